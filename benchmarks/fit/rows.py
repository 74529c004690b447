"""The benchmark's rows, and brand profiles cut to what was known at the time."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

import yaml

if TYPE_CHECKING:
    from collections.abc import Iterable
    from pathlib import Path

Row = dict[str, Any]

# Campaigns whose verdict says something about fit: good ones for these reasons, bad ones for any but those.
NATURAL = {"product_link", "heritage", "values", "practice", "long_commitment", "sacrifice"}
NOT_ABOUT_FIT = {"execution", "polarising", "retreat"}
FITTED = {"perceived_fit", "topical_fit"}

_LOADER = getattr(yaml, "CSafeLoader", yaml.SafeLoader)  # the catalogue takes seconds without the C one


@dataclass(frozen=True)
class Data:
    """All rows of one folder; `causes` is None where the folder names no pool to rank in."""

    brands: dict[str, Row]
    campaigns: list[Row]
    partnerships: list[Row]
    pairs: list[Row]
    conflicts: list[Row]
    triples: Row
    causes: list[Row] | None

    @property
    def whole(self) -> bool:
        """Whether rows of every verification are here; the targets were set on all of them."""
        return any(row["verification"] != "verified" for row in (*self.campaigns, *self.partnerships))

    @property
    def authentic(self) -> list[Row]:
        """Campaigns taken as authentic, for a reason a scorer could know."""
        return [row for row in self.campaigns if row["verdict"] == "authentic" and row["driver"] in NATURAL]

    @property
    def backlash(self) -> list[Row]:
        """Campaigns that drew a backlash, other than by wording, politics or retreat."""
        bad = (row for row in self.campaigns if row["verdict"] == "backlash")
        return [row for row in bad if row["driver"] not in NOT_ABOUT_FIT]

    @property
    def linked(self) -> list[Row]:
        """Partnerships with a natural link."""
        return [row for row in self.partnerships if row["link"] != "none_obvious"]

    @property
    def unlinked(self) -> list[Row]:
        """Partnerships without one; here to catch flattery."""
        return [row for row in self.partnerships if row["link"] == "none_obvious"]

    def published(self, measures: Iterable[str]) -> list[Row]:
        """Return the published pairs in which one of these was measured."""
        wanted = set(measures)
        return [row for row in self.pairs if row["measure"] in wanted]


def load(folder: Path) -> Data:
    """Read a folder of rows."""
    pool = folder / "causes.yaml"
    return Data(
        brands={
            row["id"]: row
            for name in ("brands", "partnership_brands")
            for row in read(folder / f"{name}.yaml")["brands"]
        },
        campaigns=read(folder / "campaigns.yaml")["campaigns"],
        partnerships=read(folder / "partnerships.yaml")["partnerships"],
        pairs=read(folder / "literature.yaml")["ordered_pairs"],
        conflicts=read(folder / "conflicts.yaml")["pairs"],
        triples=read(folder / "triples.yaml"),
        causes=read(pool)["causes"] if pool.exists() else None,
    )


def read(path: Path) -> Row:
    """Read one YAML file."""
    found: Row = yaml.load(path.read_text(encoding="utf-8"), Loader=_LOADER)  # noqa: S506 - a safe loader, see above
    return found


def profile(brand: Row, year: int | None = None) -> Row:
    """Return a brand as a brand.yaml; with a year, only practices before it and controversies up to it."""
    facts = {key: brand.get(key) or [] for key in ("practices", "controversies")}
    out: Row = {"name": brand["name"], "industry": brand.get("industry")}
    out |= {key: _listed(brand.get(key)) for key in ("products", "values", "image", "audience")}
    out["practices"] = [
        {"text": fact["fact"], "since": fact["year"]}
        for fact in facts["practices"]
        if year is None or fact["year"] < year
    ]
    out["controversies"] = [
        {"text": fact["fact"], "year": fact["year"]}
        for fact in facts["controversies"]
        if year is None or fact["year"] <= year
    ]
    return {key: value for key, value in out.items() if value}


def _listed(value: str | list[str] | None) -> list[str]:
    return value if isinstance(value, list) else [value] if value else []


def triple_id(cause: str) -> str:
    """Return the id under which a cause of the triples is asked about."""
    return cause.replace("_", "-")


def triple_causes(triples: Row) -> list[Row]:
    """Return the causes of the triples as a catalogue of their own."""
    return [
        {"id": triple_id(key), "name": cause["name"], "summary": cause["text"]}
        for key, cause in triples["causes"].items()
    ]
