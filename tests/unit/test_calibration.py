"""Products → strengths: a curve with a midpoint, and a background taken off first."""

from __future__ import annotations

import json
import math
from pathlib import Path

import pytest

from aligncheck.embedding import calibration
from aligncheck.embedding.calibration import Calibration, Natural, calibration_of
from aligncheck.embedding.encoder import SCALE, default_encoder
from aligncheck.embedding.packing import ZERO

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
    assert shipped.natural._asdict() == data["natural"]
    assert list(shipped.background) == data["background"]
    assert len(shipped.background) == default_encoder().dims
    assert data["scale"] == SCALE * 16


def test_an_engine_without_its_own_numbers_gets_the_shipped_ones() -> None:
    other, shipped = calibration_of("a-test-engine"), calibration_of("static-en-128")

    assert other.engine == "a-test-engine"
    assert (other.version, other.slope, other.midpoint) == (shipped.version, shipped.slope, shipped.midpoint)
    assert other.background == shipped.background


def lane(closeness: float) -> int:
    """Return the lane of a closeness (packing.py)."""
    return ZERO + round(closeness * SCALE**2)


@pytest.mark.parametrize(
    ("facet", "meaning", "off", "strength"),
    [
        (0.5, 0.5, 0.0, 1 / 2),  # (2 · .5 + .5) / 3 is the midpoint
        (0.6, 0.3, 0.0, 1 / 2),
        (0.7, 0.1, 0.0, 1 / 2),  # a near facet makes up for half as much of the meaning
        (0.9, 0.9, 0.4, 1 / 2),  # what is taken off is taken off both
        (0.5, 0.5, -0.1, 1 / (1 + math.exp(-1))),
        (-1.0, -1.0, 0.4, 1 / (1 + math.exp(19))),
        (1.0, 1.0, -0.2, 1 / (1 + math.exp(-7))),
    ],
)
def test_a_link_is_as_strong_as_two_parts_of_the_facet_and_one_of_the_meaning(
    facet: float, meaning: float, off: float, strength: float
) -> None:
    assert EVEN.naturals([lane(facet)], [lane(meaning)], off) == pytest.approx([strength], abs=STEP)


def test_a_link_is_never_weaker_for_being_nearer() -> None:
    steps = [lane(closeness / 50) for closeness in range(-50, 50)]

    by_facet = EVEN.naturals(steps, [lane(0.3)] * len(steps), 0.1)
    by_meaning = EVEN.naturals([lane(0.3)] * len(steps), steps, 0.1)

    assert by_facet == sorted(by_facet)
    assert by_meaning == sorted(by_meaning)


def test_what_is_said_is_taken_as_less_close_than_what_is_done() -> None:
    """Beside its background: 180 products of 150² for this vector."""
    assert EVEN.off((100, -20, 5), said=False) == 180 / SCALE**2
    assert EVEN.off((100, -20, 5), said=True) == 180 / SCALE**2 + 0.1


def test_a_name_in_a_facets_place_is_taken_as_farther() -> None:
    assert EVEN.farther == 0.2 * SCALE**2
