"""What `check` found, as data: the public JSON, version 1, a promise (docs/formats.md) that no flag changes."""

from __future__ import annotations

import hashlib
from importlib import resources
from typing import TYPE_CHECKING, Any, NamedTuple

from aligncheck.severity import Severity
from aligncheck.version import __version__

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from aligncheck.checking import Choice
    from aligncheck.errors import Problem
    from aligncheck.finding import Finding
    from aligncheck.reviewing import Review
    from aligncheck.settled import Settled

SCHEMA = "aligncheck/check@1"


class Terms(NamedTuple):
    """What a run goes by, beside the files: the settings file, and what it and the command line come to."""

    settled: Settled
    choice: Choice
    fail_on: Severity
    max_warnings: int | None = None
    markets: Sequence[str] | None = None


class Tally(NamedTuple):
    """How many findings there are: of each severity those that count, and those that do not."""

    files: int
    unread: int
    errors: int
    warnings: int
    infos: int
    suppressed: int
    known: int


def document(review: Review, terms: Terms) -> dict[str, Any]:
    """Return the whole document: what was asked, the files, every finding, and what could not be read."""
    return {
        "schema": SCHEMA,
        "tool": {"name": "aligncheck", "version": __version__, "rules": rules_version()},
        "as_of": review.as_of.isoformat(),
        "settings": terms.settled.data(),
        "options": _options(review, terms),
        "files": [{"source": file, "sha256": review.hashes[file]} for file in review.checked],
        "findings": [finding.to_dict() for finding in review.findings],
        "errors": _errors(review.problems),
        "summary": {**tally(review)._asdict(), "gone": review.gone},
    }


def tally(review: Review) -> Tally:
    """Return how many findings there are."""
    severities = [finding.severity for finding in counting(review)]
    return Tally(
        files=len(review.checked),
        unread=len(unread(review)),
        errors=severities.count(Severity.ERROR),
        warnings=severities.count(Severity.WARNING),
        infos=severities.count(Severity.INFO),
        suppressed=sum(finding.excused is not None for finding in review.findings),
        known=sum(finding.known for finding in review.findings),
    )


def unread(review: Review) -> dict[str, list[Problem]]:
    """Return what is wrong with each file that could not be read."""
    found: dict[str, list[Problem]] = {}
    for problem in review.problems:
        found.setdefault(problem.file, []).append(problem)
    return found


def counting(review: Review) -> list[Finding]:
    """Return the findings that count: neither suppressed nor in the baseline."""
    return [finding for finding in review.findings if finding.counts]


def rules_version() -> str:
    """Return the version of the rules: the start of the SHA-256 of what they are written in."""
    digest = hashlib.sha256()
    files = (each for each in resources.files("aligncheck.rules").iterdir() if each.is_file())
    for file in sorted(files, key=lambda each: each.name):
        digest.update(file.read_bytes().replace(b"\r\n", b"\n"))
    return digest.hexdigest()[:12]


def _options(review: Review, terms: Terms) -> dict[str, Any]:
    choice = terms.choice
    return {
        "select": list(choice.select),
        "extend_select": list(choice.extend),
        "ignore": list(choice.ignore),
        "severity": {code: level.value for code, level in choice.severity.items()},
        "markets": None if terms.markets is None else list(terms.markets),
        "fail_on": terms.fail_on.value,
        "max_warnings": terms.max_warnings,
        "baseline": review.baseline,
    }


def _errors(problems: Iterable[Problem]) -> list[dict[str, Any]]:
    if not problems:
        return []
    from aligncheck.document import error_data  # noqa: PLC0415  (loads what makes scores, and most runs have no errors)

    return [error_data(problem) for problem in problems]
