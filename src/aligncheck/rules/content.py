"""The five kinds of content, and what each must hold to be more than words."""

from __future__ import annotations

from typing import TYPE_CHECKING

from aligncheck.finding import Hit
from aligncheck.rules.addresses import addressed
from aligncheck.rules.base import rule
from aligncheck.severity import Severity

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from aligncheck.target import PostView, Target

_PLAN = 3  # posts from which on a campaign is a plan


@rule("CT01", "content-type-minimum", Severity.INFO)
def content_type_minimum(target: Target) -> Iterator[Hit]:
    """A post that lacks what its type must hold, or a plan of one type only.

    Looks for:
        By the post's `type`: educational without a source; opinionated without `position`, or without who holds it
        (`by`); actionable without a step and a link (CA01 says so where it runs); motivational without a person,
        organisation or community who agreed to be shown; interactive without who answers and what becomes of the
        answers. And three posts or more that are all of one type.

    Why:
        Each type makes a promise to its reader: to learn, to know where somebody stands, to do something, to meet
        somebody real, to be heard.

    Clears it:
        educational: `sources`, or a claim with `evidence`. opinionated: `position` with `text` and `by`. actionable:
        `cta` with `text` and `url`. motivational: `honours` with `name` and `consent: yes`. interactive: `replies` with
        `who` and `use`.

    Bad:
        {type: interactive, text: What would you mend first?}

    Good:
        {type: interactive, text: What would you mend first?, replies: {who: repair desk, use: read out in June}}

    Basis:
        Practice of social-media activism: five types of content, and a mix of them.
    """
    for view in target.posts:
        if view.post.type == "actionable":
            yield from () if "CA01" in target.ran else _actionable(view)  # one finding is enough
        elif view.post.type:
            yield from _MINIMUM[view.post.type](view)
    types = {post.type for post in target.brief.posts}
    if len(target.brief.posts) >= _PLAN and len(types) == 1 and (only := types.pop()):
        message = f"all {len(target.brief.posts)} posts are {only}"
        yield Hit(("posts",), message, "let one of them be of another type, such as actionable or interactive")


def _educational(view: PostView) -> Iterator[Hit]:
    shown = any(claim.evidence or (claim.backing and claim.backing.url) for claim in view.passage.claims)
    if not (view.post.sources or shown or addressed(view.passage.text)):
        yield Hit(view.route, "an educational post names no source", "add `sources:` that a reader can follow")


def _opinionated(view: PostView) -> Iterator[Hit]:
    position = view.post.position
    if position is None:
        message = "an opinionated post does not say what is held"
        yield Hit(view.route, message, "add `position:` with `text:`, and `by:` for who holds it")
    elif not position.by:
        message = "nobody is named who holds this position"
        yield Hit((*view.route, "position"), message, "add `by:`: a person of the brand, or an expert")


def _actionable(view: PostView) -> Iterator[Hit]:
    if not (addressed(view.passage.text) or (view.post.cta and view.post.cta.url)):
        yield Hit(view.route, "an actionable post offers no step with a link", "add `cta:` with `text:` and `url:`")


def _motivational(view: PostView) -> Iterator[Hit]:
    honours = view.post.honours
    if honours is None:
        message = "a motivational post names nobody real"
        yield Hit(view.route, message, "add `honours:` with a person, organisation or community who agreed")
    elif not honours.consent:
        refused = "did not agree" if honours.consent is False else "was not asked, as far as the brief says,"
        yield Hit((*view.route, "honours"), f"{honours.name} {refused} to be shown", "ask, then add `consent: yes`")


def _interactive(view: PostView) -> Iterator[Hit]:
    replies = view.post.replies
    if replies is None:
        message = "an interactive post does not say who answers"
        yield Hit(view.route, message, "add `replies:` with `who:` and `use:`, what becomes of the answers")
    elif missing := [key for key in ("who", "use") if not getattr(replies, key)]:
        told = {"who": "who answers", "use": "what becomes of the answers"}
        message = f"the brief does not say {' and '.join(told[key] for key in missing)}"
        yield Hit((*view.route, "replies"), message, f"add {' and '.join(f'`{key}:`' for key in missing)}")


_MINIMUM: dict[str, Callable[[PostView], Iterator[Hit]]] = {
    "educational": _educational,
    "opinionated": _opinionated,
    "motivational": _motivational,
    "interactive": _interactive,
}

RULES = (content_type_minimum,)
"""The rules of this family."""
