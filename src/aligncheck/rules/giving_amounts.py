"""Cause marketing: how much is given, and what one purchase is said to do."""

from __future__ import annotations

from typing import TYPE_CHECKING

from aligncheck.finding import Severity
from aligncheck.lexicon import Lexicon
from aligncheck.rules.base import rule
from aligncheck.rules.giving import DONATING, basis_of, kept, linked_in, only_terms, public, tied, within, words
from aligncheck.rules.receivers import CARED, GENERAL, names_receiver
from aligncheck.rules.sums import sums

if TYPE_CHECKING:
    from collections.abc import Iterator

    from aligncheck.finding import Hit
    from aligncheck.lexicon import Match
    from aligncheck.prose import Prose
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
    for passage in public(target):
        for match in _vague(passage.prose):
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
        for match in _OUTCOMES.find(passage.prose):
            if _by_an_item(passage.prose, match):
                yield passage.hit(
                    match,
                    f"“{match.text}” is more than one purchase can be shown to do",
                    "say what the money pays for (one meal, one dose), or back the claim with the cost of one outcome",
                )


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
    if handed is None:
        return False
    cared = words(prose, first, last) & CARED
    return bool(cared or within(GENERAL, prose, first, last) or names_receiver(prose, first, last))


def _summed(prose: Prose, match: Match) -> bool:
    """Say whether a sum stands in the sentence, the next one, or another that promises one for each sale."""
    first, last = prose.sentence(match.first)
    last = prose.sentence(last)[1] if last < len(prose.tokens) else last
    if any(not match.first <= each.first < match.last for each in sums(prose, first, last)):
        return True
    elsewhere = (prose.sentence(each.first) for each in linked_in(prose) if not first <= each.first < last)
    return any(next(sums(prose, *where), None) for where in elsewhere)


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


_PART = (
    "a|some? small|large|fixed|certain|generous? portion|part|share|percentage|proportion|fraction|slice|chunk|cut of"
)
_PARTS = Lexicon(
    f"""
    {_PART} _2 proceeds|profit|profits|sale|sales|price|revenue|turnover|takings|income|earnings|money
    {_PART} _2 purchase|purchases|order|orders, {_PART} every|each
    some of the|our|its|all? money|proceeds|profit|profits|price|takings|revenue|income
    some money|proceeds|profits from, a? little something|extra, a? little|bit of every|each|the
    """
)
_UP_TO = Lexicon("up to £|$|€ #, up to # %|percent|p|pence|¢|cent|cents|dollars|dollar|euro|euros|pounds|pound")
_UNTOLD = Lexicon(
    """
    make|makes|making a donation|contribution, donation goes|is made, donation will be made, donate|donates|donating to
    """
)
_HANDED = Lexicon(
    """
    give|gives|giving|given|gave, go|goes|going, passed|paid|sent|handed, support|supports|supporting
    help|helps|helping, benefit|benefits|benefiting, fund|funds|funding
    """
)
_SOME = "a|an|one|another|two|three|four|five|ten|twenty|hundred|#"
_WHO = "child|children|baby|babies|family|families|person|people|woman|women|girl|girls|boy|boys|orphan|mother|mothers"
_BEASTS = "animal|animals|turtle|turtles|whale|whales|dog|dogs|puppy|puppies|cat|cats|elephant|rhino|bee|bees"
_OUTCOMES = Lexicon(
    f"""
    save~|rescue~ {_SOME}? life|lives, save~|rescue~|protect~ {_SOME} _1 {_WHO}|{_BEASTS}
    save~ the|our planet|world|rainforest|ocean|oceans|sea|seas|bees|reef|reefs|turtles|whales|climate
    feed~|educate~|house~|cure~|heal~ {_SOME} hungry|whole|starving|homeless|sick|poor? {_WHO}
    lift~|pull~|keep~ {_SOME} _1 {_WHO}|community out of poverty, keep~|put~|puts {_SOME} {_WHO} in school
    give|gives|giving|gave|restore~|bring~ {_SOME} {_WHO} _2 sight|hearing|future|childhood|education|home back?
    {_SOME} life|lives|{_WHO}|{_BEASTS} saved|rescued|fed, change~|transform~ {_SOME}? life|lives
    restore~ sight, build~ a school
    end~|ending|stop~|cure~|eradicate~|solve~ child|world|extreme? hunger|poverty|homelessness|malaria|cancer|illiteracy
    """
)
_HELPING = frozenset("help helps helping helped".split())
_SAVERS = frozenset(
    """
    crew crews volunteer volunteers lifeguard lifeguards nurse nurses doctor doctors surgeon surgeons firefighters donor
    donors blood paramedics vet vets helmet helmets alarm alarms belt belts airbag airbags defibrillator defibrillators
    """.split()
)
