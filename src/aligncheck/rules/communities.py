"""Communities in copy: how they are named, and when somebody tells about them instead of them."""

from __future__ import annotations

from typing import TYPE_CHECKING

from aligncheck.copy_tokens import END
from aligncheck.lexicon import Lexicon, Match

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from aligncheck.copy_tokens import Token
    from aligncheck.prose import Prose
    from aligncheck.target import Passage

_ADJECTIVES = (
    "deaf|blind|autistic|disabled|dyslexic|neurodivergent|homeless|unhoused|refugee|migrant|immigrant|displaced|"
    "stateless|indigenous|aboriginal|black|brown|asian|latino|latina|roma|romani|gypsy|traveller|muslim|jewish|sikh|gay|"
    "lesbian|trans|transgender|queer|bisexual|lgbt|lgbtq|lgbtqia|elderly|older|old|poor|poorer|poorest|marginalised|"
    "marginalized|incarcerated|stammering|undocumented|trafficked|nonbinary|intersex|amputee|inuit|maori|māori|bedouin|yazidi|kurdish|"
    "rohingya|sami|latinx|hispanic|nonverbal|neurodiverse|hijabi|destitute|bereaved|widowed|windrush|bald|fat|infertile|menopausal"
)
_NOUNS = (
    "people|persons|folk|folks|children|kids|women|men|girls|boys|adults|teenagers|teens|youth|youths|families|mothers|"
    "mums|moms|fathers|dads|communities|community|students|workers|parents|farmers|artists|athletes|employees|"
    "elders|seniors|patients|dancers|singers|actors|musicians|writers|poets|chefs|players|survivors|entrepreneurs|"
    "designers|makers|colleagues|neighbours|neighbors|tribes|peoples|creators|couples|lives|voices|stories|culture|history|hair|love|joy|talent|experience|mother|woman|man|"
    "runners|swimmers|cyclists|footballers|boxers|gamers|drivers|bakers|barbers|cooks|teachers|pupils|learners|readers|"
    "diners|shoppers|travellers|travelers|veterans|voters|nurses|carers|cleaners|pickers|labourers|laborers|engineers|lawyers|"
    "musicians|comedians|filmmakers|storytellers|athlete|artist|grandmothers|grandparents|pensioners|residents|citizens|tenants|"
    "founders|leaders|activists|scientists|models|sons|daughters|babies|toddlers|teenager|girl|boy|child|person|parent|family|"
    "lovers|friends|fans|viewers|listeners|customers|passengers|villagers|weavers|fishermen|herders|survivor|identity|bodies"
)
_CONDITIONS = (
    "disabilities|autism|dyslexia|dementia|alzheimer's|epilepsy|hiv|aids|cancer|diabetes|albinism|obesity|schizophrenia|"
    "depression|addiction|endometriosis|parkinson's"
)
_PEOPLE = "people|those|women|men|children|families"
_LIVING = (
    "stammer|stutter|sign|lipread|grew|fled|flee|lost|live|sleep|use|menstruate|transition|beg|struggle|cannot|can't|suffer|"
    "survived"
)
_UNSEEN = "forgotten|invisible|unseen|overlooked|nameless|silenced|hidden|unheard"
_OF_WAR = "syrian|afghan|sudanese|somali|eritrean|yemeni|palestinian|iraqi|congolese|haitian|venezuelan|ukrainian"
_ONE = (
    "woman|man|girl|boy|child|mother|father|teenager|farmer|worker|picker|cleaner|carer|family|grandmother|student|refugee|driver|"
    "person|nurse|veteran|mum|mom|dad|patient|survivor|couple|kid|elder"
)
GROUPS = Lexicon(
    f"""
    {_ADJECTIVES} {_NOUNS}, wheelchair users, asylum seekers, rough sleepers, rough sleeper, refugees, migrants
    immigrants, {_PEOPLE} with|without {_CONDITIONS}, {_PEOPLE} living with {_CONDITIONS}
    people|women|men|children of colour|color, people in poverty, people without homes, {_PEOPLE} sleeping|living rough
    trauma|abuse|cancer|rape|torture|genocide|trafficking survivors, native americans, native american {_NOUNS}
    first nations, care leavers, young carers, single mothers|mums|moms|parents, foster children|kids
    gypsies, travellers, windrush generation, farm|garment|migrant|factory|sex workers
    """,
    f"""
    {_PEOPLE} who sleep|live rough|on, {_PEOPLE} who use food|wheelchairs, {_PEOPLE} experiencing homelessness|poverty
    {_PEOPLE} in need|prison, {_PEOPLE} seeking asylum|refuge, {_PEOPLE} fleeing war|conflict|persecution
    {_PEOPLE} facing homelessness|poverty|hunger|discrimination, victims of domestic|war|trafficking|violence
    survivors of domestic|war|trafficking|violence|abuse|torture|cancer|rape
    windrush _1 nurses|passengers|families|pioneers, {_PEOPLE}|kids|adults|teens who {_LIVING}
    {_PEOPLE} who are|were deaf|blind|disabled|homeless|autistic|trans|gay|queer|trafficked
    {_UNSEEN} women|men|children|mothers|workers|people|communities|tribes|girls, {_PEOPLE} on the streets|margins
    children|kids|people in care, {_PEOPLE} on benefits|probation, street children|kids
    domestic|care|migrant|undocumented|gig workers, former prisoners, ex offenders, teenage|teen mothers|mums|moms
    a|an {_ADJECTIVES}|{_OF_WAR} {_ONE}, {_OF_WAR} {_NOUNS}
    {_PEOPLE} in hijab|hijabs|wheelchairs|care|prison|recovery|camps
    {_PEOPLE} who sew|stitch|weave|pick|harvest|clean|mine|dig|spin
    boat people
    stateless children|people, child brides|soldiers|labourers, acid|burns|stroke survivors, little people
    """,
)
"""Communities, by a name of at least two words, or one that has no other sense."""

