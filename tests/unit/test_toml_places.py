"""Where the keys and the values of a TOML text stand: text in, line and column out."""

from __future__ import annotations

import json
import tomllib
from typing import Any

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st

from aligncheck.toml.places import Places, Route, tokens


def spot(text: str, offset: int | None) -> tuple[int, int] | None:
    if offset is None:
        return None
    return text.count("\n", 0, offset) + 1, offset - text.rfind("\n", 0, offset)


def key(text: str, *route: str | int) -> tuple[int, int] | None:
    return spot(text, Places(text).keys.get(route))


def value(text: str, *route: str | int) -> tuple[int, int] | None:
    return spot(text, Places(text).values.get(route))


def test_a_key_and_its_value() -> None:
    text = "# settings\n\nmarkets = ['UK']\n"

    assert key(text, "markets") == (3, 1)
    assert value(text, "markets") == (3, 11)


def test_a_key_in_a_table() -> None:
    text = "[weights]\n  products = 0.7\n\n[ bands ]\ngood = 0.6\n"

    assert key(text, "weights") == (1, 2)
    assert key(text, "weights", "products") == (2, 3)
    assert key(text, "bands") == (4, 3)
    assert value(text, "bands", "good") == (5, 8)


def test_a_dotted_table_and_dotted_keys() -> None:
    text = "[tool.aligncheck]\nweights . products = 0.7\nweights.values = 0.6\n"

    assert key(text, "tool") == (1, 2)
    assert key(text, "tool", "aligncheck") == (1, 7)
    assert key(text, "tool", "aligncheck", "weights") == (2, 1)
    assert key(text, "tool", "aligncheck", "weights", "products") == (2, 11)
    assert key(text, "tool", "aligncheck", "weights", "values") == (3, 9)


@pytest.mark.parametrize("written", ['"products"', "'products'", r'"pro\u0064ucts"', r'"\U00000070roducts"'])
def test_a_key_in_quotes(written: str) -> None:
    assert key(f"[weights]\n{written} = 0.7\n", "weights", "products") == (2, 1)


def test_a_dot_in_quotes_is_no_step() -> None:
    text = '"weights.products" = 0.7\n'

    assert key(text, "weights.products") == (1, 1)
    assert key(text, "weights", "products") is None


def test_an_inline_table() -> None:
    text = "weights = { products = 0.7, 'values' = 0.6, inner.most = {a = 1} }\nmarkets = []\n"

    assert key(text, "weights", "products") == (1, 13)
    assert key(text, "weights", "values") == (1, 29)
    assert key(text, "weights", "inner", "most", "a") == (1, 59)
    assert key(text, "markets") == (2, 1)


def test_the_items_of_a_list() -> None:
    text = "causes = [ # two\n  'a.yaml',\n\n  'b.yaml', # the last\n]\nmarkets = []\n"

    assert value(text, "causes", 0) == (2, 3)
    assert value(text, "causes", 1) == (4, 3)
    assert value(text, "causes", 2) is None
    assert key(text, "markets") == (6, 1)


def test_lists_and_tables_in_a_list() -> None:
    text = "a = [[1, 2], {b = 3, c = [4]}, 5]\nd = 1\n"

    assert value(text, "a", 0, 1) == (1, 10)
    assert key(text, "a", 1, "b") == (1, 15)
    assert value(text, "a", 1, "c", 0) == (1, 27)
    assert value(text, "a", 2) == (1, 32)
    assert key(text, "d") == (2, 1)


def test_tables_in_a_row() -> None:
    text = "[[rules]]\nid = 'a'\n[[rules]]\nid = 'b'\n[other]\nid = 'c'\n"

    assert key(text, "rules") == (1, 3)
    assert key(text, "rules", 0, "id") == (2, 1)
    assert key(text, "rules", 1, "id") == (4, 1)
    assert key(text, "other", "id") == (6, 1)


@pytest.mark.parametrize(
    "text",
    [
        "a = 'x = 1 # [b]'\nb = 2\n",
        'a = "x = \\"1\\" # [b]"\nb = 2\n',
        "a = 1 # b = 2, 'not closed\nb = 2\n",
        "a = 2026-11-22 07:32:00.5\nb = 2\n",
        "a = -1.5e+3\nb = 2\n",
    ],
)
def test_what_looks_like_a_key_inside_a_value_or_a_comment_is_none(text: str) -> None:
    assert key(text, "b") == (2, 1)
    assert set(Places(text).keys) == {("a",), ("b",)}


