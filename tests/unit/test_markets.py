"""A market's name → the jurisdiction whose rules hold there."""

from __future__ import annotations

import pytest

from aligncheck.markets import Market, known_names, market_of


@pytest.mark.parametrize(
    ("name", "jurisdiction", "code"),
    [
        ("UK", "UK", "UK"),
        ("Great Britain", "UK", "UK"),
        ("eu", "EU", "EU"),
        ("DE", "EU", "DE"),
        ("Österreich", "EU", "AT"),
        ("Czech  Republic", "EU", "CZ"),
        ("U.S.A.", "US", "US"),
        ("US-CA", "US", "US-CA"),
        ("us_ny", "US", "US-NY"),
        ("California", "US", "US-CA"),
        ("CA", None, None),
        ("Canada", None, None),
        ("US-ZZ", None, None),
        ("Japan", None, None),
    ],
)
def test_a_name_is_read(name: str, jurisdiction: str | None, code: str | None) -> None:
    assert market_of(name) == Market(name, jurisdiction, code)


def test_every_known_name_is_read() -> None:
    assert [name for name in known_names() if market_of(name).jurisdiction is None] == []
