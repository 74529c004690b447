"""The rules in Markdown: docs/rules.md, and what `aligncheck rules --format markdown` prints."""

from __future__ import annotations

from typing import TYPE_CHECKING

from aligncheck.reporters import gfm
from aligncheck.rulebook import by_family, grave

if TYPE_CHECKING:
    from collections.abc import Sequence

    from aligncheck.rules.base import Rule

_EXAMPLES = ("Bad", "Good")


def render_rules(rules: Sequence[Rule]) -> str:
    """Return a table of the rules, then a section for each, under the titles of their families."""
    rows = [[f"[{each.code}](#{each.code.lower()}-{each.name})", each.says, grave(each)] for each in rules]
    blocks = [gfm.table(("rule", "finds", "severity"), rows)]
    for title, inside in by_family(rules).items():
        blocks.append(f"## {title}")
        for each in inside:
            blocks += rule_blocks(each)
    return gfm.page(blocks)


def render_rule(rule: Rule) -> str:
    """Return the page of one rule."""
    return gfm.page(rule_blocks(rule, level="#"))


def rule_blocks(rule: Rule, level: str = "###") -> list[str]:
    """Return the blocks of one rule."""
    blocks = [f"{level} {rule.code} {rule.name}", rule.says, f"Severity: {grave(rule)}."]
    for heading, text in rule.sections.items():
        if heading in _EXAMPLES:
            blocks += [f"**{heading}**", f"```text\n{text}\n```"]
        elif heading:
            blocks.append(f"**{heading}.** {text}")  # our own words, written as Markdown
    return blocks
