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
from pathlib import Path
from typing import TYPE_CHECKING

from aligncheck.embedding.encoder import SCALE

if TYPE_CHECKING:
    from collections.abc import Sequence

FINENESS = 6  # 2^6 of 254²: strengths are tabulated in steps of 0.001 of cosine
# Clipped int8 vectors are at most SCALE·√(1 + ε) long, and so is the background: twice the square is never reached.
HALF = 2 * SCALE * SCALE >> FINENESS
_HERE = Path(__file__).parent


@dataclass(frozen=True)
class Calibration:
    """The frozen numbers of one engine; `background` is the mean statement vector times SCALE · 16."""

    engine: str
    version: int
    slope: float
    midpoint: float
    background: tuple[int, ...]

    def bias(self, vector: Sequence[int]) -> int:
        """Return what is taken off every product with this row."""
        return round(sum(a * b for a, b in zip(vector, self.background, strict=True)) / 16)

    def strength(self, product: int) -> float:
        """Return the strength (0-1) of a product that has its bias taken off."""
        return self.table[(product >> FINENESS) + HALF]

    @cached_property
    def table(self) -> list[float]:
        """Return the strength of `product >> FINENESS` at that index plus HALF: every product has its place."""
        return [
            1 / (1 + math.exp(-self.slope * ((step << FINENESS) / SCALE**2 - self.midpoint)))
            for step in range(-HALF, HALF + 1)
        ]


@lru_cache
def calibration_of(engine: str) -> Calibration:
    """Return the calibration that ships for an engine; one without (a test's) gets the default engine's numbers."""
    path = _HERE / f"{engine}.json"
    known = path if path.exists() else _HERE / "static-en-128.json"
    data = json.loads(known.read_text(encoding="ascii"))
    background = tuple(data["background"])
    return Calibration(engine, data["version"], data["slope"], data["midpoint"], background)
