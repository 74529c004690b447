"""Words for a trade → the trades they come near to."""

from __future__ import annotations

import pytest

from aligncheck.embedding.encoder import default_encoder
from aligncheck.starting.nearest import near_trades
from aligncheck.trades import find_trade, trade_names


@pytest.mark.parametrize(
    ("words", "nearest"),
    [
        ("coffee roaster", "Coffee"),
        ("cofee", "Coffee"),
        ("cleaning sprays for the home", "Household cleaning"),
        ("we mend bikes", "Bicycles"),
    ],
)
def test_the_nearest_comes_first(words: str, nearest: str) -> None:
    assert near_trades(words, default_encoder())[0].name == nearest


def test_what_the_words_are_read_as_comes_first_and_each_trade_once() -> None:
    near = near_trades("clothes", default_encoder())

    assert near[0] == find_trade("clothes", default_encoder())
    assert len({trade.id for trade in near}) == len(near) == 3


def test_words_like_no_trade_have_none_near() -> None:
    assert near_trades("asdf qwer", default_encoder()) == []


def test_the_name_of_every_trade_names_it() -> None:
    """So that a choice from the list can be written down by its name."""
    wrong = [name for name in trade_names() if getattr(find_trade(name, default_encoder()), "name", "").lower() != name]

    assert wrong == []
