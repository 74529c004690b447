"""The causes, and their phrases packed for matching, in books that lie over each other."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from enum import IntEnum
from functools import cached_property
from itertools import pairwise
from typing import TYPE_CHECKING, Any, NamedTuple

from aligncheck.errors import Place, UsageError, did_you_mean

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

    from aligncheck.embedding.packing import Columns

BUILTIN_FILE = "aligncheck/causes.yaml"


class Kind(IntEnum):
    """What a phrase of a cause is. The order is that of the rows within a block."""

    PRODUCTS = 0
    OPERATIONS = 1
    DUTY = 2
    BUSINESS = 3
    VALUES = 4
    AUDIENCES = 5
    MEANING = 6
    ACTION = 7
    CONDUCT = 8


BLOCKS = (
    (Kind.PRODUCTS, Kind.OPERATIONS, Kind.DUTY, Kind.BUSINESS),
    (Kind.VALUES,),
    (Kind.AUDIENCES,),
    (Kind.MEANING,),
    (Kind.ACTION, Kind.CONDUCT),
)
"""Kinds that are matched together: a product line never needs the values' rows."""

BLOCK_OF = {kind: number for number, kinds in enumerate(BLOCKS) for kind in kinds}


class Cause(NamedTuple):
    """A cause as scores and reports need it."""

    id: str
    name: str
    summary: str
    family: str = ""
    position: str = ""
    sdgs: tuple[int, ...] = ()
    led_by: str = "institutions"
    split: Mapping[str, str] | None = None
    actions: tuple[str, ...] = ()
    measures: tuple[str, ...] = ()
    twins: tuple[str, ...] = ()
    part_of: tuple[str, ...] = ()


@dataclass(frozen=True)
class Block:
    """Phrases of some kinds, cause by cause: `starts[cause · kinds + n]` is the first row of a cause's n-th kind."""

    kinds: tuple[Kind, ...]
    texts: Sequence[str]
    places: Sequence[Sequence[int]]
    starts: Sequence[int]
    columns: Columns
    strengths: Mapping[int, float]

    @cached_property
    def spans(self) -> list[tuple[int, int]]:
        """Return the rows of each kind of each cause, as start and stop, in the order of `starts`."""
        return list(pairwise(self.starts))

    def cut(self, causes: Sequence[int]) -> Block:
        """Return the phrases of some causes alone."""
        kinds, starts = len(self.kinds), [0]
        kept: list[int] = []
        for cause in causes:
            at = self.starts[cause * kinds : (cause + 1) * kinds + 1]
            shift = starts[-1] - at[0]
            starts += [start + shift for start in at[1:]]
            kept += range(at[0], at[-1])
        strengths = {new: self.strengths[row] for new, row in enumerate(kept) if row in self.strengths}
        spans = [(self.starts[cause * kinds], self.starts[(cause + 1) * kinds]) for cause in causes]
        texts, places = [self.texts[row] for row in kept], [self.places[row] for row in kept]
        return Block(self.kinds, texts, places, starts, self.columns.cut(spans), strengths)

    def span(self, cause: int, kind: Kind) -> tuple[int, int]:
        """Return the rows of one kind of one cause, as start and stop."""
        at = cause * len(self.kinds) + self.kinds.index(kind)
        return self.starts[at], self.starts[at + 1]


class Book(NamedTuple):
    """Causes from one origin, with their phrases; `file` is where facets are placed."""

    causes: tuple[Cause, ...]
    blocks: tuple[Block, ...]
    cores: Columns  # a row a cause: what it is about (binding.py)
    file: str
    origin: tuple[int, ...] = ()  # of a book that was cut: the number of each cause in the whole one
    engine: str = "static-en-128"  # whose vectors the phrases have

    def cut(self, causes: Sequence[int]) -> Book:
        """Return the book of some causes alone: their scores are the same, and sooner worked out."""
        blocks = tuple([block.cut(causes) for block in self.blocks])
        cores = self.cores.cut([(cause, cause + 1) for cause in causes])
        origin = tuple([self.origin[cause] for cause in causes]) if self.origin else tuple(causes)
        return Book(tuple([self.causes[cause] for cause in causes]), blocks, cores, self.file, origin, self.engine)

    def place(self, block: Block, row: int) -> Place:
        """Return where a phrase stands in the catalogue's file."""
        line, column = block.places[row]
        return Place(self.file, line, column)


class Entry(NamedTuple):
    """A cause, and where its phrases are."""

    cause: Cause
    book: Book
    number: int


class Catalogue(Sequence[Cause]):
    """The causes in force: later books override earlier ones with the same id."""

    def __init__(self, books: Sequence[Book]) -> None:
        """Lay the books over each other."""
        self.books = tuple(books)
        entries = {c.id: Entry(c, book, n) for book in books for n, c in enumerate(book.causes)}
        self.entries: dict[str, Entry] = dict(sorted(entries.items()))
        self._causes = tuple(entry.cause for entry in self.entries.values())

    def __len__(self) -> int:
        """Return the number of causes."""
        return len(self._causes)

    def __getitem__(self, index: Any) -> Any:  # noqa: ANN401  (Sequence's overloads, spared)
        """Return a cause by its position in the order of ids."""
        return self._causes[index]

    @property
    def engine(self) -> str:
        """Return the id of the encoder whose vectors the phrases have; of no causes, the default one's."""
        return next((entry.book.engine for entry in self.entries.values()), Book._field_defaults["engine"])

    def only(self, ids: Sequence[str]) -> Catalogue:
        """Return the catalogue limited to some causes; raises UsageError for an unknown id."""
        for cause in ids:
            if cause not in self.entries:
                near = did_you_mean(cause, list(self.entries)) or "; `aligncheck score BRAND --all` lists them"
                raise UsageError(f"no cause has the id {cause!r}{near}")
        limited = Catalogue(())
        limited.entries = alone(self.entries[cause] for cause in sorted(set(ids)))
        limited._causes = tuple(entry.cause for entry in limited.entries.values())
        return limited


def alone(entries: Iterable[Entry]) -> dict[str, Entry]:
    """Return causes by their ids, in books that hold no others: their scores are the same, and sooner worked out."""
    books: dict[int, list[Entry]] = {}
    for entry in entries:
        books.setdefault(id(entry.book), []).append(entry)
    found: dict[str, Entry] = {}
    for together in books.values():
        book = together[0].book.cut([entry.number for entry in together])
        found |= {entry.cause.id: Entry(entry.cause, book, number) for number, entry in enumerate(together)}
    return dict(sorted(found.items()))
