"""What one purchase is said to do: save a life, feed a family, end a need."""

from __future__ import annotations

from typing import TYPE_CHECKING

from aligncheck.lexicon import Lexicon
from aligncheck.rules.giving_ties import called, every, tied, words
from aligncheck.rules.giving_words import BUYS, SMALL_ACTS
from aligncheck.rules.sums import sums
from aligncheck.rules.things import GOODS

if TYPE_CHECKING:
    from collections.abc import Iterator

    from aligncheck.lexicon import Match
    from aligncheck.prose import Prose


def outcomes_of_sales(prose: Prose) -> Iterator[Match]:
    """Yield the outcomes that are told as the effect of an item."""
    return (match for match in _OUTCOMES.find(prose) if _by_an_item(prose, match))


def _by_an_item(prose: Prose, match: Match) -> bool:
    """Say whether an outcome is the effect of an item: not of people's work, nor a portion's size, nor softened."""
    first, last = prose.sentence(match.first)
    said = words(prose, first, last)
    behind = prose.tokens[match.last].word if match.last < last else ""
    if said & _SAVERS or behind == "of" or words(prose, max(first, match.first - 2), match.first) & _HELPING:
        return False
    small = next(sums(prose, first, match.first), None)
    counted = words(prose, first, match.first) & {"one", "1", "sold", "bought"}
    return bool(
        small or counted or tied(prose, first, last) or _bought(prose, first, match) or _by_this(prose, first, match)
    )


def _bought(prose: Prose, first: int, match: Match) -> bool:
    """Say whether the sentence calls to buy before the outcome, or names the order that brings it about."""
    calls = (each for each in every(BUYS, prose) if first <= each.first and each.last <= match.first)
    acts = (each for each in every(SMALL_ACTS, prose) if first <= each.first and each.last <= match.first)
    return any(called(prose, each.first, first) for each in calls) or next(acts, None) is not None


def _by_this(prose: Prose, first: int, match: Match) -> bool:
    """Say whether an article is what does it: "This lipstick stops domestic abuse"; food feeds as it is."""
    opening = [token.word for token in prose.tokens[first : match.first]]
    verb = prose.tokens[match.first].word
    return (
        1 < len(opening) <= _SHORT
        and opening[0] in {"this", "our", "these"}
        and bool(GOODS.intersection(opening))
        and not verb.startswith("feed")
    )


_SHORT = 4
_SOME = "a|an|one|another|two|three|four|five|ten|twenty|hundred|#"
_WHO = (
    "child|children|kid|kids|baby|babies|family|families|person|people|woman|women|girl|girls|boy|boys|orphan|orphans"
    "|mother|mothers|mum|veteran|veterans|refugee|refugees|villager|village|community|farmer|student|pupil|patient|vet|soldier|neighbour|neighbor"
)
_BEASTS = (
    "animal|animals|turtle|turtles|whale|whales|dog|dogs|puppy|puppies|cat|cats|elephant|elephants|rhino|rhinos|bee"
    "|bees|tiger|tigers|orangutan|gorilla|dolphin|shark|donkey|horse|hedgehog|species|colony|reef|rainforest|forest"
)
_ILLS = (
    "hunger|poverty|homelessness|malaria|cancer|illiteracy|abuse|violence|slavery|trafficking|suicide|racism|extinction"
    "|dementia|loneliness|polio|disease|deforestation|labour|labor|bullying|blindness|famine|drought|pollution|war"
)
_OUTCOMES = Lexicon(
    f"""
    save~|rescue~ {_SOME}? life|lives, save~|rescue~ {_SOME} _2 life|lives, save~|rescue~|protect~|free~ {_SOME} _2 {_WHO}|{_BEASTS}
    save~|rebuild~|restore~ the|our planet|world|rainforest|ocean|oceans|sea|seas|bees|reef|reefs|turtles|whales|climate
    save~ the|our {_BEASTS}, restore~ {_SOME} _1 reef|forest|river|sight, protect~ {_SOME} acre|hectare _3 forever
    feed~|educate~|house~|cure~|heal~|clothe~|shelter~ {_SOME}? hungry|whole|starving|homeless|sick|poor? {_WHO}
    lift~|pull~|keep~|bring~|move~ {_SOME} _1 {_WHO} out of poverty|homelessness|hunger|danger
    lift~|pull~ {_SOME} _1 {_WHO} out of|from
    take~|took|get|gets|getting {_SOME} _1 {_WHO} off the? street|streets
    keep~ {_SOME} _1 {_WHO}|{_BEASTS} safe|alive|warm, keep~|put|puts|putting {_SOME} {_WHO} in|into|through school|college
    send|sends|sending {_SOME} _1 {_WHO} to school|college|university
    give|gives|giving|gave|restore~|bring~ {_SOME} _1 {_WHO} _2 sight|hearing|future|childhood|education|home|water|wish|smile|roof back?
    {_SOME} {_WHO} gets|finds|receives a|an home|future|education|family, no child _4 hungry, {_SOME} {_WHO} in school
    {_SOME} _1 {_WHO} out of poverty|homelessness|hunger|slavery|debt|danger, put|puts|putting {_SOME} _1 {_WHO} in|into a? home|house|work|job
    {_SOME} _1 {_WHO}|{_BEASTS} saved|rescued|fed|freed|housed|educated, {_SOME}? life|lives saved, {_SOME} life|lives changed
    change~|transform~ {_SOME}? _2 life|lives, build~ a school
    end~|ending|stop~|cure~|eradicate~|solve~|beat|beats|beating|defeat~|prevent~ _2 {_ILLS}, put|puts an end to _2 {_ILLS}
    """  # noqa: E501
)
_HELPING = frozenset("help helps helping helped towards toward".split())
_SAVERS = frozenset(
    """
    crew crews volunteer volunteers lifeguard lifeguards nurse nurses doctor doctors surgeon surgeons firefighters donor
    donors blood paramedics helmet helmets alarm alarms belt belts airbag airbags defibrillator defibrillators
    screening vaccine vaccines detector detectors extinguisher
    """.split()
)
