"""Suppressions that have expired, cover nothing, or cannot be read: what is accepted must stay true."""

from __future__ import annotations

from typing import TYPE_CHECKING

from aligncheck.errors import did_you_mean, shown
from aligncheck.finding import Hit
from aligncheck.rules.base import code_meant, rule
from aligncheck.severity import Severity

if TYPE_CHECKING:
    from collections.abc import Iterator

    from aligncheck.excusing import Excuse
    from aligncheck.target import Target


@rule("SU01", "expired-suppression", Severity.WARNING, after=True)
def expired_suppression(target: Target) -> Iterator[Hit]:
    """A suppression whose end has passed.

    Looks for:
        `until` before the day that is judged by.

    Why:
        What was accepted for a time is a finding again, and somebody should look at it once more.

    Clears it:
        A later `until`, with a reason that still holds; or the suppression deleted.

    Bad:
        {rule: GC08, claim: pouch, reason: cleared by counsel, until: 2026-01-31}

    Good:
        {rule: GC08, claim: pouch, reason: cleared again by counsel 2027-02-01, until: 2027-12-31}

    Basis:
        None in law: what nobody looks at again is how stale proof stays in use.
    """
    for each in target.excuses:
        if not each.mistake and each.over(target.as_of):
            message = f"the suppression of {', '.join(each.codes)} expired on {each.until}"
            yield _hit(each, message, "look at it again and set a later `until`, or delete it")


@rule("SU02", "unused-suppression", Severity.WARNING, after=True)
def unused_suppression(target: Target) -> Iterator[Hit]:
    """A suppression that covers no finding.

    Looks for:
        A suppression for which no rule that ran has found anything.

    Why:
        It hides nothing today, and would hide tomorrow what nobody has looked at.

    Clears it:
        The suppression deleted.

    Bad:
        {rule: GC08, reason: cleared by counsel}, where GC08 finds nothing

    Good:
        No suppression.

    Basis:
        None in law.
    """
    for each in target.excuses:
        if not each.mistake and not each.used and not each.over(target.as_of) and _known(each, target):
            yield _hit(each, f"the suppression of {', '.join(each.codes)} covers no finding", "delete it")


@rule("SU03", "unreadable-suppression", Severity.WARNING, after=True)
def unreadable_suppression(target: Target) -> Iterator[Hit]:
    """A suppression that names no rule, claim or post there is, or no reason.

    Looks for:
        A code that no rule has, the id of a claim that is not there, a post beyond the last, or a comment without a
        reason.

    Why:
        It covers nothing, and its author believes that it does.

    Clears it:
        The right code, id or number, and a reason behind a colon.

    Bad:
        <!-- aligncheck ignore GC8 -->

    Good:
        <!-- aligncheck ignore GC08 until 2027-12-31: cleared by counsel 2027-02-01 -->

    Basis:
        None in law.
    """
    for each in target.excuses:
        if mistake := each.mistake or _unknown(each, target):
            way_out = "write the rule, and behind a colon the reason: GC08: cleared by counsel 2027-02-01"
            yield _hit(each, f"the suppression covers nothing: {mistake}", way_out)


def _unknown(each: Excuse, target: Target) -> str:
    """Return what is named that is not there."""
    from aligncheck.rules import RULES  # noqa: PLC0415  (which holds the rules of this module)

    known = {each.code for each in RULES} | {each.family for each in RULES}
    for code in each.codes:
        if code not in known:
            return f"no rule is called {shown(code)}{code_meant(code, sorted(known))}"
    if each.claim is not None and each.claim not in target.claims:
        return f"no claim has the id {shown(each.claim)}{did_you_mean(each.claim, list(target.claims))}"
    if each.post is not None and each.post > len(target.brief.posts):
        return f"there is no post {each.post}"
    return ""


def _known(each: Excuse, target: Target) -> bool:
    """Say whether all its rules have run: of the others nobody knows whether they would find anything."""
    return all(code in target.ran for code in each.codes) and not _unknown(each, target)


def _hit(each: Excuse, message: str, way_out: str) -> Hit:
    return Hit(each.route, message, way_out, *each.offsets)


RULES = (expired_suppression, unused_suppression, unreadable_suppression)
"""The rules of this family."""
