"""The rules, by family. What a rule is stands in base.py; a reader finds every rule in these tuples."""

from __future__ import annotations

from typing import TYPE_CHECKING

from aligncheck.rules import activism, fit, green_claims, movements, suppressions, timing

if TYPE_CHECKING:
    from aligncheck.rules.base import Rule

RULES: tuple[Rule, ...] = (
    *fit.RULES,
    *green_claims.RULES,
    *activism.RULES,
    *timing.RULES,
    *movements.RULES,
    *suppressions.RULES,
)
"""All rules, in the order of their families."""
