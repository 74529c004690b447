"""Whose words they are: what ministries, rivals and scientists claim is no claim of the brand."""

from __future__ import annotations

from typing import TYPE_CHECKING

from aligncheck.copy_tokens import END

if TYPE_CHECKING:
    from aligncheck.copy_tokens import Token
    from aligncheck.lexicon import Match
    from aligncheck.target import Passage


def of_others(passage: Passage, match: Match) -> bool:
    """Say whether the sentence of a phrase speaks of somebody else: named before the phrase, and no "we" between."""
    tokens = passage.prose.tokens
    first, last = passage.prose.sentence(match.first)
    if any(_says(tokens, index) for index in range(match.last, last - 1)):
        return True
    for index in range(match.first - 1, first - 1, -1):
        if tokens[index].word in _WE:
            return False
        told = index > first and tokens[index].word in _NARRATED  # "Designed with …" tells of no one
        if _other(tokens, index, first) or (told and not _own_story(tokens, index, first)):
            return True
    return False


def spoken_of(passage: Passage, match: Match) -> bool:
    """Say whether a phrase is a subject that is talked about: net zero jobs, carbon neutral labels."""
    tokens = passage.prose.tokens
    ahead = [token.word for token in tokens[max(0, match.first - 2) : match.first] if token.gap < END]
    if ahead == ["used", "to"] or (ahead and ahead[-1] in _NAMING):
        return True
    idea = match.text.lower().replace("-", " ") in _IDEAS
    if match.last >= len(tokens) or tokens[match.last].gap:
        explained = match.last < len(tokens) and tokens[match.last].word == "explained"
        return explained or (idea and bool(ahead) and ahead[-1] in _ABOUT)
    run = [token.word for token in tokens[match.last : match.last + _NOUNS]]
    closed = next((at for at, token in enumerate(tokens[match.last : match.last + _NOUNS]) if at and token.gap), None)
    topic = run[0] in _TOPICS or bool(_POLITICS.intersection(run[:closed]))
    return topic or (idea and (run[0] in _OF_IDEAS or run[0][0].isdigit()))


def _says(tokens: list[Token], index: int) -> bool:
    """Say whether a word and the next tell that a body says so: "…, the city says", "…, says the IPCC"."""
    if tokens[index].word in _SAYING:
        return any(token.word in _BODIES for token in tokens[index + 1 : index + 3])
    return tokens[index + 1].word in _SAYING and tokens[index].word in _BODIES | _SPEAKERS


def _own_story(tokens: list[Token], index: int, first: int) -> bool:
    """Say whether "we" or "our …" is who acts: the words before a verb, as far as the clause goes."""
    while index > first and not tokens[index].gap:
        index -= 1
        if tokens[index].word in _WE:
            return True
    return False


def _other(tokens: list[Token], index: int, first: int) -> bool:
    """Say whether a word names somebody else, as the one who acts or owns."""
    word = tokens[index].word.removesuffix("'s").removesuffix("'")
    ahead = [token.word for token in tokens[max(first, index - 3) : index]]
    if word in _RIVALS:
        return True
    if word not in _BODIES and not (word in _TRADES and not _OURS.intersection(ahead)):
        return False
    if any(each in _PLACING for each in ahead[-2:]):
        return False  # "delivered across the UK"
    owns = word != tokens[index].word
    return not (owns and tokens[index + 1].word in _BEST)  # "the UK's first"


_WE = frozenset("we we're we've we'll we'd i i'm us our my".split())
_NARRATED = frozenset("went became wants aims hopes designed invented promised voted vows vowed plans".split())
"""Verbs of a story about somebody, where no "we" stands before them."""
_OURS = frozenset("our your we us my".split())
_PLACING = frozenset("in across from to throughout for around of into at near over within by".split())
_BEST = frozenset(
    """
    first only best largest biggest favourite favorite most leading greenest smallest finest oldest newest number no
    """.split()
)
_RIVALS = frozenset("rival rivals competitor competitors others".split())
_BODIES = frozenset(
    """
    uk britain england scotland wales eu government governments parliament council councils minister ministers
    ministry councillors commission un scientists researchers critics campaigners activists economists experts
    regulator regulators watchdog asa cma ftc mayor politicians mp mps senator senators congress guardian bbc reuters
    study studies report reports countries nations lawmakers analysts journalists economist professor labour tories
    conservatives democrats republicans scientist austria belgium bulgaria croatia cyprus czechia denmark estonia
    finland france germany greece hungary ireland italy latvia lithuania luxembourg malta netherlands poland portugal
    romania slovakia slovenia spain sweden norway iceland switzerland china india japan canada australia brazil mexico
    rica california bhutan america ipcc unep iea
    """.split()
)
_TRADES = frozenset("airlines companies brands banks firms retailers supermarkets corporations industry".split())
"""Trades in general, unless "our" or "your" stands before them."""
_NAMING = frozenset("say said says saying word words term terms phrase".split())
_POLITICS = frozenset(
    """
    bill act law laws minister secretary tsar vote summit policy target targets strategy city cities workforce pledge
    pledges skills sector revolution challenge agenda debate world country era economy transition exhibition conference
    sceptics committee politics roadmap motion hearing
    """.split()
)
"""What comes of an idea in public life."""
_NOUNS = 3
_ABOUT = frozenset("about on and of behind why what".split())
_SAYING = frozenset("say says said".split())
_SPEAKERS = frozenset("city town state agency office paper authority department institute".split())
_TOPICS = frozenset(
    """
    claim claims label labels labelling jobs job policy policies law laws act strategy debate debates film podcast
    explained glossary cost costs term phrase ads adverts economy transition world
    """.split()
)
_IDEAS = frozenset({"net zero", "carbon neutrality", "net zero emissions", "zero carbon"})
_OF_IDEAS = frozenset("is needs means takes requires matters isn't will has was explained target targets plan".split())
