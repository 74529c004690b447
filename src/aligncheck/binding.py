"""A catalogue file → a book: its phrases as vectors, and for each cause what it is about.

The *core* of a cause is the mean vector of its facets, duties, name, summary and terms, less the engine's background:
what these have in common beside being about good causes. A pun is near to one phrase; a natural line to the core too.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING, overload

from aligncheck.catalogue import BLOCKS, Block, Book, Cause, Kind
from aligncheck.embedding.calibration import FINER, calibration_of
from aligncheck.embedding.encoder import encode_all, quantise
from aligncheck.embedding.packing import Columns

if TYPE_CHECKING:
    from collections.abc import Iterator

    from aligncheck import models
    from aligncheck.embedding.encoder import Encoder, Vector
    from aligncheck.source import Source

_HELPFUL = (  # the first and the last kind of rows that follow each other
    (Kind.PRODUCTS, Kind.DUTY),
    (Kind.VALUES, Kind.VALUES),
    (Kind.AUDIENCES, Kind.AUDIENCES),
    (Kind.MEANING, Kind.MEANING),
)


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
        places = _Places(source, [route for _, _, route in rows])
        strengths = {n: strength for n, (_, strength, _) in enumerate(rows) if strength != 1.0}
        blocks.append(Block(kinds, texts, places, starts, pack(texts, encoder), strengths))
    return Book(causes, tuple(blocks), cores_of(blocks, len(causes), encoder), source.file, engine=encoder.id)


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


class _Places(Sequence[tuple[int, int]]):
    """Line and column of each phrase, looked up when it is shown: of thousands, few are."""

    def __init__(self, source: Source, routes: list[tuple[str | int, ...]]) -> None:
        self._source, self._routes = source, routes

    def __len__(self) -> int:
        return len(self._routes)

    @overload
    def __getitem__(self, row: int) -> tuple[int, int]: ...

    @overload
    def __getitem__(self, row: slice) -> list[tuple[int, int]]: ...

    def __getitem__(self, row: int | slice) -> tuple[int, int] | list[tuple[int, int]]:
        if isinstance(row, slice):
            return [self[each] for each in range(len(self))[row]]
        place = self._source.place(self._routes[row])
        return place.line, place.column


def pack(texts: Sequence[str], encoder: Encoder) -> Columns:
    """Return the vectors of phrases, with their product by the engine's background taken off."""
    return _against(encode_all(texts, encoder), encoder)


def cores_of(blocks: Sequence[Block], causes: int, encoder: Encoder) -> Columns:
    """Return the core of each cause of a book, packed as phrases are."""
    return _against([_core(blocks, cause, encoder) for cause in range(causes)], encoder)


def _core(blocks: Sequence[Block], cause: int, encoder: Encoder) -> Vector:
    sums, count = [0] * encoder.dims, 0
    for first, last in _HELPFUL:
        block = next(block for block in blocks if first in block.kinds)
        start, stop = block.span(cause, first)[0], block.span(cause, last)[1]
        if stop > start:
            sums = [total + more for total, more in zip(sums, block.columns.sums(start, stop), strict=True)]
            count += stop - start
    background = calibration_of(encoder.id).background
    return quantise([total * FINER / count - common for total, common in zip(sums, background, strict=True)])


def _against(vectors: Sequence[Vector], encoder: Encoder) -> Columns:
    return Columns.against(vectors, calibration_of(encoder.id).background, FINER)
