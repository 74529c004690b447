"""`aligncheck rules`: the list, a family, the page of a rule; every rule whole, in each format."""

from __future__ import annotations

import json
import re

import pytest
from typer.testing import CliRunner

from aligncheck.cli.app import app
from aligncheck.cli.completing import json_files, rule_codes
from aligncheck.rulebook import rules_of
from aligncheck.rules import FAMILIES, RULES
from aligncheck.rules.base import HEADINGS


def printed(*arguments: str) -> str:
    done = CliRunner().invoke(app, ["rules", *arguments], env={"COLUMNS": "80"})
    assert done.exit_code == 0, done.exception
    return done.stdout


def test_the_list_has_every_rule_under_its_family() -> None:
    told = printed()

    assert re.findall(r"^  ([A-Z]{2}\d\d)  ", told, re.MULTILINE) == [each.code for each in RULES]
    assert [title for title in FAMILIES.values() if f"{title.upper()}\n" not in told] == []
    assert f"{len(RULES)} rules. One whole: aligncheck rules CODE" in told


def test_a_family_is_listed_alone() -> None:
    assert set(re.findall(r"^  ([A-Z]{2})\d\d  ", printed("gc"), re.MULTILINE)) == {"GC"}


@pytest.mark.parametrize("asked", ["CM07", "cm07", "symbol-without-gift"])
def test_a_rule_is_shown_by_code_or_name(asked: str) -> None:
    told = printed(asked)

    assert told.startswith("CM07 symbol-without-gift\n")
    assert "off by default" in told
    assert [heading for heading in HEADINGS if f"\n{heading.upper()}\n" not in told] == []


def test_a_page_in_markdown_is_a_part_of_the_list() -> None:
    page, book = printed("GC01", "--format", "markdown"), printed("GC", "--format", "markdown")

    assert page.startswith("# GC01 generic-green-claim\n")
    assert page.partition("\n")[2].strip() in book


def test_json_tells_where_and_from_when_a_rule_is_graver() -> None:
    (found,) = json.loads(printed("GC01", "--format", "json"))["rules"]

    assert found["graver_in"] == [{"jurisdiction": "EU", "severity": "error", "since": "2026-09-27"}]
    assert (found["family"], found["consumers_only"]) == ("Green and social claims", ["EU"])


@pytest.mark.parametrize(
    ("asked", "near"),
    [
        ("GC1", 'did you mean "GC01"?'),
        ("generic-gren-claim", 'did you mean "generic-green-claim"?'),
        ("zzzz", "`aligncheck rules` lists them"),
    ],
)
def test_a_rule_that_does_not_exist(asked: str, near: str) -> None:
    assert near in str(CliRunner().invoke(app, ["rules", asked]).exception)


@pytest.mark.parametrize("rule", RULES, ids=lambda rule: rule.code)
def test_every_rule_is_whole(rule: object) -> None:
    """Its page has every heading, in order and with words below; its name is its own."""
    (found,) = rules_of(rule.code)  # type: ignore[attr-defined]
    sections = found.sections

    assert tuple(heading for heading in sections if heading) == HEADINGS
    assert all(text.strip() for text in sections.values())
    assert found.says.endswith(".")
    assert found.family in FAMILIES
    assert [each.code for each in RULES if each.name == found.name] == [found.code]
    assert {each.code for each in RULES}.issuperset(found.over)


def test_codes_are_unique_and_in_order_within_their_family() -> None:
    codes = [each.code for each in RULES]

    assert len(set(codes)) == len(codes)
    assert rule_codes() == codes
    assert [sorted(each.code for each in rules_of(family)) for family in FAMILIES] == [
        [each.code for each in rules_of(family)] for family in FAMILIES
    ]


def test_a_baseline_is_completed_by_its_ending(tmp_path: object, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(str(tmp_path))
    for name in ("known.json", "brief.yaml"):
        with open(name, "w", encoding="utf-8"):  # noqa: PTH123
            pass

    assert json_files("") == ["known.json"]
