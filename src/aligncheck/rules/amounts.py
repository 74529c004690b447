"""The brief is whole: amounts that can be, in currencies that are told."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from aligncheck.finding import Hit
from aligncheck.rules.base import rule
from aligncheck.severity import Severity

if TYPE_CHECKING:
    from collections.abc import Iterator

    from aligncheck.models.brief import Budget, Donation
    from aligncheck.source import Route
    from aligncheck.target import Target

_WHOLE = 100  # percent
_SUMS = ("amount", "cap", "minimum")
_COSTS = ("media", "contribution")


@rule("BR07", "impossible-amount", Severity.ERROR)
def impossible_amount(target: Target) -> Iterator[Hit]:
    """An amount that cannot be.

    Looks for:
        Amounts below nought, a percentage above 100, a minimum above the cap; a gift per sale without `amount` or
        `percent`, a flat one without either; flat sums and minimums that come to more than the budget's `contribution`.

    Why:
        Readers, the beneficiary and the authorities hold a brand to the figures it prints.

    Clears it:
        The right figures in `donations:` and `budget:`.

    Bad:
        {kind: per-sale, amount: 4, minimum: 9000, cap: 5000}

    Good:
        {kind: per-sale, amount: 4, minimum: 5000, cap: 9000}

    Basis:
        None in law.
    """
    if target.brief.budget:
        yield from _below_nought(target.brief.budget, _COSTS, ("budget",))
    for number, donation in enumerate(target.brief.donations or ()):
        route: Route = ("donations", number)
        yield from _below_nought(donation, (*_SUMS, "percent"), route)
        yield from _impossible(donation, route)
    yield from _beyond_budget(target)


@rule("BR08", "amount-without-currency", Severity.ERROR)
def amount_without_currency(target: Target) -> Iterator[Hit]:
    """An amount without its currency, or two currencies in one sum.

    Looks for:
        An amount, minimum or cap of a gift, or a budget, without `currency`; a currency that names two; a fixed gift in
        another currency than the budget's `contribution`, which it is a part of. Gifts in kind are not counted in
        money.

    Why:
        Across markets the same figure is not the same promise.

    Clears it:
        One `currency` beside each amount, the budget's for the gifts that make it up.

    Bad:
        {kind: per-sale, percent: 5, per: book, cap: 10000}

    Good:
        {kind: per-sale, percent: 5, per: book, cap: 10000, currency: USD}

    Basis:
        None in law.
    """
    budget = target.brief.budget
    if budget:
        yield from _currency(budget.currency, _told(budget, _COSTS), ("budget",))
    for number, donation in enumerate(target.brief.donations or ()):
        route: Route = ("donations", number)
        if donation.kind != "in-kind" and not donation.goods:
            yield from _currency(donation.currency, _told(donation, _SUMS), route)
            if budget and budget.contribution and _another(donation, budget):
                message = f"{donation.currency} is a part of a contribution in {budget.currency}"
                yield Hit((*route, "currency"), message, "give both in one currency")


def _told(holder: Budget | Donation, keys: tuple[str, ...]) -> list[str]:
    """Return those of some keys that have a value."""
    return [key for key in keys if getattr(holder, key) is not None]


def _below_nought(holder: Budget | Donation, keys: tuple[str, ...], route: Route) -> Iterator[Hit]:
    for key in _told(holder, keys):
        if getattr(holder, key) < 0:
            message = f"`{key}` is {getattr(holder, key):g}, which is below nought"
            yield Hit((*route, key), message, "write the right figure")


def _impossible(donation: Donation, route: Route) -> Iterator[Hit]:
    if (donation.percent or 0) > _WHOLE:
        yield Hit((*route, "percent"), f"{donation.percent:g} % is more than the whole price", "write 100 or less")
    if donation.minimum is not None and donation.cap is not None and donation.minimum > donation.cap:
        message = f"at least {donation.minimum:,g} and at most {donation.cap:,g} cannot both hold"
        yield Hit((*route, "minimum"), message, "write a minimum below the cap")
    if donation.kind in ("per-sale", "flat") and donation.amount is None and donation.percent is None:
        message = f"the gift is {donation.kind}, and its amount is missing"
        yield Hit(route, message, "add `amount:` with `currency:`" + " or `percent:`" * (donation.kind == "per-sale"))


def _beyond_budget(target: Target) -> Iterator[Hit]:
    """Say at which gift the sums that are promised in any case exceed what the budget gives."""
    budget = target.brief.budget
    if not budget or budget.contribution is None:
        return
    total = 0.0
    for number, donation in enumerate(target.brief.donations or ()):
        key = "amount" if donation.kind == "flat" else "minimum"
        if donation.kind != "in-kind" and not _another(donation, budget):
            total += getattr(donation, key) or 0
        if total > budget.contribution:
            message = f"{total:,g} is promised, and the budget has a contribution of {budget.contribution:,g}"
            yield Hit(("donations", number, key), message, "correct the one or the other")
            return


def _another(donation: Donation, budget: Budget) -> bool:
    """Say whether a gift of a fixed sum is in another currency than the budget; a gift per sale may be, by market."""
    told = donation.currency and budget.currency and donation.kind in ("flat", "match")
    return bool(told) and _plain(str(donation.currency)) != _plain(str(budget.currency))


def _currency(currency: str | None, told: list[str], route: Route) -> Iterator[Hit]:
    if told and not currency:
        yield Hit((*route, told[0]), f"`{told[0]}` has no currency", "add `currency:`, for example GBP")
    elif currency and len(set(re.findall(r"\b[A-Z]{3}\b", currency))) > 1:
        message = f"“{currency}” names more than one currency"
        yield Hit((*route, "currency"), message, "write a gift for each currency")


def _plain(currency: str) -> str:
    """Return a currency as a code, where it is written otherwise."""
    plain = currency.casefold().removesuffix("s")
    return _CODES.get(plain, plain)


_CODES = {"£": "gbp", "pound": "gbp", "pounds sterling": "gbp", "€": "eur", "euro": "eur", "$": "usd", "us$": "usd"}

RULES = (impossible_amount, amount_without_currency)
"""The rules about amounts."""
