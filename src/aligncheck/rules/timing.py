"""Timing: a cause that is spoken of on its day alone, or only when it is in the news."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from aligncheck.finding import Hit
from aligncheck.lexicon import Lexicon
from aligncheck.models import When
from aligncheck.occasions import away
from aligncheck.rules.base import rule
from aligncheck.rules.record import dated, kept_in, said_before
from aligncheck.rules.slogans import SEASONS
from aligncheck.severity import Severity

if TYPE_CHECKING:
    from collections.abc import Iterator
    from datetime import date

    from aligncheck.lexicon import Match
    from aligncheck.occasions import Days, Moment
    from aligncheck.target import Passage, Target


@rule("TM01", "awareness-day-only", Severity.WARNING)
def awareness_day_only(target: Target) -> Iterator[Hit]:
    """A cause that the brand speaks of around its day, and at no other time of the year.

    Looks for:
        A post that appears within seven days of a day of the cause (as the markets keep it), by a brand whose profile
        tells of no dated practice, partner or stance for it, in a campaign with no post in the other ten months.

    Why:
        Who comes with the day and goes with it is taken to follow the crowd. A profile that does not tell of practices
        at all is not judged; `practices: []` is.

    Clears it:
        In the profile: `practices` or `partners` with `since`, or `stances` with `on`, on another day; in the brief:
        posts in the rest of the year.

    Bad:
        One post on 17 May by a hotel that does nothing from June to April

    Good:
        A breakfast with another group each month, the one in May on the day itself

    Basis:
        Mirzaei, Wilkie & Siuki 2022: independence from the social context is one of six signs of real activism.
    """
    if not target.profile or target.profile.brand.practices is None or dated(target):
        return
    for view in target.posts:
        on = view.post.on
        found = _day_near(on, target) if on else None
        if on and found and not _rest_of_the_year(target, found[1]):
            moment, days = found
            yield Hit(
                (*view.route, "on"),
                f"{on} is {_how_near(on.first, days)} {moment.name}, and the profile tells of nothing for this cause "
                "at another time",
                "plan posts in the rest of the year, or date in the profile what is done: `practices` with `since`",
            )
            return  # one says it all


@rule("TM02", "reactive", Severity.WARNING, reads=True)
def reactive(target: Target) -> Iterator[Hit]:
    """A reaction to news on a cause that the brand had nothing to do with before.

    Looks for:
        A post that was `prompted_by` news of the last fourteen days (where no day stands in it, it is taken for
        recent), or says so in its words, by a brand whose profile tells of no dated practice, partner or stance for
        the cause.

    Why:
        What is proactive is believed; what follows the news is taken for a wish to be seen.

    Clears it:
        In the profile: `practices` or `partners` with `since`, or `stances` with `on`, before the news. In
        `prompted_by` the day of the news, if it is older.

    Bad:
        In the light of this week's events we, too, wish to speak.

    Good:
        prompted_by: food bank figures of 2027-01-19, by a brand that has brought meals every week since 2019

    Basis:
        Becker-Olsen, Cudmore & Hill 2006: only proactive, fitting initiatives help.
    """
    if not target.profile or not target.results or dated(target):
        return
    for view in target.posts:
        day = view.post.on.first if view.post.on else target.day()
        if said_before(target, day):
            continue
        if view.post.prompted_by and _recent(view.post.prompted_by, day):
            yield Hit((*view.route, "prompted_by"), f"this reacts to news, {_NOTHING}", _WAY_OUT)
        elif not view.post.prompted_by:
            for passage, match in target.phrases(_NEWS, view.passages):
                if _reacts(passage, match):
                    yield passage.hit(match, f"“{match.text}” is a reaction to news, {_NOTHING}", _WAY_OUT)


def _day_near(on: When, target: Target) -> tuple[Moment, Days] | None:
    """Return the day of a cause of the brief that a day is near to, and when it is."""
    for cause in target.brief.about:
        movement = target.judge.occasions.get(cause)
        for moment in movement.moments if movement else ():
            if moment.name in SEASONS:
                continue
            days = moment.near(on.first, _WEEK) if kept_in(moment.where, target.markets) else None
            if days and not said_before(target, days[0], _WEEK):
                return moment, days
    return None


def _rest_of_the_year(target: Target, days: Days) -> bool:
    """Say whether a post of the campaign is more than a month away from some days."""
    return any(view.post.on and away(view.post.on.first, days) > _MONTH for view in target.posts)


def _how_near(day: date, days: Days) -> str:
    number = away(day, days)
    if number <= 0:
        return "on" if days[0] == days[1] else "in"
    return f"{number} day{'s' * (number > 1)} {'before' if day < days[0] else 'behind'}"


def _reacts(passage: Passage, match: Match) -> bool:
    """Say whether news are reacted to: what happens to people, or "after", "in the light of" anything else."""
    if match.phrase.endswith(_GRAVE):
        return True
    return any(token.word in _REACTING for token in passage.prose.tokens[max(0, match.first - _BEFORE) : match.first])


def _recent(news: str, day: date) -> bool:
    """Say whether news are of the last fourteen days; without a date, they are."""
    told = [When.parse(found) for found in _DATE.findall(news) if _is_date(found)]
    return not told or (day - max(told).last).days <= _FORTNIGHT


def _is_date(text: str) -> bool:
    try:
        When.parse(text)
    except ValueError:
        return False
    return True


_DATE = re.compile(r"\b\d{4}-\d{2}(?:-\d{2})?\b")
_WEEK, _FORTNIGHT, _MONTH = 7, 14, 30
_BEFORE = 3  # words
_GRAVE = (
    "verdict|ruling|attack|attacks|shooting|shootings|killing|killings|murder|murders|bombing|massacre|tragedy|riots|"
    "earthquake|flood|floods|flooding|hurricane|wildfires|strikes|deaths|crackdown"
)
_OTHER = "events|news|decision|vote|election|headlines|pictures|images|reports|announcement|referendum"
_WHEN = ("last|this night's|week's|weekend's|month's|morning's", "yesterday's|today's|tonight's|recent")
_NEWS = Lexicon(*(f"{when} _1 {what}" for when in _WHEN for what in (_GRAVE, _OTHER)))
_REACTING = frozenset("after following light wake response amid given by about".split())
_NOTHING = "and the profile tells of nothing done or said on this before"
_WAY_OUT = (
    "let those speak who have worked on it, or date in the profile what was done before: `practices` with `since`"
)

RULES = (awareness_day_only, reactive)
"""The rules of this family."""
