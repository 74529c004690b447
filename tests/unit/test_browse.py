"""The catalogue in a terminal, whole pages as they are printed."""

from __future__ import annotations

import pytest
from inline_snapshot import snapshot

from aligncheck.browsing import Hit
from aligncheck.catalogue import Cause, Kind
from aligncheck.loading import validate
from aligncheck.models import CauseFile
from aligncheck.reporters.browse import render_cause, render_hits, render_list
from aligncheck.source import parse

BEES = Cause("bees", "Bees and other pollinators", "Food for bees.", family="nature", sdgs=(15, 2))
TAP = Cause("tap-water", "Tap water", "Water for all.", family="resources", sdgs=(6,))
LONG = Cause(
    "sleep", "Sleep, quiet nights and rest for everybody who works in shifts", "Rest.", family="wellbeing", sdgs=(3,)
)


def cause_page(text: str, width: int = 80, *, color: bool = False) -> str:
    (cause,) = validate(CauseFile, parse(f"causes: [{text}]".encode(), "causes.yaml")).causes
    return render_cause(cause, width=width, color=color)


# --- list ---


def test_a_list() -> None:
    assert render_list([BEES, TAP, LONG]) == snapshot("""\
bees       Bees and other pollinators                      nature      SDG 15, 2
tap-water  Tap water                                       resources   SDG 6
sleep      Sleep, quiet nights and rest for everybody wh…  wellbeing   SDG 3
3 causes. One whole: aligncheck causes show ID
""")


def test_a_list_of_one_and_of_none() -> None:
    assert render_list([TAP]).splitlines()[-1] == "1 cause. One whole: aligncheck causes show ID"
    assert render_list([]) == "0 causes. One whole: aligncheck causes show ID\n"


def test_a_narrow_screen_leaves_family_and_goals_out() -> None:
    assert render_list([BEES, LONG], width=60) == snapshot("""\
bees   Bees and other pollinators
sleep  Sleep, quiet nights and rest for everybody who works…
2 causes. One whole: aligncheck causes show ID
""")


@pytest.mark.parametrize("width", [40, 60, 71, 72, 80, 120, 200])
def test_each_cause_of_a_list_is_one_line_within_the_width(width: int) -> None:
    lines = render_list([BEES, TAP, LONG], width=width).splitlines()

    assert [line.split()[0] for line in lines[:3]] == ["bees", "tap-water", "sleep"]
    assert max(map(len, lines)) <= width
    assert "…" in lines[2] or LONG.name in lines[2]


def test_a_cause_of_no_family_and_no_goal() -> None:
    """A user's own cause may have neither."""
    (line, _) = render_list([Cause("bare", "Bare", "Nothing more.")]).splitlines()

    assert line.split()[:3] == ["bare", "Bare", "-"]


@pytest.mark.parametrize(("letters", "width"), [(20, 80), (48, 80), (80, 80), (48, 40)])
def test_an_id_may_be_as_long_as_the_format_allows(letters: int, width: int) -> None:
    """That is 80 letters; the page may grow, but it must not fail."""
    page = render_list([Cause("a" * letters, "Long", "An id.", family="nature", sdgs=(1,))], width=width)

    assert "a" * letters in page.replace("\n", "")


@pytest.mark.parametrize("width", [72, 80])
def test_a_cause_of_many_goals_is_one_line_too(width: int) -> None:
    cause = Cause("fair-trade", "Fair trade", "A fair price.", family="food", sdgs=(12, 16, 10, 17, 13, 11))
    (line, _) = render_list([cause], width=width).splitlines()

    assert line.startswith("fair-trade")
    assert len(line) <= width


def test_a_name_cannot_steer_the_terminal() -> None:
    assert "\x1b" not in render_list([Cause("a", "Red \x1b[31m", "S")])


# --- search ---


def test_hits() -> None:
    """What was met by name, summary or a term needs no word more; else it is told what the phrase is."""
    hits = [
        Hit(BEES, 0.996, "bees", Kind.MEANING),
        Hit(TAP, 0.6, "water for orchards", Kind.DUTY),
        Hit(LONG, 0.104, "honey before bed", Kind.PRODUCTS),
    ]

    assert render_hits(hits) == snapshot("""\
.99  bees       bees
.60  tap-water  water for orchards (duty)
.10  sleep      honey before bed (products)
""")


