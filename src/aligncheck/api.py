"""The Python API: typed, frozen, the same answers as the command line."""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Any

from aligncheck.day import default_day
from aligncheck.detecting import LEAST, Detection, Detector, default_detector, load_detector
from aligncheck.document import report_data
from aligncheck.engines import encoder_of
from aligncheck.errors import InputError
from aligncheck.library import load_catalogue
from aligncheck.loading import Profile, load_profile
from aligncheck.matching import Matcher
from aligncheck.patching import changed, load_patch
from aligncheck.settled import Settled, settle
from aligncheck.whatif import reported

if TYPE_CHECKING:
    from collections.abc import Sequence

    from aligncheck.catalogue import Catalogue
    from aligncheck.finding import Finding
    from aligncheck.report import BrandReport

__all__ = [
    "Detection", "Detector", "InputError", "Report", "Settled", "assess", "check", "detect", "load_brand",
    "load_causes", "load_detector", "load_settings", "what_if",
]  # fmt: skip


@dataclass(frozen=True, slots=True)
class Report:
    """A brand's report: `brand.results` are ranked, `to_dict` gives the JSON of one report, version 1.

    >>> import aligncheck
    >>> brand = aligncheck.load_brand("examples/brands/cobalt-threads.yaml")
    >>> report = aligncheck.assess(brand, aligncheck.load_causes(), as_of="2026-11-22")
    >>> report.brand.name, len(report.brand.results) > 100
    ('Cobalt Threads', True)
    """

    brand: BrandReport

    def to_dict(self) -> dict[str, Any]:
        """Return what `aligncheck score --format json` puts under `reports` for this brand.

        >>> import aligncheck
        >>> brand = aligncheck.load_brand("examples/brands/cobalt-threads.yaml")
        >>> report = aligncheck.assess(brand, aligncheck.load_causes(), as_of="2026-11-22").to_dict()
        >>> list(report)
        ['brand', 'coverage', 'what_if', 'results']
        >>> {result["cause"]: result["verdict"] for result in report["results"]}["sustainable-fashion"]
        'fix_first'
        """
        return report_data(self.brand)


def load_brand(path: str | Path) -> Profile:
    """Read a brand profile; raises InputError with every problem of the file.

    >>> import aligncheck
    >>> profile = aligncheck.load_brand("examples/brands/fernwash.yaml")
    >>> profile.brand.name, profile.brand.products[0].text
    ('Fernwash', 'laundry refill pouches')
    >>> aligncheck.load_brand("fernwash.yml")
    Traceback (most recent call last):
    aligncheck.errors.InputError: fernwash.yml: no such file
    """
    return load_profile(path)


def load_causes(path: str | Path | None = None, *, engine: str = "static") -> Catalogue:
    """Return the built-in catalogue, with a file of your own over it if one is named; raises InputError.

    `engine` is what compares by meaning, here and in `assess`: `static`, or `minilm` of the extra `onnx`; without that
    UsageError is raised. Its first run encodes the catalogue, in half a minute, and keeps that in the user's cache.

    >>> import aligncheck
    >>> causes = aligncheck.load_causes()
    >>> [cause.name for cause in causes if cause.id == "plastic-waste"]
    ['Plastic waste']
    >>> len(causes.only(["plastic-waste", "food-waste"]))
    2
    """
    return load_catalogue([] if path is None else [path], encoder_of(engine))


def what_if(brand: Profile, path: str | Path) -> Profile:
    """Return the profile as it would be with the changes of a what-if patch; raises InputError.

    Its report tells under `what_if` which causes move.

    >>> import aligncheck, tempfile
    >>> brand = aligncheck.load_brand("examples/brands/fernwash.yaml")
    >>> with tempfile.NamedTemporaryFile("w", suffix=".yaml") as patch:
    ...     _ = patch.write("remove: {practices: [all bottles made from recycled plastic]}")
    ...     patch.flush()
    ...     changed = aligncheck.what_if(brand, patch.name)
    >>> len(brand.brand.practices), len(changed.brand.practices)
    (8, 7)
    >>> report = aligncheck.assess(changed, aligncheck.load_causes().only(["plastic-waste"]), as_of="2026-11-22")
    >>> report.to_dict()["what_if"]["changes"][0]["after"]["verdict"]
    'speak_up'
    """
    return changed(brand, load_patch(path))


