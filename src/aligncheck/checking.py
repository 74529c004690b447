"""Run the rules on a brief or a brand profile: select, look, let one finding speak for a span, sort."""

from __future__ import annotations

import hashlib
from bisect import bisect_left, insort
from functools import lru_cache
from types import MappingProxyType
from typing import TYPE_CHECKING, NamedTuple

from aligncheck.errors import Span, UsageError
from aligncheck.excusing import excused
from aligncheck.finding import Finding
from aligncheck.project import from_root
from aligncheck.rules.base import code_meant

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping, Sequence

    from aligncheck.brand_target import BrandTarget
    from aligncheck.finding import Edit, Hit
    from aligncheck.rules.base import Rule
    from aligncheck.severity import Severity
    from aligncheck.source import Route
    from aligncheck.target import Target

    AnyTarget = Target | BrandTarget


class Choice(NamedTuple):
    """Which rules run, and how grave each is if not as it says itself. Codes, or the two letters of a family."""

    select: tuple[str, ...] = ()  # none: those that are on by default
    extend: tuple[str, ...] = ()  # beside those
    ignore: tuple[str, ...] = ()
    severity: Mapping[str, Severity] = MappingProxyType({})


def chosen(rules: Sequence[Rule], choice: Choice) -> tuple[Rule, ...]:
    """Return the rules that run; raises UsageError for a code that no rule has. A code beats its family."""
    known = [*(each.code for each in rules), *dict.fromkeys(each.family for each in rules)]
    for code in (*choice.select, *choice.extend, *choice.ignore, *choice.severity):
        if code not in known:
            raise UsageError(
                f"no rule is called {code!r}{code_meant(code, known) or '; `aligncheck rules` lists them'}"
            )
    return tuple(each for each in rules if _runs(each, choice))


def check(target: AnyTarget, rules: Sequence[Rule], choice: Choice = Choice()) -> list[Finding]:  # noqa: B008  (frozen)
    """Return what the rules for it find in a brief or a profile, in the order of its file.

    What its suppressions cover is marked so.
    """
    first, last, target.ran, over = _in_turn(tuple(rules), target.kind)
    found = one_a_span(_look(target, first, choice), over)
    covered = excused(found, target.excuses, target.as_of)
    covered += _look(target, last, choice)
    return sorted(covered, key=in_file_order)


class _Turns(NamedTuple):
    """The rules that look, those that look when suppressions have worked, all codes, and who is over whom."""

    first: tuple[Rule, ...]
    last: tuple[Rule, ...]
    codes: frozenset[str]
    over: Mapping[str, Sequence[str]]


@lru_cache(maxsize=8)  # for each of a thousand briefs the same
def _in_turn(rules: tuple[Rule, ...], kind: str) -> _Turns:
    rules = tuple(each for each in rules if each.looks_at == kind)
    return _Turns(
        tuple(each for each in rules if not each.after),
        tuple(each for each in rules if each.after),
        frozenset(code for each in rules for code in (each.code, each.family)),
        {each.code: each.over for each in rules},
    )


def in_file_order(finding: Finding) -> tuple[str, int, int, str]:
    """Return what findings are sorted by."""
    return finding.span.file, finding.span.line, finding.span.column, finding.code


def one_a_span(findings: Iterable[Finding], over: Mapping[str, Sequence[str]]) -> list[Finding]:
    """Return one finding for words that several rules mean: of the rule that says it is over others, or is graver."""
    kept = _Kept()
    for finding in sorted(findings, key=lambda each: _precedence(each, over)):
        host = kept.host(finding)
        if host is None:
            kept.add(finding)
        elif finding.code != kept.findings[host].code:
            also = {*kept.findings[host].also, finding.code, *finding.also}
            kept.findings[host] = kept.findings[host]._replace(also=tuple(sorted(also)))
    return kept.findings


