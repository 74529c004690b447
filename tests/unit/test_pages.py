"""Help for the screen there is. That the real pages fit is shown in test_help.py and test_manners.py."""

from __future__ import annotations

from enum import StrEnum
from typing import Annotated

import typer
from typer.testing import CliRunner

from aligncheck.cli.commands import Command


class Colour(StrEnum):
    """More choices than fit on a line of forty."""

    ULTRAMARINE = "ultramarine"
    VERMILION = "vermilion"
    CHARTREUSE = "chartreuse"


def paint(
    wall: Annotated[str, typer.Argument(metavar="WALL", help="Which wall.")],
    *,
    colour: Annotated[Colour, typer.Option("--colour", help="In which colour.")] = Colour.VERMILION,
) -> None:
    """Paint a wall.

    Examples:

      aligncheck paint the-wall-of-the-long-room --colour chartreuse

    """


EXAMPLE = "    aligncheck paint the-wall-of-the-long-room --colour chartreuse"


def page(columns: int) -> str:
    alone = typer.Typer(rich_markup_mode=None, add_completion=False)
    alone.command(cls=Command)(paint)
    return CliRunner().invoke(alone, ["--help"], env={"COLUMNS": str(columns)}).stdout


def test_a_page_names_its_arguments_as_they_are_written() -> None:
    shown = page(80)

    assert shown.startswith("Usage: paint [OPTIONS] WALL\n\n  Paint a wall.\n")
    assert "\nArguments:\n  WALL  Which wall.\n" in shown
    assert "ultramarine|vermilion|chartreuse" in shown


def test_choices_that_do_not_fit_on_a_line_stand_in_the_text() -> None:
    """There they can be wrapped. An example stays whole: it is there to be copied."""
    shown = page(40)

    assert "\n  --colour WORD\n" in shown
    assert "One of: ultramarine, vermilion, chartreuse." in " ".join(shown.split())
    assert [line for line in shown.splitlines() if len(line) > 40] == [EXAMPLE]


def test_a_screen_too_narrow_for_anything_gets_a_page_of_thirty_columns() -> None:
    assert page(5) == page(32)
