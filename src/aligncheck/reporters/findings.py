"""What every format of `check` says of findings, in the same words."""

from __future__ import annotations

from itertools import groupby
from typing import TYPE_CHECKING

from aligncheck.check_document import counting, tally
from aligncheck.reporters.plain import clean
from aligncheck.severity import Severity

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from aligncheck.check_document import Tally
    from aligncheck.finding import Finding
    from aligncheck.reviewing import Review

LIMITS = "A heuristic, not legal advice."


def count(number: int, thing: str) -> str:
    """Return a number and its noun."""
    return f"{number} {thing}" if number == 1 else f"{number} {thing}s"


def summary(review: Review) -> str:
    """Return what the run comes to: `3 errors, 2 warnings, 1 info in 4 files (1 suppressed, 2 known)`."""
    told = tally(review)
    aside = [f"{number} {word}" for word, number in (("suppressed", told.suppressed), ("known", told.known)) if number]
    found = f"{by_severity(told) or 'No findings'} in {count(told.files, 'file')}"
    unread = f"; {count(told.unread, 'file')} could not be read" if told.unread else ""
    return found + (f" ({', '.join(aside)})" if aside else "") + unread


def by_severity(told: Tally) -> str:
    """Return how many findings count, by severity: `1 error, 2 infos`, or nothing."""
    numbers = zip((told.errors, told.warnings, told.infos), Severity, strict=True)
    return ", ".join(count(number, severity.value) for number, severity in numbers if number)


def shown(review: Review, *, everything: bool) -> Sequence[Finding]:
    """Return the findings that are listed: all, or those that count."""
    return review.findings if everything else counting(review)


def by_file(findings: Iterable[Finding]) -> Iterator[tuple[str, list[Finding]]]:
    """Yield each file with its findings, in the order of the run."""
    for file, group in groupby(findings, key=lambda finding: finding.span.file):
        yield file, list(group)


def worst_first(findings: Iterable[Finding]) -> list[Finding]:
    """Return the findings by severity, within one in the order of the run."""
    return sorted(findings, key=lambda finding: finding.severity.rank)


def graded(finding: Finding) -> str:
    """Return how grave a finding is, and where: `error in EU and UK`."""
    where = " and ".join(finding.jurisdictions)
    return f"{finding.severity} in {where}" if where else finding.severity.value


def state(finding: Finding) -> str:
    """Return why a finding does not count, on one line; nothing for one that does."""
    if finding.excused is not None:
        until = f", until {finding.excused.until}" if finding.excused.until else ""
        return clean(f"suppressed: {finding.excused.reason}{until}")
    return "known: it is in the baseline" if finding.known else ""


def sentences(finding: Finding, between: str = " ") -> str:
    """Return the message and the way out as two sentences."""
    return between.join(_sentence(clean(part)) for part in (finding.message, f"Way out: {finding.way_out}"))


def _sentence(text: str) -> str:
    return text if text.rstrip().endswith((".", "!", "?")) else f"{text.rstrip()}."
