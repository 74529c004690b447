"""Green claims: what is said of a product's or a brand's effect on the environment."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

from aligncheck.finding import Severity
from aligncheck.lexicon import Lexicon
from aligncheck.markets import EU
from aligncheck.rules.base import rule
from aligncheck.rules.facts import figure_beside, labelled

if TYPE_CHECKING:
    from collections.abc import Iterator

    from aligncheck.finding import Hit
    from aligncheck.target import Target

EMPOWERING = date(2026, 9, 27)
"""From here on Directive (EU) 2024/825 is to be applied; some member states are late."""

_GENERIC = Lexicon(
    """
    eco|environmentally|environment|planet|earth|nature|climate|carbon friendly|kind|safe|conscious|responsible
    ecofriendly, eco|environmentally sound|considerate|correct|aware, ecological, ecologically
    kind to|for the? planet|earth|environment|nature, gentle on|to the? planet|earth|environment|nature
    good|better|great for the? planet|earth|environment|climate, friend|friends of nature|earth, nature's friend
    sustainable, sustainably, green|greenest product|products|packaging|choice|brand|company|jar|bottle|range|collection
    """
)


@rule(
    "GC01", "generic-green-claim", Severity.WARNING,
    graver={EU: Severity.ERROR}, since={EU: EMPOWERING}, consumers=(EU,), reads=True,
)  # fmt: skip
def generic_green_claim(target: Target) -> Iterator[Hit]:
    """A green word with no fact beside it.

    Looks for:
        Words such as eco-friendly, sustainable or kind to the planet, where no figure stands in the same or the next
        sentence.

    Why:
        Nobody can check what it says, so readers take it for more than is meant, and regulators for unproven.

    Clears it:
        A figure beside it, or the claim's `backing` of kind `label` with `scheme` and `licence`.

    Bad:
        Our green jar

    Good:
        Jar: 70 % recycled glass

    Basis:
        EU: UCPD Annex I 4a (Directive 2024/825). US: 16 CFR 260.4. UK: CMA Green Claims Code, principle 2.
    """
    for passage, match in target.phrases(_GENERIC):
        if not labelled(passage) and not figure_beside(passage, match):
            yield passage.hit(
                match,
                f"“{match.text}” says nothing that can be checked",
                "say the specific fact instead (what, how much, of which part), or name the label and its licence",
            )


RULES = (generic_green_claim,)
"""The rules of this family."""
