"""Products → strengths: a curve with a midpoint, and a background taken off first; links by several closenesses."""

from __future__ import annotations

import json
import math
from pathlib import Path

import pytest

from aligncheck.embedding import calibration
from aligncheck.embedding.calibration import Calibration, Natural, calibration_of
from aligncheck.embedding.encoder import SCALE, default_encoder
from aligncheck.embedding.packing import ZERO

LINKS = Natural(slope=2.0, midpoint=1.5, phrase=2, core=1, company=1, said=0.2, natural=0.6, fair=0.3)
EVEN = Calibration("by hand", 1, slope=10.0, midpoint=0.5, background=(32, 16, 0), natural=LINKS)
STEP = 10 / 4 * 0.001  # the steepest slope of the curve over one step of the table
LINK_STEP = 2 / 4 * 0.012


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


def natural(phrase: float, core: float, company: float = 0.0, *, said: bool = False, lead: str = "") -> float:
    """Return the strength of a link from the closenesses that make it."""
    around = EVEN.around([lane(company)])
    if lead:
        around[0] += EVEN.lead(lead)
    return EVEN.naturals([lane(phrase)], EVEN.ground([lane(core)], around, said=said))[0]


@pytest.mark.parametrize(
    ("phrase", "core", "company", "said", "strength"),
    [
        (0.5, 0.5, 0.0, False, 1 / 2),  # 2 · .5 + .5 is the midpoint
        (0.7, 0.1, 0.0, False, 1 / 2),  # a near phrase makes up for half as much of the core
        (0.5, 0.2, 0.3, False, 1 / 2),  # … and another line of the brand for as much
        (0.6, 0.5, 0.0, True, 1 / 2),  # what is said must be .2 nearer
        (0.5, 0.5, -0.5, False, 1 / 2),  # a far line takes nothing off
        (1.0, 1.0, 1.0, False, 1 / (1 + math.exp(-5))),  # 2 · (1.5 - 4)
        (0.0, 0.0, 0.0, False, 1 / (1 + math.exp(3))),
        (-1.0, -1.0, -1.0, True, 1 / (1 + math.exp(9.4))),  # 2 · (1.5 + 3.2)
    ],
)
def test_a_link_is_as_strong_as_its_parts_together(
    phrase: float, core: float, company: float, *, said: bool, strength: float
) -> None:
    """Two parts of the nearest phrase, one of the core, one of the brand's second nearest line."""
    assert natural(phrase, core, company, said=said) == pytest.approx(strength, abs=LINK_STEP)


@pytest.mark.parametrize(("level", "strength"), [("natural", 1 / 2), ("fair", 1 / (1 + math.exp(0.6)))])
def test_a_link_gains_where_the_trade_leads_anyway(level: str, strength: float) -> None:
    """The sum 1.5 takes .9 and .6 of a natural lead, or .3 of a fair one."""
    assert natural(0.3, 0.3, lead=level) == pytest.approx(strength, abs=LINK_STEP)


def test_a_link_is_never_weaker_for_being_nearer() -> None:
    steps = [closeness / 50 for closeness in range(-50, 50)]

    by_phrase = [natural(step, 0.3) for step in steps]
    by_core = [natural(0.3, step) for step in steps]
    by_company = [natural(0.3, 0.3, step) for step in steps]

    assert by_phrase == sorted(by_phrase)
    assert by_core == sorted(by_core)
    assert by_company == sorted(by_company)
    assert by_phrase[0] < by_phrase[-1]


@pytest.mark.parametrize("shipped", [EVEN, calibration_of("static-en-128")], ids=["by hand", "shipped"])
def test_the_strengths_reach_as_far_as_closeness_can(shipped: Calibration) -> None:
    """A lane holds up to 2^16 - 1: with all at their most, and at their least, there is still a strength."""
    rules, far, near = shipped.natural, 0, 2 * ZERO - 1
    least = shipped.naturals([far], shipped.ground([far], shipped.around([far]), said=True))
    most = shipped.around([near])
    most[0] += shipped.lead("natural")

    assert least == pytest.approx([0.0], abs=0.001)
    assert shipped.naturals([near], shipped.ground([near], most, said=False)) == pytest.approx([1.0], abs=0.001)
    assert rules.natural > rules.fair > 0


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("We sell rainwater tanks.", "rainwater tanks"),
        ("Our tanks, for everyone!", "tanks"),
        ("made without palm oil", "made without palm oil"),  # what turns a harm is never left out
        ("IT training in the US", "it training us"),
        ("for everyone", "for everyone"),  # or nothing would be left
    ],
)
def test_words_that_tell_of_no_cause_are_left_out_of_what_is_asked(text: str, told: str) -> None:
    assert calibration_of(default_encoder().id).telling(text) == told


def test_an_engine_that_reads_words_together_gets_the_whole_sentence() -> None:
    assert calibration_of("minilm-int8-384").telling("We sell tanks, don't we?") == "We sell tanks, don't we?"
