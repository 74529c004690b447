"""Where text goes: results on stdout or into a file, everything else on stderr."""

from __future__ import annotations

import contextlib
import io
import os
import shutil
import sys
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple, TextIO

from aligncheck.errors import Exit, InputError, Problem

if TYPE_CHECKING:
    from collections.abc import Iterator

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
    # For a dumb terminal rich has a width of its own, whatever the terminal's is.
    width = shutil.get_terminal_size().columns if console.is_dumb_terminal else console.width
    return Screen(width, console.is_terminal and console.color_system is not None and not console.no_color)


def write(text: str, target: Path | None = None, *, exact: bool = False) -> None:
    """Write results to stdout, or replace a file whole or not at all; raises InputError if that fails.

    What is `exact` is for another program: a stdout that cannot show its letters gets UTF-8, and no plain marks.
    """
    if target is None:
        with _reader():
            _put(text, sys.stdout, exact=exact)
        return
    try:
        if target.exists() and not target.is_file():  # /dev/stdout, a pipe: nothing to replace
            target.write_text(text, encoding="utf-8", errors="backslashreplace", newline="\n")
        else:
            _replace(target, text.encode("utf-8", "backslashreplace"))
    except OSError as error:
        raise InputError((Problem(f"cannot be written: {error.strerror}", str(target)),)) from None


def write_back(raw: bytes, target: Path | None = None) -> None:
    """Write the bytes of a file as they are, to stdout or in place of what was there; raises InputError."""
    if target is None:
        with _reader():
            sys.stdout.flush()
            sys.stdout.buffer.write(raw)
            sys.stdout.buffer.flush()
        return
    try:
        _replace(target, raw)
    except OSError as error:
        raise InputError((Problem(f"cannot be written: {error.strerror}", str(target)),)) from None


def tell(text: str) -> None:
    """Write a message to stderr. If nobody can read it there, the exit code still stands."""
    try:
        _put(text + "\n", sys.stderr)
    except OSError:
        abandon(sys.stderr)


def abandon(stream: TextIO) -> None:
    """Let what a stream still holds go nowhere: Python flushes it once more at the end, and would fail once more."""
    with contextlib.suppress(OSError):  # no file behind it
        os.dup2(os.open(os.devnull, os.O_WRONLY), stream.fileno())


@contextlib.contextmanager
def _reader() -> Iterator[None]:
    """Write to whoever reads stdout; raises InputError if nobody can."""
    try:
        yield
    except BrokenPipeError:  # `aligncheck … | head`: the reader has seen enough, and that is no finding
        abandon(sys.stdout)
        sys.exit(Exit.CLEAN)
    except OSError as error:
        abandon(sys.stdout)
        raise InputError((Problem(f"cannot be written: {error.strerror}", "<stdout>"),)) from None


def _put(text: str, stream: TextIO, *, exact: bool = False) -> None:
    """Write text; a stream that cannot show our marks gets plain ones, and escapes for the rest."""
    encoding = stream.encoding or "utf-8"
    try:
        text.encode(encoding)
    except UnicodeEncodeError:
        if exact and isinstance(stream, io.TextIOWrapper):
            stream.reconfigure(encoding="utf-8")
        else:
            text = text.translate(_PLAIN).encode(encoding, "backslashreplace").decode(encoding)
    stream.write(text)
    stream.flush()


def _replace(target: Path, raw: bytes) -> None:
    """Write a file beside the target, then put it in its place: Ctrl-C or a full disk leaves the old one whole."""
    import tempfile  # noqa: PLC0415  (only --output needs it)

    target = target.resolve()  # of a link, the file it leads to
    handle, name = tempfile.mkstemp(dir=target.parent, prefix=f".{target.name}.")
    try:
        with os.fdopen(handle, "wb") as file:
            file.write(raw)
        Path(name).chmod(_mode(target))
        Path(name).replace(target)
    except BaseException:
        with contextlib.suppress(OSError):
            Path(name).unlink()
        raise


def _mode(target: Path) -> int:
    """Return the rights that the target has, or that the user's umask gives a new file."""
    if target.exists():
        return target.stat().st_mode & 0o777
    mask = os.umask(0o077)  # it can only be read by setting it
    os.umask(mask)
    return 0o666 & ~mask
