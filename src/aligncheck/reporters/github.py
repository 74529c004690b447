"""Workflow commands of GitHub Actions: annotations in a pull request, the worst first.

GitHub shows ten errors, ten warnings and ten notices of a step and drops the others without a word: no more are
written, and a line says how many there are.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from aligncheck.check_document import counting
from aligncheck.project import from_root
from aligncheck.reporters.findings import LIMITS, count, sentences, summary, worst_first
from aligncheck.reporters.plain import clean
from aligncheck.severity import Severity

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from aligncheck.errors import Problem
    from aligncheck.finding import Finding
    from aligncheck.reviewing import Review

MOST = 10
_KINDS = {Severity.ERROR: "error", Severity.WARNING: "warning", Severity.INFO: "notice"}


class Note(NamedTuple):
    """An annotation: its kind, its properties and its text."""

    kind: str
    properties: dict[str, str | int]
    text: str

    def __str__(self) -> str:
        """Write the workflow command."""
        told = ",".join(f"{name}={_property(str(value))}" for name, value in self.properties.items())
        return f"::{self.kind} {told}::{_data(self.text)}"


def render(review: Review, *, summarised: bool = False) -> str:
    """Return a line each; `summarised` says whether all of it stands in the job summary too."""
    notes = [*map(_unread, review.problems), *map(_note, worst_first(counting(review)))]
    kept = {kind: [note for note in notes if note.kind == kind] for kind in _KINDS.values()}
    lines = [str(note) for each in kept.values() for note in each[:MOST]]
    lines += _more(kept, summarised=summarised)
    return "\n".join([*lines, f"{summary(review)}. {LIMITS}"]) + "\n"


def _note(finding: Finding) -> Note:
    span = finding.span
    # GitHub takes columns only within one line.
    columns = {"col": span.column, "endColumn": span.end_column} if span.line == span.end_line else {}
    where = f" ({finding.severity} in {' and '.join(finding.jurisdictions)})" if finding.jurisdictions else ""
    return Note(
        _KINDS[finding.severity],
        {"file": from_root(span.file), "line": span.line, "endLine": span.end_line, **columns,
         "title": f"{finding.code} {finding.name}{where}"},
        sentences(finding, "\n"),
    )  # fmt: skip


def _unread(problem: Problem) -> Note:
    place = {"line": problem.place.line, "col": problem.place.column} if problem.place else {}
    return Note("error", {"file": from_root(problem.file), **place, "title": "not checked"}, clean(problem.told))


def _more(kept: dict[str, list[Note]], *, summarised: bool) -> Iterable[str]:
    left = [count(len(notes) - MOST, f"more {kind}") for kind, notes in kept.items() if len(notes) > MOST]
    if left:
        where = "the job summary lists all" if summarised else "--format concise lists all"
        yield f"{_listed(left)} not shown here, as GitHub shows {MOST} of a kind for a step: {where}."


def _listed(parts: Sequence[str]) -> str:
    return " and ".join(filter(None, (", ".join(parts[:-1]), parts[-1])))


def _data(text: str) -> str:
    return text.replace("%", "%25").replace("\r", "%0D").replace("\n", "%0A")


def _property(text: str) -> str:
    return _data(text).replace(":", "%3A").replace(",", "%2C")
