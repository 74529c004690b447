"""The brief is whole: what other rules, and the people who publish it, rely on."""

from __future__ import annotations

import shlex
from typing import TYPE_CHECKING

from aligncheck.errors import did_you_mean, shown
from aligncheck.finding import Hit
from aligncheck.rules.base import rule
from aligncheck.severity import Severity

if TYPE_CHECKING:
    from collections.abc import Iterator

    from aligncheck.target import Target


@rule("BR01", "no-brand", Severity.ERROR)
def no_brand(target: Target) -> Iterator[Hit]:
    """A brief whose brand is not known.

    Looks for:
        No `brand:`, or one that leads to no profile which can be read.

    Why:
        Whether a brand can speak on a cause is asked of its profile; without one, no rule can look behind the words.

    Clears it:
        `brand:` with the path of the profile, seen from the brief.

    Bad:
        brand: Fernwash

    Good:
        brand: ../brands/fernwash.yaml

    Basis:
        None in law: the other rules of words and deeds need the profile.
    """
    named = target.brief.brand
    if not named:
        yield Hit(("campaign",), "the brief names no brand", "add `brand:` with the path of the brand's profile")
    elif target.profile is None:
        problem = target.judge.problems[target.found.file, named][0]
        told = "" if problem.place is None else f" (line {problem.place.line})"
        message = f"the profile {shown(named)} cannot be read: {problem.message}{told}"
        yield Hit(("brand",), message, "name a brand profile that `aligncheck validate` accepts")


@rule("BR02", "unknown-cause", Severity.ERROR)
def unknown_cause(target: Target) -> Iterator[Hit]:
    """A brief whose cause is not known.

    Looks for:
        Neither `cause:` nor `causes:`, or an id that no catalogue in use has.

    Why:
        Whether the link is natural, and what the public makes of it, is asked of the cause.

    Clears it:
        `cause:` or `causes:` with ids that `aligncheck causes` lists, or a catalogue of your own with `--causes`.

    Bad:
        cause: plastics-waste

    Good:
        cause: plastic-waste

    Basis:
        None in law.
    """
    brief = target.brief
    if not brief.about:
        route = ("causes",) if "causes" in brief.model_fields_set else ("campaign",)
        yield Hit(route, "the brief names no cause", "add `cause:` with an id that `aligncheck causes` lists")
    for number, cause in enumerate(brief.about):
        if target.judge.cause(cause) is None:
            near = did_you_mean(cause, list(target.judge.catalogue.entries))
            message = f"no cause has the id {shown(cause)}{near}"
            search = f"`aligncheck causes search {shlex.quote(cause.replace('-', ' '))}` finds what is nearest"
            yield Hit(("cause",) if brief.cause else ("causes", number), message, search)


@rule("BR03", "campaign-dates", Severity.ERROR)
def campaign_dates(target: Target) -> Iterator[Hit]:
    """A campaign without its dates, or with dates out of order.

    Looks for:
        `starts` or `ends` missing, or `ends` before `starts`.

    Why:
        Which law holds, whether a consent still runs, and what a reader is promised until when, depend on them.

    Clears it:
        `starts` and `ends`, in order. A campaign of one day has the same day twice.

    Bad:
        {starts: 2027-12-01, ends: 2027-01-31}

    Good:
        {starts: 2027-12-01, ends: 2028-01-31}

    Basis:
        None in law; promotions must state their dates (see CM03).
    """
    starts, ends = target.brief.starts, target.brief.ends
    if starts and ends:
        if ends.last < starts.first:
            yield Hit(("ends",), f"the campaign ends on {ends}, before it starts on {starts}", "put the dates in order")
    elif starts or ends:
        told, missing = ("starts", "ends") if starts else ("ends", "starts")
        yield Hit((told,), f"the campaign has `{told}` and no `{missing}`", f"add `{missing}:` with a date")
    else:
        yield Hit(("campaign",), "the campaign has no dates", "add `starts:` and `ends:`")


