"""Wrong usage: exit code 2, nothing on stdout, and one sentence with the way out, word for word."""

from __future__ import annotations

import sys
from typing import TYPE_CHECKING, Annotated

import pytest
import typer
from typer.testing import CliRunner

from aligncheck.__main__ import main
from aligncheck.cli.commands import Command
from aligncheck.errors import UsageError

if TYPE_CHECKING:
    from pathlib import Path


@pytest.mark.parametrize(
    ("line", "said"),
    [
        # no such command
        ("scroe brand.yaml", "no command is called 'scroe'; did you mean \"score\"?"),
        ("nonsense", "no command is called 'nonsense'; `aligncheck --help` lists them"),
        ("causes lst", "no command is called 'causes lst'; did you mean \"causes list\"?"),
        ("causes nonsense", "no command is called 'causes nonsense'; `aligncheck causes --help` lists them"),
        ("-- -x", "no command is called '-x'; `aligncheck --help` lists them"),
        # no such option
        ("score b --al", "no option is called '--al'; did you mean \"--all\"?"),
        ("score b --nonsense", "no option is called '--nonsense'; `aligncheck score --help` lists them"),
        ("causes list --famly x", "no option is called '--famly'; did you mean \"--family\"?"),
        ("score b -x", "no option is called '-x'; `aligncheck score --help` lists them"),
        ("--verson", "no option is called '--verson'; did you mean \"--version\"?"),
        (
            "--format json score b",
            "no option is called '--format'; options stand behind the command: aligncheck COMMAND --format",
        ),
        ("score -b.yaml", "no option is called '-b'; for the file, write ./-b.yaml"),
        # something is missing
        ("score", "BRAND is missing; for example: aligncheck score brand.yaml"),
        ("explain", "BRAND is missing; for example: aligncheck explain brand.yaml plastic-waste"),
        ("validate", "PATH is missing; for example: aligncheck validate brand.yaml"),
        ("causes show", "CAUSE is missing; for example: aligncheck causes show plastic-waste"),
        ("causes search", "TEXT is missing; for example: aligncheck causes search bees and orchards"),
        ("score b --top", "--top needs a value: --top N"),
        ("score b -o", "--output needs a value: --output FILE"),
        ("score b --config", "--config needs a value: --config FILE"),
        ("score b --format", "--format needs a value: terminal, json, markdown or csv"),
        # something is too much
        ("explain b c d", "'d' is one word too many; write: aligncheck explain BRAND [CAUSE]"),
        ("causes list food", "'food' is one word too many; write: aligncheck causes list"),
        ("score b --all=yes", "--all takes no value; write --all alone"),
        # a wrong choice
        ("score b --format xml", "--format 'xml' is not known; write terminal, json, markdown or csv"),
        ("validate b --format csv", "--format 'csv' is not known; write terminal or json"),
        ("score b -fjsn", "--format 'jsn' is not known; did you mean \"json\"?"),
        ("score b --sort Fit", "--sort 'Fit' is not known; did you mean \"fit\"?"),
        # a wrong number
        ("score b --top ten", "--top 'ten' is not a whole number of 1 or more"),
        ("score b --top 0", "--top '0' is not a whole number of 1 or more"),
        ("causes search x --top 1.5", "--top '1.5' is not a whole number of 1 or more"),
        ("causes list --sdg 18", "--sdg '18' is not a whole number from 1 to 17"),
        ("score b --cause c --fail-under 101", "--fail-under '101' is not a number from 0 to 100"),
        ("score b --cause c --fail-under nan", "--fail-under 'nan' is not a number from 0 to 100"),
        # what goes together
        ("score b --fail-under 50", "--fail-under needs --cause ID: which cause must reach it?"),
        ("score - -", "stdin (-) can be read once"),
        ("score - --what-if -", "stdin (-) can be read once"),
        ("explain b", "which cause? name one (CAUSE) or describe one (--cause-text), not both"),
        (
            "settings --config a.toml --isolated",
            "--config names a settings file and --isolated reads none; pass one of the two",
        ),
        ("schema brnd", "no schema is called 'brnd'; did you mean \"brand\"?"),
        ("score b --as-of 1.2.2026", "--as-of '1.2.2026' is not a date; write it as 2026-11-22"),
    ],
)
def test_what_is_said_of_wrong_usage(
    line: str, said: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.chdir(tmp_path)
    monkeypatch.setattr(sys, "argv", ["aligncheck", *line.split()])
    (tmp_path / "-b.yaml").write_text("name: B\n", encoding="utf-8")

    with pytest.raises(SystemExit) as ended:
        main()

    assert ended.value.code == 2
    assert capsys.readouterr() == ("", f"aligncheck: {said}\n")


@pytest.mark.parametrize("line", [[], ["--"], ["causes"]])
def test_without_a_command_its_help_is_what_is_missing(
    line: list[str], monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setattr(sys, "argv", ["aligncheck", *line])

    with pytest.raises(SystemExit) as ended:
        main()
    out, err = capsys.readouterr()

    assert (ended.value.code, out) == (2, "")
    assert err.startswith(f"Usage: aligncheck {'causes ' if 'causes' in line else ''}[OPTIONS] COMMAND")


def too_late(when: str) -> str:
    if when:
        raise typer.BadParameter("too late")
    return when


def odd(
    pair: Annotated[tuple[str, str], typer.Argument(metavar="A B")] = ("", ""),
    size: Annotated[int | None, typer.Option("--size", metavar="N")] = None,
    near: Annotated[float, typer.Option("--near", metavar="N", max=0)] = 0,
    when: Annotated[str, typer.Option("--when", callback=too_late)] = "",
) -> None:
    """Take what no command of ours takes yet."""


@pytest.mark.parametrize(
    ("line", "said"),
    [
        ("--size big", "--size 'big' is not a whole number"),
        ("--near 1", "--near '1' is not a number of 0 or less"),
        ("--when now", "--when 'now' cannot be used: too late"),
        ("a", "Argument 'pair' takes 2 values; `aligncheck --help` shows how"),
    ],
)
def test_options_of_other_kinds(line: str, said: str) -> None:
    alone = typer.Typer(rich_markup_mode=None)
    alone.command(cls=Command)(odd)
    result = CliRunner().invoke(alone, line.split())

    assert isinstance(result.exception, UsageError)
    assert str(result.exception) == said
