"""Good news from a trade with a heavy footprint."""

from __future__ import annotations

from typing import TYPE_CHECKING

from aligncheck.lexicon import Lexicon
from aligncheck.prose import Prose
from aligncheck.rules.base import rule
from aligncheck.severity import Severity

if TYPE_CHECKING:
    from collections.abc import Iterator

    from aligncheck.finding import Hit
    from aligncheck.lexicon import Match
    from aligncheck.target import Passage, Target

_NATURE = (
    "reef|reefs|ocean|oceans|sea|seas|river|rivers|forest|forests|wetland|wetlands|peat|bog|bogs|mangrove|mangroves"
    "|coast|coasts|beach|beaches|nature|planet|environment|rainforest|rainforests|habitat|habitats|wildlife|climate"
    "|meadow|meadows|biodiversity|hectares|woodland|whales|turtles|bees|koalas|dolphins|elephants|tigers|orangutans"
    "|pandas|otters|seals|beavers|puffins|coral|butterflies|hedgehogs|newts|species|birds"
)
_MENDING = "protect~|restore~|save~|clean~|rewild~|conserve~|safeguard~|heal~|revive~|replant~"
_MOVING = (
    "fleet|van|vans|bus|buses|truck|trucks|vehicle|vehicles|lorry|lorries|ferry|ferries|tug|tugs|aircraft|tractors"
)
_GOOD_NEWS = Lexicon(
    f"""
    planted|plants|planting|plant # _1 trees|saplings|seedlings|mangroves|oaks|pines|birches|acorns, planted|plants|planting|plant trees
    plant|plants a tree, tree planting, reforestation, solar roof|roofs|panel|panels|farm|park|power|energy|array
    wind farm|farms|turbine|turbines|park|power|energy, all? electric _2 {_MOVING}, hydrogen _1 {_MOVING}|plant|pilot
    {_MENDING} _2 {_NATURE}, beach clean|cleanup|cleanups, wildflower meadow|meadows, renewable energy|power|electricity|diesel
    sustainable aviation fuel, saf, biofuel, biofuels, green hydrogen, carbon capture, low|lower|zero carbon|emission|emissions
    net zero, carbon|climate neutral|positive, eco|climate|planet|environmentally friendly, sustainable|sustainably
    recycled plastic|polyester|cotton|materials|steel|packaging, cleaner|greener, cut|cutting|reduced|reducing _2 emissions
    organic cotton, conscious collection|range|line, regenerative, charging points|stations, refill station|stations
    ev|electric chargers|charger, bee hotel|hotels, beehive|beehives, beekeeper|beekeepers, nature reserve|reserves
    no|without|cut|cutting|removed|banned _1 plastic _1 straws|cups|bottles, cut plastic, made of|from recycled, recycled _1 bottles|yarn|cans
    recycle|recycles|recycling|recycled _3 cups|water|waste|uniforms|cans|trays|glass, into compost, collect|collects|collected old _1 clothes|shoes|tyres
    # _1 saplings|seedlings|trees, saplings to, forest fund, hydrogen, mangroves, hedges, hedgerows, turtles
    save|saves|saving fuel, turn|turns|turned _4 into _1 bags|compost|food|fuel|wallets, haven|home for|to newts|otters|birds|bats|bees|butterflies|wildlife, the bees, made of|from bamboo|cork|hemp|sugar
    tree|trees grows|grow for, rewild|rewilding, printed on recycled, seeds to
    adopted _1 beehives|hectares|turtles, cleaner seas|air|skies, cuts|cut methane, wind|solar power, with wind|sun, heated with|by wood|wind|sun
    """  # noqa: E501
)
_TOLD = "airline|airlines|refinery|refineries|carmaker|coalmine|cruise|steelworks|tanker|tankers|airport|oilfield|cement|steel|oil|gas|mining|coal|petrol|petroleum|diesel|suv|suvs|jet|jets|plane|planes|flight|flights|aircraft|quarry|kiln|kilns"  # noqa: E501
_FIRMS = "company|companies|group|supplier|station|stations|works|mill|mills|plant|plants|line|lines|ship|ships|maker|dealer|giant|major|terminal|producer|services|firm"  # noqa: E501
_SPEAKING = Lexicon(
    f"""
    our|your _1 airline|airlines|jets|planes|flights|aircraft|refinery|refineries|tanker|tankers|mine|mines|quarry|quarries|steelworks|suv|suvs
    our|your _1 {_TOLD} {_FIRMS}, our|your filling|gas|service station|stations, our|your motorway services
    we're a|an _1 {_TOLD} _2 {_FIRMS}, we are a|an _1 {_TOLD} _2 {_FIRMS}, as a|an _1 {_TOLD} _2 {_FIRMS}
    we're an|a airline|refinery|carmaker|quarry, we are an|a airline|refinery|carmaker|quarry
    as an|a airline|refinery|carmaker|quarry, fly|flies with us, we fly you, fill|fuel up with us|here|at, fuel up here
    sail with us, your cruise line, cruise the, on ships with, frequent flyers, in flight meals, book your long haul
    meet our pilot|pilots|captain, your|our filling stations, # of our filling|petrol|gas stations
    our|your _2 fast fashion, fast fashion, our beef|cattle|feedlot|feedlots, beef you can, our slaughterhouse
    filling up today|here|at, litres at our, at our pump|pumps, finance|finances|financing _3 oil|coal|fossil
    every one of our flights, airport terminal
    """  # noqa: E501
)
"""What tells that a heavy trade speaks, where no profile says so."""
_BALANCE = Lexicon(
    """
    still emit|emits|burn|burns|burning|run|runs|running|produce|produces|release|releases|use|uses|depend|depends
    emit|emits|emitted|emitting|release|released _3 #
    # million|billion? tonnes|tons|t of? co2|co2e|carbon|emissions|greenhouse
    # co2|co2e
    rest|remainder|remaining|majority|most _6 diesel|oil|coal|gas|kerosene|petrol|fuel|fossil|virgin|jet
    # % of? our|the|all _2 fuel|energy|fleet|sales|output|spending|investment|business|flights|emissions|revenue|capital
    our footprint is|was|remains
    """
)
"""What sets good news against the footprint that goes on."""
_HEAVY = Lexicon(
    """
    airline, airlines, aviation, air travel, jet, jets, airport, airports, oil, fossil, fuel, lng, petroleum
    natural gas, oil and gas, gas production|exploration|producer, coal, mining, mine, mines, cement, concrete, steel
    steelmaking, aluminium, cruise, cruises, shipping, freight, haulage, cars
    car|vehicle maker|makers|manufacturer|manufacturing
    automotive, automobile, automobiles, carmaker, meat, beef, slaughterhouse
    poultry|pork production|processing, fast fashion
    data centre|centres|center|centers, petrochemical, petrochemicals, plastics, fertiliser, fertilisers, agrochemical
    agrochemicals, pesticides, palm oil, crypto, bitcoin, refinery, quarrying, ultra fast fashion
    """
)
"""Trades with a heavy footprint, in plain words …"""
_TRADES = frozenset(
    """
    airlines airports oil-gas fuel-stations coal-mining metal-mining steel-metals cement-building-materials car-makers
    trucks-haulage shipping-cargo cruise-lines meat livestock-farming fast-fashion cloud-computing
    artificial-intelligence cryptocurrency chemicals plastics-packaging agrochemicals palm-oil-producers
    commodity-trading ferries
    """.split()
)
"""… and as trades."""


