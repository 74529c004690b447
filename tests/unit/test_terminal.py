"""The terminal report: whole pages at three widths, then each thing it says, and what it never does."""

from __future__ import annotations

import json
import re
import unicodedata
from typing import TYPE_CHECKING

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from inline_snapshot import snapshot
from rich.cells import cell_len

from aligncheck.reporters.details import details
from aligncheck.reporters.page import Page
from aligncheck.reporters.phrases import summary
from aligncheck.reporters.terminal import explained, render
from tests.unit.small import CAUSES, FERN, everywhere, report_of

if TYPE_CHECKING:
    from aligncheck.report import BrandReport, Result

BARE = "name: Bare\nproducts: [refill packs, bottles, wool]\n"
ANSI = re.compile(r"\x1b\[[0-9;]*m")
HOSTILE = "\x1b[31mred [red]x[/red] \u202eback\u2028 \x9b31m one\ntwo \x07 end"
SHOWN = "\\x1b[31mred [red]x[/red] \\u202eback\\u2028 \\x9b31m one two \\x07 end"


def result(report: BrandReport, cause: str) -> Result:
    return next(each for each in report.results if each.cause.id == cause)


def told(profile: str, cause: str, causes: str = CAUSES, *, parent: str = "", width: int = 120) -> str:
    """Return the account of one cause."""
    report = report_of(profile, causes, parent=parent)
    return explained([(report, result(report, cause))], width=width, color=False)


def first_dots(profile: str, cause: str, *, parent: str = "") -> str:
    """Return what the first screen tells of a cause when that is the one to explain."""
    page, found = Page(120, color=False), result(report_of(profile, parent=parent), cause)
    details(page, found, way=[found])
    return page.text()


def row(profile: str, cause: str, causes: str = CAUSES, *, parent: str = "") -> str:
    """Return the row of one cause in the table of all."""
    report = report_of(profile, causes, parent=parent)
    name = result(report, cause).cause.name
    return next(
        line for line in render([report], width=120, everything=True).splitlines() if line.startswith(f"{name}  ")
    )


def test_each_reason_for_leaving_lines_out_has_its_lines() -> None:
    profile = "name: Brook\nproducts: [soap, brushes, towels]\nimage: [faceless, kind]\nvalues:\n"
    spanish = "  - jabón para el hogar\n  - el río y los peces\n  - agua para los niños y las familias\n"

    assert "Left out: lines 5, 6 and 7 (not in English, which is all it reads); line 3 (an image" in " ".join(
        render([report_of(profile + spanish)], width=80).split()
    )


def test_the_first_screen() -> None:
    """Eighty columns: what most people see."""
    assert render([report_of(FERN)], width=80) == snapshot("""\
Fern & Foam · soap · brand.yaml
Judged from 12 of 14 kinds of facts, as of 2026-11-22. Not asked yet: partners,
parent.
Left out: line 6 (an image that speaks against the brand).
Speak up on 2 causes now. 1 that looks natural would be thrown back at you.

CAUSE               FIT        ACTS PROOF IF CHALLENGED DO
Refill culture  +1   90 █████░   89    93 holds         SPEAK UP
Story hours in ev…   72 ████░░    0     0 called out    ACT FIRST (40 short)
Clean rivers         45 ███░░░    0     0 open, line 16 FIX FIRST
   also: 2 stay out (--all)   +n = near-twins folded in

WHY REFILL CULTURE   We sell refill packs, which touches on refill culture \n\
   through “refill packs”.
  :3   refill packs                -> refill packs                .99 can help
  :3   soap in a bottle            -> bottles                     .99 can help
  :5   use the bottle again        -> use the bottle again        .99 can help
  :2   soap refills                -> refill packs                .99 inferred
  :10  every bottle taken back     == 6 years; own evidence only  acted
  :9   refill points in 40 shops   == 7 years; checked outside    acted
WEAKEST     practice 89; 28.7 points from BACK A PARTNER
PUBLIC      split: low in UK; high in US
NEXT        1 an outside check of: every bottle taken back   +1.3

More: aligncheck explain brand.yaml refill-culture      A heuristic, not advice.
""")


