"""What copy says of a gift: that something is promised, and for each of which sale. Shared by cause marketing."""

from __future__ import annotations

import math
from typing import TYPE_CHECKING

from aligncheck.lexicon import Lexicon, Match
from aligncheck.rules.receivers import CARED, GENERAL, names_receiver
from aligncheck.rules.sums import sums

if TYPE_CHECKING:
    from collections.abc import Iterator

    from aligncheck.models.brief import Donation
    from aligncheck.prose import Prose
    from aligncheck.target import Passage, PostView, Target

DONATING = Lexicon(
    """
    donate~, donation+, fundraise~, to|for charity|charities, good|worthy|great cause+
    proceeds go|going|benefit|support|help|fund|donated, all|net|the proceeds _3 goes|benefits|supports|helps|funds
    """
)
"""Words that speak of giving by themselves."""

_HANDING = Lexicon(
    """
    give|gives|giving|given|gave, contribute~, go|goes|going|went directly|straight? to|towards|toward
    paid|passed|sent|send to|on
    """
)
_PER = Lexicon(
    """
    for|from|of|with|on? every|each, per, when|if|whenever you buy|order|purchase|shop|book, your|this purchase|order
    buy|order|purchase|shop a|an|any|one|our|this|these
    """
)
_NO_SALE = frozenset("cent other day week month year quarter morning evening night spring summer autumn winter".split())
_OFFERS = frozenset(
    """
    off discount discounts voucher vouchers cashback refund refunds rebate dividend shareholders winner win prize
    """.split()
)
_INSIDERS = frozenset(
    """
    you staff team teams employee employees worker workers member members investor investors saver savers customer
    customers guest guests grower growers supplier suppliers driver drivers creator creators author authors artist
    artists friend
    """.split()
)
_GIVING_TO = frozenset("to for give gives giving".split())


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
    by_words = (view for view in target.posts if any(_promises(each.prose) for each in view.passages))
    return by_sum or tuple(by_words) or target.posts


def public(target: Target) -> list[Passage]:
    """Return the copy that readers see: not what the campaign is called, nor why the brand runs it."""
    return [passage for passage in target.passages if passage.kind not in ("campaign", "because")]


def words(prose: Prose, first: int, last: int) -> frozenset[str]:
    """Return the words from a token to another, the latter not included."""
    return frozenset(token.word for token in prose.tokens[first:last])


def within(lexicon: Lexicon, prose: Prose, first: int, last: int) -> Match | None:
    """Return the first phrase of a lexicon between two tokens; none if there is none."""
    return next((match for match in lexicon.every(prose) if first <= match.first and match.last <= last), None)


def tied(prose: Prose, first: int, last: int) -> Match | None:
    """Return what ties a gift to sales between two tokens: "for every pizza", "£1 a box", "when you buy"."""
    for match in _PER.every(prose):
        if first <= match.first and match.last <= last and _word(prose, match.last) not in _NO_SALE:
            return match
    for each in sums(prose, first, last):
        if _word(prose, each.last) in {"a", "an"} and _word(prose, each.last + 1) not in _NO_SALE:
            start, end = prose.tokens[each.first].start, prose.tokens[each.last].end
            return Match(start, end, each.first, each.last + 1, prose.text[start:end], "")
    return None


def promised(prose: Prose, index: int) -> bool:
    """Say whether the sentence of a token promises a gift, rather than an offer, a wage or a price."""
    first, last = prose.sentence(index)
    if kept(prose, first, last):
        return False
    if within(DONATING, prose, first, last):
        return True
    if within(_HANDING, prose, first, last) is None or next(sums(prose, first, last), None) is None:
        return False
    said = words(prose, first, last)
    return bool(said & CARED or within(GENERAL, prose, first, last) or names_receiver(prose, first, last))


def kept(prose: Prose, first: int, last: int) -> bool:
    """Say whether what is given goes to the reader or to people of the business: an offer, a wage, a share."""
    tokens = prose.tokens[first:last]
    return any(token.word in _OFFERS for token in tokens) or any(
        token.word in _GIVING_TO and {each.word for each in tokens[index + 1 : index + 3]} & _INSIDERS
        for index, token in enumerate(tokens)
    )


def sentences(prose: Prose) -> Iterator[tuple[int, int]]:
    """Yield where each sentence begins, and the token behind it."""
    first = 0
    while first < len(prose.tokens):
        last = prose.sentence(first)[1]
        yield first, last
        first = last


def _has_sum(prose: Prose, gift: Donation) -> bool:
    """Say whether a text has the sum or the percentage of a gift."""
    value = gift.percent if gift.percent is not None else gift.amount
    return value is not None and any(
        each.percent == (gift.percent is not None) and math.isclose(each.value, value) for each in sums(prose)
    )


def _promises(prose: Prose) -> bool:
    return any(promised(prose, first) for first, _ in sentences(prose))


def _word(prose: Prose, at: int) -> str:
    return prose.tokens[at].word if at < len(prose.tokens) else ""
