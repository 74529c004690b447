"""What texts are about, in Markdown."""

from __future__ import annotations

from typing import TYPE_CHECKING

from aligncheck.errors import short
from aligncheck.reporters import gfm
from aligncheck.reporters.matched import NOTHING, UNREAD, goals_named, stance_words, words_quoted
from aligncheck.reporters.phrases import strength

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from aligncheck.detecting import Detection, Found
    from aligncheck.detections import Detected

_LONGEST = 100
_COLUMNS = ("confidence", "cause", "words", "UN goals", "stance")


def render(detected: Sequence[Detected], names: Mapping[int, str]) -> str:
    """Return a table for each text."""
    blocks = [block for each in detected for block in _blocks(each, names)]
    return gfm.page(blocks)


def _blocks(detected: Detected, names: Mapping[int, str]) -> list[str]:
    given, detection = detected
    return [f"### {gfm.text(short(given.text, _LONGEST))}", _told(detection, names), _goals(detection)]


def _told(detection: Detection, names: Mapping[int, str]) -> str:
    if not detection.read:
        return UNREAD
    rows = [_row(found, names) for found in (*detection.causes, *detection.turned)]
    return gfm.table(_COLUMNS, rows, right=("confidence",)) if rows else NOTHING


def _row(found: Found, names: Mapping[int, str]) -> list[str]:
    words, sdgs = gfm.text(words_quoted(found)), gfm.text(goals_named(found.sdgs, names))
    return [strength(found.confidence), gfm.code(found.id), words, sdgs, stance_words(found) or "about"]


def _goals(detection: Detection) -> str:
    told = [f"{goal.number} {gfm.text(goal.name)} {strength(goal.confidence)}" for goal in detection.goals]
    return f"UN goals: {', '.join(told)}" if told else ""
