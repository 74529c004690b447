"""The lines of a file that a finding is about, with carets under its words: shortened around them, never wrapped."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from itertools import accumulate
from typing import TYPE_CHECKING, NamedTuple

from rich.cells import cell_len

from aligncheck.reporters.plain import clean

if TYPE_CHECKING:
    from collections.abc import Iterator

    from aligncheck.errors import Span

_MOST = 4  # lines of a span that are shown whole; of a longer one the first two and the last
_TAB = "    "
_CUT = "…"
_LEAD = 3  # columns shown before words that fill the line
_JOINED = "\u200d\ufe0f\U0001f3fb\U0001f3fc\U0001f3fd\U0001f3fe\U0001f3ff"  # with these, emoji of several letters


class Row(NamedTuple):
    """A line with the carets under it; without a number, it stands for lines that are left out."""

    number: int | None
    text: str
    marks: str


def excerpt(text: str, span: Span, width: int) -> Iterator[Row]:
    """Yield the lines of a span, each in at most so many columns."""
    lines = text.split("\n")[span.line - 1 : span.end_line]
    gap = range(2, len(lines) - 1) if len(lines) > _MOST else range(0)
    for index, line in enumerate(lines):
        if index in gap:
            if index == gap.start:
                yield Row(None, "...", "")
            continue
        start = span.column - 1 if index == 0 else len(line) - len(line.lstrip())
        end = span.end_column - 1 if index == len(lines) - 1 else len(line.rstrip())
        yield Row(span.line + index, *_around(line, min(start, len(line)), min(end, len(line)), width))


def _around(line: str, start: int, end: int, width: int) -> tuple[str, str]:
    """Return what is shown of a line around line[start:end], and the carets."""
    # A letter takes a column or more (few take none), so no more than this can be seen.
    low, high = max(0, start - width), start + width
    more, line = len(line) > high, line[low:high]
    start, end = start - low, max(start, min(end, high)) - low
    drawn = [_TAB if letter == "\t" else clean(letter) for letter in line]
    edges = _edges(drawn)
    first = _first(edges, start, end, width, cut=(low > 0, more))
    left = _CUT if first or low else ""
    last = bisect_right(edges, edges[first] + width - len(left)) - 1
    right = _CUT if more or last < len(drawn) else ""
    last = bisect_right(edges, edges[first] + width - len(left) - len(right)) - 1
    before = len(left) + edges[start] - edges[first]
    marked = edges[max(start, min(end, last))] - edges[start]
    return f"{left}{''.join(drawn[first:last])}{right}".rstrip(), " " * before + "^" * max(1, marked)


def _first(edges: list[int], start: int, end: int, width: int, cut: tuple[bool, bool]) -> int:
    """Return the letter that the shown part begins with; `cut` is whether there is more before it, and behind."""
    before, behind = cut
    fits = edges[-1] <= width and not behind
    if not before and (fits or edges[end] < width):
        return 0
    begin = edges[start] - max(_LEAD, (width - 2 - (edges[end] - edges[start])) // 2)
    if not behind:
        begin = min(begin, edges[-1] - width + 1)
    return bisect_left(edges, begin) if begin > 0 else 0


def _edges(drawn: list[str]) -> list[int]:
    """Return in which column each letter begins, and where the last one ends."""
    whole = "".join(drawn)
    if any(letter in whole for letter in _JOINED):  # what is joined is as wide as its first
        return [cell_len("".join(drawn[:index])) for index in range(len(drawn) + 1)]
    return list(accumulate(map(cell_len, drawn), initial=0))
