"""Why one cause: the dots, what is weakest, what is in the way, and what to do next."""

from __future__ import annotations

from typing import TYPE_CHECKING

from aligncheck.reporters.choosing import in_the_way
from aligncheck.reporters.page import cell
from aligncheck.reporters.phrases import WORDS, age, kind, public, seen, strength, weakest
from aligncheck.reporters.plain import clean

if TYPE_CHECKING:
    from collections.abc import Sequence

    from aligncheck.evidence import Link
    from aligncheck.report import Result
    from aligncheck.reporters.page import Page

_FACET_ROOM = 60  # columns; wider, the eye loses the line


def details(page: Page, result: Result, *, way: Sequence[Result], links: int | None = None) -> None:
    """Write why one cause, what is weakest, what is in the way, how divided the public is, and what to do next."""
    page.line((f"WHY {clean(result.cause.name).upper()}", "bold"), f"   {clean(result.because)}", indent=3)
    for link in result.links[:links]:
        _dots(page, link, result)
    for act in sorted(result.evidence.acts, key=lambda act: (-act.relevance * act.weight, act.text))[:2]:
        _aligned(page, act.place.line, clean(act.text), "==", f"{age(act.years)}; {seen(act)}", "acted")
    for text, place in result.evidence.harmful:
        _aligned(page, place.line, clean(text), "><", "reads as harm; list under controversies", "not counted")
    page.line(("WEAKEST     ", "bold"), weakest(result), indent=12)
    if result.split:
        page.line(("PUBLIC      ", "bold"), f"split: {clean(public(result.split))}", indent=12)
    _next(page, result)
    _in_the_way(page, way)


def _dots(page: Page, link: Link, result: Result) -> None:
    facet, _ = result.evidence.facet(link)
    told = f"{strength(link)} {kind(link)}"
    _aligned(page, link.statement.place.line, clean(link.statement.text), "->", clean(facet), told)


def _aligned(page: Page, number: int, left: str, arrow: str, right: str, note: str) -> None:
    """Write one pair of dots in columns; text that does not fit is cut, never wrapped into its neighbour."""
    place = f"  :{number}"
    room = min(page.width - 7 - 4 - 15, 2 * _FACET_ROOM)
    half = room // 2
    page.line(
        f"{place:6} {cell(left, half)} {arrow} {cell(right, room - half)} ",
        (note, "dim"),
    )


def _next(page: Page, result: Result) -> None:
    for number, step in enumerate(result.next_steps, 1):
        gain = f"   +{step.gain:g}" if step.gain > 0 else ""
        leads = f" → {WORDS[step.verdict]}" if step.verdict is not result.verdict else ""
        head = (f"{'NEXT' if number == 1 else '':12}", "bold")
        page.line(head, f"{number} {clean(step.do)}{gain}{leads}", indent=14)
    for question in result.questions:
        page.line(("ASKED       ", "bold"), clean(question), indent=12)


def _in_the_way(page: Page, results: Sequence[Result]) -> None:
    for line, text, names in in_the_way(results)[:3]:
        more = f" +{len(names) - 2}" if len(names) > 2 else ""  # noqa: PLR2004
        told = f":{line} {text} >< {', '.join(names[:2])}{more}"
        page.line(("IN THE WAY  ", "bold"), clean(told), indent=12)
