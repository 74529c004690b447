"""How raw products become nearness, and links their strength: frozen, versioned data, looked up by the encoder's id.

*Nearness* of a text to a phrase = 1 / (1 + exp(-slope · (x - midpoint))), where x, the closeness, is their cosine with
the phrase's background taken off: its mean cosine with a frozen set of brand statements, so that a phrase that is near
to everything is near to nothing by that alone. The mean of many cosines is one cosine with their mean vector, so the
background is one vector, and new phrases get theirs from it.

*Strength* of a link is the same curve with numbers fitted to what readers call natural, over two parts of the
closeness to the nearest facet of the cause and one part of that to its name, summary and terms; the statement's own
background is taken off too. A pun meets one facet; a natural line is near to what the cause is about as well.
"""

from __future__ import annotations

import json
import math
from dataclasses import dataclass
from functools import cached_property, lru_cache
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

from aligncheck.embedding.encoder import SCALE
from aligncheck.embedding.packing import ZERO

if TYPE_CHECKING:
    from collections.abc import Sequence

FINENESS = 4  # 2^4 of 150²: strengths are tabulated in steps of 0.0007 of cosine
_MIDDLE = 1 << FINENESS - 1
_STEP = 6  # 2^6 of 3 · 150²: links in steps of 0.001 of closeness
_HERE = Path(__file__).parent


class Natural(NamedTuple):
    """The frozen numbers of a link's strength, fitted to judged pairs by benchmarks/fit/pairs/fitting.py."""

    slope: float
    midpoint: float  # closeness
    facet: int  # parts of a link's closeness: the nearest phrase of a kind …
    meaning: int  # … and the nearest of the cause's name, summary and terms
    named: float  # how much farther off than a facet these count where they are the nearest phrase themselves
    said: float  # taken off the closeness of what a brand says of itself and its buyers, rather than sells or does


@dataclass(frozen=True)
class Calibration:
    """The frozen numbers of one engine; `background` is the mean statement vector times SCALE · 16."""

    engine: str
    version: int
    slope: float
    midpoint: float
    background: tuple[int, ...]
    natural: Natural

    def bias(self, vector: Sequence[int]) -> int:
        """Return what is taken off every product with this row."""
        return round(sum(a * b for a, b in zip(vector, self.background, strict=True)) / 16)

    def strength(self, product: int) -> float:
        """Return the strength (0-1) of a product that has its bias taken off."""
        return self.table[product + ZERO >> FINENESS]

    @cached_property
    def table(self) -> list[float]:
        """Return the strength of every `lane >> FINENESS` (see packing.py), the middle of its step taken."""
        cosines = [((lane << FINENESS) + _MIDDLE - ZERO) / SCALE**2 for lane in range(2 * ZERO >> FINENESS)]
        return [0.0] + [1 / (1 + math.exp(self.slope * (self.midpoint - cosine))) for cosine in cosines[1:]]

    def off(self, vector: Sequence[int], *, said: bool) -> float:
        """Return what is taken off a line's closeness to every cause: its own background, and a share if `said`."""
        return self.bias(vector) / SCALE**2 + (self.natural.said if said else 0.0)

    @cached_property
    def farther(self) -> int:
        """Return what is taken off the lanes of a cause's meaning where they stand for a facet's."""
        return round(self.natural.named * SCALE**2)

    def naturals(self, lanes: Sequence[int], meanings: Sequence[int], off: float) -> list[float]:
        """Return the strengths (0-1) of links, from the lanes of the nearest phrases and the nearest meanings."""
        table, facet, meaning, step = self._naturals, self.natural.facet, self.natural.meaning, _STEP
        shift = ZERO - round((facet + meaning) * off * SCALE**2)
        return [
            table[facet * lane + meaning * other + shift >> step] for lane, other in zip(lanes, meanings, strict=True)
        ]

    @cached_property
    def _naturals(self) -> list[float]:
        """Return the strength of every sum of `naturals`, the middle of its step taken."""
        rules = self.natural
        parts = rules.facet + rules.meaning
        zero = (parts + 1) * ZERO
        sums = [(lanes << _STEP) + (1 << _STEP - 1) - zero for lanes in range(2 * zero >> _STEP)]
        return [1 / (1 + math.exp(rules.slope * (rules.midpoint - lanes / parts / SCALE**2))) for lanes in sums]


@lru_cache
def calibration_of(engine: str) -> Calibration:
    """Return the calibration that ships for an engine; one without (a test's) gets the default engine's numbers."""
    path = _HERE / f"{engine}.json"
    known = path if path.exists() else _HERE / "static-en-128.json"
    data = json.loads(known.read_text(encoding="ascii"))
    background = tuple(data["background"])
    natural = Natural(**data["natural"])
    return Calibration(engine, data["version"], data["slope"], data["midpoint"], background, natural)
