"""Movements: their words and days used to sell, and a stance that was taken back."""

from __future__ import annotations

from typing import TYPE_CHECKING

from aligncheck.finding import Hit
from aligncheck.lexicon import Lexicon
from aligncheck.rules.base import rule
from aligncheck.rules.offers import offer_in
from aligncheck.rules.record import cause_route, kept_in, line_of
from aligncheck.rules.slogans import kept_days, spoken
from aligncheck.severity import Severity

if TYPE_CHECKING:
    from collections.abc import Iterator
    from datetime import date

    from aligncheck.models import Stance
    from aligncheck.target import PostView, Target

_TAKEN_BACK = Lexicon(
    """
    took|taken|take|taking _4 back, withdrew|withdrawn|withdraw, retracted|retract, reversed|reverse our|that|the
    went back on, changed|change our mind|minds|position|view, we were wrong, that|it was wrong, we got _2 wrong
    apologise~|apologize~, dropped our|the|that
    """
)


@rule("ST01", "stance-taken-back", Severity.WARNING)
def stance_taken_back(target: Target) -> Iterator[Hit]:
    """A campaign on a cause that the brand has gone back on.

    Looks for:
        A stance of the profile on this cause that was `withdrawn` by the day, and no word about it.

    Why:
        Who retracts loses both sides; who then speaks again as if nothing had been is reminded of it.

    Clears it:
        A post that says that the stance was taken back and why, with its `position` and, in `by`, who answers for it;
        or a later stance on the cause in the profile.

    Bad:
        A campaign on food waste by a brand that withdrew its call against it last year

    Good:
        In February 2025 we took back our call for published figures. That was wrong. Ellen Marsh, managing director

    Basis:
        Mukherjee & Althuizen 2020: a brand that retracts and apologises loses supporters and opponents.
    """
    if not target.profile or _explained(target):
        return
    stances = target.profile.brand.stances or ()
    for cause in target.brief.about:
        standing = [each for each in stances if each.cause == cause and not _withdrawn(each, target.as_of)]
        for index, stance in enumerate(stances):
            if stance.cause == cause and _withdrawn(stance, target.as_of) and not standing:
                place = target.profile.source.place(("stances", index, "text"))
                yield Hit(
                    cause_route(target, cause),
                    f"the brand took back what it said on {cause}: “{stance.text}” ({line_of(place)}), withdrawn on "
                    f"{stance.withdrawn}",
                    "say in a post that it was taken back and why, with who answers for it in `position.by`",
                )


@rule("MV01", "movement-used-to-sell", Severity.ERROR, reads=True)
def movement_used_to_sell(target: Target) -> Iterator[Hit]:
    """A movement, a mourning or a cause day with an offer.

    Looks for:
        In one post: a movement's slogan, words of mourning or a day of a cause, together with a discount, a code, a
        sale, a price of goods or a call to buy. Also an offer on the very day of a cause that the brief names. Days
        that are feasts of a trade (Coffee Day, Small Business Saturday) and slogans that anybody may say (“safety
        first”) are left alone.

    Why:
        People gave the words and the day their meaning, some of them in grief. A discount makes it an occasion to buy.

    Clears it:
        The offer out of the post: sell elsewhere, on another day.

    Bad:
        Happy Pride! 20% off with PRIDE20

    Good:
        Happy Pride! Our four spare rooms are with the youth line again, as in every June since 2013.

    Basis:
        Mirzaei, Wilkie & Siuki 2022: activism that rides on a moment is not believed; rulings on ads in bad taste.
    """
    for view in target.posts:
        occasion = spoken(target, view) or _kept(target, view)
        offer = offer_in(target, view) if occasion else None
        if offer:
            passage, match = offer
            message = f"“{match.text}” is sold with {occasion}"
            yield passage.hit(match, message, "take the offer out of this post, and sell on another day")


def _kept(target: Target, view: PostView) -> str:
    """Return the short occasion of a cause of the brief that a post appears on; `` for none."""
    on = view.post.on
    if on is None or on.first != on.last:
        return ""
    for moment in kept_days(target):
        days = moment.near(on.first)
        if days and (days[1] - days[0]).days < _WEEK and kept_in(moment.where, target.markets):
            return f"{moment.name}, the day it appears on"
    return ""


def _withdrawn(stance: Stance, day: date) -> bool:
    return stance.withdrawn is not None and stance.withdrawn.first <= day


def _explained(target: Target) -> bool:
    """Say whether a post tells that something was taken back, and somebody answers for it."""
    return any(
        view.post.position is not None
        and view.post.position.by is not None
        and any(True for _ in target.phrases(_TAKEN_BACK, view.passages))
        for view in target.posts
    )


_WEEK = 7

RULES = (stance_taken_back, movement_used_to_sell)
"""The rules of this family."""
