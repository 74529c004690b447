"""The trades that a few words come near to, by spelling and by meaning."""

from __future__ import annotations

from difflib import get_close_matches
from operator import mul
from typing import TYPE_CHECKING

from aligncheck.embedding.encoder import SCALE
from aligncheck.trades import find_trade, trade_names

if TYPE_CHECKING:
    from aligncheck.embedding.encoder import Encoder
    from aligncheck.trades import Trade

_ALIKE = 0.7  # share of letters from which a name is spelt alike
_NEAR = 0.4  # cosine from which a name is worth offering


def near_trades(words: str, encoder: Encoder, most: int = 3) -> list[Trade]:
    """Return the trades whose names come nearest: the one that the words are read as, then spelling, then meaning."""
    spelt = get_close_matches(words.casefold(), trade_names(), n=most, cutoff=_ALIKE)
    offered = [words, *spelt, *_by_meaning(words, encoder)]
    found = [trade for name in offered if (trade := find_trade(name, encoder))]
    return list({trade.id: trade for trade in found}.values())[:most]


def _by_meaning(words: str, encoder: Encoder) -> list[str]:
    """Return the names that are near in meaning, the nearest first."""
    asked = encoder.encode(words)
    cosines = {name: sum(map(mul, asked, encoder.encode(name))) / SCALE**2 for name in trade_names()}
    return sorted((name for name in cosines if cosines[name] >= _NEAR), key=lambda name: (-cosines[name], name))
