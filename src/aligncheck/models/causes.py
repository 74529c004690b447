"""A cause catalogue."""

from __future__ import annotations

from typing import Annotated, Literal

from pydantic import Field

from aligncheck.models.base import Item, Model
from aligncheck.models.fields import Date, MonthDay, Slug, Text

Level = Literal["low", "medium", "high"]


class Facet(Item):
    """A phrase of a cause, and how much it counts (0-1)."""

    strength: Annotated[float, Field(gt=0, le=1)] = 1.0


class Facets(Model):
    """What can help, or brings a brand here naturally."""

    products: tuple[Facet, ...] = ()
    operations: tuple[Facet, ...] = ()
    values: tuple[Facet, ...] = ()
    audiences: tuple[Facet, ...] = ()


class ContradictedBy(Model):
    """What works against a cause."""

    business: tuple[Facet, ...] = ()
    conduct: tuple[Facet, ...] = ()


class Moment(Model):
    """A day or a range in the year: fixed (`from`, `to` as MM-DD), or a moving feast (`dates` by year)."""

    name: Text
    start: MonthDay | None = Field(None, alias="from")
    end: MonthDay | None = Field(None, alias="to")
    dates: dict[str, Date] | None = None
    where: tuple[Text, ...] = ()


class Cause(Model):
    """A social cause. With only `id`, `name` and `summary` it is valid, and scored by meaning alone."""

    id: Slug
    name: Text
    family: Slug | None = None
    summary: Text
    position: Text | None = None
    sdgs: tuple[Annotated[int, Field(ge=1, le=17)], ...] = ()
    facets: Facets = Facets()
    duties: tuple[Facet, ...] = ()
    contradicted_by: ContradictedBy = ContradictedBy()
    terms: tuple[Text, ...] = ()
    slogans: tuple[Text, ...] = ()
    led_by: Literal["community", "institutions"] = "institutions"
    split: dict[str, Level] = Field({})
    moments: tuple[Moment, ...] = ()
    actions: tuple[Text, ...] = ()
    measures: tuple[Text, ...] = ()
    twins: tuple[Slug, ...] = ()
    part_of: tuple[Slug, ...] = ()
    opposes: tuple[Slug, ...] = ()


class CauseFile(Model):
    """A catalogue: `causes:` and their list."""

    causes: tuple[Cause, ...]
