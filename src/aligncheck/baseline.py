"""A baseline: the findings of a day, so that from then on only new ones fail. They stay visible, marked as known."""

from __future__ import annotations

import json
from collections import Counter
from typing import TYPE_CHECKING, Any, NamedTuple

from aligncheck.errors import InputError, Problem, shown
from aligncheck.loading import read_bytes
from aligncheck.project import from_root
from aligncheck.source import text_of

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence
    from pathlib import Path

    from aligncheck.finding import Finding

SCHEMA = "aligncheck/baseline@1"


class Known(NamedTuple):
    """A baseline: how often each fingerprint is in it, and the file of each, as seen from the project's root."""

    prints: Counter[str]
    files: dict[str, str]


class Compared(NamedTuple):
    """The findings with the known ones marked, and how many of the baseline are found no more."""

    findings: list[Finding]
    gone: int


def baseline_data(findings: Sequence[Finding]) -> dict[str, Any]:
    """Return what a baseline file holds: the findings that count. Nothing in it changes when lines move."""
    rows = [
        {"fingerprint": each.fingerprint, "rule": each.code, "file": from_root(each.span.file), "words": each.words}
        for each in findings
        if each.excused is None
    ]
    rows.sort(key=lambda row: (row["file"], row["rule"], row["fingerprint"]))
    return {"schema": SCHEMA, "findings": rows}


def load_baseline(path: str | Path) -> Known:
    """Return what a baseline file knows; raises InputError for what is none."""
    name = str(path)
    try:
        data = json.loads(text_of(read_bytes(path, name), name))
    except ValueError as error:
        raise InputError((Problem(f"this is no baseline: {error}; write one with --write-baseline", name),)) from None
    if not isinstance(data, dict) or data.get("schema") != SCHEMA:
        found = shown(data.get("schema")) if isinstance(data, dict) and "schema" in data else "another file"
        message = f"this is no baseline of this version ({SCHEMA}) but {found}; write one with --write-baseline"
        raise InputError((Problem(message, name),))
    rows = data.get("findings")
    if not isinstance(rows, list) or not all(isinstance(row, dict) and "fingerprint" in row for row in rows):
        raise InputError((Problem("`findings` must be a list of rows, each with a fingerprint", name),))
    files = {str(row["fingerprint"]): str(row.get("file")) for row in rows}
    return Known(Counter(str(row["fingerprint"]) for row in rows), files)


def compared(findings: Sequence[Finding], known: Known, checked: Iterable[str]) -> Compared:
    """Return the findings, those of the baseline marked as known: each as often as it was there.

    Of a file that was not checked nobody knows whether its findings are gone.
    """
    left = known.prints.copy()
    marked = []
    for finding in findings:
        is_known = finding.excused is None and left[finding.fingerprint] > 0
        left[finding.fingerprint] -= is_known
        marked.append(finding._replace(known=is_known))
    here = {from_root(file) for file in checked}
    return Compared(marked, sum(count for each, count in (+left).items() if known.files[each] in here))
