"""A gift that does not depend on sales, as copy tells it beside a call to buy."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from aligncheck.lexicon import Lexicon
from aligncheck.rules.giving_promises import kept, meant, past, speaks_of_gifts
from aligncheck.rules.giving_ties import called, sold_for, spanned, within, words
from aligncheck.rules.offers import CALLS, OFFERS
from aligncheck.rules.receivers import CARED, GENERAL, names_receiver
from aligncheck.rules.sums import figure

if TYPE_CHECKING:
    from aligncheck.lexicon import Match
    from aligncheck.prose import Prose


def fixed_gift(prose: Prose) -> Match | None:
    """Return the words that promise one large gift, in copy that asks to buy and nowhere parts the two."""
    if not speaks_of_gifts(prose) or not _asks_to_buy(prose):
        return None
    return next((match for first, last in prose.sentences if (match := _large_gift(prose, first, last))), None)


def _large_gift(prose: Prose, first: int, last: int) -> Match | None:
    """Return the words of a sentence that give a large sum, or many things, to somebody outside the business."""
    giving = within(_GIVING, prose, first, last)
    if giving is None or not meant(prose, giving) or words(prose, first, last) & _FOR_EACH or kept(prose, first, last):
        return None
    if past(prose, first, last) or sold_for(prose, first, last) or not _received(prose, first, last):
        return None
    large = next((at for at in range(first, last) if _large(prose, at)), None)
    if large is None:
        return None
    start, end = min(giving.first, large), max(giving.last, large + 1)
    return giving if end - start > _LONGEST else spanned(prose, start, end)


def _received(prose: Prose, first: int, last: int) -> bool:
    """Say whether somebody receives it: a body with a name, charity in general, people in need."""
    general = within(GENERAL, prose, first, last) is not None
    return general or bool(words(prose, first, last) & CARED) or names_receiver(prose, first, last)


def _asks_to_buy(prose: Prose) -> bool:
    """Say whether copy asks to buy: a call that begins a sentence, or words for a purchase."""
    if any(next(lexicon.find(prose), None) for lexicon in (PURCHASES, OFFERS, CALLS)):
        return True
    return any(called(prose, match.first, prose.sentence(match.first)[0]) for match in _CALLS.find(prose))


def _large(prose: Prose, at: int) -> bool:
    """Say whether a number is too large for one purchase: of money, meals, coats; years are none."""
    word = prose.tokens[at].word
    before = words(prose, max(0, at - 3), at)
    if not word[0].isdigit() or before >= {"up", "to"} or _YEAR.fullmatch(word):
        return False
    money = at > 0 and prose.tokens[at - 1].word in {"£", "$", "€"}
    return figure(word) * (_THOUSAND if _followed(prose, at) else 1) >= (_LARGE if money else _MANY)


def _followed(prose: Prose, at: int) -> bool:
    """Say whether a number is of thousands: "20k"."""
    return prose.tokens[at + 1].word in {"k", "thousand", "m", "million"} if at + 1 < len(prose.tokens) else False


_LARGE = 100
_MANY = 20  # things, not money
_THOUSAND = 1000
_LONGEST = 9  # words that are underlined together
_YEAR = re.compile("(?:19|20)[0-9]{2}")
_GIVING = Lexicon(
    """
    donate, donates, donating, donation, £|$|€ # donated, we donated, we give, goes|gone to, pledges, pledging
    we're|are|we'll|will|us give|giving|send|sending|fund|funding|contribute|contributing, proud to give|donate|send
    we've|have|has _1 pledged|committed|donated|given|sent, a|our £|$|€ # gift|donation, we support _4 with £|$|€ #
    is giving|donating|sending, pledged|committed £|$|€ #
    """
)
_FOR_EACH = frozenset(
    "each every per % percent match matching double reach target off win raise raised last ago since".split()
)
PURCHASES = Lexicon(
    """
    buy|order|purchase a|an|any|one|our|your|this|these|now|today|online, shop our|the|now|today|online|this|these
    when|if|whenever you buy|order|purchase|shop, your|every|each|this purchase|order, every|each _3 sold|bought
    by buying|ordering|purchasing|shopping
    """
)
"""Words for a purchase."""
_CALLS = Lexicon(
    """
    shop _1 now|today|online|here, open your|an
    shop the|our|now|today|with|new|online|this|for|back|all|here|small|local|in
    order|buy|book your|the|our|a|before|now|today|yours|online|it
    get|grab|pick yours|your|a|up, add to basket|bag|cart, stock up, treat yourself, try our|the, come in for
    now from £|$|€ #, visit your|our dealer|store|shop|branch|showroom|us, download the|our app, sign up for|today
    be part of it
    """
)
IN_ANY_CASE = Lexicon(
    """
    no matter how|what|who, makes no difference, won't|doesn't change, no purchase, flat, fixed, with or without your
        regardless, whatever|however we|you|this|is|many|much, whether or not, whether you buy|order, no purchase
    in any case, does not|doesn't depend, independent|independently of, not tied|linked to
    """
)
"""Words that part a gift from sales."""
