"""What words and vectors speak for topics: the packed sums are those of plain arithmetic."""

from __future__ import annotations

import math
from operator import mul
from typing import TYPE_CHECKING

import pytest

from aligncheck.embedding.calibration import FINER, calibration_of
from aligncheck.embedding.encoder import SCALE, default_encoder
from aligncheck.spotting import Spotter, Weights
from aligncheck.tokenising import Wording
from aligncheck.topics import Topic

if TYPE_CHECKING:
    from aligncheck.spotting import Seen

UNKNOWN = "q" * 65  # a word longer than any that is known
WEIGHTS = Weights(phrase=2.0, word=0.5, closeness=4.0, constant=-1.0)


def topic(name: str, phrases: dict[str, float], words: dict[str, float]) -> Topic:
    return Topic(name, name.title(), (6,), stemmed(phrases), stemmed(words), default_encoder().encode(name))


def stemmed(weights: dict[str, float]) -> dict[str, float]:
    return {" ".join(Wording(text).stems): weight for text, weight in weights.items()}


WATER = topic(
    "water",
    {"safe water": 2.0, "well": 2.0, "safe water well": 1.0, "safe water for all": 1.0},
    {"water": 1.5, "well": 0.7},
)
TREES = topic("trees", {"plant tree": 2.0}, {"tree": 1.2, "plant": 0.4, "water": 0.1, "near": 0.0})
SILENT = topic("kites", {}, {})
TOPICS = (WATER, TREES, SILENT)


def looked(text: str) -> tuple[Spotter, Seen]:
    spotter, wording = Spotter(TOPICS, [WEIGHTS] * len(TOPICS)), Wording(text)
    return spotter, spotter.look(wording.passage(range(len(wording.words))))


def plainly(text: str, about: Topic) -> float:
    """Return the sum for a topic as the module's texts say it, one number after another."""
    stems = Wording(text).stems
    said = f" {' '.join(stems)} "
    phrases = sum(weight for phrase, weight in about.phrases.items() if f" {phrase} " in said)
    words = sum(weight for word, weight in about.words.items() if word in stems)
    vector, background = default_encoder().encode(text), calibration_of(default_encoder().id).background
    product = sum(map(mul, vector, about.vector)) - sum(map(mul, background, about.vector)) / FINER
    closeness = product / SCALE**2 if any(vector) else 0.0
    spoken = (WEIGHTS.phrase * phrases + WEIGHTS.word * words) / math.sqrt(len(stems) + 8)
    return spoken + WEIGHTS.closeness * closeness + WEIGHTS.constant


@pytest.mark.parametrize(
    "text",
    [
        "Safe water wells for all",
        "We plant trees, and trees need water.",
        "Well, well.",
        "qzxvq",
        "safe water",
        "water",
    ],
)
def test_a_sum_is_phrases_words_and_closeness(text: str) -> None:
    _, seen = looked(text)

    assert list(seen.sums) == pytest.approx([plainly(text, about) for about in TOPICS], abs=1e-3)


def test_hits_are_the_words_and_phrases_of_one_topic() -> None:
    spotter, seen = looked("Safe water wells near trees")

    assert {(hit.start, hit.stop) for hit in spotter.hits(seen, 0)} == {(0, 2), (0, 3), (2, 3), (1, 2)}
    assert {(hit.start, hit.stop) for hit in spotter.hits(seen, 1)} == {(1, 2), (4, 5)}
    assert spotter.hits(seen, 2) == []


def test_the_nearest_word_is_nearest_in_meaning() -> None:
    spotter, seen = looked(f"A desk beside the forest {UNKNOWN}")
    near = {seen.passage.words[hit.start]: hit.weight for hit in spotter.nearest(seen, 1)}

    assert max(near, key=lambda word: near[word]) == "forest"
    assert near[UNKNOWN] == 0
