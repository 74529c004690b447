"""A movement's own words in a post: slogans, names of days, words of mourning."""

from __future__ import annotations

from typing import TYPE_CHECKING, cast

from aligncheck.copy_tokens import END
from aligncheck.lexicon import Lexicon
from aligncheck.prose import Prose
from aligncheck.rules.memorials import DAYS, SLOGANS, TAGS

if TYPE_CHECKING:
    from collections.abc import Collection, Iterator

    from aligncheck.copy_tokens import Token
    from aligncheck.judging import Judge
    from aligncheck.lexicon import Match
    from aligncheck.occasions import Moment, Movement
    from aligncheck.target import PostView, Target

_MOURNING = Lexicon(
    """
    in memory|remembrance|mourning of|for, rest in peace, we mourn|grieve, we|we'll|we'd will? never forget
    lest we forget, never forget 9|september|nine, moment|minute of silence for the|all|those|every|victims|#
    candlelight vigil, we|we'll will? remember them|those
    day of remembrance|mourning, remember|honour|honor the? victims|fallen|dead|lives
    our thoughts|hearts|prayers are|go|and with|out|hearts|prayers|thoughts
    """
)

_IDLE = Lexicon("rest in peace and, say their|her|his names|name right|correctly|wrong|out, never forget a|your|to")
"""Sayings that begin as a movement's words do, and are none."""


def spoken(target: Target, view: PostView) -> str:
    """Return what a post says of a movement, a mourning or a cause day, in words for a message; `` for nothing."""
    book = _book(target.judge)
    for passage in view.passages:
        prose = passage.prose
        idle = {match.first for match in _IDLE.every(prose)}
        for match in book.slogans.find(prose, asked=True):
            if match.first not in idle and (match.phrase in book.anyhow or _tagged(prose, match)):
                return f"a movement's words, “{match.text}”"
        day = next((match for match in book.days.find(prose, asked=True) if _as_a_name(prose, match)), None)
        if day:
            return f"a day of a cause, “{day.text}”"
        grief = next((match for match in _MOURNING.find(prose, asked=True) if match.first not in idle), None)
        if grief:
            return f"words of mourning, “{grief.text}”"
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
        said = Lexicon(*SLOGANS, apart=True).patterns
        self.anyhow = frozenset(pattern for movement in movements for pattern in _own(movement)).union(said)
        tags = (_pattern(slogan) for movement in movements for slogan in movement.slogans)
        self.slogans = Lexicon(*sorted(self.anyhow), *tags, *TAGS, apart=True)  # the first of equals is meant
        names = {name for movement in movements for moment in movement.moments for name in _names(moment)}
        self.days = Lexicon(*sorted(names), *_ANY_DAY, *DAYS, apart=True)


def _own(movement: Movement) -> Iterator[str]:
    """Yield the phrases that are a community's own without a # too: of other slogans, anybody may say the words."""
    for slogan in movement.slogans if movement.grassroots else ():
        words = (pattern := _pattern(slogan)).split()
        if len(words) > 1 and not slogan.startswith("#") and slogan not in IDIOMS:
            yield pattern
        elif len(words) == 1:
            yield f"happy|celebrate|celebrating|proud {pattern}"
            yield f"{pattern} month|week|weekend|season|parade|collection|edition|sale|drop|capsule|merch"


def _names(moment: Moment) -> Iterator[str]:
    """Yield how the name of a day can stand in a text: without "International", and only as far as it is written."""
    if moment.name in FEASTS:
        return
    for name in moment.name.replace(".", "").split(", "):
        pattern = _pattern(name)
        yield pattern
        first, _, rest = pattern.partition(" ")
        if first in _WIDE and (rest.startswith("day ") or "s' " in name or "'s " in name):
            yield rest


def _pattern(text: str) -> str:
    """Return the phrase of a slogan or a name; `` for one with the end of a sentence in it, or too short to tell."""
    tokens = [token for token in Prose(text).tokens if token.word[0].isalnum()]
    if any(token.gap == END for token in tokens[1:]) or sum(len(token.word) for token in tokens) < _SHORTEST:
        return ""
    return " ".join(_step(token, number) for number, token in enumerate(tokens))


def _step(token: Token, number: int) -> str:
    word = f"{token.word}|{token.word.replace(chr(39), '')}" if "'" in token.word else token.word
    return f"_1 {word}" if number and token.gap else word


def _as_a_name(prose: Prose, match: Match) -> bool:
    """Say whether a day is written as its name is: "Earth Day", not "earth day and night"; or nothing has capitals."""
    words = [prose.text[token.start : token.end] for token in prose.tokens[match.first : match.last]]
    opens = match.first == prose.sentence(match.first)[0] and not words[0].isupper()  # "History month by month"
    written = words[-1] in _TIMES and words[0][:1].isupper() and not opens  # "MLK weekend"
    return words[-1][:1].isupper() or written or prose.text.islower() or _tagged(prose, match)


def _tagged(prose: Prose, match: Match) -> bool:
    return prose.text[match.start - 1 : match.start] == "#"


_ANY_DAY = (
    "awareness day|week|month, acceptance day|week|month, remembrance day|sunday|week, heritage month, history month",
    "day of remembrance|mourning|visibility, visibility day|week, mlk day|weekend, orange shirt day, anzac day",
    "armistice day, truth and reconciliation, martin luther king day|weekend",
)
_TIMES = frozenset("week weekend month season".split())
_SHORTEST = 4  # letters
_WIDE = frozenset("international world national global".split())
SEASONS = frozenset(["Christmas and New Year party season", "Christmas season", "Election Day", "Halloween"])
"""Times of the catalogue that are kept by everybody, for reasons of their own."""

IDIOMS = frozenset(
    [
        "A day on, not a day off",
        "Always was, always will be",
        "Enough is enough",
        "Families belong together",
        "I have a dream",
        "Know your status",
        "Power to the people",
        "Share your colours",
        "We are here to stay",
        "We shall overcome",
    ]
)
"""Slogans of the catalogue that are sayings too: a movement's own only with a # before them."""

FEASTS = SEASONS.union(
    [
        "Apple Day",
        "Dry January",
        "Fair Trade Month",
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
