"""The arithmetic, by hand: docs/scoring.md with the round weights of told.py."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from aligncheck.scoring import Score, strongest
from aligncheck.statements import Channel
from tests.unit.told import BRAND, POLICY, Told, judged

if TYPE_CHECKING:
    from random import Random

FIT = 0.86  # of BRAND: a product (.8) and a different value (.6, as a second link half): 1 - (1 - .8)(1 - .5 · .6)


def scored(text: str, cause: str = "rivers", world: Told | None = None) -> Score:
    return judged(text if text.startswith("name:") else "name: Brook\n" + text, cause, world=world).score


# Fit


@pytest.mark.parametrize(
    ("text", "fit"),
    [
        ("products: [refills]", 0.8),
        ("operations: [closed water loops]", 0.7),
        ("values: [care for rivers]", 0.6),
        ("image: [{text: care for rivers, source: a survey}]", 0.5),
        ("image: [care for rivers]", 0.5 * 0.8),  # nobody else says so
        ("audience: [anglers]", 0.5),
        ("industry: refills", 0.5),  # inferred from the trade
        ("operations: [dye works]", 0.7 * 0.5),  # a duty
        ("products: [dye works]", 0.7 * 0.5),
        ("industry: dye works", 0.5 * 0.5),
        ("products: [Clean rivers]", 0.8 * 0.5),  # by meaning alone
        ("products: [tea]", 0.0),
        ("products: [oil wells]", 0.0),  # contradicts, so it gives no link
    ],
)
def test_a_single_perfect_link_gives_what_its_channel_is_worth(text: str, fit: float) -> None:
    assert scored(text).fit == pytest.approx(fit)


def test_a_weaker_link_gives_less() -> None:
    assert scored("products: [barrels]", world=Told(near={"barrels": {"refills": 0.7}})).fit == pytest.approx(0.56)


@pytest.mark.parametrize(
    ("text", "fit"),
    [
        ("products: [refills]\nvalues: [care for rivers]", 1 - 0.2 * (1 - 0.5 * 0.6)),
        ("products: [refills]\nvalues: [care for rivers]\naudience: [anglers]", 1 - 0.2 * 0.7 * (1 - 0.5 * 0.5)),
        # Two different things of one channel, then two that lead to the same side of the cause.
        ("products: [refills, rain barrels]", 1 - 0.2 * (1 - 0.5 * 0.8 * 0.8)),
        ("products: [refills, refill packs]", 1 - 0.2 * (1 - 0.5 * 0.8 * 0.8 * 0.5)),
        # The same thing again, in another channel too, adds nothing.
        ("products: [refills, refills]", 0.8),
        ("products: [refills]\noperations: [refills]", 0.8),
        ("values: [care for rivers]\nimage: [{text: care for rivers, source: a survey}]", 0.6),
        # So does a near paraphrase; one that is half way adds half.
        ("products: [refills, our refills]", 0.8),
        ("products: [refills, other refills]", 1 - 0.2 * (1 - 0.5 * 0.8 * 0.8 * 0.5 * 0.5)),
    ],
)
def test_different_links_add_and_the_same_thing_said_again_does_not(text: str, fit: float) -> None:
    world = Told(
        near={name: {"refills": 1.0} for name in ("refill packs", "our refills", "other refills")},
        alike={("refills", "our refills"): 0.9, ("refills", "other refills"): 0.7},
    )

    assert scored(text, world=world).fit == pytest.approx(fit)


def test_what_follows_from_the_trade_is_never_added_to_what_is_stated() -> None:
    """The stronger of the two counts."""
    assert scored("industry: refills\nproducts: [rain barrels]\n").fit == pytest.approx(0.8)
    assert scored("industry: refills\nvalues: [care for rivers]\n").fit == pytest.approx(0.6)
    assert scored("industry: refills\nimage: [care for rivers]\n").fit == pytest.approx(0.5)


def test_functional_fit_and_values_fit_stand_apart() -> None:
    both = scored(BRAND)
    served = scored("audience: [anglers]")

    assert both.functional_fit == pytest.approx(0.8)
    assert both.values_fit == pytest.approx(0.6)
    assert (served.functional_fit, served.values_fit) == (0, 0)
    assert scored("industry: refills").functional_fit == pytest.approx(0.5)
    assert scored("operations: [dye works]").functional_fit == pytest.approx(0.35)


def test_a_channel_shows_its_strongest_link_and_null_where_it_was_not_asked() -> None:
    world = Told(near={"barrels": {"refills": 0.7}})

    found = scored("products: [barrels, tea]\nvalues: []\nimage: [quiet]\n", world=world).channels

    assert found == {
        Channel.PRODUCTS: 0.7,
        Channel.OPERATIONS: None,
        Channel.VALUES: 0.0,
        Channel.IMAGE: 0.0,
        Channel.AUDIENCE: None,
    }


def test_a_product_that_is_a_duty_shows_under_operations() -> None:
    found = scored("products: [dye works]").channels

    assert (found[Channel.PRODUCTS], found[Channel.OPERATIONS]) == (0.0, 0.5)


def test_fit_is_never_inherited_from_the_parent_nor_changed_by_contradictions() -> None:
    fit = scored(BRAND).fit

    assert scored(BRAND + "controversies: [dumping waste]\n").fit == fit
    assert scored(BRAND + "operations: [oil wells]\n").fit == fit


def test_links_in_the_order_of_what_they_give() -> None:
    found = judged(
        "name: Brook\nvalues: [care for rivers]\naudience: [anglers]\nproducts: [refills, tea]\nindustry: odds\n"
    )

    assert [link.statement.text for link in strongest(found.evidence, POLICY)][:3] == [
        "refills",
        "care for rivers",
        "anglers",
    ]


# Practice

WORKED = "partners: [{name: Trust, causes: [rivers], gives: work, since: 2016}]\n"


@pytest.mark.parametrize(
    ("text", "practice"),
    [
        ("products: [refills]", None),  # not asked
        ("partners: []", None),
        ("practices: []", 0.0),  # asked, and none
        ("practices: [tidy desks]", 0.0),
        ("practices: [{text: restore a river bank, kind: policy, since: 2016}]", 0.6),
        ("practices: [{text: restore a river bank, kind: policy, since: 2016, by: group}]", 0.3),
        (WORKED, 0.5),
        (
            "practices: [{text: restore a river bank, kind: policy, since: 2016}]\n" + WORKED,
            1 - 0.4 * 0.5,
        ),
        ("practices: [{text: tidy desks, causes: [lakes], kind: policy, since: 2016}]", 0.3),  # of a near-twin
    ],
)
def test_practice_is_a_saturating_sum_of_relevant_acts(text: str, practice: float | None) -> None:
    assert scored(text).practice == (None if practice is None else pytest.approx(practice))


GIFTS = "".join(f"  - {{text: gift {n}, causes: [rivers], kind: giving, since: 2016}}\n" for n in range(5))


def test_a_duty_is_never_met_by_giving() -> None:
    """However many gifts, they do not mend a footprint; what is done about it does."""
    given = scored("operations: [dye works]\npractices:\n" + GIFTS).practice
    done = scored(
        "operations: [dye works]\npractices: [{text: measure the waste water, kind: policy, since: 2016}]"
    ).practice

    assert done == pytest.approx(0.6)
    assert given is not None
    assert given < POLICY.bands.practice_fair


def test_the_more_a_cause_is_a_duty_the_less_a_gift_counts() -> None:
    gift = "practices: [{text: a gift, causes: [rivers], kind: giving, since: 2016}]\n"
    world = Told(near={"some dyeing": {"dye works": 0.5}})

    none = scored(gift, world=world).practice
    some = scored("operations: [some dyeing]\n" + gift, world=world).practice
    whole = scored("operations: [dye works]\n" + gift, world=world).practice

    assert none == pytest.approx(0.4)
    assert some is not None
    assert whole is not None
    assert whole < some < 0.4


def test_a_partner_paid_with_money_does_not_meet_a_duty_either() -> None:
    partner = "partners: [{name: Trust, causes: [rivers], since: 2016, gives: %s}]\n"
    duty = "operations: [dye works]\n"

    paid, worked = scored(duty + partner % "money").practice, scored(duty + partner % "work").practice

    assert worked == pytest.approx(0.5)
    assert paid is not None
    assert paid < 0.3


def test_a_partnership_of_a_later_day_tells_nothing_yet() -> None:
    """As-of ignores later facts: the answer is as if it were not written, and practice was not told."""
    later = "partners: [{name: Trust, causes: [rivers], since: 2030, gives: work}]\n"

    assert scored(later).practice is None
    assert judged(BRAND + later).verdict == judged(BRAND).verdict


# Proof

MET = "goals: [{text: refills, status: met, reported: 2026}, {text: rain barrels, status: met, reported: 2026}]\n"


@pytest.mark.parametrize(
    ("text", "proof"),
    [
        ("products: [refills]", None),  # neither evidence nor goals were asked for
        ("practices: [restore a river bank]", None),
        ("goals: []", 0.0),
        ("goals: []\npractices: [restore a river bank]", 0.0),
        ("practices: [{text: restore a river bank, evidence: 'https://auditor.example'}]", 0.6),
        ("practices: [{text: restore a river bank, evidence: 'https://brook.example'}]\nown_site: brook.example", 0.3),
        (  # what has ended, or the group did, is evidence of half as much
            "practices: [{text: restore a river bank, by: group, evidence: 'https://auditor.example'}]",
            0.3,
        ),
        ("practices: [{text: restore a river bank, until: 2020, evidence: 'https://auditor.example'}]", 0.3),
        ("goals: []\npractices: [{text: river label, kind: certification, causes: [rivers]}]", 0.5),
        (
            "practices: [{text: refills, evidence: 'https://x.example'}, {text: closed water loops, evidence: a.pdf}]",
            1 - 0.4 * 0.7,
        ),
        ("practices: [{text: tidy desks, evidence: 'https://auditor.example'}]", 0.0),  # of something else
        ("goals: [{text: refills, due: 2030, published: 'https://brook.example'}]", 0.2),
        ("goals: [{text: refills, due: 2030}]", 0.0),  # told to nobody
        ("goals: [{text: refills, published: 'https://brook.example'}]", 0.0),  # no date
        ("goals: [{text: refills, due: 2030, progress: 0.5, reported: 2026}]", 0.4 * 0.5),
        ("goals: [{text: refills, due: 2030, progress: 0.5, reported: 2026, published: a page}]", 1 - 0.8 * 0.8),
        ("goals: [{text: refills, due: 2025, status: met, reported: 2026, published: a page}]", 1 - 0.8 * 0.6),
        ("goals: [{text: tidy desks, causes: [lakes], due: 2030, published: a page}]", 0.1),
        ("goals: [{text: refills, due: 2025, published: a page}]", 0.0),  # broken
    ],
)
def test_proof_is_a_saturating_sum_of_evidence_goals_and_progress(text: str, proof: float | None) -> None:
    assert scored(text).proof == (None if proof is None else pytest.approx(proof))


@pytest.mark.parametrize(
    ("size", "proof"),
    [("", 0.6), ("size: micro", 0.9), ("size: small", 0.72), ("size: medium", 0.6), ("size: large", 0.54)],
)
def test_less_proof_is_asked_of_the_small(size: str, proof: float) -> None:
    text = "practices: [{text: restore a river bank, evidence: 'https://auditor.example'}]\n"

    assert scored(text + size).proof == pytest.approx(proof)


def test_proof_of_a_tiny_brand_is_never_more_than_whole() -> None:
    """One met goal gives .4 · 1.5 at most a goal, and no share goes over 1."""
    assert scored(MET + "size: micro\n").proof == pytest.approx(1 - 0.4 * 0.4)


def test_evidence_of_a_later_day_tells_nothing_yet() -> None:
    known = "{text: restore a river bank, since: 2020}"
    later = "{text: measure the waste water, since: 2030, evidence: 'https://auditor.example'}"

    assert scored(f"practices: [{known}, {later}]") == scored(f"practices: [{known}]")


def test_to_say_that_there_are_no_goals_is_never_better_than_not_to_have_been_asked() -> None:
    label = "{text: river label, causes: [rivers], kind: certification, since: 2016}"
    practices = f"practices: [{label}, {{text: restore a river bank, kind: policy, since: 2016}}]\n"

    absent, empty = judged(BRAND + practices), judged(BRAND + practices + "goals: []\n")

    assert empty.score.authenticity <= absent.score.authenticity
    assert (absent.verdict, empty.verdict) in (
        ("speak_up", "speak_up"),
        ("back_partner", "back_partner"),
    )


# Business and conduct


@pytest.mark.parametrize(
    ("text", "business"),
    [
        ("products: [tea]", 0.0),
        ("products: [oil wells]", 1.0),
        ("products: [oil wells, tea, bread]", 1.0),  # a third of what is sold is the business
        ("products: [oil wells, tea, bread, salt, rice, wool]", 0.5),  # one line among many is not
        ("products: [oil wells, tea, bread]\noperations: [ovens, vans]\nindustry: odds and ends", 0.5),
        ("products: [oil wells, tea, bread]\nvalues: [calm]\nimage: [quiet]\naudience: [cooks]", 1.0),
        ("products: [wells for oil]", 0.8),
        ("products: [oil wells]\ngoals: [{text: end oil wells, due: 2030}]", 0.5),  # a dated way out under way
        ("products: [oil wells]\ngoals: [{text: end oil wells}]", 1.0),
    ],
)
def test_the_business_is_the_harm_by_its_strongest_sign_and_its_share(text: str, business: float) -> None:
    world = Told(near={"wells for oil": {"oil wells": 0.64}, "end oil wells": {"oil wells": 0.9}})

    found = scored(text, world=world)

    assert found.business == pytest.approx(business)
    assert found.conduct == 0
    assert found.contradiction == pytest.approx(business)


def test_business_and_conduct_add_up() -> None:
    found = scored(
        "products: [oil wells, tea, bread, salt, rice, wool]\n"
        "controversies: [{text: dumping waste, status: ruled}, {text: dumping waste, severity: minor, status: ruled}]\n"
    )

    assert found.business == pytest.approx(0.5)
    assert found.conduct == pytest.approx(1 - 0.2 * 0.5)
    assert found.contradiction == pytest.approx(1 - 0.5 * 0.1)


# Authenticity and exposure

TWO_ACTS = """\
practices:
  - {text: restore a river bank, kind: policy, since: 2016}
  - {text: measure the waste water, kind: programme, since: 2016}
