"""Representation: who is spoken of, with or without a part in it; and what is borrowed from them."""

from __future__ import annotations

from typing import TYPE_CHECKING

from aligncheck.finding import Hit
from aligncheck.rules.base import rule
from aligncheck.rules.communities import spoken_of
from aligncheck.rules.heritage import borrowed
from aligncheck.severity import Severity

if TYPE_CHECKING:
    from collections.abc import Iterator

    from aligncheck.target import Passage, Target


@rule("RP01", "community-absent", Severity.WARNING, reads=True)
def community_absent(target: Target) -> Iterator[Hit]:
    """A community that is spoken of, and had no part in it.

    Looks for:
        A sentence with a community as its subject ("Deaf people live …"), or as what is told of ("giving a voice to",
        "the stories of", "shining a light on"); words that speak in its place ("we speak for those who can't"); what is
        made for it by a team of the brand's own; in a campaign where nobody of it was consulted, or nobody who was both
        paid and credited. The name of a group by itself is never enough.

    Why:
        Copy about people without them gets them wrong, and takes their story for the brand's use.

    Clears it:
        `consulted` with somebody of the community: `name`, `role`, `paid: yes` and `credited: yes`. Or words in the
        same text on who of them took part, and was paid.

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
    spoken = next(spoken_of(_copy(target)), None)
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
        What is sacred to a people, its patterns, its dress or its slang, or its name as a style ("Māori-inspired",
        "tribal print", "spirit animal"), in a brief without `permissions`, or with one that names neither credit nor
        benefit. What can be worn or served with respect (a kimono, henna) counts only where it is made a costume, a
        look or a novelty.

    Why:
        What belongs to a community is sold without it, and those it is sacred to say so in public.

    Clears it:
        `permissions` with `of`, `by`, and `credit` or `benefit`. Or words in the same text on whose it is, who made it,
        or what they get.

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
        for match in borrowed(passage):
            if leaves:
                message = f"the leave for {leaves[0].of} tells neither how its owners are credited nor what they get"
                yield Hit(("permissions", 0), message, "add `credit:` or `benefit:`")
                return
            message = f"“{match.text}” belongs to a people, and the brief names no leave to use it"
            yield passage.hit(match, message, "ask, credit and share, and say so in `permissions:`; or leave it out")


def _copy(target: Target) -> list[Passage]:
    return [passage for view in target.posts for passage in view.passages]


RULES = (community_absent, borrowed_heritage)
"""The rules of this family."""
