"""What a single value may be: a text, an id, a date, a share; with the limits of each."""

from __future__ import annotations

import calendar
import re
from dataclasses import dataclass
from datetime import date
from typing import Annotated, TypeVar

from pydantic import Field, PlainValidator, StringConstraints, WithJsonSchema

from aligncheck.errors import shown

Text = Annotated[str, StringConstraints(strip_whitespace=True, min_length=1, max_length=2000)]
SLUG = r"^[a-z0-9]+(-[a-z0-9]+)*$"
Slug = Annotated[str, StringConstraints(strip_whitespace=True, pattern=SLUG, max_length=80)]


_WHEN = re.compile(r"(\d{4})(?:-(\d{2})(?:-(\d{2}))?)?", re.ASCII)
_DATES = "write 2024, 2024-05 or 2024-05-31"
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


_MONTH = "(0[1-9]|1[0-2])"
_DAY = "((0[13578]|1[02])-(0[1-9]|[12][0-9]|3[01])|(0[469]|11)-(0[1-9]|[12][0-9]|30)|02-(0[1-9]|[12][0-9]))"
_PERCENT = r"(0*100(\.0+)?|0*[0-9]{1,2}(\.[0-9]+)?)\s*%"
Date = Annotated[
    When,
    PlainValidator(When.parse),
    WithJsonSchema(
        {
            "type": ["string", "integer"],
            "pattern": rf"^\s*[0-9]{{4}}(-({_MONTH}|{_DAY}))?\s*$",
            "minimum": 1000,
            "maximum": 9999,
            "patternErrorMessage": f"This is not a date; {_DATES}.",
        }
    ),
]
Share = Annotated[
    float,
    PlainValidator(_share),
    WithJsonSchema(
        {
            "type": ["number", "string"],
            "minimum": 0,
            "maximum": 1,
            "pattern": rf"^\s*(0+(\.[0-9]+)?|0*1(\.0+)?|[0-9.]+e-[0-9]+|{_PERCENT})\s*$",
            "patternErrorMessage": "This is not a share; write 0.35 or 35 %.",
        }
    ),
]
RULE = r"^[A-Za-z]{2}([0-9]{2})?$"
RuleCode = Annotated[str, StringConstraints(strip_whitespace=True, to_upper=True, pattern=RULE, max_length=8)]
T = TypeVar("T")
MOST = 100  # items of a list
Few = Annotated[tuple[T, ...], Field(max_length=MOST)]  # a profile is read by people: a list, not a warehouse
MONTH_DAY = r"^(0[1-9]|1[0-2])-(0[1-9]|[12][0-9]|3[01])$"
MonthDay = Annotated[str, StringConstraints(strip_whitespace=True, pattern=MONTH_DAY)]
Sdg = Annotated[int, Field(ge=1, le=17)]
Strength = Annotated[float, Field(gt=0, le=1)]
