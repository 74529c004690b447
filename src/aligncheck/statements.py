"""Profile → statements: every line that can bring the brand to a cause, with its channel and its place."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
from functools import cached_property
from typing import TYPE_CHECKING, NamedTuple

from aligncheck.embedding.encoder import default_encoder
from aligncheck.embedding.tokens import words
from aligncheck.language import UNREAD, foreign
from aligncheck.trades import find_trade

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from aligncheck.errors import Place
    from aligncheck.loading import Profile
    from aligncheck.source import Route
    from aligncheck.trades import Lead, Trade


class Channel(StrEnum):
    """The five channels of fit; `industry` is what follows from the trade alone."""

    PRODUCTS = "products"
    OPERATIONS = "operations"
    VALUES = "values"
    IMAGE = "image"
    AUDIENCE = "audience"
    INDUSTRY = "industry"


class Basis(StrEnum):
    """What a statement is: a line of the profile, or what nearly every business of its trade has."""

    STATED = "stated"
    SELLS = "sells"
    RUNS = "runs"
    SERVES = "serves"
    FOOTPRINT = "footprint"
    CONTENTIOUS = "contentious"
    LEADS = "leads"


class Statement(NamedTuple):
    """One line of a profile, or what its trade adds to it."""

    text: str
    channel: Channel
    place: Place
    cares: bool = False  # what an audience cares about, rather than who it is
    sourced: bool = False
    basis: Basis = Basis.STATED
    trade: str = ""  # the id of the trade a line follows from
    lead: Lead | None = None  # the one cause that it leads to, by an editor's judgement

    @property
    def origin(self) -> str:
        """Return `inferred` for what follows from the trade alone, else `stated`."""
        return "inferred" if self.channel is Channel.INDUSTRY else "stated"


@dataclass(frozen=True, eq=False)
class Statements:
    """The statements that can be judged, those left out with the reason, and what the trade alone adds."""

    kept: tuple[Statement, ...]
    ignored: tuple[tuple[Statement, str], ...]
    inferred: tuple[Statement, ...] = ()

    @cached_property
    def leads(self) -> dict[str, str]:
        """Return the causes that the brand's trade leads to, with the level of each: natural or fair."""
        return {line.lead.cause: line.lead.level for line in self.inferred if line.lead}

    @cached_property
    def different(self) -> int:
        """Return how many different lines can be judged: one that is said again is no further one."""
        return len({tuple(words(statement.text)) for statement in self.kept})

    @cached_property
    def order(self) -> dict[int, int]:
        """Return the rank of each statement by its words, whatever their case and spacing: what ties are settled by."""
        found = sorted((*self.kept, *self.inferred), key=lambda each: (words(each.text), each.channel.value))
        return {id(statement): rank for rank, statement in enumerate(found)}


def read_statements(profile: Profile) -> Statements:
    """Return the statements of a profile, those in a language that is not covered apart."""
    told = list(_all(profile))
    kept: list[Statement] = []
    ignored: list[tuple[Statement, str]] = []
    for statement, unread in zip(told, foreign([statement.text for statement in told]), strict=True):
        if unread:
            ignored.append((statement, UNREAD))
        elif statement.channel is Channel.IMAGE and negative(statement.text):
            ignored.append((statement, "an image that speaks against the brand"))
        else:
            kept.append(statement)
    return Statements(tuple(kept), tuple(ignored), inferred(kept))


def inferred(kept: Sequence[Statement]) -> tuple[Statement, ...]:
    """Return what follows from the trade that the industry names, each line placed at the industry."""
    industry = next((statement for statement in kept if statement.channel is Channel.INDUSTRY), None)
    trade = find_trade(industry.text, default_encoder()) if industry else None
    if industry is None or trade is None:
        return ()
    return tuple(lines_of(trade, industry.place))


def lines_of(trade: Trade, place: Place) -> Iterator[Statement]:
    """Yield the lines of a trade as statements."""
    lines = (
        (Basis.SELLS, trade.sells),
        (Basis.RUNS, (*trade.inputs, *trade.operations, *trade.workforce)),
        (Basis.SERVES, trade.audiences),
        (Basis.FOOTPRINT, trade.footprints),
        (Basis.CONTENTIOUS, trade.contentious),
    )
    for basis, texts in lines:
        yield from (Statement(text, Channel.INDUSTRY, place, basis=basis, trade=trade.id) for text in texts)
    for lead in trade.leads:
        yield Statement(lead.because, Channel.INDUSTRY, place, basis=Basis.LEADS, trade=trade.id, lead=lead)


def negative(text: str) -> bool:
    """Say whether an image text is unfavourable: such a word never raises fit."""
    found = words(text)
    return any(word in _NEGATIVE and not (index and found[index - 1] in _NEGATED) for index, word in enumerate(found))


def _all(profile: Profile) -> Iterator[Statement]:
    brand, source = profile.brand, profile.source
    if brand.industry:
        yield Statement(brand.industry, Channel.INDUSTRY, source.place(("industry",)))
    for channel in (Channel.PRODUCTS, Channel.OPERATIONS, Channel.VALUES, Channel.IMAGE):
        for index, item in enumerate(getattr(brand, channel) or ()):
            place = source.place((channel.value, index, "text"))
            yield Statement(item.text, channel, place, sourced=item.source is not None)
    for index, group in enumerate(brand.audience or ()):
        route: Route = ("audience", index)
        yield Statement(group.text, Channel.AUDIENCE, source.place((*route, "text")))
        for number, care in enumerate(group.cares_about):
            place = source.place((*route, "cares_about", number))
            yield Statement(care, Channel.AUDIENCE, place, cares=True)


_NEGATED = frozenset({"not", "never", "no", "non", "hardly"})
_NEGATIVE = frozenset(
    [
        "faceless",
        "pushy",
        "disposable",
        "cheap",
        "boring",
        "dull",
        "cold",
        "arrogant",
        "greedy",
        "secretive",
        "aggressive",
        "careless",
        "ruthless",
        "corporate",
        "outdated",
        "fashioned",
        "dated",
        "unreliable",
        "slow",
        "rude",
        "dirty",
        "polluting",
        "wasteful",
        "toxic",
        "harmful",
        "dangerous",
        "unsafe",
        "exploitative",
        "elitist",
        "snobbish",
        "tacky",
        "gaudy",
        "glitzy",
        "trashy",
        "shallow",
        "superficial",
        "fake",
        "dishonest",
        "deceptive",
        "misleading",
        "distrusted",
        "hated",
        "controversial",
        "scandal",
        "scandalous",
        "addictive",
        "predatory",
        "bland",
        "soulless",
        "bureaucratic",
        "intrusive",
        "creepy",
        "cruel",
        "sexist",
        "racist",
        "overpriced",
        "shoddy",
        "flimsy",
        "opulent",
        "decadent",
        "impersonal",
        "hypocritical",
        "opportunistic",
        "sleazy",
        "vulgar",
        "stingy",
    ]
)
