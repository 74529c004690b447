"""A text against every phrase of the catalogue: the best strength for each cause and kind of phrase."""

from __future__ import annotations

from operator import mul
from typing import TYPE_CHECKING

from aligncheck.catalogue import BLOCK_OF, BLOCKS, Kind
from aligncheck.embedding.calibration import FINENESS, HALF, calibration_of
from aligncheck.embedding.encoder import SCALE

if TYPE_CHECKING:
    from collections.abc import Hashable

    from aligncheck.catalogue import Block, Book, Catalogue, Entry
    from aligncheck.embedding.encoder import Encoder, Vector
    from aligncheck.embedding.packing import Products
    from aligncheck.errors import Place

_WHERE = {kind: (BLOCK_OF[kind], kinds.index(kind), len(kinds)) for kinds in BLOCKS for kind in kinds}

Sweep = list[float]
"""The best strength (0-1) for each cause and kind of a block, in the order of the block's `starts`; 0 for no phrase."""


class Matcher:
    """Answers how near texts are to causes, and remembers what it worked out."""

    def __init__(self, catalogue: Catalogue, encoder: Encoder) -> None:
        """Match against the books of a catalogue with one encoder."""
        self.catalogue, self.encoder = catalogue, encoder
        self.calibration = calibration_of(encoder.id)
        self.memo: dict[Hashable, object] = {}  # what the layers above work out once a statement
        self._vectors: dict[str, Vector] = {}
        self._products: dict[tuple[str, int, int], Products] = {}
        self._sweeps: dict[tuple[str, int, int], Sweep] = {}
        self._phrases: dict[tuple[str, str, Kind], tuple[str, Place]] = {}
        self._likeness: dict[tuple[str, str], float] = {}

    def strength(self, text: str, entry: Entry, kind: Kind) -> float:
        """Return the strength (0-1) of a text's best match among a cause's phrases of one kind."""
        block, number, kinds = _WHERE[kind]
        sweep = self._sweeps.get((text, id(entry.book), block))
        if sweep is None:
            sweep = self._sweep(text, entry.book, block)
        return sweep[entry.index * kinds + number]

    def strengths(self, text: str, book: Book, kind: Kind) -> list[float]:
        """Return `strength` for every cause of a book, in its order."""
        block, number, kinds = _WHERE[kind]
        sweep = self._sweeps.get((text, id(book), block)) or self._sweep(text, book, block)
        return sweep[number::kinds]

    def phrase(self, text: str, entry: Entry, kind: Kind) -> tuple[str, Place]:
        """Return the phrase behind `strength`, and where it stands."""
        key = (text, entry.cause.id, kind)
        if key not in self._phrases:
            self._phrases[key] = self._find(text, entry, kind)
        return self._phrases[key]

    def likeness(self, one: str, other: str) -> float:
        """Return the cosine (-1…1) of two texts."""
        key = (one, other) if one < other else (other, one)
        if key not in self._likeness:
            self._likeness[key] = sum(map(mul, self.vector(one), self.vector(other))) / SCALE**2
        return self._likeness[key]

    def vector(self, text: str) -> Vector:
        """Return the vector of a text."""
        if text not in self._vectors:
            self._vectors[text] = self.encoder.encode(text)
        return self._vectors[text]

    def _find(self, text: str, entry: Entry, kind: Kind) -> tuple[str, Place]:
        number = BLOCK_OF[kind]
        block = entry.book.blocks[number]
        start, stop = block.span(entry.index, kind)
        products = self._product(text, entry.book, number)
        if block.strengths:
            row = max(range(start, stop), key=lambda row: self._one(block, products, row))
        else:
            lanes = products.lanes[start:stop]
            row = start + lanes.index(max(lanes))
        return block.texts[row], entry.book.place(block, row)

    def _sweep(self, text: str, book: Book, number: int) -> Sweep:
        sweep = self._sweeps[text, id(book), number] = self._work_out(text, book, number)
        return sweep

    def _work_out(self, text: str, book: Book, number: int) -> Sweep:
        block = book.blocks[number]
        if not any(self.vector(text)):
            return [0.0] * (len(block.starts) - 1)  # no word of it is known
        products = self._product(text, book, number)
        spans = zip(block.starts, block.starts[1:], strict=False)
        if block.strengths:
            rows = [self._one(block, products, row) for row in range(block.columns.rows)]
            return [max(rows[start:stop], default=0.0) for start, stop in spans]
        lanes, table, shift = products.lanes.tolist(), self.calibration.table, products.shift
        return [  # `calibration.strength`, spelt out: this runs some ten thousand times a brand
            table[(max(lanes[start:stop]) - shift >> FINENESS) + HALF] if stop > start else 0.0 for start, stop in spans
        ]

    def _one(self, block: Block, products: Products, row: int) -> float:
        return self.calibration.strength(products.at(row)) * block.strengths.get(row, 1.0)

    def _product(self, text: str, book: Book, number: int) -> Products:
        key = (text, id(book), number)
        if key not in self._products:
            self._products[key] = book.blocks[number].columns.products(self.vector(text))
        return self._products[key]
