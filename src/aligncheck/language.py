"""Is a text in the language the engine covers (English)? Three letters after another tell, and so do function words.

Lines of a profile are short: "pan artesano sin aditivos" has no word that only Spanish has. What three letters in a
row speak for is a frozen table (tools/build_languages.py); what one line leaves open, the lines beside it settle.
"""

from __future__ import annotations

from enum import Enum, auto
from functools import lru_cache
from pathlib import Path
from typing import TYPE_CHECKING

from aligncheck.embedding.tokens import fold, words

if TYPE_CHECKING:
    from collections.abc import Sequence

LANGUAGES = ("es", "pt", "it", "fr", "ro", "de", "nl", "sv", "da", "fi", "pl", "cs", "hu", "tr", "id", "tl", "vi")
"""The languages of the table, a column each; Malay reads as Indonesian, and others come near to one of them."""

TENTHS = 10  # the table holds tenths of a nat

UNREAD = "not in English, which is all it reads"
"""What is said of a line that is left out."""

_PLAINLY = 29.0  # nats for the nearest language over English: a line that is foreign whatever stands beside it
_RUNNING = 0.0  # the same, where function words speak too
_WORDS = 2  # function words by which running text is known
_LEANING = 5.0  # a line above speaks for the profile being foreign, one below for English: many names are foreign words
_LIMIT = 8.0  # by at most this much
_SETTLED = 8.0  # the sum over the lines from which all that may be either are taken to be foreign
_LONGEST = 100  # words of a line, and letters of a word, looked at
_HERE = Path(__file__).parent


class Reading(Enum):
    """What the letters and words of a text say about its language."""

    ENGLISH = auto()
    FOREIGN = auto()
    UNCLEAR = auto()  # "pan de molde", but also "Hong Kong" and "mascara"


@lru_cache(maxsize=4096)  # asked again for every cause
def language(text: str) -> Reading:
    """Say whether a text on its own is English, plainly another language, or may be either."""
    nats = _nats(text)
    if nats > _PLAINLY or (nats > _RUNNING and _running(text)):
        return Reading.FOREIGN
    return Reading.ENGLISH if nats < 0 else Reading.UNCLEAR


def foreign(texts: Sequence[str]) -> list[bool]:
    """Say of each line of a profile whether it is in another language than English; the other lines help to tell."""
    readings = [language(text) for text in texts]
    leaning = sum(min(_LIMIT, max(-_LIMIT, _nats(text) - _LEANING)) for text in texts)
    settled = (Reading.FOREIGN, Reading.UNCLEAR) if leaning > _SETTLED else (Reading.FOREIGN,)
    return [reading in settled for reading in readings]


@lru_cache(maxsize=4096)
def _nats(text: str) -> float:
    """Return by how much the letters speak for the nearest other language rather than for English."""
    if not _latin(text):
        return float("inf")
    # A letter on its own is more often an initial than a word ("y", "e").
    told = [_word(word) for word in words(text)[:_LONGEST] if word.isalpha() and len(word) > 1]
    return max(map(sum, zip(*told, strict=True)), default=0) / TENTHS


def _latin(text: str) -> bool:
    """Say whether there are letters, and most of them can be read."""
    if text.isascii():
        return any(letter.isalpha() for letter in text)
    letters = [letter for letter in fold(text) if letter.isalpha()]
    return bool(letters) and 2 * sum(letter < "\u0250" for letter in letters) >= len(letters)


@lru_cache(maxsize=16384)  # words come again from line to line and from brand to brand
def _word(word: str) -> tuple[int, ...]:
    """Return how much a word speaks for each language: its letters three by three, with its edges."""
    places = [0, *(ord(letter) - _BEFORE_A for letter in word[:_LONGEST]), 0]
    wide, table = len(LANGUAGES), _table()
    threes = set(zip(places, places[1:], places[2:], strict=False))  # "hahaha" says no more than "haha"
    starts = (((one * _SIDE + two) * _SIDE + three) * wide for one, two, three in threes)
    return tuple(map(sum, zip(*[table[start : start + wide] for start in starts], strict=True)))


@lru_cache(maxsize=1)
def _table() -> memoryview:
    return memoryview((_HERE / "languages.i8").read_bytes()).cast("b")


def _running(text: str) -> bool:
    """Say whether function words of other languages outnumber the English ones."""
    found = words(text)
    return sum(word in _FOREIGN for word in found) - sum(word in _ENGLISH for word in found) >= _WORDS


_SIDE = 27  # a-z and the edge of a word
_BEFORE_A = ord("a") - 1
_ENGLISH = frozenset(
    [
        "the",
        "and",
        "of",
        "for",
        "with",
        "to",
        "in",
        "on",
        "our",
        "we",
        "is",
        "are",
        "by",
        "from",
        "that",
        "at",
        "all",
        "every",
        "their",
        "your",
        "who",
        "as",
        "an",
        "be",
        "this",
        "it",
        "not",
        "you",
        "no",
        "one",
        "more",
        "than",
        "made",
        "without",
        "they",
        "us",
        "new",
    ]
)
# Words of running text in Spanish, Portuguese, Italian, French, German, Dutch, the Nordic languages, Indonesian and
# Malay,
# Turkish and Polish, accents folded. Those that English profiles use too are left out ("de", "la", "plus", "fur",
# "van", "com").
_FOREIGN = frozenset(
    [
        "el",
        "los",
        "las",
        "una",
        "del",
        "y",
        "con",
        "para",
        "por",
        "nuestro",
        "nuestra",
        "nuestros",
        "nuestras",
        "muy",
        "desde",
        "hasta",
        "cada",
        "sus",
        "uma",
        "dos",
        "das",
        "nao",
        "nossa",
        "nosso",
        "nossos",
        "nossas",
        "em",
        "pelo",
        "pela",
        "aos",
        "gli",
        "della",
        "delle",
        "dei",
        "degli",
        "che",
        "sono",
        "nel",
        "alla",
        "nostro",
        "nostra",
        "nostri",
        "nostre",
        "les",
        "des",
        "et",
        "une",
        "avec",
        "dans",
        "nos",
        "notre",
        "qui",
        "sans",
        "est",
        "aux",
        "leur",
        "leurs",
        "chez",
        "depuis",
        "der",
        "und",
        "mit",
        "von",
        "dem",
        "ein",
        "eine",
        "einer",
        "unsere",
        "unser",
        "ist",
        "nicht",
        "auf",
        "aus",
        "seit",
        "bei",
        "zum",
        "zur",
        "ohne",
        "fuer",
        "het",
        "een",
        "voor",
        "onze",
        "zonder",
        "zijn",
        "wij",
        "ook",
        "naar",
        "og",
        "att",
        "vara",
        "yang",
        "untuk",
        "dengan",
        "dari",
        "kami",
        "tidak",
        "adalah",
        "oleh",
        "ini",
        "itu",
        "kita",
        "bagi",
        "serta",
        "ve",
        "icin",
        "ile",
        "bir",
        "olan",
        "dla",
        "nie",
        "jest",
        "oraz",
        "nasze",
    ]
)
