"""The place of every word: text in, spans out."""

from __future__ import annotations

import time
from typing import Any

import pytest
import yaml
from hypothesis import assume, given, settings
from hypothesis import strategies as st

from aligncheck import nodes
from aligncheck.errors import InputError, Span
from aligncheck.nodes import Node
from aligncheck.source import Source, parse, parse_all
from aligncheck.spans import span_at
from tests.unit.test_source import scalars

some_examples = settings(deadline=None, max_examples=200)

FILE = "a.yaml"


def read(text: str) -> Source:
    return parse(text.encode(), FILE)


def range_of(span: Span) -> tuple[int, int, int, int]:
    assert span.file == FILE
    return span[1:]


def behind(text: str, span: Span) -> str:
    """Return the text that a span covers."""
    lines = text.split("\n")
    if span.line == span.end_line:
        return lines[span.line - 1][span.column - 1 : span.end_column - 1]
    between = lines[span.line : span.end_line - 1]
    return "\n".join(
        [lines[span.line - 1][span.column - 1 :], *between, lines[span.end_line - 1][: span.end_column - 1]]
    )


def phrase(source: Source, words: str, route: tuple[str | int, ...] = ("a",)) -> Span:
    """Return the span of words in a value, as a rule of the linter looks them up."""
    value = source.value(route)
    assert value is not None
    start = value.index(words)
    return source.span(route, start, start + len(words))


# --- a phrase in a value


@pytest.mark.parametrize(
    ("text", "span"),
    [
        # plain
        ("a: all green now\n", (1, 8, 1, 13)),
        ("a:    all green now   # and green\n", (1, 11, 1, 16)),
        ("a:\n  all\n  green\n  now\n", (3, 3, 3, 8)),
        ("a: all\n\n\n  \n \t green now\n", (5, 4, 5, 9)),
        ("a: 😀é green\n", (1, 7, 1, 12)),
        ("b: x\na: green\nc: green\n", (2, 4, 2, 9)),
        ("{b: green, a: green, c: [green]}\n", (1, 15, 1, 20)),
        ("{b: green, a: all\n  green}\n", (2, 3, 2, 8)),
        # anchors and tags before it
        ("a: &x green\nb: *x\n", (1, 7, 1, 12)),
        ("a: !!str green\n", (1, 10, 1, 15)),
        ("a: !<tag:yaml.org,2002:str> &x green\nb: *x\n", (1, 32, 1, 37)),
        ("a: &x ! # why\n  # and why\n  'all green'\nb: *x\n", (3, 8, 3, 13)),
        ("a: &x >\n  all\n  green\nb: *x\n", (3, 3, 3, 8)),
        # quoted
        ("a: 'all green'\n", (1, 9, 1, 14)),
        ("a: 'it''s ''all'' green'\n", (1, 19, 1, 24)),
        ("a: 'all\n\n   of it\n  green'\n", (4, 3, 4, 8)),
        ('a: "all green"\n', (1, 9, 1, 14)),
        (r'a: "\t\x41\u263A\U0001F600\"\\\/\_\N all green"' + "\n", (1, 42, 1, 47)),
        ('a: "al\\\n   l \\\n  \\  green"\n', (3, 6, 3, 11)),
        ('a: "all\\\n\n\n  green"\n', (4, 3, 4, 8)),
        ('a: "all  \n\n  of it \\n\n  green"\n', (4, 3, 4, 8)),
        ('{"b": "green", "a": "all green"}\n', (1, 26, 1, 31)),
        # literal
        ("a: |\n  all\n  green\n", (3, 3, 3, 8)),
        ("a: |   # why\n\n\n     all\n       green\n", (5, 8, 5, 13)),
        ("a: |2\n     all\n    green\n", (3, 5, 3, 10)),
        ("a: |-2\n\n     green\n\n\n", (3, 6, 3, 11)),
        ("a: |+\n  all\n\n  green\n\n\nb: green\n", (4, 3, 4, 8)),
        ("a: |\n  all\n      \n  green", (4, 3, 4, 8)),
        ("b:\n- a\n-\na: |\n all\n # green\n", (6, 4, 6, 9)),
        # folded
        ("a: >\n  all\n  green\n  now\n", (3, 3, 3, 8)),
        ("a: >-\n\n  all\n\n\n  of it\n  green\n\n", (7, 3, 7, 8)),
        ("a: >+\n  all\n\n    more\n    indented\n\n  green\n", (7, 3, 7, 8)),
        ("a: >2\n     all\n  \n\n  green\n  now\n", (5, 3, 5, 8)),
        ("a: >\n  all\n  \tgreen\n  now\n", (3, 4, 3, 9)),
        # how the file is saved
        ("\ufeffa: all green\n", (1, 8, 1, 13)),
        ("a: >\r\n  all\r\n\r\n  green\r\n", (4, 3, 4, 8)),
        ("a: 'all\r\r  green'\r", (3, 3, 3, 8)),
    ],
)
def test_the_place_of_a_word(text: str, span: tuple[int, int, int, int]) -> None:
    source = read(text)
    found = phrase(source, "green")

    assert range_of(found) == span
    assert behind(source.text, found) == "green"


