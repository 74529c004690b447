"""`aligncheck explain`: the dots for one cause."""

from __future__ import annotations

from typing import Annotated

import typer

from aligncheck.cli.options import AllowOutside, AsOf, Causes, Format, FormatOption, NoBuiltin, Output, day
from aligncheck.cli.output import screen, tell, write


def explain(  # noqa: PLR0913  (the options are the interface)
    brand: Annotated[str, typer.Argument(metavar="BRAND", help="A brand profile (YAML); - reads stdin.")],
    cause: Annotated[str, typer.Argument(metavar="CAUSE", help="The id of a cause, as `score --all` lists them.")],
    *,
    as_of: AsOf = None,
    causes: Causes = None,
    no_builtin_causes: NoBuiltin = False,
    format_: FormatOption = Format.TERMINAL,
    output: Output = None,
    allow_outside: AllowOutside = False,
) -> None:
    """Show the dots for one cause.

    Every link with its line, what is in the way, what would decide, and what to do next.

    Examples:

      aligncheck explain brand.yaml plastic-waste

      aligncheck explain brand.yaml plastic-waste --format json

    Exit codes: 0 clean, 2 wrong usage, 3 unusable input, 70 our fault.

    """
    from aligncheck.assessment import assess  # noqa: PLC0415  (`--help` needs none of this)
    from aligncheck.catalogue import load_catalogue  # noqa: PLC0415
    from aligncheck.embedding.encoder import default_encoder  # noqa: PLC0415
    from aligncheck.loading import load_profile  # noqa: PLC0415
    from aligncheck.matching import Matcher  # noqa: PLC0415
    from aligncheck.pins import unknown_pins  # noqa: PLC0415
    from aligncheck.policy import Policy  # noqa: PLC0415
    from aligncheck.report import report  # noqa: PLC0415

    policy = Policy(as_of=day(as_of))
    catalogue = load_catalogue(causes or [], default_encoder(), builtin=not no_builtin_causes)
    profile = load_profile(brand, allow_outside=allow_outside)
    for pin in unknown_pins(profile, catalogue):
        tell(f"warning: {pin}")
    told = report(assess(profile, Matcher(catalogue.only([cause]), default_encoder()), policy), policy)
    if format_ is Format.JSON:
        from aligncheck.document import document  # noqa: PLC0415
        from aligncheck.reporters.json_v1 import render as as_json  # noqa: PLC0415

        write(as_json(document([told], [], as_of=policy.as_of.isoformat(), engine=default_encoder().id)), output)
        return
    from aligncheck.reporters.terminal import explained  # noqa: PLC0415

    shown = screen()
    color = shown.color and output is None
    write(explained([(told, result) for result in told.results], width=shown.width, color=color), output)
