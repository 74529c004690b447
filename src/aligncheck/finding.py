"""What a rule finds, and what becomes of it."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from aligncheck.errors import Span
    from aligncheck.source import Route


class Severity(StrEnum):
    """How grave a finding is: an error is banned or mandatory somewhere, a warning misleads, an info is craft."""

    ERROR = "error"
    WARNING = "warning"
    INFO = "info"

    @property
    def rank(self) -> int:
        """Return 0 for an error, 1 for a warning, 2 for an info: to sort the worst first."""
        return list(Severity).index(self)


class Edit(NamedTuple):
    """A safe change: what stands at `start` to `end` of the value at a route becomes `text`."""

    route: Route
    start: int
    end: int
    text: str
    says: str  # what it does, in a few words


class Hit(NamedTuple):
    """What a rule yields: where in the brief, what is wrong and the way out. `start` and `end` mark words of a text."""

    route: Route
    message: str
    way_out: str
    start: int = 0
    end: int | None = None
    fix: Edit | None = None


class Excused(NamedTuple):
    """Why a finding is accepted: the reason that was given, and to when it holds."""

    reason: str
    until: str | None
    span: Span | None = None  # where the suppression stands


@dataclass(frozen=True, slots=True, kw_only=True)
class Finding:
    """One finding in a file. `words` is what is underlined, `also` the codes of rules that meant the same words."""

    code: str
    name: str
    severity: Severity
    message: str
    way_out: str
    span: Span
    words: str
    route: Route
    jurisdictions: tuple[str, ...] = ()  # those that make it this severe; none: everywhere
    document: int = 1  # which brief of its file it is in
    post: int | None = None  # counted from 1
    claim: str | None = None
    also: tuple[str, ...] = ()
    fix: Edit | None = None
    fingerprint: str = ""
    excused: Excused | None = None
    known: bool = False  # in the baseline

    @property
    def counts(self) -> bool:
        """Say whether it decides the exit code: neither suppressed nor in the baseline."""
        return self.excused is None and not self.known
