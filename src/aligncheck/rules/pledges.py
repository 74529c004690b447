"""Pledges in copy, and what one has to hold to be kept or broken: a figure, a date, an owner."""

from __future__ import annotations

from itertools import pairwise
from typing import TYPE_CHECKING

from aligncheck.lexicon import Lexicon
from aligncheck.rules.facts import is_year
from aligncheck.rules.record import name_words

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from aligncheck.lexicon import Match
    from aligncheck.prose import Prose, Token
    from aligncheck.target import Passage, Target

_GOOD = (
    "end|ending|stop|stopping|save|saving|change|changing|create|creating|protect|protecting|help|helping|fight|fighting|"
    "reduce|reducing|clean|restore|restoring|empower|empowering|improve|improving|transform|transforming|beat|tackle|"
    "tackling|eliminate|eliminating|become|becoming|support|supporting|rid"
)
"""Verbs of what is promised to the world, rather than to a buyer."""

_BETTER = (
    "world|future|planet|society|tomorrow|change|equality|equity|justice|inclusion|sustainability|difference|climate"
)

_PLEDGES = Lexicon(
    """
    we pledge, we have|all pledged, we've pledged, we vow, we promise to do|be|make|end|protect|fight|become|keep
    our commitment|commitments to, our pledge is|to, our promise to the? planet|people|future|earth|world|communities
    our _2 journey towards|toward, our _2 journey has, a journey towards|toward
    our|a|the sustainability|climate|diversity|inclusion|equality|esg|green|impact|purpose journey
    our|a journey to net|zero|become|becoming|being|better|greener|fairer|more, on a|the journey to net|zero|become
    we commit to, we aspire to, the? world a better place, on the path to net|zero|becoming
    taking|take steps towards|toward
    """,
    f"our _1 journey to _1 {_BETTER}",
    f"dedicated|devoted to {_GOOD}|making|building, dedicated|devoted to a|the _1 {_BETTER}",
)
"""Pledges, whoever speaks."""

_TOWARDS = Lexicon(
    "committed to, doing|do our part|bit, aim|aiming to be|become the|more|net|carbon|fully",
    f"on a mission to {_GOOD}, our mission is? to {_GOOD}, on a mission to make _3 {_BETTER}|better|fairer|accessible",
    f"strive|striving to {_GOOD}|make, strive|striving for|towards|toward a? _1 {_BETTER}",
    f"determined to {_GOOD}|make|build",
    f"working|work towards|toward a|the? _1 {_BETTER}|zero",
)
"""Pledges, where the brand itself is meant."""


def pledges_in(target: Target) -> Iterator[tuple[Passage, Match]]:
    """Yield the pledges of the brand in the copy and its claims."""
    for passage in target.passages:
        if passage.kind != "campaign":
            for match in _PLEDGES.find(passage.prose):
                yield passage, match
            for match in _TOWARDS.find(passage.prose):
                if _of_the_brand(target, passage.prose, match):
                    yield passage, match


def missing_of(passage: Passage, match: Match) -> str:
    """Return what a pledge lacks, in words: a figure, a date, who answers for it; `` if it has all three."""
    if any(each.kind == "plan" and each.target and each.due and each.owner for each in passage.backings):
        return ""
    first, last = passage.prose.sentence(match.first)
    first = passage.prose.sentence(first - 1)[0] if first else first
    last = passage.prose.sentence(last)[1] if last < len(passage.prose.tokens) else last
    tokens = passage.prose.tokens[first:last]
    lacks = [
        what
        for what, there in (
            ("a figure", _figure(tokens)),
            ("a date", _date(tokens)),
            ("a word on who answers for it", _owner(tokens)),
        )
        if not there
    ]
    return f"{', '.join(lacks[:-1])} and {lacks[-1]}" if len(lacks) > 1 else "".join(lacks)


def _of_the_brand(target: Target, prose: Prose, match: Match) -> bool:
    """Say whether "committed to" and the like are the brand's: by "we" or its name before, or as a line's beginning."""
    first = prose.sentence(match.first)[0]
    before = {token.word for token in prose.tokens[first : match.last]}
    after = prose.tokens[match.last].word if match.last < len(prose.tokens) else ""
    if after in _ELSEWHERE or before & _OTHERS:
        return False
    return first == match.first or bool(before & (_OURSELVES | name_words(target)))


def _figure(tokens: Sequence[Token]) -> bool:
    return any(token.word[0].isdigit() and not is_year(token.word) for token in tokens) or any(
        token.word in _AMOUNTS for token in tokens
    )


def _date(tokens: Sequence[Token]) -> bool:
    words = [token.word for token in tokens]
    return any(is_year(word) or word in _MONTHS for word in words) or any(
        pair[1] == "may" and pair[0] in _BEFORE_MAY for pair in pairwise(words)
    )


def _owner(tokens: Sequence[Token]) -> bool:
    return any(token.word in _OWNERS for token in tokens)


_OURSELVES = frozenset("we we've we're we'll our us company team".split())
_OTHERS = frozenset("she he they her his who you your students candidates".split())
_ELSEWHERE = frozenset("of memory paper writing print prison hospital jail custody film tape mars".split())
_AMOUNTS = frozenset("half third quarter double zero none".split())
_MONTHS = frozenset(
    """
    january february march april june july august september october november december spring summer autumn winter
    """.split()
)
_BEFORE_MAY = frozenset("by in until till end of next this last".split())  # not "we may"
_OWNERS = frozenset(
    """
    ceo coo cfo cto cso cmo chro director directors head chief officer manager managers president chair chairman
    chairwoman founder owner board council responsible answers accountable reports lead leads
    """.split()
)
