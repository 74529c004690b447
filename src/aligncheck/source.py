"""YAML text → data, and the place of every value.

One iterative pass over the parser's events. Every scalar is text (`on` stays `on`, `NO` stays Norway, `0123` keeps its
zero); the models alone decide numbers, dates and booleans.
"""

from __future__ import annotations

import hashlib
import re
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any, NoReturn

import yaml

from aligncheck.errors import InputError, Place, Problem

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

MAX_BYTES = 4_000_000
MAX_DEPTH = 64
MAX_NODES = 200_000
MAX_PROBLEMS = 50

Data = dict[str, Any] | list[Any] | str | None
Route = tuple[str | int, ...]

_PARSER = getattr(yaml, "CSafeLoader", yaml.SafeLoader)
_NONE = frozenset({"", "~", "null", "Null", "NULL"})
# libyaml counts these as line ends and editors do not, so every later place would be wrong.
_ODD_LINE_ENDS = re.compile("[\x85\u2028\u2029]")
_PROPERTIES = re.compile(r"(?:[&!]\S*\s+)+")


@dataclass(slots=True)
class Node:
    """A value and where it stands: text, none, a list of nodes, or a mapping of nodes with the places of its keys."""

    line: int
    column: int
    value: str | list[Node] | dict[str, Node] | None = None
    keys: dict[str, tuple[int, int]] = field(default_factory=dict)
    size: int = 1
    height: int = 1

    def data(self) -> Data:
        """Return the plain data below this node."""
        if isinstance(self.value, list):
            return [node.data() for node in self.value]
        if isinstance(self.value, dict):
            return {key: node.data() for key, node in self.value.items()}
        return self.value


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
        node = self.root
        for step in route:
            value = node.value
            if isinstance(value, dict) and step in value:
                node = value[str(step)]
            elif isinstance(value, list) and isinstance(step, int) and step < len(value):
                node = value[step]
            else:
                break
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

    def problem(self, message: str, place: Place, route: str = "") -> Problem:
        """Return a problem that shows its line."""
        return Problem(message, self.file, place, route, _line(self.text, place.line))


def parse(raw: bytes, file: str) -> Source:
    """Parse the bytes of one YAML document.

    Raises InputError for what cannot be read at all; duplicate keys and the like are kept in `Source.problems`, so
    that a user sees them together with what the models find.
    """
    text = _decode(raw, file)
    reader = _Reader(file, text)
    try:
        root = reader.read()
    except yaml.MarkedYAMLError as error:
        raise InputError((_syntax_problem(error, file, text),)) from None
    except yaml.reader.ReaderError as error:
        line = text.count("\n", 0, max(error.position, 0)) + 1
        message = f"the character {chr(error.character)!r} is not allowed in YAML; delete it" if isinstance(
            error.character, int
        ) else "a control character is not allowed in YAML; delete it"
        raise InputError((_at(file, text, line, 1, message),)) from None
    return Source(file, text, hashlib.sha256(raw).hexdigest(), root, tuple(reader.problems))


def _decode(raw: bytes, file: str) -> str:
    """Return the text of a file, or say why it is none."""
    if len(raw) > MAX_BYTES:
        raise InputError((Problem(f"the file has {len(raw):,} bytes; at most {MAX_BYTES:,} are read", file),))
    if raw[:2] in (b"\xff\xfe", b"\xfe\xff"):
        raise InputError((Problem("the file is UTF-16; save it as UTF-8", file),))
    try:
        text = raw.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        before = raw[: error.start]
        place = Place(file, before.count(b"\n") + 1, len(before) - (before.rfind(b"\n") + 1) + 1)
        message = f"byte 0x{raw[error.start]:02x} is not UTF-8; save the file as UTF-8"
        raise InputError((Problem(message, file, place),)) from None
    # Editors and libyaml agree on \n only: count lines as editors do.
    text = text.replace("\r\n", "\n").replace("\r", "\n")
    if odd := _ODD_LINE_ENDS.search(text):
        line = text.count("\n", 0, odd.start()) + 1
        column = odd.start() - text.rfind("\n", 0, odd.start())
        message = f"the invisible line separator U+{ord(odd[0]):04X} is not allowed; replace it by a line break"
        raise InputError((_at(file, text, line, column, message),))
    return text


