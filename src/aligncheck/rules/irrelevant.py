"""Benefits that every product of the kind has: gluten-free water, vegan spinach, a fat-free candle."""

from __future__ import annotations

from typing import TYPE_CHECKING

from aligncheck.lexicon import Lexicon
from aligncheck.rules.base import rule
from aligncheck.rules.facts import measured
from aligncheck.rules.things import GOODS, with_plurals
from aligncheck.severity import Severity

if TYPE_CHECKING:
    from collections.abc import Iterator

    from aligncheck.copy_tokens import Token
    from aligncheck.finding import Hit
    from aligncheck.lexicon import Match
    from aligncheck.target import Passage, Target

_FRUIT = with_plurals(
    """
    orchard apple orange banana pear peach plum cherry berry strawberry blueberry raspberry lemon lime grape melon
    mango kiwi avocado pineapple apricot fig date fruit vegetable carrot potato onion cucumber pepper lettuce cabbage
    pumpkin pea bean mushroom courgette aubergine radish beet leek salad herb
    """
) | frozenset("potatoes tomato tomatoes spinach kale broccoli cauliflower asparagus celery garlic rocket veg".split())
_MINERAL = frozenset("water salt ice minerals".split())
_MEAT = with_plurals("steak chicken salmon cod tuna chop fillet trout") | frozenset(
    "meat beef lamb pork fish seafood".split()
)
_SWEETS = with_plurals("sweet candy lollipop marshmallow gum drop lozenge jelly pastille") | frozenset(
    "bears candies jam marmalade sugar syrup honey lemonade cola vinegar".split()
)
_DRINKS = frozenset("juice juices lemonade cola".split())
_THINGS = with_plurals(
    """
    app podcast lamp bulb candle mat towel tissue toothpick phone laptop battery brick tile kettle glass mug chair desk
    table sofa bike bicycle car shirt sock jean notebook book magazine newsletter website blanket curtain mattress
    pillow pan pot account loan insurance ticket tie cable speaker headphone torch bucket broom tent rucksack backpack
    """
) | frozenset("charcoal broadband software firewood litter podcasting lighting".split())
"""Things that nobody eats."""
_PADS = frozenset("toilet paper loo pads cardboard".split())
_TOILETRIES = frozenset("shampoo shampoos conditioner detergent soap salts".split()) - {"salt"}
_FREE_OF = {
    "gluten": _FRUIT | _MINERAL | _MEAT | _THINGS | _DRINKS | _TOILETRIES
    | frozenset("egg eggs rice honey sugar milk oil butter cream yoghurt nuts wine".split()),
    "lactose|dairy|milk": _FRUIT | _MINERAL | _MEAT | _THINGS | _DRINKS
    | frozenset("egg eggs rice honey sugar oil sweets tea".split()),
    "fat": _FRUIT | _MINERAL | _SWEETS | _THINGS | _DRINKS,
    "sugar": _MEAT | _THINGS | frozenset("salt oil eggs egg butter".split()),
    "calorie|carb|calories|carbs": _MINERAL | _THINGS,
    "cholesterol": _FRUIT | _MINERAL | _THINGS | _DRINKS
    | frozenset("bread rice oil beans oats pasta lentils jam margarine nuts sugar honey olive sunflower".split()),
    "caffeine": _FRUIT | _MINERAL | _MEAT | _THINGS | frozenset("milk bread rice juice juices".split()),
    "alcohol": _FRUIT | _MINERAL | _DRINKS | frozenset("milk coffee bread".split()),
    "hormone": _FRUIT | _MINERAL | frozenset("bread".split()),
    "plastic": _FRUIT | frozenset(
        "paper cardboard egg eggs log logs brick bricks podcast podcasts app apps newsletter website firewood".split()
    ),
    "gmo|gm": _MINERAL | _THINGS | frozenset("soda".split()),
    "cruelty": _FRUIT | frozenset("salt water rice bread flour".split()),
}  # fmt: skip
"""What is left out, and what never had it."""
_PLANTS = _FRUIT | _PADS | frozenset("cotton rice oil flour bread linen wood nuts beans lentils oats tofu".split())
_VEGAN = (
    _FRUIT
    | _MINERAL
    | frozenset(
        """
    rice app apps podcast podcasts lamp lamps bulb bulbs led charcoal battery batteries charger chargers cable cables
    laptop laptops cotton kettle kettles brick bricks tile tiles toilet sugar firewood broadband nuts lentils oats
    """.split()
    )
)
_FREE = {
    f"{names} free": things for names, things in _FREE_OF.items()
} | {
    f"free of|from {names}": things for names, things in _FREE_OF.items()
} | {"non gmo|gm": _FREE_OF["gmo|gm"], "vegan": _VEGAN, "plant based": _PLANTS, "organic": frozenset({"salt", "water"}),
     "zero|no cholesterol": _FREE_OF["cholesterol"]}  # fmt: skip
