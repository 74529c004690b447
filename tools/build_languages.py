"""Make src/aligncheck/languages.i8: how much each three letters speak for another language rather than for English.

The counts come from two packages under the Apache License 2.0 (NOTICE); fetch them, and `pip install brotli`:

    pip download --no-deps lingua-language-detector==1.4.2 langdetect==1.0.9
    python tools/build_languages.py lingua_language_detector-1.4.2-py3-none-any.whl langdetect-1.0.9.tar.gz

lingua knows how often letters follow each other inside words, langdetect how words begin and end. To English are added
the words of the embedding table and of the catalogue, so that "mascara" and "kebab" read as English.
"""

from __future__ import annotations

import hashlib
import json
import math
import sys
import tarfile
import zipfile
from collections import Counter, defaultdict
from pathlib import Path
from typing import TYPE_CHECKING

import brotli  # type: ignore[import-not-found]

from aligncheck.embedding.tokens import fold, words
from aligncheck.language import LANGUAGES, TENTHS

HERE = Path(__file__).parents[1] / "src/aligncheck"
TARGET = HERE / "languages.i8"
LETTERS = " abcdefghijklmnopqrstuvwxyz"
OWN = {"vocabulary": 0.2, "catalogue": 0.4}  # the parts of English that our own words make up
THREE = 3
RARE = 2e-6  # added to every share, so that three letters never seen tell little

if TYPE_CHECKING:
    from collections.abc import Mapping

Shares = dict[str, float]
"""Three letters, a space for the edge of a word → their share of all."""


def main() -> None:
    """Count, compare, write."""
    lingua, langdetect = map(Path, sys.argv[1:3])
    english = mixed(told("en", lingua, langdetect))
    others = [told(code, lingua, langdetect) for code in LANGUAGES]
    grams = [one + two + three for one in LETTERS for two in LETTERS for three in LETTERS]
    table = [evidence(other.get(gram, 0), english.get(gram, 0)) for gram in grams for other in others]
    TARGET.write_bytes(bytes(value & 0xFF for value in table))
    print(f"{len(table):,} bytes, SHA-256 {hashlib.sha256(TARGET.read_bytes()).hexdigest()}")


def mixed(theirs: Shares) -> Shares:
    """Return the shares of English: theirs, with ours beside them."""
    parts = [(1 - sum(OWN.values()), theirs)]
    parts += [(OWN[name], shares(counted(texts))) for name, texts in own_words().items()]
    grams = {gram for _, found in parts for gram in found}
    return {gram: math.fsum(part * found.get(gram, 0) for part, found in parts) for gram in grams}


def evidence(other: float, english: float) -> int:
    """Return the tenths of a nat by which three letters speak for another language, as int8."""
    return max(-127, min(127, round(TENTHS * math.log((other + RARE) / (english + RARE)))))


def own_words() -> dict[str, list[str]]:
    """Return the English words that ship with us."""
    tokens = (HERE / "embedding/static-en-128.txt").read_text(encoding="ascii").split("\n")
    phrases = (HERE / "builtin/phrases.txt").read_text(encoding="utf-8").split("\n")
    return {
        "vocabulary": [token for token in tokens if token.isalpha() and len(token) > THREE],
        "catalogue": [word for phrase in phrases for word in words(phrase) if word.isalpha()],
    }


def counted(found: list[str]) -> Counter[str]:
    """Count the three letters of words."""
    return Counter(f" {word} "[start : start + 3] for word in found for start in range(len(word)))


def told(code: str, lingua: Path, langdetect: Path) -> Shares:
    """Return the shares of a language: inside words from one package, at their edges from the other."""
    both = ends(code, langdetect)
    edges = {gram: count for gram, count in both.items() if " " in gram}
    share = sum(edges.values()) / sum(both.values())
    inside = {gram: (1 - share) * value for gram, value in inner(code, lingua).items()}
    return inside | {gram: share * value for gram, value in shares(edges).items()}


def inner(code: str, wheel: Path) -> Shares:
    """Return the shares of three letters inside words: the chance of the first, times those of the next two."""
    one, two, three = (_models(code, name, wheel) for name in ("unigrams", "bigrams", "trigrams"))
    found: defaultdict[str, float] = defaultdict(float)
    for gram, chance in three.items():
        plain = fold(gram)
        for start in range(len(plain) - 2):
            if all(letter in LETTERS[1:] for letter in plain[start : start + 3]):
                found[plain[start : start + 3]] += one.get(gram[0], 0) * two.get(gram[:2], 0) * chance
    return shares(found)


def _models(code: str, name: str, wheel: Path) -> Shares:
    with zipfile.ZipFile(wheel) as archive:
        data = json.loads(brotli.decompress(archive.read(f"lingua/language-models/{code}/{name}.json.br")))
    chances: Shares = {}
    for fraction, grams in data["ngrams"].items():
        part, whole = map(int, fraction.split("/"))
        chances.update(dict.fromkeys(grams.split(), part / whole))
    return chances


def ends(code: str, sdist: Path) -> Counter[str]:
    """Return how often three letters stand, the edges of words among them."""
    with tarfile.open(sdist) as archive:
        file = archive.extractfile(f"langdetect-1.0.9/langdetect/profiles/{code}")
        data = json.loads(file.read()) if file else {}
    found: Counter[str] = Counter()
    for gram, count in data["freq"].items():
        plain = fold(gram)
        if len(gram) == len(plain) == THREE and all(letter in LETTERS for letter in plain):
            found[plain] += count
    return found


def shares(counts: Mapping[str, float]) -> Shares:
    """Return each as a share of all."""
    total = sum(counts.values())
    return {gram: count / total for gram, count in counts.items()}


if __name__ == "__main__":
    main()
