"""A catalogue file → a book: phrases by kind with their places, packed, and what each cause is about."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from aligncheck import binding
from aligncheck.binding import book_of
from aligncheck.catalogue import BLOCK_OF, Book, Catalogue, Entry, Kind
from aligncheck.embedding.calibration import Calibration, calibration_of
from aligncheck.embedding.encoder import default_encoder
from aligncheck.embedding.packing import ZERO
from aligncheck.loading import validate
from aligncheck.models import CauseFile
from aligncheck.source import parse
from tests.unit.test_calibration import LINKS
from tests.unit.test_catalogue import CAUSES

if TYPE_CHECKING:
    from collections.abc import Sequence

    from aligncheck.embedding.encoder import Encoder, Vector


def book(text: str = CAUSES, encoder: Encoder | None = None) -> Book:
    source = parse(text.encode(), "mine.yaml")
    return book_of(validate(CauseFile, source), source, encoder or default_encoder())


def phrases(entry: Entry, kind: Kind) -> list[tuple[str, int, int]]:
    """Return text, line and column of a cause's phrases of one kind."""
    block = entry.book.blocks[BLOCK_OF[kind]]
    places = [(block.texts[row], entry.book.place(block, row)) for row in range(*block.span(entry.number, kind))]
    return [(text, place.line, place.column) for text, place in places]


def test_a_cause_keeps_what_scores_and_reports_need() -> None:
    refills, oceans = book().causes

    assert (refills.id, refills.name, refills.summary) == ("refills", "Refills", "Packaging used again.")
    assert (refills.family, refills.position, refills.sdgs) == ("resources", "for less packaging", (12, 14))
    assert (refills.led_by, refills.split) == ("community", {"default": "low", "US": "high"})
    assert (refills.actions, refills.measures) == (("offer refills",), ("pouches sold",))
    assert (refills.twins, refills.part_of) == (("oceans",), ("rivers",))
    assert (oceans.family, oceans.position, oceans.sdgs, oceans.led_by) == ("", "", (), "institutions")
    assert not oceans.split


@pytest.mark.parametrize(
    ("kind", "found"),
    [
        (Kind.PRODUCTS, [("refill pouches", 9, 18), ("glass jars", 9, 41)]),
        (Kind.OPERATIONS, [("used bottles", 10, 20)]),
        (Kind.VALUES, [("nothing wasted", 11, 16)]),
        (Kind.AUDIENCES, [("families", 12, 19)]),
        (Kind.DUTY, [("plastic wrap", 13, 14)]),
        (Kind.BUSINESS, [("throwaway cups", 15, 18)]),
        (Kind.CONDUCT, [("hidden waste", 16, 17)]),
        (Kind.MEANING, [("Refills", 3, 11), ("Packaging used again.", 4, 14), ("zero waste", 17, 13)]),
        (Kind.ACTION, [("offer refills", 20, 15)]),
    ],
)
def test_a_cause_has_its_phrases_by_kind_with_their_places(kind: Kind, found: list[tuple[str, int, int]]) -> None:
    assert phrases(Catalogue([book()]).entries["refills"], kind) == found


def test_a_cause_of_name_and_summary_has_only_its_meaning() -> None:
    oceans = Catalogue([book()]).entries["oceans"]

    assert {kind: len(phrases(oceans, kind)) for kind in Kind if phrases(oceans, kind)} == {Kind.MEANING: 2}


def test_a_phrase_that_counts_less_is_marked() -> None:
    block = book().blocks[BLOCK_OF[Kind.PRODUCTS]]

    assert {block.texts[row]: strength for row, strength in block.strengths.items()} == {"glass jars": 0.5}


def test_phrases_are_packed_as_products_less_their_background() -> None:
    encode, block = default_encoder().encode, book().blocks[BLOCK_OF[Kind.PRODUCTS]]
    text = encode("refill bottles")
    products = block.columns.products(text)

    for row, phrase in enumerate(block.texts):
        vector = encode(phrase)
        bias = calibration_of("static-en-128").bias(vector)
        assert products[row] - ZERO == sum(a * b for a, b in zip(text, vector, strict=True)) - bias


FULL, EMPTY = 75, (0,) * 8
# Four values of 75 are as long as a unit vector (150).
WET: Vector = (FULL,) * 4 + (0,) * 4
DRY: Vector = (0,) * 4 + (FULL,) * 4


class WetOrDry:
    """Knows two words."""

    id = "wet-or-dry"
    dims = 8

    def encode(self, text: str) -> Vector:
        return {"wet": WET, "dry": DRY}.get(text.partition(" ")[0], EMPTY)


def cores(causes: str, background: Sequence[int] = EMPTY) -> list[list[int]]:
    """Return the core of each cause, for an engine with this background (16 times as long as a vector)."""
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(
            binding, "calibration_of", lambda engine: Calibration(engine, 1, 9.0, 0.5, tuple(background), LINKS)
        )
        packed = book(causes, WetOrDry()).cores
    return [packed.sums(row, row + 1) for row in range(packed.rows)]


RAIN = """\
causes:
  - id: rain
    name: wet days
    summary: wet and dry days, in turn
    facets: {products: [wet boots], operations: [wet work], values: [dry humour], audiences: [wet dogs]}
    duties: [dry wells]
    terms: [wet socks]
    contradicted_by: {business: [dry cleaning], conduct: [dry docks]}
    actions: [dry it]
    slogans: [dry now]
  - {id: sun, name: dry land, summary: dry air}
"""


def test_the_core_of_a_cause_is_the_mean_of_what_helps_or_tells_of_it() -> None:
    """Six phrases are wet and two dry; what harms and what can be done are not asked.

    3 : 1 four times each has the length √40: 3 · 150 / √40 = 71, 1 · 150 / √40 = 24.
    """
    assert cores(RAIN) == [[71, 71, 71, 71, 24, 24, 24, 24], [*DRY]]


def test_what_causes_have_in_common_is_taken_off_their_cores() -> None:
    """The mean is 56.25 and 18.75; less a background of 18.75 (· 16 = 300) in the first half that is 2 : 1."""
    assert cores(RAIN, [300] * 4 + [0] * 4)[0] == [67, 67, 67, 67, 34, 34, 34, 34]


def test_a_cause_of_unknown_words_has_no_core() -> None:
    assert cores("causes: [{id: fog, name: Fog, summary: Grey.}]") == [[0] * 8]


def test_cores_are_packed_as_phrases_are() -> None:
    """With their product by the background, 20 / 16 in the first half, taken off every product."""
    with pytest.MonkeyPatch.context() as patch:
        background = (20, 20, 20, 20, 0, 0, 0, 0)
        patch.setattr(binding, "calibration_of", lambda engine: Calibration(engine, 1, 9.0, 0.5, background, LINKS))
        packed = book(RAIN, WetOrDry()).cores
    core = packed.sums(0, 1)

    products = [lane - ZERO for lane in packed.products(WET)]

    assert products[0] == FULL * sum(core[:4]) - round(20 * sum(core[:4]) / 16)
    assert products[1] == FULL * sum(packed.sums(1, 2)[:4]) - round(20 * sum(packed.sums(1, 2)[:4]) / 16)


def test_places_are_those_of_a_list() -> None:
    """They are looked up when asked for, and can be asked for in all ways."""
    places = next(block.places for block in book().blocks if len(block.texts) > 2)
    every = [places[row] for row in range(len(places))]

    assert list(places) == every
    assert places[1:3] == every[1:3]
    assert places[-1] == every[-1]
    assert all(line > 1 and column > 1 for line, column in every)
