"""What is slow to work out is kept in the user's cache folder: whole or not at all, and checked when it is read.

The folder is ALIGNCHECK_CACHE, else where the system keeps caches. What is in it may be deleted at any time.
"""

from __future__ import annotations

import os
import sys
from hashlib import sha256
from pathlib import Path

_FOLDER = "ALIGNCHECK_CACHE"
_NAME = "aligncheck"
_SUM = 32  # bytes of a SHA-256, at the head of a file


def folder() -> Path:
    """Return the folder of the cache; it need not exist."""
    if named := os.environ.get(_FOLDER):
        return Path(named)
    home = Path.home()
    if sys.platform == "win32":
        return Path(os.environ.get("LOCALAPPDATA") or home / "AppData" / "Local") / _NAME / "cache"
    if sys.platform == "darwin":
        return home / "Library" / "Caches" / _NAME
    return Path(os.environ.get("XDG_CACHE_HOME") or home / ".cache") / _NAME


def recall(name: str) -> bytes | None:
    """Return what was kept under a name; nothing if it is not there, cannot be read, or is not whole."""
    try:
        raw = (folder() / name).read_bytes()
    except (OSError, RuntimeError):  # RuntimeError: there is no home
        return None
    data = raw[_SUM:]
    return data if sha256(data).digest() == raw[:_SUM] else None


def keep(name: str, data: bytes) -> None:
    """Keep data under a name; raises OSError if that cannot be."""
    from tempfile import NamedTemporaryFile  # noqa: PLC0415  (once in a version's life)

    try:
        home = folder()
    except RuntimeError as error:
        raise OSError(str(error)) from None
    home.mkdir(parents=True, exist_ok=True)
    with NamedTemporaryFile(dir=home, prefix=f".{name}.", delete=False) as file:
        try:
            file.write(sha256(data).digest() + data)
            file.close()
            Path(file.name).replace(home / name)
        except BaseException:  # Ctrl-C too
            Path(file.name).unlink(missing_ok=True)
            raise
