"""What would move a verdict: each change is tried by scoring the changed profile again."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, NamedTuple

from aligncheck import models
from aligncheck.assessment import Assessed, assess_cause
from aligncheck.errors import short
from aligncheck.evidence import regather
from aligncheck.models import MOST, When
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
    """A change to the profile, what it brings in points of authenticity, and the verdict it leads to."""

    do: str
    patch: dict[str, Any]
    gain: float
    verdict: Verdict


def next_steps(assessed: Assessed, policy: Policy) -> tuple[Step, ...]:
    """Return up to three changes that would help most, the ones that move the verdict first."""
    now = assessed.verdict
    if now is Verdict.UNKNOWN or (now is Verdict.STAY_OUT and not assessed.evidence.against):
        return ()  # no fact can be advised into being: there is no natural link, or too little to see one
    changes = [(do, patch) for do, patch in _changes(assessed, policy) if all(len(i) <= MOST for i in patch.values())]
    steps = [_tried(assessed, policy, do, patch) for do, patch in changes]
    useful = [step for step in steps if _better(step.verdict, now) or step.gain >= _WORTH]
    useful.sort(key=lambda step: (-_ORDER.index(step.verdict), _size(step), -step.gain, step.do))
    return tuple(useful[:_MOST])


def _size(step: Step) -> int:
    """Return how much there is to do: of two steps that lead as far, the smaller comes first."""
    return step.do.count("act twice")


def stable(assessed: Assessed, policy: Policy) -> bool:
    """Say whether the verdict holds if any one weight moves by the declared share, up or down."""
    now = assessed.verdict
    return all(judge(assessed.evidence, scores, moved) is now for moved, scores in _moved(assessed, policy))


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


def _tried(assessed: Assessed, policy: Policy, do: str, patch: dict[str, Any]) -> Step:
    """Score the profile with the change in it."""
    evidence = assessed.evidence
    profile = evidence.profile._replace(brand=evidence.profile.brand.model_copy(update=_typed(patch)))
    entry = evidence.matcher.alone(evidence.entry)
    again = assess_cause(profile, evidence.statements, entry, evidence.matcher, policy)
    gain = 100 * (again.score.authenticity - assessed.score.authenticity)
    return Step(do, patch, round(gain, 1), again.verdict)


def _typed(patch: dict[str, Any]) -> dict[str, Any]:
    """Return a patch as the models hold it."""
    kinds: dict[str, type[models.Model]] = {
        "practices": models.Practice,
        "goals": models.Goal,
        "controversies": models.Controversy,
    }
    return {key: tuple(kinds[key].model_validate(item) for item in items) for key, items in patch.items()}


def _better(one: Verdict, other: Verdict) -> bool:
    return _ORDER.index(one) > _ORDER.index(other)


def _changes(assessed: Assessed, policy: Policy) -> Iterator[tuple[str, dict[str, Any]]]:
    """Yield the changes worth trying, in words and as the lists of the changed profile."""
    yield from _mended(assessed, policy)
    yield from _left(assessed, policy)
    yield from _acted(assessed, policy)
    yield from _checked(assessed)
    yield from _aimed(assessed, policy)


def _mended(assessed: Assessed, policy: Policy) -> Iterator[tuple[str, dict[str, Any]]]:
    """Make up for what is open."""
    listed = _plain(assessed, "controversies")
    open_texts = {c.text for c in assessed.evidence.conflicts if c.open and not c.parent}
    for number, item in enumerate(listed):
        if item["text"] in open_texts:
            mended = {**item, "status": "remedied", "remedied": policy.as_of.isoformat()}
            mended.setdefault("remedy", "what was done, in a sentence")
            yield f"mend it and say so: {item['text']}", {"controversies": _with(listed, number, mended)}


def _left(assessed: Assessed, policy: Policy) -> Iterator[tuple[str, dict[str, Any]]]:
    """Leave the business that is the harm."""
    if assessed.evidence.against:
        text = assessed.evidence.against[0].statement.text
        goal = {
            "text": f"stop selling {short(text)}",
            "set": policy.as_of.isoformat(),
            "due": str(policy.as_of.year + 3),
        }
        yield f"set a dated end to {short(text)}", {"goals": [*_plain(assessed, "goals"), goal]}


def _acted(assessed: Assessed, policy: Policy) -> Iterator[tuple[str, dict[str, Any]]]:
    """Do something about the cause: an action that is not done yet, or the first two together."""
    cause = assessed.evidence.entry.cause
    listed = _plain(assessed, "practices")
    year = str(policy.as_of.year)
    new = [action for action in cause.actions if not _done(action, assessed)]
    acts = [{"text": text, "since": year, "kind": "programme", "causes": [cause.id]} for text in new[:2]]
    yield from ((f"act: {act['text']}", {"practices": [*listed, act]}) for act in acts)
    if len(acts) > 1:
        both = " and ".join(str(act["text"]) for act in acts)
        yield f"act twice: {both}", {"practices": [*listed, *acts]}


def _done(action: str, assessed: Assessed) -> bool:
    """Say whether something like an action is among the practices already."""
    return any(assessed.evidence.matcher.likeness(action, act.text) >= _ALIKE for act in assessed.evidence.acts)


def _checked(assessed: Assessed) -> Iterator[tuple[str, dict[str, Any]]]:
    """Have the most relevant act that nobody outside has looked at checked, or dated."""
    listed = _plain(assessed, "practices")
    texts = [item["text"] for item in listed]
    acts = sorted(assessed.evidence.acts, key=lambda act: (-act.relevance * act.weight, act.text))
    for act in [act for act in acts if act.text in texts and act.evidence != "outside"][:1]:
        number = texts.index(act.text)
        seen = {**listed[number], "evidence": "https://the-one-who-checked.example/report"}
        yield f"an outside check of: {act.text}", {"practices": _with(listed, number, seen)}


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
    yield f"publish a dated goal with its progress: {measure}", {"goals": [*_plain(assessed, "goals"), goal]}


def _plain(assessed: Assessed, key: str) -> list[dict[str, Any]]:
    """Return a list of the profile as it would be written."""
    items = getattr(assessed.evidence.profile.brand, key) or ()
    return [_written(item) for item in items]


def _written(item: models.Model) -> dict[str, Any]:
    told = {name: getattr(item, name) for name in type(item).model_fields if name in item.model_fields_set}
    return {
        name: str(value) if isinstance(value, When) else list(value) if isinstance(value, tuple) else value
        for name, value in told.items()
    }


def _with(items: list[dict[str, Any]], number: int, item: dict[str, Any]) -> list[dict[str, Any]]:
    return [*items[:number], item, *items[number + 1 :]]
