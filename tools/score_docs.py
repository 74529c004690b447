"""What the pages say about the score, in numbers: the parameters, the verdicts, and one example worked by hand.

The example is computed here a second time, from the formulas as docs/scoring.md states them, and compared with the
program: if the two differ, the page is wrong and has to be written anew.
"""

from __future__ import annotations

import json
import math
import re
from collections.abc import Mapping
from datetime import date
from itertools import combinations
from typing import TYPE_CHECKING, Any

from aligncheck import combining
from aligncheck.assessment import Assessed, Assessment, assess_cause
from aligncheck.catalogue import BLOCK_OF, Kind
from aligncheck.document import document
from aligncheck.embedding.calibration import FINER, calibration_of
from aligncheck.embedding.encoder import SCALE, default_encoder
from aligncheck.embedding.tokens import words
from aligncheck.library import builtin_book, load_catalogue
from aligncheck.loading import Profile, validate
from aligncheck.matching import Matcher
from aligncheck.models import Brand
from aligncheck.policy import Policy
from aligncheck.report import report
from aligncheck.source import parse
from aligncheck.statements import Channel, read_statements
from settings_docs import meanings

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from aligncheck.facts import Act
    from aligncheck.meeting import Link

AS_OF = date(2026, 11, 22)
CAUSE = "plastic-waste"
POLICY = Policy(as_of=AS_OF)
_TOLERANCE = 1e-9
_STEP = 0.01  # the program's cores are whole numbers, and strengths are tabulated: the last digits may differ
_SAID = (Channel.VALUES, Channel.IMAGE, Channel.AUDIENCE)
_OWN = {
    Channel.PRODUCTS: Kind.PRODUCTS,
    Channel.OPERATIONS: Kind.OPERATIONS,
    Channel.VALUES: Kind.VALUES,
    Channel.IMAGE: Kind.VALUES,
    Channel.AUDIENCE: Kind.AUDIENCES,
    Channel.INDUSTRY: Kind.PRODUCTS,
}
_HELPFUL = (Kind.PRODUCTS, Kind.OPERATIONS, Kind.DUTY, Kind.VALUES, Kind.AUDIENCES, Kind.MEANING)
_ONE = "<!-- worked:start -->"
_SAME, _DIFFERENT = vars(combining)["_SAME"], vars(combining)["_DIFFERENT"]


def count() -> str:
    """Return the number of built-in causes."""
    return str(len(builtin_book(default_encoder()).causes))


def verdict_table() -> str:
    """Return the verdicts in the order in which they are tried, with their bands in points."""
    bands, open_from = POLICY.bands, POLICY.conflicts.open_from
    fair, good = _points(bands.fair), _points(bands.good)
    acting, doing = _points(bands.practice_fair), _points(bands.practice_good)
    proven, harm = _points(bands.proof_fair), _points(open_from)
    rows = (
        ("`unknown`", f"fewer than {bands.statements} lines of the profile can be judged", "tell more"),
        (
            "`stay_out`",
            f"the business itself is the harm ({harm} or more), and no dated way out is under way",
            "say nothing",
        ),
        (
            "`fix_first`",
            f"an open controversy in the cause's domain ({harm} or more), or a harmful business being left",
            "mend it",
        ),
        ("`stay_out`", f"fit below {fair}: no natural link", "leave it to others"),
        ("`act_first`", f"fit {fair} or more; practice told, and below {acting}", "do something, then speak"),
        (
            "`speak_up`",
            f"fit {good}, practice {doing} and proof {proven} or more; the cause is not led by a community",
            "speak",
        ),
        ("`back_partner`", "all the rest; also where practice or proof was not told", "stand behind others"),
    )
    return _table(("verdict", "when", "what to do"), rows)


def policy_table() -> str:
    """Return every parameter with its value and its meaning."""
    calibration = calibration_of(default_encoder().id)
    rows: list[Sequence[str]] = [
        ("`calibration.version`", str(calibration.version), MEANINGS["calibration.version"]),
        ("`calibration.slope`", f"{calibration.slope:g}", MEANINGS["calibration.slope"]),
        ("`calibration.midpoint`", f"{calibration.midpoint:g}", MEANINGS["calibration.midpoint"]),
        *(
            (f"`links.{name}`", f"{value:g}", MEANINGS[f"links.{name}"])
            for name, value in calibration.natural._asdict().items()
        ),
        ("`combining.same`", f"{_SAME:g}", MEANINGS["combining.same"]),
        ("`combining.different`", f"{_DIFFERENT:g}", MEANINGS["combining.different"]),
    ]
    rows += [(f"`{name}`", _value(value), MEANINGS.get(name, "")) for name, value in parameters(POLICY)]
    return _table(("parameter", "value", "meaning"), rows)


