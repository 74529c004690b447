"""Offsets and credits: tonnes that somebody else saves."""

from __future__ import annotations

from itertools import pairwise
from typing import TYPE_CHECKING

from aligncheck.lexicon import Lexicon
from aligncheck.rules.base import rule
from aligncheck.rules.facts import before, in_sentence, scheme_beside, words_beside
from aligncheck.rules.others import of_others
from aligncheck.rules.things import with_plurals
from aligncheck.severity import Severity

if TYPE_CHECKING:
    from collections.abc import Iterator
    from datetime import date

    from aligncheck.finding import Hit
    from aligncheck.lexicon import Match
    from aligncheck.models.brief import Backing
    from aligncheck.target import Passage, Target

_GASES = "carbon|co2|co2e|emission+|footprint+|ghg|greenhouse"
_CARRIED = (
    "flight+|parcel+|stay+|delivery+|trip+|journey+|order+|purchase+|mile+|travel|shipping|ride+|drive|night+|shipment+"
    "|event+|holiday+|tonne+|ton+|package+|commute+|crossing+|cruise+|voyage+|transport|freight|mileage|kilometre+"
    "|kilometer+|impact|booking+|ticket+|rental+|tour+|visit+|basket+|kilo+|litre+|gram+"
)
_SETTING = "offset|offsets|offsetting|compensate|compensates"
_PAYING = (
    "buy~|bought|purchase~|include~|fund~|finance~|sell~|add|get|use~|offer~|with|through|via|using|verified|certified"
)
_PROJECTS = (
    "climate|carbon|forest|rainforest|reforestation|afforestation|mangrove|cookstove|peatland|biochar|wind|solar|tree"
)
_OFFSETS = Lexicon(
    f"""
    offset|offsets|offsetting _2 {_GASES}|{_CARRIED}, offset|offsets|offsetting|compensate _4 our|your|its|the {_GASES}
    {_SETTING} what|whatever|everything|more|the _4 avoid|reduce|cut|eliminate|emit|fly|drive|ship|rest
    offset|compensate what|whatever we|you|they can't|cannot
    can't|cannot reduce|avoid|cut|eliminate|prevent _3 offset|compensate, double|triple|auto offset
    £|€|$ # to offset|compensate, click|tick|tap|add|opt|pay _4 to offset|compensate, {_GASES}|climate compensated
    plant~|planted|planting _6 absorb|soak|capture|store|balance|neutralise|cancel|lock _3 co2|carbon|emissions
    remove|removes|removing twice|double|more|as _3 co2|carbon, offsets come|cover|included
    {_GASES}|climate|forest offset+|offsetting|compensation
    {_GASES}|climate|forest credit+|certificate+
    carbon|climate|co2|forest|nature removal|reduction|avoidance|capture|sequestration credit+|certificate+|unit+
    compensate~ for? _2 {_GASES}, neutralise~|neutralize~|undo|undoes|undoing|erase~|counteract~ _2 {_GASES}
    make|makes|making|made up for _3 {_GASES}, take|takes|taking back _4 {_GASES}
    tree|trees|forest|forests make|makes up for, atone~ for _2 {_GASES}, counterbalance~ _2 {_GASES}
    balance~ out? _2 {_GASES}, cancel~|cancelled|cancelling out? _2 {_GASES}, balance~|cancel~ _3 {_GASES} out
    offsetting is|comes|included, offset by us, offset in full, offset for free
    offset|offsetting twice|double what|the|our|your
    compensate|compensating your flight|trip|journey|delivery|parcel|shipping
    is|are|was|were|be|been fully|100|completely|automatically %? offset
    offset project+|programme+|program+|scheme+|option+|provider+|partner+|fee+, net|nets|even|zero out _2 {_GASES}
    plant~|planted|planting _2 tree|trees to offset|compensate, {_PAYING} offsets, offsets from|for _3 {_PROJECTS}
    climate|carbon|co2 contribution|surcharge
    """
)
"""What can be nothing but an offset …"""
_PASSIVE = Lexicon("is|are|was|were|be|been|being|get|gets|got|it's|they're _1 offset")
_REPAID = Lexicon(
    """
    is|are|was|were|be|been|being|get|gets|got|it's|they're _1 compensated|neutralised|neutralized|balanced|cancelled
    compensation project+|scheme+|payment+
    """
)
"""… what is one where the sentence tells what sets carbon free, or who saves it instead …"""
_ELSEWHERE = Lexicon(f"invest~|fund~|finance~|support~|back|pay|pays _3 {_PROJECTS} _1 project+|scheme+")
"""… and what is one where it tells of what was not avoided."""


