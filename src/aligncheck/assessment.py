"""The main flow: one brand against every cause."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from aligncheck.evidence import Evidence, gather
from aligncheck.scoring import Score, score
from aligncheck.statements import Statements, read_statements
from aligncheck.verdict import Conclusion, conclude

if TYPE_CHECKING:
    from aligncheck.catalogue import Entry
    from aligncheck.loading import Profile
    from aligncheck.matching import Matcher
    from aligncheck.policy import Policy


@dataclass(frozen=True, slots=True)
class Assessed:
    """One cause: what was found, what it adds up to, and what to do."""

    evidence: Evidence
    score: Score
    conclusion: Conclusion


@dataclass(frozen=True, slots=True)
class Assessment:
    """A brand against causes, in the order of their ids."""

    profile: Profile
    statements: Statements
    causes: tuple[Assessed, ...]


def assess(profile: Profile, matcher: Matcher, policy: Policy) -> Assessment:
    """Compare one brand with every cause of the matcher's catalogue."""
    statements = read_statements(profile)
    entries = matcher.catalogue.entries.values()
    found = tuple(assess_cause(profile, statements, entry, matcher, policy) for entry in entries)
    return Assessment(profile, statements, found)


def assess_cause(profile: Profile, statements: Statements, entry: Entry, matcher: Matcher, policy: Policy) -> Assessed:
    """Compare one brand with one cause; no other cause matters to the answer."""
    evidence = gather(profile, statements, entry, matcher, policy)
    scores = score(evidence, policy)
    return Assessed(evidence, scores, conclude(evidence, scores, policy))
