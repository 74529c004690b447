"""The rules in a terminal: a list by family, or the page of one."""

from __future__ import annotations

from typing import TYPE_CHECKING

from aligncheck.reporters.page import Page
from aligncheck.rulebook import by_family, grave

if TYPE_CHECKING:
    from collections.abc import Sequence

    from aligncheck.rules.base import Rule


def render_rules(rules: Sequence[Rule], *, width: int = 80, color: bool = False) -> str:
    """Return the rules, one a line, under the titles of their families."""
    page = Page(width, color=color)
    for title, inside in by_family(rules).items():
        page.line((title.upper(), "bold"))
        for each in inside:
            off = "" if each.default else " (off by default)"
            page.line(f"  {each.code}  {each.severity:7}  {each.says}{off}", indent=17)
        page.line()
    page.offer(f"{len(rules)} rule{'' if len(rules) == 1 else 's'}. One whole:", "aligncheck rules CODE")
    return page.text()


def render_rule(rule: Rule, *, width: int = 80, color: bool = False) -> str:
    """Return all that is known of a rule."""
    page = Page(width, color=color)
    page.line((f"{rule.code} {rule.name}", "bold"))
    page.line(rule.says)
    page.line(f"Severity: {grave(rule)}")
    for heading, text in rule.sections.items():
        if heading:
            page.line()
            page.line((heading.upper(), "bold"))
            for line in paragraphs(text):
                page.line(f"  {line}", indent=2)
    page.line()
    page.line(("A heuristic, not legal advice.", "dim"))
    return page.text()


def paragraphs(text: str) -> list[str]:
    """Return the lines of a section: those that go on are joined, those of a list stay apart."""
    lines: list[str] = []
    for line in text.split("\n"):
        if lines and not line.lstrip().startswith(("-", "*")) and lines[-1]:
            lines[-1] += f" {line.strip()}"
        else:
            lines.append(line.rstrip())
    return lines