def load_settings(path: str | Path) -> Settled:
    """Read a settings file: aligncheck.toml, or the [tool.aligncheck] of pyproject.toml. Raises InputError.

    >>> import aligncheck, tempfile
    >>> with tempfile.NamedTemporaryFile("w", suffix=".toml") as file:
    ...     _ = file.write("weights.products = 0.7")
    ...     file.flush()
    ...     settings = aligncheck.load_settings(file.name)
    >>> settings.weights.products, dict(settings.changed)
    (0.7, {'weights.products': 0.7})
    """
    return settle(Path(path))


def detect(text: str, *, detector: Detector | None = None, least: float = LEAST) -> Detection:
    """Say which causes a text is about, with a confidence of at least `least` (0-1); none is an answer.

    `detector` comes from `load_detector`, for causes of your own; without it, the built-in ones.

    >>> import aligncheck
    >>> found = aligncheck.detect("We pick plastic bottles from the beach, and mend old nets.")
    >>> [(cause.id, cause.sdgs) for cause in found.causes][0]
    ('plastic-waste', (14, 12, 11))
    >>> [match.text for match in found.causes[0].matches]
    ['pick plastic bottles', 'beach']
    >>> denied = aligncheck.detect("We do not support climate action.")
    >>> denied.causes, [(cause.id, cause.stance.value) for cause in denied.turned]
    ((), [('climate-action', 'denied')])
    """
    return (detector or default_detector()).detect(text, least)


def assess(
    brand: Profile, causes: Catalogue, *, as_of: dt.date | str | None = None, settings: Settled | None = None
) -> Report:
    """Score a brand against causes as of a day (default: SOURCE_DATE_EPOCH, else today); later facts are ignored.

    No settings file is looked for: a library does not depend on the working directory. `settings`, from
    `load_settings`, gives weights, bands and markets; the causes are those that are passed, and the engine is theirs.

    Raises ValueError for a day that is none.

    >>> import aligncheck
    >>> brand = aligncheck.load_brand("examples/brands/fernwash.yaml")
    >>> report = aligncheck.assess(brand, aligncheck.load_causes(), as_of="2026-11-22")
    >>> [result.verdict.value for result in report.brand.results if result.cause.id == "plastic-waste"]
    ['speak_up']
    """
    settled = settings or Settled()
    policy = settled.policy(_day(as_of))
    return Report(reported(settled.completed(brand), Matcher(causes, encoder_of(causes.engine)), policy))


def check(
    path: str | Path,
    *,
    as_of: dt.date | str | None = None,
    settings: Settled | None = None,
    markets: Sequence[str] | None = None,
) -> tuple[Finding, ...]:
    """Check a campaign brief or a brand profile as of a day; return its findings in order.

    The day is by default that of SOURCE_DATE_EPOCH, else today.
    Suppressed findings are among them, `excused`, and so are those of the baseline that the settings name, `known`;
    `counts` is true of the others. `settings`, from `load_settings`, says which rules run and how grave they are;
    without it, those run that are on by default. `markets` are judged for in place of the file's own.

    Raises InputError for a file that cannot be read, UsageError for a rule that does not exist in the settings,
    ValueError for a day that is none.

    >>> import aligncheck, tempfile
    >>> with tempfile.NamedTemporaryFile("w", suffix=".yaml") as brief:
    ...     _ = brief.write("{campaign: Jar month, markets: [EU], posts: [Our eco-friendly jar]}")
    ...     brief.flush()
    ...     found = aligncheck.check(brief.name, as_of="2026-11-22")
    >>> [(each.code, each.severity.value, each.words) for each in found if each.code == "GC01"]
    [('GC01', 'error', 'eco-friendly')]
    >>> next(each for each in found if each.code == "GC01").to_dict()["span"]["column"]
    50
    """
    from aligncheck.baseline import compared, load_baseline  # noqa: PLC0415  (scoring needs none of this)
    from aligncheck.checking import Choice  # noqa: PLC0415
    from aligncheck.reviewing import judge_of, review  # noqa: PLC0415
    from aligncheck.subjects import load_subjects  # noqa: PLC0415

    settled = settings or Settled()
    policy, rules = settled.policy(_day(as_of)), settled.checks
    judge = judge_of(settled, policy, (), builtin=True, allow_outside=False)
    choice = Choice(rules.select, rules.extend, rules.ignore, rules.severity)
    found = review([lambda: load_subjects(path)], judge, policy, choice, markets)
    if found.problems:
        raise InputError(tuple(found.problems))
    if rules.baseline is None:
        return tuple(found.findings)
    return tuple(compared(found.findings, load_baseline(rules.baseline), found.checked).findings)


def _day(as_of: dt.date | str | None) -> dt.date:
    return dt.date.fromisoformat(as_of) if isinstance(as_of, str) else as_of or default_day()
