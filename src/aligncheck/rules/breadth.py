"""A part sold as the whole: the words speak of the brand, the proof of one product."""

from __future__ import annotations

from itertools import pairwise
from typing import TYPE_CHECKING

from aligncheck.inflection import stem
from aligncheck.lexicon import Lexicon
from aligncheck.markets import EU
from aligncheck.prose import Prose
from aligncheck.rules.acts import EMPOWERING
from aligncheck.rules.base import rule
from aligncheck.rules.facts import before, behind, beside, scheme_beside, words_beside
from aligncheck.rules.names import in_name
from aligncheck.rules.others import of_others
from aligncheck.rules.things import GOODS
from aligncheck.severity import Severity

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from aligncheck.finding import Hit
    from aligncheck.lexicon import Match
    from aligncheck.target import Passage, Target

_ANY = "|".join(sorted(GOODS)) + "|shop|shops|site|sites|office|offices|garment|piece|pieces"
_BRANDS = "brand|company|business|label|retailer|airline|bank|hotel|supermarket|bakery|brewery|manufacturer"
_GREENS = "sustainable|green|greenest|eco|ecological|ethical|responsible|conscious"
_WHOLE = Lexicon(
    f"""
    our? entire _1 {_ANY}, whole _1 {_ANY}, all of our? _1 {_ANY}
    everything we make|sell|do|produce|bake|brew|sew|offer|print|ship
    all our _1 {_ANY}, every|each _1 {_ANY}, 100 % of our _1 {_ANY}, {_GREENS} {_BRANDS}
    eco|environmentally|climate|planet friendly|conscious {_BRANDS}, carbon|climate neutral {_BRANDS}
    """
)
_PRAISE = Lexicon(
    f"""
    recycled, recyclable, organic, renewable, renewables, sustainable, sustainably, compostable, biodegradable, vegan
    eco|environmentally|climate|planet friendly, carbon|climate neutral|positive, net zero, wind|solar power|energy
    plastic free, plant based, {_GREENS} {_BRANDS}, responsibly, ethically, green electricity|energy, fairtrade
    """
)

