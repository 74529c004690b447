"""Next steps, each proved by scoring the changed profile again, and whether a verdict would hold."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from aligncheck.advise import Step, next_steps, stable
from aligncheck.assessment import Assessed, assess, assess_cause
from aligncheck.loading import Profile, load_profile
from aligncheck.patching import changed
from aligncheck.policy import Weights
from aligncheck.report import report
from aligncheck.reporters.pasting import as_yaml
from aligncheck.source import parse
from aligncheck.statements import read_statements
from tests.conftest import ROOT, make_profile
from tests.unit.told import BRAND, POLICY, Told, judged, on, owned

if TYPE_CHECKING:
    from aligncheck.matching import Matcher
    from aligncheck.policy import Policy

ACT = "{text: restore a river bank, kind: policy, since: 2016}"
SEEN = BRAND + f"practices: [{ACT[:-1]}, evidence: 'https://auditor.example'}}]\n"
HARM = "name: Brook\nproducts: [oil wells, refills]\nvalues: [care for rivers]\n"
OPEN = "controversies:\n  - {text: late trains}\n  - {text: dumping waste, year: 2025}\n"


def steps(
    text: str | Profile, cause: str = "rivers", policy: Policy = POLICY, world: Told | None = None
) -> tuple[Step, ...]:
    return next_steps(judged(text, cause, policy, world), policy)


def patched(profile: Profile, step: Step) -> Profile:
    """Return the profile with the step's patch in it, as it is read from a file."""
    return changed(profile, parse(as_yaml(step.patch).encode(), "step.yaml"))


def check(assessed: Assessed, policy: Policy) -> int:
    """Score each step's patched profile, and compare what it promised; return how many there were."""
    evidence = assessed.evidence
    found = next_steps(assessed, policy)
    for step in found:
        profile = patched(evidence.profile, step)
        again = assess_cause(profile, read_statements(profile), evidence.entry, evidence.matcher, policy)

        before, after = (round(100 * each.score.authenticity, 1) for each in (assessed, again))
        gain = round(after - before, 1)  # the difference of what is shown
        assert (gain, again.verdict) == (step.gain, step.verdict), step.do
    return len(found)


@pytest.mark.parametrize(
    "text",
    [
        BRAND + "practices: []\n",
        BRAND + f"practices: [{ACT}]\n",
        BRAND + f"practices: [{ACT}, tidy desks since 2019]\nsize: small\n",
        BRAND + "practices: [{text: restore a river bank, since: 2019, causes: [rivers, lakes]}]\ngoals: []\n",
        BRAND + f"practices: [{ACT}]\n" + OPEN,
        BRAND + "controversies: [{text: dumping waste, status: remedied, remedied: 2030, remedy: a filter}]\n",
        BRAND + f"practices: [{ACT}]\ngoals: [{{text: refills, due: 2028, progress: 20 %}}]\n",
        HARM,
    ],
)
def test_a_step_brings_what_it_says_when_it_is_written_into_the_file(text: str) -> None:
    world = Told(near={"stop selling oil wells": {"oil wells": 0.9}})

    assert 1 <= check(judged(text, world=world), POLICY) <= 3


@pytest.mark.parametrize("brand", sorted(path.stem for path in (ROOT / "examples/brands").glob("*.yaml")))
def test_every_step_of_the_examples_brings_what_it_says(brand: str, matcher: Matcher, policy: Policy) -> None:
    """Its patch written as YAML and read as a what-if patch: exactly the gain and the verdict that were promised."""
    profile = load_profile(ROOT / f"examples/brands/{brand}.yaml")
    results = report(assess(profile, matcher, policy), policy).results

    count = sum(check(result.assessed, policy) for result in results)

    assert count or not any(result.reliable for result in results)


def test_where_nothing_is_told_questions_are_better_than_steps() -> None:
    """What is begun today is worth no more than the neutral prior."""
    assert steps(BRAND) == ()


