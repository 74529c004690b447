"""Words of solidarity and demands in copy, and what shows that something is done behind them."""

from __future__ import annotations

from typing import TYPE_CHECKING

from aligncheck.lexicon import Lexicon
from aligncheck.rules.facts import year_in
from aligncheck.rules.record import name_words

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator

    from aligncheck.lexicon import Match
    from aligncheck.prose import Prose, Token
    from aligncheck.target import Passage, Target

_ISMS = (
    "racism|sexism|homophobia|transphobia|biphobia|antisemitism|islamophobia|ableism|ageism|hate|hatred|discrimination|"
    "bigotry|prejudice|injustice|inequality|oppression|xenophobia|misogyny|intolerance|persecution"
)
_SOLIDARITY = Lexicon(
    f"""
    {_ISMS} has|have no place|home, no place|room|home|space for {_ISMS}, say|says no|enough to {_ISMS}
    we|i|team|we'll|we're|us? will? fight~|stand|standing|stands|united|speak up|out|together? against _2 {_ISMS}
    fight|battle|stand|stands|speak|speaks|speaking|standing up|out? against _2 {_ISMS}, backs the fight against
    we|i join|unite|all? _2 in? condemn|condemning, condemn|condemns|condemning _2 {_ISMS}|violence|attack|attacks|war
    we|i won't|can't|cannot stay|be|remain silent
    we|i will not stay|be|remain silent, refuse to stay|be|remain silent, silence is not|no an? option
    raise|raises|raising|lift|lend|use|using|add|adding our voice|voices for|with|against
    solidarity with|to, we're|we are? on the side of, we're in this with
    """,
    """
    in solidarity with, our solidarity, standing|stand|stood shoulder to shoulder, standing|stand|stood in solidarity
    we|we're are? proud? allies, proud ally|allies of|to, an ally of|to, we see you _1 we hear you
    our hearts|thoughts|prayers are|go with|out, our thoughts|hearts and prayers|thoughts
    we|we're stand|are? united|together with|against|behind, we stand up? against, we stand up to, say no to racism|hate
    stand by the people of, stand up for what's right
    """,
)
"""Solidarity, whoever is meant."""

_COMFORT = Lexicon(
    """
    we've|we always|also? got|have your back, you're|you are? not alone, you never walk alone, we see|hear you
    you matter
    you belong here, in your corner, we love you, you are|you're loved|seen|valued|welcome here
    we're|we are? here for you
    love is love, trans rights are human rights, we're with you
    """
)
"""Solidarity, if those are addressed whom others are against, or who suffer."""

_STANDING = Lexicon(
    """
    we|i always|also|still|proudly|firmly|will? stand|stood always|firmly|fully? with|beside|alongside|behind|by
    we|i stand firmly|proudly|always|fully beside|alongside|behind|with, stand firmly|proudly alongside|beside
    we're|we are? standing with|beside|by, standing with|beside|alongside, stands|stood with|beside|alongside|behind|by
    we|i stand up? for, we|i always|also|still|proudly? support, proud to support, supports
    proud|proudly to? stand up? with|beside|alongside|for, show|showing|showed our? support for|to
    send|sending love|strength|solidarity _2 to, we're with, we|i champion
    stands|stand up? against|for, backs, celebrates, speaks up? for, is|are on the side of
    """
)
"""Solidarity, if people or a movement are meant."""

_POWERS = "government|governments|parliament|congress|lawmakers|leaders|politicians|ministers|senators|mps"
_TRADES = (
    "companies|businesses|employers|brands|retailers|supermarkets|banks|industry|sector|trade|workplaces|boardrooms|"
    "bosses|airlines|manufacturers|corporations|landlords|publishers|agencies|brewers"
)
_ONE = (
    "company|business|employer|brand|retailer|supermarket|bank|industry|workplace|boardroom|office|boss|landlord|brewer"
)
_ACT = (
    "act|stop|end|ban|pass|do|listen|invest|fund|change|pay|publish|close|fix|protect|raise|support|hire|show|cut|phase|"
    "recognise|recognize|guarantee|ensure|wake|employ|train|offer|publish|step|lead|treat|value|stand"
)
_ASKS = Lexicon(
    f"call|calling on|upon the|our|all|other? _1 {_POWERS}|{_TRADES}, call|calling on|upon every|each _1 {_ONE}",
    f"urge|urging|asking|challenge the|all|other? _1 {_POWERS}|{_TRADES}, urge|challenge every|each {_ONE}",
    f"{_POWERS}|{_TRADES} _3 must|should {_ACT}, {_POWERS}|{_TRADES} _3 needs|need|has|have to {_ACT}",
    f"every|each|all|any|more|no _1 {_ONE} must|should|needs|has to? {_ACT}|have|provide|be|let|give",
    f"it's|it is? time _2 {_TRADES}|{_POWERS} paid|stopped|did|started|listened|acted|published|hired|woke",
    f"dear _3 {_TRADES}|{_POWERS}",
    f"{_TRADES}|{_POWERS} must|should|can|could|has|have|need|needs to? do|be better|more",
    "we're|we demanding|demand|calling|call for? equal|justice|an|a|fair|better|action|change|end",
    f"time for the|our|every|all _2 {_POWERS}|{_TRADES} to, ask|tell the? {_POWERS} to, demand action from",
    """
    we demand that|equal|justice|action|change, sign the|this|our petition
    sign our|the open letter, publish your _2 gap|gaps|figures|bands, pay your _2 fairly|properly|interns
    write to your mp|senator|representative, email|call your mp|senator|representative
    we need a new? law against|for|on, ask|tell your employer|boss|council what|why|how|whether|to
    ask|tell your mp|senator|representative
    """,
)

