"""Statements × phrases of causes → links, or that a line works against a cause."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple, cast

from aligncheck.catalogue import BUILTIN_FILE, Entry, Kind
from aligncheck.embedding.tokens import words
from aligncheck.harming import harm_of
from aligncheck.policy import SHOWN, Conflicts, Weights
from aligncheck.statements import Basis, Channel, Statement
from aligncheck.trades import links_of, made_by

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from aligncheck.matching import Matcher
    from aligncheck.policy import Policy
    from aligncheck.statements import Statements
    from aligncheck.trades import Lead


class Link(NamedTuple):
    """A statement that leads to a side of the cause; `strength` (0-1) is the chance that people find it natural."""

    statement: Statement
    kind: Kind
    strength: float

    @property
    def channel(self) -> Channel:
        """Return the channel it counts for: a duty makes a cause relevant through operations, whatever named it."""
        return Channel.OPERATIONS if self.kind is Kind.DUTY else self.statement.channel

    @property
    def duty(self) -> bool:
        """Say whether the link is a footprint rather than a help."""
        return self.kind is Kind.DUTY


class Against(NamedTuple):
    """A statement that works against the cause: the business itself is the harm."""

    statement: Statement
    strength: float


Met = Link | Against | None
"""What a statement comes to for a cause: a link, a contradiction, or (of what is contentious in a trade) nothing."""


def met_by(
    statements: Statements, entry: Entry, matcher: Matcher, policy: Policy
) -> tuple[tuple[Link, ...], tuple[Against, ...]]:
    """Return what every line comes to for a cause; worked out for all causes of a book at once."""
    rules = policy.conflicts
    key = (
        statements,
        id(entry.book),
        policy.weights,
        rules.business,
        rules.said,
        rules.margin,
        policy.shown,
        policy.heard,
    )
    if key not in matcher.memo:
        matcher.memo[key] = _all_met(statements, entry, matcher, policy)
    return cast("list[tuple[tuple[Link, ...], tuple[Against, ...]]]", matcher.memo[key])[entry.number]


def weighed(statements: Statements, entry: Entry, matcher: Matcher, policy: Policy) -> list[Link | None]:
    """Return the best link of each of a brand's own lines to the one cause of a book, under some weights."""
    columns = _columns(statements, entry, matcher)
    return [
        _best(statement, each, policy.weights, policy.heard)[0]
        for statement, each in zip(statements.kept, columns, strict=True)
    ]


def _columns(statements: Statements, entry: Entry, matcher: Matcher) -> list[list[list[float]]]:
    """Return the strengths of each of a brand's own lines, which no weight changes."""
    key = (statements, id(entry.book), "columns")
    if key not in matcher.memo:
        around = _around(statements, entry, matcher)
        matcher.memo[key] = [_strengths(statement, entry, matcher, around) for statement in statements.kept]
    return cast("list[list[list[float]]]", matcher.memo[key])


def _all_met(
    statements: Statements, entry: Entry, matcher: Matcher, policy: Policy
) -> list[tuple[tuple[Link, ...], tuple[Against, ...]]]:
    links: list[list[Link]] = [[] for _ in entry.book.causes]
    against: list[list[Against]] = [[] for _ in entry.book.causes]
    for statement in (*statements.kept, *statements.inferred):
        for cause, met in _each(statement, statements, entry, matcher, policy):
            if type(met) is Link:
                links[cause].append(met)
            elif type(met) is Against:
                against[cause].append(met)
    return [(tuple(one), tuple(other)) for one, other in zip(links, against, strict=True)]


def _around(statements: Statements, entry: Entry, matcher: Matcher, *, stated: bool = True) -> list[int]:
    """Return what a brand's own lines, or those of its trade, add together to each one's link to each cause."""
    key = (statements, id(entry.book), stated)
    if key not in matcher.memo:
        lines = statements.kept if stated else [line for line in statements.inferred if not line.lead]
        texts = {tuple(words(line.text)): line.text for line in lines}  # a line said again is no company of itself
        matcher.memo[key] = matcher.around([*texts.values()], statements.leads, entry.book)
    return cast("list[int]", matcher.memo[key])


def _each(
    statement: Statement, statements: Statements, entry: Entry, matcher: Matcher, policy: Policy
) -> Iterable[tuple[int, Met]]:
    """Return what a line comes to, by the place of the cause in the book."""
    if statement.lead:
        return _led(statement, statement.lead, entry, matcher, policy)
    made = _made(statement, entry, policy) if entry.book.engine == made_by() else None
    if made is not None:
        return made
    around = _around(statements, entry, matcher, stated=statement.basis is Basis.STATED)
    return enumerate(meet(statement, entry, matcher, policy, around))


def _led(statement: Statement, lead: Lead, entry: Entry, matcher: Matcher, policy: Policy) -> Iterable[tuple[int, Met]]:
    """Return the one link of a trade's lead, if its cause is in the book."""
    number = matcher.numbers(entry.book).get(lead.cause)
    return () if number is None else ((number, Link(statement, _LED[lead.by], policy.leads[lead.level])),)


