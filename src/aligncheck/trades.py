"""What follows from the `industry` alone: its trade, found by name, by a synonym, or by the nearest of both."""

from __future__ import annotations

import json
from dataclasses import dataclass
from functools import lru_cache
from pathlib import Path
from typing import TYPE_CHECKING, Any

from aligncheck.embedding.encoder import SCALE
from aligncheck.embedding.packing import Columns
from aligncheck.embedding.tokens import words

if TYPE_CHECKING:
    from collections.abc import Sequence

    from aligncheck.embedding.encoder import Encoder

_BUILTIN = Path(__file__).parent / "builtin"
_NEAR = 0.80  # cosine from which a name in other words is the same trade


@dataclass(frozen=True, slots=True)
class Trade:
    """An industry: what nearly every business in it sells, buys in, runs, leaves behind, and whom it serves."""

    id: str
    name: str
    synonyms: tuple[str, ...] = ()
    sells: tuple[str, ...] = ()
    inputs: tuple[str, ...] = ()
    operations: tuple[str, ...] = ()
    footprints: tuple[str, ...] = ()
    workforce: tuple[str, ...] = ()
    audiences: tuple[str, ...] = ()
    contentious: tuple[str, ...] = ()


def find_trade(industry: str, encoder: Encoder) -> Trade | None:
    """Return the trade an industry names: in the same words, with more words around, or in other words."""
    told = " ".join(words(industry))
    names = _names()
    if told in names:
        return _trades()[names[told]]
    within = [name for name in names if f" {name} " in f" {told} "]
    if within:
        return _trades()[names[max(within, key=lambda name: (len(name), name))]]
    return _nearest(industry, encoder)


def trade_names() -> list[str]:
    """Return the names of all trades."""
    return [trade.name.lower() for trade in _trades()]


def known_as(trade: Trade) -> tuple[str, ...]:
    """Return the name of a trade and its synonyms."""
    return (trade.name, *trade.synonyms)


def _nearest(industry: str, encoder: Encoder) -> Trade | None:
    vector = encoder.encode(industry)
    products = _vectors(encoder).products(vector)
    lanes = products.lanes
    best = lanes.index(max(lanes))
    if products.at(best) < _NEAR * SCALE**2:
        return None
    owners = [number for number, trade in enumerate(_trades()) for _ in known_as(trade)]
    return _trades()[owners[best]]


@lru_cache(maxsize=1)
def _trades() -> tuple[Trade, ...]:
    data = json.loads((_BUILTIN / "trades.json").read_bytes())
    return tuple(_trade(entry) for entry in data["trades"])


@lru_cache(maxsize=1)
def _names() -> dict[str, int]:
    """Return the folded names and synonyms, each with its trade; the first trade to claim a name keeps it."""
    names: dict[str, int] = {}
    for number, trade in enumerate(_trades()):
        for name in known_as(trade):
            names.setdefault(" ".join(words(name)), number)
    return names


def _vectors(encoder: Encoder) -> Columns:
    """Return the packed vectors of all names, made beforehand for the engine that ships."""
    names = [name for trade in _trades() for name in known_as(trade)]
    if encoder.id == json.loads((_BUILTIN / "trades.json").read_bytes())["engine"]:
        raw = memoryview((_BUILTIN / "trades.bin").read_bytes())
        return Columns(raw[4 * len(names) :], raw[: 4 * len(names)], encoder.dims)
    return pack_names(names, encoder)


def pack_names(names: Sequence[str], encoder: Encoder) -> Columns:
    """Pack the vectors of names."""
    return Columns.of([encoder.encode(name) for name in names], encoder.dims, [0] * len(names))


def _trade(data: dict[str, Any]) -> Trade:
    fields: dict[str, Any] = {key: tuple(value) if isinstance(value, list) else value for key, value in data.items()}
    return Trade(**fields)
