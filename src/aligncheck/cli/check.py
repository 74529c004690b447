"""`aligncheck check`: lint campaign briefs."""

from __future__ import annotations

from enum import StrEnum
from functools import partial
from typing import TYPE_CHECKING, Annotated

import typer

from aligncheck.cli.completing import input_files
from aligncheck.cli.options import AllowOutside, AsOf, Causes, Config, Isolated, NoBuiltin, Output, day
from aligncheck.cli.output import tell, write
from aligncheck.errors import Exit, UsageError
from aligncheck.finding import Severity

if TYPE_CHECKING:
    from aligncheck.checking import Choice
    from aligncheck.reviewing import Review


class CheckFormat(StrEnum):
    """How findings are written."""

    CONCISE = "concise"


def check(  # noqa: PLR0913  (the options are the interface)
    paths: Annotated[
        list[str],
        typer.Argument(
            metavar="PATH...", help="Campaign briefs (YAML, or Markdown with front matter).", autocompletion=input_files
        ),
    ],
    *,
    select: Annotated[
        list[str] | None,
        typer.Option("--select", metavar="CODE", help="Run only this rule or family (GC01, GC). Repeatable."),
    ] = None,
    extend_select: Annotated[
        list[str] | None,
        typer.Option("--extend-select", metavar="CODE", help="Run this rule or family too. Repeatable."),
    ] = None,
    ignore: Annotated[
        list[str] | None, typer.Option("--ignore", metavar="CODE", help="Leave this rule or family out. Repeatable.")
    ] = None,
    severity: Annotated[
        list[str] | None,
        typer.Option("--severity", metavar="CODE=LEVEL", help="Set how grave a rule or family is. Repeatable."),
    ] = None,
    markets: Annotated[
        list[str] | None,
        typer.Option("--markets", metavar="MARKET", help="Judge for these markets, not the brief's. Repeatable."),
    ] = None,
    fail_on: Annotated[
        Severity, typer.Option("--fail-on", help="Exit 1 if there is a finding as grave as this.")
    ] = Severity.ERROR,
    max_warnings: Annotated[
        int | None, typer.Option("--max-warnings", metavar="N", min=0, help="Exit 1 if there are more warnings than N.")
    ] = None,
    as_of: AsOf = None,
    causes: Causes = None,
    no_builtin_causes: NoBuiltin = False,
    format_: Annotated[
        CheckFormat, typer.Option("--format", "-f", help="How to write the findings.")
    ] = CheckFormat.CONCISE,
    output: Output = None,
    exit_zero: Annotated[bool, typer.Option("--exit-zero", help="Exit 0 whatever is found.")] = False,
    allow_outside: AllowOutside = False,
    config: Config = None,
    isolated: Isolated = False,
) -> None:
    """Lint campaign briefs: each finding with its place, the reason and the way out.

    Examples:

      aligncheck check briefs/spring.yaml

      aligncheck check briefs/spring.yaml --markets UK --fail-on warning

    Exit codes: 0 clean, 1 findings at --fail-on or above, 2 wrong usage, 3 unusable input, 70 our fault.

    """
    from aligncheck.briefs import load_briefs  # noqa: PLC0415  (`--help` needs none of this)
    from aligncheck.reviewing import judge_of, review  # noqa: PLC0415
    from aligncheck.settled import settle  # noqa: PLC0415

    settled = settle(config, isolated=isolated, allow_outside=allow_outside)
    policy = settled.policy(day(as_of))
    judge = judge_of(settled, policy, causes or (), builtin=not no_builtin_causes, allow_outside=allow_outside)
    choice = _choice(select, extend_select, ignore, severity)
    found = review([partial(load_briefs, path) for path in paths], judge, policy, choice, _listed(markets))
    for problem in found.problems:
        tell(str(problem))
    write(_rendered(found, format_), output, exact=True)
    if found.problems:
        raise typer.Exit(Exit.INPUT)
    if not exit_zero and failed(found, fail_on, max_warnings):
        raise typer.Exit(Exit.FINDINGS)


def failed(review: Review, fail_on: Severity, max_warnings: int | None) -> bool:
    """Say whether what counts reaches the level, or there are too many warnings."""
    severities = [finding.severity for finding in review.findings if finding.counts]
    too_many = max_warnings is not None and severities.count(Severity.WARNING) > max_warnings
    return too_many or any(each.rank <= fail_on.rank for each in severities)


def _rendered(review: Review, format_: CheckFormat) -> str:
    """Return the findings in a format."""
    match format_:
        case CheckFormat.CONCISE:
            from aligncheck.reporters import concise  # noqa: PLC0415  (as above)

            return concise.render(review)


def _choice(
    select: list[str] | None, extend: list[str] | None, ignore: list[str] | None, severity: list[str] | None
) -> Choice:
    from aligncheck.checking import Choice  # noqa: PLC0415  (as above)

    levels = dict(_level(each) for each in _listed(severity) or ())
    return Choice(_codes(select), _codes(extend), _codes(ignore), levels)


def _codes(given: list[str] | None) -> tuple[str, ...]:
    return tuple(code.upper() for code in _listed(given) or ())


def _level(given: str) -> tuple[str, Severity]:
    code, equals, level = given.partition("=")
    if not equals or level not in list(Severity):
        raise UsageError(f"--severity {given!r} is not CODE=LEVEL; write GC08=error, =warning or =info")
    return code.upper(), Severity(level)


def _listed(given: list[str] | None) -> list[str] | None:
    """Return the parts of a repeatable option, which may also be given with commas."""
    return [part.strip() for each in given for part in each.split(",") if part.strip()] if given else None
