"""`aligncheck score`: which causes are natural and believable for a brand."""

from __future__ import annotations

from typing import TYPE_CHECKING, Annotated

import typer

from aligncheck.cli.options import (
    AllowOutside,
    AsOf,
    Causes,
    Format,
    FormatOption,
    NoBuiltin,
    Output,
    Sort,
    day,
)
from aligncheck.cli.output import screen, tell, write
from aligncheck.errors import Exit, InputError, Problem, UsageError

if TYPE_CHECKING:
    from collections.abc import Sequence
    from datetime import date
    from pathlib import Path

    from aligncheck.report import BrandReport


def score(  # noqa: PLR0913  (the options are the interface)
    brands: Annotated[list[str], typer.Argument(metavar="BRAND...", help="Brand profiles (YAML); - reads stdin.")],
    *,
    cause: Annotated[
        list[str] | None,
        typer.Option("--cause", metavar="ID", help="Answer only for this cause. Repeatable."),
    ] = None,
    top: Annotated[int | None, typer.Option("--top", metavar="N", min=1, help="List the first N causes.")] = None,
    everything: Annotated[bool, typer.Option("--all", help="List every cause.")] = False,
    sort: Annotated[Sort, typer.Option("--sort", help="What to order the causes by.")] = Sort.AUTHENTICITY,
    as_of: AsOf = None,
    causes: Causes = None,
    no_builtin_causes: NoBuiltin = False,
    format_: FormatOption = Format.TERMINAL,
    output: Output = None,
    fail_under: Annotated[
        float | None,
        typer.Option(
            "--fail-under",
            metavar="N",
            min=0,
            max=100,
            help="With --cause: exit 1 if authenticity is below N, or unknown.",
        ),
    ] = None,
    exit_zero: Annotated[bool, typer.Option("--exit-zero", help="Exit 0 even if --fail-under is not met.")] = False,
    allow_outside: AllowOutside = False,
) -> None:
    """Score a brand against every cause, with the reasons.

    Examples:

      aligncheck score brand.yaml

      aligncheck score brand.yaml --all --sort fit

      aligncheck score brand.yaml --format json --output report.json

      aligncheck score brand.yaml --cause plastic-waste --fail-under 60

    Exit codes: 0 clean, 1 below --fail-under or unknown, 2 wrong usage, 3 unusable input, 70 our fault.

    """
    if fail_under is not None and not cause:
        raise UsageError("--fail-under needs --cause ID: which cause must reach it?")
    if brands.count("-") > 1:
        raise UsageError("stdin (-) can be read once")
    when = day(as_of)
    reports, problems = _reports(
        brands,
        cause,
        causes or [],
        when,
        sort.value,
        builtin=not no_builtin_causes,
        allow_outside=allow_outside,
    )
    for problem in problems:
        tell(str(problem))
    if reports or format_ is Format.JSON:
        write(
            _rendered(reports, problems, when, format_, top, everything=everything or bool(cause), target=output),
            output,
        )
    if problems:
        raise typer.Exit(Exit.INPUT)
    if fail_under is not None and not exit_zero and _below(reports, fail_under):
        raise typer.Exit(Exit.FINDINGS)


def _reports(
    paths: Sequence[str],
    only: Sequence[str] | None,
    causes: Sequence[Path],
    when: date,
    sort: str,
    *,
    builtin: bool,
    allow_outside: bool,
) -> tuple[list[BrandReport], list[Problem]]:
    """Score every brand that can be read; one bad file does not hide the others."""
    from aligncheck.assessment import assess  # noqa: PLC0415  (`--help` needs none of this)
    from aligncheck.catalogue import load_catalogue  # noqa: PLC0415
    from aligncheck.embedding.encoder import default_encoder  # noqa: PLC0415
    from aligncheck.loading import load_profile  # noqa: PLC0415
    from aligncheck.matching import Matcher  # noqa: PLC0415
    from aligncheck.pins import unknown_pins  # noqa: PLC0415
    from aligncheck.policy import Policy  # noqa: PLC0415
    from aligncheck.report import report  # noqa: PLC0415

    catalogue = load_catalogue(causes, default_encoder(), builtin=builtin)
    policy = Policy(as_of=when)
    reports: list[BrandReport] = []
    problems: list[Problem] = []
    causes_asked = catalogue.only(only) if only else catalogue
    for path in paths:
        try:
            profile = load_profile(path, allow_outside=allow_outside)
        except InputError as error:
            problems += error.problems
            continue
        for pin in unknown_pins(profile, catalogue):
            tell(f"warning: {pin}")
        matcher = Matcher(causes_asked, default_encoder())
        reports.append(report(assess(profile, matcher, policy), policy, sort))
    return reports, problems


def _rendered(
    reports: Sequence[BrandReport],
    problems: Sequence[Problem],
    when: date,
    format_: Format,
    top: int | None,
    *,
    everything: bool,
    target: Path | None,
) -> str:
    if format_ is Format.JSON:
        from aligncheck.document import document  # noqa: PLC0415
        from aligncheck.embedding.encoder import default_encoder  # noqa: PLC0415
        from aligncheck.reporters.json_v1 import render as as_json  # noqa: PLC0415

        return as_json(document(reports, problems, as_of=when.isoformat(), engine=default_encoder().id, top=top))
    from aligncheck.reporters.terminal import render  # noqa: PLC0415

    shown = screen()
    return render(reports, width=shown.width, color=shown.color and target is None, top=top, everything=everything)


def _below(reports: Sequence[BrandReport], limit: float) -> bool:
    """Say whether any cause asked for stays below the limit, or cannot be judged."""
    results = [result for report in reports for result in report.results]
    return any(not result.reliable or round(100 * result.score.authenticity, 1) < limit for result in results)
