"""Words that sell: discounts, codes, sales, calls to buy."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from aligncheck.lexicon import Lexicon
from aligncheck.rules.facts import in_sentence

if TYPE_CHECKING:
    from aligncheck.lexicon import Match
    from aligncheck.target import Passage, PostView, Target

OFFERS = Lexicon(
    """
    # %|percent off|discount|cheaper, £|$|€ # off|discount, # £|€|euro|euros|pounds|dollars off, half price|off
    buy one _1 get one _2 free|half, buy one _1 get one, buy # _1 get #|one, bogo, two|2|three|3 for one|1|two|2|the
    free shipping|delivery|postage|gift, promo|discount|voucher|coupon code+
    discount+, discounted, coupon+, cashback, price drop|cut, reduced prices, now|just|only £|$|€ #, today only
    only today, save on, no _2 fee|fees
    flash|summer|winter|spring|autumn|fall|weekend|clearance|holiday|pride|anniversary|day|month|week sale
    sale ends|starts|begins|continues|prices|items, sale now on
    save # %|percent, on offer today|this|now|all|until, now reduced, reduced to|by|now, get the|a _3 free
    save # %|percent on|off|when|with|today|this, save £|$|€ # on|off|when|with|today|this, save up to # % on|off
    special|limited|exclusive|great|hot|best offer|offers|deal|deals, deal|deals of the
    sale prices|price, mattress|furniture|weekend|online|store|mega|big|annual|seasonal|car|tyre|tire|shoe|sofa sale
    now|just|only # euros|euro|pounds|dollars|quid|bucks, blowout+, doorbuster+, savings event|weekend, markdown+
    save big, bundle deal|price|offer, happy hour, double|triple|bonus points, gift with purchase, extra # %|percent
    free _2 with every|any|each, free _2 with your order|purchase|booking
    knock|knocks|knocking|slash|slashing _4 off|prices
    for less until|till|before|today|tonight|this|all, while stocks|supplies|stock last|lasts
    last chance to buy|shop|order
    goes|go|going|now on sale, # % less, kids|second|2nd _2 half price|free, cheaper until|till|today|tonight|this
    deals start|starts|now|from|on|all
    lunch|burger|meal|pizza|dinner|breakfast|combo|family|drinks|have|a deal|deals
    are|is|now on sale, back in stock
    buy one|two|three|four|2|3|4 _4 get the? _1 _1 free|half
    zero down, # % apr|financing|finance, # instead of #, was £|$|€ # now, order by noon|midnight|tonight|monday|friday
    perfect excuse for|to, gift cards from, two|three|2|3 for a tenner|fiver, new drop, limited run, special offer+
    sale from|starting|up|runs|on, two|three|four|2|3|4 _1 for £|$|€ #
    """
)
"""What is offered."""

CALLS = Lexicon(
    """
    shop the|our|this _2 collection|range|edit|edition|look|sale|drop|line|set|capsule|merch
    shop the|our|this _2 tee|tees|shirt|shirts|hoodie|bag|mug, shop our|these|all|with|yours, shop in store|stores
     shop for|her|his now|today
    drop goes|is|lands live|today|tonight|now|at, drops today|tonight|tomorrow|now|at|this, don't miss out
    in stores now
    treat yourself|yourselves|mum|mom|her|him|them|someone, stock up, snap up, grab a|an|your|our|one|some|two|yours
    pick up a|an|your|our|one _3 today|now|in|online|from
    wear the|your|our hoodie|tee|shirt|badge|pin|colours|collection
    book your|a|an _2 slot|appointment|stay|room|session|treatment|facial|massage|manicure|haircut|cut|cabin|trip|flight
    book your|a _1 table, preorder, limited edition|drop|run|release, upgrade your|to, get your hands on
    prices start|starting|from, checkout, add one|it|some to your order|basket|cart
    use|with|enter|apply|quote the? code, shop now|online
    order|buy now|today|online|yours, get|grab yours, add to basket|cart|bag, pre order
    buy the|our|your|this _1 shirt|tee|hoodie|mug|tote|bag|bracelet|pin|scarf|hat|candle
    """
)
"""Calls to buy, and to enter a code."""

PRICES = Lexicon(
    """
    £|$|€ #, # euros|euro|pounds|dollars|bucks|quid, five|six|eight|ten|twelve|twenty bucks|quid|euros|dollars|pounds
    for a tenner|fiver, for|only|now|just #
    """
)
"""What something costs, unless the sentence is about money that is given, earned or paid for a seat."""

_GIVING = Lexicon("donate~, donation+, gift|gifts of, goes|go to, give|gives _4 to, we give £|$|€, raise~ money|funds")


def offer_in(target: Target, view: PostView) -> tuple[Passage, Match] | None:
    """Return the first offer of a post, or a call or price with which nothing is given: other rules ask of gifts."""
    offered = next(target.phrases(OFFERS, view.passages), None)
    called = (each for each in target.phrases(CALLS, view.passages) if not _gives_with(*each))
    priced = (each for each in target.phrases(PRICES, view.passages) if _sold(*each))
    return offered or next(called, None) or next(priced, None)


def _gives_with(passage: Passage, match: Match) -> bool:
    """Say whether the sentence of a call to buy is about a gift."""
    first, last = passage.prose.sentence(match.first)
    return any(first <= each.first < last for each in _GIVING.every(passage.prose))


def _sold(passage: Passage, match: Match) -> bool:
    """Say whether a price is one of goods."""
    told = passage.prose.words[match.first : match.last]
    if told[0] not in _SIGNS and told[-1][0].isdigit() and not _PENCE.search(told[-1]):
        return False
    grand = told[0] in _SIGNS and len(told[-1].partition(".")[0]) > _DIGITS
    return not (grand or _gives_with(passage, match) or in_sentence(passage, match, _NO_PRICE))


_SIGNS = frozenset("£ $ €".split())
_PENCE = re.compile(r"[.,][6-9][0-9]$")  # "for 9.90"; "for 7.30" may be a time
_DIGITS = 3
_NO_PRICE = frozenset(
    """
    ticket tickets admission entry entrance seat seats concert reading fund funds funded grant grants wage wages salary
    salaries earn earns earned pay pays paid gap hour hourly spent cost costs fine fined raised raise raises given gave
    proceeds profit profits charity compensation budget invest invested worth million billion collected collection owed
    debt annual yearly per year lost stolen scholarship bursary award sent leave bail rent
    """.split()
)
"""Words of a sum that buys nothing."""
