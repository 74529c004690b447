"""Products → strengths: a curve with a midpoint, and a background taken off first."""

from __future__ import annotations

import json
import math
from pathlib import Path

import pytest

from aligncheck.embedding import calibration
from aligncheck.embedding.calibration import Calibration, Natural, calibration_of
from aligncheck.embedding.encoder import SCALE, default_encoder

LINKS = Natural(10.0, 0.5, 2, 1, 0.2, 0.1)
EVEN = Calibration("by hand", 1, slope=10.0, midpoint=0.5, background=(32, 16, 0), natural=LINKS)
STEP = 10 / 4 * 0.001  # the steepest slope of the curve over one step of the table


@pytest.mark.parametrize(
    ("cosine", "strength"),
    [
        (0.5, 1 / 2),
        (0.5 + math.log(4) / 10, 4 / 5),
        (0.5 - math.log(4) / 10, 1 / 5),
        (1.0, 1 / (1 + math.exp(-5))),
        (0.0, 1 / (1 + math.exp(5))),
        (-0.5, 1 / (1 + math.exp(10))),
    ],
)
def test_strength_is_a_logistic_curve_of_the_cosine(cosine: float, strength: float) -> None:
    assert EVEN.strength(round(cosine * SCALE**2)) == pytest.approx(strength, abs=STEP)


def test_a_larger_product_is_never_weaker() -> None:
    strengths = [EVEN.strength(product) for product in range(-(SCALE**2), SCALE**2, 50)]

    assert strengths == sorted(strengths)
    assert 0 < strengths[0] < strengths[-1] < 1


@pytest.mark.parametrize(
    ("vector", "bias"),
    [((100, -20, 5), 180), ((0, 0, 127), 0), ((-1, 0, 0), -2), ((0, 3, 0), 3)],
)
def test_the_bias_is_the_product_with_the_background_over_16(vector: tuple[int, ...], bias: int) -> None:
    assert EVEN.bias(vector) == bias  # (32 · 100 - 16 · 20) / 16 = 180


def test_the_bias_is_the_mean_product_with_the_statements_of_the_background() -> None:
    """Why one vector is enough: the mean of many products is one product with the mean."""
    encode = default_encoder().encode
    statements = [encode(text) for text in ("oat milk", "wool coats", "bank loans", "bus tickets", "care homes")]
    mean = tuple(round(16 * sum(values) / len(statements)) for values in zip(*statements, strict=True))
    row = encode("plant-based drinks")
    products = [sum(a * b for a, b in zip(row, statement, strict=True)) for statement in statements]

    biased = Calibration("mean", 1, 12.0, 0.55, mean, LINKS).bias(row)

    assert biased == pytest.approx(sum(products) / len(products), rel=0.01)


def test_the_shipped_calibration_is_the_file_beside_the_table() -> None:
    shipped = calibration_of("static-en-128")
    data = json.loads((Path(calibration.__file__).parent / "static-en-128.json").read_text())

    assert (shipped.engine, shipped.version) == ("static-en-128", data["version"])
    assert (shipped.slope, shipped.midpoint) == (data["slope"], data["midpoint"])
    assert list(shipped.background) == data["background"]
    assert len(shipped.background) == default_encoder().dims
    assert data["scale"] == SCALE * 16


def test_an_engine_without_its_own_numbers_gets_the_shipped_ones() -> None:
    other, shipped = calibration_of("a-test-engine"), calibration_of("static-en-128")

    assert other.engine == "a-test-engine"
    assert (other.version, other.slope, other.midpoint) == (shipped.version, shipped.slope, shipped.midpoint)
    assert other.background == shipped.background
