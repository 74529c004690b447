"""What a patch changes: the report of the changed profile, with the causes that move."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from aligncheck.assessment import assess
from aligncheck.report import BrandReport, report
from aligncheck.verdict import Verdict

if TYPE_CHECKING:
    from aligncheck.assessment import Assessed, Assessment
    from aligncheck.catalogue import Cause
    from aligncheck.loading import Profile
    from aligncheck.matching import Matcher
    from aligncheck.policy import Policy

LEAST = 0.5
"""Points of authenticity (0-100) from which on a cause moves, if its verdict stays."""


class Change(NamedTuple):
    """A cause that a patch moves, before and after."""

    before: Assessed
    after: Assessed

    @property
    def cause(self) -> Cause:
        """Return the cause."""
        return self.after.evidence.entry.cause

    @property
    def turned(self) -> bool:
        """Say whether the verdict is another one."""
        return self.before.verdict is not self.after.verdict

    @property
    def gain(self) -> float:
        """Return the points of authenticity between the two as they are shown; negative for a loss."""
        return round(_believed(self.after) - _believed(self.before), 1)


class ChangedReport(BrandReport):
    """The report of a profile with a patch in it; `changes` are the causes that it moves, the most important first."""

    def __init__(self, before: Assessment, after: Assessment, policy: Policy, sort: str, patch: str) -> None:
        """Report on what a patch, named by its file, makes of a brand."""
        super().__init__(after, policy, sort)
        self.patch, self.changes = patch, changes(before, after)


def reported(profile: Profile, matcher: Matcher, policy: Policy, sort: str = "authenticity") -> BrandReport:
    """Score a brand and rank the causes; for a profile with a patch in it, say what the patch moves too."""
    found = assess(profile, matcher, policy)
    if profile.original is None or profile.patch is None:
        return report(found, policy, sort)
    return ChangedReport(assess(profile.original, matcher, policy), found, policy, sort, profile.patch.file)


def changes(before: Assessment, after: Assessment) -> tuple[Change, ...]:
    """Return the causes that move: those with another verdict first, then the largest changes of authenticity.

    A cause moves if its verdict changes, or its authenticity by half a point; both assessments are of the same causes.
    """
    pairs = [Change(old, new) for old, new in zip(before.causes, after.causes, strict=True)]
    return tuple(sorted(filter(_moves, pairs), key=lambda each: (not each.turned, -abs(each.gain), each.cause.id)))


def _moves(change: Change) -> bool:
    judged = change.after.verdict is not Verdict.UNKNOWN
    return change.turned or (judged and abs(change.gain) >= LEAST)


def _believed(assessed: Assessed) -> float:
    return round(100 * assessed.score.authenticity, 1)
