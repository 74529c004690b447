"""The catalogue in a terminal: a list, a page about one cause, what a search met."""

from __future__ import annotations

from typing import TYPE_CHECKING

from aligncheck.catalogue import Kind
from aligncheck.reporters.page import Page, cell
from aligncheck.reporters.phrases import strength
from aligncheck.reporters.plain import clean
from aligncheck.reporters.sections import goals, led, sections

if TYPE_CHECKING:
    from collections.abc import Sequence

    from aligncheck import models
    from aligncheck.browsing import Hit
    from aligncheck.catalogue import Cause

_ROOMY = 72
_LEAST_NAME = 10


def render_list(causes: Sequence[Cause], *, width: int = 80) -> str:
    """Return the causes, one a line: id, name, family and UN goals."""
    page = Page(width, color=False)
    widest = max((len(cause.id) for cause in causes), default=0)
    tail = max((len(goals(cause.sdgs)) for cause in causes), default=0)
    for cause in causes:
        page.line(_entry(cause, widest, tail, page.width))
    page.offer(f"{len(causes)} cause{'' if len(causes) == 1 else 's'}. One whole:", "aligncheck causes show ID")
    return page.text()


def _entry(cause: Cause, widest: int, numbers: int, width: int) -> str:
    """Return one line of the list: what does not fit is cut, the family and the goals fall away first."""
    tail = f"  {cause.family or '-':10}  {goals(cause.sdgs):{numbers}}" if width >= _ROOMY else ""
    room = width - widest - 2 - len(tail)
    if room < _LEAST_NAME:
        return cause.id
    return (f"{cause.id:{widest}}  " + cell(clean(cause.name), room) + tail).rstrip()


def render_hits(hits: Sequence[Hit], *, width: int = 80) -> str:
    """Return what a search found, with the phrase it was met by."""
    page = Page(width, color=False)
    if not hits:
        page.offer("Nothing in the catalogue is near to that. Try other words, or:", "aligncheck causes list")
        return page.text()
    widest = max(len(hit.cause.id) for hit in hits)
    for hit in hits:
        met = "" if hit.kind is Kind.MEANING else f" ({hit.kind.name.lower()})"
        page.line(f"{strength(hit.strength)}  {hit.cause.id:{widest}}  {clean(hit.phrase)}{met}", indent=7)
    return page.text()


def render_cause(cause: models.Cause, *, width: int = 80, color: bool = False) -> str:
    """Return all that the catalogue knows of a cause, as a page for its reviewer."""
    page = Page(width, color=color)
    shelf = " · ".join(filter(None, (cause.id, cause.family, goals(cause.sdgs))))
    page.line((clean(cause.name), "bold"), f" · {shelf}")
    page.line(clean(cause.summary))
    if cause.position:
        page.line(f"Its backers are {clean(cause.position)}.")
    page.line(led(cause))
    for head, items in sections(cause):
        page.line()
        page.line((head.upper(), "bold"))
        page.line("  " + " · ".join(clean(item) for item in items), indent=2)
    return page.text()
