"""The terminal: one screen that can be defended in a meeting. Words and bars; nothing is said by colour alone."""

from __future__ import annotations

from typing import TYPE_CHECKING

from aligncheck.reporters.changing import explaining, to_try, what_if
from aligncheck.reporters.choosing import best, chosen, natural
from aligncheck.reporters.details import details, what_next, why
from aligncheck.reporters.dots import draw
from aligncheck.reporters.page import Page
from aligncheck.reporters.phrases import HEURISTIC, WORDS, left_out, summary, too_little
from aligncheck.reporters.plain import clean
from aligncheck.reporters.table import table

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from aligncheck.report import BrandReport, Result


def render(
    reports: Sequence[BrandReport],
    *,
    width: int = 80,
    color: bool = False,
    top: int | None = None,
    everything: bool = False,
    settings: str = "",
    again: str = "",
) -> str:
    """Return the reports as text for a terminal of some width.

    `settings` is a line on what was changed, `again` the options that commands to copy repeat.
    """
    page = Page(width, color=color)
    _settings(page, settings)
    for number, report in enumerate(reports):
        if number:
            page.line()
        _brand(page, report, top, everything=everything, again=again)
    return page.text()


def explained(
    results: Iterable[tuple[BrandReport, Result]], *, width: int, color: bool, settings: str = "", again: str = ""
) -> str:
    """Return the whole account of one cause for each brand; `settings` and `again` are as for `render`."""
    page = Page(width, color=color)
    _settings(page, settings)
    for report, result in results:
        what_if(page, report, WORDS, everything=True)
        _head(page, report)
        if not result.reliable:
            _too_little(page, report)
            continue
        page.line()
        table(page, report, [(result, [])])
        page.line()
        why(page, result)
        draw(page, report, result)
        what_next(page, result)
        to_try(page, report, result, again)
        page.line((HEURISTIC, "dim"))
    return page.text()


def _settings(page: Page, settings: str) -> None:
    if settings:
        page.line((clean(settings), "dim"), indent=3)


def _brand(page: Page, report: BrandReport, top: int | None, *, everything: bool, again: str) -> None:
    what_if(page, report, WORDS, everything=everything)
    _head(page, report)
    rows = chosen(report, top, everything=everything)
    if not rows:
        page.line("No cause in the catalogue.")
        return
    if not any(result.reliable for result in report.unranked):
        _too_little(page, report)
        return
    page.line()
    table(page, report, rows)
    first = best([result for result, _ in rows])[0]
    page.line()
    details(page, first, way=natural(report))
    page.line()
    more = f"More: {explaining(report, first)}{again}"
    if len(more) + 2 + len(HEURISTIC) <= page.width:
        page.line(more, (f"{HEURISTIC:>{page.width - len(more)}}", "dim"))
    else:
        page.whole(more)  # a command is copied: it is never broken
        page.line((HEURISTIC, "dim"))


def _head(page: Page, report: BrandReport) -> None:
    brand, coverage = report.profile.brand, report.coverage
    parts = [brand.industry, report.profile.source.file]
    rest = "".join(f" · {clean(part)}" for part in parts if part)
    page.line((clean(brand.name), "bold"), rest)
    told, kinds = len(coverage.told), len(coverage.told) + len(coverage.not_asked)
    asked = f" Not asked yet: {', '.join(coverage.not_asked)}." if coverage.not_asked else ""
    page.line(f"Judged from {told} of {kinds} kinds of facts, as of {report.policy.as_of}.{asked}")
    if coverage.ignored:
        page.line((f"Left out: {left_out(report)}.", "yellow"))
    page.line((summary(report), "bold"))


def _too_little(page: Page, report: BrandReport) -> None:
    page.line(too_little(report))
    page.line((HEURISTIC, "dim"))
