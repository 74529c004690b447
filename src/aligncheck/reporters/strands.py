"""The dots of one cause as plain facts: each line of the profile that bears on it, and the side of it that is met."""

from __future__ import annotations

from enum import StrEnum
from typing import TYPE_CHECKING, NamedTuple

from aligncheck.catalogue import Kind
from aligncheck.reporters.phrases import age, marked, seen

if TYPE_CHECKING:
    from collections.abc import Iterator

    from aligncheck.errors import Place
    from aligncheck.meeting import Link
    from aligncheck.report import Result


class Sort(StrEnum):
    """What a line of the profile is to a cause."""

    LINK = "link"
    ACT = "act"
    BUSINESS = "business"  # a contradiction: what is sold is the harm
    CONDUCT = "conduct"  # a contradiction: a controversy
    NOT_COUNTED = "not_counted"  # a practice that reads as harm


class Strand(NamedTuple):
    """A line of the profile, what it meets (its `side`), and how strongly (0-1; none: an act has no strength)."""

    sort: Sort
    statement: str
    place: Place
    channel: str = ""
    side: str = ""
    side_place: Place | None = None
    strength: float | None = None
    duty: bool = False
    inferred: bool = False
    lead: bool = False  # what its trade leads to, by an editor's judgement
    near: bool = False  # close to what the cause means, not to a facet of it
    open: bool = False
    note: str = ""
    mark: str = ""  # its line: `:12`, or `*3` in a patch
    parent: str = ""  # the group whose controversy it is; the place is then in its file

    @property
    def origin(self) -> str:
        """Return `inferred` for what follows from the trade alone, else `stated`."""
        return "inferred" if self.inferred else "stated"

    @property
    def kind(self) -> str:
        """Say in a word or two what sort of link it is."""
        if self.duty:
            return "its duty"
        if self.inferred:
            return "inferred"
        return "close" if self.near else "can help"


def strands(result: Result) -> list[Strand]:
    """Return every dot of a cause: links, acts, then what works against it, each the weightiest first."""
    return [*links(result), *acts(result), *against(result), *harmful(result)]


def links(result: Result) -> Iterator[Strand]:
    """Yield what leads to the cause, the strongest pull on fit first."""
    return (_link(link, result) for link in result.links)


def acts(result: Result) -> Iterator[Strand]:
    """Yield what the brand does about it, the weightiest first."""
    for act in sorted(result.evidence.acts, key=lambda act: (-act.relevance * act.weight, act.text)):
        mark = marked(act.place, result.evidence.profile)
        yield Strand(Sort.ACT, act.text, act.place, note=f"{age(act.years)}; {seen(act)}", mark=mark)


def against(result: Result) -> Iterator[Strand]:
    """Yield what works against the cause: the business, then controversies, the open ones first."""
    evidence = result.evidence
    sold = result.score.business >= result.policy.conflicts.open_from
    for each in evidence.against:
        harm, place = evidence.harm(each)
        statement, inferred = each.statement, each.statement.origin == "inferred"
        note = "its trade is criticised for it" if inferred else _SOLD[sold]
        yield Strand(
            Sort.BUSINESS, statement.text, statement.place, statement.channel.value, harm, place, each.strength,
            inferred=inferred, open=sold, note=note, mark=marked(statement.place, evidence.profile),
        )  # fmt: skip
    for conflict in sorted(evidence.conflicts, key=lambda each: (not each.open, -each.weight, each.text)):
        note = "; ".join(filter(None, ("open" if conflict.open else "not open", conflict.status)))
        yield Strand(
            Sort.CONDUCT, conflict.text, conflict.place, side=conflict.against, strength=conflict.weight,
            open=conflict.open, note=note, mark=marked(conflict.place, evidence.profile), parent=conflict.parent,
        )  # fmt: skip


def harmful(result: Result) -> Iterator[Strand]:
    """Yield the practices that read as harm: they count neither for nor against."""
    for text, place in result.evidence.harmful:
        mark = marked(place, result.evidence.profile)
        yield Strand(Sort.NOT_COUNTED, text, place, note="reads as harm; list under controversies", mark=mark)


def _link(link: Link, result: Result) -> Strand:
    facet, place = result.evidence.facet(link)
    return Strand(
        Sort.LINK, link.statement.text, link.statement.place, link.channel.value, facet, place, link.strength,
        link.duty, link.statement.origin == "inferred", link.statement.lead is not None, link.kind is Kind.MEANING,
        mark=marked(link.statement.place, result.evidence.profile),
    )  # fmt: skip


_SOLD = {True: "the business itself", False: "not the business as a whole"}
