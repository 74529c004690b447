"""GitHub-flavoured Markdown from any text: what a profile holds comes back letter by letter, and does nothing."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from aligncheck.reporters.plain import clean

if TYPE_CHECKING:
    from collections.abc import Sequence

_SIGNS = re.compile(r"[\\`*_\[\]<>|~#$]|&(?=#?\w+;)")
_START = re.compile(r"^(?:[-+=]|\d+(?=[.)]))")  # a list, a rule or a heading, if it stood first on its line
_ADDRESS = re.compile(r":(?=//)|(?<=www)\.", re.IGNORECASE)
# GitHub links @people, #1 and GH-1 and draws :icons: in finished text, where no backslash helps: a space of no width
# between the sign and its word does, as other tools that write there do it.
_CALL = re.compile(r"@(?=\S)|#(?=\d)|\bGH-(?=\d)|:(?=[\w+-]+:)", re.IGNORECASE)
_NOTHING = "\u200b"


def text(words: str) -> str:
    """Return any words as Markdown that shows them as they are: no mark-up, no link, nobody called."""
    plain = _CALL.sub(lambda found: found[0] + _NOTHING, " ".join(clean(words).split()))
    escaped = _ADDRESS.sub(r"\\\g<0>", _SIGNS.sub(r"\\\g<0>", plain))
    return _START.sub(lambda found: f"\\{found[0]}" if not found[0].isdigit() else f"{found[0]}\\", escaped)


def code(words: str) -> str:
    """Return words as code, within a line: as they are, whatever marks they hold."""
    plain = " ".join(clean(words).split())
    fence = "`" * (1 + max((len(run) for run in re.findall("`+", plain)), default=0))
    pad = " " if plain[:1] == "`" or plain[-1:] == "`" else ""
    return f"{fence}{pad}{plain}{pad}{fence}"


def table(head: Sequence[str], rows: Sequence[Sequence[str]], right: Sequence[str] = ()) -> str:
    """Return a table of cells that are Markdown already; the columns named in `right` hold numbers."""
    rule = ["--:" if name in right else "---" for name in head]
    return "\n".join(f"| {' | '.join(cells)} |" for cells in (head, rule, *rows))


def items(lines: Sequence[str]) -> str:
    """Return a list of lines that are Markdown already."""
    return "\n".join(f"- {line}" for line in lines)


def steps(lines: Sequence[str]) -> str:
    """Return a numbered list of lines that are Markdown already."""
    return "\n".join(f"{number}. {line}" for number, line in enumerate(lines, 1))


def page(blocks: Sequence[str]) -> str:
    """Return the blocks that hold something, a blank line between them."""
    return "\n\n".join(block for block in blocks if block) + "\n"
