"""CSV: one row a brand and cause, or a dot; read back by the csv module as it was meant, and never a formula."""

from __future__ import annotations

import csv
import re
from io import StringIO
from pathlib import Path

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st
from inline_snapshot import snapshot

from aligncheck.browsing import Hit
from aligncheck.catalogue import Cause, Kind
from aligncheck.document import report_data
from aligncheck.reporters import csv_v1
from aligncheck.reporters.plain import clean
from tests.unit.small import FERN, everywhere, report_of

FORMATS = (Path(__file__).parents[2] / "docs/formats.md").read_text(encoding="utf-8")
SECOND = "name: Second\nproducts: [refill packs, bottles, wool]\n"


def read(text: str) -> list[dict[str, str]]:
    """Return the rows as Python's csv module reads them."""
    rows = list(csv.DictReader(StringIO(text)))
    assert all(None not in row and None not in row.values() for row in rows)
    return rows


def meant(cell: str) -> str:
    """Return a text as it was in the profile: the mark that keeps it from being a formula taken off."""
    return cell[1:] if re.match(r"'[\s']*[=+@-]", cell) else cell


def dots(profile: str, cause: str, *, parent: str = "") -> list[dict[str, str]]:
    report = report_of(profile, parent=parent)
    return read(csv_v1.explained([(report, each) for each in report.results if each.cause.id == cause]))


def test_a_row_for_each_brand_and_cause_in_the_order_of_the_report() -> None:
    reports = [report_of(FERN), report_of(SECOND, file="second.yaml")]
    rows = read(csv_v1.render(reports))

    assert [(row["brand"], row["source"], row["cause"], row["rank"]) for row in rows] == [
        (report.name, report.profile.source.file, result.cause.id, str(result.rank))
        for report in reports
        for result in report.results
    ]


def test_the_numbers_are_those_of_the_json() -> None:
    report = report_of(FERN)
    told = report_data(report)["results"]

    for row, result in zip(read(csv_v1.render([report])), told, strict=True):
        for name in ("fit", "authenticity", "functional_fit", "values_fit"):
            assert float(row[name]) == result[name]
        for name, points in result["parts"].items():
            assert row[name] == ("" if points is None else str(points))
        assert (row["verdict"], row["because"], row["name"]) == (result["verdict"], result["because"], result["name"])
        assert row["reliable"] == ("true" if result["reliable"] else "false")


def test_a_row_whole() -> None:
    row = next(row for row in read(csv_v1.render([report_of(FERN)])) if row["cause"] == "clean-rivers")

    assert row == snapshot(
        {
            "brand": "Fern & Foam",
            "source": "brand.yaml",
            "as_of": "2026-11-22",
            "rank": "4",
            "cause": "clean-rivers",
            "name": "Clean rivers",
            "family": "",
            "sdgs": "",
            "verdict": "fix_first",
            "reliable": "true",
            "fit": "44.8",
            "authenticity": "6.8",
            "functional_fit": "44.8",
            "values_fit": "0.3",
            "products": "0.0",
            "operations": "59.6",
            "values": "0.4",
            "image": "0.0",
            "audience": "0.4",
            "practice": "0.0",
            "proof": "0.0",
            "contradiction": "74.9",
            "exposure": "35.9",
            "split": "UK: high; US: medium",
            "because": "Rinsing water from the river is part of our own footprint, and clean rivers begins there: “rinsing water from the river”.",  # noqa: E501
            "link_statement": "rinsing water from the river",
            "link_facet": "rinsing water from the river",
            "link_strength": "0.6",
            "link_channel": "operations",
            "link_duty": "true",
            "link_origin": "stated",
            "link_file": "brand.yaml",
            "link_line": "4",
            "open_contradiction": "dye spilled into the river",
            "open_contradiction_file": "brand.yaml",
            "open_contradiction_line": "16",
        }
    )


def test_what_was_not_asked_is_empty() -> None:
    row = read(csv_v1.render([report_of(SECOND)]))[0]

    assert (row["practice"], row["proof"], row["values"], row["open_contradiction_line"]) == ("", "", "", "")


def test_a_controversy_that_is_not_open_is_not_named_as_open() -> None:
    mended = "controversies: [{text: a fine, causes: [trees], severity: minor, status: settled, year: 2014}]\n"
    report = report_of(SECOND + mended)
    row = next(row for row in read(csv_v1.render([report])) if row["cause"] == "trees")

    assert row["open_contradiction"] == ""
    assert [(row["open"], row["note"]) for row in dots(SECOND + mended, "trees")] == [("false", "not open; settled")]


