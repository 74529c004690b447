"""What the files hold: brand profiles, causes and trades, frozen, with unknown keys refused."""

from aligncheck.models.base import Item, MisfitError, Model
from aligncheck.models.brand import Audience, Brand, Controversy, Goal, Parent, Partner, Practice, Stance, Statement
from aligncheck.models.causes import Cause, CauseFile, ContradictedBy, Facet, Facets, Moment
from aligncheck.models.fields import MONTH_DAY, MOST, SLUG, MonthDay, Share, Slug, When
from aligncheck.models.trades import Trade, TradeFile

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
