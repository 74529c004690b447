"""What a text turns away: "we do not support climate action", "the climate is not our business", "we oppose quotas".

To be against a harm is to be for its cause: "we oppose child labour" turns nothing away. Only set phrases count, and
only within a clause; what they miss is told in docs/detect.md.
"""

from __future__ import annotations

import re
from enum import StrEnum
from typing import TYPE_CHECKING, NamedTuple

from aligncheck.embedding.tokens import words
from aligncheck.inflection import stem

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence


class Stance(StrEnum):
    """How a text stands to what it names."""

    ABOUT = "about"  # for it, or at least not against it
    AGAINST = "against"  # it opposes the cause
    DENIED = "denied"  # it does not back the cause, or says that it is no matter of its own


class Denial(NamedTuple):
    """Words of a clause, from start to stop, that are turned away."""

    start: int
    stop: int
    stance: Stance


def no_cue(found: Iterable[str]) -> bool:
    """Say whether there is none of the words that every set phrase has one of."""
    return _CUES.isdisjoint(found)


def denials(clause: Sequence[str]) -> Iterator[Denial]:
    """Yield which words of a clause are turned away; the words are folded, as tokens.words gives them."""
    if no_cue(clause):
        return
    said = " ".join(clause)
    for cue in _BEHIND.finditer(said):
        start = said.count(" ", 0, cue.end()) + 1
        scope = range(start, min(len(clause), start + _REACH))
        harm = _harmful([stem(clause[place]) for place in scope])
        kind = cue.lastgroup
        if scope and not (harm and kind in ("backing", "opposing")):
            yield Denial(scope.start, scope.stop, Stance.AGAINST if kind == "opposing" else Stance.DENIED)
    for cue in _AHEAD.finditer(said):
        stop = said.count(" ", 0, cue.start())
        if stop:
            yield Denial(max(0, stop - _REACH), stop, Stance.AGAINST if cue["false"] else Stance.DENIED)


def _harmful(stems: Sequence[str]) -> bool:
    """Say whether words name a harm, and nothing that mends one: "carbon", not "carbon taxes"."""
    said = f" {' '.join(stems)} "
    return _MENDS.isdisjoint(stems) and (not _HARMS.isdisjoint(stems) or any(f" {pair} " in said for pair in _PAIRS))


def clauses(found: Sequence[str], text_between: Sequence[str]) -> Iterator[tuple[int, int]]:
    """Yield start and stop of each clause; `text_between` is what stands before each word since the last one."""
    start = 0
    for place, word in enumerate(found):
        gap = text_between[place]
        parted = gap != " " and (_END.search(gap) or (word in _FRESH and "," in gap))
        if place > start and (parted or word in _TURNS):
            yield start, place
            start = place
    if start < len(found):
        yield start, len(found)


