"""The rules, by family. What a rule is stands in base.py; a reader finds every rule in these tuples."""

from __future__ import annotations

from typing import TYPE_CHECKING

from aligncheck.rules import (
    breadth,
    carbon,
    comparisons,
    coverage,
    footprint,
    green_claims,
    labels,
    materials,
    promises,
    social_claims,
    suppressions,
    virtues,
)

if TYPE_CHECKING:
    from aligncheck.rules.base import Rule

RULES: tuple[Rule, ...] = (
    *green_claims.RULES,
    *breadth.RULES,
    *labels.RULES,
    *promises.RULES,
    *virtues.RULES,
    *comparisons.RULES,
    *carbon.RULES,
    *materials.RULES,
    *footprint.RULES,
    *social_claims.RULES,
    *coverage.RULES,
    *suppressions.RULES,
)
"""All rules, in the order of their families."""
