"""A patch as YAML that can be copied from a screen and pasted into a file: what is read back is what was written."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Any

from rich.cells import cell_len

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

_WORD = re.compile(r"[^\W_][\w.-]*")  # may stand in brackets as it is
_NONE = frozenset({"null", "Null", "NULL"})


def as_yaml(patch: Mapping[str, Any], width: int = 80) -> str:
    """Return a patch (mappings, lists, texts and numbers) as YAML; a long text is folded at the width if it can be."""
    return "".join(f"{line}\n" for line in _mapping(patch, "", width))


def _mapping(mapping: Mapping[str, Any], indent: str, width: int) -> Iterator[str]:
    for key, value in mapping.items():
        if isinstance(value, dict):
            yield f"{indent}{key}:"
            yield from _mapping(value, f"{indent}  ", width)
        elif isinstance(value, list):
            yield from _list(f"{indent}{key}:", value, indent, width)
        else:
            yield from _scalar(f"{indent}{key}: ", value, f"{indent}  ", width)


def _list(head: str, items: list[Any], indent: str, width: int) -> Iterator[str]:
    """Yield a list behind its key: words in brackets where there is room, anything else a line each."""
    words = all(isinstance(each, str) and _WORD.fullmatch(each) and each not in _NONE for each in items)
    line = f"{head} [{', '.join(items)}]" if words else ""
    if words and (not items or cell_len(line) <= width):
        yield line
        return
    yield head
    for item in items:
        yield from _item(item, f"{indent}  ", width)


def _item(item: Any, indent: str, width: int) -> Iterator[str]:  # noqa: ANN401  (a text or a mapping)
    """Yield a list item: its first line begins with the dash."""
    if not isinstance(item, dict):
        yield from _scalar(f"{indent}- ", item, f"{indent}  ", width)
        return
    for number, line in enumerate(_mapping(item, f"{indent}  ", width)):
        yield line if number else f"{indent}- {line.removeprefix(f'{indent}  ')}"


def _scalar(head: str, value: Any, indent: str, width: int) -> Iterator[str]:  # noqa: ANN401
    """Yield a value behind its key or dash; a text that is too long for the line goes on below."""
    text = str(value)
    told = text if _plain(text) else _quoted(text)
    if cell_len(head) + cell_len(told) <= width or not _foldable(text):
        yield head + told
        return
    yield f"{head}>-"
    line = ""
    for word in text.split(" "):
        if line and cell_len(indent) + cell_len(line) + 1 + cell_len(word) > width:
            yield indent + line
            line = ""
        line = f"{line} {word}" if line else word
    yield indent + line


def _plain(text: str) -> bool:
    """Say whether a text means itself without quotes."""
    return (
        text[:1].isalnum()
        and text.isprintable()
        and text == text.strip()
        and text not in _NONE
        and not re.search(r":(?: |$)| #", text)
    )


def _foldable(text: str) -> bool:
    """Say whether a text can be broken at its spaces and put together again."""
    return text.isprintable() and " " in text and "  " not in text and text == text.strip()


def _quoted(text: str) -> str:
    """Return a text in quotes, with an escape for whatever is no plain sight."""
    return (
        '"'
        + "".join(_ESCAPES.get(letter) or (letter if letter.isprintable() else _code(letter)) for letter in text)
        + '"'
    )


def _code(letter: str) -> str:
    code = ord(letter)
    return f"\\x{code:02x}" if code < 0x100 else f"\\u{code:04x}" if code < 0x10000 else f"\\U{code:08x}"  # noqa: PLR2004


_ESCAPES = {'"': '\\"', "\\": "\\\\", "\n": "\\n", "\t": "\\t"}
