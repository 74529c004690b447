"""Words of solidarity in copy: with whom a brand sides, in which words, and whether it is the brand that does."""

from __future__ import annotations

from typing import TYPE_CHECKING

from aligncheck.lexicon import Lexicon
from aligncheck.rules.peoples import ADDRESSED, ANYBODY, GROUPS, ISMS, MOVEMENTS, PLACES, WHOM
from aligncheck.rules.record import name_words
from aligncheck.rules.solidarity_words import (
    BARE,
    COMFORT,
    NEAR,
    REGARD,
    SIDING,
    SOLIDARITY,
    SPEAKING_OUT,
    STANDING,
)
from aligncheck.rules.stances import OURSELVES, first_of_each, told

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from aligncheck.copy_tokens import Token
    from aligncheck.lexicon import Match
    from aligncheck.prose import Prose
    from aligncheck.target import Passage, Target


def stances_in(target: Target) -> list[tuple[Passage, Match]]:
    """Return the first word of solidarity of each passage."""
    copy = told(target)
    found = [*target.phrases(SOLIDARITY, copy)]
    found += [each for each in target.phrases(STANDING, copy) if _solidary(target, *each)]
    found += [each for each in target.phrases(SIDING, copy) if _ours(target, *each) and _with_people(*each)]
    found += [each for each in target.phrases(REGARD, copy) if _regarded(*each)]
    found += [each for each in target.phrases(SPEAKING_OUT, copy) if not GROUPS.isdisjoint(each[0].prose.places)]
    found += [each for each in target.phrases(BARE, copy) if _ours(target, *each)]
    found += [each for each in target.phrases(COMFORT, copy) if _addressed(each[0])]
    found += [each for each in target.phrases(NEAR, copy) if _addressed(each[0]) and _last_said(*each)]
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
            yield from ((passage, match) for match in SOLIDARITY.find(passage.prose, quoted=True))
            quoted = STANDING.find(passage.prose, quoted=True)
            yield from ((passage, match) for match in quoted if _solidary(target, passage, match))


def _addressed(passage: Passage) -> bool:
    """Say whether a text is to people whom others are against, or who suffer or fight."""
    if not ADDRESSED.isdisjoint(passage.prose.places) or any(True for _ in _SUFFERING.every(passage.prose)):
        return True
    return any(flag in passage.text for flag in _FLAGS)


def _last_said(passage: Passage, match: Match) -> bool:
    """Say whether a clause ends with a phrase, or with "always" and the like behind it."""
    behind = passage.prose.tokens[match.last : match.last + 1]
    return all(token.gap or token.word in _ALWAYS for token in behind)


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
_ALWAYS = frozenset("always today tonight and whoever whatever too forever no as".split())
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
    to everyone|everybody|all marching|protesting|striking, carers, nurses, who was|were not believed
    affected by the attack|attacks|war|shooting|earthquake|flood|floods|fires|fire
    """,
    f"women|girls|mothers|people|children of the? world|{'|'.join(sorted(PLACES))}",
    f"face|facing|faces|faced _1 {ISMS}|violence|harassment",
)
_FLAGS = ("\U0001f3f3\ufe0f\u200d\U0001f308", "\U0001f3f3\ufe0f\u200d\u26a7", "\u270a")  # rainbow, trans, raised fist
_BEFORE, _BEHIND = 4, 6  # words
_BODY = frozenset("for feet foot back hands legs arms knees face".split())
