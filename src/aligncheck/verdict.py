"""Score → verdict: what to do about a cause, how far the next verdict is, and whether it would hold."""

from __future__ import annotations

from dataclasses import dataclass, replace
from enum import StrEnum
from typing import TYPE_CHECKING, Any

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


@dataclass(frozen=True, slots=True)
class Conclusion:
    """A verdict, and the nearest other one: by changing one part by so many points (0-100)."""

    verdict: Verdict
    next_verdict: Verdict | None
    points: float | None


def conclude(evidence: Evidence, score: Score, policy: Policy) -> Conclusion:
    """Return the verdict, the first that holds in the order of docs/scoring.md."""
    verdict = judge(evidence, score, policy)
    found = sorted(_other(verdict, evidence, score, policy), key=lambda pair: (pair[0], pair[1]))
    points, other = found[0] if found else (None, None)
    return Conclusion(verdict, other, points)


def judge(evidence: Evidence, score: Score, policy: Policy) -> Verdict:
    """Return the first verdict that holds. Parts are rounded to a tenth of a point before they meet a band."""
    bands, rules = policy.bands, policy.conflicts
    fit, practice, proof = round(score.fit, 3), _round(score.practice), _round(score.proof)
    if len(evidence.statements.kept) < bands.statements:
        return Verdict.UNKNOWN
    if score.business >= rules.open_from and not any(aim.exit for aim in evidence.aims):
        return Verdict.STAY_OUT
    if score.business >= rules.open_from or any(conflict.open for conflict in evidence.conflicts):
        return Verdict.FIX_FIRST
    if fit < bands.fair:
        return Verdict.STAY_OUT
    if practice is not None and practice < bands.practice_fair:
        return Verdict.ACT_FIRST
    acting = practice is not None and practice >= bands.practice_good
    proven = proof is not None and proof >= bands.proof_fair
    led = evidence.entry.cause.led_by == "community"
    return Verdict.SPEAK_UP if fit >= bands.good and acting and proven and not led else Verdict.BACK_PARTNER


def _other(verdict: Verdict, evidence: Evidence, score: Score, policy: Policy) -> Iterator[tuple[float, Verdict]]:
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
            change: dict[str, Any] = {part: there}
            moved = judge(evidence, replace(score, **change), policy)
            if moved is not verdict:
                yield round(100 * abs(value - edge), 1), moved


def _round(value: float | None) -> float | None:
    return None if value is None else round(value, 3)
