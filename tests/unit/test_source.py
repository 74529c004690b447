"""YAML text → data and places: text in, places out."""

from __future__ import annotations

import hashlib
import time
from typing import Any

import pytest
import yaml
from hypothesis import example, given, settings
from hypothesis import strategies as st

from aligncheck import nodes
from aligncheck.errors import InputError, Place
from aligncheck.nodes import MAX_DEPTH, Node
from aligncheck.source import MAX_BYTES, Source, parse

some_examples = settings(deadline=None, max_examples=50)

FILE = "a.yaml"
PRINTABLE = st.characters(codec="utf-8", exclude_categories=("Cc", "Cs", "Cn"), exclude_characters="\u2028\u2029\ufeff")
TEXTS = st.text(PRINTABLE, max_size=40)
WORDS = st.from_regex(r"[a-zäöü][a-z0-9äöü]{0,7}( [a-z0-9é€😀]{1,5}){0,3}", fullmatch=True)
TREES: st.SearchStrategy[Any] = st.recursive(
    TEXTS,
    lambda inner: st.lists(inner, max_size=4) | st.dictionaries(st.text("abcdef", min_size=1), inner, max_size=4),
    max_leaves=12,
)


def read(text: str) -> Source:
    return parse(text.encode(), FILE)


def problem_of(raw: str | bytes) -> str:
    with pytest.raises(InputError) as caught:
        parse(raw.encode() if isinstance(raw, str) else raw, FILE)
    return str(caught.value).split("\n")[0]


def behind(source: Source, place: Place) -> str:
    """Return the text from a place on."""
    lines = source.text.split("\n")
    return "\n".join([lines[place.line - 1][place.column - 1 :], *lines[place.line :]])


def scalars(node: Node, route: tuple[str | int, ...] = ()) -> list[tuple[tuple[str | int, ...], str | None]]:
    """Return every text of a tree with its route."""
    if isinstance(node.value, list):
        return [pair for i, inner in enumerate(node.value) for pair in scalars(inner, (*route, i))]
    if isinstance(node.value, dict):
        return [pair for key, inner in node.value.items() for pair in scalars(inner, (*route, key))]
    return [(route, node.value)]


# --- what is read


@pytest.mark.parametrize(
    "text", ["on", "NO", "yes", "true", "0123", "1_000", "1e3", "12:30", "2024-05-31", ".nan", "="]
)
def test_every_scalar_is_text(text: str) -> None:
    """YAML would make a number, a date or a boolean of these; Norway stays Norway."""
    assert read(f"a: {text}\n{text}: b\n").data() == {"a": text, text: "b"}


@pytest.mark.parametrize("text", ["", "~", "null", "Null", "NULL", "# only a comment"])
def test_plain_empties_are_none(text: str) -> None:
    assert read(f"a: {text}\nb:\n  - {text}\n  - c\n").data() == {"a": None, "b": [None, "c"]}


@pytest.mark.parametrize(
    ("written", "meant"), [('""', ""), ("'~'", "~"), ('"null"', "null"), ("! ~", "~"), ("!!str null", "null")]
)
def test_quoted_empties_are_text(written: str, meant: str) -> None:
    assert read(f"a: {written}\n").data() == {"a": meant}


def test_an_empty_file_is_none() -> None:
    assert (read("").data(), read("# nothing\n").data(), read("---\n").data()) == (None, None, None)


@some_examples
@given(TREES)
def test_what_a_dumper_wrote_in_quotes_is_read_back(tree: Any) -> None:  # noqa: ANN401
    assert read(yaml.safe_dump(tree, default_style='"', width=10_000)).data() == tree


@some_examples
@given(st.lists(WORDS, min_size=1, max_size=5), st.sampled_from([None, "'", '"', "|", ">"]))
def test_every_style_of_a_dumper_is_read_back(texts: list[str], style: str | None) -> None:
    text = yaml.safe_dump(texts, default_style=style, allow_unicode=True, width=10_000)

    assert read(text).data() == [None if style is None and text == "null" else text for text in texts]


@pytest.mark.parametrize("ends", ["\n", "\r\n", "\r"])
@pytest.mark.parametrize("mark", ["", "\ufeff"])
def test_line_ends_and_byte_order_mark_move_nothing(ends: str, mark: str) -> None:
    source = read(mark + ends.join(["a: b", "c:", "  - d", ""]))

    assert source.data() == {"a": "b", "c": ["d"]}
    assert source.place(("a",)) == Place(FILE, 1, 4)
    assert source.place(("c", 0)) == Place(FILE, 3, 5)


def test_the_hash_is_that_of_the_bytes() -> None:
    assert read("a: b\r\n").sha256 == hashlib.sha256(b"a: b\r\n").hexdigest()


# --- where it stands


@some_examples
@given(TREES, st.sampled_from(["'", '"']), st.booleans())
def test_the_place_of_a_quoted_text_is_its_quote(tree: Any, quote: str, flow: bool) -> None:  # noqa: ANN401, FBT001
    source = read(yaml.safe_dump(tree, default_style=quote, default_flow_style=flow, width=10_000))

    for route, _ in scalars(source.root):
        assert behind(source, source.place(route))[0] in "\"'[{"


