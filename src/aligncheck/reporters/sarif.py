"""SARIF 2.1.0, for code scanning. Every rule stands in the driver; what does not count is marked, not dropped."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, Any

from aligncheck.check_document import rules_version
from aligncheck.project import from_root
from aligncheck.reporters import gfm
from aligncheck.reporters.artifacts import fits, inside, stretch, uri
from aligncheck.reporters.findings import LIMITS, sentences
from aligncheck.reporters.rulebook_markdown import rule_blocks
from aligncheck.rules import FAMILIES, RULES
from aligncheck.severity import Severity
from aligncheck.version import __version__

if TYPE_CHECKING:
    from collections.abc import Sequence

    from aligncheck.errors import Problem, Span
    from aligncheck.finding import Excused, Finding
    from aligncheck.reviewing import Review
    from aligncheck.rules.base import Rule

_SCHEMA = "https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json"
_HOME = "https://pypi.org/project/aligncheck/"
_ROOT = "%SRCROOT%"
_LEVELS = {Severity.ERROR: "error", Severity.WARNING: "warning", Severity.INFO: "note"}
_PROBLEMS = {Severity.ERROR: "error", Severity.WARNING: "warning", Severity.INFO: "recommendation"}  # GitHub's words


def render(review: Review, rules: Sequence[Rule] = RULES) -> str:
    """Return the log of one run, in ASCII; `rules` are all there are, whether they ran or not."""
    log = {"$schema": _SCHEMA, "version": "2.1.0", "runs": [_run(review, rules)]}
    return json.dumps(log, ensure_ascii=True, indent=1) + "\n"


def _run(review: Review, rules: Sequence[Rule]) -> dict[str, Any]:
    indices = {rule.code: index for index, rule in enumerate(rules)}
    return {
        "tool": {"driver": _driver(rules)},
        "automationDetails": {"id": "aligncheck/"},
        "invocations": [_invocation(review, rules)],
        "originalUriBaseIds": {_ROOT: {"description": {"text": "The folder that holds .git."}}},
        "artifacts": [
            {"location": _artifact(file), "hashes": {"sha-256": review.hashes[file]}} for file in review.checked
        ],
        "columnKind": "unicodeCodePoints",
        "results": [_result(finding, indices, review) for finding in review.findings],
        "properties": {"asOf": review.as_of.isoformat()},
    }


def _driver(rules: Sequence[Rule]) -> dict[str, Any]:
    return {
        "name": "aligncheck",
        "fullName": f"aligncheck {__version__}",
        "version": __version__,
        "informationUri": _HOME,
        "fullDescription": {"text": f"Lints campaign briefs for social causes. {LIMITS}"},
        "rules": [_rule(rule) for rule in rules],
        "properties": {"rulesVersion": rules_version()},
    }


def _rule(rule: Rule) -> dict[str, Any]:
    told = {heading: text for heading, text in rule.sections.items() if heading}
    text = "\n\n".join((rule.says, *(f"{heading}: {text}" for heading, text in told.items())))
    return {
        "id": rule.code,
        "name": rule.name,
        "shortDescription": {"text": rule.says},
        "fullDescription": {"text": told["Why"]},
        "help": {"text": text, "markdown": gfm.page(rule_blocks(rule)[1:])},
        "defaultConfiguration": {"level": _LEVELS[rule.severity], "enabled": rule.default},
        "properties": {
            "tags": [FAMILIES[rule.family]],
            "jurisdictions": list(rule.only),
            "graver": {where: _LEVELS[severity] for where, severity in rule.graver.items()},
            "problem.severity": _PROBLEMS[rule.severity],
        },
    }


def _invocation(review: Review, rules: Sequence[Rule]) -> dict[str, Any]:
    ran = {rule.code for rule in review.rules}
    switched = [rule for rule in rules if (rule.code in ran) is not rule.default]
    return {
        "executionSuccessful": not review.problems,
        "ruleConfigurationOverrides": [
            {"descriptor": {"id": rule.code}, "configuration": {"enabled": rule.code in ran}} for rule in switched
        ],
        "toolExecutionNotifications": [_notification(problem) for problem in review.problems],
    }


def _notification(problem: Problem) -> dict[str, Any]:
    place = problem.place
    region = {"region": {"startLine": place.line, "startColumn": place.column}} if place else {}
    location = {"physicalLocation": {"artifactLocation": _artifact(problem.file), **region}}
    return {"level": "error", "message": {"text": _plain(problem.told)}, "locations": [location]}


def _result(finding: Finding, indices: dict[str, int], review: Review) -> dict[str, Any]:
    text = review.texts[finding.span.file]
    fixes = _fixes(finding, text)
    state = {"baselineState": "unchanged" if finding.known else "new"} if review.baseline is not None else {}
    return {
        "ruleId": finding.code,
        "ruleIndex": indices[finding.code],
        "level": _LEVELS[finding.severity],
        "message": {"text": _plain(sentences(finding))},
        "locations": [_location(finding, text)],
        "partialFingerprints": {"aligncheck/v1": finding.fingerprint},
        "suppressions": [_suppression(finding.excused)] if finding.excused else [],
        **state,
        **({"fixes": fixes} if fixes else {}),
        "properties": {
            "jurisdictions": list(finding.jurisdictions),
            "words": finding.words,
            "also": list(finding.also),
            "post": finding.post,
            "claim": finding.claim,
        },
    }


def _location(finding: Finding, text: str) -> dict[str, Any]:
    name = ".".join(str(step) for step in finding.route)
    logical = {"logicalLocations": [{"fullyQualifiedName": name}]} if name else {}
    words = stretch(text, finding.span)
    region = {**_region(finding.span), **({"snippet": {"text": words}} if words else {})}
    place = {"artifactLocation": _artifact(finding.span.file), "region": region}
    return {"physicalLocation": {**place, "contextRegion": _around(finding.span, text)}, **logical}


def _around(span: Span, text: str) -> dict[str, Any]:
    """Return the lines of a span, with the one above and the one below."""
    lines = text.rstrip("\n").split("\n")
    first, last = max(1, span.line - 1), min(len(lines), span.end_line + 1)
    return {"startLine": first, "endLine": last, "snippet": {"text": "\n".join(lines[first - 1 : last])}}


def _region(span: Span) -> dict[str, int]:
    return {
        "startLine": span.line, "startColumn": span.column, "endLine": span.end_line, "endColumn": span.end_column,
    }  # fmt: skip


def _suppression(excused: Excused) -> dict[str, Any]:
    return {
        "kind": "inSource",
        "status": "accepted",
        "justification": excused.reason,
        **({"location": _suppressing(excused.span)} if excused.span else {}),
        "properties": {"until": excused.until},
    }


def _suppressing(span: Span) -> dict[str, Any]:
    return {"physicalLocation": {"artifactLocation": _artifact(span.file), "region": _region(span)}}


def _fixes(finding: Finding, text: str) -> list[dict[str, Any]]:
    """Return the change as far as any program can make it: without knowing how the file is written."""
    fix, span = finding.fix, finding.fix_span
    if fix is None or span is None or not fits(fix.text, stretch(text, span)):
        return []
    replacement = {"deletedRegion": _region(span), "insertedContent": {"text": fix.text}}
    change = {"artifactLocation": _artifact(span.file), "replacements": [replacement]}
    return [{"description": {"text": fix.says}, "artifactChanges": [change]}]


def _artifact(file: str) -> dict[str, str]:
    return {"uri": uri(file), **({"uriBaseId": _ROOT} if inside(from_root(file)) else {})}


def _plain(text: str) -> str:
    """Return a text as a message that has no places to fill in."""
    return text.replace("{", "{{").replace("}", "}}")
