"""Every number a score depends on, in one declared place, all set by hand. docs/scoring.md explains each.

Strengths, factors and parts run from 0 to 1 here; reports show them times 100.
"""

from __future__ import annotations

from types import MappingProxyType
from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from collections.abc import Mapping
    from datetime import date


def _fixed(**values: float) -> Mapping[str, float]:
    return MappingProxyType(values)


SHOWN = 0.20
LEADS = _fixed(natural=0.85, fair=0.45)  # strength of what an editor judged, by level


class Weights(NamedTuple):
    """How much each channel, kind of act and kind of evidence counts (0-1)."""

    # The most a single perfect link of a channel can give to fit.
    products: float = 1.0
    operations: float = 0.9
    values: float = 0.75
    image: float = 0.65
    audience: float = 0.65
    industry: float = 0.7  # inferred from the trade alone, worth less than a stated product
    lead: float = 0.4  # what the trade leads to by an editor's judgement, where no line of the brand's own does
    # What the second and the third different link add, as a share of their own weight.
    second: float = 0.85
    third: float = 0.6
    # … and how much of that is left if it is of the same channel, or leads to the same side of the cause.
    same_channel: float = 0.8
    same_side: float = 0.4
    # A product that meets an operations facet, and so on: near, but not the same kind of link.
    neighbour: float = 1.0
    # Name, summary and terms of a cause act as facets of every channel.
    meaning: float = 0.85
    # A footprint makes a cause one's business: a reason to act more than a reason to speak.
    duty: float = 0.8
    unsourced_image: float = 0.8  # a self-written image without a source counts less


class Acts(NamedTuple):
    """How practice is weighed."""

    kinds: Mapping[str, float] = _fixed(
        policy=0.60,
        product=0.60,
        programme=0.55,
        certification=0.50,
        advocacy=0.40,
        giving=0.35,
        membership=0.20,
    )
    unknown_kind: float = 0.45
    partner: Mapping[str, float] = _fixed(work=0.45, product=0.45, money=0.30)
    unknown_gift: float = 0.30
    # A new act counts at this share of its weight; the full weight is reached after `grown` years.
    new: float = 0.55
    grown: float = 5.0
    undated: float = 0.75
    # An act that has ended keeps this share, halved every so many years.
    ended: float = 0.5
    halved: float = 3.0
    group: float = 0.5  # done by the group or a supplier, not by the brand itself
    near: int = 3  # an act is about a cause by this many kinds of its phrases, …
    lift: float = 2.6  # … and that it is near to several raises its odds so many times
    relevant: float = 0.40  # below this an act is not about the cause at all


class Proofs(NamedTuple):
    """How evidence is weighed."""

    outside: float = 0.65
    certified: float = 0.55  # a certification is somebody else's look, if without an address
    own: float = 0.30
    goal: float = 0.25  # a goal with a date and a published address
    progress: float = 0.35  # times how far the goal is, if reported in time
    broken: float = 0.7  # a goal missed or overdue, and no lesson told; told with its lesson it is neutral
    half: Mapping[str, float] = _fixed(micro=1.4, small=1.25, medium=1.0, large=0.9)


class Conflicts(NamedTuple):
    """How what works against a cause is weighed."""

    business: float = 0.5  # a line that says a harm this far …
    said: float = 0.5  # … with this share of what makes the phrase harmful …
    margin: float = 0.08  # … and so much nearer to it than to what helps works against the cause
    domain: float = 0.45  # a controversy this near to a cause is in its domain
    open_from: float = 0.30  # an open contradiction weighs at least this: fix first
    severity: Mapping[str, float] = _fixed(minor=0.45, serious=0.8, severe=1.0)
    status: Mapping[str, float] = _fixed(
        **{"alleged": 0.7, "ruled": 1.0, "settled": 0.85, "in-repair": 0.6, "remedied": 0.0}
    )
    untold: float = 0.9  # no status given
    fades: float = 10.0  # years after which an old, unrepeated one weighs half
    parent: Mapping[str, float] = _fixed(yes=0.6, endorsed=0.4, no=0.0)
    inferred: float = 0.25  # what nearly every business of the trade is criticised for
    share: float = 4.0  # a quarter of what is sold is enough to be the business
    leaving: float = 0.5  # a dated way out under way


class Floors(NamedTuple):
    """What a factor is worth at least, and what it is taken for when it was not asked (0-1)."""

    practice: float = 0.35
    proof: float = 0.55
    practice_prior: float = 0.5
    proof_prior: float = 0.5
    contradiction: float = 0.05


class Bands(NamedTuple):
    """Where words begin (0-1, of the rounded score)."""

    fair: float = 0.30
    good: float = 0.55
    practice_fair: float = 0.40
    practice_good: float = 0.60
    proof_fair: float = 0.50
    thrown_back: float = 0.40  # exposure from here on is called out
    statements: int = 3  # fewer, and fit cannot be judged


class Policy(NamedTuple):
    """Everything a score depends on beside the profile, the cause and the engine."""

    as_of: date
    weights: Weights = Weights()
    acts: Acts = Acts()
    proofs: Proofs = Proofs()
    conflicts: Conflicts = Conflicts()
    floors: Floors = Floors()
    bands: Bands = Bands()
    spoken: float = 0.8  # messaging, where the brand has not spoken: "if you spoke"
    shown: float = SHOWN  # links below this are not listed
    heard: float = 0.002  # a brand's own link below this is none; one from its trade must be strong enough to be listed
    leads: Mapping[str, float] = LEADS
    steady: float = 0.2  # a verdict is stable if no weight, moved by this share, changes it
