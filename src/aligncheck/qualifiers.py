"""Does a text mean a thing or its opposite? Meaning alone puts "lobbying for" and "lobbying against" side by side."""

from __future__ import annotations

from functools import lru_cache

from aligncheck.embedding.tokens import words

_REACH = 3  # words behind a turning word that it can turn


def opposed(text: str, phrase: str) -> bool:
    """Say whether a text is the opposite of a phrase it is near to in meaning.

    The phrase turns itself ("lobbying *against* limits") and the text does not; or the text turns a word of the phrase
    ("*without* oxybenzone", "palm-oil-*free*") and the phrase does not.
    """
    said, meant = _words(text), _words(phrase)
    return any(word in _TURNING for word in meant) != _turns(said, frozenset(meant))


def _turns(said: tuple[str, ...], meant: frozenset[str]) -> bool:
    """Say whether a text opposes as a whole, or turns a word that both have (behind `without`, before `free`)."""
    for index, word in enumerate(said):
        if word in _TURNING and (word == "against" or meant & frozenset(said[index + 1 : index + 1 + _REACH])):
            return True
        if word == "free" and index and said[index - 1] in meant:
            return True
    return False


@lru_cache(maxsize=8192)
def _words(text: str) -> tuple[str, ...]:
    return tuple(words(text))


_TURNING = frozenset(
    {"against", "without", "no", "not", "never", "anti"}
    | {"stop", "stops", "stopped", "stopping", "end", "ends", "ended", "ending", "ban", "bans", "banned", "banning"}
    | {"oppose", "opposes", "opposed", "opposing", "instead", "replace", "replaces", "replaced", "replacing"}
    | {"avoid", "avoids", "avoided", "avoiding", "refuse", "refuses", "refused", "refusing"}
    | {"remove", "removes", "removed", "removing", "quit", "quits", "quitting"}
)
