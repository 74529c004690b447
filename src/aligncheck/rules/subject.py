"""What a campaign is about, and whether a text leads to its cause or tells of its brand: by words, then by meaning."""

from __future__ import annotations

from typing import TYPE_CHECKING

from aligncheck.embedding.tokens import words
from aligncheck.inflection import stem
from aligncheck.occasions import stems
from aligncheck.relevance import nearest

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from aligncheck.judging import Judge
    from aligncheck.report import Result
    from aligncheck.target import Target


def about(target: Target) -> tuple[str, ...]:
    """Return the causes that the copy has words of, the most first; none unless two different ones are of one cause."""
    found: dict[str, set[str]] = {}
    for passage in target.passages:
        if passage.kind not in ("campaign", "because"):
            for term in _terms_in(passage.text, target.judge):
                for cause in target.judge.terms[term]:
                    found.setdefault(cause, set()).add(term)
    ranked = sorted(found, key=lambda cause: (-len(found[cause]), cause))
    return tuple(ranked) if ranked and len(found[ranked[0]]) >= _SEVERAL else ()


def near(one: str, other: str, target: Target) -> bool:
    """Say whether two causes are the same, twins, a part and its whole, or of one family."""
    first, second = target.judge.cause(one), target.judge.cause(other)
    if first is None or second is None:
        return True  # nobody can tell, and BR01 speaks of a cause that there is not
    beside = {*first.twins, *first.part_of, first.id}
    return (
        second.id in beside
        or first.id in (*second.twins, *second.part_of)
        or bool(first.family and first.family == second.family)
    )


def leads_to(text: str, target: Target) -> bool:
    """Say whether a text is near to a cause of the brief in meaning, or names what the profile tells of the brand."""
    for cause in target.brief.about:
        if target.judge.cause(cause) is None:
            return True
        matcher = target.judge.matcher(cause)
        if nearest(text, matcher.catalogue.entries[cause], matcher) >= target.judge.policy.shown:
            return True
    return not _telling(text).isdisjoint(_told(target))


def said_in(target: Target, lines: Sequence[str], result: Result) -> bool:
    """Say whether a sentence of the copy, `because` included, has half the words of a line, or means the same."""
    likeness = result.evidence.matcher.likeness
    told = [(line, _telling(line)) for line in lines]
    for passage in target.passages:
        for first, _ in passage.prose.sentences if passage.kind != "campaign" else ():
            sentence = passage.prose.sentence_text(first)
            said = _telling(sentence)
            if any(
                (words and 2 * len(said & words) >= len(words)) or likeness(sentence, line) >= _SAME
                for line, words in told
            ):
                return True
    return False


def _terms_in(text: str, judge: Judge) -> Iterator[str]:
    """Yield the terms of causes in a text, the longest at each place, none inside another."""
    found, behind = stems(text), 0
    for at, word in enumerate(found):
        for length in judge.term_lengths.get(word, ()) if at >= behind else ():
            term = " ".join(found[at : at + length])
            if term in judge.terms:
                yield term
                behind = at + length
                break


def _told(target: Target) -> frozenset[str]:
    """Return the telling words of the profile's lines: what is sold, done, valued, and who is served."""
    brand = target.profile.brand if target.profile else None
    if brand is None:
        return frozenset()
    kinds: Iterable[Iterable[str]] = (
        (item.text for item in items or ())
        for items in (brand.products, brand.operations, brand.values, brand.audience, brand.practices)
    )
    lines = [brand.name, brand.industry or "", *(text for texts in kinds for text in texts)]
    return frozenset[str]().union(*map(_telling, lines))


def _telling(text: str) -> frozenset[str]:
    """Return the stems of a text's words, without those that any text has."""
    return frozenset(stem(word) for word in words(text) if len(word) > _SHORT and word not in _COMMON)


_SEVERAL = 2
_SAME = 0.4  # cosine of a sentence and a line that speak of the same; of others it is 0.2 at most
_SHORT = 2  # letters
_COMMON = frozenset(
    """
    the and for with from that this these those they them their there here our ours your yours you who whom whose
    what which when where why how not but all any each every some many much more most less least few other own same
    so than too very can will would should could must may are was were been being have has had having does did done
    doing get gets got make makes made making take takes give gives keep keeps let lets put want wants need needs
    like just only also even still always never ever again now then today once about above after before behind
    between into onto over under out off through because since until while upon per its it's we're it matter matters
    care cares important moment right good better best new everybody everyone anybody people company companies brand
    brands business businesses customer customers world thing things way ways time times year years day days work
    works working believe believes think talk talking see seen bold modern great big small one two three first
    """.split()
)
