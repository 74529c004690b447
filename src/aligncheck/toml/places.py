"""Where each key and each value of a TOML text stands.

The scan reads what tomllib has accepted, so it need not check anything. What it does not know (a key deeper than any
setting, a table inside an array of tables) it leaves out: a reader then gets the place of the table around it.
"""

from __future__ import annotations

import re
import tomllib
from typing import NamedTuple

Route = tuple[str | int, ...]
_DEEPEST = 8  # steps of a route; no setting lies deeper, and a key of ten thousand parts must not fill the memory
_TOKEN = re.compile(
    r"""
    (?P<blank>[ \t]+|\#[^\n]*)
    |(?P<text>\"{3}(?:\\.|[^\\])*?\"{3,5}|'{3}.*?'{3,5}|"(?:\\.|[^"\\\n])*"|'[^'\n]*')
    |(?P<word>[^\s\[\]{}=,."'\#]+)
    |(?P<mark>.)
    """,
    re.DOTALL | re.VERBOSE,
)


class Token(NamedTuple):
    """A text in quotes, a word or a mark, and its offset."""

    kind: str
    text: str
    offset: int


def tokens(text: str) -> list[Token]:
    """Return all that is no blank and no comment."""
    found = (Token(str(match.lastgroup), match[0], match.start()) for match in _TOKEN.finditer(text))
    return [token for token in found if token.kind != "blank"]


class Places:
    """The offsets of keys and values by their route, and the last key that was there before."""

    def __init__(self, text: str) -> None:
        """Scan a text."""
        self.keys: dict[Route, int] = {}
        self.values: dict[Route, int] = {}
        self.twice: tuple[Route, int, int] | None = None  # its route, its first offset and its last
        self._tokens = [*tokens(text), Token("end", "", len(text))]
        self._at = 0
        self._items: dict[Route, int] = {}
        self._statements()

    def _statements(self) -> None:
        table: Route = ()
        while self._now.kind != "end":
            if self._now.text == "\n":
                self._at += 1
            elif self._now.text == "[":
                table = self._header()
            else:
                self._pair(table)

    def _header(self) -> Route:
        """Read `[table]` or `[[table]]`, and return the route of what stands below it."""
        double = self._tokens[self._at + 1].text == "["
        self._at += 2 if double else 1
        route = self._key(())
        self._at += 2 if double else 1
        if not double:
            return route
        self._items[route] = self._items.get(route, -1) + 1
        return (*route, self._items[route])

    def _pair(self, table: Route) -> None:
        route = self._key(table)
        self._at += 1  # the '='
        self._value(route)

    def _key(self, route: Route) -> Route:
        """Read a key, which may be dotted, and note where each part of it stands."""
        while True:
            token = self._now
            route = (*route, _name(token)) if len(route) <= _DEEPEST else route
            first = self.keys.setdefault(route, token.offset)
            self._at += 1
            if self._now.text != ".":
                break
            self._at += 1
        self.twice = (route, first, token.offset) if first != token.offset else self.twice
        return route

    def _value(self, route: Route) -> None:
        """Read a value, and what stands in its brackets."""
        self.values.setdefault(route[: _DEEPEST + 1], self._now.offset)
        opened = self._now.text
        self._at += 1
        if opened == "{":
            self._inside("}", route)
        elif opened == "[":
            self._inside("]", route)
        else:
            while self._now.text not in ",]}\n":  # a number or a date may be several words
                self._at += 1

    def _inside(self, closing: str, route: Route) -> None:
        """Read the pairs of an inline table, or the items of a list, up to its end."""
        index = 0
        while self._now.text not in ("", closing):
            if self._now.text in ",\n":
                index += self._now.text == ","
                self._at += 1
            elif closing == "}":
                self._pair(route)
            else:
                self._value((*route, index))
        self._at += 1

    @property
    def _now(self) -> Token:
        """Return the token that comes next; at the end an empty one, as often as it is asked for."""
        return self._tokens[min(self._at, len(self._tokens) - 1)]


def _name(token: Token) -> str:
    """Return the key that a token stands for."""
    if token.kind != "text":
        return token.text
    return next(iter(tomllib.loads(f"{token.text} = 0"))) if "\\" in token.text else token.text[1:-1]
