"""`aligncheck rules`: what the rules of `check` look for, and why."""

from __future__ import annotations

from typing import TYPE_CHECKING, Annotated

import typer

from aligncheck.cli.completing import rule_codes
from aligncheck.cli.options import PageFormat, PageFormatOption
from aligncheck.cli.output import screen, write

if TYPE_CHECKING:
    from collections.abc import Sequence

    from aligncheck.rules.base import Rule


def rules(
    code: Annotated[
        str | None,
        typer.Argument(metavar="CODE", help="A rule (GC01) or a family (GC).", autocompletion=rule_codes),
    ] = None,
    *,
    format_: PageFormatOption = PageFormat.TERMINAL,
) -> None:
    """List the rules of check, or show what one looks for.

    Examples:

      aligncheck rules

      aligncheck rules GC01

      aligncheck rules GC --format markdown

    Exit codes: 0 clean, 2 wrong usage, 70 our fault.

    """
    from aligncheck.rulebook import rules_of  # noqa: PLC0415  (`--help` needs none of this)

    write(_written(rules_of(code), format_), exact=format_ is not PageFormat.TERMINAL)


def _written(found: Sequence[Rule], format_: PageFormat) -> str:
    if format_ is PageFormat.JSON:
        from aligncheck.reporters.json_v1 import render  # noqa: PLC0415  (as above)
        from aligncheck.rulebook import rules_data  # noqa: PLC0415

        return render(rules_data(found))
    if format_ is PageFormat.MARKDOWN:
        from aligncheck.reporters import rulebook_markdown  # noqa: PLC0415

        return rulebook_markdown.render_rule(found[0]) if len(found) == 1 else rulebook_markdown.render_rules(found)
    from aligncheck.reporters import rulebook  # noqa: PLC0415

    shown = screen()
    if len(found) == 1:
        return rulebook.render_rule(found[0], width=shown.width, color=shown.color)
    return rulebook.render_rules(found, width=shown.width, color=shown.color)
