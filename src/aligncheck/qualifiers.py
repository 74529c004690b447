"""Does a text mean a thing or its opposite? Meaning alone puts "lobbying for" and "lobbying against" side by side."""

from __future__ import annotations

from functools import lru_cache

from aligncheck.embedding.tokens import words


def opposed(text: str, phrase: str) -> bool:
    """Say whether one of two texts is turned round by a word such as `against` or `without`, and the other is not."""
    return _turned(text) != _turned(phrase)


@lru_cache(maxsize=8192)
def _turned(text: str) -> bool:
    found = words(text)
    return sum(word in _TURNING for word in found) % 2 == 1


_TURNING = frozenset(
    [
        "against",
        "without",
        "no",
        "not",
        "never",
        "non",
        "free",
        "anti",
        "stop",
        "stops",
        "stopped",
        "stopping",
        "end",
        "ends",
        "ended",
        "ending",
        "ban",
        "bans",
        "banned",
        "banning",
        "oppose",
        "opposes",
        "opposed",
        "opposing",
        "instead",
        "replace",
        "replaces",
        "replaced",
        "replacing",
        "avoid",
        "avoids",
        "avoided",
        "avoiding",
        "refuse",
        "refuses",
        "refused",
        "refusing",
        "fewer",
        "less",
        "reduce",
        "reduces",
        "reduced",
        "reducing",
        "cut",
        "cuts",
        "cutting",
        "exit",
        "exited",
        "phase",
        "phased",
        "leave",
        "leaving",
        "left",
        "drop",
        "dropped",
        "dropping",
        "remove",
        "removed",
        "removes",
        "removing",
        "quit",
        "quitting",
        "prevent",
        "prevents",
        "preventing",
        "alternative",
        "alternatives",
        "beyond",
        "zero",
    ]
)
