"""Which format `check` writes, and what it comes to; in GitHub Actions the summary of the job too."""

from __future__ import annotations

import os
from pathlib import Path
from typing import TYPE_CHECKING

from aligncheck.cli.check_options import CheckFormat
from aligncheck.cli.output import screen, tell

if TYPE_CHECKING:
    from aligncheck.check_document import Terms
    from aligncheck.reviewing import Review

_ENDINGS = {
    ".sarif.json": CheckFormat.SARIF,
    ".sarif": CheckFormat.SARIF,
    ".json": CheckFormat.JSON,
    ".md": CheckFormat.MARKDOWN,
    ".xml": CheckFormat.JUNIT,
}


def format_of(asked: CheckFormat, target: Path | None) -> CheckFormat:
    """Return the format that was asked for; `auto` goes by the ending of the file, on stdout by where it runs."""
    if asked is not CheckFormat.AUTO:
        return asked
    if target is not None:
        name = target.name.lower()
        return next((kind for ending, kind in _ENDINGS.items() if name.endswith(ending)), CheckFormat.TERMINAL)
    return CheckFormat.GITHUB if os.environ.get("GITHUB_ACTIONS") == "true" else CheckFormat.TERMINAL


def rendered(review: Review, terms: Terms, format_: CheckFormat, target: Path | None, *, everything: bool) -> str:  # noqa: PLR0911  (a format each)
    """Return the findings in a format; `everything` shows what does not count where a format leaves it out."""
    match format_:
        case CheckFormat.JSON:
            from aligncheck.check_document import document  # noqa: PLC0415  (only what is asked for is loaded)
            from aligncheck.reporters import json_v1  # noqa: PLC0415

            return json_v1.render(document(review, terms))
        case CheckFormat.SARIF:
            from aligncheck.reporters import sarif  # noqa: PLC0415

            return sarif.render(review)
        case CheckFormat.GITHUB:
            from aligncheck.reporters import github  # noqa: PLC0415

            return github.render(review, summarised=target is None and _summarised(review))
        case CheckFormat.GITLAB:
            from aligncheck.reporters import gitlab  # noqa: PLC0415

            return gitlab.render(review)
        case CheckFormat.JUNIT:
            from aligncheck.reporters import junit  # noqa: PLC0415

            return junit.render(review)
        case CheckFormat.MARKDOWN:
            from aligncheck.reporters import check_markdown  # noqa: PLC0415

            return check_markdown.render(review)
        case CheckFormat.CONCISE:
            from aligncheck.reporters import concise  # noqa: PLC0415

            return concise.render(review, everything=everything)
        case _:
            return _terminal(review, target, everything=everything)


def _terminal(review: Review, target: Path | None, *, everything: bool) -> str:
    from aligncheck.reporters import check_terminal  # noqa: PLC0415  (as above)

    shown = screen()
    color = shown.color and target is None
    return check_terminal.render(review, width=shown.width, color=color, everything=everything)


def _summarised(review: Review) -> bool:
    """Add the findings to the summary of a GitHub job, if this is one; say whether they stand there."""
    path = os.environ.get("GITHUB_STEP_SUMMARY")
    if not path:
        return False
    from aligncheck.reporters import check_markdown  # noqa: PLC0415  (as above)

    text = check_markdown.render(review, check_markdown.JOB_SUMMARY)
    try:
        with Path(path).open("a", encoding="utf-8", errors="backslashreplace", newline="\n") as file:
            file.write(text)
    except OSError as error:
        tell(f"note: the job summary cannot be written: {error.strerror}")
        return False
    return True
