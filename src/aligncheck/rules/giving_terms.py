"""Cause marketing, what must stand beside the promise: days, cap and minimum, no cut-off, what a buyer must do."""

from __future__ import annotations

from typing import TYPE_CHECKING

from aligncheck.finding import Hit, Severity
from aligncheck.inflection import stem
from aligncheck.markets import UK, US
from aligncheck.prose import Prose
from aligncheck.rules.base import rule
from aligncheck.rules.days import has_end, has_span
from aligncheck.rules.giving import gifts, money, promised, promising, public, sentences, tied
from aligncheck.rules.sums import told

if TYPE_CHECKING:
    from collections.abc import Iterator

    from aligncheck.target import PostView, Target


@rule("CM03", "no-dates", Severity.WARNING, reads=True)
def no_dates(target: Target) -> Iterator[Hit]:
    """A gift is tied to sales, and nobody says from when to when.

    Looks for:
        A gift of kind `per-sale`, or a promise for each sale in the copy, without a first and a last day.

    Why:
        A buyer cannot know whether a purchase still counts, and a charity not when it ends.

    Clears it:
        `starts` and `ends` of the brief; or both days, or the month, in the copy.

    Bad:
        This spring, 3 euros a pair go to Wegewart e. V.

    Good:
        From 1 to 31 May 2027, 3 euros a pair go to Wegewart e. V.

    Basis:
        US: BBB Wise Giving Alliance, Standard 19; New York Attorney General, best practices for cause marketing, 1.
    """
    brief = target.brief
    copy = target.copy
    spanned = has_span(copy)
    lacking = [
        name
        for name, known in (("first", brief.starts or spanned), ("last", brief.ends or spanned or has_end(copy)))
        if not known
    ]
    if not lacking:
        return
    message = f"a gift for each sale without its {' and its '.join(lacking)} day"
    way_out = "fill in `starts` and `ends`, or name both days in the copy"
    linked = [index for index, _ in gifts(target, "per-sale")]
    for index in linked:
        yield Hit(("donations", index), message, way_out)
    if not linked:
        yield from _in_copy(target, message, way_out)


@rule("CM04", "cap-hidden", Severity.ERROR, only=(US,))
def cap_hidden(target: Target) -> Iterator[Hit]:
    """A cap or a minimum of the gift does not stand beside the promise.

    Looks for:
        `cap` or `minimum` of a gift whose figure is missing in a post that promises the gift.

    Why:
        Once the cap is reached, a purchase gives nothing; with a minimum, early ones may add nothing.

    Clears it:
        The figure in each post that makes the promise.

    Bad:
        We give $5 for each blanket. (The contract ends at $20,000.)

    Good:
        We give $5 for each blanket, up to $20,000.

    Basis:
        US: BBB Wise Giving Alliance, Standard 19; New York Attorney General, best practices for cause marketing, 1
        and 3.
    """
    for index, gift in gifts(target, "per-sale", "match"):
        for key, value, says in (("minimum", gift.minimum, "at least"), ("cap", gift.cap, "up to")):
            if value is not None and any(not _tells(view, value) for view in promising(target, gift)):
                sum_ = money(value, gift.currency)
                yield Hit(
                    ("donations", index, key),
                    f"the {key} of {sum_} is missing in copy that promises the gift",
                    f"write it beside the promise: {says} {sum_}",
                )


@rule("CM05", "cut-off", Severity.ERROR, only=(UK,))
def cut_off(target: Target) -> Iterator[Hit]:
    """A gift for each purchase ends at a cap, and what comes in beyond it is kept.

    Looks for:
        `cap` of a gift of kind `per-sale` whose `excess` is not `given`.

    Why:
        Each buyer is promised that the purchase gives; beyond the cap it gives nothing.

    Clears it:
        `excess: given`, when all beyond the cap is paid on the same basis; or no cap.

    Bad:
        10p from each pint, to a maximum of £5,000.

    Good:
        10p from each pint. Our target is £5,000, and all extra is given too.

    Basis:
        UK: CAP Code 8.33.5.
    """
    for index, gift in gifts(target, "per-sale"):
        if gift.cap is not None and gift.excess != "given":
            yield Hit(
                ("donations", index, "cap"),
                f"the gift for each purchase is cut off at {money(gift.cap, gift.currency)}",
                "give what comes in beyond it on the same basis and set `excess: given`, or drop the cap",
            )


@rule("CM06", "hidden-trigger", Severity.WARNING, reads=True)
def hidden_trigger(target: Target) -> Iterator[Hit]:
    """What a buyer must do beyond buying does not stand beside the promise.

    Looks for:
        `trigger` of a gift (a code, an upload, a sign-up) whose words are missing in a post that promises the gift.

    Why:
        Who buys and does no more believes to have given, and has not.

    Clears it:
        The step in each post that makes the promise; or no `trigger`.

    Bad:
        $4 from each lamp goes to Sunrise Kits. (Only with a code.)

    Good:
        When you enter the code SUNRISE, $4 from your lamp goes to Sunrise Kits.

    Basis:
        US: New York Attorney General, best practices for cause marketing, 1.
    """
    for index, gift in enumerate(target.brief.donations or ()):
        if gift.trigger and any(not _asks(view, gift.trigger) for view in promising(target, gift)):
            yield Hit(
                ("donations", index, "trigger"),
                f"a purchase counts only if buyers “{gift.trigger}”, and copy that promises the gift does not say so",
                "write it beside the promise",
            )


def _in_copy(target: Target, message: str, way_out: str) -> Iterator[Hit]:
    """Yield the first promise for each sale that the copy makes: the days of one are the days of all."""
    for passage in public(target):
        prose = passage.prose
        for first, last in sentences(prose):
            match = tied(prose, first, last)
            if (
                match
                and promised(prose, first)
                and not prose.denied(match.first, match.last)
                and not prose.asked(first)
            ):
                yield passage.hit(match, f"“{match.text}”: {message}", way_out)
                return


def _tells(view: PostView, value: float) -> bool:
    return any(told(passage.prose, value) for passage in view.passages)


def _asks(view: PostView, trigger: str) -> bool:
    """Say whether a post has at least half of the words that tell what a buyer must do."""
    wanted = _stems(Prose(trigger)) - _SMALL
    said = {each for passage in view.passages for each in _stems(passage.prose)}
    return 2 * len(wanted & said) >= len(wanted)


def _stems(prose: Prose) -> set[str]:
    return {stem(token.word) for token in prose.tokens}


_SMALL = frozenset(
    map(stem, "a an the of at to in on with your our their and or it is be by for from photograph photo".split())
)

RULES = (no_dates, cap_hidden, cut_off, hidden_trigger)
"""Rules of cause marketing, with those of the other modules in cause_marketing.py."""
