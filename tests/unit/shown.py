"""Markdown as its readers show it: GitHub's own parser, and markdown-it, which many editors build on."""

from __future__ import annotations

import re
from html.parser import HTMLParser
from typing import TYPE_CHECKING

import cmarkgfm  # type: ignore[import-untyped]
from markdown_it import MarkdownIt

if TYPE_CHECKING:
    from collections.abc import Callable

_EDITOR = MarkdownIt("commonmark").enable(["table", "strikethrough"])
READERS: dict[str, Callable[[str], str]] = {
    "github": cmarkgfm.github_flavored_markdown_to_html,
    "markdown-it": _EDITOR.render,
}
CALLS = re.compile(r"@\w|#\d|\bGH-\d|:[\w+-]+:", re.IGNORECASE)  # what GitHub turns into links and icons later


class Shown(HTMLParser):
    """A page as it is shown: its tags, its words, and the cells of its tables; the space of no width taken out."""

    def __init__(self, markdown: str, reader: str = "github") -> None:
        """Read Markdown with one of the parsers."""
        super().__init__(convert_charrefs=True)
        self.tags: list[str] = []
        self.rows: list[list[str]] = []
        self.lines: list[str] = []  # of paragraphs, headings and lists
        self.said: list[str] = []  # outside code: where GitHub looks for people and issues
        self._open: list[str] = []
        self.feed(READERS[reader](markdown))
        self.close()

    @property
    def words(self) -> str:
        """Return all that can be read."""
        return " ".join(self.lines)

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        """Open a block, a row or a cell."""
        del attrs
        self.tags.append(tag)
        self._open.append(tag)
        if tag == "tr":
            self.rows.append([])
        elif tag in {"td", "th"}:
            self.rows[-1].append("")
        if tag in {"p", "h1", "h2", "h3", "summary", "li", "td", "th"}:
            self.lines.append("")

    def handle_endtag(self, tag: str) -> None:
        """Close it."""
        assert tag == self._open.pop()

    def handle_data(self, data: str) -> None:
        """Take the words where they stand."""
        words = data.replace("\u200b", "")
        if not self._open or not words.strip():
            return
        if "code" not in self._open:
            self.said.append(data)
        self.lines[-1] += words
        if {"td", "th"} & set(self._open):
            self.rows[-1][-1] += words
