"""Sentences of brands that must stay silent: no error and no warning of a rule that reads words, in any market."""

from __future__ import annotations

import json
from functools import lru_cache

import pytest

from aligncheck.briefs import yaml_briefs
from aligncheck.checking import check
from aligncheck.policy import Policy
from aligncheck.reviewing import judge_of
from aligncheck.rules import RULES
from aligncheck.settled import Settled
from aligncheck.severity import Severity
from aligncheck.target import Target
from tests.conftest import DAY, ROOT


@lru_cache(maxsize=1)
def groups() -> dict[str, list[str]]:
    """Return the sentences by what they are near to."""
    found: dict[str, list[str]] = {}
    for line in (ROOT / "tests/cases/silent.txt").read_text(encoding="utf-8").splitlines():
        if line.startswith("# "):
            name = line[2:]
        elif line.strip():
            found.setdefault(name, []).append(line)
    return found


def test_there_are_enough() -> None:
    assert sum(map(len, groups().values())) >= 300


@pytest.mark.parametrize("group", groups())
def test_a_group_stays_silent(group: str) -> None:
    reading = [rule for rule in RULES if rule.reads]
    posts = groups()[group]
    brief = json.dumps({"campaign": "Spring campaign", "posts": posts}, ensure_ascii=False)
    judge = judge_of(Settled(), Policy(as_of=DAY), [], builtin=True, allow_outside=False)
    target = Target(yaml_briefs(brief.encode(), "silent.yaml")[0], judge, DAY)

    loud = [
        (finding.code, finding.words or finding.message, posts[(finding.post or 1) - 1])
        for finding in check(target, reading)
        if finding.severity is not Severity.INFO
    ]

    assert loud == []
