"""What a patch moves, and in what order it is told."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from aligncheck.assessment import assess
from aligncheck.document import document, report_data
from aligncheck.patching import changed
from aligncheck.report import report
from aligncheck.source import parse
from aligncheck.whatif import Change, ChangedReport, reported
from tests.conftest import make_profile
from tests.unit.told import BRAND, POLICY, Told, judged

if TYPE_CHECKING:
    from aligncheck.report import BrandReport

ACTS = BRAND + "practices: [{text: restore a river bank, kind: policy, since: 2016, causes: [rivers]}]\n"


def told(patch: str, brand: str = BRAND) -> BrandReport:
    """Score a profile with a patch in it (both YAML text) on every cause of the small world."""
    profile = changed(make_profile(brand), parse(patch.encode(), "patch.yaml"))
    return reported(profile, Told(), POLICY)


def moved(patch: str, brand: str = BRAND) -> tuple[Change, ...]:
    found = told(patch, brand)
    assert isinstance(found, ChangedReport)
    return found.changes


def test_without_a_patch_there_is_nothing_to_tell() -> None:
    profile = make_profile(BRAND)
    found = reported(profile, Told(), POLICY)

    alone = report(assess(profile, found.results[0].evidence.matcher, POLICY), POLICY)
    assert report_data(found) == report_data(alone)
    assert report_data(found)["what_if"] is None


def test_a_cause_before_and_after() -> None:
    """An act pinned to rivers makes a verdict of what was not asked, and counts half for its near-twin."""
    act = "{text: restore a river bank, kind: policy, since: 2016, causes: [rivers]}"
    before, after = judged(BRAND), judged(ACTS)

    found = {change.cause.id: change for change in moved(f"practices: [{act}]")}

    assert found["rivers"].before.score == before.score
    assert found["rivers"].after.score == after.score
    assert found["rivers"].gain == round(
        round(100 * after.score.authenticity, 1) - round(100 * before.score.authenticity, 1), 1
    )


def test_a_change_of_verdict_comes_first_then_the_largest_change() -> None:
    """`practices: []` brings all down; where it makes `act_first` of `back_partner` it turns the verdict."""
    patch = "practices: []\ncontroversies: [{text: a fine, causes: [lakes], severity: severe, status: ruled}]\n"
    found = moved(patch)
    keys = [(not change.turned, -abs(change.gain), change.cause.id) for change in found]

    assert keys == sorted(keys)
    assert found[0].turned
    assert found[0].cause.id == "lakes"  # the fine weighs most
    assert all(change.gain < 0 for change in found)


@pytest.mark.parametrize(
    ("patch", "causes"),
    [
        ("size: small", []),
        ("image: [calm]", []),
        # A certificate of the brand's own kind is proof of .5, which is what was taken for untold: nothing is gained.
        ("stances: [{text: rivers matter, cause: rivers}]", []),
        ("remove: {products: [refills]}", ["lakes", "marches", "rivers"]),
    ],
)
def test_a_cause_that_moves_by_less_than_half_a_point_stays(patch: str, causes: list[str]) -> None:
    assert sorted(change.cause.id for change in moved(patch)) == causes


def test_where_nothing_can_be_judged_nothing_moves() -> None:
    """Fewer than three lines, before and after: a number that nobody is shown does not move."""
    few = "name: Brook\nproducts: [refills]\n"

    assert moved("values: [care for rivers]", few) == ()
    assert {change.cause.id for change in moved("values: [care for rivers, calm]", few)} == {
        "lakes",
        "marches",
        "rivers",
    }


def test_the_json_tells_each_change() -> None:
    found = told("practices: []")
    (rivers,) = [change for change in moved("practices: []") if change.cause.id == "rivers"]

    data = report_data(found)["what_if"]

    assert (data["source"], list(data)) == ("patch.yaml", ["source", "changes"])
    (one,) = [change for change in data["changes"] if change["cause"] == "rivers"]
    assert list(one) == ["cause", "before", "after"]
    assert one["after"] == {
        "verdict": "act_first",
        "fit": round(100 * rivers.after.score.fit, 1),
        "authenticity": round(100 * rivers.after.score.authenticity, 1),
        "practice": 0.0,
        "proof": None,
    }
    assert (one["before"]["verdict"], one["before"]["practice"]) == ("back_partner", None)


def test_the_results_are_of_the_changed_profile() -> None:
    found = document([told("practices: []")], [], as_of="2026-11-22", engine="x")["reports"][0]

    assert {result["parts"]["practice"] for result in found["results"]} == {0.0}
    assert found["brand"]["source"] == "brand.yaml"
    assert "practices" not in found["coverage"]["not_asked"]


def test_a_link_from_the_patch_stands_in_the_patch() -> None:
    found = report_data(told("products: [rain barrels]\npractices: [{text: swim lessons, causes: [rivers]}]"))
    (rivers,) = [result for result in found["results"] if result["cause"] == "rivers"]

    places = {link["statement"]: link["place"] for link in rivers["links"]}
    assert places["rain barrels"] == {"file": "patch.yaml", "line": 1, "column": 12}
    assert places["refills"] == {"file": "brand.yaml", "line": 2, "column": 12}
