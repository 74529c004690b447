"""Promises of a better future."""

from __future__ import annotations

import re
from itertools import pairwise
from typing import TYPE_CHECKING

from aligncheck.lexicon import Lexicon
from aligncheck.markets import EU
from aligncheck.rules.acts import EMPOWERING
from aligncheck.rules.base import rule
from aligncheck.rules.facts import SHARES, before, in_sentence, is_year, sentence
from aligncheck.rules.others import of_others
from aligncheck.severity import Severity

if TYPE_CHECKING:
    from collections.abc import Iterator

    from aligncheck.finding import Hit
    from aligncheck.lexicon import Match
    from aligncheck.models.brief import Backing
    from aligncheck.target import Passage, Target

_ZERO = "zero|neutral|neutrality|positive|negative|free"
_OF = "net|carbon|climate|co2|emission|emissions|plastic|waste|zero|nature|deforestation|landfill|fossil|coal|diesel|peat|methane"
_STATES = f"{_OF} {_ZERO}|emissions|emission|carbon|waste|deforestation|landfill"
_DO = (
    "halve|slash|cut|reduce|eliminate|remove|ban|end|quit|ditch|abolish|offset|decarbonise|decarbonize|phase|shrink"
    "|replace|scrap|stop|drop"
)
_HARM = (
    "emission+|carbon|co2|co2e|footprint|plastic|plastics|packaging|coal|oil|diesel|waste|landfill|fossil|gas|peat"
    "|pesticide+"
)
_FEW = "#|two|three|four|five|six|seven|eight|ten|twelve|fifteen|twenty|thirty|few|couple"
_PROMISES = Lexicon(
    f"""
    by|before|until|from #, {_STATES} by|before|until|in|from #
    will|shall be|become|go|run|reach|turn _1 plastic|carbon|climate|waste|emission|emissions|co2 free|neutral|positive
    going to be|become|go _1 plastic|waste|emission|emissions free, will|shall be|become|reach|go|achieve _1 net|zero zero|waste|emissions|emission
    will|shall be|become _2 recyclable|compostable|biodegradable|sustainable|circular|renewable
    on our|the|its way|journey|path|road|track|roadmap to|towards|toward {_STATES}
    aim~|commit|commits|committed|committing|pledge~|promise~|target~|vow~|plan|plans|planning to _2 {_STATES}
    our {_STATES} target|goal|ambition|pledge|commitment|promise, on track to|for {_STATES}
    towards|toward|to a? {_STATES} future, by|before|within the? end of # , by|before|within the end of the|this decade|century
    {_STATES} _2 by|before #, set out|hope|hopes|want|wants|wanting|dream|working to _2 {_STATES}
    by|before christmas|easter|spring|summer|autumn|fall|winter|january|february|march|april|may|june|july|august #
    by|before september|october|november|december #, goal|goals|target|ambition|dream|vision|promise for|in #
    before the|this decade, will|shall|we'll be|become|go carbon|climate neutral
    in|within|over the|a? next? {_FEW} of? years, in|over the coming|next years|decade, soon, one day, next decade
    in|over the years ahead, in|over the years to come, in|within|over a decade, by the time, from|by|as|starting of? next year|season|spring|summer|autumn|winter
    # vision|goal|goals|target|targets|pledge|roadmap|ambition|commitment|commitments|promise|strategy|agenda
    {_STATES} is|are coming|next|near, {_STATES} is|are on|within|in the|our|its? way|reach|sight|horizon, {_STATES} here we come
    power~|build~|building|create~|shape~|drive~|driving|fuel~|fuelling a {_STATES} future|tomorrow|world|planet
    for|toward|towards a {_STATES} future|tomorrow|world|planet, on track|course|schedule to be|become|reach|go|hit {_STATES}
    goal|target|vision|ambition|mission|strategy|roadmap|agenda #, will|we'll|shall {_DO} out? of? _1 our|all|every _2 {_HARM}
    will|we'll|shall phase|eliminate|ban|end|ditch|scrap|quit out? _1 {_HARM}
    going|aim~|plan|plans|planning|pledge~|promise~|commit|committed|want|hope|intend to {_DO} out? of? our|all|every _2 {_HARM}
    """  # noqa: E501
)
_ALL_OF_US = Lexicon("world|humanity|mankind|planet|countries|society needs|need|must|has|have|should")
"""Who is to act where nobody promises anything."""


