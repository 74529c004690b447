"""Who receives a gift, as copy says it: a body with a name that can be looked up, or charity in general."""

from __future__ import annotations

from typing import TYPE_CHECKING

from aligncheck.copy_tokens import END
from aligncheck.lexicon import Lexicon

if TYPE_CHECKING:
    from collections.abc import Iterable

    from aligncheck.models.brief import Brief
    from aligncheck.prose import Prose

GENERAL = Lexicon(
    """
    to|for charity|charities, good|worthy|great|noble|important|charitable|deserving|different|various cause+
    environmental|social|humanitarian|community|animal|special cause+, charity partner+, a|our local charity|shelter
    our|a chosen|partner|favourite charity|charities
    local|small|animal|wildlife|children's|health|homelessness|environmental|several|various|favourite charity|charities
    animal|homeless|women's|dog|cat|pet|night|rescue shelter+, food|clothing bank+, local school+|hospital+|hospice+
    nonprofit+, non profit+, ngo+, charitable organisation+|organization+|project+|work|purposes, the needy
    those|people|person|someone|family|families|child|children|kid|kids|animals|communities in need
    the? those? less fortunate, underprivileged|disadvantaged|needy|vulnerable|hungry children|kids|families|people
    """
)
"""Receivers that nobody can look up."""

CARED = frozenset(
    """
    child children kids orphans refugees homeless homelessness hunger hungry veterans patients animals wildlife schools
    hospitals hospices communities community poverty survivors victims families elderly cancer dementia rainforest
    reefs forest forests reforestation oceans conservation biodiversity pollinators planet nature environment education
    literacy women girls youth students relief aid protecting planting fighting rescuing
    """.split()
)
"""For whom, or against what, people give."""


def names_receiver(prose: Prose, first: int, last: int, *, whole: bool = False) -> bool:
    """Say whether a body with a name stands between two tokens: "to the Ister River Trust", "Second Sunday gets".

    `whole` wants more than one capital: behind "helps", Sam is a friend and Second Sunday is not.
    """
    if any(first <= match.first < last for match in _PLAIN_NAMES.every(prose)):
        return True
    near = [index for index in range(first, last) if prose.tokens[index].word in _BESIDE]
    named = any(
        _named_behind(prose, index, last, 1 + whole) or _named_before(prose, index, first) or _known_by(prose, index)
        for index in near
    )
    return named and not _shouted(prose, first, last)


def declared(brief: Brief) -> list[str]:
    """Return the names of the beneficiaries and partners of a brief."""
    given = [each.beneficiary for each in brief.donations or () if each.beneficiary]
    return [*given, *(partner.name for partner in brief.partners or ())]


def mentioned(names: Iterable[str], text: str) -> bool:
    """Say whether one of some names stands in a text, in any letter case and spacing."""
    plain = " ".join(text.split()).casefold()
    return any(" ".join(name.split()).casefold() in plain for name in names)


def _named_behind(prose: Prose, index: int, last: int, least: int) -> bool:
    """Say whether a name follows a word such as "to" or "support", with a few small words between."""
    tokens = prose.tokens
    if tokens[index].word not in _TOWARDS and (tokens[index - 1].word, tokens[index].word) not in _IN_AID_OF:
        return False
    for at in range(index + 1, min(index + 6, last)):
        partner = tokens[at - 1].word in _PARTNERS
        if tokens[at].gap >= END or (tokens[at].gap and not partner) or tokens[at].word in _ELSEWHERE:
            return False
        if _capital(prose, at) or _handle(prose, at):
            return _handle(prose, at) or _is_name(prose, at, last, least)
    return False


def _named_before(prose: Prose, index: int, first: int) -> bool:
    """Say whether a name stands before a word such as "receives"; the first word of a sentence is always a capital."""
    if prose.tokens[index].word not in _RECEIVING or index == first or prose.tokens[index].gap:
        return False
    at = index - 1
    while at > first and _capital(prose, at - 1) and not prose.tokens[at].gap:
        at -= 1
    alone = at == index - 1 and prose.tokens[at].gap >= END
    return _capital(prose, index - 1) and not alone and at < index and _is_name(prose, at, index)


