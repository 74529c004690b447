"""The examples show what they are meant to show."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, Any

import pytest

if TYPE_CHECKING:
    import subprocess
    from collections.abc import Callable


def results(run: Callable[..., subprocess.CompletedProcess[str]], brand: str, *options: str) -> list[dict[str, Any]]:
    done = run("score", f"examples/brands/{brand}.yaml", "--format", "json", *options)
    assert done.returncode == 0, done.stderr
    found: list[dict[str, Any]] = json.loads(done.stdout)["reports"][0]["results"]
    return found


@pytest.mark.parametrize(
    ("brand", "cause"),
    [
        ("zipcar", "fair-transport"),
        ("annies-homegrown", "regenerative-farming"),
        ("seventh-generation", "climate-action"),
        ("imperfect-foods", "food-waste"),
    ],
)
def test_the_pairings_of_the_article_are_among_the_first_three_by_fit(
    brand: str, cause: str, run: Callable[..., subprocess.CompletedProcess[str]]
) -> None:
    """Their products, operations, values, image and audience do not name the cause."""
    assert cause in [result["cause"] for result in results(run, brand, "--sort", "fit", "--top", "3")]


@pytest.mark.parametrize(
    ("brand", "cause", "verdict"),
    [
        ("fernwash", "plastic-waste", "speak_up"),
        ("marlow-credit-union", "financial-literacy", "speak_up"),
        ("tidewell-optics", "vision-access", "back_partner"),
        ("pebble-and-pine", "play", "act_first"),
        ("cobalt-threads", "sustainable-fashion", "fix_first"),
        ("harbour-line", "clean-air", "stay_out"),
        ("nimbus", "play", "unknown"),
        ("panaderia-luna", "hunger-relief", "unknown"),
    ],
)
def test_an_invented_brand_for_each_verdict(
    brand: str, cause: str, verdict: str, run: Callable[..., subprocess.CompletedProcess[str]]
) -> None:
    (result,) = results(run, brand, "--cause", cause)

    assert result["verdict"] == verdict


def test_the_business_itself_is_why_one_of_them_stays_out(
    run: Callable[..., subprocess.CompletedProcess[str]],
) -> None:
    (result,) = results(run, "harbour-line", "--cause", "clean-air")

    assert [against["open"] for against in result["contradictions"] if against["kind"] == "business"][:1] == [True]