_CLAIMED = Lexicon(*_FREE)


@rule("GC07", "irrelevant-benefit", Severity.WARNING, over=("GC06", "GC11"), reads=True)
def irrelevant_benefit(target: Target) -> Iterator[Hit]:
    """A benefit that every product of the kind has.

    Looks for:
        Gluten-free water, vegan salt, cholesterol-free apples, a fat-free candle and the like.

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
    for passage, match in target.phrases(_CLAIMED):
        things = _FREE[match.phrase]
        thing = _behind(passage, match, things) or _before(passage, match, things)
        if thing and not measured(passage):
            yield passage.hit(
                thing,
                f"“{thing.text}”: all of the kind are, so it is no benefit of this one",
                "drop it, or show the feature that brings it in the claim's `backing`",
            )


def _behind(passage: Passage, match: Match, things: frozenset[str]) -> Match | None:
    """Return the phrase with the thing that it stands before: "vegan bottled water", not "gluten-free apple pie"."""
    tokens = passage.prose.tokens
    run = _run(tokens, match.last)
    for index in run:
        follows = [token.word for token in tokens[index + 1 : index + 3]]
        made = index + 1 in run and _is_made(follows[0], things)
        if tokens[index].word in things and not made and not (follows[:1] == ["and"] and _DISHES & {*follows}):
            text = " ".join(passage.text[match.start : tokens[index].end].split())
            return match._replace(last=index + 1, end=tokens[index].end, text=text)
    return None


def _is_made(word: str, things: frozenset[str]) -> bool:
    """Say whether a word makes another thing of the one before it: apple pie, water biscuits."""
    return word not in things and (word in GOODS or word in _DISHES)


def _run(tokens: list[Token], first: int) -> range:
    """Return the words that may be adjectives and nouns behind a phrase."""
    last = first
    while last < min(first + _WORDS, len(tokens)) and not tokens[last].gap and tokens[last].word not in _CLOSING:
        last += 1
    return range(first, last)


def _before(passage: Passage, match: Match, things: frozenset[str]) -> Match | None:
    """Return the phrase if it is said of a thing of its sentence: "our mats are gluten-free", "apples, fat-free"."""
    tokens = passage.prose.tokens
    if _run(tokens, match.last) and tokens[match.last].word not in _ALSO:
        return None  # it is said of what follows
    first, last = passage.prose.sentence(match.first)
    ahead = range(match.first - 1, max(first, match.first - _REACH) - 1, -1)
    for way in (ahead, range(match.last, min(last, match.last + _REACH))):
        goods = next((each for each in (tokens[at].word for at in way) if each in GOODS or each in things), None)
        if goods in things:
            return match
    return None


_WORDS = 4
_REACH = 8
_ALSO = frozenset("too now again naturally".split())
_CLOSING = frozenset(
    """
    and or but in on at to of for from with than that which is are was were by over as if so too now because
    until while when who your our the a an he she it they we you
    """.split()
)
_DISHES = with_plurals(
    """
    pie cracker finger sausage roll stock broth curry sandwich wrap tart muffin pastry dumpling ball crumble crumb
    batter gravy stew dish topping filling glaze substitute seasoning dip spread puree ice bar chip chips ring
    """
)

RULES = (irrelevant_benefit,)
"""The rules of this family."""
