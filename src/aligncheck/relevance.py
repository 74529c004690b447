"""Is an act about a cause? By several kinds of the cause's phrases at once, for a text in other words than any one."""

from __future__ import annotations

from math import prod
from typing import TYPE_CHECKING, cast

from aligncheck.catalogue import Kind
from aligncheck.qualifiers import opposed

if TYPE_CHECKING:
    from collections.abc import Sequence

    from aligncheck.catalogue import Entry
    from aligncheck.matching import Matcher
    from aligncheck.policy import Acts

HELPFUL = (Kind.ACTION, Kind.VALUES)  # what can only help; a term names its subject, whether good or bad
_ALL = (Kind.ACTION, Kind.OPERATIONS, Kind.PRODUCTS, Kind.DUTY, Kind.MEANING, Kind.VALUES)


def about(text: str, entry: Entry, matcher: Matcher, rules: Acts) -> float:
    """Return how far a text is about the cause (0-1), by the kinds of its phrases that are nearest.

    The opposite of a phrase that can only help is not near to it.
    """
    key = ("about", text, id(entry.book), rules.near, rules.lift)
    if key not in matcher.memo:
        columns = zip(*(matcher.strengths(text, entry.book, kind) for kind in _ALL), strict=True)
        matcher.memo[key] = [together(strengths, rules) for strengths in columns]
    found = cast("list[float]", matcher.memo[key])[entry.number]
    if found < rules.relevant:
        return found
    strengths = {kind: matcher.strength(text, entry, kind) for kind in _ALL}
    for kind in HELPFUL:
        if strengths[kind] and opposed(text, matcher.phrase(text, entry, kind)[0]):
            strengths[kind] = 0.0
    return together(tuple(strengths.values()), rules)


def together(strengths: Sequence[float], rules: Acts) -> float:
    """Return the strengths (0-1) of the nearest kinds as one: the mean of their log odds, and a lift for being several.

    An act in just the words of one phrase is about it, however far the others are: it has the square of that strength
    at least. A strength of 0 is a kind that the cause has no phrases of.
    """
    several = [strength for strength in sorted(strengths, reverse=True)[: rules.near] if strength]
    if not several:
        return 0.0
    odds: float = prod((1 - strength) / strength for strength in several) ** (1 / len(several))
    lift: float = rules.lift ** ((len(several) - 1) / (rules.near - 1))
    return max(1 / (1 + odds / lift), several[0] ** 2)


def nearest(text: str, entry: Entry, matcher: Matcher) -> float:
    """Return the best strength (0-1) of a text among all that helps a cause; worked out for a whole book at once."""
    key = ("nearest", text, id(entry.book))
    if key not in matcher.memo:
        columns = [matcher.strengths(text, entry.book, kind) for kind in _ALL]
        matcher.memo[key] = list(map(max, *columns))
    return cast("list[float]", matcher.memo[key])[entry.number]
