"""Facts that clear a claim: figures beside it, and what the brief says it rests on. Shared by the families."""

from __future__ import annotations

import re
from bisect import bisect_left
from itertools import pairwise
from typing import TYPE_CHECKING

from aligncheck.copy_tokens import END
from aligncheck.lexicon import Lexicon
from aligncheck.prose import NUMBER

if TYPE_CHECKING:
    from collections.abc import Container, Iterator, Sequence

    from aligncheck.copy_tokens import Token
    from aligncheck.lexicon import Match
    from aligncheck.models.brief import Backing
    from aligncheck.prose import Prose
    from aligncheck.target import Passage


def labelled(passage: Passage) -> bool:
    """Say whether a claim made here rests on a label with its scheme and licence."""
    return any(each.kind == "label" and each.scheme and each.licence for each in passage.backings)


def measured(passage: Passage) -> bool:
    """Say whether a claim made here rests on a measure with its value."""
    return any(each.kind == "measure" and each.value for each in passage.backings)


def checked(backing: Backing) -> bool:
    """Say whether a backing tells what was found and how, or which label stands for it."""
    return bool((backing.value and backing.method) or (backing.scheme and backing.licence))


def scheme_beside(passage: Passage, match: Match) -> bool:
    """Say whether a known scheme, or a licence with its number, stands in the sentence of a phrase or the next one."""
    first, last = beside(passage.prose, match)
    return any(first <= each.first < last for each in SCHEMES.every(passage.prose)) or _licence(passage, first, last)


def figure_beside(passage: Passage, match: Match) -> bool:
    """Say whether a figure stands in the sentence of a phrase, or in the next one.

    A price cut is none, nor is the "100 %" of the phrase itself; a weight or a size is one only where the sentences
    speak of energy, waste, water or the like.
    """
    first, last = beside(passage.prose, match)
    told = passage.prose.tokens[first:last]
    weighs = any(token.word in IMPACT for token in told)
    return any(
        number not in range(match.first - 2, match.last) and (unit in SHARES or (unit in UNITS and weighs))
        for number, unit in _figures(passage.prose, first, last)
    )


def year_in(tokens: Sequence[Token]) -> bool:
    """Say whether a year stands among tokens: 1900 to 2099."""
    return any(is_year(token.word) for token in tokens)


def is_year(word: str) -> bool:
    """Say whether a number is a year."""
    return len(word) == len("2027") and word.isdigit() and word[:2] in ("19", "20")


def share_beside(passage: Passage, match: Match) -> bool:
    """Say whether a share stands in the sentence of a phrase, or in the next one: 30 %, 4 of 9, all of it."""
    first, last = beside(passage.prose, match)
    words = [token.word for token in passage.prose.tokens[first:last]]
    counted = any(a[0].isdigit() and b in {"of", "out"} and c != "a" for a, b, c in zip(words, words[1:], words[2:]))  # noqa: B905
    parts = any(a in _PARTS and b == "of" for a, b in pairwise(words))
    return counted or parts or any(unit in SHARES for _, unit in _figures(passage.prose, first, last))


def words_beside(passage: Passage, match: Match, words: Container[str]) -> bool:
    """Say whether one of the words stands in the sentence of a phrase, or in the next one."""
    first, last = beside(passage.prose, match)
    return any(token.word in words for token in passage.prose.tokens[first:last])


def in_sentence(passage: Passage, match: Match, words: Container[str]) -> bool:
    """Say whether one of the words stands in the sentence of a phrase."""
    return any(token.word in words for token in sentence(passage.prose, match))


def sentence(prose: Prose, match: Match) -> list[Token]:
    """Return the words of the sentence of a phrase."""
    first, last = prose.sentence(match.first)
    return prose.tokens[first : max(last, match.last)]


def beside(prose: Prose, match: Match) -> tuple[int, int]:
    """Return the range of the tokens of the sentence of a phrase, and of the next one."""
    first, last = prose.sentence(match.first)
    last = max(last, match.last)
    return first, prose.sentence(last)[1] if last < len(prose.tokens) else last


def before(prose: Prose, match: Match, reach: int) -> list[str]:
    """Return up to so many words before a phrase, in its sentence, the nearest first."""
    first, _ = prose.sentence(match.first)
    return [token.word for token in reversed(prose.tokens[max(first, match.first - reach) : match.first])]


def behind(prose: Prose, match: Match, reach: int) -> list[str]:
    """Return up to so many words behind a phrase, in its sentence."""
    words = []
    for token in prose.tokens[match.last : match.last + reach]:
        if token.gap >= END:
            break
        words.append(token.word)
    return words


