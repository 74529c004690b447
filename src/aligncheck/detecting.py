"""Which causes a text is about: words and vectors together, with the words shown, and what it turns away set apart.

For each topic (topics.py) three numbers are summed with frozen weights: its phrases that the text says, its telling
words, and the closeness of the text's vector to what it is about. A curve makes a confidence of the sum. All numbers
are shipped (builtin/topics.json), and were set on texts written for that (benchmarks/detect/dev.yaml).
"""

from __future__ import annotations

import json
import math
from dataclasses import dataclass
from functools import lru_cache
from pathlib import Path
from typing import TYPE_CHECKING, Any, NamedTuple

from aligncheck.denying import Stance
from aligncheck.language import Reading, language
from aligncheck.showing import Match, shown
from aligncheck.spotting import Spotter, Weights
from aligncheck.tokenising import passages, read, with_stances
from aligncheck.topics import of_cause, rarity, recalled

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from aligncheck.tokenising import Word
    from aligncheck.topics import Topic

LEAST = 0.5
"""The shipped threshold: a confidence from which a text is said to be about a cause or a goal."""

_BUILTIN = Path(__file__).parent / "builtin"


@dataclass(frozen=True, slots=True)
class Found:
    """A cause that a text is about, or turns away; confidence (0-1), UN goals, and the words that tell it."""

    id: str
    name: str
    confidence: float
    sdgs: tuple[int, ...]
    matches: tuple[Match, ...]
    stance: Stance = Stance.ABOUT


@dataclass(frozen=True, slots=True)
class Goal:
    """A UN goal that a text is about; confidence (0-1)."""

    number: int
    name: str
    confidence: float


@dataclass(frozen=True, slots=True)
class Detection:
    """What a text is about, the surest first; nothing is an answer. `turned` are causes that it names and turns away.

    `read` is false for a text in a language that is not read: nothing is found in it.
    """

    causes: tuple[Found, ...] = ()
    turned: tuple[Found, ...] = ()
    goals: tuple[Goal, ...] = ()
    read: bool = True


class Numbers(NamedTuple):
    """The frozen numbers of a version.

    A goal gets, beside its own words, `share` of the best of its causes: of the softened sum of each, by the place at
    which the cause names the goal.
    """

    cause: Weights
    goal: Weights
    share: float
    places: tuple[float, ...]
    soft: float


class Best(NamedTuple):
    """The best passage for a topic: how much it speaks for it, and its words."""

    total: float
    passage: Sequence[Word]


class Detector:
    """Finds causes and UN goals in texts. It holds an index: make one, and ask it many times."""

    def __init__(self, causes: Sequence[Topic], goals: Sequence[Topic], numbers: Numbers) -> None:
        """Look for these causes, and these UN goals."""
        self.numbers = numbers
        self._causes, self._goals = Spotter(causes, numbers.cause), Spotter(goals, numbers.goal)
        self._of_goal = [self._naming(goal.sdgs[0]) for goal in goals]

    def detect(self, text: str, least: float = LEAST) -> Detection:
        """Return what a text is about with a confidence of at least so much (0-1)."""
        found = read(text)
        if not found or language(text) is Reading.FOREIGN:
            return Detection(read=not found)
        whole = list(passages(text, with_stances(text, found)))
        standing = [[word for word in passage if word.stance is Stance.ABOUT] for passage in whole]
        about = self._best(standing)
        causes = self._found(text, about, least)
        turned = [] if standing == whole else self._found(text, self._best(whole), least)
        there = {each.id for each in causes}
        away = [each for each in turned if each.id not in there and each.stance is not Stance.ABOUT]
        return Detection(tuple(causes), tuple(away), self._goals_of(standing, least))

    def _best(self, passages: Iterable[Sequence[Word]]) -> list[Best]:
        """Return the best passage for each cause."""
        sums = [[Best(total, passage) for total in self._causes.sums(passage)] for passage in passages]
        return [max(each, key=lambda best: best.total) for each in zip(*sums, strict=True)]

    def _found(self, text: str, best: Sequence[Best], least: float) -> list[Found]:
        found = [
            self._cause(text, number, each) for number, each in enumerate(best) if confidence(each.total) >= least
        ]
        return sorted(found, key=lambda each: (-each.confidence, each.id))

    def _cause(self, text: str, number: int, best: Best) -> Found:
        topic = self._causes.topics[number]
        matches = shown(text, best.passage, self._causes, number)
        stances = [each.stance for each in matches]
        stance = max(set(stances), key=lambda each: (stances.count(each), each)) if stances else Stance.ABOUT
        return Found(topic.id, topic.name, round(confidence(best.total), 3), topic.sdgs, matches, stance)

    def _goals_of(self, standing: Iterable[Sequence[Word]], least: float) -> tuple[Goal, ...]:
        sums = [self._goal_sums(passage) for passage in standing]
        goals = [
            Goal(topic.sdgs[0], topic.name, round(confidence(max(each)), 3))
            for topic, each in zip(self._goals.topics, zip(*sums, strict=True), strict=True)
        ]
        return tuple(sorted((each for each in goals if each.confidence >= least), key=lambda each: -each.confidence))

    def _goal_sums(self, passage: Sequence[Word]) -> list[float]:
        soft = [_softened(total + self.numbers.soft) for total in self._causes.sums(passage)]
        own, share = self._goals.sums(passage), self.numbers.share
        best = [max((soft[cause] * part for cause, part in naming), default=0.0) for naming in self._of_goal]
        return [each + share * more for each, more in zip(own, best, strict=True)]

    def _naming(self, goal: int) -> list[tuple[int, float]]:
        """Return the causes that name a goal, each with what it counts by the place of the goal in it."""
        places = self.numbers.places
        return [
            (number, places[min(cause.sdgs.index(goal), len(places) - 1)])
            for number, cause in enumerate(self._causes.topics)
            if goal in cause.sdgs
        ]


def confidence(total: float) -> float:
    """Return the confidence (0-1) that a sum stands for."""
    return 1 / (1 + math.exp(-total))


def _softened(total: float) -> float:
    return math.log1p(math.exp(total))


def load_detector(paths: Sequence[str | Path] = (), *, builtin: bool = True) -> Detector:
    """Return a detector of the built-in causes and those of a user's files, which override them; raises InputError."""
    data = _shipped()
    causes = {topic["id"]: recalled(topic) for topic in (data["causes"] if builtin else ())}
    for path in paths:
        from aligncheck.library import models_of  # noqa: PLC0415  (only a user's own file needs it)

        causes |= {cause.id: of_cause(cause, rarity()) for cause in models_of(path)}
    return Detector([causes[each] for each in sorted(causes)], [recalled(goal) for goal in data["goals"]], _numbers(data))


def _numbers(data: dict[str, Any]) -> Numbers:
    numbers = data["numbers"]
    weights = {key: Weights(**numbers[key]) for key in ("cause", "goal")}
    return Numbers(**weights, share=numbers["share"], places=tuple(numbers["places"]), soft=numbers["soft"])


@lru_cache(maxsize=1)
def _shipped() -> dict[str, Any]:
    data: dict[str, Any] = json.loads((_BUILTIN / "topics.json").read_bytes())
    return data


@lru_cache(maxsize=1)
def default_detector() -> Detector:
    """Return the detector of the built-in causes, made once."""
    return load_detector()
