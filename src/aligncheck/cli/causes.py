"""`aligncheck causes`: look at the catalogue."""

from __future__ import annotations

from typing import Annotated

import typer

from aligncheck.cli.completing import cause_ids, families
from aligncheck.cli.options import Causes, Format, FormatOption, NoBuiltin
from aligncheck.cli.output import screen, write
from aligncheck.errors import UsageError, did_you_mean

Family = Annotated[
    str | None,
    typer.Option("--family", metavar="NAME", help="Only causes of this family.", autocompletion=families),
]
Sdg = Annotated[int | None, typer.Option("--sdg", min=1, max=17, metavar="N", help="Only causes of this UN goal.")]
Trade = Annotated[
    str | None, typer.Option("--trade", metavar="NAME", help="Only causes that follow from this trade, nearest first.")
]


def list_causes(
    *,
    family: Family = None,
    sdg: Sdg = None,
    trade: Trade = None,
    causes: Causes = None,
    no_builtin_causes: NoBuiltin = False,
    format_: FormatOption = Format.TERMINAL,
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

    catalogue = load_catalogue(causes or [], default_encoder(), builtin=not no_builtin_causes)
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


def show(
    cause: Annotated[str, typer.Argument(metavar="CAUSE", help="The id of a cause.", autocompletion=cause_ids)],
    *,
    causes: Causes = None,
    no_builtin_causes: NoBuiltin = False,
    format_: FormatOption = Format.TERMINAL,
) -> None:
    """Show all that the catalogue knows of a cause.

    Examples:

      aligncheck causes show plastic-waste

      aligncheck causes show plastic-waste --format json

    Exit codes: 0 clean, 2 wrong usage, 3 unusable input, 70 our fault.

    """
    from aligncheck.browsing import cause_model  # noqa: PLC0415  (`--help` needs none of this)

    model = cause_model(cause, causes or [], builtin=not no_builtin_causes)
    if format_ is Format.JSON:
        from aligncheck.browsing import cause_data  # noqa: PLC0415
        from aligncheck.reporters.json_v1 import render  # noqa: PLC0415

        write(render(cause_data(model)))
        return
    from aligncheck.reporters.browse import render_cause  # noqa: PLC0415

    shown = screen()
    write(render_cause(model, width=shown.width, color=shown.color))


def search(
    text: Annotated[list[str], typer.Argument(metavar="TEXT...", help="What to look for, in your own words.")],
    *,
    top: Annotated[int, typer.Option("--top", metavar="N", min=1, help="Show the first N causes.")] = 8,
    causes: Causes = None,
    no_builtin_causes: NoBuiltin = False,
    format_: FormatOption = Format.TERMINAL,
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

    catalogue = load_catalogue(causes or [], default_encoder(), builtin=not no_builtin_causes)
    hits = searched(" ".join(text), catalogue, default_encoder())[:top]
    if format_ is Format.JSON:
        from aligncheck.browsing import search_data  # noqa: PLC0415
        from aligncheck.reporters.json_v1 import render  # noqa: PLC0415

        write(render(search_data(hits)))
        return
    from aligncheck.reporters.browse import render_hits  # noqa: PLC0415

    write(render_hits(hits, width=screen().width))
