"""Text → WordPiece tokens, the same for any letter case, accents and spacing."""

from __future__ import annotations

import re
import unicodedata
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Mapping

_WORDS = re.compile(r"[a-z]+|[0-9]+")
# Letters that Unicode does not decompose into a base letter and an accent.
_LETTERS = str.maketrans({"ø": "o", "ł": "l", "đ": "d", "æ": "ae", "œ": "oe", "ı": "i", "ð": "d", "þ": "th"})
_LONGEST_TOKEN = 24  # no token of the table is longer
_LONGEST_WORD = 64
# What stands inside a word in print and is no letter: don't, soft hyphens, zero-width joiners.
_INSIDE = str.maketrans("", "", "'’\u00ad\u200b\u200c\u200d\ufeff")


def fold(text: str) -> str:
    """Return the text in small letters without accents."""
    if text.isascii():
        return text.lower()
    plain = unicodedata.normalize("NFKD", text.casefold()).casefold()
    return "".join(letter for letter in plain if not unicodedata.combining(letter)).translate(_LETTERS)


def words(text: str) -> list[str]:
    """Return the words and numbers of a text, folded."""
    folded = fold(text)
    return _WORDS.findall(folded if folded.isascii() and "'" not in folded else folded.translate(_INSIDE))


def pieces(text: str, vocabulary: Mapping[str, int]) -> list[int]:
    """Return the rows of a text's WordPiece tokens, the longest match first; a word of over 64 letters has none."""
    return [row for word in words(text) if len(word) <= _LONGEST_WORD for row in split(word, vocabulary)]


def split(word: str, vocabulary: Mapping[str, int]) -> list[int]:
    """Return the rows of the WordPiece tokens of one word, the longest match first; nothing if a part is unknown."""
    if word in vocabulary:
        return [vocabulary[word]]
    rows: list[int] = []
    start = 0
    while start < len(word):
        for end in range(min(len(word), start + _LONGEST_TOKEN), start, -1):
            piece = word[start:end] if start == 0 else "##" + word[start:end]
            if piece in vocabulary:
                rows.append(vocabulary[piece])
                start = end
                break
        else:
            return []
    return rows
