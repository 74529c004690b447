"""Practices, goals, controversies and stances: which of them bear on a cause, as of a day."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import lru_cache
from typing import TYPE_CHECKING, NamedTuple, TypeVar, cast
from urllib.parse import urlsplit

from aligncheck.catalogue import Kind
from aligncheck.embedding.tokens import words
from aligncheck.language import Reading, language
from aligncheck.qualifiers import opposed

T = TypeVar("T")

if TYPE_CHECKING:
    from collections.abc import Iterator
    from datetime import date

    from aligncheck.catalogue import Entry
    from aligncheck.errors import Place
    from aligncheck.loading import Profile
    from aligncheck.matching import Matcher
    from aligncheck.models import Controversy, Goal, Partner, Practice, When
    from aligncheck.policy import Policy

_HELPS = (Kind.ACTION, Kind.OPERATIONS, Kind.PRODUCTS, Kind.DUTY, Kind.MEANING, Kind.VALUES)
_HARMFUL = (Kind.CONDUCT, Kind.BUSINESS)
_DAYS = 365.25


@dataclass(frozen=True, slots=True)
class Act:
    """Something the brand does about the cause: how relevant (0-1), how many years (none: undated), how evidenced."""

    text: str
    place: Place
    relevance: float
    weight: float
    kind: str
    years: float | None
    running: bool
    giving: bool
    evidence: str  # outside | certified | own | none
    by_brand: bool = True


@dataclass(frozen=True, slots=True)
class Aim:
    """A goal that bears on the cause."""

    goal: Goal
    place: Place
    relevance: float
    published: bool
    progress: float
    met: bool
    failed: bool  # missed, dropped or overdue: it proves nothing, whatever was published
    broken: bool  # missed or overdue, and no lesson told
    exit: bool  # a dated way out of the harmful business


@dataclass(frozen=True, slots=True)
class Conflict:
    """A controversy in the cause's domain: `weight` (0-1) is how hard it weighs on the day."""

    text: str
    place: Place
    against: str
    strength: float
    weight: float
    open: bool
    status: str
    parent: str = ""


def acts(profile: Profile, entry: Entry, matcher: Matcher, policy: Policy) -> tuple[Act, ...]:
    """Return the practices and partnerships known by the day that bear on the cause; harmful ones are not counted."""
    found = [
        _act(practice, relevance, index, profile, policy)
        for index, practice in known_practices(profile, policy) or ()
        if (relevance := _about(practice, entry, matcher, policy)) >= policy.acts.relevant
    ]
    found += [
        _with_partner(partner, profile.source.place(("partners", index)), entry, matcher, policy)
        for index, partner in known_partners(profile, policy) or ()
    ]
    return tuple(act for act in found if act.relevance >= policy.acts.relevant)


def aims(profile: Profile, entry: Entry, matcher: Matcher, policy: Policy) -> tuple[Aim, ...]:
    """Return the goals known by the day that bear on the cause, or on a way out of what harms it."""
    found = [
        _aim(goal, profile.source.place(("goals", index, "text")), entry, matcher, policy)
        for index, goal in known_goals(profile, policy) or ()
    ]
    return tuple(aim for aim in found if aim.relevance >= policy.acts.relevant or aim.exit)


def known_practices(profile: Profile, policy: Policy) -> list[tuple[int, Practice]] | None:
    """Return the practices known by the day, with their numbers; none if none was asked for, or all are later."""
    return _known(profile.brand.practices, [practice.since for practice in profile.brand.practices or ()], policy)


def known_partners(profile: Profile, policy: Policy) -> list[tuple[int, Partner]] | None:
    """Return the partners known by the day, as `known_practices` does."""
    return _known(profile.brand.partners, [partner.since for partner in profile.brand.partners or ()], policy)


def known_goals(profile: Profile, policy: Policy) -> list[tuple[int, Goal]] | None:
    """Return the goals known by the day, as `known_practices` does."""
    return _known(profile.brand.goals, [goal.set for goal in profile.brand.goals or ()], policy)