def test_the_first_screen_on_a_wide_terminal() -> None:
    assert render([report_of(FERN)], width=200) == snapshot("""\
Fern & Foam · soap · brand.yaml
Judged from 12 of 14 kinds of facts, as of 2026-11-22. Not asked yet: partners, parent.
Left out: line 6 (an image that speaks against the brand).
Speak up on 2 causes now. 1 that looks natural would be thrown back at you.

CAUSE                        FIT                      ACTS PROOF IF CHALLENGED DO
Refill culture           +1   90 ██████████████████░░   89    93 holds         SPEAK UP
Story hours in every school   72 ██████████████░░░░░░    0     0 called out    ACT FIRST (40 short)
Clean rivers                  45 █████████░░░░░░░░░░░    0     0 open, line 16 FIX FIRST
   also: 2 stay out (--all)   +n = near-twins folded in

WHY REFILL CULTURE   We sell refill packs, which touches on refill culture through “refill packs”.
  :3   refill packs                                                 -> refill packs                                                 .99 can help
  :3   soap in a bottle                                             -> bottles                                                      .99 can help
  :5   use the bottle again                                         -> use the bottle again                                         .99 can help
  :2   soap refills                                                 -> refill packs                                                 .99 inferred
  :10  every bottle taken back                                      == 6 years; own evidence only                                   acted
  :9   refill points in 40 shops                                    == 7 years; checked outside                                     acted
WEAKEST     practice 89; 28.7 points from BACK A PARTNER
PUBLIC      split: low in UK; high in US
NEXT        1 an outside check of: every bottle taken back   +1.3

More: aligncheck explain brand.yaml refill-culture                                                                                                                              A heuristic, not advice.
""")  # noqa: E501  (the page is wide)


def test_the_first_screen_on_a_narrow_terminal() -> None:
    """Forty columns: name, fit and what to do; the rest is broken under its own indent."""
    assert render([report_of(FERN)], width=40) == snapshot("""\
Fern & Foam · soap · brand.yaml
Judged from 12 of 14 kinds of facts, as
of 2026-11-22. Not asked yet: partners,
parent.
Left out: line 6 (an image that speaks
against the brand).
Speak up on 2 causes now. 1 that looks
natural would be thrown back at you.

CAUSE              FIT DO
Refill culture +1   90 SPEAK UP
Story hours in e…   72 ACT FIRST
Clean rivers        45 FIX FIRST
   also: 2 stay out (--all)   +n =
near-twins folded in

WHY REFILL CULTURE   We sell refill \n\
   packs, which touches on refill \n\
   culture through “refill packs”.
  :3   refill… -> refill… .99 can help
  :3   soap i… -> bottles .99 can help
  :5   use th… -> use th… .99 can help
  :2   soap r… -> refill… .99 inferred
  :10  every … == 6 year… acted
  :9   refill… == 7 year… acted
WEAKEST     practice 89; 28.7 points \n\
            from BACK A PARTNER
PUBLIC      split: low in UK; high in US
NEXT        1 an outside check of: every
              bottle taken back   +1.3

More: aligncheck explain brand.yaml refill-culture
A heuristic, not advice.
""")


def test_every_cause() -> None:
    assert render([report_of(FERN)], width=80, everything=True) == snapshot("""\
Fern & Foam · soap · brand.yaml
Judged from 12 of 14 kinds of facts, as of 2026-11-22. Not asked yet: partners,
parent.
Left out: line 6 (an image that speaks against the brand).
Speak up on 2 causes now. 1 that looks natural would be thrown back at you.

CAUSE               FIT        ACTS PROOF IF CHALLENGED DO
Refill culture       90 █████░   89    93 holds         SPEAK UP
Return schemes fo…   89 █████░   84    87 holds         SPEAK UP
Story hours in ev…   72 ████░░    0     0 called out    ACT FIRST (40 short)
Clean rivers         45 ███░░░    0     0 open, line 16 FIX FIRST
Trees                 1 ░░░░░░    0     0 holds         STAY OUT
An end to coal        1 ░░░░░░    0     0 sold, line 3  STAY OUT

WHY REFILL CULTURE   We sell refill packs, which touches on refill culture \n\
   through “refill packs”.
  :3   refill packs                -> refill packs                .99 can help
  :3   soap in a bottle            -> bottles                     .99 can help
  :5   use the bottle again        -> use the bottle again        .99 can help
  :2   soap refills                -> refill packs                .99 inferred
  :10  every bottle taken back     == 6 years; own evidence only  acted
  :9   refill points in 40 shops   == 7 years; checked outside    acted
WEAKEST     practice 89; 28.7 points from BACK A PARTNER
PUBLIC      split: low in UK; high in US
NEXT        1 an outside check of: every bottle taken back   +1.3

More: aligncheck explain brand.yaml refill-culture      A heuristic, not advice.
""")


