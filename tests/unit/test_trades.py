"""What follows from an industry: the trades are complete, and ordinary words find them."""

from __future__ import annotations

from collections import defaultdict
from pathlib import Path

import pytest

from aligncheck.embedding.encoder import default_encoder
from aligncheck.embedding.packing import ZERO
from aligncheck.embedding.tokens import words
from aligncheck.loading import read, validate
from aligncheck.models import LeadFile, TradeFile
from aligncheck.trades import find_trade, known_as, pack_names, trade_names

ROOT = Path(__file__).parents[2]
LEAST = {"sells": 4, "inputs": 4, "operations": 4, "footprints": 3, "workforce": 2, "audiences": 3}
VAGUE = """\
services group solutions company business holding products brand international innovation lifestyle enterprise
manufacturer agency platform shop other various unknown
"""
FILE = validate(TradeFile, read(ROOT / "trades.yaml"))
LEADS = validate(LeadFile, read(ROOT / "leads.yaml")).leads


def trade_of(industry: str) -> str | None:
    found = find_trade(industry, default_encoder())
    return found.id if found else None


# --- the file ---


def test_there_are_many() -> None:
    assert len(FILE.trades) >= 120


def test_ids_are_unique() -> None:
    ids = [trade.id for trade in FILE.trades]

    assert sorted(set(ids)) == sorted(ids)


@pytest.mark.parametrize("part", LEAST)
def test_each_trade_is_told_whole(part: str) -> None:
    thin = {trade.id: len(getattr(trade, part)) for trade in FILE.trades if len(getattr(trade, part)) < LEAST[part]}

    assert thin == {}


def test_each_trade_has_other_names() -> None:
    thin = [trade.id for trade in FILE.trades if len(trade.synonyms) < 3]

    assert thin == []


def test_no_name_is_claimed_twice() -> None:
    """As they are compared: without case, accents and marks."""
    claims = defaultdict(list)
    for trade in FILE.trades:
        for name in (trade.name, *trade.synonyms):
            claims[" ".join(words(name))].append(trade.id)

    assert {name: ids for name, ids in claims.items() if len(ids) > 1 or not name} == {}


def test_no_line_is_said_twice_of_one_part() -> None:
    twice = {}
    for trade in FILE.trades:
        for part in LEAST:
            lines = [line.casefold() for line in getattr(trade, part)]
            if len(set(lines)) < len(lines):
                twice[trade.id] = part

    assert twice == {}


def test_what_is_built_in_is_the_file() -> None:
    """Every name and every synonym finds its own trade, with all that the file says of it."""
    for told in FILE.trades:
        for name in (told.name, *told.synonyms):
            found = find_trade(name, default_encoder())

            assert found is not None
            leads = [lead.model_dump() for lead in LEADS[told.id]]
            assert [lead._asdict() for lead in found.leads] == leads, name
            assert found._replace(leads=())._asdict() == dict(told) | {"leads": ()}, name


def test_the_names_of_all_trades() -> None:
    assert trade_names() == [trade.name.lower() for trade in FILE.trades]


# --- ordinary phrasings, written without a look at the synonyms ---


@pytest.mark.parametrize(
    ("industry", "trade"),
    [
        ("high-street bank", "retail-banking"),
        ("craft brewery", "beer"),
        ("chocolate maker", "chocolate-sweets"),
        ("budget airline", "airlines"),
        ("online clothes shop", "apparel"),
        ("chain of coffee shops", "coffee-shops"),
        ("family-run hotel", "hotels"),
        ("car manufacturer", "car-makers"),
        ("electric car company", "electric-cars"),
        ("solar panel installer", "renewable-energy"),
        ("oil and gas company", "oil-gas"),
        ("running shoe brand", "footwear"),
        ("luxury handbags", "leather-goods"),
        ("natural skincare brand", "skin-care"),
        ("maker of nappies", "wipes-nappies"),
        ("toy manufacturer", "toys-games"),
        ("children's clothing", "childrens-clothes"),
        ("outdoor clothing brand", "outdoor-clothing"),
        ("supermarket chain", "supermarkets"),
        ("bicycle maker", "bicycles"),
        ("furniture maker", "furniture"),
        ("private hospital group", "hospitals-clinics"),
        ("frozen pizza maker", "frozen-food"),
        ("mobile phone network", "telecoms"),
        ("video game studio", "video-games"),
        ("newspaper publisher", "newspapers-magazines"),
        ("law firm", "law-firms"),
        ("house builder", "construction"),
        ("cement producer", "cement-building-materials"),
        ("online casino", "gambling"),
        ("gun manufacturer", "firearms"),
        ("fast food chain", "fast-food"),
        ("dog food brand", "pet-food"),
        ("laundry detergent maker", "household-cleaning"),
        ("bus company", "buses-coaches"),
        ("football club", "sports-clubs"),
        ("nursing home operator", "care-homes"),
        ("payday lender", "payday-lending"),
        ("period care brand", "period-care"),
        ("water utility", "water-utilities"),
        ("recycling company", "waste-recycling"),
        ("cattle ranch", "livestock-farming"),
        ("fizzy drink maker", "soft-drinks"),
        ("smartphone maker", "phones"),
        ("whisky distillery", "spirits"),
        ("ice cream maker", "ice-cream"),
        ("travel agent", "travel-tours"),
        ("parcel courier", "parcel-logistics"),
        ("cigarette brand", "tobacco"),
    ],
)
def test_ordinary_words_find_the_trade(industry: str, trade: str) -> None:
    assert trade_of(industry) == trade


