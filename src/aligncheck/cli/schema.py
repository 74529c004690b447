"""`aligncheck schema`: what a file or a document may hold, for editors and programs."""

from __future__ import annotations

from typing import Annotated

import typer

from aligncheck.cli.options import Output  # noqa: TC001  (typer reads it)
from aligncheck.cli.output import write
from aligncheck.errors import UsageError, did_you_mean
from aligncheck.schema.kinds import Kind, schema_of


def _kinds() -> list[str]:
    return list(Kind)


def schema(
    kind: Annotated[
        str,
        typer.Argument(metavar="KIND", help=f"What to describe: {', '.join(Kind)}.", autocompletion=_kinds),
    ],
    *,
    output: Output = None,
) -> None:
    """Print the JSON Schema of a file or a document.

    An editor that knows it completes keys, shows what each is for, and marks mistakes as you type.

    Examples:

      aligncheck schema brand -o brand.schema.json

      aligncheck schema report

    Exit codes: 0 clean, 2 wrong usage, 3 the file cannot be written, 70 our fault.

    """
    from aligncheck.reporters.json_v1 import render  # noqa: PLC0415  (`--help` needs none of this)

    if kind not in list(Kind):
        raise UsageError(f"no schema is called {kind!r}{did_you_mean(kind, list(Kind)) or '; ' + ', '.join(Kind)}")
    write(render(schema_of(Kind(kind))), output)
