"""Communities in copy: how they are named, and when somebody tells about them instead of them."""

from __future__ import annotations

from typing import TYPE_CHECKING

from aligncheck.lexicon import Lexicon
from aligncheck.prose import END

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from aligncheck.lexicon import Match
    from aligncheck.prose import Prose, Token
    from aligncheck.target import Passage

_ADJECTIVES = (
    "deaf|blind|autistic|disabled|dyslexic|neurodivergent|homeless|unhoused|refugee|migrant|immigrant|displaced|"
    "stateless|indigenous|aboriginal|black|brown|asian|latino|latina|roma|romani|gypsy|traveller|muslim|jewish|sikh|gay|"
    "lesbian|trans|transgender|queer|bisexual|lgbt|lgbtq|lgbtqia|elderly|older|old|poor|poorer|poorest|marginalised|"
    "marginalized|incarcerated|stammering|undocumented|trafficked|nonbinary|intersex|amputee|inuit|maori"
)
_NOUNS = (
    "people|persons|folk|folks|children|kids|women|men|girls|boys|adults|teenagers|teens|youth|youths|families|mothers|"
    "mums|moms|fathers|dads|communities|community|students|workers|parents|farmers|artists|athletes|employees|"
    "elders|seniors|patients|dancers|singers|actors|musicians|writers|poets|chefs|players|survivors|entrepreneurs|"
    "designers|makers|colleagues|neighbours|neighbors|tribes|peoples|creators|couples|lives|voices|stories|culture|history|hair|love|joy|talent|mother|woman|man"
)
_CONDITIONS = (
    "disabilities|autism|dyslexia|dementia|alzheimer's|epilepsy|hiv|aids|cancer|diabetes|albinism|obesity|schizophrenia|"
    "depression|addiction|endometriosis|parkinson's"
)
_PEOPLE = "people|those|women|men|children|families"
GROUPS = Lexicon(
    f"""
    {_ADJECTIVES} {_NOUNS}, wheelchair users, asylum seekers, rough sleepers, rough sleeper, refugees, migrants
    immigrants, {_PEOPLE} with|without {_CONDITIONS}, {_PEOPLE} living with {_CONDITIONS}
    people|women|men|children of colour|color, people in poverty, people without homes, {_PEOPLE} sleeping|living rough
    trauma|abuse|cancer|rape|torture|genocide|trafficking survivors, native americans, native american {_NOUNS}
    first nations, care leavers, young carers, single mothers|mums|moms|parents, foster children
    gypsies, travellers, windrush generation, farm|garment|migrant|factory|sex workers
    """,
    f"""
    {_PEOPLE} who sleep|live rough|on, {_PEOPLE} who use food|wheelchairs, {_PEOPLE} experiencing homelessness|poverty
    {_PEOPLE} in need|prison, {_PEOPLE} seeking asylum|refuge, {_PEOPLE} fleeing war|conflict|persecution
    {_PEOPLE} facing homelessness|poverty|hunger|discrimination, victims of domestic|war|trafficking|violence
    survivors of domestic|war|trafficking|violence|abuse|torture|cancer|rape
    """,
)
"""Communities, by a name of at least two words, or one that has no other sense."""

_BY_ADJECTIVE = Lexicon(
    "the homeless|deaf|blind|disabled|elderly|poor|marginalised|marginalized|voiceless|forgotten|displaced|oppressed"
)
"""Communities, if something is told of them: "the blind" is a roller blind too."""