def parameters(policy: Policy) -> Iterator[tuple[str, Any]]:
    """Yield the name and the value of each parameter of the policy, except the day."""
    for name, value in policy._asdict().items():
        if hasattr(value, "_asdict"):
            yield from ((f"{name}.{part}", each) for part, each in value._asdict().items())
        elif name != "as_of":
            yield name, value


def worked_example(page: str) -> str:
    """Return the arithmetic of the page's example, step by step."""
    found = _assessed(page)
    steps = (_links, _fit, _practice, _proof, _contradiction, _authenticity, _exposure, _verdict)
    return "\n\n" + "\n\n".join(step(found) for step in steps) + "\n\n"


def document_example(page: str) -> str:
    """Return the public JSON for the example, its lists cut to one item each."""
    found = _assessed(page)
    evidence = found.evidence
    brand = report(Assessment(evidence.profile, evidence.statements, (found,)), POLICY)
    data = document([brand], [], as_of=AS_OF.isoformat(), engine=default_encoder().id)
    result = data["reports"][0]["results"][0]
    result.update({key: result[key][:1] for key in ("links", "contradictions", "next_steps")})
    return f"\n```json\n{json.dumps(data, ensure_ascii=False, indent=1)}\n```\n"


def _assessed(page: str) -> Assessed:
    """Score the example: the last YAML block above the page's marker."""
    blocks = re.findall(r"```yaml\n(.*?)```", page.partition(_ONE)[0], re.DOTALL)
    source = parse(blocks[-1].encode(), "brand.yaml")
    profile = Profile(validate(Brand, source), source)
    catalogue = load_catalogue([], default_encoder())
    matcher = Matcher(catalogue, default_encoder())
    return assess_cause(profile, read_statements(profile), catalogue.entries[CAUSE], matcher, POLICY)


def _links(found: Assessed) -> str:
    """Tell how each statement becomes a link, and the link a pull."""
    company, level = _company(found), found.evidence.statements.leads.get(CAUSE, "")
    told = f"The line second nearest to what the cause is about has x = {company:.3f}"
    led = f"leads here ({level}): + {_lead(level):g}" if level else "does not lead here"
    rows = [_row(link, found, company, level) for link in _of(found, "stated")]
    head = ("statement (channel)", "nearest phrase", "x to it", "x to the core", "sum", "strength", "pull")
    return f"**Links.** {told}; the trade {led}.{_table(head, rows)}".rstrip()


def _row(link: Link, found: Assessed, company: float, level: str) -> tuple[str, ...]:
    """Return a link by the formula of the page, and compare it with the program's."""
    rules, statement = calibration_of(default_encoder().id).natural, link.statement
    phrase, core = _nearest(link, found), _to_core(statement.text, found)
    total = rules.phrase * phrase + rules.core * core + rules.company * company + _lead(level)
    total -= rules.said * (statement.channel in _SAID)
    share, strength = _share(link), 1 / (1 + math.exp(rules.slope * (rules.midpoint - total)))
    if abs(share * strength - link.strength) > _STEP:
        _agree("strength", share * strength, link.strength)
    told = f"{link.strength:.3f}" if share == 1 else f"{share:g} · {link.strength / share:.3f} = {link.strength:.3f}"
    pull = f"{_weight(link):g} · {link.strength:.3f} = {_pull(link):.3f}"
    facet = found.evidence.facet(link)[0]
    return (_told(link), facet, f"{phrase:.3f}", f"{core:.3f}", f"{total:.2f}", told, pull)


def _fit(found: Assessed) -> str:
    """Combine the pulls of the best set of up to three links, and compare with the program."""
    best = _best(_of(found, "stated"), found)
    stated, inferred = _together(best, found), max(map(_pull, _of(found, "inferred")), default=0.0)
    _agree("fit", max(stated, inferred), found.score.fit)
    terms = [f"(1 − {_term(number, best, found)})" for number in range(len(best))]
    names = ", ".join(f"“{link.statement.text}”" for link in best)
    told = f"The best set is {names}: 1 − {' · '.join(terms)} = **{stated:.3f}**"
    return f"**Fit.** {told}. What follows from the trade alone gives {inferred:.3f}; the larger counts."


def _best(links: Sequence[Link], found: Assessed) -> Sequence[Link]:
    """Return the set of up to three links that gives most, tried one by one."""
    ranked = sorted(links, key=lambda link: (-_pull(link), link.statement.text, link.statement.channel))
    sets = [chosen for size in range(4) for chosen in combinations(ranked, size)]
    return max(sets, key=lambda chosen: _together(chosen, found))