def test_a_hit_on_a_narrow_screen_goes_on_under_its_indent() -> None:
    hits = [Hit(TAP, 0.5, "a phrase that is a good deal longer than forty columns", Kind.VALUES)]
    lines = render_hits(hits, width=40).splitlines()

    assert max(map(len, lines)) <= 40
    assert [line[:7] for line in lines[1:]] == [" " * 7] * (len(lines) - 1)
    assert " ".join(" ".join(lines).split()) == (
        ".50 tap-water a phrase that is a good deal longer than forty columns (values)"
    )


def test_no_hits() -> None:
    assert " ".join(render_hits([]).split()) == (
        "Nothing in the catalogue is near to that. Try other words, or: aligncheck causes list"
    )


# --- show ---


def test_a_cause_with_everything() -> None:
    page = cause_page("""{
        id: river-access, name: Access to rivers, family: nature, sdgs: [11, 6],
        summary: "Paths, swimming places and the right to walk along rivers.",
        position: for more public paths along rivers,
        facets: {products: [wild swimming gear, {text: walking maps, strength: 0.8}], operations: [land along a river],
            values: [the outdoors is for everyone], audiences: [swimmers and paddlers]},
        duties: [fences along our river bank],
        contradicted_by: {business: [private fishing rights], conduct: [closing a public path]},
        terms: [right to roam], slogans: ["#LetUsSwim"], led_by: community, split: {default: low, UK: medium},
        moments: [
            {name: Rivers, dates: {2027: 2027-09-26, 2028: 2028-09-24}},
            {name: Walks, from: 04-24, to: 04-24, where: [UK, IE]}, {name: May, from: 05-01, to: 05-31}],
        actions: [open a path across our land], measures: [metres of bank open to all],
        twins: [freshwater-ecosystems], part_of: [environmental-sustainability], opposes: [private-rivers]}""")

    assert page == snapshot("""\
Access to rivers · river-access · nature · SDG 11, 6
Paths, swimming places and the right to walk along rivers.
Its backers are for more public paths along rivers.
Joined, not led: a community leads it.

WHAT A BRAND SELLS THAT LEADS HERE
  wild swimming gear · walking maps

HOW IT RUNS
  land along a river

WHAT IT STANDS FOR
  the outdoors is for everyone

WHOM IT SERVES
  swimmers and paddlers

DUTIES: ITS OWN FOOTPRINT
  fences along our river bank

AGAINST IT: THE BUSINESS ITSELF
  private fishing rights

AGAINST IT: CONDUCT
  closing a public path

WORDS
  right to roam

SLOGANS
  #LetUsSwim

HOW DIVIDED THE PUBLIC IS
  default: low · UK: medium

MOMENTS
  Rivers: 2027-09-26, 2028-09-24 · Walks: 04-24 (UK, IE) · May: 05-01 to 05-31

WHAT A BRAND CAN DO
  open a path across our land

HOW IT IS MEASURED
  metres of bank open to all

NEAR
  freshwater-ecosystems · part of environmental-sustainability · opposes \n\
  private-rivers
""")


def test_a_bare_cause_has_no_empty_headings() -> None:
    assert cause_page("{id: bare, name: Bare, summary: Nothing more.}") == (
        "Bare · bare\nNothing more.\nLed by institutions.\n"
    )


def test_the_page_of_a_cause_keeps_to_its_width() -> None:
    phrases = ", ".join(f"phrase number {n} of many" for n in range(20))
    page = cause_page(f"{{id: a, name: A, summary: B, terms: [{phrases}]}}", width=50)

    assert max(map(len, page.splitlines())) <= 50
    assert " ".join(page.split()).count("phrase number") == 20


def test_colour_only_where_it_is_wanted() -> None:
    text = "{id: a, name: A name, summary: B, terms: [t]}"

    assert "\x1b[1mA name\x1b[0m" in cause_page(text, color=True)
    assert "\x1b[1mWORDS\x1b[0m" in cause_page(text, color=True)
    assert "\x1b" not in cause_page(text)


def test_a_users_own_words_cannot_steer_the_terminal() -> None:
    steer = r'"x\e[31m"'
    page = cause_page(
        f"{{id: a, name: {steer}, summary: {steer}, position: {steer}, terms: [{steer}], actions: [{steer}], "
        f"moments: [{{name: {steer}, from: 01-01, to: 01-02, where: [{steer}]}}], split: {{{steer}: low}}}}"
    )

    assert "\x1b" not in page
    assert page.count("x\\x1b[31m") == 8
