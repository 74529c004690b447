"""The place of every word: a range of a text, or of a value in it → a span of the file."""

from __future__ import annotations

import re
from bisect import bisect_right
from functools import lru_cache
from typing import TYPE_CHECKING

from aligncheck.errors import Span
from aligncheck.scalars import line_end, pieces_of, place_in

if TYPE_CHECKING:
    from collections.abc import Sequence

    from aligncheck.nodes import Node

_BREAK = "\n"
_BLANKS = " \t\n"


def span_at(text: str, file: str, start: int, end: int) -> Span:
    """Return the span of text[start:end]; an empty one is widened to one character, where its line has one."""
    if start >= end:
        start, end = _widened(text, start)
    return Span(file, *_place(text, start), *_place(text, end))


def text_span(text: str, file: str, node: Node, start: int, end: int | None) -> Span | None:
    """Return the span of a part of the text that a node holds; None if it holds none, or none is written there."""
    if not isinstance(node.value, str):
        return None
    at = _offset(text, node.line, node.column)
    if not node.value and text[at : at + 1] not in ("'", '"', "|", ">"):
        return None  # nothing but a tag: what stands there is of something else
    return span_at(text, file, *_written(text, at, node.value, slice(start, end)))


def key_span(text: str, file: str, way: Sequence[Node], route: Sequence[str | int]) -> Span:
    """Return the span of the key that leads to the last node on the way along a route.

    Of what stands in a list, and of a whole file, it is the span of the first key or text in it.
    """
    step = str(route[len(way) - 2]) if len(way) > 1 else ""
    if len(way) > 1 and step in way[-2].keys:
        return _span_of_key(text, file, way[-2], step)
    node = way[-1]
    while isinstance(node.value, list) and node.value:
        node = node.value[0]
    if node.keys:
        return _span_of_key(text, file, node, next(iter(node.keys)))
    at = _offset(text, node.line, node.column)
    return text_span(text, file, node, 0, None) or span_at(text, file, at, at)


def _span_of_key(text: str, file: str, node: Node, key: str) -> Span:
    at = _offset(text, *node.keys[key])
    return span_at(text, file, *_written(text, at, key, slice(None)))


def _written(text: str, at: int, value: str, part: slice) -> tuple[int, int]:
    """Return where a part of the value that begins at an offset is written."""
    start, end, _ = part.indices(len(value))
    pieces = pieces_of(text, at, value)
    if not pieces:  # an empty text; should we ever misread another, its first line is better than a wrong word
        return at, line_end(text, at) if value else at
    if start < end:
        return _without_breaks(text, *place_in(pieces, start, end))
    near = min(start, len(value) - 1)
    begin, behind = place_in(pieces, near, near + 1)
    here = begin if near == start or _BREAK in text[begin:behind] else behind
    return here, here


def _without_breaks(text: str, begin: int, end: int) -> tuple[int, int]:
    """Return a range without the line breaks at its ends, and the blanks around them; all blank, its begin."""
    part = text[begin:end]
    head = part[: len(part) - len(part.lstrip(_BLANKS))]
    tail = part[len(part.rstrip(_BLANKS)) :]
    begin += len(head) if _BREAK in head else 0
    return begin, max(begin, end - (len(tail) if _BREAK in tail else 0))


def _widened(text: str, at: int) -> tuple[int, int]:
    """Return the character at an offset, or the one before it at the end of a line; of an empty line, nothing."""
    if text[at : at + 1] not in ("", _BREAK):
        return at, at + 1
    return (at - 1, at) if _place(text, at)[1] > 1 else (at, at)


def _place(text: str, offset: int) -> tuple[int, int]:
    """Return line and column of an offset."""
    starts = _line_starts(text)
    line = bisect_right(starts, offset)
    return line, offset - starts[line - 1] + 1


def _offset(text: str, line: int, column: int) -> int:
    """Return the offset of a place; the parser ends a file one line below its last."""
    starts = _line_starts(text)
    return starts[line - 1] + column - 1 if line <= len(starts) else len(text)


@lru_cache(maxsize=8)
def _line_starts(text: str) -> list[int]:
    return [0, *(found.end() for found in re.finditer(_BREAK, text))]
