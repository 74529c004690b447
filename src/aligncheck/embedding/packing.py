"""All dot products of one vector with many rows at once, exactly, in the standard library.

Column d of all rows becomes one big integer with a 32-bit lane a row; Σ_d (q_d + 128) · column_d is then 128 products
of a big integer by a small one, in C. The offset of 128 keeps every lane non-negative, so that no lane borrows from
the next:

    lane = Σ_d (q_d + 128)(v_d + 128) = q·v + 128·Σq + 128·Σ(v_d + 128)     at most 255·255·dims < 2^25

The last term and the row's bias are constants, kept as one more big integer.
"""

from __future__ import annotations

import sys
from array import array
from functools import cached_property
from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from collections.abc import Sequence

_OFFSET = 128
_LANE = 4
_BASE = 1 << 24  # keeps a row's constant non-negative


class Products(NamedTuple):
    """The products of one vector with every row: `lanes[row] - shift`."""

    lanes: array[int]
    shift: int

    def at(self, row: int) -> int:
        """Return the product with one row."""
        return self.lanes[row] - self.shift


class Columns:
    """Rows of int8 stored by column, each value plus 128, with a constant a row (see the module's formula)."""

    def __init__(self, columns: bytes | memoryview, constants: bytes | memoryview, dims: int) -> None:
        """Hold `dims` columns of one byte a row, and `constants`, 32-bit little-endian, one a row."""
        self.columns, self.constants, self.dims = columns, constants, dims
        self.rows = len(constants) // _LANE

    @classmethod
    def of(cls, vectors: Sequence[Sequence[int]], dims: int, bias: Sequence[int]) -> Columns:
        """Pack vectors of `dims` values in -127…127; `bias`, one integer a row, is taken off every product."""
        columns = b"".join(bytes([vector[d] + _OFFSET for vector in vectors]) for d in range(dims))
        constants = array(
            "I",
            [_BASE - _OFFSET * (sum(v) + _OFFSET * dims) - b for v, b in zip(vectors, bias, strict=True)],
        )
        if sys.byteorder == "big":
            constants.byteswap()
        return cls(columns, constants.tobytes(), dims)

    def products(self, vector: Sequence[int]) -> Products:
        """Return `vector · row - bias` for every row, exactly."""
        total = self._constant
        for weight, column in zip(vector, self._integers, strict=True):
            total += (weight + _OFFSET) * column
        lanes = array("I", total.to_bytes(_LANE * self.rows, "little"))
        if sys.byteorder == "big":
            lanes.byteswap()
        return Products(lanes, _BASE + _OFFSET * sum(vector))

    @cached_property
    def _constant(self) -> int:
        return int.from_bytes(self.constants, "little")

    @cached_property
    def _integers(self) -> list[int]:
        """Widen each column to 32-bit lanes."""
        lanes = bytearray(_LANE * self.rows)
        integers = []
        for d in range(self.dims):
            lanes[::_LANE] = self.columns[d * self.rows : (d + 1) * self.rows]
            integers.append(int.from_bytes(lanes, "little"))
        return integers
