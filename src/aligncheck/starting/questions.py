"""What a first profile is asked for, with examples from a trade, or from any."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from aligncheck.trades import Trade


class Question(NamedTuple):
    """A question for a list of the profile, with its examples for a trade and for any."""

    key: str
    words: str
    of_trade: Callable[[Trade], Sequence[str]]
    of_any: tuple[str, ...]

    def examples(self, trade: Trade | None) -> Sequence[str]:
        """Return two or three examples."""
        return (trade and self.of_trade(trade)) or self.of_any


def _values(trade: Trade) -> list[str]:
    return [f"fair pay for {who}" for who in trade.workforce[:1]] + [f"honest with {w}" for w in trade.audiences[:1]]


def _practices(trade: Trade) -> list[str]:
    training = [f"training for {who} since 2021" for who in trade.workforce[:1]]
    return training + [f"yearly figures on {what} since 2023" for what in trade.footprints[:1]]


QUESTIONS = (
    Question(
        "products",
        "What do people buy from you?",
        lambda trade: trade.sells[:3],
        ("soap in refillable bottles", "savings accounts", "guided walks"),
    ),
    Question(
        "operations",
        "How do you work: what goes in, who makes it, where?",
        lambda trade: (*trade.inputs[:1], *trade.operations[:2]),
        ("wool from farms in the region", "a workshop of our own", "deliveries by cargo bike"),
    ),
    Question(
        "values",
        "What do you stand for, in your own words?",
        _values,
        ("repair before new", "fair pay for all who work for us"),
    ),
    Question(
        "audience",
        "Whom do you serve?",
        lambda trade: trade.audiences[:3],
        ("families with small children", "small shops in the region"),
    ),
    Question(
        "practices",
        "What do you do already, for people or for nature? A year helps.",
        _practices,
        ("electricity from wind since 2021", "paid leave for all new parents since 2023"),
    ),
    Question(
        "controversies",
        "What would a critic raise?",
        lambda trade: (*trade.contentious[:1], *trade.footprints)[:3],
        ("plastic in the packaging", "low pay at a supplier"),
    ),
)
