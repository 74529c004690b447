"""Facts that clear a claim: figures beside it, and what the brief says it rests on. Shared by the families."""

from __future__ import annotations

from typing import TYPE_CHECKING

from aligncheck.prose import END

if TYPE_CHECKING:
    from collections.abc import Sequence

    from aligncheck.lexicon import Match
    from aligncheck.prose import Token
    from aligncheck.target import Passage


def labelled(passage: Passage) -> bool:
    """Say whether a claim made here rests on a label with its scheme and licence."""
    return any(each.kind == "label" and each.scheme and each.licence for each in passage.backings)


def figure_beside(passage: Passage, match: Match) -> bool:
    """Say whether a figure with a unit stands in the sentence of a phrase, or in the next one."""
    tokens = passage.prose.tokens
    first, last = passage.prose.sentence(match.first)
    if last < len(tokens):
        last = passage.prose.sentence(last)[1]
    return any(
        token.word[0].isdigit() and index + 1 < last and tokens[index + 1].gap < END and tokens[index + 1].word in UNITS
        for index, token in enumerate(tokens[first:last], first)
    )


def year_in(tokens: Sequence[Token]) -> bool:
    """Say whether a year stands among tokens: 1900 to 2099."""
    return any(is_year(token.word) for token in tokens)


def is_year(word: str) -> bool:
    """Say whether a number is a year."""
    return len(word) == len("2027") and word.isdigit() and word[:2] in ("19", "20")


UNITS = frozenset(
    """
    % percent per pct g kg kilo kilos kilogram kilograms gram grams t tonne tonnes ton tons l litre litres liter
    liters ml kwh mwh km miles kilometres kilometers cm mm m co2 co2e times
    """.split()
)
"""What makes a number a figure that can be checked."""
