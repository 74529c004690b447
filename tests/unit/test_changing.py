"""What terminal pages say of changes: what a patch moves, which lines are its own, and a step to try."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

import pytest
from inline_snapshot import snapshot
from rich.cells import cell_len

from aligncheck.catalogue import Book
from aligncheck.patching import changed
from aligncheck.reporters.terminal import explained, render
from aligncheck.source import parse
from tests.conftest import make_profile
from tests.unit.small import FERN, report_of

if TYPE_CHECKING:
    from aligncheck.report import BrandReport

PATCH = """\
products: [river bus]
practices:
  - {text: Every bottle  taken back, evidence: "https://auditor.example/bottles"}
  - {text: read a story in a school, since: 2020, kind: programme}
controversies:
  - {text: dye spilled into the river, status: remedied, remedied: 2026-05, remedy: a filter}
"""


def block(patch: str, profile: str = FERN, *, width: int = 80, everything: bool = False) -> str:
    """Return what stands above the report of a changed profile."""
    report = report_of(profile, what_if=patch)
    return render([report], width=width, everything=everything).partition("As it would be")[0]


def account(report: BrandReport, cause: str, width: int = 80) -> str:
    found = next(each for each in report.results if each.cause.id == cause)
    return explained([(report, found)], width=width, color=False)


def test_what_a_patch_moves() -> None:
    assert block(PATCH) == snapshot("""\
WHAT IF patch.yaml
  Clean rivers: FIX FIRST → STAY OUT
     fit 45 · practice 0 · proof 0 · authenticity 6.8 → 23.4
  Story hours in every school: ACT FIRST → BACK A PARTNER
     fit 72 · practice 0 → 55 · proof 0 · authenticity 37.9 → 39.6
  Return schemes for bottles: SPEAK UP
     fit 89 · practice 84 · proof 87 → 93 · authenticity 74.8 → 77.2
  Refill culture: SPEAK UP
     fit 90 · practice 89 · proof 93 → 96 · authenticity 80.6 → 81.9
   2 stay as they are

""")


def test_what_a_patch_moves_on_a_narrow_terminal() -> None:
    assert block(PATCH, width=40) == snapshot("""\
WHAT IF patch.yaml
  Clean rivers: FIX FIRST → STAY OUT
     fit 45 · practice 0 · proof 0
     authenticity 6.8 → 23.4
  Story hours in every school: ACT FIRST
     → BACK A PARTNER
     fit 72 · practice 0 → 55 · proof 0
     authenticity 37.9 → 39.6
  Return schemes for bottles: SPEAK UP
     fit 89 · practice 84
     proof 87 → 93
     authenticity 74.8 → 77.2
  Refill culture: SPEAK UP
     fit 90 · practice 89
     proof 93 → 96
     authenticity 80.6 → 81.9
   2 stay as they are

""")


def test_the_report_below_is_of_the_changed_profile() -> None:
    assert render([report_of(FERN, what_if=PATCH)], width=80).partition("As it would be")[2] == snapshot("""\
; *n is line n of patch.yaml:
Fern & Foam · soap · brand.yaml
Judged from 12 of 14 kinds of facts, as of 2026-11-22. Not asked yet: partners,
parent.
Left out: line 6 (an image that speaks against the brand).
Speak up on 2 causes now.

CAUSE               FIT        ACTS PROOF IF CHALLENGED DO
Refill culture  +1   90 █████░   89    96 holds         SPEAK UP
Story hours in ev…   72 ████░░   55     0 holds         BACK A PARTNER (join)
   also: 3 stay out (--all)   +n = near-twins folded in

WHY REFILL CULTURE   We sell refill packs, which touches on refill culture \n\
   through “refill packs”.
  :3   refill packs                -> refill packs                .99 can help
  :3   soap in a bottle            -> bottles                     .99 can help
  :5   use the bottle again        -> use the bottle again        .99 can help
  :2   soap refills                -> refill packs                .99 inferred
  :10  every bottle taken back     == 6 years; checked outside    acted
  :9   refill points in 40 shops   == 7 years; checked outside    acted
