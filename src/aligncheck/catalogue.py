"""The causes, and their phrases packed for matching: the built-in catalogue, and a user's own files over it.

The built-in catalogue is read from what tools/build_catalogue.py made of causes.yaml: at run time no YAML is parsed
and no cause validated. A user's file goes through the models and is encoded here, into the same shape.
"""

from __future__ import annotations

import json
from collections.abc import Sequence
from dataclasses import dataclass
from enum import IntEnum
from functools import cached_property
from itertools import pairwise
from pathlib import Path
from struct import iter_unpack
from typing import TYPE_CHECKING, Any, NamedTuple

from aligncheck.embedding.calibration import FINER, calibration_of
from aligncheck.embedding.packing import Columns
from aligncheck.errors import Place, UsageError, did_you_mean

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping

    from aligncheck import models
    from aligncheck.embedding.encoder import Encoder
    from aligncheck.source import Source

BUILTIN_FILE = "aligncheck/causes.yaml"
_BUILTIN = Path(__file__).parent / "builtin"


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
    file: str
    origin: tuple[int, ...] = ()  # of a book that was cut: the number of each cause in the whole one

    def cut(self, causes: Sequence[int]) -> Book:
        """Return the book of some causes alone: their scores are the same, and sooner worked out."""
        blocks = tuple([block.cut(causes) for block in self.blocks])
        origin = tuple([self.origin[cause] for cause in causes]) if self.origin else tuple(causes)
        return Book(tuple([self.causes[cause] for cause in causes]), blocks, self.file, origin)

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


def load_catalogue(paths: Sequence[str | Path], encoder: Encoder, *, builtin: bool = True) -> Catalogue:
    """Return the built-in catalogue with a user's files over it; raises InputError for a file that cannot be used."""
    from aligncheck.loading import load_cause_file  # noqa: PLC0415  (only a user's own file needs the models of causes)

    books = [builtin_book(encoder)] if builtin else []
    for path in paths:
        file, source = load_cause_file(path)
        books.append(book_of(file, source, encoder))
    return Catalogue(books)


def builtin_book(encoder: Encoder) -> Book:
    """Return the built-in catalogue, packed beforehand for the engine it was made with."""
    data = json.loads((_BUILTIN / "catalogue.json").read_bytes())
    causes = tuple([_cause(entry) for entry in data["causes"]])
    texts = (_BUILTIN / "phrases.txt").read_text(encoding="utf-8").split("\n")
    places = _places((_BUILTIN / "places.bin").read_bytes())
    raw = memoryview((_BUILTIN / "vectors.bin").read_bytes())
    blocks, row, at = [], 0, 0
    for kinds, block in zip(BLOCKS, data["blocks"], strict=True):
        starts = block["starts"]
        rows = slice(row, row + starts[-1])
        size = Columns.size(starts[-1], encoder.dims)
        fits = encoder.id == data["engine"]
        packed = Columns.read(raw[at : at + size], encoder.dims) if fits else _pack(texts[rows], encoder)
        blocks.append(Block(kinds, texts[rows], places[rows], starts, packed, _strengths(block)))
        row, at = rows.stop, at + size
    return Book(causes, tuple(blocks), BUILTIN_FILE)


def catalogue_version() -> str:
    """Return the version of the built-in catalogue: the start of its SHA-256."""
    return str(json.loads((_BUILTIN / "version.json").read_bytes())["catalogue"])


def builtin_source() -> Path:
    """Return causes.yaml: in the wheel it lies in the package, in a checkout at the top of the repo."""
    inside = Path(__file__).parent / "causes.yaml"
    return inside if inside.exists() else Path(__file__).parents[2] / "causes.yaml"


def models_of(path: str | Path) -> tuple[models.Cause, ...]:
    """Return the causes of a file as their models; raises InputError."""
    from aligncheck.loading import load_cause_file  # noqa: PLC0415  (as above)

    return load_cause_file(path)[0].causes


def book_of(file: models.CauseFile, source: Source, encoder: Encoder) -> Book:
    """Pack a validated catalogue file."""
    causes = tuple(cause_of(cause) for cause in file.causes)
    blocks = []
    for kinds in BLOCKS:
        rows, starts = [], [0]
        for number, cause in enumerate(file.causes):
            for kind in kinds:
                rows += list(phrases(cause, kind, ("causes", number)))
                starts.append(len(rows))
        texts = [text for text, _, _ in rows]
        places = [_mark(source, route) for _, _, route in rows]
        strengths = {n: strength for n, (_, strength, _) in enumerate(rows) if strength != 1.0}
        blocks.append(Block(kinds, texts, places, starts, _pack(texts, encoder), strengths))
    return Book(causes, tuple(blocks), source.file)


def cause_of(model: models.Cause) -> Cause:
    """Return what scores and reports need of a cause in a file."""
    fields = {name: getattr(model, name) for name in Cause._fields}
    return Cause(**{name: value for name, value in fields.items() if value})


Row = tuple[str, float, tuple[str | int, ...]]


def phrases(cause: models.Cause, kind: Kind, at: tuple[str | int, ...]) -> Iterator[Row]:
    """Yield text, strength and route of a cause's phrases of one kind."""
    if kind is Kind.MEANING:
        yield cause.name, 1.0, (*at, "name")
        yield cause.summary, 1.0, (*at, "summary")
        yield from ((term, 1.0, (*at, "terms", n)) for n, term in enumerate(cause.terms))
    elif kind is Kind.ACTION:
        yield from ((action, 1.0, (*at, "actions", n)) for n, action in enumerate(cause.actions))
    else:
        facets, route = _facets(cause, kind)
        yield from ((f.text, f.strength, (*at, *route, n, "text")) for n, f in enumerate(facets))


def _facets(cause: models.Cause, kind: Kind) -> tuple[tuple[models.Facet, ...], tuple[str, ...]]:
    name = kind.name.lower()
    if kind is Kind.DUTY:
        return cause.duties, ("duties",)
    if kind in (Kind.BUSINESS, Kind.CONDUCT):
        return getattr(cause.contradicted_by, name), ("contradicted_by", name)
    return getattr(cause.facets, name), ("facets", name)


def _mark(source: Source, route: tuple[str | int, ...]) -> tuple[int, int]:
    place = source.place(route)
    return place.line, place.column


def _cause(data: dict[str, Any]) -> Cause:
    fields: dict[str, Any] = {key: tuple(value) if isinstance(value, list) else value for key, value in data.items()}
    return Cause(**fields)


def _strengths(block: dict[str, Any]) -> dict[int, float]:
    """Return the rows that count less than in full; JSON has written their numbers as text."""
    return {int(row): strength for row, strength in block.get("strengths", {}).items()}


def _pack(texts: Sequence[str], encoder: Encoder) -> Columns:
    return Columns.against([encoder.encode(text) for text in texts], calibration_of(encoder.id).background, FINER)


def _places(raw: bytes) -> list[tuple[int, int]]:
    """Return the line and column of every phrase, 32-bit little-endian in the file."""
    return list(iter_unpack("<2I", raw))
