"""The options of `check`, and what they come to together with the settings: the command line goes first."""

from __future__ import annotations

from enum import StrEnum
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING, Annotated, NamedTuple

import typer

from aligncheck.cli.completing import brief_files, cause_ids, json_files, yaml_files
from aligncheck.errors import UsageError
from aligncheck.severity import Severity

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from aligncheck.checking import Choice
    from aligncheck.errors import Problem
    from aligncheck.finding import Finding
    from aligncheck.gathering import How
    from aligncheck.settled import Checks, Settled
    from aligncheck.subjects import Subject


class CheckFormat(StrEnum):
    """How findings are written."""

    AUTO = "auto"
    TERMINAL = "terminal"
    CONCISE = "concise"
    JSON = "json"
    SARIF = "sarif"
    GITHUB = "github"
    GITLAB = "gitlab"
    JUNIT = "junit"
    MARKDOWN = "markdown"


Paths = Annotated[
    list[str],
    typer.Argument(
        metavar="PATH...",
        help="Campaign briefs (YAML, Markdown), calendars (CSV), brand profiles (YAML), folders; - reads stdin.",
        autocompletion=brief_files,
    ),
]
Exclude = Annotated[
    list[str] | None,
    typer.Option("--exclude", metavar="GLOB", help="Leave these files and folders out: a name, or a path. Repeatable."),
]
StdinName = Annotated[
    str | None,
    typer.Option(
        "--stdin-filename",
        metavar="NAME",
        help="Read stdin as if it were this file: its ending decides, and findings name it.",
        autocompletion=brief_files,
    ),
]
Map = Annotated[
    list[str] | None,
    typer.Option("--map", metavar="FIELD=COLUMN", help="Of a calendar: which column a field is in. Repeatable."),
]
CalendarBrand = Annotated[
    str | None,
    typer.Option("--brand", metavar="BRAND", help="Of a calendar: the brand's profile.", autocompletion=yaml_files),
]
CalendarCauses = Annotated[
    list[str] | None,
    typer.Option(
        "--cause",
        metavar="ID",
        help="Of a calendar: the cause it speaks for. Repeatable.",
        autocompletion=cause_ids,
    ),
]
Select = Annotated[
    list[str] | None,
    typer.Option("--select", metavar="CODE", help="Run only this rule or family (GC01, GC). Repeatable."),
]
ExtendSelect = Annotated[
    list[str] | None, typer.Option("--extend-select", metavar="CODE", help="Run this rule or family too. Repeatable.")
]
Ignore = Annotated[
    list[str] | None, typer.Option("--ignore", metavar="CODE", help="Leave this rule or family out. Repeatable.")
]
Levels = Annotated[
    list[str] | None,
    typer.Option("--severity", metavar="CODE=LEVEL", help="Set how grave a rule or family is. Repeatable."),
]
Markets = Annotated[
    list[str] | None,
    typer.Option("--markets", metavar="MARKET", help="Judge for these markets, not the file's. Repeatable."),
]
FailOn = Annotated[
    Severity | None,
    typer.Option("--fail-on", help="Exit 1 if there is a finding as grave as this. Default: error."),
]
MaxWarnings = Annotated[
    int | None, typer.Option("--max-warnings", metavar="N", min=0, help="Exit 1 if there are more warnings than N.")
]
Baseline = Annotated[
    Path | None,
    typer.Option(
        "--baseline",
        metavar="FILE",
        help="The findings in this file are known: only others fail.",
        autocompletion=json_files,
    ),
]
WriteBaseline = Annotated[
    Path | None,
    typer.Option("--write-baseline", metavar="FILE", help="Write what is found now to a baseline file, and exit 0."),
]
Fix = Annotated[bool, typer.Option("--fix", help="Mend what can be mended safely, in the files, and check again.")]
Diff = Annotated[bool, typer.Option("--diff", help="Print what --fix would change, as a patch, and change nothing.")]
CheckFormatOption = Annotated[
    CheckFormat,
    typer.Option(
        "--format",
        "-f",
        help="How to write the findings. auto: by the ending of --output (.sarif, .json, .xml, .md), else github in "
        "GitHub Actions, else terminal.",
    ),
]
ShowSuppressed = Annotated[
    bool,
    typer.Option(
        "--show-suppressed", help="On a terminal, show the findings too that are suppressed or in the baseline."
    ),
]


class Given(NamedTuple):
    """What the command line says of the files to check."""

    paths: list[str]
    exclude: list[str]
    stdin_name: str | None
    maps: list[str]
    brand: str | None
    causes: list[str]


