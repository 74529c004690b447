"""What a profile tells of a cause: acts, stances, and where a line of it stands. Shared by the families."""

from __future__ import annotations

from typing import TYPE_CHECKING

from aligncheck.embedding.tokens import words
from aligncheck.markets import market_of
from aligncheck.wording import in_a_sentence

if TYPE_CHECKING:
    from collections.abc import Sequence
    from datetime import date

    from aligncheck.errors import Place
    from aligncheck.facts import Act
    from aligncheck.markets import Market
    from aligncheck.report import Result
    from aligncheck.source import Route
    from aligncheck.target import Target


def cause_route(target: Target, cause: str) -> Route:
    """Return where the brief names a cause."""
    return ("cause",) if target.brief.cause else ("causes", target.brief.causes.index(cause))


def line_of(place: Place) -> str:
    """Return where a line of a profile stands, as readers look it up: `brands/x.yaml:12`."""
    return f"{place.file}:{place.line}"


def named(result: Result) -> str:
    """Return the name of a cause as it stands within a sentence."""
    return in_a_sentence(result.cause.name)


def points(share: float | None) -> str:
    """Return a share as reports show it, 0 to 100."""
    return str(round(100 * (share or 0)))


def dated(target: Target) -> list[Act]:
    """Return what the profile tells of its doing for the causes of the brief, each with since when."""
    return [act for result in target.results for act in result.evidence.acts if act.years is not None]


def said_before(target: Target, day: date, reach: int = 0) -> bool:
    """Say whether the profile has a standing stance on one of the causes, more than `reach` days before a day."""
    stances = target.profile.brand.stances or () if target.profile else ()
    return any(
        stance.cause in target.brief.about
        and stance.on is not None
        and (day - stance.on.first).days > reach
        and not (stance.withdrawn and stance.withdrawn.first <= day)
        for stance in stances
    )


def name_words(target: Target) -> frozenset[str]:
    """Return the telling words of the brand's name, folded; none without a profile."""
    found = words(target.profile.brand.name) if target.profile else []
    return frozenset(word for word in found if len(word) > _SHORT) or frozenset(found)


def divided_in(result: Result, market: Market) -> bool:
    """Say whether the public of a market, or of a part of it, is highly divided on a cause."""
    split = dict(result.cause.split or {})
    usual = split.pop("default", "")
    level = next((split[name] for name in _names(market) if name in split), usual)
    return HIGH in (level, *(each for name, each in split.items() if _part_of(name, market)))


def kept_in(where: Sequence[str], markets: Sequence[Market]) -> bool:
    """Say whether a day that some markets keep (none: all) is kept in one of a campaign's (none: nobody says)."""
    return (
        not where
        or not markets
        or any(name in _names(market) or _part_of(name, market) for name in where for market in markets)
    )


def _names(market: Market) -> tuple[str, ...]:
    return tuple(name for name in (market.code, market.named.upper(), market.jurisdiction) if name)


def _part_of(name: str, market: Market) -> bool:
    """Say whether a market lies within another: a member state, a state."""
    return market.code is not None and market_of(name).jurisdiction == market.code


_SHORT = 3  # letters: "the", "and", "co"
HIGH = "high"
