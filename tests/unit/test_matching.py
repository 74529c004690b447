"""A text against every phrase: the best strength a cause and kind, the phrase behind it, and how like two texts are."""

from __future__ import annotations

from math import exp
from typing import TYPE_CHECKING

import pytest

from aligncheck.catalogue import BLOCKS, Block, Book, Catalogue, Cause, Kind
from aligncheck.embedding.calibration import Calibration, Natural
from aligncheck.embedding.packing import Columns
from aligncheck.errors import Place
from aligncheck.matching import Matcher

if TYPE_CHECKING:
    from collections.abc import Mapping

    from aligncheck.embedding.encoder import Vector

FULL, EMPTY = 75, (0,) * 8
# Four values of 75 are as long as a unit vector (150), so cosines are counted in quarters.
MEANT: dict[str, Vector] = {
    "refill shops": (FULL,) * 4 + (0,) * 4,
    "milk": (0,) * 4 + (FULL,) * 4,
    "refills": (FULL,) * 4 + (0,) * 4,
    "refills for milk": (0, 0, FULL, FULL, FULL, FULL, 0, 0),
    "refilled thrice": (FULL, FULL, FULL, 0, 0, 0, 0, FULL),
}


def strength(cosine: float) -> float:
    """Return the curve of this file's calibration; there is no background here."""
    return 1 / (1 + exp(-12 * (cosine - 0.55)))


LINKS = Natural(slope=2.0, midpoint=1.5, phrase=2, core=1, company=1, said=0.2, natural=0.6, fair=0.3)
BY_HAND = Calibration("made-up", 1, 12.0, 0.55, EMPTY, LINKS)


class Meanings:
    """Knows the texts above, and counts how often it is asked."""

    id = "made-up"
    dims = 8

    def __init__(self) -> None:
        self.asked: list[str] = []

    def encode(self, text: str) -> Vector:
        self.asked.append(text)
        return MEANT.get(text, EMPTY)


def book(
    phrases: Mapping[tuple[str, Kind], list[str]], strengths: Mapping[str, float] | None = None, cores: str = ""
) -> Book:
    """Make a book by hand: the phrases of each cause and kind, with line numbers as they are counted.

    `cores` are texts that stand for what each cause is about, if it matters.
    """
    causes = tuple(Cause(name, name, "") for name in dict.fromkeys(cause for cause, _ in phrases))
    blocks = []
    for kinds in BLOCKS:
        texts: list[str] = []
        starts = [0]
        for cause in causes:
            for kind in kinds:
                texts += phrases.get((cause.id, kind), [])
                starts.append(len(texts))
        columns = Columns.of([MEANT[text] for text in texts], 8, [0] * len(texts))
        weighed = {row: strengths[text] for row, text in enumerate(texts) if strengths and text in strengths}
        places = [(row + 1, 5) for row in range(len(texts))]
        blocks.append(Block(kinds, texts, places, starts, columns, weighed))
    about = [MEANT[text] for text in cores.split(", ")] if cores else [EMPTY] * len(causes)
    return Book(causes, tuple(blocks), Columns.of(about, 8, [0] * len(causes)), "causes.yaml")


SHOPS = book(
    {
        ("plastic", Kind.PRODUCTS): ["milk", "refill shops"],
        ("plastic", Kind.VALUES): ["milk"],
        ("dairy", Kind.PRODUCTS): ["milk"],
        ("dairy", Kind.OPERATIONS): ["refills for milk"],
    }
)


def matching(*books: Book, encoder: Meanings | None = None) -> Matcher:
    """Return a matcher with this file's numbers."""
    matcher = Matcher(Catalogue(books), encoder or Meanings())
    matcher.calibration = BY_HAND
    return matcher


@pytest.fixture
def matcher() -> Matcher:
    return matching(SHOPS)


def near(cosine: float) -> object:
    return pytest.approx(strength(cosine), abs=12 / 4 * 0.001)


@pytest.mark.parametrize(
    ("text", "cause", "kind", "cosine"),
    [
        ("refills", "plastic", Kind.PRODUCTS, 1.0),
        ("refills", "plastic", Kind.VALUES, 0.0),
        ("refills", "dairy", Kind.PRODUCTS, 0.0),
        ("refills", "dairy", Kind.OPERATIONS, 0.5),
        ("refilled thrice", "plastic", Kind.PRODUCTS, 0.75),
        ("refilled thrice", "dairy", Kind.PRODUCTS, 0.25),
    ],
)
def test_strength_is_that_of_the_nearest_phrase(
    matcher: Matcher, text: str, cause: str, kind: Kind, cosine: float
) -> None:
    assert matcher.strength(text, matcher.catalogue.entries[cause], kind) == near(cosine)
    assert matcher.strength(text, matcher.catalogue.entries[cause], kind) == near(cosine)  # asked again


