"""Practices, goals, controversies and stances: what counts on the day, and how much."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from aligncheck.facts import kind_of
from tests.unit.told import POLICY, Told, judged, on, owned

if TYPE_CHECKING:
    from aligncheck.controversies import Conflict
    from aligncheck.facts import Act, Aim
    from aligncheck.loading import Profile
    from aligncheck.policy import Policy


def brand(**lists: str) -> str:
    """Return a profile with one item in each list."""
    return "name: Brook\n" + "".join(f"{key}:\n  - {item}\n" for key, item in lists.items())


def act(practice: str, policy: Policy = POLICY, more: str = "", world: Told | None = None) -> Act:
    (found,) = judged(brand(practices=practice) + more, policy=policy, world=world).evidence.acts
    return found


def aim(goal: str, policy: Policy = POLICY, world: Told | None = None) -> Aim:
    (found,) = judged(brand(goals=goal), policy=policy, world=world).evidence.aims
    return found


def conflict(
    controversy: str | Profile, policy: Policy = POLICY, cause: str = "rivers", world: Told | None = None
) -> Conflict:
    profile = brand(controversies=controversy) if isinstance(controversy, str) else controversy
    (found,) = judged(profile, cause, policy, world).evidence.conflicts
    return found


# Practices


@pytest.mark.parametrize(
    ("practice", "weight"),
    [
        ("{kind: policy, since: 2016-11-22}", 0.6),  # grown: the full weight of its kind
        ("{kind: membership, since: 2016}", 0.2),
        ("{kind: giving, since: 2016}", 0.4),
        ("{since: 2016}", 0.4),  # no kind is told, and the words tell none
        ("{kind: policy, since: 2026-11-22}", 0.6 * 0.5),  # begun today
        ("{kind: policy, since: 2024-05-23}", 0.6 * 0.75),  # half grown
        ("{kind: policy}", 0.6 * 0.8),  # undated
        ("{kind: policy, since: 2016, by: group}", 0.6 * 0.5),
        ("{kind: policy, since: 2016, by: supplier}", 0.6 * 0.5),
        ("{kind: policy, since: 2016, until: 2026-11-22}", 0.6),  # its last day
        ("{kind: policy, since: 2010, until: 2023-11-22}", 0.6 * 0.5 * 0.5),  # over for three years
        ("{kind: policy, since: 2010, until: 2020-11-22}", 0.6 * 0.5 * 0.25),  # over for six
        ("{kind: policy, since: 2018-05-24, until: 2020-11-22}", 0.6 * 0.75 * 0.5 * 0.25),  # never grew up
        ("{kind: policy, until: 2023-11-22}", 0.6 * 0.8 * 0.5 * 0.5),  # nobody said since when
    ],
)
def test_weight_of_an_act(practice: str, weight: float) -> None:
    """Kind times duration, half for the group, and fading once it is over."""
    found = act(practice.replace("{", "{text: restore a river bank, "))

    assert found.weight == pytest.approx(weight, abs=2e-4)
    assert found.relevance == 1


def test_years_of_an_act_run_to_the_day_or_to_its_end() -> None:
    running = act("{text: restore a river bank, since: 2016-11-22}")
    over = act("{text: restore a river bank, since: 2016-11-22, until: 2020-11-22}")
    undated = act("restore a river bank")

    assert (round(running.years or 0, 2), running.running) == (10.0, True)
    assert (round(over.years or 0, 2), over.running) == (4.0, False)
    assert (undated.years, undated.running) == (None, True)


def test_a_year_counts_from_its_first_day_and_to_its_last() -> None:
    text = brand(practices="{text: restore a river bank, since: 2020, until: 2024}")

    assert not judged(text, policy=on("2019-12-31")).evidence.acts
    assert judged(text, policy=on("2020-01-01")).evidence.acts[0].running
    assert judged(text, policy=on("2024-12-31")).evidence.acts[0].running
    assert not judged(text, policy=on("2025-01-01")).evidence.acts[0].running


def test_a_practice_is_matched_by_meaning_unless_it_is_pinned() -> None:
    world = Told(near={"no more plastic": {"restore a river bank": 0.36}, "free coffee": {"care for rivers": 0.34}})
    pinned = "{text: tidy desks, causes: [rivers]}, {text: refills, causes: [marches]}"
    listed = f"name: Brook\npractices: [no more plastic, free coffee, {pinned}]\n"

    found = judged(listed, world=world).evidence.acts

    assert [(each.text, round(each.relevance, 6), each.place.line) for each in found] == [
        ("no more plastic", 0.36, 2),
        ("tidy desks", 1.0, 2),
    ]


def test_a_fact_pinned_to_a_near_twin_counts_half() -> None:
    assert act("{text: tidy desks, causes: [lakes]}").relevance == 0.5
    assert act("{text: tidy desks, causes: [lakes, rivers]}").relevance == 1


def test_a_practice_in_a_language_that_is_not_covered_counts_only_if_pinned() -> None:
    spanish = "limpiamos el río y los bosques"
    world = Told(near={spanish: {"restore a river bank": 0.9}})

    assert not judged(brand(practices=spanish), world=world).evidence.acts
    assert act(f"{{text: {spanish}, causes: [rivers]}}", world=world).relevance == 1


def test_a_harmful_practice_is_not_counted_and_is_told_with_its_place() -> None:
    found = judged("name: Brook\npractices:\n  - restore a river bank\n  - dumping waste\n").evidence

    assert [each.text for each in found.acts] == ["restore a river bank"]
    assert [(text, place.line, place.column) for text, place in found.harmful] == [("dumping waste", 4, 5)]
    assert (found.conflicts, found.against) == ((), ())  # practices are never evidence of a contradiction


def test_a_practice_near_to_several_kinds_is_surer_than_one_near_to_a_single_kind() -> None:
    """It counts by its two nearest kinds: their log odds in the mean, and four times the odds for being two."""
    one = Told(near={"bank mended": {"restore a river bank": 0.5}})
    two = Told(near={"bank mended": {"restore a river bank": 0.5, "closed water loops": 0.5, "dye works": 0.1}})

    assert act("bank mended", world=one).relevance == pytest.approx(0.5)
    assert act("bank mended", world=two).relevance == pytest.approx(4 / 5)


def test_a_practice_in_the_words_of_one_phrase_is_about_it_however_far_the_others_are() -> None:
    world = Told(near={"bank mended": {"restore a river bank": 0.9, "dye works": 0.01}})

    assert act("bank mended", world=world).relevance == pytest.approx(0.81)


def test_the_opposite_of_an_action_is_not_about_the_cause() -> None:
    world = Told(near={"never restore a river bank": {"restore a river bank": 0.9}})

    assert judged(brand(practices="never restore a river bank"), world=world).evidence.acts == ()


@pytest.mark.parametrize(
    ("harm", "helps", "is_harm"),
    [(0.25, 0.15, True), (0.24, 0.0, False), (0.9, 0.81, False), (0.9, 0.8, True)],
)
def test_harm_must_be_said_and_clearly_nearer_than_help(harm: float, helps: float, *, is_harm: bool) -> None:
    world = Told(near={"dumping of waste": {"dumping waste": harm, "restore a river bank": helps}})

    found = judged(brand(practices="dumping of waste"), world=world).evidence

    assert bool(found.harmful) is is_harm
    assert bool(found.acts) is (helps >= 0.35 and not is_harm)


def test_the_opposite_of_harm_is_no_harmful_practice() -> None:
    world = Told(near={"stopped dumping waste": {"dumping waste": 0.9, "restore a river bank": 0.4}})

    found = judged(brand(practices="stopped dumping waste"), world=world).evidence

    assert (found.harmful, [each.relevance for each in found.acts]) == ((), [0.4])


def test_a_harmful_practice_of_a_later_day_is_not_known_yet() -> None:
    text = brand(practices="{text: dumping waste, since: 2025}")

    assert judged(text, policy=on("2025-06-01")).evidence.harmful
    assert not judged(text, policy=on("2024-06-01")).evidence.harmful


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("certified B Corporation", "certification"),
        ("CERTIFIÉD organic", "certification"),  # case and accents change nothing
        ("1 % of sales to a river charity", "giving"),
        ("we donate surplus stock", "giving"),
        ("signatory of a pledge", "membership"),
        ("sponsor of the town run", "membership"),
        ("lobbied for a deposit law", "advocacy"),
        ("no longer ships by air", "policy"),
        ("paid leave for carers", "policy"),
        ("launched a refill pack", "product"),
        ("runs a repair school", "programme"),
        ("quiet mornings", ""),
    ],
)
def test_the_words_of_a_practice_tell_its_kind(text: str, kind: str) -> None:
    assert kind_of(text) == kind


def test_a_told_kind_counts_over_the_words() -> None:
    assert act("{text: donated boats, causes: [rivers], kind: programme}").kind == "programme"
    assert act("{text: donated boats, causes: [rivers]}").giving


# Evidence


@pytest.mark.parametrize(
    ("evidence", "quality"),
    [
        ("https://auditor.example/brook", "outside"),
        ("https://brook.example/report", "own"),
        ("https://www.brook.example/report", "own"),
        ("https://shop.brook.example/report", "own"),
        ("https://notbrook.example/report", "outside"),
        ("HTTPS://BROOK.EXAMPLE/report", "own"),
        ("reports/2025.pdf", "own"),  # a path is the brand's own file
        ("''", "none"),
    ],
)
def test_the_brands_own_site_is_not_an_outside_look(evidence: str, quality: str) -> None:
    told = "" if quality == "none" else f", evidence: '{evidence}'"

    found = act(f"{{text: restore a river bank{told}}}", more="own_site: brook.example\n")

    assert found.evidence == quality


@pytest.mark.parametrize(
    "own_site",
    [
        "brook.example",
        "www.brook.example",
        "https://brook.example/",
        "http://brook.example",
        "Brook.Example",
        "brook.example/en",
    ],
)
def test_the_own_site_may_be_written_in_any_way(own_site: str) -> None:
    """Letter case changes nothing, nor does a scheme or a path."""
    found = act(
        "{text: restore a river bank, evidence: 'https://brook.example/report'}", more=f"own_site: {own_site}\n"
    )

    assert found.evidence == "own"


def test_without_an_own_site_an_address_is_taken_for_an_outside_one() -> None:
    assert act("{text: restore a river bank, evidence: 'https://brook.example'}").evidence == "outside"


@pytest.mark.parametrize("evidence", ["https://[half an address", "http://[::1", "https://a]b/c"])
def test_a_broken_address_is_no_outside_look_and_no_crash(evidence: str) -> None:
    assert act(f"{{text: restore a river bank, evidence: '{evidence}'}}").evidence in ("own", "none")


def test_a_certification_without_an_address_is_still_somebody_elses_look() -> None:
    assert act("{text: river label, causes: [rivers], kind: certification}").evidence == "certified"
    assert act("{text: river label, causes: [rivers], kind: policy}").evidence == "none"


# Partners


@pytest.mark.parametrize(
    ("partner", "weight", "giving"),
    [
        ("{gives: work, since: 2016}", 0.5, False),
        ("{gives: product, since: 2016}", 0.5, False),
        ("{gives: money, since: 2016}", 0.3, True),
        ("{since: 2016}", 0.3, True),  # what is given was not told
        ("{gives: work}", 0.5 * 0.8, False),
        ("{gives: work, since: 2010, until: 2023-11-22}", 0.5 * 0.5 * 0.5, False),
    ],
)
def test_work_and_product_weigh_more_than_money(partner: str, weight: float, *, giving: bool) -> None:
    told = partner.replace("{", "{name: Trust, causes: [rivers], ")

    (found,) = judged(brand(partners=told)).evidence.acts

    assert found.weight == pytest.approx(weight, abs=2e-4)
    assert (found.giving, found.kind, found.evidence) == (giving, "partner", "none")


def test_a_partners_name_may_say_what_it_works_on() -> None:
    world = Told(near={"River Trust": {"Clean rivers": 0.7}})

    (found,) = judged("name: Brook\npartners: [River Trust, Chess Club]\n", world=world).evidence.acts

    assert (found.text, found.relevance, found.place.line) == ("River Trust", 0.7, 2)


def test_a_partnership_of_a_later_day_is_not_known_yet() -> None:
    text = brand(partners="{name: Trust, causes: [rivers], since: 2025-03}")

    assert not judged(text, policy=on("2025-02-28")).evidence.acts
    assert judged(text, policy=on("2025-03-01")).evidence.acts


# Goals


def test_progress_and_status_count_only_if_reported_by_the_day() -> None:
    goal = "{text: refills, due: 2030, progress: 0.4, reported: 2026-05-01}"

    assert aim(goal, on("2026-05-01")).progress == 0.4
    assert aim(goal, on("2026-04-30")).progress == 0
    assert aim("{text: refills}").progress == 0


@pytest.mark.parametrize(
    ("goal", "day", "met", "broken"),
    [
        ("{due: 2030}", "2026-11-22", False, False),
        ("{due: 2025, status: met, reported: 2026}", "2026-11-22", True, False),
        ("{due: 2025, progress: 1, reported: 2026}", "2026-11-22", True, False),
        ("{due: 2025, progress: 0.9}", "2026-01-01", False, True),  # overdue
        ("{due: 2025, progress: 0.9}", "2025-12-31", False, False),  # its last day
        ("{due: 2025, lesson: too bold}", "2026-01-01", False, False),
        ("{due: 2030, status: missed, reported: 2026-05-01}", "2026-05-01", False, True),
        ("{due: 2030, status: missed, reported: 2026-05-01}", "2026-04-30", False, False),  # nobody knew
        ("{due: 2030, status: dropped, reported: 2026}", "2026-11-22", False, True),
        ("{due: 2030, status: dropped, reported: 2026, lesson: wrong measure}", "2026-11-22", False, False),
        ("{due: 2030, status: behind}", "2026-11-22", False, False),
        ("{status: met, reported: 2026-05-01, due: 2025}", "2026-04-30", False, True),  # overdue, as far as was known
    ],
)
def test_a_goal_is_met_or_broken_as_of_the_day(goal: str, day: str, *, met: bool, broken: bool) -> None:
    found = aim(goal.replace("{", "{text: refills, "), on(day))

    assert (found.met, found.broken) == (met, broken)


def test_a_goal_set_later_is_not_known_yet() -> None:
    text = brand(goals="{text: refills, set: 2026}")

    assert not judged(text, policy=on("2025-12-31")).evidence.aims
    assert judged(text, policy=on("2026-01-01")).evidence.aims


def test_a_goal_bears_on_what_it_is_near_to_or_pinned_to() -> None:
    spanish = "menos residuos para los ríos"
    world = Told(near={"more parks": {"care for rivers": 0.34}, spanish: {"refills": 0.9}})
    goals = f"name: Brook\ngoals: [refills, more parks, {spanish}, {{text: tidy desks, causes: [lakes]}}]\n"

    found = judged(goals, world=world).evidence.aims

    assert [(each.goal.text, each.relevance) for each in found] == [("refills", 1.0), ("tidy desks", 0.5)]
    assert not found[0].published


LEAVING = Told(near={"end oil wells": {"oil wells": 0.9}, "more oil wells": {"oil wells": 0.9}})


@pytest.mark.parametrize(
    ("goal", "is_exit"),
    [
        ("{text: end oil wells, due: 2030}", True),
        ("{text: end oil wells, due: 2030, status: on-track}", True),
        ("{text: end oil wells}", False),  # no date
        ("{text: end oil wells, due: 2030, status: dropped, reported: 2026}", False),
        ("{text: end oil wells, due: 2025}", False),  # overdue: not under way any more
        ("{text: more oil wells, due: 2030}", False),  # no way out
        ("{text: end late trains, due: 2030}", False),  # a way out of something else
    ],
)
def test_a_dated_way_out_of_a_harmful_business(goal: str, *, is_exit: bool) -> None:
    assert any(each.exit for each in judged(brand(goals=goal), world=LEAVING).evidence.aims) is is_exit


# Controversies


@pytest.mark.parametrize(
    ("controversy", "weight", "is_open"),
    [
        ("{year: 2026}", 0.8 * 0.9, True),  # serious by default, no status told
        ("{year: 2026, severity: minor}", 0.5 * 0.9, True),
        ("{year: 2026, severity: severe, status: ruled}", 1.0, True),
        ("{year: 2026, status: alleged}", 0.8 * 0.7, True),
        ("{year: 2026, status: settled}", 0.8 * 0.9, True),
        ("{year: 2026, status: in-repair}", 0.8 * 0.5, True),
        ("{year: 2026, severity: minor, status: in-repair}", 0.5 * 0.5, False),
        ("{year: 2026, status: remedied, remedied: 2026-06, remedy: cleaned}", 0.0, False),
        ("{year: 2016-11-22, status: ruled}", 0.8 * 0.5, True),  # ten years ago: half
        ("{year: 2006-11-22, status: ruled}", 0.8 * 0.25, False),
        ("{status: ruled}", 0.8, True),  # undated: counts as known, and as new
    ],
)
def test_weight_of_a_controversy(controversy: str, weight: float, *, is_open: bool) -> None:
    """Severity times status times age; open from .3 on."""
    found = conflict(controversy.replace("{", "{text: dumping waste, "))

    assert found.weight == pytest.approx(weight, abs=2e-4)
    assert (found.open, found.against, found.strength) == (is_open, "dumping waste", 1.0)


def test_a_remedy_dated_later_is_not_yet_one() -> None:
    told = "{text: dumping waste, year: 2024, status: remedied, remedied: 2025-06-01, remedy: cleaned}"

    before, after = conflict(told, on("2025-05-31")), conflict(told, on("2025-06-01"))

    assert (before.status, before.open) == ("in-repair", True)
    assert (after.status, after.open, after.weight) == ("remedied", False, 0.0)


def test_a_controversy_of_a_later_day_is_not_known_yet() -> None:
    text = brand(controversies="{text: dumping waste, year: 2025}")

    assert not judged(text, policy=on("2024-12-31")).evidence.conflicts
    assert judged(text, policy=on("2025-01-01")).evidence.conflicts


def test_a_controversy_weighs_only_in_its_own_domain() -> None:
    """Conduct counts in full; what is near to a duty, a business or the meaning of the cause, a little less."""
    spanish = "tiraron los residuos en el río"
    world = Told(
        near={
            "waste dumped": {"dumping waste": 0.25},
            "the dye works": {"dye works": 0.25},
            "the waste dumped": {"dumping waste": 0.15},  # too far
            "late trains": {"dumping waste": 0.95},  # near, and says nothing of it
            spanish: {"dumping waste": 0.9},
        }
    )
    listed = f"name: Brook\ncontroversies: [waste dumped, the dye works, the waste dumped, late trains, {spanish}]\n"

    found = judged(listed, world=world).evidence.conflicts

    assert [(each.text, each.against, round(each.strength, 3)) for each in found] == [
        ("waste dumped", "dumping waste", 0.5),
        ("the dye works", "dye works", 0.474),
    ]
    assert found[0].weight == pytest.approx(0.5 * 0.8 * 0.9)


def test_a_pinned_controversy_bears_on_its_cause_and_half_on_a_near_twin() -> None:
    told = "{text: late trains, status: ruled, causes: [rivers]}"

    assert conflict(told).weight == pytest.approx(0.8)
    assert conflict(told, cause="lakes").weight == pytest.approx(0.4)
    assert not judged(brand(controversies=told), "marches").evidence.conflicts


@pytest.mark.parametrize(("visible", "weight"), [("yes", 0.8 * 0.6), ("endorsed", 0.8 * 0.4)])
def test_a_visible_parents_controversies_count_at_a_discount(visible: str, weight: float) -> None:
    profile = owned(
        f"name: Brook\nparent: {{name: Acme, visible: {visible}}}\n",
        "name: Acme\ncontroversies: [{text: dumping waste, status: ruled}]\n",
    )

    found = conflict(profile)

    assert found.weight == pytest.approx(weight)
    assert (found.parent, found.place.file, found.place.line) == ("Acme", "parent.yaml", 2)


def test_a_parent_that_nobody_sees_weighs_nothing() -> None:
    profile = owned("name: Brook\nparent: {name: Acme, visible: no}\n", "name: Acme\ncontroversies: [dumping waste]\n")

    found = judged(profile)

    assert (found.score.conduct, found.score.contradiction) == (0, 0)
    assert not any(each.open for each in found.evidence.conflicts)


# Stances


@pytest.mark.parametrize(
    ("stance", "said"),
    [
        ("Clean rivers", 1.0),
        ("{text: A deposit scheme now, cause: rivers}", 1.0),
        ("{text: A deposit scheme now, cause: lakes}", 0.5),
        ("{text: Clean rivers, cause: marches}", None),  # pinned elsewhere
        ("{text: Clean rivers, on: 2026-11-22}", 1.0),
        ("{text: Clean rivers, on: 2026-11-23}", None),  # not said yet
        ("{text: Clean rivers, withdrawn: 2026-11-22}", None),  # taken back
        ("{text: Clean rivers, withdrawn: 2026-11-23}", 1.0),  # not yet taken back
        ("Free coffee", None),
        ("Rivers matter", 0.35),
        ("Boats matter", None),
    ],
)
def test_what_the_brand_has_said_by_the_day(stance: str, said: float | None) -> None:
    world = Told(near={"Rivers matter": {"Clean rivers": 0.35}, "Boats matter": {"Clean rivers": 0.34}})

    assert judged(brand(stances=stance), world=world).evidence.said == said


def test_a_stance_in_another_language_says_nothing_unless_it_is_pinned() -> None:
    """Nothing is compared with what cannot be read."""
    spanish = "Creemos que los ríos son de todos y para todos nosotros"
    world = Told(near={spanish: {"Clean rivers": 0.9, "Rivers": 0.9}})

    assert judged(brand(stances=f"{{text: {spanish}}}"), world=world).evidence.said is None
    assert judged(brand(stances=f"{{text: {spanish}, cause: rivers}}"), world=world).evidence.said == 1.0


def test_the_strongest_stance_counts() -> None:
    world = Told(near={"Rivers matter": {"Clean rivers": 0.5}, "Rivers first": {"Clean rivers": 0.7}})
    listed = "name: Brook\nstances: [Rivers matter, Rivers first, Rivers matter]\n"

    assert judged(listed, world=world).evidence.said == 0.7
