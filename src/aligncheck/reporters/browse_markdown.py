"""The catalogue in Markdown: a list, a page about one cause, what a search met."""

from __future__ import annotations

from typing import TYPE_CHECKING

from aligncheck.catalogue import Kind
from aligncheck.reporters import gfm
from aligncheck.reporters.phrases import strength
from aligncheck.reporters.sections import goals, led, sections

if TYPE_CHECKING:
    from collections.abc import Sequence

    from aligncheck import models
    from aligncheck.browsing import Hit
    from aligncheck.catalogue import Cause


def render_list(causes: Sequence[Cause]) -> str:
    """Return the causes as a table."""
    rows = [
        [gfm.code(c.id), gfm.text(c.name), gfm.text(c.family or ""), goals(c.sdgs), gfm.text(c.summary)] for c in causes
    ]
    return gfm.page([gfm.table(("id", "cause", "family", "UN goals", "what it is"), rows)])


def render_hits(hits: Sequence[Hit]) -> str:
    """Return what a search found as a table, with the phrase each cause was met by."""
    if not hits:
        return gfm.page(["Nothing in the catalogue is near to that."])
    rows = [[strength(hit.strength), gfm.code(hit.cause.id), gfm.text(hit.cause.name), _met(hit)] for hit in hits]
    return gfm.page([gfm.table(("strength", "id", "cause", "met by"), rows, right=("strength",))])


def render_cause(cause: models.Cause) -> str:
    """Return all that the catalogue knows of a cause."""
    head = " · ".join(filter(None, (gfm.code(cause.id), gfm.text(cause.family or ""), goals(cause.sdgs))))
    backers = f"Its backers are {gfm.text(cause.position)}." if cause.position else ""
    blocks = [f"# {gfm.text(cause.name)}", head, gfm.text(cause.summary), backers, led(cause)]
    for name, lines in sections(cause):
        blocks += [f"## {name}", gfm.items([gfm.text(line) for line in lines])]
    return gfm.page(blocks)


def _met(hit: Hit) -> str:
    return gfm.text(hit.phrase) + ("" if hit.kind is Kind.MEANING else f" ({hit.kind.name.lower()})")
