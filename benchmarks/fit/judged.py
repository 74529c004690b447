"""The judged pairs (pairs/README.md) with what an engine makes of each: the terms that a fit may look at."""

from __future__ import annotations

import csv
import math
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

from aligncheck.embedding.calibration import Calibration, calibration_of
from aligncheck.embedding.encoder import SCALE
from aligncheck.embedding.packing import ZERO
from aligncheck.engines import encoder_of
from aligncheck.library import load_catalogue
from aligncheck.loading import load_profile
from aligncheck.matching import Matcher
from aligncheck.meeting import KINDS, SAID, Against, meet
from aligncheck.policy import Policy
from aligncheck.statements import Statements, read_statements

if TYPE_CHECKING:
    from collections.abc import Callable

    from aligncheck.catalogue import Book

HERE = Path(__file__).resolve().parent
FOLDERS = (HERE / "forty", HERE / "pairs" / "brands")
READERS = ("first", "second")
_POLICY = Policy(as_of=date(2026, 11, 22))


class Pair(NamedTuple):
    """A judged pair: what the readers say (shares, 0-1), what the program says, and the terms of its strength."""

    brand: str
    natural: float
    opposed: float
    against: bool  # the program takes the line for harm
    strength: float  # as shipped
    nearest: float  # closeness to the nearest phrase
    core: float  # closeness to what the cause is about
    company: float  # that closeness of the brand's second nearest line
    said: float  # 1 for what a brand says of itself
    lead: str  # the level at which its trade leads to the cause, or nothing

    def term(self, name: str) -> float:
        """Return what a term of the strength (calibration.py) adds for each unit of its number."""
        return -self.said if name == "said" else float(self.lead == name)


def read_pairs(engine: str, tell: Callable[[str], None] = print) -> list[Pair]:
    """Return the judged pairs with what an engine makes of them today."""
    encoder = encoder_of(engine)
    matcher = Matcher(load_catalogue([], encoder, tell=tell), encoder)
    with (HERE / "pairs" / "judged.tsv").open(encoding="utf-8", newline="") as file:
        rows = list(csv.DictReader(file, delimiter="\t"))
    brands = {brand: statements_of(brand) for brand in {row["brand"] for row in rows}}
    return [_pair(row, brands[row["brand"]], matcher) for row in rows]


def statements_of(brand: str) -> Statements:
    """Return what a brand of the judged pairs says."""
    return read_statements(load_profile(next(f / f"{brand}.yaml" for f in FOLDERS if (f / f"{brand}.yaml").exists())))


def closeness(nearness: float, calibration: Calibration) -> float:
    """Return the closeness behind a nearness; -1 for no phrase."""
    if nearness <= 0.0:
        return -1.0
    return calibration.midpoint + math.log(nearness / (1 - nearness)) / calibration.slope


def _pair(row: dict[str, str], statements: Statements, matcher: Matcher) -> Pair:
    entry, calibration = matcher.catalogue.entries[row["cause"]], calibration_of(matcher.encoder.id)
    line = next(each for each in statements.kept if (each.text, each.channel) == (row["statement"], row["channel"]))
    small = matcher.alone(entry)
    texts = [each.text for each in statements.kept]
    met = meet(line, small, matcher, _POLICY, matcher.around(texts, statements.leads, small.book))[0]
    closest = sorted((_core(text, small.book, matcher) for text in texts), reverse=True)
    return Pair(
        brand=row["brand"],
        natural=sum(row[reader] == "natural" for reader in READERS) / len(READERS),
        opposed=sum(row[reader] == "against" for reader in READERS) / len(READERS),
        against=isinstance(met, Against),
        strength=met.strength if met else 0.0,
        nearest=closeness(max(matcher.strength(line.text, entry, kind) for kind in KINDS[line.channel]), calibration),
        core=_core(line.text, small.book, matcher),
        company=closest[1],
        said=float(line.channel in SAID),
        lead=statements.leads.get(row["cause"], ""),
    )


def _core(text: str, book: Book, matcher: Matcher) -> float:
    """Return the closeness of a text to what the one cause of a book is about."""
    return (book.cores.products(matcher.vector(text))[0] - ZERO) / SCALE**2
