"""Fit: what the score says of the brand and the cause, and whether the copy makes the link."""

from __future__ import annotations

from typing import TYPE_CHECKING

from aligncheck.finding import Hit
from aligncheck.rules.base import rule
from aligncheck.rules.exposure import divided_public, strong_words_little_done
from aligncheck.rules.record import cause_route, line_of, named, points
from aligncheck.rules.subject import about, leads_to, near, said_in
from aligncheck.severity import Severity
from aligncheck.statements import Basis
from aligncheck.verdict import Verdict
from aligncheck.wording import in_a_sentence

if TYPE_CHECKING:
    from collections.abc import Iterator

    from aligncheck.errors import Place
    from aligncheck.report import Result
    from aligncheck.target import Target


@rule("AL01", "no-natural-link", Severity.WARNING)
def no_natural_link(target: Target) -> Iterator[Hit]:
    """A cause that nothing in the brand's profile leads to.

    Looks for:
        A fit of the brand and the cause below fair, as `aligncheck score` finds it. Where the business itself is the
        harm, AL02 speaks instead.

    Why:
        People ask what a brand has to do with it. A low fit costs trust whatever the motive.

    Clears it:
        Lines of the profile (`products`, `operations`, `values`, `audience`) that lead to the cause, if they are true;
        or another `cause`.

    Bad:
        A maker of garage doors for coral reefs

    Good:
        A shop that refills bottles against plastic waste

    Basis:
        Becker-Olsen, Cudmore & Hill 2006: low fit hurts whatever the motive.
    """
    for result in target.results:
        score, bands = result.score, target.judge.policy.bands
        if result.reliable and round(score.fit, 3) < bands.fair and not _harm(result):
            yield Hit(
                cause_route(target, result.cause.id),
                f"little in the profile leads to {named(result)}: fit {points(score.fit)}, "
                f"and a natural link begins at {points(bands.fair)}",
                f"choose a cause that is nearer (`aligncheck score {result.evidence.profile.source.file}` lists them), "
                "or tell in the profile what leads here",
            )


@rule("AL02", "open-contradiction", Severity.ERROR)
def open_contradiction(target: Target) -> Iterator[Hit]:
    """A brand that works against the cause it speaks for.

    Looks for:
        The verdict `fix_first`, or `stay_out` because what is sold is the harm. The message names the line of the
        profile.

    Why:
        Speaking up on the very thing one does wrong is what people call hypocrisy, and the line is found within hours.

    Clears it:
        In the profile: the controversy's `status` remedied, with its `remedy` and the day it was `remedied`; where the
        business is the harm, a goal with its `due` day that ends it (speak then of that alone); or another `cause`.

    Bad:
        A betting house on the harm that betting does

    Good:
        A dairy on its river, when the treatment plant runs and outside tests are published

    Basis:
        Wagner, Lutz & Weitz 2009; Chen et al. 2020: a wrong in the same domain raises perceived hypocrisy most.
    """
    for result in target.results:
        if _against(result):
            text, place = _worst(result)
            mend = result.verdict is Verdict.FIX_FIRST
            yield Hit(
                cause_route(target, result.cause.id),
                f"“{text}” ({line_of(place)}) stands against {named(result)}",
                f"{'put it right first, and say so in the profile; or ' * mend}leave this cause to others",
                end=None if _harm(result) else len(result.cause.id),  # of a wrong, PA03 speaks for both
            )


