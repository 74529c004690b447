"""`aligncheck score`: which causes are natural and believable for a brand."""

from __future__ import annotations

from typing import TYPE_CHECKING, Annotated

import typer

from aligncheck.cli.completing import cause_ids
from aligncheck.cli.options import (
    AllowOutside,
    AsOf,
    Brands,
    Causes,
    Config,
    EngineOption,
    Isolated,
    NoBuiltin,
    Output,
    ReportFormat,
    ReportFormatOption,
    Sort,
    WhatIf,
    report_format,
)
from aligncheck.cli.output import tell, write
from aligncheck.errors import Exit, UsageError

if TYPE_CHECKING:
    from collections.abc import Sequence

    from aligncheck.report import BrandReport


def score(  # noqa: PLR0913  (the options are the interface)
    brands: Brands,
    *,
    cause: Annotated[
        list[str] | None,
        typer.Option("--cause", metavar="ID", help="Answer only for this cause. Repeatable.", autocompletion=cause_ids),
    ] = None,
    top: Annotated[int | None, typer.Option("--top", metavar="N", min=1, help="List the first N causes.")] = None,
    everything: Annotated[bool, typer.Option("--all", help="List every cause.")] = False,
    sort: Annotated[Sort, typer.Option("--sort", help="What to order the causes by.")] = Sort.AUTHENTICITY,
    what_if: WhatIf = None,
    as_of: AsOf = None,
    engine: EngineOption = None,
    causes: Causes = None,
    no_builtin_causes: NoBuiltin = False,
    format_: ReportFormatOption = None,
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
    config: Config = None,
    isolated: Isolated = False,
) -> None:
    """Score a brand against every cause, with the reasons.

    Examples:

      aligncheck score brand.yaml

      aligncheck score brand.yaml --all --sort fit

      aligncheck score brand.yaml --format json --output report.json

      aligncheck score brands/*.yaml --output scores.csv

      aligncheck score brand.yaml --cause plastic-waste --fail-under 60

      aligncheck score brand.yaml --what-if step.yaml

    Exit codes: 0 clean, 1 below --fail-under or unknown, 2 wrong usage, 3 unusable input, 70 our fault.

    """
    from aligncheck.cli.answering import Question, Writers, answer, rendered  # noqa: PLC0415  (`--help` needs none of this)

    if fail_under is not None and not cause:
        raise UsageError("--fail-under needs --cause ID: which cause must reach it?")
    if [*brands, what_if].count("-") > 1:
        raise UsageError("stdin (-) can be read once")
    asked = Question(
        as_of, causes or (), not no_builtin_causes, allow_outside, cause or (), sort, what_if,
        config=config, isolated=isolated, engine=engine,
    )  # fmt: skip
    given = answer(brands, asked)
    wanted, everything, settings = report_format(format_, output), everything or bool(cause), given.settled.line

    def as_terminal(width: int, color: bool) -> str:  # noqa: FBT001  (called by position, here alone)
        from aligncheck.reporters import terminal  # noqa: PLC0415

        return terminal.render(
            given.reports, width=width, color=color, top=top, everything=everything, settings=settings,
            again=asked.again,
        )  # fmt: skip

    def as_markdown() -> str:
        from aligncheck.reporters import markdown  # noqa: PLC0415

        return markdown.render(given.reports, given.problems, top=top, everything=everything, settings=settings)

    def as_csv() -> str:
        from aligncheck.reporters import csv_v1  # noqa: PLC0415

        return csv_v1.render(given.reports, top)

    for problem in given.problems:
        tell(str(problem))
    if given.reports or wanted in (ReportFormat.JSON, ReportFormat.MARKDOWN):
        text = rendered(given, wanted, output, Writers(as_terminal, as_markdown, as_csv), top)
        write(text, output, exact=wanted is not ReportFormat.TERMINAL)
    if given.problems:
        raise typer.Exit(Exit.INPUT)
    if fail_under is not None and not exit_zero and _below(given.reports, fail_under):
        raise typer.Exit(Exit.FINDINGS)


def _below(reports: Sequence[BrandReport], limit: float) -> bool:
    """Say whether any cause asked for stays below the limit, or cannot be judged."""
    results = [result for report in reports for result in report.results]
    return any(not result.reliable or round(100 * result.score.authenticity, 1) < limit for result in results)
