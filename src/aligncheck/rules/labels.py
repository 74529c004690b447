"""Seals, badges and certificates of nobody's scheme."""

from __future__ import annotations

from typing import TYPE_CHECKING

from aligncheck.lexicon import Lexicon
from aligncheck.rules.base import rule
from aligncheck.rules.facts import before, in_sentence, labelled, scheme_beside
from aligncheck.rules.names import in_name
from aligncheck.severity import Severity

if TYPE_CHECKING:
    from collections.abc import Iterator

    from aligncheck.finding import Hit
    from aligncheck.lexicon import Match
    from aligncheck.target import Passage, Target

_MARK = "seal|seals|badge|badges|label|labels|logo|stamp|mark|certificate|certificates|certification|rating"
_GREENS = "eco|green|sustainability|sustainable|environmental|climate|planet|nature|earth|ethical|fairness|clean"
_CERTIFIED = Lexicon(
    f"""
    certified _1 sustainable|green|eco|organic|ethical|fair|responsible|humane|compostable|biodegradable|ecological
    certified carbon|climate neutral, eco|sustainably|environmentally|ethically|organically|sustainability certified
    certified eco|environmentally friendly, certified non toxic|nontoxic, {_GREENS} {_MARK}
    green|eco|planet leaf|heart|star|dot|globe|tick icon|symbol|logo|tag|badge|sticker
    seal|seals|badge|stamp|mark|certificate|tick of sustainability|fairness|ethics|conscience
    """
)
"""Marks and certificates that mean the environment or fairness by their words."""
_MARKS = Lexicon("seal|seals|badge|badges|label|labels|stamp|mark|certificate|tag|tags|icon|logo|tick")
_OF = Lexicon("seal|badge|stamp|certificate of _")


@rule("GC04", "home-made-label", Severity.ERROR, over=("GC01", "GC03", "GC12", "GC16"), reads=True)
def home_made_label(target: Target) -> Iterator[Hit]:
    """A seal, a badge or "certified", without scheme and licence.

    Looks for:
        Eco seal, certified sustainable, the Kind Planet badge, the Seal of Gentle Farming and the like, where neither
        a known scheme nor a licence number stands beside it.

    Why:
        A mark says that somebody else has looked. One that a brand gives to itself says so falsely.

    Clears it:
        The scheme with its licence number beside it; or the claim's `backing` of kind `label` with `scheme` and
        `licence`.

    Bad:
        The EcoTrust seal

    Good:
        EU Ecolabel, licence FR/019/004

    Basis:
        EU: UCPD Annex I 2a (Directive 2024/825). US: 16 CFR 260.6. UK: CPUTs and DMCC Act 2024, banned practices.
    """
    for passage, match in _found(target):
        if not (labelled(passage) or scheme_beside(passage, match) or in_name(target, passage, match)):
            yield passage.hit(
                match,
                f"“{match.text}” names neither a scheme nor a licence",
                "name the scheme, who certifies and the licence number, or leave the mark out",
            )


def _found(target: Target) -> Iterator[tuple[Passage, Match]]:
    for passage, match in target.phrases(_CERTIFIED):
        if not (match.text.endswith("s") and in_sentence(passage, match, _DISCUSSED)):
            yield passage, match
    for passage, match in target.phrases(_OF):
        if _capital(passage, match.last - 1):
            yield passage, match
    for passage, match in target.phrases(_MARKS):
        if (named := _named(passage, match)) is not None:
            yield passage, named


def _named(passage: Passage, match: Match) -> Match | None:
    """Return a mark with the name before it, if it has one and is borne, or the name means the environment."""
    tokens, first = passage.prose.tokens, match.first
    while first and not tokens[first].gap and _capital(passage, first - 1):
        first -= 1
    if first == match.first:
        return None
    name = [token.word for token in tokens[first : match.first]]
    start, _ = passage.prose.sentence(first)
    borne = first > start and _BEARING.intersection(before(passage.prose, match, len(name) + 3))
    if not borne and not any(word.startswith(_MEANING) for word in name):
        return None
    text = " ".join(passage.text[tokens[first].start : match.end].split())
    return match._replace(first=first, start=tokens[first].start, text=text)


def _capital(passage: Passage, index: int) -> bool:
    token = passage.prose.tokens[index]
    return passage.text[token.start].isupper() and token.word not in _NOT_NAMES


_DISCUSSED = frozenset("ban bans banned law laws rules rule guide explained mean means trust read".split())
"""What is said of labels in general."""
_NOT_NAMES = frozenset("the a an our this that every each your its".split())
_BEARING = frozenset(
    """
    carries carry carrying carried bears bear bearing wears wear wearing has have with earned earns awarded won
    received holds for got gets
    """.split()
)
_MEANING = (
    "eco",
    "planet",
    "green",
    "earth",
    "nature",
    "sustain",
    "climate",
    "fair",
    "ethic",
    "kind",
    "bio",
    "conscious",
)

RULES = (home_made_label,)
"""The rules of this family."""
