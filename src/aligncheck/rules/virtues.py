"""Empty virtues: what the law asks of everybody, told as a merit."""

from __future__ import annotations

from typing import TYPE_CHECKING

from aligncheck.finding import Hit
from aligncheck.lexicon import Lexicon, heard
from aligncheck.markets import EU, UK
from aligncheck.rules.base import rule
from aligncheck.rules.facts import beside, scheme_beside, words_beside, year_in
from aligncheck.rules.others import of_others
from aligncheck.rules.things import with_plurals
from aligncheck.severity import Severity

if TYPE_CHECKING:
    from collections.abc import Iterator

    from aligncheck.lexicon import Match
    from aligncheck.models.brief import Backing
    from aligncheck.target import Passage, Target


def _left_out(names: str) -> Lexicon:
    """Return the ways to say that something is not in it."""
    return Lexicon(
        f"""
        {names} free, free of|from _1 {names}, no|zero|without _1 {names}, contain|contains|use|uses no _1 {names}
        don't|doesn't|never use|uses|contain|contains _1 {names}
        """
    )


_GOODS = "pesticide|pesticides|phthalates|phthalate|substances|substance|chemicals|chemical|ingredients|ingredient|dyes|additives|preservatives|hormones|materials|toxins|flame|antibiotics|antibiotic|colourings|colours|fertilisers|drugs"  # noqa: E501
_BANNED = _left_out(
    "cfc|cfcs|hcfc|hcfcs|halon|halons|asbestos|ddt|lindane|chlorofluorocarbon|chlorofluorocarbons|pcb|pcbs|neonicotinoid"
    "|neonicotinoids|pfoa|pfos|tributyltin|creosote|aldrin|dieldrin|endosulfan|chlordane|hydroquinone"
)
"""What nobody may sell in the EU or the UK …"""
_ALWAYS = Lexicon(
    f"""
    no|zero|without|free banned|illegal|prohibited|forbidden|outlawed _2 {_GOODS}, no _1 {_GOODS} banned
    free of|from banned|illegal|prohibited|forbidden|outlawed _2 {_GOODS}
    unleaded, oxo degradable|biodegradable plastic|plastics free, free of|from oxo degradable|biodegradable
    free of|from _2 above|over the legal limit|limits, no|without growth hormones|promoters, free of|from growth hormones
    hormone free beef|meat|chicken|poultry|pork|milk|chickens|cattle, raised|reared without _1 hormones
    chlorine washed free, never|not kept|raised|reared in battery cages, no battery cages|hens, ozone friendly|safe
    rohs|reach|weee compliant|compliance|conform, fully compliant with all? environmental|eu|uk|chemicals|waste law|laws|regulations|rules, no {_GOODS} banned by law
    azo dye|dyes? free, azo free _1 dye|dyes, nickel safe
    give|gives you # days to change your mind, legal guarantee only|just with|from us, # year|years of? legal guarantee
    two|2 year|years of? legal guarantee, lead free paint|paints
    no|zero|without _1 plastic straws|stirrers|cutlery|plates, no single use plastic
    free of|from plastic straws|stirrers|cutlery
    """  # noqa: E501
)
"""… in other words, or by duty."""
_BANNED_IN = (
    (_left_out("bpa"), with_plurals("bottle cup baby beaker infant feeding") | {"babies"}),
    (_left_out("lead"), with_plurals("paint toy petrol fuel doll crayon jewellery train nursery wheel house")),
    (_left_out("mercury"), with_plurals("thermometer battery mascara cream")),
    (_left_out("hormone|hormones"), with_plurals("beef meat chicken pork milk steak burger lamb cow")),
    (Lexicon("without|no plastic sticks|stems, plastic free sticks|stems"), frozenset({"cotton", "buds", "swabs"})),
    (_left_out("cadmium"), with_plurals("jewellery ring bracelet necklace earring battery bangle toy")),
    (_left_out("formaldehyde"), with_plurals("shampoo varnish polish cosmetic")),
    (_left_out("phosphate|phosphates"), with_plurals("laundry detergent dishwasher tablet washing powder tab")),
    (_left_out("phthalate|phthalates"), with_plurals("toy baby teether duck doll ball")),
    (
        _left_out("microbead|microbeads|microplastic|microplastics"),
        with_plurals("scrub wash shower gel toothpaste soap shampoo exfoliator facial rinse peeling glitter"),
    ),
    (
        Lexicon(
            "not|never tested on animals, no animal testing|tests, free of|from animal testing, without animal testing"
            ", cruelty free"
        ),
        with_plurals(
            """
            cream mascara lipstick shampoo lotion makeup cosmetic beauty skincare soap serum fragrance conditioner
            moisturiser balm deodorant perfume foundation eyeliner toothpaste gel scrub
            """
        ),
    ),
)
"""What nobody may sell of some goods: the words, and the goods."""

_WORDS = frozenset({_BANNED, _ALWAYS, *(lexicon for lexicon, _ in _BANNED_IN)})


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


def _banned(passage: Passage) -> Iterator[Hit]:
    if _WORDS.isdisjoint(heard(passage.prose)):
        return
    found = [*_BANNED.find(passage.prose), *_ALWAYS.find(passage.prose)]
    for lexicon, goods in _BANNED_IN:
        found += [match for match in lexicon.find(passage.prose) if words_beside(passage, match, goods)]
    for match in found:
        if not (_as_law(passage, match) or scheme_beside(passage, match) or of_others(passage, match)):
            yield passage.hit(match, f"“{match.text}” is what the law asks of everybody", _AS_LAW)


def _as_law(passage: Passage, match: Match) -> bool:
    """Say whether the copy says that the law asks for it, or tells how it came about ("came in 1986")."""
    first, last = beside(passage.prose, match)
    told = [*passage.prose.tokens[first : match.first], *passage.prose.tokens[match.last : last]]
    return any(token.word in _LAW for token in told) or (year_in(told) and any(each.word in _CAME for each in told))


def _mandatory(passage: Passage) -> bool:
    return passage.kind == "claim" and any(_required(each) for each in passage.backings)


def _required(backing: Backing) -> bool:
    return backing.kind == "legal-minimum" or (backing.kind != "offset" and backing.required_by_law is True)


def _not_mandatory(passage: Passage) -> bool:
    """Say whether the brief says of all claims made here that no law asks for them."""
    told = [each.required_by_law for each in passage.backings]
    return bool(told) and all(each is False for each in told)


_AS_LAW = "leave it out, or say that the law requires it; if it does not, set `required_by_law: no` in the `backing`"
_CAME = frozenset("came was were introduced banned phased ended since began".split())
_LAW = frozenset("law laws legally required requires regulation regulations mandatory statutory".split())

RULES = (legal_minimum_as_virtue,)
"""The rules of this family."""