@rule(
    "GC05", "promise-without-plan", Severity.WARNING, graver={EU: Severity.ERROR}, since={EU: EMPOWERING},
    consumers=(EU,), over=("GC01", "GC02", "GC08", "GC12", "GC14"), reads=True,
)  # fmt: skip
def promise_without_plan(target: Target) -> Iterator[Hit]:
    """A promise for the environment, with no plan that can be checked.

    Looks for:
        Net zero by 2040, will be plastic-free, and a year to come in a sentence about the environment.

    Why:
        Nobody can check a promise without steps, money and somebody who looks, and it is heard as a deed.

    Clears it:
        The claim's `backing` of kind `plan` with `target`, `due`, `resources`, `verifier`, and the address of the plan
        (`url`, or the claim's `evidence`). Or the copy itself: steps in figures with their years, and two of the money,
        who checks, and the address of the plan.

    Bad:
        Net zero by 2040

    Good:
        Net zero by 2040: the plan with its target for 2030, its budget and its yearly audit is on our page

    Basis:
        EU: UCPD Art. 6(2)(d) (Directive 2024/825). UK: CAP guidance on net zero claims (2023).
    """
    for passage in target.passages:
        missing = "" if _planned(passage) else _missing(passage)
        told = set[int]()
        for match in sorted(_spoken(passage), key=_vague) if missing else ():
            first, _ = passage.prose.sentence(match.first)
            if first not in told and _promised(passage, match, target.day(passage.post).year):
                told.add(first)
                yield passage.hit(match, f"“{match.text}” is a promise; {missing}", _WAY_OUT)


def _spoken(passage: Passage) -> Iterator[Match]:
    """Yield the promises that are meant: that something ends by a day is no denial, "no more lids by 2027"."""
    yield from _PROMISES.find(passage.prose)
    for match in _PROMISES.find(passage.prose, denied=True):
        ahead = before(passage.prose, match, _NEAR) if match.text[-1].isdigit() else []
        if ("more", "no") in pairwise(ahead) or ("of", "none") in pairwise(ahead) or ("stop" in ahead and _WILL.intersection(ahead)):
            yield match


def _vague(match: Match) -> bool:
    """Say whether a phrase is no more than "soon" or "in ten years"; another of its sentence tells what is promised."""
    return match.text.lower().split()[-1] in _SPANS


def _promised(passage: Passage, match: Match, year: int) -> bool:
    """Say whether the words speak of the future, and of the environment."""
    last = passage.prose.tokens[match.last - 1].word
    opening = match.text.lower().split()[0]
    if of_others(passage, match) or _of_all(passage, match) or (opening in _PAST and _over(passage, match, year)):
        return False
    if _vague(match) and not (last in _ENDING and opening in _DATED):
        return in_sentence(passage, match, _WILL) and _bettered(passage, match)
    if opening[0].isdigit() and not last[0].isdigit():
        return is_year(opening) and int(opening) >= year and _bettered(passage, match)
    if last in _ENDING or last in _SEASONS:
        return _bettered(passage, match)
    if not last[0].isdigit():
        return True
    if len(last) != len("2040") or not last.isdigit() or not year <= int(last) < year + 100:
        return False
    return opening not in _DATED or _bettered(passage, match)


def _of_all(passage: Passage, match: Match) -> bool:
    """Say whether the sentence is of what the world must do."""
    first, last = passage.prose.sentence(match.first)
    return any(first <= each.first < last for each in _ALL_OF_US.every(passage.prose))


def _over(passage: Passage, match: Match, year: int) -> bool:
    """Say whether a sentence has years, and all of them have passed."""
    years = [int(token.word) for token in sentence(passage.prose, match) if is_year(token.word)]
    return bool(years) and max(years) < year


