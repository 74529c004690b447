"""`aligncheck validate`: are the files well formed?"""

from __future__ import annotations

from typing import Annotated

import typer

from aligncheck.cli.options import AllowOutside, Format, FormatOption
from aligncheck.cli.output import tell, write
from aligncheck.errors import Exit, InputError, Problem


def validate(
    paths: Annotated[
        list[str], typer.Argument(metavar="PATH...", help="Brand profiles or cause catalogues (YAML); - reads stdin.")
    ],
    *,
    format_: FormatOption = Format.TERMINAL,
    allow_outside: AllowOutside = False,
) -> None:
    """Check files against their schema, without scoring anything: every problem at once, with its place."""
    from aligncheck.loading import kind_of_file, load_cause_file, load_profile  # noqa: PLC0415

    told: list[tuple[str, str]] = []
    problems: list[Problem] = []
    for path in paths:
        try:
            kind = kind_of_file(path)
            load_cause_file(path) if kind == "catalogue" else load_profile(path, allow_outside=allow_outside)
            told.append((path, kind))
        except InputError as error:
            problems += error.problems
    for problem in problems:
        tell(str(problem))
    if format_ is Format.JSON:
        from aligncheck.document import validation  # noqa: PLC0415
        from aligncheck.reporters.json_v1 import render  # noqa: PLC0415

        write(render(validation(told, problems)))
    else:
        write("".join(f"{path}: a valid {kind}\n" for path, kind in told))
    if problems:
        raise typer.Exit(Exit.INPUT)