def test_the_account_of_a_cause_that_something_stands_in_the_way_of() -> None:
    assert told(FERN, "clean-rivers", width=80) == snapshot("""\
Fern & Foam · soap · brand.yaml
Judged from 12 of 14 kinds of facts, as of 2026-11-22. Not asked yet: partners,
parent.
Left out: line 6 (an image that speaks against the brand).
Speak up on 2 causes now. 1 that looks natural would be thrown back at you.

CAUSE         FIT        ACTS PROOF IF CHALLENGED DO
Clean rivers   45 ███░░░    0     0 open, line 16 FIX FIRST
   also: 2 to speak up on · 1 to act on first · 2 stay out (--all)

WHY CLEAN RIVERS   Rinsing water from the river is part of our own footprint, \n\
   and clean rivers begins there: “rinsing water from the river”.

     Fern & Foam                                  Clean rivers
OPERATIONS · a duty: its own footprint
 :4  rinsing water from the river   ●─── .60 ───● rinsing water from the river
OPERATIONS · a duty: its own footprint · inferred from its trade
 :2  antibacterial agents in rivers ●─── .60 ───● rinsing water from the river
AGAINST IT
 :16 dye spilled into the river     ●━ >< .75 ━━● dye in the river (open; ruled)
 :12 dye in the river               ●╌╌╌ >< ╌╌╌╌● reads as harm; list under
                                                    controversies

━━ .75 and up  ── .50 and up  ╌╌ less: the share of people who find it natural

WEAKEST     practice 0
PUBLIC      split: high in UK; medium in US
NEXT        1 mend it and say so: dye spilled into the river   +16.6 → STAY OUT

TRY 1       save these lines as step.yaml, and run:
  aligncheck score brand.yaml --causes causes.yaml --what-if step.yaml

controversies:
  - text: dye spilled into the river
    status: remedied
    remedied: 2026-11-22
    remedy: what was done, in a sentence

A heuristic, not advice.
""")


def test_the_account_of_a_cause_that_the_business_harms() -> None:
    assert told(FERN, "coal-exit", width=80) == snapshot("""\
Fern & Foam · soap · brand.yaml
Judged from 12 of 14 kinds of facts, as of 2026-11-22. Not asked yet: partners,
parent.
Left out: line 6 (an image that speaks against the brand).
Speak up on 2 causes now. 1 that looks natural would be thrown back at you.

CAUSE           FIT        ACTS PROOF IF CHALLENGED DO
An end to coal    1 ░░░░░░    0     0 sold, line 3  STAY OUT
   also: 2 to speak up on · 1 to act on first · 1 to fix first · 1 stay out
(--all)

WHY AN END TO COAL   Nothing in the profile leads here.

    Fern & Foam                                   An end to coal
AGAINST IT
 :3 coal tar soap ●━━━━━━━━━━ >< .99 ━━━━━━━━━━━● coal (the business itself)

WEAKEST     practice 0
NEXT        1 set a dated end to coal tar soap   +0.1 → FIX FIRST

TRY 1       save these lines as step.yaml, and run:
  aligncheck score brand.yaml --causes causes.yaml --what-if step.yaml

goals:
  - text: stop selling coal tar soap
    set: 2026-11-22
    due: 2029

A heuristic, not advice.
""")


