"""The commands, in the order of a first day. Each is imported when it is asked for."""

from __future__ import annotations

from typing import Annotated, Any

import typer

from aligncheck.cli.commands import Commands, Later
from aligncheck.version import __version__

COMMANDS = (
    Commands(
        name="init",
        help="Begin a file: a brand profile, a campaign brief, causes, or checks in CI.",
        commands=(
            Later("brand", "aligncheck.cli.init:brand", "Begin a brand profile."),
            Later("brief", "aligncheck.cli.init:brief", "Begin a campaign brief."),
            Later("causes", "aligncheck.cli.init:causes", "Begin a catalogue of your own causes."),
            Later("ci", "aligncheck.cli.init_ci:ci", "Have campaign briefs checked on every change."),
        ),
    ),
    Later("score", "aligncheck.cli.score:score", "Score a brand against every cause, with the reasons."),
    Later("explain", "aligncheck.cli.explain:explain", "Show the dots for one cause."),
    Later("detect", "aligncheck.cli.detect:detect", "Tell which causes a text is about."),
    Later(
        "check",
        "aligncheck.cli.check:check",
        "Lint campaign briefs and brand profiles: each finding with its place, the reason and the way out.",
    ),
    Later(
        "rules",
        "aligncheck.cli.rules:rules",
        "List the rules of check, or show what one looks for.",
    ),
    Later("validate", "aligncheck.cli.validate:validate", "Check files without scoring them."),
    Later("settings", "aligncheck.cli.settings:settings", "Show every setting, and where its value came from."),
    Later("schema", "aligncheck.cli.schema:schema", "Print the JSON Schema of a file or a document."),
    Commands(
        name="causes",
        help="Look at the causes in the catalogue.",
        commands=(
            Later("list", "aligncheck.cli.causes:list_causes", "List the causes."),
            Later("show", "aligncheck.cli.causes:show", "Show all that the catalogue knows of a cause."),
            Later("search", "aligncheck.cli.causes:search", "Find causes by meaning, with the phrase that was met."),
        ),
    ),
)


class _Program(Commands):
    def __init__(self, **given: Any) -> None:
        super().__init__(**(given | {"commands": COMMANDS}))


app = typer.Typer(
    name="aligncheck",
    cls=_Program,
    help="Which social causes can your brand speak on naturally and believably? Scored, explained, from a YAML file.",
    epilog="Start: aligncheck init brand        A heuristic, not legal advice.",
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
