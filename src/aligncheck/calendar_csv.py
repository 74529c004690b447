"""A content calendar, one row a post → briefs, one for each campaign in it, with the place of every word."""

from __future__ import annotations

import hashlib
import os
import re
from itertools import islice
from pathlib import PurePath
from typing import TYPE_CHECKING, Any

from pydantic import ValidationError

from aligncheck.calendar_plan import HEADS, fields, model_of, plain
from aligncheck.csv_cells import rows_of
from aligncheck.errors import MAX_PROBLEMS, InputError, Place, Problem, UsageError, did_you_mean, short, shown
from aligncheck.loading import in_order
from aligncheck.mistakes import problems_of
from aligncheck.models.brief import Brief, Post
from aligncheck.models.fields import MOST
from aligncheck.sheet import CalendarBrief, Piece, Sheet, Table
from aligncheck.source import text_of

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator, Sequence

    from aligncheck.calendar_plan import Plan
    from aligncheck.csv_cells import Cell
    from aligncheck.models.base import Model
    from aligncheck.models.fields import When
    from aligncheck.source import Route

MOST_ROWS = 5_000
_LISTS = {
    "cause": re.compile(r"[,;\n]"),
    "markets": re.compile(r"[,;\n]"),
    "claims": re.compile(r"[,;\n]"),
    "sources": re.compile(r"\n|[,;]?\s+(?=\w+://)|;\s"),
}
_TIME = re.compile(r"(\d{4}-\d{2}-\d{2})[T ]\d[\d:.Z+ -]*", re.ASCII)


def calendar_briefs(raw: bytes, file: str, plan: Plan, tell: Callable[[str], None]) -> list[CalendarBrief]:
    """Return the briefs of a calendar; raises InputError with every problem, UsageError for a column it has not."""
    text = text_of(raw, file)
    read = rows_of(text, file)
    header = next(read, None)
    if header is None:
        raise InputError(
            (Problem("this is empty; the first row of a calendar names its columns", file, Place(file, 1, 1)),)
        )
    return _Reader(Table(file, text, hashlib.sha256(raw).hexdigest()), header, plan, tell).briefs(read)


