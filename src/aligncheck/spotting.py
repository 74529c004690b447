"""Topics packed for many texts: what the words of a passage, and its vector, speak for each of them."""

from __future__ import annotations

import math
from typing import TYPE_CHECKING, NamedTuple

from aligncheck.embedding.calibration import FINER, calibration_of
from aligncheck.embedding.encoder import SCALE, default_encoder
from aligncheck.embedding.packing import ZERO, Columns

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

    from aligncheck.tokenising import Word
    from aligncheck.topics import Topic

_EVEN = 8  # words added to the length of a passage: one word alone is not all of it

Spoken = dict[str, list[tuple[int, float]]]
"""For which topics, by their number, each word or phrase speaks, and how much."""


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
        self._longest: dict[str, int] = {}
        for phrase in self._phrases:
            first, longest = phrase.partition(" ")[0], phrase.count(" ") + 1
            self._longest[first] = max(longest, self._longest.get(first, 0))
        background = calibration_of(default_encoder().id).background
        self._columns = Columns.against([topic.vector for topic in topics], background, FINER)
        self._parts = [each.closeness / SCALE**2 for each in weights]
        self._constants = [each.constant for each in weights]

    def look(self, passage: Sequence[Word]) -> Seen:
        """Look at a passage: what it says of each topic, and how much it speaks for it."""
        stems = [word.stem for word in passage]
        met, said = list(self._met(stems)), [0.0] * len(self.topics)
        for phrase in {phrase for _, _, phrase in met}:
            for topic, weight in self._phrases[phrase]:
                said[topic] += weight
        for word in set(stems):
            for topic, weight in self._words.get(word, ()):
                said[topic] += weight
        part = 1 / math.sqrt(len(passage) + _EVEN)
        near = self._closeness(passage)
        sums = [part * one + other + base for one, other, base in zip(said, near, self._constants, strict=True)]
        return Seen(passage, met, sums)

    def hits(self, seen: Seen, topic: int) -> Iterator[Hit]:
        """Yield the phrases and words of a passage that speak for a topic."""
        part = 1 / math.sqrt(len(seen.passage) + _EVEN)
        for start, stop, phrase in seen.met:
            yield from (Hit(start, stop, part * weight) for each, weight in self._phrases[phrase] if each == topic)
        for place, word in enumerate(seen.passage):
            spoken = self._words.get(word.stem, ())
            yield from (Hit(place, place + 1, part * weight) for each, weight in spoken if each == topic)

    def nearest(self, seen: Seen, topic: int) -> Iterator[Hit]:
        """Yield every word of a passage, with what its meaning alone speaks for a topic."""
        for place, word in enumerate(seen.passage):
            yield Hit(place, place + 1, self._closeness([word])[topic])

    def _met(self, stems: Sequence[str]) -> Iterator[tuple[int, int, str]]:
        """Yield the places of every phrase of any topic, and the phrase."""
        longest, phrases = self._longest, self._phrases
        for start, first in enumerate(stems):
            if first in longest:
                for stop in range(start + 1, min(start + longest[first], len(stems)) + 1):
                    phrase = " ".join(stems[start:stop])
                    if phrase in phrases:
                        yield start, stop, phrase

    def _closeness(self, passage: Sequence[Word]) -> list[float]:
        vector = default_encoder().encode(" ".join([word.word for word in passage]))
        if not any(vector):
            return [0.0] * len(self.topics)  # no word of it is known
        return [part * (lane - ZERO) for part, lane in zip(self._parts, self._columns.products(vector), strict=True)]


def _spoken(topics: Sequence[Mapping[str, float]], parts: Sequence[float]) -> Spoken:
    spoken: Spoken = {}
    for number, (topic, part) in enumerate(zip(topics, parts, strict=True)):
        for words, weight in topic.items():
            spoken.setdefault(words, []).append((number, part * weight))
    return spoken
