"""A baseline: the findings of a day, so that from then on only new ones fail. They stay visible, marked as known."""

from __future__ import annotations

import json
from collections import Counter
from dataclasses import replace
from typing import TYPE_CHECKING, Any, NamedTuple

from aligncheck.errors import InputError, Problem, shown
from aligncheck.loading import read_bytes
from aligncheck.source import text_of

if TYPE_CHECKING:
    from collections.abc import Sequence
    from pathlib import Path

    from aligncheck.finding import Finding

SCHEMA = "aligncheck/baseline@1"


class Compared(NamedTuple):
    """The findings with the known ones marked, and how many of the baseline are found no more."""

    findings: list[Finding]
    gone: int


def baseline_data(findings: Sequence[Finding]) -> dict[str, Any]:
    """Return what a baseline file holds: the findings that count. Nothing in it changes when lines move."""
    rows = [
        {"fingerprint": each.fingerprint, "rule": each.code, "file": each.span.file, "words": each.words}
        for each in findings
        if each.excused is None
    ]
    rows.sort(key=lambda row: (row["file"], row["rule"], row["fingerprint"]))
    return {"schema": SCHEMA, "findings": rows}


def load_baseline(path: str | Path) -> Counter[str]:
    """Return how often each fingerprint is in a baseline file; raises InputError for what is none."""
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
    prints = [row.get("fingerprint") for row in rows if isinstance(row, dict)] if isinstance(rows, list) else [None]
    if not all(isinstance(each, str) for each in prints):
        raise InputError((Problem("`findings` must be a list of rows, each with a fingerprint", name),))
    return Counter(str(each) for each in prints)


def compared(findings: Sequence[Finding], known: Counter[str]) -> Compared:
    """Return the findings, those of the baseline marked as known: each as often as it was there."""
    left = known.copy()
    marked = []
    for finding in findings:
        is_known = finding.excused is None and left[finding.fingerprint] > 0
        left[finding.fingerprint] -= is_known
        marked.append(replace(finding, known=is_known))
    return Compared(marked, sum((+left).values()))
