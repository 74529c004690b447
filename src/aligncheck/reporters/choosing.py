"""Which causes a first screen shows: a few of each verdict, and the one to explain first."""

from __future__ import annotations

from typing import TYPE_CHECKING

from aligncheck.report import fold
from aligncheck.verdict import Verdict

if TYPE_CHECKING:
    from collections.abc import Sequence

    from aligncheck.errors import Place
    from aligncheck.report import BrandReport, Result

Row = tuple["Result", list["Result"]]
GROUPS = (
    (Verdict.SPEAK_UP, 5),
    (Verdict.ACT_FIRST, 3),
    (Verdict.FIX_FIRST, 3),  # only those that something leads to
    (Verdict.STAY_OUT, 2),  # only those that look natural and are not
    (Verdict.BACK_PARTNER, 4),
)


def chosen(report: BrandReport, top: int | None, *, everything: bool) -> list[Row]:
    """Return the rows to show: a few of each verdict, near-twins folded; or all, or the first so many."""
    if everything or top is not None:
        return [(result, []) for result in report.results[: None if everything else top]]
    rows: list[Row] = []
    for verdict, most in GROUPS:
        group = report.ranked(result for result in report.unranked if result.verdict is verdict and _seen(result))
        if verdict in (Verdict.ACT_FIRST, Verdict.FIX_FIRST):
            group.sort(key=lambda result: (-round(result.score.fit, 3), result.cause.id))
        rows += fold(group)[:most]
    return rows or [(result, []) for result in report.results[:5]]


def _seen(result: Result) -> bool:
    """Say whether a cause is worth a row: one that only looks far off is counted, not shown."""
    if result.verdict is Verdict.FIX_FIRST:
        return bool(result.links)
    return result.verdict is not Verdict.STAY_OUT or (
        bool(result.evidence.against) and result.score.fit >= result.policy.bands.fair
    )


def natural(report: BrandReport) -> list[Result]:
    """Return the causes with a natural link, in the order of the report; of one cause alone, that one."""
    if len(report.unranked) == 1:
        return list(report.unranked)
    return report.ranked(result for result in report.unranked if result.score.fit >= result.policy.bands.fair)


def best(results: Sequence[Result], most: int = 1) -> list[Result]:
    """Return the results to explain first: those to speak up on, to back, to fix; else whatever comes first."""
    order = (Verdict.SPEAK_UP, Verdict.BACK_PARTNER, Verdict.FIX_FIRST)
    found = [result for verdict in order for result in results if result.verdict is verdict and result.links]
    return found[:most] or list(results[:1])


def in_the_way(results: Sequence[Result]) -> list[tuple[Place, str, list[str]]]:
    """Return what is open or harmful: each line of the profile once, with the causes it stands against."""
    found: dict[tuple[Place, str], list[str]] = {}
    for result in results:
        for against in result.evidence.against[:2]:
            found.setdefault((against.statement.place, against.statement.text), []).append(result.cause.name)
        for conflict in result.open_conflicts[:2]:
            told = f" ({conflict.status})" if conflict.status else ""
            found.setdefault((conflict.place, conflict.text + told), []).append(result.cause.name)
    return [(place, text, names) for (place, text), names in found.items()]


def rest(report: BrandReport, rows: Sequence[Row]) -> list[str]:
    """Return how many causes of each verdict are not among the rows, in words."""
    shown = {id(result) for result, twins in rows for result in (result, *twins)}
    left = [result for result in report.unranked if id(result) not in shown]
    counts = {verdict: sum(result.verdict is verdict for result in left) for verdict, _ in GROUPS}
    return [f"{count} {_LEFT[verdict]}" for verdict, count in counts.items() if count]


_LEFT = {
    Verdict.SPEAK_UP: "to speak up on",
    Verdict.ACT_FIRST: "to act on first",
    Verdict.FIX_FIRST: "to fix first",
    Verdict.BACK_PARTNER: "to back",
    Verdict.STAY_OUT: "stay out",
}