class _Reader:
    """Reads the rows of one calendar."""

    def __init__(self, table: Table, header: list[Cell], plan: Plan, tell: Callable[[str], None]) -> None:
        self.table, self.header, self.plan, self.tell = table, header, plan, tell
        self.file = table.file
        self.names = [cell.value.strip() for cell in header]
        self.columns = {field: at for field in fields() if (at := self._column(field)) is not None}
        self.problems: list[Problem] = []
        if "text" not in self.columns:
            way_out = f"name the one with the copy: --map text=COLUMN (there are {self._listed()})"
            raise InputError((self._problem(header[0], f"no column is called text; {way_out}"),))

    def briefs(self, rows: Iterable[list[Cell]]) -> list[CalendarBrief]:
        """Return a brief for each campaign, in the order in which they begin."""
        campaigns: dict[tuple[str, ...], list[list[Cell]]] = {}
        for row in self._with_text(rows):
            campaigns.setdefault(tuple(self._said(row, head) for head in HEADS), []).append(row)
        found = [self._brief(group, number) for number, group in enumerate(campaigns.values(), 1)]
        if self.problems:
            raise InputError(in_order(self.problems))
        return [brief for brief in found if brief]

    def _column(self, field: str) -> int | None:
        """Return the number of the column that fills a field, if one does; raises UsageError, InputError."""
        asked = self.plan.columns.get(field)
        if asked == "":
            return None
        wanted = plain(field if asked is None else asked)
        same = [at for at, name in enumerate(self.names) if name == asked]
        same = same or [at for at, name in enumerate(self.names) if plain(name) == wanted]
        if len(same) > 1:
            message = f"two columns are called {shown(self.names[same[1]])}; rename one, or delete it"
            raise InputError((self._problem(self.header[same[1]], message),))
        if not same and asked is not None:
            near = did_you_mean(asked, self.names)
            there = f"{near} There are" if near else "; there are"
            raise UsageError(f"--map {field}={asked}: {self.file} has no such column{there} {self._listed()}")
        return same[0] if same else None

    def _with_text(self, rows: Iterable[list[Cell]]) -> Iterator[list[Cell]]:
        """Yield the rows that are posts, and tell of those without text."""
        count = 0
        without: list[int] = []
        for row in rows:
            if not any(cell.value.strip() for cell in row):
                continue
            if any(cell.value.strip() for cell in row[len(self.header) :]):
                self._report(row[len(self.header)], _TOO_MANY.format(len(row), len(self.header)))
            elif not self._said(row, "text"):
                without.append(self._place(row[0]).line)
            elif count == MOST_ROWS:
                self._report(row[0], f"more than {MOST_ROWS:,} posts; split the file")
                break
            else:
                count += 1
                yield row
        if without:
            self.tell(f"{self.file}: {_left_out(without)}")
        if not count:
            self.tell(f"{self.file}: no row has text, so nothing is checked")

    def _brief(self, rows: Sequence[list[Cell]], number: int) -> CalendarBrief | None:
        """Return the brief of a campaign; none if it has problems."""
        sheet = Sheet(self.table, self.header[0])
        brief = self._made(Brief, self._head(sheet, rows[0]), sheet, ())
        posts = [self._post(sheet, row, index) for index, row in enumerate(rows)]
        if not isinstance(brief, Brief) or self.problems:
            return None
        # A calendar may have more posts than a brief that is written by hand.
        return CalendarBrief(brief.model_copy(update={"posts": tuple(posts), **_dates(brief, posts)}), sheet, number)

    def _head(self, sheet: Sheet, row: Sequence[Cell]) -> dict[str, Any]:
        """Return what is told of the campaign: by its first row, else by the command line."""
        data: dict[str, Any] = {"campaign": PurePath(self.file).stem.strip() or "calendar"}
        if self.plan.brand:
            data["brand"] = _seen_from(self.file, self.plan.brand)
        causes: Sequence[str] = self.plan.causes
        for head in HEADS:
            if head == "cause" and self._said(row, head):
                pieces = self._pieces(row, head)
                causes = [piece.value.strip() for piece in pieces]
                for index, piece in enumerate(pieces):
                    sheet.put(("cause",) if len(pieces) == 1 else ("causes", index), piece, self._name(head))
            elif head != "cause":
                self._fill(sheet, (), data, row, head)
        return data | ({"cause": causes[0]} if len(causes) == 1 else {"causes": list(causes)})

    def _post(self, sheet: Sheet, row: Sequence[Cell], index: int) -> Model | None:
        """Return the post of a row; none if it has problems."""
        data: dict[str, Any] = {}
        for field in self.columns:
            if field not in HEADS:
                self._fill(sheet, ("posts", index), data, row, field)
        for key in [key for key, told in data.items() if isinstance(told, dict)]:
            plain = getattr(model_of(key), "plain", "")
            if plain and plain not in data[key]:
                place = sheet.place(("posts", index, key))
                self.problems.append(sheet.problem(_NOBODY.format(key), place, sheet.column(("posts", index, key))))
                del data[key]
        return self._made(Post, data, sheet, ("posts", index))

    def _fill(self, sheet: Sheet, base: Route, data: dict[str, Any], row: Sequence[Cell], field: str) -> None:
        """Put what a row has for a field into the data, and its place into the sheet."""
        said = self._said(row, field)
        if not said:
            return
        key, _, inner = field.partition(".")
        pieces = self._pieces(row, field)
        if key in _LISTS:
            data[key] = [piece.value.strip() for piece in pieces]
            for index, piece in enumerate(pieces):
                sheet.put((*base, key, index), piece, self._name(field))
            return
        if model := model_of(key):
            inner = inner or getattr(model, "plain", "")
            data.setdefault(key, {})[inner] = _day(said) if inner == "until" else said
        else:
            data[key] = _day(said) if key == "on" else pieces[0].value
        sheet.put((*base, key, inner) if inner else (*base, key), pieces[0], self._name(field))

    def _made(self, model: type[Model], data: object, sheet: Sheet, base: Route) -> Model | None:
        """Return data as a model; what is wrong is kept, each with the name of its column."""
        if len(self.problems) > MAX_PROBLEMS:
            return None  # nobody reads more
        try:
            return model.model_validate(data)
        except ValidationError as error:
            for detail in error.errors(include_url=False):
                route = (*base, *detail["loc"])
                for problem in problems_of(Brief, sheet, [{**detail, "loc": route}]):
                    message = problem.message + self._way_out(route, problem.message)
                    self.problems.append(problem._replace(message=message, route=sheet.column(route)))
            return None

    def _way_out(self, route: Route, message: str) -> str:
        """Say how to leave out a column that was taken for its name alone."""
        if route[-1] != "type" or "type" in self.plan.columns:
            return ""
        return (
            f"{' If' if message.endswith('?') else '; if'} the column means something else, --map type= leaves it out"
        )

    def _pieces(self, row: Sequence[Cell], field: str) -> list[Piece]:
        """Return the parts of a cell that say something: of a list its items, else the whole."""
        cell = row[self.columns[field]]
        mark = _LISTS.get(field)
        if mark is None:
            return [Piece(cell, 0, len(cell.value))]
        marks = islice(mark.finditer(cell.value), 2 * MOST)  # one too many is told; nobody needs the rest
        edges = [0, *(at for found in marks for at in found.span()), len(cell.value)]
        pieces = [Piece(cell, *_bare(cell.value, *pair)) for pair in zip(edges[::2], edges[1::2], strict=True)]
        return [piece for piece in pieces if piece.value]

    def _said(self, row: Sequence[Cell], field: str) -> str:
        """Return what a row has for a field, stripped; nothing if it has no such cell."""
        at = self.columns.get(field)
        return row[at].value.strip() if at is not None and at < len(row) else ""

    def _name(self, field: str) -> str:
        return self.names[self.columns[field]]

    def _listed(self) -> str:
        return ", ".join(short(name) for name in self.names[:30] if name)

    def _report(self, cell: Cell, message: str) -> None:
        if len(self.problems) <= MAX_PROBLEMS:
            self.problems.append(self._problem(cell, message))

    def _problem(self, cell: Cell, message: str) -> Problem:
        return Sheet(self.table, cell).problem(message, self._place(cell))

    def _place(self, cell: Cell) -> Place:
        return Sheet(self.table, cell).place(())


