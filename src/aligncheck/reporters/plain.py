"""What users write, made safe to print: no terminal escapes, no hidden direction marks, no line breaks."""

from __future__ import annotations

import unicodedata

_UNSEEN = frozenset({"Cc", "Cf", "Cs", "Co", "Cn", "Zl", "Zp"})
_JOINERS = "\u200c\u200d"  # used inside words of several scripts and inside emoji


def clean(text: str) -> str:
    r"""Return the text on one line; characters that steer a terminal are shown as `\\x1b`."""
    return text if text.isascii() and text.isprintable() else "".join(_safe(letter) for letter in text)


def _safe(letter: str) -> str:
    if letter in "\t\n\r":
        return " "
    if letter in _JOINERS or unicodedata.category(letter) not in _UNSEEN:
        return letter
    code = ord(letter)
    return f"\\x{code:02x}" if code < 0x100 else f"\\u{code:04x}" if code < 0x10000 else f"\\U{code:08x}"  # noqa: PLR2004
