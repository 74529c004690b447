"""YAML text → data, and the place of every value.

Every scalar is text (`on` stays `on`, `NO` stays Norway, `0123` keeps its zero); the models alone decide numbers,
dates and booleans.
"""

from __future__ import annotations

import hashlib
import re
from dataclasses import dataclass
from typing import TYPE_CHECKING

from aligncheck.errors import InputError, Place, Problem
from aligncheck.nodes import read_documents, read_nodes
from aligncheck.slips import indent

if TYPE_CHECKING:
    from collections.abc import Sequence

    from aligncheck.errors import Span
    from aligncheck.nodes import Data, Node

MAX_BYTES = 4_000_000

Route = tuple[str | int, ...]

# What YAML does not allow; the opposite, as YAML says it, takes ten times as long to compile.
_STRAY = re.compile("[\x00-\x08\x0b-\x1f\x7f-\x9f\u2028\u2029\ud800-\udfff\ufeff\ufffe\uffff]")
_WEB_PAGE = re.compile(r"\s*<(?:!doctype|html|head|body|\?xml)", re.IGNORECASE)
_OFFICE = {
    b"PK\x03\x04": "a Word, Excel or zip file",
    b"\xd0\xcf\x11\xe0": "an old Word or Excel file",
    b"%PDF": "a PDF",
    b"{\\rtf": "a rich-text file",
}


@dataclass(frozen=True, slots=True)
class Source:
    """A parsed file: its name, its text, its SHA-256 and the tree of its values."""

    file: str
    text: str
    sha256: str
    root: Node
    problems: tuple[Problem, ...] = ()

    def data(self) -> Data:
        """Return the plain data of the whole file."""
        return self.root.data()

    def place(self, route: Sequence[str | int]) -> Place:
        """Return the place of the value at a route, or of the deepest value on the way there."""
        node = self._way(route)[-1]
        return Place(self.file, node.line, node.column)

    def key_place(self, route: Sequence[str | int]) -> Place:
        """Return the place of the key that a route ends in; for a list item, of its value."""
        node = self.root
        for step in route[:-1]:
            value = node.value
            if isinstance(value, dict) and step in value:
                node = value[str(step)]
            elif isinstance(value, list) and isinstance(step, int) and step < len(value):
                node = value[step]
        line, column = node.keys.get(str(route[-1]), (0, 0)) if route else (0, 0)
        return Place(self.file, line, column) if line else self.place(route)

    def value(self, route: Sequence[str | int]) -> str | None:
        """Return the text at a route as it was parsed; None if there is none."""
        way = self._way(route)
        return way[-1].value if len(way) > len(route) and isinstance(way[-1].value, str) else None

    def span(self, route: Sequence[str | int], start: int = 0, end: int | None = None) -> Span:
        """Return where value[start:end] of the text at a route stands, quotes and the like left out.

        Where the route leads to no text, the span is that of the deepest key on the way, and of a mapping in a
        list that of its first key. It is one character at least, where the line has one.
        """
        from aligncheck.spans import key_span, text_span  # noqa: PLC0415  (a file without findings needs none)

        way = self._way(route)
        if len(way) <= len(route):
            start, end = 0, None
        return text_span(self.text, self.file, way[-1], start, end) or key_span(self.text, self.file, way, route)

    def _way(self, route: Sequence[str | int]) -> list[Node]:
        """Return the root and each value on the way along a route, as far as it leads."""
        way = [self.root]
        for step in route:
            value = way[-1].value
            if isinstance(value, dict) and step in value:
                way.append(value[str(step)])
            elif isinstance(value, list) and isinstance(step, int) and step < len(value):
                way.append(value[step])
            else:
                break
        return way

    def visible(self, place: Place) -> Place:
        """Return the place of the first character from a place on in its line; if none, the place itself."""
        rest = _line(self.text, place.line)[place.column - 1 :]
        return place._replace(column=place.column + indent(rest)) if rest.strip() else place

    def rest(self, place: Place) -> str:
        """Return what stands on a line from a place on."""
        return _line(self.text, place.line)[place.column - 1 :]

    def problem(self, message: str, place: Place, route: str = "") -> Problem:
        """Return a problem that shows its line."""
        return Problem(message, self.file, place, route, _line(self.text, place.line))