_DOING = Lexicon(
    """
    we|we've|and|which _2 gave|given|donated|sent|paid|funded|raised|matched|hired|trained|opened|built, since #
    we|and give|donate|send|pay|fund|match|train|employ, # paid? days|hours|weeks of? paid|leave, paid days|leave|time
    our _3 policy|policies|programme|program|fund, parental|family|carer's|carers leave, £|$|€ # to|for|from|a
    we are|we're|we'll be? closed|shut|closing, eat|eats|travel|travels|stay|stays|train|trains|ride|rides free
    our|all staff|team are|is|get|gets|be paid, free for all|every|any, with full pay
    since january|february|march|april|may|june|july|august|september|october|november|december #
    """
)
"""An act, money or a policy, as copy tells of them."""


def stances_in(target: Target) -> list[tuple[Passage, Match]]:
    """Return the first word of solidarity of each passage."""
    told = _told(target)
    found = [*target.phrases(_SOLIDARITY, told)]
    found += [each for each in target.phrases(_STANDING, told) if _solidary(target, *each)]
    found += [each for each in target.phrases(_COMFORT, told) if _addressed(each[0].prose)]
    found += _voiced(target, told)
    found = [each for each in found if not _nobody(*each)]
    return _first_of_each(sorted(found, key=lambda each: (told.index(each[0]), each[1].start)))


def asks_in(target: Target) -> list[tuple[Passage, Match]]:
    """Return the first demand on others of each post."""
    return _first_of_each(target.phrases(_ASKS, _told(target)))


def acts_told(target: Target) -> bool:
    """Say whether the copy tells of an act, money or a policy; or of something of ours with its year."""
    told = _told(target)
    return any(True for _ in target.phrases(_DOING, told)) or any(_own(passage.prose, year_in) for passage in told)


def gives(target: Target) -> bool:
    """Say whether the brief has something done: a gift, or a step that readers can take."""
    brief = target.brief
    given = brief.budget is not None and (brief.budget.contribution or 0) > 0
    return bool(brief.donations) or given or any(post.cta for post in brief.posts)


def own_figure(target: Target) -> bool:
    """Say whether the copy has a figure of the brand's own, or a claim rests on one."""
    if any(claim.backing and claim.backing.kind in ("measure", "plan") for claim in target.brief.claims):
        return True
    return any(_own(passage.prose, _number_in) for passage in _told(target))


def inner(target: Target) -> bool:
    """Say whether the profile tells of something that the brand does itself for a cause of the brief, or aims at."""
    for result in target.results:
        if any(act.by_brand and act.kind not in _OUTWARD for act in result.evidence.acts):
            return True
        if any(aim.published or aim.progress for aim in result.evidence.aims):
            return True
    return False


def _told(target: Target) -> list[Passage]:
    """Return the copy that readers see, claims among it."""
    return [passage for passage in target.passages if passage.kind not in ("campaign", "because")]


def _first_of_each(found: Iterable[tuple[Passage, Match]]) -> list[tuple[Passage, Match]]:
    first: dict[object, tuple[Passage, Match]] = {}
    for passage, match in found:
        first.setdefault(passage.route if passage.post is None else passage.post, (passage, match))
    return list(first.values())


def _solidary(target: Target, passage: Passage, match: Match) -> bool:
    """Say whether a phrase is the brand's own, and people or a movement stand behind it."""
    prose = passage.prose
    opening = prose.tokens[match.first].word
    if opening in _THIRD and not _named_before(target, prose, match):
        return False
    behind = prose.tokens[match.last : match.last + _BEHIND]
    if not behind or behind[0].gap:
        return False
    with_them = prose.tokens[match.last - 1].word in _BESIDE
    if with_them and _is_name(prose, match.last):
        return True
    people = _GROUPS | _ANYBODY if with_them else _GROUPS
    return any(token.word in people for token in _clause(behind))


