"""Links → parts → fit, practice, proof, contradiction, exposure, authenticity: arithmetic only (docs/scoring.md)."""

from __future__ import annotations

from dataclasses import dataclass
from math import prod
from typing import TYPE_CHECKING

from aligncheck.combining import Pull, combine, in_order
from aligncheck.facts import kind_of, known_goals, known_partners, known_practices, quality
from aligncheck.statements import Basis, Channel

if TYPE_CHECKING:
    from collections.abc import Iterable

    from aligncheck.evidence import Against, Evidence, Link
    from aligncheck.facts import Act
    from aligncheck.policy import Policy

FUNCTIONAL = (Channel.PRODUCTS, Channel.OPERATIONS, Channel.INDUSTRY)
BELIEVED = (Channel.VALUES, Channel.IMAGE)


@dataclass(frozen=True, slots=True)
class Score:
    """The parts of one cause, each 0-1; none for what was not asked."""

    channels: dict[Channel, float | None]
    fit: float
    functional_fit: float
    values_fit: float
    practice: float | None
    proof: float | None
    business: float
    conduct: float
    exposure: float
    authenticity: float

    @property
    def contradiction(self) -> float:
        """Return business and conduct together (0-1)."""
        return _sum_up((self.business, self.conduct))


def score(evidence: Evidence, policy: Policy) -> Score:
    """Work out every part of one cause."""
    pulls = _pulls(evidence, policy)
    fit = _fit(pulls, evidence, policy)
    practice, proof = practice_of(evidence, policy), proof_of(evidence, policy)
    business, conduct = (
        business_of(evidence, policy),
        _sum_up(conflict.weight for conflict in evidence.conflicts),
    )
    against = _sum_up((business, conduct))
    doing = _doing(practice, evidence, policy)
    believed = fit * _factor(doing, policy.floors.practice)
    believed *= _factor(_proving(proof, evidence, policy), policy.floors.proof)
    believed *= 1 - against * (1 - policy.floors.contradiction)
    messaging = policy.spoken if evidence.said is None else evidence.said
    shown = policy.floors.practice_prior if practice is None else practice
    return Score(
        channels=_channels(evidence),
        fit=fit,
        functional_fit=_fit([pull for pull in pulls if pull.link.channel in FUNCTIONAL], evidence, policy),
        values_fit=_fit([pull for pull in pulls if pull.link.channel in BELIEVED], evidence, policy),
        practice=practice,
        proof=proof,
        business=business,
        conduct=conduct,
        exposure=messaging * fit * (1 - shown * (1 - against)),
        authenticity=believed,
    )


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


def _pulls(evidence: Evidence, policy: Policy) -> list[Pull]:
    """Return what each link can give to fit: its strength times its channel's weight."""
    weights = policy.weights
    pulls = []
    for link in evidence.links:
        weight = getattr(weights, link.channel.value)
        if link.statement.origin == "inferred":
            weight = min(weight, weights.industry)
        if link.channel is Channel.IMAGE and not link.statement.sourced:
            weight *= weights.unsourced_image
        pulls.append(Pull(weight * link.strength, link))
    return pulls


def _fit(pulls: list[Pull], evidence: Evidence, policy: Policy) -> float:
    """Combine stated links; what is only inferred from the trade counts instead of them, never on top."""
    stated = [pull for pull in pulls if pull.link.statement.origin == "stated"]
    inferred = max((pull.pull for pull in pulls if pull.link.statement.origin == "inferred"), default=0.0)
    return max(inferred, combine(stated, policy.weights, evidence))


def _channels(evidence: Evidence) -> dict[Channel, float | None]:
    """Return the strongest link of each channel; none for a channel that was not asked."""
    found: dict[Channel, float] = {}
    for link in evidence.links:
        found[link.channel] = max(found.get(link.channel, 0.0), link.strength)
    brand = evidence.profile.brand
    return {
        channel: found.get(channel, None if getattr(brand, channel.value) is None else 0.0)
        for channel in Channel
        if channel is not Channel.INDUSTRY
    }


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
    pulls = sorted(_pulls(evidence, policy), key=in_order)
    return [pull.link for pull in pulls]
