"""How exposed a brand is: a divided public, and strong words where little is done."""

from __future__ import annotations

from typing import TYPE_CHECKING

from aligncheck.finding import Hit
from aligncheck.lexicon import Lexicon
from aligncheck.rules.base import rule
from aligncheck.rules.record import cause_route, divided_in, named, points
from aligncheck.severity import Severity

if TYPE_CHECKING:
    from collections.abc import Iterator

    from aligncheck.report import Result
    from aligncheck.target import Target


@rule("AL06", "divided-public", Severity.WARNING)
def divided_public(target: Target) -> Iterator[Hit]:
    """A cause that divides people in a market, and little done about it.

    Looks for:
        A cause on which the public of one of the markets is highly divided (`split` in the catalogue), and a practice
        below good. A profile that tells of no practices at all is not judged; `practices: []` is.

    Why:
        Opponents leave and supporters hardly come: what is left is whether deeds stand behind the words.

    Clears it:
        Dated `practices` for this cause in the profile; or `markets` without the divided one.

    Bad:
        A hotel chain with `practices: []` on LGBTQ+ rights in the US

    Good:
        The same words by a house with equal leave since 2012 and trained staff since 2014

    Basis:
        Mukherjee & Althuizen 2020: opponents' attitudes fall, supporters' do not rise.
    """
    for result in target.results:
        practice, bands = result.score.practice, target.judge.policy.bands
        split = [market.named for market in target.markets if divided_in(result, market)]
        if split and practice is not None and round(practice, 3) < bands.practice_good:
            yield Hit(
                cause_route(target, result.cause.id),
                f"{result.cause.name} divides people in {', '.join(split)}, and practice stands at "
                f"{points(practice)}, with good from {points(bands.practice_good)}",
                "do more first, and date it in the profile's `practices`; or leave that market out",
            )


_STRONG = Lexicon(
    """
    we|we've|we're _1 always fight|fought|fighting|stand|stood, fight~ for|against, fought for|against
    the fight|battle|war against|on|for
    lead~ the fight|way|change|charge|movement|revolution, leading the? fight|way|change|charge|movement|revolution
    change|changing|changed the world, revolution|revolutionary, revolutionise~|revolutionize~
    we|we'll will? never|not stop|rest|give|back, won't stop|rest, will not stop|rest, never rest
    no brand|company|one else? does|cares|fights more, nobody does|cares more, most _2 friendly
    the most _3 in the? world, once and for all, end _2 now, must end, we demand, save|saving the planet|world|earth
    world's first|best|most|leading, at|on the forefront|frontline of
    """
)


@rule("AL07", "strong-words-little-done", Severity.WARNING, reads=True)
def strong_words_little_done(target: Target) -> Iterator[Hit]:
    """Big words on a cause, by a brand that has done little for it.

    Looks for:
        Words of fight, first place or never stopping in a post, where the exposure of the brand on this cause is above
        the bar and its practice is told. Exposure is high where the link is close and little is done.

    Why:
        The closer the link and the louder the words, the more people look for the deeds.

    Clears it:
        Dated `practices` for this cause in the profile; or smaller words.

    Bad:
        We lead the fight against body shame. No brand does more.

    Good:
        One photograph in our June lookbook was not retouched. It is one of sixty.

    Basis:
        Ahmad et al. 2024: woke washing is worst where the message fits the brand and stays abstract.
    """
    called = [result for result in target.results if _called_out(result, target)]
    if not called:
        return
    worst = max(called, key=lambda result: result.score.exposure)
    for view in target.posts:
        words = next((match.text for _, match in target.phrases(_STRONG, view.passages)), None)
        if words:
            yield Hit(
                view.route,
                f"“{words}” on {named(worst)} would be thrown back: exposure {points(worst.score.exposure)}, "
                f"the bar is {points(target.judge.policy.bands.thrown_back)}, practice {points(worst.score.practice)}",
                "say what is done, in smaller words, or do more first and date it in the profile's `practices`",
            )


def _called_out(result: Result, target: Target) -> bool:
    score = result.score
    return score.practice is not None and round(score.exposure, 3) > target.judge.policy.bands.thrown_back
