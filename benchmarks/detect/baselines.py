"""Plain ways to find UN goals, to measure `detect` against."""

from __future__ import annotations

import math
from collections import Counter
from functools import cached_property
from pathlib import Path
from typing import TYPE_CHECKING

from aligncheck.embedding.tokens import words
from aligncheck.inflection import stem
from aligncheck.loading import read, validate
from aligncheck.models.goals import GoalFile

if TYPE_CHECKING:
    from aligncheck.models.goals import GoalWords

ROOT = Path(__file__).resolve().parents[2]
SMALL = frozenset({"and", "for", "no", "the", "on", "below", "good", "work", "of", "in", "to", "a"})


class Keywords:
    """The words of a goal's title: each that a text says counts one."""

    least = 1.0

    def scores(self, text: str) -> dict[int, float]:
        """Return how many words of each goal's title a text says."""
        said = set(_stems(text))
        return {goal: float(len(said & title)) for goal, title in self._titles.items()}

    @cached_property
    def _titles(self) -> dict[int, set[str]]:
        return {goal.goal: set(_stems(goal.name)) - {stem(word) for word in SMALL} for goal in _goals()}


class TermWeights:
    """TF-IDF: the cosine of a text with the words of each goal in goals.yaml."""

    least = 0.1  # the best F1 on dev.yaml, to one decimal

    def scores(self, text: str) -> dict[int, float]:
        """Return the cosine of a text with each goal's words."""
        own = self._weighted(Counter(_stems(text)))
        return {
            goal: math.fsum(own[word] * other.get(word, 0.0) for word in own) for goal, other in self._of_goals.items()
        }

    @cached_property
    def _counts(self) -> dict[int, Counter[str]]:
        return {
            goal.goal: Counter(word for text in (*goal.telling, *goal.pointing) for word in _stems(text))
            for goal in _goals()
        }

    @cached_property
    def _of_goals(self) -> dict[int, dict[str, float]]:
        return {goal: self._weighted(count) for goal, count in self._counts.items()}

    @cached_property
    def _rarity(self) -> dict[str, float]:
        every = Counter(word for count in self._counts.values() for word in count)
        return {word: math.log((1 + len(self._counts)) / (1 + several)) + 1 for word, several in every.items()}

    def _weighted(self, count: Counter[str]) -> dict[str, float]:
        told = {word: (1 + math.log(often)) * self._rarity.get(word, 0.0) for word, often in count.items()}
        length = math.sqrt(math.fsum(value * value for value in told.values())) or 1.0
        return {word: value / length for word, value in told.items()}


def _stems(text: str) -> list[str]:
    return [stem(word) for word in words(text)]


def _goals() -> tuple[GoalWords, ...]:
    return validate(GoalFile, read(ROOT / "goals.yaml")).goals
