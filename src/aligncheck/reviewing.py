"""Many files → their findings: what `check` and the Python API share."""

from __future__ import annotations

from functools import cache
from typing import TYPE_CHECKING, NamedTuple

from aligncheck.brand_target import BrandTarget
from aligncheck.checking import Choice, check, chosen, numbered
from aligncheck.errors import InputError
from aligncheck.forking import shared_out
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

    Load = Callable[[], Sequence[Subject]]


_FIRST = 8


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


class Part(NamedTuple):
    """What was found in some of the files: what one process hands to another."""

    findings: list[Finding]
    problems: list[Problem]
    checked: list[str]
    texts: dict[str, str]
    hashes: dict[str, str]


def review(
    loads: Iterable[Load],
    judge: Judge,
    policy: Policy,
    choice: Choice,
    markets: Sequence[str] | None = None,
    jobs: int = 1,
) -> Review:
    """Check every brief and profile that can be read, in up to so many processes; a bad file does not hide the others.

    Raises UsageError for an unknown code.
    """
    rules = chosen(RULES, choice)

    def part(loads: Sequence[Load]) -> Part:
        return _reviewed(loads, judge, policy.as_of, rules, choice, markets)

    every = list(loads)
    # The first are looked at here, so that what all need is loaded before the process is copied.
    parts = [part(every[:_FIRST]), *shared_out(every[_FIRST:], part, jobs)]
    return Review(
        [each for part in parts for each in part.findings],
        [each for part in parts for each in part.problems],
        [each for part in parts for each in part.checked],
        {file: text for part in parts for file, text in part.texts.items()},
        rules,
        policy.as_of,
        {file: digest for part in parts for file, digest in part.hashes.items()},
    )


def _reviewed(
    loads: Sequence[Load],
    judge: Judge,
    as_of: date,
    rules: Sequence[Rule],
    choice: Choice,
    markets: Sequence[str] | None,
) -> Part:
    """Return what is found in some of the files."""
    done = Part([], [], [], {}, {})
    for load in loads:
        try:
            subjects = load()
        except InputError as error:
            done.problems.extend(error.problems)
            continue
        found: list[Finding] = []
        for subject in subjects:
            done.texts[subject.file], done.hashes[subject.file] = subject.text, subject.sha256
            found += check(target_of(subject, judge, as_of, markets), rules, choice)
        done.findings.extend(numbered(found))
        done.checked.extend(dict.fromkeys(subject.file for subject in subjects))
    return done


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
