"""The causes and their packed phrases: the built-in ones, a user's file, and one laid over the other."""

from __future__ import annotations

import hashlib
import json
from typing import TYPE_CHECKING

import pytest

from aligncheck import library as catalogues
from aligncheck.binding import book_of
from aligncheck.catalogue import BLOCK_OF, BLOCKS, BUILTIN_FILE, Book, Catalogue, Entry, Kind
from aligncheck.embedding.calibration import calibration_of
from aligncheck.embedding.encoder import default_encoder
from aligncheck.embedding.packing import ZERO
from aligncheck.errors import InputError, Place, UsageError
from aligncheck.library import builtin_book, builtin_source, catalogue_version, load_catalogue, models_of
from aligncheck.loading import validate
from aligncheck.models import CauseFile
from aligncheck.source import parse
from tests.conftest import ROOT

if TYPE_CHECKING:
    from pathlib import Path

    from aligncheck.embedding.encoder import Vector

CAUSES = """\
causes:
  - id: refills
    name: Refills
    summary: Packaging used again.
    family: resources
    position: for less packaging
    sdgs: [12, 14]
    facets:
      products: [refill pouches, {text: glass jars, strength: 0.5}]
      operations: [used bottles]
      values: [nothing wasted]
      audiences: [families]
    duties: [plastic wrap]
    contradicted_by:
      business: [throwaway cups]
      conduct: [hidden waste]
    terms: [zero waste]
    led_by: community
    split: {default: low, US: high}
    actions: [offer refills]
    measures: [pouches sold]
    twins: [oceans]
    part_of: [rivers]
  - id: oceans
    name: Oceans
    summary: Life below water.
"""


class Letters:
    """Counts four letters: an engine of its own, with as many dimensions as the shipped calibration has."""

    id = "letters"
    dims = 128

    def encode(self, text: str) -> Vector:
        return (*(text.count(letter) for letter in "aeio"), *(0,) * 124)


def book(text: str = CAUSES) -> Book:
    source = parse(text.encode(), "mine.yaml")
    return book_of(validate(CauseFile, source), source, default_encoder())


def phrases(entry: Entry, kind: Kind) -> list[tuple[str, int, int]]:
    """Return text, line and column of a cause's phrases of one kind."""
    block = entry.book.blocks[BLOCK_OF[kind]]
    places = [(block.texts[row], entry.book.place(block, row)) for row in range(*block.span(entry.number, kind))]
    return [(text, place.line, place.column) for text, place in places]


def test_every_kind_stands_in_one_block() -> None:
    assert sorted(kind for kinds in BLOCKS for kind in kinds) == list(Kind)
    assert all(kind in BLOCKS[number] for kind, number in BLOCK_OF.items())


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


def test_a_catalogue_is_a_sequence_in_the_order_of_ids() -> None:
    causes = Catalogue([book()])

    assert len(causes) == 2
    assert [cause.id for cause in causes] == ["oceans", "refills"]
    assert causes[0].id == "oceans"
    assert [cause.id for cause in causes[1:]] == ["refills"]


def test_a_later_file_overrides_a_cause_of_the_same_id_and_keeps_the_others() -> None:
    mine = book("causes: [{id: oceans, name: My oceans, summary: Mine.}, {id: algae, name: Algae, summary: Green.}]")
    causes = Catalogue([book(), mine])

    assert [cause.name for cause in causes] == ["Algae", "My oceans", "Refills"]
    assert phrases(causes.entries["oceans"], Kind.MEANING) == [("My oceans", 1, 29), ("Mine.", 1, 49)]
    assert phrases(causes.entries["refills"], Kind.DUTY) == [("plastic wrap", 13, 14)]


def test_a_catalogue_can_be_limited_to_some_causes() -> None:
    causes = Catalogue([book()])

    assert [cause.id for cause in causes.only(["refills"])] == ["refills"]
    assert [cause.id for cause in causes.only(["refills", "oceans", "refills"])] == ["oceans", "refills"]
    assert len(causes) == 2