@pytest.mark.parametrize(
    ("text", "words", "covered"),
    [
        ("a: all\n  green now", "all green", "all\n  green"),
        ("a: 'it''s green'", "it's", "it''s"),
        ("a: 'it''s green'", "'", "''"),
        (r'a: "caf\u00e9 \x41"', "fé A", r"f\u00e9 \x41"),
        ('a: "al\\\n  l green"', "all", "al\\\n  l"),
        ("a: |\n  all\n    green\n", "all\n  green", "all\n    green"),
        ("a: >\n  all\n  green\n\n  now\n", "green\nnow", "green\n\n  now"),
    ],
)
def test_words_over_line_ends_and_escapes_are_covered_as_they_are_written(text: str, words: str, covered: str) -> None:
    source = read(text)

    assert behind(source.text, phrase(source, words)) == covered


@pytest.mark.parametrize(
    ("text", "covered"),
    [
        ("a: all green  # why", "all green"),
        ("a: ' all green '", " all green "),
        ('a: "all\n  green"', "all\n  green"),
        ("a: |\n\n  all\n  green\n\nb: c", "all\n  green"),
        ("a: |+\n  green \n\n\nb: c", "green"),
        ("a: >-\n  all\n  green", "all\n  green"),
        ("a: '\n\n  green\n\n  '", "green"),
    ],
)
def test_a_whole_value_is_covered_without_quotes_and_line_ends_around_it(text: str, covered: str) -> None:
    source = read(text)

    assert behind(source.text, source.span(("a",))) == covered


def test_offsets_are_those_of_a_slice() -> None:
    source = read("a: all green\n")

    assert behind(source.text, source.span(("a",), -5)) == "green"
    assert behind(source.text, source.span(("a",), 4, 400)) == "green"
    assert behind(source.text, source.span(("a",), 0, -6)) == "all"


@pytest.mark.parametrize(
    ("text", "start", "covered"),
    [
        ("a: green", 0, "g"),
        ("a: green", 2, "e"),
        ("a: green", 5, "n"),
        ("a: 'green'", 5, "'"),
        ("a: ''", 0, "'"),
        ("a: |\nb: c", 0, "|"),
        ("a: |+\n\n\n", 0, ""),
        ("a: |+\n\n\n", 1, ""),
        ("a: >+\n  \n \nb: c", 2, " "),
        ("a: |\n  green\nb: c", 5, "n"),
        ("a: |\n  green\nb: c", 6, "n"),
        ('a: "green\\n"\nb: c', 6, '"'),
    ],
)
def test_an_empty_range_is_one_character_wide_where_its_line_has_one(text: str, start: int, covered: str) -> None:
    source = read(text)
    span = source.span(("a",), start, start)

    assert behind(source.text, span) == covered
    assert span.line == span.end_line


def test_the_value_is_what_the_parser_read() -> None:
    source = read("a: ' b '\nc: [~, d]\n")

    assert [source.value(route) for route in (("a",), ("c", 1), ("c", 0), ("c",), ("e",), ())] == [
        " b ", "d", None, None, None, None,
    ]  # fmt: skip


# --- what is no text


POSTS = """\
name: spring
posts:
  - channel: reel
    "call to act":
      text: join us
      words: {}
  - [{who: x}, y]
  - []
  - ~
empty:
? |
  long key
: {}
other: !
last: z
"""


@pytest.mark.parametrize(
    ("route", "line", "covered"),
    [
        (("posts",), 2, "posts"),
        (("posts", 0), 3, "channel"),
        (("posts", 0, "missing"), 3, "channel"),
        (("posts", 0, "call to act"), 4, "call to act"),
        (("posts", 0, "call to act", "missing", 0), 4, "call to act"),
        (("posts", 0, "call to act", "words"), 6, "words"),
        (("posts", 0, "channel", "missing"), 3, "reel"),
        (("posts", 1), 7, "who"),
        (("posts", 2), 8, "["),
        (("posts", 3), 9, "~"),
        (("posts", 9), 2, "posts"),
        (("empty",), 10, "empty"),
        (("long key\n",), 12, "long key"),
        (("other",), 14, "other"),
        (("missing",), 1, "name"),
        ((), 1, "name"),
    ],
)
def test_where_there_is_no_text_the_key_is_covered(route: tuple[str | int, ...], line: int, covered: str) -> None:
    source = read(POSTS)
    span = source.span(route, 1, 2)

    assert (span.line, behind(source.text, span)) == (line, covered)


