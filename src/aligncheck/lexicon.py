"""Phrases to look for in copy: whole words, with their inflections, with a few words between where a pattern says so.

A pattern is words: `carbon|climate neutral`. A word stands for itself; `donate~` for its regular forms (donates,
donated, donating), `seal+` for itself and its plural; `a|b` for one of several (each with its own mark), `word?` may
be missing; `_` is any word, `_3` up to three of them; `#` is a number, `%` the sign. Hyphens and spaces are one; commas
break a phrase, except inside `_3`.

A text is held against all lexicons at once, by the words that tell most: the many that have nothing in it then cost a
rule a look into a dictionary (anchors.py).
"""

from __future__ import annotations

import re
from functools import cached_property, lru_cache
from typing import TYPE_CHECKING, NamedTuple, TypeAlias

from aligncheck.anchors import index_of, split
from aligncheck.patterns import behind, joined, phrase

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator
    from collections.abc import Set as AbstractSet

    from aligncheck.anchors import Given
    from aligncheck.patterns import Phrase
    from aligncheck.prose import Prose


class Match(NamedTuple):
    """A phrase that was found: offsets into the text, and the range of its tokens."""

    start: int
    end: int
    first: int
    last: int  # one behind
    text: str
    phrase: str


Hit: TypeAlias = tuple[int, int, str]  # the first token, the one behind the last, the pattern


class Lexicon:
    """A list of patterns, indexed by the words that tell most; read when first used."""

    def __init__(self, *patterns: str, apart: bool = False) -> None:
        """Hold patterns, with commas or line ends between.

        One that is made of what a user wrote is kept `apart`: the others are read once, and for good.
        """
        self.given, self.apart = patterns, apart
        if not apart:
            _SHELF.append(self)

    def find(self, prose: Prose, *, denied: bool = False, quoted: bool = False, asked: bool = False) -> Iterator[Match]:
        """Yield the phrases in a text, the longest at each place; denied, quoted and asked ones only if wanted."""
        known = not self.apart and prose.shelved == len(_SHELF)  # of two hundred questions a brief, nearly all
        if self not in prose.heard if known else not self._hits(prose):
            return iter(())
        key = (self, denied, quoted, asked)
        if key not in prose.meant:  # a rule may ask for each phrase of another lexicon
            prose.meant[key] = [
                match
                for match in self.every(prose)
                if (denied or not (prose.denied(match.first, match.last) or _denied_inside(prose, match)))
                and (quoted or not prose.quoted(match.start, match.end))
                and (asked or not prose.asked(match.first))
            ]
        return iter(prose.meant[key])

    def every(self, prose: Prose) -> Iterator[Match]:
        """Yield the phrases in a text in order, the longest at each place, none inside another.

        Raises ValueError for a pattern that could begin with any word, or has none that must be there.
        """
        behind = 0
        for first, last, pattern in self._hits(prose):
            if first >= behind:
                behind = last
                start, end = prose.tokens[first].start, prose.tokens[last - 1].end
                yield Match(start, end, first, last, " ".join(prose.text[start:end].split()), pattern)

    def found(self, prose: Prose) -> bool:
        """Say whether any phrase stands in a text, denied or not."""
        return bool(self._hits(prose))

    def _hits(self, prose: Prose) -> Iterable[Hit]:
        """Return the longest phrase at each place, in order."""
        if not self.apart:
            return heard(prose).get(self, ())
        if self not in prose.apart:
            prose.apart[self] = _searched(self._alone, prose).get(self, [])
        hits: Iterable[Hit] = prose.apart[self]
        return hits

    @cached_property
    def patterns(self) -> tuple[str, ...]:
        """Return the patterns one by one."""
        return split(self.given)

    @cached_property
    def _alone(self) -> _Shelf:
        return _Shelf([self])


_SHELF: list[Lexicon] = []  # every lexicon there is, but those that are kept apart


