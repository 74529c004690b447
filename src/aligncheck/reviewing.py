"""Many files → their findings: what `check` and the Python API share."""

from __future__ import annotations

from functools import cache
from typing import TYPE_CHECKING, NamedTuple

from aligncheck.brand_target import BrandTarget
from aligncheck.checking import Choice, check, chosen, numbered
from aligncheck.errors import InputError
from aligncheck.judging import Judge
from aligncheck.rules import RULES
from aligncheck.subjects import BrandFile
from aligncheck.target import Target

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Mapping, Sequence
    from datetime import date
    from pathlib import Path

    from aligncheck.catalogue import Catalogue
    from aligncheck.embedding.encoder import Encoder
    from aligncheck.errors import Problem
    from aligncheck.finding import Finding
    from aligncheck.models import CauseFile
    from aligncheck.occasions import Movement
    from aligncheck.policy import Policy
    from aligncheck.rules.base import Rule
    from aligncheck.settled import Settled
    from aligncheck.source import Source
    from aligncheck.subjects import Subject


class Review(NamedTuple):
    """What was found in the files that could be read, and what was wrong with the others."""

    findings: list[Finding]
    problems: list[Problem]
    checked: list[str]  # the files that were checked
    texts: dict[str, str]  # of the files, for showing lines
    rules: tuple[Rule, ...]  # those that ran
    as_of: date
    hashes: dict[str, str]  # the SHA-256 of each file
    baseline: str | None = None  # the file that says which findings are known
    gone: int = 0  # how many of the baseline are found no more


def review(
    loads: Iterable[Callable[[], Sequence[Subject]]],
    judge: Judge,
    policy: Policy,
    choice: Choice,
    markets: Sequence[str] | None = None,
) -> Review:
    """Check every brief and profile that can be read; one bad file does not hide the others.

    Raises UsageError for an unknown code.
    """
    rules = chosen(RULES, choice)
    done = Review([], [], [], {}, rules, policy.as_of, {})
    for load in loads:
        try:
            subjects = load()
        except InputError as error:
            done.problems.extend(error.problems)
            continue
        for subject in subjects:
            done.texts[subject.file], done.hashes[subject.file] = subject.text, subject.sha256
            done.findings.extend(check(target_of(subject, judge, policy.as_of, markets), rules, choice))
        done.checked.extend(dict.fromkeys(subject.file for subject in subjects))
    return done._replace(findings=numbered(done.findings))


def target_of(
    subject: Subject, judge: Judge, as_of: date, markets: Sequence[str] | None = None
) -> Target | BrandTarget:
    """Return what the rules look at, for a brief or a profile."""
    if isinstance(subject, BrandFile):
        return BrandTarget(subject, judge, as_of, markets)
    return Target(subject, judge, as_of, markets)


def judge_of(settled: Settled, policy: Policy, causes: Sequence[Path], *, builtin: bool, allow_outside: bool) -> Judge:
    """Return a judge with the catalogue that is asked for, loaded when a rule needs it."""
    files, use_builtin = settled.catalogue(list(causes), builtin=builtin)

    def load() -> tuple[Catalogue, Encoder]:
        from aligncheck.engines import encoder_of  # noqa: PLC0415
        from aligncheck.library import load_catalogue  # noqa: PLC0415

        encoder = encoder_of(settled.engine)
        return load_catalogue(files, encoder, builtin=use_builtin, read=read), encoder

    def occasions() -> Mapping[str, Movement]:
        from aligncheck.occasions import load_occasions  # noqa: PLC0415

        return load_occasions(files, read, builtin=use_builtin)

    @cache
    def read(path: str | Path) -> tuple[CauseFile, Source]:
        from aligncheck.loading import load_cause_file  # noqa: PLC0415

        return load_cause_file(path)

    return Judge(load, occasions, policy, settled, allow_outside=allow_outside)
