"""The rules as a book: families in order, a page a rule, and what `aligncheck rules` prints as JSON."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from aligncheck.errors import UsageError, did_you_mean
from aligncheck.rules import FAMILIES, RULES
from aligncheck.rules.base import code_meant

if TYPE_CHECKING:
    from collections.abc import Sequence

    from aligncheck.rules.base import Rule

SCHEMA = "aligncheck/rules@1"


def rules_of(code: str | None) -> tuple[Rule, ...]:
    """Return all rules, those of a family, or one, by code or name; raises UsageError if there is none."""
    if code is None:
        return RULES
    asked = code.strip()
    found = tuple(each for each in RULES if asked.upper() in (each.code, each.family) or asked.lower() == each.name)
    if not found:
        known = [*(each.code for each in RULES), *FAMILIES, *(each.name for each in RULES)]
        near = code_meant(asked.upper(), known) or did_you_mean(asked, known)
        raise UsageError(f"no rule is called {code!r}{near or '; `aligncheck rules` lists them'}")
    return found


def by_family(rules: Sequence[Rule]) -> dict[str, list[Rule]]:
    """Return the rules by the title of their family, in the order of the families."""
    found: dict[str, list[Rule]] = {}
    for code, title in FAMILIES.items():
        if inside := [each for each in rules if each.family == code]:
            found[title] = inside
    return found


def grave(rule: Rule) -> str:
    """Return how grave a rule is, and where: `warning; error in EU from 2026-09-27`; `error, in US only`."""
    told = str(rule.severity)
    if rule.only:
        told += f", in {' and '.join(rule.only)} only"
    for where, severity in rule.graver.items():
        since = f" from {rule.since[where].isoformat()}" if where in rule.since else ""
        told += f"; {severity} in {where}{since}"
        if where in rule.consumers:
            told += ", for consumers"
    return told if rule.default else f"{told}; off by default"


def rules_data(rules: Sequence[Rule]) -> dict[str, Any]:
    """Return what `aligncheck rules --format json` prints."""
    return {"schema": SCHEMA, "rules": [_row(each) for each in rules]}


def _row(rule: Rule) -> dict[str, Any]:
    sections = rule.sections
    return {
        "code": rule.code,
        "name": rule.name,
        "family": FAMILIES[rule.family],
        "says": rule.says,
        "looks_at": rule.looks_at,
        "severity": rule.severity.value,
        "only_in": list(rule.only),
        "graver_in": [
            {"jurisdiction": where, "severity": severity.value, "since": _day(rule, where)}
            for where, severity in rule.graver.items()
        ],
        "consumers_only": list(rule.consumers),
        "on_by_default": rule.default,
        "reads_copy": rule.reads,
        "speaks_for": list(rule.over),
        **{heading.lower().replace(" ", "_"): text for heading, text in sections.items() if heading},
    }


def _day(rule: Rule, where: str) -> str | None:
    return rule.since[where].isoformat() if where in rule.since else None
