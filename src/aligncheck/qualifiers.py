"""Does a text mean a thing or its opposite? Meaning alone puts "lobbying for" and "lobbying against" side by side."""

from __future__ import annotations

from functools import lru_cache

from aligncheck.embedding.tokens import words

_REACH = 3  # words behind a turning word that it can turn


def opposed(text: str, phrase: str) -> bool:
    """Say whether a text is the opposite of a phrase it is near to in meaning.

    One of them turns itself ("lobbying *against* limits"), or turns a word of the other ("*without* oxybenzone",
    "palm-oil-*free*"), and the other does not.
    """
    said, meant = _words(text), _words(phrase)
    return _turns(said, meant) != _turns(meant, said)


def _turns(one: tuple[str, ...], other: tuple[str, ...]) -> bool:
    """Say whether a text opposes as a whole, or turns a telling word that both have."""
    shared = frozenset(one) & frozenset(other) - _SMALL
    for index, word in enumerate(one):
        if word == "against":
            return True
        if word in _TURNING and shared & frozenset(one[index + 1 : index + 1 + _REACH]):
            return True
        if word == "free" and index and one[index - 1] in shared and one[index + 1 : index + 2] != ("for",):
            return True
    return False


@lru_cache(maxsize=8192)
def _words(text: str) -> tuple[str, ...]:
    return tuple(words(text))


_SMALL = frozenset({"the", "a", "an", "of", "for", "in", "and", "to", "with", "on", "at", "by", "from", "or"})
_TURNING = frozenset(
    {"against", "without", "no", "not", "never", "anti"}
    | {"stop", "stops", "stopped", "stopping", "end", "ends", "ended", "ending", "ban", "bans", "banned", "banning"}
    | {"oppose", "opposes", "opposed", "opposing", "instead", "replace", "replaces", "replaced", "replacing"}
    | {"avoid", "avoids", "avoided", "avoiding", "refuse", "refuses", "refused", "refusing"}
    | {"remove", "removes", "removed", "removing", "quit", "quits", "quitting"}
)
