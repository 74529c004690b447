"""The built-in catalogue under a slow engine: encoded once, and kept."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from aligncheck import library
from aligncheck.catalogue import Catalogue
from aligncheck.embedding.encoder import default_encoder
from aligncheck.evidence import gather
from aligncheck.kept import keep
from aligncheck.library import builtin_book, load_catalogue
from aligncheck.matching import Matcher
from aligncheck.statements import read_statements
from tests.conftest import ROOT, make_profile

if TYPE_CHECKING:
    from collections.abc import Sequence
    from pathlib import Path

    from aligncheck.catalogue import Book
    from aligncheck.embedding.encoder import Vector
    from aligncheck.policy import Policy

PHRASES = (ROOT / "src/aligncheck/builtin/phrases.txt").read_text(encoding="utf-8").count("\n") + 1
WORKING = f"note: encoding the {PHRASES:,} phrases of the built-in catalogue for slow-4, once"


class Slow:
    """An engine of batches: a text is its first four letters. It counts what it was asked for."""

    id = "slow-4"
    dims = 128  # those of the calibration that a test's engine gets

    def __init__(self) -> None:
        self.asked = 0

    def encode(self, text: str) -> Vector:
        return self.encode_all([text])[0]

    def encode_all(self, texts: Sequence[str]) -> list[Vector]:
        self.asked += len(texts)
        letters = [[ord(letter) % 100 for letter in f"{text:4}"[:4]] for text in texts]
        return [(*four, *(0,) * 124) for four in letters]


@pytest.fixture
def cache(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.setenv("ALIGNCHECK_CACHE", str(tmp_path / "cache"))
    return tmp_path / "cache"


def packed(book: Book) -> list[bytes]:
    return [columns.stored() for columns in (*(block.columns for block in book.blocks), book.cores)]


def test_a_slow_engine_encodes_the_catalogue_once_and_says_so(cache: Path) -> None:
    told: list[str] = []
    first, second = Slow(), Slow()

    made = load_catalogue([], first, tell=told.append).books[0]
    kept = load_catalogue([], second, tell=told.append).books[0]

    assert told == [WORKING]
    assert (first.asked, second.asked) == (len([text for block in made.blocks for text in block.texts]), 0)
    assert packed(kept) == packed(made)
    assert len(list(cache.iterdir())) == 1


def test_what_was_kept_for_another_version_is_not_used(cache: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    builtin_book(Slow())
    for name in ("__version__", "catalogue_version"):
        monkeypatch.setattr(library, name, "0.0.1" if name == "__version__" else lambda: "0123456789ab")
        later = Slow()
        builtin_book(later)

        assert later.asked > 0
    assert len(list(cache.iterdir())) == 3


@pytest.mark.parametrize("broken", ["cut", "swapped", "of another size"])
def test_a_broken_file_is_made_anew(broken: str, cache: Path) -> None:
    made = packed(builtin_book(Slow()))
    (file,) = cache.iterdir()
    whole = file.read_bytes()
    if broken == "of another size":
        keep(file.name, whole[32:-1])
    else:
        file.write_bytes(whole[:1000] if broken == "cut" else whole[:-9] + b"different")

    again = Slow()

    assert packed(builtin_book(again)) == made
    assert again.asked > 0
    assert file.read_bytes() == whole


def test_a_folder_that_cannot_be_written_is_a_warning(cache: Path) -> None:
    cache.write_text("")
    told: list[str] = []

    book = builtin_book(Slow(), told.append)

    assert len(book.causes) == len(builtin_book(default_encoder()).causes)
    assert told[0] == WORKING
    assert told[1].startswith("warning: the vectors could not be kept, so the next run works them out again: ")
    assert str(cache) in told[1]


@pytest.mark.usefixtures("cache")
def test_a_catalogue_knows_whose_vectors_it_has() -> None:
    slow = load_catalogue([], Slow())

    assert slow.engine == "slow-4"
    assert slow.only(["oral-health"]).engine == "slow-4"
    assert load_catalogue([], default_encoder()).engine == Catalogue([]).engine == "static-en-128"


@pytest.mark.usefixtures("cache")
def test_what_was_made_for_one_engine_is_worked_out_anew_for_another(matcher: Matcher, policy: Policy) -> None:
    """The links of a trade's lines are made beforehand, by the engine that ships."""
    statements = read_statements(make_profile("{name: F, industry: soft drinks, products: [cola, lemonade, tonic]}"))
    profile = make_profile("{name: F, industry: soft drinks, products: [cola, lemonade, tonic]}")
    slow = Matcher(load_catalogue([], Slow()), Slow())

    usual = gather(profile, statements, matcher.catalogue.entries["oral-health"], matcher, policy)
    other = gather(profile, statements, slow.catalogue.entries["oral-health"], slow, policy)

    lines = [{link.statement.text for link in found.links if link.statement.trade} for found in (usual, other)]
    assert lines[0] != lines[1]
