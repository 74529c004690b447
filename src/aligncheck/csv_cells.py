"""CSV text → rows of cells that know where they stand. The csv module reads the same, but tells no places."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, NamedTuple, NoReturn

from aligncheck.errors import InputError, Place, Problem
from aligncheck.spans import span_at

if TYPE_CHECKING:
    from collections.abc import Iterator

DELIMITERS = (",", ";", "\t")
MOST_CELLS = 500
_QUOTE = '"'
_SEPARATOR = re.compile(r"sep=([,;\t])[ ]*\n")  # what Excel writes above the header for itself


class Cell(NamedTuple):
    """What a cell says, unstripped, and where the first character of it stands in the text."""

    value: str
    begin: int
    quoted: bool = False

    def offsets(self, start: int, end: int) -> tuple[int, int]:
        """Return where value[start:end] stands in the text."""
        return self._offset(start), self._offset(end)

    def _offset(self, at: int) -> int:
        """Return where a character stands: within quotes each quote is written twice."""
        return self.begin + at + (self.value.count(_QUOTE, 0, at) if self.quoted else 0)


class _TooWideError(InputError):
    """A row that is no row of a calendar."""


def rows_of(text: str, file: str) -> Iterator[list[Cell]]:
    """Yield the rows of a table, the header first; the mark between cells is the one that makes most of the header.

    Raises InputError where a row cannot be read.
    """
    told = _SEPARATOR.match(text)
    at = told.end() if told else 0
    at += len(text[at:]) - len(text[at:].lstrip("\n"))
    return rows(text, file, told[1] if told else _delimiter(text, file, at), at)


def rows(text: str, file: str, delimiter: str, at: int = 0) -> Iterator[list[Cell]]:
    """Yield the rows of a text from an offset on, an empty line as one empty cell; raises InputError."""
    plain = re.compile(f"[^{delimiter}\n]*")
    opening = re.compile(f"[ ]*{_QUOTE}")
    row: list[Cell] = []
    while at <= len(text):
        found = opening.match(text, at)
        cell, at = _quoted(text, file, delimiter, found.end()) if found else _plain(plain, text, at)
        row.append(cell)
        if len(row) > MOST_CELLS:
            message = f"more than {MOST_CELLS} cells in a row; a calendar needs twenty"
            raise _TooWideError((_problem(text, file, cell.begin, message),))
        if text[at : at + 1] != delimiter:
            if at < len(text) or len(row) > 1 or row[0].value:
                yield row
            row = []
        at += 1


def _delimiter(text: str, file: str, at: int) -> str:
    """Return the mark that makes most cells of the header."""

    def cells(delimiter: str) -> int:
        try:
            return len(next(rows(text, file, delimiter, at), ()))
        except _TooWideError:
            return MOST_CELLS
        except InputError:  # a quoted name, and then a mark that is another's
            return 0

    return max(DELIMITERS, key=cells)


def _plain(pattern: re.Pattern[str], text: str, at: int) -> tuple[Cell, int]:
    found = pattern.match(text, at)
    assert found  # noqa: S101  (it matches nothing, too)
    return Cell(found[0], at), found.end()


def _quoted(text: str, file: str, delimiter: str, begin: int) -> tuple[Cell, int]:
    """Return the cell whose first character stands behind its quote, and where it ends."""
    end = text.find(_QUOTE, begin)
    while end >= 0 and text.startswith(_QUOTE, end + 1):
        end = text.find(_QUOTE, end + 2)
    if end < 0:
        _fail(text, file, begin - 1, "this quote is not closed; close it, or double each quote within the text")
    cell = Cell(text[begin:end].replace(_QUOTE * 2, _QUOTE), begin, quoted=True)
    behind = end + 1
    while text.startswith(" ", behind):
        behind += 1
    if text[behind : behind + 1] not in ("", "\n", delimiter):
        _fail(text, file, end, "the quote ends the text of the cell here; double each quote within it")
    return cell, behind


def _fail(text: str, file: str, at: int, message: str) -> NoReturn:
    raise InputError((_problem(text, file, at, message),))


def _problem(text: str, file: str, at: int, message: str) -> Problem:
    span = span_at(text, file, at, at + 1)
    line = text[at - span.column + 1 :].partition("\n")[0]
    return Problem(message, file, Place(file, span.line, span.column), "", line)
