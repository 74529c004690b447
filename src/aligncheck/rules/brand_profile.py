"""Brand profiles: practices that somebody can check, and what is or was a harm named as that."""

from __future__ import annotations

from typing import TYPE_CHECKING

from aligncheck.errors import InputError
from aligncheck.finding import Hit
from aligncheck.lexicon import Lexicon
from aligncheck.prose import Prose
from aligncheck.rules.base import rule
from aligncheck.severity import Severity

if TYPE_CHECKING:
    from collections.abc import Iterator

    from aligncheck.brand_target import BrandTarget
    from aligncheck.models import Practice

_FILES = (".pdf", ".html", ".htm", ".md", ".txt", ".csv", ".xlsx", ".docx", ".png", ".jpg", ".jpeg", ".yaml", ".yml")
_ENDED = Lexicon(
    """
    no, not, never, without, none, nothing, stopped, ended, removed, banned, dropped, quit, exited
    phased|phasing|taken|took out|off, gave up, given up, instead of, replaced, replacing, free of
    """
)


@rule("BP03", "practice-without-evidence", Severity.INFO, looks_at="brand")
def practice_without_evidence(target: BrandTarget) -> Iterator[Hit]:
    """A practice that nothing shows.

    Looks for:
        A practice with a date, an amount or a share, and no `evidence`.

    Why:
        Who is challenged needs more than a date; the score counts evidence from outside most.

    Clears it:
        `evidence` with an address, best of somebody else, or a path.

    Bad:
        refill points in 40 shops since 2021

    Good:
        {text: refill points in 40 shops, since: 2021, evidence: https://townpaper.example/refills}

    Basis:
        CMA Green Claims Code, principle 6, for what is then said in public.
    """
    for number, practice in _practices(target):
        if not practice.evidence and (practice.since or practice.amount or practice.share):
            yield Hit(("practices", number), "nothing shows this practice", "add `evidence:` with an address or a path")


@rule("BP04", "harmful-practice", Severity.WARNING, looks_at="brand")
def harmful_practice(target: BrandTarget) -> Iterator[Hit]:
    """A practice that is a harm.

    Looks for:
        A practice that reads as what harms a cause, more than as what helps any. One with `causes` of its own, or that
        says what is not done any more, is left alone.

    Why:
        Listed among good deeds it is found by critics first; the score does not count it.

    Clears it:
        The line moved to `controversies`, with its `status`; or other words, if it was misread.

    Bad:
        practices: [hens kept in battery cages]

    Good:
        controversies: [{text: hens kept in battery cages, status: in-repair, remedy: cage-free by 2028}]

    Basis:
        Wagner et al. 2009; Chen et al. 2020: harm in the domain of a cause is what makes words on it hypocrisy.
    """
    for number, practice in _practices(target):
        if practice.causes or _ENDED.found(Prose(practice.text)):
            continue
        if harmed := target.judge.harmed(practice.text):
            message = f"this practice reads as a harm to {harmed.name}"
            yield Hit(("practices", number), message, "list it under `controversies:`, or say what is meant")


@rule("BP05", "controversy-left-open", Severity.WARNING, looks_at="brand")
def controversy_left_open(target: BrandTarget) -> Iterator[Hit]:
    """A controversy of which nobody says where it stands.

    Looks for:
        A controversy without `status`; one that is `in-repair` though its `remedied` day has passed.

    Why:
        Untold, it counts as open; a remedy that was promised for a day is asked for on that day.

    Clears it:
        `status`; once it is put right, `status: remedied` with `remedied` and `remedy`.

    Bad:
        {text: plastic microbeads in the scrub, year: 2024}

    Good:
        {text: plastic microbeads in the scrub, year: 2024, status: remedied, remedied: 2025-06, remedy: ground shells}

    Basis:
        Wagner et al. 2009: a harm admitted and repaired weighs less than one left open.
    """
    for number, each in enumerate(target.brand.controversies or ()):
        if each.year and each.year.first > target.as_of:
            continue
        route = ("controversies", number)
        if each.status is None:
            yield Hit(route, "nothing says where this controversy stands", "add `status:`, for example in-repair")
        elif each.status == "in-repair" and each.remedied and each.remedied.last < target.as_of:
            message = f"it was to be put right by {each.remedied}, and is still in repair"
            yield Hit((*route, "remedied"), message, "write `status: remedied` with its `remedy:`, or a later date")


@rule("BP06", "evidence-not-there", Severity.WARNING, looks_at="brand")
def evidence_not_there(target: BrandTarget) -> Iterator[Hit]:
    """A path that is to show something, and leads nowhere.

    Looks for:
        `evidence` of a practice or a controversy that is a path, seen from the profile, of no file in the project.
        Addresses are not opened.

    Why:
        Proof that has been moved or deleted is missed when it is needed most.

    Clears it:
        The right path, or the file.

    Bad:
        evidence: reports/refils-2025.pdf, where the file is refills-2025.pdf

    Good:
        evidence: reports/refills-2025.pdf

    Basis:
        None in law.
    """
    told = [("practices", number, each.evidence) for number, each in enumerate(target.brand.practices or ())]
    told += [("controversies", number, each.evidence) for number, each in enumerate(target.brand.controversies or ())]
    for kind, number, evidence in told:
        if evidence and _is_path(evidence) and not _there(evidence, target):
            message = f"there is no file “{evidence}” in the project"
            yield Hit((kind, number, "evidence"), message, "name a file that is there, or an address")


@rule("BP07", "certification-ended", Severity.INFO, looks_at="brand")
def certification_ended(target: BrandTarget) -> Iterator[Hit]:
    """A certification that has ended.

    Looks for:
        A practice of `kind: certification` whose `until` has passed.

    Why:
        Copy, packs and pages go on showing a label long after it has ended, and that is then a claim without a licence.

    Clears it:
        A later `until`, once it is renewed; or the line deleted, once nothing shows the label any more.

    Bad:
        {text: B Corp certified, kind: certification, until: 2025-06}

    Good:
        {text: B Corp certified, kind: certification, until: 2028-06}

    Basis:
        UCPD Annex I 2 and 4: showing a mark without being entitled to it.
    """
    for number, practice in _practices(target):
        if practice.kind == "certification" and practice.until and practice.until.last < target.as_of:
            message = f"the certification ended in {practice.until}"
            yield Hit(("practices", number, "until"), message, "renew it, or see that nothing shows the label any more")


def _practices(target: BrandTarget) -> Iterator[tuple[int, Practice]]:
    """Yield the practices that have begun by the day."""
    for number, practice in enumerate(target.brand.practices or ()):
        if not (practice.since and practice.since.first > target.as_of):
            yield number, practice


def _there(path: str, target: BrandTarget) -> bool:
    try:
        return target.judge.path(target.found.file, path).exists()
    except (InputError, OSError):  # outside of the project, or longer than a path can be
        return False


def _is_path(evidence: str) -> bool:
    """Say whether evidence is a path rather than an address ("fernwash.example/report") or words."""
    first, slash, _ = evidence.partition("/")
    if "://" in evidence or evidence.startswith("www.") or any(letter.isspace() for letter in evidence):
        return False
    if slash:
        return first in ("", ".", "..") or "." not in first
    return evidence.lower().endswith(_FILES)


RULES = (
    practice_without_evidence,
    harmful_practice,
    controversy_left_open,
    evidence_not_there,
    certification_ended,
)
"""The rules of this family, but for those about goals."""
