"""The public JSON, version 1: a promise (docs/formats.md). Its shape depends on no flag."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from aligncheck.library import catalogue_version
from aligncheck.version import __version__
from aligncheck.whatif import ChangedReport

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from aligncheck.advise import Step
    from aligncheck.assessment import Assessed
    from aligncheck.errors import Place, Problem
    from aligncheck.evidence import Evidence
    from aligncheck.meeting import Link
    from aligncheck.report import BrandReport, Result

SCHEMA = "aligncheck/report@1"


def document(
    reports: Sequence[BrandReport],
    errors: Sequence[Problem],
    *,
    as_of: str,
    engine: str,
    top: int | None = None,
    settings: Mapping[str, Any] | None = None,
) -> dict[str, Any]:
    """Return the whole document: what was asked, under which settings, a report a brand, and what could not be read."""
    return {
        "schema": SCHEMA,
        "tool": {
            "name": "aligncheck",
            "version": __version__,
            "engine": engine,
            "catalogue": catalogue_version(),
        },
        "as_of": as_of,
        "settings": dict(settings or {"file": None, "changed": {}}),
        "reports": [report_data(report, top) for report in reports],
        "errors": [error_data(error) for error in errors],
    }


def report_data(report: BrandReport, top: int | None = None) -> dict[str, Any]:
    """Return one brand's report."""
    source, coverage = report.profile.source, report.coverage
    ignored = [
        {"statement": statement.text, "why": why, "place": _place(statement.place)}
        for statement, why in coverage.ignored
    ]
    return {
        "brand": {"name": report.name, "source": source.file, "sha256": source.sha256},
        "coverage": {"score": coverage.score, "not_asked": list(coverage.not_asked), "ignored": ignored},
        "what_if": _what_if(report),
        "results": [_result(result) for result in report.results[:top]],
    }


def _what_if(report: BrandReport) -> dict[str, Any] | None:
    """Return what the patch in the profile moves; none if there is no patch."""
    if not isinstance(report, ChangedReport):
        return None
    changes = [
        {"cause": change.cause.id, "before": _judged(change.before), "after": _judged(change.after)}
        for change in report.changes
    ]
    return {"source": report.patch, "changes": changes}


def _judged(assessed: Assessed) -> dict[str, Any]:
    parts = ("fit", "authenticity", "practice", "proof")
    return {
        "verdict": assessed.verdict.value,
        **{part: points(getattr(assessed.score, part)) for part in parts},
    }


def _result(result: Result) -> dict[str, Any]:
    score, other, cause = result.score, result.assessed.nearest, result.cause
    to_next = {"verdict": other.verdict.value, "points": other.points} if other else None
    return {
        "rank": result.rank,
        "cause": cause.id,
        "name": cause.name,
        "sdgs": list(cause.sdgs),
        "fit": points(score.fit),
        "authenticity": points(score.authenticity),
        "verdict": result.verdict.value,
        "reliable": result.reliable,
        "to_next": to_next,
        "stable": result.stable,
        "functional_fit": points(score.functional_fit),
        "values_fit": points(score.values_fit),
        "parts": _parts(result),
        "because": result.because,
        "links": [_link(link, result.evidence) for link in result.links],
        "contradictions": _contradictions(result),
        "split": dict(result.split),
        "questions": list(result.questions),
        "next_steps": [_step(step) for step in result.next_steps],
    }


def _parts(result: Result) -> dict[str, float | None]:
    score = result.score
    channels = {channel.value: points(strength) for channel, strength in score.channels.items()}
    return {
        **channels,
        "practice": points(score.practice),
        "proof": points(score.proof),
        "contradiction": points(score.contradiction),
        "exposure": points(score.exposure),
    }


def _link(link: Link, evidence: Evidence) -> dict[str, Any]:
    facet, place = evidence.facet(link)
    return {
        "channel": link.channel.value,
        "statement": link.statement.text,
        "facet": facet,
        "strength": round(link.strength, 2),
        "duty": link.duty,
        "origin": link.statement.origin,
        "place": _place(link.statement.place),
        "facet_place": _place(place),
    }


def _contradictions(result: Result) -> list[dict[str, Any]]:
    evidence = result.evidence
    business = [
        {
            "kind": "business",
            "statement": against.statement.text,
            "against": evidence.harm(against)[0],
            "strength": round(against.strength, 2),
            "open": result.score.business >= result.policy.conflicts.open_from,
            "place": _place(against.statement.place),
        }
        for against in evidence.against
    ]
    conduct = [
        {
            "kind": "conduct",
            "statement": conflict.text,
            "against": conflict.against,
            "strength": round(conflict.weight, 2),
            "open": conflict.open,
            "place": _place(conflict.place),
        }
        for conflict in evidence.conflicts
    ]
    return business + conduct


def _step(step: Step) -> dict[str, Any]:
    return {"do": step.do, "patch": step.patch, "gain": step.gain, "verdict": step.verdict.value}


def _place(place: Place | None) -> dict[str, Any] | None:
    return {"file": place.file, "line": place.line, "column": place.column} if place else None


def points(share: float | None) -> float | None:
    """Return a share (0-1) in points (0-100) with one decimal."""
    return None if share is None else round(100 * share, 1)


def validation(valid: Sequence[tuple[str, str]], errors: Sequence[Problem]) -> dict[str, Any]:
    """Return what `aligncheck validate --format json` prints."""
    return {
        "schema": "aligncheck/validate@1",
        "files": [{"source": source, "kind": kind, "valid": True} for source, kind in valid],
        "errors": [error_data(error) for error in errors],
    }


def error_data(error: Problem) -> dict[str, Any]:
    """Return one thing wrong with an input."""
    message = ": ".join(filter(None, (error.route, error.message)))
    return {"source": error.file, "message": message, "place": _place(error.place)}
