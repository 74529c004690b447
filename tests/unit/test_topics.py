"""What detect looks for: made of a topic's own texts and of frozen numbers, and shipped as the tool makes it."""

from __future__ import annotations

import json
import sys
from importlib import import_module
from typing import TYPE_CHECKING, Any

import pytest

from aligncheck.loading import load_cause_file
from aligncheck.topics import of_cause, rarity, recalled, stored
from tests.conftest import ROOT

if TYPE_CHECKING:
    from pathlib import Path

    from aligncheck.topics import Topic

BUILTIN = ROOT / "src/aligncheck/builtin"
OWN = """\
causes:
  - id: kites
    name: Flying kites
    summary: Kites on the beach.
    facets: {products: [{text: kite string, strength: 0.5}], values: [the joy of wind]}
    terms: [kite festival, the]
    slogans: ["#UpUpAndAway"]
    actions: [hold a kite day]
    contradicted_by: {business: [drone noise]}
"""


@pytest.fixture
def kites(tmp_path: Path) -> Topic:
    (tmp_path / "own.yaml").write_text(OWN, encoding="utf-8")
    file, _ = load_cause_file(tmp_path / "own.yaml")
    return of_cause(file.causes[0], rarity())


def test_phrases_that_tell_weigh_more_than_those_that_point(kites: Topic) -> None:
    assert kites.phrases["kit festival"] == 2
    assert kites.phrases["kitefestival"] == 2  # as a hashtag
    assert kites.phrases["kit str"] == 0.5
    assert kites.phrases["hold a kit day"] == 1


def test_small_words_and_what_works_against_it_are_none_of_its_words(kites: Topic) -> None:
    assert {"the", "dron", "nois"}.isdisjoint({*kites.words, *kites.phrases})


def test_a_rare_word_tells_more_than_a_common_one() -> None:
    rare = rarity()

    assert rare.of("a-word-of-nobody") == rare.of("tetanu") > rare.of("health") > 0


def test_a_topic_comes_back_as_it_was_stored(kites: Topic) -> None:
    assert recalled(json.loads(json.dumps(stored(kites)))) == kites


def test_what_ships_is_what_the_tool_makes(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.syspath_prepend(ROOT / "tools")
    tool: Any = import_module("build_detect")
    frozen = json.loads(tool.FROZEN.read_text(encoding="utf-8"))

    for name, data in tool.made(frozen).items():
        assert (BUILTIN / name).read_bytes() == data, f"{name}: run `make docs`"
    sys.modules.pop("build_detect")


def test_all_goals_and_all_built_in_causes_are_there() -> None:
    shipped = json.loads((BUILTIN / "topics.json").read_bytes())
    ids = [line.split("\t")[0] for line in (BUILTIN / "ids.tsv").read_text(encoding="utf-8").splitlines()]

    assert [goal["sdgs"] for goal in shipped["goals"]] == [[number] for number in range(1, 18)]
    assert sorted(cause["id"] for cause in shipped["causes"]) == sorted(ids)