def test_a_cause_that_nothing_leads_to_has_no_link() -> None:
    row = next(row for row in read(csv_v1.render([report_of(SECOND)])) if row["cause"] == "clean-rivers")

    assert {name: cell for name, cell in row.items() if name.startswith("link_") and cell} == {}


def test_the_first_so_many_of_each_brand() -> None:
    assert len(read(csv_v1.render([report_of(FERN), report_of(SECOND)], 2))) == 4


def test_a_row_for_each_dot() -> None:
    rows = dots(FERN, "clean-rivers")

    assert [(row["kind"], row["line"], row["strength"], row["open"], row["note"]) for row in rows] == [
        ("link", "4", "0.6", "", ""),
        ("link", "2", "0.6", "", ""),
        ("conduct", "16", "0.75", "true", "open; ruled"),
        ("not_counted", "12", "", "", "reads as harm; list under controversies"),
    ]
    assert rows[0] | {"duty": "true", "origin": "stated", "channel": "operations", "meets_line": "24"} == rows[0]
    assert rows[1]["origin"] == "inferred"


def test_acts_and_a_harmful_business_are_dots() -> None:
    assert [(row["kind"], row["note"]) for row in dots(FERN, "refill-culture") if row["kind"] == "act"] == [
        ("act", "6 years; own evidence only"),
        ("act", "7 years; checked outside"),
        ("act", "undated; certified"),
    ]
    assert [(row["kind"], row["statement"], row["meets"], row["open"]) for row in dots(FERN, "coal-exit")] == [
        ("business", "coal tar soap", "coal", "true")
    ]


def test_a_parents_controversy_stands_in_the_parents_file() -> None:
    acme = "name: Acme\ncontroversies:\n  - {text: a fine, causes: [refill-culture], severity: severe}\n"
    row = dots(SECOND + "parent: Acme\n", "refill-culture", parent=acme)[-1]

    assert (row["kind"], row["file"], row["line"]) == ("conduct", "parent.yaml", "3")


def test_lists_and_searches() -> None:
    cause = Cause("tap-water", "Tap water", "Water, from the tap.", family="water", sdgs=(6, 3))

    assert csv_v1.render_list([cause]) == (
        'id,name,family,sdgs,summary\ntap-water,Tap water,water,6 3,"Water, from the tap."\n'
    )
    assert csv_v1.render_hits([Hit(cause, 0.987, "taps", Kind.PRODUCTS)]) == (
        "id,name,strength,phrase\ntap-water,Tap water,0.99,taps\n"
    )


@pytest.mark.parametrize(
    ("text", "cell"),
    [
        ("=1+1", "'=1+1"),
        ("+49 refill", "'+49 refill"),
        ("-5 °C washing", "'-5 °C washing"),
        ("@sum", "'@sum"),
        ("' =x", "'' =x"),
        ("'tis refill", "'tis refill"),
        ("a=b", "a=b"),
        ('say "hi", twice', 'say "hi", twice'),
        ("one\ntwo", "one two"),
    ],
)
def test_no_text_is_a_formula(text: str, cell: str) -> None:
    row = read(csv_v1.render([everywhere(text)]))[0]

    assert row["brand"] == cell
    assert meant(row["brand"]) == text.replace("\n", " ")


@example("\xa0=")
@settings(max_examples=60, deadline=None)
@given(
    st.text(st.characters(codec="utf-8"), min_size=1, max_size=30) | st.text("=+-@' \t\"a,;", min_size=1, max_size=9)
)
def test_every_text_comes_back(text: str) -> None:
    """Through the csv module and off the mark: as a screen would show it, and in no cell a formula."""
    report = everywhere(f"{text}x")
    name = clean(report.name)
    rows = read(csv_v1.render([report])) + read(csv_v1.explained([(report, each) for each in report.results]))

    assert {meant(row["brand"]) for row in rows} == {name}
    assert {meant(row["name"]) for row in rows} == {name}
    assert name in {meant(row.get("statement", "")) for row in rows}
    assert not any(re.match(r"\s*[=+@-]", cell) for row in rows for cell in row.values())


@pytest.mark.parametrize(
    ("heading", "columns"),
    [
        ("score", csv_v1.SCORES),
        ("explain", csv_v1.DOTS),
        ("causes list", csv_v1.CAUSES),
        ("causes search", csv_v1.HITS),
    ],
)
def test_every_column_is_documented_in_its_order(heading: str, columns: tuple[str, ...]) -> None:
    section = FORMATS.partition(f"### {heading} as CSV\n")[2].partition("\n#")[0]

    assert tuple(re.findall(r"^\| `(\w+)`", section, re.MULTILINE)) == columns