def test_what_is_open_is_to_be_mended_first() -> None:
    first = steps(BRAND + OPEN)[0]

    assert first.do == "mend it and say so: dumping waste"
    assert first.patch == {
        "controversies": [
            {
                "text": "dumping waste",
                "status": "remedied",
                "remedied": "2026-11-22",
                "remedy": "what was done, in a sentence",
            },
        ]
    }
    assert first.verdict == "back_partner"


def test_a_remedy_that_is_told_is_kept() -> None:
    told = BRAND + "controversies: [{text: dumping waste, status: in-repair, remedy: a filter by 2027}]\n"

    first = steps(told)[0]

    assert first.patch == {"controversies": [{"text": "dumping waste", "status": "remedied", "remedied": "2026-11-22"}]}
    (mended,) = patched(make_profile(told), first).brand.controversies or ()
    assert mended.remedy == "a filter by 2027"


def test_what_is_not_open_or_the_parents_is_not_ours_to_mend() -> None:
    faded = BRAND + "controversies: [{text: dumping waste, severity: minor, status: in-repair}]\n"
    group = owned(
        BRAND + "parent: {name: Acme}\n", "name: Acme\ncontroversies: [{text: dumping waste, status: ruled}]\n"
    )

    assert judged(group).verdict == "fix_first"
    assert not [step for text in (faded, group) for step in steps(text) if step.do.startswith("mend")]


def test_a_harmful_business_is_to_be_left_by_a_dated_goal() -> None:
    text = HARM + "goals: [{text: tidy desks, set: 2020, due: 2030}]\n"
    world = Told(near={"stop selling oil wells": {"oil wells": 0.9}})

    found = steps(text, world=world)[0]

    assert found.do == "set a dated end to oil wells"
    assert found.patch == {"goals": [{"text": "stop selling oil wells", "set": "2026-11-22", "due": "2029"}]}


def test_a_step_with_a_very_long_statement_is_no_crash() -> None:
    """A text may have 2,000 letters; the goal to leave it has more."""
    long = ("oil wells " * 200).strip()
    assert len(long) == 1999

    found = steps(
        f"name: Brook\nproducts: [{long}, refills]\nvalues: [care for rivers]\n",
        world=Told(near={long: {"oil wells": 0.9}}),
    )

    assert all(len(goal["text"]) <= 2000 for step in found for goal in step.patch.get("goals", []))


def test_a_full_list_takes_no_further_item() -> None:
    """A profile holds at most 100 items a list: a patch must give a file that can be read."""
    many = "".join(f"  - tidy desk {n}\n" for n in range(100))

    assessed = judged(BRAND + "practices:\n" + many)

    check(assessed, POLICY)


def test_the_actions_of_the_cause_are_tried_alone_and_together() -> None:
    found = steps(BRAND + "practices: []\n")

    acts = [step.patch["practices"] for step in found if step.do.startswith("act")]
    assert [
        {"text": "restore a river bank", "since": "2026", "kind": "programme", "causes": ["rivers"]},
        {"text": "measure the waste water", "since": "2026", "kind": "programme", "causes": ["rivers"]},
    ] in acts
    assert [step.do.split(":")[0] for step in found] == ["act twice", "act", "act"]


def test_an_action_that_is_taken_already_is_not_advised() -> None:
    found = steps(BRAND + "practices: [{text: restore a river bank, kind: membership}]\n")

    assert not [step.do for step in found if step.do.startswith("act") and "restore a river bank" in step.do]
    assert "act: measure the waste water" in [step.do for step in found]


def test_an_action_in_other_words_is_taken_already_too() -> None:
    world = Told(
        near={"mending the banks": {"restore a river bank": 0.9}},
        alike={("mending the banks", "restore a river bank"): 0.6},
    )

    found = steps(BRAND + "practices: [{text: mending the banks, kind: membership}]\n", world=world)

    assert not [step.do for step in found if step.do.startswith("act") and "restore a river bank" in step.do]


