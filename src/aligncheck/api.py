"""The Python API: typed, frozen, the same answers as the command line."""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from aligncheck.assessment import assess as run
from aligncheck.catalogue import Catalogue, load_catalogue
from aligncheck.day import default_day
from aligncheck.document import report_data
from aligncheck.embedding.encoder import default_encoder
from aligncheck.errors import InputError
from aligncheck.loading import Profile, load_profile
from aligncheck.matching import Matcher
from aligncheck.report import BrandReport, report
from aligncheck.settled import Settled, settle

__all__ = ["InputError", "Report", "Settled", "assess", "load_brand", "load_causes", "load_settings"]


@dataclass(frozen=True, slots=True)
class Report:
    """A brand's report: `brand.results` are ranked, `to_dict` gives the JSON of one report, version 1."""

    brand: BrandReport

    def to_dict(self) -> dict[str, Any]:
        """Return what `aligncheck score --format json` puts under `reports` for this brand."""
        return report_data(self.brand)


def load_brand(path: str | Path) -> Profile:
    """Read a brand profile; raises InputError with every problem of the file."""
    return load_profile(path)


def load_causes(path: str | Path | None = None) -> Catalogue:
    """Return the built-in catalogue, with a file of your own over it if one is named; raises InputError."""
    return load_catalogue([] if path is None else [path], default_encoder())


def load_settings(path: str | Path) -> Settled:
    """Read a settings file: aligncheck.toml, or the [tool.aligncheck] of pyproject.toml. Raises InputError."""
    return settle(Path(path))


def assess(
    brand: Profile, causes: Catalogue, *, as_of: dt.date | str | None = None, settings: Settled | None = None
) -> Report:
    """Score a brand against causes as of a day (default: SOURCE_DATE_EPOCH, else today); later facts are ignored.

    No settings file is looked for: a library does not depend on the working directory. `settings`, from
    `load_settings`, gives weights, bands and markets; the causes are those that are passed.
    """
    day = dt.date.fromisoformat(as_of) if isinstance(as_of, str) else as_of or default_day()
    settled = settings or Settled()
    policy = settled.policy(day)
    told = settled.completed(brand)
    return Report(report(run(told, Matcher(causes, default_encoder()), policy), policy))
