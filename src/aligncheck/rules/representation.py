"""Representation: who is spoken of, with or without a part in it; and what is borrowed from them."""

from __future__ import annotations

from typing import TYPE_CHECKING

from aligncheck.finding import Hit, Severity
from aligncheck.lexicon import Lexicon
from aligncheck.rules.base import rule

if TYPE_CHECKING:
    from collections.abc import Iterator

    from aligncheck.lexicon import Match
    from aligncheck.target import Passage, Target

_ADJECTIVES = (
    "deaf|blind|autistic|disabled|dyslexic|neurodivergent|homeless|unhoused|refugee|migrant|immigrant|displaced|"
    "stateless|indigenous|aboriginal|black|brown|asian|latino|latina|roma|muslim|jewish|sikh|gay|lesbian|trans|"
    "transgender|queer|bisexual|lgbt|lgbtq|elderly|older|old|poor|marginalised|marginalized|incarcerated|stammering"
)
_NOUNS = (
    "people|persons|folk|folks|children|kids|women|men|girls|boys|adults|teenagers|youth|families|mothers|fathers|"
    "communities|students|workers|parents|farmers|artists"
)
_CONDITIONS = "disabilities|autism|dyslexia|dementia|epilepsy|hiv|aids|cancer|diabetes|albinism|obesity"
_GROUPS = Lexicon(
    f"""
    {_ADJECTIVES} {_NOUNS}, wheelchair users, asylum seekers, rough sleepers, refugees, migrants, immigrants
    people with|without {_CONDITIONS}, people living with {_CONDITIONS}, people of colour|color, people in poverty
    people without homes, trauma|abuse|cancer survivors, native americans, first nations
    """
)
_ADVERBS = frozenset("often always still never also too all mostly usually sometimes rarely everywhere today".split())
_TOLD = frozenset(
    """
    live need want deserve face carry struggle find feel know have suffer fight dream lose hide wait hope fear die miss
    inspire remain lack experience endure remember love see hear think are were grow bear long count
    """.split()
)
"""What is told about people; what they are offered ("get in free"), or did ("asked for chairs"), is not here."""

_GREETING = frozenset("welcome invited free eligible".split())
_LEADING = frozenset(
    "many most some so too few young our these those all million millions of because that when".split()
)

_PEOPLES = (
    "andean|aztec|mayan|inca|incan|navajo|cherokee|hopi|apache|lakota|sioux|maori|aboriginal|polynesian|hawaiian|samoan|"
    "zulu|maasai|masai|ndebele|ashanti|yoruba|inuit|sami|romani|hmong|quechua"
)
_WORKS = (
    "pattern+|print+|motif+|design+|symbol+|weave+|textile+|art|artwork|tattoo+|mask+|costume+|dress|headdress|"
    "beadwork|embroidery|jewellery|jewelry|chic"
)
_BORROWED = Lexicon(
    f"""
    {_PEOPLES}|tribal inspired, inspired by _2 {_PEOPLES}|tribal culture|art|tradition+|heritage|tribes|people
    {_PEOPLES}|tribal|ethnic {_WORKS}, traditional|ancient|ancestral|sacred african|native|indigenous {_WORKS}
    native american {_WORKS}, native american inspired, feather|feathered|native|indian headdress+
    sacred mandala+|symbol+|pattern+|motif+|dance+|dress|mask+|ritual+|sign+|drum+|totem+|tattoo+|feather+
    spirit animal+, war bonnet+, war paint, totem pole+, dreamcatcher+, dream catcher+, smudge|smudging stick+|kit+
    sugar skull+, voodoo doll+
    """
)


@rule("RP01", "community-absent", Severity.WARNING, reads=True)
def community_absent(target: Target) -> Iterator[Hit]:
    """A community that is spoken of, and had no part in it.

    Looks for:
        A sentence with a community as its subject ("Deaf people live …"), in a campaign where nobody of it was
        consulted, or nobody who was both paid and credited. The name of a group by itself is never enough.

    Why:
        Copy about people without them gets them wrong, and takes their story for the brand's use.

    Clears it:
        `consulted` with somebody of the community: `name`, `role`, `paid: yes` and `credited: yes`.

    Bad:
        Deaf people live in a world without doorbells.

    Good:
        consulted: [{name: Marta Quayle, role: wrote and approved the copy, paid: yes, credited: yes}]

    Basis:
        Mirzaei et al. 2022: inclusion, as a part of authentic activism.
    """
    advisers = target.brief.consulted or ()
    if any(each.paid and each.credited for each in advisers):
        return
    spoken = next((found for found in target.phrases(_GROUPS, _copy(target)) if _is_subject(*found)), None)
    if spoken and advisers:
        message = f"{advisers[0].name} was consulted, but not both paid and credited, as far as the brief says"
        yield Hit(("consulted", 0), message, "pay and credit somebody of the community, and say so: `paid`, `credited`")
    elif spoken:
        passage, match = spoken
        message = f"“{match.text}” speaks of people who had no part in the campaign, as far as the brief says"
        yield passage.hit(match, message, "let people of the community have a part, and name them in `consulted:`")


@rule("RP02", "borrowed-heritage", Severity.WARNING, reads=True)
def borrowed_heritage(target: Target) -> Iterator[Hit]:
    """Signs, patterns or dress of a people, without its leave.

    Looks for:
        What is sacred to a people, its patterns or its dress, or its name as a style ("Māori-inspired", "tribal print",
        "spirit animal"), in a brief without `permissions`, or with one that names neither credit nor benefit.

    Why:
        What belongs to a community is sold without it, and those it is sacred to say so in public.

    Clears it:
        `permissions` with `of`, `by`, and `credit` or `benefit`.

    Bad:
        Our mugs wear traditional Andean patterns this August.

    Good:
        {of: Andean patterns, by: Weavers of Qori Marka, credit: named on each mug, benefit: 8 % of the price}

    Basis:
        Practice guides on cultural heritage: permission, credit and a share of the benefit.
    """
    leaves = target.brief.permissions or ()
    if any(each.credit or each.benefit for each in leaves):
        return
    for passage in _copy(target):
        for match in _BORROWED.find(passage.prose, asked=True):
            if leaves:
                message = f"the leave for {leaves[0].of} tells neither how its owners are credited nor what they get"
                yield Hit(("permissions", 0), message, "add `credit:` or `benefit:`")
                return
            message = f"“{match.text}” belongs to a people, and the brief names no leave to use it"
            yield passage.hit(match, message, "ask, credit and share, and say so in `permissions:`; or leave it out")


def _copy(target: Target) -> list[Passage]:
    return [passage for view in target.posts for passage in view.passages]


def _is_subject(passage: Passage, match: Match) -> bool:
    """Say whether a group begins its clause and is told about ("Deaf people live …"), rather than invited."""
    tokens = passage.prose.tokens
    begins = tokens[match.first].gap or tokens[match.first - 1].word in _LEADING
    behind = [token.word for token in tokens[match.last : match.last + 3] if not token.gap]
    while behind and behind[0] in _ADVERBS:
        del behind[0]
    return bool(begins and behind and behind[0] in _TOLD and _GREETING.isdisjoint(behind))


RULES = (community_absent, borrowed_heritage)
"""The rules of this family."""
