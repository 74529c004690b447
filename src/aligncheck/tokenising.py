"""A text as words that know where they stand, in passages that are short enough to be about one thing."""

from __future__ import annotations

import re
from functools import lru_cache
from typing import TYPE_CHECKING, NamedTuple

from aligncheck.denying import Stance, clauses, denials, no_cue
from aligncheck.embedding.tokens import words
from aligncheck.inflection import stem

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

LONGEST = 120
"""Words of a passage; a longer text is cut where a sentence ends."""

_RUN = re.compile(r"[\w\u0300-\u036f'’\u00ad\u200b\u200c\u200d\ufeff]+")
_SENTENCE = re.compile(r"[.!?\n]")


class Word(NamedTuple):
    """A word of a text: folded, its stem, and where it stands (offsets of characters)."""

    word: str
    stem: str
    start: int
    end: int
    stance: Stance = Stance.ABOUT


def read(text: str) -> list[Word]:
    """Return the words of a text, the same for any letter case, accents and spacing."""
    return [
        Word(word, its_stem, run.start(), run.end())
        for run in _RUN.finditer(text)
        for word, its_stem in _within(run[0])
    ]


@lru_cache(maxsize=32768)
def _within(run: str) -> tuple[tuple[str, str], ...]:
    return tuple((word, stem(word)) for word in words(run))


def with_stances(text: str, found: Sequence[Word]) -> list[Word]:
    """Return the words, those that the text turns away marked so."""
    if no_cue(word.word for word in found):
        return list(found)
    gaps = [text[before.end : word.start] for before, word in zip([Word("", "", 0, 0), *found], found, strict=False)]
    stances = [word.stance for word in found]
    plain = [word.word for word in found]
    for start, stop in clauses(plain, gaps):
        for denial in denials(plain[start:stop]):
            stances[start + denial.start : start + denial.stop] = [denial.stance] * (denial.stop - denial.start)
    return [
        word if stance is word.stance else word._replace(stance=stance)
        for word, stance in zip(found, stances, strict=True)
    ]


def passages(found: Sequence[Word], text: str) -> Iterator[Sequence[Word]]:
    """Yield the words of each passage: the whole text if it is short."""
    if len(found) <= LONGEST:
        yield found
        return
    start = last = 0
    for place in range(1, len(found)):
        if _SENTENCE.search(text, found[place - 1].end, found[place].start):
            last = place
        if place - start >= LONGEST:
            stop = last if last > start else place
            yield found[start:stop]
            start = stop
    yield found[start:]
