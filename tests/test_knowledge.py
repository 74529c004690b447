"""Is the catalogue whole and sound? Every cause told in full, no brand named, no phrase near to everything.

Each test names all that is amiss at once: the catalogue is mended by hand.
"""

from __future__ import annotations

import re
from calendar import monthrange
from collections import Counter
from typing import TYPE_CHECKING, Any

import pytest
from spellchecker import SpellChecker

from aligncheck.binding import phrases
from aligncheck.catalogue import Kind
from aligncheck.embedding.calibration import calibration_of
from aligncheck.embedding.encoder import default_encoder
from aligncheck.embedding.packing import ZERO, Columns
from aligncheck.embedding.tokens import words
from aligncheck.language import Reading, language
from aligncheck.loading import load_cause_file, read
from tests.conftest import ROOT

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator
    from pathlib import Path

    from aligncheck.models import Cause

CAUSES: tuple[Cause, ...] = load_cause_file(ROOT / "causes.yaml")[0].causes
BY_ID = {cause.id: cause for cause in CAUSES}

FACETS = (Kind.PRODUCTS, Kind.OPERATIONS, Kind.VALUES, Kind.AUDIENCES)
SIDES = (*FACETS, Kind.DUTY, Kind.BUSINESS, Kind.CONDUCT, Kind.ACTION)
AT_LEAST = {
    Kind.PRODUCTS: 6,
    Kind.OPERATIONS: 5,
    Kind.VALUES: 5,
    Kind.AUDIENCES: 4,
    Kind.DUTY: 4,
    Kind.BUSINESS: 4,
    Kind.CONDUCT: 4,
    Kind.ACTION: 5,
}


def texts(cause: Cause, kind: Kind) -> list[str]:
    return [text for text, _, _ in phrases(cause, kind, ())]


# --- whole ---------------------------------------------------------------------------------------------------------


def test_there_are_causes_of_many_kinds() -> None:
    families = Counter(cause.family for cause in CAUSES)

    assert len(CAUSES) >= 150
    assert len(families) >= 6
    assert min(families.values()) >= 10


def test_every_cause_is_told_in_full() -> None:
    short = [
        (cause.id, kind.name, len(texts(cause, kind)))
        for cause in CAUSES
        for kind, least in AT_LEAST.items()
        if len(texts(cause, kind)) < least
    ]

    assert short == []
    assert [cause.id for cause in CAUSES if len(cause.terms) < 10] == []
    assert [cause.id for cause in CAUSES if len(cause.measures) < 3] == []
    assert [cause.id for cause in CAUSES if not (cause.family and cause.position and cause.moments)] == []
    assert [cause.id for cause in CAUSES if not 1 <= len(set(cause.sdgs)) == len(cause.sdgs)] == []
    assert [cause.id for cause in CAUSES if "default" not in cause.split] == []


def test_every_cause_sums_itself_up_in_one_sentence_and_takes_a_position() -> None:
    assert [cause.id for cause in CAUSES if not cause.summary.endswith(".")] == []
    assert [cause.id for cause in CAUSES if not 4 <= len(words(cause.summary)) <= 25] == []
    assert [cause.id for cause in CAUSES if not re.match(r"(for|against) ", cause.position or "")] == []


def test_phrases_are_short_and_in_a_language_that_is_read() -> None:
    told = [(cause.id, text) for cause in CAUSES for kind in SIDES for text in texts(cause, kind)]

    assert [(cause, text) for cause, text in told if not 1 <= len(words(text)) <= 14] == []
    assert [(cause, text) for cause, text in told if language(text) is Reading.FOREIGN] == []


def test_moments_are_days_that_exist() -> None:
    moments = [(cause.id, moment) for cause in CAUSES for moment in cause.moments]
    days = [(cause, day) for cause, moment in moments for day in (moment.start, moment.end) if day]

    assert [(cause, m.name) for cause, m in moments if bool(m.dates) == bool(m.start and m.end)] == []
    assert [(cause, day) for cause, day in days if int(day[3:]) > monthrange(2028, int(day[:2]))[1]] == []


def test_ids_that_causes_name_exist() -> None:
    named = [
        (cause.id, other)
        for cause in CAUSES
        for other in (*cause.twins, *cause.part_of, *cause.opposes)
        if other not in BY_ID or other == cause.id
    ]

    assert named == []


def test_no_cause_is_a_part_of_its_own_part() -> None:
    def above(cause: str, seen: tuple[str, ...] = ()) -> Iterable[str]:
        for other in BY_ID[cause].part_of:
            yield other
            if other not in seen:
                yield from above(other, (*seen, other))

    assert [cause for cause in BY_ID if cause in above(cause)] == []


def test_no_name_stands_twice() -> None:
    names = Counter(" ".join(words(cause.name)) for cause in CAUSES)

    assert [name for name, count in names.items() if count > 1] == []


