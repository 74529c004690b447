"""Sums and days in copy, in the ways in which people write them."""

from __future__ import annotations

import pytest

from aligncheck.prose import Prose
from aligncheck.rules.days import has_day, has_end, has_span
from aligncheck.rules.sums import sums, told

SUMS = [
    ("$20k", 20_000.0, False),
    ("£5,000", 5000.0, False),
    ("5.000 €", 5000.0, False),
    ("€0,10", 0.1, False),
    ("EUR 1.5m", 1_500_000.0, False),
    ("20p", 0.2, False),
    ("50¢", 0.5, False),
    ("75 cents", 0.75, False),
    ("a dollar", 1.0, False),
    ("two euros", 2.0, False),
    ("8%", 8.0, True),
    ("ten percent", 10.0, True),
    ("10 per cent", 10.0, True),
]


@pytest.mark.parametrize(("text", "value", "percent"), SUMS)
def test_a_sum_is_read(text: str, value: float, percent: bool) -> None:  # noqa: FBT001  (a table)
    assert [(each.value, each.percent) for each in sums(Prose(f"We give {text} of it"))] == [(value, percent)]


@pytest.mark.parametrize("text", ["12 bees", "at 5 p.m.", "on 1.2.2027", "£", "a pie", "per cent"])
def test_other_numbers_are_no_sums(text: str) -> None:
    assert list(sums(Prose(text))) == []


@pytest.mark.parametrize("text", ["at 20,000 dollars", "$20k", "20 thousand", "of 20000"])
def test_a_number_is_told_however_it_is_written(text: str) -> None:
    assert told(Prose(text), 20_000)
    assert not told(Prose(text), 20)


@pytest.mark.parametrize(
    ("text", "day", "span", "end"),
    [
        ("1–14 May 2027", True, True, True),
        ("From October 1 to October 31, 2027", True, True, True),
        ("October 1-31", True, True, True),
        ("all June", False, True, True),
        ("until 24\nDecember", True, False, True),
        ("on the 3rd of May", True, False, True),
        ("published 15 January 2028", True, False, False),
        ("2027-03-01", True, False, False),
        ("this weekend", False, False, True),
        ("this spring, for a limited time", False, False, False),
    ],
)
def test_days_are_read(text: str, day: bool, span: bool, end: bool) -> None:  # noqa: FBT001  (a table)
    assert (has_day(text), has_span(text), has_end(text)) == (day, span, end)
