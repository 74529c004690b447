"""The rules, by family. What a rule is stands in base.py; a reader finds every rule in these tuples."""

from __future__ import annotations

from typing import TYPE_CHECKING

from aligncheck.rules import (
    action,
    activism,
    after_use,
    amounts,
    brand_profile,
    breadth,
    brief,
    carbon,
    cause_marketing,
    comparisons,
    content,
    coverage,
    evidence,
    fit,
    footprint,
    goals,
    green_claims,
    irrelevant,
    labels,
    materials,
    movements,
    offsets,
    paid,
    promises,
    representation,
    social_claims,
    suppressions,
    timing,
    virtues,
)

if TYPE_CHECKING:
    from aligncheck.rules.base import Rule

FAMILIES = {
    "BR": "The brief is whole",
    "AL": "Brand and cause",
    "GC": "Green and social claims",
    "CM": "Cause marketing",
    "PA": "Words and deeds",
    "RP": "Representation",
    "MV": "Movements",
    "ST": "Stances",
    "TM": "Timing",
    "CA": "Calls to action",
    "CT": "Content types",
    "AD": "Paid voices",
    "EV": "Evidence",
    "BP": "Brand profiles",
    "LG": "Languages",
    "JU": "Jurisdictions",
    "SU": "Suppressions",
}
"""The families by the letters of their codes, in the order in which they are shown."""

RULES: tuple[Rule, ...] = tuple(
    sorted(
        (
            *brief.RULES,
            *amounts.RULES,
            *fit.RULES,
            *activism.RULES,
            *movements.RULES,
            *timing.RULES,
            *green_claims.RULES,
            *breadth.RULES,
            *labels.RULES,
            *promises.RULES,
            *virtues.RULES,
            *irrelevant.RULES,
            *comparisons.RULES,
            *carbon.RULES,
            *offsets.RULES,
            *after_use.RULES,
            *materials.RULES,
            *footprint.RULES,
            *social_claims.RULES,
            *representation.RULES,
            *action.RULES,
            *content.RULES,
            *evidence.RULES,
            *goals.RULES,
            *brand_profile.RULES,
            *coverage.RULES,
            *cause_marketing.RULES,
            *paid.RULES,
            *suppressions.RULES,
        ),
        key=lambda rule: (list(FAMILIES).index(rule.family), rule.code),
    )
)
"""All rules, family by family."""
