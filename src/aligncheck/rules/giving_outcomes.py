"""What one purchase is said to do: save a life, feed a family, end a need."""

from __future__ import annotations

from typing import TYPE_CHECKING

from aligncheck.lexicon import Lexicon
from aligncheck.rules.giving_selling import sells
from aligncheck.rules.giving_ties import called, every, tied, within, words
from aligncheck.rules.giving_words import BUYS, NO_SALE, SMALL_ACTS
from aligncheck.rules.outcome_words import OUTCOMES, SAVERS, WARES
from aligncheck.rules.sums import sums

if TYPE_CHECKING:
    from collections.abc import Iterator

    from aligncheck.lexicon import Match
    from aligncheck.prose import Prose


def outcomes_of_sales(prose: Prose) -> Iterator[Match]:
    """Yield the outcomes that are told as the effect of an item."""
    return (match for match in OUTCOMES.find(prose) if _by_an_item(prose, match))


def _by_an_item(prose: Prose, match: Match) -> bool:
    """Say whether an outcome is the effect of an item: not of people's work, nor a portion's size, nor softened."""
    first, last = prose.sentence(match.first)
    if _by_other_means(prose, match, first, last) or _own_work(prose, match, first):
        return False
    small = next(sums(prose, first, match.first), None)
    counted = words(prose, first, match.first) & {"one", "1", "sold", "bought"}
    if small or counted or tied(prose, first, last) or _bought(prose, first, match):
        return True
    return _by_wares(prose, first, match) or _with_wares(prose, match, last) or _said_before(prose, first, match)


def _by_other_means(prose: Prose, match: Match, first: int, last: int) -> bool:
    """Say whether people or a thing's own work bring it about, "helps" softens it, or nobody does it."""
    said, opening = words(prose, first, last), words(prose, first, match.first)
    behind = [token.word for token in prose.tokens[match.last : min(last, match.last + 2)]]
    sized = behind[:1] == ["of"] and (behind[-1] in _NUMBERS or behind[-1][0].isdigit())  # "feeds a family of four"
    fought = behind[:1] == ["on"] and match.text.endswith("war")
    helping = words(prose, max(first, match.first - 2), match.first) & _HELPING
    saved = said & SAVERS and not said & {"sold", "bought"}
    return bool(saved or sized or fought or helping or opening & _PARTING)


def _own_work(prose: Prose, match: Match, first: int) -> bool:
    """Say whether it is what a thing is for, as a blanket keeps warm: buying it is not what brings it about."""
    inside = words(prose, match.first, match.last)
    if inside & _AROUND and prose.tokens[match.first].word.startswith(("save", "rescue", "saving")):
        return True  # "save a seat for family"
    keeping = inside & (_KEPT | {"read", "write", "walk", "talk", "code"})
    if not (keeping and inside & _AT_HOME and prose.tokens[match.first].word.startswith(("keep", "kept", "teach"))):
        return False
    directly = prose.tokens[match.first - 1].word in _RELATIVE
    return directly or not words(prose, first, match.first) & _BUYING


def _bought(prose: Prose, first: int, match: Match) -> bool:
    """Say whether the sentence calls to buy before the outcome, or names the order that brings it about."""
    calls = (each for each in every(BUYS, prose) if first <= each.first and each.last <= match.first)
    acts = (each for each in every(SMALL_ACTS, prose) if first <= each.first and each.last <= match.first)
    return any(called(prose, each.first, first) for each in calls) or next(acts, None) is not None


def _by_wares(prose: Prose, first: int, match: Match) -> bool:
    """Say whether an article is what does it: "This lipstick stops domestic abuse"; food feeds as it is."""
    called_ = [token.word for token in prose.tokens[first : match.first]]
    if called_ and called_[0] in _CALLING and len(called_) <= _CALL and not WARES.isdisjoint(called_):
        return _now(match)
    start = max((at for at in range(first, match.first) if prose.tokens[at].gap), default=first)
    opening = [token.word for token in prose.tokens[start : match.first]]
    if not 1 < len(opening) <= _SHORT or not _now(match):
        return False
    if opening[0] in {"each", "every"}:
        return NO_SALE.isdisjoint(opening)
    if opening[0] not in _THIS:
        return False
    named = len(opening) <= _NAMED and opening[0] == "this" and _NO_WARES.isdisjoint(opening)
    return not WARES.isdisjoint(opening) or (named and (sells(prose) or next(sums(prose), None) is not None))


def _with_wares(prose: Prose, match: Match, last: int) -> bool:
    """Say whether an article follows as the means: "with a single lipstick", "one sip at a time"."""
    means = within(_MEANS, prose, match.last, last)
    near = words(prose, means.first, min(last, means.last + 2)) if means else frozenset()
    return not WARES.isdisjoint(near) and _now(match)


def _said_before(prose: Prose, first: int, match: Match) -> bool:
    """Say whether the outcome answers a short sentence that names or sells an item: "One candle. One life saved."."""
    if first == 0 or match.first - first > 1:
        return False
    start, _ = prose.sentence(first - 1)
    begins = any(each.first == start for each in every(BUYS, prose))
    item = begins or prose.tokens[start].word in _ONE or words(prose, start, first) & {"bought", "ordered"}
    return bool(item) and first - start <= _SHORT


def _now(match: Match) -> bool:
    """Say whether it is told as what happens with each item: not as food that feeds, nor as what has happened."""
    verb = match.text.lower().split()[0]
    return not verb.startswith("feed") and not verb.endswith("ed")


_NUMBERS = frozenset("two three four five six seven eight nine ten twelve".split())
_ONE = frozenset("one 1 each every".split())
_KEPT = frozenset("warm safe dry fed".split())
_AT_HOME = frozenset(
    "child children baby babies kid kids family families people person toddler newborn dog dogs puppy cat cats".split()
)
_AROUND = frozenset("for and at by with".split())
_RELATIVE = frozenset("that which it they who".split())
_BUYING = frozenset(
    "buy bought sold sell purchase purchases order basket cart bag donation sale booking and you".split()
)
_SHORT = 5
_CALL = 9  # words of a call to buy and "and"
_CALLING = frozenset(
    "choose pick get grab wear light pour sip pop slip treat try order add swap give gift send".split()
)
_THIS = frozenset("this our these your a an any".split())
_NAMED = 3
_NO_WARES = frozenset(
    """
    week year month day time law vote team policy work programme program project grant study research charity story film
    man woman doctor drug bill town city country movement partnership campaign idea approach method technique moment one
    is was can could will may won't doesn't
    """.split()
)
_PARTING = frozenset("about because nobody none nothing never who play film novel story movie".split())
_HELPING = frozenset("help helps helping helped towards toward".split())
_MEANS = Lexicon("with just? a|an|one|this|our|your|these single?, one _1 at a time, for|at the price|cost of a|one _")
