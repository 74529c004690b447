"""`aligncheck explain`: the dots for one cause."""

from __future__ import annotations

from typing import Annotated

import typer

from aligncheck.cli.completing import cause_ids
from aligncheck.cli.options import (
    AllowOutside,
    AsOf,
    Brand,
    Causes,
    Config,
    EngineOption,
    Isolated,
    NoBuiltin,
    Output,
    ReportFormat,
    ReportFormatOption,
    WhatIf,
    report_format,
)
from aligncheck.cli.output import write
from aligncheck.errors import InputError, UsageError


def explain(  # noqa: PLR0913  (the options are the interface)
    brand: Brand,
    cause: Annotated[
        str | None,
        typer.Argument(
            metavar="CAUSE", help="The id of a cause, as `score --all` lists them.", autocompletion=cause_ids
        ),
    ] = None,
    *,
    cause_text: Annotated[
        str | None,
        typer.Option(
            "--cause-text",
            metavar="TEXT",
            help='Instead of CAUSE: one of no catalogue, as "Name: what it is about". Only its meaning is matched.',
        ),
    ] = None,
    what_if: WhatIf = None,
    as_of: AsOf = None,
    engine: EngineOption = None,
    causes: Causes = None,
    no_builtin_causes: NoBuiltin = False,
    format_: ReportFormatOption = None,
    output: Output = None,
    allow_outside: AllowOutside = False,
    config: Config = None,
    isolated: Isolated = False,
) -> None:
    """Show the dots for one cause.

    Every link with its line, what is in the way, what would decide, and what to do next.

    Examples:

      aligncheck explain brand.yaml plastic-waste

      aligncheck explain brand.yaml plastic-waste --format json

      aligncheck explain brand.yaml plastic-waste --output dots.md

      aligncheck explain brand.yaml --cause-text "Repair cafés: mending"

    Exit codes: 0 clean, 2 wrong usage, 3 unusable input, 70 our fault.

    """
    from aligncheck.cli.answering import Question, Writers, answer, rendered  # noqa: PLC0415  (`--help` needs none of this)

    if (cause is None) == (cause_text is None):
        raise UsageError("which cause? name one (CAUSE) or describe one (--cause-text), not both")
    if [brand, what_if].count("-") > 1:
        raise UsageError("stdin (-) can be read once")
    asked = Question(
        as_of, causes or (), not no_builtin_causes, allow_outside, [cause] if cause else (),
        what_if=what_if, cause_text=cause_text, config=config, isolated=isolated, engine=engine,
    )  # fmt: skip
    given = answer([brand], asked)
    if given.problems:
        raise InputError(tuple(given.problems))

    told = [(report, result) for report in given.reports for result in report.results]

    def as_terminal(width: int, color: bool) -> str:  # noqa: FBT001  (called by position, here alone)
        from aligncheck.reporters import terminal  # noqa: PLC0415

        return terminal.explained(told, width=width, color=color, settings=given.settled.line, again=asked.again)

    def as_markdown() -> str:
        from aligncheck.reporters import markdown  # noqa: PLC0415

        return markdown.explained(told, settings=given.settled.line)

    def as_csv() -> str:
        from aligncheck.reporters import csv_v1  # noqa: PLC0415

        return csv_v1.explained(told)

    wanted = report_format(format_, output)
    text = rendered(given, wanted, output, Writers(as_terminal, as_markdown, as_csv))
    write(text, output, exact=wanted is not ReportFormat.TERMINAL)
