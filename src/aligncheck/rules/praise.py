"""Words with many senses (green, sustainable, conscious) where they praise a brand or what it sells."""

from __future__ import annotations

from typing import TYPE_CHECKING

from aligncheck.copy_tokens import END
from aligncheck.rules.facts import before
from aligncheck.rules.things import ADVERBS, BEING, GOODS, OFFERS, SAVING, with_plurals

if TYPE_CHECKING:
    from aligncheck.lexicon import Match
    from aligncheck.target import Passage


def praised(passage: Passage, match: Match) -> Match | None:
    """Return a green word together with what it praises; none where it has another sense."""
    words, words_if_saving, predicate = _SENSES[match.phrase]
    if "our" in before(passage.prose, match, 1):
        words |= _OURS_IF_GREEN
    saving = SAVING.found(passage.prose) and _beyond(passage, match)
    nouns = words | words_if_saving if saving else words
    if (noun := _noun(passage, match, nouns)) is not None:
        return _until(passage, match, noun + 1)
    if match.phrase in _OF_WHATEVER and (head := _offered(passage, match)) is not None:
        return _until(passage, match, head + 1)
    if match.phrase in _ALONE and (saving if match.phrase in _IF_SAVING else _fragment(passage, match)):
        return match
    if match.phrase == "eco" and _plainly(passage, match):
        return _until(passage, match, match.last + 1)
    return match if predicate and _predicate(passage, match) else None


def _beyond(passage: Passage, match: Match) -> bool:
    """Say whether the passage speaks of the environment in other words than the match."""
    return any(not (each.first < match.last and match.first < each.last) for each in SAVING.every(passage.prose))


def _noun(passage: Passage, match: Match, nouns: frozenset[str]) -> int | None:
    """Return which of the next words is one of the nouns, within two words between."""
    tokens = passage.prose.tokens
    for index in range(match.last, min(match.last + _REACH, len(tokens))):
        apart = tokens[index].gap >= (1 if match.phrase in _COMPARED else END)
        if apart or tokens[index].word in _CLOSING:
            return None
        if tokens[index].word in nouns:
            return index
    return None


def _offered(passage: Passage, match: Match) -> int | None:
    """Return the last of the nouns behind the word where the brand offers them: "our sustainable trellises".

    What it offers is told by the place: behind our, these or new, in a sentence that begins with a verb of shopping, or
    with a price.
    """
    tokens = passage.prose.tokens
    head = match.last - 1
    while head + 1 < len(tokens) and not tokens[head + 1].gap and head - match.last < _NOUNS:
        if tokens[head + 1].word in _CLOSING or tokens[head + 1].word in _VERBS or not tokens[head + 1].word.isalpha():
            break
        head += 1
    if head < match.last or tokens[head].word in _ABSTRACT or tokens[match.last].word in _ABSTRACT:
        return None
    first, last = passage.prose.sentence(match.first)
    ahead = before(passage.prose, match, 1)
    priced = any(token.word in _PRICE for token in tokens[first:last])
    offers = priced or tokens[first].word in _SHOPPING or bool(_OFFERING.intersection(ahead))
    return head if offers else None


def _fragment(passage: Passage, match: Match) -> bool:
    """Say whether the word is a sentence: "Sustainable. Stylish. Yours."."""
    first, last = passage.prose.sentence(match.first)
    return (first, last) == (match.first, match.last) and passage.prose.text[match.end : match.end + 1] in {".", "!"}


def _plainly(passage: Passage, match: Match) -> bool:
    """Say whether a word in small letters follows that is praised so, whatever it is: "eco funeral"."""
    token = passage.prose.tokens[match.last] if match.last < len(passage.prose.tokens) else None
    named = passage.text[match.start].isupper() and passage.prose.sentence(match.first)[0] != match.first
    if token is None or token.gap or named or not passage.text[token.start].islower():
        return False
    return token.word not in _NOT_ECO and token.word not in _CLOSING and token.word not in _VERBS


def _predicate(passage: Passage, match: Match) -> bool:
    """Say whether the word is said of what the sentence is about, and that is the brand or its goods."""
    ahead = before(passage.prose, match, _SENTENCE)
    while ahead and ahead[0] in ADVERBS:
        ahead.pop(0)
    if not ahead or ahead[0] not in BEING:
        return False
    return ahead[0] in _WE_ARE or any(word in GOODS or word in _OURS for word in ahead[1:])


def _until(passage: Passage, match: Match, last: int) -> Match:
    end = passage.prose.tokens[last - 1].end
    return match._replace(last=last, end=end, text=" ".join(passage.text[match.start : end].split()))


