"""`aligncheck causes`: look at the catalogue."""

from __future__ import annotations

from typing import Annotated

import typer

from aligncheck.cli.options import AllowOutside, Causes, Config, Format, FormatOption, Isolated, NoBuiltin
from aligncheck.cli.output import screen, write
from aligncheck.errors import UsageError, did_you_mean

app = typer.Typer(no_args_is_help=True, rich_markup_mode=None, help="Look at the causes in the catalogue.")

Family = Annotated[str | None, typer.Option("--family", metavar="NAME", help="Only causes of this family.")]
Sdg = Annotated[int | None, typer.Option("--sdg", min=1, max=17, metavar="N", help="Only causes of this UN goal.")]
Trade = Annotated[
    str | None, typer.Option("--trade", metavar="NAME", help="Only causes that follow from this trade, nearest first.")
]


@app.command("list")
def list_causes(  # noqa: PLR0913  (the options are the interface)
    *,
    family: Family = None,
    sdg: Sdg = None,
    trade: Trade = None,
    causes: Causes = None,
    no_builtin_causes: NoBuiltin = False,
    format_: FormatOption = Format.TERMINAL,
    allow_outside: AllowOutside = False,
    config: Config = None,
    isolated: Isolated = False,
) -> None:
    """List the causes.

    Examples:

      aligncheck causes list

      aligncheck causes list --family food --sdg 2

      aligncheck causes list --trade "coffee shops"

    Exit codes: 0 clean, 2 wrong usage, 3 unusable input, 70 our fault.

    """
    from aligncheck.browsing import listed  # noqa: PLC0415  (`--help` needs none of this)
    from aligncheck.catalogue import load_catalogue  # noqa: PLC0415
    from aligncheck.embedding.encoder import default_encoder  # noqa: PLC0415
    from aligncheck.settled import settle  # noqa: PLC0415

    settled = settle(config, isolated=isolated, allow_outside=allow_outside)
    paths, builtin = settled.catalogue(causes or (), builtin=not no_builtin_causes)
    catalogue = load_catalogue(paths, default_encoder(), builtin=builtin)
    families = sorted({cause.family for cause in catalogue if cause.family})
    if family is not None and family not in families:
        raise UsageError(
            f"no family is called {family!r}{did_you_mean(family, families) or '; ' + ', '.join(families)}"
        )
    found = listed(catalogue, default_encoder(), family=family, sdg=sdg, trade=trade)
    if format_ is Format.JSON:
        from aligncheck.browsing import list_data  # noqa: PLC0415
        from aligncheck.reporters.json_v1 import render  # noqa: PLC0415

        write(render(list_data(found)))
        return
    from aligncheck.reporters.browse import render_list  # noqa: PLC0415

    write(render_list(found, width=screen().width))


@app.command("show")
def show(
    cause: Annotated[str, typer.Argument(metavar="CAUSE", help="The id of a cause.")],
    *,
    causes: Causes = None,
    no_builtin_causes: NoBuiltin = False,
    format_: FormatOption = Format.TERMINAL,
    allow_outside: AllowOutside = False,
    config: Config = None,
    isolated: Isolated = False,
) -> None:
    """Show all that the catalogue knows of a cause.

    Examples:

      aligncheck causes show plastic-waste

      aligncheck causes show plastic-waste --format json

    Exit codes: 0 clean, 2 wrong usage, 3 unusable input, 70 our fault.

    """
    from aligncheck.browsing import cause_model  # noqa: PLC0415  (`--help` needs none of this)
    from aligncheck.settled import settle  # noqa: PLC0415

    settled = settle(config, isolated=isolated, allow_outside=allow_outside)
    paths, builtin = settled.catalogue(causes or (), builtin=not no_builtin_causes)
    model = cause_model(cause, paths, builtin=builtin)
    if format_ is Format.JSON:
        from aligncheck.browsing import cause_data  # noqa: PLC0415
        from aligncheck.reporters.json_v1 import render  # noqa: PLC0415

        write(render(cause_data(model)))
        return
    from aligncheck.reporters.browse import render_cause  # noqa: PLC0415

    shown = screen()
    write(render_cause(model, width=shown.width, color=shown.color))


@app.command("search")
def search(  # noqa: PLR0913  (the options are the interface)
    text: Annotated[list[str], typer.Argument(metavar="TEXT...", help="What to look for, in your own words.")],
    *,
    top: Annotated[int, typer.Option("--top", metavar="N", min=1, help="Show the first N causes.")] = 8,
    causes: Causes = None,
    no_builtin_causes: NoBuiltin = False,
    format_: FormatOption = Format.TERMINAL,
    allow_outside: AllowOutside = False,
    config: Config = None,
    isolated: Isolated = False,
) -> None:
    """Find causes by meaning, with the phrase that was met.

    Examples:

      aligncheck causes search bees and orchards

      aligncheck causes search "girls who stop playing sport" --top 3

    Exit codes: 0 clean, 2 wrong usage, 3 unusable input, 70 our fault.

    """
    from aligncheck.browsing import searched  # noqa: PLC0415  (`--help` needs none of this)
    from aligncheck.catalogue import load_catalogue  # noqa: PLC0415
    from aligncheck.embedding.encoder import default_encoder  # noqa: PLC0415
    from aligncheck.settled import settle  # noqa: PLC0415

    settled = settle(config, isolated=isolated, allow_outside=allow_outside)
    paths, builtin = settled.catalogue(causes or (), builtin=not no_builtin_causes)
    catalogue = load_catalogue(paths, default_encoder(), builtin=builtin)
    hits = searched(" ".join(text), catalogue, default_encoder())[:top]
    if format_ is Format.JSON:
        from aligncheck.browsing import search_data  # noqa: PLC0415
        from aligncheck.reporters.json_v1 import render  # noqa: PLC0415

        write(render(search_data(hits)))
        return
    from aligncheck.reporters.browse import render_hits  # noqa: PLC0415

    write(render_hits(hits, width=screen().width))