@rule("AL03", "no-reason-given", Severity.WARNING, reads=True)
def no_reason_given(target: Target) -> Iterator[Hit]:
    """A brief that does not say why this brand speaks on this cause.

    Looks for:
        No `because`; or one that is far from the cause in meaning, and names nothing that the brand sells, does,
        values or serves.

    Why:
        A link that is told is believed more than one that is only there; and who cannot write the sentence will not
        find the words when asked.

    Clears it:
        A `because` that names a product, a piece of work, a value or people, and what they have to do with the cause.

    Bad:
        because: Because it matters.

    Good:
        because: We sell refills, so fewer bottles are made.

    Basis:
        Zdravkovic, Magnusson & Stanley 2010: fit must be communicated, not only be there.
    """
    brief = target.brief
    if not brief.about:
        return
    way_out = "name what you sell, do or value, or whom you serve, and what it has to do with the cause"
    if brief.because is None:
        yield Hit(
            ("campaign",), "the brief does not say why this brand speaks on this cause", f"add `because:`; {way_out}"
        )
        return
    passage = next((each for each in target.passages if each.kind == "because"), None)
    if passage and not leads_to(brief.because, target):
        text = passage.text
        start, end = len(text) - len(text.lstrip()), len(text.rstrip())
        yield Hit(passage.route, "the reason given would fit any brand and any cause", way_out, start, end)


@rule("AL04", "another-cause", Severity.WARNING, reads=True)
def another_cause(target: Target) -> Iterator[Hit]:
    """Copy that is about another cause than the brief says.

    Looks for:
        All copy together: words of a cause that is neither declared nor near to one that is (a twin, a part or a
        whole of it, of the same family), several of them, and hardly a word of those that are declared.

    Why:
        What was checked for one cause (fit, record, days) says nothing about another.

    Clears it:
        The other cause in `cause` or `causes`; or copy about the one that is declared.

    Bad:
        cause: literacy, and two posts about whales

    Good:
        causes: [literacy, ocean-life]

    Basis:
        None in law: it keeps the brief and its copy together.
    """
    found = about(target)
    if found and target.brief.about and not any(near(cause, found[0], target) for cause in target.brief.about):
        other = target.judge.catalogue.entries[found[0]].cause
        yield Hit(
            ("cause",) if target.brief.cause else ("causes",),
            f"the copy is about {in_a_sentence(other.name)} ({other.id}), which the brief does not name",
            f"add {other.id}, or bring the copy back to {' and '.join(target.brief.about)}",
        )


@rule("AL05", "dots-not-connected", Severity.INFO, reads=True)
def dots_not_connected(target: Target) -> Iterator[Hit]:
    """A campaign that never says what the brand has to do with it.

    Looks for:
        None of the lines of the profile that lead to the cause in the copy of the campaign, `because` included: neither
        in its words nor in its meaning. One post that makes the link is enough.

    Why:
        Readers see the cause and the logo, and have to guess what joins them.

    Clears it:
        A post that names the product, the work, the value or the people that lead here; or `because`.

    Bad:
        The air above our town is grey. It could be blue.

    Good:
        … That is why we make cargo bikes, and deliver all our parcels with them.

    Basis:
        Becker-Olsen, Cudmore & Hill 2006: fit can be made by explaining it.
    """
    for result in target.results:
        lines = [link.statement.text for link in result.links if link.statement.basis is Basis.STATED]
        if (
            target.posts
            and len(target.posts) == len(target.brief.posts)
            and lines
            and not said_in(target, lines, result)
        ):
            yield Hit(
                ("campaign",),
                f"the copy does not say what joins the brand with {named(result)}",
                f"say it in one post, for example: {result.because}",
            )


def _against(result: Result) -> bool:
    return result.verdict is Verdict.FIX_FIRST or (result.verdict is Verdict.STAY_OUT and _harm(result))


def _harm(result: Result) -> bool:
    """Say whether what is sold is the harm."""
    return result.score.business >= result.policy.conflicts.open_from


def _worst(result: Result) -> tuple[str, Place]:
    """Return the line that weighs most against the cause, and where it stands."""
    if result.open_conflicts and not _harm(result):
        return result.open_conflicts[0].text, result.open_conflicts[0].place
    worst = max(result.evidence.against, key=lambda each: (each.statement.basis is Basis.STATED, each.strength))
    return worst.statement.text, worst.statement.place


RULES = (
    no_natural_link,
    open_contradiction,
    no_reason_given,
    another_cause,
    dots_not_connected,
    divided_public,
    strong_words_little_done,
)
"""The rules of this family."""
