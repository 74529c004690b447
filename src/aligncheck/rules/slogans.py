"""A movement's own words in a post: slogans, names of days, words of mourning."""

from __future__ import annotations

from typing import TYPE_CHECKING, cast

from aligncheck.lexicon import Lexicon
from aligncheck.prose import END, Prose

if TYPE_CHECKING:
    from collections.abc import Collection, Iterator

    from aligncheck.judging import Judge
    from aligncheck.lexicon import Match
    from aligncheck.occasions import Moment, Movement
    from aligncheck.prose import Token
    from aligncheck.target import PostView, Target

_MOURNING = Lexicon(
    """
    in memory|remembrance|mourning of|for, rest in peace, we mourn|grieve, we|we'll|we'd will? never forget
    lest we forget, moment|minute of silence, day of remembrance|mourning, candlelight vigil
    our thoughts|hearts|prayers are|go|and with|out|hearts|prayers|thoughts
    """
)


def spoken(target: Target, view: PostView) -> str:
    """Return what a post says of a movement, a mourning or a cause day, in words for a message; `` for nothing."""
    book = _book(target.judge)
    for passage in view.passages:
        prose = passage.prose
        for match in book.slogans.find(prose, asked=True):
            if match.phrase in book.anyhow or _tagged(prose, match):
                return f"a movement's words, “{match.text}”"
        for lexicon, what in ((book.days, "a day of a cause"), (_MOURNING, "words of mourning")):
            found = next(lexicon.find(prose, asked=True), None)
            if found:
                return f"{what}, “{found.text}”"
    return ""


def kept_days(target: Target) -> Iterator[Moment]:
    """Yield the days and weeks of the causes of a brief, without the feasts of a trade."""
    for cause in target.brief.about:
        movement = target.judge.occasions.get(cause)
        yield from (moment for moment in movement.moments if moment.name not in FEASTS) if movement else ()


def _book(judge: Judge) -> Book:
    if Book not in judge.memo:
        judge.memo[Book] = Book(judge.occasions.values())
    return cast("Book", judge.memo[Book])


class Book:
    """The slogans and days of some movements, as phrases; `anyhow` are those that need no # before them."""

    def __init__(self, movements: Collection[Movement]) -> None:
        """Read what is said and kept."""
        self.anyhow = frozenset(pattern for movement in movements for pattern in _own(movement))
        tags = (_pattern(slogan) for movement in movements for slogan in movement.slogans if slogan.startswith("#"))
        self.slogans = Lexicon(*self.anyhow.union(tags))
        names = {name for movement in movements for moment in movement.moments for name in _names(moment)}
        self.days = Lexicon(*names)


def _own(movement: Movement) -> Iterator[str]:
    """Yield the slogans that are a movement's without a # too: a community's, and whole sentences of others."""
    for slogan in movement.slogans:
        pattern = _pattern(slogan)
        words = pattern.replace(" _1", "").split()
        if len(words) >= (_FEW if movement.grassroots else _SENTENCE):
            yield pattern
        elif movement.grassroots and slogan.startswith("#") and words:
            yield f"happy|celebrate|celebrating|proud {words[0]}"
            yield f"{words[0]} month|week|weekend|season|parade|collection|edition|sale|drop|capsule|merch"


def _names(moment: Moment) -> Iterator[str]:
    """Yield how the name of a day can stand in a text: without "International", and only as far as it is written."""
    if moment.name in FEASTS:
        return
    for name in moment.name.split(", "):
        pattern = _pattern(name)
        yield pattern
        first, _, rest = pattern.partition(" ")
        if first in _WIDE and (rest.startswith("day ") or "s' " in name or "'s " in name):
            yield rest


def _pattern(text: str) -> str:
    """Return the phrase of a slogan or a name; `` for one that is cut by the end of a sentence, or too short to tell."""
    tokens = [token for token in Prose(text).tokens if token.word[0].isalnum()]
    if any(token.gap == END for token in tokens[1:]) or sum(len(token.word) for token in tokens) < _SHORTEST:
        return ""
    return " ".join(_step(token, number) for number, token in enumerate(tokens))


def _step(token: Token, number: int) -> str:
    word = f"{token.word}|{token.word.replace(chr(39), '')}" if "'" in token.word else token.word
    return f"_1 {word}" if number and token.gap else word


def _tagged(prose: Prose, match: Match) -> bool:
    return prose.text[match.start - 1 : match.start] == "#"


_FEW = 2  # words of a community's slogan
_SENTENCE = 5  # words of another's: "shop local" anybody may say
_SHORTEST = 4  # letters
_WIDE = frozenset("international world national global".split())
FEASTS = frozenset(
    [
        "Apple Day",
        "Christmas and New Year party season",
        "Christmas season",
        "Election Day",
        "Fair Trade Month",
        "Halloween",
        "International Cat Day",
        "International Coffee Day",
        "International Tea Day",
        "National Dog Day",
        "National Farmers Market Week",
        "National Thrift Shop Day",
        "Second Hand September",
        "Small Business Saturday UK",
        "Small Business Saturday",
        "Veganuary",
        "World Art Day",
        "World Book Day",
        "World Book and Copyright Day",
        "World Chocolate Day",
        "World Fair Trade Day",
        "World Milk Day",
        "World Music Day",
        "World Vegan Day",
    ]
)
"""Days of the catalogue that a trade keeps as much as a cause: to sell on them is what they are for."""