class _Reader:
    """Builds the tree of nodes from the parser's events, within the limits."""

    def __init__(self, file: str, text: str) -> None:
        self.file, self.text = file, text
        self.lines = text.split("\n")
        self.problems: list[Problem] = []
        self.anchors: dict[str, Node | None] = {}
        self.nodes = 0

    def read(self) -> Node:
        """Return the root of the first document; a second one is a problem."""
        root: Node | None = None
        stack: list[_Open] = []
        documents = 0
        for event in self._events():
            if isinstance(event, yaml.DocumentStartEvent):
                documents += 1
                if documents == 2:  # noqa: PLR2004
                    self._report(event.start_mark, "a second document begins here; keep one document a file")
                    break
            elif isinstance(event, yaml.SequenceStartEvent | yaml.MappingStartEvent):
                self._open(event, stack)
            elif isinstance(event, yaml.SequenceEndEvent | yaml.MappingEndEvent):
                root = self._close(stack)
            elif isinstance(event, yaml.ScalarEvent):
                root = self._add(stack, self._scalar(event), event)
            elif isinstance(event, yaml.AliasEvent):
                root = self._add(stack, self._alias(event, stack), event)
        return root or Node(1, 1)

    def _events(self) -> Iterator[yaml.Event]:
        """Yield the events of the parser."""
        yield from yaml.parse(self.text, Loader=_PARSER)

    def _open(self, event: yaml.Event, stack: list[_Open]) -> None:
        """Begin a list or a mapping."""
        line, column = self._start(event)
        node = Node(line, column, [] if isinstance(event, yaml.SequenceStartEvent) else {})
        if event.anchor:
            self.anchors[event.anchor] = None  # open: an alias to it now would contain itself
        self._tag(event)
        self._count(1, len(stack) + 1, event)
        stack.append(_Open(node, event))

    def _close(self, stack: list[_Open]) -> Node:
        """End a list or a mapping and hand it to what it stands in."""
        done = stack.pop()
        if done.event.anchor:
            self.anchors[done.event.anchor] = done.node
        return self._add(stack, done.node, done.event)

    def _add(self, stack: list[_Open], node: Node, event: yaml.Event) -> Node:
        """Put a value into the collection that is open, and return the outermost node so far."""
        if not stack:
            return node
        top = stack[-1]
        top.node.size += node.size
        top.node.height = max(top.node.height, node.height + 1)
        if isinstance(top.node.value, list):
            top.node.value.append(node)
        elif top.key is None:
            top.key = self._key(node, event)
        else:
            self._pair(top, node)
        return stack[0].node

    def _pair(self, top: _Open, node: Node) -> None:
        """Complete a key with its value."""
        key, top.key = top.key, None
        assert key is not None  # noqa: S101
        assert isinstance(top.node.value, dict)  # noqa: S101
        if key.text in top.node.value:
            first = top.node.keys[key.text][0]
            self._report_at(key.line, key.column, f"the key {key.text!r} stands twice (first on line {first}); keep one")
            return
        top.node.value[key.text] = node
        top.node.keys[key.text] = (key.line, key.column)

    def _key(self, node: Node, event: yaml.Event) -> _Key:
        """Return the key a node stands for, or report that it cannot be one."""
        if isinstance(node.value, str) and node.value != "<<":
            return _Key(node.value, node.line, node.column)
        if node.value == "<<":
            self._report(event.start_mark, "merge keys (<<) are not read; write the keys out")
        else:
            self._report(event.start_mark, "a key must be plain text; if this is a sentence, put it in quotes")
        return _Key(f"?{node.line}:{node.column}", node.line, node.column)

    def _scalar(self, event: yaml.ScalarEvent) -> Node:
        """Return the node of a scalar; plain empty, `~` and `null` are none."""
        line, column = self._start(event)
        self._tag(event)
        self._count(1, 1, event)
        plain = event.style in (None, "") and event.implicit[0]
        node = Node(line, column, None if plain and event.value in _NONE else event.value)
        if event.anchor:
            self.anchors[event.anchor] = node
        return node

    def _alias(self, event: yaml.AliasEvent, stack: list[_Open]) -> Node:
        """Return the node an alias stands for, counted again."""
        node = self.anchors.get(event.anchor, _UNKNOWN)
        if node is _UNKNOWN or node is None:
            what = "is not defined above" if node is _UNKNOWN else "contains itself"
            self._fail(event.start_mark, f"the alias *{event.anchor} {what}; write the value out, or quote the text")
        self._count(node.size, len(stack) + node.height, event)
        return node

    def _tag(self, event: yaml.Event) -> None:
        """Refuse tags: they would change what a value is."""
        if event.tag and event.tag not in ("!", "tag:yaml.org,2002:str"):
            self._report(event.start_mark, f"the tag {event.tag!r} is not read; quote the text if it begins with '!'")

    def _count(self, more: int, depth: int, event: yaml.Event) -> None:
        """Stop at the limits: a file must not take the machine down."""
        self.nodes += more
        if depth > MAX_DEPTH:
            self._fail(event.start_mark, f"nested deeper than {MAX_DEPTH} levels; a profile needs four")
        if self.nodes > MAX_NODES:
            self._fail(event.start_mark, f"more than {MAX_NODES:,} values (aliases counted); split the file")

    def _start(self, event: yaml.Event) -> tuple[int, int]:
        """Return line and column of the value itself, behind an anchor or a tag."""
        mark = event.start_mark
        if (event.anchor or event.tag) and (found := _PROPERTIES.match(self.lines[mark.line], mark.column)):
            return mark.line + 1, found.end() + 1
        return mark.line + 1, mark.column + 1

    def _report(self, mark: yaml.Mark, message: str) -> None:
        self._report_at(mark.line + 1, mark.column + 1, message)

    def _report_at(self, line: int, column: int, message: str) -> None:
        place = Place(self.file, line, column)
        self.problems.append(Problem(message, self.file, place, "", self.lines[line - 1]))
        if len(self.problems) >= MAX_PROBLEMS:
            raise InputError((*self.problems, Problem("and more; mend these first", self.file)))

    def _fail(self, mark: yaml.Mark, message: str) -> NoReturn:
        raise InputError((*self.problems, _at(self.file, self.text, mark.line + 1, mark.column + 1, message)))


