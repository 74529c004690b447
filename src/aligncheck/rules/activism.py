"""Activism: words of solidarity, asks and pledges beside what is done; who is the hero; what is left out."""

from __future__ import annotations

from typing import TYPE_CHECKING

from aligncheck.finding import Hit
from aligncheck.rules.base import rule
from aligncheck.rules.pledges import missing_of, pledges_in
from aligncheck.rules.record import cause_route, dated, line_of
from aligncheck.rules.solidarity import stances_in
from aligncheck.rules.stances import acts_told, asks_in, gives, inner, own_figure
from aligncheck.rules.telling import hero, reports, setback_told, wins_in
from aligncheck.severity import Severity

if TYPE_CHECKING:
    from collections.abc import Iterator

    from aligncheck.target import Target


@rule("PA01", "stance-without-action", Severity.WARNING, reads=True)
def stance_without_action(target: Target) -> Iterator[Hit]:
    """Solidarity in words, and nothing done.

    Looks for:
        “We stand with”, “side by side with”, “in solidarity”, “proud allies”, “we support women”, “you are not alone”
        to those whom others are against, and the like, where neither the copy, nor the brief, nor the profile tells of
        an act.

    Why:
        Words alone cost nothing, and those they are for have heard them before.

    Clears it:
        In the copy: a sum, a policy or an act with its year. In the brief: `donations`, or a post's `cta`. In the
        profile: `practices` or `partners` with `since` for this cause.

    Bad:
        We stand with carers.

    Good:
        We stand with carers. Since March 2023 every fitter has ten paid days a year to look after someone.

    Basis:
        Vredenburg et al. 2020; Mirzaei, Wilkie & Siuki 2022: practice is what makes activism real.
    """
    found = list(stances_in(target))
    if not found or acts_told(target) or gives(target) or dated(target):
        return
    for passage, match in found:
        yield passage.hit(
            match,
            f"“{match.text}” is all there is: no act, money or policy stands in the copy, the brief or the profile",
            "say what you do and since when; or name it in `donations`, a post's `cta` or the profile's `practices` "
            "with `since`",
        )


@rule("PA02", "no-internal-proof", Severity.WARNING, reads=True)
def no_internal_proof(target: Target) -> Iterator[Hit]:
    """Others are asked for what the brand does not show of itself.

    Looks for:
        A demand on a government, a trade, employers or lawmakers, and neither a figure of the brand's own in the copy
        nor a policy, programme or published goal for the cause in the profile.

    Why:
        The first answer to a demand is: and you?

    Clears it:
        In the copy: your own figure, with its target and who answers for it. In a claim: `backing` of kind `measure` or
        `plan`. In the profile: `practices` of the brand's own for this cause, or `goals` with `published`.

    Bad:
        Employers, publish your pay gap.

    Good:
        Our own pay gap is 6 %, the target 2 % by December 2028, our COO answers for it. Employers, publish yours.

    Basis:
        Ahmad et al. 2024: concrete, internal messages are believed more than abstract ones.
    """
    found = list(asks_in(target))
    if not found or own_figure(target) or inner(target):
        return
    for passage, match in found:
        yield passage.hit(
            match,
            f"“{match.text}” asks others, and nothing is told of the brand itself",
            "say first what you do yourselves: a figure, a policy, and who answers for it; or tell it in the profile",
        )


@rule("PA03", "record-contradicts", Severity.ERROR, over=("AL02",))
def record_contradicts(target: Target) -> Iterator[Hit]:
    """A cause in whose domain the brand has an open controversy.

    Looks for:
        A controversy of the profile (or of a parent that buyers see) in the same domain as the cause, not remedied.

    Why:
        A wrong in the same domain is the first thing that is held up against the campaign.

    Clears it:
        In the profile: the controversy's `status: remedied`, with its `remedy` and the day it was `remedied`.

    Bad:
        A campaign for clean rivers by a dairy that was fined for its waste water last year

    Good:
        In 2021 we polluted the Lenn. Since September 2022 a treatment plant cleans all that leaves our creamery.

    Basis:
        Wagner, Lutz & Weitz 2009; Chen et al. 2020.
    """
    for result in target.results:
        for conflict in result.open_conflicts:
            of = f" (of {conflict.parent})" if conflict.parent else ""
            yield Hit(
                cause_route(target, result.cause.id),
                f"the record{of} speaks against {result.cause.id}: “{conflict.text}” ({line_of(conflict.place)}), open",
                "mend it first; then say in the copy what was wrong and what was done, and set `remedy` and `remedied`",
                end=len(result.cause.id),
            )