@pytest.mark.parametrize(
    "text",
    [
        'a = """\nb = 1\n"""\nb = 2\n',
        "a = '''\nb = 1'''\n\nb = 2\n",
        'a = """b = 1\n""\n"""""\nb = 2\n',
        "a = '''b\n''\n'''''\nb = 2\n",
        'a = """b\\"""\n=\n"""\nb = 2\n',
    ],
)
def test_texts_over_several_lines(text: str) -> None:
    assert tomllib.loads(text)["b"] == 2
    assert key(text, "b") == (4, 1)


def test_a_key_that_was_there_before() -> None:
    text = "[weights]\nproducts = 0.7\nvalues = 0.6\nproducts = 0.5\n"
    twice = Places(text).twice

    assert twice is not None
    assert (twice[0], spot(text, twice[1]), spot(text, twice[2])) == (("weights", "products"), (2, 1), (4, 1))


def test_deeper_than_any_setting_nothing_is_noted() -> None:
    """A key of thousands of parts must not take memory by the square of their number."""
    places = Places("a" + ".a" * 20_000 + " = 1\nb = 2\n")

    assert max(map(len, places.keys)) < 10
    assert ("b",) in places.keys


@pytest.mark.parametrize("text", ["", "\n", "# only a comment", "a = 1"])
def test_texts_without_a_line_end(text: str) -> None:
    assert list(Places(text).keys) == ([("a",)] if text == "a = 1" else [])


@pytest.mark.parametrize(
    "text", ["a", "a =", "a = [", "a = {", "a = {b", "[", "[[", "[a", "a = ]", "]", "=", "a = {]", "a = '", "."]
)
def test_a_text_that_is_no_toml_comes_to_an_end(text: str) -> None:
    assert Places(text).keys is not None


# --- whatever stands in a file, a place that is given is right

names = st.sampled_from(["weights", "products", "a-b", "x.y", "é", 'q"q', "", "tool", "=", "#", "[a]", "n\nl"])
scalars = st.sampled_from(['"a = 1"', "'[x]'", "0.6", "-1e3", "true", "2026-11-22T10:00:00Z", '"""\nb = 2\n"""', "inf"])
blanks = st.sampled_from(["", " ", "\t", "  "])


def quoted(name: str) -> str:
    return name if name in {"weights", "products", "a-b", "tool"} else json.dumps(name)


@st.composite
def values(draw: st.DrawFn, depth: int = 2) -> str:
    kind = draw(st.sampled_from(["scalar", "list", "table"])) if depth else "scalar"
    if kind == "list":
        items = draw(st.lists(values(depth - 1), max_size=3))
        return "[\n" + ", # c\n".join(items) + "\n]"
    if kind == "table":
        pairs = draw(st.dictionaries(names, values(depth - 1).filter(lambda each: "\n" not in each), max_size=3))
        return "{" + ", ".join(f"{quoted(name)} = {each}" for name, each in pairs.items()) + "}"
    return draw(scalars)


@st.composite
def files(draw: st.DrawFn) -> str:
    lines: list[str] = []
    for table in [None, *draw(st.lists(st.lists(names, min_size=1, max_size=3), max_size=3, unique_by=tuple))]:
        if table is not None:
            lines.append(f"{draw(blanks)}[{' . '.join(quoted(name) for name in table)}] # {draw(scalars)!r}")
        pairs = draw(st.dictionaries(names, values(), max_size=3))
        lines += [f"{draw(blanks)}{quoted(name)}{draw(blanks)}= {each}" for name, each in pairs.items()]
    return "\n".join(lines)


def at(data: Any, route: Route) -> Any:  # noqa: ANN401
    for step in route:
        data = data[step]
    return data


@settings(max_examples=150, deadline=None, derandomize=True)
@given(files())
@example('a.b.c = {d = [1, {e = 2}]}\n["x"."y"]\nz = """"""\n')
def test_every_place_is_that_of_its_key_or_value(text: str) -> None:
    try:
        data = tomllib.loads(text)
    except tomllib.TOMLDecodeError:  # a table of a value, or the like: not what is tried here
        return
    places = Places(text)

    for route, offset in places.keys.items():
        (token, *_) = tokens(text[offset:])
        assert tomllib.loads(f"{token.text} = 0") == {route[-1]: 0}
        at(data, route)
    for route, offset in places.values.items():
        assert shortest(text[offset:], at(data, route)), (route, text[offset:])


def shortest(text: str, value: object) -> bool:
    """Say whether a text begins with a value."""
    for end in range(1, len(text) + 1):
        try:
            if tomllib.loads(f"a = {text[:end]}")["a"] == value:
                return True
        except tomllib.TOMLDecodeError:
            continue
    return False