@some_examples
@given(st.dictionaries(WORDS, st.lists(WORDS, min_size=1, max_size=4), min_size=1, max_size=4), st.booleans())
def test_the_place_of_a_plain_text_is_where_it_begins(tree: dict[str, list[str]], flow: bool) -> None:  # noqa: FBT001
    lines = ["# é 😀: columns count characters, not bytes"]
    for key, values in tree.items():
        lines += [f"{key}:  [{', '.join(values)}]"] if flow else [f"{key}:", *(f"   -   {value}" for value in values)]
    source = read("\n".join(lines))

    for route, value in scalars(source.root):
        assert behind(source, source.place(route)).startswith(value or "null")
    for key in tree:
        assert behind(source, source.key_place((key,))).startswith(key)


@some_examples
@given(
    st.lists(WORDS, min_size=1, max_size=3),
    st.sampled_from(["{}", "'{}'", '"{}"', "&x {}", "! {}", "&x\n     # why\n     '{}'", "|\n     {}", ">-\n     {}"]),
)
def test_places_by_hand_in_every_style(texts: list[str], style: str) -> None:
    text = "a:\n" + "".join(f"  -  {style.format(text).replace('&x', f'&x{i}')}\n" for i, text in enumerate(texts))
    source = read(text + "b: [" + ", ".join(f"*x{i}" for i in range(len(texts)) if "&x" in style) + "]\n")

    for i, word in enumerate(texts):
        value = behind(source, source.place(("a", i)))
        assert value.lstrip("|>-'\" \n").startswith(word)
        assert value[0] in f"{word[0]}'\"|>"


@pytest.mark.parametrize(
    ("text", "route", "line", "column"),
    [
        ("a: b", ("a",), 1, 4),
        ("a:\n  b: {c: [d, e]}", ("a", "b", "c", 1), 2, 14),
        ("a:\n  b: {c: [d, e]}", ("a", "b", "c"), 2, 10),
        ("a:\n  b: {c: [d, e]}", ("a", "b"), 2, 6),
        ("a:\n  b: {c: [d, e]}", ("a",), 2, 3),
        ("a: b", (), 1, 1),
        ("a: b", ("a", "missing"), 1, 4),
        ("a: [b]", ("a", 7), 1, 4),
        ("a: [b]", ("nowhere", 0), 1, 1),
        ("a: &b   c\nd: *b", ("a",), 1, 9),
        ("a: &b\n  c: d\ne: *b", ("a",), 2, 3),
    ],
)
def test_the_place_of_a_route(text: str, route: tuple[str | int, ...], line: int, column: int) -> None:
    """Where a route leads to nothing, the place is that of the deepest value on the way."""
    assert read(text).place(route) == Place(FILE, line, column)


@pytest.mark.parametrize(
    ("text", "route", "line", "column"),
    [
        ("a: b\nc: d", ("c",), 2, 1),
        ("a:\n  - b: c\n    d: e", ("a", 0, "d"), 3, 5),
        ("a: [b, c]", ("a", 1), 1, 8),
        ("a: b", ("missing",), 1, 1),
        ("a: b", ("missing", 3, "deeper"), 1, 1),
        ("a: b", (), 1, 1),
    ],
)
def test_the_place_of_a_key(text: str, route: tuple[str | int, ...], line: int, column: int) -> None:
    assert read(text).key_place(route) == Place(FILE, line, column)


def test_an_alias_stands_where_its_anchor_stands() -> None:
    source = read("a: &x [b, c]\nd: *x\n")

    assert source.data() == {"a": ["b", "c"], "d": ["b", "c"]}
    assert source.place(("d", 1)) == source.place(("a", 1)) == Place(FILE, 1, 11)


def test_what_stands_behind_a_place() -> None:
    source = read("a:   # nothing\nb:\n")

    assert source.rest(source.visible(Place(FILE, 1, 3))) == "# nothing"
    assert source.visible(Place(FILE, 2, 3)) == Place(FILE, 2, 3)


# --- what is refused, and that nothing takes us down


@pytest.mark.parametrize(
    ("text", "message"),
    [
        ("a: b\na: c\n", "2:1: the key 'a' stands twice (first on line 1); keep one"),
        ("a: &x {b: c}\nd: {<<: *x}\n", "2:5: merge keys (<<) are not read; write the keys out"),
        ("? [a]\n: b\n", "1:3: a key must be plain text; if this is a text with brackets, put it in quotes"),
        ("a\u200bb: c\n", "1:1: the key has an invisible character in it (U+200B); type the line anew"),
        ("a: !!int 3\n", "1:4: a text that begins with '!' must be put in quotes"),
        ("a: &b c\n", "1:4: a text that begins with '&' must be put in quotes"),
        ("a: b\n---\nc: d\n", "2:1: a second document begins here; keep one document a file"),
        (
            "a:\n  - b\n    - c\n",
            "3:5: this line is indented too far, or a space is missing, so it is read as part of",
        ),
        ("a: 'b\nc: d'\n", "2:1: this line stands inside a quote, so it is read as part of"),
    ],
)
def test_what_can_be_read_but_should_not_stay_is_told_beside_the_data(text: str, message: str) -> None:
    (problem,) = read(text).problems

    assert str(problem).startswith(f"{FILE}:{message}")


