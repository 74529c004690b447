"""`aligncheck validate`: whether files are well formed."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated

import typer

from aligncheck.cli.completing import input_files
from aligncheck.cli.options import AllowOutside, Format, FormatOption
from aligncheck.cli.output import tell, write
from aligncheck.errors import Exit, InputError, Problem


def validate(
    paths: Annotated[
        list[str],
        typer.Argument(
            metavar="PATH...",
            help="Brand profiles and catalogues (YAML), settings (TOML); - reads stdin.",
            autocompletion=input_files,
        ),
    ],
    *,
    format_: FormatOption = Format.TERMINAL,
    allow_outside: AllowOutside = False,
) -> None:
    """Check files without scoring them.

    Every problem is reported at once, with its place and the way out.

    Examples:

      aligncheck validate brand.yaml

      aligncheck validate brands/*.yaml my-causes.yaml team.toml

    Exit codes: 0 all valid, 2 wrong usage, 3 a file is not valid, 70 our fault.

    """
    told: list[tuple[str, str]] = []
    problems: list[Problem] = []
    for path in paths:
        try:
            told.append((path, _kind(path, allow_outside=allow_outside)))
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


def _kind(path: str, *, allow_outside: bool) -> str:
    """Read a file and return what it is; raises InputError."""
    if Path(path).suffix == ".toml":
        from aligncheck.settings import load_file  # noqa: PLC0415  (only who has settings pays for them)

        load_file(path, allow_outside=allow_outside)
        return "settings file"
    from aligncheck.loading import load_any  # noqa: PLC0415  (`--help` needs none of this)

    return load_any(path, allow_outside=allow_outside)