class _Shelf:
    """Lexicons whose patterns are looked for together; of each pattern its lexicon and its number there are known."""

    def __init__(self, lexicons: Iterable[Lexicon]) -> None:
        # In an order of their own: in which one they were made depends on what is imported first.
        ordered = sorted(lexicons, key=lambda each: each.given)
        self.words, sizes = index_of([each.given for each in ordered])
        self._origins = [(each, number) for each, size in zip(ordered, sizes, strict=True) for number in range(size)]
        self._phrases: dict[int, Phrase] = {}

    def origin(self, number: int) -> tuple[Lexicon, int, str]:
        """Return the lexicon of a pattern, its number there (of two as long the first is meant), and itself."""
        lexicon, place = self._origins[number]
        return lexicon, place, lexicon.patterns[place]

    def phrase(self, number: int) -> Phrase:
        """Return a pattern as it is matched."""
        if number not in self._phrases:
            self._phrases[number] = phrase(self.origin(number)[2])
        return self._phrases[number]


def heard(prose: Prose) -> dict[Lexicon, list[Hit]]:
    """Return the phrases in a text by lexicon: of a hundred, most have none. Those that are kept apart are left out."""
    if prose.shelved != len(_SHELF):
        prose.heard, prose.shelved = _searched(_shelf(len(_SHELF)), prose), len(_SHELF)
    return prose.heard


def heard_in(proses: Iterable[Prose]) -> AbstractSet[Lexicon]:
    """Return the lexicons that have a phrase in one of the texts, of those that are not kept apart."""
    return frozenset().union(*map(heard, proses))


def shelved() -> int:
    """Return how many lexicons there are."""
    return len(_SHELF)


def all_given() -> list[Given]:
    """Return what all lexicons hold, but those that are kept apart, in their order on the shelf."""
    return sorted(each.given for each in _SHELF)


@lru_cache(maxsize=1)
def _shelf(_count: int) -> _Shelf:
    """Return all lexicons together, made anew when there are more."""
    return _Shelf(_SHELF)


def _searched(shelf: _Shelf, prose: Prose) -> dict[Lexicon, list[Hit]]:
    """Return the longest phrases at each place by lexicon, in order."""
    longest: dict[Lexicon, dict[int, tuple[int, int, str]]] = {}
    for met, first, last in (*_spoken(shelf, prose), *_tagged(shelf, prose)):
        lexicon, number, pattern = shelf.origin(met)
        found = longest.setdefault(lexicon, {})
        if first not in found or (last, -number) > found[first][:2]:
            found[first] = last, -number, pattern
    return {
        lexicon: sorted((first, last, pattern) for first, (last, _, pattern) in found.items())
        for lexicon, found in longest.items()
    }


def _spoken(shelf: _Shelf, prose: Prose) -> Iterator[tuple[int, int, int]]:
    """Yield each pattern that stands in a text, with its first token and the one behind its last."""
    places = prose.places
    loose: set[int] = set()
    for word in places.keys() & shelf.words.keys():
        for number in shelf.words[word]:
            meant = shelf.phrase(number)
            if not meant.plain:
                loose.add(number)
                continue
            for at in places[word]:
                first = at - meant.anchored
                last = at + 1 if len(meant.steps) == 1 else behind(prose, meant, first)
                if last is not None:
                    yield number, first, last
    for number in loose:
        meant = shelf.phrase(number)
        for word in meant.openings & places.keys():
            for first in places[word]:
                if (last := behind(prose, meant, first)) is not None:
                    yield number, first, last


def _tagged(shelf: _Shelf, prose: Prose) -> Iterator[tuple[int, int, int]]:
    """Yield each pattern that a hashtag in small letters spells, with the hashtag's token and the one behind it."""
    for at in prose.tags:
        tag = prose.tokens[at].word
        parts = {tag[i : i + n] for i in range(len(tag)) for n in range(1, _LONGEST + 1)}
        for word in parts & shelf.words.keys():
            for number in shelf.words[word]:
                if joined(shelf.phrase(number), tag):
                    yield number, at, at + 1


def _denied_inside(prose: Prose, match: Match) -> bool:
    """Say whether a negation stands in a gap of a phrase: "we are not _green_" where a word may be between."""
    if "_" not in match.phrase:
        return False
    between = range(match.first + 1, match.last)
    return any(prose.negates(at) and prose.tokens[at].word not in _written(match.phrase) for at in between)


def _written(pattern: str) -> set[str]:
    return set(re.split(r"[ |?]", pattern))


_LONGEST = 25  # letters of a word that a hashtag is made of
