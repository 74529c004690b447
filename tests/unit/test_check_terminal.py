"""Findings on a terminal: the words underlined, whatever the line holds and however narrow it is."""

from __future__ import annotations

import re

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from inline_snapshot import snapshot
from rich.cells import cell_len

from aligncheck.reporters import check_terminal, concise
from aligncheck.reporters.excerpt import excerpt
from aligncheck.spans import span_at
from tests.unit.found import BRIEF, UNREAD, found, of_each_kind, reviewed, run, whole


def test_the_whole_page_at_80_columns() -> None:
    assert check_terminal.render(whole(), width=80, everything=True) == snapshot("""\
briefs/jar.yaml · 1 error, 1 warning, 1 info

info[AL05]: no post says why it is you
 --> briefs/jar.yaml:1:1
  |
1 | campaign: Jar month
  | ^^^^^^^^
  |
  = rule: dots-not-connected
  = help: write one that does

error[GC01]: “eco-friendly” says nothing that can be checked
 --> briefs/jar.yaml:5:15
  |
5 |     text: Our eco-friendly jar
  |               ^^^^^^^^^^^^
  |
  = rule: generic-green-claim (error in EU)
  = help: say the specific fact instead, or name the label and its licence
  = also: GC03, GC08

suppressed error[GC01]: “eco-friendly” says nothing that can be checked
 --> briefs/jar.yaml:8:14
  |
8 |       We are planet friendly, #refillmonth
  |              ^^^^^^^^^^^^^^^
  |
  = rule: generic-green-claim
  = help: say the specific fact instead, or name the label and its licence
  = suppressed: cleared by counsel, until 2027-12-31 (line 12)

warning[EV02]: a screen reader cannot tell the words of “#refillmonth” apart
 --> briefs/jar.yaml:8:31
  |
8 |       We are planet friendly, #refillmonth
  |                               ^^^^^^^^^^^^
  |
  = rule: evidence-unreachable
  = help: use capitals
  = fix: write each word of the hashtag with a capital

known error[GC01]: “eco-friendly” says nothing that can be checked
  --> briefs/jar.yaml:9:18
   |
 9 |       and we are kind to the
   |                  ^^^^^^^^^^^
10 |       planet too.
   |       ^^^^^^
   |
   = rule: generic-green-claim
   = help: say the specific fact instead, or name the label and its licence
   = known: it is in the baseline

1 error, 1 warning, 1 info in 2 files (1 suppressed, 1 known); 1 file could not
be read.
More: aligncheck rules GC01
A heuristic, not legal advice.
""")


def test_what_does_not_count_is_counted_and_not_listed() -> None:
    text = check_terminal.render(whole(), width=80)

    assert re.findall(r"^(\w+\[\w+\])", text, re.MULTILINE) == ["info[AL05]", "error[GC01]", "warning[EV02]"]
    assert text.endswith(
        "1 error, 1 warning, 1 info in 2 files (1 suppressed, 1 known); 1 file could not\n"
        "be read.\nMore: aligncheck rules GC01\nA heuristic, not legal advice.\n"
    )


@pytest.mark.parametrize(
    ("review", "first"),
    [
        (reviewed(), "No findings in 1 file."),
        (reviewed(of_each_kind()[2]), "No findings in 1 file (1 suppressed)."),
        (reviewed(problems=(UNREAD, UNREAD), checked=[]), "No findings in 0 files; 1 file could not be read."),
    ],
)
def test_nothing_found_is_said(review: object, first: str) -> None:
    assert check_terminal.render(review) == f"{first}\nA heuristic, not legal advice.\n"  # type: ignore[arg-type]


def test_one_file_needs_no_heading() -> None:
    assert check_terminal.render(reviewed(found())).startswith("error[GC01]: ")


def test_a_wide_screen_is_used() -> None:
    text = check_terminal.render(run("campaign: Jar\nposts: [An eco-friendly jar]\n"), width=200)

    assert text == snapshot("""\
error[GC01]: “eco-friendly” says nothing that can be checked
 --> briefs/jar.yaml:2:12
  |
2 | posts: [An eco-friendly jar]
  |            ^^^^^^^^^^^^
  |
  = rule: generic-green-claim (error in EU)
  = help: say the specific fact instead (what, how much, of which part), or name the label and its licence

1 error in 1 file.
More: aligncheck rules GC01
A heuristic, not legal advice.
""")


@pytest.mark.parametrize("width", [20, 40, 80, 200])
def test_only_places_are_longer_than_the_screen(width: int) -> None:
    """A path is clicked on, so it is never broken."""
    review = whole()
    lines = check_terminal.render(review, width=width, everything=True).splitlines()

    assert [line for line in lines if cell_len(line) > max(width, 40) and "-->" not in line] == []


def test_colour_adds_nothing_but_colour() -> None:
    plain, painted = (check_terminal.render(whole(), color=color, everything=True) for color in (False, True))

    assert "\x1b[1;31merror[GC01]\x1b[0m" in painted
    assert re.sub(r"\x1b\[[\d;]*m", "", painted) == plain


def test_what_a_brief_holds_steers_no_terminal() -> None:
    text = "posts: [an \x1b[31meco-friendly\x07 jar]\n"
    review = reviewed(found(text=text, message="\x1b[2J", way_out="\x9b", file="a\x1b.yaml"), text=text)

    assert {letter for letter in check_terminal.render(review) if not letter.isprintable()} == {"\n"}


# --- the excerpt


