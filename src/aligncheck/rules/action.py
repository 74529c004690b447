"""Calls to action: a step that can be taken, by those who do not buy too, and asked rather than ordered."""

from __future__ import annotations

from typing import TYPE_CHECKING

from aligncheck.finding import Hit
from aligncheck.lexicon import Lexicon
from aligncheck.prose import NUMBER
from aligncheck.rules.addresses import addressed, owned
from aligncheck.rules.base import rule
from aligncheck.rules.buying import BUYING, deed_in, purchases
from aligncheck.rules.commands import orders_in
from aligncheck.rules.helping import helps
from aligncheck.severity import Severity

if TYPE_CHECKING:
    from collections.abc import Iterator

    from aligncheck.lexicon import Match
    from aligncheck.target import Passage, PostView, Target

_NO_STEP = Lexicon(
    """
    learn|find|read|see|discover|know|hear more, find out more, more info|information, read on, read all about it
    swipe up|left|right, tap|click|press here, tap|click the? link|picture|image, link in our? bio, check it out
    visit our? website|site|page|shop, see details
    """
)
_FREE = Lexicon(
    """
    for free, is free, are free, at no cost, free of charge, no purchase, without|or buying, nothing to buy, free entry
    directly, without|no spending|purchasing|shopping, buying nothing, not shopping|buying
    prefer|rather|like|want to? give|donate|volunteer|sign|foster|adopt
    can|could|may|might also? give|donate|volunteer|sign|write, can|could|may|might join|foster|adopt|lend|knit
    volunteers needed|wanted|welcome, donations welcome|accepted, collection bucket|tin, drop off, drop in to
    to sign|volunteer|register|foster|adopt|nominate|pledge|vote|apply|enrol
    needs volunteers|hosts|drivers|fosterers
    """
)


@rule("CA01", "no-next-step", Severity.INFO, reads=True)
def no_next_step(target: Target) -> Iterator[Hit]:
    """A post that calls for action and leads nowhere.

    Looks for:
        A post of `type: actionable` without `cta`, unless its text asks for a deed with an address, a day or a
        telephone number; a `cta` without `url`; or one that says no more than "learn more" or "swipe up" and leads to
        the brand's own pages, or to none.

    Why:
        Who is moved and finds nothing to do turns away, from the brand too.

    Clears it:
        `cta` with a deed in its `text` and a `url`. A page of the cause's own clears weak words too; `until` is good to
        have, not asked for.

    Bad:
        cta: Learn more

    Good:
        cta: {text: Register to vote, url: https://countyrolls.example/register, until: 2027-10-05}

    Basis:
        Practice of social-media activism: an actionable post names one step that can be taken now.
    """
    for view in target.posts:
        if view.post.type == "actionable":
            yield from _step(view, target)


@rule("CA02", "buying-is-the-only-way", Severity.WARNING, reads=True)
def buying_is_the_only_way(target: Target) -> Iterator[Hit]:
    """A campaign whose only way to help is to buy.

    Looks for:
        A call to buy, order or shop where help for the cause is spoken of, or as the step of an actionable post, in a
        campaign that offers no other way: nothing to sign, give, join, bring or come to.

    Why:
        Who sees that a cause is served through the till alone takes profit for the motive.

    Clears it:
        One way without buying, in any post: to give directly, to volunteer, to write, to come.

    Bad:
        Buy a tin of tea and help the river run clear.

    Good:
        Buy a tin of tea, or give directly to Alder River Keepers.

    Basis:
        Skarmeas and Leonidou 2013: motives seen as selfish raise skepticism.
    """
    if len(target.posts) < len(target.brief.posts):
        return  # what the posts in another language offer is not known
    calls = [(passage, match) for passage, match in _purchases(target) if _to_help(passage, target)]
    if calls and not any(_another_way(passage) for passage in target.post_passages) and not _other_steps(target):
        passage, match = calls[0]
        message = f"“{match.text}” is the only way to help that the campaign offers"
        yield passage.hit(match, message, "offer one without buying too: to give directly, sign, volunteer or come")


@rule("CA03", "commanding-tone", Severity.INFO, reads=True)
def commanding_tone(target: Target) -> Iterator[Hit]:
    """Orders and shaming, where the public is divided.

    Looks for:
        "You must act", "everyone has to stand up", "silence is violence" and their like, for a cause whose `split` in
        the catalogue is high in a market of the campaign.

    Why:
        An order on a divided matter makes people defend their freedom to differ, and the brand loses their regard.

    Clears it:
        Words that invite and leave the choice.

    Bad:
        You must act.

    Good:
        If you want to help, here are three ways.

    Basis:
        Marschlich and Bernet 2024: a stand with a call to act lowered reputation through reactance.
    """
    if not any(_divided(cause, target) for cause in target.brief.about):
        return
    for view in target.posts:
        for passage in view.passages:
            for match in orders_in(passage):
                message = f"“{match.text}” gives an order where the public is divided"
                yield passage.hit(match, message, "invite instead: say what one can do, and leave the choice")


def _step(view: PostView, target: Target) -> Iterator[Hit]:
    cta = view.post.cta
    passage = next((each for each in view.passages if each.kind == "cta"), view.passage)
    weak = next(_NO_STEP.every(passage.prose), None)
    deed = deed_in(passage.prose)
    linked = bool(cta and cta.url) or addressed(view.passage.text)
    own = cta and cta.url and target.profile and owned(cta.url, target.profile.brand)
    if weak and not deed and (own or not linked):
        yield passage.hit(weak, f"“{weak.text}” is no step that helps", "say what to do, and lead to where it is done")
    elif cta is None and not linked and not (deed and NUMBER in passage.prose.places):  # a day, an hour, a telephone
        message = "an actionable post offers no step"
        yield Hit(view.route, message, "add `cta:` with what to do, and `url:` for where")
    elif cta and not linked:
        yield Hit((*view.route, "cta"), "the step has no link", "add `url:`; a page of the cause's own is best")


def _purchases(target: Target) -> Iterator[tuple[Passage, Match]]:
    """Yield the calls to buy."""
    for view in target.posts:
        for passage in view.passages:
            yield from ((passage, match) for match in purchases(passage.prose))


def _to_help(passage: Passage, target: Target) -> bool:
    """Say whether a call to buy is meant as help: the step of an actionable post, or beside words of help or cause."""
    if passage.kind == "cta":
        return passage.post is not None and target.brief.posts[passage.post].type == "actionable"
    if helps(passage.prose):
        return True
    words = passage.prose.places.keys()
    return any(not words.isdisjoint(target.judge.words(cause)) for cause in target.brief.about)


def _another_way(passage: Passage) -> bool:
    return deed_in(passage.prose) is not None or _FREE.found(passage.prose)


def _other_steps(target: Target) -> bool:
    """Say whether a call to action asks for something other than buying."""
    steps = [passage.prose for view in target.posts for passage in view.passages if passage.kind == "cta"]
    return any(not BUYING.found(step) and not _NO_STEP.found(step) for step in steps)


def _divided(cause: str, target: Target) -> bool:
    """Say whether the public is divided over a cause in a market: a state counts as its country."""
    known = target.judge.cause(cause)
    levels = (known.split if known else None) or {}
    usual = levels.get("default")
    if not target.markets:
        return usual == "high"
    for market in target.markets:
        names = [market.code or "", (market.code or "").partition("-")[0], market.named]
        if next((levels[name] for name in names if name in levels), usual) == "high":
            return True
    return False


RULES = (no_next_step, buying_is_the_only_way, commanding_tone)
"""The rules of this family."""
