"""The regular forms of English words: what a pattern of a lexicon stands for."""

from __future__ import annotations

import re


def inflected(verb: str) -> list[str]:
    """Return the regular forms of an English verb: donate, donates, donated, donating."""
    if verb.endswith("e"):
        return [verb, verb + "s", verb + "d", verb[:-1] + "ing"]
    if verb.endswith("y") and verb[-2] not in _VOWELS:
        return [verb, verb[:-1] + "ies", verb[:-1] + "ied", verb + "ing"]
    stem = verb + verb[-1] if re.fullmatch(r"[^aeiou]*[aeiou][bdgmnprt]", verb) else verb
    return [verb, plural(verb), stem + "ed", stem + "ing"]


def plural(noun: str) -> str:
    """Return the regular plural of an English noun, or the third person of a verb."""
    if noun.endswith(("s", "x", "z", "ch", "sh")):
        return noun + "es"
    if noun.endswith("y") and noun[-2] not in _VOWELS:
        return noun[:-1] + "ies"
    return noun + "s"


_VOWELS = "aeiou"
