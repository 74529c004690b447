"""Calls to buy, and requests to do something else."""

from __future__ import annotations

from typing import TYPE_CHECKING

from aligncheck.lexicon import Lexicon

if TYPE_CHECKING:
    from collections.abc import Iterator

    from aligncheck.lexicon import Match
    from aligncheck.prose import Prose

_GOODS = (
    "pack|packs|pair|pairs|box|boxes|bag|bags|tin|tins|jar|jars|bottle|bottles|bar|bars|copy|set|case|kit|slice|cup|mug|mugs|pint|"
    "pints|bouquet|flowers|roses|loaf|bread|tub|can|candle|candles|tee|tees|shirt|shirts|jumper|hoodie|scarf|scarves|hat|beanie|"
    "dress|bra|shoes|trainers|sneakers|boots|sock|socks|pin|pins|badge|wristband|band|ribbon|ring|bracelet|necklace|watch|scoop|"
    "cone|sundae|cookie|cookies|cake|cakes|cupcake|doughnut|donut|bun|buns|bagel|pie|pizza|burger|sandwich|taco|coffee|latte|brew|"
    "tea|beer|ale|lager|cider|wine|gin|whisky|cocktail|chocolate|chocolates|soap|shampoo|lipstick|balm|serum|toothbrush|"
    "calendar|cards|book|album|record|vinyl|single|print|poster|toy|teddy|hamper|bundle|range|collection|edition|drop|"
    "subscription|sleeve|lunch|breakfast|meal|menu|dish|special"
)
_STAYS = (
    "room|table|stay|night|flight|treatment|session|tour|ticket|tickets|haircut|service|ride|trip|massage|weekend|dive|cruise|"
    "safari|holiday|vacation|break|getaway|escape|cabin|lodge|suite|cut|blow|facial|manicure|wash|clean|wax|lesson|lessons|class|"
    "photoshoot|party|wedding|taxi|car|seat|seats|villa|cottage|pitch|spa|fitting|makeover|retreat|package"
)
_USED_UP = (
    "pint|coffee|tea|brew|beer|milk|wine|shampoo|soap|razor|toothbrush|toothpaste|detergent|sandwich|lunch|snack|chocolate|"
    "water|loo|moisturiser|sunscreen|cereal|bread|deodorant|perfume|candle"
)
_MORE_GOODS = (
    "keyring|ornament|bauble|tote|bottle|glasses|lenses|frames|phone|case|kettle|lamp|rug|chair|desk|sofa|mattress|pillow|duvet|"
    "blanket|bike|helmet|jacket|coat|jeans|sweater|cardigan|pyjamas|swimsuit|sandals|wallet|purse|backpack|suitcase|notebook|pen|"
    "diary|puzzle|game|app|pass|membership|voucher|deluxe|bundle|kibble|collar|lead|seeds|bulbs|wreath|tree|turkey|steak|lamb|fish"
)
_BUY = "buy|buying|purchase|purchasing|order|ordering|shop|shopping|subscribe|subscribing"
_A = "a|an|the|our|one|your|any|this|these|some|two|three"
BUYING = Lexicon(
    f"""
    buy|buying|purchase|purchasing|order|ordering, pre order, preorder
    shop now|today|here|online|with|our|the|for|and|to|at|in|till|small|pink, grab|get a|an|your|the|one _2 {_GOODS}
    grab a|an|your|the|one|yours, get yours, get it|one|them today|now|here|online, get your hands on
    pick up {_A} _3 {_GOODS}, pick up a|an|your|one, pick one|yours|some up, get|find your _2 now|today
    add|pop|put|drop|throw _4 to|in|into your? basket|cart|bag|order|trolley|shop
    fill your|it|up? basket|cart|bag|trolley|boots, fill up with us, stock up, snap up, snap one|it|some|yours up
    treat yourself|someone|somebody|mum|mom|dad|them|her|him, switch to our, upgrade to|today|now|your
    subscribe now|today|to|and|at|here|for, sign up for|to our|the|a _2 box|subscription|plan
    swap|switch|trade|ditch your _3 for ours|our, swap|switch|trade|ditch your|that|the _1 {_USED_UP} for
    drink|eat|shop|dine|stay|sleep|fly|travel|ride here|local|with|at, spend £|$|€ #
    book|reserve {_A}|with|now|today|online _2 {_STAYS}, wear|sip|taste|try|choose|drink|eat our|a|the|any|this
    have|enjoy|gift|unwrap|nab|bag|claim|secure|order|raise|sink|slurp|munch|bite {_A}|into _2 {_GOODS}|glass
    bag|nab|claim|secure|order|reserve|gift|take|bring one|yours|some|home, tuck|dig into {_A}, sip and|with, indulge in
    splurge on
    """,
    f"""
    invest in a|an|one|our|your _2 {_GOODS}, gift a|an|one|someone|her|him|them, send {_A} _2 {_GOODS}
    say it with flowers, tap|click|press|swipe|scan|hit|link|text to? buy|shop|order|checkout|subscribe|preorder|book
    checkout is, check out with, visit our shop|store|online, come in and|to|for buy|shop|get|a|your
    drop|swing|call|stop by|in|into for, make the switch|move to|now|today, ask for the|our|a _2 {_GOODS}
    download|stream our|the|my _2 single|album|track|song|ep|record, reserve|order|bag {_A} _2 {_MORE_GOODS}
    head to our? shop|store|nearest, pop in|by|into|down for|to|and, join us for|at _3 menu|dinner|brunch
    choose _3 and we|we'll, purchase, take|bring home {_A}, bag a|an|your|yours, upgrade, hurry while stocks last
    renew|rent|hire|lease|install|insure|fit|try {_A}|with|us, get {_A} _2 {_MORE_GOODS}
    open|start|take {_A}|out _2 account|policy|subscription|membership|plan|loan|mortgage, become a member|subscriber
    get|have|order|buy yourself|it|yours|them installed|fitted|delivered, go premium|for|large, say yes to the|our
    make it a|the double|large, test|ride|fly|refinance|refuel|reorder|gift|customise|personalise {_A}|with|us
    """,
)
"""Requests to buy."""