def _bettered(passage: Passage, match: Match) -> bool:
    """Say whether a sentence is of the environment: by its words alone, or as something that is to be changed."""
    if in_sentence(passage, match, _MONEY) and not in_sentence(passage, match, _GASES):
        return False
    return in_sentence(passage, match, _ENVIRONMENT) or (
        in_sentence(passage, match, _PERHAPS) and in_sentence(passage, match, _CHANGING)
    )


def _planned(passage: Passage) -> bool:
    """Say whether the copy holds the plan: its steps in figures with their years, and money, a check or an address."""
    words = [token.word for token in passage.prose.tokens]
    years = {word for word in words if is_year(word)}
    told = [bool(_CHECKED.intersection(words)), bool(_FUNDS.intersection(words)), bool(_ADDRESS.search(passage.text))]
    return len(years) > 1 and bool({*SHARES, *_STEPS}.intersection(words)) and sum(told) > 1


def _missing(passage: Passage) -> str:
    """Return what the plan behind a promise lacks; nothing if it is whole."""
    plans = [
        _lacks(each.backing, each.evidence) for each in passage.claims if each.backing and each.backing.kind == "plan"
    ]
    if not plans:
        return "no plan stands behind it"
    lacks = min(plans, key=len)
    return f"its plan lacks {', '.join(lacks)}" if lacks else ""


def _lacks(plan: Backing, evidence: str | None) -> list[str]:
    told = {
        "its address": plan.url or evidence,
        "`target`": plan.target,
        "`due`": plan.due,
        "`resources`": plan.resources,
        "`verifier`": plan.verifier,
    }
    return [name for name, value in told.items() if not value]


_WAY_OUT = (
    "link the plan and give the claim a `backing` of kind `plan` with `target`, `due`, `resources` and `verifier`, "
    "or tell what is done already"
)
_ENVIRONMENT = frozenset(
    """
    carbon climate co2 co2e emission emissions plastic plastics recycled recyclable renewable renewables fossil
    footprint packaging sustainable sustainably sustainability deforestation compostable circular biodiversity
    reusable refillable landfill environmental environment greenest biodegradable
    """.split()
)
"""Words of the environment, whatever is said with them …"""
_PERHAPS = frozenset(
    """
    electric electricity solar wind water waste energy zero neutral nature planet green diesel power tree trees forest
    forests cups bottles bags straws plants organic hedges wetland wetlands oceans fuel fuels low gas coal oil river
    rivers single
    """.split()
)
"""… and those that are where something is to change."""
_CHANGING = frozenset(
    """
    cut cuts halve reduce stop stops stopping ban ditch drop plant planted planting replace stop end phase run runs
    running powered become use using used made make switch be go grow grown restore protect recycle cost only entirely
    fully all no without goal target aim pledge promise
    """.split()
)
_GASES = frozenset("carbon emissions emission co2 fossil plastic recycled renewable".split())
_MONEY = frozenset("interest finance apr warranty guarantee price prices offer sale subscription rent rents".split())
_WILL = frozenset("will we'll it'll they'll shall won't aim plan pledge promise going want".split())
_NEAR = 7
_SPANS = frozenset("years decade century soon day time ahead come".split())
_SEASONS = frozenset("year season spring summer autumn winter".split())
_ENDING = frozenset("decade century".split())
_PAST = frozenset("aimed committed pledged promised targeted vowed planned hoped wanted".split())
_DATED = frozenset("by before until from within goal goals target ambition dream vision promise mission strategy roadmap agenda".split())
_STEPS = frozenset("target targets milestone milestones steps".split())
_CHECKED = frozenset(
    """
    check checks audited audit audits checked verified verifier verifies assured sbti certified dnv reviewed auditor assurance
    """.split()
)
_FUNDS = frozenset("£ € $ million millions budget paid funded invest invested investing".split())
_ADDRESS = re.compile(r"https?://|www\.|\b[\w-]+\.\w{2,}/\w|\bpage \d")

RULES = (promise_without_plan,)
"""The rules of this family."""
