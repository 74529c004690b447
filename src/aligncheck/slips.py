"""What the YAML parser stumbled over → the slip that people make there, in plain words and at its place."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Protocol

import yaml

if TYPE_CHECKING:
    from collections.abc import Callable


class Mark(Protocol):
    """A spot in the text, as the parser tells it; all three count from 0."""

    line: int
    column: int
    index: int


class Event(Protocol):
    """What the parser tells of one value; an attribute that a kind of event lacks is never read of it."""

    start_mark: Mark
    end_mark: Mark
    anchor: str
    tag: str | None
    value: str
    style: str | None
    flow_style: bool


Spot = tuple[int, int]  # line and column, from 0
Said = tuple[Spot, str]


def explain(error: yaml.YAMLError, lines: list[str], last: Event | None, brackets: list[Spot]) -> Said:
    """Return where the slip is, and what to do about it.

    `last` is the last event before the error, `brackets` are the places of the brackets still open.
    """
    stumble = _Stumble(error, lines, last, brackets)
    return next(filter(None, (slip(stumble) for slip in _SLIPS)), None) or _depth(stumble)


def of_kind(event: object, *kinds: type[yaml.Event]) -> bool:
    """Return whether an event is of one of these kinds."""
    return isinstance(event, kinds)


def bulleted(text: str) -> str | None:
    """Return what to do about a text that begins like a list item, but not like one of YAML."""
    first = text.lstrip()[:1]
    if not first or first not in "-\u2013\u2014\u2022\xb7*":  # hyphen, dashes, bullets
        return None
    return f"a list item begins with '- ' (hyphen and space), not with {first!r} alone"


def indent(line: str) -> int:
    """Return how far a line is indented."""
    return len(line) - len(line.lstrip())


class _Stumble:
    """Where the parser gave up: its words, its two marks, and what it had read before."""

    def __init__(self, error: yaml.YAMLError, lines: list[str], last: Event | None, brackets: list[Spot]) -> None:
        mark = getattr(error, "problem_mark", None)
        began = getattr(error, "context_mark", None) or mark
        self.said = f"{getattr(error, 'context', '')} {getattr(error, 'problem', error)}"
        self.lines, self.last, self.brackets = lines, last, brackets
        self.at: Spot = (mark.line, mark.column) if mark else (0, 0)
        self.began: Spot = (began.line, began.column) if began else (0, 0)
        self.at_end = not any(lines[self.at[0] + 1 :]) and not self.char(self.at)
        self.line = lines[self.at[0]]
        self.next = self.char(self.at)

    def char(self, spot: Spot) -> str:
        """Return the character at a spot, or nothing at the end of its line."""
        return self.lines[spot[0]][spot[1] : spot[1] + 1]

    def says(self, *words: str) -> bool:
        """Return whether the parser's words have one of these in them."""
        return any(word in self.said for word in words)

    def behind(self, kind: type[yaml.Event]) -> Event | None:
        """Return the last event, if it is of a kind and ends right before where the parser gave up."""
        if self.last is None or not of_kind(self.last, kind):
            return None
        line, column = self.last.end_mark.line, self.last.end_mark.column
        return self.last if line == self.at[0] and not self.line[column : self.at[1]].strip() else None


def _tab(stumble: _Stumble) -> Said | None:
    """Find a tab before the text of the line, or where the parser gave up."""
    if stumble.next == "\t" and stumble.line[: stumble.at[1]].strip():
        return stumble.at, "a tab is not allowed here; use spaces"
    tab = stumble.line[: indent(stumble.line)].find("\t")
    return ((stumble.at[0], tab), "a tab is used to indent; use spaces") if tab >= 0 else None


def _first_character(stumble: _Stumble) -> Said | None:
    """Find a text that begins with a character that means something to YAML."""
    spot = stumble.at if stumble.says("cannot start any token") else stumble.began
    first = stumble.char(spot)
    if first == "*" and stumble.char((spot[0], spot[1] + 1)).isspace():
        return spot, "a list item begins with '- ', not with '* '"
    if first and first in "*&!%@`|>?":
        return spot, f"a text that begins with {first!r} must be put in quotes"
    return None


def _in_quotes(stumble: _Stumble) -> Said | None:
    """Find a quote that is never closed, or a backslash within quotes."""
    if not stumble.says("quoted"):
        return None
    if stumble.says("end of stream", "document indicator", "document separator"):
        return stumble.began, "this quote is never closed; put the same quote at the end of the text"
    slash = (stumble.at[0], max(0, stumble.line.rfind("\\", 0, stumble.at[1] + 1)))
    return slash, "a backslash means something else in double quotes; use single quotes"