@rule("GC15", "silent-footprint", Severity.WARNING, reads=True)
def silent_footprint(target: Target) -> Iterator[Hit]:
    """Good news for the environment from a heavy trade, silent on the footprint that goes on.

    Looks for:
        Trees planted, wind farms, electric fleets, reefs protected and the like, in a post of a brand whose `industry`
        weighs heavily (airlines, oil and gas, cars, fast fashion, meat, cement, shipping, data centres …), or, where
        the brief names no brand, whose copy says so itself: our flights, your oil company, fill up with us.

    Why:
        One good deed in view of a reader stands for the whole business, which it does not change.

    Clears it:
        What the business still emits, burns or uses, in the same post.

    Bad:
        Our crews planted 50,000 trees

    Good:
        Our crews planted 50,000 trees. Our fleet still emits 412,000 tonnes of CO2 a year.

    Basis:
        UK: ASA rulings and guidance (June 2023); CMA Green Claims Code, principle 3.
    """
    for passage in target.passages:
        if passage.kind not in {"post", "claim"} or _BALANCE.found(passage.prose):
            continue
        match = next(_GOOD_NEWS.find(passage.prose), None)
        if match and (_heavy(target) or (not target.profile and _SPEAKING.found(passage.prose))):
            yield _hit(passage, match)


def _hit(passage: Passage, match: Match) -> Hit:
    return passage.hit(
        match,
        f"“{match.text}” is good news from a trade whose own footprint the copy leaves out",
        "say beside it what the business still emits, burns or uses, with the figure",
    )


def _heavy(target: Target) -> bool:
    """Say whether the brand's trade weighs heavily on the environment."""
    industry = target.profile.brand.industry if target.profile else None
    if not industry:
        return False
    if _HEAVY.found(Prose(industry)):
        return True
    trade = target.judge.trade(industry)
    return trade is not None and trade.id in _TRADES


RULES = (silent_footprint,)
"""The rules of this family."""
