"""The terminal: each finding with its line, its words underlined, and the way out. Nothing is said by colour alone."""

from __future__ import annotations

from typing import TYPE_CHECKING

from rich.cells import cell_len

from aligncheck.check_document import tally
from aligncheck.reporters.excerpt import excerpt
from aligncheck.reporters.findings import LIMITS, by_file, by_severity, graded, shown, state, summary, worst_first
from aligncheck.reporters.plain import clean
from aligncheck.severity import Severity

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from aligncheck.finding import Finding
    from aligncheck.reviewing import Review

_NARROWEST = 40
_HANG = 2
_STYLES = {
    Severity.ERROR: "1;31", Severity.WARNING: "1;33", Severity.INFO: "1;36",
    "head": "1;4", "message": "1", "edge": "34", "aside": "2",
}  # fmt: skip


def render(review: Review, *, width: int = 80, color: bool = False, everything: bool = False) -> str:
    """Return the findings that count, or everything, for a terminal of some width, and below them what they come to."""
    brush = Brush(max(width, _NARROWEST), color=color)
    findings = shown(review, everything=everything)
    lines = [line for block in _files(findings, review, brush) for line in block]
    lines += [brush.paint(line, "message") for line in brush.wrapped(f"{summary(review)}.", 0, 0)]
    lines += [f"More: aligncheck rules {worst_first(findings)[0].code}"] if findings else []
    return "\n".join([*lines, brush.paint(LIMITS, "aside")]) + "\n"


class Brush:
    """Paints and wraps for a terminal."""

    def __init__(self, width: int, *, color: bool) -> None:
        """Write for a width in columns, with or without colour."""
        self.width, self.color = width, color

    def paint(self, text: str, style: Severity | str) -> str:
        """Return a text in a style, if there is colour."""
        return f"\x1b[{_STYLES[style]}m{text}\x1b[0m" if self.color and text else text

    def wrapped(self, text: str, taken: int, hang: int) -> Iterator[str]:
        """Yield a text in lines: the first beside what is taken, the others behind an indent. A word stays whole."""
        line, left = "", taken
        for word in text.split():
            if line and left + cell_len(f"{line} {word}") > self.width:
                yield line
                line, left = word, hang
            else:
                line = f"{line} {word}" if line else word
        yield line


def _files(listed: Sequence[Finding], review: Review, brush: Brush) -> Iterator[list[str]]:
    """Yield the lines of each finding; above those of a file its name, if there are several."""
    for file, findings in by_file(listed):
        if len(review.checked) > 1:
            yield [*_head(file, findings, review, brush), ""]
        for finding in findings:
            yield [*_finding(finding, review.texts[file], brush), ""]


def _head(file: str, findings: Sequence[Finding], review: Review, brush: Brush) -> Iterator[str]:
    numbers = by_severity(tally(review._replace(findings=list(findings))))
    told = " · ".join(filter(None, (clean(file), numbers)))
    yield from (brush.paint(line, "head") for line in brush.wrapped(told, 0, 0))


def _finding(finding: Finding, text: str, brush: Brush) -> Iterator[str]:
    """Yield the lines of a finding: what is wrong, where, the words, and the notes."""
    yield from _message(finding, brush)
    span = finding.span
    gutter = len(str(span.end_line))
    blank = " " * gutter
    yield f"{blank}{brush.paint('-->', 'edge')} {clean(span.file)}:{span.line}:{span.column}"
    edge = brush.paint("|", "edge")
    yield f"{blank} {edge}"
    for row in excerpt(text, span, brush.width - gutter - 3):
        number = brush.paint(f"{'' if row.number is None else row.number:>{gutter}}", "edge")
        yield f"{number} {edge} {row.text}".rstrip()
        if row.marks:
            yield f"{blank} {edge} {_marks(row.marks, finding, brush)}"
    yield f"{blank} {edge}"
    for name, note in _notes(finding):
        lead = f"{blank} = {name}: "
        first, *others = brush.wrapped(note, len(lead), len(lead))
        yield f"{blank} {brush.paint('=', 'edge')} {brush.paint(f'{name}:', 'message')} {first}"
        yield from (" " * len(lead) + other for other in others)


def _message(finding: Finding, brush: Brush) -> Iterator[str]:
    aside = "suppressed " if finding.excused else "known " if finding.known else ""
    kind = f"{aside}{finding.severity}[{finding.code}]"
    first, *others = brush.wrapped(clean(finding.message), len(kind) + 2, _HANG)
    yield f"{brush.paint(kind, 'aside' if aside else finding.severity)}: {brush.paint(first, 'message')}"
    yield from (" " * _HANG + brush.paint(other, "message") for other in others)


def _marks(marks: str, finding: Finding, brush: Brush) -> str:
    carets = marks.lstrip()
    return marks[: len(marks) - len(carets)] + brush.paint(carets, finding.severity)


def _notes(finding: Finding) -> Iterator[tuple[str, str]]:
    """Yield what is said beside a finding, each with its heading."""
    yield "rule", f"{finding.name} ({graded(finding)})" if finding.jurisdictions else finding.name
    yield "help", clean(finding.way_out)
    if finding.fix:
        yield "fix", clean(finding.fix.says)
    if finding.also:
        yield "also", ", ".join(finding.also)
    name, _, why = state(finding).partition(": ")
    if name:
        place = finding.excused.span if finding.excused else None
        yield name, why + (f" (line {place.line})" if place else "")