def _known_by(prose: Prose, index: int) -> bool:
    """Say whether a word makes a name of the capital before it ("Hedge & Meadow Trust"), or of a number behind it."""
    word = prose.tokens[index].word
    before = prose.tokens[index - 1] if index else None
    if word in _BODIES and before is not None and not prose.tokens[index].gap:
        return _capital(prose, index) and _capital(prose, index - 1) and before.gap < END
    return before is not None and (before.word, word) in _REGISTERED


def _is_name(prose: Prose, at: int, last: int, least: int = 1) -> bool:
    """Say whether the capitals from a token on name a body, rather than a day, a place or charity in general."""
    run: list[str] = []
    while at < last and (_capital(prose, at) or prose.tokens[at].word in _JOINING) and (not run or not _gap(prose, at)):
        run.append(prose.tokens[at].word)
        at += 1
    if at < last and prose.tokens[at].word in _COMMON:
        return False
    names = set(run) - _JOINING
    return len(names) >= least and not _DAYS.intersection(run) and bool(names - _NO_BODY)


def _gap(prose: Prose, at: int) -> int:
    return prose.tokens[at].gap


def _capital(prose: Prose, at: int) -> bool:
    """Say whether a word begins with a capital; those in a #HashTag only show where its words begin."""
    start = prose.tokens[at].start
    before = prose.text[max(0, start - _LONGEST_TAG) : start]
    tagged = not before[-1:].isspace() and "#" in "".join(before.split()[-1:])
    return prose.text[start].isupper() and not tagged


def _handle(prose: Prose, at: int) -> bool:
    return prose.text[prose.tokens[at].start] == "@"


def _shouted(prose: Prose, first: int, last: int) -> bool:
    """Say whether all is in capitals, where they mark no name."""
    text = " ".join(prose.text[token.start : token.end] for token in prose.tokens[first:last])
    return text.upper() == text


_PLAIN_NAMES = Lexicon("# % for the planet, one percent for the planet, bbc children in need")
_LONGEST_TAG = 60
_TOWARDS = frozenset(
    """
    to for with towards toward benefit benefits benefiting benefitting support supports supporting help helps helping
    partner partners charity via through join joins joined fund funds funding at
    """.split()
)
_IN_AID_OF = frozenset({("aid", "of"), ("support", "of"), ("favour", "of"), ("favor", "of"), ("behalf", "of")})
_PARTNERS = frozenset("partner partners charity friends".split())
_ELSEWHERE = frozenset(
    """
    in of from near across around by during who that when if where every each while after before on until because as
    buy shop get
    """.split()
)
_RECEIVING = frozenset("get gets receive receives benefit benefits".split())
_BODIES = frozenset(
    """
    hospital sanctuary orchestra choir museum mission
    trust foundation fund society charity hospice rescue bank relief association institute alliance federation appeal
    inc cio gmbh ggmbh stiftung ev network project initiative league
    """.split()
)
_REGISTERED = frozenset({("registered", "charity"), ("charity", "no"), ("charity", "number"), ("charity", "reg")})
_BESIDE = _TOWARDS | _RECEIVING | _BODIES | {word for pair in _IN_AID_OF | _REGISTERED for word in pair}
"""Words that stand beside a name."""
_JOINING = frozenset("of the in on to for and & de la des du der die das fur pour s".split())
_COMMON = frozenset(
    """
    charities causes shelters families communities organisations organizations groups youth people research refugees
    victims survivors awareness initiatives projects schools children kids patients
    """.split()
)
_DAYS = frozenset("day days week month year season eve weekend".split())
_NO_BODY = frozenset(
    """
    january february march april may june july august september october november december monday tuesday wednesday
    thursday friday saturday sunday christmas easter ramadan eid diwali hanukkah halloween thanksgiving juneteenth pride
    spring summer autumn winter black i you us we our your the a every each all more free
    africa asia europe ukraine gaza britain germany france america alzheimer's parkinson's aids hiv ms down's covid
    charity charities good great local cause causes those people children kids families community communities animals
    animal shelters homeless schools research cancer dementia earth planet nature ocean oceans life
    """.split()
)
