"""Cause marketing on paper: gifts that do not depend on sales, consents, filings, and the report of what was given."""

from __future__ import annotations

from typing import TYPE_CHECKING

from aligncheck.finding import Hit
from aligncheck.markets import US, markets_of
from aligncheck.rules.base import rule
from aligncheck.rules.days import has_day, has_span
from aligncheck.rules.giving import gifts, on_gifts, public, tied_to_sales
from aligncheck.rules.giving_fixed import IN_ANY_CASE, fixed_gift
from aligncheck.rules.giving_selling import PURCHASES
from aligncheck.rules.giving_ties import words
from aligncheck.rules.giving_words import REPORTING
from aligncheck.rules.receivers import mentioned
from aligncheck.severity import Severity

if TYPE_CHECKING:
    from collections.abc import Iterator
    from datetime import date

    from aligncheck.models.brief import BriefPartner
    from aligncheck.prose import Prose
    from aligncheck.source import Route
    from aligncheck.target import PostView, Target


@rule("CM08", "fixed-gift-unclear", Severity.WARNING, reads=True)
def fixed_gift_unclear(target: Target) -> Iterator[Hit]:
    """A gift that does not depend on sales is told as if a purchase made it.

    Looks for:
        A gift of kind `flat` or `in-kind`, and copy in which buying, ordering or shopping gives or helps; without
        `donations`, copy that promises a large sum, many goods or one great thing (a van), and sells.

    Why:
        The purchase changes nothing about the gift, and the buyer believes that it does.

    Clears it:
        Words that part the two: whatever you buy, however many we sell, whether or not you order.

    Bad:
        Buy a kettle and help Second Sunday. (5,000 pounds are given in any case.)

    Good:
        We give £5,000 to Second Sunday, whatever we sell.

    Basis:
        US: New York Attorney General, best practices for cause marketing, 3. UK: CAP Code 8.33.3.
    """
    message = "the gift does not depend on sales, and the copy speaks as if a purchase made it"
    way_out = "say that it is given whatever is sold, or leave buying out of that sentence"
    if next(gifts(target, "per-sale", "match"), None) is None and any(_ties(view) for view in target.posts):
        for index, _ in gifts(target, "flat", "in-kind"):
            yield Hit(("donations", index), message, way_out)
    if not target.brief.donations:
        for passage in public(target):
            if (match := fixed_gift(passage.prose)) and not _parted(target):
                yield passage.hit(match, f"“{match.text}”: {message}", way_out)


@rule("CM09", "no-charity-consent", Severity.ERROR)
def no_charity_consent(target: Target) -> Iterator[Hit]:
    """An organisation is named without its written consent, or beyond the time of it.

    Looks for:
        A partner without `consent`; one whose `from` or `to` leaves out days of the campaign; a beneficiary who is
        named in the copy and missing in `partners`, where there are partners.

    Why:
        A charity's name is what sells here; it must have agreed, and to these days.

    Clears it:
        `consent` with the path or address of the contract, and `from` and `to` around the campaign.

    Bad:
        partners: [Ister River Trust]

    Good:
        partners: [{name: Ister River Trust, consent: contracts/ister.pdf, from: 2027-01-01, to: 2027-12-31}]

    Basis:
        US: the commercial co-venturer laws of several states, California's among them. UK: CAP Code 8.33.1.
    """
    first, last = _days(target)
    for index, partner in enumerate(target.brief.partners or ()):
        yield from _consent(("partners", index), partner, first, last)
    yield from _receivers(target)


@rule("CM10", "filing-unknown", Severity.WARNING, only=(US,), reads=True)
def filing_unknown(target: Target) -> Iterator[Hit]:
    """A gift tied to sales in the US, and no filing is named.

    Looks for:
        A gift of kind `per-sale`, or a promise for each sale in the copy, in a campaign for the US, without `filings`;
        or with `filings` that leave out a market of the brief (US-AL) that asks for one.

    Why:
        Six states want a registration or a notice before such a campaign begins: Alabama, Hawaii, Illinois,
        Massachusetts, Mississippi and South Carolina. New Jersey wants the contract ten days ahead, California a
        registration unless the money is passed on in time.

    Clears it:
        `filings`, one for each state, with the day and the number.

    Bad:
        $10 of each quilt, sold in all states, and no `filings`.

    Good:
        filings: [{state: US-AL, filed: 2026-11-02, reference: AL-0000}]

    Basis:
        US: Ala. Code 13A-9-70 and following; Haw. Rev. Stat. 467B-5.5; the charity laws of the other states.
    """
    wanted = _unfiled(target)
    if wanted is not None:
        message = f"a gift tied to sales, and no filing is named{wanted}"
        yield from on_gifts(target, gifts(target, "per-sale"), message, _FILE)


