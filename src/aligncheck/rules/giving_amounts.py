"""Cause marketing: how much is given, and what one purchase is said to do."""

from __future__ import annotations

from typing import TYPE_CHECKING

from aligncheck.lexicon import Lexicon
from aligncheck.rules.base import rule
from aligncheck.rules.giving import basis_of, only_terms, public
from aligncheck.rules.giving_outcomes import outcomes_of_sales
from aligncheck.rules.giving_promises import counted, kept, past, promises_in, speaks_of_gifts
from aligncheck.rules.giving_ties import within, words
from aligncheck.rules.giving_words import AMOUNTS, DONATING
from aligncheck.rules.receivers import CARED, GENERAL, names_receiver
from aligncheck.rules.sums import sums
from aligncheck.severity import Severity

if TYPE_CHECKING:
    from collections.abc import Iterator

    from aligncheck.finding import Hit
    from aligncheck.lexicon import Match
    from aligncheck.prose import Prose
    from aligncheck.rules.sums import Sum
    from aligncheck.target import Target


@rule("CM02", "vague-amount", Severity.ERROR, reads=True)
def vague_amount(target: Target) -> Iterator[Hit]:
    """A gift is promised, and how much is not said.

    Looks for:
        A part, share or percentage of sales or profits, "up to" a sum for each, or a donation for each sale, with no
        sum or percentage in the same or the next sentence.

    Why:
        A portion of profits can be next to nothing, and a buyer cannot work out what a purchase gives.

    Clears it:
        The sum or the percentage of the price for each unit, in the post: the `amount` or `percent`, and `per`, of
        `donations`.

    Bad:
        A portion of the proceeds goes to Clear Creek Wells.

    Good:
        5 % of the price of each bowl goes to Clear Creek Wells.

    Basis:
        US: BBB Wise Giving Alliance, Standard 19; New York Attorney General, best practices for cause marketing, 2.
        UK: CAP Code 8.33.4.
    """
    way_out = next(filter(None, map(basis_of, target.brief.donations or ())), "")
    fixed = {gift.kind for gift in target.brief.donations or ()} & {"flat", "in-kind"}
    for passage in public(target):
        for match in _vague(passage.prose, fixed=bool(fixed)):
            yield passage.hit(
                match,
                f"“{match.text}” does not say how much is given",
                f"say it: {way_out}" if way_out else "say the sum, or the percentage of the price, for each unit sold",
                only_terms(target, passage),
            )


@rule("CM11", "benefit-exaggerated", Severity.WARNING, reads=True)
def benefit_exaggerated(target: Target) -> Iterator[Hit]:
    """One purchase is said to save a life, feed a family or end a need.

    Looks for:
        An outcome for people or animals (saves a life, feeds a family, lifts out of poverty) as the effect of one
        item, purchase or small sum.

    Why:
        What one item pays for is a dose or a meal; the outcome takes more, and nobody can check it.

    Clears it:
        A claim of the post with a `backing` of kind `measure` whose `value` is the cost of one outcome; or say what
        the money pays for.

    Bad:
        Every bar you buy saves a life.

    Good:
        Each bar funds one 8p dose of polio vaccine.

    Basis:
        UK: CAP Code 8.33.7.
    """
    for passage in public(target):
        if any(each.kind == "measure" and each.value for each in passage.backings):
            continue
        for match in outcomes_of_sales(passage.prose):
            yield passage.hit(
                match,
                f"“{match.text}” is more than one purchase can be shown to do",
                "say what the money pays for (one meal, one dose), or back the claim with the cost of one outcome",
            )


def _vague(prose: Prose, *, fixed: bool) -> Iterator[Match]:
    """Yield what stands in place of an amount, one for each sentence: a share, "up to", the income, or nothing."""
    if not speaks_of_gifts(prose):
        return
    done: set[int] = set()
    for match in (*_shares(prose), *(() if fixed else _untold(prose))):
        first, _ = prose.sentence(match.first)
        if first not in done and not _summed(prose, match):
            done.add(first)
            yield match


def _shares(prose: Prose) -> Iterator[Match]:
    yield from (match for match in _PARTS.find(prose) if _given(prose, match))
    yield from (match for match in _UP_TO.find(prose) if _given(prose, match) and not _doubled(prose, match))
    yield from (match for match in _INCOME.find(prose) if _given(prose, match) and not _whole(prose, match))


def _untold(prose: Prose) -> Iterator[Match]:
    """Yield the promises for each sale that leave out what is given."""
    return (promise.giving for promise in promises_in(prose) if promise.tie and not promise.counted)


