"""Promises of a better future."""

from __future__ import annotations

import re
from itertools import pairwise
from typing import TYPE_CHECKING

from aligncheck.markets import EU
from aligncheck.rules.acts import EMPOWERING
from aligncheck.rules.base import rule
from aligncheck.rules.facts import SHARES, before, in_sentence, is_year, sentence
from aligncheck.rules.others import of_others
from aligncheck.rules.promise_words import (
    ALL_OF_US,
    ARRIVING,
    CHANGING,
    CHECKED,
    DATED,
    ENDING,
    ENVIRONMENT,
    FUNDS,
    GASES,
    IN,
    MONEY,
    PAST,
    PERHAPS,
    PROMISES,
    SEASONS,
    SPANS,
    STATES,
    STEPS,
    WILL,
)
from aligncheck.severity import Severity

if TYPE_CHECKING:
    from collections.abc import Iterator

    from aligncheck.finding import Hit
    from aligncheck.lexicon import Match
    from aligncheck.models.brief import Backing
    from aligncheck.target import Passage, Target


@rule(
    "GC05", "promise-without-plan", Severity.WARNING, graver={EU: Severity.ERROR}, since={EU: EMPOWERING},
    consumers=(EU,), over=("GC01", "GC02", "GC08", "GC12", "GC14"), reads=True,
)  # fmt: skip
def promise_without_plan(target: Target) -> Iterator[Hit]:
    """A promise for the environment, with no plan that can be checked.

    Looks for:
        Net zero by 2040, on the road to zero waste, will be plastic-free, will halve our emissions, and a year or
        a span of years to come in a sentence about the environment.

    Why:
        Nobody can check a promise without steps, money and somebody who looks, and it is heard as a deed.

    Clears it:
        The claim's `backing` of kind `plan` with `target`, `due`, `resources`, `verifier`, and the address of the plan
        (`url`, or the claim's `evidence`). Or the copy itself: steps in figures with their years, and two of the money,
        who checks, and the address of the plan.

    Bad:
        Net zero by 2040

    Good:
        Net zero by 2040: the plan with its target for 2030, its budget and its yearly audit is on our page

    Basis:
        EU: UCPD Art. 6(2)(d) (Directive 2024/825). UK: CAP guidance on net zero claims (2023).
    """
    for passage in target.passages:
        missing = "" if _planned(passage) else _missing(passage)
        told = set[int]()
        for match in sorted(_spoken(passage), key=_vague) if missing else ():
            first, _ = passage.prose.sentence(match.first)
            if first not in told and _promised(passage, match, target.day(passage.post).year):
                told.add(first)
                yield passage.hit(match, f"“{match.text}” is a promise; {missing}", _WAY_OUT)


def _spoken(passage: Passage) -> Iterator[Match]:
    """Yield the promises that are meant: that something ends by a day is no denial, "no more lids by 2027"."""
    yield from PROMISES.find(passage.prose)
    for match in PROMISES.find(passage.prose, denied=True):
        ahead = before(passage.prose, match, _NEAR) if match.text[-1].isdigit() else []
        none = any(pair in _NO_MORE for pair in pairwise(ahead))
        if none or ("stop" in ahead and WILL.intersection(ahead)):
            yield match


def _vague(match: Match) -> bool:
    """Say whether a phrase is no more than "soon" or "in ten years"; another of its sentence tells what is promised."""
    return match.text.lower().split()[-1] in SPANS


def _promised(passage: Passage, match: Match, year: int) -> bool:
    """Say whether the words speak of the future, and of the environment."""
    opening, last = match.text.lower().split()[0], passage.prose.tokens[match.last - 1].word
    if of_others(passage, match) or _of_all(passage, match) or (opening in PAST and _over(passage, match, year)):
        return False
    if _vague(match) and not (last in ENDING and opening in DATED):
        return in_sentence(passage, match, WILL) and _bettered(passage, match)
    years = [int(word) for word in _numbers(passage, match) if is_year(word)]
    if years or last[0].isdigit():
        return bool(years) and years[-1] >= year and _dated(passage, match, opening)
    return last not in ENDING | SEASONS or _bettered(passage, match)


def _numbers(passage: Passage, match: Match) -> Iterator[str]:
    return (token.word for token in passage.prose.tokens[match.first : match.last] if token.word[0].isdigit())


def _dated(passage: Passage, match: Match, opening: str) -> bool:
    """Say whether what is to be at a time is of the environment; a phrase may tell so by itself."""
    if any(each.first < match.last and match.first < each.last for each in STATES.every(passage.prose)):
        return True
    if opening in IN and not in_sentence(passage, match, WILL):
        return False
    return not (opening in DATED or is_year(opening)) or _bettered(passage, match)


def _of_all(passage: Passage, match: Match) -> bool:
    """Say whether the sentence is of what the world must do."""
    first, last = passage.prose.sentence(match.first)
    return any(first <= each.first < last for each in ALL_OF_US.every(passage.prose))


def _over(passage: Passage, match: Match, year: int) -> bool:
    """Say whether a sentence has years, and all of them have passed."""
    years = [int(token.word) for token in sentence(passage.prose, match) if is_year(token.word)]
    return bool(years) and max(years) < year


def _bettered(passage: Passage, match: Match) -> bool:
    """Say whether a sentence is of the environment: by its words alone, or as something that is to be changed."""
    if in_sentence(passage, match, MONEY) and not in_sentence(passage, match, GASES):
        return False
    return in_sentence(passage, match, ENVIRONMENT) or (
        in_sentence(passage, match, PERHAPS)
        and in_sentence(passage, match, CHANGING)
        and not in_sentence(passage, match, ARRIVING)
    )


def _planned(passage: Passage) -> bool:
    """Say whether the copy holds the plan: its steps in figures with their years, and money, a check or an address."""
    words = [token.word for token in passage.prose.tokens]
    years = {word for word in words if is_year(word)}
    told = [bool(CHECKED.intersection(words)), bool(FUNDS.intersection(words)), bool(_ADDRESS.search(passage.text))]
    return len(years) > 1 and bool({*SHARES, *STEPS}.intersection(words)) and sum(told) > 1


def _missing(passage: Passage) -> str:
    """Return what the plan behind a promise lacks; nothing if it is whole."""
    plans = [
        _lacks(each.backing, each.evidence) for each in passage.claims if each.backing and each.backing.kind == "plan"
    ]
    if not plans:
        return "no plan stands behind it"
    lacks = min(plans, key=len)
    return f"its plan lacks {', '.join(lacks)}" if lacks else ""


def _lacks(plan: Backing, evidence: str | None) -> list[str]:
    told = {
        "its address": plan.url or evidence,
        "`target`": plan.target,
        "`due`": plan.due,
        "`resources`": plan.resources,
        "`verifier`": plan.verifier,
    }
    return [name for name, value in told.items() if not value]


_WAY_OUT = (
    "link the plan and give the claim a `backing` of kind `plan` with `target`, `due`, `resources` and `verifier`, "
    "or tell what is done already"
)
_NEAR = 7
_NO_MORE = frozenset({("more", "no"), ("of", "none")})  # as they stand from behind
_ADDRESS = re.compile(r"https?://|www\.|(?<![\w-])[\w-]+\.\w{2,}/\w|\bpage \d")

RULES = (promise_without_plan,)
"""The rules of this family."""