@rule("CM13", "result-never-reported", Severity.WARNING, reads=True)
def result_never_reported(target: Target) -> Iterator[Hit]:
    """What comes together is never published.

    Looks for:
        A gift of kind `per-sale` or `match` without `report_on`, or a promise for each sale in the copy, where the
        copy names no day for the total.

    Why:
        Buyers who gave never learn what became of it, and nobody can check that it was paid.

    Clears it:
        `report_on`; or the day in the copy.

    Bad:
        20 % of each tin goes to The Barbershop Trust. We'll let you know.

    Good:
        20 % of each tin goes to The Barbershop Trust. Total published 15 January 2028.

    Basis:
        US: New York Attorney General, best practices for cause marketing, 5.
    """
    unreported = [(index, gift) for index, gift in gifts(target, "per-sale", "match") if gift.report_on is None]
    if not (unreported or tied_to_sales(target)) or any(_reports(passage.prose) for passage in public(target)):
        return
    way_out = "fill in `report_on`, the day on which the total is published"
    yield from on_gifts(target, unreported, "no day is named on which the total is published", way_out)


def _ties(view: PostView) -> bool:
    """Say whether a post speaks as if buying gave, and nowhere parts the two."""
    if any(IN_ANY_CASE.found(passage.prose) for passage in view.passages):
        return False
    return any(
        words(passage.prose, *passage.prose.sentence(match.first)) & _HELPING
        for passage in view.passages
        for match in PURCHASES.find(passage.prose)
    )


def _parted(target: Target) -> bool:
    return any(IN_ANY_CASE.found(passage.prose) for passage in public(target))


def _consent(route: Route, partner: BriefPartner, first: date | None, last: date | None) -> Iterator[Hit]:
    """Yield what is wrong with the consent of a partner."""
    if partner.consent is None:
        message = f"{partner.name} is named, and no consent of theirs"
        yield Hit(route, message, "enter the path or address of the contract as `consent`")
    if partner.since and first and first < partner.since.first:
        message = f"the consent of {partner.name} begins on {partner.since.first}, after the campaign"
        yield Hit((*route, "from"), message, "agree on the earlier days, or begin later")
    if partner.until and last and partner.until.last < last:
        message = f"the consent of {partner.name} ends on {partner.until.last}, before the campaign does"
        yield Hit((*route, "to"), message, "renew it, or end earlier")


def _receivers(target: Target) -> Iterator[Hit]:
    """Yield the beneficiaries that the copy names and that are missing among the partners, where there are some."""
    partners = [partner.name for partner in target.brief.partners or ()]
    for index, gift in enumerate(target.brief.donations or ()):
        name = gift.beneficiary
        if partners and name and not mentioned(partners, name) and mentioned([name], target.copy):
            message = f"{name} is named in the copy, and `partners` has no consent of theirs"
            yield Hit(("donations", index, "beneficiary"), message, "add it to `partners` with its `consent`")


def _days(target: Target) -> tuple[date | None, date | None]:
    """Return the first and the last day of the campaign: as it says, or of its posts; none if nobody says."""
    brief = target.brief
    dated = [post.on for post in brief.posts if post.on]
    first = brief.starts.first if brief.starts else min((on.first for on in dated), default=None)
    last = brief.ends.last if brief.ends else max((on.last for on in dated), default=None)
    return first, last


def _unfiled(target: Target) -> str | None:
    """Return for which states a filing is wanted, to say so behind the message; none if nothing is wanted."""
    filings = target.brief.filings or ()
    filed = {market.code for market in markets_of(filing.state for filing in filings)}
    wanted = [market.code for market in target.markets if market.code in _STATES and market.code not in filed]
    if wanted:
        return f" for {', '.join(wanted)}"
    return None if filings else ""


def _reports(prose: Prose) -> bool:
    """Say whether a sentence names the day on which a total is published."""
    return any(
        words(prose, first, last) & REPORTING and _dated(prose.sentence_text(first)) for first, last in prose.sentences
    )


def _dated(text: str) -> bool:
    return has_day(text) or has_span(text)


_FILE = "list the states' registrations and contracts under `filings` (AL, HI, IL, MA, MS and SC want one beforehand)"
_STATES = frozenset("US-AL US-HI US-IL US-MA US-MS US-SC US-NJ".split())
_HELPING = frozenset(
    """
    help helps helping support supports supporting give gives giving donate donates fund funds benefit benefits
    """.split()
)
