"""What the files hold: brand profiles and causes, frozen, with unknown keys refused."""

from __future__ import annotations

import calendar
import re
from dataclasses import dataclass
from datetime import date
from typing import Annotated, Any, Literal, Self, TypeVar

from pydantic import (
    BaseModel,
    BeforeValidator,
    ConfigDict,
    Field,
    PlainValidator,
    StringConstraints,
    WithJsonSchema,
    model_validator,
)

Text = Annotated[str, StringConstraints(strip_whitespace=True, min_length=1, max_length=2000)]
Slug = Annotated[str, StringConstraints(strip_whitespace=True, pattern=r"^[a-z0-9]+(-[a-z0-9]+)*$", max_length=80)]

_WHEN = re.compile(r"(\d{4})(?:-(\d{2})(?:-(\d{2}))?)?")
_SINCE = re.compile(r",?\s+since\s+(\d{4}(?:-\d{2}(?:-\d{2})?)?)\s*$", re.IGNORECASE)
_PERCENT = re.compile(r"(\d+(?:\.\d+)?)\s*%")


@dataclass(frozen=True, slots=True, order=True)
class When:
    """A day, a month or a year, as a span of days: `since` counts from the first, `until` to the last."""

    first: date
    last: date

    @classmethod
    def parse(cls, value: object) -> When:
        """Read `2024`, `2024-05` or `2024-05-31`; raises ValueError for anything else."""
        if isinstance(value, When):
            return value
        found = _WHEN.fullmatch(str(value).strip())
        if not found:
            raise ValueError(f"{value!r} is not a date; write 2024, 2024-05 or 2024-05-31")
        year, month, day = (int(part) if part else None for part in found.groups())
        try:
            first = date(year or 0, month or 1, day or 1)
        except ValueError as error:
            raise ValueError(f"{value!r} is not a date: {error}") from None
        if day:
            return cls(first, first)
        last_month = month or 12
        return cls(first, date(first.year, last_month, calendar.monthrange(first.year, last_month)[1]))

    def __str__(self) -> str:
        """Write the span as it would be written in a file."""
        if self.first == self.last:
            return self.first.isoformat()
        return f"{self.first:%Y-%m}" if self.first.month == self.last.month else f"{self.first:%Y}"


def _share(value: object) -> object:
    """Read `35 %` as 0.35; leave the rest to the model."""
    found = _PERCENT.fullmatch(value.strip()) if isinstance(value, str) else None
    return float(found[1]) / 100 if found else value


Date = Annotated[
    When,
    PlainValidator(When.parse),
    WithJsonSchema({"type": ["string", "integer"], "pattern": r"^\d{4}(-\d{2}(-\d{2})?)?$"}),
]
Share = Annotated[float, BeforeValidator(_share), Field(ge=0, le=1)]
M = TypeVar("M", bound="Model")
MonthDay = Annotated[str, StringConstraints(pattern=r"^(0[1-9]|1[0-2])-(0[1-9]|[12]\d|3[01])$")]
Level = Literal["low", "medium", "high"]


class Model(BaseModel):
    """Frozen, strict about its keys, and built when first used (a score with the built-in catalogue needs no Cause)."""

    model_config = ConfigDict(frozen=True, extra="forbid", str_strip_whitespace=True, defer_build=True)


class Item(Model):
    """A line of a profile: plain text, or a mapping with `text`."""

    text: Text

    @model_validator(mode="before")
    @classmethod
    def _plain(cls, data: Any) -> Any:  # noqa: ANN401  (pydantic's signature)
        return {"text": data} if isinstance(data, str) else data


class Statement(Item):
    """A product, an operation, a value or an image; `source` says who else sees it so."""

    source: Text | None = None


class Audience(Statement):
    """Whom the brand serves, and what they care about."""

    cares_about: tuple[Text, ...] = ()


class Practice(Item):
    """What the brand does."""

    since: Date | None = None
    until: Date | None = None
    kind: Literal["certification", "giving", "policy", "programme", "product", "membership", "advocacy"] | None = None
    amount: Text | None = None
    share: Text | None = None
    by: Literal["brand", "group", "supplier"] = "brand"
    evidence: Text | None = None
    causes: tuple[Slug, ...] = ()

    @model_validator(mode="before")
    @classmethod
    def _plain(cls, data: Any) -> Any:  # noqa: ANN401
        if not isinstance(data, str):
            return data
        found = _SINCE.search(data)
        return {"text": data, "since": found[1]} if found else {"text": data}

    @model_validator(mode="after")
    def _in_order(self) -> Self:
        return _ordered(self, "since", self.since, "until", self.until)


