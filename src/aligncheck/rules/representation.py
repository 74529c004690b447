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

_WHO = """
    deaf|blind|autistic|disabled|dyslexic|neurodivergent|homeless|unhoused|refugee|migrant|immigrant|displaced|stateless
    |indigenous|aboriginal|black|brown|asian|latino|latina|roma|muslim|jewish|sikh|gay|lesbian|trans|transgender|queer
    |bisexual|lgbt|lgbtq|elderly|older|old|poor|marginalised|marginalized|vulnerable|incarcerated|stammering|adopted
""".replace("\n", "").replace(" ", "")
_NOUNS = "people|persons|folk|folks|children|kids|women|men|girls|boys|adults|teenagers|youth|families|mothers|fathers"
_MORE = "communities|students|workers|women|parents|lives|voices|farmers|artists"
_EVEN = "often|always|still|never|also|too|all|mostly|usually|sometimes|rarely|everywhere|today|now"
_DO = "live|need|want|deserve|face|carry|struggle|find|feel|know|have|suffer|fight|dream|lose|hide|wait|hope|fear|die"
_DOES = "miss|inspire|remain|lack|experience|endure|remember|love|see|hear|think|are|were|matter|grow|bear|long|count"
_IS = f"{_EVEN}? {_DO}|{_DOES}"
_PEOPLE_WITH = "disabilities|autism|dyslexia|dementia|epilepsy|hiv|aids|cancer|diabetes|albinism|obesity"
_GROUPS = Lexicon(
    f"""
    {_WHO} {_NOUNS}|{_MORE} {_IS}
    wheelchair users {_IS}, asylum seekers {_IS}, rough sleepers {_IS}, refugees|migrants|immigrants {_IS}
    people with|without {_PEOPLE_WITH} {_IS}, people of colour|color {_IS}, people in poverty {_IS}
    people living with {_PEOPLE_WITH} {_IS}, people without homes {_IS}, trauma|abuse|cancer survivors {_IS}
    native americans {_IS}, first nations {_IS}
    """
)
_GREETING = frozenset("welcome invited free eligible".split())
_LEADING = frozenset(
    "many most some so too few young our these those all million millions of because that when".split()
)

_PEOPLES = (
    "andean|aztec|mayan|maya|inca|incan|navajo|cherokee|hopi|apache|lakota|sioux|maori|aboriginal|polynesian|hawaiian|"
    "samoan|zulu|maasai|masai|ndebele|ashanti|yoruba|inuit|sami|romani|hmong|quechua|african|native|indigenous|tribal"
)
_WORKS = (
    "pattern+|print+|motif+|design+|symbol+|weave+|textile+|art|artwork|tattoo+|mask+|costume+|dress|headdress|"
    "headdresses|beadwork|embroidery|jewellery|jewelry|style|look|chic|vibe+"
)
_BORROWED = Lexicon(
    f"""
    {_PEOPLES} inspired, inspired by _2 {_PEOPLES} culture|art|tradition+|heritage|tribes|people|{_WORKS}
    traditional|ancient|ancestral|authentic|sacred {_PEOPLES} american? {_WORKS}
    {_PEOPLES} american? {_WORKS}, ethnic print+|pattern+|motif+|chic|look
    sacred mandala+|symbol+|pattern+|motif+|dance+|dress|mask+|ritual+|sign+|drum+|totem+|tattoo+|feather+
    spirit animal+, feather|feathered|native|indian headdress|headdresses, war bonnet+, war paint, totem pole+
    dreamcatcher+, dream catcher+, smudge|smudging stick+|kit+|bundle+, sugar skull+, voodoo doll+, bindi+ for
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
    """Say whether a group begins its clause ("Deaf people live …"), and is told about rather than invited."""
    tokens = passage.prose.tokens
    begins = tokens[match.first].gap or tokens[match.first - 1].word in _LEADING
    after = tokens[match.last].word if match.last < len(tokens) else ""
    return bool(begins) and after not in _GREETING


RULES = (community_absent, borrowed_heritage)
"""The rules of this family."""
