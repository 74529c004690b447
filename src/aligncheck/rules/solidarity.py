"""Words of solidarity in copy: with whom a brand sides, in which words, and whether it is the brand that does."""

from __future__ import annotations

from typing import TYPE_CHECKING

from aligncheck.lexicon import Lexicon
from aligncheck.rules.peoples import ADDRESSED, ANYBODY, GROUPS, ISMS, MOVEMENTS, PLACES, WHOM
from aligncheck.rules.record import name_words
from aligncheck.rules.stances import OURSELVES, first_of_each, told

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from aligncheck.lexicon import Match
    from aligncheck.prose import Prose, Token
    from aligncheck.target import Passage, Target

_REGARDING = (
    "side|siding|salute|respect|honour|honor|celebrate|welcome|embrace|cheer|echo|believe|believing|applaud|admire|value|"
    "protect|uphold|defend|recognise|recognize|acknowledge|love|see|hear|affirm|thank|lift|uplift|elevate|centre|center|"
    "treasure|cherish|support|supporting|back|backing|champion|standing|stand|united|unite|march|fight"
)

_SOLIDARITY = Lexicon(
    f"""
    {ISMS} has|have no place|home, no place|room|home|space for {ISMS}, say|says no|enough to {ISMS}
    we|i|team|we'll|we're|us? will? fight~|stand|standing|stands|united|speak up|out|together? against _2 {ISMS}
    fight|battle|stand|stands|speak|speaks|speaking|standing up|out? against _2 {ISMS}, backs the fight against
    we|i join|unite|all? _2 in? condemn|condemning, condemn|condemns|condemning _2 {ISMS}|violence|attack|attacks|war
    {ISMS}|violence|genocide|killing|killings must|should end|stop|cease
    {ISMS}|violence|genocide has|needs to end|stop|go
    violence|war against|on women|girls|children|civilians|workers must end|stop, zero tolerance for {ISMS}
    violence|war against|on women|girls|children|civilians|workers has|needs to end|stop
    united|unite|uniting against _2 {ISMS}
    we|i won't|cannot|can't look away, refuse to look away, we|i will not|never look away|tolerate|accept _1 {ISMS}
    we|i reject|rejects|denounce|denounces _2 {ISMS}, no to {ISMS}, together against _1 {ISMS}
    outraged|heartbroken|devastated|horrified|saddened|appalled|by|at _2 attack|attacks|violence|killing|murder|war
    """,
    """
    solidarity with|to, in solidarity with, our solidarity, standing|stand|stood in solidarity, solidarity forever
    raise|raises|raising|lift|lend|use|using|add|adding our voice|voices for|with|against|to
    join our voice|voices with|to
    we're|we are? on the side of, we're in this with, stand for a _1 world|society
    we|we're are? proud? allies, proud ally|allies of|to, an ally of|to, proud to be an? ally|allies
    we see you _1 we hear you
    our hearts|thoughts|prayers are|go|is with|out, our thoughts|hearts and prayers|thoughts, our heart goes out
    our hearts|heart break|breaks|ache|aches|bleed|bleeds for, share the pain|grief|anger|sorrow of
    we|we're stand|are? united|together with|against|behind, we stand up? against, we stand up to
    say no to racism|hate
    stand by the people of, stand up for what's right, we|i believe in equality|equity|justice|inclusion|diversity
    we|i believe in human|equal|women's|trans|workers' rights, trans women are women, trans men are men
    we|i believe survivors|women|victims, speak|speaks out against _1 violence
    we|i believe black|trans|native lives matter
    teachers|nurses|carers|workers|women|refugees|migrants|immigrants|cleaners deserve better|respect|dignity|justice
    refugees|migrants|immigrants are|is always? welcome here|in
    fly|flying|flies|raise|raising|hoist|hoisting|wave|waving the|our|a _1 pride|rainbow|progress|trans flag
    lit our _1 in, our|the logo is|goes|turns|went|turned rainbow
    """,
)
"""Solidarity, whoever is meant."""

