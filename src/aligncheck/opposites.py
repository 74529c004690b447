"""Kind ways and the harms they do away with: "refill" turns "single-use", and "electric" turns "diesel".

A word stands for all its forms. Words side by side ("free range") stand for themselves.
"""

from __future__ import annotations

from typing import NamedTuple


class Pair(NamedTuple):
    """Words for a kind way, and words for the harm that it does away with."""

    kind: tuple[str, ...]
    harm: tuple[str, ...]
    alike: bool = True  # the words for the harm say the same: "disposable" and "single use", but not "fur" and "veal"


def _pair(kind: str, harm: str, *, alike: bool = True) -> Pair:
    return Pair(tuple(kind.split(", ")), tuple(harm.split(", ")), alike)


PAIRS = (
    # What moves and heats
    _pair(
        "electric, battery powered, hydrogen, solar, wind, renewable, pedal, bicycle, heat pump, by train, by rail",
        "petrol, diesel, gasoline, kerosene, coal, fossil, guzzling, two stroke, oil, gas, jet, flight",
        alike=False,
    ),
    # How often a thing is used, and what it is made of
    _pair(
        "reusable, refill, returnable, washable, rechargeable, deposit, rental, rented, second hand, compostable",
        "single use, single serve, disposable, throwaway, one way",
    ),
    _pair(
        "second hand, vintage, pre loved, preloved, thrift, rental, rented, repair, mend, upcycled, refurbished",
        "fast fashion, throwaway, very cheap, ultra cheap, rock bottom, new style, flash sale, virgin",
    ),
    _pair(
        "recycled, reclaimed, reused, compostable", "plastic, virgin, polyester, polystyrene, hardwood, teak, mahogany"
    ),
    _pair("wooden, bamboo, paper, cardboard, glass, steel, beeswax", "plastic, polystyrene, cling film"),
    # Animals
    _pair(
        "vegan, plant based, meatless, veggie, vegetarian, tofu, seitan, tempeh, faux, oat",
        "meat, beef, pork, bacon, ham, veal, foie gras, fur, mink, burger, steak, sausage, milk, leather, fin, bluefin",
        alike=False,
    ),
    _pair(
        "cage free, free range, pasture, organic, outdoor, free roaming",
        "cage, battery egg, battery hen, factory farm, factory farmed, feedlot, intensive, mega",
    ),
    _pair("cruelty free, cell culture", "animal tested, animal experiment, beagle, mouse, mice, rabbit, primate"),
    _pair("pole and line, line caught, farmed", "trawl, dynamite, cyanide, wild"),
    _pair("photo, watching", "trophy hunt, hunting"),
    _pair("adoption, rescued, rehomed, shelter, sanctuary", "breeding, puppy farm, for sale, circus"),
    # Food, drink and farming
    _pair(
        "mocktail, alcohol free, non alcoholic, low alcohol, soft drink",
        "alcohol, vodka, beer, cider, wine, spirit, gin, liquor, lager, rum, whisky, alcopop",
    ),
    _pair(
        "unsweetened, sugar free, no added sugar, low sugar", "sugary, sugar, sweetened, frosted, syrup, cola, squash"
    ),
    _pair("oven baked, steamed, grilled", "fried"),
    _pair("unsalted, low salt", "salty"),
    _pair("small, mini", "giant, supersized, supersize, oversized, family size"),
    _pair(
        "organic, biological, ladybird, by hand",
        "pesticide, insecticide, weedkiller, herbicide, glyphosate, neonicotinoid, paraquat, bug spray",
    ),
    # Trade, work and money
    _pair(
        "traced, traceable, certified, fair trade, fairtrade, audited, single origin, licensed",
        "untraced, unaudited, uncertified, unlicensed, without origin, unnamed, unknown, counterfeit, illegal, in bulk",
    ),
    _pair(
        "low rate, low cost, credit union, interest free, affordable, capped",
        "payday, high cost, triple digit, extreme rate, predatory, subprime, crushing",
    ),
    _pair(
        "living wage, sick pay, fixed hour, permanent, salaried", "zero hour, poverty wage, per drop, underpaid, unpaid"
    ),
    _pair("unretouched", "retouched, slimming, very thin, face smoothing"),
)
