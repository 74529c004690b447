"""The embedding table as shipped, and the texts that tools/build_vectors.py fits it on."""

from __future__ import annotations

import hashlib
import io
import tarfile
from typing import TYPE_CHECKING, Any

import pytest

from aligncheck.embedding.encoder import default_encoder
from tests.conftest import ROOT
from tests.unit.test_tools import tool

if TYPE_CHECKING:
    from pathlib import Path

FOLDER = ROOT / "src/aligncheck/embedding"
CAUSE = {"id": "oceans", "name": "Oceans", "sdgs": [14], "facets": {"products": ["fish"], "values": ["clean seas"]}}
TRADE = {
    "id": "bakery",
    "name": "Bakery",
    "sells": ["bread", "cakes"],
    "audiences": ["families"],
    "operations": ["ovens"],
}
WALK = """\
00001740 29 v 02 walk 0 stroll_around(a) 1 001 @ 00005041 v 0000 | go on foot; "we walked home"; "a stroll by the sea"
"""


@pytest.fixture(scope="module")
def texts() -> Any:  # noqa: ANN401  (a script, loaded as a module)
    return tool("vector_texts")


def test_the_shipped_table_is_the_one_that_the_checksums_name() -> None:
    sums = dict(line.split("  ")[::-1] for line in (FOLDER / "SHA256SUMS").read_text(encoding="ascii").splitlines())
    assert set(sums) == {"static-en-128.i8", "static-en-128.txt"}
    assert {name: hashlib.sha256((FOLDER / name).read_bytes()).hexdigest() for name in sums} == sums


def test_the_table_has_a_row_for_each_token() -> None:
    tokens = (FOLDER / "static-en-128.txt").read_text(encoding="ascii").split("\n")
    assert len(set(tokens)) == len(tokens)
    assert (FOLDER / "static-en-128.i8").stat().st_size == len(tokens) * default_encoder().dims


def test_a_synset_says_its_words_its_gloss_and_each_example(texts: Any) -> None:  # noqa: ANN401
    assert texts.synset(WALK) == ["walk, stroll around: go on foot", "we walked home", "a stroll by the sea"]


def test_phrases_are_what_people_read_not_ids_or_numbers(texts: Any) -> None:  # noqa: ANN401
    assert list(texts.phrases([CAUSE])) == ["Oceans", "fish", "clean seas"]
    assert list(texts.phrases([{"name": "Oceans", "weight": 3, "summary": None}])) == ["Oceans"]


def test_composed_lines_join_parts_of_one_trade_or_cause_and_are_the_same_each_time(texts: Any) -> None:  # noqa: ANN401
    lines = texts.composed([CAUSE], [TRADE], 5)
    assert lines == texts.composed([CAUSE], [TRADE], 5)
    assert lines[0] in {"bread for families", "cakes for families"}
    assert lines[1] in {"bread and cakes", "cakes and bread"}
    assert set(lines[2].removeprefix("Bakery: ").split(", ")) == {"bread", "cakes", "clean seas"}
    assert lines[3] in {"bread, ovens", "cakes, ovens"}
    assert lines[4] in {"fish, clean seas", "clean seas, fish"}


def test_catalogue_texts_come_once_and_hold_every_facet(texts: Any) -> None:  # noqa: ANN401
    found = texts.catalogue_texts()
    assert len(found) == len(set(found))
    assert {"solar panels and wind turbines", "cola and lemonade"} <= set(found)


def test_wordnet_texts_are_drawn_from_those_of_middling_length(
    texts: Any,  # noqa: ANN401
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    archive = tmp_path / "wordnet.tgz"
    with tarfile.open(archive, "w:gz") as tar:
        for part in ("noun", "verb", "adj", "adv"):
            data = f"  1 This software and database\n{WALK if part == 'verb' else ''}".encode()
            member = tarfile.TarInfo(f"package/database/3.0/data.{part}")
            member.size = len(data)
            tar.addfile(member, io.BytesIO(data))
    monkeypatch.setattr(texts, "WORDNET", 1)
    assert texts.wordnet_texts(archive) == ["walk, stroll around: go on foot"]
