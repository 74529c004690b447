"""What `score` and `explain` share: files in, reports out, and a report in the format that was asked for."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from aligncheck.cli.options import Format, Sort, day
from aligncheck.cli.output import screen, tell
from aligncheck.errors import InputError

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence
    from pathlib import Path

    from aligncheck.errors import Problem
    from aligncheck.policy import Policy
    from aligncheck.report import BrandReport
    from aligncheck.settled import Settled


class Question(NamedTuple):
    """What is asked of every brand: the options that the commands share."""

    as_of: str | None
    causes: Sequence[Path]
    builtin: bool
    allow_outside: bool
    only: Sequence[str] = ()
    sort: Sort = Sort.AUTHENTICITY
    config: Path | None = None
    isolated: bool = False


class Answer(NamedTuple):
    """A report for every brand that could be read, and what was wrong with the others."""

    reports: list[BrandReport]
    problems: list[Problem]
    policy: Policy
    settled: Settled


def answer(paths: Sequence[str], question: Question) -> Answer:
    """Score every brand that can be read; one bad file does not hide the others. Raises UsageError, InputError."""
    from aligncheck.assessment import assess  # noqa: PLC0415  (`--help` needs none of this)
    from aligncheck.catalogue import load_catalogue  # noqa: PLC0415
    from aligncheck.embedding.encoder import default_encoder  # noqa: PLC0415
    from aligncheck.loading import load_profile  # noqa: PLC0415
    from aligncheck.matching import Matcher  # noqa: PLC0415
    from aligncheck.pins import unknown_pins  # noqa: PLC0415
    from aligncheck.report import report  # noqa: PLC0415
    from aligncheck.settled import settle  # noqa: PLC0415

    settled = settle(question.config, isolated=question.isolated, allow_outside=question.allow_outside)
    policy = settled.policy(day(question.as_of))
    causes, builtin = settled.catalogue(question.causes, builtin=question.builtin)
    catalogue = load_catalogue(causes, default_encoder(), builtin=builtin)
    asked = catalogue.only(question.only) if question.only else catalogue
    reports: list[BrandReport] = []
    problems: list[Problem] = []
    for path in paths:
        try:
            profile = settled.completed(load_profile(path, allow_outside=question.allow_outside))
        except InputError as error:
            problems += error.problems
            continue
        for pin in unknown_pins(profile, catalogue):
            tell(f"warning: {pin}")
        assessment = assess(profile, Matcher(asked, default_encoder()), policy)
        reports.append(report(assessment, policy, question.sort.value))
    return Answer(reports, problems, policy, settled)


def rendered(
    given: Answer, format_: Format, target: Path | None, terminal: Callable[[int, bool], str], top: int | None = None
) -> str:
    """Return the answer in a format; `terminal` writes it for a width, with or without colour."""
    if format_ is Format.JSON:
        from aligncheck.document import document  # noqa: PLC0415
        from aligncheck.embedding.encoder import default_encoder  # noqa: PLC0415
        from aligncheck.reporters.json_v1 import render  # noqa: PLC0415

        as_of, engine = given.policy.as_of.isoformat(), default_encoder().id
        settings = given.settled.data()
        return render(document(given.reports, given.problems, as_of=as_of, engine=engine, top=top, settings=settings))
    shown = screen()
    return terminal(shown.width, shown.color and target is None)
