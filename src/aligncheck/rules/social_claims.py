"""What is said of people who make things: ethical, fair, inclusive."""

from __future__ import annotations

from typing import TYPE_CHECKING

from aligncheck.lexicon import Lexicon
from aligncheck.rules.base import rule
from aligncheck.rules.facts import behind, checked, in_sentence, labelled, scheme_beside, share_beside, words_beside
from aligncheck.rules.names import in_name
from aligncheck.rules.others import of_others
from aligncheck.rules.things import GOODS, MAKING
from aligncheck.severity import Severity

if TYPE_CHECKING:
    from collections.abc import Iterator

    from aligncheck.finding import Hit
    from aligncheck.lexicon import Match
    from aligncheck.target import Passage, Target

_ANY = "|".join(sorted(GOODS)) + "|supplier|suppliers|supply|trade|label|labour|labor|jewelry|shop"
_WORKERS = (
    "worker|workers|artisan|artisans|farmer|farmers|maker|makers|grower|growers|weaver|weavers|producer|producers"
    "|craftspeople|seamstresses|pickers|smallholders|knitters|sewers|tailors|miners|fishers|workforce"
)
_SOCIAL = Lexicon(
    f"""
    ethically|fairly {MAKING}|traded|paid|priced, ethical _1 {_ANY}, 100 % ethical, ethical and sustainable
    fair wage|wages|pay|labour|labor|conditions|prices|treatment|supply|sourcing|working, fair working conditions
    fair price|prices|deal for|to _2 {_WORKERS}, fair trade {_ANY}
    supports|support|supporting|empowers|empowering|empower|uplifts|uplifting _2 {_WORKERS}|workers'
    treat|treats|treated|pay|pays|paid _3 fairly, {_WORKERS} get|gets|receive|receives|earn|earns _1 fair
    empowers|empowering|empower _1 women|communities
    inclusive brand|company|workplace|employer|culture|business|team|retailer|hiring|fashion|beauty|label|range
    socially responsible|conscious {_ANY}|investment, slave|slavery|exploitation|sweatshop free, conflict free
    fair fashion|clothing|jeans|denim|coffee|chocolate|cocoa|tea|gold|jewellery|cotton|bananas|flowers|roses|toys|phones|phone|knitwear|shirts|tees|rugs
    ethical gold|diamonds|diamond|silver|nuts|screws|sneakers|vitamins|wardrobe|living, fair to {_WORKERS}
    happy workers|artisans|makers|weavers|seamstresses, treat|treats|treating|pay|pays|paying _1 {_WORKERS} right|well|fairly|properly|more|with
    treated with dignity|respect, people who make _3 are treated|paid, care|cares|caring for|about their|our|its|the {_WORKERS}
    look|looks|looking after the? our? {_WORKERS}|people who make|sew|grow|pick|weave|knit|craft
    care|cares|caring for|about the people who make|sew|grow|pick|weave|knit|craft
    respect for the? our? {_WORKERS}, respect for the people who make|sew|grow|pick|weave|craft
    change|changes|changing|transform|transforms|improve|improves the? lives of _1 {_WORKERS}, gives back to the? our? {_WORKERS}
    help|helps|helping _1 {_WORKERS} out of poverty, lifts|lift _1 {_WORKERS}, without exploitation|sweatshops, fairest conditions|wages|prices
    paid a fair price|wage, fair trade style|fashion|gifts, caring factory|factories, humanely made|produced|sourced
    fair made, without child|forced|slave labour|labor, ethical jeweller|jewellers|florist|baker|roaster|roasters|tailor|shoemaker|butcher|grocer|leather
    safe|decent|humane _1 factories|factory|workshops|workshop|mills, {_WORKERS} earn|earns|get|make|receive _1 decent|good|living|better|proper living|wage|wages|income|pay
    no sweatshops|sweatshop|child|forced labour|labor, no sweatshops, made with respect for people
    good for people and planet, kind to people and planet, humanely raised|treated|reared
    """  # noqa: E501
)


@rule("GC16", "social-claim-unsupported", Severity.WARNING, over=("GC01",), reads=True)
def social_claim_unsupported(target: Target) -> Iterator[Hit]:
    """Ethical, fair or inclusive, with nothing that shows it.

    Looks for:
        Ethically made, fair wages, an inclusive brand, supports workers and the like.

    Why:
        Fair by whose measure, and at how many sites? Readers can only trust, and are let down later.

    Clears it:
        A figure (4 of 9 sites, a wage) or a scheme beside it. Or the claim's `backing` with `value` and `method`, or
        with `scheme` and `licence`.

    Bad:
        Ethically made

    Good:
        Living wage verified at 4 of 9 sites

    Basis:
        EU: UCPD Art. 6(1)(b), which counts social characteristics (Directive 2024/825).
    """
    for passage, match in target.phrases(_SOCIAL):
        if in_name(target, passage, match) or in_sentence(passage, match, _DEMANDS) or _job(passage, match):
            continue
        if labelled(passage) or any(checked(each) for each in passage.backings):
            continue
        if not (share_beside(passage, match) or scheme_beside(passage, match) or _paid(passage, match)):
            yield passage.hit(
                match,
                f"“{match.text}” is not shown",
                "say what is paid, checked or agreed, by whom and at how many sites; or give it in the claim's "
                "`backing`",
            )


def _job(passage: Passage, match: Match) -> bool:
    """Say whether "support workers" are people who are looked for, or others are spoken of."""
    hiring = match.text.lower() == "support workers" and behind(passage.prose, match, 1) not in ([], ["all"], ["in"])
    return hiring or of_others(passage, match)


def _paid(passage: Passage, match: Match) -> bool:
    """Say whether a sum stands beside the words, or what was audited."""
    numbers = any(token.word[0].isdigit() for token in passage.prose.tokens)
    return numbers and words_beside(passage, match, _SUMS)


_DEMANDS = frozenset(
    """
    ask asking asks demand demands demanding fight fighting campaign campaigning strike march vote deserve deserves
    call calling until petition union should
    """.split()
)
"""Words that ask for fairness rather than claim it."""
_SUMS = frozenset("€ £ $ euros pounds dollars hour audited audits audit verified living sites".split())

RULES = (social_claim_unsupported,)
"""The rules of this family."""
