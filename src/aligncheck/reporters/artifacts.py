"""Files as machine formats name them, and what of them is meant: from the project's root, with `/`."""

from __future__ import annotations

import os
from pathlib import Path
from typing import TYPE_CHECKING
from urllib.parse import quote

from aligncheck.project import from_root

if TYPE_CHECKING:
    from aligncheck.errors import Span

_UNSAFE = ("\n", ": ", " #", '"', "'", "\\")


def inside(path: str) -> bool:
    """Say whether a path, as `from_root` returns it, lies inside the project."""
    return not Path(path).is_absolute() and ".." not in path.split("/")


def uri(file: str) -> str:
    """Return the address of a file: relative to the project's root, or with its scheme if it lies outside."""
    path = from_root(file)
    if inside(path):
        return quote(os.fsencode(path))
    return Path(file).resolve().as_uri()


def stretch(text: str, span: Span) -> str:
    """Return what a span covers."""
    lines = text.split("\n")[span.line - 1 : span.end_line]
    lines[-1] = lines[-1][: span.end_column - 1]
    lines[0] = lines[0][span.column - 1 :]
    return "\n".join(lines)


def fits(new: str, old: str) -> bool:
    """Say whether a text can take the place of another in any file: in no style of YAML does it end its value."""
    plain = not any(sign in new for sign in _UNSAFE) and not set(new) & set(",[]{}")
    return plain and (new[:1].isalnum() or new[:1] == old[:1]) and "\n" not in old
