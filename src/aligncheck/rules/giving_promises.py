"""A promise of a gift as copy makes it: what is given, and what ties it to sales. Found once a text."""

from __future__ import annotations

from functools import lru_cache
from typing import TYPE_CHECKING, NamedTuple

from aligncheck.lexicon import Lexicon
from aligncheck.rules.giving_ties import spanned, tied, within, word_at, words
from aligncheck.rules.giving_words import (
    AMOUNTS,
    BUYING_WORDS,
    CARRIAGE,
    CLOSED,
    COMING,
    DONATING,
    FOR_CAUSES,
    GIVEN,
    GIVING_TO,
    GROWING,
    HANDING,
    HELPING,
    INSIDERS,
    KEPT_BY,
    ONE_FOR_ONE,
    PARTS,
    PAST,
    READERS,
    REFUSED,
    TELLING,
    TRIPS,
)  # fmt: skip
from aligncheck.rules.receivers import CARED, GENERAL, names_receiver
from aligncheck.rules.sums import sums
from aligncheck.rules.things import GOODS

if TYPE_CHECKING:
    from aligncheck.lexicon import Match
    from aligncheck.prose import Prose


class Promise(NamedTuple):
    """A sentence that promises a gift: its tokens, the words that give, and what ties it to sales."""

    first: int
    last: int  # one behind
    giving: Match
    match: Match  # what promises: the verb and the sum
    tie: Match | None
    counted: bool  # it says how much, or how many of what


@lru_cache(maxsize=256)
def promises_in(prose: Prose) -> tuple[Promise, ...]:
    """Return the promises of a text, those that are denied, quoted or asked left out; several rules ask."""
    if not speaks_of_gifts(prose):
        return ()
    found = (_promise(prose, first, last) for first, last in prose.sentences)
    return tuple(each for each in found if each and meant(prose, each.giving))


def own_words(prose: Prose, promise: Promise) -> Match:
    """Return what a promise for each sale says for itself: the verb and the sum.

    Where it names no receiver, or no sum, other rules mark these words; what is left is the sum, or what ties it.
    """
    tie = promise.tie or promise.match
    if promise.counted and names_receiver(prose, promise.first, promise.last):
        return promise.match
    summed = next(sums(prose, promise.first, promise.last), None)
    if summed and not _most(prose, summed.first):
        return _with_tie(prose, spanned(prose, summed.first, summed.last), tie)
    return tie


def speaks_of_gifts(prose: Prose) -> bool:
    """Say whether a text has a word without which no gift is promised: most have none."""
    return not prose.places.keys().isdisjoint(TELLING)


def kept(prose: Prose, first: int, last: int) -> bool:
    """Say whether what is given goes to the reader or to people of the business: an offer, a wage, a share."""
    said = words(prose, first, last)
    keeping = said & KEPT_BY
    if keeping and not (keeping == {"off"} and within(_OFF_TO, prose, first, last)):
        return True
    if said.isdisjoint(GIVING_TO) or said.isdisjoint(INSIDERS):
        return False
    tokens = prose.tokens[first:last]
    return any(
        token.word in GIVING_TO and {each.word for each in tokens[index + 1 : index + 3]} & INSIDERS
        for index, token in enumerate(tokens)
    )


def past(prose: Prose, first: int, last: int) -> bool:
    """Say whether a sentence tells of what was given, or of what no longer is."""
    if within(REFUSED, prose, first, last):
        return True
    said = words(prose, first, last)
    if not said & PAST or said & COMING:
        return False
    years = (word for word in said if len(word) == len("2020") and word.isdecimal() and word[:2] in {"19", "20"})
    return next(years, None) is not None or within(CLOSED, prose, first, last) is not None


def meant(prose: Prose, match: Match) -> bool:
    """Say whether a phrase is neither denied, nor quoted, nor asked."""
    return not (
        prose.denied(match.first, match.last) or prose.quoted(match.start, match.end) or prose.asked(match.first)
    )


def counted(prose: Prose, first: int, last: int) -> bool:
    """Say whether a sum, a share in figures or a number of things stands between two tokens, after "up to" none."""
    if any(not _most(prose, each.first) for each in sums(prose, first, last)):
        return True
    return within(AMOUNTS, prose, first, last) is not None


def _promise(prose: Prose, first: int, last: int) -> Promise | None:
    """Return what a sentence promises, if it does."""
    said = words(prose, first, last)
    if said.isdisjoint(TELLING) or kept(prose, first, last) or past(prose, first, last):
        return None
    summed = next(sums(prose, first, last), None)
    tie = tied(prose, first, last)
    giving = _giving(prose, first, last, said, tied_=tie is not None, summed=summed is not None)
    if giving is None or _by_readers(prose, giving.first):
        return None
    told = _things(prose, first, last) or counted(prose, first, last)
    amount = spanned(prose, summed.first, summed.last) if summed else within(AMOUNTS, prose, first, last)
    return Promise(first, last, giving, _with_tie(prose, _promising(prose, giving, amount), tie), tie, told)


