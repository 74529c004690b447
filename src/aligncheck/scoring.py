"""Links → parts → fit, practice, proof, contradiction, exposure, authenticity: arithmetic only (docs/scoring.md)."""

from __future__ import annotations

from functools import cached_property
from math import prod
from typing import TYPE_CHECKING

from aligncheck.combining import Pull, combine, in_order
from aligncheck.facts import kind_of, known_goals, known_partners, known_practices, quality
from aligncheck.statements import Basis, Channel

if TYPE_CHECKING:
    from collections.abc import Collection, Iterable

    from aligncheck.evidence import Evidence
    from aligncheck.facts import Act
    from aligncheck.meeting import Against, Link
    from aligncheck.policy import Policy

FUNCTIONAL = (Channel.PRODUCTS, Channel.OPERATIONS, Channel.INDUSTRY)
BELIEVED = (Channel.VALUES, Channel.IMAGE)


class Score:
    """The parts of one cause, each 0-1; none for what was not asked. A part is worked out when it is asked for."""

    def __init__(self, evidence: Evidence, policy: Policy) -> None:
        """Score what was found, under a policy."""
        self._evidence, self._policy = evidence, policy

    def __eq__(self, other: object) -> bool:
        """Say whether all parts are the same."""
        return isinstance(other, Score) and self.parts() == other.parts()

    __hash__ = None  # type: ignore[assignment]  # equal by floats: nothing to look up by

    def parts(self) -> dict[str, float | None]:
        """Return every part by its name."""
        return {name: getattr(self, name) for name in _PARTS}

    def moved(self, part: str, value: float | None) -> Score:
        """Return the score with one of the parts that decide a verdict moved, and no other."""
        other = Score(self._evidence, self._policy)
        other.__dict__.update({name: getattr(self, name) for name in _JUDGED}, **{part: value})
        return other

    @cached_property
    def fit(self) -> float:
        """Return how naturally the cause belongs to the brand."""
        return fit_of(self._evidence, self._policy)

    @cached_property
    def functional_fit(self) -> float:
        """Return fit by products and operations alone."""
        return fit_of(self._evidence, self._policy, FUNCTIONAL)

    @cached_property
    def values_fit(self) -> float:
        """Return fit by values and image alone."""
        return fit_of(self._evidence, self._policy, BELIEVED)

    @cached_property
    def channels(self) -> dict[Channel, float | None]:
        """Return the strongest link of each channel; none for a channel that was not asked."""
        return channels_of(self._evidence)

    @cached_property
    def practice(self) -> float | None:
        """Return what is done about it."""
        return practice_of(self._evidence, self._policy)

    @cached_property
    def proof(self) -> float | None:
        """Return how well that is evidenced."""
        return proof_of(self._evidence, self._policy)

    @cached_property
    def business(self) -> float:
        """Return how far the business itself is the harm."""
        return business_of(self._evidence, self._policy)

    @cached_property
    def conduct(self) -> float:
        """Return how hard controversies in its domain weigh."""
        return _sum_up(conflict.weight for conflict in self._evidence.conflicts)

    @cached_property
    def contradiction(self) -> float:
        """Return business and conduct together."""
        return _sum_up((self.business, self.conduct))

    @cached_property
    def authenticity(self) -> float:
        """Return whether people would believe it: fit times practice, proof and what is against it."""
        evidence, floors = self._evidence, self._policy.floors
        believed = self.fit * _factor(_doing(self.practice, evidence, self._policy), floors.practice)
        believed *= _factor(_proving(self.proof, evidence, self._policy), floors.proof)
        return believed * (1 - self.contradiction * (1 - floors.contradiction))

    @cached_property
    def exposure(self) -> float:
        """Return how badly speaking up could be thrown back: messaging · fit · (1 - practice)."""
        policy, said = self._policy, self._evidence.said
        messaging = policy.spoken if said is None else said
        shown = policy.floors.practice_prior if self.practice is None else self.practice
        return messaging * self.fit * (1 - shown * (1 - self.contradiction))


_JUDGED = ("fit", "practice", "proof", "business")
_PARTS = (*_JUDGED, "functional_fit", "values_fit", "conduct", "contradiction", "exposure", "authenticity")


def fit_of(evidence: Evidence, policy: Policy, channels: Collection[Channel] | None = None) -> float:
    """Return how naturally the cause belongs to the brand (0-1), by all channels or by some (FUNCTIONAL, BELIEVED).

    Stated links are combined; what is only inferred from the trade counts instead of them, never on top.
    """
    pulls = [pull for pull in _pulls(evidence, policy) if channels is None or pull.channel in channels]
    stated = [pull for pull in pulls if pull.link.statement.channel is not Channel.INDUSTRY]
    inferred = [pull.pull for pull in pulls if pull.link.statement.channel is Channel.INDUSTRY]
    return max([*inferred, combine(stated, policy.weights, evidence)])


