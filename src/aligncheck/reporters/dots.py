"""The dots, drawn: the brand's lines on the left, the sides of the cause on the right, and how strongly they connect.

The weight of a line is its strength, and the number on it says the same, so that nothing hangs on colour.
"""

from __future__ import annotations

from itertools import zip_longest
from typing import TYPE_CHECKING, NamedTuple

from rich.cells import cell_len

from aligncheck.reporters.page import cell
from aligncheck.reporters.phrases import strength
from aligncheck.reporters.plain import clean
from aligncheck.reporters.strands import Sort, strands
from aligncheck.statements import Channel

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from aligncheck.report import BrandReport, Result
    from aligncheck.reporters.page import Page
    from aligncheck.reporters.strands import Strand

Group = tuple[str, list["Strand"]]
_INFERRED = 4  # of what only follows from the trade: more would bury what the brand says itself
_PICTURE = 60  # columns; a narrower page gets a list
_TIE, _LONGEST_TIE = 13, 31  # columns from dot to dot
_WIDEST = 56  # columns of text; wider, the eye loses the line
_LINES = 3  # of one text
_STRONG, _FAIR = 0.75, 0.5
_DOT, _JOINS, _LAST = "●", "┤", "┘"  # how a line ends: at its side, or where it joins the line above
_CHANNELS = [channel.value for channel in Channel]


class _Pen(NamedTuple):
    """What a line is drawn with."""

    mark: str
    style: str


class _Columns(NamedTuple):
    """How wide the parts of the picture are."""

    place: int
    left: int
    tie: int
    right: int


def draw(page: Page, report: BrandReport, result: Result) -> None:
    """Draw all dots of a cause: a picture, or on a narrow page a list."""
    every, more = _few(strands(result))
    if not every:
        return
    page.line()
    if page.width < _PICTURE:
        _list(page, _groups(every))
    else:
        _picture(page, _groups(every), clean(report.name), clean(result.cause.name))
    if more:
        page.line((f"     and {more} more that only follow{'s' if more == 1 else ''} from its trade", "dim"), indent=5)
    _legend(page, every)
    page.line()


def _few(every: Sequence[Strand]) -> tuple[list[Strand], int]:
    """Return the dots with the strongest that only follow from the trade, and how many of those are left out."""
    inferred = [strand for strand in every if strand.inferred and strand.sort is Sort.LINK]
    left_out = {id(strand) for strand in sorted(inferred, key=_order)[_INFERRED:]}
    return [strand for strand in every if id(strand) not in left_out], len(left_out)


def _groups(every: Sequence[Strand]) -> list[Group]:
    """Return the dots by channel, then what is done, then what is against it; the strongest first."""
    found: dict[str, list[Strand]] = {}
    for strand in sorted(every, key=_order):
        found.setdefault(_head(strand), []).append(strand)
    return list(found.items())


def _order(strand: Strand) -> tuple[object, ...]:
    channel = _CHANNELS.index(strand.channel) if strand.sort is Sort.LINK else 0
    return list(Sort).index(strand.sort), strand.inferred, channel, strand.duty, -round(strand.strength or 0, 3)


def _head(strand: Strand) -> str:
    if strand.sort is Sort.ACT:
        return "WHAT IT DOES"
    if strand.sort is not Sort.LINK:
        return "AGAINST IT"
    inferred = "inferred: its trade leads here" if strand.lead else "inferred from its trade" if strand.inferred else ""
    marks = ("a duty: its own footprint" if strand.duty else "", inferred)
    return " · ".join(filter(None, (strand.channel.upper(), *marks)))


def _bundles(group: Sequence[Strand]) -> list[list[Strand]]:
    """Return the dots that lead to the same side together, in the place of the strongest."""
    found: dict[object, list[Strand]] = {}
    for number, strand in enumerate(group):
        found.setdefault((strand.side_place, strand.note) if strand.side_place else number, []).append(strand)
    return list(found.values())


def _picture(page: Page, groups: Sequence[Group], brand: str, cause: str) -> None:
    columns = _columns([strand for _, group in groups for strand in group], cause, page.width)
    names = cell(brand, columns.left + columns.tie + 1), cell(cause, columns.right)
    page.line((f"{'':{columns.place}}  {names[0]} {names[1]}", "bold"))
    for head, group in groups:
        page.line((head, "dim"))
        for bundle in _bundles(group):
            _bundle(page, bundle, columns)


