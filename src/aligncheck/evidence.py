"""Statements × facets → links; practices, goals, controversies, stances → what bears on a cause, with its place."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, cast

from aligncheck.catalogue import BUILTIN_FILE, Entry, Kind
from aligncheck.facts import Act, Aim, Conflict, acts, aims, conflicts, harmful, said
from aligncheck.policy import SHOWN, Conflicts, Weights
from aligncheck.qualifiers import opposed
from aligncheck.statements import Basis, Channel, Statement, Statements
from aligncheck.trades import links_of

if TYPE_CHECKING:
    from aligncheck.errors import Place
    from aligncheck.loading import Profile
    from aligncheck.matching import Matcher
    from aligncheck.policy import Policy


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


Met = Link | Against | None
"""What a statement comes to for a cause: a link, a contradiction, or (of what is contentious in a trade) nothing."""


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
    lines = (*statements.kept, *statements.inferred)
    found = [_met(statement, entry, matcher, policy)[entry.index] for statement in lines]
    return Evidence(
        entry,
        profile,
        statements,
        matcher,
        tuple([link for link in found if type(link) is Link]),
        tuple([link for link in found if type(link) is Against]),
        acts(profile, entry, matcher, policy),
        aims(profile, entry, matcher, policy),
        conflicts(profile, entry, matcher, policy),
        harmful(profile, entry, matcher, policy),
        said(profile, entry, matcher, policy),
    )


def _met(statement: Statement, entry: Entry, matcher: Matcher, policy: Policy) -> list[Met]:
    """Return what a statement comes to for every cause of a book, worked out once: a row a cause, in one loop."""
    key = (statement, id(entry.book), policy.weights, policy.conflicts.business, policy.conflicts.margin)
    if key not in matcher.memo:
        matcher.memo[key] = _made(statement, entry, policy) or meet(statement, entry, matcher, policy)
    return cast("list[Met]", matcher.memo[key])


def regather(evidence: Evidence, policy: Policy) -> Evidence:
    """Return the evidence with its links weighed by other weights; what else was found stays."""
    entry, matcher = evidence.entry, evidence.matcher
    one = slice(entry.index, entry.index + 1)
    found = [meet(statement, entry, matcher, policy, one)[0] for statement in evidence.statements.kept]
    inferred = [link for link in evidence.links if link.statement.basis is not Basis.STATED]
    return replace(evidence, links=tuple([link for link in found if type(link) is Link] + inferred))


def _made(statement: Statement, entry: Entry, policy: Policy) -> list[Met] | None:
    """Return what a trade's line comes to for the built-in causes, if it was made beforehand under these rules."""
    usual = policy.weights == _USUAL[0] and policy.conflicts == _USUAL[1] and policy.shown == SHOWN
    if statement.basis is Basis.STATED or not usual or entry.book.file != BUILTIN_FILE:
        return None
    met: list[Met] = [None] * len(entry.book.causes)
    for cause, kind, strength in links_of(statement.trade)[f"{statement.basis}:{statement.text}"]:
        against = kind == Kind.BUSINESS
        met[int(cause)] = Against(statement, strength) if against else Link(statement, Kind(int(kind)), strength)
    return met


def rows_of(statement: Statement, entry: Entry, matcher: Matcher, policy: Policy) -> list[list[float]]:
    """Return what a line comes to as plain rows: cause, kind and strength; what `_made` reads back."""
    found = meet(statement, entry, matcher, policy)
    rows: list[list[float]] = []
    for cause, met in enumerate(found):
        if met is not None:
            rows.append([cause, met.kind if isinstance(met, Link) else Kind.BUSINESS, met.strength])
    return rows