def _voiced(target: Target, told: Iterable[Passage]) -> Iterator[tuple[Passage, Match]]:
    """Yield solidarity quoted from those who speak for the brand: "our CEO: “I stand with …”"."""
    for passage in told:
        if any(True for _ in _SPEAKERS.every(passage.prose)):
            yield from ((passage, match) for match in _SOLIDARITY.find(passage.prose, quoted=True))
            quoted = _STANDING.find(passage.prose, quoted=True)
            yield from ((passage, match) for match in quoted if _solidary(target, passage, match))


def _addressed(prose: Prose) -> bool:
    """Say whether a text is to people whom others are against, or who suffer."""
    return not _ADDRESSED.isdisjoint(prose.places) or any(True for _ in _SUFFERING.every(prose))


def _nobody(passage: Passage, match: Match) -> bool:
    """Say whether solidarity is with no one."""
    behind = passage.prose.tokens[match.last : match.last + 1]
    return any(token.word in {"no", "nobody", "none", "neither"} for token in behind)


def _clause(tokens: list[Token]) -> Iterator[Token]:
    """Yield tokens up to the next comma, or to a word of one's own body: "with our feet in mud"."""
    for token in tokens:
        if token.gap or token.word in _BODY:
            return
        yield token


def _named_before(target: Target, prose: Prose, match: Match) -> bool:
    """Say whether the brand is named right before a phrase, or one of its own is: "our studio", "the whole team"."""
    before = prose.tokens[max(0, match.first - _BEFORE) : match.first]
    if any(token.word in name_words(target) for token in before):
        return True
    words = [token.word for token in before]
    if words and words[-1] in _HOUSES and not _OUR.isdisjoint(words):
        return True
    return prose.tokens[match.first].word in _TAKING_SIDES and _begins_with_a_name(prose, match)


def _begins_with_a_name(prose: Prose, match: Match) -> bool:
    """Say whether nothing but a name of some words stands before a phrase in its sentence: "Palmer Motors backs"."""
    first = prose.sentence(match.first)[0]
    name = [prose.text[token.start] for token in prose.tokens[first : match.first]]
    return _LEAST <= len(name) <= _LONGEST and all(map(str.isupper, name)) and not prose.text.isupper()


def _is_name(prose: Prose, index: int) -> bool:
    """Say whether a word is written as a name, in a text that is not all in capitals."""
    word = prose.text[prose.tokens[index].start : prose.tokens[index].end]
    return word.istitle() and not prose.text.isupper()


def _own(prose: Prose, tells: Callable[[list[Token]], bool]) -> bool:
    """Say whether a sentence with "we" or "our" in it has something."""
    for first, last in prose.sentences:
        tokens = prose.tokens[first:last]
        if tells(tokens) and any(token.word in OURSELVES for token in tokens):
            return True
    return False


def _number_in(tokens: list[Token]) -> bool:
    return any(token.word[0].isdigit() for token in tokens)


OURSELVES = frozenset("we we've we're we'll our ours us".split())
_BESIDE = frozenset("with beside alongside behind".split())
_THIRD = frozenset("stands stood supports backs celebrates speaks is are stand".split())
_TAKING_SIDES = frozenset("stands backs".split())
_OUR = frozenset("our the whole this".split())
_HOUSES = frozenset(
    """
    team studio shop company brewery bakery gym salon club bank hotel brand firm crew staff kitchen office workshop
    label
    family café cafe restaurant practice clinic agency store school house group
    """.split()
)
_LEAST, _LONGEST = 2, 4  # words of a name
_SPEAKERS = Lexicon("our|the ceo|founder|founders|owner|owners|director|chair|chairman|president|boss")
_ADDRESSED = frozenset(
    """
    refugees migrants immigrants queer trans transgender gay lesbian lgbt lgbtq lgbtqia lgbtqi black asian jewish muslim
    indigenous autistic disabled deaf survivors victims strikers nonbinary ukraine palestine gaza pride
    """.split()
)
_SUFFERING = Lexicon(
    "mental health, struggling with, domestic abuse|violence, women of colour|color, people of colour, asylum seekers"
)
_OUTWARD = ("giving", "partner", "membership", "advocacy")
_BEFORE, _BEHIND = 3, 6  # words
_BODY = frozenset("feet foot back hands legs arms knees face".split())
_GROUPS = frozenset(
    """
    community communities woman women girls mothers carers caregivers nurses workers farmers growers teachers
    students pupils
    refugees migrants immigrants veterans survivors victims protesters strikers journalists athletes lgbtq lgbtqia lgbt
    queer trans transgender gay lesbian black asian brown indigenous jewish muslim disabled deaf autistic
    movement equality justice rights minorities neighbours neighbors fight struggle peace diversity inclusion equity
    racism sexism ableism ageism homophobia transphobia antisemitism islamophobia hate hatred discrimination injustice
    inequality bigotry violence oppression
    """.split()
)
_ANYBODY = frozenset("people everyone everybody those all children families colleagues patients affected you".split())
