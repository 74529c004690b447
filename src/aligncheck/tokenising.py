"""A text as words that know where they stand, in passages that are short enough to be about one thing."""

from __future__ import annotations

import re
from functools import cached_property, lru_cache
from itertools import accumulate, chain
from typing import TYPE_CHECKING, NamedTuple

from aligncheck.denying import Stance, clauses, denials, no_cue
from aligncheck.embedding.tokens import words
from aligncheck.inflection import stem

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

LONGEST = 120
"""Words of a passage; a longer text is cut where a sentence ends."""

_RUN = re.compile(r"([\w\u0300-\u036f'’\u00ad\u200b\u200c\u200d\ufeff]+)")
_PLAIN_RUN = re.compile(r"([0-9A-Za-z_']+)")  # the same for ASCII, in half the time
_SENTENCE = re.compile(r"[.!?\n]")


class Wording:
    """The words of a text, the same for any letter case, accents and spacing: folded, and their stems."""

    def __init__(self, text: str) -> None:
        """Read a text."""
        self.text = text
        self._parts = (_PLAIN_RUN if text.isascii() else _RUN).split(
            text
        )  # what stands between runs of letters, and the runs, by turns
        self._runs = list(map(_within, self._parts[1::2]))
        pairs = list(chain.from_iterable(self._runs))
        self.words = [word for word, _ in pairs]
        self.stems = [its_stem for _, its_stem in pairs]

    @cached_property
    def places(self) -> list[tuple[int, int]]:
        """Return where each word stands: the offsets of its first character and behind its last."""
        ends = list(accumulate(map(len, self._parts)))
        spans = zip(ends[::2], ends[1::2], self._runs, strict=False)  # what stands behind the last run is left over
        return [(start, end) for start, end, run in spans for _ in run]

    @cached_property
    def stances(self) -> list[Stance]:
        """Return how the text stands to each word; nothing if it turns none away."""
        if no_cue(self.words):
            return []
        stances = [Stance.ABOUT] * len(self.words)
        for start, stop in clauses(self.words, self._gaps()):
            for denial in denials(self.words[start:stop]):
                stances[start + denial.start : start + denial.stop] = [denial.stance] * (denial.stop - denial.start)
        return stances if any(stance is not Stance.ABOUT for stance in stances) else []

    def _gaps(self) -> list[str]:
        """Return what stands before each word since the last one."""
        gaps: list[str] = []
        since = ""
        for gap, letters, run in zip(self._parts[::2], self._parts[1::2], self._runs, strict=False):
            since += gap
            gaps += [since, *[""] * (len(run) - 1)] if run else []
            since = "" if run else since + letters
        return gaps

    def standing(self, numbers: Sequence[int]) -> Sequence[int]:
        """Return of some words, by their numbers, those that the text does not turn away."""
        stances = self.stances
        return [number for number in numbers if stances[number] is Stance.ABOUT] if stances else numbers

    def passage(self, numbers: Sequence[int]) -> Passage:
        """Return some words, by their numbers."""
        if len(numbers) == len(self.words):
            return Passage(self, numbers, self.words, self.stems)
        return Passage(self, numbers, [self.words[each] for each in numbers], [self.stems[each] for each in numbers])

    def cut(self, numbers: Sequence[int]) -> Iterator[Sequence[int]]:
        """Yield some words, by their numbers, in passages: all of them, if they are few."""
        if len(numbers) <= LONGEST:
            yield numbers
            return
        start = last = 0
        for place in range(1, len(numbers)):
            if _SENTENCE.search(self.text, self.places[numbers[place - 1]][1], self.places[numbers[place]][0]):
                last = place
            if place - start >= LONGEST:
                stop = last if last > start else place
                yield numbers[start:stop]
                start = stop
        yield numbers[start:]


class Passage(NamedTuple):
    """Words of a text that are looked at together: their numbers in the text, folded, and their stems."""

    of: Wording
    numbers: Sequence[int]
    words: Sequence[str]
    stems: Sequence[str]


@lru_cache(maxsize=32768)
def _within(run: str) -> tuple[tuple[str, str], ...]:
    plain = run.isascii() and run.isalpha()  # as nearly all are
    return tuple((word, stem(word)) for word in ([run.lower()] if plain else words(run)))
