"""Empty virtues: what the law asks of everybody, told as a merit."""

from __future__ import annotations

from typing import TYPE_CHECKING

from aligncheck.finding import Hit
from aligncheck.lexicon import Lexicon, heard
from aligncheck.markets import EU, UK
from aligncheck.rules.banned import BANNED_IN, DUTIES, EVERYWHERE, MORE, PRIDE, WAGES, WORDS
from aligncheck.rules.base import rule
from aligncheck.rules.facts import beside, in_sentence, scheme_beside, words_beside, year_in
from aligncheck.rules.others import of_others
from aligncheck.severity import Severity

if TYPE_CHECKING:
    from collections.abc import Iterator

    from aligncheck.lexicon import Match
    from aligncheck.models.brief import Backing
    from aligncheck.target import Passage, Target


@rule("GC06", "legal-minimum-as-virtue", Severity.ERROR, only=(EU, UK), over=("GC11",), reads=True)
def legal_minimum_as_virtue(target: Target) -> Iterator[Hit]:
    """What the law asks of everybody, told as a merit.

    Looks for:
        CFC-free, no banned pesticides, microbead-free scrub and the like; duties told with pride (taking back an old
        fridge, paying the minimum wage); and claims whose `backing` says that the law asks for it
        (`required_by_law: yes`, or kind `legal-minimum`).

    Why:
        It makes a brand look better than rivals who must do the same.

    Clears it:
        The copy says that the law asks for it; or the claim's `backing` with `required_by_law: no`.

    Bad:
        Our spray is CFC-free

    Good:
        As the law requires of every fridge, ours hold no CFCs

    Basis:
        EU: UCPD Annex I 10a (Directive 2024/825). UK: CMA Green Claims Code, principle 1.
    """
    for passage in target.passages:
        hits = [] if _not_mandatory(passage) else list(_banned(passage))
        if not hits and _mandatory(passage) and not any(token.word in _LAW for token in passage.prose.tokens):
            hits = [Hit(passage.route, "the brief says that the law asks for this anyway", _AS_LAW)]
        yield from hits


def _banned(passage: Passage) -> Iterator[Hit]:
    if WORDS.isdisjoint(heard(passage.prose)):
        return
    found = [match for lexicon in EVERYWHERE for match in lexicon.find(passage.prose)]
    found += [match for match in WAGES.find(passage.prose) if not in_sentence(passage, match, MORE)]
    if PRIDE.found(passage.prose):
        found += DUTIES.find(passage.prose)
    for lexicon, goods in BANNED_IN:
        found += [match for match in lexicon.find(passage.prose) if words_beside(passage, match, goods)]
    for match in found:
        if not (_as_law(passage, match) or scheme_beside(passage, match) or of_others(passage, match)):
            yield passage.hit(match, f"“{match.text}” is what the law asks of everybody", _AS_LAW)


def _as_law(passage: Passage, match: Match) -> bool:
    """Say whether the copy says that the law asks for it, or tells how it came about ("came in 1986")."""
    first, last = beside(passage.prose, match)
    told = [*passage.prose.tokens[first : match.first], *passage.prose.tokens[match.last : last]]
    if any(first <= each.first < last for each in _LIKE_ALL.every(passage.prose)):
        return True
    return any(token.word in _LAW for token in told) or (year_in(told) and any(each.word in _CAME for each in told))


def _mandatory(passage: Passage) -> bool:
    return passage.kind == "claim" and any(_required(each) for each in passage.backings)


def _required(backing: Backing) -> bool:
    return backing.kind == "legal-minimum" or (backing.kind != "offset" and backing.required_by_law is True)


def _not_mandatory(passage: Passage) -> bool:
    """Say whether the brief says of all claims made here that no law asks for them."""
    told = [each.required_by_law for each in passage.backings]
    return bool(told) and all(each is False for each in told)


_AS_LAW = "leave it out, or say that the law requires it; if it does not, set `required_by_law: no` in the `backing`"
_LIKE_ALL = Lexicon(
    """
    like|as|in all|every|any|everyone|everybody|each _2 sold|else|other|others|made|here, like everyone|everybody|anyone
    legal minimum|requirement|duty|obligation, rules|rule say|says|ask|asks|apply, everyone|everybody has to
    """
)
"""Words that say that it is so with everybody."""
_CAME = frozenset("came was were introduced banned phased ended began".split())
_LAW = frozenset("law laws legally required requires regulation regulations mandatory statutory legislation".split())

RULES = (legal_minimum_as_virtue,)
"""The rules of this family."""
