"""The words of a text that tell a cause, as they stand in it."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from aligncheck.denying import Stance

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from aligncheck.spotting import Hit, Seen, Spotter
    from aligncheck.tokenising import Passage

_MOST = 6  # matches shown
_LEAST = 0.2  # what a word must speak for a cause to be shown beside a stronger one
_NEAREST = 3  # words shown where a text meets a cause by meaning alone


@dataclass(frozen=True, slots=True)
class Match:
    """Words of a text, with the offsets of their first character and behind their last; how the text stands to them.

    `by` is "words" for words of the cause, "meaning" for words that are only near to it.
    """

    text: str
    start: int
    end: int
    by: str = "words"
    stance: Stance = Stance.ABOUT


def shown(seen: Seen, spotter: Spotter, topic: int) -> tuple[Match, ...]:
    """Return the words that speak most for a topic, in the order of the text; words beside each other as one."""
    weights = _by_place(spotter.hits(seen, topic))
    by = "words"
    if not weights:
        near = sorted(spotter.nearest(seen, topic), key=lambda hit: -hit.weight)[:_NEAREST]
        weights, by = _by_place(hit for hit in near if hit.weight > 0), "meaning"
    strongest = sorted(weights, key=lambda place: -weights[place])
    kept = [place for rank, place in enumerate(strongest) if not rank or weights[place] >= _LEAST or by == "meaning"]
    runs = sorted(_runs(sorted(kept)), key=lambda run: -max(weights[place] for place in run))[:_MOST]
    return tuple(_match(seen.passage, run, by) for run in sorted(runs, key=lambda run: run[0]))


def _by_place(hits: Iterable[Hit]) -> dict[int, float]:
    """Return how much the word at each place speaks for a topic, alone or in a phrase."""
    weights: dict[int, float] = {}
    for hit in hits:
        for place in range(hit.start, hit.stop):
            weights[place] = max(hit.weight, weights.get(place, 0.0))
    return weights


def _runs(places: Sequence[int]) -> list[list[int]]:
    """Return the places that follow each other together."""
    runs: list[list[int]] = []
    for place in places:
        if runs and place == runs[-1][-1] + 1:
            runs[-1].append(place)
        else:
            runs.append([place])
    return runs


def _match(passage: Passage, run: Sequence[int], by: str) -> Match:
    wording, numbers = passage.of, [passage.numbers[place] for place in run]
    start, end = wording.places[numbers[0]][0], wording.places[numbers[-1]][1]
    stances = [wording.stances[number] for number in numbers] if wording.stances else []
    turned = [stance for stance in stances if stance is not Stance.ABOUT]
    return Match(wording.text[start:end], start, end, by, turned[0] if turned else Stance.ABOUT)
