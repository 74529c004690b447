"""A finding a line, as editors and grep read it."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from aligncheck.finding import Finding
    from aligncheck.reviewing import Review


def render(review: Review) -> str:
    """Return `file:line:column: severity CODE message` for every finding that counts."""
    return "".join(f"{_line(finding)}\n" for finding in review.findings if finding.counts)


def _line(finding: Finding) -> str:
    span = finding.span
    return f"{span.file}:{span.line}:{span.column}: {finding.severity} {finding.code} {finding.message}"
