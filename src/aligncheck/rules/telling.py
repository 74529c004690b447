"""Who speaks and acts in a post, and whether a campaign tells of successes alone."""

from __future__ import annotations

from typing import TYPE_CHECKING

from aligncheck.lexicon import Lexicon
from aligncheck.rules.record import name_words

if TYPE_CHECKING:
    from aligncheck.target import PostView, Target

_WINS = Lexicon(
    """
    we cut|reduced|saved|trained|planted|replaced|doubled|halved|tripled|raised|collected|donated|reached _3 #
    we did it, a record, record year|result|results|number|numbers
    best|biggest|largest|highest _2 ever|yet, best result|year
    beat|exceeded|met|reached|smashed our|every|all|its _1 goal|goals|target|targets, milestone reached
    goal|goals|target|targets met|reached|exceeded|beaten|smashed, ahead of target|schedule|plan
    # trained|planted|saved|certified|restored|recycled
    """
)

_SETBACKS = Lexicon(
    """
    missed, fell|falls|fall short, short of, failed|fail|failure|failures, setback+, went|gone|go wrong, mistake+
    behind, not enough, not yet, still to do, learnt|learned, did|does not work, didn't work, struggled
    should have, too slow
    """
)

_REPORTS = ("report", "results", "progress", "impact")


def hero(target: Target, view: PostView) -> str:
    """Return how much of a post is about the brand, where that is nearly all: "4 of 5 sentences"; else ``."""
    if view.post.honours or view.post.creator or view.post.position or _quoted(view.passage.text):
        return ""
    prose = view.passage.prose
    own = sum(
        any(token.word in _OURSELVES for token in prose.tokens[first:last]) or _named(target, view, first, last)
        for first, last in prose.sentences
    )
    most = own >= _SENTENCES and own >= _SHARE * len(prose.sentences)
    return f"{own} of {len(prose.sentences)} sentences" if most else ""


def wins_in(target: Target) -> str:
    """Return the first words of a result that was reached; `` for none."""
    return next((match.text for _, match in target.phrases(_WINS, target.post_passages)), "")


def setback_told(target: Target) -> bool:
    """Say whether the copy tells of something that did not work."""
    return any(_SETBACKS.found(passage.prose) for passage in target.post_passages)


def reports(target: Target) -> bool:
    """Say whether a post links a report."""
    return any(word in source.lower() for post in target.brief.posts for source in post.sources for word in _REPORTS)


def _named(target: Target, view: PostView, first: int, last: int) -> bool:
    """Say whether a sentence has the brand's whole name."""
    name = name_words(target)
    return bool(name) and name <= {token.word for token in view.passage.prose.tokens[first:last]}


def _quoted(text: str) -> bool:
    return any(mark in text for mark in "“«„") or text.count('"') > 1


_OURSELVES = frozenset("we we've we're we'll we'd our ours us ourselves".split())
_SENTENCES = 3
_SHARE = 0.8
