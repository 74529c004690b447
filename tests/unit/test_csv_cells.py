"""CSV → cells that know where they stand, held against what the csv module reads."""

from __future__ import annotations

import csv
import io

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from aligncheck.csv_cells import DELIMITERS, rows, rows_of
from aligncheck.errors import InputError

CELLS = st.text('ab",;\t\né ', max_size=8)


def values(text: str, delimiter: str = ",") -> list[list[str]]:
    return [[cell.value for cell in row] for row in rows(text, "c.csv", delimiter)]


@given(st.lists(st.lists(CELLS, min_size=1, max_size=4), min_size=1, max_size=4), st.sampled_from(DELIMITERS))
@example([["", ""], [""]], ",")
def test_what_is_written_is_read_and_each_character_found(told: list[list[str]], delimiter: str) -> None:
    out = io.StringIO()
    csv.writer(out, delimiter=delimiter, lineterminator="\n", quoting=csv.QUOTE_MINIMAL).writerows(told)
    text = out.getvalue()

    assert values(text, delimiter) == told
    for cell in (cell for row in rows(text, "c.csv", delimiter) for cell in row):
        assert [text[cell.offsets(at, at + 1)[0]] for at in range(len(cell.value))] == list(cell.value)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("", []),
        ("\n", [[""]]),
        ("a", [["a"]]),
        ("a,", [["a", ""]]),
        ("a,\n", [["a", ""]]),
        (",", [["", ""]]),
        ("a\n\nb\n", [["a"], [""], ["b"]]),
        ('"a"', [["a"]]),
        ('""', []),  # at the end of a file it says nothing
        ('"",x', [["", "x"]]),
        ('a "quoted" word', [['a "quoted" word']]),
        ('a, "b, c" ,d', [["a", "b, c", "d"]]),  # blanks around quotes, as people type them
        ('"two\nlines",x', [["two\nlines", "x"]]),
    ],
)
def test_rows(text: str, expected: list[list[str]]) -> None:
    assert values(text) == expected


@pytest.mark.parametrize(
    ("text", "header"),
    [
        ("Date,Copy\n", ["Date", "Copy"]),
        ("Date;Copy\n", ["Date", "Copy"]),
        ("Date\tCopy\n", ["Date", "Copy"]),
        ('"Date";"Copy"\n', ["Date", "Copy"]),
        ("Copy, at most 280;Date;Channel\n", ["Copy, at most 280", "Date", "Channel"]),
        ('"Copy; at most 280",Date\n', ["Copy; at most 280", "Date"]),
        ("Copy\n", ["Copy"]),
        ("\n\nDate,Copy\n", ["Date", "Copy"]),
        ("sep=;\nDate;Copy,1,2\n", ["Date", "Copy,1,2"]),
        ("sep=,\n\nDate,Copy;1;2\n", ["Date", "Copy;1;2"]),
    ],
)
def test_the_header_tells_what_stands_between_cells(text: str, header: list[str]) -> None:
    assert [cell.value for cell in next(rows_of(text, "c.csv"))] == header


@pytest.mark.parametrize(
    ("text", "place", "told"),
    [
        ('text,on\n"never closed,2027\nnext,2027\n', (2, 1), "this quote is not closed; close it, or double each"),
        ('"text', (1, 1), "this quote is not closed"),
        ('text,on\n"a "green" bottle",2027\n', (2, 4), "the quote ends the text of the cell here; double each quote"),
    ],
)
def test_quotes_that_do_not_fit(text: str, place: tuple[int, int], told: str) -> None:
    with pytest.raises(InputError) as caught:
        list(rows_of(text, "c.csv"))
    (problem,) = caught.value.problems

    assert problem.message.startswith(told)
    assert problem.place == ("c.csv", *place)
    assert problem.line == text.split("\n")[place[0] - 1]
