"""The arithmetic: area under the curve, rank with ties, shares, bootstrap intervals; it knows no scorer."""

from __future__ import annotations

import math
import random
from collections import Counter
from dataclasses import dataclass
from functools import cached_property
from statistics import median
from typing import TYPE_CHECKING, Protocol

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence

RESAMPLES = 1000
SEED = 20261122
_TAIL = 0.025

Vote = tuple[str, float]
"""The brand an item is about, and its value."""


class Sample(Protocol):
    """The items of one figure; in `of`, each brand counts as often as its weight says."""

    @property
    def brands(self) -> list[str]:
        """The brands it is about, each once, in order of name."""
        ...

    @property
    def count(self) -> str:
        """How many items stand behind it, or right ones among them."""
        ...

    def of(self, weights: Mapping[str, int]) -> float | None:
        """Return the figure, or None where no item is left."""
        ...


@dataclass(frozen=True)
class Share:
    """The mean of the items: a share where they are 0 or 1."""

    votes: Sequence[Vote]

    @property
    def brands(self) -> list[str]:
        """The brands it is about."""
        return sorted({brand for brand, _ in self.votes})

    @property
    def count(self) -> str:
        """How many of how many; nothing for values between 0 and 1."""
        values = [value for _, value in self.votes]
        return f"{sum(values):.0f}/{len(values)}" if set(values) <= {0, 1} else ""

    def of(self, weights: Mapping[str, int]) -> float | None:
        """Return the weighted mean."""
        total = sum(weights[brand] for brand, _ in self.votes)
        return math.fsum(weights[brand] * value for brand, value in self.votes) / total if total else None


@dataclass(frozen=True)
class Middle(Share):
    """The median of the items."""

    @property
    def count(self) -> str:
        """How many items."""
        return f"of {len(self.votes)}"

    def of(self, weights: Mapping[str, int]) -> float | None:
        """Return the median, with each item as often as its brand."""
        values = [value for brand, value in self.votes for _ in range(weights[brand])]
        return median(values) if values else None


@dataclass(frozen=True)
class Contrast:
    """How often an item of one kind stands above one of the other: the area under the ROC curve."""

    above: Sequence[Vote]
    below: Sequence[Vote]

    @property
    def brands(self) -> list[str]:
        """The brands it is about, of both kinds: one brand can stand on both sides."""
        return sorted({brand for brand, _ in (*self.above, *self.below)})

    @property
    def count(self) -> str:
        """How many items on each side."""
        return f"{len(self.above)}:{len(self.below)}"

    def of(self, weights: Mapping[str, int]) -> float | None:
        """Return the share of won pairs; a tie is half won."""
        won = beaten = stood = 0.0
        for above, below in self._steps:
            higher, lower = sum(weights[brand] for brand in above), sum(weights[brand] for brand in below)
            won += higher * (beaten + lower / 2)
            stood, beaten = stood + higher, beaten + lower
        return won / (stood * beaten) if stood * beaten else None

    @cached_property
    def _steps(self) -> list[tuple[list[str], list[str]]]:
        """Return the brands that stand at each value, of both kinds, the lowest value first."""
        steps: dict[float, tuple[list[str], list[str]]] = {}
        for side, votes in enumerate((self.above, self.below)):
            for brand, value in votes:
                steps.setdefault(value, ([], []))[side].append(brand)
        return [steps[value] for value in sorted(steps)]


@dataclass(frozen=True)
class Figure:
    """A value, its 95 % interval and its count."""

    value: float
    low: float
    high: float
    count: str


def duel(one: float, other: float) -> float:
    """Return 1 for above, 0.5 for a tie, 0 for below."""
    return (one > other) + 0.5 * (one == other)


def rank(scores: Mapping[str, float], cause: str, pool: Iterable[str]) -> float:
    """Return 1 + how many others of the pool score higher; ties count half."""
    own = scores[cause]
    return 1 + math.fsum(duel(scores[other], own) for other in pool if other != cause)


def measure(sample: Sample) -> Figure | None:
    """Return the figure of a sample with its bootstrap interval; None for no items."""
    value = sample.of(dict.fromkeys(sample.brands, 1))
    if value is None:
        return None
    low, high = interval(sample)
    return Figure(value, low, high, sample.count)


def interval(sample: Sample, resamples: int = RESAMPLES, seed: int = SEED) -> tuple[float, float]:
    """Return the middle 95 % over resampled brands; the items of one brand stand or fall together."""
    brands, chance = sample.brands, random.Random(seed)  # noqa: S311 - to be repeated, not to be secret
    drawn = (sample.of(Counter(chance.choices(brands, k=len(brands)))) for _ in range(resamples))
    values = sorted(value for value in drawn if value is not None)
    return values[math.floor(_TAIL * len(values))], values[math.ceil((1 - _TAIL) * len(values)) - 1]