def test_an_action_that_is_listed_for_another_cause_is_not_listed_twice() -> None:
    """A patch would pin it anew, and take it away from the other."""
    found = steps(BRAND + "practices: [{text: Restore a  river bank, causes: [lakes]}]\n")

    assert [step.do for step in found if step.do.startswith("act")] == ["act: measure the waste water"]


@pytest.mark.parametrize(
    ("goal", "added"),
    [
        ("{text: Fish counted in the river, set: 2020, due: 2040}", {"progress", "reported", "published", "causes"}),
        ("{text: fish counted in the river, progress: 90 %}", {"set", "due", "reported", "published", "causes"}),
    ],
)
def test_a_goal_that_is_told_already_is_published_as_it_is(goal: str, added: set[str]) -> None:
    (found,) = [step for step in steps(f"{SEEN}goals: [{goal}]\n") if "goal" in step.do]

    assert set(found.patch["goals"][0]) == added | {"text"}


def test_a_goal_that_is_to_be_set_after_our_date_for_it_is_left_alone() -> None:
    def goals(text: str) -> list[str]:
        return [step.do for step in steps(f"{SEEN}goals: [{{text: {text}, set: 2035}}]\n") if "goal" in step.do]

    assert goals("tidy desks")
    assert goals("fish counted in the river") == []


def test_a_cause_without_actions_and_measures_still_has_what_can_be_proved() -> None:
    text = (
        BRAND
        + "practices:\n"
        + "  - {text: refills, kind: policy, since: 2016}\n"
        + "  - {text: refills again, causes: [lakes], kind: policy, since: 2016}\n"
        + "goals: []\n"
    )

    found = steps(text, "lakes")

    assert {step.do for step in found} == {
        "an outside check of: refills",
        "publish a dated goal with its progress: Lakes",
    }


def test_the_most_relevant_act_that_nobody_has_looked_at_is_to_be_checked() -> None:
    listed = (
        "practices:\n"
        "  - {text: restore a river bank, kind: policy, since: 2016, evidence: 'https://auditor.example'}\n"
        "  - {text: measure the waste water, kind: membership}\n"
        "  - {text: fish ladders, causes: [rivers], kind: policy, since: 2015-03, until: 2027}\n"
    )

    (found,) = [step for step in steps(BRAND + listed) if "outside check" in step.do]

    assert found.do == "an outside check of: fish ladders"
    assert found.patch == {
        "practices": [{"text": "fish ladders", "evidence": "https://the-one-who-checked.example/report"}]
    }


def test_a_goal_is_advised_where_something_is_done_and_none_is_published() -> None:
    done = BRAND + f"practices: [{ACT}]\n"
    published = "goals: [{text: refills, due: 2030, published: a page}]\n"

    goal = {
        "text": "fish counted in the river",
        "set": "2026",
        "due": "2029",
        "progress": 0.2,
        "reported": "2026-11-22",
        "published": "https://your-site.example/goals",
        "causes": ["rivers"],
    }
    # With the prior of proof at .5 a goal alone brings nothing; with `goals: []` it does.
    assert [step.patch for step in steps(done + "goals: []\n") if "goal" in step.do] == [{"goals": [goal]}]
    assert not [step for step in steps(done + published) if "goal" in step.do]
    assert not [step for step in steps(BRAND + "practices: []\ngoals: []\n") if "goal" in step.do]


def test_steps_that_move_the_verdict_come_first_then_the_ones_that_bring_most() -> None:
    text = BRAND + f"practices: [{ACT}]\n"  # practice is good, proof is missing

    found = steps(text)

    assert judged(text).verdict == "back_partner"
    assert found[0].do == "an outside check of: restore a river bank"
    assert (found[0].verdict, found[0].gain) == ("speak_up", round(100 * 0.86 * (0.4 + 0.6 * 0.6) * (0.5 * 0.1), 1))
    assert [step.gain for step in found[1:]] == sorted((step.gain for step in found[1:]), reverse=True)


