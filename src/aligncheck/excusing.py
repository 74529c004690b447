"""Findings that a brief accepts, each with its reason: in `suppress:`, or in a Markdown comment. They stay visible.

<!-- aligncheck ignore GC08 until 2027-12-31: cleared by counsel 2027-02-01 --> accepts what the paragraph below it
holds, or its own line if text stands before it.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from aligncheck.finding import Excused
from aligncheck.models.fields import When

if TYPE_CHECKING:
    import datetime as dt
    from collections.abc import Iterator, Sequence

    from aligncheck.briefs import BriefFile
    from aligncheck.errors import Span
    from aligncheck.finding import Finding
    from aligncheck.source import Route

_COMMENT = re.compile(r"<!--\s*aligncheck\s+ignore\b(?P<rest>.*?)-->", re.DOTALL)
_REST = re.compile(
    r"""
    \s* (?P<codes> \w+ (?: \s*,\s* \w+ )* )?
    (?: \s+ until \s+ (?P<until> [\w-]+ ) )?
    \s* (?: : \s* (?P<why> .* ) )?
    """,
    re.DOTALL | re.VERBOSE,
)


class Excuse:
    """A suppression: for which rules, where, why, and to when. `used` is whether it has covered a finding."""

    def __init__(  # noqa: PLR0913  (what a suppression says)
        self,
        codes: Sequence[str],
        reason: str,
        until: When | None,
        span: Span,
        *,
        claim: str | None = None,
        post: int | None = None,
        lines: range | None = None,
        route: Route = (),
        offsets: tuple[int, int | None] = (0, None),
        mistake: str = "",
    ) -> None:
        """Hold what a suppression says; `lines` are those of the file that a comment is about."""
        self.codes, self.reason, self.until, self.span = tuple(codes), reason, until, span
        self.claim, self.post, self.lines, self.mistake = claim, post, lines, mistake
        self.route, self.offsets = route, offsets
        self.used = False

    def covers(self, finding: Finding) -> bool:
        """Say whether a finding is meant, whatever the day."""
        return (
            (finding.code in self.codes or finding.code[:2] in self.codes)
            and self.claim in (None, finding.claim)
            and self.post in (None, finding.post)
            and (self.lines is None or finding.span.line in self.lines)
        )

    def over(self, day: dt.date) -> bool:
        """Say whether it has expired by a day."""
        return self.until is not None and self.until.last < day


def excuses_of(found: BriefFile) -> tuple[Excuse, ...]:
    """Return the suppressions of a brief, in the order of its file."""
    listed = [
        Excuse(
            (each.rule,), each.reason, each.until, found.span(("suppress", number)),
            claim=each.claim, post=each.post, route=("suppress", number),
        )
        for number, each in enumerate(found.brief.suppress)
    ]  # fmt: skip
    return (*listed, *_comments(found))


def excused(findings: Sequence[Finding], excuses: Sequence[Excuse], day: dt.date) -> list[Finding]:
    """Return the findings, those that a suppression covers marked with its reason."""
    return [_excused(finding, excuses, day) for finding in findings]


def _excused(finding: Finding, excuses: Sequence[Excuse], day: dt.date) -> Finding:
    covering = [each for each in excuses if each.covers(finding)]
    for each in covering:
        each.used = True  # an expired one has been of use too: it says that it has expired, not that it is idle
    valid = next((each for each in covering if not each.over(day) and not each.mistake), None)
    if valid is None:
        return finding
    return finding._replace(excused=Excused(valid.reason, str(valid.until) if valid.until else None, valid.span))


def _comments(found: BriefFile) -> Iterator[Excuse]:
    for route, text in found.commented():
        for comment in _COMMENT.finditer(text):
            span = found.span(route, comment.start(), comment.end())
            yield _commented(comment, span, route, _lines(text, comment, span))


def _commented(comment: re.Match[str], span: Span, route: Route, lines: range) -> Excuse:
    told = _REST.fullmatch(comment["rest"])
    codes = [code.strip().upper() for code in (told["codes"] or "").split(",")] if told else []
    reason = " ".join((told["why"] or "").split()) if told else ""
    mistake, until = "", None
    try:
        until = When.parse(told["until"]) if told and told["until"] else None
    except ValueError as error:
        mistake = str(error)
    if not any(codes):
        mistake = "it names no rule"
    elif not reason:
        mistake = "it gives no reason"
    return Excuse(codes, reason, until, span, lines=lines, route=route, offsets=comment.span(), mistake=mistake)


def _lines(text: str, comment: re.Match[str], span: Span) -> range:
    """Return the lines a comment is about: its own if text stands before it, else the paragraph below."""
    before = text[text.rfind("\n", 0, comment.start()) + 1 : comment.start()]
    if before.strip():
        return range(span.line, span.end_line + 1)
    below = text[comment.end() :]
    blank = len(below) - len(below.lstrip())
    paragraph = re.split(r"\n\s*\n", below[blank:], maxsplit=1)[0]
    first = span.end_line + below[:blank].count("\n")
    return range(first, first + paragraph.count("\n") + 1)