WITH_EACH = Lexicon(
    f"""
    every|each purchase|order|sale, when you buy
    when|if|whenever|as|while you purchase|order|shop|spend|book|subscribe|upgrade|dine|stay
    by buying|purchasing|ordering|shopping|choosing|wearing|drinking
    every|each|any _2 you order|purchase|buy|book|drink|sip|eat|rent, every|each _1 you buy
    do is {_BUY}|grab|pick|wear|drink|eat|add
    your purchase|order|basket|booking helps|supports|gives|funds|plants|saves|feeds|can|could|will
    with every|each purchase|order, with every|each _2 {_GOODS}, through your purchase|order
    one|1 {_GOODS}|bite|sip|purchase|stitch at a time, available|out now in|at|from
    you {_BUY}|drink|eat|sip|wear _1 we|they, by switching|subscribing|eating|sipping|booking|upgrading
    """
)
"""What comes of each purchase."""

_DEEDS = Lexicon(
    """
    sign, write, call, join, register, vote, donate, give, volunteer, book, bring, come, plant, pledge, tell, ask, send
    email, march, apply, lend, share, borrow, swap, repair, report, count, collect, mentor, attend, help out, speak up
    add your name, take part, lend a hand, turn up, meet, swim, walk, run, enrol, enroll, adopt, foster, host, nominate
    mend, text, fix
    """
)
_NO_DEEDS = Lexicon(
    f"""
    give one|back|yourself|£|$|€, join the|our|us fight|movement|club|in|revolution, book {_A}|with|now _2 {_STAYS}
    book now|today|online, give the gift, share the love, come in|on|hungry|thirsty|shop, call in|us
    send {_A} _2 gift|{_GOODS}, meet our|the|your new, save a|the|one, plant a? tree|trees|hope, run don't walk
    join us for, bring one|some|yours? home, give|share|collect {_A}|mum|mom|dad|her|him|them _2 {_GOODS}
    swap|switch|trade your|that|the _3 for, ask for it|our|the|a|your, ask your barista|waiter|grocer
    run|walk to|into our|your
    collect points|in|from, tell them we, come and|to taste|try|shop|buy|eat|dine|our
    """
)


def deed_in(prose: Prose) -> Match | None:
    """Return a request to do something other than buying."""
    no_deeds = {match.first for match in _NO_DEEDS.every(prose)}
    deeds = (each for each in _DEEDS.find(prose) if each.first not in no_deeds and begins(prose, each.first))
    return next((each for each in deeds if not _comes_of_it(prose, each)), None)


def _comes_of_it(prose: Prose, deed: Match) -> bool:
    """Say whether a deed is what a purchase before it does: "order a cake, give a lunch", not "or give a lunch"."""
    first, _ = prose.sentence(deed.first)
    if prose.words[deed.first] not in _OUTCOMES or "or" in prose.words[first : deed.first]:
        return False
    return any(first <= call.first < deed.first for call in purchases(prose))


def begins(prose: Prose, index: int) -> bool:
    """Say whether a token begins a clause, or stands behind a word that leads to a request (please, just, and)."""
    return bool(prose.tokens[index].gap) or prose.tokens[index - 1].word in _LEADING


def purchases(prose: Prose) -> Iterator[Match]:
    """Yield the calls to buy of a text: requests, and what comes of each purchase; "order a free leaflet" is none."""
    yield from (match for match in BUYING.find(prose) if begins(prose, match.first) and not _free(prose, match))
    yield from WITH_EACH.find(prose)


def _free(prose: Prose, match: Match) -> bool:
    words = prose.words[match.first : match.last + 2]
    return "free" in words and words[words.index("free") - 1] in _ARTICLES


_ARTICLES = frozenset("a an our the your this".split())
_OUTCOMES = frozenset("give plant send donate share fix mend adopt".split())
_LEADING = frozenset("please just and or now so simply then today instead either also always".split())
