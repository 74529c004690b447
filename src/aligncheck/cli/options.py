"""Options that several commands share, and how they are read."""

from __future__ import annotations

from enum import StrEnum
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from aligncheck.cli.completing import toml_files, yaml_files
from aligncheck.engines import Engine
from aligncheck.errors import UsageError

if TYPE_CHECKING:
    import datetime as dt


class Format(StrEnum):
    """How an answer is written."""

    TERMINAL = "terminal"
    JSON = "json"


class PageFormat(StrEnum):
    """How a page is written: one thing whole, which makes no table."""

    TERMINAL = "terminal"
    JSON = "json"
    MARKDOWN = "markdown"


class ReportFormat(StrEnum):
    """How reports and lists are written."""

    TERMINAL = "terminal"
    JSON = "json"
    MARKDOWN = "markdown"
    CSV = "csv"


class Sort(StrEnum):
    """What a report is ordered by."""

    AUTHENTICITY = "authenticity"
    FIT = "fit"


Brand = Annotated[
    str,
    typer.Argument(metavar="BRAND", help="A brand profile (YAML); - reads stdin.", autocompletion=yaml_files),
]
Brands = Annotated[
    list[str],
    typer.Argument(metavar="BRAND...", help="Brand profiles (YAML); - reads stdin.", autocompletion=yaml_files),
]
AsOf = Annotated[
    str | None,
    typer.Option(
        "--as-of",
        metavar="DATE",
        help="Judge by what was known on this day (2026-11-22). Default: SOURCE_DATE_EPOCH, else today.",
    ),
]
Causes = Annotated[
    list[Path] | None,
    typer.Option(
        "--causes",
        metavar="FILE",
        help="Add causes of your own, or override built-in ones. Repeatable.",
        autocompletion=yaml_files,
    ),
]
NoBuiltin = Annotated[bool, typer.Option("--no-builtin-causes", help="Leave the built-in catalogue out.")]
Output = Annotated[
    Path | None, typer.Option("--output", "-o", metavar="FILE", help="Write to a file, whole or not at all.")
]
FormatOption = Annotated[Format, typer.Option("--format", "-f", help="How to write the answer.")]
PageFormatOption = Annotated[PageFormat, typer.Option("--format", "-f", help="How to write the answer.")]
ListFormatOption = Annotated[ReportFormat, typer.Option("--format", "-f", help="How to write the answer.")]
ReportFormatOption = Annotated[
    ReportFormat | None,
    typer.Option(
        "--format",
        "-f",
        metavar=f"<{'|'.join(ReportFormat)}>",
        help="How to write the answer. Default: what the ending of --output says (.md, .csv, .json), else terminal.",
    ),
]
AllowOutside = Annotated[
    bool, typer.Option("--allow-outside", help="Let a profile or the settings name files outside the project folder.")
]
Config = Annotated[
    Path | None,
    typer.Option(
        "--config",
        metavar="FILE",
        help="Read settings from this file, not from one in this folder or above it.",
        autocompletion=toml_files,
    ),
]
Isolated = Annotated[bool, typer.Option("--isolated", help="Read no settings file.")]
EngineOption = Annotated[
    Engine | None,
    typer.Option(
        "--engine",
        metavar=f"<{'|'.join(Engine)}>",
        help="What compares by meaning. Default: the settings' engine, else static; minilm needs aligncheck[onnx].",
    ),
]
WhatIf = Annotated[
    str | None,
    typer.Option(
        "--what-if",
        metavar="PATCH",
        help="Judge the profile as it would be with the changes in this file (YAML; - reads stdin).",
        autocompletion=yaml_files,
    ),
]


_ENDINGS = {".json": ReportFormat.JSON, ".md": ReportFormat.MARKDOWN, ".csv": ReportFormat.CSV}


def report_format(asked: ReportFormat | None, target: Path | None) -> ReportFormat:
    """Return the format: the one asked for, else what the ending of the file says, else the terminal's."""
    if asked is not None or target is None:
        return asked or ReportFormat.TERMINAL
    return _ENDINGS.get(target.suffix.lower(), ReportFormat.TERMINAL)


def day(as_of: str | None) -> dt.date:
    """Return the day to judge by: the option, else SOURCE_DATE_EPOCH, else today; raises UsageError."""
    from datetime import date  # noqa: PLC0415  (`--help` needs neither)

    from aligncheck.day import default_day  # noqa: PLC0415

    if as_of is None:
        return default_day()
    try:
        return date.fromisoformat(as_of)
    except ValueError:
        raise UsageError(f"--as-of {as_of!r} is not a date; write it as 2026-11-22") from None
