"""PATH... → the files to check: folders are walked, globs expanded, and what is excluded is left out.

What is named is checked, whatever it is. In a folder only what was meant as a brief or a brand profile is; nothing
else there is our business. Links that are met on the way are not followed, and what is hidden is passed over.
"""

from __future__ import annotations

import os
from fnmatch import fnmatchcase
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

from aligncheck.briefs import MARKDOWN
from aligncheck.calendar_plan import CALENDARS
from aligncheck.errors import InputError, Problem
from aligncheck.loading import STDIN, STDIN_NAME, read_bytes
from aligncheck.subjects import is_subject, subjects_of

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator, Sequence

    from aligncheck.calendar_plan import Plan
    from aligncheck.subjects import Subject

ENDINGS = (".yaml", ".yml", *MARKDOWN)
_NOT_OURS = frozenset({"node_modules", "__pycache__"})
_SPREADSHEETS = (".xlsx", ".xls", ".ods")
_MAGIC = frozenset("*?[")


class Gathered(NamedTuple):
    """The files to check, each once, in the order of the paths; what could not be looked at, and what to tell."""

    files: list[str]
    problems: list[Problem]
    notes: list[str]


class Exclusion:
    """Which paths are left out. A pattern without a slash means a name anywhere, one with a slash a path from a base.

    What it means of a folder is meant of all that is in it.
    """

    def __init__(self, patterns: Iterable[tuple[Path, str]]) -> None:
        """Hold patterns, each with the folder that it is seen from."""
        self._patterns = [
            (os.path.abspath("/" if Path(pattern).is_absolute() else base), _parts(pattern))  # noqa: PTH100  (links stay)
            for base, pattern in patterns
        ]

    def covers(self, path: str | Path) -> bool:
        """Say whether a path is left out."""
        return any(_meets(_seen_from(base, path), parts) for base, parts in self._patterns)


def gather(paths: Sequence[str], excluded: Exclusion, stdin_name: str | None = None) -> Gathered:
    """Find the files that paths name; `stdin_name` is what standard input is called."""
    search = _Search(excluded)
    for path in paths:
        if path == STDIN:
            search.name(path, stdin_name or path)
        elif _is_folder(path):
            search.walk(path)
        elif _MAGIC & set(path) and not _there(path):
            search.expand(path)
        else:
            search.name(path, path)
    return search.gathered()


class How(NamedTuple):
    """How files are read: what is said of calendars, who hears notes, and what standard input is called."""

    plan: Plan
    tell: Callable[[str], None]
    stdin_name: str | None = None
    allow_outside: bool = False

    def called(self, path: str) -> str:
        """Return what findings call a file."""
        return (self.stdin_name or STDIN_NAME) if path == STDIN else Path(path).as_posix()


def load(path: str, how: How) -> Sequence[Subject]:
    """Read what a file holds, a calendar by its ending too; raises InputError with every problem, UsageError."""
    called = how.called(path)
    return held(read_bytes(path, called), called, how)


def held(raw: bytes, called: str, how: How) -> Sequence[Subject]:
    """Return what the bytes of a file hold, as `load` does."""
    if called.lower().endswith(_SPREADSHEETS):
        raise InputError((Problem("this is a spreadsheet; save its sheet as CSV (UTF-8), and check that", called),))
    if not called.lower().endswith(CALENDARS):
        from_ = STDIN if called == STDIN_NAME else called
        return subjects_of(raw, called, from_, allow_outside=how.allow_outside)
    from aligncheck.calendar_csv import calendar_briefs  # noqa: PLC0415  (only a calendar pays for it)

    return calendar_briefs(raw, called, how.plan, how.tell)


