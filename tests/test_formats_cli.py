"""`--format`, and what the ending of `--output` says: which command writes what, where, and with which exit code."""

from __future__ import annotations

import csv
import json
from io import StringIO
from pathlib import Path
from typing import TYPE_CHECKING, Any

import pytest
from typer.testing import CliRunner

from aligncheck.cli.app import app
from aligncheck.errors import UsageError
from tests.unit.shown import Shown

if TYPE_CHECKING:
    import subprocess
    from collections.abc import Callable

    from typer.testing import Result

    Run = Callable[..., subprocess.CompletedProcess[str]]

BRAND = """\
name: Panadería Luna
products: [water bottles to refill, bread baked overnight, cloth bags for bread]
values: [use the bottle again]
practices:
  - {text: free tap water for everybody, since: 2020, causes: [tap-water]}
"""
CAUSES = """\
causes:
  - id: tap-water
    name: Tap water
    summary: Drinking water from the tap.
    facets: {products: [water bottles to refill], values: [use the bottle again]}
  - {id: quiet-streets, name: Quiet streets, summary: Streets where people can sleep.}
"""
ONLY = ("--causes", "causes.yaml", "--no-builtin-causes")
DAY = ("--as-of", "2026-11-22")
SCORE = ("score", "brand.yaml", *ONLY, *DAY)
EXPLAIN = ("explain", "brand.yaml", "tap-water", *ONLY, *DAY)
LIST = ("causes", "list", *ONLY)
SHOW = ("causes", "show", "tap-water", *ONLY)
SEARCH = ("causes", "search", "bottles", *ONLY)
COMMANDS = {"score": SCORE, "explain": EXPLAIN, "list": LIST, "show": SHOW, "search": SEARCH}


@pytest.fixture(autouse=True)
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Work in a folder with a few files, in 80 columns without colour."""
    monkeypatch.chdir(tmp_path)
    for key, value in {"COLUMNS": "80", "NO_COLOR": "1"}.items():
        monkeypatch.setenv(key, value)
    for name, text in {"brand": BRAND, "causes": CAUSES, "broken": "name: Broken\nsize: huge\n"}.items():
        Path(f"{name}.yaml").write_text(text, encoding="utf-8")
    return tmp_path


def call(*args: str, charset: str = "utf-8") -> Result:
    return CliRunner(charset=charset).invoke(app, list(args))


def kind(text: str) -> str:
    """Say what a text is, by reading it as that."""
    if text.startswith("{"):
        assert json.loads(text)["schema"].startswith("aligncheck/")
        return "json"
    if {"h1", "table"} & set(Shown(text).tags):
        return "markdown"
    first = text.removeprefix("\ufeff").splitlines()[0]
    return "csv" if "," in first and " " not in first else "terminal"


def table(text: str) -> list[dict[str, Any]]:
    return list(csv.DictReader(StringIO(text)))


@pytest.mark.parametrize(
    ("command", "format_"),
    [
        (command, format_)
        for command in COMMANDS
        for format_ in ("terminal", "json", "markdown", "csv")
        if (command, format_) != ("show", "csv")
    ],
)
def test_each_command_in_each_of_its_formats(command: str, format_: str) -> None:
    done = call(*COMMANDS[command], "--format", format_)

    assert (done.exit_code, done.stderr, kind(done.stdout)) == (0, "", format_)


@pytest.mark.parametrize(
    ("args", "words"),
    [
        ((*SHOW, "--format", "csv"), "--format 'csv' is not known; write terminal, json or markdown"),
        (
            ("validate", "brand.yaml", "--format", "markdown"),
            "--format 'markdown' is not known; write terminal or json",
        ),
        ((*SCORE, "--format", "pdf"), "--format 'pdf' is not known; write terminal, json, markdown or csv"),
    ],
)
def test_a_format_that_a_command_cannot_do(args: tuple[str, ...], words: str) -> None:
    done = call(*args)

    assert isinstance(done.exception, UsageError)
    assert str(done.exception) == words


@pytest.mark.parametrize(
    ("file", "options", "format_"),
    [
        ("report.json", (), "json"),
        ("report.md", (), "markdown"),
        ("REPORT.MD", (), "markdown"),
        ("report.csv", (), "csv"),
        ("report.txt", (), "terminal"),
        ("report", (), "terminal"),
        ("report.csv", ("--format", "json"), "json"),  # what is said goes before what is guessed
        ("report.json", ("--format", "terminal"), "terminal"),
    ],
)
@pytest.mark.parametrize("command", ["score", "explain"])
def test_the_ending_of_the_file_says_the_format(
    command: str, file: str, options: tuple[str, ...], format_: str, folder: Path
) -> None:
    done = call(*COMMANDS[command], "--output", file, *options)

    assert (done.exit_code, done.stdout) == (0, "")
    assert kind((folder / file).read_text(encoding="utf-8")) == format_


def test_a_csv_file_begins_with_the_mark_that_excel_needs(folder: Path) -> None:
    """And what goes to other programs does not: the mark would be part of the first column's name."""
    call(*SCORE, "--output", "scores.csv")
    written = (folder / "scores.csv").read_bytes()

    assert written.startswith(b"\xef\xbb\xbfbrand,source,")
    assert b"\r" not in written
    assert call(*SCORE, "--format", "csv").stdout == written.decode("utf-8-sig")
    assert call(*SCORE, "--format", "markdown").stdout.startswith("# Panadería Luna")


