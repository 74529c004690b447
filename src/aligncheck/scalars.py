"""A value and the text it was written in → which characters of the text each character of the value came from.

The text is decoded once more, alongside the value that the parser made of it, and only as far as the value goes. So
the parser need not tell where a scalar ends, and reading a file costs nothing for it.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from functools import lru_cache
from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from collections.abc import Iterator

    Token = tuple[str, int, int]  # decoded; begin and end in the text

# Long lines are cut, so that a scalar before a megabyte without a line end does not make us read it all.
_PLAIN = re.compile(r"(?P<gap>[ \t\n]+)|[^\n]{0,199}[^ \t\n]")
_SINGLE = re.compile(r"(?P<gap>[ \t\n]+)|(?P<escape>'')|[^\n']*[^ \t\n']")
_DOUBLE = re.compile(
    r"""(?P<gap>[ \t\n]+)
      | (?P<escape>\\(?:x[0-9A-Fa-f]{2} | u[0-9A-Fa-f]{4} | U[0-9A-Fa-f]{8} | \n[ \t\n]* | .))
      | [^\n"\\]*[^ \t\n"\\]""",
    re.VERBOSE,
)
_LINE = re.compile(r"([^\n]*)\n?")
_MEANT = {
    "0": "\0", "a": "\a", "b": "\b", "t": "\t", "n": "\n", "v": "\v", "f": "\f", "r": "\r", "e": "\x1b",
    "N": "\x85", "_": "\xa0", "L": "\u2028", "P": "\u2029",
}  # fmt: skip


class Piece(NamedTuple):
    """Characters of a value from `at` on, and where in the text they stand."""

    at: int
    length: int
    begin: int
    end: int

    @property
    def as_meant(self) -> bool:
        """Whether each character of the value is one of the text: no escape, and no fold that takes more."""
        return self.end - self.begin == self.length


def place_in(pieces: tuple[Piece, ...], start: int, end: int) -> tuple[int, int]:
    """Return where value[start:end] stands in the text, with escapes and folds taken whole; `start` < `end`."""
    first, last = _piece(pieces, start), _piece(pieces, end - 1)
    begin = first.begin + start - first.at if first.as_meant else first.begin
    return begin, last.begin + end - last.at if last.as_meant else last.end


def line_end(text: str, at: int) -> int:
    """Return where the line of an offset ends."""
    end = text.find("\n", at)
    return len(text) if end < 0 else end


def _piece(pieces: tuple[Piece, ...], offset: int) -> Piece:
    return pieces[bisect_right(pieces, offset, key=lambda piece: piece.at) - 1]


@lru_cache(maxsize=64)
def pieces_of(text: str, at: int, value: str) -> tuple[Piece, ...]:
    """Return the pieces of the scalar that begins at an offset of the text; none if it does not read as its value."""
    pieces: list[Piece] = []
    done = 0
    for whole, begin, whole_end in _tokens(text, at, value):
        if done == len(value):
            break
        decoded = whole[: len(value) - done]
        if not value.startswith(decoded, done):
            return ()
        end = whole_end if decoded == whole else begin + len(decoded)
        _append(pieces, Piece(done, len(decoded), begin, end))
        done += len(decoded)
    return tuple(pieces) if done == len(value) else ()


def _append(pieces: list[Piece], new: Piece) -> None:
    """Add a piece, if it is not empty; characters as they are meant are one piece with such before them."""
    last = pieces[-1] if pieces else None
    if last and last.as_meant and new.as_meant and last.end == new.begin:
        pieces[-1] = Piece(last.at, last.length + new.length, last.begin, new.end)
    elif new.length:
        pieces.append(new)


def _tokens(text: str, at: int, value: str) -> Iterator[Token]:
    match text[at : at + 1]:
        case "|" | ">" as style:
            return _block(text, at, value, folded=style == ">")
        case "'":
            return _flow(_SINGLE, text, at + 1)
        case '"':
            return _flow(_DOUBLE, text, at + 1)
        case _:
            return _flow(_PLAIN, text, at)


def _flow(pattern: re.Pattern[str], text: str, at: int) -> Iterator[Token]:
    """Decode a plain or quoted scalar, to its closing quote and if need be beyond its end."""
    while token := pattern.match(text, at):
        at = token.end()
        yield _decoded(token[0], token.lastgroup), token.start(), at


def _decoded(written: str, kind: str | None) -> str:
    if kind == "gap" and "\n" in written:
        return _folded(written.count("\n"))
    if kind != "escape":
        return written
    sign, digits = written[1], written[2:]
    if sign == "\n":
        return digits.count("\n") * "\n"
    return chr(int(digits, 16)) if digits else _MEANT.get(sign, sign)


def _folded(breaks: int) -> str:
    """Return what is read of line ends in a row: one is a space, of more the first is not counted."""
    return "\n" * (breaks - 1) or " "


def _block(text: str, at: int, value: str, *, folded: bool) -> Iterator[Token]:
    """Decode a block scalar, to the first line that is indented less."""
    gap = end = line_end(text, at) + 1
    indent = _indent(text, end, value)
    kept = True  # the line ends before a line that begins with a blank, and behind it, are not folded
    for line in _LINE.finditer(text, end):
        margin, content = line[1][:indent], line[1][indent:]
        if margin.strip(" "):
            break
        end = line.end()
        if not content:
            continue
        was_kept, kept = kept, content[0] in " \t"
        begin = line.start() + indent
        breaks = text.count("\n", gap, begin)
        yield _folded(breaks) if folded and not (kept or was_kept) else "\n" * breaks, gap, begin
        gap = line.end(1)
        yield content, begin, gap
    yield "\n" * text.count("\n", gap, end), gap, end


def _indent(text: str, at: int, value: str) -> int:
    """Return how far a block is indented: in the value, its first line that is not empty stands without it."""
    empty = len(value) - len(value.lstrip("\n"))
    if empty == len(value):
        return len(text)
    for _ in range(empty):
        at = line_end(text, at) + 1
    return max(0, _spaces(text, at) - _spaces(value, empty))


def _spaces(text: str, at: int) -> int:
    end = at
    while text[end : end + 1] == " ":
        end += 1
    return end - at