@pytest.mark.parametrize(
    ("text", "span"),
    [
        ("all green", (1, 1, 1, 10)),
        ("- [[x: y]]", (1, 5, 1, 6)),
        ("# nothing\n", (1, 1, 1, 2)),
        ("", (1, 1, 1, 1)),
        ("---\n", (2, 1, 2, 1)),
    ],
)
def test_the_span_of_a_whole_file(text: str, span: tuple[int, int, int, int]) -> None:
    assert range_of(read(text).span(())) == span


def test_an_alias_stands_where_its_anchor_stands() -> None:
    source = read("a: &x {b: all green}\nc: *x\n")

    assert range_of(phrase(source, "green", ("c", "b"))) == (1, 15, 1, 20)
    assert range_of(source.span(("c",))) == (2, 1, 2, 2)


@pytest.mark.parametrize("text", ["a: all green\n", "a: 'all'\n", "a: |\n  all\n  green\n", "a: |"])
def test_a_value_that_is_not_the_one_written_gets_its_first_line(text: str) -> None:
    """As a patch could make it, and as we would fail."""
    source = Source(FILE, text, "", Node(1, 1, {"a": Node(1, 4, "all blue")}))

    assert range_of(source.span(("a",), 4, 8)) == (1, 4, 1, len(text.partition("\n")[0]) + 1)


# --- offsets into any text


@pytest.mark.parametrize(
    ("start", "end", "span"),
    [
        (0, 3, (1, 1, 1, 4)),
        (1, 6, (1, 2, 2, 3)),
        (3, 4, (1, 4, 2, 1)),
        (4, 4, (2, 1, 2, 2)),
        (6, 6, (2, 2, 2, 3)),
        (7, 7, (3, 1, 3, 1)),
        (8, 8, (4, 1, 4, 2)),
        (9, 9, (4, 1, 4, 2)),
    ],
)
def test_the_span_of_offsets(start: int, end: int, span: tuple[int, int, int, int]) -> None:
    assert range_of(span_at("all\nof\n\n.", FILE, start, end)) == span


# --- every value, in every style


WORDS = st.text(
    st.sampled_from("abz'\"#:-|>\\,[]{}%@`!&*?😀") | st.characters(categories=["L"]), min_size=1, max_size=9
)
GAPS = st.sampled_from([" ", " ", " ", "  ", "\n", "\n\n", "\n  ", "\t"])
STYLES = st.sampled_from([None, "'", '"', "|", ">"])


@some_examples
@given(st.data(), st.lists(st.tuples(WORDS, GAPS), min_size=1, max_size=12), STYLES, st.integers(10, 60), st.booleans())
def test_words_that_a_dumper_wrote(
    data: st.DataObject,
    pairs: list[tuple[str, str]],
    style: str | None,
    width: int,
    as_it_is: bool,  # noqa: FBT001
) -> None:
    """Whatever the style: what a span of words covers, read in that style, are the words."""
    pieces = [piece for pair in pairs for piece in pair][:-1]
    first = data.draw(st.integers(0, len(pairs) - 1))
    last = data.draw(st.integers(first, len(pairs) - 1))
    value, words, start = "".join(pieces), "".join(pieces[2 * first : 2 * last + 1]), len("".join(pieces[: 2 * first]))
    text = yaml.safe_dump(["x", value], default_style=style, width=width, allow_unicode=as_it_is)
    source = read(text)
    assume(source.value((1,)) == value)  # a few folded ones the dumper gets wrong

    covered = behind(text, source.span((1,), start, start + len(words)))

    written = _style(text)
    if written in ("'", '"'):
        assert yaml.safe_load(f"{written}{covered}{written}") == words
    elif "\n" in covered:
        assert covered.split() == words.split()
    else:
        assert covered == words


def _style(text: str) -> str | None:
    """Return the style that a dumper chose for the second text of a list; it does not always heed what it is told."""
    styles = [event.style for event in yaml.parse(text) if isinstance(event, yaml.ScalarEvent)]
    return styles[1]


WRITTEN = ["a", "b", "é", "😀", "a b", "'", "''", '"', "\\", "\\\n", r"\\", r"\n", r"\t", r"\x41", r"\u263A"]
BLANKS = [" ", "  ", "\t", "\n", "\n\n", "\n ", "\n   ", "\n     "]
SYNTAX = ["-", "- ", "k:", "k: ", "k: |\n", "k: >\n  ", "|2\n", "|+1\n", ">-\n", "#", "# ", "&x ", "! ", "!!str "]
SOUP = st.sampled_from([*WRITTEN, *BLANKS, *SYNTAX, "[", "]", "{", "}", ",", ": ", "---\n", "...\n"])
FRAMES = st.sampled_from(["{}", 'k: "{}"', "- '{}'\n- a", "- |\n  {}", "- >\n  {}", "- >+1\n  {}\n\n", "[{}]"])


