"""A part sold as the whole: the words speak of the brand, the proof of one product."""

from __future__ import annotations

from itertools import pairwise
from typing import TYPE_CHECKING

from aligncheck.inflection import stem
from aligncheck.markets import EU
from aligncheck.prose import Prose
from aligncheck.rules.acts import EMPOWERING
from aligncheck.rules.base import rule
from aligncheck.rules.breadth_words import (
    ALL_MADE_OF,
    ALL_PRAISED,
    BRAND_PRAISED,
    BUT,
    OURS_PRAISED,
    PRAISE,
    SHOWN,
    WHOLE,
)
from aligncheck.rules.facts import before, behind, beside, scheme_beside, words_beside
from aligncheck.rules.names import in_name
from aligncheck.rules.others import of_others
from aligncheck.severity import Severity

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from aligncheck.finding import Hit
    from aligncheck.lexicon import Match
    from aligncheck.target import Passage, Target

_SELF = frozenset("we we're we've our us i'm i by as proud".split())
_DEFINED = frozenset("is means has can should must does".split())
"""What a sentence goes on with that says what such a brand is, or that is a name: the Green Company of Archers."""
_COUNTS = frozenset("one two three four five six seven eight nine ten twelve".split())
_NEAR = 6
_MORE = frozenset("most truly fully genuinely ethical and".split())
_WHOSE = frozenset("the your".split())
_ASKED_IN = frozenset("with at".split())  # "Fly with a green airline"
_NAMING = 3  # words: a name, is, a
_BEING = frozenset("is remains became stays".split())
_ARTICLES = frozenset("a an the".split())
_NO_NAMES = frozenset("what which who this that it he she there here where".split())
_LEADING = frozenset(
    "a an the our 100 % truly proudly made by from most not just finally still now meet introducing".split()
)


@rule(
    "GC03", "part-sold-as-whole", Severity.WARNING, graver={EU: Severity.ERROR}, since={EU: EMPOWERING},
    consumers=(EU,), over=("GC01", "GC12", "GC16"), reads=True,
)  # fmt: skip
def part_sold_as_whole(target: Target) -> Iterator[Hit]:
    """The copy speaks of the whole brand or range, the proof covers a part.

    Looks for:
        Our whole range, everything we make, all our packaging, a sustainable brand and the like, where the `backing`
        of the claims made has a narrower `scope`; and, where no scope is given, a whole brand or range in words such as
        sustainable or eco-friendly, or of recycled stuff with an exception beside it; and our shoes
        are sustainable, if what is shown beside it is a part, such as recycled laces.

    Why:
        One good shirt does not make a good brand, and readers are led to think so.

    Clears it:
        A `scope` of the `backing` that covers what the words speak of: all shops, the whole range, all T-shirts. Or a
        known scheme beside the words.

    Bad:
        A sustainable brand

    Good:
        This shirt: 35 % organic cotton

    Basis:
        EU: UCPD Annex I 4b (Directive 2024/825). UK: CMA Green Claims Code, principle 1.
    """
    yield from _shown_narrower(target)
    for passage, match in _unshown(target):
        if not (_scopes(target, passage) or scheme_beside(passage, match) or of_others(passage, match)):
            yield passage.hit(
                match,
                f"“{match.text}” speaks of the whole, and nothing shows that it holds for all of it",
                "speak of the product or part that has the fact, or give the claim a `backing` with that `scope`",
            )


def _shown_narrower(target: Target) -> Iterator[Hit]:
    """Yield where the scope of the proof is narrower than the words."""
    for passage, match in target.phrases(WHOLE):
        scopes = _scopes(target, passage)
        praise = passage.kind == "claim" or any(
            _in_sentence(passage, match, each) for each in PRAISE.every(passage.prose)
        )
        if scopes and praise and not any(_covers(scope, match) for scope in scopes):
            yield passage.hit(
                match,
                f"“{match.text}” is more than what was shown: {scopes[0]}",
                "speak of the part that was measured, or widen the proof and the `scope` of its `backing`",
            )


