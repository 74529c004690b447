"""A finding a line, as editors and grep read it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from aligncheck.reporters.findings import shown, state
from aligncheck.reporters.plain import clean

if TYPE_CHECKING:
    from aligncheck.finding import Finding
    from aligncheck.reviewing import Review


def render(review: Review, *, everything: bool = False) -> str:
    """Return `file:line:column: severity CODE message` for every finding that counts, or for all."""
    return "".join(f"{_line(finding)}\n" for finding in shown(review, everything=everything))


def _line(finding: Finding) -> str:
    span, why = finding.span, state(finding)
    place = f"{clean(span.file)}:{span.line}:{span.column}"
    return f"{place}: {finding.severity} {finding.code} {clean(finding.message)}{f' ({why})' if why else ''}"