def _known(items: tuple[T, ...] | None, since: list[When | None], policy: Policy) -> list[tuple[int, T]] | None:
    told = [
        (index, item)
        for index, (item, day) in enumerate(zip(items or (), since, strict=True))
        if not (day and day.first > policy.as_of)
    ]
    return told if told or items == () else None


def conflicts(profile: Profile, entry: Entry, matcher: Matcher, policy: Policy) -> tuple[Conflict, ...]:
    """Return the controversies in the cause's domain, the parent's too where buyers see it."""
    found = list(_conflicts(profile, entry, matcher, policy, 1.0, ""))
    parent = profile.brand.parent
    if profile.parent and parent and policy.conflicts.parent[parent.visible]:
        share = policy.conflicts.parent[parent.visible]
        found += _conflicts(profile.parent, entry, matcher, policy, share, parent.name)
    return tuple(found)


def said(profile: Profile, entry: Entry, matcher: Matcher, policy: Policy) -> float | None:
    """Return how strongly the brand has spoken on the cause (0-1); none if no stance on it is known."""
    best = 0.0
    for stance in profile.brand.stances or ():
        if (stance.on and stance.on.first > policy.as_of) or (
            stance.withdrawn and stance.withdrawn.first <= policy.as_of
        ):
            continue
        meant = _pinned((stance.cause,), entry) if stance.cause else matcher.strength(stance.text, entry, Kind.MEANING)
        best = max(best, meant)
    return best if best >= policy.acts.relevant else None


def harmful(profile: Profile, entry: Entry, matcher: Matcher, policy: Policy) -> tuple[tuple[str, Place], ...]:
    """Return the practices that read as harm to the cause: they are not counted, and belong under controversies."""
    return tuple(
        (practice.text, profile.source.place(("practices", index, "text")))
        for index, practice in known_practices(profile, policy) or ()
        if not practice.causes and _readable(practice.text) and _harms(practice, entry, matcher, policy)
    )


def _harms(practice: Practice, entry: Entry, matcher: Matcher, policy: Policy) -> bool:
    helps = _nearest(practice.text, entry, matcher, _HELPS)
    harms = _nearest(practice.text, entry, matcher, _HARMFUL)
    if harms < policy.conflicts.business or harms < helps + policy.conflicts.margin:
        return False
    kind = max(_HARMFUL, key=lambda kind: matcher.strength(practice.text, entry, kind))
    return not opposed(practice.text, matcher.phrase(practice.text, entry, kind)[0])


def _about(practice: Practice, entry: Entry, matcher: Matcher, policy: Policy) -> float:
    """Return how relevant a practice is (0-1): pinned by its writer, or by meaning; a harmful one is not."""
    if practice.causes:
        return _pinned(practice.causes, entry)
    if not _readable(practice.text) or _harms(practice, entry, matcher, policy):
        return 0.0
    return _nearest(practice.text, entry, matcher, _HELPS)


def _act(practice: Practice, relevance: float, index: int, profile: Profile, policy: Policy) -> Act:
    kind = practice.kind or kind_of(practice.text)
    weight = policy.acts.kinds.get(kind, policy.acts.unknown_kind)
    span = _span(practice, policy)
    weight *= _duration(span, policy) * (1.0 if practice.by == "brand" else policy.acts.group)
    place = profile.source.place(("practices", index, "text"))
    evidence = quality(practice.evidence, profile.brand.own_site, kind)
    return Act(
        practice.text,
        place,
        relevance,
        weight,
        kind,
        span.years,
        span.running,
        kind == "giving",
        evidence,
        practice.by == "brand",
    )


def _with_partner(partner: Partner, place: Place, entry: Entry, matcher: Matcher, policy: Policy) -> Act:
    relevance = _pinned(partner.causes, entry)
    if not partner.causes:  # a name such as "River Trust" often says what it works on
        relevance = matcher.strength(partner.name, entry, Kind.MEANING)
    span = _span(partner, policy)
    weight = policy.acts.partner.get(partner.gives or "", policy.acts.unknown_gift) * _duration(span, policy)
    money = partner.gives in (None, "money")
    return Act(partner.name, place, relevance, weight, "partner", span.years, span.running, money, "none")


