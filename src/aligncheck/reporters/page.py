"""Lines of text for a terminal: styled, and broken at its width."""

from __future__ import annotations

from io import StringIO

from rich.cells import cell_len, set_cell_size
from rich.console import Console
from rich.text import Text

_NARROWEST = 40


class Page:
    """Lines of styled text, broken at the width of the page."""

    def __init__(self, width: int, *, color: bool) -> None:
        """Write for a width in columns, with or without colour."""
        self.width = max(width, _NARROWEST)
        self._out = StringIO()
        self._lines: list[Text] = []
        self._console = Console(
            file=self._out,
            width=self.width,
            force_terminal=color,
            no_color=not color,
            color_system="standard" if color else None,
            highlight=False,
            markup=False,
            emoji=False,
            legacy_windows=False,
        )

    def line(self, *parts: tuple[str, str] | str, indent: int = 0) -> None:
        """Write a line of (text, style) parts; what is too long goes on under its indent."""
        text = Text()
        for part in parts:
            text.append(*(part if isinstance(part, tuple) else (part, "")))
        lines = text.wrap(self._console, self.width)
        if len(lines) > 1 and indent:
            first, rest = lines[0], text[len(lines[0].plain) :]
            rest.rstrip()
            self._lines.append(first)
            for more in Text(rest.plain.lstrip(), style="").wrap(self._console, self.width - indent):
                self._lines.append(Text(" " * indent) + more)
            return
        for each in lines:
            each.rstrip()
            self._lines.append(each)

    def whole(self, text: str) -> None:
        """Write a line as it is, however long."""
        self._lines.append(Text(text))

    def folded(self, text: str, width: int, most: int, hang: int = 0) -> list[str]:
        """Return a text broken into lines of a width, at most so many; what goes on hangs, and is cut with a mark."""
        first = Text(text).wrap(self._console, width)[0].plain
        more = Text(text[len(first) :].lstrip()).wrap(self._console, width - hang) if len(first) < len(text) else ()
        lines = [first.rstrip(), *(" " * hang + line.plain.rstrip() for line in more)]
        return lines if len(lines) <= most else [*lines[: most - 1], cell(lines[most - 1] + " …", width)]

    def offer(self, text: str, command: str) -> None:
        """Write a text with a command to copy, which is never broken: it goes on a line of its own if it must."""
        if cell_len(f"{text} {command}") <= self.width:
            self.whole(f"{text} {command}")
            return
        self.line(text)
        self.whole(command)

    def text(self) -> str:
        """Return what was written."""
        # All at once: each call of print has a price of its own.
        self._console.print(Text("\n").join(self._lines), soft_wrap=True, end="\n" if self._lines else "")
        return self._out.getvalue()


def cell(text: str, width: int) -> str:
    """Return a text in exactly so many columns: padded, or cut with a mark; letters may be one or two columns wide."""
    return set_cell_size(text, width) if cell_len(text) <= width else set_cell_size(text, width - 1) + "…"
