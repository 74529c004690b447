"""Promises of a better future."""

from __future__ import annotations

from typing import TYPE_CHECKING

from aligncheck.finding import Severity
from aligncheck.lexicon import Lexicon
from aligncheck.markets import EU
from aligncheck.rules.acts import EMPOWERING
from aligncheck.rules.base import rule
from aligncheck.rules.facts import in_sentence

if TYPE_CHECKING:
    from collections.abc import Iterator

    from aligncheck.finding import Hit
    from aligncheck.lexicon import Match
    from aligncheck.models.brief import Backing
    from aligncheck.target import Passage, Target

_ZERO = "zero|neutral|neutrality|positive|negative|free"
_STATES = f"net|carbon|climate|co2|emission|emissions|plastic|waste|zero|nature {_ZERO}|emissions|carbon|waste"
_PROMISES = Lexicon(
    f"""
    by|before|until|from #, {_STATES} by|before|until|in|from #
    will|shall be|become|go|run|reach|turn _1 plastic|carbon|climate|waste|emission|emissions|co2 free|neutral|positive
    going to be|become|go _1 plastic|waste|emission|emissions free, will|shall be|become|reach|go|achieve _1 net|zero zero|waste|emissions|emission
    will|shall be|become _2 recyclable|compostable|biodegradable|sustainable|circular|renewable
    on our|the|its way|journey|path|road|track|roadmap to|towards|toward {_STATES}
    aim~|commit|commits|committed|committing|pledge~|promise~|target~|vow~|plan|plans|planning to _2 {_STATES}
    our {_STATES} target|goal|ambition|pledge|commitment|promise
    """  # noqa: E501
)


@rule(
    "GC05", "promise-without-plan", Severity.WARNING, graver={EU: Severity.ERROR}, since={EU: EMPOWERING},
    consumers=(EU,), over=("GC01", "GC02", "GC08", "GC12", "GC14"), reads=True,
)  # fmt: skip
def promise_without_plan(target: Target) -> Iterator[Hit]:
    """A promise for the environment, with no plan that can be checked.

    Looks for:
        Net zero by 2040, will be plastic-free, and a year to come in a sentence about the environment.

    Why:
        Nobody can check a promise without steps, money and somebody who looks, and it is heard as a deed.

    Clears it:
        The claim's `backing` of kind `plan` with `target`, `due`, `resources`, `verifier`, and the address of the plan
        (`url`, or the claim's `evidence`).

    Bad:
        Net zero by 2040

    Good:
        Net zero by 2040: the plan with its target for 2030, its budget and its yearly audit is on our page

    Basis:
        EU: UCPD Art. 6(2)(d) (Directive 2024/825). UK: CAP guidance on net zero claims (2023).
    """
    for passage in target.passages:
        told = -1
        for match in _PROMISES.find(passage.prose):
            first, _ = passage.prose.sentence(match.first)
            if first != told and _promised(passage, match, target.day(passage.post).year):
                told = first
                if missing := _missing(passage):
                    yield passage.hit(match, f"“{match.text}” is a promise; {missing}", _WAY_OUT)


def _promised(passage: Passage, match: Match, year: int) -> bool:
    """Say whether the words speak of the future, and of the environment."""
    last = passage.prose.tokens[match.last - 1].word
    if not last[0].isdigit():
        return True
    if len(last) != len("2040") or not last.isdigit() or not year <= int(last) < year + 100:
        return False
    bare = match.last - match.first == len(("by", "2040"))
    return not bare or in_sentence(passage, match, _ENVIRONMENT)


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
_ENVIRONMENT = frozenset(
    """
    carbon climate co2 co2e emission emissions plastic plastics waste recycled recyclable renewable renewables organic
    electric electricity solar wind fossil footprint packaging sustainable sustainably sustainability zero neutral
    deforestation compostable circular biodiversity nature planet green reusable refillable water landfill diesel
    energy environmental environment
    """.split()
)

RULES = (promise_without_plan,)
"""The rules of this family."""
