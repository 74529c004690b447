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

Spoken = list[tuple[int, float]]
"""For which topics, by their number, a word or phrase speaks, and how much."""


class Weights(NamedTuple):
    """What a phrase, a word and the closeness in meaning count for, and the sum of a passage that says nothing."""

    phrase: float
    word: float
    closeness: float
    constant: float


class Hit(NamedTuple):
    """Words that speak for a topic: the places of the first and behind the last, and how much they speak for it."""

    start: int
    stop: int
    weight: float


class Spotter:
    """Works out how much passages speak for topics."""

    def __init__(self, topics: Sequence[Topic], weights: Weights) -> None:
        """Pack the topics."""
        encoder = default_encoder()
        self.topics, self.weights = topics, weights
        self._phrases = _spoken([topic.phrases for topic in topics], weights.phrase)
        self._words = _spoken([topic.words for topic in topics], weights.word)
        self._longest: dict[str, int] = {}
        for phrase in self._phrases:
            first, longest = phrase.partition(" ")[0], phrase.count(" ") + 1
            self._longest[first] = max(longest, self._longest.get(first, 0))
        background = calibration_of(encoder.id).background
        self._columns = Columns.against([topic.vector for topic in topics], background, FINER)

    def sums(self, passage: Sequence[Word]) -> list[float]:
        """Return how much a passage speaks for each topic: a sum of which a curve makes a confidence."""
        sums = [0.0] * len(self.topics)
        for phrase in {phrase for _, _, phrase in self._met(passage)}:
            for topic, weight in self._phrases[phrase]:
                sums[topic] += weight
        for word in {word.stem for word in passage}:
            for topic, weight in self._words.get(word, ()):
                sums[topic] += weight
        length, constant = math.sqrt(len(passage) + _EVEN), self.weights.constant
        return [each / length + near + constant for each, near in zip(sums, self._closeness(passage), strict=True)]

    def hits(self, passage: Sequence[Word], topic: int) -> Iterator[Hit]:
        """Yield the phrases and words of a passage that speak for a topic."""
        length = math.sqrt(len(passage) + _EVEN)
        for start, stop, phrase in self._met(passage):
            yield from (Hit(start, stop, weight / length) for spoken, weight in self._phrases[phrase] if spoken == topic)
        for place, word in enumerate(passage):
            spoken = self._words.get(word.stem, ())
            yield from (Hit(place, place + 1, weight / length) for each, weight in spoken if each == topic)

    def nearest(self, passage: Sequence[Word], topic: int) -> Iterator[Hit]:
        """Yield every word of a passage, with what its meaning alone speaks for a topic."""
        for place, word in enumerate(passage):
            yield Hit(place, place + 1, self._closeness([word])[topic])

    def _met(self, passage: Sequence[Word]) -> Iterator[tuple[int, int, str]]:
        """Yield the places of every phrase of any topic that a passage says, and the phrase."""
        stems = [word.stem for word in passage]
        for start, first in enumerate(stems):
            for stop in range(start + 1, min(start + self._longest.get(first, 0), len(stems)) + 1):
                phrase = " ".join(stems[start:stop])
                if phrase in self._phrases:
                    yield start, stop, phrase

    def _closeness(self, passage: Sequence[Word]) -> list[float]:
        vector = default_encoder().encode(" ".join([word.word for word in passage]))
        part = self.weights.closeness / SCALE**2
        return [part * (lane - ZERO) for lane in self._columns.products(vector)] if any(vector) else [0.0] * len(self.topics)


def _spoken(topics: Sequence[Mapping[str, float]], part: float) -> dict[str, Spoken]:
    """Return for each phrase or word which topics it speaks for."""
    spoken: dict[str, Spoken] = {}
    for number, topic in enumerate(topics):
        for words, weight in topic.items():
            spoken.setdefault(words, []).append((number, part * weight))
    return spoken