def _practice(found: Assessed) -> str:
    """Sum up the acts."""
    acts = found.evidence.acts
    total = 1 - math.prod(1 - act.relevance * act.weight for act in acts)
    _agree("practice", total, found.score.practice)
    lines = [f"- “{act.text}”: {_weighed(act)}" for act in acts]
    terms = " · ".join(f"(1 − {act.relevance:.3f} · {act.weight:.3f})" for act in acts)
    return "\n".join(
        ["**Practice.** What is done about the cause:", "", *lines, "", f"Together: 1 − {terms} = **{total:.3f}**."]
    )


def _weighed(act: Act) -> str:
    rules = POLICY.acts
    kind = rules.kinds.get(act.kind, rules.unknown_kind)
    grown = rules.undated if act.years is None else rules.new + (1 - rules.new) * min(1.0, act.years / rules.grown)
    _agree("act", kind * grown, act.weight)
    return f"relevance {act.relevance:.3f}; weight {kind:g} ({act.kind}) · {grown:.3f} (duration) = {act.weight:.3f}."


def _proof(found: Assessed) -> str:
    """Sum up the evidence and the goals."""
    rules, evidence = POLICY.proofs, found.evidence
    looks = {"outside": rules.outside, "certified": rules.certified, "own": rules.own, "none": 0.0}
    parts = [(act.relevance, looks[act.evidence]) for act in evidence.acts]
    for aim in evidence.aims:
        parts.append((aim.relevance, rules.goal if aim.published and aim.goal.due and not aim.broken else 0.0))
        parts.append((aim.relevance * (1.0 if aim.met else aim.progress), rules.progress))
    size = rules.half[evidence.profile.brand.size or "medium"]
    total = 1 - math.prod(1 - min(1.0, size * one * other) for one, other in parts)
    _agree("proof", total, found.score.proof)
    terms = " · ".join(f"(1 − {size:g} · {one:.3f} · {other:g})" for one, other in parts)
    told = f"Evidence of each act, then each goal and its progress, times {size:g} for the size"
    return f"**Proof.** {told}: 1 − {terms} = **{total:.3f}**."


def _contradiction(found: Assessed) -> str:
    """Sum up what is against the cause."""
    weights = [conflict.weight for conflict in found.evidence.conflicts]
    total = 1 - (1 - found.score.business) * math.prod(1 - weight for weight in weights)
    _agree("contradiction", total, found.score.contradiction)
    lines = [
        f"- “{c.text}”: weight {c.weight:.3f}, {'open' if c.open else 'not open'}." for c in found.evidence.conflicts
    ]
    told = "\n".join(["**Contradiction.** Business " + f"{found.score.business:.3f}; controversies:", "", *lines, ""])
    return f"{told}\nTogether **{total:.3f}**."


def _authenticity(found: Assessed) -> str:
    """Multiply fit by the three factors."""
    floors, score = POLICY.floors, found.score
    doing, proving = max(floors.practice_prior, score.practice or 0.0), max(floors.proof_prior, score.proof or 0.0)
    practice, proof = floors.practice + (1 - floors.practice) * doing, floors.proof + (1 - floors.proof) * proving
    against = 1 - score.contradiction * (1 - floors.contradiction)
    total = score.fit * practice * proof * against
    _agree("authenticity", total, score.authenticity)
    factors = (
        f"- practice: {floors.practice:g} + {1 - floors.practice:g} · {doing:.3f} = {practice:.3f}",
        f"- proof: {floors.proof:g} + {1 - floors.proof:g} · {proving:.3f} = {proof:.3f}",
        f"- contradiction: 1 − {1 - floors.contradiction:g} · {score.contradiction:.3f} = {against:.3f}",
    )
    product = (
        f"{score.fit:.3f} · {practice:.3f} · {proof:.3f} · {against:.3f} = **{total:.3f}**, shown as {100 * total:.1f}"
    )
    return "\n".join(["**Authenticity.** Fit, times three factors:", "", *factors, "", f"{product}."])


def _exposure(found: Assessed) -> str:
    """Say what would be thrown back."""
    score, said = found.score, found.evidence.said
    messaging = POLICY.spoken if said is None else said
    practice = POLICY.floors.practice_prior if score.practice is None else score.practice
    total = messaging * score.fit * (1 - practice * (1 - score.contradiction))
    _agree("exposure", total, score.exposure)
    doubt = f"(1 − {practice:.3f} · (1 − {score.contradiction:.3f}))"
    return f"**Exposure.** {messaging:.3f} · {score.fit:.3f} · {doubt} = **{total:.3f}**."


