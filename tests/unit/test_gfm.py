"""Any text as Markdown: it comes back letter by letter, makes no mark-up, no link, and calls nobody."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from aligncheck.reporters import gfm
from aligncheck.reporters.plain import clean
from tests.unit.shown import CALLS, READERS, Shown

LETTERS = ["\n", "\t", "    ", "\r", "\u00a0", "\u3000", "\u200d", "日本", "☕", *"\\`*_[]<>|~&#$-+=:@!^().1 \"'/"]
CALLING = ["@bob", "#12", "GH-1", "gh-2", ":smile:", "a@b.com", "mailto:a@b.co", "xmpp:a@b.c", "org/repo#7", "[^1]"]
LINKS = ["http://x.example", "https://a.example/c?d=e", "www.x.example", "WWW.x.example", "ftp://q.example", "://"]
MARKS = [
    "<b>",
    "<!--",
    "-->",
    "&amp;",
    "&#35;",
    "![x](y)",
    "[a](b)",
    "**",
    "__",
    "~~",
    "``",
    "```",
    "$x$",
    "*a*",
    "_a_",
]
STARTS = ["- ", "1. ", "1) ", "> ", "# ", "---", "===", "+ ", "[ ] ", "[x] ", "| a |", "|---|"]
SIGNS = st.one_of(*(st.sampled_from(signs) for signs in (LETTERS, CALLING, LINKS, MARKS, STARTS)))
WORDS = (
    st.lists(SIGNS | st.text(max_size=5), min_size=1, max_size=8)
    .map("".join)
    .filter(lambda words: bool(clean(words).split()))
)


def plain(words: str) -> str:
    """Return words as any reader shows them: on one line, in single spaces, what steers a terminal spelt out."""
    return " ".join(clean(words).split())


@pytest.mark.parametrize("reader", READERS)
@settings(max_examples=150, deadline=None)
@given(WORDS, WORDS)
def test_a_table_has_the_cells_it_was_given(reader: str, first: str, second: str) -> None:
    shown = Shown(gfm.table(("one", "two"), [[gfm.text(first), gfm.text(second)]], right=("two",)), reader)

    assert shown.rows == [["one", "two"], [plain(first), plain(second)]]
    assert shown.tags == ["table", "thead", "tr", "th", "th", "tbody", "tr", "td", "td"]
    assert not any(CALLS.search(said) for said in shown.said)


@pytest.mark.parametrize("reader", READERS)
@settings(max_examples=150, deadline=None)
@given(WORDS, WORDS)
def test_a_page_has_the_words_it_was_given(reader: str, first: str, second: str) -> None:
    """As a heading, a paragraph, an item, a step, in bold and as code."""
    a, b = gfm.text(first), gfm.text(second)
    lists = [gfm.items([f"{gfm.code(first)} {b}", f"**{a}** {b}"]), gfm.steps([f"{a} {gfm.code(second)}"])]
    shown = Shown(gfm.page([f"# {a}", b, *lists]), reader)
    one, two = plain(first), plain(second)

    assert shown.tags == ["h1", "p", "ul", "li", "code", "li", "strong", "ol", "li", "code"]
    assert shown.lines == [one, two, f"{one} {two}", f"{one} {two}", f"{one} {two}"]
    assert not any(CALLS.search(said) for said in shown.said)


@pytest.mark.parametrize(
    ("words", "written"),
    [
        ("refill points in 40 shops since 2021", "refill points in 40 shops since 2021"),  # plain words stay plain
        ("Ben & Jerry's (UK), 50% off!", "Ben & Jerry's (UK), 50% off!"),
        ("a &amp; b", "a \\&amp; b"),
        ("a|b", "a\\|b"),
        ("see https://x.example/a_b", "see https\\://x.example/a\\_b"),
        ("thanks @octocat, fixes #12", "thanks @\u200boctocat, fixes \\#\u200b12"),
        ("at @ home, # one", "at @ home, \\# one"),
        ("1. first", "1\\. first"),
        ("2024 was good", "2024 was good"),
        ("- 5 °C", "\\- 5 °C"),
        ("one\ntwo", "one two"),
    ],
)
def test_what_is_escaped(words: str, written: str) -> None:
    assert gfm.text(words) == written


@pytest.mark.parametrize(
    ("words", "written"),
    [("a.yaml:3", "`a.yaml:3`"), ("a`b", "``a`b``"), ("`a`", "`` `a` ``"), ("@bob #1", "`@bob #1`")],
)
def test_what_is_code(words: str, written: str) -> None:
    assert gfm.code(words) == written


def test_blocks_that_hold_nothing_leave_no_gap() -> None:
    assert gfm.page(["# A", "", "b"]) == "# A\n\nb\n"
