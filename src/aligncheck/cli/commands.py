"""How a command line is read: commands are imported when they are asked for, and a wrong one gets a sentence."""

from __future__ import annotations

import sys
from importlib import import_module
from typing import TYPE_CHECKING, Any, NoReturn

import typer
from typer.core import TyperCommand, TyperGroup

from aligncheck.cli.output import tell
from aligncheck.cli.pages import Page, arguments_and_options, written
from aligncheck.errors import Exit, UsageError

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

_Refusal: type[Exception] = typer.BadParameter.__bases__[0]  # what typer says of any wrong usage, in every version


class Command(TyperCommand):
    """A command of ours: with help that fits the screen, and sentences for what is wrong."""

    context_class = Page

    def parse_args(self, ctx: Any, args: list[str]) -> list[str]:
        """Read the words behind the command; raises UsageError."""
        if ctx.resilient_parsing:
            _only_look(self, ctx)
            return super().parse_args(ctx, args)
        words = list(args)  # the parser takes its own apart
        try:
            return super().parse_args(ctx, args)
        except _Refusal as error:
            _refuse(error, ctx, words)

    def collect_usage_pieces(self, ctx: Any) -> list[str]:  # noqa: ARG002  (typer asks with it)
        """Return what stands behind the command's name in its usage line."""
        return ["[OPTIONS]", *(written(each) for each in self.params if each.param_type_name == "argument")]

    def format_options(self, ctx: Any, formatter: Any) -> None:
        """Write the arguments and options."""
        arguments_and_options(self, ctx, formatter)


class Commands(TyperGroup):
    """A group of commands, in the order in which its help lists them."""

    context_class = Page

    def __init__(self, *, help: str, **given: Any) -> None:  # noqa: A002  (its name in typer)
        """Take what TyperGroup takes; the help is one line, and stands in the list of the group above too."""
        super().__init__(**(given | {"help": help, "short_help": help, "rich_markup_mode": None}))

    def parse_args(self, ctx: Any, args: list[str]) -> list[str]:
        """Read the words up to the name of a command; raises UsageError."""
        if ctx.resilient_parsing:
            _only_look(self, ctx)
            return super().parse_args(ctx, args)
        if not args or args == ["--"]:
            tell(ctx.get_help())
            raise typer.Exit(Exit.USAGE)
        options: list[Any] = self.get_params(ctx)
        for each in options:  # typer would load pydantic to read the None of a flag that was not given
            each.default = False if each.is_flag and each.default is None else each.default
        words = list(args)
        try:
            return super().parse_args(ctx, args)
        except _Refusal as error:
            _refuse(error, ctx, words)

    def resolve_command(self, ctx: Any, args: list[str]) -> Any:
        """Return name, command and the words behind it, the command whole; raises UsageError for an unknown one."""
        if args[0] not in self.commands and not ctx.resilient_parsing:
            from aligncheck.cli.refusals import unknown_command  # noqa: PLC0415  (only a mistake pays for it)

            raise UsageError(unknown_command(args[0], ctx))
        name, command, rest = super().resolve_command(ctx, args)
        return name, whole(command), rest

    def main(self, *args: Any, **extra: Any) -> Any:
        """Run, and exit with what the command ended with; raises UsageError, InputError."""
        try:
            sys.exit(super().main(*args, **(extra | {"standalone_mode": False})))
        except typer.Abort:  # how older versions of typer say Ctrl-C
            raise KeyboardInterrupt from None


class Later(TyperCommand):
    """A command of which only the name, the place and the one line are known, until it is asked for."""

    def __init__(self, name: str, place: str, says: str) -> None:
        """Hold `module:function`, and the first line of the function's docstring."""
        super().__init__(name, short_help=says, rich_markup_mode=None)
        self.place = place

    def built(self) -> TyperCommand:
        """Import the command, and build it."""
        module, _, function = self.place.partition(":")
        alone = typer.Typer(add_completion=False, rich_markup_mode=None)
        alone.command(self.name, cls=Command)(getattr(import_module(module), function))
        command = typer.main.get_command(alone)
        assert isinstance(command, TyperCommand)  # noqa: S101  (a Typer with one function and no callback)
        return command


def whole(command: Any) -> Any:
    """Return a command as it runs: one for later is built now."""
    return command.built() if isinstance(command, Later) else command


def every(commands: Sequence[Any], *above: str) -> Iterator[tuple[tuple[str, ...], Any]]:
    """Yield the words and the whole of every command, those of groups too."""
    for command in commands:
        words = (*above, str(command.name))
        if isinstance(command, TyperGroup):
            yield from every(tuple(command.commands.values()), *words)
        else:
            yield words, whole(command)


def _only_look(command: Any, ctx: Any) -> None:
    """Take words as they are where a shell asks what could stand next: a person waits, with a finger on TAB.

    Typer would load pydantic to convert them, and rich to strip marks that our help has not.
    """
    sys.modules["rich"] = None  # type: ignore[assignment]  # how Python notes that a package is not there
    for each in command.get_params(ctx):
        each.process_value = _as_it_is


def _as_it_is(_: object, value: object) -> object:
    return value


def _refuse(error: Exception, ctx: Any, words: list[str]) -> NoReturn:
    from aligncheck.cli.refusals import sentence  # noqa: PLC0415  (only a mistake pays for it)

    raise UsageError(sentence(error, ctx, words)) from None
