"""The rules, by family. What a rule is stands in base.py; a reader finds every rule in these tuples."""

from __future__ import annotations

from typing import TYPE_CHECKING

from aligncheck.rules import cause_marketing, green_claims, paid, suppressions

if TYPE_CHECKING:
    from aligncheck.rules.base import Rule

RULES: tuple[Rule, ...] = (*green_claims.RULES, *cause_marketing.RULES, *paid.RULES, *suppressions.RULES)
"""All rules, in the order of their families."""