def _given(prose: Prose, match: Match) -> bool:
    """Say whether the sentence gives what a phrase speaks of to somebody outside the business."""
    first, last = prose.sentence(match.first)
    if kept(prose, first, last) or past(prose, first, last):
        return False
    if within(DONATING, prose, first, last):
        return True
    handed = within(_HANDED, prose, first, last)
    if handed is None:
        return False
    cared = words(prose, first, last) & CARED
    return bool(cared or within(GENERAL, prose, first, last) or names_receiver(prose, first, last))


def _summed(prose: Prose, match: Match) -> bool:
    """Say whether a sum stands in the sentence, the next one, or another that promises one for each sale."""
    first, last = prose.sentence(match.first)
    behind = prose.sentence(last)[1] if last < len(prose.tokens) else last
    others = (each for each in sums(prose, first, behind) if not match.first <= each.first < match.last)
    if any(not _price(prose, each, match) for each in others):
        return True
    if within(AMOUNTS, prose, first, match.first) or counted(prose, match.last, last):
        return True
    return any(each.tie and each.counted for each in promises_in(prose) if not first <= each.first < behind)


def _price(prose: Prose, each: Sum, match: Match) -> bool:
    """Say whether a sum before a phrase is what is paid, in a clause of its own: "Tickets $45, partial proceeds"."""
    if each.last > match.first or not any(token.gap for token in prose.tokens[each.last : match.first + 1]):
        return False
    beside = words(prose, max(0, each.first - 2), min(each.last + 2, match.first))
    return not each.percent and bool(beside & _PAID)


def _doubled(prose: Prose, match: Match) -> bool:
    """Say whether it is a match of what others give, of which "up to" is the end."""
    return bool(words(prose, *prose.sentence(match.first)) & {"match", "matches", "matching", "double", "doubles"})


def _whole(prose: Prose, match: Match) -> bool:
    """Say whether all of it is given."""
    return bool(words(prose, max(0, match.first - 3), match.last) & {"all", "100", "every", "entire", "whole", "1"})


_PART = (
    "a|some? small|large|fixed|certain|generous|significant|big|tiny? "
    "portion|part|share|percentage|proportion|fraction|slice|sliver|chunk|cut|piece"
    "|wedge|handful of"
)
_MONEY = (
    "proceeds|profit|profits|sale|sales|price|revenue|turnover|takings|income|earnings|money|purchase|purchases|order"
    "|orders|fee|fees|bill|check|commission|spend|basket|dues|subscription|subscriptions|membership|rent|premium|premiums"
    "|charge|charges|fare|fares|rental|tab|till|door|gate|bar|rate|cover|tuition|spending|receipts|gross|surplus"
    "|register|tips|jar|kitty|pot|raffle|gate|bets|winnings"
)
_PARTS = Lexicon(
    f"""
    {_PART} _3 {_MONEY}, {_PART} _2 purchase|sale|ticket price, {_PART} every|each|what|your
    share|shares|sharing our|the profits|takings|proceeds|earnings|revenue
    most|rest|bulk|majority|remainder of _1 proceeds|profit|profits|takings|price|fee|fees|revenue|money
    a? % of every|each|the|our|all, a percent of every|each
    some of the|our|its|all? _1 {_MONEY}, some of what, some|partial|certain proceeds|profits
    portions of our? {_MONEY}
    some money|proceeds|profits from, few pennies|pence|cents|quid|dollars|pounds|euros from|of|per|for
    a? little something|extra, a? little|bit|slice of|from every|each|the, money|something from each|every
    """
)
_UP_TO = Lexicon(
    """
    up to £|$|€ #, as much as £|$|€ #, as much as # %|percent
    up to # %|percent|p|pence|¢|cent|cents|dollars|dollar|euro|euros|pounds|pound
    """
)
_INCOME = Lexicon(
    """
    proceeds|profits|takings|earnings _6 passed|sent|handed|heading|given|go|goes|going|donated|shared
    proceeds|profits|takings|earnings _6 benefit|benefits|support|supports|help|helps|fund
    sales _5 benefit|benefits|support|supports|help|helps|fund
    """
)
_PAID = frozenset("ticket tickets entry admission price priced costs cost from only head person adults each".split())
_HANDED = Lexicon(
    """
    give|gives|giving|given|gave, go|goes|going|heading, is|are off to, goes home with
    keep|keeps _5 going|running|open|afloat|alive
    handing|giving|passing|sending|putting|sharing|shared|channelling|funnelling, ends up|pays|pay with|for
    finds its way to
    passed|paid|sent|handed
    support|supports|supporting
    help|helps|helping, benefit|benefits|benefiting, fund|funds|funding
    """
)
