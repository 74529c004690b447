"""What a patch moves, as a Markdown table: each cause before and after."""

from __future__ import annotations

from typing import TYPE_CHECKING

from aligncheck.reporters import gfm
from aligncheck.reporters.phrases import WORDS
from aligncheck.verdict import Verdict
from aligncheck.whatif import ChangedReport

if TYPE_CHECKING:
    from collections.abc import Iterator

    from aligncheck.assessment import Assessed
    from aligncheck.report import BrandReport
    from aligncheck.whatif import Change

_HEAD = ("cause", "what to do", "fit", "acts", "proof", "authenticity")
_NUMBERS = ("fit", "acts", "proof", "authenticity")


def moves(report: BrandReport) -> Iterator[str]:
    """Yield what the patch of a report moves, if it has one; the rest of the page is the brand as it would be."""
    if not isinstance(report, ChangedReport):
        return
    count = len(report.changes)
    told = f"{count} move, {len(report.unranked) - count} stay; the page shows what would be."
    yield f"**What if {gfm.code(report.patch)}:** {told}"
    if report.changes:
        yield gfm.table(_HEAD, [_row(change) for change in report.changes], right=_NUMBERS)


def _row(change: Change) -> list[str]:
    before, after = change.before, change.after
    verdict = _moved(*(WORDS[each.verdict].lower() for each in (before, after)))
    parts = [
        _moved(_points(getattr(before.score, part), before), _points(getattr(after.score, part), after))
        for part in ("fit", "practice", "proof")
    ]
    believed = _moved(*(_points(each.score.authenticity, each, 1) for each in (before, after)))
    return [gfm.text(change.cause.name), f"**{verdict}**" if change.turned else verdict, *parts, believed]


def _moved(before: str, after: str) -> str:
    return after if before == after else f"{before} → {after}"


def _points(share: float | None, assessed: Assessed, digits: int | None = None) -> str:
    if share is None or assessed.verdict is Verdict.UNKNOWN:
        return "?"
    return f"{round(100 * share, digits)}"
