"""What texts are about, in a terminal."""

from __future__ import annotations

from typing import TYPE_CHECKING

from aligncheck.errors import short
from aligncheck.reporters.matched import HEAD, NOTHING, UNREAD, goals_named, stance_words, words_quoted
from aligncheck.reporters.page import Page
from aligncheck.reporters.phrases import strength
from aligncheck.reporters.plain import clean

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from aligncheck.detecting import Detection, Found
    from aligncheck.detections import Detected

_INDENT = 5


def render(detected: Sequence[Detected], names: Mapping[int, str], *, width: int = 80, color: bool = False) -> str:
    """Return what each text is about; `names` are those of the UN goals."""
    page = Page(width, color=color)
    for number, (given, detection) in enumerate(detected):
        if number:
            page.line()
        page.line((clean(short(given.text, page.width - 2)), "bold"))
        _answer(page, detection, names)
    return page.text()


def _answer(page: Page, detection: Detection, names: Mapping[int, str]) -> None:
    if not detection.read:
        page.line(UNREAD)
        return
    if not detection.causes:
        page.line(NOTHING)
    for found in detection.causes:
        _found(page, found, names)
    if detection.turned:
        page.line((HEAD["turned"], "bold"))
    for found in detection.turned:
        _found(page, found, names)
    if detection.goals:
        told = " · ".join(f"{goal.number} {goal.name} {strength(goal.confidence)}" for goal in detection.goals)
        page.line((HEAD["goals"], "bold"), f"  {told}", indent=_INDENT)


def _found(page: Page, found: Found, names: Mapping[int, str]) -> None:
    page.line(f" {strength(found.confidence)} ", (clean(found.id), "bold"), f"  {words_quoted(found)}", indent=_INDENT)
    told = (clean(found.name), goals_named(found.sdgs, names), stance_words(found))
    page.line(" " * _INDENT + " · ".join(filter(None, told)), indent=_INDENT)