def _verdict(found: Assessed) -> str:
    """Say what follows."""
    near = f"; `{found.nearest.verdict}` is {found.nearest.points:g} points away" if found.nearest else ""
    return f"**Verdict.** `{found.verdict}`{near}."


def _of(found: Assessed, origin: str) -> list[Link]:
    return [link for link in found.evidence.links if link.statement.origin == origin]


def _nearest(link: Link, found: Assessed) -> float:
    """Return x to the nearest phrase of the link's kind."""
    text, calibration = _told_of(link.statement.text), calibration_of(default_encoder().id)
    vectors = [_encoded(phrase) for phrase in _phrases(found, (link.kind,))]
    return max((_dot(text, vector) - calibration.bias(vector)) / SCALE**2 for vector in vectors)


def _to_core(line: str, found: Assessed) -> float:
    """Return x to what the cause is about: the mean of its helpful phrases, less the background, as a unit vector."""
    vectors = [_encoded(phrase) for phrase in _phrases(found, _HELPFUL)]
    columns = zip(*vectors, strict=True)
    background = [value / FINER for value in calibration_of(default_encoder().id).background]
    core = [math.fsum(column) / len(vectors) - less for column, less in zip(columns, background, strict=True)]
    length = math.sqrt(_dot(core, core))
    return (_dot(_told_of(line), core) - _dot(background, core)) / length / SCALE


def _company(found: Assessed) -> float:
    """Return x of the line of the brand that is second nearest to the core, at least 0."""
    closeness = sorted(_to_core(line.text, found) for line in found.evidence.statements.kept)
    return max(0.0, closeness[-2])


def _lead(level: str) -> float:
    return float(getattr(calibration_of(default_encoder().id).natural, level)) if level else 0.0


def _share(link: Link) -> float:
    """Return what a phrase of this kind is worth to a line of this channel."""
    if link.kind is _OWN[link.statement.channel]:
        return 1.0
    weights = POLICY.weights
    return {Kind.DUTY: weights.duty, Kind.MEANING: weights.meaning}.get(link.kind, weights.neighbour)


def _phrases(found: Assessed, kinds: Sequence[Kind]) -> Iterator[str]:
    book, number = found.evidence.entry.book, found.evidence.entry.number
    for kind in kinds:
        block = book.blocks[BLOCK_OF[kind]]
        yield from block.texts[slice(*block.span(number, kind))]


def _told_of(line: str) -> Sequence[int]:
    """Return the vector of a line of a brand: without the words that tell of no cause."""
    left_out = calibration_of(default_encoder().id).left_out
    return _encoded(" ".join(word for word in words(line) if word not in left_out))


def _encoded(text: str) -> Sequence[int]:
    return default_encoder().encode(text)


def _dot(one: Sequence[float], other: Sequence[float]) -> float:
    return math.fsum(a * b for a, b in zip(one, other, strict=True))


def _told(link: Link) -> str:
    return f"{link.statement.text} ({link.statement.channel}{', as a duty' if link.duty else ''})"


def _weight(link: Link) -> float:
    weight = float(getattr(POLICY.weights, link.channel.value))
    if link.statement.lead:
        return min(weight, POLICY.weights.lead)
    return min(weight, POLICY.weights.industry) if link.statement.origin == "inferred" else weight


def _pull(link: Link) -> float:
    return _weight(link) * link.strength


def _together(chosen: Sequence[Link], found: Assessed) -> float:
    """Return what a set of links gives together, by the formula of the page."""
    return 1 - math.prod(1 - math.prod(_factors(number, chosen, found)) for number in range(len(chosen)))


def _term(number: int, chosen: Sequence[Link], found: Assessed) -> str:
    share, pull, apart = _factors(number, chosen, found)
    return f"{pull:.3f}" if not number else f"{share:g} · {pull:.3f} · {apart:.3f}"


def _factors(number: int, chosen: Sequence[Link], found: Assessed) -> tuple[float, float, float]:
    """Return share, pull and difference of a link of a set."""
    shares = (1.0, POLICY.weights.second, POLICY.weights.third)
    apart = min((_apart(chosen[n], chosen[number], found) for n in range(number)), default=1.0)
    return shares[number], _pull(chosen[number]), apart


def _apart(one: Link, other: Link, found: Assessed) -> float:
    """Return how different two links are."""
    likeness = found.evidence.matcher.likeness(one.statement.text, other.statement.text)
    apart = min(1.0, max(0.0, (_SAME - likeness) / (_SAME - _DIFFERENT)))
    apart *= POLICY.weights.same_channel if one.channel is other.channel else 1.0
    same_side = one.kind is other.kind and found.evidence.facet(one) == found.evidence.facet(other)
    return float(apart * (POLICY.weights.same_side if same_side else 1.0))


