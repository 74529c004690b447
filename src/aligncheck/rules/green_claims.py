"""Green claims: what is said of a product's or a brand's effect on the environment as a whole."""

from __future__ import annotations

from typing import TYPE_CHECKING

from aligncheck.lexicon import Lexicon
from aligncheck.markets import EU
from aligncheck.rules.acts import EMPOWERING
from aligncheck.rules.base import rule
from aligncheck.rules.facts import behind, figure_beside, labelled, scheme_beside
from aligncheck.rules.names import in_name
from aligncheck.rules.others import of_others
from aligncheck.rules.praise import praised
from aligncheck.rules.things import MAKING
from aligncheck.severity import Severity

if TYPE_CHECKING:
    from collections.abc import Iterator

    from aligncheck.finding import Hit
    from aligncheck.lexicon import Match
    from aligncheck.target import Passage, Target

_TREADING = "tread|treads|treading|step|steps|stepping|sits|live|lives|living|travels"
_LOOKS = (
    "natural|clean|stylish|beautiful|comfortable|comfy|durable|tasty|delicious|soft|warm|cosy|handmade|organic|vegan"
    "|chic|elegant|recycled|gorgeous|sturdy|lovely|timeless|trendy|fresh|playful"
)
_FOR = "planet|earth|eco|environment|nature"
_GENERIC = Lexicon(
    f"""
    eco|environmentally|environment|planet|earth|nature|climate|carbon|ocean|ocean's friendly|kind|safe|conscious|smart
    eco|environmentally|planet|earth|climate responsible|considerate|correct|aware|sound|mindful|minded|benign|caring
    ecofriendly, ecologically sound|{MAKING}, environmentally preferable
    kind|gentle|good|great|friendly|safe|light to|for|on|with the? our? planet|earth|environment|nature|climate|oceans
    kinder|gentler|better|greener|safer to|for|on the? our? planet|earth|environment|nature|climate|oceans
    friend|friends of the? nature|earth|planet|environment, nature's friend|friends, planet's friend
    nature|planet|earth|climate first|loving
    nature|planet|earth positive, saves|helps|heals|respects the planet|earth|environment|climate
    doing|does our|its bit|part|good for the planet|earth|environment|climate
    good for you and the? _1 planet|earth|environment, loves the planet|earth
    energy efficient, energy saving, bio based, biobased, eco conscious, eco chic, zero waste product|products|packaging
    sustainably|responsibly|ecologically|consciously {MAKING}, sustainable by nature|design
    sustainability is at|in our|the heart|core|dna, sustainability leader, leader|leaders in sustainability
    {_TREADING} lightly|gently|softly on the? our? planet|earth|environment|nature, planet|earth will|would thank
    {_FOR} approved|proof|forward|focused|savvy|wise|centred|centric|luxe|loving|luxury
    nice|nicer|easy|easier|lighter|softer|best|fair|fairer to|for|on the? our? planet|earth|environment|nature|climate
    hug|hugs|hugging|pampers|spoils|cherishes the planet|earth, do|does|give|gives|giving|doing the planet|earth|environment|nature a|some
    sustainable|eco living|lifestyle|fashion|style|beauty|travel|wedding|gifts|skincare|shopping|choices, green living|lifestyle|beauty|travel
    good|better|great|kind|kinder|gentle|gentler for|to|on _2 and|& for|to|on? the? our? planet|earth|environment|nature
    {MAKING} _2 in harmony|balance|tune|step with the? our? mother? nature|planet|earth|environment
    harmless to|for the? planet|environment|earth|nature, clean and|& green, zero impact product|products|packaging
    save|saves|saving the planet|earth|world one|with|while, nature's|planet's|earth's best? friend|friends|ally|favourite|choice
    environmentally better|superior|neutral|harmless|gentle|preferred, mother nature|earth approves|approved|loves|would|will|thanks|smiles|likes
    that cares for the? planet|earth|environment|nature|climate, with the? planet|earth|environment|nature|climate in|at mind|heart
    {MAKING} with _1 love|care|respect for|of the? planet|earth|environment|nature, sustainability never looked|tasted|felt so|this
    cleaner and|& greener, sustainability you can
    {_LOOKS} _1 and|& naturally|truly|fully? sustainable|eco|ecological, sustainable|ecological|eco and|& {_LOOKS}, reef|sea safe|friendly
    protect|protects|save|saves|help|helps|love|loves|respect|respects|spare|spares _3 and|& the? planet|environment|earth|climate
    shop|sip|travel|dress|wear|live|fly|stay|gift|furnish sustainably|ecologically, shop|travel|source|dress responsibly
    shop|dress consciously, being|going|living green has|made|just, sustainable|friendly|ecological never looked|tasted|felt so|this
    100 % sustainable|ecological, sustainable twist
    love letter|gift|treat|favour to|for the? planet|earth|nature|environment, sustainability meets|in every, meets sustainability, doesn't|don't|won't|not|without cost|costing|harming|harm the planet
    green credentials, go green with|by|today, fly|travel|ship|commute|bank|drive|live green, guilt free fashion|shopping|travel|flying|driving|delivery|gifting|cleaning
    """  # noqa: E501
)
"""Phrases that mean the environment whatever stands beside them."""

_WORDS = Lexicon(
    "sustainable, green, greenest, conscious, responsible, ecological, ecologic, eco, "
    "greener, go|goes|going|gone|went green, low|lower impact, low|lower|ultra carbon"
)
"""Words that do so only of something that is sold: see praise.py."""


@rule(
    "GC01", "generic-green-claim", Severity.WARNING,
    graver={EU: Severity.ERROR}, since={EU: EMPOWERING}, consumers=(EU,), reads=True,
)  # fmt: skip
def generic_green_claim(target: Target) -> Iterator[Hit]:
    """A green word with no fact beside it.

    Looks for:
        Words such as eco-friendly, kind to the planet or responsibly sourced, and sustainable, green, conscious or
        eco where they praise a brand or what it sells, with no figure in the same or the next sentence. Green as a
        colour, and words inside names, are left alone.

    Why:
        Nobody can check what it says, so readers take it for more than is meant, and regulators for unproven.

    Clears it:
        A figure or a known scheme beside it, or the claim's `backing` of kind `label` with `scheme` and `licence`.

    Bad:
        Our green jar

    Good:
        Jar: 70 % recycled glass

    Basis:
        EU: UCPD Annex I 4a (Directive 2024/825). US: 16 CFR 260.4. UK: CMA Green Claims Code, principle 2.
    """
    for passage, match in generic(target):
        if of_others(passage, match) or _MEANT.intersection(behind(passage.prose, match, 1)):
            continue
        if not (labelled(passage) or figure_beside(passage, match) or scheme_beside(passage, match)):
            yield passage.hit(
                match,
                f"“{match.text}” says nothing that can be checked",
                "say the specific fact instead (what, how much, of which part), or name the label and its licence",
            )


def generic(target: Target) -> Iterator[tuple[Passage, Match]]:
    """Yield where a brand or its goods are praised in green words, whether or not a fact stands beside them."""
    for passage, match in target.phrases(_ALL):
        whole = match if match.phrase not in _WORDS.patterns else praised(passage, match)
        if whole and not (in_name(target, passage, whole) or _LOVED.intersection(behind(passage.prose, whole, 1))):
            yield passage, whole


_MEANT = frozenset("means mean meant".split())
_LOVED = frozenset("lover lovers walk walks photography fan fans reserve reserves documentary documentaries".split())
"""Great for nature lovers."""
_ALL = Lexicon(*_GENERIC.given, *_WORDS.given)

RULES = (generic_green_claim,)
"""The rules of this family."""
