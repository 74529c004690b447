"""Errors a user can fix: a sentence with a place and a way out."""

from __future__ import annotations

from dataclasses import dataclass
from enum import IntEnum


class Exit(IntEnum):
    """What the exit code of a run means."""

    CLEAN = 0
    FINDINGS = 1
    USAGE = 2
    INPUT = 3
    FAULT = 70


@dataclass(frozen=True, slots=True, order=True)
class Place:
    """Where something stands in a file; lines and columns count from 1."""

    file: str
    line: int
    column: int

    def __str__(self) -> str:
        """Write the place as editors and terminals understand it."""
        return f"{self.file}:{self.line}:{self.column}"


@dataclass(frozen=True, slots=True)
class Problem:
    """One thing wrong with an input, with the line it stands on where there is one."""

    message: str
    file: str
    place: Place | None = None
    route: str = ""
    line: str = ""

    def __str__(self) -> str:
        """Write `file:line:column: route: message`, then the line with a caret under the place."""
        head = ": ".join(part for part in (str(self.place or self.file), self.route, self.message) if part)
        return f"{head}\n{self._excerpt()}" if self.place and self.line.strip() else head

    def _excerpt(self, width: int = 72) -> str:
        """Show the line around the place, shortened to the width."""
        assert self.place is not None  # noqa: S101  (the caller has looked)
        at = self.place.column - 1
        start = max(0, at - width // 2) if len(self.line) > width else 0
        shown = self.line[start : start + width].replace("\t", " ")
        number = str(self.place.line)
        return f"  {number} | {shown}\n  {' ' * len(number)} | {' ' * (at - start)}^"


class InputError(Exception):
    """A file that cannot be used, with every problem found in it."""

    def __init__(self, problems: tuple[Problem, ...]) -> None:
        """Hold the problems in the order of the file."""
        super().__init__("\n".join(str(problem) for problem in problems))
        self.problems = problems


class UsageError(Exception):
    """A command line that asks for something that does not exist."""


def did_you_mean(word: str, known: tuple[str, ...] | list[str]) -> str:
    """Return `; did you mean "x"?`, or nothing if no known word is close."""
    from difflib import get_close_matches  # noqa: PLC0415  (only a mistake pays for it)

    close = get_close_matches(word.lower().replace("-", "_"), known, n=1) or get_close_matches(word, known, n=1)
    return f'; did you mean "{close[0]}"?' if close else ""
