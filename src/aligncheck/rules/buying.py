"""Buying as help: calls to buy, and words of help for people, animals and the world."""

from __future__ import annotations

from typing import TYPE_CHECKING

from aligncheck.lexicon import Lexicon

if TYPE_CHECKING:
    from collections.abc import Iterator

    from aligncheck.lexicon import Match
    from aligncheck.prose import Prose

_PACKS = (
    "pack|pair|box|bag|tin|jar|bottle|bar|copy|set|case|kit|slice|cup|pint|bouquet|loaf|tub|can|candle|mug|tee|shirt"
)
_STAYS = "room|table|stay|night|flight|treatment|session|tour|ticket|tickets|haircut|service|ride|trip|massage|weekend"
BUYING = Lexicon(
    f"""
    buy|buying|purchase|purchasing|order|ordering, pre order, preorder
    shop now|today|here|online|with|our|the|for|and|to|at|in
    grab|get a|an|your|the|one _2 {_PACKS}, grab a|an|your|the|one, get yours, get it today
    get your hands on, pick up a|an|your|one _3 {_PACKS}, pick up a|an|your|one, pick one up
    get|find your _2 now|today, add _3 to|your? basket|cart|bag|order|trolley, fill your|it|up? basket|cart|bag|trolley
    stock up, snap up, treat yourself, switch to our, upgrade to|today|now|your, subscribe now|today|to|and|at|here
    swap|switch your _2 for ours|our, drink|eat|shop|dine|stay here|local|with
    spend £|$|€ #
    book a|an|your|with _2 {_STAYS}, eat|drink|wear|sip|taste|try|choose our|a|the|any _2, checkout is, check out with
    visit our shop|store|online, come in and|to buy|shop|get, join us for|at _3 menu|dinner|brunch
    choose _3 and we|we'll, purchase, take home a|an|your|one, bag a|an|your|yours, upgrade
    """
)
"""Requests to buy."""

WITH_EACH = Lexicon(
    """
    every|each purchase|order|sale, when you buy
    when|if|whenever you purchase|order|shop|spend|book|subscribe|upgrade
    by buying|purchasing|ordering|shopping|choosing|wearing|drinking|switching, every|each|any _2 you order|purchase
    every|each _1 you buy
    your purchase|order|basket helps|supports|gives|funds|plants|saves|feeds|can|could, with every|each purchase|order
    one|1 tee|shirt|cup|bite|sip|pair|purchase|bar|bottle|box|scoop|pint|slice at a time, available|out now in|at|from
    """
)
"""What comes of each purchase."""

_ILLS = (
    "hunger|poverty|violence|homelessness|loneliness|cancer|dementia|racism|sexism|bullying|pollution|waste|slavery|"
    "abuse|inequality|injustice|malaria|aids|hiv|famine|disease|suicide|deforestation|extinction|hate|war|crisis|cruelty|"
    "stigma|discrimination|illiteracy|homophobia|addiction"
)
_WORLD = (
    "planet|earth|ocean|oceans|sea|seas|reef|reefs|river|rivers|forest|forests|rainforest|rainforests|tree|trees|bee|bees|"
    "hedgehogs|hedgehog|rhino|rhinos|tiger|tigers|whale|whales|turtle|turtles|elephants|elephant|orangutans|wildlife|"
    "animals|nature|pollinators|butterflies|birds|coral|corals|world|climate|peatland|peatlands|meadows|beaches|polar|pandas|gorillas"
)
_CARED = (
    "children|child|kids|girls|women|mothers|refugees|families|family|farmers|nurses|carers|veterans|survivors|victims|"
    "communities|community|homeless|orphans|patients|students|schools|school|charity|charities|cause|causes|people|"
    "villages|village|artisans|growers|makers|pickers|workers|fishers|fishermen|artists|beekeepers|dogs|cats|donkeys|pets|shelter|shelters|hospices|hospice|hospital|"
    "someone|somebody|pubs|pub|libraries|library|theatres|others|neighbours|neighbors|those|conservation|life|lives|research|relief|education"
)
_DOING = (
    "help|helps|helping|support|supports|supporting|save|saves|saving|protect|protects|protecting|rescue|rescues|restore|"
    "restores|restoring|feed|feeds|feeding|change|changes|changing|fund|funds|funding|empower|empowers|house|houses|"
    "transform|transforms|clean|cleans|plant|plants|planting|clothe|clothes|educate|educates|send|sends|sponsor|sponsors"
)
_FOR_THE_WORLD = Lexicon(
    f"""
    {_DOING} _4 {_WORLD}|{_CARED}, {_DOING} _3 {_ILLS}
    fight|fights|fighting|end|ends|ending|beat|beats|beating|stop|stops|stopping|tackle|tackles|combat|combats _2
    {_ILLS}
    fight|stand|stands against _2 {_ILLS}|{_WORLD}, stand up to _1 {_ILLS}, stand with _2 {_CARED}
    donate~, donation+, we give, we'll give, we|we'll donate|plant|send|feed, give|gives|giving one|back
    goes|go to
    make|makes|making a|the|all difference, make an impact, do|doing some? good, do|doing your|our bit|part
    part of the solution|change, force for good, in aid of, for a good|great cause
    help us to? help|fight|end|bring|send
    be a hero for, be a? friend|kind to the? {_WORLD}
    and|to help the|them|those|save|protect|end|fight|keep, change|changes begins|starts
    bring|brings clean|safe water|light, change the world, restore|plant hedges
    helps|help us to? _2 {_WORLD}|{_CARED}|{_ILLS}, help _2 help, to those|people|someone in need, plastic pollution
    raise|raises|raising money|funds|awareness, help|helps make|build|create _3 world|future
    """
)
_AT_HOME = frozenset("your yourself yourselves my newborns newborn sleep hallway skin hair aquarium lawn".split())
"""What is helped by a product's own work."""


def helps(prose: Prose) -> bool:
    """Say whether a text speaks of help for people, animals or the world, rather than for its buyer."""
    return any(_AT_HOME.isdisjoint(_behind(prose, match)) for match in _FOR_THE_WORLD.every(prose))


def _behind(prose: Prose, match: Match) -> set[str]:
    """Return the last word of a phrase, and those that follow it in the sentence."""
    last = min(prose.sentence(match.last - 1)[1], match.last + _NEAR)
    return {token.word for token in prose.tokens[match.last - 1 : last]}


_NEAR = 3  # words

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
    give one|back|yourself|£|$|€, join the|our|us fight|movement|club|in, book a|an|your|with|now _2 {_STAYS}
    book now|today|online, give the gift, share the love, come in|on, call in|us, send a _2 gift, meet our|the new
    save a|the|one, plant a? tree|trees|hope, run don't walk, join us for
    """
)


def deed_in(prose: Prose) -> Match | None:
    """Return a request to do something other than buying."""
    no_deeds = {match.first for match in _NO_DEEDS.every(prose)}
    return next((each for each in _DEEDS.find(prose) if each.first not in no_deeds and begins(prose, each.first)), None)


def begins(prose: Prose, index: int) -> bool:
    """Say whether a token begins a clause, or stands behind a word that leads to a request (please, just, and)."""
    return bool(prose.tokens[index].gap) or prose.tokens[index - 1].word in _LEADING


def purchases(prose: Prose) -> Iterator[Match]:
    """Yield the calls to buy of a text: requests, and what happens with each purchase."""
    yield from (match for match in BUYING.find(prose) if begins(prose, match.first))
    yield from WITH_EACH.find(prose)


_LEADING = frozenset("please just and or now so simply then today instead either also always".split())
