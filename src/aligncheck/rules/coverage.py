"""What the rules do not cover: languages they cannot read, markets they know nothing of."""

from __future__ import annotations

from typing import TYPE_CHECKING

from aligncheck.errors import did_you_mean
from aligncheck.finding import Hit
from aligncheck.markets import ELSEWHERE, JURISDICTIONS, known_names
from aligncheck.rules.base import rule
from aligncheck.severity import Severity

if TYPE_CHECKING:
    from collections.abc import Iterator

    from aligncheck.target import Target


@rule("JU01", "market-not-covered", Severity.INFO)
def market_not_covered(target: Target) -> Iterator[Hit]:
    """A market for which there are no rules.

    Looks for:
        A market in `markets` (of the brief, else of `--markets`, the profile or the settings) outside the EU, the UK
        and the US, or misspelt.

    Why:
        A clean report would be taken for an all-clear there.

    Clears it:
        The right name in `markets`; for a market without rules, a suppression that says who has looked.

    Bad:
        markets: [Japan]

    Good:
        markets: [UK, EU, US-CA]

    Basis:
        None in law: what was not checked is said.
    """
    for number, market in enumerate(target.markets):
        if market.jurisdiction is None:
            route = ("markets", number) if target.names_markets else ("campaign",)
            yield Hit(route, f"no rules are kept for the market “{market.named}”{_meant(market.named)}", _ASK)


@rule("LG01", "copy-not-read", Severity.INFO)
def copy_not_read(target: Target) -> Iterator[Hit]:
    """Copy in a language that the rules cannot read.

    Looks for:
        A `language` that is not English, or posts and claims that are plainly in another one.

    Why:
        Rules that read words find nothing there, and a clean report would be taken for an all-clear.

    Clears it:
        Copy in English; or a suppression that says who has read it.

    Bad:
        language: de

    Good:
        language: en

    Basis:
        None in law: what was not read is said.
    """
    unread = target.unread
    if not unread:
        return
    rules = _text_rules(target)
    more = f", nor {len(unread) - 1} more" if len(unread) > 1 else ""
    if target.foreign:
        language = target.brief.language
        yield Hit(("language",), f"{rules} rules read English only, and did not read this copy in “{language}”", _READ)
    else:
        yield Hit(unread[0].route, f"{rules} rules read English only, and did not read this text{more}", _READ)


def _text_rules(target: Target) -> int:
    """Return how many rules that read words hold in the markets."""
    from aligncheck.rules import RULES as EVERY  # noqa: PLC0415  (which holds the rules of this module)

    return sum(each.reads and each.holds(target.jurisdictions) for each in EVERY)


def _meant(name: str) -> str:
    """Return a did-you-mean for a name that is no market of elsewhere."""
    return "" if len(name) < _CODE or name.strip().lower() in ELSEWHERE else did_you_mean(name, known_names())


_CODE = 3  # letters; shorter ones are codes of countries
_ASK = f"the rules cover {', '.join(JURISDICTIONS)}; have somebody look who knows this market"
_READ = "have somebody look who reads the language; rules on the facts of the brief did run"

RULES = (market_not_covered, copy_not_read)
"""The rules of this family."""
