"""Words that sell: discounts, codes, sales, calls to buy."""

from __future__ import annotations

from typing import TYPE_CHECKING

from aligncheck.lexicon import Lexicon

if TYPE_CHECKING:
    from collections.abc import Iterator

    from aligncheck.lexicon import Match
    from aligncheck.target import Passage, PostView, Target

OFFERS = Lexicon(
    """
    # %|percent off|discount, £|$|€ # off|discount, # £|€|euro|euros|pounds|dollars off, half price|off
    buy one _1 get one _2 free|half, buy one _1 get one, buy # _1 get #|one, bogo, two|2|three|3 for one|1|two|2|the
    free shipping|delivery|postage|gift, use|with|enter|apply|quote the? code, promo|discount|voucher|coupon code+
    discount+, discounted, coupon+, cashback, price drop|cut, reduced prices
    flash|summer|winter|spring|autumn|fall|weekend|clearance|holiday|pride|anniversary|day|month|week sale
    sale ends|starts|begins|continues|prices|items, sale now on
    save # %|percent on|off|when|with|today|this, save £|$|€ # on|off|when|with|today|this, save up to # % on|off
    special|limited|exclusive|great|hot|best offer|offers|deal|deals, deal|deals of the
    shop the|our|this _2 collection|range|edit|edition|look|sale|drop|line|set|capsule|merch
    shop now|online, order|buy now|today|online|yours, get|grab yours, add to basket|cart|bag, pre order
    """
)
"""What is offered, and calls to buy it."""

_GIVING = Lexicon("donate~, give|gives|giving|given|goes|go to, we give, gift to, raise~ money|funds for")


def offers_in(target: Target, view: PostView) -> Iterator[tuple[Passage, Match]]:
    """Yield the offers of a post, its call to action included."""
    return target.phrases(OFFERS, view.passages)


def gives_with(passage: Passage, match: Match) -> bool:
    """Say whether the sentence of an offer is about a gift that goes with a purchase: rules of their own ask of that."""
    first, last = passage.prose.sentence(match.first)
    return any(first <= each.first < last for each in _GIVING.every(passage.prose))
