"""What follows from the `industry` alone: its trade, found by name, by a synonym, or by the nearest of both."""

from __future__ import annotations

import json
from functools import lru_cache
from pathlib import Path
from typing import TYPE_CHECKING, Any, NamedTuple, cast

from aligncheck.embedding.encoder import SCALE
from aligncheck.embedding.packing import ZERO, Columns
from aligncheck.embedding.tokens import words

if TYPE_CHECKING:
    from collections.abc import Sequence

    from aligncheck.embedding.encoder import Encoder

_BUILTIN = Path(__file__).parent / "builtin"
_NEAR = 0.78  # cosine from which a name in other words is the same trade
_SURE = 0.84  # … and from which it is surer than one word that stands in both
_FORM = frozenset(
    {"company", "maker", "manufacturer", "producer", "brand", "firm", "business", "group", "operator", "provider"}
    | {"supplier", "service", "product", "solution", "enterprise", "agency", "agent", "retailer", "holding"}
    | {"the", "a", "an", "of", "and", "for", "in"}
)
_WIDE = frozenset(
    {"shop", "store", "app", "online", "platform", "chain", "food", "drink", "energy", "health", "retail", "consumer"}
    | {"goods", "general", "industry", "trade"}
)


class Lead(NamedTuple):
    """A cause that a trade leads to, topical or not, by an editor's judgement."""

    cause: str
    by: str  # sells | runs | serves | employs | footprint
    level: str  # natural: 8 of 10 sceptical people would nod; fair: about half
    because: str


class Trade(NamedTuple):
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
    leads: tuple[Lead, ...] = ()


def find_trade(industry: str, encoder: Encoder) -> Trade | None:
    """Return the trade an industry names: in the same words, with more words around, or in other words.

    Words that name only a form of business ("maker", "group") do not count; with nothing else, no trade is named.
    """
    written = " ".join(words(industry))
    if written in _index("written"):
        return _trade(_index("written")[written])
    told = _key(industry)
    telling = _telling(told)
    if not telling or all(word in _WIDE for word in telling):
        return None
    for key, look_up in ((told, "names"), (telling, "names"), (telling, "stripped")):
        if " ".join(key) in _index(look_up):
            return _trade(_index(look_up)[" ".join(key)])
    held = [tuple(name.split()) for name in _index("names") if f" {name} " in f" {' '.join(told)} "]
    within = max(held, key=_weight, default=None)
    number, cosine = _nearest(industry, encoder)
    if within and not (len(_telling(within)) <= 1 and cosine >= _SURE):
        return _trade(_index("names")[" ".join(within)])
    return _trade(number) if cosine >= _NEAR else None


def trade_names() -> list[str]:
    """Return the names of all trades."""
    return [trade.name.lower() for trade in _trades()]


def known_as(trade: Trade) -> tuple[str, ...]:
    """Return the name of a trade and its synonyms."""
    return (trade.name, *trade.synonyms)


Key = tuple[str, ...]


def _key(name: str) -> Key:
    """Return the folded words of a name, each in the singular."""
    return tuple(_singular(word) for word in words(name))


def _singular(word: str) -> str:
    if word.endswith("ies") and len(word) > 4:  # noqa: PLR2004  (dairies, but not ties)
        return word[:-3] + "y"
    return word[:-1] if word.endswith("s") and not word.endswith("ss") and len(word) > 3 else word  # noqa: PLR2004


def _telling(key: Key) -> Key:
    """Return the words that say more than a form of business."""
    return tuple(word for word in key if word not in _FORM)


def _weight(key: Key) -> tuple[int, int, Key]:
    return len(_telling(key)), len(" ".join(key)), key


def _nearest(industry: str, encoder: Encoder) -> tuple[int, float]:
    """Return the trade with the nearest name in meaning, and their cosine."""
    products = _vectors(encoder).products(encoder.encode(industry))
    nearest = max(products)
    best = products.index(nearest)
    owners = [number for number, trade in enumerate(_trades()) for _ in known_as(trade)]
    return owners[best], (nearest - ZERO) / SCALE**2


@lru_cache(maxsize=1)
def _file() -> dict[str, Any]:
    return cast("dict[str, Any]", json.loads((_BUILTIN / "trades.json").read_bytes()))


@lru_cache(maxsize=1)
def _trades() -> tuple[Trade, ...]:
    return tuple(_trade(number) for number in range(len(_lines())))


def _trade(number: int) -> Trade:
    return trade_of(json.loads(_lines()[number]))


@lru_cache(maxsize=1)
def _lines() -> list[bytes]:
    """Return the trades, each a line of JSON: all but one are never looked at."""
    return (_BUILTIN / "trades.jsonl").read_bytes().splitlines()


def _index(name: str) -> dict[str, int]:
    """Return one of the look-ups that `index_of` made beforehand: a name, and the number of its trade."""
    return cast("dict[str, int]", _file()["index"][name])


def made_by() -> str:
    """Return the id of the engine that made the links."""
    return str(_file()["engine"])


@lru_cache(maxsize=8)
def links_of(trade: str) -> dict[str, list[list[float]]]:
    """Return what a trade's lines come to for the built-in causes, made beforehand: see tools/build_catalogue.py."""
    start, length = _file()["links"][trade]
    with (_BUILTIN / "trade-links.bin").open("rb") as file:
        file.seek(start)
        return cast("dict[str, list[list[float]]]", json.loads(file.read(length)))


def index_of(trades: Sequence[Trade]) -> dict[str, dict[str, int]]:
    """Return the look-ups by name: as written, in the singular, and without words for a mere form of business.

    The first trade to claim a name keeps it.
    """
    index: dict[str, dict[str, int]] = {"written": {}, "names": {}, "stripped": {}}
    for number, trade in enumerate(trades):
        for name in known_as(trade):
            key = _key(name)
            index["written"].setdefault(" ".join(words(name)), number)
            index["names"].setdefault(" ".join(key), number)
            index["stripped"].setdefault(" ".join(_telling(key)), number)
    return index


def _vectors(encoder: Encoder) -> Columns:
    """Return the packed vectors of all names, made beforehand for the engine that ships."""
    if encoder.id == _file()["engine"]:
        return _shipped(encoder.dims)
    return pack_names([name for trade in _trades() for name in known_as(trade)], encoder)


@lru_cache(maxsize=1)
def _shipped(dims: int) -> Columns:
    return Columns.read(memoryview((_BUILTIN / "trades.bin").read_bytes()), dims)


def pack_names(names: Sequence[str], encoder: Encoder) -> Columns:
    """Pack the vectors of names."""
    return Columns.of([encoder.encode(name) for name in names], encoder.dims, [0] * len(names))


def trade_of(data: dict[str, Any]) -> Trade:
    """Return a trade from its plain data."""
    fields: dict[str, Any] = {key: tuple(value) if isinstance(value, list) else value for key, value in data.items()}
    leads = tuple([Lead(**lead) for lead in fields.pop("leads", ())])
    return Trade(**fields, leads=leads)
