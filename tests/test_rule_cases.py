"""Every rule against its case files: tests/cases/rules/<CODE>/{fail,pass}-*.yaml (or .md).

A failing case says in its first lines what must be found: `# expect: GC01 "eco-friendly"`, or `# expect: CM03 at
donations.0`. A new case is a new file.
"""

from __future__ import annotations

import re
from functools import lru_cache
from typing import TYPE_CHECKING

import pytest

from aligncheck.briefs import load_briefs
from aligncheck.checking import check
from aligncheck.errors import Span
from aligncheck.policy import Policy
from aligncheck.reviewing import judge_of
from aligncheck.rules import RULES
from aligncheck.settled import Settled
from aligncheck.target import Target
from tests.conftest import DAY, ROOT

if TYPE_CHECKING:
    from pathlib import Path

    from aligncheck.judging import Judge

CASES = ROOT / "tests/cases/rules"
_EXPECT = re.compile(r'^(?:#|<!--)? *expect: (\w{4}) (?:"(.+)"|at (\S+))', re.MULTILINE)


def files(code: str, kind: str) -> list[Path]:
    return sorted(path for path in (CASES / code).glob(f"{kind}-*") if path.suffix in {".yaml", ".md"})


def every(kind: str) -> list[Path]:
    return [path for rule in RULES for path in files(rule.code, kind)]


@lru_cache(maxsize=1)
def judge() -> Judge:
    settled = Settled()
    return judge_of(settled, Policy(as_of=DAY), [], builtin=True, allow_outside=False)


def found(path: Path, code: str) -> list[Span]:
    """Return where a rule finds something in a file: it alone, but for what looks at what became of the others."""
    rules = RULES if code.startswith("SU") else [rule for rule in RULES if rule.code == code]
    return [
        finding.span
        for brief in load_briefs(path)
        for finding in check(Target(brief, judge(), DAY), rules)
        if finding.code == code
    ]


def expected(path: Path, code: str) -> list[Span]:
    """Return the places that the head of a failing case names; words were chosen before there was a matcher."""
    text = path.read_text(encoding="utf-8")
    places = []
    for asked, words, route in _EXPECT.findall(text):
        assert asked == code
        places.append(_words(path, text, words) if words else _at(path, route))
    assert places, "a failing case says what it expects"
    return sorted(places)


def _words(path: Path, text: str, words: str) -> Span:
    at = text.index(words, text.index("\n", text.rindex("expect: ")))  # below the head
    assert text.find(words, at + 1) == -1, f"{words!r} stands twice"
    line, column = text.count("\n", 0, at) + 1, at - text.rfind("\n", 0, at)
    return Span(path.as_posix(), line, column, line, column + len(words))


def _at(path: Path, route: str) -> Span:
    return load_briefs(path)[0].span(tuple(int(step) if step.isdigit() else step for step in route.split(".")))


def overlap(one: Span, other: Span) -> bool:
    begins = max((one.line, one.column), (other.line, other.column))
    return begins < min((one.end_line, one.end_column), (other.end_line, other.end_column))


@pytest.mark.parametrize("path", every("fail"), ids=lambda path: f"{path.parent.name}/{path.stem}")
def test_a_failing_case_is_found_at_its_place(path: Path) -> None:
    """Each place that is expected is met by one finding, and there are no others."""
    hits, places = sorted(found(path, path.parent.name)), expected(path, path.parent.name)
    assert len(hits) == len(places), (hits, places)
    assert all(overlap(hit, place) for hit, place in zip(hits, places, strict=True)), (hits, places)


@pytest.mark.parametrize("path", every("pass"), ids=lambda path: f"{path.parent.name}/{path.stem}")
def test_a_passing_case_is_silent(path: Path) -> None:
    assert found(path, path.parent.name) == []


@pytest.mark.parametrize("rule", RULES, ids=lambda rule: rule.code)
def test_every_rule_has_cases(rule: object) -> None:
    code = rule.code  # type: ignore[attr-defined]
    near = [path for path in files(code, "pass") if "near miss" in path.read_text(encoding="utf-8")[:400]]
    assert (len(files(code, "fail")) >= 3, len(files(code, "pass")) >= 4, len(near) >= 2) == (True, True, True)