def parse(raw: bytes, file: str) -> Source:
    """Parse the bytes of one YAML document.

    Raises InputError for what cannot be read at all; duplicate keys and the like are kept in `problems`, so
    that a user sees them together with what the models find.
    """
    text = _decode(raw, file)
    return Source(file, text, hashlib.sha256(raw).hexdigest(), *read_nodes(text, file))


def parse_all(raw: bytes, file: str) -> tuple[Source, ...]:
    """Parse each YAML document of a file that holds something; their lines count through the whole file.

    Raises InputError for what cannot be read at all; the limits hold for all documents together.
    """
    text, digest = _decode(raw, file), hashlib.sha256(raw).hexdigest()
    documents = [Source(file, text, digest, root, problems) for root, problems in read_documents(text, file)]
    return tuple(document for document in documents if document.root.value is not None or document.problems)


def parse_until(raw: bytes, file: str, end: int) -> Source:
    """Parse the YAML document that a file begins with, up to an offset into its text.

    Raises InputError as `parse` does.
    """
    text = text_of(raw, file)
    front = _without_strays(text[:end], file)
    return Source(file, text, hashlib.sha256(raw).hexdigest(), *read_nodes(front, file))


def text_of(raw: bytes, file: str) -> str:
    """Return the text of a file, with its line ends made plain; raises InputError if it is none."""
    if len(raw) > MAX_BYTES:
        raise InputError((Problem(f"the file is too big; at most {MAX_BYTES:,} bytes are read", file),))
    if raw[:2] in (b"\xff\xfe", b"\xfe\xff") or b"\0" in raw[:4]:
        raise InputError((Problem("the file is saved as UTF-16; save it again as UTF-8", file),))
    if kind := next((kind for start, kind in _OFFICE.items() if raw.startswith(start)), None):
        raise InputError((Problem(f"this is {kind}; save it as plain text (UTF-8)", file),))
    raw = raw.removeprefix(b"\xef\xbb\xbf")
    try:
        return _with_plain_line_ends(raw.decode())
    except UnicodeDecodeError as error:
        before, byte = _with_plain_line_ends(raw[: error.start].decode()), raw[error.start]
        meant = bytes([byte]).decode("cp1252", errors="ignore")
        message = f"the {meant!r} here" if meant.isalnum() else f"the byte 0x{byte:02x}"
        whole = _with_plain_line_ends(raw.decode(errors="replace"))
        problem = _at(file, whole, len(before), f"{message} is not UTF-8; save the file as UTF-8")
        raise InputError((problem,)) from None


def _decode(raw: bytes, file: str) -> str:
    """Return the text of a file that may be YAML, or say why it is none."""
    text = text_of(raw, file)
    if _WEB_PAGE.match(text):
        raise InputError((_at(file, text, 0, "this is a web page or XML, not YAML; save the text alone"),))
    return _without_strays(text, file)


def _without_strays(text: str, file: str) -> str:
    """Return the text, if it has no invisible characters that YAML does not allow."""
    # libyaml counts some of these as line ends: all later places would be wrong.
    if stray := _STRAY.search(text):
        message = f"the invisible character U+{ord(stray[0]):04X} is not allowed here; delete it"
        raise InputError((_at(file, text, stray.start(), message),))
    return text


def _with_plain_line_ends(text: str) -> str:
    return text.replace("\r\n", "\n").replace("\r", "\n")


def _at(file: str, text: str, offset: int, message: str) -> Problem:
    """Return a problem at an offset into the text."""
    place = Place(file, text.count("\n", 0, offset) + 1, offset - text.rfind("\n", 0, offset))
    return Problem(message, file, place, "", _line(text, place.line))


def _line(text: str, number: int) -> str:
    lines = text.split("\n", number)
    return lines[number - 1] if number <= len(lines) else ""
