"""Patches as YAML to paste: what is read back is what was written, whatever stands in it."""

from __future__ import annotations

from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st
from rich.cells import cell_len

from aligncheck.reporters.pasting import as_yaml
from aligncheck.source import parse

ODD = [
    "repair first: then replace",
    "100 % green #1",
    "#refill",
    "- a dash",
    "* a star",
    "? a question",
    ": a colon",
    "ends with a colon:",
    "'single' quotes",
    '"double" quotes',
    'it\'s "both"',
    "[brackets], {braces}",
    "& and ! and % and @ and `",
    "> greater, | pipe",
    "null",
    "~",
    "yes",
    "2026",
    "0123",
    "1e3",
    "back\\slash",
    "two\nlines",
    "a\n- list\nkey: value",
    "tab\there",
    "no\u00a0break",
    "soft\u00adhyphen",
    "\u202eback to front",
    "\u2028 a line of Unicode",
    "\x07 bell \x1b[31m",
    "\ufeffmark",
    "👍 thumbs",
    "👩\u200d🚀 an astronaut",
    "café, größe, 日本語, العربية",
    "two  spaces",
    "---",
    "... three dots",
    "<<: merge",
    "= equals",
    "https://seen.example/a?b=c#d",
]


def read(text: str) -> Any:  # noqa: ANN401
    source = parse(text.encode(), "step.yaml")
    assert source.problems == ()
    return source.data()


def test_a_patch_as_it_would_be_written_by_hand() -> None:
    patch = {
        "size": "small",
        "practices": [
            {"text": "set a target: all three scopes", "since": "2026", "causes": ["climate-action", "clean-air"]},
            {"text": "swap delivery vans", "cares_about": ["clean air, and calm", "low prices"]},
        ],
        "goals": [],
        "products": ["nets", "#refill"],
        "remove": {"values": ["speed"], "image": ["loud, and proud"]},
        "progress": 0.2,
    }

    assert (
        as_yaml(patch)
        == """\
size: small
practices:
  - text: "set a target: all three scopes"
    since: 2026
    causes: [climate-action, clean-air]
  - text: swap delivery vans
    cares_about:
      - clean air, and calm
      - low prices
goals: []
products:
  - nets
  - "#refill"
remove:
  values: [speed]
  image:
    - loud, and proud
progress: 0.2
"""
    )


def test_a_long_text_goes_on_below() -> None:
    text = "set and publish a reduction target for all three scopes: with a date"

    written = as_yaml({"practices": [{"text": text, "since": "2026"}]}, width=40)

    assert (
        written
        == """\
practices:
  - text: >-
      set and publish a reduction target
      for all three scopes: with a date
    since: 2026
"""
    )
    assert read(written) == {"practices": [{"text": text, "since": "2026"}]}


@pytest.mark.parametrize("width", [20, 40, 200])
@pytest.mark.parametrize("text", [*ODD, *(f"{text} and many, many more words than a line holds" for text in ODD)])
def test_odd_texts_come_back_as_they_were(text: str, width: int) -> None:
    patch = {"industry": text, "products": [text, "nets"], "practices": [{"text": text, "causes": [text]}]}

    assert read(as_yaml(patch, width)) == patch


def test_an_empty_list_stays_one_on_the_narrowest_line() -> None:
    assert read(as_yaml({"controversies": []}, width=12)) == {"controversies": []}


@given(st.text(st.characters(codec="utf-8"), max_size=80), st.integers(12, 90))
def test_any_text_comes_back_as_it_was(text: str, width: int) -> None:
    patch = {"products": [{"text": text, "source": "a"}], "values": [text]}

    assert read(as_yaml(patch, width)) == patch


@pytest.mark.parametrize("width", [40, 80, 200])
def test_what_can_be_broken_keeps_the_width(width: int) -> None:
    text = " ".join(["日本語", "and", "words", "(some: odd)", "#1"] * 20)

    lines = as_yaml({"practices": [{"text": text}], "values": [text], "industry": text}, width).splitlines()

    assert max(cell_len(line) for line in lines) <= width
