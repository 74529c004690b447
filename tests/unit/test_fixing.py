"""A fix is written in the style its value stands in, and nothing else in the file changes."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from aligncheck.briefs import BriefFile, fronted_brief, yaml_briefs
from aligncheck.errors import Span
from aligncheck.finding import Edit, Excused, Finding
from aligncheck.fixing import diff, fixed
from aligncheck.severity import Severity

TAG, CAMEL = "#climateactionnow", "#ClimateActionNow"


def briefs_of(raw: bytes) -> list[BriefFile]:
    return [fronted_brief(raw, "a.md")] if raw.startswith(b"---\n") else yaml_briefs(raw, "a.yaml")


def finding(brief: BriefFile, words: str, text: str, *, insert: bool = False, at: int = 0) -> Finding:
    """Return a finding that would put a text for words of a post, or behind them."""
    route = ("posts", at, "text") if brief.value(("posts", at, "text")) is not None else ("posts", at)
    value = brief.value(route) or ""
    start = value.index(words)
    end = start + len(words)
    return Finding(
        code="EV02", name="x", severity=Severity.WARNING, message="", way_out="", words=words, route=route,
        span=brief.span(route, start, end), document=brief.number,
        fix=Edit(route, end if insert else start, end, text, "says so"),
    )  # fmt: skip


def mended(raw: str, words: str = TAG, text: str = CAMEL, *, insert: bool = False, document: int = 1) -> str:
    briefs = briefs_of(raw.encode())
    brief = next(each for each in briefs if each.number == document)
    return fixed(raw.encode(), briefs, [finding(brief, words, text, insert=insert)], briefs_of).raw.decode()


HEAD = "campaign: A   # kept\nposts:\n"
STYLES = {
    "plain": HEAD + "  - text: Join us ({})\n    alt: x\n",
    "plain post": HEAD + "  - Join us ({})   # too\n",
    "single": HEAD + "  - text: 'It''s time: {}, now'\n",
    "double": HEAD + '  - text: "It\\u0027s \\"time\\": {}"\n',
    "literal": HEAD + "  - text: |\n      It's time:\n      {}\n\n    alt: x\n",
    "folded": HEAD + "  - text: >-\n      It's time\n      and {}\n      again\n",
    "flow": HEAD + "  - {{text: 'It is {}', alt: x}}\n",
    "several lines": HEAD + "  - text: It is\n      time ({})\n",
    "crlf": (HEAD + "  - text: |\n      It's time:\n      {}\n").replace("\n", "\r\n"),
    "bom": "\ufeff" + HEAD + "  - text: 'Ünder {}'\n",
    "markdown": "---\ncampaign: A\n---\n\n# Now\n\nIt's **time** {}\n",
}


@pytest.mark.parametrize("style", STYLES)
def test_words_are_replaced_in_any_style(style: str) -> None:
    before, after = (STYLES[style].format(tag) for tag in (TAG, CAMEL))

    assert mended(before, TAG, CAMEL) == after


@pytest.mark.parametrize(
    ("before", "after"),
    [
        ("  - text: Buy it\n", "  - text: Buy it, it's 5 %\n"),
        ("  - text: 'Buy it'\n", "  - text: 'Buy it, it''s 5 %'\n"),
        ('  - text: "Buy it"\n', '  - text: "Buy it, it\'s 5 %"\n'),
        ("  - text: |\n      Buy it\n", "  - text: |\n      Buy it, it's 5 %\n"),
        ("  - text: >\n      Buy it\n\n  - two\n", "  - text: >\n      Buy it, it's 5 %\n\n  - two\n"),
    ],
)
def test_a_sentence_is_put_in_behind_words(before: str, after: str) -> None:
    assert mended(HEAD + before, "Buy it", ", it's 5 %", insert=True) == HEAD + after


def test_a_plain_text_is_quoted_where_it_must_be() -> None:
    raw = HEAD + "  - text: Buy it\n"

    assert mended(raw, "Buy it", ": 5 % #now", insert=True) == HEAD + '  - text: "Buy it: 5 % #now"\n'


def test_a_quote_inside_quotes_is_escaped() -> None:
    assert mended(HEAD + '  - text: "Buy it"\n', "it", 'the "it"') == HEAD + '  - text: "Buy the \\"it\\""\n'


def test_of_two_that_overlap_one_waits() -> None:
    raw = (HEAD + "  - text: one two three\n").encode()
    brief = briefs_of(raw)[0]
    found = [finding(brief, "one two", "1 2"), finding(brief, "two three", "2 3")]

    done = fixed(raw, [brief], found, briefs_of)

    assert (done.raw.decode(), len(done.done), len(done.left)) == (HEAD + "  - text: one 2 3\n", 1, 1)


def test_several_fixes_in_several_documents() -> None:
    raw = (HEAD + f"  - text: 'a {TAG}'\n---\n" + HEAD + f"  - text: 'b {TAG} c'\n").encode()
    briefs = briefs_of(raw)
    done = fixed(raw, briefs, [finding(brief, TAG, CAMEL) for brief in briefs], briefs_of)

    assert done.raw.decode() == raw.decode().replace(TAG, CAMEL)
    assert len(done.done) == 2


def test_what_is_accepted_or_known_is_not_fixed() -> None:
    raw = (HEAD + "  - text: one two\n").encode()
    brief = briefs_of(raw)[0]
    found = finding(brief, "one", "1")
    left = [found._replace(known=True), found._replace(excused=Excused("so", None)), found._replace(fix=None)]

    assert fixed(raw, [brief], left, briefs_of) == (raw, [], [])


def test_a_fix_that_would_change_more_is_left_out() -> None:
    """An alias stands twice: mending the anchor's text would mend the other place too."""
    raw = (HEAD + "  - &p one two\n  - *p\n").encode()
    brief = briefs_of(raw)[0]

    assert fixed(raw, [brief], [finding(brief, "one", "1")], briefs_of).left != []


def test_a_fix_of_what_is_no_text_is_left_out() -> None:
    raw = (HEAD + "  - text: one two\n").encode()
    brief = briefs_of(raw)[0]
    nowhere = Finding(
        code="EV02", name="x", severity=Severity.INFO, message="", way_out="", words="", route=("posts",),
        span=Span("a.yaml", 2, 1, 2, 6), fix=Edit(("posts",), 0, 0, "x", "y"),
    )  # fmt: skip

    assert fixed(raw, [brief], [nowhere], briefs_of).left == [nowhere]


def test_a_patch_shows_what_changes() -> None:
    before = (HEAD + "  - text: one\n").encode()
    assert diff(before, before.replace(b"one", b"1"), "a.yaml").splitlines()[-2:] == ["-  - text: one", "+  - text: 1"]


@given(st.text(alphabet="ab'\":#\\ \u00e9-,[]{}&*!|>%@", min_size=1, max_size=12), st.sampled_from(sorted(STYLES)))
def test_whatever_is_put_in_reads_back_or_is_left_out(text: str, style: str) -> None:
    raw = STYLES[style].format("word").encode()
    briefs = briefs_of(raw)
    found = finding(briefs[0], "word", text)
    done = fixed(raw, briefs, [found], briefs_of)

    value = briefs[0].value(found.route) or ""
    if done.done:
        assert (briefs_of(done.raw)[0].value(found.route) or "").rstrip() == value.replace("word", text).rstrip()
    else:
        assert done.raw == raw
