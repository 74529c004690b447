"""The sentence that tells the terms of a gift, from the brief's own facts: to be put where the promise is made."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    import datetime as dt

    from aligncheck.models.brief import Brief, Donation

_SIGNS = {"GBP": "£", "USD": "$", "EUR": "€"}
_MONTHS = (
    "January", "February", "March", "April", "May", "June", "July", "August", "September", "October", "November",
    "December",
)  # fmt: skip


def sentence(donation: Donation, brief: Brief) -> str | None:
    """Return the terms of a gift in a sentence or two; none if a fact is missing that they need."""
    gift = _gift(donation)
    if gift is None or not donation.beneficiary:
        return None
    dates = _dates(brief)
    if donation.kind == "per-sale" and dates is None:
        return None
    limits = [
        f"{word} {_money(amount, donation)}"
        for word, amount in (("at least", donation.minimum), ("at most", donation.cap))
        if amount is not None
    ]
    if limits and not donation.currency:
        return None
    to = donation.beneficiary + (f" (registered no. {donation.registry_id})" if donation.registry_id else "")
    when = f"{dates}, " if dates and donation.kind != "flat" else ""
    told = ", ".join([f"{when}{gift} to {to}", *limits])
    return told[0].upper() + told[1:] + "." + _report(donation)


def _gift(donation: Donation) -> str | None:
    """Return what is given and how, up to "goes"; none if it is not told."""
    if donation.kind == "per-sale":
        return _per_sale(donation)
    if donation.kind == "flat":
        amount = _money(donation.amount, donation)
        return f"we give {amount}, whatever is sold," if amount else None
    if donation.kind == "match":
        return "we match what others give" if donation.cap is not None else None
    return f"we give {donation.goods}" if donation.goods else None  # in kind


def _per_sale(donation: Donation) -> str | None:
    if not donation.per:
        return None
    if donation.percent is not None:
        return f"{donation.percent:g} % of the price per {donation.per} goes"
    amount = _money(donation.amount, donation)
    return f"{amount} per {donation.per} goes" if amount else None


def _money(amount: float | None, donation: Donation) -> str | None:
    """Return an amount as people write it: £0.10, $20,000, 5 CHF."""
    if amount is None or not donation.currency:
        return None
    number = f"{amount:,.0f}" if amount == int(amount) else f"{amount:,.2f}"
    code = donation.currency.upper()
    return f"{_SIGNS[code]}{number}" if code in _SIGNS else f"{number} {code}"


def _dates(brief: Brief) -> str | None:
    """Return `from 4 to 31 October 2027`; none unless both ends are told."""
    if brief.starts is None or brief.ends is None:
        return None
    first, last = brief.starts.first, brief.ends.last
    if (first.year, first.month) == (last.year, last.month):
        return f"from {first.day} to {_day(last)}"
    return f"from {_day(first)} to {_day(last)}"


def _report(donation: Donation) -> str:
    """Return when the total is published, if that is told to the day."""
    on = donation.report_on
    return f" The total is published on {_day(on.first)}." if on and on.first == on.last else ""


def _day(day: dt.date) -> str:
    return f"{day.day} {_MONTHS[day.month - 1]} {day.year}"
