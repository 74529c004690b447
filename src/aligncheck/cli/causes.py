"""`aligncheck causes`: look at the catalogue."""

from __future__ import annotations

from typing import TYPE_CHECKING, Annotated

import typer

from aligncheck.cli.completing import cause_ids, families
from aligncheck.cli.options import (
    AllowOutside,
    Causes,
    Config,
    Isolated,
    ListFormatOption,
    NoBuiltin,
    PageFormat,
    PageFormatOption,
    ReportFormat,
)
from aligncheck.cli.output import screen, write
from aligncheck.errors import UsageError, did_you_mean

if TYPE_CHECKING:
    from collections.abc import Sequence

    from aligncheck import models
    from aligncheck.browsing import Hit
    from aligncheck.catalogue import Cause

Family = Annotated[
    str | None,
    typer.Option("--family", metavar="NAME", help="Only causes of this family.", autocompletion=families),
]
Sdg = Annotated[int | None, typer.Option("--sdg", min=1, max=17, metavar="N", help="Only causes of this UN goal.")]
Trade = Annotated[
    str | None, typer.Option("--trade", metavar="NAME", help="Only causes that follow from this trade, nearest first.")
]


def list_causes(  # noqa: PLR0913  (the options are the interface)
    *,
    family: Family = None,
    sdg: Sdg = None,
    trade: Trade = None,
    causes: Causes = None,
    no_builtin_causes: NoBuiltin = False,
    format_: ListFormatOption = ReportFormat.TERMINAL,
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
    from aligncheck.embedding.encoder import default_encoder  # noqa: PLC0415
    from aligncheck.library import load_catalogue  # noqa: PLC0415
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
    write(_list(found, format_), exact=format_ is not ReportFormat.TERMINAL)


def show(
    cause: Annotated[str, typer.Argument(metavar="CAUSE", help="The id of a cause.", autocompletion=cause_ids)],
    *,
    causes: Causes = None,
    no_builtin_causes: NoBuiltin = False,
    format_: PageFormatOption = PageFormat.TERMINAL,
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
    write(_page(model, format_), exact=format_ is not PageFormat.TERMINAL)


def search(  # noqa: PLR0913  (the options are the interface)
    text: Annotated[list[str], typer.Argument(metavar="TEXT...", help="What to look for, in your own words.")],
    *,
    top: Annotated[int, typer.Option("--top", metavar="N", min=1, help="Show the first N causes.")] = 8,
    causes: Causes = None,
    no_builtin_causes: NoBuiltin = False,
    format_: ListFormatOption = ReportFormat.TERMINAL,
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
    from aligncheck.embedding.encoder import default_encoder  # noqa: PLC0415
    from aligncheck.library import load_catalogue  # noqa: PLC0415
    from aligncheck.settled import settle  # noqa: PLC0415

    settled = settle(config, isolated=isolated, allow_outside=allow_outside)
    paths, builtin = settled.catalogue(causes or (), builtin=not no_builtin_causes)
    catalogue = load_catalogue(paths, default_encoder(), builtin=builtin)
    hits = searched(" ".join(text), catalogue, default_encoder())[:top]
    write(_hits(hits, format_), exact=format_ is not ReportFormat.TERMINAL)


def _list(causes: Sequence[Cause], format_: ReportFormat) -> str:
    if format_ is ReportFormat.TERMINAL:
        from aligncheck.reporters import browse  # noqa: PLC0415  (the others need no console)

        return browse.render_list(causes, width=screen().width)
    from aligncheck import browsing  # noqa: PLC0415
    from aligncheck.reporters import browse_markdown, csv_v1, json_v1  # noqa: PLC0415

    if format_ is ReportFormat.MARKDOWN:
        return browse_markdown.render_list(causes)
    return csv_v1.render_list(causes) if format_ is ReportFormat.CSV else json_v1.render(browsing.list_data(causes))


def _page(cause: models.Cause, format_: PageFormat) -> str:
    if format_ is PageFormat.TERMINAL:
        from aligncheck.reporters import browse  # noqa: PLC0415

        return browse.render_cause(cause, width=screen().width, color=screen().color)
    from aligncheck import browsing  # noqa: PLC0415
    from aligncheck.reporters import browse_markdown, json_v1  # noqa: PLC0415

    if format_ is PageFormat.MARKDOWN:
        return browse_markdown.render_cause(cause)
    return json_v1.render(browsing.cause_data(cause))


def _hits(hits: Sequence[Hit], format_: ReportFormat) -> str:
    if format_ is ReportFormat.TERMINAL:
        from aligncheck.reporters import browse  # noqa: PLC0415

        return browse.render_hits(hits, width=screen().width)
    from aligncheck import browsing  # noqa: PLC0415
    from aligncheck.reporters import browse_markdown, csv_v1, json_v1  # noqa: PLC0415

    if format_ is ReportFormat.MARKDOWN:
        return browse_markdown.render_hits(hits)
    return csv_v1.render_hits(hits) if format_ is ReportFormat.CSV else json_v1.render(browsing.search_data(hits))
