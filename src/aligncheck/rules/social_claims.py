"""What is said of people who make things: ethical, fair, inclusive."""

from __future__ import annotations

from itertools import pairwise
from typing import TYPE_CHECKING

from aligncheck.rules.base import rule
from aligncheck.rules.facts import (
    before,
    behind,
    checked,
    in_sentence,
    labelled,
    scheme_beside,
    share_beside,
    words_beside,
)
from aligncheck.rules.names import in_name
from aligncheck.rules.others import of_others
from aligncheck.rules.social_words import EASED, LIKE_FAMILY, SOCIAL, WORKING
from aligncheck.severity import Severity

if TYPE_CHECKING:
    from collections.abc import Iterator

    from aligncheck.finding import Hit
    from aligncheck.lexicon import Match
    from aligncheck.target import Passage, Target


@rule("GC16", "social-claim-unsupported", Severity.WARNING, over=("GC01",), reads=True)
def social_claim_unsupported(target: Target) -> Iterator[Hit]:
    """Ethical, fair or inclusive, with nothing that shows it.

    Looks for:
        Ethically made, fair wages, an inclusive brand, supports workers, made by women who are treated well and the
        like.

    Why:
        Fair by whose measure, and at how many sites? Readers can only trust, and are let down later.

    Clears it:
        A figure (4 of 9 sites, a wage) or a scheme beside it. Or the claim's `backing` with `value` and `method`, or
        with `scheme` and `licence`.

    Bad:
        Ethically made

    Good:
        Living wage verified at 4 of 9 sites

    Basis:
        EU: UCPD Art. 6(1)(b), which counts social characteristics (Directive 2024/825).
    """
    for passage, match in _found(target):
        if in_name(target, passage, match) or _demanded(passage, match) or _other(passage, match):
            continue
        if labelled(passage) or any(checked(each) for each in passage.backings):
            continue
        if not (_share(passage, match) or scheme_beside(passage, match) or _paid(passage, match)):
            yield passage.hit(
                match,
                f"“{match.text}” is not shown",
                "say what is paid, checked or agreed, by whom and at how many sites; or give it in the claim's "
                "`backing`",
            )


def _found(target: Target) -> Iterator[tuple[Passage, Match]]:
    yield from target.phrases(SOCIAL)
    for passage, match in target.phrases(LIKE_FAMILY):
        if in_sentence(passage, match, WORKING):
            yield passage, match


def _demanded(passage: Passage, match: Match) -> bool:
    """Say whether the sentence asks for it rather than claims it; "call us" and "as it should be" ask for nothing."""
    first, last = passage.prose.sentence(match.first)
    words = ["", *passage.prose.words[first : max(last, match.last)], ""]
    own = range(match.first - first, match.last - first)
    return any(
        word in _DEMANDS and at not in own and {words[at], words[at + 2]}.isdisjoint(_NO_DEMAND.get(word, ()))
        for at, word in enumerate(words[1:-1])
    )


def _other(passage: Passage, match: Match) -> bool:
    """Say whether "support workers" are people who are looked for, a knee is supported, or others are spoken of."""
    if match.text.lower().startswith("support"):
        hiring = match.text.lower() == "support workers" and behind(passage.prose, match, 1) not in (
            [],
            ["all"],
            ["in"],
        )
        if hiring or in_sentence(passage, match, EASED):
            return True
    if behind(passage.prose, match, 1) in (["market"], ["markets"]):
        return True
    return _yours(passage, match) or of_others(passage, match)


def _yours(passage: Passage, match: Match) -> bool:
    """Say whether it is the reader's people that are spoken of: treat your staff well."""
    words = passage.prose.words[match.first : match.last]
    return any(owner == "your" and who in WORKING for owner, who in pairwise(words))


def _share(passage: Passage, match: Match) -> bool:
    """Say whether a share stands beside the words that tells more than "100% ethical"."""
    whole = "%" in match.text or before(passage.prose, match, 2) == ["%", "100"]
    return not whole and share_beside(passage, match)


def _paid(passage: Passage, match: Match) -> bool:
    """Say whether a sum stands beside the words, or what was audited."""
    numbers = any(token.word[0].isdigit() for token in passage.prose.tokens)
    return numbers and words_beside(passage, match, _SUMS)


_DEMANDS = frozenset(
    """
    ask asking asks demand demands demanding fight fighting campaign campaigning strike march vote deserve deserves
    call calling until petition union should
    """.split()
)
"""Words that ask for fairness rather than claim it …"""
_NO_DEMAND = {
    "call": frozenset("us in now today we it them".split()),
    "ask": frozenset("us our your a in".split()),
    "should": frozenset("it they things".split()),
    "march": frozenset("in this until from of 1st end".split()),
    "until": frozenset("monday tuesday wednesday thursday friday saturday sunday tomorrow midnight stocks".split()),
}
"""… but not beside these."""
_SUMS = frozenset("€ £ $ euros pounds dollars hour audited audits audit verified living sites".split())

RULES = (social_claim_unsupported,)
"""The rules of this family."""
