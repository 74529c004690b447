"""What copy says of a gift: that something is promised, and for each of which sale. Shared by cause marketing."""

from __future__ import annotations

import math
from functools import lru_cache
from itertools import islice
from typing import TYPE_CHECKING

from aligncheck.disclosing import sentence
from aligncheck.finding import Edit, Hit
from aligncheck.lexicon import Lexicon, Match
from aligncheck.rules.receivers import CARED, GENERAL, names_receiver
from aligncheck.rules.sums import sums

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from aligncheck.models.brief import Donation
    from aligncheck.prose import Prose
    from aligncheck.target import Passage, PostView, Target

DONATING = Lexicon(
    """
    donate~, donation+, contribution to|towards, fundraise~, to|for charity|charities, good|worthy|great cause+
    proceeds go|going|benefit|support|help|fund|donated, all|net|the proceeds _3 goes|benefits|supports|helps|funds
    """
)
"""Words that speak of giving by themselves."""

_HANDING = Lexicon(
    """
    give|gives|giving|given, contribute~, go|goes|going directly|straight? to|towards|toward
    paid|passed|sent|send to|on
    """
)
_HELPING = Lexicon("support|supports|supporting, help|helps|helping, benefit|benefits|benefiting, fund|funds|funding")
_PER = Lexicon(
    """
    for|from|of|with|on? every|each _, per _, when|if|whenever you buy|order|purchase|shop|book
    your|this purchase|order, buy|order|purchase|shop|grab a|an|any|one|our|this|these _, buy|order|shop one|now|today
    by|when buying|ordering|purchasing|shopping, by|when you buy|order|shop
    # %|percent of all|the|today's? proceeds|purchases|orders|takings|price, # %|percent of all|today's sales
    """
)
_STANDING = frozenset("year yearly annual annually".split())
_BUYING = frozenset("buy buying bought sold purchase purchases order orders sale sales booking ticket tickets".split())
_NO_NOUN = frozenset("goes go gives we is are to and you helps supports".split())
_NO_SALE = frozenset(
    """
    likes shares comments retweets reposts follows followers tags views posts stories reviews
    cent other day week month year quarter morning evening night spring summer autumn winter like share comment retweet
    repost follow follower tag view post story review child person man woman family student employee member guest
    """.split()
)
REPORTING = frozenset(
    "total totals result results published publish publishing announced announce report reported".split()
)
OFFERS = frozenset(
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
_GIVING_TO = frozenset("to for give gives giving help helps".split())


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
    return next((match for match in _every(lexicon, prose) if first <= match.first and match.last <= last), None)


@lru_cache(maxsize=512)
def _every(lexicon: Lexicon, prose: Prose) -> tuple[Match, ...]:
    """Return the phrases of a lexicon in a text: each sentence of it asks."""
    return tuple(lexicon.every(prose))


def tied(prose: Prose, first: int, last: int) -> Match | None:
    """Return what ties a gift to sales between two tokens: "for every pizza", "£1 a box", "when you buy"."""
    if words(prose, first, last) & _STANDING:
        return None
    for match in _every(_PER, prose):
        if first <= match.first and match.last <= last and _sold(prose, match.last - 1):
            end = match.last - (_word(prose, match.last - 1) in _NO_NOUN)
            return _match(prose, match.first, end)
    for each in sums(prose, first, last):
        if _word(prose, each.last) in {"a", "an"} and _sold(prose, each.last + 1):
            return _match(prose, each.first, each.last + 2)
    return None


def promised(prose: Prose, index: int) -> bool:
    """Say whether the sentence of a token promises a gift, rather than an offer, a wage or a price."""
    first, last = prose.sentence(index)
    if kept(prose, first, last):
        return False
    if within(DONATING, prose, first, last):
        return True
    said = words(prose, first, last)
    summed = next(sums(prose, first, last), None) is not None
    sold = tied(prose, first, last) is not None
    if within(_HANDING, prose, first, last):
        named = (summed or sold) and names_receiver(prose, first, last)
    elif within(_HELPING, prose, first, last):
        named = sold and (summed or bool(said & _BUYING)) and names_receiver(prose, first, last, whole=True)
    else:
        return False
    return bool(named or (summed and said & CARED) or ((summed or sold) and within(GENERAL, prose, first, last)))


def kept(prose: Prose, first: int, last: int) -> bool:
    """Say whether what is given goes to the reader or to people of the business: an offer, a wage, a share."""
    tokens = prose.tokens[first:last]
    return any(token.word in OFFERS for token in tokens) or any(
        token.word in _GIVING_TO and {each.word for each in tokens[index + 1 : index + 3]} & _INSIDERS
        for index, token in enumerate(tokens)
    )


def linked(target: Target) -> Iterator[tuple[Passage, Match]]:
    """Yield what ties a gift to sales in the copy, where it promises one."""
    return ((passage, match) for passage in public(target) for match in linked_in(passage.prose))


def on_gifts(target: Target, given: Iterable[tuple[int, Donation]], message: str, way_out: str) -> Iterator[Hit]:
    """Yield a hit on each of some gifts; on the first promise for each sale in the copy where the brief has none."""
    for index, _ in given:
        yield Hit(("donations", index), message, way_out)
    if not target.brief.donations:
        for passage, match in islice(linked(target), 1):
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


@lru_cache(maxsize=256)
def linked_in(prose: Prose) -> tuple[Match, ...]:
    """Return what ties a gift to sales, where a sentence promises one; several rules ask."""
    promises = ((first, last) for first, last in sentences(prose) if promised(prose, first))
    found = (tied(prose, first, last) for first, last in promises)
    return tuple(match for match in found if match and _meant(prose, match))


def _meant(prose: Prose, match: Match) -> bool:
    """Say whether a phrase is neither denied, nor quoted, nor asked."""
    return not (
        prose.denied(match.first, match.last) or prose.quoted(match.start, match.end) or prose.asked(match.first)
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


def _sold(prose: Prose, at: int) -> bool:
    """Say whether a word may be something sold: not a year, a guest or a like, nor ten likes."""
    counted = _word(prose, at)[:1].isdigit()
    return not {_word(prose, at), _word(prose, at + counted)} & _NO_SALE


def _match(prose: Prose, first: int, last: int) -> Match:
    start, end = prose.tokens[first].start, prose.tokens[min(last, len(prose.tokens)) - 1].end
    return Match(start, end, first, last, " ".join(prose.text[start:end].split()), "")


def _word(prose: Prose, at: int) -> str:
    return prose.tokens[at].word if at < len(prose.tokens) else ""
