"""What the files hold: brand profiles, causes and trades, frozen, with unknown keys refused.

The models of causes and trades are loaded when asked for: a score on the built-in catalogue needs neither.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from aligncheck.models.base import Item, Line, MisfitError, Model
from aligncheck.models.brand import (
    Audience,
    Brand,
    Controversy,
    Goal,
    Parent,
    Partner,
    Practice,
    Stance,
    Statement,
)
from aligncheck.models.fields import MONTH_DAY, MOST, SLUG, MonthDay, Share, Slug, When

if TYPE_CHECKING:
    from aligncheck.models.causes import Cause, CauseFile, ContradictedBy, Facet, Facets, Moment
    from aligncheck.models.trades import Lead, LeadFile, Trade, TradeFile

__all__ = [
    "MONTH_DAY",
    "MOST",
    "SLUG",
    "Audience",
    "Brand",
    "Cause",
    "CauseFile",
    "ContradictedBy",
    "Controversy",
    "Facet",
    "Facets",
    "Goal",
    "Item",
    "Lead",
    "LeadFile",
    "Line",
    "MisfitError",
    "Model",
    "Moment",
    "MonthDay",
    "Parent",
    "Partner",
    "Practice",
    "Share",
    "Slug",
    "Stance",
    "Statement",
    "Trade",
    "TradeFile",
    "When",
]


def __getattr__(name: str) -> object:
    """Load the models of causes or trades, at first use; raises AttributeError for a name they do not have."""
    if name not in __all__:
        raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
    from aligncheck.models import causes, trades  # noqa: PLC0415

    return getattr(causes, name, None) or getattr(trades, name)
