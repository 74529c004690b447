"""JUnit XML: a suite for each file, a test for each finding; what does not count is skipped, a clean file passes."""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING
from xml.etree import ElementTree as ET

from aligncheck.check_document import unread
from aligncheck.reporters.findings import graded, state
from aligncheck.reporters.plain import clean

if TYPE_CHECKING:
    from collections.abc import Iterable

    from aligncheck.errors import Problem
    from aligncheck.finding import Finding
    from aligncheck.reviewing import Review

_KINDS = ("failure", "error", "skipped")


def render(review: Review) -> str:
    """Return the report. Its times are the day that is judged by, so that the same input gives the same bytes."""
    root = ET.Element("testsuites")
    found: dict[str, list[Finding]] = {file: [] for file in review.checked}
    for finding in review.findings:
        found[finding.span.file].append(finding)
    for file, findings in found.items():
        _suite(root, file, _cases(findings, file) or [_named("no findings", file)], review)
    for file, problems in unread(review).items():
        _suite(root, file, [_unread(problem, file) for problem in problems], review)
    ET.indent(root)
    return '<?xml version="1.0" encoding="UTF-8"?>\n' + ET.tostring(root, encoding="unicode") + "\n"


def _suite(root: ET.Element, file: str, cases: Iterable[ET.Element], review: Review) -> None:
    cases = list(cases)
    failures, errors, skipped = (sum(case.find(kind) is not None for case in cases) for kind in _KINDS)
    number, name = len(root), clean(file)
    suite = ET.SubElement(
        root, "testsuite", name=name, tests=str(len(cases)), failures=str(failures), errors=str(errors),
        skipped=str(skipped), time="0", timestamp=f"{review.as_of}T00:00:00", hostname="localhost", id=str(number),
        package="aligncheck",
    )  # fmt: skip
    ET.SubElement(suite, "properties")
    suite.extend(cases)
    ET.SubElement(suite, "system-out")
    ET.SubElement(suite, "system-err")


def _cases(findings: Iterable[Finding], file: str) -> list[ET.Element]:
    """Return a test for each finding. Its name stays when lines move, and no two have the same: servers go by it."""
    seen: Counter[str] = Counter()
    cases = []
    for finding in findings:
        name = f"{finding.code} {finding.name}: {finding.message}"
        seen[name] += 1
        cases.append(_case(finding, f"{name} ({seen[name]})" if seen[name] > 1 else name, file))
    return cases


def _case(finding: Finding, name: str, file: str) -> ET.Element:
    span, case = finding.span, _named(name, file)
    if why := state(finding):
        ET.SubElement(case, "skipped", message=why)
        return case
    failure = ET.SubElement(case, "failure", message=clean(finding.message), type=finding.severity.value)
    told = (f"{file}:{span.line}:{span.column}", f"{graded(finding)}: {finding.message}", f"help: {finding.way_out}")
    failure.text = "\n".join(map(clean, told))
    return case


def _unread(problem: Problem, file: str) -> ET.Element:
    case = _named("not checked" + (f" {problem.place.line}:{problem.place.column}" if problem.place else ""), file)
    ET.SubElement(case, "error", message=clean(problem.told), type="input").text = clean(str(problem.place or file))
    return case


def _named(name: str, file: str) -> ET.Element:
    return ET.Element("testcase", name=clean(name), classname=clean(file), time="0")
