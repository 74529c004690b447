"""A part sold as the whole: the words speak of the brand, the proof of one product."""

from __future__ import annotations

from typing import TYPE_CHECKING

from aligncheck.finding import Severity
from aligncheck.inflection import stem
from aligncheck.lexicon import Lexicon
from aligncheck.markets import EU
from aligncheck.prose import Prose
from aligncheck.rules.acts import EMPOWERING
from aligncheck.rules.base import rule
from aligncheck.rules.things import GOODS

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from aligncheck.finding import Hit
    from aligncheck.lexicon import Match
    from aligncheck.target import Passage, Target

_ANY = "|".join(sorted(GOODS)) + "|shop|shops|site|sites|office|offices|garment|piece|pieces"
_BRANDS = "brand|company|business|label|retailer|airline|bank|hotel|supermarket|bakery|brewery|manufacturer"
_GREENS = "sustainable|green|greenest|eco|ecological|ethical|responsible|conscious"
_WHOLE = Lexicon(
    f"""
    our? entire _1 {_ANY}, whole _1 {_ANY}, all of our? _1 {_ANY}
    everything we make|sell|do|produce|bake|brew|sew|offer|print|ship
    all our _1 {_ANY}, every|each _1 {_ANY}, 100 % of our _1 {_ANY}, {_GREENS} {_BRANDS}
    eco|environmentally|climate|planet friendly|conscious {_BRANDS}, carbon|climate neutral {_BRANDS}
    """
)
_PRAISE = Lexicon(
    f"""
    recycled, recyclable, organic, renewable, renewables, sustainable, sustainably, compostable, biodegradable, vegan
    eco|environmentally|climate|planet friendly, carbon|climate neutral|positive, net zero, wind|solar power|energy
    plastic free, plant based, {_GREENS} {_BRANDS}, responsibly, ethically, green electricity|energy, fairtrade
    """
)


@rule(
    "GC03", "part-sold-as-whole", Severity.WARNING, graver={EU: Severity.ERROR}, since={EU: EMPOWERING},
    consumers=(EU,), over=("GC01", "GC12", "GC16"), reads=True,
)  # fmt: skip
def part_sold_as_whole(target: Target) -> Iterator[Hit]:
    """The copy speaks of the whole brand or range, the proof covers a part.

    Looks for:
        Our whole range, everything we make, all our packaging, a sustainable brand and the like, where the `backing`
        of the claims made has a narrower `scope`.

    Why:
        One good shirt does not make a good brand, and readers are led to think so.

    Clears it:
        A `scope` of the `backing` that covers what the words speak of: all shops, the whole range, all T-shirts.

    Bad:
        A sustainable brand

    Good:
        This shirt: 35 % organic cotton

    Basis:
        EU: UCPD Annex I 4b (Directive 2024/825). UK: CMA Green Claims Code, principle 1.
    """
    for passage, match in target.phrases(_WHOLE):
        scopes = _scopes(target, passage)
        praise = passage.kind == "claim" or any(
            _in_sentence(passage, match, each) for each in _PRAISE.every(passage.prose)
        )
        if scopes and praise and not any(_covers(scope, match) for scope in scopes):
            yield passage.hit(
                match,
                f"“{match.text}” is more than what was shown: {scopes[0]}",
                "speak of the part that was measured, or widen the proof and the `scope` of its `backing`",
            )


def _scopes(target: Target, passage: Passage) -> list[str]:
    """Return what the proof of the claims made covers; a post that names no claim stands on all of the brief."""
    claims = passage.claims or target.brief.claims
    return [each.backing.scope for each in claims if each.backing and each.backing.scope]


def _in_sentence(passage: Passage, match: Match, praise: Match) -> bool:
    first, last = passage.prose.sentence(match.first)
    return first <= praise.first < last


def _covers(scope: str, match: Match) -> bool:
    """Say whether a scope is as wide as the words: it says all, or names nothing else than they do."""
    told = [token.word for token in Prose(scope).tokens]
    if _WIDE.intersection(told):
        return True
    return bool(told) and _stems(told) <= _stems([token.word for token in Prose(match.text).tokens])


def _stems(words: Sequence[str]) -> set[str]:
    return {stem(word) for word in words}


_WIDE = frozenset("all every each whole entire everything total brand company business range group".split())

RULES = (part_sold_as_whole,)
"""The rules of this family."""
