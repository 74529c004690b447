"""Errors a user can fix: a sentence with a place and a way out."""

from __future__ import annotations

from enum import IntEnum
from typing import NamedTuple

MAX_PROBLEMS = 50  # of one file; more would only be scrolled away


class Exit(IntEnum):
    """What the exit code of a run means."""

    CLEAN = 0
    FINDINGS = 1
    USAGE = 2
    INPUT = 3
    FAULT = 70
    STOPPED = 130


class Place(NamedTuple):
    """Where something stands in a file; lines and columns count from 1."""

    file: str
    line: int
    column: int

    def __str__(self) -> str:
        """Write the place as editors and terminals understand it."""
        return f"{self.file}:{self.line}:{self.column}"


class Span(NamedTuple):
    """A range of characters in a file; lines and columns count from 1, the end is behind the last character."""

    file: str
    line: int
    column: int
    end_line: int
    end_column: int


class Problem(NamedTuple):
    """One thing wrong with an input, with the line it stands on where there is one."""

    message: str
    file: str
    place: Place | None = None
    route: str = ""
    line: str = ""

    def __str__(self) -> str:
        """Write `file:line:column: route: message`, then the line with a caret under the place."""
        head = f"{self.place or self.file}: {self.told}"
        return f"{_visible(head)}\n{self._excerpt()}" if self.place and self.line.strip() else _visible(head)

    @property
    def told(self) -> str:
        """What is wrong and where in the data, without the file and the line."""
        return f"{self.route}: {self.message}" if self.route else self.message

    def _excerpt(self, width: int = 72) -> str:
        """Show the line around the place, shortened to the width."""
        assert self.place is not None  # noqa: S101  (the caller has looked)
        at = self.place.column - 1
        start = max(0, at - width // 2) if len(self.line) > width else 0
        shown = _visible(self.line[start : start + width])
        number = str(self.place.line)
        return f"  {number} | {shown}\n  {' ' * len(number)} | {' ' * (at - start)}^"


class InputError(Exception):
    """A file that cannot be used, with every problem found in it.

    >>> import aligncheck
    >>> try:
    ...     aligncheck.load_brand("causes.yaml")
    ... except aligncheck.InputError as error:
    ...     [(problem.place.line, problem.message[:25]) for problem in error.problems]
    [(5, 'this is a cause catalogue')]
    """

    def __init__(self, problems: tuple[Problem, ...]) -> None:
        """Hold the problems in the order of the file."""
        super().__init__("\n".join(str(problem) for problem in problems))
        self.problems = problems


class UsageError(Exception):
    """A command line that asks for something that does not exist."""


def did_you_mean(word: str, known: tuple[str, ...] | list[str]) -> str:
    """Return `; did you mean "x"?`, or nothing if no known word is close."""
    from difflib import get_close_matches  # noqa: PLC0415  (only a mistake pays for it)

    word = word[:100]  # nobody meant more
    for spelt in (word.lower().replace("-", "_"), word.lower(), word):
        if close := get_close_matches(spelt, known, n=1, cutoff=0.7):
            return f'; did you mean "{close[0]}"?'
    return ""


def shown(value: object) -> str:
    """Return a value as a short text in quotes, for use in a message."""
    return f'"{short(value)}"'


def short(value: object, width: int = 40) -> str:
    """Return a value as a text of one short line."""
    text = " ".join(str(value)[: 2 * width].split())
    return text if len(text) <= width else text[: width - 1] + "…"


def _visible(text: str) -> str:
    """Put a dot for each character that cannot be seen, or that would steer a terminal."""
    return "".join(c if c.isprintable() else "·" for c in text.replace("\t", " "))
