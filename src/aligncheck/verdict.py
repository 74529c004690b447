"""Score → verdict: what to do about a cause, how far the next verdict is, and whether it would hold."""

from __future__ import annotations

from enum import StrEnum
from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from collections.abc import Iterator

    from aligncheck.evidence import Evidence
    from aligncheck.policy import Policy
    from aligncheck.scoring import Score


class Verdict(StrEnum):
    """What to do about a cause."""

    SPEAK_UP = "speak_up"
    BACK_PARTNER = "back_partner"
    ACT_FIRST = "act_first"
    FIX_FIRST = "fix_first"
    STAY_OUT = "stay_out"
    UNKNOWN = "unknown"


class Nearest(NamedTuple):
    """Another verdict, and how many points (0-100) one part alone is from it."""

    points: float
    verdict: Verdict


def judge(evidence: Evidence, score: Score, policy: Policy) -> Verdict:
    """Return the first verdict that holds, in the order of docs/scoring.md.

    Parts are rounded to a tenth of a point before they meet a band.
    """
    bands, rules = policy.bands, policy.conflicts
    if evidence.statements.different < bands.statements:
        return Verdict.UNKNOWN
    if score.business >= rules.open_from and not any(aim.exit for aim in evidence.aims):
        return Verdict.STAY_OUT
    if score.business >= rules.open_from or any(conflict.open for conflict in evidence.conflicts):
        return Verdict.FIX_FIRST
    fit = round(score.fit, 3)
    if fit < bands.fair:
        return Verdict.STAY_OUT
    practice, proof = _round(score.practice), _round(score.proof)
    if practice is not None and practice < bands.practice_fair:
        return Verdict.ACT_FIRST
    acting = practice is not None and practice >= bands.practice_good
    proven = proof is not None and proof >= bands.proof_fair
    led = evidence.entry.cause.led_by == "community"
    return Verdict.SPEAK_UP if fit >= bands.good and acting and proven and not led else Verdict.BACK_PARTNER


def nearest(verdict: Verdict, evidence: Evidence, score: Score, policy: Policy) -> Nearest | None:
    """Return the nearest other verdict: by changing one part by the fewest points; none if no change leads to one."""
    return min(_other(verdict, evidence, score, policy), default=None)


def _other(verdict: Verdict, evidence: Evidence, score: Score, policy: Policy) -> Iterator[Nearest]:
    """Yield how far each band is that would change the verdict, if that one part alone moved to it."""
    bands = policy.bands
    for part, edges in (
        ("fit", (bands.fair, bands.good)),
        ("practice", (bands.practice_fair, bands.practice_good)),
        ("proof", (bands.proof_fair,)),
    ):
        value = getattr(score, part)
        if value is None:
            continue
        for edge in edges:
            there = edge if value < edge else edge - 0.001
            moved = judge(evidence, score.moved(part, there), policy)
            if moved is not verdict:
                yield Nearest(round(100 * abs(value - edge), 1), moved)


def _round(value: float | None) -> float | None:
    return None if value is None else round(value, 3)
