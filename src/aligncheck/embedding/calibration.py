"""How a raw product becomes a link strength: frozen, versioned data, looked up by the encoder's id.

strength = 1 / (1 + exp(-slope · (cosine - midpoint))), where the cosine has the facet's background taken off: its
mean cosine with a frozen set of brand statements, so that a facet that is near to everything links to nothing by that
alone. The mean of many cosines is one cosine with their mean vector, so the background is one vector, and new facets
get theirs from it.
"""

from __future__ import annotations

import json
import math
from dataclasses import dataclass
from functools import cached_property, lru_cache
from operator import mul
from pathlib import Path
from typing import TYPE_CHECKING

from aligncheck.embedding.encoder import SCALE
from aligncheck.embedding.packing import ZERO

if TYPE_CHECKING:
    from collections.abc import Sequence

FINER = 16
"""The background is kept this many times longer than a vector: a mean of many has fractions."""

FINENESS = 4  # 2^4 of 150²: strengths are tabulated in steps of 0.0007 of cosine
_MIDDLE = 1 << FINENESS - 1
_HERE = Path(__file__).parent


@dataclass(frozen=True)
class Calibration:
    """The frozen numbers of one engine; `background` is the mean statement vector times SCALE · FINER."""

    engine: str
    version: int
    slope: float
    midpoint: float
    background: tuple[int, ...]

    def bias(self, vector: Sequence[int]) -> int:
        """Return what is taken off every product with this row."""
        return round(int(sum(map(mul, vector, self.background))) / FINER)

    def strength(self, product: int) -> float:
        """Return the strength (0-1) of a product that has its bias taken off."""
        return self.table[product + ZERO >> FINENESS]

    @cached_property
    def table(self) -> list[float]:
        """Return the strength of every `lane >> FINENESS` (see packing.py), the middle of its step taken."""
        cosines = [((lane << FINENESS) + _MIDDLE - ZERO) / SCALE**2 for lane in range(2 * ZERO >> FINENESS)]
        return [1 / (1 + math.exp(self.slope * (self.midpoint - cosine))) for cosine in cosines]


@lru_cache
def calibration_of(engine: str) -> Calibration:
    """Return the calibration that ships for an engine; one without (a test's) gets the default engine's numbers."""
    path = _HERE / f"{engine}.json"
    known = path if path.exists() else _HERE / "static-en-128.json"
    data = json.loads(known.read_text(encoding="ascii"))
    background = tuple(data["background"])
    return Calibration(engine, data["version"], data["slope"], data["midpoint"], background)