_BY_ADJECTIVE = Lexicon(
    "the homeless|deaf|blind|disabled|elderly|poor|marginalised|marginalized|voiceless|forgotten|displaced|oppressed"
)
"""Communities, if something is told of them: "the blind" is a roller blind too."""

_OF = "of|about|from|by"
_STATES = (
    "deaf|blind|autistic|disabled|homeless|trans|gay|queer|black|dyslexic|stateless|refugee|displaced|"
    "paralysed|paralyzed"
)
_TOLD_OF = Lexicon(
    f"""
    give~|giving|gave|lend~ a|our? voice|voices|face|faces|platform to, a? voice|voices for|of
    tell|tells|telling|told _1 untold|true|real|remarkable|powerful? story|stories {_OF}
    the? story|stories|tale|tales|lives|journeys|voices|faces|struggle|struggles|plight|reality|realities|dreams of
    shine|shines|shining|shone a? light|spotlight|new light on _2 lives|life|world|struggle|struggles|stories of
    shine|shines|shining a? light|spotlight on, put|puts|putting in the spotlight, in the shoes|place|skin of
    speak|speaks|speaking|spoke up|out? for|on behalf? of?, raise~|raising awareness of|about|for
    the? resilience|strength|courage|bravery|beauty|spirit|dignity|wisdom|talent|power|pride|joy|contribution of
    amplify|amplifies|amplifying, honour~|honor~, pay|pays|paying|paid tribute to, tribute to, dedicated to, empower~
    uplift~, portraits|photographs|photos|images|paintings of, photo series|project|essay about|of|on
    film|campaign|series|mural|collection|documentary|exhibition|spot|ad about|on
    break~ the stigma|silence|taboo around|of|about, what it's|it is like to be a?, what _1 life is like for
    meet|meeting the? _1 brave|inspiring|incredible|amazing|real|remarkable|resilient|courageous, inspired by, we see
    we've seen, celebrate~, share|shares|sharing the? story|stories|voices of|from
    advert|podcast|book|play|comic|song|story|piece about|on
    """,
    """
    goes|going out to, here's to, shout out to, recreate~|simulate~|mimic|mimics|imitate~
    an? ode|homage|salute|toast|hymn to, love letter to, hats off to, in honour|honor of
    celebration|tribute|homage of|to, salute~, day|week|night in the life of a?
    heart|face|faces|star|stars|centre|center of our|this|the _2 campaign|film|collection|show
    photographed|filmed|painted|portrayed|sketched|interviewed|shadowed
    change~|challenge~|shift~ perceptions|attitudes|stereotypes|views of|about|around|towards, bust~|busting myths about
    the? way|ways we|you|people see|sees|think|look|talk at|of|about?
    how brave|strong|resilient|proud|lonely|hard|talented|forgotten, reimagine~|rethink~ what, behalf of
    world|life|streets|eyes through the eyes of, through the eyes of, see|sees the world like
    imagine~ being|life|the _2 as|of|for a?
    """,
)
"""What makes those that it leads to a subject, told of by others."""