@rule("BR04", "post-outside-dates", Severity.ERROR)
def post_outside_dates(target: Target) -> Iterator[Hit]:
    """A post on a day outside the campaign.

    Looks for:
        `on:` of a post before `starts` or after `ends`. A month counts as within if it shares a day with the campaign.

    Why:
        One of the two dates is wrong, and consents, terms and gifts hold for the campaign's dates only.

    Clears it:
        The right `on:`, or `starts` and `ends` that take the post in.

    Bad:
        {starts: 2027-05-01, ends: 2027-05-31}, with a post `on: 2026-05-15`

    Good:
        {starts: 2027-05-01, ends: 2027-05-31}, with a post `on: 2027-05-15`

    Basis:
        None in law.
    """
    starts, ends = target.brief.starts, target.brief.ends
    if starts and ends and ends.last < starts.first:
        return  # BR03 says so: nobody knows what is within
    for view in target.posts:
        on = view.post.on
        early, late = on and starts and on.last < starts.first, on and ends and on.first > ends.last
        if early or late:
            message = f"the post appears on {on}, {'before' if early else 'after'} the campaign"
            way_out = "correct the date, or let `starts` and `ends` take it in"
            yield Hit((*view.route, "on"), message, way_out)


@rule("BR05", "unknown-claim", Severity.ERROR)
def unknown_claim(target: Target) -> Iterator[Hit]:
    """A post that names a claim which is not there, or two claims with one id.

    Looks for:
        An id in a post's `claims:` that no claim has; an id that a second claim has too.

    Why:
        The post then rests on nothing, or on the wrong one of two.

    Clears it:
        The right id; ids that differ.

    Bad:
        claims: [trays], where the claim's id is `tray`

    Good:
        claims: [tray]

    Basis:
        None in law.
    """
    first: set[str] = set()
    for number, claim in enumerate(target.brief.claims):
        if claim.id in first:
            message = f"a claim before this one has the id {shown(claim.id)} too"
            yield Hit(("claims", number, "id"), message, "give it an id of its own")
        first |= {claim.id} if claim.id else set()
    for view in target.posts:
        for number, named in enumerate(view.post.claims):
            if named not in first:
                message = f"no claim has the id {shown(named)}{did_you_mean(named, sorted(first))}"
                yield Hit((*view.route, "claims", number), message, "name a claim that is under `claims:`")


@rule("BR06", "unused-claim", Severity.ERROR)
def unused_claim(target: Target) -> Iterator[Hit]:
    """A claim that no post makes.

    Looks for:
        A claim with an id that is in no post's `claims:`, in a brief that has posts.

    Why:
        Either the claim is of no use, or a post states it without naming it, and nobody checks it there.

    Clears it:
        The id in the `claims:` of the post that makes it; or the claim deleted.

    Bad:
        A claim with `id: lid`, and no post with `claims: [lid]`

    Good:
        claims: [tray, lid]

    Basis:
        None in law.
    """
    used = {named for post in target.brief.posts for named in post.claims}
    strangers = sorted(used - target.claims.keys())  # a misspelt name is one mistake, and BR05 says it
    for number, claim in enumerate(target.brief.claims):
        if target.brief.posts and claim.id and claim.id not in used and not did_you_mean(claim.id, strangers):
            used.add(claim.id)
            message = f"no post makes the claim {shown(claim.id)}"
            yield Hit(("claims", number), message, "name it in the `claims:` of the post that makes it, or delete it")


@rule("BR09", "nothing-to-check", Severity.ERROR)
def nothing_to_check(target: Target) -> Iterator[Hit]:
    """A brief without a word of copy.

    Looks for:
        Neither `posts` nor `claims`.

    Why:
        It would pass every rule that reads copy, and look clean.

    Clears it:
        A post or a claim; in Markdown, a body.

    Bad:
        A campaign with its dates and its budget alone

    Good:
        posts: [Paint is not protection. A kerb is.]

    Basis:
        None in law.
    """
    if not (target.brief.posts or target.brief.claims):
        yield Hit(("campaign",), "the brief has neither posts nor claims", "add what is to be published under `posts:`")


RULES = (
    no_brand,
    unknown_cause,
    campaign_dates,
    post_outside_dates,
    unknown_claim,
    unused_claim,
    nothing_to_check,
)
"""The rules of this family, but for those about amounts."""
