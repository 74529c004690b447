"""TOML text → data, with the place of every key. Only a settings file that was found pays for this."""

from __future__ import annotations

import re
import tomllib
from dataclasses import dataclass
from typing import Any

from aligncheck.errors import InputError, Place, Problem
from aligncheck.source import text_of
from aligncheck.toml.places import Places, Route
from aligncheck.toml.slips import explain

MAX_BYTES = 500_000  # a pyproject.toml has a few thousand; tomllib takes a second for a million
_WHERE = re.compile(r"\s*\((?:at line (\d+), column (\d+)|at end of document)\)$")
_CHAIN = re.compile(
    r"""(?:\.[ \t]*(?:[\w-]+|"[^"\n]*"|'[^'\n]*')[ \t]*){32}"""
)  # tomllib takes the square of its length
_DIGITS = re.compile(r"\d[\d_]{1000}")


@dataclass(frozen=True, slots=True)
class TomlSource:
    """A parsed file: its name, its text, its data and the places of its keys and values."""

    file: str
    text: str
    data: dict[str, Any]
    places: Places

    def place(self, route: Route) -> Place:
        """Return the place of the value at a route; if it is not known, of what stands around it."""
        offset = self.places.values.get(route)
        return self.key_place(route) if offset is None else _place(self.file, self.text, offset)

    def key_place(self, route: Route) -> Place:
        """Return the place of the key that a route ends in; if it is not known, of what stands around it."""
        around = (route[:end] for end in range(len(route), 0, -1))
        known = (self.places.keys.get(each, self.places.values.get(each)) for each in around)
        return _place(self.file, self.text, next((offset for offset in known if offset is not None), 0))

    def problem(self, message: str, place: Place, route: str = "") -> Problem:
        """Return a problem that shows its line."""
        return Problem(message, self.file, place, route, self.text.split("\n")[place.line - 1])


def parse(raw: bytes, file: str) -> TomlSource:
    """Parse the bytes of a TOML file; raises InputError for what cannot be read."""
    if len(raw) > MAX_BYTES:
        raise InputError((Problem(f"the file is too big; at most {MAX_BYTES:,} bytes are read", file),))
    text = text_of(raw, file)
    if found := _CHAIN.search(text):
        raise _error(file, text, found.start(), "a key of more than 32 parts; settings need two")
    try:
        return TomlSource(file, text, tomllib.loads(text), Places(text))
    except RecursionError:
        raise InputError((Problem("brackets are nested too deep; settings need two levels", file),)) from None
    except tomllib.TOMLDecodeError as error:
        raise _error(file, text, *explain(*_told(error, text), text)) from None
    except ValueError:  # Python refuses to read thousands of digits
        digits = _DIGITS.search(text)
        raise _error(file, text, digits.start() if digits else 0, "this number is too long to be read") from None


def _told(error: tomllib.TOMLDecodeError, text: str) -> tuple[str, int]:
    """Return the parser's words, and the offset where it gave up."""
    said = str(error)
    found = _WHERE.search(said)
    if not found or not found[1]:
        return said, len(text)
    start = sum(len(line) + 1 for line in text.split("\n")[: int(found[1]) - 1])
    return said[: found.start()], start + int(found[2]) - 1


def _error(file: str, text: str, offset: int, message: str) -> InputError:
    place = _place(file, text, offset)
    return InputError((Problem(message, file, place, "", text.split("\n")[place.line - 1]),))


def _place(file: str, text: str, offset: int) -> Place:
    return Place(file, text.count("\n", 0, offset) + 1, offset - text.rfind("\n", 0, offset))
