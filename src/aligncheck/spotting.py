"""Topics packed for many texts: what the words of a passage, and its vector, speak for each of them."""

from __future__ import annotations

import math
from itertools import pairwise
from struct import unpack
from typing import TYPE_CHECKING, NamedTuple

from aligncheck.embedding.calibration import FINER, calibration_of
from aligncheck.embedding.encoder import SCALE, default_encoder
from aligncheck.embedding.packing import ZERO, Columns

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

    from aligncheck.tokenising import Word
    from aligncheck.topics import Topic

_EVEN = 8  # words added to the length of a passage: one word alone is not all of it

_LANE = 4  # bytes
_ONE = 1 << 12  # a weight of 1, in a lane


class Spoken:
    """For which topics, by their number, a word or phrase speaks, and how much."""

    __slots__ = ("_lanes", "_weights")

    def __init__(self) -> None:
        """Begin with no topic."""
        self._weights: dict[int, float] = {}
        self._lanes = 0

    def add(self, topic: int, weight: float) -> None:
        """Let it speak for a topic too."""
        self._weights[topic] = weight

    def of(self, topic: int) -> float:
        """Return how much it speaks for a topic; 0 if it does not."""
        return self._weights.get(topic, 0.0)

    @property
    def lanes(self) -> int:
        """Return the weights as one big integer, a 32-bit lane a topic: many are added at once."""
        if not self._lanes:
            self._lanes = sum(round(_ONE * weight) << 8 * _LANE * topic for topic, weight in self._weights.items())
        return self._lanes


class Weights(NamedTuple):
    """What a phrase, a word and the closeness in meaning count for, and the sum of a passage that says nothing."""

    phrase: float
    word: float
    closeness: float
    constant: float


class Seen(NamedTuple):
    """A passage that was looked at: the places of its phrases, and how much it speaks for each topic."""

    passage: Sequence[Word]
    met: Sequence[tuple[int, int, str]]
    sums: Sequence[float]


class Hit(NamedTuple):
    """Words that speak for a topic: the places of the first and behind the last, and how much they speak for it."""

    start: int
    stop: int
    weight: float


class Spotter:
    """Works out how much passages speak for topics."""

    def __init__(self, topics: Sequence[Topic], weights: Sequence[Weights]) -> None:
        """Pack the topics, each with its weights."""
        self.topics, self._weights = topics, weights
        self._phrases = _spoken([topic.phrases for topic in topics], [each.phrase for each in weights])
        self._words = _spoken([topic.words for topic in topics], [each.word for each in weights])
        self._longest: dict[str, int] = {}  # words of the longest phrase that begins with these two
        for phrase in self._phrases:
            parts = phrase.split(" ")
            pair = " ".join(parts[:2])
            self._longest[pair] = max(len(parts), self._longest.get(pair, 0))
        background = calibration_of(default_encoder().id).background
        self._columns = Columns.against([topic.vector for topic in topics], background, FINER)
        self._parts = [each.closeness / SCALE**2 for each in weights]
        self._constants = [each.constant for each in weights]
        self._form = f"<{len(topics)}I"

    def look(self, passage: Sequence[Word]) -> Seen:
        """Look at a passage: what it says of each topic, and how much it speaks for it."""
        stems = [word.stem for word in passage]
        met = list(self._met(stems))
        phrases, words = self._phrases, self._words
        total = sum([phrases[phrase].lanes for phrase in {phrase for _, _, phrase in met}])
        total += sum([words[word].lanes for word in set(stems) if word in words])
        said = unpack(self._form, total.to_bytes(_LANE * len(self.topics), "little"))
        part, near = 1 / math.sqrt(len(passage) + _EVEN) / _ONE, self._closeness(passage)
        sums = [part * one + other + base for one, other, base in zip(said, near, self._constants, strict=True)]
        return Seen(passage, met, sums)

    def hits(self, seen: Seen, topic: int) -> Iterator[Hit]:
        """Yield the phrases and words of a passage that speak for a topic."""
        part = 1 / math.sqrt(len(seen.passage) + _EVEN)
        for start, stop, phrase in seen.met:
            if weight := self._phrases[phrase].of(topic):
                yield Hit(start, stop, part * weight)
        for place, word in enumerate(seen.passage):
            spoken = self._words.get(word.stem)
            if spoken and (weight := spoken.of(topic)):
                yield Hit(place, place + 1, part * weight)

    def nearest(self, seen: Seen, topic: int) -> Iterator[Hit]:
        """Yield every word of a passage, with what its meaning alone speaks for a topic."""
        for place, word in enumerate(seen.passage):
            yield Hit(place, place + 1, self._closeness([word])[topic])

    def _met(self, stems: Sequence[str]) -> Iterator[tuple[int, int, str]]:
        """Yield the places of every phrase of any topic, and the phrase."""
        longest, phrases = self._longest, self._phrases
        for start, (first, second) in enumerate(pairwise([*stems, ""])):
            if first in phrases:
                yield start, start + 1, first
            for stop in range(start + 2, min(start + longest.get(f"{first} {second}", 0), len(stems)) + 1):
                phrase = " ".join(stems[start:stop])
                if phrase in phrases:
                    yield start, stop, phrase

    def _closeness(self, passage: Sequence[Word]) -> list[float]:
        vector = default_encoder().encode(" ".join([word.word for word in passage]))
        if not any(vector):
            return [0.0] * len(self.topics)  # no word of it is known
        return [part * (lane - ZERO) for part, lane in zip(self._parts, self._columns.products(vector), strict=True)]


def _spoken(topics: Sequence[Mapping[str, float]], parts: Sequence[float]) -> dict[str, Spoken]:
    spoken: dict[str, Spoken] = {}
    for number, (topic, part) in enumerate(zip(topics, parts, strict=True)):
        for words, weight in topic.items():
            if words not in spoken:
                spoken[words] = Spoken()
            spoken[words].add(number, part * weight)
    return spoken
