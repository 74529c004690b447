"""What a text says, and what it says is *not* so: meaning alone puts "lobbying for" beside "lobbying against".

A word is *turned* by what stands around it: "no plastic", "instead of plastic", "plastic-free", "untested". Two texts
are opposed if one turns what the other says, or names a kind way of a harm that the other names (opposites.py).
"""

from __future__ import annotations

from functools import cache, lru_cache
from typing import TYPE_CHECKING, NamedTuple

from aligncheck.embedding.tokens import words
from aligncheck.inflection import LEAST, stem
from aligncheck.opposites import PAIRS

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

_REACH = 3  # words behind a turning word that it can turn
_BACK = 2  # … and before it: "palm oil replaced by sunflower oil"


class Reading(NamedTuple):
    """The telling words of a text: those it says, those it turns; the pairs of opposites of which it names a side.

    `harms` holds the words that name the harm of each pair.
    """

    says: tuple[str, ...]
    turns: tuple[str, ...]
    against: bool  # it opposes as a whole
    kinds: frozenset[int]
    harms: Mapping[int, frozenset[str]]


def opposed(text: str, phrase: str) -> bool:
    """Say whether a text is the opposite of a phrase it is near to in meaning.

    One of them turns itself ("lobbying *against* limits"), turns a word that the other says ("*without* oxybenzone",
    "palm-oil-*free*"), or names a kind way ("*electric* cars") of a harm that the other names ("*petrol* cars").
    """
    one, other = read(text), read(phrase)
    if _turned(one, other) != _turned(other, one):
        return True
    return bool(one.kinds & other.harms.keys() or other.kinds & one.harms.keys())


def _turned(one: Reading, other: Reading) -> bool:
    """Say whether a text opposes as a whole, or turns a word that the other has too."""
    return one.against or not _stems(one.turns).isdisjoint(_stems((*other.says, *other.turns)))


def _stems(found: Sequence[str]) -> frozenset[str]:
    return frozenset(map(stem, found))


@lru_cache(maxsize=8192)
def read(text: str) -> Reading:
    """Return what a text says and what it turns, the same for any letter case, accents and marks."""
    found = words(text)
    turned = tuple(_turned_in(found))
    says = tuple(word for word in found if word not in _UNTOLD and word not in turned)
    kinds, harms = _sides(found, frozenset(turned))
    return Reading(says, turned, "against" in found, kinds, harms)


def _turned_in(found: Sequence[str]) -> Iterator[str]:
    """Yield the telling words that are turned by a word before or behind them, or by a part of their own."""
    for place, word in enumerate(found):
        yield from (each for each in (*_before(found, place), *_behind(found, place)) if each not in _SMALL)
        if word.endswith("less") and len(word) > len("less") + LEAST:
            yield word.removesuffix("less")
        elif word.startswith("un") and len(word) > len("un") + LEAST + 1:
            yield word.removeprefix("un")


def _behind(found: Sequence[str], place: int) -> Sequence[str]:
    """Return the words that the one at a place turns behind it; "of" in "instead of" is none of them."""
    word, start = found[place], place + 1
    following = found[start] if start < len(found) else ""
    start += following in _LINKING
    if word in _TURNING or stem(word) in _TURNING_STEMS or following in _TURNING_WITH.get(word, ()):
        return found[start : start + _REACH]
    return found[start : start + 1] if word in _LOWERING else ()


def _before(found: Sequence[str], place: int) -> Sequence[str]:
    """Return the words that the one at a place turns before it: "palm-oil-free", "lead paint replaced by chalk"."""
    if found[place] in _PASSIVE:
        return found[max(0, place - _BACK) : place]
    left_out = found[place] == "free" and not _GIVEN.intersection(found[place + 1 : place + 2])
    return found[max(0, place - 1) : place] if left_out else ()


def _sides(found: Sequence[str], turned: frozenset[str]) -> tuple[frozenset[int], dict[int, frozenset[str]]]:
    """Return the pairs of opposites of which the words name the kind way, and those of which they name the harm.

    A kind word turns the harm behind it ("vegan burgers"); beside a harm ("petrol and electric cars") it is none.
    """
    stems = tuple(stem(word) for word in found)
    said = frozenset(place for place, word in enumerate(found) if word not in turned)
    kinds, harms = set(), {}
    for number in sorted({number for each in stems for number in _named().get(each, ())}):
        kind, harm = _stemmed()[number]
        kind_at = _spans(stems, kind, said)
        mild = {place for span in kind_at for place in (*span, *_held(found, span.stop))}
        harm_at = [span for span in _spans(stems, harm, said) if mild.isdisjoint(span)]
        if harm_at:
            harms[number] = frozenset(found[place] for span in harm_at for place in span)
        elif kind_at:
            kinds.add(number)
    return frozenset(kinds), harms


def _spans(stems: tuple[str, ...], names: tuple[tuple[str, ...], ...], said: frozenset[int]) -> list[range]:
    """Return where names stand in a text, a single word only where it is not turned."""
    return [
        range(place, place + len(name))
        for name in names
        if name[0] in stems
        for place in range(len(stems))
        if stems[place : place + len(name)] == name and (len(name) > 1 or place in said)
    ]


def _held(found: Sequence[str], start: int) -> Iterator[int]:
    """Yield the places of the one or two words that a kind word before them describes."""
    for place in range(start, min(start + 2, len(found))):
        if found[place] in _SMALL:
            return
        yield place


@cache
def _stemmed() -> tuple[tuple[tuple[tuple[str, ...], ...], ...], ...]:
    return tuple(
        tuple(tuple(tuple(map(stem, words(name))) for name in side) for side in (pair.kind, pair.harm))
        for pair in PAIRS
    )


@cache
def _named() -> dict[str, set[int]]:
    """Return the pairs that a stem can name: those with a name that begins with it."""
    named: dict[str, set[int]] = {}
    for number, sides in enumerate(_stemmed()):
        for first in [name[0] for side in sides for name in side]:
            named.setdefault(first, set()).add(number)
    return named


_GIVEN = frozenset({"for", "of", "from", "range", "roaming", "to", "delivery"})
_LINKING = frozenset({"of", "from", "to", "than", "longer"})
_PASSIVE = frozenset({"ended", "stopped", "banned", "replaced", "removed", "dropped"})
_SMALL = frozenset(
    {"the", "a", "an", "of", "for", "in", "and", "to", "with", "on", "at", "by", "from", "or", "as", "that", "which"}
    | {"is", "are", "be", "it", "its", "our", "their", "we", "you", "your", "they", "than", "who", "up", "very"}
    | {"into", "onto", "through", "over", "about", "after", "before", "per"}
)
_TURNING = frozenset({"against", "without", "no", "not", "never", "anti", "non", "nor", "instead", "unlike", "drop"})
_UNTOLD = _SMALL | _TURNING
_TURNING_STEMS = frozenset(  # in all their forms
    {"stop", "end", "ban", "oppos", "replac", "block", "suspend", "avoid", "refus", "remov", "quit", "prevent"}
)
_TURNING_WITH = {"free": ("of", "from"), "alternative": ("to",), "alternatives": ("to",), "rather": ("than",)}
_LOWERING = frozenset({"less", "low", "lower", "fewer", "few"})
