"""The catalogue in Markdown: its list, a page about a cause, what a search met."""

from __future__ import annotations

import pytest
from inline_snapshot import snapshot

from aligncheck.browsing import Hit
from aligncheck.catalogue import Cause, Kind
from aligncheck.loading import validate
from aligncheck.models import CauseFile
from aligncheck.reporters.browse_markdown import render_cause, render_hits, render_list
from aligncheck.source import parse
from tests.unit.shown import READERS, Shown

RIVERS = """\
causes:
  - id: river-access
    name: Access to rivers
    family: nature
    summary: Paths along rivers.
    position: for more paths | along *rivers*
    sdgs: [11, 6]
    facets: {products: [swimming gear, walking maps], values: [the outdoors is for everyone]}
    duties: [fences]
    contradicted_by: {business: [private fishing], conduct: [closing a path]}
    slogans: ["#RightToRoam", "@rivers"]
    led_by: community
    split: {default: low, UK: medium}
    moments: [{name: Rivers Day, dates: {2027: 2027-09-26}, where: [UK]}]
    twins: [freshwater]
"""
NASTY = Cause("tap", "Tap | water", "See https://x.example, @all", family="water", sdgs=(6,))


def test_a_page_about_a_cause() -> None:
    source = parse(RIVERS.encode(), "causes.yaml")

    assert render_cause(validate(CauseFile, source).causes[0]) == snapshot("""\
# Access to rivers

`river-access` · nature · SDG 11, 6

Paths along rivers.

Its backers are for more paths \\| along \\*rivers\\*.

Joined, not led: a community leads it.

## What a brand sells that leads here

- swimming gear
- walking maps

## What it stands for

- the outdoors is for everyone

## Duties: its own footprint

- fences

## Against it: the business itself

- private fishing

## Against it: conduct

- closing a path

## Slogans

- \\#RightToRoam
- @\u200brivers

## How divided the public is

- default: low
- UK: medium

## Moments

- Rivers Day: 2027-09-26 (UK)

## Near

- freshwater
""")


def test_a_cause_of_which_little_is_known() -> None:
    source = parse(b"causes: [{id: tap, name: Tap, summary: Water.}]", "causes.yaml")

    assert render_cause(validate(CauseFile, source).causes[0]) == "# Tap\n\n`tap`\n\nWater.\n\nLed by institutions.\n"


@pytest.mark.parametrize("reader", READERS)
def test_a_list_is_a_table(reader: str) -> None:
    shown = Shown(render_list([NASTY, Cause("bare", "Bare", "Nothing.")]), reader)

    assert shown.rows == [
        ["id", "cause", "family", "UN goals", "what it is"],
        ["tap", "Tap | water", "water", "SDG 6", "See https://x.example, @all"],
        ["bare", "Bare", "", "", "Nothing."],
    ]
    assert "a" not in shown.tags


@pytest.mark.parametrize("reader", READERS)
def test_what_a_search_met_is_a_table(reader: str) -> None:
    hits = [Hit(NASTY, 0.987, "water | tap", Kind.MEANING), Hit(NASTY, 0.4, "taps", Kind.PRODUCTS)]

    assert Shown(render_hits(hits), reader).rows == [
        ["strength", "id", "cause", "met by"],
        [".99", "tap", "Tap | water", "water | tap"],
        [".40", "tap", "Tap | water", "taps (products)"],
    ]


def test_a_search_that_met_nothing() -> None:
    assert render_hits([]) == "Nothing in the catalogue is near to that.\n"
