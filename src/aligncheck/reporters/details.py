"""Why one cause: the dots, what is weakest, what is in the way, and what to do next."""

from __future__ import annotations

from itertools import islice
from typing import TYPE_CHECKING

from aligncheck.reporters.choosing import in_the_way
from aligncheck.reporters.page import cell
from aligncheck.reporters.phrases import WORDS, marked, public, strength, weakest
from aligncheck.reporters.plain import clean
from aligncheck.reporters.strands import acts, harmful, links

if TYPE_CHECKING:
    from collections.abc import Sequence

    from aligncheck.report import Result
    from aligncheck.reporters.page import Page

_LINKS, _ACTS = 4, 2  # of the first screen
_FACET_ROOM = 60  # columns; wider, the eye loses the line


def details(page: Page, result: Result, *, way: Sequence[Result]) -> None:
    """Write why one cause, its first dots, what to know and do, and what is in the way, of other causes too."""
    why(page, result)
    _first_dots(page, result)
    what_next(page, result)
    _in_the_way(page, way)


def why(page: Page, result: Result) -> None:
    """Write the sentence that connects the dots."""
    page.line((f"WHY {clean(result.cause.name).upper()}", "bold"), f"   {clean(result.because)}", indent=3)


def what_next(page: Page, result: Result) -> None:
    """Write what is weakest, how divided the public is, what to do next and what was not asked."""
    page.line(("WEAKEST     ", "bold"), weakest(result), indent=12)
    if result.split:
        page.line(("PUBLIC      ", "bold"), f"split: {clean(public(result.split))}", indent=12)
    for number, step in enumerate(result.next_steps, 1):
        gain = f"   +{step.gain:g}" if step.gain > 0 else ""
        leads = f" → {WORDS[step.verdict]}" if step.verdict is not result.verdict else ""
        head = (f"{'NEXT' if number == 1 else '':12}", "bold")
        page.line(head, f"{number} {clean(step.do)}{gain}{leads}", indent=14)
    for question in result.questions:
        page.line(("ASKED       ", "bold"), clean(question), indent=12)


def _first_dots(page: Page, result: Result) -> None:
    for link in islice(links(result), _LINKS):
        told = f"{strength(link.strength)} {link.kind}"
        _aligned(page, link.mark, clean(link.statement), "->", clean(link.side), told)
    for act in islice(acts(result), _ACTS):
        _aligned(page, act.mark, clean(act.statement), "==", act.note, "acted")
    for harm in harmful(result):
        _aligned(page, harm.mark, clean(harm.statement), "><", harm.note, "not counted")


def _aligned(page: Page, line: str, left: str, arrow: str, right: str, note: str) -> None:
    """Write one pair of dots in columns; text that does not fit is cut, never wrapped into its neighbour."""
    place = f"  {line}"
    room = min(page.width - 7 - 4 - 15, 2 * _FACET_ROOM)
    half = room // 2
    page.line(
        f"{place:6} {cell(left, half)} {arrow} {cell(right, room - half)} ",
        (note, "dim"),
    )


def _in_the_way(page: Page, results: Sequence[Result]) -> None:
    if not results:
        return
    profile = results[0].evidence.profile
    own = [profile.source.file, *([profile.patch.file] if profile.patch else [])]
    for place, text, names in in_the_way(results)[:3]:
        more = f" +{len(names) - 2}" if len(names) > 2 else ""  # noqa: PLR2004
        file = "" if place.file in own else place.file  # a parent's controversy stands in the parent's file
        told = f"{file}{marked(place, profile)} {text} >< {', '.join(names[:2])}{more}"
        page.line(("IN THE WAY  ", "bold"), clean(told), indent=12)