@dataclass(slots=True)
class _Key:
    text: str
    line: int
    column: int


@dataclass(slots=True)
class _Open:
    """A collection that is not closed yet, and the key that waits for its value."""

    node: Node
    event: yaml.Event
    key: _Key | None = None


_UNKNOWN = Node(0, 0)

_PLAIN_WORDS = (
    ("mapping values are not allowed", "a second ': ' on this line; put the text in quotes"),
    ("found character that cannot start any token", "this character cannot begin a value; put the text in quotes"),
    ("found a tab character", "a tab is used to indent; use spaces"),
    ("did not find expected key", "the indentation is off here, or a quote or bracket above is not closed"),
    ("did not find expected '-' indicator", "the indentation is off here; line the '- ' up with the others"),
    ("could not find expected ':'", "a key without ': ' behind it; write `key: value`, or '- ' before a list item"),
    ("found unexpected end of stream", "the file ends inside a quote that is not closed"),
    ("did not find expected ',' or", "a bracket is not closed, or a comma is missing"),
    ("did not find expected node content", "a value is missing here, or a comma is one too many"),
    ("found undefined tag", "a value that begins with '!' must be put in quotes"),
    ("while scanning an anchor", "a value that begins with '&' must be put in quotes"),
    ("while scanning an alias", "a value that begins with '*' must be put in quotes"),
    ("found unknown escape character", "a backslash in double quotes; use single quotes"),
    ("control characters are not allowed", "a control character is not allowed in YAML; delete it"),
    ("block sequence entries are not allowed", "a list must begin on a line of its own, below its key"),
)


def _syntax_problem(error: yaml.MarkedYAMLError, file: str, text: str) -> Problem:
    """Say in plain words what the parser stumbled over."""
    said = f"{error.context or ''} {error.problem or ''}"
    message = next((plain for raw, plain in _PLAIN_WORDS if raw in said), said.strip())
    mark = error.problem_mark or error.context_mark
    line, column = (mark.line + 1, mark.column + 1) if mark else (1, 1)
    return _at(file, text, line, column, f"not valid YAML: {message}")


def _at(file: str, text: str, line: int, column: int, message: str) -> Problem:
    return Problem(message, file, Place(file, line, column), "", _line(text, line))


def _line(text: str, number: int) -> str:
    lines = text.split("\n", number)
    return lines[number - 1] if number <= len(lines) else ""
