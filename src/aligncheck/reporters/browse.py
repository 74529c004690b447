"""The catalogue in a terminal: a list, a page about one cause, what a search met."""

from __future__ import annotations

from typing import TYPE_CHECKING

from aligncheck.catalogue import Kind
from aligncheck.reporters.page import Page, cell
from aligncheck.reporters.plain import clean

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
    tail = max((len(_goals(cause)) for cause in causes), default=0)
    for cause in causes:
        page.line(_entry(cause, widest, tail, page.width))
    page.offer(f"{len(causes)} cause{'' if len(causes) == 1 else 's'}. One whole:", "aligncheck causes show ID")
    return page.text()


def _entry(cause: Cause, widest: int, goals: int, width: int) -> str:
    """Return one line of the list: what does not fit is cut, the family and the goals fall away first."""
    tail = f"  {cause.family or '-':10}  {_goals(cause):{goals}}" if width >= _ROOMY else ""
    room = width - widest - 2 - len(tail)
    if room < _LEAST_NAME:
        return cause.id
    return (f"{cause.id:{widest}}  " + cell(clean(cause.name), room) + tail).rstrip()


def _goals(cause: Cause) -> str:
    return f"SDG {', '.join(map(str, cause.sdgs))}" if cause.sdgs else ""


def render_hits(hits: Sequence[Hit], *, width: int = 80) -> str:
    """Return what a search found, with the phrase it was met by."""
    page = Page(width, color=False)
    if not hits:
        page.offer("Nothing in the catalogue is near to that. Try other words, or:", "aligncheck causes list")
        return page.text()
    widest = max(len(hit.cause.id) for hit in hits)
    for hit in hits:
        met = "" if hit.kind is Kind.MEANING else f" ({hit.kind.name.lower()})"
        page.line(
            f".{min(99, round(100 * hit.strength)):02d}  {hit.cause.id:{widest}}  {clean(hit.phrase)}{met}", indent=7
        )
    return page.text()


def render_cause(cause: models.Cause, *, width: int = 80, color: bool = False) -> str:
    """Return all that the catalogue knows of a cause, as a page for its reviewer."""
    page = Page(width, color=color)
    goals = f" · SDG {', '.join(map(str, cause.sdgs))}" if cause.sdgs else ""
    page.line((clean(cause.name), "bold"), f" · {cause.id}{f' · {cause.family}' if cause.family else ''}{goals}")
    page.line(clean(cause.summary))
    if cause.position:
        page.line(f"Its backers are {clean(cause.position)}.")
    led = "joined, not led: a community leads it" if cause.led_by == "community" else "led by institutions"
    page.line(led[:1].upper() + led[1:] + ".")
    _lists(page, cause)
    return page.text()


def _lists(page: Page, cause: models.Cause) -> None:
    facets, against = cause.facets, cause.contradicted_by
    _list(page, "WHAT A BRAND SELLS THAT LEADS HERE", [facet.text for facet in facets.products])
    _list(page, "HOW IT RUNS", [facet.text for facet in facets.operations])
    _list(page, "WHAT IT STANDS FOR", [facet.text for facet in facets.values])
    _list(page, "WHOM IT SERVES", [facet.text for facet in facets.audiences])
    _list(page, "DUTIES: ITS OWN FOOTPRINT", [facet.text for facet in cause.duties])
    _list(page, "AGAINST IT: THE BUSINESS ITSELF", [facet.text for facet in against.business])
    _list(page, "AGAINST IT: CONDUCT", [facet.text for facet in against.conduct])
    _list(page, "WORDS", cause.terms)
    _list(page, "SLOGANS", cause.slogans)
    _list(page, "HOW DIVIDED THE PUBLIC IS", [f"{market}: {level}" for market, level in cause.split.items()])
    _list(page, "MOMENTS", [_moment(moment) for moment in cause.moments])
    _list(page, "WHAT A BRAND CAN DO", cause.actions)
    _list(page, "HOW IT IS MEASURED", cause.measures)
    _list(
        page,
        "NEAR",
        [*cause.twins, *(f"part of {parent}" for parent in cause.part_of), *(f"opposes {o}" for o in cause.opposes)],
    )


def _list(page: Page, head: str, items: Sequence[str]) -> None:
    if items:
        page.line()
        page.line((head, "bold"))
        page.line("  " + " · ".join(clean(item) for item in items), indent=2)


def _moment(moment: models.Moment) -> str:
    where = f" ({', '.join(moment.where)})" if moment.where else ""
    if moment.dates:
        return f"{moment.name}: {', '.join(str(day) for day in moment.dates.values())}{where}"
    days = moment.start if moment.start == moment.end else f"{moment.start} to {moment.end}"
    return f"{moment.name}: {days}{where}"
