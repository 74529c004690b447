"""The main flow: one brand against every cause."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cached_property
from typing import TYPE_CHECKING, NamedTuple

from aligncheck.evidence import Evidence, gather
from aligncheck.scoring import Score
from aligncheck.statements import Statements, read_statements
from aligncheck.verdict import Nearest, Verdict, judge, nearest

if TYPE_CHECKING:
    from aligncheck.catalogue import Entry
    from aligncheck.loading import Profile
    from aligncheck.matching import Matcher
    from aligncheck.policy import Policy


@dataclass(frozen=True)
class Assessed:
    """One cause: what was found, what it adds up to, and what to do."""

    evidence: Evidence
    score: Score
    policy: Policy

    @cached_property
    def verdict(self) -> Verdict:
        """Return what to do."""
        return judge(self.evidence, self.score, self.policy)

    @cached_property
    def nearest(self) -> Nearest | None:
        """Return the nearest other verdict; none if no change of one part leads to another."""
        return nearest(self.verdict, self.evidence, self.score, self.policy)


class Assessment(NamedTuple):
    """A brand against causes, in the order of their ids."""

    profile: Profile
    statements: Statements
    causes: tuple[Assessed, ...]


def assess(profile: Profile, matcher: Matcher, policy: Policy) -> Assessment:
    """Compare one brand with every cause of the matcher's catalogue."""
    statements = read_statements(profile)
    entries = matcher.catalogue.entries.values()
    found = tuple([assess_cause(profile, statements, entry, matcher, policy) for entry in entries])
    # What a brand does is asked of the causes that are near to it; of the others only if somebody wants it.
    matcher.narrow(
        each.evidence.entry for each in found if each.evidence.against or each.score.fit >= policy.bands.fair
    )
    return Assessment(profile, statements, found)


def assess_cause(profile: Profile, statements: Statements, entry: Entry, matcher: Matcher, policy: Policy) -> Assessed:
    """Compare one brand with one cause; no other cause matters to the answer."""
    evidence = gather(profile, statements, entry, matcher, policy)
    return Assessed(evidence, Score(evidence, policy), policy)
