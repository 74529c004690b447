"""Where a project begins, and which settings files lie on the way there: a few looks at the disk, nothing is parsed."""

from __future__ import annotations

import re
from functools import lru_cache
from pathlib import Path
from typing import TYPE_CHECKING

from aligncheck.errors import InputError, Problem

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

SETTINGS = "aligncheck.toml"
PYPROJECT = "pyproject.toml"

# `[tool.aligncheck]`, however it is spaced and quoted, or a `tool` table that may hold it.
_OURS = re.compile(
    rb"""
    tool["']?[ \t]*\.[ \t]*["']?aligncheck
    |^[ \t]*\[[ \t]*["']?tool["']?[ \t]*\]
    |^[ \t]*["']?tool["']?[ \t]*[.=]
    """,
    re.MULTILINE | re.VERBOSE,
)


def upward() -> list[Path]:
    """Return the folders from the working directory (`.`, `..`, …) up to the one with `.git`, or to the top."""
    try:
        steps = len(Path.cwd().parents)
    except OSError:  # the working directory is gone
        return []
    folders: list[Path] = []
    for up in range(steps + 1):
        folders.append(Path(*[".."] * up))
        if _there(folders[-1] / ".git"):
            break
    return folders


def candidates(folders: Sequence[Path]) -> Iterator[Path]:
    """Yield the files of the folders that may hold settings; in one folder aligncheck.toml goes first."""
    for folder in folders:
        if _is_file(folder / SETTINGS):
            yield folder / SETTINGS
        if _is_file(folder / PYPROJECT) and _mentions_us(folder / PYPROJECT):
            yield folder / PYPROJECT


def root_of(folder: Path) -> Path:
    """Return the folder that holds `.git`, seen upward from a resolved one; without any, the folder itself."""
    return next((each for each in (folder, *folder.parents) if _there(each / ".git")), folder)


@lru_cache(maxsize=4096)
def from_root(file: str) -> str:
    """Return a file as seen from the root of the project it lies in, with `/`; what is no path stays as it is."""
    try:
        path = Path(file).resolve()
        return path.relative_to(root_of(Path.cwd())).as_posix()
    except (OSError, ValueError):
        return file


def inside(folder: Path, named: str, *, allow_outside: bool) -> Path:
    """Resolve a path that a file in a (resolved) folder names; raises InputError if it lies outside the project."""
    root = root_of(folder)
    try:
        target = (folder / named).resolve()
    except ValueError:
        raise InputError((Problem("this is no path", named),)) from None
    if not allow_outside and not target.is_relative_to(root):
        message = f"lies outside the project ({root.as_posix()}); move it inside, or pass --allow-outside"
        raise InputError((Problem(message, named),))
    return target


def _mentions_us(path: Path) -> bool:
    """Say whether a pyproject.toml may have settings of ours; one that we may not read is somebody else's."""
    try:
        raw = path.read_bytes()
    except OSError:
        return False
    return b"aligncheck" in raw and bool(_OURS.search(raw))


def _there(path: Path) -> bool:
    try:
        return path.exists()
    except OSError:  # a folder that must not be entered
        return False


def _is_file(path: Path) -> bool:
    try:
        return path.is_file()
    except OSError:
        return False