@rule("GC13", "offset-details", Severity.WARNING, over=("GC01",), reads=True)
def offset_details(target: Target) -> Iterator[Hit]:
    """Offsets or credits without register and delivery.

    Looks for:
        Offsetting, carbon credits, emissions that are compensated, cancelled out or made up for, and the like, without
        the register they stand in.

    Why:
        A tonne that is already required by law, or saved in ten years, is not what a reader expects.

    Clears it:
        The claim's `backing` of kind `offset` with `registry`, `required_by_law: no`, and a `delivery` within two
        years, or one that the copy tells. Or the register and its number beside the words.

    Bad:
        We offset every parcel

    Good:
        We pay for 310 t of credits (Woodmark Register 1182, delivered 2029, not required by law)

    Basis:
        US: 16 CFR 260.5. UK: CAP guidance on carbon claims (2023).
    """
    for passage, match in _offsets(target):
        if _bygone(passage, match) or _registered(passage, match) or of_others(passage, match):
            continue
        if not any(_told_whole(each, passage, target.day(passage.post)) for each in passage.backings):
            yield passage.hit(
                match,
                f"“{match.text}” tells neither the register nor when the tonnes are saved",
                "name the register and number, the year of delivery, and that no law asks for it; "
                "or fill `registry`, `delivery` and `required_by_law` of the claim's `backing`",
            )


def _offsets(target: Target) -> Iterator[tuple[Passage, Match]]:
    """Yield what is said of offsets."""
    for passage, match in target.phrases(_OFFSETS):
        if not ("offset" in match.text.lower() and in_sentence(passage, match, _PRINTING)):
            yield passage, match
    for lexicon, beside in ((_PASSIVE, _OF_CARBON), (_REPAID, _GAS_WORDS), (_ELSEWHERE, _LEFT)):
        for passage, match in target.phrases(lexicon):
            if in_sentence(passage, match, beside) and not in_sentence(passage, match, _MONEY | _PRINTING):
                yield passage, match


def _bygone(passage: Passage, match: Match) -> bool:
    """Say whether a brand tells what it does no more: "we used to buy credits"."""
    ahead = before(passage.prose, match, _NEAR)
    return ("to", "used") in pairwise(ahead)


def _told_whole(backing: Backing, passage: Passage, day: date) -> bool:
    """Say whether an offset is told with its register, and with its delivery where that is more than two years off."""
    if not (backing.kind == "offset" and backing.registry and backing.required_by_law is False):
        return False
    soon = backing.delivery is None or backing.delivery.first.year - day.year <= _SOON
    return soon or str(backing.delivery.first.year if backing.delivery else "") in passage.text


def _registered(passage: Passage, match: Match) -> bool:
    """Say whether a register stands beside the words."""
    named = words_beside(passage, match, _REGISTERS) or scheme_beside(passage, match)
    return named and "#" in passage.prose.places


_NEAR = 4
_SOON = 2
_OF_CARBON = frozenset("co2 co2e ghg greenhouse travel freight climate planting".split()) | with_plurals(
    """
    carbon emission footprint flight parcel stay delivery trip journey mile shipping ride drive shipment event holiday
    tonne ton package commute crossing cruise voyage transport kilometre kilometer tree forest mangrove
    credit project concert gig tour match
    """
)
_GAS_WORDS = frozenset("co2 co2e carbon emission emissions footprint greenhouse emit emits emitted".split())
_LEFT = frozenset(
    """
    avoid avoided unavoidable remaining remainder residual rest left offset footprint emissions emission co2 carbon
    """.split()
)
_PRINTING = frozenset("press printing printer printed letterpress lithography ink".split())
_MONEY = frozenset("cost costs price prices rise rises tax taxes loss losses gain gains profit profits".split())
_REGISTERS = frozenset("register registry verra vcs registered".split())

RULES = (offset_details,)
"""The rules of this family."""
