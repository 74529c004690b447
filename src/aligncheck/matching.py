"""A text against every phrase of the catalogue: the best strength for each cause and kind of phrase."""

from __future__ import annotations

from bisect import bisect
from operator import mul
from typing import TYPE_CHECKING

from aligncheck.catalogue import BLOCK_OF, BLOCKS, Kind, alone
from aligncheck.embedding.calibration import FINENESS, calibration_of
from aligncheck.embedding.encoder import SCALE
from aligncheck.embedding.packing import ZERO, Columns

if TYPE_CHECKING:
    from array import array
    from collections.abc import Hashable, Iterable, Mapping, Sequence

    from aligncheck.catalogue import Book, Catalogue, Entry
    from aligncheck.embedding.encoder import Encoder, Vector
    from aligncheck.errors import Place

_WHERE = {kind: (BLOCK_OF[kind], kinds.index(kind), len(kinds)) for kinds in BLOCKS for kind in kinds}

Sweep = list[int]
"""The best lane (packing.py) for each cause and kind of a block, in the order of its `starts`; 0 for no phrase."""


class Matcher:
    """Answers how near texts are to causes, and remembers what it worked out."""

    def __init__(self, catalogue: Catalogue, encoder: Encoder) -> None:
        """Match against the books of a catalogue with one encoder."""
        self.catalogue, self.encoder = catalogue, encoder
        self.calibration = calibration_of(encoder.id)
        self.memo: dict[Hashable, object] = {}  # what the layers above work out once a statement
        self._vectors: dict[str, Vector] = {}
        self._products: dict[tuple[str, int, int], array[int]] = {}
        self._sweeps: dict[tuple[str, int, int], Sweep] = {}
        self._phrases: dict[tuple[str, str, Kind], tuple[str, Place]] = {}
        self._likeness: dict[tuple[str, str], float] = {}
        self._packed: dict[tuple[str, ...], Columns] = {}
        self._several: dict[tuple[str, tuple[str, ...]], list[float]] = {}
        self._close: dict[str, Entry] = {}
        self._narrowed: list[dict[str, Entry]] = []  # kept, as what is remembered goes by the identity of a book
        self._alone: dict[str, Entry] = {}
        self._nearness: dict[tuple[str, int], array[int]] = {}  # to what each cause is about
        self._numbers: dict[int, dict[str, int]] = {}

    def narrow(self, entries: Iterable[Entry]) -> None:
        """Prepare to be asked about some causes much more than about the others: see `close`."""
        self._close = alone(entries)
        self._narrowed.append(self._close)

    def close(self, entry: Entry) -> Entry:
        """Return a cause in a small book with the others that matter, if it is one of them, else as it is."""
        return self._close.get(entry.cause.id, entry)

    def alone(self, entry: Entry) -> Entry:
        """Return a cause in a book of its own: to ask about it alone, again and again, costs next to nothing."""
        if entry.cause.id not in self._alone:
            self._alone |= alone([entry])
        return self._alone[entry.cause.id]

    def strength(self, text: str, entry: Entry, kind: Kind) -> float:
        """Return the strength (0-1) of a text's best match among a cause's phrases of one kind."""
        block, number, kinds = _WHERE[kind]
        return self.calibration.table[self._sweep(text, entry.book, block)[entry.number * kinds + number] >> FINENESS]

    def strengths(self, text: str, book: Book, kind: Kind) -> list[float]:
        """Return `strength` for every cause of a book, in its order."""
        table = self.calibration.table
        return [table[lane >> FINENESS] for lane in self._lanes(text, book, kind)]

    def naturals(self, text: str, book: Book, kind: Kind, ground: Sequence[int]) -> list[float]:
        """Return how natural (0-1) it is that a line leads to each cause of a book by its phrases of one kind."""
        if not any(self.vector(text)):
            return [0.0] * len(book.causes)  # no word of it is known
        return self.calibration.naturals(self._lanes(text, book, kind), ground)

    def around(self, lines: Sequence[str], leads: Mapping[str, str], book: Book) -> list[int]:
        """Return what a brand's lines together, and its trade's leads, add to every link to each cause of a book.

        `leads` are the causes that the brand's trade leads to, with the level of each.
        """
        around = self.calibration.around(self._second(lines, book))
        for cause, level in leads.items():
            number = self.numbers(book).get(cause)
            if number is not None:
                around[number] += self.calibration.lead(level)
        return around

    def ground(self, text: str, book: Book, around: Sequence[int], *, said: bool) -> list[int]:
        """Return what a line adds to the closeness to each cause of a book, whatever phrase it meets there.

        `said` is true of what a brand says of itself and its buyers, rather than sells or does.
        """
        return self.calibration.ground(self._cores(text, book), around, said=said)

    def numbers(self, book: Book) -> dict[str, int]:
        """Return the place of each cause in a book, by its id."""
        if id(book) not in self._numbers:
            self._numbers[id(book)] = {cause.id: number for number, cause in enumerate(book.causes)}
        return self._numbers[id(book)]

    def _second(self, lines: Sequence[str], book: Book) -> list[int]:
        """Return the lane of the line second nearest to what each cause is about; that of no closeness, if alone."""
        cores = [self._cores(line, book) for line in lines]
        if not cores[1:]:
            return [ZERO] * len(book.causes)
        return [sorted(lanes)[-2] for lanes in zip(*cores, strict=True)]

    def _lanes(self, text: str, book: Book, kind: Kind) -> list[int]:
        block, number, kinds = _WHERE[kind]
        return self._sweep(text, book, block)[number::kinds]

    def phrase(self, text: str, entry: Entry, kind: Kind) -> tuple[str, Place]:
        """Return the phrase behind `strength`, and where it stands."""
        key = (text, entry.cause.id, kind)
        if key not in self._phrases:
            self._phrases[key] = self._find(text, entry, kind)
        return self._phrases[key]

    def name(self, entry: Entry) -> tuple[str, Place]:
        """Return the name of a cause, and where it stands: the first of its phrases of meaning."""
        block = entry.book.blocks[BLOCK_OF[Kind.MEANING]]
        row = block.span(entry.number, Kind.MEANING)[0]
        return block.texts[row], entry.book.place(block, row)

    def likeness(self, one: str, other: str) -> float:
        """Return the cosine (-1…1) of two texts."""
        key = (one, other) if one < other else (other, one)
        if key not in self._likeness:
            self._likeness[key] = sum(map(mul, self.vector(one), self.vector(other))) / SCALE**2
        return self._likeness[key]

    def likenesses(self, text: str, others: Sequence[str]) -> list[float]:
        """Return the cosines (-1…1) of a text with several others, which are packed once."""
        key = tuple(others)
        if key not in self._packed:
            self._packed[key] = Columns.of([self.vector(other) for other in key], self.encoder.dims, [0] * len(key))
        if (text, key) not in self._several:
            lanes = self._packed[key].products(self.vector(text))
            self._several[text, key] = [(lane - ZERO) / SCALE**2 for lane in lanes]
        return self._several[text, key]

    def vector(self, text: str) -> Vector:
        """Return the vector of what a text tells (Calibration.telling)."""
        if text not in self._vectors:
            self._vectors[text] = self.encoder.encode(self.calibration.telling(text))
        return self._vectors[text]

    def _find(self, text: str, entry: Entry, kind: Kind) -> tuple[str, Place]:
        number = BLOCK_OF[kind]
        block = entry.book.blocks[number]
        start, stop = block.span(entry.number, kind)
        lanes = self._product(text, entry.book, number)[start:stop].tolist()
        if block.strengths:
            lanes = [self._weakened(lane, block.strengths.get(start + n, 1.0)) for n, lane in enumerate(lanes)]
        row = start + lanes.index(max(lanes))
        return block.texts[row], entry.book.place(block, row)

    def _sweep(self, text: str, book: Book, number: int) -> Sweep:
        key = (text, id(book), number)
        if key not in self._sweeps:
            self._sweeps[key] = self._work_out(text, book, number)
        return self._sweeps[key]

    def _work_out(self, text: str, book: Book, number: int) -> Sweep:
        block = book.blocks[number]
        if not any(self.vector(text)):
            return [0] * len(block.spans)  # no word of it is known
        lanes = self._product(text, book, number).tolist()
        for row, strength in block.strengths.items():
            lanes[row] = self._weakened(lanes[row], strength)
        return [max(lanes[start:stop]) if stop > start else 0 for start, stop in block.spans]

    def _weakened(self, lane: int, strength: float) -> int:
        """Return the lane of a phrase that counts less than in full: where the strength is that much less."""
        table = self.calibration.table
        return lane if strength == 1.0 else bisect(table, strength * table[lane >> FINENESS]) << FINENESS

    def _cores(self, text: str, book: Book) -> array[int]:
        key = (text, id(book))
        if key not in self._nearness:
            self._nearness[key] = book.cores.products(self.vector(text))
        return self._nearness[key]

    def _product(self, text: str, book: Book, number: int) -> array[int]:
        key = (text, id(book), number)
        if key not in self._products:
            self._products[key] = book.blocks[number].columns.products(self.vector(text))
        return self._products[key]
