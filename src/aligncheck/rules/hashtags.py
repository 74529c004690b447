"""Hashtags of several words in small letters: where their words begin."""

from __future__ import annotations

import re
from functools import cache, lru_cache
from typing import TYPE_CHECKING

from aligncheck.embedding.encoder import default_encoder
from aligncheck.embedding.tokens import words

if TYPE_CHECKING:
    from collections.abc import Sequence
    from collections.abc import Set as AbstractSet

    from aligncheck.target import Target

_TAG = re.compile(r"#\w+")
_FEW, _MANY = 10, 20  # letters below which a tag is short, and from which on it is no single English word
_TWO = 12  # letters of a tag of two words that is hard to read
_LONG = 14  # letters of a tag of two words of which one is less common
_OWN = 4  # letters of a word of the campaign's own, and of a less common one
_LINKED = re.compile(
    r"(?:save|love|stop|help|pay|back|meet|keep|join|free|end|thank|shop)(?:our|your|the|my|those)[a-z]{4,}$"
)
"""A tag that is an order, whatever it is of: "save the" and so on."""


def joined(tag: str, target: Target) -> tuple[str, ...] | None:
    """Return the words of a tag in small letters; () for several that cannot be told, None for a single or short one.

    `tag` is written without its `#`.
    """
    small = tag[:1].lower() + tag[1:]
    if len(tag) < _FEW or not (small.isascii() and small.isalpha() and small.islower()):
        return None
    if small in _SINGLE or small in _english():
        return None
    known = (_COMMON, target.judge.vocabulary, _own(target))
    found = _splits(small, known) or [way for way in _splits(small, (*known, _english())) if _sure(way)]
    if not found:
        return () if len(tag) >= _MANY or _LINKED.match(small) else None
    if len(found[0]) == 1 or (len(found[0]) == 2 and (len(tag) < _TWO or _one(*found[0]))):  # noqa: PLR2004
        return None
    return found[0] if len(found) == 1 else ()


def _sure(words: tuple[str, ...]) -> bool:
    """Say whether a way to read a tag with less common words is no chance: of two, they are not one."""
    return len(words) > 2 or (len("".join(words)) >= _LONG and not _one(*words))  # noqa: PLR2004  (two words)


def _one(first: str, last: str) -> bool:
    """Say whether two words are written as one: "anti" and "discrimination", "paddle" and "boarding"."""
    return first in _PREFIXES or last in _TRADES


@cache
def _english() -> AbstractSet[str]:
    """Return English words of four letters or more, with names: those that the small model knows."""
    return frozenset(token for token in default_encoder().vocabulary if len(token) >= _OWN and token.isalpha())


def _splits(tag: str, known: Sequence[AbstractSet[str]]) -> list[tuple[str, ...]]:
    """Return the ways to read a tag as the fewest words that are known somewhere."""
    ways: list[list[tuple[str, ...]]] = [[()]]
    for end in range(1, len(tag) + 1):
        words = [(start, tag[start:end]) for start in range(end) if ways[start]]
        before = [
            (*way, word)
            for start, word in words
            if any(word in each for each in known) and (word != "i" or not start)
            for way in ways[start]
        ]
        fewest = min(map(len, before), default=0)
        ways.append([way for way in before if len(way) == fewest])
    return ways[-1]


@lru_cache(maxsize=1)  # of a campaign, all its tags ask
def _own(target: Target) -> AbstractSet[str]:
    """Return the words of the campaign and its brand that a tag may be made of, beside common ones and the causes'."""
    own = words(_TAG.sub(" ", f"{target.brief.campaign} {target.brief.because or ''} {target.copy}"))
    named = words(target.profile.brand.name) if target.profile else []
    return {word for word in (*own, *named) if len(word) >= _OWN}


_SINGLE = frozenset(
    """
    accessible afternoons breakfasts childbirth everything everywhere farmhouses fishermen friendship gatekeeping
    grassroots greenhouse groundwater handwriting handmade headquarters healthcare homecoming homeschooling
    homelessness lighthouse lifestyles mindfulness motherhood fatherhood neighbourhood neighborhood neighbourhoods
    neighborhoods newsletter nevertheless overconsumption parenthood peatlands playground playgrounds rainforest
    rainforests relationship relationships riverbanks sisterhood brotherhood somewhere storytelling sunflowers
    sweatshops teamwork themselves throughout togetherness underground understanding upcycling volunteering waterfront
    watershed wellbeing wetlands whistleblowing wholesalers wildflower wildflowers wildlife windfarms womanhood
    woodlands workplaces workshops worldwide yesterday craftsmanship partnership partnerships leadership championship
    championships scholarship scholarships membership ownership citizenship photography undergraduate
    """.split()
)
"""Words that look like several."""