def meet(
    statement: Statement, entry: Entry, matcher: Matcher, policy: Policy, causes: slice = slice(None)
) -> list[Met]:
    """Return the best link of a statement to each cause, or that it works against it: then it gives none."""
    kinds = _SEEN[statement.channel] if statement.basis is Basis.STATED else _OF_TRADE[statement.basis]
    columns = [matcher.strengths(statement.text, entry.book, kind)[causes] for kind in kinds]
    worth = [_worth(kind, statement, policy.weights) for kind in kinds]
    rows = zip(
        *([strength * share for strength in column] for column, share in zip(columns, worth, strict=True)),
        strict=True,
    )
    links: list[Met] = []
    for row in rows:
        best = max(row)
        links.append(Link(statement, kinds[row.index(best)], best))
    if statement.basis is Basis.CONTENTIOUS:
        return [
            Against(statement, strength) if strength >= policy.conflicts.business else None for strength in columns[0]
        ]
    if statement.basis is not Basis.STATED:  # what only follows from a trade counts where it can be shown
        links = [link if type(link) is Link and link.strength >= policy.shown else None for link in links]
    if statement.channel in _TRADING and statement.basis in _OPPOSING:
        _oppose(links, statement, entry, matcher, policy, causes)
    return links


def _oppose(
    links: list[Met], statement: Statement, entry: Entry, matcher: Matcher, policy: Policy, causes: slice
) -> None:
    """Put what works against a cause in the place of its link."""
    text, book, rules = statement.text, entry.book, policy.conflicts
    harms, products, operations = (
        matcher.strengths(text, book, kind)[causes] for kind in (Kind.BUSINESS, Kind.PRODUCTS, Kind.OPERATIONS)
    )
    numbers = range(len(book.causes))[causes]
    for place, harm in enumerate(harms):
        if harm >= rules.business and harm >= max(products[place], operations[place]) + rules.margin:
            met = Entry(book.causes[numbers[place]], book, numbers[place])
            if not opposed(text, matcher.phrase(text, met, Kind.BUSINESS)[0]):
                # What a trade sells as a rule gives no link where it harms; only its own words count against a brand.
                links[place] = Against(statement, harm) if statement.basis is Basis.STATED else None


def _worth(kind: Kind, statement: Statement, weights: Weights) -> float:
    """Return what a kind of facet is worth: its own in full, a neighbour's, a duty's and the mere meaning less."""
    own = Kind.VALUES if statement.cares else _OWN[statement.channel]
    if kind is own or statement.basis in _WHOLE:
        return 1.0
    return {Kind.DUTY: weights.duty, Kind.MEANING: weights.meaning}.get(kind, weights.neighbour)


_OWN = {
    Channel.PRODUCTS: Kind.PRODUCTS,
    Channel.OPERATIONS: Kind.OPERATIONS,
    Channel.VALUES: Kind.VALUES,
    Channel.IMAGE: Kind.VALUES,  # an image is met where values are
    Channel.AUDIENCE: Kind.AUDIENCES,
    Channel.INDUSTRY: Kind.PRODUCTS,
}
_OPPOSING = (Basis.STATED, Basis.SELLS, Basis.RUNS)
_WHOLE = (Basis.RUNS, Basis.SERVES)
_OF_TRADE = {
    Basis.SELLS: (Kind.PRODUCTS,),
    Basis.RUNS: (Kind.OPERATIONS,),
    Basis.SERVES: (Kind.AUDIENCES,),
    Basis.FOOTPRINT: (Kind.DUTY,),
    Basis.CONTENTIOUS: (Kind.BUSINESS,),
}
_USUAL = (Weights(), Conflicts())
_TRADING = (Channel.PRODUCTS, Channel.OPERATIONS, Channel.INDUSTRY)
_TRADE = (Kind.PRODUCTS, Kind.OPERATIONS, Kind.DUTY, Kind.MEANING)
_SEEN = {
    Channel.PRODUCTS: _TRADE,
    Channel.OPERATIONS: _TRADE,
    Channel.INDUSTRY: _TRADE,
    Channel.VALUES: (Kind.VALUES, Kind.MEANING),
    Channel.IMAGE: (Kind.VALUES, Kind.MEANING),
    Channel.AUDIENCE: (Kind.AUDIENCES, Kind.VALUES, Kind.MEANING),
}
