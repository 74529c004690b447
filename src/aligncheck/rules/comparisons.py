"""Greener, less, better for the planet, but than what."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from aligncheck.lexicon import Lexicon
from aligncheck.rules.base import rule
from aligncheck.rules.facts import before, behind, beside
from aligncheck.rules.others import of_others
from aligncheck.rules.things import GOODS, MAKING
from aligncheck.severity import Severity

if TYPE_CHECKING:
    from collections.abc import Iterator

    from aligncheck.finding import Hit
    from aligncheck.lexicon import Match
    from aligncheck.target import Passage, Target

_ANY = "|".join(sorted(GOODS))
_SPENT = (
    "plastic|water|energy|electricity|power|carbon|co2|co2e|emissions|emission|waste|packaging|fuel|pesticides"
    "|fertiliser|fertilizer|chemicals|footprint|impact|gas|resources|pollution|oil|cardboard|paper"
)
_LOOSE = Lexicon(
    f"""
    # % greener|cleaner|kinder|gentler, # % less|fewer|lower|smaller|reduced _1 {_SPENT}
    # % more sustainable|eco|efficient|recyclable, # % better for the planet|environment|climate|earth
    uses half the {_SPENT}
    # times less|fewer|lower|greener|cleaner _1 {_SPENT}?
    third|half|quarter|fifth less|fewer|lower _1 {_SPENT}, fewer|less _1 {_SPENT} layers|parts
    less|fewer virgin? plastic|packaging|cardboard|carbon|co2|emissions|pesticides|pollution|waste|fossil|impact
    needs|need|using|takes|take half the {_SPENT}, reduced plastic|packaging|waste|carbon|emissions, saves more {_SPENT}
    lower|reduced|smaller|lighter carbon|environmental|ecological|climate|emissions|water footprint|impact|footprints
    lower|reduced|smaller|lighter footprint, cleaner|greener energy|power|electricity|fuel
    lower|reduced|fewer emissions, less impact on the? planet|environment|climate, half the? plastic|carbon|emissions|co2
    cut~|cutting|cuts|reduce~|slash~|lower~|saves|save _2 {_SPENT} by #|half
    cut~|cutting|cuts|reduce~|slash~|lower~ _2 {_SPENT} by a third|quarter|fifth|tenth, halve~ your|our|the|its {_SPENT}
    saves|save # % of? {_SPENT}
    the? greenest _1 {_ANY}, twice|thrice as green|sustainable|eco, # times as green|sustainable|eco, greener _1 {_ANY}, greener than, much|even|far|always? greener
    kinder|better|gentler|friendlier|lighter|cleaner|best|healthier to|for|on the? our? planet|earth|environment|climate|nature|oceans
    kinder|gentler|better to|for|on the? our? rivers|seas|soil|bees|wildlife|forests, uses|use|using|needs|takes _1 less|fewer {_SPENT}
    more|most sustainable, more|most eco|environmentally|climate|planet|earth friendly|conscious|responsible
    more|most energy|fuel|water|carbon efficient, more|most sustainably|responsibly|ethically {MAKING}, less harmful to
    less polluting, least polluting, cleanest|lowest carbon|emission|emissions, lowest|smallest carbon footprint
    """  # noqa: E501
)


@rule("GC08", "loose-comparison", Severity.WARNING, over=("GC01",), reads=True)
def loose_comparison(target: Target) -> Iterator[Hit]:
    """Greener, less or better, without what it is compared with.

    Looks for:
        50 % greener, less plastic, more sustainable, kinder to the planet, the greenest and the like.

    Why:
        Anything is less than something; readers think of the best rival, the brand of its own worst year.

    Clears it:
        Beside it, what it is compared with and of which year. Or the claim's `backing` of kind `comparison` with
        `baseline`, `method` and `date`.

    Bad:
        50 % greener

    Good:
        50 % less water than our 2022 model (EN 50242, eco programme)

    Basis:
        EU: UCPD Art. 7(7) (Directive 2024/825). UK: CMA Green Claims Code, principle 4.
    """
    for passage, match in target.phrases(_LOOSE):
        if not (_other_sense(passage, match) or _aim(passage, match) or _based(passage, match) or _backed(passage)):
            yield passage.hit(
                match,
                f"“{match.text}” does not say than what",
                "name what it is compared with, the year and how it was measured; or fill `baseline`, `method` and "
                "`date` of the claim's `backing`",
            )


def _other_sense(passage: Passage, match: Match) -> bool:
    """Say whether it is a price cut, a proverb, or what is said of others."""
    ahead = before(passage.prose, match, 5)
    return ahead[:1] == ["off"] or "grass" in ahead or of_others(passage, match)


def _aim(passage: Passage, match: Match) -> bool:
    """Say whether the words are about the world, not about what is sold: a more sustainable future."""
    return bool(_WORLD.intersection(behind(passage.prose, match, 2)))


def _based(passage: Passage, match: Match) -> bool:
    """Say whether the year or the thing it is compared with stands beside it."""
    first, last = beside(passage.prose, match)
    words = [token.word for token in passage.prose.tokens[first:last]]
    return bool(_AGAINST.intersection(words)) and any(_YEAR.fullmatch(word) for word in words)


def _backed(passage: Passage) -> bool:
    return any(
        each.kind == "comparison" and each.baseline and each.method and each.date is not None
        for each in passage.backings
    )


_AGAINST = frozenset("than compared versus vs against since from between in over".split())
_YEAR = re.compile(r"(?:19|20)\d\d")
_WORLD = frozenset(
    """
    lawn lawns grass garden gardens leaves thumb pastures fingers future world society economy planet tomorrow city
    cities life pace growth peace grass
    """.split()
)

RULES = (loose_comparison,)
"""The rules of this family."""