def practice_of(evidence: Evidence, policy: Policy) -> float | None:
    """Return what is done about the cause (0-1): a saturating sum of relevant acts; none if it was not asked.

    A duty is met on the brand's own footprint: the more it is what brings the brand here, the less giving counts.
    """
    if known_practices(evidence.profile, policy) is None and not known_partners(evidence.profile, policy):
        return None
    owed = max((link.strength for link in evidence.links if link.duty), default=0.0)
    helped = max((link.strength for link in evidence.links if not link.duty), default=0.0)
    giving = 1 - max(0.0, min(1.0, owed / policy.weights.duty) - helped)
    return _sum_up(act.relevance * act.weight * (giving if act.giving else 1.0) for act in evidence.acts)


def proof_of(evidence: Evidence, policy: Policy) -> float | None:
    """Return how well the practice is evidenced (0-1); none if no evidence and no goal was asked for."""
    rules, profile = policy.proofs, evidence.profile
    shown = any(
        quality(practice.evidence, profile.brand.own_site, practice.kind or kind_of(practice.text)) != "none"
        for _, practice in known_practices(profile, policy) or ()
    )
    if not shown and known_goals(profile, policy) is None:
        return None
    looks = {"outside": rules.outside, "certified": rules.certified, "own": rules.own, "none": 0.0}
    found = [act.relevance * looks[act.evidence] * _standing(act, policy) for act in evidence.acts]
    for aim in [aim for aim in evidence.aims if not aim.failed]:
        found.append(aim.relevance * (rules.goal if aim.published and aim.goal.due else 0.0))
        found.append(aim.relevance * (1.0 if aim.met else aim.progress) * rules.progress)
    asks_less = rules.half[profile.brand.size or "medium"]
    return _sum_up(min(1.0, share * asks_less) for share in found)


def _standing(act: Act, policy: Policy) -> float:
    """Return what evidence of an act is worth: less where it has ended, or where the group did it."""
    return (1.0 if act.running else policy.acts.ended) * (1.0 if act.by_brand else policy.acts.group)


def business_of(evidence: Evidence, policy: Policy) -> float:
    """Return how far the business itself is the harm (0-1): the strongest sign, and how much of what is sold it is.

    One harmful line among many is not the business; a dated way out that is under way halves it.
    """
    if not evidence.against:
        return 0.0
    leaving = policy.conflicts.leaving if any(aim.exit for aim in evidence.aims) else 1.0
    stated = [against for against in evidence.against if against.statement.basis is Basis.STATED]
    known = [against.strength for against in evidence.against if against.statement.basis is Basis.CONTENTIOUS]
    told = max((against.strength for against in stated), default=0.0) * _share(stated, evidence, policy)
    return max(told, policy.conflicts.inferred * max(known, default=0.0)) * leaving


def _share(against: list[Against], evidence: Evidence, policy: Policy) -> float:
    """Return how much of what is sold works against the cause (0-1); a third is enough to be the business."""
    sold = sum(statement.channel in FUNCTIONAL for statement in evidence.statements.kept)
    return min(1.0, policy.conflicts.share * len(against) / sold) if sold else 0.0


def channels_of(evidence: Evidence) -> dict[Channel, float | None]:
    """Return the strongest link of each channel (0-1); none for a channel that was not asked."""
    found: dict[Channel, float] = {}
    for link in evidence.links:
        found[link.channel] = max(found.get(link.channel, 0.0), link.strength)
    brand = evidence.profile.brand
    return {
        channel: found.get(channel, None if getattr(brand, channel.value) is None else 0.0)
        for channel in Channel
        if channel is not Channel.INDUSTRY
    }


def _pulls(evidence: Evidence, policy: Policy) -> list[Pull]:
    """Return what each link can give to fit, the most first: its strength times its channel's weight."""
    weights = policy.weights
    most = {channel: getattr(weights, channel) for channel in Channel}
    pulls = []
    for link in evidence.links:
        channel = link.channel
        weight = most[channel]
        if link.statement.channel is Channel.INDUSTRY:
            weight = min(weight, weights.lead if link.statement.lead else weights.industry)
        elif channel is Channel.IMAGE and not link.statement.sourced:
            weight *= weights.unsourced_image
        pulls.append(Pull(weight * link.strength, link, channel))
    return in_order(pulls, evidence.statements.order)


def _doing(practice: float | None, evidence: Evidence, policy: Policy) -> float:
    """Return practice as authenticity sees it: not told, or told elsewhere, is the prior; `[]` is none."""
    if evidence.profile.brand.practices == () and not evidence.acts:
        return 0.0
    return max(policy.floors.practice_prior, practice or 0.0)


def _proving(proof: float | None, evidence: Evidence, policy: Policy) -> float:
    """Return proof as authenticity sees it: not told is the prior; a broken goal without its lesson goes below."""
    if evidence.profile.brand.goals == () and not proof:
        return 0.0
    broken = any(aim.broken for aim in evidence.aims)
    worth = max(policy.floors.proof_prior, proof or 0.0)
    return worth * (policy.proofs.broken if broken else 1.0)


def _factor(share: float, floor: float) -> float:
    return floor + (1 - floor) * share


def _sum_up(shares: Iterable[float]) -> float:
    """Return the saturating sum of shares (0-1), the same in any order."""
    return 1 - prod(sorted(1 - share for share in shares), start=1.0)


def strongest(evidence: Evidence, policy: Policy) -> list[Link]:
    """Return the links in the order of what they give to fit."""
    return [pull.link for pull in _pulls(evidence, policy)]
