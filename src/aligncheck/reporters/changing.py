"""What a patch moves, and the best next step as a patch to try: what terminal pages say of changes."""

from __future__ import annotations

import shlex
from typing import TYPE_CHECKING

from aligncheck.catalogue import BUILTIN_FILE
from aligncheck.loading import STDIN, STDIN_NAME
from aligncheck.reporters.plain import clean
from aligncheck.verdict import Verdict
from aligncheck.whatif import ChangedReport

if TYPE_CHECKING:
    from collections.abc import Mapping

    from aligncheck.assessment import Assessed
    from aligncheck.report import BrandReport, Result
    from aligncheck.reporters.page import Page
    from aligncheck.whatif import Change

    Words = Mapping[Verdict, str]

STEP_FILE = "step.yaml"
_MOST = 8  # causes shown that move; more would push the report off the screen


def what_if(page: Page, report: BrandReport, words: Words, *, everything: bool) -> None:
    """Write what the patch of a report moves, if it has one: before → after, and how many causes stay."""
    if not isinstance(report, ChangedReport):
        return
    page.line((f"WHAT IF {clean(report.patch)}", "bold"))
    shown = report.changes if everything else report.changes[:_MOST]
    for change in shown:
        _change(page, change, words)
    hidden, stay = len(report.changes) - len(shown), len(report.unranked) - len(report.changes)
    parts = [f"{hidden} more move (--all)"] if hidden else []
    parts.append(f"{stay} stay{'s' if stay == 1 else ''} as {'it is' if stay == 1 else 'they are'}")
    page.line(f"   {' · '.join(parts)}")
    page.line()
    page.line(f"As it would be; *n is line n of {clean(report.patch)}:")


def to_try(page: Page, report: BrandReport, result: Result, again: str) -> None:
    """Write the best next step as YAML to paste, and the command that tries it, with the options that were given."""
    if not result.next_steps:
        return
    from aligncheck.reporters.pasting import as_yaml  # noqa: PLC0415  (`score` prints no patch)

    page.line()
    if isinstance(report, ChangedReport):
        page.line(("TRY 1       ", "bold"), f"add these lines to {clean(report.patch)}:", indent=12)
    else:
        page.line(("TRY 1       ", "bold"), f"save these lines as {STEP_FILE}, and run:", indent=12)
        page.whole(f"  {_trying(report, result, again)} --what-if {STEP_FILE}")
    page.line()
    for line in as_yaml(result.next_steps[0].patch, page.width).splitlines():
        page.whole(line)
    page.line()


def explaining(report: BrandReport, result: Result) -> str:
    """Return the command that shows the dots of a cause, of the profile as it is in the report."""
    patch = f" --what-if {_path(report.patch)}" if isinstance(report, ChangedReport) else ""
    return f"aligncheck explain {_path(report.profile.source.file)} {result.cause.id}{patch}"


def _trying(report: BrandReport, result: Result, again: str) -> str:
    """Return the command that scores the brand with the same causes in force."""
    from aligncheck.described import DESCRIBED  # noqa: PLC0415  (the same)

    brand, book = _path(report.profile.source.file), result.evidence.entry.book
    if book.file == DESCRIBED:
        return f"aligncheck explain {brand} --cause-text {shlex.quote(clean(result.cause.summary))}{again}"
    own = "" if book.file == BUILTIN_FILE or "--causes" in again else f" --causes {_path(book.file)}"
    return f"aligncheck score {brand}{own}{again}"


def _path(file: str) -> str:
    """Return a file's name as a shell takes it; one that begins like an option is led by its folder."""
    if file == STDIN_NAME:
        return STDIN
    return shlex.quote(f"./{clean(file)}" if file.startswith("-") else clean(file))


def _change(page: Page, change: Change, words: Words) -> None:
    before, after = change.before, change.after
    verdicts = [words[each.verdict] for each in (before, after)]
    page.line(f"  {clean(change.cause.name)}: ", (_moved(*verdicts), "bold" if change.turned else ""), indent=5)
    parts = [
        f"{part} {_moved(_points(getattr(before.score, part), before), _points(getattr(after.score, part), after))}"
        for part in ("fit", "practice", "proof")
    ]
    believed = _moved(*(_points(each.score.authenticity, each, digits=1) for each in (before, after)))
    for line in _packed([*parts, f"authenticity {believed}"], page.width - 5):
        page.line(f"     {line}")


def _packed(parts: list[str], width: int) -> list[str]:
    """Return parts side by side on as few lines as they fit on, none of them broken."""
    lines = [parts[0]]
    for part in parts[1:]:
        longer = f"{lines[-1]} · {part}"
        if len(longer) <= width:
            lines[-1] = longer
        else:
            lines.append(part)
    return lines


def _moved(before: str, after: str) -> str:
    return after if before == after else f"{before} → {after}"


def _points(share: float | None, assessed: Assessed, digits: int | None = None) -> str:
    """Return a share in points; a `?` where it was not told, or nothing can be judged."""
    if share is None or assessed.verdict is Verdict.UNKNOWN:
        return "?"
    return f"{round(100 * share, digits)}"
