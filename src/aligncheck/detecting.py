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
from aligncheck.language import Reading, begins_in_english, language_of
from aligncheck.showing import Match, shown
from aligncheck.spotting import Spotter, Weights
from aligncheck.tokenising import Wording
from aligncheck.topics import of_cause, rarity, recalled

if TYPE_CHECKING:
    from collections.abc import Sequence

    from aligncheck.spotting import Seen
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

    >>> import aligncheck
    >>> found = aligncheck.detect("Two for one on pizza.")
    >>> found.causes, found.read
    ((), True)
    >>> [goal.number for goal in aligncheck.detect("We bring safe drinking water to villages.").goals][0]
    6
    """

    causes: tuple[Found, ...] = ()
    turned: tuple[Found, ...] = ()
    goals: tuple[Goal, ...] = ()
    read: bool = True


class Numbers(NamedTuple):
    """The frozen numbers of a version.

    A goal gets, beside what its own words speak, `share` of the best of its causes: of the sum of each above `least`,
    by the place at which the cause names the goal.
    """

    cause: Weights
    goal: Weights
    share: float
    places: tuple[float, ...]
    least: float


class Detector:
    """Finds causes and UN goals in texts. It holds an index: make one, and ask it many times.

    >>> import aligncheck
    >>> detector = aligncheck.load_detector()
    >>> texts = ["We plant trees.", "Free pads in every washroom: periods do not wait."]
    >>> [detector.detect(text).causes[0].id for text in texts]
    ['reforestation', 'menstrual-equity']
    """

    def __init__(self, causes: Sequence[Topic], goals: Sequence[Topic], numbers: Numbers) -> None:
        """Look for these causes, and these UN goals."""
        self._count, self._numbers = len(causes), numbers
        weights = [numbers.cause] * len(causes) + [numbers.goal] * len(goals)
        self._spotter = Spotter([*causes, *goals], weights)
        self._goals, self._naming = goals, [naming(cause, goals, numbers.places) for cause in causes]

    @property
    def goal_names(self) -> dict[int, str]:
        """Return what the UN goals are called, by number."""
        return {goal.sdgs[0]: goal.name for goal in self._goals}

    def detect(self, text: str, least: float = LEAST) -> Detection:
        """Return what a text is about with a confidence of at least so much (0-1)."""
        if not any(map(str.isalpha, text)):
            return Detection()
        wording = Wording(text)
        if not begins_in_english(wording.words) and language_of(text, wording.words) is Reading.FOREIGN:
            return Detection(read=False)
        whole = list(wording.cut(range(len(wording.words))))
        seen = [self._look(wording, wording.standing(passage)) for passage in whole]
        causes = self._found(seen, least)
        turned = self._found([self._look(wording, passage) for passage in whole], least) if wording.stances else []
        there = {each.id for each in causes}
        away = [each for each in turned if each.id not in there and each.stance is not Stance.ABOUT]
        return Detection(tuple(causes), tuple(away), self._told(seen, least))

    def confidences(self, text: str) -> tuple[dict[str, float], dict[int, float]]:
        """Return the confidence of every cause, by its id, and of every UN goal, by its number, however low."""
        wording = Wording(text)
        standing = wording.standing(range(len(wording.words)))
        seen = [self._look(wording, passage) for passage in wording.cut(standing)]
        causes = zip(self._spotter.topics[: self._count], _best([each.sums for each in seen]), strict=False)
        goals = zip(self._goals, _best([self._goal_sums(each.sums) for each in seen]), strict=True)
        return (
            {topic.id: confidence(total) for topic, total in causes},
            {topic.sdgs[0]: confidence(total) for topic, total in goals},
        )

    def _look(self, wording: Wording, numbers: Sequence[int]) -> Seen:
        return self._spotter.look(wording.passage(numbers))

    def _found(self, seen: Sequence[Seen], least: float) -> list[Found]:
        """Return the causes that the best passage for each speaks for, the surest first."""
        wanted, best = _sum_of(least), _best([each.sums for each in seen])
        found = [
            self._cause(next(each for each in seen if each.sums[number] == total), number)
            for number, total in enumerate(best[: self._count])
            if total >= wanted
        ]
        return sorted(found, key=lambda each: (-each.confidence, each.id))

    def _cause(self, seen: Seen, number: int) -> Found:
        topic = self._spotter.topics[number]
        matches = shown(seen, self._spotter, number)
        stances = [each.stance for each in matches]
        stance = max(Stance, key=stances.count)
        return Found(topic.id, topic.name, round(confidence(seen.sums[number]), 3), topic.sdgs, matches, stance)

    def _told(self, seen: Sequence[Seen], least: float) -> tuple[Goal, ...]:
        wanted, totals = _sum_of(least), _best([self._goal_sums(each.sums) for each in seen])
        goals = [
            Goal(topic.sdgs[0], topic.name, round(confidence(total), 3))
            for topic, total in zip(self._goals, totals, strict=True)
            if total >= wanted
        ]
        return tuple(sorted(goals, key=lambda each: (-each.confidence, each.number)))

    def _goal_sums(self, sums: Sequence[float]) -> list[float]:
        """Return how much a passage speaks for each goal: by its own words, and by the best of its causes."""
        least, best = self._numbers.least, [0.0] * len(self._goals)
        for total, named in zip(sums, self._naming, strict=False):  # the sums of the goals follow
            if total > least:
                for goal, part in named:
                    more = part * (total - least)
                    if more > best[goal]:  # noqa: PLR1730  (max() takes twice as long)
                        best[goal] = more
        share = self._numbers.share
        return [own + share * more for own, more in zip(sums[self._count :], best, strict=True)]


def confidence(total: float) -> float:
    """Return the confidence (0-1) that a sum stands for."""
    return 1 / (1 + math.exp(-total))


def _best(sums: Sequence[Sequence[float]]) -> Sequence[float]:
    """Return the best sum for each topic over some passages."""
    return sums[0] if len(sums) == 1 else [max(each) for each in zip(*sums, strict=True)]


def _sum_of(least: float) -> float:
    """Return the sum that a confidence stands for."""
    return math.log(least / (1 - least)) if 0 < least < 1 else math.copysign(math.inf, least - 0.5)


def naming(cause: Topic, goals: Sequence[Topic], places: Sequence[float]) -> list[tuple[int, float]]:
    """Return which goals a cause names, by their number, each with what it counts by its place in the cause."""
    parts = {goal: places[min(place, len(places) - 1)] for place, goal in enumerate(cause.sdgs)}
    return [(number, parts[goal.sdgs[0]]) for number, goal in enumerate(goals) if goal.sdgs[0] in parts]


def load_detector(paths: Sequence[str | Path] = (), *, builtin: bool = True) -> Detector:
    """Return a detector of the built-in causes and those of a user's files, which override them; raises InputError.

    >>> import aligncheck
    >>> with_mine = aligncheck.load_detector(["causes.yaml"], builtin=False)
    >>> with_mine.detect("We plant trees.").causes[0].name
    'Tree planting and forest recovery'
    """
    data = _shipped()
    causes = {topic["id"]: recalled(topic) for topic in (data["causes"] if builtin else ())}
    for path in paths:
        from aligncheck.library import models_of  # noqa: PLC0415  (only a user's own file needs it)

        causes |= {cause.id: of_cause(cause, rarity()) for cause in models_of(path)}
    return Detector(
        [causes[each] for each in sorted(causes)], [recalled(goal) for goal in data["goals"]], _numbers(data)
    )


def _numbers(data: dict[str, Any]) -> Numbers:
    numbers = data["numbers"]
    weights = {key: Weights(**numbers[key]) for key in ("cause", "goal")}
    return Numbers(**weights, share=numbers["share"], places=tuple(numbers["places"]), least=numbers["least"])


@lru_cache(maxsize=1)
def _shipped() -> dict[str, Any]:
    data: dict[str, Any] = json.loads((_BUILTIN / "topics.json").read_bytes())
    return data


@lru_cache(maxsize=1)
def default_detector() -> Detector:
    """Return the detector of the built-in causes, made once."""
    return load_detector()