def test_a_profile_that_says_little() -> None:
    assert render([report_of(BARE)], width=100) == snapshot("""\
Bare · brand.yaml
Judged from 1 of 14 kinds of facts, as of 2026-11-22. Not asked yet: industry, operations, values,
image, audience, practices, goals, controversies, stances, partners, parent, dates, outside checks.
No cause to speak up on yet.

CAUSE              FIT        ACTS PROOF IF CHALLENGED DO
Refill culture +1   90 █████░    ?     ? not told      BACK A PARTNER (2 asked)
   also: 4 stay out (--all)   +n = near-twins folded in

WHY REFILL CULTURE   We sell bottles, which touches on refill culture through “bottles”.
  :2   bottles                               -> bottles                               .99 can help
  :2   refill packs                          -> refill packs                          .99 can help
WEAKEST     fit 90; 44.9 points from STAY OUT
PUBLIC      split: low elsewhere; high in US
NEXT        1 act twice: offer a refill of the best seller and take every bottle back   +3.3
ASKED       What do you do about this yourselves, and since when? For example: offer a refill of the
            best seller.
ASKED       Who outside your company has looked at it, and where can it be read?

More: aligncheck explain brand.yaml refill-culture                          A heuristic, not advice.
""")


def test_too_little_to_say() -> None:
    """Fit needs three statements; two give no table, but the way out."""
    text = render([report_of("name: Bare\nproducts: [refill packs, bottles]\n")], width=80)

    assert "Too little to say." in text
    assert "The profile has 2 lines that can be judged, and fit needs 3" in " ".join(text.split())
    assert "CAUSE" not in text


def test_one_line_is_one_line() -> None:
    assert "The profile has 1 line that" in render([report_of("name: Bare\nproducts: [refill packs]\n")])


def test_the_account_of_a_cause_hides_numbers_that_cannot_be_relied_on() -> None:
    """With `unknown`, fit is a number in JSON, and no report shows it."""
    report = report_of("name: Bare\nproducts: [refill packs, bottles]\n")
    found = result(report, "refill-culture")
    text = explained([(report, found)], width=80, color=False)

    assert not found.reliable
    assert "too little to say" in text.casefold()
    assert not re.search(rf"\b{round(100 * found.score.fit)}\b", text)


def test_an_empty_catalogue() -> None:
    text = render([report_of(FERN, "causes: []")])

    assert text.endswith("No cause in the catalogue.\n")


def test_several_brands_stand_below_each_other() -> None:
    first, second = report_of(FERN), report_of(BARE)

    assert render([first, second]) == f"{render([first])}\n{render([second])}"


def test_the_first_so_many() -> None:
    text = render([report_of(FERN)], top=2)

    assert "Refill culture " in text
    assert "Return schemes" in text
    assert "also: 1 to act on first · 1 to fix first · 2 stay out (--all)" in text


BOTH = FERN.replace("goals:", "  - {text: bottles washed, since: 2012, kind: programme}\ngoals:")


def test_near_twins_are_folded_into_the_first_and_counted() -> None:
    report = report_of(BOTH)

    assert re.search(r"^Refill culture +\+1 ", render([report]), re.MULTILINE)
    assert "Return schemes" not in render([report])


def test_a_wrong_done_where_nothing_leads_gets_no_row_but_is_counted() -> None:
    far = BARE + "controversies: [{text: dye spilled into the river, year: 2025, severity: severe, status: ruled}]\n"

    screen = render([report_of(far)])

    assert re.search(r"^Clean rivers ", screen, re.MULTILINE) is None
    assert "1 to fix first" in screen


NAMES = """\
causes:
  - {id: plain, name: Refill points in every street of every town, summary: Refill., facets: {products: [refill packs]}}
  - {id: wide, name: 再利用できる容器をすべての町に広げる運動, summary: Refill., facets: {products: [bottles]}}
"""
PROVEN = """\
practices:
  - {text: refill points, since: 2015, kind: policy, evidence: "https://seen.example"}
  - {text: refill at home, since: 2015, kind: policy}
goals: [{text: refill all, set: 2020, due: 2030, published: "https://seen.example/goals"}]
"""


