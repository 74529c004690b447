"""`aligncheck check --format`: which format is written, where to, and what else a server gets."""

from __future__ import annotations

import json
import re
from pathlib import Path
from typing import TYPE_CHECKING

import pytest
from typer.testing import CliRunner

from aligncheck.cli.app import app
from aligncheck.cli.check_options import CheckFormat
from tests.test_cold_start import families, loaded

if TYPE_CHECKING:
    from typer.testing import Result

BRIEF = """\
campaign: Jar month
markets: [EU]
posts:
  - Our eco-friendly jar, kind to the planet.
  - A planet friendly jar.
suppress:
  - {rule: GC01, post: 2, reason: cleared by counsel}
"""
KINDS = {
    "terminal": r"error\[GC01\]: ",
    "concise": r"jar\.yaml:4:9: error GC01 ",
    "json": r'\{\n "schema": "aligncheck/check@1"',
    "sarif": r'\{\n "\$schema": "https://docs\.oasis-open\.org/sarif/',
    "github": r"::error file=jar\.yaml,line=4,",
    "gitlab": r'\[\n \{\n  "description": "GC01: ',
    "junit": r"<\?xml .*\n<testsuites>",
    "markdown": r"### aligncheck: 2 errors in 1 file \(1 suppressed\)",
}


