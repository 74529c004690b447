"""`aligncheck explain`: the dots for one cause."""

from __future__ import annotations

from typing import Annotated

import typer

from aligncheck.cli.completing import cause_ids
from aligncheck.cli.options import AllowOutside, AsOf, Brand, Causes, Format, FormatOption, NoBuiltin, Output
from aligncheck.cli.output import write
from aligncheck.errors import InputError


def explain(  # noqa: PLR0913  (the options are the interface)
    brand: Brand,
    cause: Annotated[
        str,
        typer.Argument(
            metavar="CAUSE", help="The id of a cause, as `score --all` lists them.", autocompletion=cause_ids
        ),
    ],
    *,
    as_of: AsOf = None,
    causes: Causes = None,
    no_builtin_causes: NoBuiltin = False,
    format_: FormatOption = Format.TERMINAL,
    output: Output = None,
    allow_outside: AllowOutside = False,
) -> None:
    """Show the dots for one cause.

    Every link with its line, what is in the way, what would decide, and what to do next.

    Examples:

      aligncheck explain brand.yaml plastic-waste

      aligncheck explain brand.yaml plastic-waste --format json

    Exit codes: 0 clean, 2 wrong usage, 3 unusable input, 70 our fault.

    """
    from aligncheck.cli.answering import Question, answer, rendered  # noqa: PLC0415  (`--help` needs none of this)

    given = answer([brand], Question(as_of, causes or (), not no_builtin_causes, allow_outside, [cause]))
    if given.problems:
        raise InputError(tuple(given.problems))

    def terminal(width: int, color: bool) -> str:  # noqa: FBT001  (called by position, here alone)
        from aligncheck.reporters.terminal import explained  # noqa: PLC0415

        told = [(report, result) for report in given.reports for result in report.results]
        return explained(told, width=width, color=color)

    write(rendered(given, format_, output, terminal), output)