def _aim(goal: Goal, place: Place, entry: Entry, matcher: Matcher, policy: Policy) -> Aim:
    readable = _readable(goal.text)
    relevance = _pinned(goal.causes, entry)
    if not goal.causes and readable:
        relevance = _nearest(goal.text, entry, matcher, _HELPS)
    harm = matcher.strength(goal.text, entry, Kind.BUSINESS) if readable else 0.0
    known = goal.reported is not None and goal.reported.first <= policy.as_of
    progress = (goal.progress or 0.0) if known else 0.0
    later = goal.reported is not None and not known
    said = not later and (goal.status == "met" or (goal.progress or 0.0) >= 1)
    overdue = goal.due is not None and goal.due.last < policy.as_of
    failed = (known and goal.status in ("missed", "dropped")) or (overdue and not said)
    leaving = bool(goal.due) and not failed and harm >= policy.conflicts.business and _leaves(goal.text)
    return Aim(
        goal,
        place,
        relevance,
        bool(goal.published),
        progress,
        known and said,
        failed,
        failed and not goal.lesson,
        leaving,
    )


def _conflicts(
    profile: Profile, entry: Entry, matcher: Matcher, policy: Policy, share: float, parent: str
) -> Iterator[Conflict]:
    for index, controversy in enumerate(profile.brand.controversies or ()):
        if controversy.year and controversy.year.first > policy.as_of:
            continue
        kind, strength = _domain(controversy, entry, matcher)
        if strength < policy.conflicts.domain:
            continue
        weight = strength * share * _gravity(controversy, policy)
        place = profile.source.place(("controversies", index, "text"))
        against, _ = matcher.phrase(controversy.text, entry, kind)
        status = _status(controversy, policy)
        yield Conflict(
            controversy.text,
            place,
            against,
            strength,
            weight,
            weight >= policy.conflicts.open_from,
            status,
            parent,
        )


def _domain(controversy: Controversy, entry: Entry, matcher: Matcher) -> tuple[Kind, float]:
    """Return how far a controversy lies in the cause's own domain, and by which kind of phrase."""
    if controversy.causes:
        return Kind.MEANING, _pinned(controversy.causes, entry)
    if not _readable(controversy.text):
        return Kind.MEANING, 0.0
    return max(
        ((kind, share * matcher.strength(controversy.text, entry, kind)) for kind, share in _DOMAIN),
        key=lambda pair: pair[1],
    )


_TWIN = 0.5
_DOMAIN = ((Kind.CONDUCT, 1.0), (Kind.BUSINESS, 0.9), (Kind.DUTY, 0.9), (Kind.MEANING, 0.9))


def _gravity(controversy: Controversy, policy: Policy) -> float:
    """Return how hard a controversy weighs on the day: severity, status, and how long ago."""
    rules = policy.conflicts
    status = _status(controversy, policy)
    weight = rules.severity[controversy.severity] * (rules.status[status] if status else rules.untold)
    if controversy.year:
        weight *= 0.5 ** (_years(controversy.year.last, policy.as_of) / rules.fades)
    return weight


def _status(controversy: Controversy, policy: Policy) -> str:
    """Return the status on the day: a remedy that is dated later is not yet one."""
    if controversy.status == "remedied" and controversy.remedied and controversy.remedied.first > policy.as_of:
        return "in-repair"
    return controversy.status or ""


def _pinned(causes: tuple[str | None, ...], entry: Entry) -> float:
    """Return 1 for a fact that names the cause, half for one that names a near-twin or what it is a part of."""
    if entry.cause.id in causes:
        return 1.0
    return _TWIN if any(near in causes for near in (*entry.cause.twins, *entry.cause.part_of)) else 0.0


