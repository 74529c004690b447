"""Is a text in a language the engine covers (English)? Function words tell; a name or one foreign word does not."""

from __future__ import annotations

from enum import Enum, auto
from functools import lru_cache

from aligncheck.embedding.tokens import fold, words


class Reading(Enum):
    """What the words of a text say about its language."""

    ENGLISH = auto()
    FOREIGN = auto()
    UNCLEAR = auto()  # too short to tell: "oat milk", "pan de molde"


@lru_cache(maxsize=4096)  # asked again for every cause
def language(text: str) -> Reading:
    """Say whether a text is English, plainly another language, or too short to tell."""
    letters = [letter for letter in fold(text) if letter.isalpha()]
    if not letters or 2 * sum(letter < "\u0250" for letter in letters) < len(letters):
        return Reading.FOREIGN  # no letters that the engine reads, or mostly another script
    found = words(text)
    foreign = sum(word in _FOREIGN for word in found)
    english = sum(word in _ENGLISH for word in found)
    if foreign > english and 6 * foreign >= len(found):
        return Reading.FOREIGN
    return Reading.ENGLISH if english else Reading.UNCLEAR


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
