"""What the files hold: brand profiles and causes, frozen, with unknown keys refused."""

from __future__ import annotations

import calendar
import re
from dataclasses import dataclass
from datetime import date
from typing import Annotated, Any, Literal, Self, TypeVar

from pydantic import (
    BaseModel,
    ConfigDict,
    Field,
    PlainValidator,
    StringConstraints,
    WithJsonSchema,
    model_validator,
)

from aligncheck.errors import shown

Text = Annotated[str, StringConstraints(strip_whitespace=True, min_length=1, max_length=2000)]
SLUG = r"^[a-z0-9]+(-[a-z0-9]+)*$"
Slug = Annotated[str, StringConstraints(strip_whitespace=True, pattern=SLUG, max_length=80)]

_WHEN = re.compile(r"(\d{4})(?:-(\d{2})(?:-(\d{2}))?)?", re.ASCII)
_DATES = "write 2024, 2024-05 or 2024-05-31"
_UNSEEN = str.maketrans("", "", "\u200b\u200c\u200d\ufeff\u00ad")
_SINCE = re.compile(r",?\s+since\s+(\d{4}(?:-\d{2}(?:-\d{2})?)?)\s*$", re.IGNORECASE)
_SHARE = re.compile(r"(\d+(?:\.\d+)?(?:e-\d+)?)\s*(%?)", re.ASCII)


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
        if isinstance(value, list | dict):
            raise ValueError(f"one date is wanted here; {_DATES}")  # noqa: TRY004  (pydantic wants ValueError)
        found = _WHEN.fullmatch(str(value).strip())
        if not found:
            raise ValueError(f"{shown(value)} is not a date; {_DATES}")
        year, month, day = (int(part) if part else None for part in found.groups())
        if not year:
            raise ValueError(f"{shown(value)} is not a date: there is no year 0; {_DATES}")
        if month is not None and not 1 <= month <= 12:  # noqa: PLR2004
            raise ValueError(f"{shown(value)} is not a date: there is no month {month}; {_DATES}")
        days = calendar.monthrange(year, month or 12)[1]
        if day is not None and not 1 <= day <= days:
            raise ValueError(f"{shown(value)} is not a date: that month has days 1 to {days}; {_DATES}")
        return cls(date(year, month or 1, day or 1), date(year, month or 12, day or days))

    def __str__(self) -> str:
        """Write the span as it would be written in a file."""
        if self.first == self.last:
            return self.first.isoformat()
        return self.first.isoformat()[: 7 if self.first.month == self.last.month else 4]


class MisfitError(ValueError):
    """Two keys of one item that do not go together; `key` is the one to look at."""

    def __init__(self, key: str, message: str) -> None:
        """Hold the key and what is wrong with it."""
        super().__init__(message)
        self.key = key


def _share(value: object) -> float:
    """Read `0.35` or `35 %`."""
    found = None if isinstance(value, list | dict) else _SHARE.fullmatch(str(value).strip())
    if not found:
        raise ValueError(f"{shown(value)} is not a share; write 0.35 or 35 %")
    number, percent = float(found[1]), bool(found[2])
    if number > (100 if percent else 1):
        way_out = f"write {found[1]} %" if not percent and number <= 100 else "at most 100 % is possible"  # noqa: PLR2004
        raise ValueError(f"{shown(value)} is more than the whole; {way_out}")
    return number / 100 if percent else number


Date = Annotated[
    When,
    PlainValidator(When.parse),
    WithJsonSchema({"type": ["string", "integer"], "pattern": r"^\d{4}(-\d{2}(-\d{2})?)?$"}),
]
Share = Annotated[
    float,
    PlainValidator(_share),
    WithJsonSchema(
        {
            "anyOf": [
                {"type": "number", "minimum": 0, "maximum": 1},
                {"type": "string", "pattern": r"^\d+(\.\d+)?\s*%$"},
            ]
        }
    ),
]
M = TypeVar("M", bound="Model")
T = TypeVar("T")
MOST = 100  # items of a list
Few = Annotated[tuple[T, ...], Field(max_length=MOST)]  # a profile is read by people: a list, not a warehouse
MONTH_DAY = r"^(0[1-9]|1[0-2])-(0[1-9]|[12][0-9]|3[01])$"
MonthDay = Annotated[str, StringConstraints(strip_whitespace=True, pattern=MONTH_DAY)]
Level = Literal["low", "medium", "high"]
ActKind = Literal["certification", "giving", "policy", "programme", "product", "membership", "advocacy"]


class Model(BaseModel):
    """Frozen, strict about its keys, and built when first used (the built-in catalogue needs no Cause)."""

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

    cares_about: Few[Text] = ()


class Practice(Item):
    """What the brand does."""

    since: Date | None = None
    until: Date | None = None
    kind: ActKind | None = None
    amount: Text | None = None
    share: Text | None = None
    by: Literal["brand", "group", "supplier"] = "brand"
    evidence: Text | None = None
    causes: Few[Slug] = ()

    @model_validator(mode="before")
    @classmethod
    def _plain(cls, data: Any) -> Any:  # noqa: ANN401
        if not isinstance(data, str):
            return data
        found = _SINCE.search(data.translate(_UNSEEN))
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
    causes: Few[Slug] = ()

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
    causes: Few[Slug] = ()

    @model_validator(mode="after")
    def _told_whole(self) -> Self:
        if self.status == "remedied" and not (self.remedied and self.remedy):
            raise MisfitError(
                "status", "`remedied` needs two more keys: `remedied:` (a date) and `remedy:` (what was done)"
            )
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
    causes: Few[Slug] = ()
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
    products: Few[Statement] | None = None
    operations: Few[Statement] | None = None
    values: Few[Statement] | None = None
    image: Few[Statement] | None = None
    audience: Few[Audience] | None = None
    practices: Few[Practice] | None = None
    goals: Few[Goal] | None = None
    controversies: Few[Controversy] | None = None
    stances: Few[Stance] | None = None
    partners: Few[Partner] | None = None
    parent: Parent | None = None
    own_site: Text | None = None
    size: Literal["micro", "small", "medium", "large"] | None = None
    markets: Few[Text] | None = None
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


def _ordered(model: M, early: str, first: When | None, late: str, last: When | None) -> M:
    if first and last and last.last < first.first:
        raise MisfitError(late, f"{last} lies before `{early}: {first}`; one of the two is wrong")
    return model
