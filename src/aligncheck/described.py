"""A cause that stands in no catalogue: a sentence of the user's, matched by its meaning alone."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from aligncheck.binding import book_of
from aligncheck.browsing import searched
from aligncheck.catalogue import Catalogue, Kind
from aligncheck.embedding.tokens import words
from aligncheck.errors import UsageError
from aligncheck.language import Reading, language
from aligncheck.models import Cause, CauseFile
from aligncheck.nodes import Node
from aligncheck.source import Source

if TYPE_CHECKING:
    from aligncheck.embedding.encoder import Encoder

DESCRIBED = "--cause-text"
"""What stands for a file where the text of such a cause is placed."""

_EXAMPLE = '"Repair cafés: people mend things together"'
_LONGEST = 2000  # as long as any text of a catalogue
_NAME = 60
_ID = 80
_NEAREST = 3
_MEANT = 0.8  # strength from which on a cause of the catalogue was probably meant


class Described(NamedTuple):
    """The catalogue with the cause in it, the id the cause has there, and what is to be said about it."""

    catalogue: Catalogue
    id: str
    note: str


def described(text: str, catalogue: Catalogue, encoder: Encoder) -> Described:
    """Return a catalogue with the cause that a text describes; raises UsageError if nothing can be made of the text.

    What stands before `: ` is its name, the whole text its summary: the same as a cause with these in a file.
    """
    summary = " ".join(text.split())
    _check(summary, encoder)
    cause = cause_of(summary)
    book = book_of(CauseFile(causes=(cause,)), _source(cause, len(text) - len(text.lstrip()) + 1), encoder)
    return Described(Catalogue([*catalogue.books, book]), cause.id, _note(summary, catalogue, encoder))


def cause_of(text: str) -> Cause:
    """Return the cause that a text on one line describes."""
    head, colon, _ = text.partition(": ")
    name = _cut(head if colon and words(head) else text)
    return Cause(id=_slug(name) or _slug(text), name=name, summary=text)


def _check(text: str, encoder: Encoder) -> None:
    if not any(letter.isalpha() for letter in text):
        raise UsageError(f"--cause-text has no words in it; say what the cause is, as in {_EXAMPLE}")
    if len(text) > _LONGEST:
        raise UsageError(f"--cause-text: {len(text):,} characters are too many; keep to {_LONGEST:,}")
    if language(text) is Reading.FOREIGN:
        raise UsageError("--cause-text is not in English, which is all it reads; say it in English")
    if not any(encoder.encode(text)):
        raise UsageError("--cause-text: no word of it is known; say it in other words")


def _cut(text: str) -> str:
    """Return a text short enough for a name, cut between words."""
    if len(text) <= _NAME:
        return text
    return f"{text[: _NAME - 1].rsplit(' ', 1)[0].rstrip(' ,;:.-')}…"


def _slug(text: str) -> str:
    return "-".join(words(text))[:_ID].strip("-")


def _source(cause: Cause, column: int) -> Source:
    """Return the text as a source, so that its phrases have a place."""
    told = {key: Node(1, column, getattr(cause, key)) for key in ("name", "summary")}
    root = Node(1, column, {"causes": Node(1, column, [Node(1, column, dict(told))])})
    return Source(DESCRIBED, cause.summary, "", root)


def _note(text: str, catalogue: Catalogue, encoder: Encoder) -> str:
    """Say that only the meaning was matched, and what is near in the catalogue."""
    hits = searched(text, catalogue, encoder)
    meant = next((hit for hit in hits if hit.kind is Kind.MEANING and hit.strength >= _MEANT), None)
    near = ", ".join(f"{hit.cause.id} ({hit.strength:.2f})" for hit in hits[:_NEAREST])
    parts = ["a cause that is only described is matched by its meaning alone"]
    parts.append(f"nearest in the catalogue: {near}" if near else "nothing in the catalogue is near")
    return "; ".join([*parts, f'did you mean "{meant.cause.id}"?'] if meant else parts)
