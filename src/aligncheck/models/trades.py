"""What nearly every business of an industry has."""

from __future__ import annotations

from aligncheck.models.base import Model
from aligncheck.models.fields import Slug, Text


class Trade(Model):
    """An industry, and what follows from it alone, in neutral words."""

    id: Slug
    name: Text
    synonyms: tuple[Text, ...] = ()
    sells: tuple[Text, ...] = ()
    inputs: tuple[Text, ...] = ()
    operations: tuple[Text, ...] = ()
    footprints: tuple[Text, ...] = ()
    workforce: tuple[Text, ...] = ()
    audiences: tuple[Text, ...] = ()
    contentious: tuple[Text, ...] = ()


class TradeFile(Model):
    """Trades: `trades:` and their list."""

    trades: tuple[Trade, ...]