@pytest.mark.parametrize("command", COMMANDS)
@pytest.mark.parametrize("format_", ["markdown", "csv"])
def test_what_is_made_for_programs_is_utf8_on_any_screen(command: str, format_: str, run: Run, folder: Path) -> None:
    """A screen without curly quotes would get straight ones, and a CSV in pieces."""
    args = (*COMMANDS[command], "--format", "markdown" if command == "show" else format_)
    few = run(*args, cwd=folder, PYTHONUTF8="0", PYTHONIOENCODING="ascii")

    assert few.returncode == 0
    assert few.stdout == run(*args, cwd=folder).stdout


@pytest.mark.parametrize("format_", ["markdown", "csv"])
def test_no_letter_is_lost_on_the_way_to_another_program(format_: str) -> None:
    done = call(*SCORE, "--format", format_, charset="latin-1")

    assert "through “water bottles to refill”" in done.stdout_bytes.decode("utf-8")


def test_markdown_lists_at_its_end_what_could_not_be_read() -> None:
    done = call("score", "brand.yaml", "broken.yaml", "missing.yaml", *ONLY, *DAY, "--format", "markdown")
    lines = Shown(done.stdout).lines

    assert done.exit_code == 3
    assert "missing.yaml" in done.stderr
    assert lines[lines.index("Could not be read") + 1].startswith("broken.yaml:2:7 size: ")
    assert lines[lines.index("Could not be read") + 2].startswith("missing.yaml ")
    assert lines[0] == "Panadería Luna"


def test_csv_leaves_on_stderr_what_could_not_be_read() -> None:
    done = call("score", "broken.yaml", "brand.yaml", *ONLY, *DAY, "--format", "csv")

    assert done.exit_code == 3
    assert {row["source"] for row in table(done.stdout)} == {"brand.yaml"}
    assert done.stderr.startswith("broken.yaml:2:7: size: ")


def test_without_a_brand_there_is_no_table(folder: Path) -> None:
    done = call("score", "broken.yaml", *ONLY, "--output", "scores.csv")

    assert (done.exit_code, done.stdout, (folder / "scores.csv").exists()) == (3, "", False)


def test_the_same_limits_hold_in_every_format() -> None:
    assert len(table(call(*SCORE, "--format", "csv").stdout)) == 2
    assert len(table(call(*SCORE, "--format", "csv", "--top", "1").stdout)) == 1
    assert [row["cause"] for row in table(call(*SCORE, "--format", "csv", "--cause", "quiet-streets").stdout)] == [
        "quiet-streets"
    ]
    assert len(Shown(call(*SCORE, "--format", "markdown", "--top", "1").stdout).rows) == 1 + 1
    assert len(Shown(call(*SCORE, "--format", "markdown", "--all").stdout).rows) == 1 + 2
    assert call(*SCORE, "--format", "csv", "--cause", "tap-water", "--fail-under", "99").exit_code == 1
