"""Where text goes: results on stdout or into a file, everything else on stderr."""

from __future__ import annotations

import contextlib
import io
import os
import sys
import tempfile
from pathlib import Path
from typing import NamedTuple, TextIO

from aligncheck.errors import Exit, InputError, Problem

_PLAIN = str.maketrans(
    {"█": "#", "░": ".", "·": "-", "→": ">", "…": "~", "“": '"', "”": '"', "’": "'"}
    | {"●": "o", "━": "#", "─": "-", "╌": ".", "═": "=", "│": "|", "┤": "+", "┘": "+", "≈": "~"}  # the dots
)


class Screen(NamedTuple):
    """What stdout can show."""

    width: int
    color: bool


def screen() -> Screen:
    """Return the width and colour of stdout: COLUMNS, NO_COLOR, FORCE_COLOR and TERM are respected."""
    from rich.console import Console  # noqa: PLC0415  (JSON needs no console)

    console = Console(legacy_windows=False)
    return Screen(console.width, console.is_terminal and console.color_system is not None and not console.no_color)


def write(text: str, target: Path | None = None, *, exact: bool = False) -> None:
    """Write results to stdout, or replace a file whole or not at all; raises InputError if that fails.

    What is `exact` is for another program: a stdout that cannot show its letters gets UTF-8, and no plain marks.
    """
    if target is None:
        _print(text, sys.stdout, exact=exact)
        return
    try:
        if target.exists() and not target.is_file():  # /dev/stdout, a pipe: nothing to replace
            target.write_text(text, encoding="utf-8", errors="backslashreplace", newline="\n")
            return
        handle, name = tempfile.mkstemp(dir=target.parent, prefix=f".{target.name}.")
        with os.fdopen(handle, "w", encoding="utf-8", errors="backslashreplace", newline="\n") as file:
            file.write(text)
        Path(name).chmod(0o644)
        Path(name).replace(target)
    except OSError as error:
        with contextlib.suppress(OSError, NameError, UnboundLocalError):
            Path(name).unlink(missing_ok=True)
        raise InputError((Problem(f"cannot be written: {error.strerror}", str(target)),)) from None


def tell(text: str) -> None:
    """Write a message to stderr."""
    _print(text + "\n", sys.stderr)


def _print(text: str, stream: TextIO, *, exact: bool = False) -> None:
    """Write text; a stream that cannot show our marks gets plain ones, and escapes for the rest."""
    encoding = stream.encoding or "utf-8"
    try:
        text.encode(encoding)
    except UnicodeEncodeError:
        if exact and isinstance(stream, io.TextIOWrapper):
            stream.reconfigure(encoding="utf-8")
        else:
            text = text.translate(_PLAIN).encode(encoding, "backslashreplace").decode(encoding)
    try:
        stream.write(text)
        stream.flush()
    except BrokenPipeError:  # `aligncheck … | head`: the reader has seen enough, and that is no finding
        os.dup2(os.open(os.devnull, os.O_WRONLY), stream.fileno())
        sys.exit(Exit.CLEAN)
    except OSError as error:
        raise InputError((Problem(f"cannot be written: {error.strerror}", stream.name),)) from None
