"""Demands in copy, and what shows that something is done behind words of solidarity."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from aligncheck.lexicon import Lexicon
from aligncheck.rules.facts import year_in

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable

    from aligncheck.copy_tokens import Token
    from aligncheck.lexicon import Match
    from aligncheck.prose import Prose
    from aligncheck.target import Passage, Target

_POWERS = "government|governments|parliament|congress|lawmakers|leaders|politicians|ministers|senators|mps"
_TRADES = (
    "companies|businesses|employers|brands|retailers|supermarkets|banks|industry|sector|trade|workplaces|boardrooms|"
    "bosses|airlines|manufacturers|corporations|landlords|publishers|agencies|brewers"
)
_ONE = (
    "company|business|employer|brand|retailer|supermarket|bank|industry|workplace|boardroom|office|boss|landlord|brewer"
)
_ACT = (
    "act|stop|end|ban|pass|do|listen|invest|fund|change|pay|publish|close|fix|protect|raise|support|hire|show|cut|phase|"
    "recognise|recognize|guarantee|ensure|wake|employ|train|offer|publish|step|lead|treat|value|stand"
)
_ASKS = Lexicon(
    f"call|calling on|upon the|our|all|other? _1 {_POWERS}|{_TRADES}, call|calling on|upon every|each _1 {_ONE}",
    f"urge|urging|asking|challenge the|all|other? _1 {_POWERS}|{_TRADES}, urge|challenge every|each {_ONE}",
    f"{_POWERS}|{_TRADES} _3 must|should {_ACT}, {_POWERS}|{_TRADES} _3 needs|need|has|have to {_ACT}",
    f"every|each|all|any|more|no _1 {_ONE} must|should|needs|has to? {_ACT}|have|provide|be|let|give",
    f"it's|it is? time _2 {_TRADES}|{_POWERS} paid|stopped|did|started|listened|acted|published|hired|woke",
    f"dear _3 {_TRADES}|{_POWERS}",
    f"{_TRADES}|{_POWERS} must|should|can|could|has|have|need|needs to? do|be better|more",
    "we're|we demanding|demand|calling|call for? equal|justice|an|a|fair|better|action|change|end",
    f"time for the|our|every|all _2 {_POWERS}|{_TRADES} to, ask|tell the? {_POWERS} to, demand action from",
    """
    we demand that|equal|justice|action|change, sign the|this|our petition
    sign our|the open letter, publish your _2 gap|gaps|figures|bands, pay your _2 fairly|properly|interns
    write to your mp|senator|representative, email|call your mp|senator|representative
    we need a new? law against|for|on, ask|tell your employer|boss|council what|why|how|whether|to
    ask|tell your mp|senator|representative
    """,
)

_DOING = Lexicon(
    """
    we|we've|and|which _2 gave|given|donated|sent|paid|funded|raised|matched|hired|trained|opened|built, since #
    we|and give|donate|send|pay|fund|match|train|employ, # paid? days|hours|weeks of? paid|leave, paid days|leave|time
    our _3 policy|policies|programme|program|fund, parental|family|carer's|carers leave, £|$|€ # to|for|from|a
    £|$|€ # million? _2 went|goes|go|will|has|have|was|were|is, # euros|pounds|dollars|kronor|francs _2 to|went|goes|for
    last|this year _2 #, # % of|off _3 goes|go|went, our _2 plan|insurance covers|pays
    we've|we|have hired|employed|housed #
    we are|we're|we'll be? closed|shut|closing, eat|eats|travel|travels|stay|stays|train|trains|ride|rides free
    our|all staff|team are|is|get|gets|be paid, free for all|every|any, with full pay
    since january|february|march|april|may|june|july|august|september|october|november|december #
    """
)
"""An act, money or a policy, as copy tells of them."""


def asks_in(target: Target) -> list[tuple[Passage, Match]]:
    """Return the first demand on others of each post."""
    return first_of_each(target.phrases(_ASKS, told(target)))


def acts_told(target: Target) -> bool:
    """Say whether the copy tells of an act, money or a policy; or of something of ours with its year."""
    copy = told(target)
    done = any(not _FOUNDED.search(match.text) for _, match in target.phrases(_DOING, copy))
    return done or any(_own(passage.prose, year_in) for passage in copy)


def gives(target: Target) -> bool:
    """Say whether the brief has something done: a gift, or a step that readers can take."""
    brief = target.brief
    given = brief.budget is not None and (brief.budget.contribution or 0) > 0
    return bool(brief.donations) or given or any(post.cta for post in brief.posts)


def own_figure(target: Target) -> bool:
    """Say whether the copy has a figure of the brand's own, or a claim rests on one."""
    if any(claim.backing and claim.backing.kind in ("measure", "plan") for claim in target.brief.claims):
        return True
    return any(_own(passage.prose, _number_in) for passage in told(target))


def inner(target: Target) -> bool:
    """Say whether the profile tells of something that the brand does itself for a cause of the brief, or aims at."""
    for result in target.results:
        if any(act.by_brand and act.kind not in _OUTWARD for act in result.evidence.acts):
            return True
        if any(aim.published or aim.progress for aim in result.evidence.aims):
            return True
    return False


def told(target: Target) -> list[Passage]:
    """Return the copy that readers see, claims among it."""
    return [passage for passage in target.passages if passage.kind not in ("campaign", "because")]


def first_of_each(found: Iterable[tuple[Passage, Match]]) -> list[tuple[Passage, Match]]:
    """Return the first phrase of each post, and of each text beside the posts."""
    first: dict[object, tuple[Passage, Match]] = {}
    for passage, match in found:
        first.setdefault(passage.route if passage.post is None else passage.post, (passage, match))
    return list(first.values())


def _own(prose: Prose, tells: Callable[[list[Token]], bool]) -> bool:
    """Say whether a sentence with "we" or "our" in it has something."""
    for first, last in prose.sentences:
        tokens = prose.tokens[first:last]
        if tells(tokens) and any(token.word in OURSELVES for token in tokens):
            return True
    return False


def _number_in(tokens: list[Token]) -> bool:
    return any(token.word[0].isdigit() for token in tokens)


_FOUNDED = re.compile("^since 1[0-9]{3}$", re.IGNORECASE)  # "bakers since 1911"
OURSELVES = frozenset("we we've we're we'll our ours us".split())
_OUTWARD = ("giving", "partner", "membership", "advocacy")
