"""Pages of help: no line is wider than the screen, and a command to copy is never broken."""

from __future__ import annotations

import re
import shutil
from typing import TYPE_CHECKING, Any

import typer

if TYPE_CHECKING:
    from collections.abc import Sequence

_WIDEST, _ROOMY, _NARROWEST = 80, 60, 30  # columns; wider, the eye loses the line
_TERM = 30  # columns that the names of options may take where there is room
_EXAMPLE = r"(?m)^ +aligncheck .*$"
_HYPHEN = "\N{NON-BREAKING HYPHEN}"  # stands in for the plain one, at which typer breaks `--fail-under`
_CHOICES = r" [<[](\S+\|\S+)[>\]]$"


class _Formatter(typer.Context.formatter_class):  # type: ignore[misc,valid-type]  # its home moves with typer's versions
    """Wraps the text of a page, between words alone."""

    def write_text(self, text: str) -> None:
        r"""Write paragraphs, examples as they are: `\b` is how typer marks those."""
        super().write_text(re.sub(_EXAMPLE, "\b\n\\g<0>", text).replace("-", _HYPHEN))

    def write_dl(self, rows: Sequence[tuple[str, str]], **_: int) -> None:
        """Write terms and what they mean, one under the other where the screen is narrow."""
        whole = [(term, text.replace("-", _HYPHEN)) for term, text in rows]
        super().write_dl(whole, col_max=_TERM if self.width >= _ROOMY else self.width // 3)

    def getvalue(self) -> str:
        """Return the page."""
        lines = super().getvalue().replace(_HYPHEN, "-").split("\n")
        return "\n".join(line.rstrip() for line in lines)


class Page(typer.Context):
    """A command as it is read, which writes its help for the screen there is."""

    def make_formatter(self) -> Any:
        """Return what wraps the help."""
        columns = shutil.get_terminal_size().columns
        return _Formatter(width=max(_NARROWEST, min(columns, _WIDEST) - 2))


def written(argument: Any) -> str:
    """Return an argument as a usage line has it: `BRAND`, or `[NAME]` if it may be left out."""
    return str(argument.metavar) if argument.required else f"[{argument.metavar}]"


def arguments_and_options(command: Any, ctx: Any, formatter: Any) -> None:
    """Write what a command takes: its arguments, then its options."""
    arguments = [(each.metavar, each.help) for each in command.params if each.param_type_name == "argument"]
    records = [each.get_help_record(ctx) for each in command.get_params(ctx) if each.param_type_name == "option"]
    options = [_fitting(record, formatter.width) for record in records if record]
    for head, rows in (("Arguments", arguments), ("Options", options)):
        if rows:
            with formatter.section(head):
                formatter.write_dl(rows)


def _fitting(record: tuple[str, str], width: int) -> tuple[str, str]:
    """Move the choices of an option into its text, if there are more than fit on a line."""
    term, text = record
    choices = re.search(_CHOICES, term)
    if not choices or len(term) + 2 <= width:
        return record
    return term[: choices.start()] + " WORD", f"{text}  One of: {choices[1].replace('|', ', ')}."
