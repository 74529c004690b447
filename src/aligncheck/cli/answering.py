"""What `score` and `explain` share: files in, reports out, and a report in the format that was asked for."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from aligncheck.cli.options import ReportFormat, Sort, day
from aligncheck.cli.output import screen, tell
from aligncheck.errors import InputError

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence
    from pathlib import Path

    from aligncheck.catalogue import Catalogue
    from aligncheck.embedding.encoder import Encoder
    from aligncheck.engines import Engine
    from aligncheck.errors import Problem
    from aligncheck.loading import Profile
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
    what_if: str | None = None
    cause_text: str | None = None
    config: Path | None = None
    isolated: bool = False
    engine: Engine | None = None

    @property
    def again(self) -> str:
        """Return the options that a command shown to the user repeats, so that it gives the same figures."""
        import shlex  # noqa: PLC0415  (only a terminal shows commands)

        named = {"--as-of": self.as_of, "--engine": self.engine, "--config": self.config}
        flags = {
            "--no-builtin-causes": not self.builtin,
            "--isolated": self.isolated,
            "--allow-outside": self.allow_outside,
        }
        words = [word for file in self.causes for word in ("--causes", str(file))]
        words += [word for option, value in named.items() if value is not None for word in (option, str(value))]
        words += [option for option, is_set in flags.items() if is_set]
        return "".join(f" {shlex.quote(word)}" for word in words)


class Answer(NamedTuple):
    """A report for every brand that could be read, and what was wrong with the others."""

    reports: list[BrandReport]
    problems: list[Problem]
    policy: Policy
    settled: Settled
    engine: str  # the id of the encoder


def answer(paths: Sequence[str], question: Question) -> Answer:
    """Score every brand that can be read; one bad file does not hide the others. Raises UsageError, InputError."""
    from aligncheck.engines import encoder_of  # noqa: PLC0415
    from aligncheck.library import load_catalogue  # noqa: PLC0415  (`--help` needs none of this)
    from aligncheck.loading import load_profile  # noqa: PLC0415
    from aligncheck.matching import Matcher  # noqa: PLC0415
    from aligncheck.pins import unknown_pins  # noqa: PLC0415
    from aligncheck.settled import settle  # noqa: PLC0415
    from aligncheck.whatif import reported  # noqa: PLC0415

    settled = settle(question.config, isolated=question.isolated, allow_outside=question.allow_outside)
    policy = settled.policy(day(question.as_of))
    causes, builtin = settled.catalogue(question.causes, builtin=question.builtin)
    encoder = encoder_of(question.engine or settled.engine)
    catalogue = load_catalogue(causes, encoder, builtin=builtin, tell=tell)
    catalogue, only = _described(question, catalogue, encoder)
    asked = catalogue.only(only) if only else catalogue
    changed = _changing(question)
    reports: list[BrandReport] = []
    problems: list[Problem] = []
    for path in paths:
        try:
            profile = settled.completed(changed(load_profile(path, allow_outside=question.allow_outside)))
        except InputError as error:
            problems += error.problems
            continue
        for pin in unknown_pins(profile, catalogue):
            tell(f"warning: {pin}")
        reports.append(reported(profile, Matcher(asked, encoder), policy, question.sort.value))
    once = list(dict.fromkeys(problems))  # a mistake in a patch is one, for many brands
    return Answer(reports, once, policy, settled, encoder.id)


def _described(question: Question, catalogue: Catalogue, encoder: Encoder) -> tuple[Catalogue, Sequence[str]]:
    """Return the catalogue with the cause that is described in it, if one is, and the ids that are asked for."""
    if question.cause_text is None:
        return catalogue, question.only
    from aligncheck.described import described  # noqa: PLC0415

    found = described(question.cause_text, catalogue, encoder)
    tell(f"note: {found.note}")
    return found.catalogue, [found.id]


def _changing(question: Question) -> Callable[[Profile], Profile]:
    """Return what puts the patch, if there is one, into a profile."""
    if question.what_if is None:
        return lambda profile: profile
    from aligncheck.patching import changed, load_patch  # noqa: PLC0415

    patch = load_patch(question.what_if)
    return lambda profile: changed(profile, patch, allow_outside=question.allow_outside)


class Writers(NamedTuple):
    """How a command writes its answer; JSON is the same for all."""

    terminal: Callable[[int, bool], str]  # for a width, with or without colour
    markdown: Callable[[], str]
    csv: Callable[[], str]


def rendered(
    given: Answer, format_: ReportFormat, target: Path | None, writers: Writers, top: int | None = None
) -> str:
    """Return the answer in a format, for stdout or a file."""
    if format_ is ReportFormat.JSON:
        return _json(given, top)
    if format_ is ReportFormat.MARKDOWN:
        return writers.markdown()
    if format_ is ReportFormat.CSV:
        return (_BOM if target else "") + writers.csv()
    shown = screen()
    return writers.terminal(shown.width, shown.color and target is None)


def _json(given: Answer, top: int | None) -> str:
    from aligncheck.document import document  # noqa: PLC0415
    from aligncheck.reporters.json_v1 import render  # noqa: PLC0415

    as_of, settings = given.policy.as_of.isoformat(), given.settled.data()
    return render(document(given.reports, given.problems, as_of=as_of, engine=given.engine, top=top, settings=settings))


_BOM = "\ufeff"  # begins a file: Excel on Windows takes a CSV without it for another encoding