class _Kept:
    """Findings that mean different words. Their spans lie apart, so that one need not be held against all others."""

    def __init__(self) -> None:
        self.findings: list[Finding] = []
        self._same: dict[tuple[str, Span, str], int] = {}
        self._spans: dict[str, list[tuple[tuple[int, int], tuple[int, int], int]]] = {}  # by file: begin, end, number

    def host(self, finding: Finding) -> int | None:
        """Return the number of the first that means the same words; of one without words, that says the same there."""
        same = self._same.get((finding.code, finding.span, finding.message))
        return min([*self._meeting(finding), *([] if same is None else [same])], default=None)

    def add(self, finding: Finding) -> None:
        number = len(self.findings)
        self.findings.append(finding)
        self._same.setdefault((finding.code, finding.span, finding.message), number)
        if finding.words:
            insort(self._spans.setdefault(finding.span.file, []), (*_ends(finding), number))

    def _meeting(self, finding: Finding) -> Iterator[int]:
        """Yield the numbers of those whose words a finding's words share."""
        if not finding.words:
            return
        begin, end = _ends(finding)
        spans = self._spans.get(finding.span.file, [])
        for at in range(bisect_left(spans, end, key=lambda each: each[0]) - 1, -1, -1):
            if spans[at][1] <= begin:
                return
            yield spans[at][2]


def numbered(findings: Sequence[Finding]) -> list[Finding]:
    """Return the findings with fingerprints, which stay when lines move: of the rule, the file, and the words.

    The file is the one seen from the project's root, so that a run from another folder gives the same. Findings of all
    briefs in a file must come together: what they share is counted.
    """
    seen: dict[str, int] = {}
    done = []
    for finding in findings:
        path = ".".join(step for step in finding.route if isinstance(step, str))
        print_ = "\n".join(
            (finding.code, from_root(finding.span.file), path, " ".join(finding.words.split()).casefold())
        )
        seen[print_] = seen.get(print_, 0) + 1
        digest = hashlib.sha256(f"{print_}\n{seen[print_]}".encode()).hexdigest()[:16]
        done.append(finding._replace(fingerprint=digest))
    return done


def _runs(rule: Rule, choice: Choice) -> bool:
    if rule.code in choice.ignore:
        return False
    if rule.code in choice.select or rule.code in choice.extend:
        return True
    if rule.family in choice.ignore:
        return False
    if rule.family in choice.extend:
        return True
    return rule.family in choice.select if choice.select else rule.default


def _look(target: AnyTarget, rules: Sequence[Rule], choice: Choice) -> list[Finding]:
    return [
        _finding(rule, hit, target, choice)
        for rule in rules
        if rule.holds(target.jurisdictions)
        for hit in rule.look(target.readable if rule.reads else target)
    ]


def _finding(rule: Rule, hit: Hit, target: AnyTarget, choice: Choice) -> Finding:
    post = hit.route[1] if len(hit.route) > 1 and hit.route[0] == "posts" and isinstance(hit.route[1], int) else None
    severity, where = rule.severity_in(target.jurisdictions, target.day(post), consumers=target.consumers)
    value = target.found.value(hit.route) or "" if hit.end is not None else ""
    asked = choice.severity.get(rule.code) or choice.severity.get(rule.family)
    return Finding(
        code=rule.code, name=rule.name, severity=asked or severity, message=hit.message, way_out=hit.way_out,
        span=target.found.span(hit.route, hit.start, hit.end), words=value[hit.start : hit.end],
        route=hit.route, jurisdictions=where, document=target.found.number, post=None if post is None else post + 1,
        claim=_claim(hit.route, target), fix=hit.fix, fix_span=_changed(hit.fix, target) if hit.fix else None,
    )  # fmt: skip


def _changed(fix: Edit, target: AnyTarget) -> Span:
    """Return what of the file a fix changes; of one that only adds, the place without a width where it adds."""
    if fix.start < fix.end:
        return target.found.span(fix.route, fix.start, fix.end)
    file, line, column, end_line, end_column = target.found.span(fix.route, max(0, fix.start - 1), max(1, fix.start))
    at = (end_line, end_column) if fix.start else (line, column)
    return Span(file, *at, *at)


def _claim(route: Route, target: AnyTarget) -> str | None:
    if target.kind == "brief" and len(route) > 1 and route[0] == "claims" and isinstance(route[1], int):
        return target.brief.claims[route[1]].id
    return None


def _precedence(finding: Finding, over: Mapping[str, Sequence[str]]) -> tuple[int, int, int, str]:
    """Return what decides who speaks: rules over many others first, then the graver, then the longer phrase."""
    return -_depth(finding.code, over), finding.severity.rank, -len(finding.words), finding.code


def _depth(code: str, over: Mapping[str, Sequence[str]]) -> int:
    return 1 + max((_depth(each, over) for each in over.get(code, ())), default=-1)


def _ends(finding: Finding) -> tuple[tuple[int, int], tuple[int, int]]:
    span = finding.span
    return (span.line, span.column), (span.end_line, span.end_column)
