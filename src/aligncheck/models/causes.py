"""A cause catalogue. The descriptions are what an editor shows, and what docs/formats.md is made of."""

from __future__ import annotations

from typing import Literal

from pydantic import Field

from aligncheck.models.base import Item, Model
from aligncheck.models.fields import Date, MonthDay, Sdg, Slug, Strength, Text

Level = Literal["low", "medium", "high"]


class Facet(Item):
    """A phrase of a cause: plain text, or text with how much it counts."""

    strength: Strength = Field(1.0, description="How much the phrase counts, up to 1.")


class Facets(Model):
    """What can help, or brings a brand here naturally."""

    products: tuple[Facet, ...] = Field(
        (), description="What one could sell. For example: drinks in returnable bottles"
    )
    operations: tuple[Facet, ...] = Field((), description="What one could run on. For example: land along a river")
    values: tuple[Facet, ...] = Field(
        (), description="What one could believe. For example: the outdoors is for everyone"
    )
    audiences: tuple[Facet, ...] = Field((), description="Whom one could serve. For example: swimmers and paddlers")


class ContradictedBy(Model):
    """What works against a cause."""

    business: tuple[Facet, ...] = Field(
        (), description="Where what is sold is the harm. For example: private fishing rights"
    )
    conduct: tuple[Facet, ...] = Field((), description="Where it is what one does. For example: closing a public path")


class Moment(Model):
    """A day or a range in the year: fixed (from, to), or a moving feast (dates)."""

    name: Text = Field(description="What the day is called. For example: World Rivers Day")
    start: MonthDay | None = Field(None, alias="from", description='First day, as month and day. For example: "04-22"')
    end: MonthDay | None = Field(None, alias="to", description='Last day, as month and day. For example: "04-22"')
    dates: dict[str, Date] | None = Field(
        None, description="Days of a moving feast, by year. For example: {2027: 2027-09-26}"
    )
    where: tuple[Text, ...] = Field((), description="Markets where it is kept, if not everywhere. For example: US")


class Cause(Model):
    """A social cause. With only id, name and summary it is valid, and scored by meaning alone."""

    id: Slug = Field(description="Small letters, digits and hyphens. For example: river-access")
    name: Text = Field(description="What it is called, in neutral words. For example: Access to rivers")
    family: Slug | None = Field(
        None, description="The shelf it stands on, for order and not for scores. For example: nature"
    )
    summary: Text = Field(description="One neutral sentence on what it is about.")
    position: Text | None = Field(None, description="What speaking up for it means. For example: for more public paths")
    sdgs: tuple[Sdg, ...] = Field((), description="Numbers of UN Sustainable Development Goals.")
    facets: Facets = Field(Facets(), description="Phrases that lead here naturally.")
    duties: tuple[Facet, ...] = Field(
        (), description="Footprints that make it a brand's business to mend. For example: fences along our river bank"
    )
    contradicted_by: ContradictedBy = Field(ContradictedBy(), description="What works against it.")
    terms: tuple[Text, ...] = Field((), description="How people write about it. For example: right to roam")
    slogans: tuple[Text, ...] = Field((), description='A movement\'s own words. For example: "#RightToRoam"')
    led_by: Literal["community", "institutions"] = Field(
        "institutions", description="Who leads it. A community's cause is backed, not led."
    )
    split: dict[str, Level] = Field(
        {},
        description="How divided a public is, by market; default for the rest. For example: {default: low, UK: medium}",
    )
    moments: tuple[Moment, ...] = Field((), description="Days in the year when it is spoken of.")
    actions: tuple[Text, ...] = Field(
        (), description="First things a company can do. For example: open a path across our land"
    )
    measures: tuple[Text, ...] = Field(
        (), description="What a goal could count. For example: metres of bank open to all"
    )
    twins: tuple[Slug, ...] = Field(
        (), description="Ids of near-twins: folded together on screen; a fact pinned to one counts half for the other."
    )
    part_of: tuple[Slug, ...] = Field(
        (), description="Ids of wider causes it belongs to; a fact pinned to one of these counts half for this cause."
    )
    opposes: tuple[Slug, ...] = Field(
        (), description="Ids of causes it speaks against. Recorded; the score does not use it yet."
    )


class CauseFile(Model):
    """A catalogue of causes."""

    causes: tuple[Cause, ...] = Field(description="The causes. One with the id of a built-in cause replaces it whole.")
