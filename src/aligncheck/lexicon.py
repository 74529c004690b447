"""Phrases to look for in copy: whole words, with their inflections, with a few words between where a pattern says so.

A pattern is words: `carbon|climate neutral`. A word stands for itself; `donate~` for its regular forms (donates,
donated, donating), `seal+` for itself and its plural; `a|b` for one of several (each with its own mark), `word?` may
be missing; `_` is any word, `_3` up to three of them; `#` is a number, `%` the sign. Hyphens and spaces are one; commas
break a phrase, except inside `_3`.

A text is held against all lexicons at once, by the words that tell most: the many that have nothing in it then cost a
rule a look into a dictionary. Those words are in builtin/anchors.tsv, made from the patterns (tools/build_anchors.py).
"""

from __future__ import annotations

import re
from functools import cache, cached_property, lru_cache
from importlib.resources import files
from typing import TYPE_CHECKING, NamedTuple, TypeAlias

from aligncheck.patterns import behind, joined, phrase

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator
    from collections.abc import Set as AbstractSet

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
        self.patterns = tuple(each.strip() for given in patterns for each in re.split(r"[,\n]", given) if each.strip())
        self.apart = apart
        if not apart:
            _SHELF.append(self)

    def find(self, prose: Prose, *, denied: bool = False, quoted: bool = False, asked: bool = False) -> Iterator[Match]:
        """Yield the phrases in a text, the longest at each place; denied, quoted and asked ones only if wanted."""
        known = not self.apart and prose.shelved == len(_SHELF)  # of two hundred questions a brief, nearly all
        if self not in prose.heard if known else not self._hits(prose):
            return iter(())
        return self._meant(prose, denied=denied, quoted=quoted, asked=asked)

    def _meant(self, prose: Prose, *, denied: bool, quoted: bool, asked: bool) -> Iterator[Match]:
        return (
            match
            for match in self.every(prose)
            if (denied or not (prose.denied(match.first, match.last) or _denied_inside(prose, match)))
            and (quoted or not prose.quoted(match.start, match.end))
            and (asked or not prose.asked(match.first))
        )

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
            prose.apart[self] = _searched(self._anchors, prose).get(self, [])
        hits: Iterable[Hit] = prose.apart[self]
        return hits

    @cached_property
    def _anchors(self) -> Anchors:
        return _indexed([self])


Entry: TypeAlias = tuple[Lexicon, int, str]  # a pattern with its number: of two that are as long the first is meant
Anchors: TypeAlias = dict[str, list[Entry]]

_SHELF: list[Lexicon] = []  # every lexicon there is, but those that are kept apart


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


def all_patterns() -> Iterator[str]:
    """Yield the patterns of all lexicons."""
    for lexicon in _SHELF:
        yield from lexicon.patterns


@lru_cache(maxsize=1)
def _shelf(_count: int) -> Anchors:
    """Return the patterns of all lexicons by their anchors, made anew when there are more."""
    return _indexed(_SHELF)


def _indexed(lexicons: Iterable[Lexicon]) -> Anchors:
    index: Anchors = {}
    known = _known()
    for lexicon in lexicons:
        for number, pattern in enumerate(lexicon.patterns):
            words = known.get(pattern)
            for word in words.split() if words else phrase(pattern).anchor:
                index.setdefault(word, []).append((lexicon, number, pattern))
    return index


@cache
def _known() -> dict[str, str]:
    """Return the anchors of the patterns that come with the program: to work them out takes 30 ms."""
    lines = files("aligncheck").joinpath("builtin/anchors.tsv").read_text(encoding="utf-8").splitlines()
    return dict(line.split("\t") for line in lines)


def _searched(anchors: Anchors, prose: Prose) -> dict[Lexicon, list[Hit]]:
    """Return the longest phrases at each place by lexicon, in order."""
    longest: dict[Lexicon, dict[int, tuple[int, int, str]]] = {}
    for (lexicon, number, pattern), first, last in (*_spoken(anchors, prose), *_tagged(anchors, prose)):
        found = longest.setdefault(lexicon, {})
        if first not in found or (last, -number) > found[first][:2]:
            found[first] = last, -number, pattern
    return {
        lexicon: sorted((first, last, pattern) for first, (last, _, pattern) in found.items())
        for lexicon, found in longest.items()
    }


def _spoken(anchors: Anchors, prose: Prose) -> Iterator[tuple[Entry, int, int]]:
    """Yield each pattern that stands in a text, with its first token and the one behind its last."""
    places = prose.places
    loose: set[Entry] = set()
    for word in places.keys() & anchors.keys():
        for entry in anchors[word]:
            meant = phrase(entry[2])
            if not meant.plain:
                loose.add(entry)
                continue
            for at in places[word]:
                first = at - meant.anchored
                last = at + 1 if len(meant.steps) == 1 else behind(prose, meant, first)
                if last is not None:
                    yield entry, first, last
    for entry in loose:
        meant = phrase(entry[2])
        for word in meant.openings & places.keys():
            for first in places[word]:
                if (last := behind(prose, meant, first)) is not None:
                    yield entry, first, last


def _tagged(anchors: Anchors, prose: Prose) -> Iterator[tuple[Entry, int, int]]:
    """Yield each pattern that a hashtag in small letters spells, with the hashtag's token and the one behind it."""
    for at in prose.tags:
        tag = prose.tokens[at].word
        parts = {tag[i : i + n] for i in range(len(tag)) for n in range(1, _LONGEST + 1)}
        for word in parts & anchors.keys():
            for entry in anchors[word]:
                if joined(phrase(entry[2]), tag):
                    yield entry, at, at + 1


def _denied_inside(prose: Prose, match: Match) -> bool:
    """Say whether a negation stands in a gap of a phrase: "we are not _green_" where a word may be between."""
    if "_" not in match.phrase:
        return False
    between = range(match.first + 1, match.last)
    return any(prose.negates(at) and prose.tokens[at].word not in _written(match.phrase) for at in between)


def _written(pattern: str) -> set[str]:
    return set(re.split(r"[ |?]", pattern))


_LONGEST = 25  # letters of a word that a hashtag is made of
