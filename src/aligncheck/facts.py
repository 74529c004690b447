"""Practices, goals, controversies and stances: which of them bear on a cause, as of a day."""

from __future__ import annotations

import re
from functools import cache, lru_cache
from typing import TYPE_CHECKING, NamedTuple, TypeVar
from urllib.parse import urlsplit

from aligncheck.catalogue import Kind
from aligncheck.embedding.tokens import words
from aligncheck.harming import harm_of
from aligncheck.language import Reading, language
from aligncheck.relevance import HELPFUL, about, nearest

T = TypeVar("T")

if TYPE_CHECKING:
    from datetime import date

    from aligncheck.catalogue import Entry
    from aligncheck.errors import Place
    from aligncheck.loading import Profile
    from aligncheck.matching import Matcher
    from aligncheck.models import Goal, Partner, Practice, When
    from aligncheck.policy import Policy

_HARMFUL = (Kind.CONDUCT, Kind.BUSINESS)
_DAYS = 365.25


class Act(NamedTuple):
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


class Aim(NamedTuple):
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


def acts(profile: Profile, entry: Entry, matcher: Matcher, policy: Policy) -> tuple[Act, ...]:
    """Return the practices and partnerships known by the day that bear on the cause; harmful ones are not counted."""
    found = []
    for index, practice in known_practices(profile, policy) or ():
        relevance = _relevance(practice, entry, matcher, policy)
        if relevance >= policy.acts.relevant:
            found.append(_act(practice, relevance, index, profile, policy))
    for index, partner in known_partners(profile, policy) or ():
        act = _with_partner(partner, profile.source.place(("partners", index)), entry, matcher, policy)
        if act.relevance >= policy.acts.relevant:
            found.append(act)
    return tuple(found)


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


def said(profile: Profile, entry: Entry, matcher: Matcher, policy: Policy) -> float | None:
    """Return how strongly the brand has spoken on the cause (0-1); none if no stance on it is known."""
    best = 0.0
    for stance in profile.brand.stances or ():
        if (stance.on and stance.on.first > policy.as_of) or (
            stance.withdrawn and stance.withdrawn.first <= policy.as_of
        ):
            continue
        if stance.cause:
            best = max(best, pinned((stance.cause,), entry))
        elif readable(stance.text):
            best = max(best, matcher.strength(stance.text, entry, Kind.MEANING))
    return best if best >= policy.acts.relevant else None


def harmful(profile: Profile, entry: Entry, matcher: Matcher, policy: Policy) -> tuple[tuple[str, Place], ...]:
    """Return the practices that read as harm to the cause: they are not counted, and belong under controversies."""
    return tuple(
        (practice.text, profile.source.place(("practices", index, "text")))
        for index, practice in known_practices(profile, policy) or ()
        if not practice.causes and readable(practice.text) and _harms(practice, entry, matcher, policy)
    )


def _relevance(practice: Practice, entry: Entry, matcher: Matcher, policy: Policy) -> float:
    """Return how relevant a practice is (0-1): pinned by its writer, or by meaning; a harmful one is not."""
    if practice.causes:
        return pinned(practice.causes, entry)
    if not readable(practice.text) or _harms(practice, entry, matcher, policy):
        return 0.0
    return about(practice.text, entry, matcher, policy.acts)


def _harms(practice: Practice, entry: Entry, matcher: Matcher, policy: Policy) -> bool:
    return harm_of(practice.text, entry, matcher, policy.conflicts, _HARMFUL, HELPFUL) > 0


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
    relevance = pinned(partner.causes, entry)
    if not partner.causes:  # a name such as "River Trust" often says what it works on
        relevance = matcher.strength(partner.name, entry, Kind.MEANING)
    span = _span(partner, policy)
    weight = policy.acts.partner.get(partner.gives or "", policy.acts.unknown_gift) * _duration(span, policy)
    money = partner.gives in (None, "money")
    return Act(partner.name, place, relevance, weight, "partner", span.years, span.running, money, "none")


def _aim(goal: Goal, place: Place, entry: Entry, matcher: Matcher, policy: Policy) -> Aim:
    covered = readable(goal.text)
    relevance = pinned(goal.causes, entry)
    if not goal.causes and covered:
        relevance = nearest(goal.text, entry, matcher)
    harm = matcher.strength(goal.text, entry, Kind.BUSINESS) if covered else 0.0
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


_TWIN = 0.5


def pinned(causes: tuple[str | None, ...], entry: Entry) -> float:
    """Return 1 for a fact that names the cause, half for one that names a near-twin or what it is a part of."""
    if entry.cause.id in causes:
        return 1.0
    return _TWIN if any(near in causes for near in (*entry.cause.twins, *entry.cause.part_of)) else 0.0


def readable(text: str) -> bool:
    """Say whether a text is not plainly in another language than English."""
    return language(text) is not Reading.FOREIGN


def years(day: date, end: date) -> float:
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
    return _Span(years(fact.since.first, end) if fact.since else None, running, years(end, policy.as_of))


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


@lru_cache(maxsize=4096)  # asked again for every cause
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
    return next((kind for kind, pattern in _KINDS if _found(pattern, plain)), "")


def _leaves(text: str) -> bool:
    return _found(_EXIT, " ".join(words(text)))


@cache  # compiled when first asked for
def _compiled(pattern: str) -> re.Pattern[str]:
    return re.compile(pattern)


def _found(pattern: str, text: str) -> bool:
    return _compiled(pattern).search(text) is not None


_EXIT = (
    r"\b(stop(s|ped|ping)?|end(s|ed|ing)?|exit(s|ed|ing)?|phas(e|ed|es|ing) out|leav(e|es|ing)|no more|without|"
    r"drop(s|ped|ping)?|clos(e|es|ed|ing)|sell off|out of|replac(e|es|ed|ing))\b"
)
_KINDS = (
    ("certification", r"\b(certifi\w+|accredit\w+|audited|ecolabel|b corp\w*)\b"),
    ("giving", r"\b(donat\w+|gave|gives|giving|grants?|funds?|funded|pledged|of (sales|profits?)|charity)\b"),
    ("membership", r"\b(member\w*|joined|signed|signatory|partner\w*|supports?|sponsor\w*)\b"),
    ("advocacy", r"\b(lobb\w+|campaign\w*|petition\w*|sued|advocat\w+|called for)\b"),
    ("policy", r"\b(polic\w+|banned|ended|stopped|removed|requires?|required|paid leave|ruled out|no longer)\b"),
    ("product", r"\b(launched|introduced|product|range|made from|switched to|redesign\w*|sells?|sold)\b"),
    ("programme", r"\b(programme|program|training|trains|runs|ran|teaches|opened|set up|built|founded)\b"),
)
