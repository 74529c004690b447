"""Copy that the text rules were mended with: a floor a family below which neither precision nor recall may fall."""

from __future__ import annotations

import json
import sys
from functools import lru_cache
from typing import TYPE_CHECKING

import pytest

from tests.conftest import ROOT

sys.path.insert(0, str(ROOT / "benchmarks" / "rules"))

import measure

if TYPE_CHECKING:
    from pathlib import Path

FILES = sorted((ROOT / "tests/cases/copy").glob("*.tsv"))


@lru_cache
def given(path: Path) -> list[measure.Answer]:
    return measure.answers([path])


@pytest.mark.parametrize("path", FILES, ids=lambda path: path.stem)
def test_a_row_names_words_that_stand_once_in_its_text(path: Path) -> None:
    rows = list(measure.rows(path))

    assert [row for row in rows if row.fires and row.text.count(row.words) != 1] == []
    assert [row for row in rows if not row.fires and row.words] == []
    assert len({(row.code, row.markets, row.text) for row in rows}) == len(rows)


@pytest.mark.parametrize("path", FILES, ids=lambda path: path.stem)
def test_rules_are_seldom_wrong(path: Path) -> None:
    """Of the rows that a rule speaks of, so many are ones that it should speak of."""
    spoken = [answer for answer in given(path) if answer.spoke]

    wrong = [answer.row for answer in spoken if not answer.row.fires]

    assert 1 - len(wrong) / len(spoken) >= floor(path, "precision"), wrong


@pytest.mark.parametrize("path", FILES, ids=lambda path: path.stem)
def test_rules_find_what_they_should(path: Path) -> None:
    """Of the rows that a rule should speak of, it speaks of so many."""
    wanted = [answer for answer in given(path) if answer.row.fires]

    missed = [answer.row for answer in wanted if not answer.spoke]

    assert 1 - len(missed) / len(wanted) >= floor(path, "recall"), missed


def floor(path: Path, name: str) -> float:
    """Return the least share that is allowed: `green.json` beside `green.tsv`."""
    return float(json.loads(path.with_suffix(".json").read_text(encoding="utf-8"))[name])
