"""Phrases to look for in copy: whole words, with their inflections, with a few words between where a pattern says so.

A pattern is words: `carbon|climate neutral`. A word stands for itself; `donate~` for its regular forms (donates,
donated, donating), `seal+` for itself and its plural; `a|b` for one of several (each with its own mark), `word?` may
be missing; `_` is any word, `_3` up to three of them; `#` is a number, `%` the sign. Hyphens and spaces are one; commas
break a phrase, except inside `_3`.
"""

from __future__ import annotations

import re
from functools import cached_property, lru_cache
from itertools import product
from typing import TYPE_CHECKING, NamedTuple

from aligncheck.prose import END, NUMBER

if TYPE_CHECKING:
    from collections.abc import Iterator

    from aligncheck.prose import Prose


class Match(NamedTuple):
    """A phrase that was found: offsets into the text, and the range of its tokens."""

    start: int
    end: int
    first: int
    last: int  # one behind
    text: str
    phrase: str


class _Step(NamedTuple):
    words: frozenset[str]  # none: any word
    optional: bool
    gap: int  # up to so many words, whatever they are, stand here


class _Phrase(NamedTuple):
    pattern: str
    steps: tuple[_Step, ...]


class Lexicon:
    """A list of patterns, indexed by the words they can begin with; read when first used."""

    def __init__(self, *patterns: str, apart: bool = False) -> None:
        """Hold patterns, with commas or line ends between; raises ValueError for one that begins with a gap.

        One that is made of what a user wrote is kept `apart`: the others are read once, and for good.
        """
        self.patterns = tuple(each.strip() for given in patterns for each in re.split(r"[,\n]", given) if each.strip())
        self._apart = apart
        if not apart:
            _SHELF.append(self)

    def find(self, prose: Prose, *, denied: bool = False, quoted: bool = False, asked: bool = False) -> Iterator[Match]:
        """Yield the phrases in a text, the longest at each place; denied, quoted and asked ones only if wanted."""
        for match in self.every(prose):
            if (
                (denied or not prose.denied(match.first, match.last))
                and (quoted or not prose.quoted(match.start, match.end))
                and (asked or not prose.asked(match.first))
            ):
                yield match

    def every(self, prose: Prose) -> Iterator[Match]:
        """Yield the phrases in a text in order, the longest at each place, none inside another."""
        if not self._apart and self not in _near(prose):
            return
        behind = 0
        for first in self._starts(prose):
            if first >= behind and (longest := self._longest(prose, first)):
                behind, pattern = longest
                start, end = prose.tokens[first].start, prose.tokens[behind - 1].end
                yield Match(start, end, first, behind, " ".join(prose.text[start:end].split()), pattern)

    def found(self, prose: Prose) -> bool:
        """Say whether any phrase stands in a text, denied or not."""
        return next(self.every(prose), None) is not None

    def _starts(self, prose: Prose) -> list[int]:
        """Return the tokens that a phrase could begin with, and the hashtags, in order."""
        words = prose.places.keys() & self.index.keys()
        return sorted({at for word in words for at in prose.places[word]}.union(prose.tags))

    def _longest(self, prose: Prose, first: int) -> tuple[int, str] | None:
        """Return the token behind the longest phrase from a token on, and its pattern."""
        token = prose.tokens[first]
        found = [
            (end, phrase.pattern)
            for word in ((token.word, NUMBER) if token.word[0].isdigit() else (token.word,))
            for phrase in self.index.get(word, ())
            if (end := _walk(prose, phrase.steps, 0, first, first)) is not None
        ]
        if token.tag and token.word in self.joined:
            found.append((first + 1, self.joined[token.word]))
        return max(found, key=lambda each: each[0], default=None)

    @cached_property
    def _phrases(self) -> list[_Phrase]:
        return [_Phrase(pattern, tuple(_step(word) for word in pattern.split())) for pattern in self.patterns]

    @cached_property
    def index(self) -> dict[str, list[_Phrase]]:
        """Return the phrases by the words that they can begin with; raises ValueError for one that has none."""
        index: dict[str, list[_Phrase]] = {}
        for phrase in self._phrases:
            for word in _openings(phrase):
                index.setdefault(word, []).append(phrase)
        return index

    @cached_property
    def joined(self) -> dict[str, str]:
        """Return the phrases of fixed words as a hashtag in small letters writes them."""
        return {
            "".join(words): phrase.pattern
            for phrase in self._phrases
            if len(phrase.steps) > 1 and all(step.words and NUMBER not in step.words for step in phrase.steps)
            for words in product(*(step.words for step in phrase.steps))
        }


_SHELF: list[Lexicon] = []  # every lexicon there is: a text is held against all of them at once


