"""Cause marketing on paper: gifts that do not depend on sales, consents, filings, and the report of what was given."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from aligncheck.finding import Hit, Severity
from aligncheck.lexicon import Lexicon
from aligncheck.markets import US, markets_of
from aligncheck.rules.base import rule
from aligncheck.rules.days import has_day, has_span
from aligncheck.rules.giving import gifts, on_gifts, public, tied_to_sales
from aligncheck.rules.giving_promises import called, kept, meant, sold_for, spanned, speaks_of_gifts, within, words
from aligncheck.rules.giving_words import REPORTING
from aligncheck.rules.offers import CALLS, OFFERS
from aligncheck.rules.receivers import CARED, GENERAL, mentioned, names_receiver
from aligncheck.rules.sums import figure

if TYPE_CHECKING:
    from collections.abc import Iterator
    from datetime import date

    from aligncheck.lexicon import Match
    from aligncheck.models.brief import BriefPartner
    from aligncheck.prose import Prose
    from aligncheck.source import Route
    from aligncheck.target import PostView, Target


@rule("CM08", "fixed-gift-unclear", Severity.WARNING, reads=True)
def fixed_gift_unclear(target: Target) -> Iterator[Hit]:
    """A gift that does not depend on sales is told as if a purchase made it.

    Looks for:
        A gift of kind `flat` or `in-kind`, and copy in which buying, ordering or shopping gives or helps; without
        `donations`, copy that promises one large sum or amount of goods and asks to buy.

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
            if (match := _fixed(passage.prose)) and not _parted(target):
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
    if any(_IN_ANY_CASE.found(passage.prose) for passage in view.passages):
        return False
    return any(
        words(passage.prose, *passage.prose.sentence(match.first)) & _HELPING
        for passage in view.passages
        for match in _PURCHASES.find(passage.prose)
    )


def _fixed(prose: Prose) -> Match | None:
    """Return the words that promise one large gift, in copy that asks to buy and nowhere parts the two."""
    if not speaks_of_gifts(prose) or not _asks_to_buy(prose):
        return None
    return next((match for first, last in prose.sentences if (match := _large_gift(prose, first, last))), None)


def _large_gift(prose: Prose, first: int, last: int) -> Match | None:
    """Return the words of a sentence that give a large sum, or many things, to somebody outside the business."""
    giving = within(_GIVING, prose, first, last)
    if giving is None or not meant(prose, giving) or words(prose, first, last) & _FOR_EACH or kept(prose, first, last):
        return None
    if sold_for(prose, first, last) or not _received(prose, first, last):
        return None
    large = next((at for at in range(first, last) if _large(prose, at)), None)
    if large is None:
        return None
    start, end = min(giving.first, large), max(giving.last, large + 1)
    return giving if end - start > _LONGEST else spanned(prose, start, end)


def _received(prose: Prose, first: int, last: int) -> bool:
    """Say whether somebody receives it: a body with a name, charity in general, people in need."""
    general = within(GENERAL, prose, first, last) is not None
    return general or bool(words(prose, first, last) & CARED) or names_receiver(prose, first, last)


def _asks_to_buy(prose: Prose) -> bool:
    """Say whether copy asks to buy: a call that begins a sentence, or words for a purchase."""
    if any(next(lexicon.find(prose), None) for lexicon in (_PURCHASES, OFFERS, CALLS)):
        return True
    return any(called(prose, match.first, prose.sentence(match.first)[0]) for match in _CALLS.find(prose))


def _parted(target: Target) -> bool:
    return any(_IN_ANY_CASE.found(passage.prose) for passage in public(target))


def _large(prose: Prose, at: int) -> bool:
    """Say whether a number is too large for one purchase: of money, meals, coats; years are none."""
    word = prose.tokens[at].word
    before = words(prose, max(0, at - 3), at)
    if not word[0].isdigit() or before >= {"up", "to"} or _YEAR.fullmatch(word):
        return False
    money = at > 0 and prose.tokens[at - 1].word in {"£", "$", "€"}
    return figure(word) * (_THOUSAND if _followed(prose, at) else 1) >= (_LARGE if money else _MANY)


def _followed(prose: Prose, at: int) -> bool:
    """Say whether a number is of thousands: "20k"."""
    return prose.tokens[at + 1].word in {"k", "thousand", "m", "million"} if at + 1 < len(prose.tokens) else False


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
_LARGE = 100
_MANY = 20  # things, not money
_THOUSAND = 1000
_LONGEST = 9
_YEAR = re.compile("(?:19|20)[0-9]{2}")
_GIVING = Lexicon(
    """
    donate, donates, donating, donation, £|$|€ # donated, we donated, we give, goes|gone to, pledges, pledging
    we're|are|we'll|will|us give|giving|send|sending|fund|funding|contribute|contributing, proud to give|donate|send
    we've|have|has _1 pledged|committed|donated|given|sent, a|our £|$|€ # gift|donation, we support _4 with £|$|€ #
    is giving|donating|sending, pledged|committed £|$|€ #
    """
)
_FOR_EACH = frozenset(
    "each every per % percent match matching double reach target off win raise raised last ago since".split()
)
_PURCHASES = Lexicon(
    """
    buy|order|purchase a|an|any|one|our|your|this|these|now|today|online, shop our|the|now|today|online|this|these
    when|if|whenever you buy|order|purchase|shop, your|every|each|this purchase|order, every|each _3 sold|bought
    by buying|ordering|purchasing|shopping
    """
)
_CALLS = Lexicon(
    """
    shop _1 now|today|online|here, open your|an, shop the|our|now|today|with|new|online|this|for|back|all|here|small|local|in, order|buy|book your|the|our|a|before|now|today|yours|online|it
    get|grab|pick yours|your|a|up, add to basket|bag|cart, stock up, treat yourself, try our|the, come in for
    now from £|$|€ #, visit your|our dealer|store|shop|branch|showroom|us, download the|our app, sign up for|today, be part of it
    """
)
_IN_ANY_CASE = Lexicon(
    """
    no matter how|what|who, makes no difference, won't|doesn't change, no purchase, flat, fixed, with or without your
        regardless, whatever|however we|you|this|is|many|much, whether or not, whether you buy|order, no purchase
    in any case, does not|doesn't depend, independent|independently of, not tied|linked to
    """
)
