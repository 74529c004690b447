"""`aligncheck init ci`: the file that has briefs checked where a team works."""

from __future__ import annotations

import os
from pathlib import Path
from typing import Annotated

import typer

from aligncheck.cli.init import Force  # noqa: TC001  (typer reads it)
from aligncheck.cli.output import tell, write
from aligncheck.errors import InputError, Problem, UsageError
from aligncheck.starting.services import FILES, Service, guessed, part, set_up


def ci(
    service: Annotated[
        Service | None,
        typer.Argument(
            metavar="SERVICE",
            help="What runs it: github, gitlab or pre-commit. Default: what the files of the repository show.",
        ),
    ] = None,
    *,
    force: Force = False,
) -> None:
    """Have campaign briefs checked on every change.

    Writes a workflow for GitHub, a job for GitLab, or a hook for pre-commit, at the root of the repository. If a file
    is there already that other things stand in, what to add to it is printed.

    Examples:

      aligncheck init ci github

      aligncheck init ci pre-commit

    Exit codes: 0 written, 2 wrong usage, or the file exists, 3 it cannot be written, 70 our fault.

    """
    from aligncheck.project import root_of  # noqa: PLC0415  (`--help` does not need it)

    root = root_of(Path.cwd())
    where = service or guessed(root)
    target = root / FILES[where]
    shown = Path(os.path.relpath(target)).as_posix()
    if target.exists() and not force:
        _refuse(where, target, shown)
    _make(target.parent)
    write(set_up(where), target)
    tell(f"{shown} is written; it checks what lies in briefs/.")
    if not (root / "briefs").exists():
        tell("There is no folder briefs: name yours in the file.")
    tell("Next:\n" + "\n".join(f"  {command}" for command in _next(where, shown)))


def _refuse(where: Service, target: Path, shown: str) -> None:
    """Raise UsageError for a file that is there; what to add to it goes to stdout."""
    from aligncheck.loading import read_bytes  # noqa: PLC0415  (as above)

    added = part(where)
    if added is None or b"aligncheck" in read_bytes(target, shown):
        raise UsageError(f"{shown} exists; pass --force to replace it")
    write(added)
    under = "`repos:` in " if where is Service.PRE_COMMIT else ""
    raise UsageError(f"{shown} exists; add the lines above to {under}it, or pass --force to replace it")


def _make(folder: Path) -> None:
    try:
        folder.mkdir(parents=True, exist_ok=True)
    except OSError as error:
        raise InputError((Problem(f"cannot be made: {error.strerror}", str(folder)),)) from None


def _next(where: Service, shown: str) -> tuple[str, ...]:
    if where is Service.PRE_COMMIT:
        return "pre-commit install", "pre-commit run --all-files"
    return "aligncheck check briefs", f"git add {shown}", "git commit"
