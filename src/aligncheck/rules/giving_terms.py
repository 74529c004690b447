"""Cause marketing, what must stand beside the promise: days, cap and minimum, no cut-off, what a buyer must do."""

from __future__ import annotations

from itertools import islice
from typing import TYPE_CHECKING

from aligncheck.finding import Hit
from aligncheck.inflection import stem
from aligncheck.lexicon import Lexicon
from aligncheck.markets import UK, US
from aligncheck.prose import Prose
from aligncheck.rules.base import rule
from aligncheck.rules.days import has_end
from aligncheck.rules.giving import gifts, linked, money, on_gifts, promising, public, terms_told, tied_to_sales
from aligncheck.rules.giving_ties import within, words
from aligncheck.rules.giving_words import KEPT_BY, REPORTING
from aligncheck.rules.sums import figure, sums, told
from aligncheck.severity import Severity

if TYPE_CHECKING:
    from collections.abc import Iterator

    from aligncheck.lexicon import Match
    from aligncheck.rules.giving_promises import Promise
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
    if (brief.starts and brief.ends) or not tied_to_sales(target):
        return
    ended = any(_ends(passage.prose) for passage in public(target))
    lacking = [name for name, day in (("first", brief.starts), ("last", brief.ends)) if not (day or ended)]
    if lacking:
        message = f"a gift for each sale without its {' and '.join(lacking)} day"
        way_out = "fill in `starts` and `ends`, or name the days in the copy"
        yield from on_gifts(target, gifts(target, "per-sale"), message, way_out)


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
            silent = [view for view in promising(target, gift) if value is not None and not _tells(view, value)]
            if value is not None and silent:
                sum_ = money(value, gift.currency)
                yield Hit(
                    ("donations", index, key),
                    f"the {key} of {sum_} is missing in copy that promises the gift",
                    f"write it beside the promise: {says} {sum_}",
                    fix=terms_told(target, gift, silent[0].number),
                )


@rule("CM05", "cut-off", Severity.ERROR, only=(UK,), reads=True)
def cut_off(target: Target) -> Iterator[Hit]:
    """A gift for each purchase ends at a cap, and what comes in beyond it is kept.

    Looks for:
        `cap` of a gift of kind `per-sale` whose `excess` is not `given`; without `donations`, a cap in copy that
        promises a sum for each purchase.

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
            message = f"the gift for each purchase is cut off at {money(gift.cap, gift.currency)}"
            yield Hit(("donations", index, "cap"), message, _NO_CUT)
    if not target.brief.donations:
        yield from _cut_in_copy(target)


@rule("CM06", "hidden-trigger", Severity.WARNING, reads=True)
def hidden_trigger(target: Target) -> Iterator[Hit]:
    """What a buyer must do beyond buying does not stand beside the promise.

    Looks for:
        `trigger` of a gift (a code, an upload, a sign-up) whose words are missing in a post that promises the gift;
        without `donations`, such a step in the small print of the copy or well behind the promise.

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
    if not target.brief.donations:
        for passage, promise in linked(target):
            if match := _late_step(passage.prose, promise):
                message = f"a purchase counts only if buyers “{match.text}”, which is told apart from the promise"
                yield passage.hit(match, message, "write it in the sentence that makes the promise")


def _ends(prose: Prose) -> bool:
    """Say whether a sentence names the days of the promise, or the last; the day of the report is another."""
    return any(
        not words(prose, first, last) & _PUBLISHED and has_end(prose.sentence_text(first))
        for first, last in prose.sentences
    )


def _cut_in_copy(target: Target) -> Iterator[Hit]:
    """Yield the caps that the copy itself sets to a promise for each sale, unless it says that all beyond is given."""
    for passage, promise in islice(linked(target), 1):
        prose = passage.prose
        if words(prose, 0, len(prose.tokens)) & _BEYOND:
            continue
        match = next((each for each in _CAPS.find(prose) if each.first >= promise.first and _large(prose, each)), None)
        if match:
            yield passage.hit(match, f"“{match.text}” cuts off a gift for each purchase", _NO_CUT)


def _large(prose: Prose, match: Match) -> bool:
    """Say whether a number can be the end of many gifts: a bag that holds up to £20 of shopping has none."""
    numbers = (token.word for token in prose.tokens[match.first : match.last + 1] if token.word[0].isdigit())
    summed = any(each.value >= _LEAST_CAP for each in sums(prose, match.first, match.last + 1))
    return summed or any(figure(number) >= _LEAST_CAP for number in numbers)


