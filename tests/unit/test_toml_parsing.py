"""TOML text → data, what is refused, and how it is said. More slips are cases in tests/cases/broken/settings."""

from __future__ import annotations

import time

import pytest

from aligncheck.errors import InputError, Place
from aligncheck.toml.parsing import MAX_BYTES, TomlSource, parse
from aligncheck.toml.slips import written


def source(text: str) -> TomlSource:
    return parse(text.encode(), "a.toml")


def told(raw: str | bytes) -> str:
    with pytest.raises(InputError) as caught:
        parse(raw.encode() if isinstance(raw, str) else raw, "a.toml")
    return str(caught.value).split("\n")[0]


def test_data_and_places() -> None:
    found = source("[weights]\nproducts = 0.7\n")

    assert found.data == {"weights": {"products": 0.7}}
    assert found.key_place(("weights", "products")) == Place("a.toml", 2, 1)
    assert found.place(("weights", "products")) == Place("a.toml", 2, 12)


def test_a_place_that_is_not_known_is_that_of_what_stands_around_it() -> None:
    found = source("\n[weights]\nproducts = 0.7\n")

    assert found.place(("weights", "values")) == Place("a.toml", 2, 2)
    assert found.key_place(("weights", "products", 3)) == Place("a.toml", 3, 1)
    assert found.place(("markets", 0)) == Place("a.toml", 1, 1)


def test_a_problem_shows_its_line() -> None:
    found = source("[weights]\nproducts = 0.7\n")

    assert str(found.problem("wrong", Place("a.toml", 2, 1), "weights")) == (
        "a.toml:2:1: weights: wrong\n  2 | products = 0.7\n    | ^"
    )


@pytest.mark.parametrize("raw", [b"\xef\xbb\xbfa = 1\n", b"a = 1\r\n", b"a = 1\r", b"# \xc3\xa4\na = 1"])
def test_files_of_every_editor(raw: bytes) -> None:
    assert parse(raw, "a.toml").data == {"a": 1}


def test_a_line_separator_in_somebody_elses_text_is_no_mistake() -> None:
    assert source('a = "one\u2028two"\n').data == {"a": "one\u2028two"}


def test_a_file_that_is_too_big() -> None:
    assert told("#" * (MAX_BYTES + 1)) == "a.toml: the file is too big; at most 500,000 bytes are read"


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("a = {b = 1", "a.toml:1:10: a table in braces stands on one line, and ends with '}'"),
        ("a = [1, 2", "a.toml:1:5: this list is not closed"),
        ("a = [[1, 2], [3\nb = 1", "a.toml:1:14: this list is not closed"),
        ("a = [{b = 1}, 2 3]", "a.toml:1:17: a comma is missing before this"),
        ("a =", "a.toml:1:3: there is no value here"),
        ("a", "a.toml:1:1: '=' and a value are missing"),
        ('a = """one\ntwo', "a.toml:1:7: this text is not closed"),
        ("a = '''one\ntwo", "a.toml:1:7: this text is not closed"),
        ("a = 'one", "a.toml:1:5: this text is not closed"),
        ('a = "\\u12"', "a.toml:1:6: write paths with '/'"),
        ("[a]\nb = 1\n[a.b]\n", 'a.toml:3:4: "a.b" stands twice (first on line 2)'),
        ("[a\n", "a.toml:1:2: a ']' is missing here"),
        ("[[a]\n", "a.toml:1:4: a ']' is missing here"),
        ("a = {b = 1, b = 2}", 'a.toml:1:13: "a.b" stands twice (first on line 1)'),
        ("[]\n", "a.toml:1:2: a key is missing here"),
        ("a = {\nb = 1}", "a.toml:1:6: a table in braces stands on one line"),
        ("a = 1.\n", "a.toml:1:6: write a digit behind the point"),
        ("a = 1\n\x01 = 2\n", "a.toml:2:1: the invisible character U+0001 is not allowed here"),
        ("a = 10,5\n", "a.toml:1:7: write a point in a number, not a comma: 10.5"),
        ("a = ['x',,]\n", "a.toml:1:10: there is no value here"),
    ],
)
def test_slips(text: str, said: str) -> None:
    assert told(text).startswith(said)


@pytest.mark.parametrize(
    "text",
    [
        "a" + ".a" * 50_000 + " = 1",
        "[" + "a." * 50_000 + "a]",
        "a = " + "[" * 100_000,
        "a = " + "{a = " * 50_000,
        "a = " + "9" * 400_000,
        "a = " + "'x', " * 80_000,
        ("a" + '."a b"' * 40 + " = 1\n") * 2_000,
        '"' * 400_000,
    ],
)
def test_no_file_takes_long(text: str) -> None:
    begin = time.process_time()

    assert told(text).startswith("a.toml:")
    assert time.process_time() - begin < 5


def test_routes_as_they_are_written() -> None:
    assert written(("bands", "good")) == "bands.good"
    assert written(("causes", 1)) == "causes, item 2"
    assert written(()) == ""
    assert written((0,)) == "item 1"