# --- sound ---------------------------------------------------------------------------------------------------------


def test_no_phrase_stands_twice_within_a_cause_and_kind() -> None:
    """Whatever the order of its words, so that no side of a cause is counted for two."""
    found = Counter(
        (cause.id, kind.name, tuple(sorted(set(words(text)))))
        for cause in CAUSES
        for kind in SIDES
        for text in texts(cause, kind)
    )

    assert [phrase for phrase, count in found.items() if count > 1] == []


def test_what_helps_is_not_what_harms() -> None:
    def told(cause: Cause, kinds: Iterable[Kind]) -> set[str]:
        return {" ".join(words(text)) for kind in kinds for text in texts(cause, kind)}

    both = {cause.id: told(cause, FACETS) & told(cause, (Kind.BUSINESS, Kind.CONDUCT)) for cause in CAUSES}

    assert {cause: phrases for cause, phrases in both.items() if phrases} == {}


BRANDS = re.compile(
    r"(?<!\w)(Adidas|Airbnb|Aldi|Audi|Barbie|BMW|Carlsberg|Cadbury|Chanel|Chevron|Coca-Cola|Colgate|Costco|Danone|Disney|"
    r"eBay|ExxonMobil|Facebook|Fairphone|Ferrari|Google|Greggs|Gucci|Heineken|Heinz|Hershey|Honda|Huawei|IKEA|Instagram|"
    r"Kellogg|KFC|Levi's|Lego|LEGO|Lidl|L'Oréal|Lululemon|Mattel|McDonald's|Microsoft|Nescafé|Nestlé|Netflix|Nike|Nivea|"
    r"Nutella|Oatly|Pampers|Patagonia|Pepsi|Pfizer|Philips|PlayStation|Primark|Procter|Samsung|Spotify|Starbucks|Tesco|"
    r"Tesla|TikTok|Toyota|Twitter|Uber|Unilever|Uniqlo|Volkswagen|Volvo|Walmart|WhatsApp|Xbox|YouTube|Zara|Zalando)(?!\w)"
)


def test_no_brand_is_named() -> None:
    """Facets are words of shops and companies; a brand's name would pull one company's rivals to a cause."""
    lines = (ROOT / "causes.yaml").read_text(encoding="utf-8").split("\n")

    assert BRANDS.search("ice cream for Nike.")
    assert [(number, line) for number, line in enumerate(lines, 1) if BRANDS.search(line)] == []


# --- told apart ----------------------------------------------------------------------------------------------------


def related(one: Cause, other: Cause) -> bool:
    """Say whether two causes are one, near-twins, or part of one another."""
    near = (*one.twins, *one.part_of, one.id)
    return other.id in near or one.id in (*other.twins, *other.part_of)


@pytest.mark.parametrize(
    ("kind", "own", "others"),
    [
        (Kind.PRODUCTS, 0.97, 0.08),
        (Kind.OPERATIONS, 0.97, 0.08),
        (Kind.VALUES, 0.97, 0.18),
        (Kind.AUDIENCES, 0.97, 0.08),
        (Kind.DUTY, 0.97, 0.08),
        (Kind.BUSINESS, 0.97, 0.15),
        (Kind.CONDUCT, 0.97, 0.12),
    ],
    ids=lambda value: value.name.lower() if isinstance(value, Kind) else "",
)
def test_a_phrase_leads_to_its_own_cause_or_a_related_one(kind: Kind, own: float, others: float) -> None:
    """A regression guard: no phrase of another cause takes a line that is told in a cause's very words.

    Measured when this was written: the strongest match of its own kind is of the same cause, a near-twin, or a whole or
    part of it for 98.7 % (business) to 100 % (operations, values) of the phrases; at least 97 % are asked for. With the
    phrase itself left out, for 10.7 % (products) to 25 % (values), where chance gives about 1.5 %: the sides of a cause
    differ on purpose, so this is low, but must not fall to chance.
    """
    encode, calibration = default_encoder().encode, calibration_of(default_encoder().id)
    rows = [(cause, encode(text)) for cause in CAUSES for text in texts(cause, kind)]
    columns = Columns.of([v for _, v in rows], default_encoder().dims, [calibration.bias(v) for _, v in rows])
    first = second = 0
    for row, (cause, vector) in enumerate(rows):
        lanes = columns.products(vector)
        first += related(cause, rows[lanes.index(max(lanes))][0])
        lanes[row] = 0
        second += related(cause, rows[lanes.index(max(lanes))][0])

    assert first / len(rows) >= own
    assert second / len(rows) >= others


