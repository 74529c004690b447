"""All dot products of one vector with many rows at once, exactly, in the standard library.

Column d of all rows is one big integer with a 16-bit lane a row; Σ_d q_d · column_d is then one product of a big
integer by a small one for each dimension, in C. A lane holds v_d + 128, which is never negative, and the sum ends as

    lane = 2^15 + q·v - bias = (2^15 - bias) + Σ_d q_d (v_d + 128) - 128 Σ_d q_d

Lanes may borrow from each other on the way, as integers do: only the end counts, and there each lies in 0…65535, since
|v| |q - b| stays below 2^15 for vectors of length SCALE and a background b of up to 0.30 of it (see encoder.SCALE).
"""

from __future__ import annotations

import sys
from array import array
from functools import cached_property
from struct import pack, unpack
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Sequence

ZERO = 1 << 15
"""What a lane holds for a product of 0."""

PLUS_128 = bytes((value + 128) % 256 for value in range(256))
"""Translates bytes that hold int8 to the same values plus 128, and back."""

_OFFSET = 128
_LANE = 2


class Columns:
    """Rows of int8 stored by column, each value plus 128, with a constant a row (see the module's formula)."""

    def __init__(self, columns: bytes | memoryview, constants: bytes | memoryview, dims: int) -> None:
        """Hold `dims` columns of one byte a row, and `constants`, 16-bit little-endian, one a row."""
        self.columns, self.constants, self.dims = columns, constants, dims
        self.rows = len(constants) // _LANE

    @classmethod
    def of(cls, vectors: Sequence[Sequence[int]], dims: int, bias: Sequence[int]) -> Columns:
        """Pack vectors of `dims` values in -128…127; `bias`, one integer a row, is taken off every product."""
        return cls(by_column(vectors, dims), _stored([ZERO - each for each in bias]), dims)

    @classmethod
    def against(cls, vectors: Sequence[Sequence[int]], background: Sequence[int], finer: int) -> Columns:
        """Pack vectors, with their product by a background as bias; the background is `finer` times too long."""
        columns, dims = by_column(vectors, len(background)), len(background)
        bias = _dots(columns, len(vectors), background)
        return cls(columns, _stored([ZERO - round(each / finer) for each in bias]), dims)

    @classmethod
    def read(cls, raw: memoryview, dims: int) -> Columns:
        """Return rows as they were stored: constants, then columns."""
        constants = _LANE * (len(raw) // (_LANE + dims))
        return cls(raw[constants:], raw[:constants], dims)

    @staticmethod
    def size(rows: int, dims: int) -> int:
        """Return how many bytes some rows take where they are stored."""
        return rows * (_LANE + dims)

    def stored(self) -> bytes:
        """Return the rows as they are stored: what `read` reads back."""
        return bytes(self.constants) + bytes(self.columns)

    def products(self, vector: Sequence[int]) -> array[int]:
        """Return `ZERO + vector · row - bias` for every row, exactly."""
        more, less = self._constants, _OFFSET * sum(vector) * self._ones
        for weight, column in zip(vector, self._integers, strict=True):
            if weight > 0:
                more += weight * column
            elif weight:
                less -= weight * column
        return _little(array("H", (more - less).to_bytes(_LANE * self.rows, "little")))

    def cut(self, spans: Sequence[tuple[int, int]]) -> Columns:
        """Return some rows alone: those of the spans (start, stop), in their order."""
        starts = range(0, self.rows * self.dims, self.rows) if self.rows else ()
        columns = b"".join([self.columns[at + start : at + stop] for at in starts for start, stop in spans])
        constants = b"".join([self.constants[_LANE * start : _LANE * stop] for start, stop in spans])
        return Columns(columns, constants, self.dims)

    def sums(self, start: int, stop: int) -> list[int]:
        """Return the sum of some rows that follow each other, value by value: in 32-bit lanes, a row at a time."""
        total, lanes = 0, bytearray(4 * self.dims)
        for row in range(start, stop):
            lanes[::4] = self.columns[row :: self.rows]
            total += int.from_bytes(lanes, "little")
        off = _OFFSET * (stop - start)
        return [value - off for value in unpack(f"<{self.dims}I", total.to_bytes(4 * self.dims, "little"))]

    @cached_property
    def _constants(self) -> int:
        return int.from_bytes(self.constants, "little")

    @cached_property
    def _ones(self) -> int:
        return int.from_bytes(b"\1\0" * self.rows, "little")

    @cached_property
    def _integers(self) -> list[int]:
        """Widen each column to 16-bit lanes."""
        lanes = bytearray(_LANE * self.rows)
        integers = []
        for d in range(self.dims):
            lanes[::_LANE] = self.columns[d * self.rows : (d + 1) * self.rows]
            integers.append(int.from_bytes(lanes, "little"))
        return integers


def by_column(vectors: Sequence[Sequence[int]], dims: int) -> bytes:
    """Return vectors of int8 column by column, each value plus 128."""
    rows = b"".join([array("b", vector).tobytes() for vector in vectors]).translate(PLUS_128)
    return b"".join([rows[d::dims] for d in range(dims)])


def _dots(columns: bytes, rows: int, weights: Sequence[int]) -> list[int]:
    """Return the product of every row by one vector of any integers of up to 16 bits: as above, in 32-bit lanes."""
    lanes, zero = bytearray(4 * rows), 1 << 31
    total = (zero - _OFFSET * sum(weights)) * int.from_bytes(b"\1\0\0\0" * rows, "little")
    for d, weight in enumerate(weights):
        lanes[::4] = columns[d * rows : (d + 1) * rows]
        total += weight * int.from_bytes(lanes, "little")
    return [lane - zero for lane in unpack(f"<{rows}I", total.to_bytes(4 * rows, "little"))]


def _stored(constants: Sequence[int]) -> bytes:
    return pack(f"<{len(constants)}H", *constants)


def _little(lanes: array[int]) -> array[int]:
    """Return lanes in the order of the file on a machine that keeps them the other way round."""
    if sys.byteorder == "big":
        lanes.byteswap()
    return lanes
