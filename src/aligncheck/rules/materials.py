"""What a product or its packaging is made of, and free of."""

from __future__ import annotations

from typing import TYPE_CHECKING

from aligncheck.lexicon import Lexicon
from aligncheck.rules.base import rule
from aligncheck.rules.facts import (
    before,
    behind,
    beside,
    labelled,
    measured,
    scheme_beside,
    sentence,
    share_beside,
)
from aligncheck.rules.names import in_name
from aligncheck.severity import Severity

if TYPE_CHECKING:
    from collections.abc import Iterator

    from aligncheck.finding import Hit
    from aligncheck.lexicon import Match
    from aligncheck.target import Passage, Target

_SUBSTANCES = (
    "chemical|chemicals|toxin|toxins|toxic|toxics|poison|poisons|nasty|nasties|substances|paraben|parabens|sulphate"
    "|sulphates|sulfate|sulfates|phthalate|phthalates|silicone|silicones|bpa|pfas|pfc|pfcs|formaldehyde|pesticide"
    "|pesticides|herbicides|glyphosate|pvc|voc|vocs|solvent|solvents|microplastic|microplastics|phosphate|phosphates"
    "|bleach|chlorine|ammonia|pollutants|cfc|cfcs|triclosan|petrochemicals|petrochemical|dyes|dye"
)
_FREE_OF = Lexicon(
    f"""
    non toxic, nontoxic, {_SUBSTANCES} free
    free of|from _2 {_SUBSTANCES}, free of|from harmful|hazardous|toxic|harsh|nasty|dangerous|bad
    zero|no _1 chemicals|toxins|nasties|parabens|sulphates|sulfates|phthalates|silicones|pesticides|pfas|microplastics
    zero|no bpa|pvc|vocs|formaldehyde, no added chemicals|nasties, nothing nasty, no nasties
    without _2 {_SUBSTANCES}, clean deodorant|deodorants|shampoo|sunscreen|mascara|lipstick|serum
    clean cleaning products
    clean beauty|skincare|cosmetics|formula|formulas|formulation|ingredients|haircare|makeup|perfume|fragrance
    clean skin|hair care
    """
)
_STUFF = (
    "wool|cotton|polyester|leather|glass|plastic|plastics|paper|cardboard|board|fibre|fibres|fiber|fibers|pet|nylon"
    "|aluminium|aluminum|steel|material|materials|content|packaging|yarn|rubber|wood|gold|silver|denim|textile|textiles"
    "|fabric|fabrics|polypropylene|polyethylene|metal|metals|tin|cashmere|nets|bottle|bottles|card|foam|copper|brass"
    "|down|linen|hemp|silk|bamboo|viscose|clay|concrete|cork|ingredients|pulp|ink|ribbon|sails|canvas|timber"
)
_FOOD = (
    "oats|milk|cheese|butter|yoghurt|yogurt|eggs|flour|bread|coffee|tea|cocoa|chocolate|sugar|honey|fruit|fruits|apples"
    "|bananas|berries|vegetables|veg|tomatoes|potatoes|carrots|wheat|rye|barley|grain|grains|rice|pasta|oil|olives|wine"
    "|beer|juice|lemons|oranges|grapes|hops|malt|beef|lamb|chicken|pork|salmon|meat|soy|spices|herbs|nuts|muesli"
    "|skincare|shampoo|cosmetics|soap|cream|lotion|balm|produce|snacks|baby|socks|shirts|shirt|towels|sheets"
)
_CONTENT = Lexicon(
    f"""
    recycled|upcycled {_STUFF}
    reclaimed|salvaged _1 {_STUFF}, ocean|beach|sea|ocean's plastic|plastics, ocean bound|recovered plastic|plastics
    renewable material|materials|plastic|plastics|fibres|fibers|resources|raw
    bio based|derived shoe|shoes|trainers|sneakers|boots|fabric|fabrics|foam|leather|straws|cups|paint|bags|bag
    organic {_STUFF}, organic {_FOOD}, bio|plant based|derived plastic|plastics|packaging|bottle|bottles|material|fibre
    """
)
_POWER = Lexicon("renewable|green|clean energy|electricity|power, renewables, renewable energies")


