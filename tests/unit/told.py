"""A small world where strengths are told rather than worked out, and weights are round: every sum can be done by hand.

A text that equals a phrase of a cause is as near as can be (1); any other is not near (0), unless `near` says so.
"""

from __future__ import annotations

from datetime import date
from types import MappingProxyType
from typing import TYPE_CHECKING

from aligncheck.assessment import Assessed, assess, assess_cause
from aligncheck.binding import book_of
from aligncheck.catalogue import BLOCK_OF, Catalogue
from aligncheck.loading import Profile, validate
from aligncheck.matching import Matcher
from aligncheck.models import CauseFile
from aligncheck.policy import Acts, Bands, Conflicts, Floors, Policy, Proofs, Weights
from aligncheck.report import BrandReport, report
from aligncheck.source import parse
from aligncheck.statements import read_statements
from tests.conftest import DAY, make_profile

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from aligncheck.catalogue import Book, Entry, Kind
    from aligncheck.embedding.encoder import Vector
    from aligncheck.errors import Place

Near = dict[str, dict[str, float]]
"""Text → phrase → strength."""

CAUSES = """\
causes:
  - id: rivers
    name: Clean rivers
    summary: Rivers that people can swim in.
    sdgs: [6, 14]
    facets:
      products: [refills, rain barrels]
      operations: [closed water loops]
      values: [care for rivers]
      audiences: [anglers]
    duties: [dye works]
    contradicted_by:
      business: [oil wells]
      conduct: [dumping waste]
    split: {default: low, US: high}
    actions: [restore a river bank, measure the waste water]
    measures: [fish counted in the river]
    twins: [lakes]
  - id: lakes
    name: Lakes
    summary: Lakes full of life.
    facets:
      products: [refills]
    twins: [rivers]
  - id: marches
    name: Marches
    summary: People in the streets.
    led_by: community
    facets:
      products: [refills]
      values: [care for rivers]
    actions: [restore a river bank]
"""
BRAND = """\
name: Brook
products: [refills]
values: [care for rivers]
image: [quiet]
"""


def _of(**values: float) -> Mapping[str, float]:
    return MappingProxyType({name.replace("_", "-"): value for name, value in values.items()})


POLICY = Policy(
    as_of=DAY,
    weights=Weights(
        products=0.8,
        operations=0.7,
        values=0.6,
        image=0.5,
        audience=0.5,
        industry=0.5,
        lead=0.4,
        second=0.5,
        third=0.5,
        same_channel=0.8,
        same_side=0.5,
        neighbour=0.5,
        meaning=0.5,
        duty=0.5,
        unsourced_image=0.8,
    ),
    acts=Acts(
        kinds=_of(policy=0.6, product=0.6, programme=0.5, certification=0.5, advocacy=0.4, giving=0.4, membership=0.2),
        unknown_kind=0.4,
        partner=_of(work=0.5, product=0.5, money=0.3),
        unknown_gift=0.3,
        new=0.5,
        grown=5.0,
        undated=0.8,
        ended=0.5,
        halved=3.0,
        group=0.5,
        near=2,
        lift=4.0,
        relevant=0.35,
    ),
    proofs=Proofs(
        outside=0.6,
        certified=0.5,
        own=0.3,
        goal=0.2,
        progress=0.4,
        broken=0.5,
        half=_of(micro=1.5, small=1.2, medium=1.0, large=0.9),
    ),
    conflicts=Conflicts(
        business=0.5,
        said=0.4,
        margin=0.1,
        domain=0.4,
        open_from=0.3,
        severity=_of(minor=0.5, serious=0.8, severe=1.0),
        status=_of(alleged=0.7, ruled=1.0, settled=0.9, in_repair=0.5, remedied=0.0),
        untold=0.9,
        fades=10.0,
        parent=_of(yes=0.6, endorsed=0.4, no=0.0),
        share=3.0,
        leaving=0.5,
    ),
    floors=Floors(practice=0.4, proof=0.5, practice_prior=0.5, proof_prior=0.5, contradiction=0.1),
    bands=Bands(
        fair=0.45, good=0.6, practice_fair=0.4, practice_good=0.6, proof_fair=0.5, thrown_back=0.4, statements=3
    ),
    spoken=0.8,
    shown=0.3,
    heard=0.0,
    leads=_of(natural=0.9, fair=0.4),
    steady=0.2,
)


class NoWords:
    """An engine that knows no word."""

    id = "no-words"
    dims = 128

    def encode(self, text: str) -> Vector:
        """Return nothing, for any text."""
        return (0 * len(text),) * self.dims


class Told(Matcher):
    """A matcher whose strengths are told."""

    def __init__(
        self, causes: str = CAUSES, near: Near | None = None, alike: Mapping[tuple[str, str], float] | None = None
    ) -> None:
        """Take a catalogue as YAML text, how near texts are to phrases, and how alike texts are to each other."""
        source = parse(causes.encode(), "causes.yaml")
        super().__init__(Catalogue([book_of(validate(CauseFile, source), source, NoWords())]), NoWords())
        self.near = near or {}
        self.alike = {frozenset(pair): cosine for pair, cosine in (alike or {}).items()}

    def strengths(self, text: str, book: Book, kind: Kind) -> list[float]:
        """Return the strength of the nearest phrase of each cause."""
        block = book.blocks[BLOCK_OF[kind]]
        spans = [block.span(cause, kind) for cause in range(len(book.causes))]
        return [max((self._told(text, block.texts[row]) for row in range(*span)), default=0.0) for span in spans]

    def naturals(self, text: str, book: Book, kind: Kind, ground: Sequence[int]) -> list[float]:  # noqa: ARG002
        """Return the same: a line is as natural as it is near, whatever else the brand says."""
        return self.strengths(text, book, kind)

    def strength(self, text: str, entry: Entry, kind: Kind) -> float:
        """Return the strength of the nearest phrase of one cause."""
        return self.strengths(text, entry.book, kind)[entry.number]

    def phrase(self, text: str, entry: Entry, kind: Kind) -> tuple[str, Place]:
        """Return the nearest phrase, and where it stands."""
        block = entry.book.blocks[BLOCK_OF[kind]]
        row = max(range(*block.span(entry.number, kind)), key=lambda row: self._told(text, block.texts[row]))
        return block.texts[row], entry.book.place(block, row)

    def likeness(self, one: str, other: str) -> float:
        """Return how alike two texts are."""
        return 1.0 if one == other else self.alike.get(frozenset((one, other)), 0.0)

    def _told(self, text: str, phrase: str) -> float:
        return 1.0 if text == phrase else self.near.get(text, {}).get(phrase, 0.0)


def on(day: str, policy: Policy = POLICY) -> Policy:
    """Return the policy as of a day."""
    return policy._replace(as_of=date.fromisoformat(day))


def owned(text: str, parent: str) -> Profile:
    """Return a profile with its parent's, both YAML text."""
    child = make_profile(text)
    return Profile(child.brand, child.source, make_profile(parent, "parent.yaml"))


def judged(text: str | Profile, cause: str = "rivers", policy: Policy = POLICY, world: Told | None = None) -> Assessed:
    """Score a profile (YAML text) on one cause of the small world."""
    world = world or Told()
    profile = make_profile(text) if isinstance(text, str) else text
    return assess_cause(profile, read_statements(profile), world.catalogue.entries[cause], world, policy)


def reported(text: str, policy: Policy = POLICY, world: Told | None = None, sort: str = "authenticity") -> BrandReport:
    """Score a profile (YAML text) on every cause of the small world."""
    return report(assess(make_profile(text), world or Told(), policy), policy, sort)