def _by_readers(prose: Prose, at: int) -> bool:
    """Say whether readers are to give: "you can give", "or give directly"."""
    before = word_at(prose, at - 1)
    return before in READERS or (before in {"can", "could"} and word_at(prose, at - 2) == "you")


def _things(prose: Prose, first: int, last: int) -> bool:
    """Say whether things are given, and how many: a meal, two trees."""
    return any(within(lexicon, prose, first, last) for lexicon in (GROWING, ONE_FOR_ONE, GIVEN))


def _giving(prose: Prose, first: int, last: int, said: frozenset[str], *, tied_: bool, summed: bool) -> Match | None:
    """Return the words that give, if it is a gift to somebody outside the business."""
    if donating := within(DONATING, prose, first, last):
        return donating
    if swap := within(ONE_FOR_ONE, prose, first, last):
        return swap
    if tied_ and (growing := within(GROWING, prose, first, last)):
        return growing
    if (handing := within(HANDING, prose, first, last)) and (summed or tied_):
        return handing if _received(prose, first, last, said, summed=summed) else None
    if (helping := within(HELPING, prose, first, last)) and tied_ and (summed or said & (BUYING_WORDS | GOODS)):
        parted = summed or within(PARTS, prose, first, last)
        named = names_receiver(prose, first, last, whole=not parted)
        return helping if named or _received(prose, first, last, said, summed=summed, named=False) else None
    return _unspoken(prose, first, last, tied_=tied_)


def _received(prose: Prose, first: int, last: int, said: frozenset[str], *, summed: bool, named: bool = True) -> bool:
    """Say whether somebody outside the business receives it: a body with a name, people in need, a cause."""
    if named and names_receiver(prose, first, last):
        return True
    cared = summed and (said & CARED or within(FOR_CAUSES, prose, first, last))
    return bool(cared) or _general(prose, first, last)


def _unspoken(prose: Prose, first: int, last: int, *, tied_: bool) -> Match | None:
    """Return the sum and "to" of a promise without a verb: "20p a pint to the Prostate Project"."""
    if words(prose, first, last) & CARRIAGE:
        return None
    for each in sums(prose, first, last):
        for at in range(each.last, min(each.last + 6, last - 1)):
            if prose.tokens[at].gap:
                break
            if prose.tokens[at].word not in {"to", "for", "towards"} or _fare(prose, each.last, at):
                continue
            behind = min(at + 6, last)
            named = tied_ and names_receiver(prose, at, last, whole=prose.tokens[at].word == "for")
            if named or within(FOR_CAUSES, prose, at, behind) or _general(prose, at, behind):
                return spanned(prose, each.first, at + 1)
    return None


def _fare(prose: Prose, first: int, at: int) -> bool:
    """Say whether a sum is the price of a way to somewhere, not a part of a price."""
    return word_at(prose, at - 1) in TRIPS and not words(prose, first, at) & {"of", "from"}


def _general(prose: Prose, first: int, last: int) -> bool:
    return within(GENERAL, prose, first, last) is not None


def _promising(prose: Prose, giving: Match, amount: Match | None) -> Match:
    """Return the verb with its sum, if that stands close."""
    first, last = giving.first, giving.last
    if amount and max(last, amount.last) - min(first, amount.first) <= _LONGEST:
        first, last = min(first, amount.first), max(last, amount.last)
    return spanned(prose, _subject(prose, first), last)


def _with_tie(prose: Prose, match: Match, tie: Match | None) -> Match:
    """Return a promise with what it is given for, where that follows at once: "we give £1 for every pizza"."""
    if tie is None or not match.first <= tie.first <= match.last < tie.last:
        return match
    return spanned(prose, match.first, tie.last)


def _subject(prose: Prose, first: int) -> int:
    """Return where "we" begins before a verb."""
    return first - 1 if first and not prose.tokens[first].gap and word_at(prose, first - 1) in _WE else first


def _most(prose: Prose, at: int) -> bool:
    """Say whether a sum is only the most that is given: "up to 20 %"."""
    before = [word_at(prose, each) for each in range(max(0, at - 3), at)]
    return before[-2:] == ["up", "to"] or before[-3:] in (["as", "much", "as"], ["as", "many", "as"])


_OFF_TO = Lexicon("is|are|goes|going|heading|straight off to")
_LONGEST = 9  # words of a promise that are underlined together
_WE = frozenset("we we'll we're we've".split())