def _agree(what: str, ours: float, theirs: float | None) -> None:
    """Stop if the formula of the page no longer gives the program's number."""
    if theirs is None or abs(ours - theirs) > _TOLERANCE:
        raise SystemExit(f"docs/scoring.md: its formula gives {what} {ours}, the program {theirs}; write the page anew")


def _table(head: Sequence[str], rows: Sequence[Sequence[str]]) -> str:
    lines = [head, ["---"] * len(head), *rows]
    return "\n\n" + "\n".join(f"| {' | '.join(line)} |" for line in lines) + "\n\n"


def _value(value: object) -> str:
    if isinstance(value, Mapping):
        return ", ".join(f"{name} {each:g}" for name, each in value.items())
    return f"{value:g}" if isinstance(value, float) else str(value)


def _points(share: float) -> str:
    return f"{100 * share:g}"


MEANINGS = {
    "calibration.version": "which set of frozen numbers belongs to the engine",
    "calibration.slope": "how fast nearness rises with x",
    "calibration.midpoint": "the x at which nearness is one half",
    "links.slope": "k: how fast the strength of a link rises with its sum",
    "links.midpoint": "m: the sum at which it is one half",
    "links.phrase": "parts of the sum: the nearest phrase",
    "links.core": "parts of it: what the cause is about",
    "links.company": "parts of it: the brand's second nearest line to what the cause is about",
    "links.said": "what is taken off for a value, an image or an audience",
    "links.natural": "what a natural lead of the trade adds",
    "links.fair": "what a fair lead of the trade adds",
    "combining.same": "cosine of two statements from which on they are one",
    "combining.different": "cosine of two statements below which they are two things",
    **meanings(),
    "acts.kinds": "weight of an act by its kind",
    "acts.unknown_kind": "weight of an act whose kind is neither told nor guessed",
    "acts.partner": "weight of a partnership by what the brand gives",
    "acts.unknown_gift": "weight of a partnership if that is not told",
    "acts.new": "share of its weight that an act has on its first day",
    "acts.grown": "years until it has its full weight",
    "acts.undated": "share for an act without a date",
    "acts.ended": "share that is left on the day an act ends",
    "acts.halved": "years in which that share halves again",
    "acts.group": "share for an act of the group or of a supplier",
    "acts.near": "how many kinds of a cause's phrases make an act about it",
    "acts.lift": "how many times nearness to several kinds raises its odds",
    "acts.relevant": "relevance below which a fact is not about the cause",
    "proofs.outside": "evidence at an outside address",
    "proofs.certified": "a certification without an address",
    "proofs.own": "evidence on the brand's own site",
    "proofs.goal": "a goal with a due date and a published address",
    "proofs.progress": "the goal's progress, if it is wholly met",
    "proofs.broken": "share of proof that is left after a goal was missed and no lesson told",
    "proofs.half": "factor by the brand's size: less proof is asked of the small",
    "conflicts.business": "harm from which on a line works against a cause",
    "conflicts.said": "share of what makes a phrase harmful that a line must say",
    "conflicts.margin": "by how much it must be nearer to harm than to help",
    "conflicts.domain": "nearness from which on a controversy lies in the cause's domain",
    "conflicts.open_from": "weight from which on a contradiction is open",
    "conflicts.severity": "weight by severity",
    "conflicts.status": "weight by status",
    "conflicts.untold": "weight if no status is told",
    "conflicts.fades": "years in which a controversy's weight halves",
    "conflicts.parent": "share for a parent's controversy, by how visible the parent is",
    "conflicts.inferred": "weight of what nearly every business of the trade is criticised for",
    "conflicts.share": "one over this share of what is sold makes it the business",
    "conflicts.leaving": "share of a harmful business that is left under a dated way out",
    "floors.practice": "what the practice factor is worth at least",
    "floors.proof": "what the proof factor is worth at least",
    "floors.practice_prior": "practice, where it was not told or is less than this",
    "floors.proof_prior": "proof, where it was not told or is less than this",
    "floors.contradiction": "what a full contradiction leaves of authenticity",
    "spoken": "messaging, where the brand has not spoken on the cause",
    "heard": "links of a brand's own lines below this strength are none",
    "shown": "links below this strength are not listed",
    "leads": "strength of what a trade leads to, by level",
    "steady": "by how much weights are moved to test a verdict",
}
