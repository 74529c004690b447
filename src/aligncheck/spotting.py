"""Topics packed for many texts: what the words of a passage, and its vector, speak for each of them."""

from __future__ import annotations

import math
from dataclasses import dataclass
from functools import cached_property
from itertools import pairwise
from struct import pack, unpack
from typing import TYPE_CHECKING, NamedTuple

from aligncheck.embedding.calibration import FINER, calibration_of
from aligncheck.embedding.encoder import SCALE, default_encoder
from aligncheck.embedding.packing import ZERO, Columns

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping, Sequence

    from aligncheck.tokenising import Passage
    from aligncheck.topics import Topic

_EVEN = 8  # words added to the length of a passage: one word alone is not all of it

_LANE = 4  # bytes
_ONE = 1 << 12  # a weight of 1, in a lane


Spoken = dict[int, float]
"""For which topics, by their number, a word or phrase speaks, and how much."""


class Lanes(dict[str, int]):
    """What words or phrases speak for all topics as one big integer, a 32-bit lane a topic: many are added at once.

    Each is made when it is first asked for.
    """

    def __init__(self, topics: int, *kinds: Mapping[str, Spoken]) -> None:
        """Add up what several kinds of words speak for so many topics."""
        super().__init__()
        self._topics, self._kinds = topics, kinds

    def __missing__(self, words: str) -> int:
        """Make the lanes of a word or phrase."""
        lanes = [0] * self._topics
        for kind in self._kinds:
            for topic, weight in kind.get(words, {}).items():
                lanes[topic] += round(_ONE * weight)
        self[words] = int.from_bytes(pack(f"<{self._topics}I", *lanes), "little")
        return self[words]


class Weights(NamedTuple):
    """What a phrase, a word and the closeness in meaning count for, and the sum of a passage that says nothing."""

    phrase: float
    word: float
    closeness: float
    constant: float


@dataclass(frozen=True)
class Seen:
    """A passage that was looked at: where its phrases of several words stand, and how much it speaks for each topic."""

    passage: Passage
    met: Sequence[tuple[int, int, str]]
    sums: Sequence[float]
    phrases: Mapping[str, Spoken]
    words: Mapping[str, Spoken]

    @cached_property
    def spoken(self) -> list[tuple[int, int, Spoken]]:
        """Return where phrases and words stand that speak for any topic, and how much for which."""
        phrases, words, stems = self.phrases, self.words, self.passage.stems
        alone = [(place, place + 1, stem) for place, stem in enumerate(stems) if stem in phrases]
        return [(start, stop, phrases[phrase]) for start, stop, phrase in sorted([*self.met, *alone])] + [
            (place, place + 1, words[stem]) for place, stem in enumerate(stems) if stem in words
        ]


class Hit(NamedTuple):
    """Words that speak for a topic: the places of the first and behind the last, and how much they speak for it."""

    start: int
    stop: int
    weight: float


class Spotter:
    """Works out how much passages speak for topics."""

    def __init__(self, topics: Sequence[Topic], weights: Sequence[Weights]) -> None:
        """Pack the topics, each with its weights."""
        self.topics = topics
        self._phrases = _spoken([topic.phrases for topic in topics], [each.phrase for each in weights])
        self._words = _spoken([topic.words for topic in topics], [each.word for each in weights])
        self._longest = _longest(self._phrases)
        self._of_phrases, self._of_stems = (
            Lanes(len(topics), *kinds) for kinds in ((self._phrases,), (self._phrases, self._words))
        )
        self._telling = frozenset(self._words) | {phrase for phrase in self._phrases if " " not in phrase}
        background = calibration_of(default_encoder().id).background
        self._columns = Columns.against([topic.vector for topic in topics], background, FINER)
        self._parts = [each.closeness / SCALE**2 for each in weights]
        self._constants = [each.constant for each in weights]
        self._form = f"<{len(topics)}I"

    def look(self, passage: Passage) -> Seen:
        """Look at a passage: what it says of each topic, and how much it speaks for it."""
        stems = passage.stems
        met = list(self._met(stems))
        total = sum(map(self._of_stems.__getitem__, self._telling.intersection(stems)))
        total += sum([self._of_phrases[phrase] for phrase in {phrase for _, _, phrase in met}])
        said = unpack(self._form, total.to_bytes(_LANE * len(self.topics), "little"))
        part, near = 1 / math.sqrt(len(stems) + _EVEN) / _ONE, self._products(passage.words)
        sums = [
            part * one + close * (lane - ZERO) + base
            for one, close, lane, base in zip(said, self._parts, near, self._constants, strict=True)
        ]
        return Seen(passage, met, sums, self._phrases, self._words)

    def hits(self, seen: Seen, topic: int) -> list[Hit]:
        """Return the phrases and words of a passage that speak for a topic."""
        part = 1 / math.sqrt(len(seen.passage.stems) + _EVEN)
        return [Hit(start, stop, part * spoken[topic]) for start, stop, spoken in seen.spoken if topic in spoken]

    def nearest(self, seen: Seen, topic: int) -> Iterator[Hit]:
        """Yield every word of a passage, with what its meaning alone speaks for a topic."""
        for place, word in enumerate(seen.passage.words):
            yield Hit(place, place + 1, self._parts[topic] * (self._products([word])[topic] - ZERO))

    def _met(self, stems: Sequence[str]) -> Iterator[tuple[int, int, str]]:
        """Yield the places of every phrase of several words, of any topic, and the phrase."""
        longest, phrases = self._longest, self._phrases
        for start in [start for start, pair in enumerate(pairwise(stems)) if pair in longest]:
            for stop in range(start + 2, min(start + longest[stems[start], stems[start + 1]], len(stems)) + 1):
                phrase = " ".join(stems[start:stop])
                if phrase in phrases:
                    yield start, stop, phrase

    def _products(self, words: Sequence[str]) -> Sequence[int]:
        vector = default_encoder().encode(" ".join(set(words)))  # a word counts once
        if not any(vector):
            return [ZERO] * len(self.topics)  # no word of it is known
        return self._columns.products(vector)


def _spoken(topics: Sequence[Mapping[str, float]], parts: Sequence[float]) -> dict[str, Spoken]:
    spoken: dict[str, Spoken] = {}
    for number, (topic, part) in enumerate(zip(topics, parts, strict=True)):
        for words, weight in topic.items():
            if part * weight:
                spoken.setdefault(words, {})[number] = part * weight
    return spoken


def _longest(phrases: Iterable[str]) -> dict[tuple[str, str], int]:
    """Return by the first two words of phrases how many words the longest has that begins with them."""
    longest: dict[tuple[str, str], int] = {}
    for phrase in phrases:
        parts = phrase.split(" ")
        if len(parts) > 1:
            longest[parts[0], parts[1]] = max(len(parts), longest.get((parts[0], parts[1]), 0))
    return longest