def test_strengths_are_those_of_every_cause_of_the_book(matcher: Matcher) -> None:
    assert matcher.strengths("refills", SHOPS, Kind.PRODUCTS) == [near(1.0), near(0.0)]
    assert matcher.strengths("refills", SHOPS, Kind.OPERATIONS) == [0.0, near(0.5)]


def test_a_cause_without_phrases_of_a_kind_is_met_by_nothing(matcher: Matcher) -> None:
    assert matcher.strength("refills", matcher.catalogue.entries["plastic"], Kind.CONDUCT) == 0
    assert matcher.strength("refills", matcher.catalogue.entries["plastic"], Kind.DUTY) == 0


def test_a_text_of_unknown_words_is_near_to_nothing(matcher: Matcher) -> None:
    assert matcher.strengths("qwertz", SHOPS, Kind.PRODUCTS) == [0.0, 0.0]
    assert matcher.strength("", matcher.catalogue.entries["dairy"], Kind.OPERATIONS) == 0


def test_the_phrase_behind_a_strength_has_its_place(matcher: Matcher) -> None:
    entry = matcher.catalogue.entries["plastic"]
    expected = ("refill shops", Place("causes.yaml", 2, 5))

    assert matcher.phrase("refills", entry, Kind.PRODUCTS) == expected
    assert matcher.phrase("refills", entry, Kind.PRODUCTS) == expected  # asked again


def test_of_phrases_equally_near_the_first_is_named(matcher: Matcher) -> None:
    entry = matcher.catalogue.entries["plastic"]

    assert matcher.phrase("refills for milk", entry, Kind.PRODUCTS) == ("milk", Place("causes.yaml", 1, 5))


def test_a_phrase_that_counts_less_is_weaker_and_gives_way_to_others() -> None:
    """`strength: 0.1` on "refill shops": "milk", half as near, is then the best match."""
    weighed = book({("plastic", Kind.PRODUCTS): ["milk", "refill shops"]}, {"refill shops": 0.1})
    matcher = matching(weighed)
    entry = matcher.catalogue.entries["plastic"]

    assert matcher.strength("refills", entry, Kind.PRODUCTS) == pytest.approx(0.1 * strength(1.0), abs=0.001)
    assert matcher.phrase("refills", entry, Kind.PRODUCTS)[0] == "refill shops"
    assert matcher.strength("refills for milk", entry, Kind.PRODUCTS) == near(0.5)
    assert matcher.phrase("refills for milk", entry, Kind.PRODUCTS)[0] == "milk"
    assert matcher.strength("refills", entry, Kind.DUTY) == 0


def test_likeness_is_the_cosine_of_two_texts(matcher: Matcher) -> None:
    assert matcher.likeness("refills", "refill shops") == 1
    assert matcher.likeness("refills", "milk") == 0
    assert matcher.likeness("refills", "refilled thrice") == 0.75
    assert matcher.likeness("refilled thrice", "refills") == 0.75
    assert matcher.likeness("refills", "qwertz") == 0


def test_each_text_is_encoded_once() -> None:
    encoder = Meanings()
    matcher = matching(SHOPS, encoder=encoder)
    for entry in matcher.catalogue.entries.values():
        matcher.strength("refills", entry, Kind.PRODUCTS)
        matcher.phrase("refills", entry, Kind.PRODUCTS)
    matcher.likeness("refills", "milk")

    assert encoder.asked == ["refills", "milk"]


def test_causes_of_two_books_are_met_each_in_their_own() -> None:
    """A user's cause over the built-in one of the same id: its own phrases count, not the others'."""
    mine = book({("plastic", Kind.PRODUCTS): ["milk"]})
    matcher = matching(SHOPS, mine)

    assert matcher.strength("refills", matcher.catalogue.entries["plastic"], Kind.PRODUCTS) == near(0.0)
    assert matcher.strength("refills", matcher.catalogue.entries["dairy"], Kind.OPERATIONS) == near(0.5)
    assert matcher.phrase("refills", matcher.catalogue.entries["plastic"], Kind.PRODUCTS)[0] == "milk"


