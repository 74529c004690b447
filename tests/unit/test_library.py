"""Where the causes come from: the built-in ones, a user's file laid over them, another engine."""

from __future__ import annotations

import hashlib
import json
from typing import TYPE_CHECKING

import pytest

from aligncheck import library
from aligncheck.binding import book_of
from aligncheck.catalogue import BLOCK_OF, BUILTIN_FILE, Kind
from aligncheck.embedding.calibration import calibration_of
from aligncheck.embedding.encoder import default_encoder
from aligncheck.embedding.packing import ZERO
from aligncheck.errors import InputError, Place
from aligncheck.library import builtin_book, builtin_source, catalogue_version, load_catalogue, models_of
from aligncheck.loading import load_cause_file
from tests.conftest import ROOT

if TYPE_CHECKING:
    from pathlib import Path

    from aligncheck.catalogue import Catalogue
    from aligncheck.embedding.encoder import Vector


class Letters:
    """Counts four letters: an engine of its own, with as many dimensions as the shipped calibration has."""

    id = "letters"
    dims = 128

    def encode(self, text: str) -> Vector:
        return (*(text.count(letter) for letter in "aeio"), *(0,) * 124)


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
    monkeypatch.setattr(library, "__file__", str(package / "catalogue.py"))

    assert builtin_source() == package / "causes.yaml"


def test_a_file_can_be_read_with_all_that_it_says_of_its_causes(tmp_path: Path) -> None:
    """What the reports of scores do not need: slogans and moments, for `aligncheck causes show`."""
    path = tmp_path / "mine.yaml"
    path.write_text("causes: [{id: oceans, name: Oceans, summary: Blue., slogans: [Think blue], terms: [sea]}]")

    (oceans,) = models_of(path)

    assert (oceans.id, oceans.slogans, oceans.terms) == ("oceans", ("Think blue",), ("sea",))


def test_another_engine_gets_cores_of_its_own() -> None:
    """The same as if the built-in file were a user's."""
    encoder = Letters()
    expected = book_of(*load_cause_file(ROOT / "causes.yaml"), encoder).cores

    found = builtin_book(encoder).cores

    assert (found.columns, found.constants) == (expected.columns, expected.constants)
    assert found.rows == len(builtin_book(default_encoder()).causes)
