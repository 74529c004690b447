"""Fit: what is said of several causes, of the lines of a profile, and of markets within markets."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from aligncheck.severity import Severity
from tests.unit.rules.looking import findings

if TYPE_CHECKING:
    from pathlib import Path

BRANDS = "tests/cases/rules/brands"
TEA, DAIRY, HOTEL, DOORS = (
    f"{BRANDS}/two-{name}.yaml" for name in ("hollin-tea", "norvale-dairy", "tidemark-hotels", "brackwell-doors")
)


def brief(brand: str, cause: str = "cause: fair-trade", rest: str = "posts: [A plain line.]") -> str:
    return f"campaign: Plain week\nbrand: {brand}\n{cause}\n{rest}\n"


def test_what_is_too_little_to_judge_from_is_not_called_far(tmp_path: Path) -> None:
    (tmp_path / "thin.yaml").write_text("name: Thin\nproducts: [garage doors]\n", encoding="utf-8")

    assert findings("AL01", brief(str(tmp_path / "thin.yaml"), "cause: coral-reefs")) == []


def test_the_harm_is_named_with_its_line_and_low_fit_is_not_said_on_top() -> None:
    text = brief(f"{BRANDS}/two-drumlin-oil.yaml", "cause: climate-action")

    (finding,) = findings("AL02", text)

    assert finding.message == f"“oil and gas” ({BRANDS}/two-drumlin-oil.yaml:3) stands against climate action"
    assert findings("AL01", text) == []


def test_one_finding_speaks_for_an_open_controversy() -> None:
    text = brief(DAIRY, "cause: freshwater-ecosystems")

    found = [each for each in findings("", text) if each.code in ("AL02", "PA03")]

    assert [(each.code, each.also, each.words) for each in found] == [("PA03", ("AL02",), "freshwater-ecosystems")]
    assert f"({DAIRY}:20)" in found[0].message


def test_a_harmful_business_is_told_beside_an_open_controversy() -> None:
    text = brief("examples/brands/harbour-line.yaml", "cause: ocean-life")

    found = [each for each in findings("", text) if each.code in ("AL02", "PA03")]

    assert sorted((each.code, each.message.split("“")[1].split("”")[0]) for each in found) == [
        ("AL02", "ships run on heavy fuel oil"),
        ("PA03", "oily bilge water dumped off the coast"),
    ]


def test_a_parents_record_is_named_as_the_parents(tmp_path: Path) -> None:
    (tmp_path / "group.yaml").write_text(
        "name: Big Group\ncontroversies:\n"
        "  - {text: dumping waste water into the river, year: 2026, severity: severe, status: ruled, "
        "causes: [freshwater-ecosystems]}\n",
        encoding="utf-8",
    )
    (tmp_path / "small.yaml").write_text(
        "name: Small\nproducts: [river water filters, canoes]\nvalues: [clean rivers]\n"
        "parent: {name: Big Group, visible: yes, profile: group.yaml}\n",
        encoding="utf-8",
    )

    (finding,) = findings("PA03", brief(str(tmp_path / "small.yaml"), "cause: freshwater-ecosystems"))

    assert "the record (of Big Group)" in finding.message
    assert "group.yaml:3)" in finding.message


def test_no_reason_is_asked_for_where_no_cause_is_named() -> None:
    assert findings("AL03", "campaign: Plain week\nposts: [A plain line.]") == []


def test_a_reason_for_a_cause_that_there_is_not_is_another_rules_matter() -> None:
    assert findings("AL03", brief(TEA, "cause: no-such-cause", "because: Because it matters.")) == []


@pytest.mark.parametrize(
    "because",
    [
        "Our creamery stands beside the Ister.",  # a word of its operations
        "We pull the nets out of the water.",  # near to the cause
    ],
)
def test_a_reason_counts_by_the_words_of_the_brand_or_by_its_meaning(because: str) -> None:
    assert findings("AL03", brief(DAIRY, "cause: ocean-life", f"because: {because}")) == []


def test_without_a_profile_meaning_alone_decides() -> None:
    text = "campaign: Plain week\ncause: plastic-waste\nbecause: {}\n"

    assert [each.words for each in findings("AL03", text.format("Our milk stands there."))] == [
        "Our milk stands there."
    ]
    assert findings("AL03", text.format("We sell refills, so fewer bottles are made.")) == []


def test_another_cause_is_told_by_two_of_its_words() -> None:
    told = "Dementia takes names first. Alzheimer's disease changes memory."
    (finding,) = findings("AL04", brief(TEA, "causes: [fair-trade, clean-transport]", f"posts: [{told!r}]"))

    assert finding.route == ("causes",)
    assert finding.message == "the copy is about dementia (dementia), which the brief does not name"
    assert finding.severity is Severity.WARNING
    assert findings("AL04", brief(TEA, rest="posts: [Dementia takes names first.]")) == []
    assert findings("AL04", brief(TEA, "cause: no-such-cause", f"posts: [{told!r}]")) == []


def test_the_dots_are_joined_by_meaning_too() -> None:
    said = "Every parcel reaches you by bike."
    assert findings("AL05", brief(f"{BRANDS}/two-larkrise-cycles.yaml", "cause: clean-air", f"posts: [{said}]")) == []


def test_what_cannot_be_read_is_not_called_empty() -> None:
    german = "Unsere Teeblätter kommen von kleinen Höfen, und wir zahlen den Preis, den die Bauern nennen."

    assert findings("AL03", brief(TEA, rest=f"because: {german}\nposts: [{german!r}]")) == []
    assert findings("AL05", brief(TEA, rest=f"posts: [One key., {german!r}]")) == []
    assert [each.route for each in findings("AL03", brief(TEA, rest=f"posts: [{german!r}]"))] == [("campaign",)]


def test_a_campaign_without_posts_has_no_copy_to_join_dots_in() -> None:
    assert findings("AL05", brief(TEA, rest="posts: []")) == []


@pytest.mark.parametrize(
    ("markets", "cause", "divided"),
    [
        ("[US-CA]", "climate-action", True),  # a state lies in its country
        ("[EU]", "lgbtq-inclusion", True),  # high by default
        ("[UK]", "lgbtq-inclusion", False),
        ("[South Korea]", "climate-action", False),
    ],
)
def test_a_market_is_as_divided_as_what_it_lies_in_or_holds(markets: str, cause: str, *, divided: bool) -> None:
    found = findings("AL06", brief(HOTEL, f"cause: {cause}", f"markets: {markets}"))

    assert bool(found) is divided


def test_practices_that_were_not_asked_for_are_no_thin_practice(tmp_path: Path) -> None:
    (tmp_path / "untold.yaml").write_text("name: Untold\nproducts: [doors, springs, hinges]\n", encoding="utf-8")
    text = brief(str(tmp_path / "untold.yaml"), "cause: climate-action", "markets: [US]")

    assert findings("AL06", text) == []


def test_strong_words_are_shown_with_the_figures() -> None:
    copy = "posts: [A plain line., We will never stop until all love is equal.]"
    (finding,) = findings("AL07", brief(HOTEL, "cause: lgbtq-inclusion", copy))

    assert finding.post == 2
    assert finding.message == (
        "“We will never stop” on LGBTQ+ inclusion would be thrown back: exposure 72, the bar is 40, practice 0"
    )
