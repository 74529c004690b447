"""What a pattern of a lexicon means: its steps, the words one of which a text must have, and where it ends there."""

from __future__ import annotations

import re
from functools import cache
from typing import TYPE_CHECKING, NamedTuple

from aligncheck.copy_tokens import END
from aligncheck.prose import NUMBER
from aligncheck.wordforms import inflected, plural

if TYPE_CHECKING:
    from collections.abc import Iterable

    from aligncheck.prose import Prose


class Step(NamedTuple):
    """A word of a pattern, with all that it stands for."""

    words: frozenset[str]  # none: any word
    optional: bool
    gap: int  # up to so many words, whatever they are, stand here


class Phrase(NamedTuple):
    """A pattern as it is matched; one word of `anchor` must be in a text, and it begins with one of `openings`."""

    steps: tuple[Step, ...]
    openings: frozenset[str]
    anchor: frozenset[str]
    anchored: int  # the step that `anchor` is of
    plain: bool  # words alone: none optional, no gaps


@cache  # the same patterns stand in many lexicons, and are asked of many texts
def phrase(pattern: str) -> Phrase:
    """Return a pattern as it is matched; raises ValueError for one that could begin with any word."""
    steps = tuple(_step(word) for word in pattern.split())
    openings = _openings(pattern, steps)
    needed = [number for number, step in enumerate(steps) if step.words and not step.optional]
    anchored = min(needed, key=lambda number: _common(steps[number].words))  # the first of equals
    plain = all(step.words and not step.optional for step in steps)
    return Phrase(steps, openings, steps[anchored].words, anchored, plain)


def behind(prose: Prose, phrase: Phrase, first: int) -> int | None:
    """Return the token behind the phrase if it stands from a token on, else none."""
    if not phrase.plain:
        return _walk(prose, phrase.steps, 0, first, first)
    last = first + len(phrase.steps)
    if first < 0 or last > len(prose.words):
        return None
    for (meant, _, _), word in zip(phrase.steps, prose.words[first:last], strict=True):
        if word not in meant and not (NUMBER in meant and word[0].isdigit()):
            return None
    return None if any(token.gap for token in prose.tokens[first + 1 : last]) else last


def joined(phrase: Phrase, tag: str) -> bool:
    """Say whether a hashtag in small letters is several words of a phrase, all of them, in one."""
    words = [step.words for step in phrase.steps]
    return len(words) > 1 and all(words) and not any(NUMBER in each for each in words) and _spells(words, tag)


def _spells(words: list[frozenset[str]], tag: str) -> bool:
    if not words:
        return not tag
    return any(tag.startswith(word) and _spells(words[1:], tag[len(word) :]) for word in words[0])


def _walk(prose: Prose, steps: tuple[Step, ...], number: int, at: int, first: int) -> int | None:
    """Return the token behind the phrase if its steps from `number` on fit the tokens from `at` on, else none."""
    if number == len(steps):
        return at
    step = steps[number]
    if step.gap:
        return _walk_over(prose, steps, number, at, first)
    token = prose.tokens[at] if at < len(prose.tokens) else None
    if token is not None and (at == first or not token.gap or (steps[number - 1].gap and token.gap < END)):
        fits = not step.words or token.word in step.words or (NUMBER in step.words and token.word[0].isdigit())
        if fits and (end := _walk(prose, steps, number + 1, at + 1, first)) is not None:
            return end
    return _walk(prose, steps, number + 1, at, first) if step.optional else None


def _walk_over(prose: Prose, steps: tuple[Step, ...], number: int, at: int, first: int) -> int | None:
    """Leave out up to the words of a gap, as few as will do, within the sentence."""
    for over in range(steps[number].gap + 1):
        if over and (at + over > len(prose.tokens) or prose.tokens[at + over - 1].gap >= END):
            return None
        if (end := _walk(prose, steps, number + 1, at + over, first)) is not None:
            return end
    return None


@cache  # the same words stand in many patterns
def _step(word: str) -> Step:
    if found := re.fullmatch(r"_(\d)", word):
        return Step(frozenset(), optional=False, gap=int(found[1]))
    if word == "_":
        return Step(frozenset(), optional=False, gap=0)
    forms = {form for each in word.removesuffix("?").split("|") for form in _forms(each)}
    return Step(frozenset(forms), optional=word.endswith("?"), gap=0)


def _openings(pattern: str, steps: Iterable[Step]) -> frozenset[str]:
    words: set[str] = set()
    for step in steps:
        if not step.words:
            raise ValueError(f"{pattern!r} begins with any word; begin with one that is known")
        words |= step.words
        if not step.optional:
            return frozenset(words)
    raise ValueError(f"{pattern!r} has no word that must be there")


def _forms(word: str) -> list[str]:
    """Return the forms that a word of a pattern stands for."""
    if word.endswith("~"):
        return inflected(word[:-1])
    if word.endswith("+"):
        return [word[:-1], plural(word[:-1])]
    return [word]


def _common(words: frozenset[str]) -> float:
    """Return how common words are together in copy: a word on rank n comes about 1/n as often as the first."""
    return sum(sorted(1 / (_RANKS[word] + 1) if word in _RANKS else _RARE for word in words))  # in any order the same


_RARE = 0.001
_RANKS = {
    word: rank
    for rank, word in enumerate(
        """
        # the to a of in for and our we on is us your you with from at by it are this % each one be up will that an all
        no every £ free goes new give 1 carbon two zero $ now shop neutral day buy have not made back p has here we're
        net who order donate 2 what may 3 green per out three do 4 until people first € can less ad so recycled
        sustainable half sold box good get them off go today save year stand book about support fair more last friendly
        trust only need how must water charity sale than since pay time or march love don't ticket plastic we'll night
        see home come open week ten price if says june bring code four they as use kids ask gives planet without like
        part five gluten paid help energy we've clean was share it's pack run women company make cut when 100 eco vegan
        sales coffee climate school child before 9 change oil bank gave purchase nine too promise certified say fund bag
        tree paper gift team that's bar under days label life take hours second month its i organic old tea family
        should through donated any hand cotton pair winter starts way everything donation store better plant proceeds
        bottle stop ours does jar mind their end tell cancer best down years there over look children portion call room
        app bike card read house ethical happy brand offset comes next leave full supports my committed talk emissions
        world total street start keep never phone spring whole takes hour sell menu yours most october bees recyclable
        just welcome paint still then pride proud words post own long sign january november site report against project
        wear sugar care into plan closed class right blue
        """.split()
    )
}
"""What copy has most, the most common first: it tells little of whether a phrase may be in a text."""
