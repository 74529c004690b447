"""The parser's events → a tree of values with their places, in one iterative pass, within the limits."""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any, NoReturn, cast

import yaml

from aligncheck.errors import MAX_PROBLEMS, InputError, Place, Problem
from aligncheck.slips import bulleted, explain, indent, of_kind

if TYPE_CHECKING:
    from collections.abc import Iterable

    from aligncheck.slips import Event, Mark

MAX_DEPTH = 64
MAX_NODES = 200_000

Data = dict[str, Any] | list[Any] | str | None

_PARSER = getattr(yaml, "CSafeLoader", yaml.SafeLoader)
_NONE = frozenset({"", "~", "null", "Null", "NULL"})
_PROPERTIES = re.compile(r"(?:(?:!<\S*>|[&!][^\s,\[\]{}]*)\s+(?:#[^\n]*\n\s*)*)+")  # anchor, tag, comments
_SWALLOWED = re.compile("\\s*(?:[-\u2013\u2014\u2022\xb7*]\\s|-\\w|[a-z_]+:(?!//))")  # meant to stand alone
_INVISIBLE = re.compile("[\xa0\xad\u200b-\u200f\u202a-\u202e\u2060\ufeff]")


@dataclass(slots=True)
class Node:
    """A value and where it stands: text, none, a list of nodes, or a mapping of nodes and its keys."""

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


def read_nodes(text: str, file: str) -> tuple[Node, tuple[Problem, ...]]:
    """Return the root of a file's values, and what is wrong but did not stop the reading.

    Raises InputError for what cannot be read at all.
    """
    reader = _Reader(file, text)
    documents = _read(reader, several=False)
    return documents[0][0] if documents else Node(1, 1), tuple(reader.problems)


def read_documents(text: str, file: str) -> list[tuple[Node, tuple[Problem, ...]]]:
    """Return the same of each document in a file; the limits hold for all together."""
    reader = _Reader(file, text)
    found, before = [], 0
    for root, told in _read(reader, several=True):
        found.append((root, tuple(reader.problems[before:told])))
        before = told
    return found


def _read(reader: _Reader, *, several: bool) -> list[tuple[Node, int]]:
    """Let the reader read; what the parser stumbles over becomes an InputError that says what to do."""
    try:
        return reader.read(several=several)
    except yaml.YAMLError as error:
        brackets = [(o.node.line - 1, o.node.column - 1) for o in reader.stack if o.event.flow_style]
        (line, column), message = explain(error, reader.lines, reader.last, brackets)
        raise InputError((reader.problem(line + 1, column + 1, message),)) from None