def test_a_text_may_run_over_several_lines() -> None:
    assert not read("a: We make\n  soap, and\n  see http://x.example\nb: 'and\n\n  more'\n").problems


def test_more_than_fifty_problems_are_cut_short() -> None:
    with pytest.raises(InputError) as caught:
        read("a: b\n" * 100)

    assert len(caught.value.problems) == 51
    assert str(caught.value).endswith("a.yaml: and perhaps more; mend these first")


@pytest.mark.parametrize(
    ("raw", "message"),
    [
        (b"a: b\n" + b"\xe9" + b" d\n", "a.yaml:2:1: the 'é' here is not UTF-8; save the file as UTF-8"),
        ("name: é".encode() + b"\x81", "a.yaml:1:8: the byte 0x81 is not UTF-8; save the file as UTF-8"),
        ("a: b".encode("utf-16"), "a.yaml: the file is saved as UTF-16; save it again as UTF-8"),
        (b"%PDF-1.7", "a.yaml: this is a PDF; save it as plain text (UTF-8)"),
        (b"\n <html>", "a.yaml:1:1: this is a web page or XML, not YAML; save the text alone"),
        (b"a: b\xc2\x85", "a.yaml:1:5: the invisible character U+0085 is not allowed here; delete it"),
        (b"a: &b [*b]", "a.yaml:1:8: the alias *b contains itself; write the value out"),
        (b"a: *b", "a.yaml:1:4: a text that begins with '*' must be put in quotes"),
        (b"x" * (MAX_BYTES + 1), "a.yaml: the file is too big; at most 4,000,000 bytes are read"),
    ],
)
def test_what_cannot_be_read_at_all(raw: bytes, message: str) -> None:
    assert problem_of(raw) == message


@pytest.mark.parametrize("opening", ["[", "{", "- ", "? ", "{a: ", "[{"])
def test_deep_nesting_is_refused(opening: str) -> None:
    assert "nested deeper than 64 levels" in problem_of(opening * 40_000)


def test_the_deepest_that_is_allowed_is_read() -> None:
    source = read("[" * (MAX_DEPTH - 1) + "a" + "]" * (MAX_DEPTH - 1))

    assert (source.root.height, len(scalars(source.root))) == (MAX_DEPTH, 1)


def test_depth_counts_through_aliases() -> None:
    half = "[" * 40 + "]" * 40

    assert "nested deeper" in problem_of(f"a: &a {half}\nb: {half.replace('[]', '[*a]')}\n")


def test_values_count_through_aliases() -> None:
    """Ten lists of ten of the one before: a billion values in a few lines."""
    laughs = "a0: &a0 [x]\n" + "".join(f"a{i}: &a{i} [{', '.join([f'*a{i - 1}'] * 10)}]\n" for i in range(1, 10))

    assert problem_of(laughs).endswith("more than 200,000 values (aliases counted); write the values out")


def test_the_most_values_that_are_allowed_are_read(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(nodes, "MAX_NODES", 1_000)
    most = "[" + "a," * 999 + "]"

    assert len(scalars(read(most).root)) == 999
    assert problem_of(f"[{most}]").endswith("more than 1,000 values (aliases counted); split the file")


@given(
    st.binary(max_size=300)
    | st.text(max_size=300).map(str.encode)
    | st.text("-:[]{}'\"#&*!|>%@ \n\tab,?", max_size=60).map(str.encode)
)
@example(b"{")
@example(b"\xef\xbb\xbf\xbf")
@example(b'a: "\\x')
@settings(deadline=None, max_examples=300)
def test_no_file_raises_anything_else(raw: bytes) -> None:
    begin = time.process_time()
    try:
        source = parse(raw, FILE)
    except InputError as error:
        places = [problem.place for problem in error.problems if problem.place]
    else:
        places = [source.place(route) for route, _ in scalars(source.root)]

    lines = raw.decode(errors="replace").replace("\r\n", "\n").replace("\r", "\n").split("\n")
    for place in places:
        assert 1 <= place.line <= len(lines) + 1
        assert place.column >= 1
    assert time.process_time() - begin < 10  # quadratic would be minutes; the collector may come by meanwhile


@pytest.mark.parametrize(
    "piece",
    [
        "a: b\n",
        "- a\n",
        "#\n",
        "\n",
        "'",
        "[a]",
        "a ",
        "&a ",
        "!a ",
        "k: [",
        '"\n',
        "- &a x\n- *a\n",
        "\\",
        "- - a\n  - b\n",
    ],
)
def test_a_hundred_kilobytes_of_anything_are_quick(piece: str) -> None:
    begin = time.process_time()
    try:
        read((piece * 100_000)[:100_000])
    except InputError as error:
        assert error.problems  # noqa: PT017
    assert time.process_time() - begin < 10  # quadratic would be minutes; the collector may come by meanwhile
