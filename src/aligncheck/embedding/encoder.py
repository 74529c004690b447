"""The Encoder protocol, and the static table that ships with the package."""

from __future__ import annotations

import math
import mmap
from functools import cached_property, lru_cache
from operator import add, mul
from pathlib import Path
from typing import Protocol

from aligncheck.embedding.tokens import pieces

SCALE = 150
"""A unit vector is stored times this, rounded and clipped to int8; a cosine is a dot product over SCALE².

Rounding makes a vector of 128 values at most 5.7 longer; with a background of 0.27 SCALE every product stays below
155.7 · 196.2 = 30,550, so that packing.py has room for it in 16 bits. A cosine is then exact to about 0.003.
"""

_LIMIT = 127
_HERE = Path(__file__).parent

Vector = tuple[int, ...]


class Encoder(Protocol):
    """What turns text into vectors. Calibrations are looked up by `id`."""

    id: str
    dims: int

    def encode(self, text: str) -> Vector:
        """Return `dims` integers in -127…127: the unit vector of the text times SCALE, or zeros for no known word."""
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
        rows = list(dict.fromkeys(pieces(text, self._vocabulary)))
        if not rows:
            return (0,) * self.dims
        return quantise(self._sum(rows))

    def _sum(self, rows: list[int]) -> list[int]:
        table, dims = self._table, self.dims
        total = table[rows[0] * dims : (rows[0] + 1) * dims].tolist()
        for row in rows[1:]:
            total = list(map(add, total, table[row * dims : (row + 1) * dims]))
        return total

    @cached_property
    def _vocabulary(self) -> dict[str, int]:
        tokens = (_HERE / f"{self.id}.txt").read_text(encoding="ascii").split("\n")
        return dict(zip(tokens, range(len(tokens)), strict=True))

    @cached_property
    def _table(self) -> memoryview:
        with (_HERE / f"{self.id}.i8").open("rb") as file:
            return memoryview(mmap.mmap(file.fileno(), 0, access=mmap.ACCESS_READ)).cast("b")


def quantise(values: list[int] | list[float]) -> Vector:
    """Return the values scaled to the length SCALE, as int8."""
    length = math.sqrt(math.fsum(map(mul, values, values)))
    if not length:
        return (0,) * len(values)
    factor = SCALE / length
    scaled = tuple([round(value * factor) for value in values])
    if max(scaled) <= _LIMIT and min(scaled) >= -_LIMIT:
        return scaled
    return tuple([max(-_LIMIT, min(_LIMIT, value)) for value in scaled])


@lru_cache(maxsize=1)
def default_encoder() -> StaticEncoder:
    """Return the encoder that ships with the package."""
    return StaticEncoder()
