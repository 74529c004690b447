"""`aligncheck check`: lint campaign briefs and brand profiles."""

from __future__ import annotations

from typing import TYPE_CHECKING, Annotated

import typer

from aligncheck.cli.check_formats import format_of, rendered
from aligncheck.cli.check_options import (
    Baseline,
    CalendarBrand,
    CalendarCauses,
    CheckFormat,
    CheckFormatOption,
    Diff,
    Exclude,
    ExtendSelect,
    FailOn,
    Fix,
    Given,
    Ignore,
    Levels,
    Map,
    Markets,
    MaxWarnings,
    Paths,
    Select,
    ShowSuppressed,
    StdinName,
    WriteBaseline,
    choice_of,
    gate,
    listed,
    loads_of,
)
from aligncheck.cli.options import AllowOutside, AsOf, Causes, Config, Isolated, NoBuiltin, Output, day
from aligncheck.cli.output import tell, write
from aligncheck.errors import Exit, UsageError

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from aligncheck.cli.check_options import Loads
    from aligncheck.cli.mending import Desk
    from aligncheck.reviewing import Review


def check(  # noqa: PLR0913  (the options are the interface)
    paths: Paths,
    *,
    exclude: Exclude = None,
    stdin_filename: StdinName = None,
    map_: Map = None,
    brand: CalendarBrand = None,
    cause: CalendarCauses = None,
    select: Select = None,
    extend_select: ExtendSelect = None,
    ignore: Ignore = None,
    severity: Levels = None,
    markets: Markets = None,
    fail_on: FailOn = None,
    max_warnings: MaxWarnings = None,
    baseline: Baseline = None,
    write_baseline: WriteBaseline = None,
    fix: Fix = False,
    diff: Diff = False,
    as_of: AsOf = None,
    causes: Causes = None,
    no_builtin_causes: NoBuiltin = False,
    format_: CheckFormatOption = CheckFormat.AUTO,
    output: Output = None,
    show_suppressed: ShowSuppressed = False,
    exit_zero: Annotated[bool, typer.Option("--exit-zero", help="Exit 0 whatever is found.")] = False,
    allow_outside: AllowOutside = False,
    config: Config = None,
    isolated: Isolated = False,
) -> None:
    """Lint campaign briefs and brand profiles: each finding with its place, the reason and the way out.

    Examples:

      aligncheck check briefs/spring.yaml

      aligncheck check briefs --exclude drafts --markets UK --fail-on warning

      aligncheck check calendar.csv --map text=Copy,on=Date --brand brand.yaml --cause plastic-waste

      aligncheck check briefs --write-baseline known.json

      aligncheck check briefs --baseline known.json

      aligncheck check briefs --fix

      aligncheck check brands/fernwash.yaml --select BP

      aligncheck check briefs --output findings.sarif --exit-zero

    Exit codes: 0 clean, 1 findings at --fail-on or above (with --diff: something to fix), 2 wrong usage, 3 unusable
    input, 70 our fault.

    """
    from aligncheck.check_document import Terms  # noqa: PLC0415  (`--help` needs none of this)
    from aligncheck.reviewing import judge_of, review  # noqa: PLC0415
    from aligncheck.settled import settle  # noqa: PLC0415

    settled = settle(config, isolated=isolated, allow_outside=allow_outside)
    policy = settled.policy(day(as_of))
    judge = judge_of(settled, policy, causes or (), builtin=not no_builtin_causes, allow_outside=allow_outside)
    choice, limits = (
        choice_of(settled.checks, select, extend_select, ignore, severity),
        gate(settled.checks, fail_on, max_warnings),
    )
    terms = Terms(settled, choice, limits.fail_on, limits.max_warnings, listed(markets))
    given = Given(paths, exclude or [], stdin_filename, map_ or [], brand, cause or [])
    loads = loads_of(given, settled, allow_outside=allow_outside)
    desk = _desk(loads, fix=fix, diff=diff, writes_baseline=bool(write_baseline))
    readers, known = (desk or loads).readers, None if write_baseline else baseline or settled.checks.baseline

    def look() -> Review:
        return _compared(review(readers, judge, policy, choice, terms.markets, 1 if desk else loads.jobs), known)

    found = desk.mended(look, write=fix) if desk else look()
    found.problems[:0] = loads.problems
    for told in (*(f"note: {note}" for note in loads.notes), *found.problems, *_gone(found)):
        tell(str(told))
    if desk:
        desk.tell(found, write=fix)
    if desk and diff:
        write(desk.patch, output, exact=True)
    elif write_baseline:
        _write_baseline(found, write_baseline)
    else:
        kind = format_of(format_, output)
        text = rendered(found, terms, kind, output, everything=show_suppressed)
        if desk and desk.holds_stdout and not output:
            tell(text.rstrip("\n"))
        else:
            write(text, output, exact=kind is not CheckFormat.TERMINAL)
    if found.problems:
        raise typer.Exit(Exit.INPUT)
    fails = bool(desk.patch) if desk and diff else not write_baseline and limits.fails(found.findings)
    if fails and not exit_zero:
        raise typer.Exit(Exit.FINDINGS)


def _desk(loads: Loads, *, fix: bool, diff: bool, writes_baseline: bool) -> Desk | None:
    """Return where files are mended, if that is asked for; raises UsageError for what does not go together."""
    if diff and (fix or writes_baseline):
        raise UsageError(
            f"--diff shows a patch and nothing else; pass it without --{'fix' if fix else 'write-baseline'}"
        )
    if not (fix or diff):
        return None
    from aligncheck.cli.mending import Desk  # noqa: PLC0415  (as above)

    return Desk(loads.files, loads.how)


def counted(number: int) -> str:
    """Return `1 finding`, `2 findings`."""
    return f"{number} finding{'' if number == 1 else 's'}"


def _write_baseline(review: Review, target: Path) -> None:
    from aligncheck.baseline import baseline_data  # noqa: PLC0415  (as above)
    from aligncheck.reporters.json_v1 import render  # noqa: PLC0415

    data = baseline_data(review.findings)
    write(render(data), target)
    tell(f"{counted(len(data['findings']))} written to {target}; pass --baseline {target} from now on")


def _compared(review: Review, baseline: Path | str | None) -> Review:
    """Return a review with the findings marked that the baseline knows."""
    if baseline is None:
        return review
    from aligncheck.baseline import compared, load_baseline  # noqa: PLC0415  (as above)

    found = compared(review.findings, load_baseline(baseline), review.checked)
    return review._replace(findings=found.findings, baseline=str(baseline), gone=found.gone)


def _gone(review: Review) -> Iterator[str]:
    """Yield what to say if findings of the baseline are there no more."""
    if review.gone:
        is_gone = f"{'is' if review.gone == 1 else 'are'} gone"
        yield f"note: {counted(review.gone)} of {review.baseline} {is_gone}; write it anew with --write-baseline"