@rule("GC11", "free-of", Severity.WARNING, over=("GC01",), reads=True)
def free_of(target: Target) -> Iterator[Hit]:
    """Non-toxic, clean or free of something, without a trace level.

    Looks for:
        Non-toxic, chemical-free, clean beauty, free of parabens and the like; not free of gluten, sugar or charge.

    Why:
        Everything is a chemical, and what was left out may have been replaced by something no better.

    Clears it:
        How it was tested, or a level, beside it. Or the claim's `backing` with a `value`, or of kind `label` with
        `scheme` and `licence`.

    Bad:
        Chemical-free

    Good:
        No parabens (tested, below 0.1 mg/kg); kept fresh with benzoic acid

    Basis:
        US: 16 CFR 260.9 and 260.10.
    """
    for passage, match in target.phrases(_FREE_OF):
        if _OF_PEOPLE.intersection(behind(passage.prose, match, 1)):
            continue
        if _once(passage, match) and not (_traced(passage, match) or measured(passage) or labelled(passage)):
            yield passage.hit(
                match,
                f"“{match.text}” says neither of what exactly nor down to what level",
                "name the substance, the level and the test, and what is used instead",
            )


@rule("GC12", "content-share", Severity.WARNING, over=("GC01",), reads=True)
def content_share(target: Target) -> Iterator[Hit]:
    """Recycled, renewable or organic, without the share.

    Looks for:
        Recycled wool, ocean plastic, organic cotton, made with renewable energy and the like.

    Why:
        One thread in twenty is recycled too; readers think of all of them.

    Clears it:
        The share beside it, or a known scheme with its number. Or the claim's `backing` with a `value`, or of kind
        `label` with `scheme` and `licence`.

    Bad:
        Made with ocean plastic

    Good:
        Cap: 30 % plastic from beaches. Bottle: 85 % recycled PET.

    Basis:
        US: 16 CFR 260.13, 260.15 and 260.16. UK: CMA Green Claims Code, principle 3.
    """
    for passage, match in _contents(target):
        if in_name(target, passage, match) or measured(passage) or labelled(passage):
            continue
        if not share_beside(passage, match) and not scheme_beside(passage, match):
            yield passage.hit(
                match,
                f"“{match.text}” does not say how much of it",
                "say which part and what share of it, or give them as `scope` and `value` of the claim's `backing`",
            )


def _traced(passage: Passage, match: Match) -> bool:
    """Say whether a test or a level stands beside the words."""
    first, last = beside(passage.prose, match)
    return scheme_beside(passage, match) or any(
        token.word in _TRACE and any(other.word[0].isdigit() for other in passage.prose.tokens[first:last])
        for token in passage.prose.tokens[first:last]
    )


def _once(passage: Passage, match: Match) -> bool:
    """Say whether it is the first time that its sentence has these words."""
    first, _ = passage.prose.sentence(match.first)
    earlier = [token.word for token in passage.prose.tokens[first : match.first]]
    words = [token.word for token in passage.prose.tokens[match.first : match.last]]
    return not any(earlier[at : at + len(words)] == words for at in range(len(earlier)))


def _contents(target: Target) -> Iterator[tuple[Passage, Match]]:
    """Yield where contents are claimed: not "we recycled paper", nor power that is only spoken of."""
    for passage, match in target.phrases(_CONTENT):
        done_by = _GROWING if match.text.lower().startswith("organic") else _DOERS
        if not done_by.intersection(before(passage.prose, match, 1)):
            yield passage, match
    for passage, match in target.phrases(_POWER):
        if _USING.intersection(before(passage.prose, match, 3)) and not _asking(passage, match):
            yield passage, match


def _asking(passage: Passage, match: Match) -> bool:
    """Say whether the sentence asks for something rather than claims it."""
    return sentence(passage.prose, match)[0].word in _CALLS


_TRACE = frozenset("tested below under less than ppm mg limit trace test level analysed measured found".split())
_DOERS = frozenset("we they i you who people volunteers neighbours have has had and to".split())
_GROWING = frozenset("grow grows growing buy eat choose plant you".split())
_OF_PEOPLE = frozenset("relationship relationships masculinity positivity workplace culture friendship people".split())
_USING = frozenset("with by on using use uses through powered runs run from".split())
_CALLS = frozenset("sign join support tell ask call demand vote invest switch learn why how".split())

RULES = (free_of, content_share)
"""The rules of this family."""
