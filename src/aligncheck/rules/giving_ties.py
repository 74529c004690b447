"""What ties a gift to sales in a sentence of copy: for every pizza, £1 a box, when you buy."""

from __future__ import annotations

from functools import lru_cache
from typing import TYPE_CHECKING

from aligncheck.lexicon import Lexicon, Match
from aligncheck.rules.giving_words import BUYS, NO_NOUN, NO_SALE, ONE_FOR_ONE, STANDING, TIES
from aligncheck.rules.sums import sums

if TYPE_CHECKING:
    from aligncheck.prose import Prose


def tied(prose: Prose, first: int, last: int) -> Match | None:
    """Return what ties a gift to sales between two tokens: "for every pizza", "£1 a box", "when you buy"."""
    return sold_for(prose, first, last) or _in_exchange(prose, first, last)


def sold_for(prose: Prose, first: int, last: int) -> Match | None:
    """Return for each of what a gift is given between two tokens."""
    if words(prose, first, last) & STANDING:
        return None
    for match in every(TIES, prose):
        if first <= match.first and match.last <= last and _sold(prose, match.last - 1):
            end = match.last - (word_at(prose, match.last - 1) in NO_NOUN)
            return spanned(prose, match.first, end)
    return _priced(prose, first, last) or within(ONE_FOR_ONE, prose, first, last)


@lru_cache(maxsize=1024)
def words(prose: Prose, first: int, last: int) -> frozenset[str]:
    """Return the words from a token to another, the latter not included."""
    return frozenset([token.word for token in prose.tokens[first:last]])


def within(lexicon: Lexicon, prose: Prose, first: int, last: int) -> Match | None:
    """Return the first phrase of a lexicon between two tokens; none if there is none."""
    return next((match for match in every(lexicon, prose) if first <= match.first and match.last <= last), None)


@lru_cache(maxsize=1024)
def every(lexicon: Lexicon, prose: Prose) -> tuple[Match, ...]:
    """Return the phrases of a lexicon in a text: each sentence of it asks."""
    return tuple(lexicon.every(prose))


def spanned(prose: Prose, first: int, last: int) -> Match:
    """Return the words between two tokens as a phrase that was found."""
    start, end = prose.tokens[first].start, prose.tokens[min(last, len(prose.tokens)) - 1].end
    return Match(start, end, first, last, " ".join(prose.text[start:end].split()), "")


def word_at(prose: Prose, at: int) -> str:
    """Return the word at a token; nothing beyond the text."""
    return prose.tokens[at].word if 0 <= at < len(prose.tokens) else ""


def _priced(prose: Prose, first: int, last: int) -> Match | None:
    """Return a sum for each of something: "£1 a box"."""
    for each in sums(prose, first, last):
        if word_at(prose, each.last) in {"a", "an"} and _sold(prose, each.last + 1) and each.last + 1 < last:
            return spanned(prose, each.first, each.last + 2)
    return None


def _in_exchange(prose: Prose, first: int, last: int) -> Match | None:
    """Return the call that a gift answers: "Book your service and we give", "Stay with us, and €2 a night goes"."""
    for match in every(BUYS, prose):
        if first <= match.first and match.last <= last and called(prose, match.first, first):
            behind = prose.tokens[match.last : last]
            if any(token.word in {"and", "we", "we'll"} for token in behind):
                return spanned(prose, match.first, match.last)
    return None


def called(prose: Prose, at: int, first: int) -> bool:
    """Say whether a verb calls to do something: it begins a sentence or a clause."""
    return (
        at == first
        or bool(prose.tokens[at].gap)
        or word_at(prose, at - 1) in {"and", "please", "just", "simply", "you"}
    )


def _sold(prose: Prose, at: int) -> bool:
    """Say whether a word may be something sold: not a year, a guest or a like, nor ten likes."""
    number = word_at(prose, at)[:1].isdigit()
    return not {word_at(prose, at), word_at(prose, at + number)} & NO_SALE
