"""A brief as text → what rules say of it: a code and the words that are marked."""

from __future__ import annotations

import json
from functools import lru_cache
from textwrap import dedent, indent
from typing import TYPE_CHECKING

from aligncheck.briefs import yaml_briefs
from aligncheck.checking import check
from aligncheck.policy import Policy
from aligncheck.reviewing import judge_of
from aligncheck.rules import RULES
from aligncheck.settled import Settled
from aligncheck.target import Target
from tests.conftest import DAY

if TYPE_CHECKING:
    from collections.abc import Sequence
    from datetime import date

    from aligncheck.finding import Finding
    from aligncheck.judging import Judge


@lru_cache(maxsize=1)
def judge() -> Judge:
    return judge_of(Settled(), Policy(as_of=DAY), [], builtin=True, allow_outside=True)


def findings(code: str, text: str, markets: Sequence[str] | None = None, *, as_of: date = DAY) -> list[Finding]:
    """Return what one rule, or a family, finds in a brief."""
    (brief,) = yaml_briefs(dedent(text).encode(), "brief.yaml")
    rules = [each for each in RULES if each.code.startswith(code)]
    return check(Target(brief, judge(), as_of, markets), rules)


def post(copy: str, *, facts: str = "", claims: str = "") -> str:
    """Return a brief of one post; `facts` are keys of the brief, `claims` the keys of the one claim of its post."""
    told = f"campaign: Plain week\n{dedent(facts)}\n"
    if claims:
        told += f"claims:\n  - id: it\n{indent(dedent(claims).strip(), '    ')}\n"
    told += f"posts:\n  - text: {json.dumps(copy, ensure_ascii=False)}\n"
    return told + ("    claims: [it]\n" if claims else "")


def marked(code: str, copy: str, *, facts: str = "", claims: str = "") -> list[str]:
    """Return the words of a post that a rule marks."""
    return [each.words for each in findings(code, post(copy, facts=facts, claims=claims)) if each.post]
