"""Where the values of a campaign stand in a table, cell by cell."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from aligncheck.errors import Place, Problem
from aligncheck.spans import span_at

if TYPE_CHECKING:
    from collections.abc import Iterator

    from aligncheck.csv_cells import Cell
    from aligncheck.errors import Span
    from aligncheck.models.brief import Brief
    from aligncheck.source import Route


class Table(NamedTuple):
    """A file: its name, its text and its SHA-256."""

    file: str
    text: str
    sha256: str


class Piece(NamedTuple):
    """A part of a cell: a whole one but for what is one of a list."""

    cell: Cell
    start: int
    end: int

    @property
    def value(self) -> str:
        """Return what it says."""
        return self.cell.value[self.start : self.end]


class Sheet:
    """Where the values of one campaign stand. What is not in the file stands with what is near, or at the header."""

    def __init__(self, table: Table, header: Cell) -> None:
        """Hold a file; `header` is its first cell."""
        self.file, self.text, self.sha256 = table
        self._values: dict[Route, Piece] = {}
        self._near: dict[Route, Piece] = {(): Piece(header, 0, len(header.value))}
        self._columns: dict[Route, str] = {}

    def put(self, route: Route, piece: Piece, column: str) -> None:
        """Note where the value of a route stands; what it is part of stands where its first part does."""
        self._values[route] = piece
        for length in range(1, len(route) + 1):
            self._near.setdefault(route[:length], piece)
            self._columns.setdefault(route[:length], column)

    def value(self, route: Route) -> str | None:
        """Return the text at a route as it stands in its cell; none if there is none."""
        piece = self._values.get(route)
        return piece.value if piece else None

    def span(self, route: Route, start: int = 0, end: int | None = None) -> Span:
        """Return where a part of the text at a route stands; of what is no text, the first line of what is near."""
        piece = self._values.get(route) or self._nearest(route)
        if route not in self._values:
            start, end = _first_line(piece.value)
        start, end, _ = slice(start, end).indices(len(piece.value))
        return span_at(self.text, self.file, *piece.cell.offsets(piece.start + start, piece.start + max(start, end)))

    def place(self, route: Route) -> Place:
        """Return where the value at a route begins."""
        span = self.span(route)
        return Place(self.file, span.line, span.column)

    def key_place(self, route: Route) -> Place:
        """Return the same: a column has its key in the header alone."""
        return self.place(route)

    def visible(self, place: Place) -> Place:
        """Return the place: no cell is without a value."""
        return place

    def rest(self, place: Place) -> str:
        """Return what stands on a line from a place on."""
        return self._line(place.line)[place.column - 1 :]

    def problem(self, message: str, place: Place, route: str = "") -> Problem:
        """Return a problem that shows its line."""
        return Problem(message, self.file, place, route, self._line(place.line))

    def column(self, route: Route) -> str:
        """Return the name of the column that a route is filled from; nothing if it is from none."""
        return next((self._columns[route[:n]] for n in range(len(route), 0, -1) if route[:n] in self._columns), "")

    def _nearest(self, route: Route) -> Piece:
        return next(self._near[route[:n]] for n in range(len(route), -1, -1) if route[:n] in self._near)

    def _line(self, number: int) -> str:
        return self.text.split("\n", number)[number - 1]


class CalendarBrief:
    """A campaign of a calendar."""

    def __init__(self, brief: Brief, sheet: Sheet, number: int) -> None:
        """Hold a brief with its cells."""
        self.brief, self.number = brief, number
        self.file, self.text, self.sha256 = sheet.file, sheet.text, sheet.sha256
        self.value, self.span = sheet.value, sheet.span

    def commented(self) -> Iterator[tuple[Route, str]]:
        """Yield nothing: a cell is all copy."""
        yield from ()


def _first_line(text: str) -> tuple[int, int]:
    """Return where the first line with words begins and ends."""
    start = len(text) - len(text.lstrip())
    return start, start + len(text[start:].partition("\n")[0].rstrip())
