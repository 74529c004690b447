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
            help="Brand profiles, briefs and catalogues (YAML), briefs (Markdown), settings (TOML); - reads stdin.",
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

      aligncheck validate brands/*.yaml briefs/spring.yaml my-causes.yaml team.toml

    Exit codes: 0 all valid, 2 wrong usage, 3 a file is not valid, 70 our fault.

    """
    told: list[tuple[str, list[str]]] = []
    problems: list[Problem] = []
    for path in paths:
        try:
            told.append((path, _kinds(path, allow_outside=allow_outside)))
        except InputError as error:
            problems += error.problems
    for problem in problems:
        tell(str(problem))
    if format_ is Format.JSON:
        from aligncheck.document import validation  # noqa: PLC0415
        from aligncheck.reporters.json_v1 import render  # noqa: PLC0415

        write(render(validation([(path, kind) for path, kinds in told for kind in dict.fromkeys(kinds)], problems)))
    else:
        write("".join(f"{path}: {_counted(kinds)}\n" for path, kinds in told))
    if problems:
        raise typer.Exit(Exit.INPUT)


def _kinds(path: str, *, allow_outside: bool) -> list[str]:
    """Read a file and return what each document in it is; raises InputError."""
    if Path(path).suffix == ".toml":
        from aligncheck.settings import load_file  # noqa: PLC0415  (only who has settings pays for them)

        load_file(path, allow_outside=allow_outside)
        return ["settings file"]
    from aligncheck.subjects import kinds_in  # noqa: PLC0415  (`--help` needs none of this)

    return kinds_in(path, allow_outside=allow_outside)


def _counted(kinds: list[str]) -> str:
    """Return `a valid campaign brief`, or how many of each there are."""
    if len(kinds) == 1:
        return f"a valid {kinds[0]}"
    return ", ".join(
        f"{kinds.count(kind)} valid {kind}{'s' * (kinds.count(kind) > 1)}" for kind in dict.fromkeys(kinds)
    )