# What brands of many trades write about themselves, most of it about no cause in particular.
ORDINARY = """\
handmade leather wallets and belts
mobile phone cases and chargers
wedding photography packages
single malt whisky aged in oak casks
garden sheds and summer houses
tax advice for freelancers
office chairs and standing desks
video games for consoles
frozen pizza and garlic bread
luxury watches with Swiss movements
car tyres and wheel alignment
wallpaper and curtains to measure
guitar strings and drum kits
legal advice on house purchases
city breaks and weekend hotels
printer ink and copy paper
hair dye and salon shampoo
kitchen knives and chopping boards
cinema tickets and popcorn
gold rings and silver necklaces
point-of-sale software for restaurants
scented candles and gift sets
men's suits and silk ties
chocolate bars and toffees
wireless headphones and speakers
board games and jigsaw puzzles
ready-mixed concrete and bricks
travel insurance for a year
perfume and aftershave
fishing rods and tents
cloud storage for teams
nail varnish and lipstick
sparkling wine from our own vineyard
removal vans and storage units
bathroom tiles and taps
detective novels and audio books
made in our own workshop since 1952
next-day delivery across the country
a family firm in its third generation
flagship stores in ten capital cities
warehouse and call centre in the north
designed in the studio, assembled abroad
franchise partners run our branches
a showroom by appointment
machines serviced by our own engineers
our own recipe, kept secret
orders packed and sent within a day
a loyalty card with points
quality without compromise
the customer is king
craftsmanship down to the last detail
bold ideas and good design
good value every day
passion for flavour
simple, fast and reliable
luxury that lasts
we keep our promises
always one step ahead
made for fun
tradition and progress
elegant and refined
young, loud and colourful
premium and exclusive
the cheapest in town
cosy and old-school
innovative market leader
homeowners who like to decorate
busy professionals in big cities
collectors and connoisseurs
bargain hunters
restaurant owners and chefs
couples planning a wedding
gamers aged 16 to 30
small firms without an accountant
motorists and commuters
coffee lovers
""".splitlines()


@pytest.mark.parametrize("kind", [*FACETS, Kind.DUTY, Kind.BUSINESS], ids=lambda kind: kind.name.lower())
def test_no_phrase_is_near_to_what_any_brand_says(kind: Kind) -> None:
    """A phrase that half of all brands meet tells nothing: none may be at 0.5 or nearer to more than 12 % of these.

    Measured when this was written: the most that any phrase meets is 2 of the 76.
    """
    encode, calibration = default_encoder().encode, calibration_of(default_encoder().id)
    rows = [(cause.id, text) for cause in CAUSES for text in texts(cause, kind)]
    vectors = [encode(text) for _, text in rows]
    columns = Columns.of(vectors, default_encoder().dims, [calibration.bias(vector) for vector in vectors])
    met = [0] * len(rows)
    for line in ORDINARY:
        products = columns.products(encode(line))
        for row in range(len(rows)):
            met[row] += calibration.strength(products[row] - ZERO) >= 0.5

    assert len(set(ORDINARY)) == len(ORDINARY) >= 60
    assert [(row, count) for row, count in zip(rows, met, strict=True) if count > 0.12 * len(ORDINARY)] == []


# --- spelling and balance ---

_NOT_PROSE = {"id", "twins", "part_of", "opposes", "slogans", "where", "split", "family", "dates", "from", "to"} | {
    "cause",
    "by",
    "level",
}


def _data(path: Path) -> dict[str, Any]:
    """Return the plain data of a catalogue."""
    data = read(path).data()
    assert isinstance(data, dict)
    return data


def _prose(value: object) -> Iterator[str]:
    """Yield every text that people read."""
    if isinstance(value, str):
        yield value
    elif isinstance(value, list):
        for item in value:
            yield from _prose(item)
    elif isinstance(value, dict):
        for key, item in value.items():
            if key not in _NOT_PROSE:
                yield from _prose(item)


@pytest.mark.parametrize(
    ("file", "key"), [("causes.yaml", "causes"), ("trades.yaml", "trades"), ("leads.yaml", "leads")]
)
def test_words_are_spelt_as_dictionaries_or_trades_spell_them(file: str, key: str) -> None:
    """Words no dictionary has (British spellings, words of trades) were read one by one: tests/data/trade-words.txt."""
    known = set((ROOT / "tests/data/trade-words.txt").read_text(encoding="ascii").split())
    entries = _data(ROOT / file)[key]
    found = {word for text in _prose(entries) for word in re.findall(r"(?<![A-Za-z])[a-z]+(?:'[a-z]+)?", text)}

    assert sorted(SpellChecker(language="en").unknown(found) - known) == []


def test_no_family_is_told_at_twice_the_length_of_another() -> None:
    """A family with many more facets a cause would be near to every brand by that alone."""
    entries = _data(ROOT / "causes.yaml")
    facets: dict[str, list[int]] = {}
    for cause in entries["causes"]:
        facets.setdefault(cause["family"], []).append(sum(map(len, cause["facets"].values())))
    means = {family: sum(counts) / len(counts) for family, counts in facets.items()}

    assert max(means.values()) < 1.5 * min(means.values()), means
