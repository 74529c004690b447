"""The table of causes: what to do about each, and the numbers behind it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from rich.cells import cell_len

from aligncheck.reporters.choosing import rest
from aligncheck.reporters.page import cell
from aligncheck.reporters.phrases import WORDS, challenged, missing, number
from aligncheck.reporters.plain import clean
from aligncheck.verdict import Verdict

if TYPE_CHECKING:
    from collections.abc import Sequence

    from aligncheck.report import BrandReport, Result
    from aligncheck.reporters.choosing import Row
    from aligncheck.reporters.page import Page

_STYLES = {
    Verdict.SPEAK_UP: "bold green",
    Verdict.BACK_PARTNER: "cyan",
    Verdict.ACT_FIRST: "yellow",
    Verdict.FIX_FIRST: "bold red",
    Verdict.STAY_OUT: "red",
    Verdict.UNKNOWN: "dim",
}
_USUAL, _WIDE = 76, 110  # columns from which a short bar and a long one have room
_FIXED = 1 + 4 + 1 + 4 + 1 + 5 + 1 + 13 + 1 + 24  # what a row needs beside its name and its bar
_LEAST = 1 + 4 + 1 + 17
_NARROWEST = 12


def table(page: Page, report: BrandReport, rows: Sequence[Row]) -> None:
    """Write the rows, and how many causes are left out."""
    bar = 20 if page.width >= _WIDE else 6 if page.width >= _USUAL else 0
    usual = page.width >= _USUAL
    room = page.width - (_FIXED if usual else _LEAST) - (bar + 1 if bar else 0)
    names = [cell_len(clean(result.cause.name)) + len(_twins(twins)) for result, twins in rows]
    widest = max(_NARROWEST, min(max(names), room))
    cells = [
        f"{'CAUSE':{widest}}",
        " FIT",
        *([" " * bar, "ACTS", "PROOF", f"{'IF CHALLENGED':13}"] if usual else []),
        "DO",
    ]
    page.line((" ".join(cells), "bold"))
    for result, twins in rows:
        _row(page, result, _named(result, twins, widest), bar if usual else None)
    _also(page, report, rows)


def _named(result: Result, twins: list[Result], width: int) -> str:
    """Return the cause's name and the count of near-twins folded under it, which is never cut off."""
    count = _twins(twins)
    return cell(clean(result.cause.name), width - len(count)) + count


def _twins(twins: list[Result]) -> str:
    return f" +{len(twins)}" if twins else ""


def _row(page: Page, result: Result, name: str, bar: int | None) -> None:
    score, why = result.score, missing(result)
    cells = [name, f"{round(100 * score.fit):>4}"]
    if bar is not None:
        cells += [
            _bar(score.fit, bar),
            f"{number(score.practice):>4}",
            f"{number(score.proof):>5}",
            f"{challenged(result):13}",
        ]
    more = f" {why}" if why and bar is not None else ""
    page.line(" ".join(cells) + " ", (WORDS[result.verdict], _STYLES[result.verdict]), more)


def _bar(share: float, width: int) -> str:
    full = round(share * width)
    return "█" * full + "░" * (width - full)


def _also(page: Page, report: BrandReport, rows: Sequence[Row]) -> None:
    parts = rest(report, rows)
    folded = "   +n = near-twins folded in" if any(twins for _, twins in rows) else ""
    if parts:
        page.line((f"   also: {' · '.join(parts)} (--all){folded}", "dim"))
