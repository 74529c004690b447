"""A person at a terminal."""

from __future__ import annotations

import contextlib
import sys
from typing import TYPE_CHECKING, cast

from aligncheck.cli.output import tell

if TYPE_CHECKING:
    import io

_PROMPT = "> "


def on_a_terminal() -> bool:
    """Say whether somebody can be asked: what they type is read, and what is told to them is seen."""
    return sys.stdin.isatty() and sys.stderr.isatty()


class Terminal:
    """Asks and tells, and leaves stdout alone unless it is the terminal too."""

    def __init__(self) -> None:
        """Take what is typed as it comes: bytes that are no text are left out."""
        cast("io.TextIOWrapper", sys.stdin).reconfigure(errors="ignore")
        with contextlib.suppress(ImportError):  # not on Windows, whose terminal edits lines itself
            import readline  # noqa: F401, PLC0415  (lets `input` edit a line)

    def ask(self) -> str:
        """Return the next line; raises EOFError at the end of the input."""
        if sys.stdout.isatty():
            return input(_PROMPT)
        sys.stderr.write(_PROMPT)
        sys.stderr.flush()
        line = sys.stdin.readline()
        if not line:
            raise EOFError
        return line

    def tell(self, text: str) -> None:
        """Show a text."""
        tell(text)