_COMFORT = Lexicon(
    """
    we've|we always|also? got|have your back, you're|you are? not alone, you never walk alone, we see|hear you
    you matter, you deserve better|respect|justice, we believe you, we've got you, we salute you, thinking of you
    standing with you, you have a? friend|friends|ally|allies in|here
    you belong here, in your corner, we love you, you are loved|seen|valued|heard|cherished
    you're loved|seen|valued|heard|cherished, you are|you're always? welcome here
    we're|we are? here for you, by your side, on your side, behind you all the way
    love is love, love wins, trans rights are human rights, we're with you, we are with you, your fight is our|ours
    you are|you're part of our|the family, we|i stand with|beside|by|behind you, you have our _1 support
    we|i support you, your struggle is our|ours, share|like|repost|retweet if you agree|care|stand|support
    """
)
"""Solidarity, if those are addressed whom others are against, or who suffer."""

_STANDING = Lexicon(
    """
    we|i always|also|still|proudly|firmly|will? stand|stood always|firmly|fully? with|beside|alongside|behind|by
    we|i stand firmly|proudly|always|fully beside|alongside|behind|with, stand firmly|proudly alongside|beside
    we're|we are? standing with|beside|by, standing with|beside|alongside
    stands|stood with|beside|alongside|behind|by
    we|i stand up? for, we|i always|also|still|proudly? support, proud to support, supports
    proud|proudly to? stand up? with|beside|alongside|for, show|showing|showed our? support for|to
    send|sends|sending love|strength|solidarity _2 to, we're|we are? all? with, we're|we are? behind, we|i champion
    stands|stand|stood up? against|for, backs, celebrates, speaks up? for, is|are on the side of
    """
)
"""Solidarity, if people or a movement are meant."""

_SIDING = Lexicon(
    """
    rally|rallying behind|around|round, shoulder to shoulder with|alongside, kneel|march|walk|weep|cry|rise with
    side by side with, arm in arm with
    stand|standing firmly|proudly|squarely|united|always alongside|beside|with|behind|by
    throw|throwing|put|putting our _2 weight|name behind, lend|lending our _1 weight|name|support|platform|strength to
    firmly|squarely|always|proudly on the side of, speak|speaking up|out for, stick|sticking up for
    come|coming|came out in support of|for, unite|uniting|united for|behind|with, in support of the _2 fight|struggle
    back|backing the|a|all|every, proudly|fully|wholeheartedly back|support, salute|saluting the|all|every
    defend|defending the|all|every, raise|raising a|our fist|fists|voice|voices for|with, the voice|voices of
    join|joining the fight|call|movement|struggle|chorus for|against, amplify|amplifying the|all, all in behind
    use|using our platform|voice|voices|reach for|to, fight|fighting for _2 rights|equality|justice|equity|freedom
    take|taking a stand|stance for|with|against, show|showing up for, thinking of the|all|everyone
    pray|praying for|with
    grieve|grieving|hurt|hurting|ache with|for, send|sending our|all _2 love|strength|thoughts to
    hold|holding space for
    uplift|uplifting the|all|every, believe survivors|women|victims, advocate|advocates for, firmly|right|fully behind
    our _1 support|love|respect|strength goes|is|are to|with, dedicate this _3 to
    proud|proudly celebrate|celebrating|celebrates, our love|hearts to
    always champion, proudly supporting
    """
)
"""Solidarity, if the brand is who does it, and people or a movement are meant."""

_SPEAKING_OUT = Lexicon(
    """
    we|i won't|can't|cannot stay|be|remain silent, silence is not|no an? option, we've|we have? got their back|backs
    we|i will not stay|be|remain silent, refuse to stay|be|remain silent, not in our _1 name|shop|house
    not on our watch
    call ourselves allies, we|i choose love, we|i reject it
    """
)
"""Solidarity, where a text names people or a movement anywhere."""

_REGARD = Lexicon(
    f"""
    we|we'll|we're|we've|i|let's _2 {_REGARDING}, doors|hearts|arms are|is _1 open to|for, a safe space|haven|place for
    we|i _1 cheer|root|feel|listen|care|dedicate|speak|pray|hope|wish on|for|about|to|with, peace|justice|freedom for|in
    """
)
"""Solidarity, if people or a movement are meant, and nothing that is called after them."""

