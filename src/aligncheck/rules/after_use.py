"""What becomes of a product or its packaging after use: recyclable, compostable."""

from __future__ import annotations

from typing import TYPE_CHECKING

from aligncheck.lexicon import Lexicon
from aligncheck.markets import EU, US
from aligncheck.rules.acts import EMPOWERING
from aligncheck.rules.base import rule
from aligncheck.rules.facts import beside, labelled, months, percent, scheme_beside, words_beside
from aligncheck.severity import Severity

if TYPE_CHECKING:
    from collections.abc import Iterator

    from aligncheck.finding import Hit
    from aligncheck.lexicon import Match
    from aligncheck.target import Passage, Target

_RECYCLABLE = Lexicon(
    """
    fully|completely|infinitely|endlessly? recyclable, 100 % recyclable, 100 percent recyclable
    can|may be recycled, widely|easily recycled, recyclable packaging|bottle|bottles|lids, you can recycle
    curbside|kerbside|widely|easily|readily recyclable
    """
)
_DEGRADABLE = Lexicon(
    """
    biodegradable, bio degradable, biodegrades, biodegrade, biodegrading, degradable, compostable, oxo degradable
    oxodegradable, photodegradable, marine degradable, home|industrially compostable, biodegradability, compostability
    breaks|break down naturally|completely|harmlessly, returns|return to the? earth|nature|soil
    breaks|break down in nature|soil|earth|the, decompose~ naturally|completely|harmlessly
    turn|turns|go|goes back to|into the? soil|earth|nature
    """
)
_WHERE = Lexicon(
    """
    industrially|commercially, industrial|commercial compost|composting|facility|facilities|plant|conditions
    home compostable|compost|composting, compost|composts at home, compost heap
    """
)


@rule("GC09", "recyclable-unqualified", Severity.WARNING, only=(US,), over=("GC01",), reads=True)
def recyclable_unqualified(target: Target) -> Iterator[Hit]:
    """Recyclable, without how many people can have it recycled.

    Looks for:
        Recyclable, can be recycled and the like, where the US is a market.

    Why:
        What could be recycled somewhere is rubbish where nobody takes it.

    Clears it:
        The claim's `backing` with a `value` of at least 60 % of communities or households where it is sold; or the
        share in the copy.

    Bad:
        Recyclable

    Good:
        Recyclable in 45 % of US communities

    Basis:
        US: 16 CFR 260.12.
    """
    for passage, match in target.phrases(_RECYCLABLE):
        if not (_widely_taken(passage) or words_beside(passage, match, _PLACES)):
            yield passage.hit(
                match,
                f"“{match.text}” does not say for how many people",
                "say the share of communities that take it, or give it as `value` of the claim's `backing` (60 % or "
                "more clears it)",
            )


@rule(
    "GC10", "degradable-unqualified", Severity.WARNING, graver={EU: Severity.ERROR}, since={EU: EMPOWERING},
    consumers=(EU,), over=("GC01", "GC11"), reads=True,
)  # fmt: skip
def degradable_unqualified(target: Target) -> Iterator[Hit]:
    """Biodegradable or compostable, without where and how fast.

    Looks for:
        Biodegradable, degradable, compostable and the like.

    Why:
        Nearly everything degrades some day; in a bin, on a heap or in the sea most of it does not.

    Clears it:
        The conditions beside it (home or industrial, or the time it takes, of a year at most). Or the claim's `backing`
        with a `value` that tells full breakdown within a year, or of kind `label` with `scheme` and `licence`.

    Bad:
        Biodegradable

    Good:
        Industrially compostable only: food-waste bin, not the heap

    Basis:
        US: 16 CFR 260.7 and 260.8. EU: UCPD Annex I 4a (Directive 2024/825).
    """
    for passage, match in target.phrases(_DEGRADABLE):
        if not _conditions(passage, match):
            yield passage.hit(
                match,
                f"“{match.text}” does not say where, nor how fast",
                "say at home or in industry, and in what time; or give it as `value` of the claim's `backing`",
            )


def _widely_taken(passage: Passage) -> bool:
    """Say whether a backing shows that enough people can have it recycled."""
    shares = [percent(each.value) for each in passage.backings if each.value]
    return any(share is not None and share >= _ACCESS for share in shares)


def _conditions(passage: Passage, match: Match) -> bool:
    """Say whether it is told where or how fast something breaks down, and that it takes a year at most."""
    told = [months(each.value) for each in passage.backings if each.value]
    if slow := [time for time in told if time is not None]:
        return max(slow) <= _YEAR
    if labelled(passage) or scheme_beside(passage, match):
        return True
    first, last = beside(passage.prose, match)
    if any(first <= each.first < last for each in _WHERE.every(passage.prose)):
        return True
    tokens = passage.prose.tokens
    here = months(passage.text[tokens[first].start : tokens[last - 1].end])
    return here is not None and here <= _YEAR


_ACCESS = 60
_YEAR = 12
_PLACES = frozenset("communities households community facilities area areas".split())

RULES = (recyclable_unqualified, degradable_unqualified)
"""The rules of this family."""