@pytest.mark.parametrize(
    "text",
    [
        "name: Brook\nproducts: [refills]\npractices: []\n",  # too little to see a link
        "name: Brook\nproducts: [tea, bread, salt]\npractices: []\n",  # no natural link
    ],
)
def test_no_fact_can_be_advised_into_being(text: str) -> None:
    assert steps(text) == ()


def test_what_brings_next_to_nothing_is_not_worth_a_line() -> None:
    """Everything is told and done: no step brings half a point."""
    acts = "".join(
        f"  - {{text: act {n}, causes: [rivers], kind: policy, since: 2010, evidence: 'https://auditor.example/{n}'}}\n"
        for n in range(8)
    )

    assert steps(BRAND + "practices:\n" + acts) == ()


def test_a_step_is_dated_by_the_day() -> None:
    (first, *_) = steps(BRAND + OPEN, policy=on("2025-12-31"))

    assert first.patch["controversies"][0]["remedied"] == "2025-12-31"


# Stability


@pytest.mark.parametrize(
    ("text", "cause", "holds"),
    [
        (BRAND, "rivers", True),  # fit .86, far from any band
        ("name: Brook\nproducts: [refills]\nvalues: [tea, calm]\n", "lakes", True),  # .8 · .8 is .64: fair still
        ("name: Brook\naudience: [anglers]\nvalues: [tea, calm]\n", "rivers", False),  # .5, and .4 with a fifth less
        (
            "name: Brook\nimage: [care for rivers]\nvalues: [tea, calm]\n",
            "rivers",
            False,
        ),  # .4, and .48 with a fifth more
        ("name: Brook\nproducts: [tea, bread, salt]\n", "rivers", True),  # nothing to move
        ("name: Brook\nproducts: [refills]\n", "rivers", True),  # unknown, whatever the weights
        (BRAND + "controversies: [dumping waste]\n", "rivers", True),
    ],
)
def test_a_verdict_is_stable_if_no_weight_moved_by_a_fifth_changes_it(text: str, cause: str, *, holds: bool) -> None:
    assert stable(judged(text, cause), POLICY) is holds


def test_weights_that_only_together_change_the_verdict_leave_it_stable() -> None:
    """.6 · .72 and .5 · .75 as a second link: each alone moved keeps it fair, all together do not."""
    world = Told(near={"calm": {"care for rivers": 0.72}, "boats": {"anglers": 0.75}})
    text = "name: Brook\nvalues: [calm]\naudience: [boats]\nproducts: [tea]\n"

    found = judged(text, world=world)

    assert found.score.fit == pytest.approx(1 - (1 - 0.432) * (1 - 0.5 * 0.375))
    # .468 with a fifth less of values, .517 with a fifth less of audience or of the share of a second link; fair is .45
    together = Weights(values=0.48, audience=0.4, second=0.4)
    assert judged(text, world=world, policy=POLICY._replace(weights=together)).verdict == "stay_out"
    assert stable(found, POLICY)


def test_the_weights_of_facets_are_moved_too() -> None:
    """What links by meaning alone hangs on one weight, in two channels: a fifth less of it, and fit is fair no more."""
    world = Told(near={"pouches": {"Clean rivers": 0.9}, "calm": {"Rivers that people can swim in.": 0.9}})
    text = "name: Brook\nproducts: [pouches]\nvalues: [calm]\nimage: [quiet]\n"

    found = judged(text, world=world, policy=LOW)
    less = judged(text, world=world, policy=LOW._replace(weights=LOW.weights._replace(meaning=0.4)))

    assert (found.verdict, less.verdict) == ("back_partner", "stay_out")
    assert not stable(found, LOW)


LOW = POLICY._replace(bands=POLICY.bands._replace(fair=0.38))
# 1 - (1 - .8 · .45)(1 - .5 · .6 · .45) = .446; products a fifth less: .384; meaning a fifth less: .365; values: .430