_GREEN = "sustainable|ecological|eco|conscious|green|greenest"
_FRIENDLY = "eco|environmentally|climate|planet|earth|nature|ocean"
_BODY = (
    "brand|company|business|label|retailer|airline|bank|supermarket|bakery|brewery|manufacturer|firm|restaurant|cafe"
    "|café|winery|insurer|roastery|chain|distillery|salon|store|shop|hotel|agency|carrier|printer|florist|laundry|studio"
    "|resort|campsite|festival|courier|caterer|grocer|butcher|housebuilder|utility|operator|enterprise|startup|venue"
)
_KINDLY = "friendly|conscious|positive|first|loving|minded|kind|aware|smart"
_TRADE = "hotel|fashion|restaurant|energy|drinks|food|beauty|travel|media|clothing|funeral|supermarket|ski"
_HOUSE = "group|chain|house|brand|label|company|business|home|director|resort|operator"
_BRAND_PRAISED = Lexicon(
    f"""
    {_GREEN} _1 {_BODY}, {_FRIENDLY} {_KINDLY} _1 {_BODY}, {_GREEN} {_TRADE} {_HOUSE}
    {_FRIENDLY} {_KINDLY} {_TRADE} {_HOUSE}, environmentally responsible|sound|aware|minded _1 {_BODY}
    {_BODY} that's good|kind|better|gentle for|to|on the? planet|earth|environment|nature
    {_BODY} that is good|kind|better|gentle for|to|on the? planet|earth|environment|nature
    {_BODY} that puts|loves|respects the? planet|earth|environment|nature
    """
)
"""A brand that is green as a whole."""
_KIND = (
    f"{_FRIENDLY} friendly|positive, sustainable, ecological, good|kind|gentle|great|better|kinder|gentler to|for|on "
    "the planet|earth|environment|climate"
).split(", ")
_ALL = (
    "entire|whole _2",
    "all of? our _3",
    "every|each single? item|piece|product|bottle|bar|box|jar|garment|dress|shirt|pair|shop|store|stay|flight _3",
    "every|each _3 our|we _2",
    "everything we make|sell|do|produce|bake|brew|sew|offer|print|ship",
    "everything here|inside",
    "everything|whatever|anything you buy|order|eat|see|find _3",
    "every|each _2",
    "our factories|shops|stores|restaurants|hotels|business|brand|brands|products",
)
_ALL_PRAISED = Lexicon(
    *(f"{subject} is|are _2 {kind}" for subject in _ALL for kind in _KIND),
    *(f"{us} truly|proudly|fully|completely|always|now|all? {kind}" for us in ("we're", "we are") for kind in _KIND),
    *(f"{subject} tread|treads|sit|sits lightly|gently|softly on the? planet|earth|environment" for subject in _ALL),
    *(f"{subject} love|loves|respect|respects|help|helps the planet|earth|environment|climate" for subject in _ALL),
    *(f"only|exclusively sell|make|stock|offer|bake|brew|serve|use {kind}" for kind in _KIND[:3]),
    "sustainable|green|ecological|friendly to the core, sustainable|green|friendly inside and out, sustainable by nature",
    f"{_BODY}|group that's|who's _1 sustainable|green|ecological, {_BODY}|group that|which is _1 sustainable|green|ecological",
    "sustainable|green|ecological|friendly through and through, sustainability|planet in everything we do|make|sell|bake",
    "sustainable|ecological|friendly from start|top|head|seed|farm|field|root|bean|roof|floor|cradle|first to",
    "our factories|shops|stores|restaurants|hotels|business are|is _1 green, everything we do|sell|make is _1 green",
)
"""All that a brand sells or does, in words that no measure stands for."""
_ALL_MADE_OF = Lexicon(
    *(f"{subject} is|are _3 recycled|organic|renewable|vegan|compostable|biodegradable" for subject in _ALL),
)
"""All of it is of good stuff …"""
_BUT = frozenset("only excludes excluding except excluded apart exclude excl".split())
"""… but for a part."""
_SELF = frozenset("we we're we've our us i'm i by as".split())
_DEFINED = frozenset("is means has can should must does".split())
"""What a sentence goes on with that says what such a brand is, or that is a name: the Green Company of Archers."""
_NEAR = 6
_WHOSE = frozenset("the your".split())
_NAMING = 3  # words: a name, is, a
_BEING = frozenset("is remains became stays".split())
_ARTICLES = frozenset("a an the".split())
_NO_NAMES = frozenset("what which who this that it he she there here where".split())
_LEADING = frozenset(
    "a an the our 100 % truly proudly made by from most not just finally still now meet introducing".split()
)


@rule(
    "GC03", "part-sold-as-whole", Severity.WARNING, graver={EU: Severity.ERROR}, since={EU: EMPOWERING},
    consumers=(EU,), over=("GC01", "GC12", "GC16"), reads=True,
)  # fmt: skip
def part_sold_as_whole(target: Target) -> Iterator[Hit]:
    """The copy speaks of the whole brand or range, the proof covers a part.

    Looks for:
        Our whole range, everything we make, all our packaging, a sustainable brand and the like, where the `backing`
        of the claims made has a narrower `scope`; and, where no scope is given, a whole brand or range in words such as
        sustainable or eco-friendly, or of recycled stuff with an exception beside it.

    Why:
        One good shirt does not make a good brand, and readers are led to think so.

    Clears it:
        A `scope` of the `backing` that covers what the words speak of: all shops, the whole range, all T-shirts. Or a
        known scheme beside the words.

    Bad:
        A sustainable brand

    Good:
        This shirt: 35 % organic cotton

    Basis:
        EU: UCPD Annex I 4b (Directive 2024/825). UK: CMA Green Claims Code, principle 1.
    """
    yield from _shown_narrower(target)
    for passage, match in _unshown(target):
        if not (_scopes(target, passage) or scheme_beside(passage, match) or of_others(passage, match)):
            yield passage.hit(
                match,
                f"“{match.text}” speaks of the whole, and nothing shows that it holds for all of it",
                "speak of the product or part that has the fact, or give the claim a `backing` with that `scope`",
            )