@rule("PA04", "abstract-pledge", Severity.WARNING, reads=True)
def abstract_pledge(target: Target) -> Iterator[Hit]:
    """A pledge without a number, a day or a name.

    Looks for:
        “Committed to”, “our journey towards”, “on a mission to”, “we pledge”, “striving to” and the like, where the
        sentence and those beside it lack a figure, a date, or who answers for it. Looser words (“a long road”, “at the
        heart of what we do”) count where the sentence names a cause and nothing is told that can be counted. “We
        believe” is no pledge.

    Why:
        Nobody can ever say whether it was kept.

    Clears it:
        Figure, date and owner beside it; or a claim whose `backing` of kind `plan` has `target`, `due` and `owner`.

    Bad:
        We are committed to a better planet.

    Good:
        We are committed to cutting gas use by 40 % by December 2028; our COO, Ines Hall, answers for it.

    Basis:
        Ahmad et al. 2024; EU: UCPD Art. 6(2)(d), where the pledge is about the environment.
    """
    for passage, match in pledges_in(target):
        lacks = missing_of(passage, match)
        if lacks:
            yield passage.hit(
                match,
                f"“{match.text}” is a pledge without {lacks}",
                "say how much, by when and who answers for it, or give the claim a `backing` of kind `plan` with "
                "`target`, `due` and `owner`",
            )


@rule("PA05", "brand-is-the-hero", Severity.INFO, reads=True)
def brand_is_the_hero(target: Target) -> Iterator[Hit]:
    """A post in which the brand alone speaks and acts.

    Looks for:
        A post of three sentences and more, four in five of them about we, us or the brand, where nobody of the cause
        is quoted, celebrated or given the word.

    Why:
        People like a message more when it comes from the cause.

    Clears it:
        A quotation; `honours`, `creator`, or a `position` (it is the brand's own); or sentences about those concerned.

    Bad:
        We saw the need. We acted. We brought our team. We are proud of what we have built.

    Good:
        “People ask for socks first,” says Dana Rook, who runs Shelter Row. We drive the van. She knows the doorways.

    Basis:
        Becker-Olsen & Simmons 2002: the same message is liked more when the cause sends it.
    """
    for view in target.posts:
        share = hero(target, view)
        if share:
            yield Hit(view.route, f"{share} are about the brand", "give the word to those it is about, or to a partner")


@rule("PA06", "wins-only", Severity.INFO, default=False, reads=True)
def wins_only(target: Target) -> Iterator[Hit]:
    """Successes, and no word on what did not work.

    Looks for:
        Words of results reached, where neither the brief's `setbacks`, nor the copy, nor a linked report tells of a
        failure.

    Why:
        A failure told with what was learnt makes the successes easier to believe.

    Clears it:
        `setbacks`; a sentence on what was missed; or a report in a post's `sources`.

    Bad:
        We trained 4,000 riders and beat our target by a third.

    Good:
        29 of 31 teas are certified. We missed our 2026 goal because two estates changed owners.

    Basis:
        Wagner, Lutz & Weitz 2009. Grave failures close to the cause can still cost more than they bring (Müller 2023).
    """
    won = wins_in(target)
    if won and not target.brief.setbacks and not setback_told(target) and not reports(target):
        message = f"“{won}” is a success, and nothing is told of what did not work"
        yield Hit(("campaign",), message, "add `setbacks`, or link the report that tells both")


@rule("PA07", "promotion-outspends-gift", Severity.WARNING, default=False)
def promotion_outspends_gift(target: Target) -> Iterator[Hit]:
    """Telling of the gift costs more than the gift.

    Looks for:
        `budget.media` above `budget.contribution`.

    Why:
        When it comes out, it is the headline.

    Clears it:
        A contribution at least as large as the media budget.

    Bad:
        budget: {media: 100000, contribution: 10000, currency: GBP}

    Good:
        budget: {media: 8000, contribution: 90000, currency: GBP}

    Basis:
        Yoon, Gürhan-Canli & Schwarz 2006: advertising above the gift makes motives look worse.
    """
    budget = target.brief.budget
    if budget and budget.media is not None and budget.contribution is not None and budget.media > budget.contribution:
        yield Hit(
            ("budget", "media"),
            f"{budget.media:,.0f} for media, {budget.contribution:,.0f} given: telling costs more than the gift",
            "give more, or spend less on telling of it",
        )


RULES = (
    stance_without_action,
    no_internal_proof,
    record_contradicts,
    abstract_pledge,
    brand_is_the_hero,
    wins_only,
    promotion_outspends_gift,
)
"""The rules of this family."""