class _Reader:
    """Builds the tree of nodes from the parser's events, within the limits."""

    def __init__(self, file: str, text: str) -> None:
        self.file, self.text = file, text
        self.lines = [*text.split("\n"), ""]  # libyaml ends a file one line below its last
        self.problems: list[Problem] = []
        self.anchors: dict[str, Node | None] = {}
        self.unused: dict[str, Event] = {}
        self.nodes = 0
        self.stack: list[_Open] = []
        self.last: Event | None = None  # the last value or collection the parser told of

    def read(self, *, several: bool) -> list[tuple[Node, int]]:
        """Return the root of each document, and how many problems there were by its end.

        Unless there may be several, a second document is a problem, and is not read.
        """
        documents: list[tuple[Node, int]] = []
        root = _UNKNOWN
        for event in cast("Iterable[Event]", yaml.parse(self.text, Loader=_PARSER)):
            if of_kind(event, yaml.ScalarEvent):  # nine of ten
                self.last = event
                root = self._add(self._scalar(event), event)
            elif of_kind(event, yaml.DocumentEndEvent):
                self._forget()
                documents.append((root, len(self.problems)))
            elif of_kind(event, yaml.DocumentStartEvent):
                if documents and not several:
                    self._report(event.start_mark, "a second document begins here; keep one document a file")
                    break
            elif of_kind(event, yaml.NodeEvent, yaml.CollectionEndEvent):
                self.last = event
                root = self._take(event) or root
        return documents

    def _forget(self) -> None:
        """End a document: its anchors do not reach into the next, and one that nothing used was none."""
        for event in self.unused.values():
            self._report(event.start_mark, "a text that begins with '&' must be put in quotes")
        self.anchors.clear()
        self.unused.clear()

    def _take(self, event: Event) -> Node | None:
        """Put what an event tells into the tree; return the outermost node, once there is one."""
        if of_kind(event, yaml.CollectionStartEvent):
            self._open(event)
            return None
        if of_kind(event, yaml.CollectionEndEvent):
            return self._close()
        return self._add(self._alias(event), event)

    def _open(self, event: Event) -> None:
        """Begin a list or a mapping."""
        node = Node(*self._start(event), [] if of_kind(event, yaml.SequenceStartEvent) else {})
        self._properties(event, None)  # an alias to it before its end would contain itself
        self._count(1, len(self.stack) + 1, event)
        self.stack.append(_Open(node, event))

    def _close(self) -> Node:
        """End a list or a mapping and hand it to what it stands in."""
        done = self.stack.pop()
        if done.event.anchor:
            self.anchors[done.event.anchor] = done.node
        return self._add(done.node, done.event)

    def _add(self, node: Node, event: Event) -> Node:
        """Put a value into the collection that is open, and return the outermost node so far."""
        if not self.stack:
            return node
        top = self.stack[-1]
        top.node.size += node.size
        top.node.height = max(top.node.height, node.height + 1)
        if isinstance(top.node.value, list):
            top.node.value.append(node)
        elif top.key is None:
            top.key = self._key(node, event)
        else:
            self._pair(top, node)
        return self.stack[0].node

    def _pair(self, top: _Open, node: Node) -> None:
        """Complete a key with its value; what cannot be a key was reported and is left out."""
        key, top.key = top.key, None
        assert key is not None  # noqa: S101
        assert isinstance(top.node.value, dict)  # noqa: S101
        if key.text is None:
            return
        if key.text in top.node.value:
            first = top.node.keys[key.text][0]
            message = f"the key {key.text!r} stands twice (first on line {first}); keep one"
            self._report_at(key.line, key.column, message)
            return
        top.node.value[key.text] = node
        top.node.keys[key.text] = (key.line, key.column)

    def _key(self, node: Node, event: Event) -> _Key:
        """Return the key a node stands for, or report that it cannot be one."""
        text = node.value if isinstance(node.value, str) else None
        if text == "<<":
            self._report(event.start_mark, "merge keys (<<) are not read; write the keys out")
        elif text is None:
            self._report(
                event.start_mark,
                "a key must be plain text; if this is a text with brackets, put it in quotes",
            )
        elif odd := _INVISIBLE.search(text):
            message = f"the key has an invisible character in it (U+{ord(odd[0]):04X}); type the line anew"
            self._report(event.start_mark, message)
        else:
            return _Key(text, node.line, node.column)
        return _Key(None, node.line, node.column)

    def _scalar(self, event: Event) -> Node:
        """Return the node of a scalar; plain empty, `~` and `null` are none."""
        self._count(1, 1, event)
        plain = event.style in (None, "") and not event.tag
        node = Node(*self._start(event), None if plain and event.value in _NONE else event.value)
        self._properties(event, node)
        if event.style not in ("|", ">"):
            self._swallowed(event, plain=plain)
        return node

    def _swallowed(self, event: Event, *, plain: bool) -> None:
        """Report a list item or a key that was read as the next line of a text."""
        first, last = event.start_mark.line, event.end_mark.line
        for number in range(first + 1, last + 1):
            line = self.lines[number]
            if (plain or indent(line) <= indent(self.lines[first])) and _SWALLOWED.match(line):
                if plain and (message := bulleted(event.value)):
                    self._report(event.start_mark, message)
                    return
                what = "is indented too far, or a space is missing" if plain else "stands inside a quote"
                way_out = "line it up with the lines it belongs to" if plain else "close the quote there"
                message = f"this line {what}, so it is read as part of the text on line {first + 1}; {way_out}"
                self._report_at(number + 1, indent(line) + 1, message)
                return

    def _alias(self, event: Event) -> Node:
        """Return the node an alias stands for, counted again."""
        node = self.anchors.get(event.anchor, _UNKNOWN)
        self.unused.pop(event.anchor, None)
        if node is _UNKNOWN:
            self._fail(event.start_mark, "a text that begins with '*' must be put in quotes")
        if node is None:
            self._fail(event.start_mark, f"the alias *{event.anchor} contains itself; write the value out")
        self._count(node.size, len(self.stack) + node.height, event)
        return node

    def _properties(self, event: Event, node: Node | None) -> None:
        """Note an anchor, and refuse tags: they would change what a value is."""
        if event.anchor:
            self.anchors[event.anchor] = node
            self.unused[event.anchor] = event
        if event.tag and event.tag not in ("!", "tag:yaml.org,2002:str"):
            self._report(event.start_mark, "a text that begins with '!' must be put in quotes")

    def _count(self, more: int, depth: int, event: Event) -> None:
        """Stop at the limits: a file must not take the machine down."""
        self.nodes += more
        if depth > MAX_DEPTH:
            self._fail(event.start_mark, f"nested deeper than {MAX_DEPTH} levels; a profile needs four")
        if self.nodes > MAX_NODES:
            way_out = "write the values out" if of_kind(event, yaml.AliasEvent) else "split the file"
            self._fail(event.start_mark, f"more than {MAX_NODES:,} values (aliases counted); {way_out}")

    def _start(self, event: Event) -> tuple[int, int]:
        """Return line and column of the value itself, behind an anchor or a tag."""
        mark = event.start_mark
        if (event.anchor or event.tag) and (found := _PROPERTIES.match(self.text, mark.index)):
            passed = found[0]
            if lines := passed.count("\n"):
                return mark.line + 1 + lines, len(passed) - passed.rfind("\n")
            return mark.line + 1, mark.column + 1 + len(passed)
        return mark.line + 1, mark.column + 1

    def _report(self, mark: Mark, message: str) -> None:
        self._report_at(mark.line + 1, mark.column + 1, message)

    def _report_at(self, line: int, column: int, message: str) -> None:
        self.problems.append(self.problem(line, column, message))
        if len(self.problems) >= MAX_PROBLEMS:
            raise InputError((*self.problems, Problem("and perhaps more; mend these first", self.file)))

    def _fail(self, mark: Mark, message: str) -> NoReturn:
        raise InputError((self.problem(mark.line + 1, mark.column + 1, message),))

    def problem(self, line: int, column: int, message: str) -> Problem:
        """Return a problem with its place and its line."""
        return Problem(message, self.file, Place(self.file, line, column), "", self.lines[line - 1])


@dataclass(slots=True)
class _Key:
    text: str | None
    line: int
    column: int


@dataclass(slots=True)
class _Open:
    """A collection that is not closed yet, and the key that waits for its value."""

    node: Node
    event: Event
    key: _Key | None = None


_UNKNOWN = Node(0, 0)