_TOLD_BEHIND = Lexicon(
    """
    a|their voice|platform|face|spotlight|stage, into|in the spotlight|limelight, visible, seen
    looks|look|feels|sounds like, heard
    """
)
"""The same, behind them: "giving homeless people a voice"."""

_ALONE = Lexicon(
    f"""
    meet|see|hear the {_UNSEEN} women|men|children|mothers|workers|people|communities|girls|families|victims
    speak|speaks|speaking|spoke up? for those|people|anyone|everyone who can't|cannot|have|don't|aren't
    voice|voices|face of|for|to the voiceless|unheard|forgotten|invisible
    what it's|it is? like to be|live|go|sleep _1 {_STATES}, what _2 life is like for the? {_STATES}
    what|how {_CONDITIONS}|blindness|deafness|homelessness|poverty feels|looks|is like
    in|into the shoes of a? _1 {_STATES}, break~ the stigma|silence|taboo|taboos around|of|about {_CONDITIONS}
    """
)
"""Words that speak for others, whoever they are."""

_DREW = "painted|drew|imagined|reimagined|filmed|wrote|dreamt|shot|recreated|sketched|pictured|animated"
_THEIRS = Lexicon(
    f"""
    we|film|campaign|series|documentary|ad _2 tell|tells|told|tell|share|shares their story|stories
    lend|lends|lent|lending them ours
    give~|gave|giving|lend~|hand~ them a|our|the stage|voice|platform|spotlight|mic|microphone|face|name
    our|this|the|new _1 film|ad|advert|campaign|spot shows|proves|tells|says|celebrates|explores
    our _1 creatives|designers|artists|agency|team|studio|writers|stylists {_DREW}
    this is|are their story|stories, these are their stories|faces|voices, time their story|stories _2 told|heard
    their courage|strength|resilience|spirit|stories move|moves|inspires|inspire|drives|drive|humbles|humble us
    their story|bravery|dignity|faces|smiles move|moves|inspires|inspire|drives|drive|humbles|humble us
    our|this|the|new _1 documentary|series|exhibition|mural|podcast shows|proves|tells|says|celebrates|explores
    our|this|the|new _1 film|ad|advert|campaign|spot reveals|lets|gives|makes|brings
    our|this|the|new _1 documentary|series|exhibition|mural|podcast reveals|lets|gives|makes|brings
    advert|spot|book|exhibition|somebody|someone _2 tell|tells|told|tell|share|shares their story|stories
    """
)
"""What is told of those that the text names elsewhere."""

_FLED = Lexicon("they|who fled|fleeing|escaped|survived, they lost everything, no home|homeland")

_MADE_FOR = Lexicon(
    """
    app|range|menu|kit|collection|line|box|tool|toy|toys|doll for
    designed|built|made|created|developed|invented|rethought|reimagined|tailored|imagined for|around
    dolls|game|service|phone|clothes|clothing|shoes|watch|card|hotel|bank for
    """
)
_BY_US = Lexicon(
    """
    our _1 designers|engineers|chef|chefs|developers|creatives|stylists
    our _2 design|creative|marketing|brand|product|engineering|studio|team _1 team|studio|department|agency, in house
    we|we've asked|imagined|dreamt|dreamed|thought ourselves|up, we guessed|figured|reckon|imagined
    our _1 artists|researchers|marketers|founder|founders|director|copywriters
    """
)

_ROLES = (
    "actor|artist|author|director|writer|designer|photographer|filmmaker|poet|chef|activist|comedian|model|dancer|musician|"
    "journalist|campaigner|consultant|adviser|advisor|engineer|historian|illustrator|people|teenagers|women|elders"
)
_MAKES = (
    "wrote|writes|directs|directed|designed|designs|shot|leads|led|edited|narrates|painted|drew|presents|runs|chose"
)
_TAKES_PART = Lexicon(
    f"""
    paid|pay|fee|royalties|royalty|commissioned|hired|wages|salary, own the, in their own words, co created|designed
    their|her|his own words|story|stories|voice|voices, in our own words
    written|directed|shot|led|run|made by _3 deaf|blind|autistic|disabled|trans|queer|refugees|members|themselves
    deaf|blind|autistic|disabled|trans|queer|refugee|roma|homeless|dyslexic|indigenous {_ROLES} _3 {_MAKES}, cast and|of
    took part|over, they set|decide, adviser|advisor|consultant, lived experience, named on|in
    wrote|write|writes this|the|it|their
    themselves, they chose|choose|wrote|directed|edited|decide, advisers|advisors|consultants|board|panel
    designed|drawn|painted|edited|narrated by _3 deaf|blind|autistic|disabled|trans|queer|refugees|members|themselves
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
    can't cannot don't aren't won't built fled lost belong shine shaped taught gave earn leave sleep
    """.split()
)
"""What is told about people; what they are offered ("get in free"), or did ("asked for chairs"), is not here."""