@pytest.mark.parametrize(
    ("profile", "causes", "sentence"),
    [
        (BARE, CAUSES, "No cause to speak up on yet."),
        (BARE + PROVEN, NAMES.replace("bottles", "trees"), "Speak up on 1 cause now."),
        (FERN, CAUSES, "Speak up on 2 causes now. 1 that looks natural would be thrown back at you."),
        (BOTH, CAUSES, "Speak up on 2 causes now. 1 that looks natural would be thrown back at you."),
        (
            BARE + "practices: []\n",
            CAUSES,
            "No cause to speak up on yet. 2 that look natural would be thrown back at you.",
        ),
        ("name: Bare\n", CAUSES, "Too little to say."),
    ],
)
def test_the_sentence_that_matters(profile: str, causes: str, sentence: str) -> None:
    assert summary(report_of(profile, causes)) == sentence


@pytest.mark.parametrize(
    ("profile", "parent", "cause", "words"),
    [
        (FERN, "", "refill-culture", "holds "),
        (FERN, "", "story-hours", "called out "),
        (FERN, "", "clean-rivers", "open, line 16"),
        (FERN, "", "coal-exit", "sold, line 3 "),
        (BARE, "", "refill-culture", "not told "),
        (BARE + "stances: []\n", "", "trees", "not told "),
        (
            BARE + "parent: Acme\n",
            "name: Acme\ncontroversies:\n  - {text: a fine, causes: [refill-culture], severity: severe}\n",
            "refill-culture",
            "open, parent ",
        ),
    ],
)
def test_what_happens_if_the_brand_is_challenged(profile: str, parent: str, cause: str, words: str) -> None:
    assert f" {words}" in row(profile, cause, parent=parent)


STORY = """\
name: Story
products: [story]
values: [a story for each child, school]
practices:
  - {text: a story in a school, since: 2015, kind: programme, evidence: "https://seen.example"}
goals: [{text: a story in every school, set: 2020, due: 2030, published: "https://seen.example/goals"}]
"""


@pytest.mark.parametrize(
    ("profile", "cause", "what"),
    [
        (FERN, "refill-culture", "SPEAK UP"),
        (FERN, "story-hours", "ACT FIRST (40 short)"),  # nothing done, and 40 is fair
        (FERN, "clean-rivers", "FIX FIRST"),
        (FERN, "coal-exit", "STAY OUT"),
        (BARE, "refill-culture", "BACK A PARTNER (2 asked)"),
        (STORY, "story-hours", "BACK A PARTNER (join)"),  # a movement without leaders is joined, not led
    ],
)
def test_what_to_do_is_said_in_words(profile: str, cause: str, what: str) -> None:
    assert row(profile, cause).endswith(what)


def test_what_was_not_asked_is_a_question_mark_and_not_a_zero() -> None:
    assert re.search(r" \?     \? not told", row(BARE, "refill-culture"))


@pytest.mark.parametrize(
    ("profile", "cause", "line"),
    [
        (FERN, "refill-culture", r":3 +refill packs +-> refill packs +\.99 can help"),
        (FERN, "clean-rivers", r":4 +rinsing water from the river +-> rinsing water from the river +\.60 its duty"),
        (FERN, "bottle-return", r":5 +use the bottle again +-> Return schemes for bottles +\.60 close"),
        (
            "name: I\nindustry: refill shop\nproducts: [wool, bread]",
            "refill-culture",
            r":2 .*-> refill packs .* inferred",
        ),
        (FERN, "refill-culture", r":10 +every bottle taken back +== 6 years; own evidence only +acted"),
        (FERN, "refill-culture", r":9 +refill points in 40 shops +== . years; checked outside +acted"),
        (
            BARE + "practices: [bottles back]\n",
            "refill-culture",
            r":3 +bottles back +== undated; no evidence given +acted",
        ),
        (
            BARE + "practices: [certified refill]\n",
            "refill-culture",
            r":3 +certified refill +== undated; certified +acted",
        ),
        (
            BARE + "practices: [{text: bottles back, since: 2025-11-22}]\n",
            "refill-culture",
            r":3 +bottles back +== 1 year; no evidence given +acted",
        ),
        (FERN, "clean-rivers", r":12 +dye in the river +>< reads as harm; list under controversies +not counted"),
    ],
)
def test_the_dots_are_joined_line_by_line(profile: str, cause: str, line: str) -> None:
    assert re.search(rf"^  {line}$", first_dots(profile, cause), re.MULTILINE)


