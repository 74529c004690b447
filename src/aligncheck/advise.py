"""What would move a verdict: each change is tried by scoring the changed profile again."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, NamedTuple

from pydantic import ValidationError

from aligncheck.assessment import Assessed, assess_cause
from aligncheck.errors import short
from aligncheck.evidence import regather
from aligncheck.merging import merged, name_of, plain
from aligncheck.models import MOST
from aligncheck.scoring import Score
from aligncheck.verdict import Verdict, judge

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from aligncheck.policy import Policy, Weights

_ORDER = (
    Verdict.STAY_OUT, Verdict.FIX_FIRST, Verdict.UNKNOWN, Verdict.ACT_FIRST, Verdict.BACK_PARTNER, Verdict.SPEAK_UP,
)  # fmt: skip
_MOST = 3
_ALIKE = 0.6  # cosine from which an action reads as one the brand already takes
_WORTH = 0.5  # points of authenticity; less is not worth a line


class Step(NamedTuple):
    """A change to the profile, what it brings in points of authenticity, and the verdict it leads to.

    The patch is a what-if patch (docs/formats.md): what is new, and of a line that changes only the changed keys.
    """

    do: str
    patch: dict[str, Any]
    gain: float
    verdict: Verdict


def next_steps(assessed: Assessed, policy: Policy) -> tuple[Step, ...]:
    """Return up to three changes that would help most, the ones that move the verdict first."""
    now = assessed.verdict
    if now is Verdict.UNKNOWN or (now is Verdict.STAY_OUT and not assessed.evidence.against):
        return ()  # no fact can be advised into being: there is no natural link, or too little to see one
    steps = [step for do, patch in _changes(assessed, policy) if (step := _tried(assessed, policy, do, patch))]
    useful = [step for step in steps if _better(step.verdict, now) or step.gain >= _WORTH]
    useful.sort(key=lambda step: (-_ORDER.index(step.verdict), _size(step), -step.gain, step.do))
    return tuple(useful[:_MOST])


def _size(step: Step) -> int:
    """Return how much there is to do: of two steps that lead as far, the smaller comes first."""
    return step.do.count("act twice")


def stable(assessed: Assessed, policy: Policy) -> bool:
    """Say whether the verdict holds if any one weight moves by the declared share, up or down."""
    now = assessed.verdict
    if now is Verdict.STAY_OUT and _far(assessed, policy):
        return True
    return all(judge(assessed.evidence, scores, moved) is now for moved, scores in _moved(assessed, policy))


def _far(assessed: Assessed, policy: Policy) -> bool:
    """Say whether there is no natural link, and none in reach: each weight counts once at most in what a link gives.

    1 - Π(1 - x) is concave in a factor on all x, so that a weight that grows by a share lets fit grow by no more.
    """
    return not assessed.evidence.against and (1 + policy.steady) * assessed.score.fit < policy.bands.fair


def _moved(assessed: Assessed, policy: Policy) -> Iterator[tuple[Policy, Any]]:
    """Yield the scores under each moved weight. Where even all together change no band, one at a time cannot."""
    both = [_scaled(policy, policy.weights._fields, share) for share in _shares(policy)]
    scores = [Score(regather(assessed.evidence, moved), moved) for moved in both]
    now = assessed.verdict
    if all(judge(assessed.evidence, each, policy) is now for each in scores):
        return
    for name in policy.weights._fields:
        for share in _shares(policy):
            moved = _scaled(policy, (name,), share)
            yield moved, Score(regather(assessed.evidence, moved), moved)


def _shares(policy: Policy) -> tuple[float, float]:
    return 1 - policy.steady, 1 + policy.steady


def _scaled(policy: Policy, names: Sequence[str], share: float) -> Policy:
    weights: Weights = policy.weights
    return policy._replace(
        weights=weights._replace(**{name: min(1.0, getattr(weights, name) * share) for name in names})
    )


def _tried(assessed: Assessed, policy: Policy, do: str, patch: dict[str, Any]) -> Step | None:
    """Score the profile with the change in it; none if that would be no valid profile."""
    evidence = assessed.evidence
    try:
        brand = merged(evidence.profile.brand, patch)
    except ValidationError:  # a goal that is told already, and to be set after our date for it
        return None
    if any(len(getattr(brand, key)) > MOST for key in patch):
        return None
    profile, entry = evidence.profile._replace(brand=brand), evidence.matcher.alone(evidence.entry)
    again = assess_cause(profile, evidence.statements, entry, evidence.matcher, policy)
    return Step(do, patch, _gain(assessed, again), again.verdict)


def _gain(before: Assessed, after: Assessed) -> float:
    """Return the points of authenticity between two scores as they are shown, so that the numbers add up."""
    return round(round(100 * after.score.authenticity, 1) - round(100 * before.score.authenticity, 1), 1)


def _better(one: Verdict, other: Verdict) -> bool:
    return _ORDER.index(one) > _ORDER.index(other)


def _changes(assessed: Assessed, policy: Policy) -> Iterator[tuple[str, dict[str, Any]]]:
    """Yield the changes worth trying, in words and as patches."""
    yield from _mended(assessed, policy)
    yield from _left(assessed, policy)
    yield from _acted(assessed, policy)
    yield from _checked(assessed)
    yield from _aimed(assessed, policy)


def _mended(assessed: Assessed, policy: Policy) -> Iterator[tuple[str, dict[str, Any]]]:
    """Make up for what is open."""
    open_texts = {c.text for c in assessed.evidence.conflicts if c.open and not c.parent}
    for item in _listed(assessed, "controversies"):
        if item["text"] in open_texts:
            mended = {"text": item["text"], "status": "remedied", "remedied": policy.as_of.isoformat()}
            if "remedy" not in item:
                mended["remedy"] = "what was done, in a sentence"
            yield f"mend it and say so: {item['text']}", {"controversies": [mended]}


def _left(assessed: Assessed, policy: Policy) -> Iterator[tuple[str, dict[str, Any]]]:
    """Leave the business that is the harm."""
    if assessed.evidence.against:
        text = assessed.evidence.against[0].statement.text
        goal = {
            "text": f"stop selling {short(text)}",
            "set": policy.as_of.isoformat(),
            "due": str(policy.as_of.year + 3),
        }
        yield f"set a dated end to {short(text)}", {"goals": [_new_in(assessed, "goals", goal)]}


def _acted(assessed: Assessed, policy: Policy) -> Iterator[tuple[str, dict[str, Any]]]:
    """Do something about the cause: an action that is not done yet, or the first two together."""
    cause = assessed.evidence.entry.cause
    year = str(policy.as_of.year)
    new = [action for action in cause.actions if not _done(action, assessed)]
    acts = [{"text": text, "since": year, "kind": "programme", "causes": [cause.id]} for text in new[:2]]
    yield from ((f"act: {act['text']}", {"practices": [act]}) for act in acts)
    if len(acts) > 1:
        both = " and ".join(str(act["text"]) for act in acts)
        yield f"act twice: {both}", {"practices": acts}


def _done(action: str, assessed: Assessed) -> bool:
    """Say whether an action, or something like it, is among the practices already."""
    evidence = assessed.evidence
    listed = (practice.text for practice in evidence.profile.brand.practices or ())
    if any(name_of("practices", text) == name_of("practices", action) for text in listed):
        return True
    return any(evidence.matcher.likeness(action, act.text) >= _ALIKE for act in evidence.acts)


def _checked(assessed: Assessed) -> Iterator[tuple[str, dict[str, Any]]]:
    """Have the most relevant act that nobody outside has looked at checked."""
    texts = {practice.text for practice in assessed.evidence.profile.brand.practices or ()}
    acts = sorted(assessed.evidence.acts, key=lambda act: (-act.relevance * act.weight, act.text))
    for act in [act for act in acts if act.text in texts and act.evidence != "outside"][:1]:
        seen = {"text": act.text, "evidence": "https://the-one-who-checked.example/report"}
        yield f"an outside check of: {act.text}", {"practices": [seen]}


def _aimed(assessed: Assessed, policy: Policy) -> Iterator[tuple[str, dict[str, Any]]]:
    """Publish a goal, and how far it is."""
    cause = assessed.evidence.entry.cause
    if not assessed.evidence.acts or any(aim.published for aim in assessed.evidence.aims):
        return  # a goal with nothing done yet proves nothing
    measure = cause.measures[0] if cause.measures else cause.name
    goal = {
        "text": measure,
        "set": str(policy.as_of.year),
        "due": str(policy.as_of.year + 3),
        "progress": 0.2,
        "reported": policy.as_of.isoformat(),
        "published": "https://your-site.example/goals",
        "causes": [cause.id],
    }
    yield f"publish a dated goal with its progress: {measure}", {"goals": [_new_in(assessed, "goals", goal)]}


def _new_in(assessed: Assessed, key: str, item: dict[str, Any]) -> dict[str, Any]:
    """Return what an item adds to the one of the same text, if there is one: what is told stays."""
    name = name_of(key, item["text"])
    told = next((each for each in _listed(assessed, key) if name_of(key, each["text"]) == name), {})
    return {name: value for name, value in item.items() if name == "text" or name not in told}


def _listed(assessed: Assessed, key: str) -> list[dict[str, Any]]:
    """Return a list of the profile as it would be written."""
    return [plain(item) for item in getattr(assessed.evidence.profile.brand, key) or ()]
