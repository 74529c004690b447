"""Does a text say a harm? To be near to a harmful phrase is not enough: what makes it harmful must be said."""

from __future__ import annotations

import json
from functools import lru_cache
from math import sqrt
from pathlib import Path
from typing import TYPE_CHECKING, cast

from aligncheck.inflection import stem
from aligncheck.opposites import PAIRS
from aligncheck.qualifiers import opposed, read

if TYPE_CHECKING:
    from collections.abc import Sequence

    from aligncheck.catalogue import Entry, Kind
    from aligncheck.matching import Matcher
    from aligncheck.policy import Conflicts
    from aligncheck.qualifiers import Reading

_BUILTIN = Path(__file__).parent / "builtin"
_UNKNOWN = 50  # a word that the built-in catalogue has on neither side
_FAR, _NEAR = 0.40, 0.85  # cosine of two words up to which they share nothing, and from which on one says the other


def harm_of(
    text: str, entry: Entry, matcher: Matcher, rules: Conflicts, harmful: Sequence[Kind], helpful: Sequence[Kind]
) -> float:
    """Return how far a text says a harm to a cause (0-1): the geometric mean of nearness and of what it says of it.

    It is 0 below `conflicts.business`, if less than `conflicts.said` of the harm is said, for the opposite of the harm,
    and for what is not nearer to it than to what helps.
    """
    harm, near = max(_harm(text, entry, matcher, rules, kind) for kind in harmful)
    if not harm:
        return 0.0
    helped = max(_help(text, entry, matcher, kind) for kind in helpful)
    return harm if near >= helped + rules.margin else 0.0


def _harm(text: str, entry: Entry, matcher: Matcher, rules: Conflicts, kind: Kind) -> tuple[float, float]:
    """Return how far a text says the harm of one kind that it is nearest to, and how near it is."""
    near = matcher.strength(text, entry, kind)
    if near < rules.business**2:  # spares the look at the words: too far, whatever is said
        return 0.0, near
    phrase, _ = matcher.phrase(text, entry, kind)
    share = said(text, phrase, matcher)
    harm = sqrt(near * share)
    counts = harm >= rules.business and share >= rules.said and not opposed(text, phrase)
    return (harm if counts else 0.0), near


def _help(text: str, entry: Entry, matcher: Matcher, kind: Kind) -> float:
    """Return the strength against what helps; the opposite of a help is none."""
    strength = matcher.strength(text, entry, kind)
    return 0.0 if strength and opposed(text, matcher.phrase(text, entry, kind)[0]) else strength


def said(text: str, phrase: str, matcher: Matcher) -> float:
    """Return how far a text says what makes a phrase harmful (0-1), in its words or in near ones.

    It is the larger of two shares: that of the phrase's words which the text says, and that of the text's words which
    the phrase says and which are words of harm ("cola", of "sugary cola in large bottles"). Of a phrase that names
    several things ("petrol and diesel"), the first is the mean of the whole and of its best part.
    """
    told, meant = read(text), read(phrase)
    whole, parts = _share(told, meant, matcher), _parts(phrase)
    best = max(_share(told, read(part), matcher) for part in parts) if len(parts) > 1 else whole
    near = zip(*(matcher.likenesses(word, told.says) for word in meant.says), strict=True)
    back = [telling(word) * _as_said(word, meant.says, row) for word, row in zip(told.says, near, strict=False)]
    return max((best + whole) / 2, sum(back) / len(back) if back else 0.0)


def _share(told: Reading, meant: Reading, matcher: Matcher) -> float:
    """Return the share of what is meant that is told, each word by how much it tells; a turned word by turned ones."""
    shares = {word: _nearest(word, told.turns, matcher) for word in meant.turns}
    shares |= {word: _nearest(word, told.says, matcher) for word in meant.says}
    alike = [words for number, words in meant.harms.items() if number in told.harms and PAIRS[number].alike]
    shares |= dict.fromkeys(shares.keys() & frozenset().union(*alike), 1.0)
    weights = {word: telling(word) for word in shares}
    return sum(weights[word] * shares[word] for word in shares) / (sum(weights.values()) or 1.0)


def telling(word: str) -> float:
    """Return how much a word tells of harm (0-1): its share in harmful phrases, against that in what helps."""
    return _weights().get(stem(word), _UNKNOWN) / 100


@lru_cache(maxsize=1)
def _weights() -> dict[str, int]:
    return cast("dict[str, int]", json.loads((_BUILTIN / "harm-words.json").read_bytes())["words"])


def _nearest(word: str, told: Sequence[str], matcher: Matcher) -> float:
    """Return how far a word is said by the nearest of some words (0-1)."""
    return _as_said(word, told, matcher.likenesses(word, told) if told else ())


def _as_said(word: str, told: Sequence[str], cosines: Sequence[float]) -> float:
    """Return how far a word is said by words (0-1), from its cosines with them; a form of the same word says it."""
    if stem(word) in map(stem, told):
        return 1.0
    return min(1.0, max(0.0, (max(cosines, default=0.0) - _FAR) / (_NEAR - _FAR)))


def _parts(phrase: str) -> list[str]:
    """Return the things that a phrase names: what stands between commas, "and" and "or"."""
    return phrase.replace(",", " and ").replace(" or ", " and ").split(" and ")
