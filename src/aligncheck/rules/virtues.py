"""Empty virtues: what the law asks for anyway, and what no such product ever had."""

from __future__ import annotations

from typing import TYPE_CHECKING

from aligncheck.finding import Hit, Severity
from aligncheck.lexicon import Lexicon
from aligncheck.markets import EU, UK
from aligncheck.rules.base import rule
from aligncheck.rules.facts import in_sentence, measured, scheme_beside, words_beside
from aligncheck.rules.things import with_plurals

if TYPE_CHECKING:
    from collections.abc import Iterator

    from aligncheck.models.brief import Backing
    from aligncheck.target import Passage, Target

_BANNED = Lexicon(
    """
    cfc|cfcs|halon|halons|asbestos|ddt|lindane|chlorofluorocarbon free
    free of|from cfc|cfcs|asbestos|ddt|lindane|halons|chlorofluorocarbons
    no|zero|without cfc|cfcs|asbestos|ddt|lindane|halons|chlorofluorocarbons
    no|zero|without|free banned|illegal|prohibited|forbidden|outlawed _2 pesticide|pesticides|phthalates|phthalate|substances|substance|chemicals|chemical|ingredients|ingredient|dyes|additives|preservatives|hormones|materials|toxins|flame
    free of|from banned|illegal|prohibited|forbidden|outlawed _2 pesticide|pesticides|phthalates|substances|chemicals|ingredients|dyes|additives|preservatives|hormones|materials|toxins
    lead free paint|paints|petrol|fuel|toys|toy, no lead paint, no lead in the? paint|petrol|fuel, unleaded, free of|from lead paint
    mercury free thermometer|thermometers|batteries, no mercury in, free of|from growth hormones
    hormone free beef|meat|chicken|poultry|pork|milk, no growth hormones|promoters
    """  # noqa: E501
)
"""What nobody may sell in the EU or the UK."""
_BANNED_IN = (
    (
        Lexicon("bpa free, free of|from bpa, no|without bpa"),
        frozenset("bottle bottles cup cups baby babies beaker beakers infant feeding".split()),
    ),
    (
        Lexicon("microbead|microbeads free, no|without|zero microbeads, free of|from plastic? microbeads"),
        frozenset("scrub scrubs wash shower gel toothpaste soap shampoo exfoliator facial rinse peeling".split()),
    ),
    (
        Lexicon(
            "not|never tested on animals, no animal testing|tests, free of|from animal testing, without animal testing"
        ),
        with_plurals(
            """
            cream mascara lipstick shampoo lotion makeup cosmetic cosmetics beauty skincare soap serum fragrance
            conditioner moisturiser balm deodorant perfume foundation eyeliner toothpaste gel scrub
            """
        ),
    ),
)
"""What nobody may sell of some goods: the words, and the goods."""
_PLANTS = (
    "apple|apples|orange|oranges|banana|bananas|fruit|fruits|vegetable|vegetables|carrots|potatoes|tomatoes|lettuce"
    "|berries"
)
_NEVER = Lexicon(
    f"""
    gluten free _2 water|salt|eggs|sugar|{_PLANTS}|shampoo|meat|fish, water|salt|eggs is|are _1 gluten free
    vegan _1 salt|water|{_PLANTS}|rice|ice, salt|water is|are _1 vegan, gmo|gm free _2 salt|water|minerals|soda
    non gmo _2 salt|water|minerals|soda, salt|water is|are _1 gmo free
    plastic free _1 paper|cardboard|{_PLANTS}|eggs|logs|bricks, dairy|lactose free _1 water|salt|{_PLANTS}
    fat|sugar|calorie|calories free _2 salt, fat free _1 water|{_PLANTS}, hormone free _1 {_PLANTS}|water|bread
    caffeine free _1 water|{_PLANTS}
    """
)
"""What no such product ever had."""
_CHOLESTEROL = Lexicon("cholesterol free, zero|no cholesterol, free of|from cholesterol")
_FROM_PLANTS = frozenset(
    f"{_PLANTS}|orchard|olive|oil|nuts|avocado|avocados|bread|rice|juice|sunflower|rapeseed|beans|oats|pasta|"
    "lentils|jam|margarine".split("|")
)


