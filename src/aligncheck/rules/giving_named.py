"""Cause marketing: a gift, and nobody named who receives it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from aligncheck.lexicon import Lexicon
from aligncheck.rules.base import rule
from aligncheck.rules.giving import only_terms, public
from aligncheck.rules.giving_promises import Promise, kept, promises_in, speaks_of_gifts
from aligncheck.rules.giving_ties import tied, within, words
from aligncheck.rules.giving_words import REFUSED
from aligncheck.rules.receivers import CARED, GENERAL, declared, mentioned, names_receiver
from aligncheck.rules.sums import sums
from aligncheck.severity import Severity

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from aligncheck.finding import Edit, Hit
    from aligncheck.lexicon import Match
    from aligncheck.prose import Prose
    from aligncheck.target import Passage, Target


@rule("CM01", "charity-not-named", Severity.ERROR, reads=True)
def charity_not_named(target: Target) -> Iterator[Hit]:
    """A gift is promised, and nobody is named who receives it.

    Looks for:
        Words that promise money (donate, give, proceeds, fundraising, "your purchase helps") in a post that names no
        organisation in or beside that sentence. "Charity", "good causes" and "those in need" are no names.

    Why:
        A buyer cannot look up who receives the money, nor ask whether it arrived.

    Clears it:
        The receiver's registered name in the post: the `beneficiary` of a gift under `donations`, or one of `partners`.

    Bad:
        For every tray we give 20p to charity.

    Good:
        For every tray we give 20p to Tarn Valley Food Bank (registered charity 0000001).

    Basis:
        US: New York Attorney General, best practices for cause marketing, 1. UK: CAP Code 8.33.1 and 8.33.2.
    """
    names = declared(target.brief)
    way_out = f"name {names[0]} beside the promise" if names else "name the organisation, as it is registered"
    for passage in public(target):
        for match in _unnamed(passage.prose):
            if not any(
                mentioned(names, each.text) or _names(each, passage) for each in _read_together(target, passage)
            ):
                yield _hit(passage, match, way_out, only_terms(target, passage))


def _read_together(target: Target, passage: Passage) -> Sequence[Passage]:
    """Return what is read together with a passage: the copy of its post."""
    return next((view.passages for view in target.posts if view.number == passage.post), (passage,))


def _names(other: Passage, passage: Passage) -> bool:
    """Say whether another part of the post names a receiver."""
    return other is not passage and names_receiver(other.prose, 0, len(other.prose.tokens))


def _hit(passage: Passage, match: Match, way_out: str, fix: Edit | None) -> Hit:
    """Return a hit on the general receiver in the sentence of a promise, or else on the promise."""
    general = within(GENERAL, passage.prose, *passage.prose.sentence(match.first))
    if general:
        return passage.hit(general, f"“{general.text}” is no organisation that a buyer could look up", way_out, fix)
    return passage.hit(match, f"“{match.text}”: no organisation is named that receives it", way_out, fix)


def _unnamed(prose: Prose) -> Iterator[Match]:
    """Yield the promises of money without a name beside them, one for each sentence."""
    done = 0
    for match in sorted(_promises(prose), key=lambda each: (each.first, -each.last)):
        first, last = prose.sentence(match.first)
        if first >= done and not names_receiver(prose, *_with_neighbours(prose, first, last)):
            yield match
        done = last


def _promises(prose: Prose) -> Iterator[Match]:
    if not speaks_of_gifts(prose):
        return
    yield from (each.giving for each in promises_in(prose) if _to_nobody(prose, each))
    for lexicon, promising in _PROMISES:
        for match in lexicon.find(prose):
            first, last = prose.sentence(match.first)
            if (
                not kept(prose, first, last)
                and not within(REFUSED, prose, first, last)
                and promising(prose, first, last)
            ):
                yield match


def _to_nobody(prose: Prose, promise: Promise) -> bool:
    """Say whether a promise is of money or for a sale, not of blood or coats."""
    return _of_money(prose, promise.first, promise.last)


def _of_money(prose: Prose, first: int, last: int) -> bool:
    """Say whether money is donated, or something for each sale: not blood, nor old coats."""
    said = words(prose, first, last)
    if said & _BODILY:
        return False
    return bool(said & _MONEY) or any(
        (next(sums(prose, first, last), None), tied(prose, first, last), within(GENERAL, prose, first, last))
    )


def _to_the_cared(prose: Prose, first: int, last: int) -> bool:
    """Say whether a sum goes to people in need, or to charity in general."""
    said = words(prose, first, last)
    if said & _MONEY or next(sums(prose, first, last), None) is not None:
        return _for_somebody(prose, first, last)
    return bool(tied(prose, first, last) and within(GENERAL, prose, first, last))


def _for_sales(prose: Prose, first: int, last: int) -> bool:
    """Say whether something is given back for each sale, to nobody in particular; a sum would be cash back."""
    return tied(prose, first, last) is not None and next(sums(prose, first, last), None) is None


def _for_somebody(prose: Prose, first: int, last: int) -> bool:
    """Say whether it is for people in need, or for charity in general."""
    return bool(words(prose, first, last) & CARED) or _for_anybody(prose, first, last)


def _for_anybody(prose: Prose, first: int, last: int) -> bool:
    """Say whether it is for charity in general: each lesson helps children, and gives nothing."""
    return within(GENERAL, prose, first, last) is not None


def _for_a_cause(prose: Prose, first: int, last: int) -> bool:
    """Say whether money is raised for a cause, not from investors."""
    return not words(prose, first, last) & _BUSINESS


def _with_neighbours(prose: Prose, first: int, last: int) -> tuple[int, int]:
    """Return the range of a sentence with the one before it and the one behind it."""
    before = prose.sentence(first - 1)[0] if first else first
    return before, prose.sentence(last)[1] if last < len(prose.tokens) else last


_DONATE = Lexicon("donate~, make|makes|making a donation, donation from|of every|each")
_GIVE = Lexicon("give|gives|giving|given|gave, contribute~, go|goes|going directly|straight|back? to|towards|toward")
_BACK = Lexicon("give|gives|giving back")
_PROCEEDS = Lexicon(
    """
    proceeds benefit|go|going|support|help|fund|will|are|donated|towards
    proceeds from|of _8 benefit|benefits|go|goes|going|support|supports|help|helps|fund|funds|towards|donated
    all|net|part proceeds to|for, all|net|the proceeds _3 benefit|benefits|go|goes|support|supports|help|helps
    """
)
_RAISE = Lexicon(
    """
    we're|i'm|they're fundraising for|to?, we are fundraising for|to?, fundraise for, raise~ money|funds|cash for|to
    raise~ £|$|€ # k|thousand|million? for|to
    """
)
_BUY = Lexicon(
    """
    your entry|registration|booking|class fee _2 helps|help|supports|support|benefits|funds
    with this|every|each|your _3 you help|support, round up _9 help|support
    your|every|each|any|this purchase|order|sale|ticket|booking|donation _2 helps|help|supports|support|benefits|funds
    buy|shop|order|purchase _5 support|supports|supporting|help|helps|helping|benefit|benefits
    """
)
_COLLECT = Lexicon("collect|collects|collecting donations|money for, match~ your|every|all gift+|donation+ to")
_EACH = Lexicon("every|each _3 helps|help|supports|support|benefits|benefit|funds")
_PROMISES = (
    (_EACH, _for_anybody),
    (_DONATE, _of_money),
    (_GIVE, _to_the_cared),
    (_BACK, _for_sales),
    (_PROCEEDS, _for_a_cause),
    (_RAISE, _for_a_cause),
    (_COLLECT, _for_a_cause),
    (_BUY, _for_somebody),
)
_MONEY = frozenset(
    """
    profit profits proceeds sale sales revenue turnover takings money cash funds portion share percentage part slice
    fee fees price matching
    """.split()
)
_BODILY = frozenset("blood plasma platelets organ organs hair marrow milk eggs sperm tissue".split())
_BUSINESS = frozenset("investor investors investment round seed series capital startup shareholders bank".split())
