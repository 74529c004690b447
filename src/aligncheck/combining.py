"""One strong link is enough; different ones add to it; the same thing said again adds nothing."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from aligncheck.evidence import Evidence
    from aligncheck.meeting import Link
    from aligncheck.policy import Weights
    from aligncheck.statements import Channel

_SAME, _DIFFERENT = 0.86, 0.54  # cosines of two statements: from a paraphrase to two things


class Pull(NamedTuple):
    """What a link alone can give to fit (0-1), and the channel it counts for."""

    pull: float
    link: Link
    channel: Channel


def in_order(pulls: Sequence[Pull], order: Mapping[int, int]) -> list[Pull]:
    """Return pulls the strongest first; ties by the order of their statements (Statements.order)."""
    return sorted(pulls, key=lambda pull: (-pull.pull, order[id(pull.link.statement)]))


def combine(ranked: Sequence[Pull], weights: Weights, evidence: Evidence) -> float:
    """Return the most that up to three links give together: 1 - Π(1 - share · pull · difference).

    The links come in order. Those of a set are taken from the strongest; a link's difference (0-1) is its
    distance to the nearest stronger one of the set. As the best set is taken, a further link can only add.
    """
    gains = [pull.pull for pull in ranked]
    shares = (1.0, weights.second, weights.third)
    best = 0.0
    for first, gain in enumerate(gains):
        if _most(1 - gain, gains, first + 1, shares[1:]) <= best:
            break
        best = max(best, gain)
        for second in range(first + 1, len(ranked)):
            if _most(1 - gain, gains, second, shares[1:]) <= best:
                break
            apart = _difference(ranked[first].link, ranked[second].link, evidence, weights)
            rest = (1 - gain) * (1 - shares[1] * gains[second] * apart)
            best = max(best, 1 - rest, _third(ranked, gains, (first, second), rest, weights, best, evidence))
    return best


def _third(
    ranked: Sequence[Pull],
    gains: Sequence[float],
    chosen: tuple[int, int],
    rest: float,
    weights: Weights,
    best: float,
    evidence: Evidence,
) -> float:
    """Return the best that a third link makes of two."""
    for third in range(chosen[1] + 1, len(ranked)):
        if 1 - rest * (1 - weights.third * gains[third]) <= best:
            break
        apart = min(_difference(ranked[n].link, ranked[third].link, evidence, weights) for n in chosen)
        best = max(best, 1 - rest * (1 - weights.third * gains[third] * apart))
    return best


def _most(rest: float, gains: Sequence[float], start: int, shares: Sequence[float]) -> float:
    """Return the most that the next links could give if all were different."""
    for share, gain in zip(shares, gains[start:], strict=False):
        rest *= 1 - share * gain
    return 1 - rest


def _difference(one: Link, other: Link, evidence: Evidence, weights: Weights) -> float:
    """Return how different two links are: 0 for a paraphrase, 1 for two things of two channels."""
    likeness = evidence.matcher.likeness(one.statement.text, other.statement.text)
    apart = min(1.0, max(0.0, (_SAME - likeness) / (_SAME - _DIFFERENT)))
    if one.channel is other.channel:
        apart *= weights.same_channel
    if one.kind is other.kind and apart and evidence.facet(one) == evidence.facet(other):
        apart *= weights.same_side
    return apart