_OF = "of|about|from|by"
_TOLD_OF = Lexicon(
    f"""
    give~|giving|gave|lend~ a? voice|voices|face|faces|platform to
    a? voice|voices for|of, tell|tells|telling|told _1 untold|true|real|remarkable|powerful? story|stories {_OF}
    the? story|stories|tale|tales|lives|journeys|voices|faces|struggle|struggles|plight|reality|realities|dreams of
    shine|shines|shining|shone a? light|spotlight|new light on _2 lives|life|world|struggle|struggles|stories of
    shine|shines|shining a? light|spotlight on, put|puts|putting in the spotlight, in the shoes of
    speak|speaks|speaking|spoke up|out? for|on behalf? of?, raise~|raising awareness of|about|for
    the? resilience|strength|courage|bravery|beauty|spirit|dignity|wisdom|talent|power|pride|joy|contribution of
    amplify|amplifies|amplifying, honour~|honor~, pay|pays|paying|paid tribute to, a tribute to, dedicated to
    empower~, uplift~, portraits|photographs|photos|images|paintings of, photo series|project|essay about|of|on
    a|our|the|new film|campaign|series|mural|collection|documentary|exhibition|spot|ad|advert|podcast|book about|on
    break~ the stigma|silence|taboo around|of|about, what it's|it is like to be a?, what _1 life is like for
    meet|meeting the? _1 brave|inspiring|incredible|amazing|real|remarkable|resilient|courageous
    inspired by, we see, we've seen, celebrate~, share|shares|sharing the? story|stories|voices of|from
    """
)
"""What makes those that it leads to a subject, told of by others."""

_TOLD_BEHIND = Lexicon("a|their voice|platform|face|spotlight|stage, into|in the spotlight|limelight, visible, seen")
"""The same, behind them: "giving homeless people a voice"."""

_TAKES_PART = Lexicon(
    """
    paid|pay|fee|royalties|royalty|commissioned|hired|wages|salary, own the, in their own words, co created|designed
    wrote|write|writes this|the|it|their, themselves, they chose|choose|wrote|directed|edited|decide
    advisers|advisors|consultants|board|panel
    """
)
"""That they had a part in it."""

_ADVERBS = frozenset(
    "often always still never also too all mostly usually sometimes rarely everywhere today really truly".split()
)
_TOLD = frozenset(
    """
    live need want deserve face carry struggle find feel know have suffer fight dream lose hide wait hope fear die miss
    inspire remain lack experience endure remember love see hear think are were grow bear long count go survive is
    """.split()
)
"""What is told about people; what they are offered ("get in free"), or did ("asked for chairs"), is not here."""

_GREETING = frozenset("welcome invited free eligible".split())
_LEADING = frozenset(
    """
    many most some so too few young our these those all million millions of because that when what how why where long
    while since
    """.split()
)
_LINKS = frozenset(
    "the a an our these those all many so some young old of and or to brave strong resilient local our its".split()
)
_BETWEEN = 3  # words


def spoken_of(passages: Sequence[Passage]) -> Iterator[tuple[Passage, Match]]:
    """Yield the communities that a text is about, where nothing in it tells that they had a part."""
    for passage in passages:
        prose = passage.prose
        found = [each for each in GROUPS.find(prose) if _is_subject(prose, each) or _is_told_of(prose, each)]
        found += [each for each in _BY_ADJECTIVE.find(prose) if _is_told_of(prose, each)]
        if found and not _TAKES_PART.found(prose):
            yield from ((passage, match) for match in found)


def _is_subject(prose: Prose, match: Match) -> bool:
    """Say whether a group begins its clause and is told about ("Deaf people live …"), rather than invited."""
    tokens = prose.tokens
    begins = tokens[match.first].gap or tokens[match.first - 1].word in _LEADING
    behind = [token.word for token in tokens[match.last : match.last + 3] if not token.gap]
    while behind and behind[0] in _ADVERBS:
        del behind[0]
    return bool(begins and behind and behind[0] in _TOLD and _GREETING.isdisjoint(behind))


def _is_told_of(prose: Prose, match: Match) -> bool:
    """Say whether words of telling lead to a group: "giving a voice to homeless people"."""
    if any(told.first == match.last for told in _TOLD_BEHIND.find(prose)):
        return True
    return any(
        match.first - _BETWEEN <= told.last <= match.first and _leads(prose.tokens[told.last : match.first + 1])
        for told in _TOLD_OF.find(prose)
    )


def _leads(tokens: Sequence[Token]) -> bool:
    """Say whether nothing but small words stands before the last of some tokens, in its clause."""
    return all(token.word in _LINKS for token in tokens[:-1]) and all(token.gap < END for token in tokens)
