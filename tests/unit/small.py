"""A small world for the reporters: a made-up catalogue, an engine that knows a few words, calibrated by hand.

Whole reports stand in the tests beside this file; they must not change when the built-in catalogue or table grows.
"""

from __future__ import annotations

from typing import TYPE_CHECKING
from unittest.mock import patch

from aligncheck import binding as catalogues
from aligncheck import matching
from aligncheck.binding import book_of
from aligncheck.catalogue import Catalogue
from aligncheck.embedding.calibration import Calibration, Natural
from aligncheck.embedding.encoder import quantise
from aligncheck.embedding.tokens import words
from aligncheck.loading import validate
from aligncheck.matching import Matcher
from aligncheck.models import CauseFile
from aligncheck.patching import changed
from aligncheck.policy import Bands, Conflicts, Policy, Weights
from aligncheck.source import parse
from aligncheck.whatif import reported
from tests.conftest import DAY, make_profile

if TYPE_CHECKING:
    from aligncheck.embedding.encoder import Vector
    from aligncheck.report import BrandReport

# Weights and bands of its own: the program's are fitted anew from time to time.
POLICY = Policy(
    as_of=DAY,
    weights=Weights(
        products=0.8,
        operations=0.75,
        values=0.6,
        image=0.4,
        audience=0.4,
        industry=0.4,
        lead=0.4,
        second=0.8,
        neighbour=0.7,
        meaning=0.6,
        duty=0.6,
    ),
    conflicts=Conflicts(business=0.5),
    bands=Bands(fair=0.45, good=0.6),
    shown=0.3,
)
KNOWN = ("refill", "bottle", "river", "coal", "story", "school", "dye", "bread", "wool", "sleep", "bus", "tree")
_LANES = 4  # a component is at most half a unit vector: int8 stops at 127 of 254


class FewWords:
    """Each known word is a direction of its own: the cosine of two texts is what they share of those words."""

    id = "few-words"
    dims = _LANES * len(KNOWN)

    def encode(self, text: str) -> Vector:
        """Return the vector of the known words of a text."""
        found = {word.removesuffix("s") for word in words(text)}
        return quantise([float(word in found) for word in KNOWN for _ in range(_LANES)])


def by_hand(engine: str) -> Calibration:
    """Return the calibration of this world: the same words .99, one of two .89, one of four .50, none .01."""
    links = Natural(10.0, 0.5, phrase=1, core=0, company=0, said=0.0, natural=0.0, fair=0.0)
    return Calibration(engine, 1, 10.0, 0.5, (0,) * FewWords.dims, links)


def report_of(
    profile: str,
    causes: str = "",
    *,
    parent: str = "",
    what_if: str = "",
    file: str = "brand.yaml",
    sort: str = "authenticity",
) -> BrandReport:
    """Score a profile, with its parent's and a patch if there are any, against a catalogue: all YAML text."""
    brand = make_profile(profile, file)
    if parent:
        brand = brand._replace(parent=make_profile(parent, "parent.yaml"))
    if what_if:
        brand = changed(brand, parse(what_if.encode(), "patch.yaml"))
    with patch.object(catalogues, "calibration_of", by_hand), patch.object(matching, "calibration_of", by_hand):
        source = parse((causes or CAUSES).encode(), "causes.yaml")
        matcher = Matcher(Catalogue([book_of(validate(CauseFile, source), source, FewWords())]), FewWords())
    return reported(brand, matcher, POLICY, sort)


def quoted(text: str) -> str:
    """Return a text as YAML, with every letter as an escape."""
    return '"' + "".join(f"\\U{ord(letter):08x}" for letter in text) + '"'


def everywhere(text: str) -> BrandReport:
    """Score a profile against a catalogue that both hold a text wherever a user can write one."""
    word = quoted(text)
    profile = f"""\
name: {word}
industry: {word}
products: [{word}, refill packs, bottles]
values: [{word}]
practices: [{word}, {{text: {word}, causes: [refills], since: 2020}}]
controversies: [{{text: {word}, causes: [refills], status: ruled}}]
markets: [{word}, UK]
"""
    causes = f"""\
causes:
  - id: refills
    name: {word}
    summary: {word}
    facets: {{products: [refill packs, {word}], values: [{word}]}}
    actions: [{word}]
    measures: [{word}]
    split: {{default: low}}
"""
    return report_of(profile, causes, file=text)


CAUSES = """\
causes:
  - id: refill-culture
    name: Refill culture
    summary: Packaging that is used more than once.
    sdgs: [12]
    facets:
      products: [refill packs, bottles]
      values: [use the bottle again]
    terms: [refill]
    split: {default: low, US: high}
    twins: [bottle-return]
    actions: [offer a refill of the best seller, take every bottle back]
    measures: [share of sales as refills]
  - id: bottle-return
    name: Return schemes for bottles
    summary: A deposit on every bottle.
    facets:
      products: [bottles, refill bottles]
    twins: [refill-culture]
  - id: clean-rivers
    name: Clean rivers
    summary: Rivers without waste water.
    position: for rivers people can swim in
    duties: [rinsing water from the river]
    contradicted_by:
      conduct: [dye in the river]
    actions: [measure what goes into the river]
    split: {default: medium, UK: high}
  - id: coal-exit
    name: An end to coal
    summary: Heat without coal.
    contradicted_by:
      business: [coal]
  - id: story-hours
    name: Story hours in every school
    summary: Reading a story aloud in school.
    led_by: community
    facets:
      values: [story time]
      audiences: [school classes]
    actions: [read a story in a school]
  - id: trees
    name: Trees
    summary: A tree in every street.
"""
FERN = """\
name: Fern & Foam
industry: soap
products: [refill packs, soap in a bottle, coal tar soap]
operations: [rinsing water from the river]
values: [use the bottle again, a story for each child, clean hands]
image: [faceless]
audience: [{text: school classes, cares_about: [story time]}]
practices:
  - {text: refill points in 40 shops, since: 2019, kind: programme, evidence: "https://auditor.example/refill"}
  - {text: every bottle taken back, since: 2020-06, kind: policy, evidence: "https://fern.example/bottles"}
  - {text: a certified refill label, kind: certification}
  - {text: dye in the river, since: 2022}
goals:
  - {text: half of sales as refills, set: 2023, due: 2028, progress: 0.4, reported: 2026-05, published: "https://fern.example/goals"}
controversies:
  - {text: dye spilled into the river, year: 2025, severity: serious, status: ruled}
stances:
  - {text: Every school needs a story hour, cause: story-hours, on: 2026-01-10}
own_site: fern.example
markets: [UK, US]
"""
