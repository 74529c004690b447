"""Cause marketing in words: who receives how much, and what a purchase is said to do."""

from __future__ import annotations

from typing import TYPE_CHECKING

from aligncheck.finding import Severity
from aligncheck.lexicon import Lexicon
from aligncheck.rules.base import rule
from aligncheck.rules.giving import DONATING, basis_of, kept, public, tied, within, words
from aligncheck.rules.receivers import CARED, GENERAL, declared, mentioned, names_receiver
from aligncheck.rules.sums import sums

if TYPE_CHECKING:
    from collections.abc import Iterator

    from aligncheck.finding import Hit
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
            if not mentioned(names, _beside(target, passage)):
                yield passage.hit(match, f"“{match.text}”: nobody is named who receives it", way_out)


@rule("CM02", "vague-amount", Severity.ERROR, reads=True)
def vague_amount(target: Target) -> Iterator[Hit]:
    """A gift is promised, and how much is not said.

    Looks for:
        A part, share or percentage of sales or profits, "up to" a sum for each, or a donation for each sale, with no
        sum or percentage in the same or the next sentence.

    Why:
        A portion of profits can be next to nothing, and a buyer cannot work out what a purchase gives.

    Clears it:
        The sum or the percentage of the price for each unit, in the copy: the `amount` or `percent`, and `per`, of
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
    for passage in public(target):
        for match in _vague(passage.prose):
            yield passage.hit(
                match,
                f"“{match.text}” does not say how much is given",
                f"say it: {way_out}" if way_out else "say the sum, or the percentage of the price, for each unit sold",
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
        for match in _OUTCOMES.find(passage.prose):
            if _by_an_item(passage.prose, match):
                yield passage.hit(
                    match,
                    f"“{match.text}” is more than one purchase can be shown to do",
                    "say what the money pays for (one meal, one dose), or back the claim with the cost of one outcome",
                )


def _beside(target: Target, passage: Passage) -> str:
    """Return all that is read together with a passage: the copy of its post."""
    if passage.post is None:
        return passage.text
    return "\n".join(each.text for each in target.posts[passage.post].passages)


def _unnamed(prose: Prose) -> Iterator[Match]:
    """Yield the promises of money without a name beside them, one for each sentence; general receivers are marked."""
    done = 0
    for match in sorted(_promises(prose), key=lambda each: (each.first, -each.last)):
        first, last = prose.sentence(match.first)
        if first >= done and not names_receiver(prose, *_with_neighbours(prose, first, last)):
            yield within(GENERAL, prose, first, last) or match
        done = last


def _promises(prose: Prose) -> Iterator[Match]:
    for lexicon, promising in _PROMISES:
        for match in lexicon.find(prose):
            first, last = prose.sentence(match.first)
            if not kept(prose, first, last) and promising(prose, first, last):
                yield match


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
    summed = bool(said & _MONEY) or next(sums(prose, first, last), None) is not None
    return summed and _for_somebody(prose, first, last)


def _for_somebody(prose: Prose, first: int, last: int) -> bool:
    """Say whether it is for people in need, or for charity in general."""
    return bool(words(prose, first, last) & CARED) or within(GENERAL, prose, first, last) is not None


def _for_a_cause(prose: Prose, first: int, last: int) -> bool:
    """Say whether money is raised for a cause, not from investors."""
    return not words(prose, first, last) & _BUSINESS


def _with_neighbours(prose: Prose, first: int, last: int) -> tuple[int, int]:
    """Return the range of a sentence with the one before it and the one behind it."""
    before = prose.sentence(first - 1)[0] if first else first
    return before, prose.sentence(last)[1] if last < len(prose.tokens) else last


def _vague(prose: Prose) -> Iterator[Match]:
    """Yield what stands in place of an amount."""
    for match in _PARTS.find(prose):
        if _given(prose, match) and not _summed(prose, match):
            yield match
    for match in _UP_TO.find(prose):
        if _given(prose, match) and not _summed(prose, match) and not _doubled(prose, match):
            yield match
    for match in _UNTOLD.find(prose):
        if tied(prose, *prose.sentence(match.first)) and not _summed(prose, match) and not _readers(prose, match):
            yield match


def _given(prose: Prose, match: Match) -> bool:
    """Say whether the sentence gives what a phrase speaks of to somebody outside the business."""
    first, last = prose.sentence(match.first)
    if kept(prose, first, last):
        return False
    if within(DONATING, prose, first, last):
        return True
    handed = within(_HANDED, prose, first, last)
    return handed is not None and (_for_somebody(prose, first, last) or names_receiver(prose, first, last))


def _summed(prose: Prose, match: Match) -> bool:
    """Say whether a sum stands in the sentence or the next one, other than in the phrase itself."""
    first, last = prose.sentence(match.first)
    last = prose.sentence(last)[1] if last < len(prose.tokens) else last
    return any(not match.first <= each.first < match.last for each in sums(prose, first, last))


def _doubled(prose: Prose, match: Match) -> bool:
    """Say whether it is a match of what others give, of which "up to" is the end."""
    return bool(words(prose, *prose.sentence(match.first)) & {"match", "matches", "matching", "double", "doubles"})


def _readers(prose: Prose, match: Match) -> bool:
    """Say whether the reader is to give."""
    return match.first > 0 and prose.tokens[match.first - 1].word in {"you", "can", "to", "please", "could"}


def _by_an_item(prose: Prose, match: Match) -> bool:
    """Say whether an outcome is the effect of an item: not of people's work, nor a portion's size, nor softened."""
    first, last = prose.sentence(match.first)
    said = words(prose, first, last)
    behind = prose.tokens[match.last].word if match.last < last else ""
    if said & _SAVERS or behind == "of" or words(prose, max(first, match.first - 2), match.first) & _HELPING:
        return False
    small = next(sums(prose, first, match.first), None)
    counted = words(prose, first, match.first) & {"one", "sold", "bought"}
    return bool(small or counted or tied(prose, first, last))


_DONATE = Lexicon("donate~, make|makes|making a donation, donation from|of every|each")
_GIVE = Lexicon("give|gives|giving|given|gave, contribute~, go|goes|going directly|straight? to|towards|toward")
_PROCEEDS = Lexicon(
    """
    proceeds benefit|go|going|support|help|fund|will|are|donated|towards
    proceeds from|of _5 benefit|benefits|go|goes|going|support|supports|help|helps|fund|funds|towards|donated
    all|net|the? proceeds to|for, all|net|the proceeds _3 benefit|benefits|go|goes|support|supports|help|helps
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
    your|every|each|any|this purchase|order|sale|ticket|booking|donation _2 helps|help|supports|support|benefits|funds
    your|every|each|any purchase|order|sale|ticket gives back
    buy|shop|order|purchase _5 support|supports|supporting|help|helps|helping|benefit|benefits
    """
)
_PROMISES = (
    (_DONATE, _of_money),
    (_GIVE, _to_the_cared),
    (_PROCEEDS, _for_a_cause),
    (_RAISE, _for_a_cause),
    (_BUY, _for_somebody),
)
_PARTS = Lexicon(
    """
    a|some? portion|part|share|percentage|proportion|fraction|slice|cut of _2 proceeds|profit|profits|sale|sales|price
    a|some? portion|part|share|percentage|proportion|fraction|slice|cut of _2 revenue|turnover|takings|income|earnings
    a|some? portion|part|share|percentage|proportion|fraction|slice|cut of _2 money|purchase|purchases|order|orders
    a|some? portion|part|share|percentage|proportion|fraction|slice|cut of every|each
    some of the|our|its|all? money|proceeds|profit|profits|price|takings|revenue|income
    some money|proceeds|profits from
    """
)
_UP_TO = Lexicon("up to £|$|€ #, up to # %|percent|p|pence|¢|cent|cents|dollars|dollar|euro|euros|pounds|pound")
_UNTOLD = Lexicon("make|makes|making a donation, donate|donates|donating to, donation is made, donation will be made")
_HANDED = Lexicon(
    """
    give|gives|giving|given|gave, go|goes|going, passed|paid|sent|handed, support|supports|supporting
    help|helps|helping, benefit|benefits|benefiting, fund|funds|funding
    """
)
_OUTCOMES = Lexicon(
    """
    save~|rescue~ a|an|one|another|two|three|four|five|ten|twenty|#? life|lives
    save~|rescue~ a|an|one|another|two|three|four|five|ten|twenty|# child|children|baby|babies|family|families|person
    save~|rescue~ a|an|one|another|two|three|four|five|ten|twenty|# woman|women|girl|girls|people|animal|animals
    save~|rescue~ a|an|one|another|two|three|four|five|ten|twenty|# turtle|turtles|whale|whales|dog|dogs|puppy|puppies
    feed~ a|an|one|another|two|three|four|five|ten|twenty|# hungry|whole|starving? child|children|family|families
    lift~|pull~|keep~ a|an|one|another|entire? woman|child|girl|family|families|community|people out of poverty
    give|gives|giving|gave|restore~|bring~ a|one|another child|woman|girl|person _2 sight|hearing|future|childhood back?
    change~|transform~ a|one|another|# life|lives, change~|transform~ lives
    end~|ending|cure~|eradicate~|solve~ child|world|extreme? hunger|poverty|homelessness|malaria|cancer|illiteracy
    """
)
_MONEY = frozenset("profit profits proceeds sale sales revenue turnover takings money cash funds portion share".split())
_BODILY = frozenset("blood plasma platelets organ organs hair marrow milk eggs sperm tissue".split())
_BUSINESS = frozenset("investor investors investment round seed series capital startup shareholders bank".split())
_HELPING = frozenset("help helps helping helped".split())
_SAVERS = frozenset(
    """
    crew crews volunteer volunteers lifeguard lifeguards nurse nurses doctor doctors surgeon surgeons firefighters donor
    donors blood paramedics vet vets helmet helmets alarm alarms belt belts airbag airbags defibrillator defibrillators
    """.split()
)

RULES = (charity_not_named, vague_amount, benefit_exaggerated)
"""Rules of cause marketing, with those of the other modules in cause_marketing.py."""
