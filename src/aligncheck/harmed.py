"""Which cause a practice harms, of all in the catalogue."""

from __future__ import annotations

from typing import TYPE_CHECKING

from aligncheck.catalogue import Kind
from aligncheck.facts import readable
from aligncheck.harming import harm_of
from aligncheck.relevance import HELPFUL, about

if TYPE_CHECKING:
    from aligncheck.catalogue import Cause
    from aligncheck.matching import Matcher
    from aligncheck.policy import Policy

_HARMFUL = (Kind.CONDUCT, Kind.BUSINESS)
_ALIKE = 0.05


def harmed(text: str, matcher: Matcher, policy: Policy) -> Cause | None:
    """Return the cause that a text says the most harm to, the nearest of several; none if it helps another more.

    A score asks this of one cause at a time. Over all of them, chance finds a harmful phrase for many a good practice:
    what it helps must weigh less than what it harms.
    """
    entries = [*matcher.catalogue.entries.values()] if readable(text) else []
    near = [about(text, each, matcher, policy.acts) for each in entries]
    harms = [harm_of(text, each, matcher, policy.conflicts, _HARMFUL, HELPFUL) for each in entries]
    most = max(harms, default=0.0)
    if most <= max((help_ for help_, harm in zip(near, harms, strict=True) if not harm), default=0.0):
        return None
    found = [(help_, number) for number, help_ in enumerate(near) if harms[number] >= most - _ALIKE]
    return entries[max(found)[1]].cause
