"""Copy → its words, numbers and signs, folded, each with its place and what stands before it."""

from __future__ import annotations

import re
from typing import NamedTuple

from aligncheck.embedding.tokens import fold

END = 2
"""The gap before the first word of a sentence."""

_TOKEN = re.compile(
    r"""
    (?P<skip><!--.*?--> | (?:https?://|www\.)[^\s)>\]]+ | (?<![\w.+-])[\w.+-]+@[\w-]+\.\w+ | @\w+)
    | (?P<tag>\#\w+)
    | (?P<number>\d+(?:[.,]\d+)*)
    | (?P<word>[Cc][Oo]2e?(?!\w) | [^\W\d_]+(?:['’][^\W\d_]+)*)
    | (?P<sign>[%€$£¢&])
    """,
    re.VERBOSE | re.DOTALL,
)
_PARTS = re.compile(r"[A-Z]+(?![a-z])|[A-Z]?[a-z]+|\d+")
_ENDS = re.compile(r"[.!?;…]|\n\s*\n|\n\s*[-*•>#]|^\s*[-*•>]\s")
_EMOJI = re.compile(r"[\U0001F300-\U0001FAFF]")
_JOINS = re.compile(r"[ \t]*-?[ \t]*\n?[ \t]*")
_BREAKS = re.compile(r"[,:()\[\]/–—|+=]| - ")
_CODE = 4  # letters that a registry number begins with
_SHORTENED = frozenset("max min approx incl excl".split())


class Token(NamedTuple):
    """A word, a number or a sign, folded; `start` and `end` are offsets into the text."""

    word: str
    start: int
    end: int
    gap: int  # what stands before it: 0 nothing but spaces and hyphens, 1 a comma or bracket, 2 the end of a sentence
    tag: bool = False  # a #hashtag that does not show where its words begin


def tokens_of(text: str) -> list[Token]:
    """Return the words of a text in order; an address or a name with @ is one, and a #CamelCase tag several."""
    tokens: list[Token] = []
    behind = 0
    for found in _TOKEN.finditer(text):
        start, end = found.span()
        between, written, kind = text[behind:start], found[0], found.lastgroup
        gap = (0 if between == " " else _gap(between, written[0])) if tokens else END
        if gap == END and between == ". " and (tokens[-1].word in _SHORTENED or _numbered(tokens, found)):
            gap = 0
        behind = end
        if kind == "tag":
            tokens += _hashtag(written, start, gap)
        else:
            word = "@" if kind == "skip" else written.lower() if written.isascii() else _folded(written)
            tokens.append(Token(word, start, end, gap))
    return tokens


def _numbered(tokens: list[Token], found: re.Match[str]) -> bool:
    """Say whether "no." is short for number: "licence no. DK/030/118"."""
    capitals = found[0].isupper() and len(found[0]) <= _CODE
    return tokens[-1].word in {"no", "nr"} and tokens[-1].gap < END and bool(found["number"] or capitals)


def _hashtag(tag: str, start: int, gap: int) -> list[Token]:
    """Return the words of a #CamelCase tag; of one in small letters the whole is a word."""
    parts = [part.span() for part in _PARTS.finditer("".join(map(_case, tag)))]
    if len(parts) == 1:
        return [Token(_folded(tag[slice(*parts[0])]), start + 1, start + len(tag), gap, tag=True)]
    dated = tag[1:2].islower() and all(tag[slice(*part)].isdigit() for part in parts[1:])  # "#bakesale2027"
    return [
        Token(_folded(tag[first:last]), start + first, start + last, 0 if number else gap, tag=dated and not number)
        for number, (first, last) in enumerate(parts)
    ]


def _case(letter: str) -> str:
    """Return A or a for a letter of any alphabet, all else as it is."""
    if letter.isalpha():
        return "A" if letter.isupper() else "a"
    return letter


def _gap(between: str, behind: str) -> int:
    """Return what parts two words; an emoji ends a sentence if a capital letter is `behind` it, or the line ends."""
    if between in {" ", "-", ""} or _JOINS.fullmatch(between):
        return 0
    if _ENDS.search(between):
        return END
    if _EMOJI.search(between):
        return END if behind.isupper() or "\n" in between else 1
    return 1 if _BREAKS.search(between) else 0


def _folded(word: str) -> str:
    return fold(word.replace("’", "'"))