@rule("GC06", "legal-minimum-as-virtue", Severity.ERROR, only=(EU, UK), over=("GC11",), reads=True)
def legal_minimum_as_virtue(target: Target) -> Iterator[Hit]:
    """What the law asks of everybody, told as a merit.

    Looks for:
        CFC-free, no banned pesticides, microbead-free scrub and the like; and claims whose `backing` says that the law
        asks for it (`required_by_law: yes`, or kind `legal-minimum`).

    Why:
        It makes a brand look better than rivals who must do the same.

    Clears it:
        The copy says that the law asks for it; or the claim's `backing` with `required_by_law: no`.

    Bad:
        Our spray is CFC-free

    Good:
        As the law requires of every fridge, ours hold no CFCs

    Basis:
        EU: UCPD Annex I 10a (Directive 2024/825). UK: CMA Green Claims Code, principle 1.
    """
    for passage in target.passages:
        hits = [] if _not_mandatory(passage) else list(_banned(passage))
        if not hits and _mandatory(passage) and not any(token.word in _LAW for token in passage.prose.tokens):
            hits = [Hit(passage.route, "the brief says that the law asks for this anyway", _AS_LAW)]
        yield from hits


@rule("GC07", "irrelevant-benefit", Severity.WARNING, over=("GC06", "GC11"), reads=True)
def irrelevant_benefit(target: Target) -> Iterator[Hit]:
    """A benefit that every product of the kind has.

    Looks for:
        Gluten-free water, vegan salt, cholesterol-free apples and the like.

    Why:
        It hints that others are worse, where none is.

    Clears it:
        The claim's `backing` of kind `measure` with a `value`: the feature of this product that brings the benefit.

    Bad:
        Gluten-free water

    Good:
        Gluten-free bread, from rice and buckwheat

    Basis:
        EU: UCPD Art. 6(2)(e) (Directive 2024/825).
    """
    found = [*target.phrases(_NEVER)]
    found += [each for each in target.phrases(_CHOLESTEROL) if in_sentence(*each, _FROM_PLANTS)]
    for passage, match in found:
        if not measured(passage):
            yield passage.hit(
                match,
                f"“{match.text}”: all of the kind are, so it is no benefit of this one",
                "drop it, or show the feature that brings it in the claim's `backing`",
            )


def _banned(passage: Passage) -> Iterator[Hit]:
    found = [*_BANNED.find(passage.prose)]
    for lexicon, goods in _BANNED_IN:
        found += [match for match in lexicon.find(passage.prose) if words_beside(passage, match, goods)]
    for match in found:
        if not in_sentence(passage, match, _LAW) and not scheme_beside(passage, match):
            yield passage.hit(match, f"“{match.text}” is what the law asks of everybody", _AS_LAW)


def _mandatory(passage: Passage) -> bool:
    return passage.kind == "claim" and any(_required(each) for each in passage.backings)


def _required(backing: Backing) -> bool:
    return backing.kind == "legal-minimum" or (backing.kind != "offset" and backing.required_by_law is True)


def _not_mandatory(passage: Passage) -> bool:
    """Say whether the brief says of all claims made here that no law asks for them."""
    told = [each.required_by_law for each in passage.backings]
    return bool(told) and all(each is False for each in told)


_AS_LAW = "leave it out, or say that the law requires it; if it does not, set `required_by_law: no` in the `backing`"
_LAW = frozenset("law laws legal legally required requires regulation regulations mandatory statutory".split())

RULES = (legal_minimum_as_virtue, irrelevant_benefit)
"""The rules of this family."""
