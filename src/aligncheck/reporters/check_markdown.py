"""Markdown: a comment on a pull request, or the summary of a job. Every word of a brief is escaped (gfm.py)."""

from __future__ import annotations

from itertools import groupby
from typing import TYPE_CHECKING

from aligncheck.reporters import gfm
from aligncheck.reporters.findings import LIMITS, count, graded, state, summary

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from aligncheck.errors import Problem
    from aligncheck.finding import Finding
    from aligncheck.reviewing import Review

    Listed = Sequence[tuple[Finding, str]]

COMMENT = 65_536  # what GitHub takes as a comment: it counts letters, and we bytes
JOB_SUMMARY = 1_000_000
_ABOUT = 2_000  # bytes kept for what stands around the tables


def render(review: Review, limit: int = COMMENT) -> str:
    """Return the findings as one page of at most so many bytes; what has no room is counted, the worst are kept."""
    room = _Room(limit - _ABOUT)
    unread = [line for line in map(_unread, review.problems) if room.takes(line)]
    rows = {number: row for number, row in _worst_first(review.findings) if room.takes(row)}
    listed = [(finding, rows[number]) for number, finding in enumerate(review.findings) if number in rows]
    blocks = [f"### aligncheck: {summary(review)}", *_tables([each for each in listed if each[0].counts], "way out")]
    blocks += _aside([each for each in listed if not each[0].counts])
    blocks += ["**Not checked**", gfm.items(unread)] if unread else []
    blocks += [f"{count(room.refused, 'more line')} had no room here."] if room.refused else []
    return gfm.page([*blocks, f"*{LIMITS}*"])


class _Room:
    """How many bytes are left of a page."""

    def __init__(self, left: int) -> None:
        self.left, self.refused = left, 0

    def takes(self, line: str) -> bool:
        """Take the bytes of a line, if there are as many."""
        size = len(line.encode("utf-8", "surrogatepass")) + len("| |\n")
        fits = size <= self.left
        self.left -= size if fits else 0
        self.refused += not fits
        return fits


def _worst_first(findings: Sequence[Finding]) -> Iterator[tuple[int, str]]:
    """Yield the number and the row of each finding: those that count before the others, the worst before the rest."""
    numbers = sorted(range(len(findings)), key=lambda n: (not findings[n].counts, findings[n].severity.rank))
    yield from ((number, _row(findings[number])) for number in numbers)


def _row(finding: Finding) -> str:
    what = f"**{graded(finding)}** {gfm.code(finding.code)} {finding.name}<br>{gfm.text(finding.message)}"
    return " | ".join((f"{finding.span.line}:{finding.span.column}", what, gfm.text(state(finding) or finding.way_out)))


def _tables(listed: Listed, last: str) -> Iterator[str]:
    """Yield the name and the table of each file."""
    for file, group in groupby(listed, key=lambda each: each[0].span.file):
        yield f"**{gfm.code(file)}**"
        yield "\n".join((f"| line | finding | {last} |", "|---|---|---|", *(f"| {row} |" for _, row in group)))


def _aside(listed: Listed) -> Iterator[str]:
    """Yield what does not count, folded."""
    if listed:
        yield f"<details><summary>{count(len(listed), 'finding')} suppressed or known</summary>"
        yield from _tables(listed, "why it does not count")
        yield "</details>"


def _unread(problem: Problem) -> str:
    return f"{gfm.code(str(problem.place or problem.file))} {gfm.text(problem.told)}"
