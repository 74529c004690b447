"""Sums in copy: money and percentages, in figures (£5,000, $20k, 50¢, 8 %) and in words (ten percent, a dollar)."""

from __future__ import annotations

import math
import re
from functools import lru_cache
from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from collections.abc import Iterator

    from aligncheck.copy_tokens import Token
    from aligncheck.prose import Prose


class Sum(NamedTuple):
    """A sum of money, or a percentage: its value, and the range of its tokens."""

    value: float
    percent: bool
    first: int
    last: int  # one behind


def sums(prose: Prose, first: int = 0, last: int | None = None) -> Iterator[Sum]:
    """Return the sums between two tokens; a number without a currency or a percent sign is none."""
    end = len(prose.tokens) if last is None else last
    return (each for each in _sums(prose) if first <= each.first and each.last <= end)


@lru_cache(maxsize=256)
def _sums(prose: Prose) -> tuple[Sum, ...]:
    """Return all sums of a text: several rules ask, sentence by sentence."""
    found: list[Sum] = []
    for index, token in enumerate(prose.tokens):
        begins = token.word in _OPENING or token.word[0].isdigit()
        if begins and not (found and index < found[-1].last) and (each := _sum(prose.tokens, index)):
            found.append(each)
    return tuple(found)


def told(prose: Prose, value: float) -> bool:
    """Say whether a text has a number, with or without a currency; all ways to write it count: 20,000 and 20k."""
    tokens = prose.tokens
    return any(
        (number := _number(tokens, index)) is not None and math.isclose(number[0], value)
        for index in range(len(tokens))
    )


def _sum(tokens: list[Token], index: int) -> Sum | None:
    """Return the sum that begins at a token."""
    start = index
    signed = tokens[index].word in _BEFORE
    index += signed
    if (number := _number(tokens, index)) is None:
        return None
    value, end = number
    unit = tokens[end].word if end < len(tokens) and not tokens[end].gap else ""
    if unit == "per" and [token.word for token in tokens[end + 1 : end + 2]] == ["cent"]:
        return Sum(value, percent=True, first=start, last=end + 2)
    if unit in _HUNDREDTHS and not signed and (unit != "p" or tokens[end].start == tokens[end - 1].end):  # no 5 p.m.
        return Sum(value / 100, percent=False, first=start, last=end + 1)
    if unit in _PERCENT or unit in _AFTER:
        return Sum(value, percent=unit in _PERCENT, first=start, last=end + 1)
    return Sum(value, percent=False, first=start, last=end) if signed else None


def _number(tokens: list[Token], index: int) -> tuple[float, int] | None:
    """Return the number that begins at a token, and the token behind it."""
    token = tokens[index] if index < len(tokens) else None
    if token is None:
        return None
    value = figure(token.word) if token.word[0].isdigit() else _WORDS.get(token.word)
    if value is None:
        return None
    behind = tokens[index + 1] if index + 1 < len(tokens) else None
    if behind is not None and not behind.gap and behind.word in _MULTIPLES:
        return value * _MULTIPLES[behind.word], index + 2
    return value, index + 1


def figure(text: str) -> float:
    """Return what figures stand for: 5,000 and 5.000 are five thousand, 0.10 and 0,10 are ten hundredths."""
    if _GROUPED.fullmatch(text):
        return float(re.sub(r"[.,]", "", text))
    whole, _, rest = text.replace(",", ".").rpartition(".")
    return float(f"{whole.replace('.', '')}.{rest}") if whole else float(rest)


_GROUPED = re.compile(r"[1-9]\d{0,2}(?:[.,]\d{3})+")
_BEFORE = frozenset("£ $ € gbp usd eur".split())
_PERCENT = frozenset("% percent pct".split())
_HUNDREDTHS = frozenset("p pence penny ¢ cent cents".split())
_AFTER = frozenset("£ $ € gbp usd eur dollar dollars euro euros pound pounds quid bucks".split())
_MULTIPLES = {"k": 1e3, "thousand": 1e3, "m": 1e6, "mn": 1e6, "million": 1e6, "hundred": 1e2}
_WORDS = {
    "a": 1.0, "one": 1.0, "two": 2.0, "three": 3.0, "four": 4.0, "five": 5.0, "six": 6.0, "seven": 7.0, "eight": 8.0,
    "nine": 9.0, "ten": 10.0, "twelve": 12.0, "fifteen": 15.0, "twenty": 20.0, "thirty": 30.0, "forty": 40.0,
    "fifty": 50.0, "sixty": 60.0, "seventy": 70.0, "eighty": 80.0, "ninety": 90.0,
}  # fmt: skip
_OPENING = _BEFORE | _WORDS.keys()
