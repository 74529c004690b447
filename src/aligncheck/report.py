"""What every reporter gets: ranked results with reasons, questions and next steps, and what there was to go by."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cached_property
from typing import TYPE_CHECKING, NamedTuple

from aligncheck.advise import Step, next_steps, stable
from aligncheck.facts import quality, readable
from aligncheck.language import UNREAD
from aligncheck.scoring import strongest
from aligncheck.statements import Channel
from aligncheck.verdict import Verdict
from aligncheck.wording import because, questions

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator, Sequence

    from aligncheck.assessment import Assessed, Assessment
    from aligncheck.catalogue import Cause
    from aligncheck.controversies import Conflict
    from aligncheck.errors import Place
    from aligncheck.evidence import Evidence
    from aligncheck.loading import Profile
    from aligncheck.meeting import Link
    from aligncheck.policy import Policy
    from aligncheck.scoring import Score
    from aligncheck.statements import Statement


@dataclass(frozen=True)
class Result:
    """One cause in a report. What costs time (steps, stability, rank) is worked out when a reporter asks for it."""

    assessed: Assessed
    policy: Policy
    ranks: Callable[[], dict[str, int]]

    @property
    def rank(self) -> int:
        """Return its place among all causes, from 1."""
        return self.ranks()[self.cause.id]

    @property
    def cause(self) -> Cause:
        """Return the cause."""
        return self.assessed.evidence.entry.cause

    @property
    def score(self) -> Score:
        """Return the parts, 0-1."""
        return self.assessed.score

    @property
    def evidence(self) -> Evidence:
        """Return what was found in the profile."""
        return self.assessed.evidence

    @property
    def verdict(self) -> Verdict:
        """Return what to do."""
        return self.assessed.verdict

    @property
    def reliable(self) -> bool:
        """Say whether there was enough to judge from."""
        return self.verdict is not Verdict.UNKNOWN

    @property
    def open_conflicts(self) -> list[Conflict]:
        """Return what is open against the cause, the heaviest first."""
        found = [conflict for conflict in self.evidence.conflicts if conflict.open]
        return sorted(found, key=lambda conflict: (-conflict.weight, conflict.text))

    @property
    def split(self) -> dict[str, str]:
        """Return how divided the public is (low, medium, high), in the brand's markets if it names them."""
        levels = dict(self.cause.split or {})
        markets = self.evidence.profile.brand.markets
        if not markets or not levels:
            return levels
        return {market: levels.get(market, levels.get("default", "unknown")) for market in markets}

    @cached_property
    def links(self) -> tuple[Link, ...]:
        """Return the links strong enough to show, the strongest pull on fit first."""
        return tuple(link for link in strongest(self.evidence, self.policy) if link.strength >= self.policy.shown)

    @cached_property
    def because(self) -> str:
        """Return the sentence that connects the dots."""
        return because(self.evidence, self.links)

    @cached_property
    def questions(self) -> tuple[str, ...]:
        """Return what would decide the verdict if it were known."""
        return questions(self.cause, self.score)

    @cached_property
    def next_steps(self) -> tuple[Step, ...]:
        """Return the changes that would help most."""
        return next_steps(self.assessed, self.policy)

    @cached_property
    def stable(self) -> bool:
        """Say whether the verdict holds if a weight moves by the declared share."""
        return stable(self.assessed, self.policy)


class Unread(NamedTuple):
    """A practice, a goal or a controversy that is left out."""

    text: str
    place: Place


class Coverage(NamedTuple):
    """How much of the kinds of facts a profile tells: apart from every score."""

    told: tuple[str, ...]
    not_asked: tuple[str, ...]
    ignored: tuple[tuple[Statement | Unread, str], ...]
    undated: int

    @property
    def score(self) -> int:
        """Return the share of the kinds of facts that are told, 0-100."""
        return round(100 * len(self.told) / (len(self.told) + len(self.not_asked)))


class BrandReport:
    """One brand's report."""

    def __init__(self, assessment: Assessment, policy: Policy, sort: str = "authenticity") -> None:
        """Report on an assessment; `sort` is what the results are ordered by."""
        self.profile, self.policy, self.sort = assessment.profile, policy, sort
        self.coverage = coverage(assessment)
        self.unranked = tuple([Result(each, policy, self._ranks) for each in assessment.causes])

    @property
    def name(self) -> str:
        """Return the brand's name."""
        return self.profile.brand.name

    @cached_property
    def results(self) -> tuple[Result, ...]:
        """Return all causes: by authenticity, then fit (or the other way round), ties by id."""
        return tuple(self.ranked(self.unranked))

    def ranked(self, results: Iterable[Result]) -> list[Result]:
        """Return some causes in the order of `results`: cheaper than ranking them all."""
        return sorted(results, key=lambda result: _order(result.assessed, self.sort))

    def _ranks(self) -> dict[str, int]:
        if self._places is None:
            self._places = {result.cause.id: rank for rank, result in enumerate(self.results, 1)}
        return self._places

    _places: dict[str, int] | None = None


def report(assessment: Assessment, policy: Policy, sort: str = "authenticity") -> BrandReport:
    """Return the report of an assessment."""
    return BrandReport(assessment, policy, sort)


def coverage(assessment: Assessment) -> Coverage:
    """Return which kinds of facts the profile tells; an empty list is told, an absent key is not."""
    brand = assessment.profile.brand
    asked = {kind: getattr(brand, kind) is not None for kind in ("industry", *_CHANNELS, *_FACTS)}
    practices = brand.practices or ()
    asked["dates"] = brand.practices == () or any(practice.since for practice in practices)
    asked["outside checks"] = brand.practices == () or any(
        quality(practice.evidence, brand.own_site, practice.kind or "") == "outside" for practice in practices
    )
    return Coverage(
        tuple(kind for kind, told in asked.items() if told),
        tuple(kind for kind, told in asked.items() if not told),
        (*assessment.statements.ignored, *_unread(assessment.profile)),
        sum(practice.since is None for practice in practices),
    )


def _unread(profile: Profile) -> Iterator[tuple[Unread, str]]:
    """Yield the facts whose cause can be told neither from a pin nor from their words."""
    for kind in ("practices", "goals", "controversies"):
        for index, fact in enumerate(getattr(profile.brand, kind) or ()):
            if not fact.causes and not readable(fact.text):
                yield Unread(fact.text, profile.source.place((kind, index, "text"))), UNREAD


def fold(results: Sequence[Result]) -> list[tuple[Result, list[Result]]]:
    """Return the results with near-twins that have the same verdict folded under the first of them."""
    folded: list[tuple[Result, list[Result]]] = []
    for result in results:
        host = next((twins for first, twins in folded if _twins(first, result)), None)
        if host is None:
            folded.append((result, []))
        else:
            host.append(result)
    return folded


def _twins(first: Result, other: Result) -> bool:
    near = other.cause.id in first.cause.twins or first.cause.id in other.cause.twins
    return near and first.verdict is other.verdict


def _order(each: Assessed, sort: str) -> tuple[float, float, str]:
    believed, fit = round(each.score.authenticity, 3), round(each.score.fit, 3)
    first, second = (fit, believed) if sort == "fit" else (believed, fit)
    return -first, -second, each.evidence.entry.cause.id


_CHANNELS = (Channel.PRODUCTS, Channel.OPERATIONS, Channel.VALUES, Channel.IMAGE, Channel.AUDIENCE)
_FACTS = ("practices", "goals", "controversies", "stances", "partners", "parent")
