"""Is a text in the language the engine covers (English)? Three letters after another tell, and so do function words.

Lines of a profile are short: "pan artesano sin aditivos" has no word that only Spanish has. What three letters in a
row speak for is a frozen table (tools/build_languages.py); what one line leaves open, the lines beside it settle.
"""

from __future__ import annotations

from enum import Enum, auto
from functools import cache, lru_cache
from pathlib import Path
from struct import unpack
from typing import TYPE_CHECKING

from aligncheck.embedding.packing import PLUS_128
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
_FIRST = 20  # words that tell English; of such paragraphs, all stand at -40 nats or below
_LANE = 4  # bytes
_HERE = Path(__file__).parent


class Reading(Enum):
    """What the letters and words of a text say about its language."""

    ENGLISH = auto()
    FOREIGN = auto()
    UNCLEAR = auto()  # "pan de molde", but also "Hong Kong" and "mascara"


@lru_cache(maxsize=4096)  # asked again for every cause
def language(text: str) -> Reading:
    """Say whether a text on its own is English, plainly another language, or may be either."""
    return language_of(text, words(text))


def language_of(text: str, found: Sequence[str]) -> Reading:
    """Say the same of a text whose words are known."""
    nats = _letters(found) if _latin(text) else float("inf")
    if nats > _PLAINLY or (nats > _RUNNING and _running(found)):
        return Reading.FOREIGN
    return Reading.ENGLISH if nats < 0 else Reading.UNCLEAR


def begins_in_english(found: Sequence[str]) -> bool:
    """Say whether the first words of a text are plainly English: most texts need no more to be known by."""
    return _letters(found[:_FIRST]) < -_PLAINLY


def foreign(texts: Sequence[str]) -> list[bool]:
    """Say of each line of a profile whether it is in another language than English; the other lines help to tell."""
    readings = [language(text) for text in texts]
    leaning = sum(min(_LIMIT, max(-_LIMIT, _nats(text) - _LEANING)) for text in texts)
    settled = (Reading.FOREIGN, Reading.UNCLEAR) if leaning > _SETTLED else (Reading.FOREIGN,)
    return [reading in settled for reading in readings]


@lru_cache(maxsize=4096)
def _nats(text: str) -> float:
    """Return by how much the letters speak for the nearest other language rather than for English."""
    return _letters(words(text)) if _latin(text) else float("inf")


def _letters(found: Sequence[str]) -> float:
    # A letter on its own is more often an initial than a word ("y", "e").
    told = sum([_word(word) for word in found[:_LONGEST] if len(word) > 1 and word.isalpha()])
    lanes: tuple[int, ...] = unpack(_FORM, (told + _MIDDLE).to_bytes(_LANE * len(LANGUAGES), "little"))
    return (max(lanes) - _ZERO) / TENTHS


def _latin(text: str) -> bool:
    """Say whether there are letters, and most of them can be read."""
    if text.isascii():
        return any(letter.isalpha() for letter in text)
    letters = [letter for letter in fold(text) if letter.isalpha()]
    return bool(letters) and 2 * sum(letter < "\u0250" for letter in letters) >= len(letters)


@lru_cache(maxsize=16384)  # words come again from line to line and from brand to brand
def _word(word: str) -> int:
    """Return how much a word speaks for each language, a lane each: its letters three by three, with its edges."""
    edged = f"`{word[:_LONGEST]}`"
    threes = {edged[start : start + 3] for start in range(len(edged) - 2)}  # "hahaha" says no more than "haha"
    return sum(map(_three, threes))


@cache  # of 27³ at most
def _three(letters: str) -> int:
    """Return what three letters speak for each language, as one big integer: a 32-bit lane a language."""
    one, two, three = (ord(letter) - _BEFORE_A for letter in letters)
    wide = len(LANGUAGES)
    start = ((one * _SIDE + two) * _SIDE + three) * wide
    lanes = bytearray(_LANE * wide)
    lanes[::_LANE] = _table()[start : start + wide]
    return int.from_bytes(lanes, "little") - _OFFSET


@lru_cache(maxsize=1)
def _table() -> bytes:
    """Return the table, each value plus 128."""
    return (_HERE / "languages.i8").read_bytes().translate(PLUS_128)


def _running(found: Sequence[str]) -> bool:
    """Say whether function words of other languages outnumber the English ones."""
    return sum(word in _FOREIGN for word in found) - sum(word in _ENGLISH for word in found) >= _WORDS


_SIDE = 27  # a-z and the edge of a word
_BEFORE_A = ord("a") - 1  # a backquote, which stands for the edge
_ONES = int.from_bytes(b"\1\0\0\0" * len(LANGUAGES), "little")
_ZERO = 1 << 8 * _LANE - 1  # what a lane of a sum holds for 0
_OFFSET, _MIDDLE = 128 * _ONES, _ZERO * _ONES
_FORM = f"<{len(LANGUAGES)}I"
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
