"""What the parser stumbles over, in plain words: text in, place and words out. More in tests/cases/broken."""

from __future__ import annotations

import pytest
import yaml

from aligncheck.errors import InputError
from aligncheck.slips import explain
from aligncheck.source import parse


@pytest.mark.parametrize(
    ("text", "place", "words"),
    [
        ("a: b\n\tc: d\n", (2, 1), "a tab is used to indent"),
        ("- a\n-\tb: c\n", (2, 2), "a tab is not allowed here; use spaces"),
        ("a: [b\n", (1, 4), "this '[' is not closed"),
        ("a: {b: c\nd: e\n", (1, 4), "this '{' is not closed"),
        ("a: [b, {c: d]\n", (1, 13), "a comma is missing"),
        ("a: ['b' 'c']\n", (1, 9), "a comma is missing before this"),
        ("{", (1, 1), "this '{' is not closed"),
        ("a: ]\n", (1, 4), "this ']' has no value before it"),
        ("a: 'b\n---\nc: d'\n", (1, 4), "this quote is never closed"),
        ('a: "\\q"\n', (1, 5), "a backslash means something else"),
        ("%x\n", (1, 1), "a text that begins with '%' must be put in quotes"),
        ("a: ? b\n", (1, 4), "a text that begins with '?' must be put in quotes"),
        ("a:\n* b\n", (2, 1), "a list item begins with '- '"),
        ("{a: b}\nc: d\n", (2, 1), "this stands behind the end of the data above"),
        ("  a: b\n c: d\n", (2, 2), "the indentation is off here"),
        ("a: b\n- c\n", (2, 1), "a list item where a key is expected"),
        ("a:\n  - b\n  c: d\n", (3, 3), "a key where a list item is expected"),
        ("a: - b\n", (1, 4), "a list must begin on a line of its own"),
        ("a: {b: c}d}e\n", (1, 10), "text goes on behind the closing bracket"),
        ("a: &b c\nd: *b e\n", (2, 7), "this cannot be read as YAML"),
        ("a: http://x.example: b\n", (1, 20), "a second ': ' on this line"),
    ],
)
def test_a_slip_is_found_where_it_was_made(text: str, place: tuple[int, int], words: str) -> None:
    with pytest.raises(InputError) as caught:
        parse(text.encode(), "a.yaml")
    (problem,) = caught.value.problems

    assert problem.place is not None
    assert (problem.place.line, problem.place.column) == place
    assert problem.message.startswith(words)


def test_an_error_without_a_place_is_told_at_the_top() -> None:
    assert explain(yaml.YAMLError("something else"), ["a: b", ""], None, []) == (
        (0, 0),
        "this cannot be read as YAML; compare the line with those above, or put the text in quotes",
    )
