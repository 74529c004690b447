"""Sentences: why a cause is near, and what would have to be known to decide."""

from __future__ import annotations

from typing import TYPE_CHECKING

from aligncheck.catalogue import Kind
from aligncheck.statements import Channel

if TYPE_CHECKING:
    from collections.abc import Sequence

    from aligncheck.catalogue import Cause
    from aligncheck.evidence import Evidence, Link
    from aligncheck.scoring import Score


def because(evidence: Evidence, links: Sequence[Link]) -> str:
    """Return one sentence that connects the brand's own words with the cause, or say that nothing does."""
    if not links:
        return "Nothing in the profile leads here."
    facet, _ = evidence.facet(links[0])
    text = links[0].statement.text
    if links[0].duty:
        return f"{_first(text)} is part of our own footprint here ({facet}), so it is ours to mend."
    if links[0].kind is Kind.MEANING:
        return f"{_first(text)}: that is close to {facet}."
    return _SENTENCES[links[0].statement.channel].format(text=text, Text=_first(text), facet=facet)


def questions(cause: Cause, score: Score) -> tuple[str, ...]:
    """Return what was not asked and would decide: practice first, then proof."""
    asked = []
    if score.practice is None:
        asked.append(f"What do you do about this yourselves, and since when? For example: {_example(cause)}.")
    if score.proof is None:
        asked.append("Who outside your company has looked at it, and where can it be read?")
    return tuple(asked)


def _example(cause: Cause) -> str:
    return cause.actions[0] if cause.actions else cause.summary.rstrip(".").lower()


def _first(text: str) -> str:
    return text[:1].upper() + text[1:]


_SENTENCES = {
    Channel.PRODUCTS: "We sell {text}, and that leads to {facet}.",
    Channel.OPERATIONS: "We run on {text}, and that leads to {facet}.",
    Channel.VALUES: "We stand for “{text}”, and this cause is about “{facet}”.",
    Channel.IMAGE: "People see us as “{text}”, and this cause is about “{facet}”.",
    Channel.AUDIENCE: "We serve {text}, and this cause concerns {facet}.",
    Channel.INDUSTRY: "Our trade is {text}, and that leads to {facet}.",
}
