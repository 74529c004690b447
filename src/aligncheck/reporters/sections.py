"""All that the catalogue knows of a cause, in the order in which one reads about it."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterator

    from aligncheck import models


def led(cause: models.Cause) -> str:
    """Say whether there is someone to lead, or someone to join."""
    return "Joined, not led: a community leads it." if cause.led_by == "community" else "Led by institutions."


def goals(sdgs: tuple[int, ...]) -> str:
    """Return the numbers of UN goals, as `SDG 12, 14`."""
    return f"SDG {', '.join(map(str, sdgs))}" if sdgs else ""


def sections(cause: models.Cause) -> Iterator[tuple[str, list[str]]]:
    """Yield what there is about a cause: a heading, and the lines below it."""
    for head, items in _sections(cause):
        if items:
            yield head, items


def _sections(cause: models.Cause) -> Iterator[tuple[str, list[str]]]:
    facets, against = cause.facets, cause.contradicted_by
    yield "What a brand sells that leads here", [facet.text for facet in facets.products]
    yield "How it runs", [facet.text for facet in facets.operations]
    yield "What it stands for", [facet.text for facet in facets.values]
    yield "Whom it serves", [facet.text for facet in facets.audiences]
    yield "Duties: its own footprint", [facet.text for facet in cause.duties]
    yield "Against it: the business itself", [facet.text for facet in against.business]
    yield "Against it: conduct", [facet.text for facet in against.conduct]
    yield "Words", list(cause.terms)
    yield "Slogans", list(cause.slogans)
    yield "How divided the public is", [f"{market}: {level}" for market, level in cause.split.items()]
    yield "Moments", [_moment(moment) for moment in cause.moments]
    yield "What a brand can do", list(cause.actions)
    yield "How it is measured", list(cause.measures)
    yield "Near", [*cause.twins, *(f"part of {parent}" for parent in cause.part_of), *_opposed(cause)]


def _opposed(cause: models.Cause) -> Iterator[str]:
    return (f"opposes {other}" for other in cause.opposes)


def _moment(moment: models.Moment) -> str:
    where = f" ({', '.join(moment.where)})" if moment.where else ""
    if moment.dates:
        return f"{moment.name}: {', '.join(str(day) for day in moment.dates.values())}{where}"
    days = moment.start if moment.start == moment.end else f"{moment.start} to {moment.end}"
    return f"{moment.name}: {days}{where}"
