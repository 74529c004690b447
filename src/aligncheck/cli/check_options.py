"""The options of `check`, and what they come to together with the settings: the command line goes first."""

from __future__ import annotations

from enum import StrEnum
from pathlib import Path
from typing import TYPE_CHECKING, Annotated, NamedTuple

import typer

from aligncheck.cli.completing import input_files, json_files
from aligncheck.errors import UsageError
from aligncheck.finding import Severity

if TYPE_CHECKING:
    from aligncheck.checking import Choice
    from aligncheck.finding import Finding
    from aligncheck.settled import Checks


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
        metavar="PATH...", help="Campaign briefs (YAML, or Markdown with front matter).", autocompletion=input_files
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
    typer.Option("--markets", metavar="MARKET", help="Judge for these markets, not the brief's. Repeatable."),
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


class Gate(NamedTuple):
    """When a run fails."""

    fail_on: Severity
    max_warnings: int | None

    def fails(self, findings: list[Finding]) -> bool:
        """Say whether what counts reaches the level, or there are too many warnings."""
        severities = [finding.severity for finding in findings if finding.counts]
        too_many = self.max_warnings is not None and severities.count(Severity.WARNING) > self.max_warnings
        return too_many or any(each.rank <= self.fail_on.rank for each in severities)


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