@given(st.lists(SOUP, max_size=16).map("".join), FRAMES)
@settings(deadline=None, max_examples=500)
def test_every_letter_of_whatever_the_parser_reads_is_found_again(soup: str, frame: str) -> None:
    try:
        documents = parse_all(frame.replace("{}", soup).encode(), FILE)
    except InputError:
        documents = ()

    for source in documents:
        for route, value in scalars(source.root):
            at = [at for at, letter in enumerate(value or "") if letter in "abké😀"]
            spans = [source.span(route, i, i + 1) for i in at]
            assert "".join(behind(source.text, span) for span in spans) == "".join((value or "")[i] for i in at)
            assert spans == sorted(set(spans))


# --- it costs little


@pytest.mark.parametrize("style", ["{}", "'{}'", '"{}"', "|\n {}", ">\n {}"])
@pytest.mark.parametrize("piece", ["word ", "w", "w\n\n ", "w\n  ", "w  \\t", "w''", " \t", "w" + " " * 1000])
def test_many_findings_in_a_long_text_are_quick(style: str, piece: str) -> None:
    source = read(f"a: {style.replace('{}', 'x' + piece * (100_000 // len(piece)) + 'x')}\nb: c\n")
    value = source.value(("a",))
    assert value
    begin = time.process_time()
    for start in range(0, len(value), 100):
        source.span(("a",), start, start + 5)

    assert time.process_time() - begin < 10  # quadratic would be minutes; the collector may come by meanwhile


def test_a_finding_in_each_of_many_texts_is_quick() -> None:
    source = read("[" + "a," * 2_000 + "b" * 3_000_000 + "]")
    begin = time.process_time()
    for at in range(2_000):
        source.span((at,))

    assert time.process_time() - begin < 10  # quadratic would be minutes; the collector may come by meanwhile


# --- several documents in a file


def test_each_document_has_its_own_values_and_the_lines_of_the_file() -> None:
    first, second = parse_all(b"a: b\n---\na: all\n  green\n", FILE)

    assert (first.data(), second.data()) == ({"a": "b"}, {"a": "all green"})
    assert first.text == second.text
    assert first.sha256 == second.sha256 == parse(b"a: b\n---\na: all\n  green\n", FILE).sha256
    assert range_of(first.span(("a",))) == (1, 4, 1, 5)
    assert range_of(phrase(second, "green")) == (4, 3, 4, 8)


@pytest.mark.parametrize(
    ("text", "data"),
    [
        ("", []),
        ("# nothing\n", []),
        ("---\n---\n", []),
        ("a", ["a"]),
        ("--- a\n--- b\n...\n", ["a", "b"]),
        ("---\n# nothing\n---\na: b\n---\n~\n---\n- c\n...\n---\n", [{"a": "b"}, ["c"]]),
        ("%YAML 1.2\n---\na\n...\n%YAML 1.2\n---\n''\n", ["a", ""]),
    ],
)
def test_empty_documents_are_left_out(text: str, data: list[Any]) -> None:
    assert [source.data() for source in parse_all(text.encode(), FILE)] == data


@pytest.mark.parametrize(
    ("text", "problems"),
    [
        ("a: &x b\n---\nc: c\nc: d\n", [["1:4: a text that begins with '&'"], ["4:1: the key 'c' stands twice"]]),
        ("a: b\n--- &x\n", [[], ["2:5: a text that begins with '&'"]]),
    ],
)
def test_problems_are_told_with_their_document(text: str, problems: list[list[str]]) -> None:
    told = [[str(problem) for problem in source.problems] for source in parse_all(text.encode(), FILE)]

    assert [len(each) for each in told] == [len(each) for each in problems]
    for found, expected in zip(told, problems, strict=True):
        assert all(a.startswith(f"{FILE}:{b}") for a, b in zip(found, expected, strict=True))


@pytest.mark.parametrize(
    ("text", "message"),
    [
        ("a: &x b\n---\nc: *x\n", "3:4: a text that begins with '*' must be put in quotes"),
        ("a: b\n---\nc: [d\n", "3:4: this '[' is not closed"),
        ("a: b\n---\n" + "[" * 65, "3:65: nested deeper than 64 levels"),
        ("a: b\na: c\n---\n" * 51, "and perhaps more"),
    ],
)
def test_what_cannot_be_read_in_any_document_cannot_be_read_at_all(text: str, message: str) -> None:
    with pytest.raises(InputError) as caught:
        parse_all(text.encode(), FILE)

    assert message in str(caught.value)


def test_the_limits_hold_for_all_documents_together(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(nodes, "MAX_NODES", 30)

    assert len(parse_all(b"--- [a]\n" * 15, FILE)) == 15
    with pytest.raises(InputError, match="more than 30 values"):
        parse_all(b"--- [a]\n" * 16, FILE)