def marked(text: str, words: str, width: int = 76) -> list[str]:
    """Return the lines that are shown for words of a text, each with its carets below."""
    start = text.index(words)
    rows = excerpt(text, span_at(text, "a", start, start + len(words)), width)
    return [line for row in rows for line in (row.text, row.marks)]


def test_carets_stand_under_the_words() -> None:
    assert marked("an eco-friendly jar", "eco-friendly") == [
        "an eco-friendly jar",
        "   ^^^^^^^^^^^^",
    ]


def test_wide_letters_emoji_and_tabs_take_the_columns_they_take() -> None:
    assert marked("日本 🌍\tgreen jar", "green jar") == [
        "日本 🌍    green jar",
        "           ^^^^^^^^^",
    ]
    assert marked("a 環境 jar", "環境") == ["a 環境 jar", "  ^^^^"]


def test_joined_emoji_are_as_wide_as_the_screen_shows_them() -> None:
    line, marks = marked("👩\u200d👩\u200d👧 green jar", "green")

    assert cell_len(line[: line.index("green")]) == marks.index("^")


def test_a_long_line_is_cut_around_the_words() -> None:
    before, after = "jars and refills " * 20, " jars and bottles" * 20
    assert marked(f"{before}eco-friendly{after}", "eco-friendly", 40) == snapshot(
        ["… and refills eco-friendly jars and bot…", "              ^^^^^^^^^^^^"]
    )
    assert marked(f"eco-friendly{after}", "eco-friendly", 40) == snapshot(
        ["eco-friendly jars and bottles jars and …", "^^^^^^^^^^^^"]
    )
    assert marked(f"{before}eco-friendly", "eco-friendly", 40) == snapshot(
        ["…d refills jars and refills eco-friendly", "                            ^^^^^^^^^^^^"]
    )
    assert marked("eco-friendly " * 30, "eco-friendly " * 29, 40) == snapshot(
        ["eco-friendly eco-friendly eco-friendly …", "^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^"]
    )
    assert marked(f"{before}{'eco-friendly ' * 30}", "eco-friendly " * 29, 40) == snapshot(
        ["…ls eco-friendly eco-friendly eco-frien…", "    ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^"]
    )


def test_words_over_several_lines_are_underlined_on_each() -> None:
    text = "a kind to\n    the whole  \n   planet b"
    assert marked(text, "kind to\n    the whole  \n   planet") == [
        "a kind to",
        "  ^^^^^^^",
        "    the whole",
        "    ^^^^^^^^^",
        "   planet b",
        "   ^^^^^^",
    ]


def test_of_many_lines_the_middle_is_left_out() -> None:
    text = "\n".join(f"line {number}" for number in range(1, 10))
    rows = list(excerpt(text, span_at(text, "a", 0, len(text)), 40))

    assert [(row.number, row.text, row.marks) for row in rows] == [
        (1, "line 1", "^^^^^^"),
        (2, "line 2", "^^^^^^"),
        (None, "...", ""),
        (9, "line 9", "^^^^^^"),
    ]
    assert "\n  | ...\n9 |" in check_terminal.render(reviewed(found(text, text, words=""), text=text))


def test_an_empty_line_has_a_caret_too() -> None:
    assert [tuple(row) for row in excerpt("\n", span_at("\n", "a", 0, 0), 40)] == [(1, "", "^")]


LETTERS = st.text(st.sampled_from("ab \t日本語é🌍\u0301\x1b\u200d\ufe0f👩🏽"), max_size=120)


@settings(max_examples=300, deadline=None)
@given(LETTERS, LETTERS.filter(lambda words: bool(words.strip())), LETTERS, st.integers(24, 100))
def test_any_line_fits_and_its_words_are_marked(before: str, words: str, after: str, width: int) -> None:
    line = before + words + after
    (row,) = excerpt(line, span_at(line, "a", len(before), len(before) + len(words)), width)

    assert cell_len(row.text) <= width
    assert len(row.marks) <= width + 1
    assert set(row.marks.lstrip()) == {"^"}


@settings(max_examples=300, deadline=None)
@given(st.text("ab é日本🌍", max_size=300), st.integers(0, 300), st.integers(24, 100))
def test_what_stands_above_the_carets_are_the_words(text: str, at: int, width: int) -> None:
    """Whatever is cut on either side."""
    line = f"{text[:at]}[green]{text[at:]}"
    (row,) = excerpt(line, span_at(line, "a", len(text[:at]), len(text[:at]) + 7), width)
    begin = row.text.index("[green]")

    assert cell_len(row.text[:begin]) == len(row.marks) - len(row.marks.lstrip())
    assert row.marks.count("^") == 7


# --- concise


def test_a_line_for_each_finding_that_counts() -> None:
    assert concise.render(whole()) == snapshot("""\
briefs/jar.yaml:1:1: info AL05 no post says why it is you
briefs/jar.yaml:5:15: error GC01 “eco-friendly” says nothing that can be checked
briefs/jar.yaml:8:31: warning EV02 a screen reader cannot tell the words of “#refillmonth” apart
""")


def test_or_for_all_of_them_with_what_became_of_them() -> None:
    lines = concise.render(whole(), everything=True).splitlines()

    assert len(lines) == 5
    assert lines[2].endswith("can be checked (suppressed: cleared by counsel, until 2027-12-31)")
    assert lines[4].endswith("can be checked (known: it is in the baseline)")


@settings(deadline=None)
@given(st.text(), st.text(min_size=1))
def test_a_finding_is_one_line_whatever_it_says(message: str, file: str) -> None:
    review = reviewed(found(message=message, file=file), text=BRIEF)

    assert len(concise.render(review).splitlines()) == 1