def _shown_narrower(target: Target) -> Iterator[Hit]:
    """Yield where the scope of the proof is narrower than the words."""
    for passage, match in target.phrases(_WHOLE):
        scopes = _scopes(target, passage)
        praise = passage.kind == "claim" or any(
            _in_sentence(passage, match, each) for each in _PRAISE.every(passage.prose)
        )
        if scopes and praise and not any(_covers(scope, match) for scope in scopes):
            yield passage.hit(
                match,
                f"“{match.text}” is more than what was shown: {scopes[0]}",
                "speak of the part that was measured, or widen the proof and the `scope` of its `backing`",
            )


def _unshown(target: Target) -> Iterator[tuple[Passage, Match]]:
    """Yield where a brand as a whole, or all it sells, is praised by copy that shows it of no more than a part."""
    for passage, match in target.phrases(_BRAND_PRAISED):
        if _own(passage, match) and not in_name(target, passage, match):
            yield passage, match
    for passage, match in target.phrases(_ALL_PRAISED):
        if not _all_counted(passage, match):
            yield passage, match
    for passage, match in target.phrases(_ALL_MADE_OF):
        if words_beside(passage, match, _BUT):
            yield passage, match


def _own(passage: Passage, match: Match) -> bool:
    """Say whether the brand speaks of itself: "we are a …", "the …" or a line that begins with it."""
    follows = behind(passage.prose, match, 1)
    if _DEFINED.intersection(follows) or (follows == ["of"] and passage.text[match.start].isupper()):
        return False
    first, _ = passage.prose.sentence(match.first)
    ahead = before(passage.prose, match, _NEAR)
    opening = all(token.word in _LEADING for token in passage.prose.tokens[first : match.first])
    whose = bool(ahead) and (ahead[0] in _WHOSE or ahead[0].endswith("'s"))
    return opening or whose or bool(_SELF.intersection(ahead)) or _named(passage, match)


def _named(passage: Passage, match: Match) -> bool:
    """Say whether a name is what the sentence calls so: "Harlan Roofing is a green company"."""
    ahead = passage.prose.tokens[max(0, match.first - _NAMING) : match.first]
    if len(ahead) < _NAMING or ahead[1].word not in _BEING or ahead[2].word not in _ARTICLES or ahead[1].gap:
        return False
    return passage.text[ahead[0].start].isupper() and ahead[0].word not in _NO_NAMES


def _all_counted(passage: Passage, match: Match) -> bool:
    """Say whether it is told beside the words that it is all of it: 100 %."""
    first, last = beside(passage.prose, match)
    words = [
        token.word for token in (*passage.prose.tokens[first : match.first], *passage.prose.tokens[match.last : last])
    ]
    return ("100", "%") in pairwise(words)


def _scopes(target: Target, passage: Passage) -> list[str]:
    """Return what the proof of the claims made covers; a post that names no claim stands on all of the brief."""
    claims = passage.claims or target.brief.claims
    return [each.backing.scope for each in claims if each.backing and each.backing.scope]


def _in_sentence(passage: Passage, match: Match, praise: Match) -> bool:
    first, last = passage.prose.sentence(match.first)
    return first <= praise.first < last


def _covers(scope: str, match: Match) -> bool:
    """Say whether a scope is as wide as the words: it says all, or names nothing else than they do."""
    told = [token.word for token in Prose(scope).tokens]
    if _WIDE.intersection(told):
        return True
    return bool(told) and _stems(told) <= _stems([token.word for token in Prose(match.text).tokens])


def _stems(words: Sequence[str]) -> set[str]:
    return {stem(word) for word in words}


_WIDE = frozenset("all every each whole entire everything total brand company business range group".split())

RULES = (part_sold_as_whole,)
"""The rules of this family."""
