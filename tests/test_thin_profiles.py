"""Profiles that say little: nothing is made of fewer than three lines, and hardly anything of what anybody says."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

import pytest
import yaml

from aligncheck.assessment import assess
from aligncheck.verdict import Verdict
from tests.conftest import make_profile

if TYPE_CHECKING:
    from aligncheck.matching import Matcher
    from aligncheck.policy import Policy

CASES = Path(__file__).parent / "cases" / "generic-lines.yaml"
LINES: dict[str, list[str]] = yaml.safe_load(CASES.read_text(encoding="utf-8"))

FLATTERED = 7
"""Of 50 generic lines on their own, with 160 causes each: fits that are fair or better. To be lowered, never raised."""


def verdicts(text: str, matcher: Matcher, policy: Policy) -> set[Verdict]:
    return {each.verdict for each in assess(make_profile(text), matcher, policy).causes}


@pytest.mark.parametrize(
    "text",
    [
        "name: Oatly",
        "{name: Oatly, industry: dairy}",
        "{name: Oatly, products: [oat milk]}",
        "{name: Oatly, industry: dairy, products: [oat milk]}",
        "{name: Oatly, products: [oat milk, Oat milk, oat  milk!]}",
        "{name: Oatly, products: [oat milk, oat cream], image: [faceless]}",
        "{name: Oatly, products: [oat milk, oat cream], values: [el río y los peces]}",
    ],
)
def test_fewer_than_three_lines_are_too_few(text: str, matcher: Matcher, policy: Policy) -> None:
    """A line that is said again, one in another language and one that speaks against the brand do not count."""
    assert verdicts(text, matcher, policy) == {Verdict.UNKNOWN}


def test_three_lines_are_enough(matcher: Matcher, policy: Policy) -> None:
    found = verdicts("{name: Oatly, products: [oat milk, oat cream], values: [less meat]}", matcher, policy)

    assert Verdict.UNKNOWN not in found


def test_lines_that_anybody_says_lead_nearly_nowhere(matcher: Matcher, policy: Policy) -> None:
    profiles = [f"{{name: Any, {channel}: [{line}]}}" for channel, lines in LINES.items() for line in lines]
    fits = [each.score.fit for text in profiles for each in assess(make_profile(text), matcher, policy).causes]

    assert len(profiles) == 50
    assert sum(round(fit, 3) >= policy.bands.fair for fit in fits) <= FLATTERED