@pytest.mark.parametrize(
    "industry",
    [*VAGUE.split(), "consumer goods", "n/a", "?", "", "  ", "日本", "12345", "xyzzy"],
)
def test_vague_words_find_none(industry: str) -> None:
    assert trade_of(industry) is None


@pytest.mark.parametrize("industry", ["  COFFEE   shops ", "coffee-shops", "Cóffee shops!", "“Coffee shops”"])
def test_case_accents_and_marks_do_not_matter(industry: str) -> None:
    assert trade_of(industry) == "coffee-shops"


@pytest.mark.parametrize(
    ("industry", "trade"),
    [
        ("a palm oil business from Riau", "palm-oil-producers"),
        ("an oil business from Riau", "oil-gas"),
        ("chain of coffee shops", "coffee-shops"),
        ("coal mining company", "coal-mining"),
        ("life insurance company", "life-health-insurance"),
        ("e-cigarette maker", "vaping"),
        ("protein bar brand", "sports-nutrition"),
        ("poultry farm", "livestock-farming"),
        ("vegan cheese", "plant-based-food"),
    ],
)
def test_among_several_names_the_one_that_says_more_counts(industry: str, trade: str) -> None:
    """Many a phrase holds a shorter name, or a vaguer one, of another trade."""
    assert trade_of(industry) == trade


def test_a_part_of_a_word_is_no_name() -> None:
    """Words count, not letters: there is no bar in `wibarble`, and no gas in `Gasp`."""
    assert trade_of("wibarble") is None
    assert trade_of("Gasp") is None


# --- in other words: by the vectors of an engine ---


class OneName:
    """Gives one trade's name a vector of length 150, and any text told a vector of its own; the rest are zeros."""

    id = "one-name"
    dims = 8

    def __init__(self, name: str, told: dict[str, tuple[int, ...]]) -> None:
        self._vectors = {name: (75, 75, 75, 75), **told}

    def encode(self, text: str) -> tuple[int, ...]:
        return (*self._vectors.get(text, (0, 0, 0, 0)), 0, 0, 0, 0)


@pytest.mark.parametrize(
    ("vector", "trade"),
    [
        ((75, 75, 75, 75), "ferries"),  # the same
        ((59, 59, 58, 58), "ferries"),  # 234 · 75 / 150² = .78
        ((59, 58, 58, 58), None),  # 233 · 75 / 150² = .7767: not near enough
        ((-75, -75, -75, -75), None),
        ((0, 0, 0, 0), None),
    ],
)
def test_from_a_cosine_of_78_hundredths(vector: tuple[int, ...], trade: str | None) -> None:
    found = find_trade("xyzzy", OneName("Ferries", {"xyzzy": vector}))

    assert (found.id if found else None) == trade


def test_a_synonym_is_as_good_as_the_name() -> None:
    (ferries,) = (trade for trade in FILE.trades if trade.id == "ferries")
    found = find_trade("xyzzy", OneName(ferries.synonyms[-1], {"xyzzy": (71, 71, 71, 71)}))

    assert found is not None
    assert known_as(found) == ("Ferries", *ferries.synonyms)


def test_the_same_words_need_no_vector() -> None:
    found = find_trade("FERRIES", OneName("Airlines", {"FERRIES": (75, 75, 75, 75)}))

    assert found is not None
    assert found.id == "ferries"


def test_packed_names_give_exact_products() -> None:
    """150² is the product of a unit vector with itself."""
    packed = pack_names(["one", "other"], OneName("one", {"other": (75, -75, 75, -75)}))
    products = packed.products((75, 75, 75, 75, 0, 0, 0, 0))

    assert [lane - ZERO for lane in products] == [150**2, 0]