@pytest.mark.parametrize(
    ("asked", "said"),
    [
        ("refill", """no cause has the id 'refill'; did you mean "refills"?"""),
        ("steam-engines", "no cause has the id 'steam-engines'; `aligncheck score BRAND --all` lists them"),
    ],
)
def test_an_unknown_cause_is_refused_with_a_way_out(asked: str, said: str) -> None:
    with pytest.raises(UsageError) as caught:
        Catalogue([book()]).only(["oceans", asked])

    assert str(caught.value) == said


def test_a_users_file_is_laid_over_the_built_in_causes(tmp_path: Path) -> None:
    path = tmp_path / "mine.yaml"
    path.write_text(
        "causes: [{id: climate-action, name: Mine, summary: My own.}, {id: zebras, name: Zebras, summary: Z.}]"
    )
    both, own = load_catalogue([path], default_encoder()), load_catalogue([path], default_encoder(), builtin=False)

    assert [cause.id for cause in own] == ["climate-action", "zebras"]
    assert len(both) == len(load_catalogue([], default_encoder())) + 1
    assert both.entries["climate-action"].cause.name == "Mine"
    assert both.entries["zebras"].book.file == path.as_posix()


def test_a_file_that_cannot_be_used_is_refused(tmp_path: Path) -> None:
    with pytest.raises(InputError, match="no such file"):
        load_catalogue([tmp_path / "none.yaml"], default_encoder())


def test_the_built_in_catalogue_knows_its_lines_in_causes_yaml(catalogue: Catalogue) -> None:
    lines = (ROOT / "causes.yaml").read_text(encoding="utf-8").split("\n")
    entry = catalogue.entries["plastic-waste"]
    block = entry.book.blocks[BLOCK_OF[Kind.PRODUCTS]]
    row, _ = block.span(entry.number, Kind.PRODUCTS)
    place = entry.book.place(block, row)

    assert place == Place(BUILTIN_FILE, place.line, place.column)
    assert lines[place.line - 1][place.column - 1 :].strip("\"'").startswith(block.texts[row])


def test_another_engine_packs_the_built_in_phrases_anew() -> None:
    encoder = Letters()
    packed, text = builtin_book(encoder), (1, 2, 3, 4, *(0,) * 124)
    block = packed.blocks[BLOCK_OF[Kind.VALUES]]
    products, calibration = block.columns.products(text), calibration_of("letters")

    assert [cause.id for cause in packed.causes] == [cause.id for cause in builtin_book(default_encoder()).causes]
    for row in range(0, len(block.texts), 100):
        vector = encoder.encode(block.texts[row])
        plain = vector[0] + 2 * vector[1] + 3 * vector[2] + 4 * vector[3]
        assert products[row] - ZERO == plain - calibration.bias(vector)


def test_the_version_is_the_start_of_the_sources_hash() -> None:
    digest = hashlib.sha256((ROOT / "causes.yaml").read_bytes()).hexdigest()

    assert catalogue_version() == digest[:12]
    assert json.loads((ROOT / "src/aligncheck/builtin/version.json").read_text()) == {"catalogue": digest[:12]}


def test_the_source_lies_at_the_top_of_a_checkout_and_inside_an_installed_package(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    assert builtin_source().samefile(ROOT / "causes.yaml")

    package = tmp_path / "site-packages/aligncheck"
    package.mkdir(parents=True)
    (package / "causes.yaml").touch()
    monkeypatch.setattr(catalogues, "__file__", str(package / "catalogue.py"))

    assert builtin_source() == package / "causes.yaml"


def test_a_file_can_be_read_with_all_that_it_says_of_its_causes(tmp_path: Path) -> None:
    """What the reports of scores do not need: slogans and moments, for `aligncheck causes show`."""
    path = tmp_path / "mine.yaml"
    path.write_text("causes: [{id: oceans, name: Oceans, summary: Blue., slogans: [Think blue], terms: [sea]}]")

    (oceans,) = models_of(path)

    assert (oceans.id, oceans.slogans, oceans.terms) == ("oceans", ("Think blue",), ("sea",))
