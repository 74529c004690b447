"""What detect looks for: causes and the 17 UN goals, each with its phrases, its words and a vector of what it is about.

A topic is made of its own texts and of frozen numbers alone: how rare a word is, and the background that is taken off
a vector. What else is in the catalogue changes nothing about it.
"""

from __future__ import annotations

import json
import math
from dataclasses import dataclass
from functools import lru_cache
from pathlib import Path
from typing import TYPE_CHECKING, Any, NamedTuple

from aligncheck.embedding.calibration import FINER, calibration_of
from aligncheck.embedding.encoder import default_encoder, quantise
from aligncheck.embedding.tokens import words
from aligncheck.inflection import stem

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

    from aligncheck import models
    from aligncheck.embedding.encoder import Vector
    from aligncheck.models.goals import GoalWords

LONGEST = 6
"""Words of the longest phrase that is looked for whole."""

_TELLING, _POINTING = 2.0, 1.0  # what a phrase weighs that tells a topic alone, and one that only points to it
_TAGGED = 4  # words of the longest phrase that is looked for as a hashtag
_OFTEN = 4.0  # mentions of a word in a topic's own texts that count
_SMALL = frozenset(
    map(
        stem,
        words(
            "the a an of for in and to with on at by from or as that which is are be it its our their we you your they "
            "than who up very into onto through over about after before per was were has have had not no but this "
            "these those there can will would may more most other also such some any all one two out off so if when "
            "what how us i my me he she his her them do does did been being"
        ),
    )
)
_BUILTIN = Path(__file__).parent / "builtin"


class Said(NamedTuple):
    """A text of a topic: how much it counts as a phrase, for the words, and for the vector."""

    text: str
    phrase: float
    word: float
    vector: float


@dataclass(frozen=True, slots=True)
class Topic:
    """A cause, or a UN goal, as detect knows it: phrases (stems, with a space between) and words with their weights."""

    id: str
    name: str
    sdgs: tuple[int, ...]
    phrases: Mapping[str, float]
    words: Mapping[str, float]
    vector: Vector


class Rarity(NamedTuple):
    """How rare words are: frozen counts of the topics, of so many, whose texts had a word on the day of the version."""

    topics: int
    counts: Mapping[str, int]

    def of(self, word: str) -> float:
        """Return the rarity of a stem, at least 0: the logarithm of the topics for each one that has it."""
        return math.log(self.topics / self.counts.get(word, 1))


@lru_cache(maxsize=1)
def rarity() -> Rarity:
    """Return the frozen rarity of words; only a user's own causes need it."""
    return Rarity(**json.loads((_BUILTIN / "rarity.json").read_bytes()))


def of_goal(goal: GoalWords, rare: Rarity) -> Topic:
    """Return the topic of a UN goal."""
    return _topic(f"sdg-{goal.goal}", goal.name, (goal.goal,), list(said_of_goal(goal)), rare)


def of_cause(cause: models.Cause, rare: Rarity) -> Topic:
    """Return the topic of a cause."""
    return _topic(cause.id, cause.name, cause.sdgs, list(said_of_cause(cause)), rare)


def said_of_goal(goal: GoalWords) -> Iterator[Said]:
    """Yield the texts of a UN goal."""
    share = 1 / len(goal.telling)
    yield from (Said(text, _TELLING, 1.0, share) for text in goal.telling)
    yield from (Said(text, _POINTING, 0.5, 0.5 * share) for text in goal.pointing)


def said_of_cause(cause: models.Cause) -> Iterator[Said]:
    """Yield the texts of a cause; what works against it, and its duties, are no words for it."""
    yield Said(cause.name, _TELLING, 2.0, 1.0)
    yield Said(cause.summary, 0.0, 1.0, 1.0)
    yield from (Said(term, _TELLING, 1.0, 1 / len(cause.terms)) for term in cause.terms)
    yield from (Said(slogan, _TELLING, 1.0, 0.0) for slogan in cause.slogans)
    for side in (cause.facets.products, cause.facets.operations, cause.facets.values, cause.facets.audiences):
        yield from (Said(each.text, each.strength, 0.5 * each.strength, 0.5 / len(side)) for each in side)
    yield from (Said(action, _POINTING, 0.0, 0.0) for action in cause.actions)


def _topic(topic: str, name: str, sdgs: tuple[int, ...], texts: Sequence[Said], rare: Rarity) -> Topic:
    phrases: dict[str, float] = {}
    counts: dict[str, float] = {}
    for each in texts:
        stems = _stems(each.text)
        if each.phrase and 0 < len(stems) <= LONGEST and not _SMALL.issuperset(stems):
            for phrase in (" ".join(stems), *_tag(each)):
                phrases[phrase] = max(each.phrase, phrases.get(phrase, 0.0))
        for word in sorted(set(stems) - _SMALL) if each.word else ():
            counts[word] = counts.get(word, 0.0) + each.word
    return Topic(topic, name, tuple(sdgs), phrases, _weights(counts, rare), _vector(texts))


def _tag(said: Said) -> Iterator[str]:
    """Yield the hashtag of a telling phrase of several words: #ClimateAction."""
    parts = words(said.text)
    if said.phrase == _TELLING and 1 < len(parts) <= _TAGGED:
        yield stem("".join(parts))


def _stems(text: str) -> tuple[str, ...]:
    return tuple(map(stem, words(text)))


def _weights(counts: Mapping[str, float], rare: Rarity) -> dict[str, float]:
    """Return what each word speaks for a topic: more if its texts say it often, and if it is rare elsewhere."""
    weights = {word: math.sqrt(min(_OFTEN, count)) * rare.of(word) for word, count in counts.items()}
    length = math.sqrt(math.fsum(weight * weight for weight in weights.values())) or 1.0
    return {word: round(weight * rare.of(word) / length, 3) for word, weight in weights.items()}


def _vector(texts: Sequence[Said]) -> Vector:
    """Return what a topic is about: the weighted mean of its texts' vectors, less the engine's background."""
    encoder = default_encoder()
    rows = [(each.vector, encoder.encode(each.text)) for each in texts if each.vector]
    mean = quantise([math.fsum(weight * vector[d] for weight, vector in rows) for d in range(encoder.dims)])
    background = calibration_of(encoder.id).background
    return quantise([FINER * value - common for value, common in zip(mean, background, strict=True)])


def stored(topic: Topic) -> dict[str, Any]:
    """Return a topic as it is stored: plain data."""
    vector = bytes(value + 128 for value in topic.vector).hex()
    return {"id": topic.id, "name": topic.name, "sdgs": topic.sdgs, "phrases": topic.phrases, "words": topic.words} | {
        "vector": vector
    }


def recalled(data: Mapping[str, Any]) -> Topic:
    """Return a topic that was stored."""
    vector = tuple(value - 128 for value in bytes.fromhex(data["vector"]))
    return Topic(data["id"], data["name"], tuple(data["sdgs"]), data["phrases"], data["words"], vector)
