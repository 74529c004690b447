"""Words that sell: discounts, codes, sales, calls to buy."""

from __future__ import annotations

from typing import TYPE_CHECKING

from aligncheck.lexicon import Lexicon

if TYPE_CHECKING:
    from aligncheck.lexicon import Match
    from aligncheck.target import Passage, PostView, Target

OFFERS = Lexicon(
    """
    # %|percent off|discount|cheaper, £|$|€ # off|discount, # £|€|euro|euros|pounds|dollars off, half price|off
    buy one _1 get one _2 free|half, buy one _1 get one, buy # _1 get #|one, bogo, two|2|three|3 for one|1|two|2|the
    free shipping|delivery|postage|gift, promo|discount|voucher|coupon code+
    discount+, discounted, coupon+, cashback, price drop|cut, reduced prices, now|just|only £|$|€ #, today only
    flash|summer|winter|spring|autumn|fall|weekend|clearance|holiday|pride|anniversary|day|month|week sale
    sale ends|starts|begins|continues|prices|items, sale now on
    save # %|percent on|off|when|with|today|this, save £|$|€ # on|off|when|with|today|this, save up to # % on|off
    special|limited|exclusive|great|hot|best offer|offers|deal|deals, deal|deals of the
    sale prices|price, mattress|furniture|weekend|online|store|mega|big|annual|seasonal|car|tyre|tire|shoe|sofa sale
    sale from|starting|up|runs|on, two|three|four|2|3|4 _1 for £|$|€ #
    """
)
"""What is offered."""

CALLS = Lexicon(
    """
    shop the|our|this _2 collection|range|edit|edition|look|sale|drop|line|set|capsule|merch
    shop the|our|this _2 tee|tees|shirt|shirts|hoodie|bag|mug
    use|with|enter|apply|quote the? code, shop now|online
    order|buy now|today|online|yours, get|grab yours, add to basket|cart|bag, pre order
    buy the|our|your|this _1 shirt|tee|hoodie|mug|tote|bag|bracelet|pin|scarf|hat|candle
    """
)
"""Calls to buy, and to enter a code."""

_GIVING = Lexicon("donate~, donation+, goes|go to, give|gives _4 to, we give £|$|€, raise~ money|funds")


def offer_in(target: Target, view: PostView) -> tuple[Passage, Match] | None:
    """Return the first offer of a post, or call to buy with which nothing is given: rules of their own ask of gifts."""
    offered = next(target.phrases(OFFERS, view.passages), None)
    called = (each for each in target.phrases(CALLS, view.passages) if not _gives_with(*each))
    return offered or next(called, None)


def _gives_with(passage: Passage, match: Match) -> bool:
    """Say whether the sentence of a call to buy is about a gift."""
    first, last = passage.prose.sentence(match.first)
    return any(first <= each.first < last for each in _GIVING.every(passage.prose))