WEAKEST     practice 89; 28.7 points from BACK A PARTNER
PUBLIC      split: low in UK; high in US

More: aligncheck explain brand.yaml refill-culture --what-if patch.yaml
A heuristic, not advice.
""")


@pytest.mark.parametrize("width", [40, 41, 59, 80, 110, 200])
@pytest.mark.parametrize("patch", [PATCH, "size: small", f"name: {'long ' * 40}\nimage: [{'bus ' * 30}]\n"])
def test_the_width_is_kept(width: int, patch: str) -> None:
    lines = block(patch, width=width, everything=True).splitlines()

    assert max(map(cell_len, lines)) <= width


def test_a_patch_that_moves_nothing() -> None:
    assert block("size: medium") == "WHAT IF patch.yaml\n   6 stay as they are\n\n"


def test_one_cause_that_stays_is_one() -> None:
    assert "   1 stays as it is\n" in account(report_of(FERN, CAUSE, what_if="size: medium"), "trees")


CAUSE = "causes: [{id: trees, name: Trees, summary: A tree in every street.}]"


def test_what_cannot_be_judged_has_no_numbers() -> None:
    few = "name: Few\nproducts: [refill packs]\n"

    shown = block("values: [use the bottle again, a story for each child]", few)

    assert "  Refill culture: TOO LITTLE TO SAY → BACK A PARTNER\n" in shown
    assert re.search(r"     fit \? → \d+ · practice \? · proof \? · authenticity \? → \d+\.\d\n", shown)


MANY = "causes:\n" + "".join(
    f"  - {{id: refill-{n}, name: Refill {n}, summary: Refill it {n} times., facets: {{products: [refill]}}}}\n"
    for n in range(10)
)


def test_of_many_that_move_the_first_eight_are_told_or_all_on_demand() -> None:
    brand = "name: Many\nproducts: [wool, bread, trees]\n"
    few = render([report_of(brand, MANY, what_if="products: [refill]")], width=80)
    every = render([report_of(brand, MANY, what_if="products: [refill]")], width=80, everything=True)

    assert len(re.findall(r"^  Refill \d: STAY OUT → ", few, re.MULTILINE)) == 8
    assert "   2 more move (--all) · 0 stay as they are\n" in few
    assert len(re.findall(r"^  Refill \d: STAY OUT → ", every, re.MULTILINE)) == 10
    assert "   0 stay as they are\n" in every


# --- whose line it is ---


def test_a_line_of_the_patch_is_marked() -> None:
    brand = "name: B\nproducts: [refill packs, wool]\nvalues: [bread]\n"
    patch = "products: [bottles]\npractices: [refill points since 2019]\n"

    shown = account(report_of(brand, what_if=patch), "refill-culture")

    assert re.search(r"^ :2 +refill packs +●", shown, re.MULTILINE)
    assert re.search(r"^ \*1 +bottles +●", shown, re.MULTILINE)
    assert re.search(r"^ \*2 +refill points since 2019 +●═", shown, re.MULTILINE)
    assert "*n is line n of patch.yaml" in shown


def test_what_stands_in_the_way_is_marked_too() -> None:
    patch = """\
products: [coal]
image: [faceless]
practices: [dye in the river]
controversies:
  - {text: a fine, causes: [refill-culture], status: ruled}
