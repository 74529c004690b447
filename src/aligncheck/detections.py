"""Texts with what they are about, as plain data: what `detect --format json` prints."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, NamedTuple

from aligncheck.embedding.encoder import default_encoder
from aligncheck.library import catalogue_version
from aligncheck.version import __version__

if TYPE_CHECKING:
    from collections.abc import Sequence

    from aligncheck.detecting import Detection, Found
    from aligncheck.errors import Problem
    from aligncheck.texts import Given


class Detected(NamedTuple):
    """A text, and what it is about."""

    given: Given
    detection: Detection


def document(detected: Sequence[Detected], problems: Sequence[Problem], *, least: float) -> dict[str, Any]:
    """Return the whole document."""
    return {
        "schema": "aligncheck/detect@1",
        "tool": {
            "name": "aligncheck",
            "version": __version__,
            "engine": default_encoder().id,
            "catalogue": catalogue_version(),
        },
        "least": least,
        "texts": [text_data(each) for each in detected],
        "errors": _errors(problems),
    }


def _errors(problems: Sequence[Problem]) -> list[dict[str, Any]]:
    if not problems:
        return []
    from aligncheck.document import error_data  # noqa: PLC0415  (it brings the whole score)

    return [error_data(problem) for problem in problems]


def text_data(detected: Detected) -> dict[str, Any]:
    """Return one text with what it is about."""
    given, told = detected
    return {
        "source": given.source,
        "line": given.line,
        "text": given.text,
        "read": told.read,
        "causes": [_cause(each) for each in told.causes],
        "turned": [_cause(each) for each in told.turned],
        "goals": [{"goal": goal.number, "name": goal.name, "confidence": goal.confidence} for goal in told.goals],
    }


def _cause(found: Found) -> dict[str, Any]:
    return {
        "cause": found.id,
        "name": found.name,
        "confidence": found.confidence,
        "sdgs": list(found.sdgs),
        "stance": found.stance.value,
        "matches": [
            {"text": each.text, "start": each.start, "end": each.end, "by": each.by, "stance": each.stance.value}
            for each in found.matches
        ],
    }