class Goal(Item):
    """A published aim, and how far it has come."""

    set: Date | None = None
    due: Date | None = None
    progress: Share | None = None
    reported: Date | None = None
    published: Text | None = None
    status: Literal["planned", "on-track", "behind", "met", "missed", "dropped"] | None = None
    lesson: Text | None = None
    causes: tuple[Slug, ...] = ()

    @model_validator(mode="after")
    def _in_order(self) -> Self:
        return _ordered(self, "set", self.set, "due", self.due)


class Controversy(Item):
    """What the brand was criticised for."""

    year: Date | None = None
    severity: Literal["minor", "serious", "severe"] = "serious"
    status: Literal["alleged", "ruled", "settled", "in-repair", "remedied"] | None = None
    remedy: Text | None = None
    remedied: Date | None = None
    evidence: Text | None = None
    causes: tuple[Slug, ...] = ()

    @model_validator(mode="after")
    def _told_whole(self) -> Self:
        if self.status == "remedied" and not (self.remedied and self.remedy):
            raise ValueError("status `remedied` needs `remedied:` (a date) and `remedy:` (what was done)")
        return _ordered(self, "year", self.year, "remedied", self.remedied)


class Stance(Item):
    """What the brand has said, and where."""

    cause: Slug | None = None
    on: Date | None = None
    url: Text | None = None
    withdrawn: Date | None = None


class Partner(Model):
    """An organisation the brand works with."""

    name: Text
    causes: tuple[Slug, ...] = ()
    since: Date | None = None
    until: Date | None = None
    gives: Literal["money", "product", "work"] | None = None

    @model_validator(mode="before")
    @classmethod
    def _plain(cls, data: Any) -> Any:  # noqa: ANN401
        return {"name": data} if isinstance(data, str) else data

    @model_validator(mode="after")
    def _in_order(self) -> Self:
        return _ordered(self, "since", self.since, "until", self.until)


class Parent(Model):
    """The group a brand belongs to, and whether buyers see it."""

    name: Text
    visible: Literal["yes", "endorsed", "no"] = "yes"
    profile: Text | None = None

    @model_validator(mode="before")
    @classmethod
    def _plain(cls, data: Any) -> Any:  # noqa: ANN401
        return {"name": data} if isinstance(data, str) else data


class Brand(Model):
    """A brand profile. A key that is absent was not asked; an empty list means: asked, and none."""

    name: Text
    industry: Text | None = None
    products: tuple[Statement, ...] | None = None
    operations: tuple[Statement, ...] | None = None
    values: tuple[Statement, ...] | None = None
    image: tuple[Statement, ...] | None = None
    audience: tuple[Audience, ...] | None = None
    practices: tuple[Practice, ...] | None = None
    goals: tuple[Goal, ...] | None = None
    controversies: tuple[Controversy, ...] | None = None
    stances: tuple[Stance, ...] | None = None
    partners: tuple[Partner, ...] | None = None
    parent: Parent | None = None
    own_site: Text | None = None
    size: Literal["micro", "small", "medium", "large"] | None = None
    markets: tuple[Text, ...] | None = None
    sells_to: Literal["consumers", "businesses", "both"] | None = None


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
    split: dict[str, Level] = {}
    moments: tuple[Moment, ...] = ()
    actions: tuple[Text, ...] = ()
    measures: tuple[Text, ...] = ()
    twins: tuple[Slug, ...] = ()
    part_of: tuple[Slug, ...] = ()
    opposes: tuple[Slug, ...] = ()


class CauseFile(Model):
    """A catalogue: `causes:` and their list."""

    causes: tuple[Cause, ...]


def _ordered(model: M, early: str, first: When | None, late: str, last: When | None) -> M:
    if first and last and last.last < first.first:
        raise ValueError(f"`{late}: {last}` lies before `{early}: {first}`")
    return model
