"""All that a profile says which bears on a cause: links, and practices, goals, controversies and stances."""

from __future__ import annotations

from functools import cached_property
from typing import TYPE_CHECKING, NamedTuple

from aligncheck.catalogue import Entry, Kind
from aligncheck.controversies import Conflict, conflicts
from aligncheck.facts import Act, Aim, acts, aims, harmful, said
from aligncheck.meeting import Against, Link, met_by, weighed
from aligncheck.statements import Basis

if TYPE_CHECKING:
    from aligncheck.errors import Place
    from aligncheck.loading import Profile
    from aligncheck.matching import Matcher
    from aligncheck.policy import Policy
    from aligncheck.statements import Statements


class Facts:
    """What a profile tells beside its statements that bears on one cause; each kind is looked for when it is asked."""

    def __init__(self, profile: Profile, entry: Entry, matcher: Matcher, policy: Policy) -> None:
        """Look in a profile, as of the policy's day."""
        self._all = (profile, entry, matcher, policy)

    @property
    def _close(self) -> tuple[Profile, Entry, Matcher, Policy]:
        """Return the same, looked up among the causes that matter: known only when all links are."""
        profile, entry, matcher, policy = self._all
        return profile, matcher.close(entry), matcher, policy

    @cached_property
    def acts(self) -> tuple[Act, ...]:
        """Return what is done about the cause."""
        return acts(*self._close)

    @cached_property
    def aims(self) -> tuple[Aim, ...]:
        """Return the goals that bear on it."""
        return aims(*self._close)

    @cached_property
    def conflicts(self) -> tuple[Conflict, ...]:
        """Return the controversies in its domain."""
        return conflicts(*self._all)

    @cached_property
    def harmful(self) -> tuple[tuple[str, Place], ...]:
        """Return the practices that read as harm to it."""
        return harmful(*self._close)

    @cached_property
    def said(self) -> float | None:
        """Return how strongly the brand has spoken on it (0-1); none if it has not."""
        return said(*self._close)


class Evidence(NamedTuple):
    """All that a profile says which bears on one cause."""

    entry: Entry
    profile: Profile
    statements: Statements
    matcher: Matcher
    links: tuple[Link, ...]
    against: tuple[Against, ...]
    facts: Facts

    @property
    def acts(self) -> tuple[Act, ...]:
        """Return what is done about the cause."""
        return self.facts.acts

    @property
    def aims(self) -> tuple[Aim, ...]:
        """Return the goals that bear on it."""
        return self.facts.aims

    @property
    def conflicts(self) -> tuple[Conflict, ...]:
        """Return the controversies in its domain."""
        return self.facts.conflicts

    @property
    def harmful(self) -> tuple[tuple[str, Place], ...]:
        """Return the practices that read as harm to it."""
        return self.facts.harmful

    @property
    def said(self) -> float | None:
        """Return how strongly the brand has spoken on it (0-1); none if it has not."""
        return self.facts.said

    def facet(self, link: Link) -> tuple[str, Place]:
        """Return the facet a link leads to, and where it stands in the catalogue; of a lead, the cause's name."""
        if link.statement.lead:
            return self.matcher.name(self.entry)
        return self.matcher.phrase(link.statement.text, self.entry, link.kind)

    def harm(self, against: Against) -> tuple[str, Place]:
        """Return the harmful business a statement is near to, and where it stands in the catalogue."""
        return self.matcher.phrase(against.statement.text, self.entry, Kind.BUSINESS)


def gather(profile: Profile, statements: Statements, entry: Entry, matcher: Matcher, policy: Policy) -> Evidence:
    """Collect what bears on one cause. Nothing here depends on the other causes."""
    links, against = met_by(statements, entry, matcher, policy)
    facts = Facts(profile, entry, matcher, policy)
    return Evidence(entry, profile, statements, matcher, links, against, facts)


def regather(evidence: Evidence, policy: Policy) -> Evidence:
    """Return the evidence with its links weighed by other weights; what else was found stays."""
    statements, entry = evidence.statements, evidence.matcher.alone(evidence.entry)
    harm = {id(each.statement) for each in evidence.against}
    found = weighed(statements, entry, evidence.matcher, policy)
    stated = [link for link in found if link and id(link.statement) not in harm]
    inferred = [link for link in evidence.links if link.statement.basis is not Basis.STATED]
    return evidence._replace(entry=entry, links=tuple(stated + inferred))