_GREETING = frozenset("welcome invited free eligible".split())
_LEADING = frozenset(
    """
    many most some so too few young our these those all million millions of because that when what how why where long
    while since imagine
    """.split()
)
_SHARES = frozenset("% percent most many half some thousands millions third quarter".split())
_NUMBERS = frozenset("two three four five six seven eight nine ten twenty every".split())
_LINKS = frozenset(
    "the a an our these those all many so some young old of and or to brave strong resilient local its what how".split()
)
_BETWEEN = 3  # words


def spoken_of(passages: Sequence[Passage]) -> Iterator[tuple[Passage, Match]]:
    """Yield the words of a text that tell of communities, where nothing in it tells that they had a part."""
    for passage in passages:
        prose = passage.prose
        if not _TAKES_PART.found(prose):
            yield from ((passage, match) for match in (*_of_groups(prose), *_of_others(prose)))


def _of_groups(prose: Prose) -> Iterator[Match]:
    """Yield the communities that are named, and are the subject, told of, or catered for by who is not of them."""
    by_us = _BY_US.found(prose)
    for group in GROUPS.find(prose, denied=True):  # "refugees have no voice" denies no refugees
        if _is_subject(prose, group) and not prose.denied(group.first, len(prose.tokens)):
            yield group
        elif told := _told_of(prose, group) or (_leading(_MADE_FOR, prose, group) if by_us else None):
            yield told
    for group in _BY_ADJECTIVE.find(prose, denied=True):
        if told := _told_of(prose, group):
            yield told


def _of_others(prose: Prose) -> Iterator[Match]:
    """Yield what is said in the place of others, or told of those that are named elsewhere in the text."""
    yield from _ALONE.find(prose)
    if GROUPS.found(prose) or _BY_ADJECTIVE.found(prose) or _FLED.found(prose):
        yield from _THEIRS.find(prose)


def _is_subject(prose: Prose, match: Match) -> bool:
    """Say whether a group begins its clause and is told about ("Deaf people live …"), rather than invited."""
    tokens = prose.tokens
    begins = tokens[match.first].gap or _counted(prose, match.first) or tokens[match.first - 1].word in _LEADING
    behind = [token.word for token in tokens[match.last : match.last + 3] if not token.gap]
    while behind and behind[0] in _ADVERBS:
        del behind[0]
    return bool(begins and behind and behind[0] in _TOLD and _GREETING.isdisjoint(behind))


def _counted(prose: Prose, index: int) -> bool:
    """Say whether a number is told of what stands at a token: "one in four", "60 % of"."""
    words = prose.words[max(0, index - 2) : index]
    if words[-1:] == ["of"]:
        return words[0] in _SHARES
    return len(words) > 1 and words[0] in {"in", "of"} and (words[1].isdigit() or words[1] in _NUMBERS)


def _told_of(prose: Prose, group: Match) -> Match | None:
    """Return a group that is told of, with the words that lead to it: "giving a voice to homeless people"."""
    if any(told.first == group.last for told in _TOLD_BEHIND.find(prose)):
        return group
    return _leading(_TOLD_OF, prose, group)


def _leading(words: Lexicon, prose: Prose, group: Match) -> Match | None:
    """Return a group with the words before it that are of a lexicon, if they lead to it."""
    for found in words.find(prose):
        begins = group.first + (prose.words[group.first] in {"a", "an"})
        if group.first - _BETWEEN <= found.last <= begins and _leads(prose.tokens[found.last : group.first + 1]):
            return _joined(prose, found, group)
    return None


def _joined(prose: Prose, first: Match, last: Match) -> Match:
    text = " ".join(prose.text[first.start : last.end].split())
    return Match(first.start, last.end, first.first, last.last, text, last.phrase)


def _leads(tokens: Sequence[Token]) -> bool:
    """Say whether nothing but small words stands before the last of some tokens, in its clause."""
    return all(token.word in _LINKS for token in tokens[:-1]) and all(token.gap < END for token in tokens)
