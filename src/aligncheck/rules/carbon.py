"""Carbon claims: neutral, net zero."""

from __future__ import annotations

from typing import TYPE_CHECKING

from aligncheck.lexicon import Lexicon
from aligncheck.markets import EU, UK
from aligncheck.rules.acts import EMPOWERING
from aligncheck.rules.base import rule
from aligncheck.rules.facts import SCHEMES, SHARES, behind, figure_beside, words_beside
from aligncheck.rules.others import of_others, spoken_of
from aligncheck.rules.things import GOODS
from aligncheck.severity import Severity

if TYPE_CHECKING:
    from collections.abc import Iterator

    from aligncheck.finding import Hit
    from aligncheck.lexicon import Match
    from aligncheck.target import Passage, Target

_GAS = "carbon|climate|co2|co2e|emission|emissions|ghg"
_NEUTRAL = Lexicon(
    f"""
    {_GAS} neutral|positive|negative|compensated|neutrally, climate neutralised|neutralized
    fully|100 %? offset delivery|flight|flights|shipping|parcel|parcels|holiday|trip
    zero|neutral|no carbon|co2|climate footprint, carbon|co2 footprint of zero, net zero
    is|are|was|were carbon|co2|fully|climate offset
    """
)
_CLAIMED_ZERO = Lexicon(
    f"""
    {_GAS} neutral|positive|negative|compensated|neutrally|neutrality, net zero, zero|no carbon|emission|emissions
    carbon|emission|emissions free, net zero emissions|carbon
    """
)


@rule(
    "GC02", "offset-neutrality", Severity.WARNING, only=(EU,), graver={EU: Severity.ERROR}, since={EU: EMPOWERING},
    consumers=(EU,), over=("GC01", "GC13", "GC14"), reads=True,
)  # fmt: skip
def offset_neutrality(target: Target) -> Iterator[Hit]:
    """A product called neutral or positive for the climate.

    Looks for:
        Climate neutral, carbon positive, CO2-compensated and the like, in copy for consumers; not of a company.

    Why:
        Such words rest on credits bought elsewhere, and readers take them for the product's own footprint.

    Clears it:
        The claim's `backing` of kind `measure` with `value` and `method`: reductions over the life of the product,
        without credits.

    Bad:
        Climate-neutral socks

    Good:
        Emissions of these socks: -31 % since 2022. We also pay for peat to be wetted.

    Basis:
        EU: UCPD Annex I 4c (Directive 2024/825).
    """
    if not target.consumers:
        return
    for passage, match in target.phrases(_NEUTRAL):
        measured = any(each.kind == "measure" and each.value and each.method for each in passage.backings)
        company = _COMPANY.intersection(behind(passage.prose, match, 1)) or _of_no_goods(passage, match)
        if not (measured or company or of_others(passage, match) or spoken_of(passage, match)):
            yield passage.hit(
                match,
                f"“{match.text}” of a product is taken to mean its own footprint, whatever credits were bought",
                "say what was cut, from which year and how it was measured; tell of what you fund elsewhere apart",
            )


@rule("GC14", "carbon-claim-unqualified", Severity.WARNING, only=(UK,), over=("GC01",), reads=True)
def carbon_claim_unqualified(target: Target) -> Iterator[Hit]:
    """Carbon neutral or net zero, with no basis near it.

    Looks for:
        Carbon neutral, net zero, zero emissions and the like, of a product or a company.

    Why:
        Readers cannot tell what was cut from what was bought, nor what was counted.

    Clears it:
        What was cut and what was offset, in figures, in the same or the next sentence; or, elsewhere in the post, with
        what was counted or the scheme. Or the claim's `backing` with `value`, `scope`, and `scheme` or `method`.

    Bad:
        A carbon neutral company

    Good:
        Carbon neutral in scope 1 and 2: 62 % cut since 2019, 38 % offset (PAS 2060)

    Basis:
        UK: CAP and ASA guidance on carbon neutral and net zero claims (February and June 2023).
    """
    for passage, match in target.phrases(_CLAIMED_ZERO):
        if of_others(passage, match) or spoken_of(passage, match) or words_beside(passage, match, _MEANING):
            continue
        split = _split(passage) or (figure_beside(passage, match) and words_beside(passage, match, _CUT))
        backed = any(each.value and each.scope and (each.scheme or each.method) for each in passage.backings)
        if not split and not backed:
            yield passage.hit(
                match,
                f"“{match.text}” stands without its basis",
                "say beside it what was cut, what was offset, what was counted and under which scheme",
            )


def _of_no_goods(passage: Passage, match: Match) -> bool:
    """Say whether it is "net zero", and no goods follow it."""
    return match.phrase == "net zero" and not any(word in _SOLD for word in behind(passage.prose, match, 2))


def _split(passage: Passage) -> bool:
    """Say whether the copy tells somewhere what was cut, with a figure, and what was counted, bought or followed."""
    words = {token.word for token in passage.prose.tokens}
    figures = "#" in passage.prose.places and words & SHARES
    return bool(figures and words & _CUT and (words & _COUNTED or SCHEMES.found(passage.prose)))


_SOLD = GOODS - frozenset("home homes house houses building buildings company brand business".split())
_COMPANY = frozenset("company business brand organisation organization".split())
_CUT = frozenset("cut cuts reduced reduction reductions lower fell down less avoided offset offsets credits".split())
_MEANING = frozenset("means meaning definition mean".split())
_COUNTED = frozenset("scope scopes boundary cradle offset offsets credits remaining residual removals".split())

RULES = (offset_neutrality, carbon_claim_unqualified)
"""The rules of this family."""