def _behind_quotes(stumble: _Stumble) -> Said | None:
    """Find text behind a quote that closes too early, or that was to be closed lines before."""
    text = stumble.behind(yaml.ScalarEvent)
    if not text or text.style not in {'"', "'"} or (stumble.says("',' or") and stumble.next in {'"', "'"}):
        return None
    begin, end = text.start_mark, text.end_mark
    if begin.line != end.line:
        message = f"this quote is not closed on its line (the next quote is on line {end.line + 1})"
        return (begin.line, begin.column), f"{message}; put the same quote at the end of the text"
    if text.style == "'" and end.column == stumble.at[1]:
        return (end.line, end.column - 1), "this apostrophe ends the text; put the text in double quotes"
    return stumble.at, "text goes on behind the closing quote; put one pair of quotes around all of it"


def _bracket(stumble: _Stumble) -> Said | None:
    """Find a bracket that is not closed or is closed too early, and a comma missing or too many."""
    if stumble.brackets and (stumble.at_end or (stumble.next == ":" and stumble.says("',' or"))):
        opened = stumble.brackets[-1]
        return opened, f"this {stumble.char(opened)!r} is not closed; put the closing bracket at the end"
    if stumble.says("',' or"):
        return stumble.at, "a comma is missing before this"
    if stumble.brackets and stumble.next == "-":
        return stumble.at, "within brackets, list items stand without '- '; put commas between them"
    if stumble.says("node content") and stumble.next and stumble.next in ",]}:":
        return (
            stumble.at,
            f"this {stumble.next!r} has no value before it; delete it, or put the text in quotes",
        )
    if stumble.behind(yaml.CollectionEndEvent) and stumble.line[: stumble.at[1]].rstrip()[-1:] in {"]", "}"}:
        return stumble.at, "text goes on behind the closing bracket; put the whole text in quotes"
    return None


def _colon(stumble: _Stumble) -> Said | None:
    """Find a ': ' that YAML takes for a second key."""
    if not stumble.says("mapping values are not allowed"):
        return None
    text = stumble.behind(yaml.ScalarEvent)
    if text and text.start_mark.line < stumble.at[0]:
        start = (text.start_mark.line, text.start_mark.column)
        if not stumble.lines[start[0]][: start[1]].strip(" -"):
            return _without_colon(stumble, start)
        message = "this line is indented deeper than the key above, so it goes on with the text there"
        way_out = "line it up with that key, or put the whole text in quotes"
        return (stumble.at[0], indent(stumble.line)), f"{message}; {way_out}"
    curly = any(quote in stumble.line for quote in "\u201c\u201d\u201e\u2018\u2019\xab\xbb")
    way_out = "use straight quotes around the text, as curly ones do not count" if curly else "put the text in quotes"
    return stumble.at, f"a second ': ' on this line; {way_out}"


def _key_alone(stumble: _Stumble) -> Said | None:
    """Find a line that should have a key."""
    return _without_colon(stumble, stumble.began) if stumble.says("could not find expected ':'") else None


def _without_colon(stumble: _Stumble, spot: Spot) -> Said:
    """Tell why a line has no ': ' that YAML can see."""
    if found := _NO_SPACE.match(stumble.lines[spot[0]]):
        colon = (spot[0], found.end())
        space = "an ordinary space" if stumble.char((spot[0], found.end() + 1)) == "\xa0" else "a space"
        return colon, f"{space} is missing behind this colon; write `key: value`"
    return spot, "this line has no `key: ` in it; write `key: value`, or '- ' before a list item"


def _depth(stumble: _Stumble) -> Said:
    """Tell that a line stands at the wrong depth, or say at least that it cannot be read."""
    column, within = stumble.at[1], stumble.says("block collection", "block mapping")
    if stumble.says("sequence entries are not allowed"):
        message = "a list must begin on a line of its own, below its key"
    elif stumble.says("document start") and not column:
        message = "this stands behind the end of the data above; a file holds one set of `key: value` lines"
    elif within and column == stumble.began[1]:
        message = _KEY_FOR_ITEM if stumble.says("block collection") else _ITEM_FOR_KEY
    elif (within or stumble.says("document start")) and column == indent(stumble.line):
        message = "the indentation is off here; line this up with the lines it belongs to"
    else:
        message = "this cannot be read as YAML; compare the line with those above, or put the text in quotes"
    return stumble.at, message


_NO_SPACE = re.compile(r"\s*(?:-\s+)?[\w-]+(?=:[^ \t/])")
_ITEM_FOR_KEY = "a list item where a key is expected; write its key above it, such as `products:`"
_KEY_FOR_ITEM = "a key where a list item is expected; begin it with '- ', or line it up with the key above"
_SLIPS: tuple[Callable[[_Stumble], Said | None], ...] = (
    _tab,
    _first_character,
    _in_quotes,
    _behind_quotes,
    _bracket,
    _colon,
    _key_alone,
)
