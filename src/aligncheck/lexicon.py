"""Phrases to look for in copy: whole words, with their inflections, with a few words between where a pattern says so.

A pattern is words: `carbon|climate neutral`. A word stands for itself; `donate~` for its regular forms (donates,
donated, donating), `seal+` for itself and its plural; `a|b` for one of several (each with its own mark), `word?` may
be missing; `_` is any word, `_3` up to three of them; `#` is a number, `%` the sign. Hyphens and spaces are one; commas
break a phrase, except inside `_3`.
"""

from __future__ import annotations

import re
from functools import cache, cached_property, lru_cache
from itertools import product
from typing import TYPE_CHECKING, NamedTuple

from aligncheck.prose import END, NUMBER
from aligncheck.wordforms import inflected, plural

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

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
    """A pattern as it is matched; one word of `anchor` must be in a text, and it begins with one of `openings`."""

    pattern: str
    steps: tuple[_Step, ...]
    openings: frozenset[str]
    anchor: frozenset[str]
    plain: bool  # words alone: none optional, no gaps
    number: int  # in its lexicon: of two that are as long the first is meant


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
        for match in () if self.absent(prose) else self.every(prose):
            if (
                (denied or not (prose.denied(match.first, match.last) or _denied_inside(prose, match)))
                and (quoted or not prose.quoted(match.start, match.end))
                and (asked or not prose.asked(match.first))
            ):
                yield match

    def every(self, prose: Prose) -> Iterator[Match]:
        """Yield the phrases in a text in order, the longest at each place, none inside another."""
        behind = 0
        for first, last, pattern in self._longest(prose):
            if first >= behind:
                behind = last
                start, end = prose.tokens[first].start, prose.tokens[last - 1].end
                yield Match(start, end, first, last, " ".join(prose.text[start:end].split()), pattern)

    def found(self, prose: Prose) -> bool:
        """Say whether any phrase stands in a text, denied or not."""
        return next(self.every(prose), None) is not None

    def absent(self, prose: Prose) -> bool:
        """Say whether it is plain, without a look at any phrase, that none stands in a text."""
        return not self._apart and self not in _near(prose)

    def _longest(self, prose: Prose) -> list[tuple[int, int, str]]:
        """Return the first token, the one behind, and the pattern of the longest phrase at each place, in order."""
        if self.absent(prose):
            return []
        if self not in prose.longest:  # a rule may ask again for each of a thousand words
            prose.longest[self] = self._searched(prose)
        return prose.longest[self]

    def _searched(self, prose: Prose) -> list[tuple[int, int, str]]:
        longest: dict[int, tuple[int, int, str]] = {}
        for phrase in self._possible(prose):
            for word in phrase.openings & prose.places.keys():
                for first in prose.places[word]:
                    last = _behind(prose, phrase, first)
                    if last is not None and (last, -phrase.number) > longest.get(first, (0, 0))[:2]:
                        longest[first] = last, -phrase.number, phrase.pattern
        for at in prose.tags:
            if at not in longest and (pattern := self.joined.get(prose.tokens[at].word)):
                longest[at] = at + 1, 0, pattern
        return sorted((first, last, pattern) for first, (last, _, pattern) in longest.items())

    def _possible(self, prose: Prose) -> Iterable[_Phrase]:
        """Return the phrases of which a telling word is in a text."""
        if not self._apart:
            return _near(prose)[self].values()
        words = prose.places.keys() & self.anchors.keys()
        return {id(each): each for word in words for each in self.anchors[word]}.values()

    @cached_property
    def phrases(self) -> list[_Phrase]:
        """Return the patterns as they are matched; raises ValueError for one that could begin with any word."""
        return [_phrase(pattern, number) for number, pattern in enumerate(self.patterns)]

    @cached_property
    def anchors(self) -> dict[str, list[_Phrase]]:
        """Return the phrases by the words of which one must be in a text."""
        found: dict[str, list[_Phrase]] = {}
        for phrase in self.phrases:
            for word in phrase.anchor:
                found.setdefault(word, []).append(phrase)
        return found

    @cached_property
    def joined(self) -> dict[str, str]:
        """Return the phrases of fixed words as a hashtag in small letters writes them."""
        return {
            "".join(words): phrase.pattern
            for phrase in self.phrases
            if len(phrase.steps) > 1 and all(step.words and NUMBER not in step.words for step in phrase.steps)
            for words in product(*(step.words for step in phrase.steps))
        }


_SHELF: list[Lexicon] = []  # every lexicon there is: a text is held against all of them at once


