"""The commands, in the order of a first day."""

from __future__ import annotations

from typing import Annotated

import typer

from aligncheck.cli import causes, explain, init, schema, score, validate
from aligncheck.version import __version__

app = typer.Typer(
    name="aligncheck",
    help="Which social causes can your brand speak on naturally and believably? Scored, explained, from a YAML file.",
    epilog="Start: aligncheck init brand, then aligncheck score brand.yaml.   A heuristic, not legal advice.",
    no_args_is_help=True,
    pretty_exceptions_enable=False,
    rich_markup_mode=None,
    context_settings={"help_option_names": ["-h", "--help"]},
)


def _version(asked: bool) -> None:  # noqa: FBT001  (typer's callback)
    if asked:
        typer.echo(f"aligncheck {__version__}")
        raise typer.Exit


@app.callback()
def _main(
    *,
    version: Annotated[
        bool,
        typer.Option("--version", "-V", callback=_version, is_eager=True, help="Show the version and exit."),
    ] = False,
) -> None:
    pass


app.command("score")(score.score)
app.command("explain")(explain.explain)
app.command("validate")(validate.validate)
app.add_typer(causes.app, name="causes")
app.add_typer(init.app, name="init")
app.command("schema")(schema.schema)