"""
    report = report_of("name: B\nproducts: [refill packs, wool, bread]\nvalues: [bread]\n", what_if=patch)

    assert "open, line *5" in render([report], width=80, everything=True)
    assert "sold, line *1" in render([report], width=80, everything=True)
    assert "Left out: line *2 (an image that speaks against the brand)." in render([report], width=80)
    assert re.search(r"^ \*5 +a fine +●━* >< ", account(report, "refill-culture"), re.MULTILINE)
    assert re.search(r"^ \*1 +coal +●━* >< ", account(report, "coal-exit"), re.MULTILINE)
    assert re.search(r"^ \*3 +dye in the river +●╌* >< ", account(report, "clean-rivers"), re.MULTILINE)


def test_a_brand_that_is_its_own_patch_has_no_marks() -> None:
    """Both are the same file, and so are its lines."""
    report = report_of(FERN, what_if=FERN, file="patch.yaml")

    assert "  *" not in render([report], width=80).partition("As it would be")[2].partition("WEAKEST")[0]


# --- a step to try ---


def tried(report: BrandReport, cause: str, width: int = 80) -> str:
    """Return the block of the step to try, without what follows."""
    return account(report, cause, width).partition("TRY 1")[2].partition("A heuristic")[0]


def test_the_best_step_can_be_pasted_and_tried() -> None:
    assert tried(report_of(FERN), "refill-culture") == snapshot("""\
       save these lines as step.yaml, and run:
  aligncheck score brand.yaml --causes causes.yaml --what-if step.yaml

practices:
  - text: every bottle taken back
    evidence: https://the-one-who-checked.example/report

""")


def test_a_step_on_a_narrow_terminal() -> None:
    assert tried(report_of(FERN), "clean-rivers", width=40) == snapshot("""\
       save these lines as \n\
            step.yaml, and run:
  aligncheck score brand.yaml --causes causes.yaml --what-if step.yaml

controversies:
  - text: dye spilled into the river
    status: remedied
    remedied: 2026-11-22
    remedy: what was done, in a sentence

""")


def test_what_is_pasted_is_a_patch() -> None:
    report = report_of(FERN)
    found = next(each for each in report.results if each.cause.id == "refill-culture")
    pasted = tried(report, "refill-culture").partition("step.yaml\n\n")[2]

    brand = changed(make_profile(FERN), parse(pasted.encode(), "step.yaml")).brand

    assert brand == changed(make_profile(FERN), parse(repr(found.next_steps[0].patch).encode(), "step.yaml")).brand


def test_where_there_is_no_step_there_is_nothing_to_try() -> None:
    assert "TRY" not in account(report_of(FERN), "trees")


def test_a_step_from_a_changed_profile_goes_into_its_patch() -> None:
    shown = tried(report_of(FERN, what_if="size: small"), "refill-culture")

    assert shown.startswith("       add these lines to patch.yaml:\n\npractices:\n")
    assert "aligncheck" not in shown


@pytest.mark.parametrize(
    ("file", "word"),
    [
        ("brand.yaml", "brand.yaml"),
        ("our brand.yaml", "'our brand.yaml'"),
        ("it's.yaml", "'it'\"'\"'s.yaml'"),
        ("<stdin>", "-"),
    ],
)
def test_a_file_is_named_as_a_shell_takes_it(file: str, word: str) -> None:
    report = report_of(FERN, file=file)

    assert f"  aligncheck score {word} --causes causes.yaml --what-if step.yaml\n" in tried(report, "refill-culture")
    assert f"More: aligncheck explain {word} refill-culture" in render([report], width=120)


def test_a_cause_of_the_built_in_catalogue_needs_no_file(monkeypatch: pytest.MonkeyPatch) -> None:
    report = report_of(FERN)
    monkeypatch.setattr("aligncheck.reporters.changing.BUILTIN_FILE", "causes.yaml")

    assert isinstance(report.results[0].evidence.entry.book, Book)
    assert "  aligncheck score brand.yaml --what-if step.yaml\n" in tried(report, "refill-culture")


def test_more_of_a_changed_profile_is_shown_with_the_patch() -> None:
    shown = render([report_of(FERN, what_if="size: small")], width=80)

    assert "More: aligncheck explain brand.yaml refill-culture --what-if patch.yaml\n" in shown
