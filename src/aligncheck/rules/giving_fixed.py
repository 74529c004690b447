"""A gift that does not depend on sales, as copy tells it beside a call to buy."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from aligncheck.lexicon import Lexicon
from aligncheck.rules.giving_promises import kept, meant, past, speaks_of_gifts
from aligncheck.rules.giving_selling import sells
from aligncheck.rules.giving_ties import sold_for, spanned, within, word_at, words
from aligncheck.rules.receivers import CARED, GENERAL, names_receiver
from aligncheck.rules.sums import figure, sums

if TYPE_CHECKING:
    from aligncheck.lexicon import Match
    from aligncheck.prose import Prose
    from aligncheck.rules.sums import Sum


def fixed_gift(prose: Prose) -> Match | None:
    """Return the words that promise one large gift, in copy that asks to buy and nowhere parts the two."""
    if not speaks_of_gifts(prose) or not sells(prose):
        return None
    return next((match for first, last in prose.sentences if (match := _large_gift(prose, first, last))), None)


def _large_gift(prose: Prose, first: int, last: int) -> Match | None:
    """Return the words of a sentence that give a large sum, or many things, to somebody outside the business."""
    giving = within(_GIVING, prose, first, last)
    if giving is None or not meant(prose, giving) or _of_others(prose, giving):
        return None
    first = max((at for at in range(first, giving.first + 1) if prose.tokens[at].gap), default=first)  # its clause
    if words(prose, first, last) & (_FOR_EACH | _IN_TRADE) or kept(prose, first, last):
        return None
    if past(prose, first, last) or sold_for(prose, first, last) or (large := _amount(prose, first, last)) is None:
        return None
    if not _received(prose, first, last, money=prose.tokens[large[0] - 1].word in _CURRENCIES, giving=giving):
        return None
    start, end = min(giving.first, large[0]), max(giving.last, large[1])
    return giving if end - start > _LONGEST else spanned(prose, start, end)


def _amount(prose: Prose, first: int, last: int) -> tuple[int, int] | None:
    """Return where a large sum, many things or one great one (a van, a nurse) stand between two tokens."""
    large = next((at for at in range(first, last) if _large(prose, at)), None)
    if large is not None:
        return large, large + 1
    if (summed := next((each for each in sums(prose, first, last) if _large_sum(prose, each)), None)) is not None:
        return summed.first, summed.last
    great = within(_GREAT, prose, first, last)
    return (great.first, great.last) if great else None


def _large_sum(prose: Prose, each: Sum) -> bool:
    """Say whether a sum that is written in words is too large for one purchase: "one million dollars"."""
    return not each.percent and each.value >= _LARGE and not words(prose, max(0, each.first - 3), each.first) >= _UP_TO


def _of_others(prose: Prose, giving: Match) -> bool:
    """Say whether readers or a charity give ("you gave", "the Trust is giving"), or planting is what is spoken of."""
    token, before = prose.tokens[giving.first], word_at(prose, giving.first - 1)
    if token.gap:
        return token.word.endswith("ing")
    return before in _OTHERS or before in _CHARITABLE


def _received(prose: Prose, first: int, last: int, *, money: bool, giving: Match) -> bool:
    """Say whether somebody receives it: charity in general, people in need, a body with a name.

    What is sent or brought to a name may be an order, unless it is money.
    """
    said = words(prose, first, last)
    if not said.isdisjoint(CARED | _CHARITABLE) or within(GENERAL, prose, first, last):
        return True
    if within(_NEEDING, prose, first, last):
        return True
    verbs = words(prose, giving.first, giving.last)
    clear = money or verbs.isdisjoint(_SENDING)
    return clear and names_receiver(prose, first, last)


def _large(prose: Prose, at: int) -> bool:
    """Say whether a number is too large for one purchase: of money, meals, coats; years are none."""
    word = prose.tokens[at].word
    before = words(prose, max(0, at - 3), at)
    if not word[0].isdigit() or before >= _UP_TO or _YEAR.fullmatch(word):
        return False
    money = at > 0 and prose.tokens[at - 1].word in _CURRENCIES
    return figure(word) * (_THOUSAND if _followed(prose, at) else 1) >= (_LARGE if money else _MANY)


def _followed(prose: Prose, at: int) -> bool:
    """Say whether a number is of thousands: "20k"."""
    return prose.tokens[at + 1].word in {"k", "thousand", "m", "million"} if at + 1 < len(prose.tokens) else False


_LARGE = 100
_MANY = 20  # things, not money
_THOUSAND = 1000
_LONGEST = 9  # words that are underlined together
_YEAR = re.compile("(?:19|20)[0-9]{2}")
_CURRENCIES = frozenset({"£", "$", "€"})
_OTHERS = frozenset("you they who customers guests readers members donors volunteers neighbours neighbors".split())
"""Before a verb that gives: it is not the brand that does."""
_CHARITABLE = frozenset(
    """
    trust foundation charity charities fund rescue appeal hospice hospices hospital shelter shelters refuge refuges
    foodbank foodbanks school schools nonprofit
    """.split()
)
_SENDING = frozenset(
    """
    plant plants planting planted putting put puts provide providing supply supplying deliver
    delivering shipping bringing paying pay pays training teaching housing feeding releasing matching
    hand hands handing presenting sponsoring equipping awarding granting committing
    """.split()
)
_UP_TO = frozenset({"up", "to"})
_GREAT_THINGS = (
    "van|vans|minibus|minibuses|bus|truck|ambulance|lorry|tractor|boat|lifeboat|piano|pianos|playground|freezer|freezers"
    "|wheelchair|wheelchairs|defibrillator|defibrillators|incubator|incubators|scanner|classroom|classrooms|kitchen|library"
    "|nurse|nurses|teacher|teachers|midwife|midwives|carer|coach|generator|oven|laptops|bikes|beds|hut|well|wells|greenhouse"
    "|polytunnel|sofas|mattresses|cots|computers|tablets|instruments|fridges|cookers|pitch|clubhouse|truckload|lorryload"
    "|pallet|pallets|tonne|tonnes|ton|tons|crates"
)
_NEEDING = Lexicon(
    """
    that|who|which need|needs it|them|one|some, to|for _1 care|nursing|children's homes
    to|for _2 hospitals|nurseries|libraries|pantry|pantries|clinics|nurses|teachers|firefighters|carers|paramedics|wards
    to|for _1 seniors|pensioners|neighbours|neighbors|newborns|prisons|churches|classrooms|classes
    """
)
_HANDING = (
    "handing|gifting|presenting|sending|pledging|contributing|granting|awarding|committing|paying|providing"
    "|supplying|delivering|shipping|funding|bringing|putting|sponsoring|matching|releasing|channelling|channeling"
)
_GREAT = Lexicon(
    f"""
    a|an|one|two|three|four|five|six|ten|our|its|new _1 {_GREAT_THINGS}, half a tonne|ton
    unsold|surplus|leftover _2 coats|stock|bread|food|loaves|books|clothes|fabric|jackets|flowers|pastries
    all _3 left over|unsold, hundreds|thousands|dozens of
    """
)
_GIVING = Lexicon(
    f"""
    donate, donates, donating, donation, £|$|€ # donated, we donated, we give, goes|gone to, pledges, pledging
    we're|are|we'll|will|us give|giving|send|sending|fund|funding|contribute|contributing, proud to give|donate|send
    we've|have|has _1 pledged|committed|donated|given|sent, a|our £|$|€ # gift|donation|pledge|commitment|grant
    give|giving away £|$|€ #, we support _4 with £|$|€ #
    is|are giving|donating|sending|funding|gifting|contributing, pledged|committed £|$|€ #
    gift|gifts|gifting £|$|€|# to?
    make|makes|making|made a|our _2 gift|donation|contribution to|of
    putting|put|puts £|$|€ # behind|towards|toward|into
    gave|sent|contributed £|$|€|#|a, contribute|contributes|contributing £|$|€ #, hand|hands|handing over? £|$|€ #
    will|we'll|proudly give|gift|send|fund|contribute|provide|deliver|hand|supply
    stylists|chefs|team|bakers will give
    sponsor|sponsors|sponsoring #, pay|pays|paying for #, cheque|check for|of £|$|€ #, set aside £|$|€ #
    earmarked £|$|€ #
    £|$|€ # from us|our|everyone, £|$|€ # from all at|of, {_HANDING} £|$|€ #, {_HANDING} _3 #|cheque|check
    planting|plant|plants|planted #, rehoming|housing|feeding|clothing|equipping|training|teaching #
    £|$|€ # is|are going|heading|on to|its|over|off, presenting _6 with
    underwriting|covering|paying the|a|one|# _2 rent|wages|costs|salary|bills
    fund|funds|funding|buying|supplying|providing|kitting a|an|two|three|four|five|six|# _1 {_GREAT_THINGS}
    """
)
_FOR_EACH = frozenset(
    "each every per % percent match matching double reach target off win raise raised last ago since".split()
)
_IN_TRADE = frozenset(
    """
    order orders parcel parcels package packages deliveries shipments newsletter newsletters email emails letters
    postcards catalogues catalogs seats pints blood invitations samples jobs apprentices referrals loans followers
    """.split()
)
"""What a business sends and gives in its trade."""
IN_ANY_CASE = Lexicon(
    """
    no matter how|what|who, makes no difference, won't|doesn't change, no purchase, with or without your
        regardless, whatever|however we|you|this|is|many|much, whether or not, whether you buy|order, no purchase
    flat|fixed sum|amount|gift|donation|contribution|figure, sum|amount|gift|donation|it is fixed|flat
    even if you buy nothing, even if you don't, don't|needn't have|need? to? buy|order|shop, buy|order|shop or not
    nothing to buy, no need to buy|order|shop
    in any case, does not|doesn't depend, independent|independently of, not tied|linked to
    """
)
"""Words that part a gift from sales."""
