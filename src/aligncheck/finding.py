"""What a rule finds, and what becomes of it."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, NamedTuple

if TYPE_CHECKING:
    from aligncheck.errors import Span
    from aligncheck.severity import Severity
    from aligncheck.source import Route


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


class Finding(NamedTuple):
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
    fix_span: Span | None = None  # what of the file the fix changes
    fingerprint: str = ""
    excused: Excused | None = None
    known: bool = False  # in the baseline

    @property
    def counts(self) -> bool:
        """Say whether it decides the exit code: neither suppressed nor in the baseline."""
        return self.excused is None and not self.known

    def to_dict(self) -> dict[str, Any]:
        """Return what `aligncheck check --format json` puts under `findings` for this one."""
        return {
            "rule": self.code,
            "name": self.name,
            "severity": self.severity.value,
            "jurisdictions": list(self.jurisdictions),
            "message": self.message,
            "help": self.way_out,
            "span": self.span._asdict(),
            "words": self.words,
            "document": self.document,
            "route": list(self.route),
            "post": self.post,
            "claim": self.claim,
            "also": list(self.also),
            "fix": self._fix(),
            "fingerprint": self.fingerprint,
            "suppressed": self._suppressed(),
            "baselined": self.known,
        }

    def _fix(self) -> dict[str, Any] | None:
        if self.fix is None or self.fix_span is None:
            return None
        return {"says": self.fix.says, "text": self.fix.text, "span": self.fix_span._asdict()}

    def _suppressed(self) -> dict[str, Any] | None:
        if self.excused is None:
            return None
        span = self.excused.span
        place = {"file": span.file, "line": span.line, "column": span.column} if span else None
        return {"reason": self.excused.reason, "until": self.excused.until, "place": place}