def test_what_stands_in_the_way_is_told_with_its_line_and_status() -> None:
    assert "IN THE WAY  :16 dye spilled into the river (ruled) >< Clean rivers" in first_dots(FERN, "clean-rivers")
    assert "IN THE WAY  :3 coal tar soap >< An end to coal" in first_dots(FERN, "coal-exit")


def test_a_controversy_without_a_status_has_none_in_brackets() -> None:
    profile = BARE + "controversies: [{text: a fine, causes: [refill-culture]}]\n"

    assert "IN THE WAY  :3 a fine >< Refill culture" in first_dots(profile, "refill-culture")


def test_a_parents_controversy_stands_in_the_parents_file() -> None:
    acme = "name: Acme\ncontroversies:\n  - {text: a fine, causes: [refill-culture], severity: severe}\n"
    told = first_dots(BARE + "parent: Acme\n", "refill-culture", parent=acme)

    assert "IN THE WAY  parent.yaml:3 a fine >< Refill culture" in told


def test_one_line_in_the_way_of_several_causes_is_told_once() -> None:
    """The first screen gathers what is in the way: by line, with the causes behind it."""
    profile = BARE + "controversies: [{text: a fine, causes: [refill-culture, bottle-return]}]\n"

    assert render([report_of(profile)], width=120).count("IN THE WAY") == 1


@pytest.mark.parametrize(
    ("markets", "split", "line"),
    [
        ("[UK, US]", "{default: low, US: high}", "PUBLIC      split: low in UK; high in US"),
        ("[UK, EU]", "{default: low, US: high}", "PUBLIC      split: low in UK, EU"),
        ("[]", "{default: low, US: high}", "PUBLIC      split: low elsewhere; high in US"),
        ("[]", "{default: medium}", "PUBLIC      split: medium everywhere"),
        ("[FR]", "{US: high}", "PUBLIC      split: unknown in FR"),
    ],
)
def test_how_divided_the_public_is(markets: str, split: str, line: str) -> None:
    causes = f"causes: [{{id: refill, name: Refill, summary: Again., split: {split}}}]"

    assert re.search(rf"^{line}$", told(BARE + f"markets: {markets}\n", "refill", causes), re.MULTILINE)


def test_a_cause_without_a_split_says_nothing_about_the_public() -> None:
    assert "PUBLIC" not in told(FERN, "bottle-return")


def test_questions_are_asked_where_an_answer_would_decide() -> None:
    text = " ".join(told(BARE, "refill-culture").split())

    assert "ASKED What do you do about this yourselves" in text
    assert "ASKED Who outside your company" in text


def test_a_verdict_that_hangs_by_a_thread_says_so() -> None:
    """Fit is .60 · .89 = 53 from a value alone: fair (45), and with a fifth less weight (43) not even that."""
    fragile = "name: F\nproducts: [wool, bread, bus]\nvalues: [bottle of sleep]\npractices: [refill]\n"
    lines = [line for line in told(fragile, "refill-culture").splitlines() if line.startswith("WEAKEST")]

    assert len(lines) == 1
    assert "the verdict changes if weights move 20%" in lines[0]
    assert "weights move" not in told(FERN, "refill-culture")


def test_the_line_at_the_end_says_how_to_see_more() -> None:
    text = render([report_of(FERN, file="brands/fern.yaml")], width=100)

    assert text.splitlines()[-1].startswith("More: aligncheck explain brands/fern.yaml refill-culture  ")
    assert text.splitlines()[-1].endswith("A heuristic, not advice.")
    assert len(text.splitlines()[-1]) == 100


def test_the_command_at_the_end_can_be_copied_from_a_narrow_terminal() -> None:
    lines = render([report_of(FERN, file="brands/a-long-name-of-a-file.yaml")], width=40).splitlines()

    assert "More: aligncheck explain brands/a-long-name-of-a-file.yaml refill-culture" in lines
    assert lines[-1] == "A heuristic, not advice."