@pytest.fixture(autouse=True)
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Work in a project with a brief that has two findings and one that is suppressed."""
    (tmp_path / ".git").mkdir()
    (tmp_path / "jar.yaml").write_text(BRIEF)
    monkeypatch.chdir(tmp_path)
    for key, value in {"COLUMNS": "80", "NO_COLOR": "1", "SOURCE_DATE_EPOCH": "1795305600"}.items():
        monkeypatch.setenv(key, value)
    return tmp_path


def call(*arguments: str, charset: str = "utf-8") -> Result:
    return CliRunner(charset=charset).invoke(app, ["check", *arguments, "--select", "GC01"])


def kind(text: str) -> list[str]:
    return [name for name, start in KINDS.items() if re.match(start, text)]


@pytest.mark.parametrize("asked", [each for each in CheckFormat if each is not CheckFormat.AUTO])
def test_the_format_that_is_asked_for(asked: CheckFormat) -> None:
    done = call("jar.yaml", "--format", asked)

    assert (kind(done.stdout), done.exit_code) == ([asked], 1)


@pytest.mark.parametrize(
    ("file", "written"),
    [
        ("found.sarif", "sarif"),
        ("found.SARIF.json", "sarif"),
        ("found.json", "json"),
        ("found.xml", "junit"),
        ("found.md", "markdown"),
        ("found.txt", "terminal"),
    ],
)
@pytest.mark.parametrize("actions", ["true", ""])
def test_the_ending_of_the_file_decides(file: str, written: str, actions: str, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("GITHUB_ACTIONS", actions)
    done = call("jar.yaml", "--output", file)

    assert (done.stdout, kind(Path(file).read_text(encoding="utf-8"))) == ("", [written])


def test_what_is_asked_for_beats_the_ending() -> None:
    call("jar.yaml", "--format", "gitlab", "--output", "found.json")

    assert kind(Path("found.json").read_text(encoding="utf-8")) == ["gitlab"]


@pytest.mark.parametrize(("actions", "written"), [("true", "github"), ("false", "terminal"), ("", "terminal")])
def test_within_github_actions_it_annotates(actions: str, written: str, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("GITHUB_ACTIONS", actions)

    assert kind(call("jar.yaml").stdout) == [written]


def test_the_summary_of_a_job_gets_all_of_it(monkeypatch: pytest.MonkeyPatch) -> None:
    Path("summary.md").write_text("# Before\n\n", encoding="utf-8")
    monkeypatch.setenv("GITHUB_STEP_SUMMARY", "summary.md")
    many = "\n".join(f"  - Our eco-friendly jar, {letter}." for letter in "abcdefghijklmnopqrst")
    Path("many.yaml").write_text(f"campaign: Jars\nmarkets: [EU]\nposts:\n{many}\n", encoding="utf-8")
    done = call("many.yaml", "--format", "github")
    told = Path("summary.md").read_text(encoding="utf-8")

    assert "\n10 more errors not shown here, as GitHub shows 10 of a kind for a step: the job summary lists all.\n" in (
        done.stdout
    )
    assert told.startswith("# Before\n\n### aligncheck: 20 errors in 1 file\n")
    assert told.count("| **error in EU** ") == 20


def test_a_summary_that_cannot_be_written_is_a_note(monkeypatch: pytest.MonkeyPatch, folder: Path) -> None:
    monkeypatch.setenv("GITHUB_STEP_SUMMARY", str(folder))
    done = call("jar.yaml", "--format", "github")

    assert done.exit_code == 1
    assert done.stderr.startswith("note: the job summary cannot be written: ")


def test_a_file_of_annotations_leaves_the_summary_alone(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("GITHUB_STEP_SUMMARY", "summary.md")
    call("jar.yaml", "--format", "github", "--output", "found.txt")

    assert not Path("summary.md").exists()


@pytest.mark.parametrize("asked", ["terminal", "concise"])
def test_what_is_suppressed_is_shown_on_demand(asked: str) -> None:
    usual, full = (call("jar.yaml", "--format", asked, *more).stdout for more in ((), ("--show-suppressed",)))

    assert "cleared by counsel" not in usual
    assert "suppressed: cleared by counsel" in full


def test_machine_formats_name_files_from_the_root_and_people_as_they_were_named(
    folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (folder / "briefs").mkdir()
    monkeypatch.chdir(folder / "briefs")
    told = {asked: call("../jar.yaml", "--format", asked).stdout for asked in CheckFormat}

    assert "::error file=jar.yaml," in told[CheckFormat.GITHUB]
    assert '"path": "jar.yaml"' in told[CheckFormat.GITLAB]
    assert '"uri": "jar.yaml"' in told[CheckFormat.SARIF]
    assert told[CheckFormat.CONCISE].startswith("../jar.yaml:4:9: ")
    assert " --> ../jar.yaml:4:9\n" in told[CheckFormat.TERMINAL]


def test_what_a_baseline_knows_is_told_everywhere() -> None:
    call("jar.yaml", "--write-baseline", "known.json")
    Path("jar.yaml").write_text(BRIEF.replace("jar, kind", "sustainable packaging, kind"), encoding="utf-8")
    told = {asked: call("jar.yaml", "--baseline", "known.json", "--format", asked).stdout for asked in CheckFormat}
    (run,) = json.loads(told[CheckFormat.SARIF])["runs"]
    document = json.loads(told[CheckFormat.JSON])

    assert sorted(each["baselineState"] for each in run["results"]) == ["new", "new", "unchanged", "unchanged"]
    assert (document["options"]["baseline"], document["summary"]["known"]) == ("known.json", 2)
    assert told[CheckFormat.TERMINAL].endswith(
        "1 error in 1 file (1 suppressed, 2 known).\nMore: aligncheck rules GC01\nA heuristic, not legal advice.\n"
    )
    assert told[CheckFormat.JUNIT].count("<skipped ") == 3


@pytest.mark.parametrize("asked", ["json", "sarif", "gitlab", "junit", "markdown"])
def test_a_file_that_cannot_be_read_is_in_every_report(asked: str) -> None:
    done = call("gone.yaml", "jar.yaml", "--format", asked)

    assert done.exit_code == 3
    assert "gone.yaml" in done.stdout
    assert "jar.yaml" in done.stdout.replace("gone.yaml", "")


def test_formats_for_programs_are_utf_8_wherever_they_go() -> None:
    done = call("jar.yaml", "--format", "github", charset="ascii")

    assert "“eco-friendly”" in done.stdout_bytes.decode("utf-8")


def test_a_plain_terminal_gets_plain_marks() -> None:
    assert '"eco-friendly" says nothing' in call("jar.yaml", charset="ascii").stdout


@pytest.mark.parametrize("asked", [each for each in CheckFormat if each is not CheckFormat.AUTO])
def test_a_format_loads_no_more_than_it_needs(asked: CheckFormat, folder: Path) -> None:
    modules = loaded("check", "jar.yaml", "--exit-zero", "--format", asked, cwd=folder)
    others = {f"aligncheck.reporters.{name}" for name in ("check_terminal", "sarif", "github", "gitlab", "junit")}
    own = {"terminal": "check_terminal"}.get(asked, asked)

    assert families(modules, "rich", "aligncheck.scoring", "aligncheck.document", "numpy", "xml.etree") == (
        {"rich"} if asked is CheckFormat.TERMINAL else {"xml.etree"} if asked is CheckFormat.JUNIT else set()
    )
    assert others & modules == others & {f"aligncheck.reporters.{own}"}


def test_the_same_input_gives_the_same_bytes() -> None:
    for asked in CheckFormat:
        assert call("jar.yaml", "--format", asked).stdout == call("jar.yaml", "--format", asked).stdout