MILKY = book(
    {
        ("plastic", Kind.PRODUCTS): ["refill shops"],
        ("plastic", Kind.MEANING): ["refills for milk"],
        ("dairy", Kind.PRODUCTS): ["milk"],
        ("dairy", Kind.MEANING): ["refilled thrice"],
    },
    cores="refills for milk, milk",
)


def natural(phrase: float, core: float, more: float = 0.0) -> object:
    """Return the strength of a link by the formula of docs/scoring.md, with the numbers of this file."""
    return pytest.approx(1 / (1 + exp(-2 * (2 * phrase + core + more - 1.5))), abs=2 / 4 * 0.012)


def naturals(
    text: str, *others: str, kind: Kind = Kind.PRODUCTS, said: bool = False, leads: Mapping[str, str] | None = None
) -> list[float]:
    """Return the strength of a line's links to plastic and to dairy, said by a brand that says others besides."""
    matcher = matching(MILKY)
    around = matcher.around([text, *others], leads or {}, MILKY)
    return matcher.naturals(text, MILKY, kind, matcher.ground(text, MILKY, around, said=said))


def test_a_link_is_natural_by_a_phrase_and_by_what_the_cause_is_about() -> None:
    """Refills are the phrase of the one cause, half of what it is about, and nothing to the other."""
    assert naturals("refills") == [natural(1.0, 0.5), natural(0.0, 0.0)]
    assert naturals("refills", kind=Kind.MEANING) == [natural(0.5, 0.5), natural(0.75, 0.0)]
    assert naturals("refilled thrice") == [natural(0.75, 0.25), natural(0.25, 0.25)]


def test_what_is_said_must_be_nearer_than_what_is_done() -> None:
    assert naturals("refills", said=True) == [natural(1.0, 0.5, -0.2), natural(0.0, 0.0, -0.2)]


def test_a_link_has_the_company_of_the_brands_second_nearest_line() -> None:
    """To what plastic is about: .5, .5 and .25. To what dairy is about: 0, 1 and .25."""
    assert naturals("refills", "milk") == [natural(1.0, 0.5, 0.5), natural(0.0, 0.0, 0.0)]
    assert naturals("refills", "milk", "refilled thrice") == [natural(1.0, 0.5, 0.5), natural(0.0, 0.0, 0.25)]
    assert naturals("refills", "refilled thrice") == [natural(1.0, 0.5, 0.25), natural(0.0, 0.0, 0.0)]


def test_a_brand_of_fewer_than_two_lines_has_no_company() -> None:
    matcher = matching(MILKY)

    assert matcher.around([], {}, MILKY) == [0, 0]
    assert matcher.around(["milk"], {}, MILKY) == [0, 0]


def test_a_link_gains_where_the_brands_trade_leads() -> None:
    """What leads to a cause that is not in the book is passed over."""
    leads = {"dairy": "natural", "plastic": "fair", "bicycles": "natural"}

    assert naturals("refills", leads=leads) == [natural(1.0, 0.5, 0.3), natural(0.0, 0.0, 0.6)]


def test_nothing_is_natural_about_a_text_without_a_known_word() -> None:
    assert naturals("qwertz", "refills", leads={"dairy": "natural"}) == [0.0, 0.0]


def test_a_book_of_some_causes_gives_their_links_the_same_strength() -> None:
    matcher = matching(MILKY)
    alone = MILKY.cut([1])
    around = matcher.around(["milk", "refilled thrice"], {"dairy": "fair"}, alone)
    cut = matcher.naturals("milk", alone, Kind.PRODUCTS, matcher.ground("milk", alone, around, said=False))

    assert cut == naturals("milk", "refilled thrice", leads={"dairy": "fair"})[1:]


def test_the_name_of_a_cause_has_its_place() -> None:
    entry = matching(MILKY).catalogue.entries["dairy"]

    assert matching(MILKY).name(entry) == ("refilled thrice", Place("causes.yaml", 2, 5))


def test_what_is_remembered_of_causes_is_never_taken_for_others() -> None:
    """Each brand narrows the matcher to causes of its own; small books that are gone must not lend their identity."""
    matcher = matching(SHOPS)
    entries = matcher.catalogue.entries
    for _ in range(50):
        for cause, expected in (("plastic", 1.0), ("dairy", 0.0)):
            matcher.narrow([entries[cause]])
            assert matcher.strength("refills", matcher.close(entries[cause]), Kind.PRODUCTS) == near(expected)
