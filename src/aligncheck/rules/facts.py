"""Facts that clear a claim: figures beside it, and what the brief says it rests on. Shared by the families."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING
from urllib.parse import urlsplit

from aligncheck.prose import END

if TYPE_CHECKING:
    from aligncheck.lexicon import Match
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


def addressed(text: str) -> bool:
    """Say whether an address that a reader can follow stands in a text."""
    return bool(_ADDRESS.search(text))


def host(address: str) -> str:
    """Return the host of an address, written with or without its scheme; nothing for what has none."""
    try:
        found = urlsplit(address if "://" in address else f"//{address}").hostname or ""
    except ValueError:  # "https://[oops"
        return ""
    return found.removeprefix("www.")


def begins_clause(passage: Passage, index: int) -> bool:
    """Say whether a token begins a clause, or stands behind a word that leads to a request (please, just, and)."""
    tokens = passage.prose.tokens
    return bool(tokens[index].gap) or (index > 0 and tokens[index - 1].word in _LEADING)


_ADDRESS = re.compile(
    r"https?://\w|\bwww\.\w|\b[\w-]+\.(?:org|com|net|info|example|ngo|gov|eu|uk|us|de|fr|nl|ie)\b", re.IGNORECASE
)
_LEADING = frozenset("please just and or now so simply then today instead either also always".split())

UNITS = frozenset(
    """
    % percent per pct g kg kilo kilos kilogram kilograms gram grams t tonne tonnes ton tons l litre litres liter
    liters ml kwh mwh km miles kilometres kilometers cm mm m co2 co2e times
    """.split()
)
"""What makes a number a figure that can be checked."""