class _Search:
    """What was found so far."""

    def __init__(self, excluded: Exclusion) -> None:
        self.excluded = excluded
        self.files: dict[str, str] = {}  # by their absolute path, so that each comes once
        self.problems: list[Problem] = []
        self.notes: list[str] = []
        self.left_out = 0

    def gathered(self) -> Gathered:
        if self.left_out:
            what = "1 of the files named is" if self.left_out == 1 else f"{self.left_out} of the files named are"
            self.notes.append(f"{what} excluded, and not checked")
        return Gathered(list(self.files.values()), self.problems, self.notes)

    def name(self, path: str, called: str) -> None:
        """Take a file that is named; whether it is there, its reader says."""
        if called != STDIN and self.excluded.covers(called):
            self.left_out += 1
        else:
            self._take(path)

    def walk(self, folder: str) -> None:
        """Take the briefs and brand profiles in a folder."""
        taken, others = 0, 0
        for path in self._below(Path(folder)):
            if path.suffix.lower() not in ENDINGS:
                continue
            if self._meant(path):
                self._take(path.as_posix())
                taken += 1
            else:
                others += 1
        if not taken:
            looked = f": none of its {others} YAML and Markdown files has `campaign:` at its top" if others else ""
            self.notes.append(f"no brief or brand profile in {Path(folder).as_posix()}{looked}")

    def expand(self, glob: str) -> None:
        """Take what a glob matches, as if the shell had written it out."""
        found = sorted(_matches(glob), key=lambda path: path.parts)
        if not found:
            self.problems.append(Problem("no file matches; correct the pattern, or name a folder", glob))
        for path in found:
            if _is_folder(path):
                self.walk(str(path))
            else:
                self.name(path.as_posix(), path.as_posix())

    def _take(self, path: str) -> None:
        self.files.setdefault(path if path == STDIN else os.path.abspath(path), path)  # noqa: PTH100  (links stay)

    def _below(self, folder: Path) -> Iterator[Path]:
        """Yield the files in a folder and in those below it, by name."""
        waiting = [folder]
        while waiting:
            here = waiting.pop()
            if self.excluded.covers(here):
                continue
            if not _is_folder(here):
                yield here
                continue
            try:
                waiting += reversed(_entries(here))
            except OSError as error:
                self.problems.append(Problem(f"cannot be read: {error.strerror}", here.as_posix()))

    def _meant(self, path: Path) -> bool:
        """Say whether a file that was met is for us; one that cannot be read may be."""
        try:
            return is_subject(read_bytes(path, path.as_posix()), path.as_posix())
        except InputError:
            return True  # which its reader then says


def _entries(folder: Path) -> list[Path]:
    """Return the files in a folder and the folders to go into, by name; raises OSError."""
    with os.scandir(folder) as entries:
        found = sorted((entry for entry in entries if not entry.name.startswith(".")), key=lambda entry: entry.name)
    return [
        folder / entry.name
        for entry in found
        if entry.is_file(follow_symlinks=False) or (entry.is_dir(follow_symlinks=False) and _ours(folder / entry.name))
    ]


def _ours(folder: Path) -> bool:
    """Say whether a folder is somebody's own, and not what a package manager has put there."""
    return folder.name not in _NOT_OURS and not (folder / "pyvenv.cfg").exists()


def _matches(glob: str) -> list[Path]:
    """Return the paths that a glob means, `**` any number of folders; at its end, a folder as a whole."""
    parts = list(Path(glob).parts)
    fixed = next(n for n, part in enumerate(parts) if _MAGIC & set(part))
    found = [Path(*parts[:fixed])]
    for part in parts[fixed:] if parts[-1] != "**" else parts[fixed:-1]:
        step = _folders if part == "**" else lambda folder, part=part: _named(folder, part)
        found = list(dict.fromkeys(path for folder in found for path in step(folder)))
    return [path for path in found if _there(path)]


def _folders(folder: Path) -> list[Path]:
    """Return a folder and all folders below it."""
    found = [folder] if _is_folder(folder) else []
    for each in found:  # it grows on the way
        found += [path for path in _readable(each) if _is_folder(path)]
    return found


def _named(folder: Path, pattern: str) -> list[Path]:
    """Return what has a name like a pattern in a folder; a plain one may be hidden, or a link."""
    if not _MAGIC & set(pattern):
        return [folder / pattern]
    return [path for path in _readable(folder) if fnmatchcase(path.name, pattern)]


def _readable(folder: Path) -> list[Path]:
    try:
        return _entries(folder)
    except (OSError, ValueError):  # no folder, or not for us
        return []


def _is_folder(path: str | Path) -> bool:
    try:
        return Path(path).is_dir()
    except OSError:  # a name that is too long
        return False


def _there(path: str | Path) -> bool:
    try:
        return Path(path).exists()
    except OSError:
        return False


def _seen_from(base: str, path: str | Path) -> Sequence[str]:
    try:
        return Path(os.path.relpath(path, base)).parts
    except ValueError:  # another drive
        return Path(path).parts


def _parts(pattern: str) -> tuple[str, ...]:
    parts = tuple(part for part in Path(pattern).parts if part != Path(pattern).anchor)
    return parts if "/" in Path(pattern).as_posix() else ("**", *parts)


def _meets(path: Sequence[str], pattern: Sequence[str]) -> bool:
    """Say whether a pattern means a path, or a folder on the way to it."""
    at = _on({0}, pattern)  # how far the pattern may have come
    for part in path:
        if len(pattern) in at:
            return True
        at = _on({n + (pattern[n] != "**") for n in at if pattern[n] == "**" or fnmatchcase(part, pattern[n])}, pattern)
    return len(pattern) in at


def _on(at: set[int], pattern: Sequence[str]) -> set[int]:
    """Return the same, with each `**` also taken for no folder at all."""
    for n, part in enumerate(pattern):
        if n in at and part == "**":
            at = at | {n + 1}
    return at
