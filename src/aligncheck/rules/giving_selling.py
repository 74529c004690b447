"""What shows that copy sells: calls to buy, prices, offers, and where things are to be had."""

from __future__ import annotations

from typing import TYPE_CHECKING

from aligncheck.lexicon import Lexicon
from aligncheck.rules.buying import purchases
from aligncheck.rules.giving_ties import called
from aligncheck.rules.offers import CALLS, OFFERS

if TYPE_CHECKING:
    from aligncheck.prose import Prose


def sells(prose: Prose) -> bool:
    """Say whether copy sells something: a call that begins a sentence, or words for a purchase."""
    if any(next(lexicon.find(prose), None) for lexicon in (PURCHASES, OFFERS, CALLS, _ON_SALE, _COMMERCE)):
        return True
    if next(purchases(prose), None):
        return True
    return any(called(prose, match.first, prose.sentence(match.first)[0]) for match in _CALLS.find(prose))


PURCHASES = Lexicon(
    """
    buy|order|purchase a|an|any|one|our|your|this|these|now|today|online, shop our|the|now|today|online|this|these
    when|if|whenever you buy|order|purchase|shop, your|every|each|this purchase|order, every|each _3 sold|bought
    by buying|ordering|purchasing|shopping
    """
)
"""Words for a purchase."""
_ON_SALE = Lexicon(
    """
    in|to your? basket|cart|bag|trolley, every purchase|order|basket matters|counts
    offers|deals|sale start|starts|begin|begins
    deals|offers|prices|fares|rooms|tickets|plans from £|$|€ #, back in stock, find it|them in|at
    in store|stores now|today
    book your _2 move|stay|trip|holiday|service|fitting|table|cruise|break|appointment|tour|session|class
    book your _2 slot|ticket|tickets
    switch to _1 broadband|energy|mobile|insurance, fill your basket|boots|cart|bag|trolley, while stocks last
    tickets on sale
    in your _1 aisle, on shelves, new in, out now, pre order|orders, save £|$|€ #, get the|your _2 from £|$|€
    treat yourself
    """
)
_COMMERCE = Lexicon(
    """
    from|only|just £|$|€ #, near you, nearest, your local, orders close|closing|open, savings, shopping, checkout
    bookings, bookable, in stores|store|shops|supermarkets|pharmacies|showrooms
    range|collection
    menu, open a|an|your _2 account, account today|this|now, from £|$|€ # a|per|each, £|$|€ # a|per|each
    available at|in|online|now
    at all|any|our|your local? branches|stores|shops|dealers|outlets|restaurants, our new, meet the
    launching|launches|launch
    new season|flavour|flavor|menu|arrivals|models|drop|lines, on tap|draught
    half term|summer|spring|winter prices|bookings
    come in|by|down|along, pop in|by, roll in|up, drop in|by, stop by|in, dine|eat with|in|at, sign|signing up
    spots|seats|places left
    new customers, switch to|today|now, get a _1 quote, free quote|quotes|consultation|trial, call us, quote today
    """
)
_CALLS = Lexicon(
    """
    shop _, shop _1 now|today|online|here, open your|an
    shop the|our|now|today|with|new|online|this|for|back|all|here|small|local|in
    order|buy|book your|the|our|a|before|now|today|yours|online|it
    get|grab|pick yours|your|a|up, add to basket|bag|cart, stock up, treat yourself, try our|the, come in for
    now from £|$|€ #, visit your|our dealer|store|shop|branch|showroom|us, download the|our app, sign up for|today
    be part of it
    """
)
