"""`aligncheck detect`: which causes texts are about."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, Annotated

import typer

from aligncheck.cli.options import (
    AllowOutside,
    Causes,
    Config,
    Isolated,
    NoBuiltin,
    Output,
    ReportFormat,
    ReportFormatOption,
    report_format,
)
from aligncheck.cli.output import screen, tell, write
from aligncheck.errors import Exit, InputError, UsageError

if TYPE_CHECKING:
    from collections.abc import Sequence

    from aligncheck.detecting import Detector
    from aligncheck.detections import Detected
    from aligncheck.errors import Problem
    from aligncheck.texts import Given

_LEAST = 0.5  # as detecting.LEAST, which `--help` must not load


def detect(  # noqa: PLR0913  (the options are the interface)
    texts: Annotated[
        list[str], typer.Argument(metavar="TEXT|FILE...", help="Texts in quotes, or files; - reads stdin.")
    ],
    *,
    lines: Annotated[bool, typer.Option("--lines", help="Take each line as a text of its own.")] = False,
    min_confidence: Annotated[
        float, typer.Option("--min-confidence", metavar="N", min=0, max=1, help="How sure to be, from 0 to 1.")
    ] = _LEAST,
    top: Annotated[
        int | None, typer.Option("--top", metavar="N", min=1, help="Name the first N causes of each text.")
    ] = None,
    causes: Causes = None,
    no_builtin_causes: NoBuiltin = False,
    format_: ReportFormatOption = None,
    output: Output = None,
    allow_outside: AllowOutside = False,
    config: Config = None,
    isolated: Isolated = False,
) -> None:
    """Tell which causes a text is about.

    Each with the words that tell it, and the UN goals beside. What a text turns away stands apart.

    Examples:

      aligncheck detect "We plant trees and pay a living wage."

      aligncheck detect "We do not support climate action."

      aligncheck detect brand.yaml --lines --format csv

      aligncheck detect "Free pads in every washroom." "Two for one on pizza." --top 2

    Exit codes: 0 clean (about none, too), 2 wrong usage, 3 unusable input, 70 our fault.

    """
    from aligncheck.detecting import load_detector  # noqa: PLC0415  (`--help` needs none of this)
    from aligncheck.settled import settle  # noqa: PLC0415

    if list(texts).count("-") > 1:
        raise UsageError("stdin (-) can be read once")
    settled = settle(config, isolated=isolated, allow_outside=allow_outside)
    paths, builtin = settled.catalogue(causes or (), builtin=not no_builtin_causes)
    detector = load_detector(paths, builtin=builtin)
    given, problems = _given(texts, lines=lines)
    found = _detected(given, detector, min_confidence, top)
    for problem in problems:
        tell(str(problem))
    wanted = report_format(format_, output)
    if found or wanted is ReportFormat.JSON:
        text = _rendered(found, problems, wanted, min_confidence, detector.goal_names)
        write(text, output, exact=wanted is not ReportFormat.TERMINAL)
    if problems:
        raise typer.Exit(Exit.INPUT)


def _given(arguments: Sequence[str], *, lines: bool) -> tuple[list[Given], list[Problem]]:
    """Return every text that can be read, and what is wrong with the others."""
    from aligncheck.texts import given  # noqa: PLC0415

    found: list[Given] = []
    problems: list[Problem] = []
    for argument in arguments:
        try:
            found += given(argument, lines=lines)
        except InputError as error:
            problems += error.problems
    return found, problems


def _detected(given: Sequence[Given], detector: Detector, least: float, top: int | None) -> list[Detected]:
    from aligncheck.detections import Detected  # noqa: PLC0415

    told = [Detected(each, detector.detect(each.text, least)) for each in given]
    return [Detected(each, replace(found, causes=found.causes[:top])) for each, found in told]


def _rendered(
    found: Sequence[Detected], problems: Sequence[Problem], wanted: ReportFormat, least: float, names: dict[int, str]
) -> str:
    if wanted is ReportFormat.JSON:
        from aligncheck.detections import document  # noqa: PLC0415
        from aligncheck.reporters.json_v1 import render as as_json  # noqa: PLC0415

        return as_json(document(found, problems, least=least))
    if wanted is ReportFormat.CSV:
        from aligncheck.reporters.csv_v1 import render_texts  # noqa: PLC0415

        return render_texts(found)
    if wanted is ReportFormat.MARKDOWN:
        from aligncheck.reporters.detected_markdown import render as as_markdown  # noqa: PLC0415

        return as_markdown(found, names)
    from aligncheck.reporters.detected import render  # noqa: PLC0415

    shown = screen()
    return render(found, names, width=shown.width, color=shown.color)
