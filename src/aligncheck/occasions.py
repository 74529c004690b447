"""Days in the year, slogans, terms, and who leads: what rules ask of causes that no score needs.

Those of the built-in causes are read from what tools/build_catalogue.py made of causes.yaml; a user's own file goes
through the models, and a cause in it replaces the built-in one whole.
"""

from __future__ import annotations

import json
from datetime import date, timedelta
from functools import lru_cache
from pathlib import Path
from types import MappingProxyType
from typing import TYPE_CHECKING, NamedTuple

from aligncheck.embedding.tokens import words
from aligncheck.inflection import stem

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping, Sequence

    from aligncheck.models import Cause, CauseFile
    from aligncheck.models import Moment as Kept
    from aligncheck.source import Source

    Read = Callable[[str | Path], tuple[CauseFile, Source]]

_BUILTIN = Path(__file__).parent / "builtin"

Days = tuple[date, date]
"""A first and a last day."""


class Moment(NamedTuple):
    """A day or some days in the year: the same every year (`start` and `end`, as "04-22"), or a moving feast."""

    name: str
    start: str = ""
    end: str = ""
    dates: Mapping[int, Days] = MappingProxyType({})  # of a moving feast, by year
    where: tuple[str, ...] = ()  # the markets that keep it; none: everywhere

    def near(self, day: date, reach: int = 0) -> Days | None:
        """Return its first and last day, if a day is one of them or at most `reach` days before or behind."""
        for year in range(max(day.year - 1, date.min.year), min(day.year + 2, date.max.year)):
            days = self.in_year(year)
            if days and away(day, days) <= reach:
                return days
        return None

    def in_year(self, year: int) -> Days | None:
        """Return its first and last day in a year; none for a moving feast whose day is not written down."""
        if not (self.start and self.end):
            return self.dates.get(year)
        return _day(year, self.start), _day(year if self.start <= self.end else year + 1, self.end)


def away(day: date, days: Days) -> int:
    """Return how many days a day is before the first or behind the last of some days; at most 0 for one of them."""
    return max((days[0] - day).days, (day - days[1]).days)


class Movement(NamedTuple):
    """What is said and kept for a cause, and who leads it: a community, or institutions."""

    cause: str
    slogans: tuple[str, ...]
    moments: tuple[Moment, ...]
    led_by: str
    terms: tuple[str, ...]  # its name and terms, as stems with spaces between

    @property
    def grassroots(self) -> bool:
        """Say whether a community leads it."""
        return self.led_by == "community"


def load_occasions(paths: Sequence[str | Path], read: Read, *, builtin: bool = True) -> dict[str, Movement]:
    """Return what is said and kept for each cause, a user's files over the built-in ones; raises InputError."""
    found = builtin_occasions() if builtin else {}
    for path in paths:
        file, _ = read(path)
        found |= {cause.id: movement_of(cause) for cause in file.causes}
    return found


def builtin_occasions() -> dict[str, Movement]:
    """Return what is said and kept for the built-in causes."""
    found = {}
    for cause, slogans, moments, led_by, terms in json.loads((_BUILTIN / "occasions.json").read_bytes()):
        kept = [Moment(name, start, end, _dates(dates), tuple(where)) for name, start, end, dates, where in moments]
        found[cause] = Movement(cause, tuple(slogans), tuple(kept), led_by, tuple(terms))
    return found


def movement_of(cause: Cause) -> Movement:
    """Return what a cause in a file has of it."""
    moments = tuple(_moment(each) for each in cause.moments)
    terms = dict.fromkeys(" ".join(stems(term)) for term in (cause.name, *cause.terms))
    telling = tuple(term for term in terms if len(term) >= _TELLING)
    return Movement(cause.id, cause.slogans, moments, cause.led_by, telling)


def stems(text: str) -> list[str]:
    """Return the words of a text without the endings of their forms."""
    return [stem(word) for word in words(text)]


def stored(movement: Movement) -> list[object]:
    """Return a movement as the built-in file holds it."""
    moments = [
        [each.name, each.start, each.end, {year: list(map(str, days)) for year, days in each.dates.items()}, each.where]
        for each in movement.moments
    ]
    return [movement.cause, movement.slogans, moments, movement.led_by, movement.terms]


def _moment(kept: Kept) -> Moment:
    dates = {int(year): (when.first, when.last) for year, when in (kept.dates or {}).items() if year.isdecimal()}
    return Moment(kept.name, kept.start or "", kept.end or kept.start or "", dates, kept.where)


def _dates(stored: Mapping[str, Sequence[str]]) -> dict[int, Days]:
    return {int(year): (date.fromisoformat(first), date.fromisoformat(last)) for year, (first, last) in stored.items()}


@lru_cache(maxsize=4096)  # each post asks for the same days
def _day(year: int, day: str) -> date:
    """Return a month and day in a year; the 29th (30th, 31st) of a shorter month is its last day."""
    month, number = int(day[:2]), int(day[3:])
    following = date(year + month // 12, month % 12 + 1, 1)
    return min(date(year, month, 1) + timedelta(days=number - 1), following - timedelta(days=1))


_TELLING = 4  # letters: "LED" and "HPV" are short for other things too
