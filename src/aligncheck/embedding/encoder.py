"""The Encoder protocol, and the static table that ships with the package."""

from __future__ import annotations

import math
import mmap
from array import array
from functools import cached_property, lru_cache
from operator import mul
from pathlib import Path
from struct import unpack
from typing import TYPE_CHECKING, Protocol, runtime_checkable

from aligncheck.embedding.packing import PLUS_128
from aligncheck.embedding.tokens import pieces, words

if TYPE_CHECKING:
    from collections.abc import Sequence

SCALE = 150
"""A unit vector is stored times this, rounded and clipped to int8; a cosine is a dot product over SCALE².

Rounding makes a vector of n values at most √n / 2 longer: 5.7 for 128, 9.8 for 384. With a background of 0.30 SCALE
every product stays below 159.8 · 204.8 = 32,730, so that packing.py has room for it in 16 bits. A cosine is then exact
to about 0.003.
"""

_LIMIT = 127
_OFFSET = 128
_LANE = 4
_HERE = Path(__file__).parent

Vector = tuple[int, ...]


class Encoder(Protocol):
    """What turns text into vectors. Calibrations are looked up by `id`."""

    id: str
    dims: int

    def encode(self, text: str) -> Vector:
        """Return `dims` integers in -127…127: the unit vector of the text times SCALE, or zeros for no known word."""
        ...


@runtime_checkable
class Batches(Encoder, Protocol):
    """An encoder that is slow with one text, and several times as fast with many."""

    def encode_all(self, texts: Sequence[str]) -> list[Vector]:
        """Return the vectors of many texts: the same as one by one."""
        ...


class StaticEncoder:
    """A table of one int8 row a WordPiece token: a text is the sum of its tokens' rows, normalised.

    The table is distilled from all-MiniLM-L6-v2 (NOTICE). It is mapped, not read: only the pages in use are loaded.
    """

    id = "static-en-128"
    dims = 128

    def encode(self, text: str) -> Vector:
        """Return the vector of a text; the same for any letter case, accents and spacing."""
        # A word counts once: "bottles from used bottles" is not more about bottles than "used bottles".
        rows: dict[int, int] = {}
        known = self._words
        for word in words(text):
            rows.update(known[word] if word in known else self._read(word))
        if not rows:
            return (0,) * self.dims
        return scaled(sum(rows.values()), len(rows), self.dims)

    def _read(self, word: str) -> dict[int, int]:
        """Keep and return the tokens of a word: the row of each in the table, and the row as lanes."""
        self._words[word] = {row: self._lanes(row) for row in pieces(word, self.vocabulary)}
        return self._words[word]

    def _lanes(self, row: int) -> int:
        """Return a row as one big integer, a 32-bit lane a value, each value plus 128."""
        lanes = bytearray(_LANE * self.dims)
        lanes[::_LANE] = self._table[row * self.dims : (row + 1) * self.dims].tobytes().translate(PLUS_128)
        return int.from_bytes(lanes, "little")

    @cached_property
    def _words(self) -> dict[str, dict[int, int]]:
        return {}

    @cached_property
    def vocabulary(self) -> dict[str, int]:
        """Return the row of each token; what goes on with a word begins with ##."""
        tokens = (_HERE / f"{self.id}.txt").read_text(encoding="ascii").split("\n")
        return dict(zip(tokens, range(len(tokens)), strict=True))

    @cached_property
    def _table(self) -> memoryview:
        with (_HERE / f"{self.id}.i8").open("rb") as file:
            return memoryview(mmap.mmap(file.fileno(), 0, access=mmap.ACCESS_READ)).cast("b")


def encode_all(texts: Sequence[str], encoder: Encoder) -> list[Vector]:
    """Return the vectors of many texts."""
    return encoder.encode_all(texts) if isinstance(encoder, Batches) else [encoder.encode(text) for text in texts]


def quantise(values: Sequence[int] | Sequence[float]) -> Vector:
    """Return the values scaled to the length SCALE, as int8; exact halves are rounded up."""
    length = math.sqrt(math.fsum(map(mul, values, values)))
    if not length:
        return (0,) * len(values)
    factor = SCALE / length
    return tuple([max(-_LIMIT, min(_LIMIT, math.floor(value * factor + 0.5))) for value in values])


def scaled(total: int, count: int, dims: int) -> Vector:
    """Return `quantise` of a sum of `count` rows, all values at once.

    With x the lanes of the sum and t = x - 128 · count its values, each result is t · F / 2^16, rounded, for
    F = SCALE · 2^16 / |t|: one product of the big integer by a small one, of which the third byte a lane is kept.
    """
    lanes = unpack(f"<{dims}I", total.to_bytes(_LANE * dims, "little"))
    shift = _OFFSET * count
    length = math.sqrt(sum(map(mul, lanes, lanes)) - 2 * shift * sum(lanes) + dims * shift * shift)
    if not length:
        return (0,) * dims
    factor = round(SCALE * 65536 / length)
    result = total * factor + (32768 + _OFFSET * 65536 - shift * factor) * _ones(dims)
    if result >= 0:
        raw = result.to_bytes(_LANE * dims, "little") if result.bit_length() <= 8 * _LANE * dims else b""
        values = raw[2::_LANE]
        if raw[3::_LANE].count(0) == dims and not values.count(0):  # else a value lies outside of -127…127
            return tuple(array("b", values.translate(PLUS_128)))
    return quantise([lane - shift for lane in lanes])


@lru_cache(maxsize=4)
def _ones(dims: int) -> int:
    return int.from_bytes(b"\1\0\0\0" * dims, "little")


@lru_cache(maxsize=1)
def default_encoder() -> StaticEncoder:
    """Return the encoder that ships with the package."""
    return StaticEncoder()
