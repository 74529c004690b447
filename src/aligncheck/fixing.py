"""Safe fixes, written into the file: nothing else in it changes, or the fix is left out.

A value may stand in any of five styles. What is put in is tried as it is, then as each style would escape it; what
reads back as meant, with every other value as before, is taken.
"""

from __future__ import annotations

import json
import re
from bisect import bisect_left
from difflib import unified_diff
from typing import TYPE_CHECKING, Any, NamedTuple

from aligncheck.errors import InputError

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Mapping, Sequence

    from aligncheck.briefs import BriefFile
    from aligncheck.errors import Span
    from aligncheck.finding import Edit, Finding

    Reload = Callable[[bytes], Sequence[BriefFile]]


class Fixed(NamedTuple):
    """The bytes of a file with its fixes, the findings that are fixed, and those whose fix could not be written."""

    raw: bytes
    done: list[Finding]
    left: list[Finding]


def fixed(raw: bytes, briefs: Sequence[BriefFile], findings: Sequence[Finding], reload: Reload) -> Fixed:
    """Return a file with the fixes of its findings; of two that overlap the first is made, the other waits."""
    result = Fixed(raw, [], [])
    behind: int | None = None
    by_number = {each.number: each for each in briefs}
    for finding in sorted(_fixable(findings), key=lambda each: _place(each, by_number), reverse=True):
        brief = by_number[finding.document]
        written, begin = _written(result.raw, brief, finding, reload, behind)
        if written is None:
            result.left.append(finding)
            continue
        result, behind = result._replace(raw=written), begin
        result.done.append(finding)
    return result


def diff(before: bytes, after: bytes, file: str) -> str:
    """Return what changes in a file, as a patch that `git apply -p0` takes."""
    old, new = (re.findall(r"[^\n]*\n|[^\n]+", each.decode(errors="replace")) for each in (before, after))
    patch = unified_diff(old, new, fromfile=file, tofile=file)
    return "".join(line if line.endswith("\n") else f"{line}\n\\ No newline at end of file\n" for line in patch)


def _fixable(findings: Sequence[Finding]) -> Iterator[Finding]:
    return (each for each in findings if each.fix and each.counts)


def _place(finding: Finding, briefs: Mapping[int, BriefFile]) -> tuple[int, int]:
    """Return where the edit begins: a finding on a fact may be mended in the copy."""
    assert finding.fix is not None  # noqa: S101  (only those are asked)
    span = briefs[finding.document].span(finding.fix.route, finding.fix.start, finding.fix.end)
    return span.line, span.column


def _written(
    raw: bytes, brief: BriefFile, finding: Finding, reload: Reload, behind: int | None
) -> tuple[bytes | None, int]:
    """Return the file with one fix, and where it begins; none if it cannot be written, or reaches into the next."""
    edit, value = finding.fix, brief.value(finding.fix.route) if finding.fix else None
    if edit is None or value is None:
        return None, 0
    want = value[: edit.start] + edit.text + value[edit.end :]
    for begin, end, text in _ways(brief, edit, value, want):
        if behind is not None and end > behind:
            continue
        made = _put(raw, begin, end, text)
        if _as_meant(made, brief, edit, want, reload):
            return made, begin
    return None, 0


def _ways(brief: BriefFile, edit: Edit, value: str, want: str) -> Iterator[tuple[int, int, str]]:
    """Yield how an edit may be written: offsets into the file's text, and what is put there."""
    start, text = edit.start, edit.text
    if start == edit.end and start:  # put in behind a character: that one is written anew
        start, text = start - 1, value[start - 1] + text
    begin, end = _offsets(brief.text, brief.span(edit.route, start, max(edit.end, start + 1)))
    yield begin, end, text
    yield begin, end, text.replace("'", "''")
    yield begin, end, text.replace('"', '""')
    yield begin, end, json.dumps(text, ensure_ascii=False)[1:-1]
    begin, end = _offsets(brief.text, brief.span(edit.route))
    yield begin, end, json.dumps(want, ensure_ascii=False)


def _as_meant(raw: bytes, before: BriefFile, edit: Edit, want: str, reload: Reload) -> bool:
    """Say whether the file reads as before but for the one value, which reads as it is meant."""
    try:
        after = next((each for each in reload(raw) if each.number == before.number), None)
    except InputError:
        return False
    if after is None or (after.value(edit.route) or "").rstrip() != want.rstrip():
        return False
    return _without(before, edit) == _without(after, edit)


def _without(brief: BriefFile, edit: Edit) -> dict[str, Any]:
    """Return the data of a brief without the text that is edited."""
    data = brief.brief.model_dump(mode="json", warnings=False)
    data.pop("post", None)  # of Markdown: it is the last of the posts too
    part: Any = data
    for step in edit.route[:-1]:
        part = part[step]
    if isinstance(part, list):  # a line written as plain text
        part = part[int(edit.route[-1])]
        part["text"] = None
    else:
        part[edit.route[-1]] = None
    return data


def _offsets(text: str, span: Span) -> tuple[int, int]:
    """Return the offsets of a span in the text."""
    starts = [0, *(found.end() for found in re.finditer("\n", text))]
    return starts[span.line - 1] + span.column - 1, starts[span.end_line - 1] + span.end_column - 1


def _put(raw: bytes, begin: int, end: int, text: str) -> bytes:
    """Return the bytes of a file with text[begin:end] replaced; offsets are those of the text with plain line ends."""
    whole = raw.decode()
    mark = len("\ufeff") if whole.startswith("\ufeff") else 0
    # Each "\r\n" is one character in the text with plain line ends.
    shortened = [found.start() - number - mark for number, found in enumerate(re.finditer("\r\n", whole))]
    first, last = (at + mark + bisect_left(shortened, at) for at in (begin, end))
    return (whole[:first] + text + whole[last:]).encode()