def _columns(every: Sequence[Strand], cause: str, width: int) -> _Columns:
    """Share the page out: each text gets what it needs if all fits, else they share what there is."""
    place = max(len(_place(strand)) for strand in every)
    left = min(_WIDEST, max(cell_len(_told(strand)) for strand in every))
    right = min(_WIDEST, max(cell_len(cause), *(cell_len(_met(strand)) for strand in every)))
    room = width - place - 4 - _TIE
    if left + right > room:
        left = min(left, max(room // 2, room - right))
        right = room - left
    return _Columns(place, left, min(_LONGEST_TIE, _TIE + room - left - right), right)


def _bundle(page: Page, bundle: Sequence[Strand], columns: _Columns) -> None:
    """Draw the lines that lead to one side: its name stands beside the first, the others join that."""
    rows = [row for strand in bundle for row in _rows(page, strand, bundle, columns)]
    side = page.folded(_met(bundle[0]), columns.right, _LINES, hang=2)
    for row, part in zip_longest(rows, side):
        place, told, tie, style = row or ("", "", "", "")
        page.line(
            f" {place:{columns.place}} {cell(told, columns.left)} ",
            (f"{tie:{columns.tie}}", style),
            f" {part or ''}",
        )


def _end(strand: Strand, bundle: Sequence[Strand]) -> str:
    if strand is bundle[0]:
        return _DOT
    return _LAST if strand is bundle[-1] else _JOINS


def _rows(
    page: Page, strand: Strand, bundle: Sequence[Strand], columns: _Columns
) -> Iterator[tuple[str, str, str, str]]:
    """Yield place, words, line and style of a dot on the left; below its first line only the trunk goes on."""
    trunk = "" if strand is bundle[-1] else f"{'│':>{columns.tie}}"
    words = page.folded(_told(strand), columns.left, _LINES)
    yield _place(strand), words[0], _tie(strand, _end(strand, bundle), columns.tie), _style(strand)
    yield from (("", more, trunk, "") for more in words[1:])


def _tie(strand: Strand, end: str, width: int) -> str:
    """Return the line from dot to dot, with its number in the middle."""
    pen, label = _pen(strand), _label(strand)
    words = f" {label} " if label else ""
    rest = width - 2 - cell_len(words)
    return f"{_DOT}{pen * (rest // 2)}{words}{pen * (rest - rest // 2)}{end}"


def _pen(strand: Strand) -> str:
    if strand.strength is None:
        return "═" if strand.sort is Sort.ACT else "╌"
    shown = round(strand.strength, 2)  # the weight must agree with the number beside it
    return "━" if shown >= _STRONG else "─" if shown >= _FAIR else "╌"


def _label(strand: Strand) -> str:
    number = strength(strand.strength)
    return number if strand.sort in (Sort.LINK, Sort.ACT) else f">< {number}".rstrip()


def _style(strand: Strand) -> str:
    if strand.sort is Sort.LINK:
        return "bold" if _pen(strand) == "━" else ""
    return "green" if strand.sort is Sort.ACT else "red"


def _place(strand: Strand) -> str:
    return "" if strand.parent else strand.mark


def _told(strand: Strand) -> str:
    parent = f" (line {strand.place.line} of {strand.parent})" if strand.parent else ""
    return clean(strand.statement + parent)


def _met(strand: Strand) -> str:
    """Return what a line leads to, in words."""
    side = f"≈ {strand.side}" if strand.near else strand.side
    note = f"({strand.note})" if side and strand.note else strand.note
    return clean(" ".join(filter(None, (side, note))))


def _list(page: Page, groups: Sequence[Group]) -> None:
    """Write what the picture shows, one below the other."""
    for head, group in groups:
        page.line((head, "dim"))
        for strand in group:
            place = _place(strand)
            page.line(f"{place:4} {_told(strand)}", indent=5)
            label = _label(strand)
            tie = f"{_pen(strand) * 3} {label}" if label else _pen(strand) * 3
            page.line("     ", (tie, _style(strand)), f" {_met(strand)}", indent=7)


def _legend(page: Page, every: Sequence[Strand]) -> None:
    if any(strand.sort is Sort.LINK for strand in every):
        page.line()
        page.line(("━━ .75 and up  ── .50 and up  ╌╌ less: the share of people who find it natural", "dim"))
    if any(strand.near for strand in every):
        page.line(("≈ close to what the cause means as a whole, not to one side of it", "dim"))
