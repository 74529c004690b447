"""What is asked of every scorer: a profile, a day, and the catalogue or the triples' own causes."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from rows import profile

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from rows import Data, Row

TODAY = "2026-11-22"  # the day the figures were set; a moving one would move them


@dataclass(frozen=True)
class Question:
    """A profile to score; `own` asks about the causes of the triples instead of the catalogue."""

    profile: Row
    as_of: str = TODAY
    own: bool = False


@dataclass(frozen=True)
class Result:
    """What a scorer says about one cause; a plain similarity has no verdict."""

    fit: float
    authenticity: float
    verdict: str | None = None


Answers = dict[str, dict[str, Result]]
"""Question → cause → result."""


def questions(data: Data) -> dict[str, Question]:
    """Return all questions by a key that the figures look up."""
    return dict(_questions(data))


def _questions(data: Data) -> Iterator[tuple[str, Question]]:
    yield from _campaigns(data)
    for row in data.partnerships:
        yield row["id"], Question(profile(data.brands[row["brand"]]))
    for row in data.pairs:
        for side in ("higher", "lower"):
            yield f"{row['id']} {side}", Question(profile(data.brands[row[side]["brand"]]))
    for row in data.conflicts:
        for side in ("conflict", "control"):
            yield f"{row['id']} {side}", Question(row[side])
    for key, brand in data.triples["brands"].items():
        yield f"triple {key}", Question(_triple(brand), own=True)


def _campaigns(data: Data) -> Iterator[tuple[str, Question]]:
    for row in data.campaigns:
        known, day = profile(data.brands[row["brand"]], row["year"]), f"{row['year']}-12-31"
        yield row["id"], Question(known, day)
        withheld = {key: value for key, value in known.items() if key != "controversies"}
        yield f"{row['id']} withheld", Question(withheld, day)


def _triple(brand: Mapping[str, str]) -> Row:
    return {"name": "the brand"} | {key: [brand[key]] for key in ("products", "values", "image")}
