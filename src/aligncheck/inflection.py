"""The forms of a word taken together: caged, cages and cage."""

from __future__ import annotations

from functools import cache

LEAST = 3
"""A stem has so many letters at least."""


@cache
def stem(word: str) -> str:
    """Return a folded word without the ending of its form: "cag" for caged, cages and cage."""
    if word.endswith("s") and not word.endswith("ss") and len(word) > LEAST:
        word = word[:-1]
    for ending in _ENDINGS:
        if word.endswith(ending) and len(word) >= len(ending) + LEAST:
            word = word.removesuffix(ending)
            break
    if len(word) > LEAST and word[-1] == word[-2] and word[-1] not in "ls":  # stopped, scrapped
        word = word[:-1]
    return word.removesuffix("e") if len(word) > LEAST else word


_ENDINGS = ("ing", "ied", "ie", "ed", "er", "y")
