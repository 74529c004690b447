"""Words inside a name claim nothing: Sustainable Harbours Society."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from aligncheck.lexicon import Match
    from aligncheck.models.brief import Brief
    from aligncheck.target import Passage, Target


def in_name(target: Target, passage: Passage, match: Match) -> bool:
    """Say whether a phrase is part of a name: one that the brief gives, or of a society, a street, an award."""
    return _of_body(passage, match) or any(_holds(name, passage, match) for name in names(target.brief))


def names(brief: Brief) -> list[str]:
    """Return the organisations and people that a brief names."""
    told = [each.name for each in brief.partners or ()] + [each.name for each in brief.consulted or ()]
    told += [each.beneficiary for each in brief.donations or () if each.beneficiary]
    told += [post.honours.name for post in brief.posts if post.honours]
    return [*told, *(post.creator.name for post in brief.posts if post.creator)]


def _holds(name: str, passage: Passage, match: Match) -> bool:
    at = passage.text.find(name)
    while at >= 0:
        if at <= match.start and match.end <= at + len(name):
            return True
        at = passage.text.find(name, at + 1)
    return False


def _of_body(passage: Passage, match: Match) -> bool:
    """Say whether words with capitals go on from the phrase to the kind of thing that has a name."""
    text, tokens = passage.text, passage.prose.tokens
    if not text[match.start].isupper():
        return False
    for token in (*tokens[match.first + 1 : match.last], *tokens[match.last : match.last + _REACH]):
        if token.gap or not text[token.start].isupper():
            return False
        if token.word in _BODIES:
            return True
    return False


_REACH = 4
_BODIES = frozenset(
    """
    society trust board alliance council institute foundation association network party fund week day street lane road
    avenue square park goals commission agency ministry conference award awards group coalition festival university
    school partnership standard union committee forum initiative federation club charity programme summit bank deal
    list act directive regulation report index campaign month july january team lab labs centre center hall house
    """.split()
)