def _dates(brief: Brief, posts: Sequence[Model | None]) -> dict[str, When]:
    """Return the days of a campaign that tells none: from the first post to the last."""
    days = sorted(post.on for post in posts if isinstance(post, Post) and post.on)
    if brief.starts or brief.ends or not days:
        return {}
    return {"starts": days[0], "ends": max(days, key=lambda day: day.last)}


def _bare(text: str, start: int, end: int) -> tuple[int, int]:
    """Return a range of a text without the blanks around it."""
    part = text[start:end]
    start += len(part) - len(part.lstrip())
    return start, max(start, end - (len(part) - len(part.rstrip())))


def _day(said: str) -> str:
    """Return a day without its time: planning tools write both."""
    found = _TIME.fullmatch(said)
    return found[1] if found else said


def _seen_from(file: str, named: str) -> str:
    """Return a path of the command line as the calendar itself would name it."""
    try:
        return PurePath(os.path.relpath(named, os.path.dirname(file) or ".")).as_posix()  # noqa: PTH120
    except ValueError:  # another drive
        return PurePath(os.path.abspath(named)).as_posix()  # noqa: PTH100


def _left_out(lines: Sequence[int]) -> str:
    if len(lines) == 1:
        return f"1 row has no text and is left out (line {lines[0]})"
    more = ", …" if len(lines) > _SHOWN else ""
    return f"{len(lines)} rows have no text and are left out (lines {', '.join(map(str, lines[:_SHOWN]))}{more})"


_SHOWN = 8
_TOO_MANY = "this row has {} cells, the header {}; put a text with the separator in it in quotes"
_NOBODY = "this is told, but no `{0}`; fill that in, or name its column: --map {0}=COLUMN"