_PREFIXES = frozenset(
    """
    anti auto bio counter cross electro fore geo hyper infra inter intra macro mega meta micro mini mono multi neuro non
    over para photo poly post pre pro pseudo psycho radio self semi socio sub super techno tele thermo trans ultra under
    """.split()
)
"""What words begin with, and is none of several."""

_TRADES = frozenset(
    "boarding building making keeping working watching walking lifting riding writing spotting surfing sitting".split()
)
"""What makes a trade or a sport of the word before it."""

_COMMON = frozenset(
    """
    a able about above action actions active acts after again against ages aid air alive all alone always among an
    and animal animals another answer any april are arts as ask at august autumn awareness away baby back bad ball
    bank bans bath be beach bean beans because become been bees before begin behind being believe belong below
    best better between beyond big bike bikes bill bird birds black blood blue board body bold book books born
    both bottle bottles brave bread break breathe bright bring brother brothers build built bus business but buy
    by call calm came campaign can cancer car care carers cars cause century challenge change child children
    childrens choice choose cities city class clean clear climate clothes coffee cold colour come common community
    company cook cool count country courage create cross culture cups cut cycle dad daily dance dark daughters day
    days deaf dear december decide deep demand democracy deposit desk did different dignity dinner dirt do does
    dogs done dont door down dream dreams drink drive each early earn earth east easy eat education eight elders
    else empty end ending energy english enough equal equality even evening ever every everybody everyone face
    fact fair faith families family farm farmer farmers farms fast father fathers february feed feel few field
    fight fill find fire first fish fit five food for forest forests forever forget fortnight forward found four free
    freedom fresh friday fridays friends from front fruit fuel full fun future game games gap garden gender
    generation get gift girl girls give giving glass go goal goals god gone good great green ground grow growing
    growth had half hall hand handmade hands happy hard harvest has hate have he head heal health hear heard heart
    hearts heat heavy help her here hero heroes hidden high him his history hold holiday home homemade homes
    honest honour hope horse hour hours house how human hundred hunger hungry i ideas if in international into is
    it its january job join joy july june just justice keep kid kids kind kindness know labour lake land last late
    law lead learn learning leave left less let lets letter life light like line list listen little live lives
    living local long look lost loud love low lunch made make making man many march matter matters maybe me meal
    meals mean meat meet men mend mens mental mile miles milk mind mine minute mirror moment monday money month
    months more morning most mother mothers mountain move movement much mum music must my name names nation
    national native nature near need needs never new news next nice night nine no nobody north not nothing
    november now ocean oceans october of off often oil old on once one only open or other others our out outside
    over own page paid pain paint paper parents park parks part party pay peace people peoples pet place plan
    planet plant plants plastic plate play please point pollution poor poverty power pride problem project promise
    protect protest proud public pull pure push put queer question quick quiet race rain rainbow raise read
    reading ready real really red refill refills remember repair rescue rest rewild rice ride right rights rise
    river rivers road roads room roots rule running safe same saturday save says school schools science sea season
    second secret see seed seeds self sell send september seven share she shelter shine shoes shop short should
    show sick side sign silence silent since sister sisters sit six skin sky sleep slow small smile so social soil
    solar some someone something sons soon soul sound soup south speak special speed sport spring stage stand
    start state stay step still stop stories story street streets strike strong student students study summer sun
    sunday support sure sweet swim table take talk tax tea teach teacher teachers team tell ten thank thanks that
    the their them then there these they thing things think this those thousand three through throw thursday tide
    till time times to today together tomorrow tonight too top town toxic train travel treat tree trees true trust
    truth tuesday turn twice two under unite united until up us use vegan very village vision voice voices
    volunteer vote voters wage wages wait walk wall want war warm was wash waste water waves way we wear wednesday
    week weekend weeks well west what wheel when where which while white who whole why wild win wind window winter
    with within without woman women womens won wonder wood wool word words work worker workers working world worth
    would write year years yes you young your yours youth zero
    """.split()
)
"""Common words of campaigns."""
