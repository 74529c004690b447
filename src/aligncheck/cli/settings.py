"""`aligncheck settings`: each setting, and where its value came from."""

from __future__ import annotations

from typing import Annotated

import typer

from aligncheck.cli.options import AllowOutside, Config, Format, FormatOption, Isolated
from aligncheck.cli.output import screen, write


def settings(
    name: Annotated[
        str | None,
        typer.Argument(metavar="NAME", help="Only this setting, or the settings of this table."),
    ] = None,
    *,
    config: Config = None,
    isolated: Isolated = False,
    allow_outside: AllowOutside = False,
    format_: FormatOption = Format.TERMINAL,
) -> None:
    """Show every setting, and where its value came from.

    Settings stand in aligncheck.toml, or under [tool.aligncheck] in pyproject.toml, in this folder or one above it.

    Examples:

      aligncheck settings

      aligncheck settings weights --format json

      aligncheck settings --config team.toml

    Exit codes: 0 clean, 2 wrong usage, 3 unusable input, 70 our fault.

    """
    from aligncheck.setting_list import settings_data, settings_of  # noqa: PLC0415  (`--help` needs none of this)
    from aligncheck.settled import search  # noqa: PLC0415

    found = search(config, isolated=isolated, allow_outside=allow_outside)
    rows = settings_of(found, name)
    if format_ is Format.JSON:
        from aligncheck.reporters.json_v1 import render  # noqa: PLC0415

        write(render(settings_data(found, rows)))
        return
    from aligncheck.reporters.settings import render_settings  # noqa: PLC0415

    shown = screen()
    write(render_settings(found, rows, named=config is not None, width=shown.width, color=shown.color))
