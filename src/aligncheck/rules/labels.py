"""Seals, badges and certificates of nobody's scheme."""

from __future__ import annotations

from typing import TYPE_CHECKING

from aligncheck.rules.base import rule
from aligncheck.rules.facts import before, behind, in_sentence, labelled, scheme_beside
from aligncheck.rules.marks import BARE, CERTIFIED, LOOSE, MARKS, MEANING, OF, PROVED, SEVERAL
from aligncheck.rules.names import in_name
from aligncheck.rules.others import of_others
from aligncheck.rules.things import SAVING
from aligncheck.severity import Severity

if TYPE_CHECKING:
    from collections.abc import Iterator

    from aligncheck.finding import Hit
    from aligncheck.lexicon import Match
    from aligncheck.target import Passage, Target


@rule("GC04", "home-made-label", Severity.ERROR, over=("GC01", "GC03", "GC12", "GC16"), reads=True)
def home_made_label(target: Target) -> Iterator[Hit]:
    """A seal, a badge or "certified", without scheme and licence.

    Looks for:
        Eco seal, certified sustainable, certified cotton, the Kind Planet badge, the Seal of Gentle Farming, our leaf
        that means "good for nature" and the like, where neither a known scheme nor a licence number stands beside it.

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
        if not (
            labelled(passage)
            or scheme_beside(passage, match)
            or in_name(target, passage, match)
            or of_others(passage, match)
            or _COMPOUNDS.intersection(behind(passage.prose, match, 1))
        ):
            yield passage.hit(
                match,
                f"“{match.text}” names neither a scheme nor a licence",
                "name the scheme, who certifies and the licence number, or leave the mark out",
            )


def _found(target: Target) -> Iterator[tuple[Passage, Match]]:
    for passage, match in target.phrases(CERTIFIED):
        if match.text.rpartition(" ")[2].lower() not in SEVERAL or not in_sentence(passage, match, _DISCUSSED):
            yield passage, match
    for passage, match in target.phrases(LOOSE):
        if SAVING.found(passage.prose) and not in_sentence(passage, match, _DISCUSSED - _MEANS):
            yield passage, match
    for passage, match in target.phrases(BARE):
        if not "".join(behind(passage.prose, match, 1)).endswith(_TRADES):
            yield passage, match
    yield from _names(target)


def _names(target: Target) -> Iterator[tuple[Passage, Match]]:
    """Yield marks that have a name: the Kind Planet badge, the Seal of Gentle Farming, Planet Approved."""
    for passage, match in target.phrases(OF):
        if _capital(passage, match.last - 1):
            yield passage, match
    for passage, match in target.phrases(MARKS):
        if (named := _named(passage, match)) is not None:
            yield passage, named
    for passage, match in target.phrases(PROVED):
        if (named := _named(passage, match)) is not None:
            yield passage, named


def _named(passage: Passage, match: Match) -> Match | None:
    """Return a mark with the name before it, if it has one and is borne, or the name means the environment."""
    tokens, first = passage.prose.tokens, match.first
    while first and not tokens[first].gap and (size := _name_before(passage, first)):
        first -= size
    if first == match.first:
        return None
    name = [token.word for token in tokens[first : match.first]]
    start, _ = passage.prose.sentence(first)
    borne = first > start and _BEARING.intersection(before(passage.prose, match, len(name) + 3))
    if not borne and not any(word.startswith(MEANING) for word in name):
        return None
    text = " ".join(passage.text[tokens[first].start : match.end].split())
    return match._replace(first=first, start=tokens[first].start, text=text)


def _name_before(passage: Passage, index: int) -> int:
    """Return how many words before a token belong to its name: a capital, or "Kind to" before "Rivers"; else 0."""
    if _capital(passage, index - 1):
        return 1
    linked = index > 1 and not passage.prose.tokens[index - 1].gap and passage.prose.words[index - 1] in _LINKS
    return (
        2
        if linked and passage.text[passage.prose.tokens[index].start].isupper() and _capital(passage, index - 2)
        else 0
    )


def _capital(passage: Passage, index: int) -> bool:
    token = passage.prose.tokens[index]
    return passage.text[token.start].isupper() and token.word not in _NOT_NAMES


_DISCUSSED = frozenset(
    """
    ban bans banned law laws rules rule guide explained mean means trust read need needs must should scheme schemes
    shoppers regulators directive webinar checked study studies survey
    """.split()
)
"""What is said of labels in general."""
_LINKS = frozenset("to for of and".split())
"""What stands between the words of a name."""
_MEANS = frozenset(("mean", "means", "trust"))
_TRADES = ("er", "ers", "or", "ors", "ist", "ists", "ian", "ians")
"""How words end that name people: a certified timber grader."""
_COMPOUNDS = frozenset("maker makers printer printers printing design designer kit kits holder holders machine".split())
"""What makes another thing of a mark: a label maker."""
_NOT_NAMES = frozenset("the a an our this that every each your its".split())
_BEARING = frozenset(
    """
    carries carry carrying carried bears bear bearing wears wear wearing has have with earned earns awarded won
    received holds for got gets
    """.split()
)
RULES = (home_made_label,)
"""The rules of this family."""
