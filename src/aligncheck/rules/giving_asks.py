"""Cause marketing in what is shown and asked: symbols without a gift, likes that give."""

from __future__ import annotations

from typing import TYPE_CHECKING

from aligncheck.lexicon import Lexicon
from aligncheck.rules.base import rule
from aligncheck.rules.days import has_day
from aligncheck.rules.giving import public
from aligncheck.rules.giving_promises import kept, promises_in
from aligncheck.rules.giving_ties import words
from aligncheck.rules.receivers import declared, mentioned, names_receiver
from aligncheck.rules.sums import sums
from aligncheck.severity import Severity

if TYPE_CHECKING:
    from collections.abc import Iterator

    from aligncheck.finding import Hit
    from aligncheck.lexicon import Match
    from aligncheck.prose import Prose
    from aligncheck.target import Passage, Target


@rule("CM07", "symbol-without-gift", Severity.INFO, default=False, reads=True)
def symbol_without_gift(target: Target) -> Iterator[Hit]:
    """The symbol of a cause, and no gift goes with it.

    Looks for:
        A ribbon or the rainbow as the sign of a cause, in a brief whose `donations` are empty or absent.

    Why:
        Who sees a cause's symbol on a product takes it that buying the product helps.

    Clears it:
        A gift under `donations`, or the sentence that no donation is made.

    Bad:
        Our bottle is back with a pink ribbon on the lid.

    Good:
        A pink ribbon on the lid, to remind you of your screening. No donation is made with this bottle.

    Basis:
        US: New York Attorney General, best practices for cause marketing, 3.
    """
    told = target.brief.donations or any(promises_in(passage.prose) for passage in public(target))
    if told or any(_NOTHING_GIVEN.found(passage.prose) for passage in public(target)):
        return
    for passage, match in target.phrases(_SYMBOLS, public(target)):
        if _stands_for(target, passage, match):
            yield passage.hit(
                match,
                f"“{match.text}” is the sign of a cause, and no gift goes with it",
                "say that no donation is made, or enter what is given under `donations`",
            )


@rule("CM14", "terms-elsewhere", Severity.WARNING, reads=True)
def terms_elsewhere(target: Target) -> Iterator[Hit]:
    """A like or a share is said to give, and the terms do not stand in the post.

    Looks for:
        A gift for liking, sharing, commenting, following or tagging, in a post without the sum (or what is given), the
        receiver or the last day.

    Why:
        Nobody follows a link before a like; who reads only the post has to know what the like does.

    Clears it:
        What each like gives, to whom and until when, in the post itself.

    Bad:
        For every like we help a hound. Terms in bio.

    Good:
        For every like until 31 August 2027 we give 10p to Moorside Kennels Trust, at least £200.

    Basis:
        US: New York Attorney General, best practices for cause marketing, 4. UK: ASA ruling on a promotion whose terms
        stood on a website, 2009.
    """
    names = declared(target.brief)
    for view in target.posts:
        for passage in view.passages:
            match = next((each for each in _ENGAGING.find(passage.prose) if _gives(passage.prose, each)), None)
            if match and (missing := _missing(passage, names)):
                message = f"“{match.text}” is said to give, and the post does not say {missing}"
                yield passage.hit(match, message, "say it in the post itself")


def _stands_for(target: Target, passage: Passage, match: Match) -> bool:
    """Say whether a symbol stands for a cause here: the brief's, or one that the post names."""
    causes = next(causes for sign, causes in _CAUSES_OF.items() if sign in match.text.lower())
    about = " ".join(target.brief.about)
    said = words(passage.prose, 0, len(passage.prose.tokens))
    wrapped = match.first > 0 and passage.prose.tokens[match.first - 1].word in {"a", "with"} and "tied" in said
    return not wrapped and (any(each in about for each in causes) or bool(said & _AWARENESS))


def _gives(prose: Prose, match: Match) -> bool:
    """Say whether the sentence gives something for a like, to somebody other than the reader."""
    first, last = prose.sentence(match.first)
    if kept(prose, first, last) or words(prose, first, last) & _CONTEST:
        return False
    equation = _counted(prose, match.first) and _counted(prose, match.last)
    gifts = (each for each in _GIFTS.every(prose) if first <= each.first and each.last <= last)
    return equation or any(_word(prose, each.last) not in _OURSELVES for each in gifts)


def _missing(passage: Passage, names: list[str]) -> str:
    """Return which of the terms the post does not have."""
    prose = passage.prose
    given = [match for match in _GIFTS.every(prose) if _counted(prose, match.last)]
    terms = (
        ("how much", bool(given) or next(sums(prose), None) is not None),
        ("to whom", mentioned(names, passage.text) or names_receiver(prose, 0, len(prose.tokens))),
        ("until when", has_day(passage.text)),
    )
    return ", ".join(name for name, told in terms if not told)


def _counted(prose: Prose, at: int) -> bool:
    """Say whether a number stands at a token."""
    return _word(prose, at)[:1].isdigit() or _word(prose, at) in {"one", "a", "an"}


def _word(prose: Prose, at: int) -> str:
    return prose.tokens[at].word if at < len(prose.tokens) else ""


_NOTHING_GIVEN = Lexicon(
    "no donation|donations|gift|money is|are made|given, no donation|donations|gift, nothing is given"
)
_SYMBOLS = Lexicon(
    """
    pink|purple|red|teal|yellow|orange|gold|blue|white|lavender ribbon+
    moustache|mustache|moustaches|mustaches
    rainbow flag+|colour+|color+|coloured|colored|stripe+|lace+|logo+|edition+|collection|design+|pin+|pack|packaging
    """
)
_CAUSES_OF = {
    "rainbow": ["lgbt"],
    "stache": ["men"],
    "ribbon": "cancer hiv aids dementia alzheimer violence suicide mental veteran autism epilepsy stroke".split(),
}
_AWARENESS = frozenset("awareness aids cancer alzheimer's dementia pride lgbt lgbtq remembrance".split())
_ACT = (
    "like|share|comment|retweet|repost|follow|follower|tag|view|reaction|heart|hashtag|save|duet|selfie|stitch|mention"
)
_ACTS = "likes|shares|comments|retweets|reposts|followers|views|saves|tags"
_ENGAGING = Lexicon(
    f"""
    for? every|each|per new? {_ACT}|post|story|review, for? every|each # {_ACTS}
    hit share|like|follow, hit the heart, leave a comment|like|review|heart, subscribe, rt this|to
    #|one {_ACT}|{_ACTS}, duet|stitch|save this, tag a friend
    follow us, like|share|retweet|repost this|our|us|below, like and|or share, tag a|your|three|two friend+
    comment|reply below|with, comment _1 below, retweet|repost, use the? hashtag, drop a|your heart|emoji|like|comment
    share|post your|a _1 selfie|photo|photos|picture|pictures|story|stories|video, more you share|like|comment|post
    use _2 and we give|donate|plant, tag us, double tap
    """
)
_GIFTS = Lexicon(
    """
    donate~, give|gives|giving, plant~, feed~, fund~, help, helps, rescue~, we'll send, gets, receives, means, adds
    send|sends a|one|#, raise|raises £|$|€ #, goes to, £|$|€ # to|for, # p|pence|¢|cents to|for
    """
)
_OURSELVES = frozenset("us you your our me".split())
_CONTEST = frozenset(
    "giveaway giveaways raffle draw prizes winners lucky earnings dividends dividend earn you'll".split()
)