_MANY = 100  # fewer files are read before other processes would be up
_TABLES = (".csv", ".tsv")


class Loads(NamedTuple):
    """The files to check and how they are read; `notes` grow as they are read."""

    files: list[str]
    how: How
    problems: list[Problem]
    notes: list[str]

    @property
    def jobs(self) -> int:
        """Return in how many processes the files may be read: what calendars and stdin tell stays in this one."""
        from aligncheck.forking import cores  # noqa: PLC0415  (as below)

        alone = len(self.files) < _MANY or any(file == "-" or file.endswith(_TABLES) for file in self.files)
        return 1 if alone else cores()

    @property
    def readers(self) -> Sequence[Callable[[], Sequence[Subject]]]:
        """Return what reads each file, when it is called."""
        from aligncheck.gathering import load  # noqa: PLC0415  (`--help` needs none of this)

        return [partial(load, path, self.how) for path in self.files]


class Gate(NamedTuple):
    """When a run fails."""

    fail_on: Severity
    max_warnings: int | None

    def fails(self, findings: list[Finding]) -> bool:
        """Say whether what counts reaches the level, or there are too many warnings."""
        severities = [finding.severity for finding in findings if finding.counts]
        too_many = self.max_warnings is not None and severities.count(Severity.WARNING) > self.max_warnings
        return too_many or any(each.rank <= self.fail_on.rank for each in severities)


def loads_of(given: Given, settled: Settled, *, allow_outside: bool) -> Loads:
    """Return the files to check, what could not be found, and what to tell; raises UsageError, InputError."""
    from aligncheck.calendar_plan import CALENDARS, plan_of  # noqa: PLC0415  (`--help` needs none of this)
    from aligncheck.gathering import Exclusion, How, gather  # noqa: PLC0415
    from aligncheck.loading import STDIN, read_bytes  # noqa: PLC0415

    if given.stdin_name is not None and STDIN not in given.paths:
        raise UsageError("--stdin-filename is a name for standard input; pass - as the path")
    if not all(map(str.strip, given.exclude)):
        raise UsageError("--exclude is empty; it takes a name or a path, as drafts or briefs/old.yaml")
    base = Path(settled.file or ".").parent
    patterns = [*((Path(), each) for each in given.exclude), *((base, each) for each in settled.checks.exclude)]
    found = gather(given.paths, Exclusion(patterns), given.stdin_name)
    plan = plan_of(given.maps, given.brand, given.causes)
    names = [given.stdin_name or "" if path == STDIN else path for path in found.files]
    if any(plan) and not any(name.lower().endswith(CALENDARS) for name in names):
        raise UsageError("--map, --brand and --cause are for calendars (CSV), and none is named")
    if given.brand:
        read_bytes(given.brand, given.brand, most=0)
    notes: list[str] = []
    how = How(plan, notes.append, given.stdin_name, allow_outside)
    notes += found.notes
    return Loads(found.files, how, found.problems, notes)


def gate(checks: Checks, fail_on: Severity | None, max_warnings: int | None) -> Gate:
    """Return when a run fails."""
    return Gate(fail_on or checks.fail_on, checks.max_warnings if max_warnings is None else max_warnings)


def choice_of(
    checks: Checks,
    select: list[str] | None,
    extend: list[str] | None,
    ignore: list[str] | None,
    severity: list[str] | None,
) -> Choice:
    """Return which rules run, and how grave each is; raises UsageError."""
    from aligncheck.checking import Choice  # noqa: PLC0415  (`--help` needs none of this)

    return Choice(
        _codes(select) or checks.select,
        (*checks.extend, *_codes(extend)),
        (*checks.ignore, *_codes(ignore)),
        {**checks.severity, **dict(_level(each) for each in listed(severity) or ())},
    )


def listed(given: list[str] | None) -> list[str] | None:
    """Return the parts of a repeatable option, which may also be given with commas."""
    return [part.strip() for each in given for part in each.split(",") if part.strip()] if given else None


def _codes(given: list[str] | None) -> tuple[str, ...]:
    return tuple(code.upper() for code in listed(given) or ())


def _level(given: str) -> tuple[str, Severity]:
    code, _, level = given.partition("=")
    if level not in list(Severity):
        raise UsageError(f"--severity {given!r} is not CODE=LEVEL; write GC08=error, =warning or =info")
    return code.upper(), Severity(level)
