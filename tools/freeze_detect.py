"""Make the frozen numbers of `detect`: how rare words are, and the weights.

Run by hand, and only for a new version:

    PYTHONPATH=benchmarks/fit python tools/freeze_detect.py VERSION

Rarity counts in how many topics (causes.yaml, goals.yaml) a word stands on the day of the version. The weights are
those of two logistic regressions on benchmarks/detect/dev.yaml: of (text, cause) and of (text, goal). Of a report, only
causes that name none of its goals are told, as wrong ones. A constant is then moved so that the threshold of 0.5 is the
one with the best F1 on these texts.
"""

from __future__ import annotations

import json
import sys
from pathlib import Path
from typing import TYPE_CHECKING, Any

from logistic import fit

from aligncheck.detecting import naming
from aligncheck.embedding.tokens import words
from aligncheck.inflection import stem
from aligncheck.loading import load_cause_file, read, validate
from aligncheck.models.goals import GoalFile
from aligncheck.spotting import Spotter, Weights
from aligncheck.tokenising import Wording
from aligncheck.topics import Rarity, said_of_cause, said_of_goal
from build_detect import topics

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from aligncheck.tokenising import Passage
    from aligncheck.topics import Said, Topic

ROOT = Path(__file__).parent.parent
DEV = ROOT / "benchmarks/detect/dev.yaml"
PLACES = (1.0, 0.6, 0.4, 0.3)  # of a goal in a cause: set by hand
LEAST = -4.0  # the sum of a cause below which it says nothing of its goals: set by hand
COPY = ("company", "social", "mission", "none")

Row = list[float]


def main(arguments: Sequence[str]) -> None:
    """Write the frozen numbers of a version."""
    version = int(arguments[0])
    rare = frozen_rarity()
    causes, goals = topics(rare)
    texts: list[Any] = read(DEV).data()["texts"]  # type: ignore[index, call-overload, assignment]
    passages = [whole(text["text"]) for text in texts]
    numbers = fitted(texts, passages, causes, goals)
    data = {"version": version, "numbers": numbers, "rarity": rare._asdict()}
    path = ROOT / f"tools/frozen/detect-{version}.json"
    path.write_text(json.dumps(data, ensure_ascii=False, indent=0) + "\n", encoding="utf-8")
    print(json.dumps(numbers, indent=1))


def frozen_rarity() -> Rarity:
    """Count the words of today's topics."""
    causes, _ = load_cause_file(ROOT / "causes.yaml")
    goals = validate(GoalFile, read(ROOT / "goals.yaml"))
    said = [list(said_of_cause(cause)) for cause in causes.causes] + [list(said_of_goal(goal)) for goal in goals.goals]
    return Rarity(len(said), counted(said))


def counted(topics: Iterable[Iterable[Said]]) -> dict[str, int]:
    """Return in how many topics each stem occurs."""
    counts: dict[str, int] = {}
    for topic in topics:
        for word in {stem(each) for said in topic for each in words(said.text)}:
            counts[word] = counts.get(word, 0) + 1
    return dict(sorted(counts.items()))


def fitted(texts: list[Any], passages: list[Passage], causes: list[Topic], goals: list[Topic]) -> dict[str, Any]:
    """Return the weights for causes and for goals."""
    asked = [_asked(text, causes) for text in texts]
    spotters = plain(causes)
    looked = [features(passage, spotters) for passage in passages]
    cause = weights_of(
        [
            [row for row, label in zip(rows, labels, strict=True) if label is not None]
            for rows, labels in zip(looked, asked, strict=True)
        ],
        [[label for label in labels if label is not None] for labels in asked],
    )
    spotter = Spotter(causes, [Weights._make(cause)] * len(causes))
    best = [_best(spotter.look(passage).sums, causes, goals) for passage in passages]
    spotters = plain(goals)
    rows = [
        [[*own, more] for own, more in zip(features(passage, spotters), each, strict=True)]
        for passage, each in zip(passages, best, strict=True)
    ]
    truth = [[str(topic.sdgs[0]) in text["goals"] for topic in goals] for text in [{"goals": (), **t} for t in texts]]
    phrase, word, closeness, share, constant = weights_of(rows, truth)
    return {
        "cause": Weights._make(cause)._asdict(),
        "goal": Weights(phrase, word, closeness, constant)._asdict(),
        "share": share,
        "places": PLACES,
        "least": LEAST,
    }


def whole(text: str) -> Passage:
    """Return a text as one passage."""
    wording = Wording(text)
    return wording.passage(range(len(wording.words)))


def plain(topics: list[Topic]) -> list[Spotter]:
    """Return what tells phrases, words and closeness of a passage one by one, before they are weighted."""
    ones = [Weights._make(float(n == m) for m in range(4)) for n in range(3)]
    return [Spotter(topics, [one] * len(topics)) for one in ones]


def features(passage: Passage, spotters: list[Spotter]) -> list[Row]:
    """Return for each topic what phrases, words and closeness come to."""
    return [list(each) for each in zip(*(spotter.look(passage).sums for spotter in spotters), strict=True)]


def weights_of(rows: list[list[Row]], truth: list[list[bool]]) -> Row:
    """Return the weights of a fit, the constant last, so that 0 is the sum with the best F1."""
    flat = [row for each in rows for row in each]
    labels = [label for each in truth for label in each]
    _, *weights = (round(each, 2) for each in fit(flat, [float(label) for label in labels]))
    sums = sorted(
        ((sum(map(float.__mul__, weights, row)), label) for row, label in zip(flat, labels, strict=True)), reverse=True
    )
    return [*weights, round(-best_cut(sums), 2)]


def _asked(text: Any, causes: list[Topic]) -> list[bool | None]:  # noqa: ANN401  (a row of dev.yaml)
    """Return whether a text is about each cause; none where its row does not say: a report tells only its goals."""
    if text["kind"] in COPY:
        return [topic.id in text.get("causes", ()) for topic in causes]
    goals = {int(goal) for goal in text["goals"]}
    return [None if goals.intersection(topic.sdgs) else False for topic in causes]


def best_cut(sums: list[tuple[float, bool]]) -> float:
    """Return the sum from which on a yes has the best F1, half way to the next."""
    right, every = 0, sum(label for _, label in sums)
    found = (0.0, 0.0)
    for place, (total, label) in enumerate(sums[:-1], 1):
        right += label
        found = max(found, (2 * right / (place + every), (total + sums[place][0]) / 2))
    return found[1]


def _best(sums: Sequence[float], causes: list[Topic], goals: list[Topic]) -> Row:
    """Return for each goal what the best of its causes comes to."""
    best = [0.0] * len(goals)
    for total, cause in zip(sums, causes, strict=True):
        for goal, part in naming(cause, goals, PLACES):
            best[goal] = max(best[goal], part * (total - LEAST))
    return best


if __name__ == "__main__":
    main(sys.argv[1:])
