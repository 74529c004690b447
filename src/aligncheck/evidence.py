"""Statements × facets → links; practices, goals, controversies and stances → what bears on a cause, each with its place."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from aligncheck.catalogue import Kind
from aligncheck.facts import Act, Aim, Conflict, acts, aims, conflicts, harmful, said
from aligncheck.statements import Channel, Statement, Statements

if TYPE_CHECKING:
    from collections.abc import Iterator

    from aligncheck.catalogue import Entry
    from aligncheck.errors import Place
    from aligncheck.loading import Profile
    from aligncheck.matching import Matcher
    from aligncheck.policy import Policy, Weights


@dataclass(frozen=True, slots=True)
class Link:
    """A statement that leads to a side of the cause; `strength` (0-1) is the chance that people find it natural."""

    statement: Statement
    kind: Kind
    strength: float

    @property
    def channel(self) -> Channel:
        """Return the channel it counts for: a duty makes a cause relevant through operations, whatever named it."""
        return Channel.OPERATIONS if self.duty else self.statement.channel

    @property
    def duty(self) -> bool:
        """Say whether the link is a footprint rather than a help."""
        return self.kind is Kind.DUTY


@dataclass(frozen=True, slots=True)
class Against:
    """A statement that works against the cause: the business itself is the harm."""

    statement: Statement
    strength: float


@dataclass(frozen=True, slots=True)
class Evidence:
    """All that a profile says which bears on one cause."""

    entry: Entry
    profile: Profile
    statements: Statements
    matcher: Matcher
    links: tuple[Link, ...]
    against: tuple[Against, ...]
    acts: tuple[Act, ...]
    aims: tuple[Aim, ...]
    conflicts: tuple[Conflict, ...]
    harmful: tuple[tuple[str, Place], ...]
    said: float | None

    def facet(self, link: Link) -> tuple[str, Place]:
        """Return the facet a link leads to, and where it stands in the catalogue."""
        return self.matcher.phrase(link.statement.text, self.entry, link.kind)

    def harm(self, against: Against) -> tuple[str, Place]:
        """Return the harmful business a statement is near to, and where it stands in the catalogue."""
        return self.matcher.phrase(against.statement.text, self.entry, Kind.BUSINESS)


def gather(profile: Profile, statements: Statements, entry: Entry, matcher: Matcher, policy: Policy) -> Evidence:
    """Collect what bears on one cause. Nothing here depends on the other causes."""
    found = [_meet(statement, entry, matcher, policy) for statement in statements.kept]
    return Evidence(
        entry,
        profile,
        statements,
        matcher,
        tuple(link for link in found if isinstance(link, Link)),
        tuple(link for link in found if isinstance(link, Against)),
        acts(profile, entry, matcher, policy),
        aims(profile, entry, matcher, policy),
        conflicts(profile, entry, matcher, policy),
        harmful(profile, entry, matcher, policy),
        said(profile, entry, matcher, policy),
    )


def _meet(statement: Statement, entry: Entry, matcher: Matcher, policy: Policy) -> Link | Against:
    """Return the best link of a statement, or that it works against the cause: then it gives none."""
    strengths = {kind: matcher.strength(statement.text, entry, kind) for kind in _SEEN[statement.channel]}
    if Kind.BUSINESS in strengths:
        harm = strengths.pop(Kind.BUSINESS)
        helps = max(strengths.get(kind, 0.0) for kind in (Kind.PRODUCTS, Kind.OPERATIONS, Kind.VALUES))
        if harm >= policy.conflicts.business and harm >= helps + policy.conflicts.margin:
            return Against(statement, harm)
    kind, strength = max(_weighed(statement, strengths, policy.weights), key=lambda pair: pair[1])
    return Link(statement, kind, strength)


def _weighed(
    statement: Statement, strengths: dict[Kind, float], weights: Weights
) -> Iterator[tuple[Kind, float]]:
    """Yield what each kind of facet gives: its own in full, a neighbour's, a duty's and the mere meaning less."""
    own = Kind.VALUES if statement.cares else _OWN[statement.channel]
    worth = {Kind.DUTY: weights.duty, Kind.MEANING: weights.meaning}
    for kind, strength in strengths.items():
        yield kind, strength * (1.0 if kind is own else worth.get(kind, weights.neighbour))


_OWN = {
    Channel.PRODUCTS: Kind.PRODUCTS,
    Channel.OPERATIONS: Kind.OPERATIONS,
    Channel.VALUES: Kind.VALUES,
    Channel.IMAGE: Kind.VALUES,  # an image is met where values are
    Channel.AUDIENCE: Kind.AUDIENCES,
    Channel.INDUSTRY: Kind.PRODUCTS,
}
_TRADE = (Kind.PRODUCTS, Kind.OPERATIONS, Kind.DUTY, Kind.BUSINESS, Kind.MEANING)
_SEEN = {
    Channel.PRODUCTS: _TRADE,
    Channel.OPERATIONS: _TRADE,
    Channel.INDUSTRY: _TRADE,
    Channel.VALUES: (Kind.VALUES, Kind.MEANING),
    Channel.IMAGE: (Kind.VALUES, Kind.MEANING),
    Channel.AUDIENCE: (Kind.AUDIENCES, Kind.VALUES, Kind.MEANING),
}