class _Shelf(NamedTuple):
    """Which lexicons can begin with a word, and which with the words of a hashtag in small letters."""

    words: dict[str, frozenset[Lexicon]]
    joined: dict[str, frozenset[Lexicon]]


def _near(prose: Prose) -> frozenset[Lexicon]:
    """Return the lexicons that may have a phrase in a text: of a hundred, most have none."""
    shelf = _shelf(len(_SHELF))
    if prose.near is None or prose.near[0] is not shelf:
        found = [shelf.words[word] for word in prose.places.keys() & shelf.words.keys()]
        if prose.tags:
            found += [shelf.joined.get(prose.tokens[at].word, frozenset()) for at in prose.tags]
        prose.near = (shelf, frozenset().union(*found))
    near: frozenset[Lexicon] = prose.near[1]
    return near


@lru_cache(maxsize=1)
def _shelf(_count: int) -> _Shelf:
    """Return the index of all lexicons, made anew when there are more."""
    words: dict[str, set[Lexicon]] = {}
    joined: dict[str, set[Lexicon]] = {}
    for lexicon in _SHELF:
        for word in lexicon.index:
            words.setdefault(word, set()).add(lexicon)
        for word in lexicon.joined:
            joined.setdefault(word, set()).add(lexicon)
    return _Shelf(*({word: frozenset(those) for word, those in each.items()} for each in (words, joined)))


def _walk(prose: Prose, steps: tuple[_Step, ...], number: int, at: int, first: int) -> int | None:
    """Return the token behind the phrase if its steps from `number` on fit the tokens from `at` on, else none."""
    if number == len(steps):
        return at
    step = steps[number]
    if step.gap:
        return _walk_over(prose, steps, number, at, first)
    token = prose.tokens[at] if at < len(prose.tokens) else None
    if token is not None and (at == first or not token.gap or (steps[number - 1].gap and token.gap < END)):
        fits = not step.words or token.word in step.words or (NUMBER in step.words and token.word[0].isdigit())
        if fits and (end := _walk(prose, steps, number + 1, at + 1, first)) is not None:
            return end
    return _walk(prose, steps, number + 1, at, first) if step.optional else None


def _walk_over(prose: Prose, steps: tuple[_Step, ...], number: int, at: int, first: int) -> int | None:
    """Leave out up to the words of a gap, as few as will do, within the sentence."""
    for over in range(steps[number].gap + 1):
        if over and (at + over > len(prose.tokens) or prose.tokens[at + over - 1].gap >= END):
            return None
        if (end := _walk(prose, steps, number + 1, at + over, first)) is not None:
            return end
    return None


def _step(word: str) -> _Step:
    if found := re.fullmatch(r"_(\d)", word):
        return _Step(frozenset(), optional=False, gap=int(found[1]))
    if word == "_":
        return _Step(frozenset(), optional=False, gap=0)
    optional = word.endswith("?")
    forms = {form for each in word.removesuffix("?").split("|") for form in _forms(each)}
    return _Step(frozenset(forms), optional=optional, gap=0)


def _openings(phrase: _Phrase) -> set[str]:
    words: set[str] = set()
    for step in phrase.steps:
        if not step.words:
            raise ValueError(f"{phrase.pattern!r} begins with any word; begin with one that is known")
        words |= step.words
        if not step.optional:
            return words
    raise ValueError(f"{phrase.pattern!r} has no word that must be there")


def _forms(word: str) -> list[str]:
    """Return the forms that a word of a pattern stands for."""
    if word.endswith("~"):
        return inflected(word[:-1])
    if word.endswith("+"):
        return [word[:-1], plural(word[:-1])]
    return [word]


def inflected(verb: str) -> list[str]:
    """Return the regular forms of an English verb: donate, donates, donated, donating."""
    if verb.endswith("e"):
        return [verb, verb + "s", verb + "d", verb[:-1] + "ing"]
    if verb.endswith("y") and verb[-2] not in _VOWELS:
        return [verb, verb[:-1] + "ies", verb[:-1] + "ied", verb + "ing"]
    stem = verb + verb[-1] if re.fullmatch(r"[^aeiou]*[aeiou][bdgmnprt]", verb) else verb
    return [verb, plural(verb), stem + "ed", stem + "ing"]


def plural(noun: str) -> str:
    """Return the regular plural of an English noun, or the third person of a verb."""
    if noun.endswith(("s", "x", "z", "ch", "sh")):
        return noun + "es"
    if noun.endswith("y") and noun[-2] not in _VOWELS:
        return noun[:-1] + "ies"
    return noun + "s"


_VOWELS = "aeiou"
