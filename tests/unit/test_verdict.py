"""The verdicts, the first that holds, and how far the next one is."""

from __future__ import annotations

import pytest

from aligncheck.scoring import Score
from aligncheck.verdict import Nearest, Verdict, judge, nearest
from tests.unit.told import BRAND, POLICY, Told, judged

GOOD = {
    "fit": 0.8,
    "practice": 0.8,
    "proof": 0.8,
    "business": 0.0,
    "exposure": 0.1,
    "authenticity": 0.7,
}
ACTS = "practices: [{text: restore a river bank, kind: policy, since: 2016, evidence: 'https://auditor.example'}]\n"
HARM = "products: [oil wells, refills]\nvalues: [care for rivers]\nname: Brook\n"
EXIT = "goals: [{text: end oil wells, due: 2030}]\n"
NEAR_EXIT = Told(near={"end oil wells": {"oil wells": 0.9}})


def score(**change: float | None) -> Score:
    """Return a good score, changed."""
    found = Score(judged(BRAND).evidence, POLICY)
    for part, value in (GOOD | change).items():
        found = found.moved(part, value)
    return found


@pytest.mark.parametrize(
    ("change", "verdict"),
    [
        ({}, "speak_up"),
        ({"fit": 0.6, "practice": 0.6, "proof": 0.5}, "speak_up"),  # on every edge
        ({"fit": 0.599}, "back_partner"),
        ({"practice": 0.599}, "back_partner"),
        ({"proof": 0.499}, "back_partner"),
        ({"practice": None}, "back_partner"),  # not told is not `act_first`
        ({"proof": None}, "back_partner"),
        ({"practice": None, "proof": None, "fit": 0.45}, "back_partner"),
        ({"practice": 0.4, "fit": 0.45, "proof": 0.0}, "back_partner"),
        ({"practice": 0.399}, "act_first"),
        ({"practice": 0.0, "fit": 0.45}, "act_first"),
        ({"fit": 0.449}, "stay_out"),
        ({"fit": 0.449, "practice": 0.0}, "stay_out"),  # no natural link comes before the missing practice
        ({"business": 0.3}, "stay_out"),
        ({"business": 0.299}, "speak_up"),
        ({"authenticity": 0.0, "exposure": 1.0}, "speak_up"),  # bands are of fit, practice and proof
    ],
)
def test_the_first_verdict_that_holds(change: dict[str, float | None], verdict: str) -> None:
    evidence = judged(BRAND).evidence

    assert judge(evidence, score(**change), POLICY) == verdict


@pytest.mark.parametrize(("fit", "verdict"), [(0.5996, "speak_up"), (0.5994, "back_partner")])
def test_parts_are_rounded_to_a_tenth_of_a_point_before_they_meet_a_band(fit: float, verdict: str) -> None:
    """What is shown as 60.0 is good."""
    assert judge(judged(BRAND).evidence, score(fit=fit), POLICY) == verdict


@pytest.mark.parametrize(
    ("text", "verdict"),
    [
        ("products: [refills]\nvalues: [care for rivers]\n", "unknown"),
        ("products: [refills]\nvalues: [care for rivers, el río y los peces]\n", "unknown"),  # one is left out
        ("products: [oil wells, refills]\n", "unknown"),
        ("products: [refills]\nvalues: [care for rivers]\ncontroversies: [dumping waste]\n", "unknown"),
        ("products: [refills, tea]\nvalues: [care for rivers]\n", "back_partner"),
    ],
)
def test_with_fewer_than_three_statements_fit_cannot_be_judged(text: str, verdict: str) -> None:
    """A missing practice alone is not unknown."""
    assert judged("name: Brook\n" + text).verdict == verdict


@pytest.mark.parametrize(
    ("text", "verdict"),
    [
        (BRAND, "back_partner"),
        (BRAND + "practices: []\n", "act_first"),
        (BRAND + ACTS, "speak_up"),
        (BRAND + ACTS + "controversies: [dumping waste]\n", "fix_first"),
        (
            BRAND + ACTS + "controversies: [{text: dumping waste, severity: minor, status: in-repair}]\n",
            "speak_up",
        ),  # weighs .25
        (BRAND + ACTS + "controversies: [{text: late trains}]\n", "speak_up"),
        (HARM + ACTS, "stay_out"),
        (HARM + ACTS + "controversies: [dumping waste]\n", "stay_out"),  # before `fix_first`
        (
            "name: Brook\nproducts: [tea, bread, salt]\ncontroversies: [dumping waste]\n",
            "fix_first",
        ),  # before no natural link
        ("name: Brook\nproducts: [tea, bread, salt]\n", "stay_out"),
    ],
)
def test_verdict_of_a_profile(text: str, verdict: str) -> None:
    assert judged(text).verdict == verdict


def test_a_dated_way_out_under_way_is_not_stay_out() -> None:
    assert judged(HARM + ACTS).verdict == "stay_out"
    assert judged(HARM + ACTS + EXIT, world=NEAR_EXIT).verdict == "fix_first"


def test_a_cause_that_a_community_leads_is_joined_and_not_led() -> None:
    """With the same evidence, the institutions' cause says speak up, the movement's never does."""
    pinned = ACTS.replace("since", "causes: [rivers, marches], since")

    assert judged(BRAND + pinned, "rivers").verdict == "speak_up"
    assert judged(BRAND + pinned, "marches").verdict == "back_partner"


@pytest.mark.parametrize(
    ("change", "expected"),
    [
        ({"fit": 0.65, "practice": 0.7, "proof": 0.6}, ("speak_up", "back_partner", 5.0)),
        ({"proof": 0.562}, ("speak_up", "back_partner", 6.2)),
        ({"fit": 0.7, "practice": 0.55, "proof": 0.9}, ("back_partner", "speak_up", 5.0)),
        ({"proof": 0.37}, ("back_partner", "speak_up", 13.0)),
        ({"practice": 0.31}, ("act_first", "back_partner", 9.0)),  # "9 short"
        ({"fit": 0.4}, ("stay_out", "back_partner", 5.0)),  # fair, and not yet good
        ({"fit": 0.47, "practice": None, "proof": None}, ("back_partner", "stay_out", 2.0)),
        ({"business": 0.9}, ("stay_out", None, None)),  # no part alone can change it
    ],
)
def test_distance_to_the_next_verdict(
    change: dict[str, float | None], expected: tuple[str, str | None, float | None]
) -> None:
    """The nearest other verdict, by moving one part alone, in points."""
    evidence = judged(BRAND).evidence
    verdict, other, points = expected

    assert judge(evidence, score(**change), POLICY) == verdict
    found = nearest(Verdict(verdict), evidence, score(**change), POLICY)
    assert found == (None if other is None or points is None else Nearest(points, Verdict(other)))


def test_an_open_controversy_and_too_little_to_judge_have_no_distance() -> None:
    mended = judged(BRAND + ACTS + "controversies: [dumping waste]\n")
    unknown = judged("name: Brook\nproducts: [refills]\n" + ACTS)

    assert (mended.verdict, mended.nearest) == ("fix_first", None)
    assert (unknown.verdict, unknown.nearest) == ("unknown", None)
