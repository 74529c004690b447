"""What the rules of cause marketing share: the gifts of a brief, and the posts that promise them."""

from __future__ import annotations

import math
from itertools import islice
from typing import TYPE_CHECKING

from aligncheck.disclosing import sentence
from aligncheck.finding import Edit, Hit
from aligncheck.rules.giving_promises import own_words, promises_in
from aligncheck.rules.sums import sums

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from aligncheck.models.brief import Donation
    from aligncheck.prose import Prose
    from aligncheck.rules.giving_promises import Promise
    from aligncheck.target import Passage, PostView, Target


def basis_of(gift: Donation) -> str:
    """Return how a gift is reckoned, in words: "£0.10 for each pouch sold"; nothing if the facts do not tell."""
    if gift.percent is not None:
        return f"{gift.percent:g} % of the price of each {gift.per or 'item sold'}"
    if gift.amount is not None and gift.kind == "per-sale":
        return f"{money(gift.amount, gift.currency)} for each {gift.per or 'item sold'}"
    return ""


def money(amount: float, currency: str | None) -> str:
    """Return a sum as it is written: £5,000, $0.50, 300 SEK."""
    figure = f"{amount:,.0f}" if amount == int(amount) else f"{amount:,.2f}"
    sign = {"GBP": "£", "USD": "$", "EUR": "€"}.get((currency or "").upper())
    return f"{sign}{figure}" if sign else f"{figure} {currency or ''}".strip()


def gifts(target: Target, *kinds: str) -> Iterator[tuple[int, Donation]]:
    """Yield the gifts of some kinds, each with its place among `donations`."""
    for index, gift in enumerate(target.brief.donations or ()):
        if gift.kind in kinds:
            yield index, gift


def promising(target: Target, gift: Donation) -> tuple[PostView, ...]:
    """Return the posts that promise a gift: by its sum, else by any words of giving, else all."""
    by_sum = tuple(view for view in target.posts if any(_has_sum(each.prose, gift) for each in view.passages))
    by_words = (view for view in target.posts if any(promises_in(each.prose) for each in view.passages))
    return by_sum or tuple(by_words) or target.posts


def public(target: Target) -> list[Passage]:
    """Return the copy that readers see: not what the campaign is called, nor why the brand runs it."""
    return [passage for passage in target.passages if passage.kind not in ("campaign", "because")]


def linked(target: Target) -> Iterator[tuple[Passage, Promise]]:
    """Yield the promises of the copy that tie a gift to sales."""
    return ((passage, each) for passage in public(target) for each in promises_in(passage.prose) if each.tie)


def tied_to_sales(target: Target) -> bool:
    """Say whether a gift is tied to sales: by the brief's facts, else by its copy."""
    if target.brief.donations:
        return next(gifts(target, "per-sale"), None) is not None
    return next(linked(target), None) is not None


def on_gifts(target: Target, given: Iterable[tuple[int, Donation]], message: str, way_out: str) -> Iterator[Hit]:
    """Yield a hit on each of some gifts; on the first promise for each sale in the copy where the brief has none."""
    for index, _ in given:
        yield Hit(("donations", index), message, way_out)
    if not target.brief.donations:
        for passage, promise in islice(linked(target), 1):
            match = own_words(passage.prose, promise)
            yield passage.hit(match, f"“{match.text}”: {message}", way_out)


def terms_told(target: Target, gift: Donation, post: int) -> Edit | None:
    """Return the edit that puts the terms of a gift behind the copy of a post; none if a fact is missing for them."""
    told = None if gift.trigger else sentence(gift, target.brief)  # which does not tell what a buyer must do
    view = next(each for each in target.posts if each.number == post)
    end = len(view.passage.text.rstrip())
    return Edit(view.passage.route, end, end, f" {told}", "tell the terms of the gift") if told else None


def only_terms(target: Target, passage: Passage) -> Edit | None:
    """Return the edit that puts the terms of the brief's one gift behind the copy of a post."""
    given = target.brief.donations or ()
    return terms_told(target, given[0], passage.post) if len(given) == 1 and passage.post is not None else None


def _has_sum(prose: Prose, gift: Donation) -> bool:
    """Say whether a text has the sum or the percentage of a gift."""
    value = gift.percent if gift.percent is not None else gift.amount
    return value is not None and any(
        each.percent == (gift.percent is not None) and math.isclose(each.value, value) for each in sums(prose)
    )
