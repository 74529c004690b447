"""Markdown that begins with YAML between two lines `---` → the YAML's values and the body, with their places."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING

from aligncheck.errors import InputError, Place, Problem
from aligncheck.source import parse_until, text_of

if TYPE_CHECKING:
    from aligncheck.errors import Span
    from aligncheck.source import Source

_OPENING = re.compile(r"---[ \t]*(?:\n|\Z)")
_CLOSING = re.compile(r"^(?:---|\.\.\.)[ \t]*(?:\n|\Z)", re.MULTILINE)


@dataclass(frozen=True, slots=True)
class Fronted:
    """A Markdown file: the values of its front matter, whose places are those of the file, and what follows."""

    source: Source
    body: str
    body_start: int
    """Where the body begins in the text."""

    @property
    def text(self) -> str:
        """The whole text, with its line ends made plain."""
        return self.source.text

    def span(self, start: int, end: int) -> Span:
        """Return the span of body[start:end]; one character at least, where the line has one."""
        from aligncheck.spans import span_at  # noqa: PLC0415  (a file without findings needs none)

        return span_at(self.text, self.source.file, self.body_start + start, self.body_start + end)


def split(raw: bytes, file: str) -> Fronted | None:
    """Read the front matter of a Markdown file; None if it has none.

    Raises InputError if the front matter is not closed, or cannot be read at all.
    """
    text = text_of(raw, file)
    opening = _OPENING.match(text)
    if opening is None:
        return None
    closing = _CLOSING.search(text, opening.end())
    if closing is None:
        message = "the front matter that begins here is not closed; put a line --- below its last line"
        raise InputError((Problem(message, file, Place(file, 1, 1), "", opening[0].strip()),))
    source = parse_until(raw, file, closing.start())
    return Fronted(source, text[closing.end() :], closing.end())