def _late_step(prose: Prose, promise: Promise) -> Match | None:
    """Return what a buyer must do, where it stands apart from the promise or in small print."""
    first, last = promise.first, promise.last
    if within(_STEPS, prose, first, last):
        return None
    behind = prose.sentence(last)[1] if last < len(prose.tokens) else last
    for match in sorted((*_STEPS.find(prose), *_HINTS.find(prose)), key=lambda each: (each.first, -each.last)):
        said = words(prose, *prose.sentence(match.first))
        small = _in_small_print(prose, match) or _starred(prose, match)
        apart = small or (match.first >= behind and match.phrase not in _HINTS.patterns)
        if match.first >= last and apart and not said & KEPT_BY:
            return match
    return None


def _in_small_print(prose: Prose, match: Match) -> bool:
    """Say whether a sentence sets a condition, or is called the small print."""
    first, last = prose.sentence(match.first)
    return bool(words(prose, first, last) & _SMALL_PRINT) or within(_FINE_PRINT, prose, first, last) is not None


def _starred(prose: Prose, match: Match) -> bool:
    """Say whether a phrase stands in a footnote."""
    start = prose.tokens[prose.sentence(match.first)[0]].start
    return prose.text[:start].rstrip()[-1:] in {"*", "†", "¹"}


def _tells(view: PostView, value: float) -> bool:
    return any(told(passage.prose, value) for passage in view.passages)


def _asks(view: PostView, trigger: str) -> bool:
    """Say whether a post has at least half of the words that tell what a buyer must do."""
    wanted = _stems(Prose(trigger)) - _SMALL
    said = {each for passage in view.passages for each in _stems(passage.prose)}
    return 2 * len(wanted & said) >= len(wanted)


def _stems(prose: Prose) -> set[str]:
    return {stem(token.word) for token in prose.tokens}


_NO_CUT = "give what comes in beyond it on the same basis and set `excess: given`, or drop the cap"
_LEAST_CAP = 100
_PUBLISHED = REPORTING - {"total", "totals"}
_THINGS = (
    "orders|order|bookings|sales|sold|packs|bottles|pairs|tickets|trees|meals|customers|items|units|purchases|bars|books"
    "|beds|accounts|policies|buyers|guests|subscribers|members|visitors|people|sign|downloads|likes|shares"
)
_CAPS = Lexicon(
    f"""
    up to a? maximum|total|max|limit? of? £|$|€ #, to? a? maximum|max|limit of? £|$|€ #
    capped|cap|limit|limited at|of|to? £|$|€ #, capped|limited at|to # _1 {_THINGS}
    subject to a? cap|limit|maximum of? £|$|€ #, up to a? maximum|total|max? of? # _1 {_THINGS}
    until _2 £|$|€ # _2 reached|raised|given|gone|spent|used|out|exhausted, max|maximum _1 # _1 {_THINGS}
    until we reach|hit|have|raise £|$|€ #
    no more|not more than £|$|€ #, not exceeding £|$|€ #, max|maximum total? of|donation|total|gift? of|is? £|$|€ #
    max|maximum total? donation|gift|total _1 £|$|€ #
    we|it|gift|donation stop|stops|ends|end at|after|once|when £|$|€ #, the? first # _1 {_THINGS}
    """
)
_BEYOND = frozenset("extra excess beyond target surplus".split())
_STEPS = Lexicon(
    """
    enter|use|quote|apply|with|type the|your|promo? code, code _1 at|in checkout|basket|till|app
    with code _ count|counts
    upload _3 receipt|photo|proof|picture, register|activate|confirm your|the|it|each, registration, sign up|in
    fill in|out _2 form, scan _2 code|receipt|qr, send|email|mail|post us? _2 receipt|proof, join the|our _2 club
    loyalty card|members only, loyalty card, opt in, with|in|through|via the|our app, mention this|the post|code|ad
    proof of purchase, tick|check the|a box, ask for the|a _1 token, text _1 to #, entered|enter _3 code, show this|your
    follow us|our, tag us, claim form, claim your|the|their donation, on pack code, download the|our app
    """
)
_HINTS = Lexicon(
    """
    quote|mention|enter|show|register|activate|upload|scan|claim|redeem|text|vote, coupon, entry form, form, receipt
    rewards program|programme|club|card, newsletter, hashtag, code _, sign|signed up, opted in, app, coupon|token
    """
)
"""What tells of a step in small print, where it is one more condition."""
_SMALL_PRINT = frozenset(
    """
    terms conditions only valid eligible count counts qualify qualifying required must applies otherwise provided
    """.split()
)
_FINE_PRINT = Lexicon(
    "small|fine print, t cs|c, you need|have to, guests|customers|buyers|shoppers have|need to, if you"
)
_SMALL = frozenset(
    map(stem, "a an the of at to in on with your our their and or it is be by for from photograph photo".split())
)
