"""`aligncheck init`: a first file, from a template or from a conversation."""

from __future__ import annotations

import shlex
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from aligncheck.cli.output import tell, write
from aligncheck.errors import Exit, InputError, Problem, UsageError

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

Force = Annotated[bool, typer.Option("--force", help="Replace a file that exists.")]


def brand(
    file: Annotated[str, typer.Argument(metavar="FILE", help="Where to write; - is stdout.")] = "brand.yaml",
    *,
    template: Annotated[
        bool, typer.Option("--template", help="Ask nothing: write a commented example to change.")
    ] = False,
    force: Force = False,
) -> None:
    """Begin a brand profile.

    In a terminal you are asked eight questions, with examples from your trade. Elsewhere, a commented example of an
    invented brand is written, ready to score.

    Examples:

      aligncheck init brand

      aligncheck init brand brands/acme.yaml --template

    Exit codes: 0 written, 2 wrong usage, or the file exists, 3 it cannot be written, or the answers ended early,
    70 our fault, 130 stopped with Ctrl-C; nothing is then written.

    """
    from aligncheck.cli.terminal import on_a_terminal  # noqa: PLC0415  (`--help` needs none of this)

    asked = on_a_terminal() and not template
    _begin("brand", file, _asked if asked else _template("brand"), force=force)
    _next(file, f"aligncheck score {shlex.quote(file)}")


def brief(
    file: Annotated[str, typer.Argument(metavar="FILE", help="Where to write; - is stdout.")] = "brief.yaml",
    *,
    force: Force = False,
) -> None:
    """Begin a campaign brief.

    It is a commented example of an invented campaign with a post of each type. It is about the brand that
    `init brand --template` tells of, and has no findings.

    Examples:

      aligncheck init brief

      aligncheck init brief briefs/spring.yaml --force

    Exit codes: 0 written, 2 wrong usage, or the file exists, 3 it cannot be written, 70 our fault.

    """
    _begin("brief", file, _template("brief"), force=force)
    brand = Path(file).parent / "brand.yaml"
    first = [] if brand.exists() else [f"aligncheck init brand {shlex.quote(str(brand))}"]
    _next(file, f"aligncheck check {shlex.quote(file)}", first)


def causes(
    file: Annotated[str, typer.Argument(metavar="FILE", help="Where to write; - is stdout.")] = "causes.yaml",
    *,
    force: Force = False,
) -> None:
    """Begin a catalogue of your own causes.

    It is a commented example of two invented local causes: one told whole, and one with the least a cause needs.

    Examples:

      aligncheck init causes

      aligncheck init causes local/causes.yaml --force

    Exit codes: 0 written, 2 wrong usage, or the file exists, 3 it cannot be written, 70 our fault.

    """
    _begin("causes", file, _template("causes"), force=force)
    _next(file, f"aligncheck score brand.yaml --causes {shlex.quote(file)}")


def _begin(kind: str, file: str, text: Callable[[], str], *, force: bool) -> None:
    """Write a file and, beside it, the schema that its first line names."""
    if file == "-":
        write(text())
        return
    target = Path(file)
    _free(target, force=force)
    made = text()
    try:
        write(made, target)
    except InputError:
        write(made)  # what was typed must not be lost
        raise
    tell(f"{file} is written.")
    _schema(kind, target.parent)


def _free(target: Path, *, force: bool) -> None:
    """Raise UsageError for a file that must not be written, before anybody answers a question for it."""
    if target.is_dir():
        raise UsageError(f"{target} is a folder; name a file in it")
    if not target.parent.is_dir():
        raise UsageError(f"there is no folder {target.parent}; make it first")
    if target.exists() and not force:
        raise UsageError(f"{target} exists; pass --force to replace it, or name another file")


def _schema(kind: str, folder: Path) -> None:
    """Put the schema there for editors, unless a file of its name is there already."""
    from aligncheck.reporters.json_v1 import render  # noqa: PLC0415
    from aligncheck.schema.kinds import Kind, file_name, schema_of  # noqa: PLC0415

    beside = folder / file_name(Kind(kind))
    if beside.exists():
        return
    write(render(schema_of(Kind(kind))), beside)
    tell(f"{beside} is for editors: help with every key as you type.")


def _template(kind: str) -> Callable[[], str]:
    from aligncheck.starting.writing import template  # noqa: PLC0415

    return lambda: template(kind)


def _asked() -> str:
    """Return the profile that comes out of a conversation; raises InputError or exits if it is broken off."""
    from aligncheck.cli.terminal import Terminal  # noqa: PLC0415
    from aligncheck.embedding.encoder import default_encoder  # noqa: PLC0415
    from aligncheck.starting.interview import interview  # noqa: PLC0415
    from aligncheck.starting.writing import profile_text  # noqa: PLC0415

    try:
        return profile_text(interview(Terminal(), default_encoder()))
    except KeyboardInterrupt:
        tell("\nStopped; nothing is written.")
        raise typer.Exit(Exit.STOPPED) from None
    except EOFError:
        raise InputError((Problem("\nthe answers ended early; nothing is written", "<stdin>"),)) from None


def _next(file: str, command: str, first: Sequence[str] = ()) -> None:
    if file != "-":
        tell("\n  ".join(["Next:", *first, f"aligncheck validate {shlex.quote(file)}", command]))
