"""A text against every phrase of the catalogue: the best strength for each cause and kind of phrase."""

from __future__ import annotations

from typing import TYPE_CHECKING

from aligncheck.catalogue import BLOCK_OF, Kind
from aligncheck.embedding.calibration import calibration_of
from aligncheck.embedding.encoder import SCALE

if TYPE_CHECKING:
    from aligncheck.catalogue import Block, Book, Catalogue, Entry
    from aligncheck.embedding.encoder import Encoder, Vector
    from aligncheck.embedding.packing import Products
    from aligncheck.errors import Place

Sweep = list[float]
"""The best strength (0-1) for each cause and kind of a block, in the order of the block's `starts`; 0 for no phrase."""


class Matcher:
    """Answers how near texts are to causes, and remembers what it worked out."""

    def __init__(self, catalogue: Catalogue, encoder: Encoder) -> None:
        """Match against the books of a catalogue with one encoder."""
        self.catalogue, self.encoder = catalogue, encoder
        self.calibration = calibration_of(encoder.id)
        self._vectors: dict[str, Vector] = {}
        self._products: dict[tuple[str, int, int], Products] = {}
        self._sweeps: dict[tuple[str, int, int], Sweep] = {}

    def strength(self, text: str, entry: Entry, kind: Kind) -> float:
        """Return the strength (0-1) of a text's best match among a cause's phrases of one kind."""
        block = BLOCK_OF[kind]
        sweep = self._sweep(text, entry.book, block)
        kinds = entry.book.blocks[block].kinds
        return sweep[entry.index * len(kinds) + kinds.index(kind)]

    def phrase(self, text: str, entry: Entry, kind: Kind) -> tuple[str, Place]:
        """Return the phrase behind `strength`, and where it stands."""
        number = BLOCK_OF[kind]
        block = entry.book.blocks[number]
        start, stop = block.span(entry.index, kind)
        products = self._product(text, entry.book, number)
        row = max(range(start, stop), key=lambda row: self._one(block, products, row))
        return block.texts[row], entry.book.place(block, row)

    def likeness(self, one: str, other: str) -> float:
        """Return the cosine (-1…1) of two texts."""
        a, b = self.vector(one), self.vector(other)
        return sum(map(int.__mul__, a, b)) / SCALE**2

    def vector(self, text: str) -> Vector:
        """Return the vector of a text."""
        if text not in self._vectors:
            self._vectors[text] = self.encoder.encode(text)
        return self._vectors[text]

    def _sweep(self, text: str, book: Book, number: int) -> Sweep:
        key = (text, id(book), number)
        if key not in self._sweeps:
            self._sweeps[key] = self._work_out(text, book, number)
        return self._sweeps[key]

    def _work_out(self, text: str, book: Book, number: int) -> Sweep:
        block = book.blocks[number]
        if not any(self.vector(text)):
            return [0.0] * (len(block.starts) - 1)  # no word of it is known
        products = self._product(text, book, number)
        spans = zip(block.starts, block.starts[1:], strict=False)
        if block.strengths:
            rows = [self._one(block, products, row) for row in range(block.columns.rows)]
            return [max(rows[start:stop], default=0.0) for start, stop in spans]
        lanes, strength, shift = products.lanes.tolist(), self.calibration.strength, products.shift
        return [strength(max(lanes[start:stop]) - shift) if stop > start else 0.0 for start, stop in spans]

    def _one(self, block: Block, products: Products, row: int) -> float:
        return self.calibration.strength(products.at(row)) * block.strengths.get(row, 1.0)

    def _product(self, text: str, book: Book, number: int) -> Products:
        key = (text, id(book), number)
        if key not in self._products:
            self._products[key] = book.blocks[number].columns.products(self.vector(text))
        return self._products[key]
