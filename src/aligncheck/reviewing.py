"""Many files → their findings: what `check` and the Python API share."""

from __future__ import annotations

from functools import cache
from typing import TYPE_CHECKING, NamedTuple

from aligncheck.checking import Choice, check, chosen, numbered
from aligncheck.errors import InputError
from aligncheck.judging import Judge
from aligncheck.rules import RULES
from aligncheck.target import Target

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Mapping, Sequence
    from datetime import date
    from pathlib import Path

    from aligncheck.briefs import BriefFile
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
    loads: Iterable[Callable[[], Sequence[BriefFile]]],
    judge: Judge,
    policy: Policy,
    choice: Choice,
    markets: Sequence[str] | None = None,
) -> Review:
    """Check every brief that can be read; one bad file does not hide the others. Raises UsageError: an unknown code."""
    rules = chosen(RULES, choice)
    done = Review([], [], [], {}, rules, policy.as_of, {})
    for load in loads:
        try:
            briefs = load()
        except InputError as error:
            done.problems.extend(error.problems)
            continue
        for brief in briefs:
            done.texts[brief.file], done.hashes[brief.file] = brief.text, brief.sha256
            done.findings.extend(check(Target(brief, judge, policy.as_of, markets), rules, choice))
        done.checked.extend(dict.fromkeys(brief.file for brief in briefs))
    return done._replace(findings=numbered(done.findings))


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
