"""What is wrong with a command line, and the way out, in one sentence."""

from __future__ import annotations

import re
from enum import Enum
from pathlib import Path
from typing import TYPE_CHECKING, Any, get_args, get_type_hints

from aligncheck.cli.pages import written
from aligncheck.errors import did_you_mean

if TYPE_CHECKING:
    from collections.abc import Sequence


def unknown_command(word: str, ctx: Any) -> str:
    """Return what to say of a command that does not exist."""
    above = _path(ctx).removeprefix("aligncheck").strip()
    known = list(ctx.command.commands)
    near = did_you_mean(word, known).replace('"', f'"{above} ', 1) if above else did_you_mean(word, known)
    return f"no command is called {f'{above} {word}'.strip()!r}{near or f'; `{_path(ctx)} --help` lists them'}"


def sentence(error: Any, ctx: Any, words: Sequence[str]) -> str:
    """Return what to say where typer refuses the words behind a command."""
    kind = type(error).__name__
    if kind == "NoSuchOption":
        return _unknown_option(error.option_name, ctx, words)
    if kind == "BadOptionUsage":
        return _half_option(_option(error.option_name, ctx), ctx)
    if kind == "MissingParameter":
        return f"{_name(error.param)} is missing; for example: {_example(ctx)}"
    if kind == "BadParameter":
        return _wrong_value(error, ctx, words)
    if kind == "UsageError":
        left = ctx.command.make_parser(ctx).parse_args(list(words))[1]
        return f"{left[0]!r} is one word too many; write: {_usage(ctx)}"
    return f"{error.message.rstrip('.')}; `{_path(ctx)} --help` shows how"


def _unknown_option(option: str, ctx: Any, words: Sequence[str]) -> str:
    """Tell that there is no such option; it may be a file's name, or stand in the wrong place."""
    files = [word for word in words if word.startswith(option) and Path(word).exists()]
    near = did_you_mean(option, [name for each in ctx.command.get_params(ctx) for name in each.opts])
    if files:
        near = f"; for the file, write ./{files[0]}"
    elif not near and hasattr(ctx.command, "commands"):
        near = f"; options stand behind the command: {_path(ctx)} COMMAND {option}"
    return f"no option is called {option!r}{near or f'; `{_path(ctx)} --help` lists them'}"


def _half_option(option: Any, ctx: Any) -> str:
    """Tell that an option lacks its value, or has one too many."""
    name = _name(option)
    if option.is_flag:
        return f"{name} takes no value; write {name} alone"
    return f"{name} needs a value: {_one_of(_choices(option, ctx)) or f'{name} {option.metavar}'}"


def _wrong_value(error: Any, ctx: Any, words: Sequence[str]) -> str:
    """Tell what a value must be: one of some words, or a number."""
    parameter = error.param
    value = str(ctx.command.make_parser(ctx).parse_args(list(words))[0][parameter.name])
    name, (kinds, told) = _name(parameter), _declared(parameter, ctx)
    if choices := _choices(parameter, ctx):
        return f"{name} {value!r} is not known{did_you_mean(value, choices) or f'; write {_one_of(choices)}'}"
    if int in kinds or float in kinds:
        number = "a whole number" if int in kinds else "a number"
        return f"{name} {value!r} is not {number}{_range(told.min, told.max)}"
    return f"{name} {value!r} cannot be used: {error.message}"


def _range(least: float | None, most: float | None) -> str:
    if least is not None and most is not None:
        return f" from {least} to {most}"
    if least is not None:
        return f" of {least} or more"
    return "" if most is None else f" of {most} or less"


def _choices(parameter: Any, ctx: Any) -> list[str]:
    kinds, _ = _declared(parameter, ctx)
    return [str(each.value) for kind in kinds if isinstance(kind, type) and issubclass(kind, Enum) for each in kind]


def _declared(parameter: Any, ctx: Any) -> tuple[tuple[Any, ...], Any]:
    """Return the types of a parameter and its typer.Option, as the command's function declares them."""
    kind, told = get_args(get_type_hints(ctx.command.callback, include_extras=True)[parameter.name])[:2]
    return get_args(kind) or (kind,), told


def _one_of(words: Sequence[str]) -> str:
    """Return `a, b or c`; of no words, nothing."""
    return " or ".join(filter(None, (", ".join(words[:-1]), *words[-1:])))


def _option(name: str, ctx: Any) -> Any:
    return next(each for each in ctx.command.get_params(ctx) if name in each.opts)


def _name(parameter: Any) -> str:
    """Return what a parameter is called: BRAND, or --format."""
    argument = parameter.param_type_name == "argument"
    return str(parameter.metavar).rstrip(".") if argument else str(max(parameter.opts, key=len))


def _path(ctx: Any) -> str:
    """Return the words up to the command; the program has its own name, whatever it was started by."""
    names = []
    while ctx.parent is not None:
        names.append(str(ctx.info_name))
        ctx = ctx.parent
    return " ".join(["aligncheck", *reversed(names)])


def _usage(ctx: Any) -> str:
    arguments = [written(each) for each in ctx.command.params if each.param_type_name == "argument"]
    return " ".join([_path(ctx), *arguments])


def _example(ctx: Any) -> str:
    """Return the first example of the command's help."""
    examples: list[str] = re.findall(r"(?m)^ +(aligncheck .*)$", ctx.command.help)
    return examples[0]