LONG = json.dumps("refill points and bottles taken back in every one of our shops, depots and offices, " * 2)
LONGER = f"""\
name: {LONG}
industry: {LONG}
products: [{LONG}, refill packs, coal, {"x" * 300}]
practices: [{LONG}, {{text: dye in the river, since: 2020}}]
controversies: [{{text: {LONG}, year: 2025, causes: [refill-culture]}}, {{text: dye in the river, severity: severe}}]
markets: [{", ".join(f"Market number {n}" for n in range(20))}]
"""
PROFILES = {"full": FERN, "bare": BARE, "long": LONGER, "little": "name: Bare\n", "story": STORY}


@pytest.mark.parametrize("name", PROFILES)
@pytest.mark.parametrize("width", [40, 41, 59, 75, 76, 80, 100, 109, 110, 200])
def test_no_line_is_longer_than_the_page(name: str, width: int) -> None:
    """But for commands, which are there to be copied, and addresses, which cannot be broken."""
    report = report_of(PROFILES[name])
    everything = explained([(report, each) for each in report.results], width=width, color=False)
    text = render([report], width=width) + render([report], width=width, everything=True) + everything

    lines = [
        line for line in text.splitlines() if not line.startswith(("More: ", "  aligncheck ")) and "://" not in line
    ]
    assert max(map(cell_len, lines)) <= width


@pytest.mark.parametrize("cause", ["plain", "wide"])
def test_a_row_of_the_table_stays_on_one_line(cause: str) -> None:
    """Name, numbers and what to do stand side by side at every width; names are cut, also those in wide letters."""
    what = re.compile(r"(SPEAK UP|BACK A PARTNER|ACT FIRST|FIX FIRST|STAY OUT)( \(.*\))?$")
    broken = []
    for profile in (BARE, FERN, STORY, BARE + "practices: []\n"):
        report = report_of(profile, NAMES)
        name = result(report, cause).cause.name
        for width in (40, 60, 76, 80, 100, 109, 110, 130):
            lines = render([report], width=width, everything=True).splitlines()
            found = next(line for line in lines if line.startswith(name[:6]))
            broken += [] if what.search(found) else [(width, found)]

    assert broken == []


def hostile(text: str) -> str:
    """Return every report of a profile and a catalogue that hold a text wherever a user can write one."""
    report = everywhere(text)
    account = explained([(report, each) for each in report.results], width=80, color=False)
    return render([report], width=300) + render([report], width=40, everything=True) + account


def test_nothing_that_a_user_writes_steers_the_terminal() -> None:
    """Escapes, direction marks and line breaks are spelt out; rich's own markup is only text."""
    text = hostile(HOSTILE)

    assert text.startswith(f"{SHOWN} · {SHOWN} · {SHOWN}\n")
    assert {each for each in text if unicodedata.category(each) in {"Cc", "Cf", "Cs", "Zl", "Zp"}} == {"\n"}


@settings(max_examples=25, deadline=None)
@given(st.text(st.characters(codec="utf-8"), min_size=1, max_size=40))
def test_no_text_steers_the_terminal(text: str) -> None:
    shown = hostile(f"({text})")

    assert {each for each in shown if unicodedata.category(each) in {"Cc", "Cs", "Zl", "Zp"}} == {"\n"}


@pytest.mark.parametrize("width", [40, 80, 200])
@pytest.mark.parametrize("name", PROFILES)
def test_colour_adds_nothing_but_colour(name: str, width: int) -> None:
    report = report_of(PROFILES[name])
    colored = render([report], width=width, color=True, everything=True)
    account = explained([(report, each) for each in report.results], width=width, color=True)

    assert ANSI.search(colored)
    assert ANSI.sub("", colored) == render([report], width=width, everything=True)
    assert ANSI.sub("", account) == explained([(report, each) for each in report.results], width=width, color=False)


def test_without_colour_there_is_no_escape() -> None:
    assert "\x1b" not in render([report_of(FERN)])