_BARE = Lexicon(
    "in solidarity, standing|stand|stood shoulder to shoulder, stand|standing united, raise|raising our fists|fist"
)
"""Solidarity, if the brand is who shows it; with whom may be left open."""


def stances_in(target: Target) -> list[tuple[Passage, Match]]:
    """Return the first word of solidarity of each passage."""
    copy = told(target)
    found = [*target.phrases(_SOLIDARITY, copy)]
    found += [each for each in target.phrases(_STANDING, copy) if _solidary(target, *each)]
    found += [each for each in target.phrases(_SIDING, copy) if _ours(target, *each) and _with_people(*each)]
    found += [each for each in target.phrases(_REGARD, copy) if _regarded(*each)]
    found += [each for each in target.phrases(_SPEAKING_OUT, copy) if not GROUPS.isdisjoint(each[0].prose.places)]
    found += [each for each in target.phrases(_BARE, copy) if _ours(target, *each)]
    found += [each for each in target.phrases(_COMFORT, copy) if _addressed(each[0])]
    found += _voiced(target, copy)
    found = [each for each in found if not _nobody(*each)]
    return first_of_each(sorted(found, key=lambda each: (copy.index(each[0]), each[1].start)))


def _solidary(target: Target, passage: Passage, match: Match) -> bool:
    """Say whether a phrase is the brand's own, and people or a movement stand behind it."""
    opening = passage.prose.tokens[match.first].word
    if opening in _THIRD and not _named_before(target, passage.prose, match):
        return _sided_by_name(passage.prose, match)
    return _with_people(passage, match)


def _ours(target: Target, passage: Passage, match: Match) -> bool:
    """Say whether "shoulder to shoulder with" and the like are the brand's: a "we" before, or as a line's beginning."""
    prose = passage.prose
    first = prose.sentence(match.first)[0]
    before = prose.tokens[first : match.last]
    ours = (first == match.first and prose.tokens[first].word not in _ASKED) or any(
        token.word in _SPEAKING for token in before
    )
    return ours or _named_before(target, prose, match)


def _with_people(passage: Passage, match: Match) -> bool:
    """Say whether people or a movement stand behind a phrase, or before: "Teachers deserve more. We stand by them"."""
    prose = passage.prose
    behind = prose.tokens[match.last : match.last + _BEHIND]
    if not behind or behind[0].gap:
        return False
    if behind[0].word in _SAID_BEFORE:
        first, _ = prose.sentence(match.first)
        return first > 0 and any(token.word in GROUPS for token in prose.tokens[prose.sentence(first - 1)[0] : first])
    with_them = prose.tokens[match.last - 1].word in _BESIDE
    if with_them and _is_name(prose, match.last) and (behind[0].word in PLACES or match.last - match.first > _SHORT):
        return True
    people = GROUPS | ANYBODY if with_them else GROUPS
    return any(token.word in people for token in _clause(behind))


def _regarded(passage: Passage, match: Match) -> bool:
    """Say whether people or a movement stand behind a phrase, in its clause."""
    reach = match.last + _BEHIND
    whom = (each for each in WHOM.every(passage.prose) if match.last <= each.first < reach)
    return any(not any(token.gap for token in passage.prose.tokens[match.last : each.first]) for each in whom)


def _sided_by_name(prose: Prose, match: Match) -> bool:
    """Say whether a company's name takes a side: "Palmer Motors backs the strike", "Orr & Sons, tuners, supports …"."""
    verb = prose.tokens[match.first].word
    if verb not in _TAKING_SIDES or not _begins_with_a_name(prose, match):
        return False
    sides = GROUPS if verb in _FIRMLY else MOVEMENTS
    return any(token.word in sides for token in _clause(prose.tokens[match.last : match.last + _BEHIND]))


def _voiced(target: Target, copy: Iterable[Passage]) -> Iterator[tuple[Passage, Match]]:
    """Yield solidarity quoted from those who speak for the brand: "our CEO: “I stand with …”"."""
    for passage in copy:
        if any(True for _ in _SPEAKERS.every(passage.prose)):
            yield from ((passage, match) for match in _SOLIDARITY.find(passage.prose, quoted=True))
            quoted = _STANDING.find(passage.prose, quoted=True)
            yield from ((passage, match) for match in quoted if _solidary(target, passage, match))


