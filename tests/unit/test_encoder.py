"""The static table: text in, a vector of int8 out; what is near in meaning is near in the table."""

from __future__ import annotations

import math

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from aligncheck.embedding.encoder import SCALE, Vector, default_encoder, quantise, scaled


def cosine(one: str, other: str) -> float:
    encode = default_encoder().encode
    return sum(a * b for a, b in zip(encode(one), encode(other), strict=True)) / SCALE**2


def length(vector: Vector) -> float:
    return math.sqrt(sum(value * value for value in vector))


@pytest.mark.parametrize(
    ("values", "vector"),
    [
        ([3.0, 4.0], (90, 120)),  # 150 · 3 / 5 and 150 · 4 / 5
        ([0.0, -1.0], (0, -127)),  # 150 does not fit into int8
        ([1, -1, 1, 1], (75, -75, 75, 75)),  # 150 / 2
        ([2, -4, 5, 6], (33, -67, 83, 100)),  # 150 / 9 times each
        ([0.5] * 9, (50,) * 9),  # 150 / 3
        ([0, 0], (0, 0)),
        ([], ()),
    ],
)
def test_quantise_scales_to_a_length_of_150_and_clips_at_127(values: list[float], vector: Vector) -> None:
    assert quantise(values) == vector


@pytest.mark.parametrize("text", ["laundry refill pouches", "soap", "families with small children", "2030"])
def test_a_vector_is_128_small_integers_of_the_agreed_length(text: str) -> None:
    vector = default_encoder().encode(text)

    assert len(vector) == default_encoder().dims == 128
    assert {type(value) for value in vector} == {int}
    assert all(-127 <= value <= 127 for value in vector)
    assert length(vector) == pytest.approx(SCALE, rel=0.02)


@pytest.mark.parametrize(
    "text",
    [
        "LAUNDRY refill POUCHES",
        " laundry\u00a0refill\n pouches ",
        "Láundry réfill poùches",
        "laundry, refill; pouches!",
        "pouches refill laundry",
        "laundry laundry refill pouches",  # said twice is not meant twice
    ],
)
def test_the_same_words_have_the_same_vector(text: str) -> None:
    assert default_encoder().encode(text) == default_encoder().encode("laundry refill pouches")


@pytest.mark.parametrize("text", ["", "…", "水", "x" * 65])
def test_a_text_without_a_known_word_is_zeros(text: str) -> None:
    assert default_encoder().encode(text) == (0,) * 128


@pytest.mark.parametrize(
    ("text", "near", "far"),
    [
        ("oat milk", "soy drink and plant milk", "diesel engines"),
        ("running shoes", "sports footwear", "life insurance"),
        ("hospital nurses", "doctors and clinics", "garden furniture"),
        ("refill pouches", "bottles you can refill", "streaming music"),
    ],
)
def test_what_is_near_in_meaning_is_near_in_the_table(text: str, near: str, far: str) -> None:
    assert cosine(text, near) > cosine(text, far) + 0.2


def test_the_table_is_read_once() -> None:
    assert default_encoder() is default_encoder()
    assert default_encoder().id == "static-en-128"


ROWS = st.integers(1, 6).flatmap(
    lambda dims: st.lists(st.lists(st.integers(-128, 127), min_size=dims, max_size=dims), min_size=1, max_size=9)
)


@given(ROWS)
@example([[0, 0, 0]])  # of no length
@example([[127, -128], [-127, 128 - 1]])
@example([[100, 0], [100, 0]])  # all in one place: 150 does not fit into int8
def test_all_values_scaled_at_once_are_the_values_scaled_one_by_one(rows: list[list[int]]) -> None:
    """The big integer holds each row's values plus 128; its factor is rounded, so a half may fall to either side."""
    lanes = [[value + 128 for value in row] for row in rows]
    total = sum(int.from_bytes(b"".join(value.to_bytes(4, "little") for value in row), "little") for row in lanes)

    found = scaled(total, len(rows), len(rows[0]))

    expected = quantise([sum(values) for values in zip(*rows, strict=True)])
    assert max(abs(one - other) for one, other in zip(found, expected, strict=True)) <= 1
    assert all(-127 <= value <= 127 for value in found)