def _near(prose: Prose) -> dict[Lexicon, dict[int, _Phrase]]:
    """Return the phrases that a text may hold, by lexicon: of a hundred, most have none."""
    if prose.near is None or prose.near[0] != len(_SHELF):
        prose.near = (len(_SHELF), _gathered(prose, len(_SHELF)))
    near: dict[Lexicon, dict[int, _Phrase]] = prose.near[1]
    return near


def _gathered(prose: Prose, count: int) -> dict[Lexicon, dict[int, _Phrase]]:
    near: dict[Lexicon, dict[int, _Phrase]] = {}
    anchors = _anchors(count)
    for word in prose.places.keys() & anchors.keys():
        for lexicon, phrase in anchors[word]:
            near.setdefault(lexicon, {})[id(phrase)] = phrase
    for at in prose.tags:
        for lexicon in _tags(count).get(prose.tokens[at].word, ()):
            near.setdefault(lexicon, {})
    return near


@lru_cache(maxsize=1)
def _anchors(_count: int) -> dict[str, list[tuple[Lexicon, _Phrase]]]:
    """Return the phrases of all lexicons by their anchors, made anew when there are more."""
    shelf: dict[str, list[tuple[Lexicon, _Phrase]]] = {}
    for lexicon in _SHELF:
        for phrase in lexicon.phrases:
            for word in phrase.anchor:
                shelf.setdefault(word, []).append((lexicon, phrase))
    return shelf


@lru_cache(maxsize=1)
def _tags(_count: int) -> dict[str, list[Lexicon]]:
    """Return the lexicons by their phrases as hashtags in small letters; made when there is one."""
    shelf: dict[str, list[Lexicon]] = {}
    for lexicon in _SHELF:
        for word in lexicon.joined:
            shelf.setdefault(word, []).append(lexicon)
    return shelf


def _denied_inside(prose: Prose, match: Match) -> bool:
    """Say whether a negation stands in a gap of a phrase: "we are not _green_" where a word may be between."""
    if "_" not in match.phrase:
        return False
    meant = set(re.split(r"[ |?]", match.phrase))
    return any(prose.negates(at) and prose.tokens[at].word not in meant for at in range(match.first + 1, match.last))


def _behind(prose: Prose, phrase: _Phrase, first: int) -> int | None:
    """Return the token behind the phrase if it stands from a token on, else none."""
    if not phrase.plain:
        return _walk(prose, phrase.steps, 0, first, first)
    tokens, at = prose.tokens, first
    if first + len(phrase.steps) > len(tokens):
        return None
    for step in phrase.steps:
        token = tokens[at]
        if (token.gap and at != first) or not (
            token.word in step.words or (NUMBER in step.words and token.word[0].isdigit())
        ):
            return None
        at += 1
    return at


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


@cache  # the same words stand in many patterns, and these are all the patterns there are
def _step(word: str) -> _Step:
    if found := re.fullmatch(r"_(\d)", word):
        return _Step(frozenset(), optional=False, gap=int(found[1]))
    if word == "_":
        return _Step(frozenset(), optional=False, gap=0)
    optional = word.endswith("?")
    forms = {form for each in word.removesuffix("?").split("|") for form in _forms(each)}
    return _Step(frozenset(forms), optional=optional, gap=0)


def _phrase(pattern: str, number: int) -> _Phrase:
    steps = tuple(_step(word) for word in pattern.split())
    openings = _openings(pattern, steps)
    needed = [step.words for step in steps if step.words and not step.optional]
    anchor = min(needed, key=lambda words: (len(words & _COMMON), len(words)))  # the first of equals
    plain = all(step.words and not step.optional for step in steps)
    return _Phrase(pattern, steps, openings, anchor, plain, number)


def _openings(pattern: str, steps: Iterable[_Step]) -> frozenset[str]:
    words: set[str] = set()
    for step in steps:
        if not step.words:
            raise ValueError(f"{pattern!r} begins with any word; begin with one that is known")
        words |= step.words
        if not step.optional:
            return frozenset(words)
    raise ValueError(f"{pattern!r} has no word that must be there")


def _forms(word: str) -> list[str]:
    """Return the forms that a word of a pattern stands for."""
    if word.endswith("~"):
        return inflected(word[:-1])
    if word.endswith("+"):
        return [word[:-1], plural(word[:-1])]
    return [word]


# What nearly every text has tells nothing of whether a phrase may be in it.
_COMMON = frozenset(
    """
    # % a an the of to in on for with and or at by from as is are was be been it its this that these those we our us
    you your i my they their he she not no all every each one more most so if but up out who what when have has had
    will can do does make makes made get give gives new now buy
    """.split()
)