def _unshown(target: Target) -> Iterator[tuple[Passage, Match]]:
    """Yield where a brand as a whole, or all it sells, is praised by copy that shows it of no more than a part."""
    for passage, match in target.phrases(BRAND_PRAISED):
        if _own(passage, match) and not in_name(target, passage, match):
            yield passage, match
    for passage, match in target.phrases(ALL_PRAISED):
        if not _all_counted(passage, match):
            yield passage, match
    for passage, match in target.phrases(OURS_PRAISED):
        if words_beside(passage, match, SHOWN) and not _all_counted(passage, match):
            yield passage, match
    for passage, match in target.phrases(ALL_MADE_OF):
        if words_beside(passage, match, BUT) or _part_counted(passage, match):
            yield passage, match


def _own(passage: Passage, match: Match) -> bool:
    """Say whether the brand speaks of itself: "we are a …", "the …" or a line that begins with it."""
    follows = behind(passage.prose, match, 1)
    ahead = before(passage.prose, match, _NEAR)
    while ahead and ahead[0] in _MORE:
        ahead.pop(0)
    whose = bool(ahead) and (ahead[0] in _WHOSE or ahead[0].endswith("'s"))
    if (_DEFINED.intersection(follows) and not whose) or (follows == ["of"] and passage.text[match.start].isupper()):
        return False
    first, _ = passage.prose.sentence(match.first)
    opening = all(token.word in _LEADING for token in passage.prose.tokens[first : match.first])
    asked = bool(_ASKED_IN.intersection(ahead[1:2])) and ahead[0] in _ARTICLES
    return opening or whose or asked or bool(_SELF.intersection(ahead)) or _named(passage, match)


def _named(passage: Passage, match: Match) -> bool:
    """Say whether a name is what the sentence calls so: "Harlan Roofing is a green company"."""
    ahead = passage.prose.tokens[max(0, match.first - _NAMING) : match.first]
    if len(ahead) < _NAMING or ahead[1].word not in _BEING or ahead[2].word not in _ARTICLES or ahead[1].gap:
        return False
    return passage.text[ahead[0].start].isupper() and ahead[0].word not in _NO_NAMES


def _all_counted(passage: Passage, match: Match) -> bool:
    """Say whether it is told beside the words that it is all of it: 100 %."""
    return ("100", "%") in pairwise(_around(passage, match))


def _part_counted(passage: Passage, match: Match) -> bool:
    """Say whether a share that is not all of it is told beside the words: 20 %, two of six sites."""
    words = _around(passage, match)
    shares = any(share[0].isdigit() and share != "100" and sign == "%" for share, sign in pairwise(words))
    return shares or any(_is_count(a) and b == "of" and _is_count(c) for a, b, c in zip(words, words[1:], words[2:]))  # noqa: B905


def _is_count(word: str) -> bool:
    return word.isdigit() or word in _COUNTS


def _around(passage: Passage, match: Match) -> list[str]:
    """Return the words of the sentence of a phrase and the next one, but for its own."""
    first, last = beside(passage.prose, match)
    words = passage.prose.words
    return [*words[first : match.first], *words[match.last : last]]


def _scopes(target: Target, passage: Passage) -> list[str]:
    """Return what the proof of the claims made covers; a post that names no claim stands on all of the brief."""
    claims = passage.claims or target.brief.claims
    return [each.backing.scope for each in claims if each.backing and each.backing.scope]


def _in_sentence(passage: Passage, match: Match, praise: Match) -> bool:
    first, last = passage.prose.sentence(match.first)
    return first <= praise.first < last


def _covers(scope: str, match: Match) -> bool:
    """Say whether a scope is as wide as the words: it says all, or names nothing else than they do."""
    told = [token.word for token in Prose(scope).tokens]
    if _WIDE.intersection(told):
        return True
    return bool(told) and _stems(told) <= _stems([token.word for token in Prose(match.text).tokens])


def _stems(words: Sequence[str]) -> set[str]:
    return {stem(word) for word in words}


_WIDE = frozenset("all every each whole entire everything total brand company business range group".split())

RULES = (part_sold_as_whole,)
"""The rules of this family."""
