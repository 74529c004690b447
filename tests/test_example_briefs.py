"""The example briefs: the good ones are clean, with all five kinds of content; the bad ones show each family."""

from __future__ import annotations

import json
from functools import lru_cache
from typing import Any

import pytest
from typer.testing import CliRunner

from aligncheck.cli.app import app
from aligncheck.rules import FAMILIES
from tests.conftest import ROOT

GOOD = ("refill-month.yaml", "five-posts.yaml", "eyes-for-all.yaml", "money-lessons.md")
SILENT = {"LG", "ST"}  # there is no brief in another language, and none of a brand that took a stance back


@lru_cache
def findings() -> list[dict[str, Any]]:
    """Return what is found in all examples, the profiles too."""
    asked = ["check", "examples", "--format", "json", "--as-of", "2026-11-22"]
    with pytest.MonkeyPatch.context() as patch:
        patch.chdir(ROOT)
        done = CliRunner().invoke(app, asked)
    found: list[dict[str, Any]] = json.loads(done.stdout)["findings"]
    return found


@pytest.mark.parametrize("name", GOOD)
def test_a_good_brief_gives_no_error_and_no_warning(name: str) -> None:
    path = f"examples/briefs/{name}"

    told = [each for each in findings() if each["span"]["file"] == path and each["severity"] != "info"]

    assert (ROOT / path).exists()
    assert told == []


def test_the_five_kinds_of_content_are_in_one_good_brief() -> None:
    """The kinds that the article on social-media activism tells of, each by a brand that is close to its cause."""
    text = (ROOT / "examples/briefs/five-posts.yaml").read_text(encoding="utf-8")

    assert [kind for kind in KINDS if f"type: {kind}" not in text] == []


KINDS = ("educational", "opinionated", "actionable", "motivational", "interactive")


def test_the_examples_show_every_family() -> None:
    shown = {each["rule"][:2] for each in findings()}

    assert set(FAMILIES) - SILENT - shown == set()
