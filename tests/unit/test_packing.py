"""One vector against many rows at once: every product exact, whatever the machine's byte order."""

from __future__ import annotations

import math
import sys
from typing import TYPE_CHECKING

import pytest

from aligncheck.embedding import packing
from aligncheck.embedding.calibration import FINER, calibration_of
from aligncheck.embedding.encoder import SCALE
from aligncheck.embedding.packing import ZERO, Columns

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

ROWS = [(1, 2), (-3, 4), (0, 0)]


def all_products(columns: Columns, vector: tuple[int, ...]) -> list[int]:
    return [lane - ZERO for lane in columns.products(vector)]


def test_products_by_hand() -> None:
    columns = Columns.of(ROWS, 2, [0, 0, 0])

    assert columns.rows == 3
    assert all_products(columns, (5, -6)) == [-7, -39, 0]  # 5 - 12, -15 - 24
    assert all_products(columns, (0, 0)) == [0, 0, 0]


def test_a_bias_is_taken_off_every_product() -> None:
    assert all_products(Columns.of(ROWS, 2, [10, -1, 7]), (5, -6)) == [-17, -38, -7]


@pytest.mark.parametrize("engine", ["static-en-128", "minilm-int8-384"])
def test_every_product_of_an_engine_has_room_in_a_lane(engine: str) -> None:
    """Rounding makes a vector at most half of √n longer; Cauchy and Schwarz do the rest (encoder.SCALE)."""
    background = calibration_of(engine).background
    longest = SCALE + math.sqrt(len(background)) / 2

    assert longest * (longest + math.hypot(*background) / FINER) + 1 / 2 < 2**15


@pytest.mark.parametrize("sign", [1, -1])
def test_the_largest_values_stay_in_their_lanes(sign: int) -> None:
    """The longest vectors there can be: 13.26 rounded up to 14 in each of 128 places; a full lane would overflow."""
    full = 14 * 14 * 128
    less = sign * full * 27 // 100
    columns = Columns.of([(14,) * 128, (-14,) * 128, (14,) * 128], 128, [less, 0, -less])

    assert all_products(columns, (14,) * 128) == [full - less, -full, full + less]


def test_rows_that_follow_each_other_are_summed_up_value_by_value() -> None:
    columns = Columns.of(ROWS, 2, [10, -1, 7])

    assert columns.sums(0, 3) == [-2, 6]  # 1 - 3 + 0, 2 + 4 + 0
    assert columns.sums(1, 2) == [-3, 4]
    assert columns.sums(1, 1) == [0, 0]


def test_no_rows_give_no_products() -> None:
    columns = Columns.of([], 2, [])

    assert columns.rows == 0
    assert list(columns.products((5, -6))) == []


def test_what_is_packed_can_be_stored_and_read_again() -> None:
    """One byte a value, one column after the other, each plus 128; two bytes a row beside it."""
    packed = Columns.of(ROWS, 2, [10, -1, 7])

    assert bytes(packed.columns) == bytes([129, 125, 128, 130, 132, 128])
    assert len(packed.constants) == 2 * 3

    again = Columns(memoryview(packed.columns), memoryview(packed.constants), 2)

    assert all_products(again, (5, -6)) == [-17, -38, -7]


class BigEndianArray:
    """What `array("H")` is on a machine that stores the highest byte first."""

    def __init__(self, kind: str, values: bytes | Iterable[int]) -> None:
        size, signed = (1, True) if kind == "b" else (2, False)
        given = values if isinstance(values, bytes) else None
        self.raw = given or b"".join(v.to_bytes(size, "big", signed=signed) for v in values)

    def byteswap(self) -> None:
        self.raw = b"".join(self.raw[at : at + 2][::-1] for at in range(0, len(self.raw), 2))

    def tobytes(self) -> bytes:
        return self.raw

    def __iter__(self) -> Iterator[int]:
        return (int.from_bytes(self.raw[at : at + 2], "big") for at in range(0, len(self.raw), 2))


def test_a_machine_of_the_other_byte_order_stores_and_answers_the_same(monkeypatch: pytest.MonkeyPatch) -> None:
    here = Columns.of(ROWS, 2, [10, -1, 7])
    monkeypatch.setattr(packing, "array", BigEndianArray)
    monkeypatch.setattr(sys, "byteorder", "big")
    there = Columns.of(ROWS, 2, [10, -1, 7])

    assert (there.columns, there.constants) == (here.columns, here.constants)
    assert all_products(there, (5, -6)) == [-17, -38, -7]