def months(text: str) -> float | None:
    """Return the longest time that a text tells, in months; none if it tells none."""
    told = [float(number) * _MONTHS[unit] for number, unit in _TIMES.findall(text.lower())]
    return max(told, default=None)


def percent(text: str) -> float | None:
    """Return the first percentage of a text; none if it tells none."""
    found = re.search(r"(\d+(?:\.\d+)?)\s*(?:%|per ?cent)", text)
    return float(found[1]) if found else None


def _figures(prose: Prose, first: int, last: int) -> Iterator[tuple[int, str]]:
    """Yield where numbers with a unit stand, and the unit; what is taken off a price or given of it is left out."""
    tokens, numbers = prose.tokens, prose.places.get(NUMBER, [])
    for index in numbers[bisect_left(numbers, first) : bisect_left(numbers, last - 1)]:
        unit = tokens[index + 1]
        follows = tokens[index + 2].word if index + 2 < len(tokens) else ""
        of_money = follows == "of" and any(token.word in _MONEY for token in tokens[index + 3 : index + 6])
        if unit.gap < END and follows not in _OF_PRICE and not of_money:
            yield index, unit.word


def _licence(passage: Passage, first: int, last: int) -> bool:
    """Say whether a licence stands there with its number, not just any number: "no. 101", "code SPRING20"."""
    tokens = passage.prose.tokens
    told = [at for at in range(first, last) if tokens[at].word in _LICENCE]
    numbers = (at for index in told for at in range(index + 1, min(index + 1 + _NUMBERED, last)))
    return any(tokens[at].word[0].isdigit() and tokens[at - 1].word not in _CURRENCIES for at in numbers)


SCHEMES = Lexicon(
    """
    eu ecolabel, eu flower, blue angel, blauer engel, nordic swan, nordic ecolabel, fsc, pefc, msc, asc, fairtrade
    fair trade certified, rainforest alliance, gots, oeko tex, oekotex, grs, ocs, rws, bluesign, soil association
    demeter, naturland, bioland, usda organic, eu organic, b corp, b corporation, energy star, epeat, tco certified
    cradle to cradle, c2c certified, leaping bunny, breeam, leed, green key, green seal, ecocert, cosmos organic
    wfto, sa8000, sa 8000, fair wear, flo id, flocert, pas 2060, iso 14021|14024|14025|14040|14044|14067|14068
    en 13432, ok compost, carbon trust, der gruene punkt, gb org, de oeko, utz, rspo, mps, goodweave, vegan society
    greenguard, salmon safe, certified humane, regenerative organic certified, rspca assured, red tractor, green globe
    friend of the sea, forest|marine|aquaculture stewardship council, global organic textile, global recycled standard
    responsible wool|down standard, usda biobased, ewg verified, earthcheck, travelife, peta
    bio suisse, ab bio, krav, fair for life, fair rubber, better cotton, textile exchange, rjc, fairmined
    """
)
"""Schemes that somebody else than the brand runs."""

SHARES = frozenset("% percent pct".split())
UNITS = frozenset(
    """
    g kg kilo kilos kilogram kilograms gram grams t tonne tonnes ton tons l litre litres liter liters ml kwh mwh km
    miles kilometres kilometers cm mm m co2 co2e times watts watt w kw degrees cents cent
    """.split()
)
"""What makes a number a figure that can be checked."""
IMPACT = frozenset(
    """
    emission emissions emit emits emitted co2 co2e carbon recycled recycling recyclable plastic water energy
    electricity power waste less fewer reduced saved saves saving cut cuts organic renewable reused refill refills
    refilled uses used use footprint fuel diesel gas virgin weighs lighter holds kwh mwh burns draws
    """.split()
)
"""Words that tell what a weight or a size is a figure of."""
_MONEY = frozenset("profit profits proceeds sales revenue turnover income takings price".split())
_OF_PRICE = frozenset("off discount cheaper rabatt savings interest apr".split())
_PARTS = frozenset("half third thirds quarter quarters fifth fifths tenth".split())
_LICENCE = frozenset("licence license certificate registry register licensed registered certified".split())
_NUMBERED = 5  # words within which the number follows: licence code FSC-C102030
_CURRENCIES = frozenset("$ £ € ¢".split())
_TIMES = re.compile(r"(?<![\d.])(\d{1,9}(?:\.\d{1,9})?)[\s-]{0,9}(day|week|month|year)s?")
_MONTHS = {"day": 1 / 30, "week": 12 / 52, "month": 1.0, "year": 12.0}
