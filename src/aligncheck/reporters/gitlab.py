"""Code Quality of GitLab: what counts, for the widget in a merge request."""

from __future__ import annotations

import hashlib
import json
from collections import Counter
from typing import TYPE_CHECKING, Any

from aligncheck.check_document import counting
from aligncheck.project import from_root
from aligncheck.reporters.findings import sentences
from aligncheck.reporters.plain import clean
from aligncheck.severity import Severity

if TYPE_CHECKING:
    from aligncheck.errors import Problem
    from aligncheck.finding import Finding
    from aligncheck.reviewing import Review

_SEVERITIES = {Severity.ERROR: "critical", Severity.WARNING: "minor", Severity.INFO: "info"}


def render(review: Review) -> str:
    """Return the report, in ASCII. GitLab knows no suppressions: what does not count is left out."""
    issues = [*map(_unread, review.problems), *map(_issue, counting(review))]
    return json.dumps(_unique(issues), ensure_ascii=True, indent=1) + "\n"


def _issue(finding: Finding) -> dict[str, Any]:
    return {
        "description": f"{finding.code}: {sentences(finding)}",
        "check_name": f"{finding.code} {finding.name}",
        "fingerprint": finding.fingerprint,
        "severity": _SEVERITIES[finding.severity],
        "location": _location(finding.span.file, finding.span.line, finding.span.end_line),
    }


def _unread(problem: Problem) -> dict[str, Any]:
    line = problem.place.line if problem.place else 1
    return {
        "description": clean(problem.told),
        "check_name": "not checked",
        "fingerprint": _digest(f"{from_root(problem.file)}\n{problem.told}"),
        "severity": "blocker",
        "location": _location(problem.file, line, line),
    }


def _location(file: str, begin: int, end: int) -> dict[str, Any]:
    return {"path": from_root(file), "lines": {"begin": begin, "end": end}}


def _unique(issues: list[dict[str, Any]]) -> list[dict[str, Any]]:
    """Return the issues with no fingerprint twice: of two, GitLab would show one. A file may hold several briefs."""
    seen: Counter[str] = Counter()
    for issue in issues:
        print_ = issue["fingerprint"]
        seen[print_] += 1
        if seen[print_] > 1:
            issue["fingerprint"] = _digest(f"{print_}\n{seen[print_]}")
    return issues


def _digest(text: str) -> str:
    return hashlib.sha256(text.encode("utf-8", "surrogatepass")).hexdigest()[:16]
