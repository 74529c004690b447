"""Brand profiles: goals that are told to their end."""

from __future__ import annotations

import calendar
from typing import TYPE_CHECKING

from aligncheck.finding import Hit
from aligncheck.rules.base import rule
from aligncheck.severity import Severity

if TYPE_CHECKING:
    import datetime as dt
    from collections.abc import Iterator

    from aligncheck.brand_target import BrandTarget
    from aligncheck.models import Goal, When

_SILENT = 18  # months after which a goal has gone quiet
_YEAR = 12
_OUTCOMES = ("met", "missed", "dropped")


@rule("BP01", "goal-without-outcome", Severity.WARNING, looks_at="brand")
def goal_without_outcome(target: BrandTarget) -> Iterator[Hit]:
    """A goal whose day has passed, and nobody says how it went.

    Looks for:
        A goal with `due` in the past that is neither met nor told with a `lesson`; one missed or dropped without it.

    Why:
        A goal that is quietly left costs more trust than one that was missed and explained.

    Clears it:
        `status: met` (or `progress: 100 %`); for the others `status: missed` or `dropped` and a `lesson`.

    Bad:
        {text: Half of sales as refills, due: 2025}

    Good:
        {text: Half of sales as refills, due: 2025, status: missed, reported: 2026-02, lesson: shops had no room}

    Basis:
        Practice of transparency: goals are published with their successes and their failures.
    """
    for number, goal in _goals(target):
        past = goal.due is not None and goal.due.last < target.as_of
        failed = goal.status in ("missed", "dropped")
        if (past or failed) and not (_met(goal) or goal.lesson):
            route = ("goals", number, "status" if goal.status else "due")
            told = f"was {goal.status}" if failed else f"was due {goal.due}, and {_standing(goal)}"
            way_out = "add `lesson:`, what was learnt" if failed else "add `status:`, and `lesson:` if it was not met"
            yield Hit(route, f"the goal {told}{', and no lesson is told' if failed else ''}", way_out)


@rule("BP02", "goal-gone-quiet", Severity.WARNING, looks_at="brand")
def goal_gone_quiet(target: BrandTarget) -> Iterator[Hit]:
    """A goal of which nothing was reported for over 18 months.

    Looks for:
        A goal that still runs, whose `reported` (or, if nothing was reported, whose `set`) lies over 18 months back.

    Why:
        Progress that is not published each year is taken for none.

    Clears it:
        `reported` with the date of the newest report, and its `progress` or `status`.

    Bad:
        {text: Half of sales as refills, due: 2028, progress: 35 %, reported: 2024-02}

    Good:
        {text: Half of sales as refills, due: 2028, progress: 51 %, reported: 2026-02}

    Basis:
        Yearly reporting, and half a year to publish.
    """
    for number, goal in _goals(target):
        runs = goal.due is None or goal.due.last >= target.as_of
        key = "reported" if goal.reported else "set"
        last: When | None = getattr(goal, key)
        if runs and not _met(goal) and goal.status not in _OUTCOMES and last and _later(last.last) < target.as_of:
            message = "nothing was ever reported of the goal" if key == "set" else f"nothing was reported since {last}"
            yield Hit(("goals", number, key), message, "publish how far it has come, then set `reported:`")


def _goals(target: BrandTarget) -> Iterator[tuple[int, Goal]]:
    """Yield the goals that are set by the day."""
    for number, goal in enumerate(target.brand.goals or ()):
        if not (goal.set and goal.set.first > target.as_of):
            yield number, goal


def _met(goal: Goal) -> bool:
    return goal.status == "met" or (goal.progress or 0) >= 1


def _standing(goal: Goal) -> str:
    return f"its status is still {goal.status}" if goal.status else "it has no status"


def _later(day: dt.date) -> dt.date:
    """Return the day 18 months on, or the last one of that month."""
    years, month = divmod(day.month - 1 + _SILENT, _YEAR)
    year = min(day.year + years, 9999)
    return day.replace(year=year, month=month + 1, day=min(day.day, calendar.monthrange(year, month + 1)[1]))


RULES = (goal_without_outcome, goal_gone_quiet)
"""The rules about goals."""