_REACH = 10  # words
_END = re.compile(r"[.!?;:\n\u2013\u2014]")
_TURNS = frozenset({"but", "however", "instead", "although", "though", "yet", "because", "while", "whereas"})
_FRESH = frozenset({"we", "our", "i", "they", "and", "so", "it"})
_NOT = (
    r"(?:(?:do|does|did|will|would|can|could|should|shall|may|have|has|had|are|is|am|were|was) (?:not|never)"
    r"|dont|doesnt|didnt|wont|wouldnt|cant|cannot|couldnt|shouldnt|arent|isnt|never|no longer|not|nor do we"
    r"|(?:refuse|refuses|refused|decline|declines|declined) to)(?! only| just| merely| simply)"
    r"(?: really| actively| currently| actually| ever| publicly| in any way| going to)*"
)
_BACKING = (
    r"(?:support|supporting|back|backing|endorse|endorsing|promote|promoting|champion|advocate(?: for)?|campaign for"
    r"|fund|funding|sponsor|donate to|contribute to|invest in|join|take part in|agree with|subscribe to|favour|favor"
    r"|want|commit to|committed to|in favour of|in favor of)"
)
_MINDING = (
    r"(?:believe in|believing in|stand for|stand with|stand behind|care|caring|bother|worry|talk|speak|comment"
    r"|take a (?:stand|position|view)|take sides|engage|get involved|deal with|work on|do anything|concern ourselves"
    r"|involved|interested|concerned)(?: about| for| on| up for| out on| in| with)?"
)
_WE = r"\b(?:we|i|they|company|brand|board|group|party|firm|industry|our \w+)(?: \w+){0,2}? "
_OPPOSING = (
    r"(?:oppose|opposes|opposed|opposing|reject|rejects|rejected|object to|objects to|say no to|said no to"
    r"|(?:are|am|is|were|stand|stands|fight|fought|vote|voted|lobby|lobbied|campaign|campaigned|speak out) against"
    r"|scrap|scrapped|abandon|abandoned|ditch|ditched|dropped|rolled back|roll back|walked away from)"
)
_BEHIND = re.compile(
    rf"\b(?:(?P<backing>{_NOT} {_BACKING})"
    rf"|(?P<minding>{_NOT} {_MINDING}|nothing to do with|no interest in|no plans for|not about"
    r"|no (?:position|view|opinion|side|sides) on|stays? out of|keep out of|neutral on)"
    rf"|(?P<opposing>{_WE}{_OPPOSING}))\b(?! only| just)"
)
_MATTER = (
    r"(?:business|concern|concerns|problem|priority|priorities|job|task|issue|focus|responsibility|thing|topic|agenda"
    r"|matter|fight|cause|interest|field|mission|role)"
)
_NO = (
    r"(?:(?:is|are|was|were|has|have|will|should|can|does)(?: \w+)? (?:not|never|no|none of|nothing)"
    r"|isnt|arent|wasnt|werent)"
)
_AHEAD = re.compile(
    rf"\b(?:{_NO}(?: be)?(?: (?:a|an|any|our|my|your|their|really|part of|of|for|on|to do with|the|for us))* {_MATTER}"
    rf"|(?:{_NO}|is|are|have|has) (?:none of (?:our|my) business|nothing to do with (?:us|our|me)|not for us"
    r"|not what we)"
    r"|has no place|have no place|can wait|(?P<false>(?:is|are|was) (?:just |only )?(?:a |an )?"
    r"(?:hoax|myth|lie|scam|nonsense|joke|fad|fraud|rubbish)))\b"
)
# A word that each of the set phrases has: most texts have none of them.
_CUES = frozenset(
    words(
        "not never no none nothing nor dont doesnt didnt wont wouldnt cant cannot couldnt shouldnt arent isnt "
        "wasnt werent refuse refuses refused decline declines declined oppose opposes opposed opposing reject "
        "rejects rejected object objects against scrap scrapped abandon abandoned ditch ditched dropped "
        "rolled roll walked stay stays keep neutral hoax myth lie scam nonsense joke fad fraud rubbish wait"
    )
)
_HARMS = frozenset(
    map(
        stem,
        words(
            "poverty hunger famine malnutrition waste pollution violence abuse racism slavery trafficking "
            "corruption bribery bribes war disease cancer malaria tetanus tobacco smoking alcohol drunk drugs "
            "deforestation poaching cruelty cruel discrimination harassment bullying bullies homelessness "
            "loneliness suicide plastic emissions overfishing bycatch trawling whaling tested testing stigma "
            "sexism homophobia transphobia extinction hate hatred inequality unemployment misinformation "
            "disinformation gambling guns gun firearms weapons accidents obesity toxic chemicals landfill carbon "
            "fossil coal oil fracking palm fur cages caged factory dumping exploitation exploiting sweatshops "
            "oppression torture censorship apartheid segregation terror terrorism crime overconsumption throwaway "
            "disposable pesticides microplastics oxybenzone pfas logging drilling mining hunting trophy unpaid "
            "underpaid unsafe injustice prejudice exclusion retouched airbrushed stereotypes greenwashing warming "
            "crisis mutilation vivisection"
        ),
    )
)
_PAIRS = tuple(
    " ".join(map(stem, pair.split()))
    for pair in ("child labour", "child labor", "forced labour", "forced labor", "child marriage", "forced marriage")
)
_MENDS = frozenset(
    map(
        stem,
        words(
            "tax taxes limits cuts target targets ban bans rules law laws regulation levy cap standards reduction "
            "protection action relief support research rights prevention control reform education awareness "
            "treatment help aid"
        ),
    )
)
