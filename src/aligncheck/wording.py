"""Sentences: why a cause is near, and what would have to be known to decide."""

from __future__ import annotations

from typing import TYPE_CHECKING

from aligncheck.catalogue import Kind
from aligncheck.statements import Basis, Channel

if TYPE_CHECKING:
    from collections.abc import Sequence

    from aligncheck.catalogue import Cause
    from aligncheck.evidence import Evidence
    from aligncheck.meeting import Link
    from aligncheck.scoring import Score


def because(evidence: Evidence, links: Sequence[Link]) -> str:
    """Return one sentence that connects the brand's own words with the cause, or say that nothing does."""
    if not links:
        return "Nothing in the profile leads here."
    facet, _ = evidence.facet(links[0])
    text, cause = links[0].statement.text, in_a_sentence(evidence.entry.cause.name)
    if links[0].statement.basis is not Basis.STATED:
        return _OF_TRADE[links[0].statement.basis].format(text=text, first=_first(text), cause=cause, facet=facet)
    if links[0].duty:
        return f"{_first(text)} is part of our own footprint, and {cause} begins there: “{facet}”."
    if links[0].kind is Kind.MEANING:
        return f"{_first(text)} is close to what {cause} is about: “{facet}”."
    return _SENTENCES[links[0].statement.channel].format(text=text, cause=cause, facet=facet)


def in_a_sentence(name: str) -> str:
    """Return a cause's name as it stands within a sentence: `plastic waste`, but `HIV and AIDS`."""
    first = name.split(maxsplit=1)[0]
    return name if first[1:] != first[1:].lower() or first in _PROPER else name[:1].lower() + name[1:]


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


_PROPER = frozenset({"Braille", "Arctic"})
_SENTENCES = {
    Channel.PRODUCTS: "We sell {text}, which touches on {cause} through “{facet}”.",
    Channel.OPERATIONS: "We run on {text}, which touches on {cause} through “{facet}”.",
    Channel.VALUES: "We stand for “{text}”, and {cause} asks for “{facet}”.",
    Channel.IMAGE: "People see us as “{text}”, and {cause} asks for “{facet}”.",
    Channel.AUDIENCE: "We serve {text}, and {cause} concerns “{facet}”.",
    Channel.INDUSTRY: "Our trade is {text}, which touches on {cause} through “{facet}”.",
}
_OF_TRADE = {
    Basis.SELLS: "Our trade sells {text}, which touches on {cause} through “{facet}”.",
    Basis.RUNS: "Our trade has to do with {text}, which touches on {cause} through “{facet}”.",
    Basis.SERVES: "Our trade serves {text}, and {cause} concerns “{facet}”.",
    Basis.FOOTPRINT: "{first} is part of our trade's footprint, and {cause} begins there: “{facet}”.",
    Basis.LEADS: "Our trade leads to {cause}: {text}.",
}