def _nearest(text: str, entry: Entry, matcher: Matcher, kinds: tuple[Kind, ...]) -> float:
    """Return the best strength of a text among some kinds of a cause's phrases; worked out for a whole book at once."""
    key = (text, id(entry.book), kinds)
    if key not in matcher.memo:
        columns = [matcher.strengths(text, entry.book, kind) for kind in kinds]
        matcher.memo[key] = [max(row) for row in zip(*columns, strict=True)]
    return cast("list[float]", matcher.memo[key])[entry.index]


def _readable(text: str) -> bool:
    return language(text) is not Reading.FOREIGN


def _years(day: date, end: date) -> float:
    """Return the years from a day to another, at least 0."""
    return max(0.0, (end - day).days / _DAYS)


class _Span(NamedTuple):
    years: float | None
    running: bool
    over: float  # years since it ended


def _span(fact: Practice | Partner, policy: Policy) -> _Span:
    """Return how long something has run by the day, whether it still does, and since when not."""
    running = not (fact.until and fact.until.last < policy.as_of)
    end = policy.as_of if running or not fact.until else fact.until.last
    return _Span(_years(fact.since.first, end) if fact.since else None, running, _years(end, policy.as_of))


def _duration(span: _Span, policy: Policy) -> float:
    """Return the share of its weight that a fact has by how long it ran, and how long it has been over."""
    rules = policy.acts
    grown = rules.undated if span.years is None else rules.new + (1 - rules.new) * min(1.0, span.years / rules.grown)
    return grown * (1.0 if span.running else rules.ended * 0.5 ** (span.over / rules.halved))


def quality(evidence: str | None, own_site: str | None, kind: str) -> str:
    """Return whose evidence it is: the brand's own site counts less than an outside one."""
    least = "certified" if kind == "certification" else "none"
    if not evidence:
        return least
    host, own = (
        _host(evidence),
        _host(own_site if "://" in (own_site or "") else f"https://{own_site}") if own_site else "",
    )
    if not host or (own and (host == own or host.endswith("." + own))):
        return "own" if least == "none" else least
    return "outside"


def _host(address: str) -> str:
    """Return the host of an address; `` for a path, or for what is no address."""
    try:
        return (urlsplit(address).hostname or "").removeprefix("www.")
    except ValueError:  # "https://[oops"
        return ""


@lru_cache(maxsize=4096)  # asked again for every cause
def kind_of(text: str) -> str:
    """Guess what kind of act a practice is from its words; `` for none."""
    plain = " ".join(words(text))
    return next((kind for kind, pattern in _KINDS if pattern.search(plain)), "")


def _leaves(text: str) -> bool:
    return bool(_EXIT.search(" ".join(words(text))))


_EXIT = re.compile(
    r"\b(stop(s|ped|ping)?|end(s|ed|ing)?|exit(s|ed|ing)?|phas(e|ed|es|ing) out|leav(e|es|ing)|no more|without|"
    r"drop(s|ped|ping)?|clos(e|es|ed|ing)|sell off|out of|replac(e|es|ed|ing))\b"
)
_KINDS = (
    ("certification", re.compile(r"\b(certifi\w+|accredit\w+|audited|ecolabel|b corp\w*)\b")),
    (
        "giving",
        re.compile(r"\b(donat\w+|gave|gives|giving|grants?|funds?|funded|pledged|of (sales|profits?)|charity)\b"),
    ),
    ("membership", re.compile(r"\b(member\w*|joined|signed|signatory|partner\w*|supports?|sponsor\w*)\b")),
    ("advocacy", re.compile(r"\b(lobb\w+|campaign\w*|petition\w*|sued|advocat\w+|called for)\b")),
    (
        "policy",
        re.compile(r"\b(polic\w+|banned|ended|stopped|removed|requires?|required|paid leave|ruled out|no longer)\b"),
    ),
    (
        "product",
        re.compile(r"\b(launched|introduced|product|range|made from|switched to|redesign\w*|sells?|sold)\b"),
    ),
    (
        "programme",
        re.compile(r"\b(programme|program|training|trains|runs|ran|teaches|opened|set up|built|founded)\b"),
    ),
)
