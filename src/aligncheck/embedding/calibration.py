"""How raw products become nearness, and links their strength: frozen, versioned data, looked up by the encoder's id.

*Nearness* of a text to a phrase = 1 / (1 + exp(-slope · (x - midpoint))), where x, the closeness, is their cosine with
the phrase's background taken off: its mean cosine with a frozen set of brand statements, so that a phrase that is near
to everything is near to nothing by that alone. The mean of many cosines is one cosine with their mean vector, so the
background is one vector, and new phrases get theirs from it.

*Strength* of a link is such a curve too, with numbers fitted to what readers call natural (benchmarks/fit/pairs), of

    phrase · closeness to the nearest phrase of a kind + core · closeness to what the cause is about
    + company · that closeness of the brand's second nearest line, at least 0 + natural or fair, for a lead of its trade
    - said, for what a brand says of itself

A pun is near to one phrase, a natural line to the core of the cause as well, and it rarely stands alone.

*Left out* of what is asked are the words that tell of no cause ("we sell … that …"), so that a line in a sentence comes
to what it comes to alone. Phrases of causes are short, and stay as they are; so does all for an engine that reads words
together, which has no such words.
"""

from __future__ import annotations

import json
import math
from dataclasses import dataclass
from functools import cached_property, lru_cache
from operator import mul
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

from aligncheck.embedding.encoder import SCALE
from aligncheck.embedding.packing import ZERO
from aligncheck.embedding.tokens import words

if TYPE_CHECKING:
    from collections.abc import Sequence

FINER = 16
"""The background is kept this many times longer than a vector: a mean of many has fractions."""

FINENESS = 4  # 2^4 of 150²: strengths are tabulated in steps of 0.0007 of cosine
_MIDDLE = 1 << FINENESS - 1
_STEP = 8  # 2^8 of 150²: links in steps of 0.011 of a sum whose midpoint is about 5
_MOST = 700.0  # exp() of more is no float
_HERE = Path(__file__).parent


class Natural(NamedTuple):
    """The frozen numbers of a link's strength (see the module's formula): a curve, whole parts, and closenesses."""

    slope: float
    midpoint: float
    phrase: int
    core: int
    company: int
    said: float
    natural: float
    fair: float


@dataclass(frozen=True)
class Calibration:
    """The frozen numbers of one engine; `background` is the mean statement vector times SCALE · FINER."""

    engine: str
    version: int
    slope: float
    midpoint: float
    background: tuple[int, ...]
    natural: Natural
    left_out: frozenset[str] = frozenset()

    def telling(self, text: str) -> str:
        """Return the words of a text that are not left out; the text as it is, if that would leave none of them."""
        if not self.left_out:
            return text
        return " ".join([word for word in words(text) if word not in self.left_out]) or text

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
        return [0.0] + [1 / (1 + math.exp(self.slope * (self.midpoint - cosine))) for cosine in cosines[1:]]

    def around(self, second: Sequence[int]) -> list[int]:
        """Return what a brand adds to the sum for each cause, from the cores' lanes for its second nearest line.

        That is never less than nothing, or a second line could lower the links of the first.
        """
        part = self.natural.company
        return [part * max(0, lane - ZERO) for lane in second]

    def lead(self, level: str) -> int:
        """Return what is added if the brand's trade leads to the cause, at a level: natural or fair."""
        closeness: float = getattr(self.natural, level)
        return round(closeness * SCALE**2)

    def ground(self, cores: Sequence[int], around: Sequence[int], *, said: bool) -> list[int]:
        """Return what a line adds to the sum for each cause whatever phrase it meets, for `naturals`."""
        rules = self.natural
        off = round(rules.said * SCALE**2) if said else 0
        shift, part = self._zero - (rules.phrase + rules.core) * ZERO - off, rules.core
        return [part * core + other + shift for core, other in zip(cores, around, strict=True)]

    def naturals(self, lanes: Sequence[int], ground: Sequence[int]) -> list[float]:
        """Return the strengths (0-1) of links, from the lanes of the nearest phrases and the ground of the line.

        A lane of 0 stands for no phrase: no strength.
        """
        table, part, step = self._naturals, self.natural.phrase, _STEP
        return [table[part * lane + other >> step] if lane else 0.0 for lane, other in zip(lanes, ground, strict=True)]

    @property
    def _zero(self) -> int:
        """Return where the table of strengths has a closeness of 0: below lie as many steps as there can be."""
        return (self.natural.phrase + self.natural.core + self.natural.company + 1) * ZERO

    @cached_property
    def _naturals(self) -> list[float]:
        """Return the strength of every sum of `naturals`, the middle of its step taken."""
        rules, middle = self.natural, (1 << _STEP - 1) - self._zero
        sums = [((at << _STEP) + middle) / SCALE**2 for at in range(2 * self._zero >> _STEP)]
        return [1 / (1 + math.exp(min(_MOST, rules.slope * (rules.midpoint - each)))) for each in sums]


@lru_cache
def calibration_of(engine: str) -> Calibration:
    """Return the calibration that ships for an engine; one without (a test's) gets the default engine's numbers."""
    path = _HERE / f"{engine}.json"
    known = path if path.exists() else _HERE / "static-en-128.json"
    data = json.loads(known.read_text(encoding="ascii"))
    background = tuple(data["background"])
    natural = Natural(**data["natural"])
    left_out = frozenset(data["left_out"].split())
    return Calibration(engine, data["version"], data["slope"], data["midpoint"], background, natural, left_out)