"""
ONE_WEAK_ACT = "practices: [{text: restore a river bank, kind: membership, since: 2016}]\n"


@pytest.mark.parametrize(
    ("facts", "doing", "proving", "against"),
    [
        ("", 0.5, 0.5, 0.0),  # not told is not zero: the neutral prior
        ("practices: []\n", 0.0, 0.5, 0.0),
        ("goals: []\n", 0.5, 0.0, 0.0),
        ("practices: []\ngoals: []\n", 0.0, 0.0, 0.0),
        (TWO_ACTS, 0.8, 0.5, 0.0),
        (ONE_WEAK_ACT, 0.5, 0.5, 0.0),  # only contradictions and [] go below the prior
        ("practices: []\npartners: [{name: Trust, causes: [rivers], gives: work, since: 2016}]\n", 0.5, 0.5, 0.0),
        (
            "practices: [{text: refills, kind: membership, since: 2016, evidence: 'https://x.example'}]\ngoals: []\n",
            0.5,
            0.6,
            0.0,
        ),
        ("goals: [{text: refills, status: missed, due: 2024}]\n", 0.5, 0.5 * 0.5, 0.0),  # broken, no lesson
        ("goals: [{text: refills, status: missed, due: 2024, lesson: too bold}]\n", 0.5, 0.5, 0.0),  # neutral
        (MET, 0.5, 1 - 0.6 * 0.6, 0.0),
        ("controversies: [{text: dumping waste, status: ruled}]\n", 0.5, 0.5, 0.8),
        ("controversies: []\n", 0.5, 0.5, 0.0),
    ],
)
def test_authenticity_multiplies(facts: str, doing: float, proving: float, against: float) -> None:
    """Fit cannot buy off missing practice or an open contradiction."""
    expected = FIT * (0.4 + 0.6 * doing) * (0.5 + 0.5 * proving) * (1 - 0.9 * against)

    assert scored(BRAND + facts).authenticity == pytest.approx(expected)


def test_a_failure_told_with_its_lesson_is_neutral_and_never_a_bonus() -> None:
    """Neither with much proof beside it nor with little, and whatever was reached before it failed."""
    failed = "{text: refills, set: 2020, due: 2024, status: missed, progress: 0.9, reported: 2025, published: a page%s}"
    for practices in (
        "",
        "practices: [{text: restore a river bank, since: 2016, evidence: 'https://auditor.example'}]\n",
    ):
        without = scored(BRAND + practices).authenticity
        silent = scored(BRAND + practices + f"goals: [{failed % ''}]\n").authenticity
        told = scored(BRAND + practices + f"goals: [{failed % ', lesson: too bold'}]\n").authenticity

        assert silent < without
        assert told == pytest.approx(without)


@pytest.mark.parametrize(
    ("facts", "messaging", "shown"),
    [
        ("", 0.8, 0.5),  # "if you spoke"; practice not told
        ("stances: []\n", 0.8, 0.5),
        ("stances: [{text: A law now, cause: rivers}]\n", 1.0, 0.5),
        ("stances: [{text: A law now, cause: lakes}]\n", 0.5, 0.5),
        ("stances: [{text: A law now, cause: marches}]\n", 0.8, 0.5),
        ("practices: []\n", 0.8, 0.0),
        (TWO_ACTS, 0.8, 0.8),
        (ONE_WEAK_ACT, 0.8, 0.2),
        (TWO_ACTS + "controversies: [{text: dumping waste, status: ruled}]\n", 0.8, 0.8 * 0.2),
    ],
)
def test_exposure_is_what_is_said_times_fit_times_what_is_not_done(facts: str, messaging: float, shown: float) -> None:
    """A broken promise turns what is done into less; high fit makes it worse."""
    assert scored(BRAND + facts).exposure == pytest.approx(messaging * FIT * (1 - shown))


# Properties

TEXTS = tuple(f"line {n}" for n in range(8))
PHRASES = (
    "refills",
    "closed water loops",
    "care for rivers",
    "anglers",
    "dye works",
    "oil wells",
    "dumping waste",
    "restore a river bank",
    "Clean rivers",
)
share = st.integers(0, 20).map(lambda n: n / 20)
near = st.fixed_dictionaries({text: st.dictionaries(st.sampled_from(PHRASES), share, max_size=4) for text in TEXTS})
alike = st.dictionaries(st.tuples(st.sampled_from(TEXTS), st.sampled_from(TEXTS)), share, max_size=8)
line = st.sampled_from(TEXTS)
day = st.integers(2005, 2030).map(str)
practice = st.fixed_dictionaries(
    {"text": line, "by": st.sampled_from(["brand", "group"])},
    optional={
        "since": day,
        "kind": st.sampled_from(["policy", "giving", "membership", "certification"]),
        "evidence": st.sampled_from(["https://auditor.example", "https://brook.example"]),
        "causes": st.just(["rivers"]),
    },
)
goal = st.fixed_dictionaries(
    {"text": line},
    optional={
        "due": day,
        "reported": day,
        "status": st.sampled_from(["met", "missed", "behind"]),
        "progress": share,
        "lesson": st.just("too bold"),
        "published": st.just("a page"),
        "causes": st.just(["rivers"]),
    },
)
controversy = st.fixed_dictionaries(
    {"text": line, "severity": st.sampled_from(["minor", "serious", "severe"])},
    optional={
        "year": day,
        "status": st.sampled_from(["alleged", "ruled", "settled", "in-repair"]),
        "causes": st.just(["rivers"]),
    },
)
lines = st.lists(line, max_size=5)
profile = st.fixed_dictionaries(
    {"name": st.just("Brook"), "own_site": st.just("brook.example")},
    optional={
        "industry": line,
        "products": lines,
        "operations": lines,
        "values": lines,
        "image": lines,
        "audience": lines,
        "practices": st.lists(practice, max_size=3),
        "goals": st.lists(goal, max_size=3),
        "controversies": st.lists(controversy, max_size=2),
        "stances": st.lists(st.fixed_dictionaries({"text": line}, optional={"on": day}), max_size=2),
        "size": st.sampled_from(["micro", "small", "medium", "large"]),
    },
)
worlds = st.builds(lambda near, alike: Told(near=near, alike=alike), near, alike)
examples = settings(max_examples=60, deadline=None)


def of(data: dict[str, Any], world: Told) -> Score:
    """Score a profile; JSON is YAML too."""
    return judged(json.dumps(data), world=world).score


def more(data: dict[str, Any], key: str, item: object) -> dict[str, Any]:
    """Return the profile with one more item in a list, which may not have been there."""
    return {**data, key: [*data.get(key, []), item]}


@examples
@given(profile, worlds)
def test_every_part_lies_between_0_and_1(data: dict[str, Any], world: Told) -> None:
    found = of(data, world)

    parts = (
        found.fit,
        found.functional_fit,
        found.values_fit,
        found.authenticity,
        found.exposure,
        found.business,
        found.conduct,
    )
    assert all(0 <= part <= 1 for part in (*parts, found.contradiction))
    assert all(part is None or 0 <= part <= 1 for part in (found.practice, found.proof, *found.channels.values()))
    assert found.authenticity <= found.fit


@examples
@given(profile, worlds, st.randoms(use_true_random=False))
def test_the_order_of_the_lines_changes_nothing(data: dict[str, Any], world: Told, random: Random) -> None:
    keys = list(data)
    random.shuffle(keys)
    mixed = {
        key: random.sample(data[key], len(data[key])) if isinstance(data[key], list) else data[key] for key in keys
    }

    assert of(mixed, world) == of(data, world)


@examples
@given(profile, worlds, st.sampled_from(["products", "values", "image", "audience"]), line)
def test_one_more_positive_statement_never_lowers_fit(data: dict[str, Any], world: Told, key: str, text: str) -> None:
    before, after = of(data, world), of(more(data, key, text), world)

    assert after.fit >= before.fit - 1e-12


@examples
@given(profile, worlds, practice)
def test_one_more_practice_never_lowers_authenticity(data: dict[str, Any], world: Told, item: dict[str, Any]) -> None:
    assert of(more(data, "practices", item), world).authenticity >= of(data, world).authenticity - 1e-12


@examples
@given(profile, worlds, line, st.sampled_from([{}, {"causes": ["rivers"]}, {"causes": ["lakes"]}]))
def test_one_more_goal_met_never_lowers_authenticity(
    data: dict[str, Any], world: Told, text: str, pins: dict[str, list[str]]
) -> None:
    item = {"text": text, "status": "met", "due": "2024", "reported": "2024", **pins}

    assert of(more(data, "goals", item), world).authenticity >= of(data, world).authenticity - 1e-12


def test_a_goal_met_that_nobody_has_reported_yet_is_no_broken_promise() -> None:
    """Adding a goal met never lowers authenticity; without its report it may count for nothing, but not against."""
    met = "goals: [{text: refills, due: 2024, status: met}]\n"

    assert scored(BRAND + met).authenticity >= scored(BRAND).authenticity


@examples
@given(profile, worlds, controversy)
def test_one_more_open_controversy_never_raises_authenticity(
    data: dict[str, Any], world: Told, item: dict[str, Any]
) -> None:
    assert of(more(data, "controversies", item), world).authenticity <= of(data, world).authenticity + 1e-12


def test_the_score_of_a_gathered_profile_is_the_same_again() -> None:
    found = judged(BRAND + TWO_ACTS)

    assert Score(found.evidence, POLICY) == found.score