def _addressed(passage: Passage) -> bool:
    """Say whether a text is to people whom others are against, or who suffer or fight."""
    if not ADDRESSED.isdisjoint(passage.prose.places) or any(True for _ in _SUFFERING.every(passage.prose)):
        return True
    return any(flag in passage.text for flag in _FLAGS)


def _nobody(passage: Passage, match: Match) -> bool:
    """Say whether solidarity is with no one."""
    behind = passage.prose.tokens[match.last : match.last + 1]
    return any(token.word in {"no", "nobody", "none", "neither"} for token in behind)


def _clause(tokens: list[Token]) -> Iterator[Token]:
    """Yield tokens up to the next comma, "for", or a word of one's own body: "with our feet in mud"."""
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
    return bool(words) and not _HOUSES.isdisjoint(words) and not _OUR.isdisjoint(words)


def _begins_with_a_name(prose: Prose, match: Match) -> bool:
    """Say whether nothing but a name of some words stands before a phrase in its sentence: "Palmer Motors backs"."""
    first = prose.sentence(match.first)[0]
    before = prose.tokens[first : match.first]
    if before and prose.tokens[match.first].gap:  # "Orr & Sons, tuners since 1911, stands with"
        before = before[: next((at for at, token in enumerate(before) if at and token.gap), len(before))]
    name = [prose.text[token.start] for token in before if token.word[0].isalnum()]
    return _LEAST <= len(name) <= _LONGEST and all(map(str.isupper, name)) and not prose.text.isupper()


def _is_name(prose: Prose, index: int) -> bool:
    """Say whether a word is written as a name, in a text that is not all in capitals."""
    word = prose.text[prose.tokens[index].start : prose.tokens[index].end]
    return word.istitle() and not prose.text.isupper()


_SPEAKING = OURSELVES | frozenset("i i'm let's".split())
_ASKED = frozenset("walk march rise join raise speak stick show take send pray".split())  # of readers
_SHORT = 2  # words: "we're with Ukraine", not "we're with Parcelwell"
_SAID_BEFORE = frozenset("it them both".split())
_BESIDE = frozenset("with beside alongside behind around round".split())
_THIRD = frozenset("stands stood supports backs celebrates speaks is are stand sends".split())
_TAKING_SIDES = frozenset("stands backs supports celebrates".split())
_FIRMLY = frozenset("stands backs".split())
_OUR = frozenset("our the whole this".split())
_HOUSES = frozenset(
    """
    team studio shop company brewery bakery gym salon club bank hotel brand firm crew staff kitchen office workshop
    label
    family café cafe restaurant practice clinic agency store school house group garage farm nursery pharmacy library
    theatre theater pub bar dairy mill factory garden yard warehouse
    """.split()
)
_LEAST, _LONGEST = 2, 4  # words of a name
_SPEAKERS = Lexicon("our|the ceo|founder|founders|owner|owners|director|chair|chairman|president|boss")
_SUFFERING = Lexicon(
    """
    mental health, struggling with _2 anxiety|depression|grief|addiction|gender|identity|loneliness
    domestic abuse|violence, women of colour|color, people of colour|color
    asylum seekers, to every|all woman|women|girl|girls who
    fighting|striking|marching|protesting|campaigning for|against, on strike, picket line, seeking asylum|refuge
    fleeing war|violence|home|persecution, living with hiv|disability|dementia, whoever|whomever|who you love
    this is your home too, hijabs|turbans|headscarves, coming out
    to everyone|everybody|all marching|protesting|striking, women of the, carers, nurses, who was|were not believed
    affected by the attack|attacks|war|shooting|earthquake|flood|floods|fires|fire
    """,
    f"face|facing|faces|faced _1 {ISMS}|violence|harassment",
)
_FLAGS = ("\U0001f3f3\ufe0f\u200d\U0001f308", "\U0001f3f3\ufe0f\u200d\u26a7", "\u270a")  # rainbow, trans, raised fist
_BEFORE, _BEHIND = 4, 6  # words
_BODY = frozenset("for feet foot back hands legs arms knees face".split())