_OF_WHATEVER = frozenset({"sustainable", "ecological", "ecologic"})
"""Words that praise whatever is offered …"""
_ABSTRACT = frozenset(
    """
    growth pace development future futures goal goals finance finances world city cities economy economies way ways
    change changes habit habits society societies life lives practice practices policy policies report reports reporting
    job jobs career careers speed level levels rate rates use management relationship relationships peace loss diet
    routine training plan plans planning income debt budget budgets model models success progress team teams results
    revenue profit profits performance strategy strategies approach strength energy design learning lesson lessons
    community communities investing leadership improvement recovery course courses class classes
    """.split()
)
"""… but for these, of which it means that they last, or which are no goods."""
_NOUNS = 2
_OFFERING = frozenset("our these new latest your".split())
_SHOPPING = frozenset(
    """
    shop buy order get grab try meet discover stock treat wear throw pick choose introducing find explore browse bag
    slip enjoy new gift unwrap finally rent
    """.split()
)
_PRICE = frozenset("£ $ €".split())
_VERBS = frozenset("has have had will can makes make made starts start comes come takes take help helps keep".split())
_REACH = 3
_SENTENCE = 25
_WE_ARE = frozenset("it's they're we're".split())
_OURS = frozenset("we our ours everything it they".split())
_CLOSING = frozenset("and or but in on at to of for from with than that which is are was were by over".split())
_GREEN = frozenset(
    """
    product products packaging choice choices brand brands company business option options alternative alternatives
    solution solutions living lifestyle travel tourism hosting shipping delivery deliveries credentials initiative
    technology cleaning fashion beauty banking investing investment investments fund funds bank logistics mobility
    transport retailer printing events wedding manufacturing production dentistry funeral funerals heating landscaping
    catering mortgage tariff laundry hosting
    """.split()
)
_GREEN_FOOD = frozenset("tea salad vegetable vegetables apple apples flower plant plants light soup juice".split())
_OURS_IF_GREEN = frozenset("jar jars bottle bottles pack packs range collection line box boxes".split())
_CONSCIOUS = frozenset(
    """
    collection collections range line edit brand brands fashion beauty product products capsule clothing wardrobe
    skincare luxury label design drop cosmetics denim basics travel gifting jewellery footwear swimwear knitwear
    """.split()
)
_RESPONSIBLE = frozenset(
    """
    fashion packaging sourcing production material materials cotton wool down leather tourism travel manufacturing
    forestry farming fishing collection range product products jewellery luxury seafood
    """.split()
)
_NOT_ECO = frozenset(
    """
    label labels labelled tourism mode system systems anxiety anxious grief guilt warrior warriors club clubs council
    councils school schools committee committees activist activists activism action programme program setting settings
    cycle wash button driving drive points score scores village park parks fiction poetry criticism terrorism team teams
    group groups crisis disaster footprint code codes literacy education fascism feminism feminist logic sphere
    """.split()
)
"""What is eco by its name, or no praise."""
_TRAINED_IN = frozenset("shoe shoes boot boots trainer trainers sneaker sneakers footwear bra activewear class".split())
_OF_LITTLE_CARBON = GOODS - {"steel"} | {"concrete", "cement", "asphalt"}
_COLOURED = frozenset("jumper sweater dress shirt sofa door paint lawn juice".split())
_IF_SAVING = frozenset({"go|goes|going|gone|went green"})
_ALONE = _IF_SAVING | {"sustainable", "ecological", "eco"}
"""Words that praise by themselves: as a sentence, or in copy about the environment."""
_TRADERS = with_plurals(
    """
    tailor florist caterer plumber gardener builder architect jeweller printer hairdresser salon baker butcher designer
    photographer dentist roofer cobbler carpenter decorator barber brewer roaster
    """
)
_COMPARED = frozenset({"greener", "greenest"})
"""Words that stand right before what they praise: the grass is always greener."""
_NOTHING = frozenset[str]()
_SENSES = {
    "sustainable": (GOODS | _TRADERS, GOODS | _TRADERS, True),
    "green": (_GREEN, GOODS - _GREEN_FOOD, False),
    "greenest": (GOODS - _GREEN_FOOD - _COLOURED, GOODS, True),
    "greener": (GOODS - _GREEN_FOOD - _COLOURED, GOODS - _GREEN_FOOD - _COLOURED, False),
    "conscious": (_CONSCIOUS, _CONSCIOUS, False),
    "responsible": (_RESPONSIBLE, OFFERS, False),
    "ecological": (GOODS, GOODS, True),
    "ecologic": (GOODS, GOODS, True),
    "eco": (GOODS - _NOT_ECO, GOODS - _NOT_ECO, False),
    "low|lower impact": (GOODS - _TRAINED_IN, GOODS - _TRAINED_IN, False),
    "low|lower|ultra carbon": (_OF_LITTLE_CARBON, _OF_LITTLE_CARBON, False),
    "go|goes|going|gone|went green": (_NOTHING, _NOTHING, False),
}
"""For each word the nouns with which it praises, those with which it does in copy about the environment, and whether
it does behind "is" too."""
