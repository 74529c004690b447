"""What nearly every business of an industry has."""

from __future__ import annotations

from typing import Literal

from pydantic import Field

from aligncheck.models.base import Model
from aligncheck.models.fields import Slug, Text


class Lead(Model):
    """A cause that nearly any business of a trade leads to, topical or not."""

    cause: Slug = Field(description="The id of the cause.")
    by: Literal["sells", "runs", "serves", "employs", "footprint"] = Field(description="What of the trade leads there.")
    level: Literal["natural", "fair"] = Field(
        description="natural: at least 8 of 10 sceptical people would nod. fair: about half would."
    )
    because: Text = Field(description="Why, as a fact about the trade. For example: runaways pass through stations")


class Trade(Model):
    """An industry, and what follows from it alone, in neutral words."""

    id: Slug = Field(description="Small letters, digits and hyphens. For example: coffee-shops")
    name: Text = Field(description="What it is called. For example: Coffee shops")
    synonyms: tuple[Text, ...] = Field((), description="Other names. The industry of a profile is compared with all.")
    sells: tuple[Text, ...] = Field((), description="What it sells; meets the product facets of a cause.")
    inputs: tuple[Text, ...] = Field((), description="What it buys in; meets the operation facets.")
    operations: tuple[Text, ...] = Field((), description="What it runs; meets the operation facets.")
    footprints: tuple[Text, ...] = Field((), description="What it leaves behind; meets the duties.")
    workforce: tuple[Text, ...] = Field((), description="Who works in it; meets the operation facets.")
    audiences: tuple[Text, ...] = Field((), description="Whom it serves; meets the audience facets.")
    contentious: tuple[Text, ...] = Field(
        (), description="What it is criticised for as a business; meets what contradicts a cause, at a low weight."
    )


class TradeFile(Model):
    """Trades, by industry."""

    trades: tuple[Trade, ...] = Field(description="The trades. The first to claim a name keeps it.")


class LeadFile(Model):
    """What trades lead to."""

    leads: dict[Slug, tuple[Lead, ...]] = Field(description="By the id of a trade: its causes, the most natural first.")
