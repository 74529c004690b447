"""Words of a whole brand or range, and what praises it."""

from __future__ import annotations

from aligncheck.lexicon import Lexicon
from aligncheck.rules.things import GOODS

_ANY = "|".join(sorted(GOODS)) + "|shop|shops|site|sites|office|offices|garment|piece|pieces"
_BRANDS = "brand|company|business|label|retailer|airline|bank|hotel|supermarket|bakery|brewery|manufacturer"
_GREENS = "sustainable|green|greenest|eco|ecological|ethical|responsible|conscious"
WHOLE = Lexicon(
    f"""
    our? entire _1 {_ANY}, whole _1 {_ANY}, all of our? _1 {_ANY}
    everything we make|sell|do|produce|bake|brew|sew|offer|print|ship
    all our _1 {_ANY}, every|each _1 {_ANY}, 100 % of our _1 {_ANY}, {_GREENS} {_BRANDS}
    eco|environmentally|climate|planet friendly|conscious {_BRANDS}, carbon|climate neutral {_BRANDS}
    """
)
PRAISE = Lexicon(
    f"""
    recycled, recyclable, organic, renewable, renewables, sustainable, sustainably, compostable, biodegradable, vegan
    eco|environmentally|climate|planet friendly, carbon|climate neutral|positive, net zero, wind|solar power|energy
    plastic free, plant based, {_GREENS} {_BRANDS}, responsibly, ethically, green electricity|energy, fairtrade
    """
)

_GREEN = "sustainable|ecological|eco|conscious|green|greenest"
_FRIENDLY = "eco|environmentally|climate|planet|earth|nature|ocean"
_BODY = (
    "brand|company|business|label|retailer|airline|bank|supermarket|bakery|brewery|manufacturer|firm|restaurant|cafe"
    "|café|winery|insurer|roastery|chain|distillery|salon|store|shop|hotel|agency|carrier|printer|florist|laundry|studio"
    "|resort|campsite|festival|courier|caterer|grocer|butcher|housebuilder|utility|operator|enterprise|startup|venue"
)
_TRADER = (
    "telecom|telco|provider|network|builder|wholesaler|publisher|museum|theatre|zoo|railway|cinema|campground|hostel|inn"
    "|lodge|spa|jeweller|tailor|dentist|optician|pharmacy|grocery|marketplace|platform|gardener|plumber|hairdresser"
)
_KINDLY = "friendly|conscious|positive|first|loving|minded|kind|aware|smart"
_TRADE = (
    "hotel|fashion|restaurant|energy|drinks|food|beauty|travel|media|clothing|funeral|supermarket|ski|cruise|ferry|bus"
)
_HOUSE = "group|chain|house|brand|label|company|business|home|line|director|resort|operator"
BRAND_PRAISED = Lexicon(
    f"""
    {_GREEN} _1 {_BODY}, {_FRIENDLY} {_KINDLY} _1 {_BODY}, {_GREEN} {_TRADE} {_HOUSE}
    {_FRIENDLY} {_KINDLY} {_TRADE} {_HOUSE}, environmentally responsible|sound|aware|minded _1 {_BODY}
    sustainable|ecological|eco|conscious _1 {_TRADER}, {_FRIENDLY} {_KINDLY} _1 {_TRADER}
    we're|are a|an|the green _1 {_TRADER}
    most responsible _1 {_BODY}
    {_BODY} that's good|kind|better|gentle for|to|on the? planet|earth|environment|nature
    {_BODY} that is good|kind|better|gentle for|to|on the? planet|earth|environment|nature
    {_BODY} that puts|loves|respects the? planet|earth|environment|nature
    """
)
"""A brand that is green as a whole."""
_KIND = (
    f"{_FRIENDLY} friendly|positive, sustainable, ecological, good|kind|gentle|great|better|kinder|gentler to|for|on "
    "the planet|earth|environment|climate"
).split(", ")
_ALL = (
    "entire|whole _2",
    "all of? our _3",
    "every|each single? item|piece|product|bottle|bar|box|jar|garment|dress|shirt|pair|shop|store|stay|flight _3",
    "every|each _3 our|we _2",
    "everything we make|sell|do|produce|bake|brew|sew|offer|print|ship",
    "everything here|inside",
    "everything|whatever|anything you buy|order|eat|see|find _3",
    "every|each _2",
    "everything in|at|from|on|about _3",
    "all the? _2",
    "our factories|shops|stores|restaurants|hotels|business|brand|brands|products|company|firm|airline",
)
ALL_PRAISED = Lexicon(
    *(f"{subject} is|are _2 {kind}" for subject in _ALL for kind in _KIND),
    *(f"{us} truly|proudly|fully|completely|always|now|all? {kind}" for us in ("we're", "we are") for kind in _KIND),
    *(f"{subject} tread|treads|sit|sits lightly|gently|softly on the? planet|earth|environment" for subject in _ALL),
    *(f"{subject} love|loves|respect|respects|help|helps the planet|earth|environment|climate" for subject in _ALL),
    *(f"only|exclusively sell|make|stock|offer|bake|brew|serve|use {kind}" for kind in _KIND[:3]),
    "sustainable|green|ecological|friendly to the core, sustainable|green|friendly inside and out",
    f"{_BODY}|group that's|who's _2 sustainable|ecological, {_BODY}|group that|which is _2 sustainable|ecological",
    f"{_BODY}|group that's|who's 100|fully|truly|completely %? green",
    "sustainable|green|ecological|friendly _1 and through, nothing but sustainable|ecological|eco _",
    "nothing we make|sell|do|bake harms|hurts|costs the planet|earth|environment",
    *(f"sell|make|stock|offer|bake|brew|serve|use only|exclusively {kind}" for kind in _KIND[:3]),
    "sustainability|planet in everything we do|make|sell|bake",
    "sustainable|ecological|friendly from start|top|head|seed|farm|field|root|bean|roof|floor|cradle|first to",
    "our factories|shops|stores|restaurants|hotels|business are|is _1 green, everything we do|sell|make is _1 green",
)
"""All that a brand sells or does, in words that no measure stands for."""
OURS_PRAISED = Lexicon(*(f"our _2 is|are _3 {kind}" for kind in _KIND))
"""What may be one thing or all of a kind; a part that is shown beside it is less than both."""
SHOWN = frozenset(
    """
    % recycled organic certified compostable biodegradable solar bamboo paper cardboard cork hemp refill refillable
    renewable electric reusable
    """.split()
)
ALL_MADE_OF = Lexicon(
    *(f"{subject} is|are _3 recycled|organic|renewable|renewables|vegan|compostable|biodegradable" for subject in _ALL),
)
"""All of it is of good stuff …"""
BUT = frozenset("only excludes excluding except excluded apart exclude excl".split())
"""… but for a part."""
