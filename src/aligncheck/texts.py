"""What a user gives to `detect`: a text as it is, a file, standard input; whole, or a text a line."""

from __future__ import annotations

import re
import sys
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

from aligncheck.errors import InputError, Place, Problem, did_you_mean

if TYPE_CHECKING:
    from collections.abc import Iterator

ARGUMENT = "<text>"
"""What the source of a text is called that was typed."""

_STDIN, _STDIN_NAME = "-", "<stdin>"
_MOST = 4_000_000  # bytes, as of every file that is read
_LONGEST_PATH = 1000
_LIKE_A_PATH = re.compile(
    r"\S*[/\\]\S*\.\w{1,5}|(?:\.{0,2}|~)/\S+|[\w.-]+\.(?:txt|md|ya?ml|csv|json|html?|docx?|pdf|rtf|rst)"
)


class Given(NamedTuple):
    """A text, the file it came from, and the line it stands on or begins at."""

    text: str
    source: str
    line: int = 1


def given(argument: str, *, lines: bool = False) -> Iterator[Given]:
    """Yield the text of an argument, or of a file it names, whole or line by line; raises InputError.

    An argument that looks like a path and leads nowhere is a mistake, and not a text.
    """
    text, source = _found(argument)
    if not lines:
        yield Given(text, source)
        return
    yield from (Given(line, source, number) for number, line in enumerate(text.splitlines(), 1) if line.strip())


def _found(argument: str) -> tuple[str, str]:
    if argument == _STDIN:
        return _decoded(sys.stdin.buffer.read(_MOST + 1), _STDIN_NAME), _STDIN_NAME
    if _is_there(argument):
        name = Path(argument).as_posix()
        return _decoded(_bytes(Path(argument), name), name), name
    if _LIKE_A_PATH.fullmatch(argument):
        near = did_you_mean(Path(argument).name, _beside(Path(argument)))
        raise InputError((Problem(f"no such file{near or '; a text of one word needs no dot or slash'}", argument),))
    return argument, ARGUMENT


def _is_there(argument: str) -> bool:
    try:
        return len(argument) <= _LONGEST_PATH and Path(argument).exists()
    except (OSError, ValueError):  # too long for a name, or with a null character: a text
        return False


def _beside(path: Path) -> list[str]:
    try:
        return [entry.name for entry in path.parent.iterdir()]
    except OSError:
        return []


def _bytes(path: Path, name: str) -> bytes:
    """Return the bytes of a file, up to one more than may be; raises InputError."""
    # NOTE: loading.read_bytes does nearly this, and would bring YAML and the models to every run.
    try:
        with path.open("rb") as file:
            return file.read(_MOST + 1)
    except IsADirectoryError:
        raise InputError((Problem("this is a folder; name the files in it", name),)) from None
    except OSError as error:
        raise InputError((Problem(f"cannot be read: {error.strerror}", name),)) from None


def _decoded(raw: bytes, name: str) -> str:
    if len(raw) > _MOST:
        raise InputError((Problem(f"the text is longer than {_MOST // 1_000_000} MB; cut it into several", name),))
    try:
        return raw.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        line = raw.count(b"\n", 0, error.start) + 1
        place = Place(name, line, error.start - raw.rfind(b"\n", 0, error.start))
        raise InputError((Problem("this is no UTF-8 text; save it as plain text in UTF-8", name, place),)) from None