def _made(statement: Statement, entry: Entry, policy: Policy) -> list[tuple[int, Met]] | None:
    """Return what a trade's line comes to for the built-in causes, if it was made beforehand under these rules."""
    usual = policy.weights == _USUAL[0] and policy.conflicts == _USUAL[1] and policy.shown == SHOWN
    if statement.basis is Basis.STATED or not usual or entry.book.file != BUILTIN_FILE:
        return None
    wanted = {whole: index for index, whole in enumerate(entry.book.origin)}
    met: list[tuple[int, Met]] = []
    for cause, number, strength in links_of(statement.trade)[f"{statement.basis}:{statement.text}"]:
        index, kind = wanted.get(int(cause), -1) if wanted else int(cause), Kind(int(number))
        if index >= 0:
            against = kind is Kind.BUSINESS
            met.append((index, Against(statement, strength) if against else Link(statement, kind, strength)))
    return met


def rows_of(
    statement: Statement, entry: Entry, matcher: Matcher, policy: Policy, around: Sequence[int]
) -> list[list[float]]:
    """Return what a line comes to as plain rows: cause, kind and strength; what `_made` reads back."""
    found = meet(statement, entry, matcher, policy, around)
    rows: list[list[float]] = []
    for cause, met in enumerate(found):
        if met is not None:
            rows.append([cause, met.kind if isinstance(met, Link) else Kind.BUSINESS, met.strength])
    return rows


def meet(statement: Statement, entry: Entry, matcher: Matcher, policy: Policy, around: Sequence[int]) -> list[Met]:
    """Return the best link of a statement to each cause, or that it works against it: then it gives none.

    `around` is what the brand as a whole adds for each cause (Matcher.around).
    """
    if statement.basis is Basis.CONTENTIOUS:
        harms = matcher.strengths(statement.text, entry.book, Kind.BUSINESS)
        return [Against(statement, strength) if strength >= policy.conflicts.business else None for strength in harms]
    # What only follows from a trade counts where it can be shown.
    least = policy.heard if statement.basis is Basis.STATED else policy.shown
    links: list[Met] = [*_best(statement, _strengths(statement, entry, matcher, around), policy.weights, least)]
    if statement.channel in _TRADING and statement.basis in _OPPOSING:
        _oppose(links, statement, entry, matcher, policy)
    return links


def _strengths(statement: Statement, entry: Entry, matcher: Matcher, around: Sequence[int]) -> list[list[float]]:
    """Return how strongly a line leads to each cause, for each kind of phrases that it meets."""
    said = statement.channel in SAID or statement.basis is Basis.SERVES
    ground = matcher.ground(statement.text, entry.book, around, said=said)
    return [matcher.naturals(statement.text, entry.book, kind, ground) for kind in _kinds(statement)]


def _best(statement: Statement, columns: Sequence[list[float]], weights: Weights, least: float) -> list[Link | None]:
    """Return the best link to each cause, when each kind of phrases is weighed; none where it is too weak."""
    kinds = _kinds(statement)
    links: list[Link | None] = []
    worth = [_worth(kind, statement, weights) for kind in kinds]
    for row in zip(*(_times(column, share) for column, share in zip(columns, worth, strict=True)), strict=True):
        best = max(row)
        links.append(Link(statement, kinds[row.index(best)], best) if best >= least else None)
    return links


def _kinds(statement: Statement) -> tuple[Kind, ...]:
    return KINDS[statement.channel] if statement.basis is Basis.STATED else _OF_TRADE[statement.basis]


def _times(column: list[float], share: float) -> list[float]:
    return column if share == 1.0 else [strength * share for strength in column]


def _oppose(links: list[Met], statement: Statement, entry: Entry, matcher: Matcher, policy: Policy) -> None:
    """Put what works against a cause in the place of its link."""
    text, book, rules = statement.text, entry.book, policy.conflicts
    for place, near in enumerate(matcher.strengths(text, book, Kind.BUSINESS)):
        if near >= rules.business**2:  # few are: only these are read word by word
            met = Entry(book.causes[place], book, place)
            harm = harm_of(text, met, matcher, rules, (Kind.BUSINESS,), (Kind.PRODUCTS, Kind.OPERATIONS))
            if harm:
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
}
_LED = {
    "sells": Kind.PRODUCTS,
    "runs": Kind.OPERATIONS,
    "serves": Kind.AUDIENCES,
    "employs": Kind.OPERATIONS,
    "footprint": Kind.DUTY,
}
_USUAL = (Weights(), Conflicts())
_TRADING = (Channel.PRODUCTS, Channel.OPERATIONS, Channel.INDUSTRY)
SAID = (Channel.VALUES, Channel.IMAGE, Channel.AUDIENCE)
_TRADE = (Kind.PRODUCTS, Kind.OPERATIONS, Kind.DUTY, Kind.MEANING)
KINDS = {
    Channel.PRODUCTS: _TRADE,
    Channel.OPERATIONS: _TRADE,
    Channel.INDUSTRY: _TRADE,
    Channel.VALUES: (Kind.VALUES, Kind.MEANING),
    Channel.IMAGE: (Kind.VALUES, Kind.MEANING),
    Channel.AUDIENCE: (Kind.AUDIENCES, Kind.VALUES, Kind.MEANING),
}
