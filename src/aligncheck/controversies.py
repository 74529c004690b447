"""Controversies: which of them lie in a cause's domain, and how hard each weighs on a day."""

from __future__ import annotations

from math import sqrt
from typing import TYPE_CHECKING, NamedTuple, cast

from aligncheck.catalogue import Kind
from aligncheck.facts import pinned, readable, years
from aligncheck.harming import said

if TYPE_CHECKING:
    from collections.abc import Iterator

    from aligncheck.catalogue import Entry
    from aligncheck.errors import Place
    from aligncheck.loading import Profile
    from aligncheck.matching import Matcher
    from aligncheck.models import Controversy
    from aligncheck.policy import Policy


class Conflict(NamedTuple):
    """A controversy in the cause's domain: `weight` (0-1) is how hard it weighs on the day."""

    text: str
    place: Place
    against: str
    strength: float
    weight: float
    open: bool
    status: str
    parent: str = ""


def conflicts(profile: Profile, entry: Entry, matcher: Matcher, policy: Policy) -> tuple[Conflict, ...]:
    """Return the controversies in the cause's domain, the parent's too where buyers see it."""
    found = list(_conflicts(profile, entry, matcher, policy, 1.0, ""))
    parent = profile.brand.parent
    if profile.parent and parent and policy.conflicts.parent[parent.visible]:
        share = policy.conflicts.parent[parent.visible]
        found += _conflicts(profile.parent, entry, matcher, policy, share, parent.name)
    return tuple(found)


def _conflicts(
    profile: Profile, entry: Entry, matcher: Matcher, policy: Policy, share: float, parent: str
) -> Iterator[Conflict]:
    for index, controversy in enumerate(profile.brand.controversies or ()):
        if controversy.year and controversy.year.first > policy.as_of:
            continue
        kind, strength = _domain(controversy, entry, matcher, policy.conflicts.domain)
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


def _domain(controversy: Controversy, entry: Entry, matcher: Matcher, least: float) -> tuple[Kind, float]:
    """Return how far a controversy lies in the cause's own domain (0-1), and by which kind of phrase.

    It is near to a phrase, and says what that phrase says: "fined over money laundering" is near to "fined for unlawful
    data use", and says nothing of it. What is too far to reach `least` is not read word by word.
    """
    if controversy.causes:
        return Kind.MEANING, pinned(controversy.causes, entry)
    best = (Kind.MEANING, 0.0)
    for near, kind in _near(controversy.text, entry, matcher, least**2):
        if sqrt(near) <= best[1]:
            break  # said in full, the rest would come to no more
        phrase, _ = matcher.phrase(controversy.text, entry, kind)
        strength = sqrt(near * said(controversy.text, phrase, matcher))
        best = max(best, (kind, strength), key=lambda pair: pair[1])
    return best


def _near(text: str, entry: Entry, matcher: Matcher, least: float) -> list[tuple[float, Kind]]:
    """Return the kinds of phrases that a text is near to, the nearest first; worked out for a whole book at once."""
    key = ("near", text, id(entry.book), least)
    if key not in matcher.memo:
        rows: list[list[tuple[float, Kind]]] = [[] for _ in entry.book.causes]
        for kind, share in _DOMAIN if readable(text) else ():
            for row, strength in zip(rows, matcher.strengths(text, entry.book, kind), strict=True):
                if share * strength >= least:
                    row.append((share * strength, kind))
        matcher.memo[key] = [sorted(row, key=lambda pair: -pair[0]) for row in rows]
    return cast("list[list[tuple[float, Kind]]]", matcher.memo[key])[entry.number]


_DOMAIN = ((Kind.CONDUCT, 1.0), (Kind.BUSINESS, 0.9), (Kind.DUTY, 0.9), (Kind.MEANING, 0.9))


def _gravity(controversy: Controversy, policy: Policy) -> float:
    """Return how hard a controversy weighs on the day: severity, status, and how long ago."""
    rules = policy.conflicts
    status = _status(controversy, policy)
    weight = rules.severity[controversy.severity] * (rules.status[status] if status else rules.untold)
    if controversy.year:
        weight *= 0.5 ** (years(controversy.year.last, policy.as_of) / rules.fades)
    return weight


def _status(controversy: Controversy, policy: Policy) -> str:
    """Return the status on the day: a remedy that is dated later is not yet one."""
    if controversy.status == "remedied" and controversy.remedied and controversy.remedied.first > policy.as_of:
        return "in-repair"
    return controversy.status or ""
