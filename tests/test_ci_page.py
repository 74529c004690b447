"""docs/ci.md: the files and commands on it are what each program takes."""

from __future__ import annotations

import re
import subprocess
from typing import TYPE_CHECKING

import pytest
from typer.testing import CliRunner

from aligncheck.cli.app import app
from tests.repositories import BIN, ROOT
from tests.test_action import ACTION, BRIEF, CLEAN

if TYPE_CHECKING:
    from pathlib import Path

PAGE = (ROOT / "docs/ci.md").read_text("utf-8")
YAML, MARKDOWN = (re.findall(rf"```{kind}\n(.*?)```", PAGE, re.DOTALL) for kind in ("yaml", "markdown"))


def accepted(*command: str | Path) -> str:
    done = subprocess.run([BIN / command[0], *command[1:]], capture_output=True, text=True, check=False)
    return done.stdout + done.stderr if done.returncode else ""


def test_the_files_are_what_each_program_takes(tmp_path: Path) -> None:
    job, hook, brief = YAML
    (tmp_path / "job.yml").write_text("on: pull_request\n" + job)
    (tmp_path / "hook.yaml").write_text(hook)
    (tmp_path / "brief.yaml").write_text(brief)

    assert accepted("check-jsonschema", "--builtin-schema", "vendor.github-workflows", tmp_path / "job.yml") == ""
    assert accepted("pre-commit", "validate-config", tmp_path / "hook.yaml") == ""
    assert accepted("aligncheck", "validate", tmp_path / "brief.yaml") == ""


def test_the_inputs_are_those_of_the_action() -> None:
    """The table says what action.yml says."""
    table = PAGE.partition("<!-- inputs:start -->")[2].partition("<!-- inputs:end -->")[0]
    rows = re.findall(r"^\| `([\w-]+)` \| (.*) \|$", table, re.MULTILINE)
    told = {
        name: each["description"] + (f" Default: `{each['default']}`" if "default" in each else "")
        for name, each in ACTION["inputs"].items()
    }

    assert dict(rows) == told
    assert set(re.findall(r"^          ([\w-]+):", YAML[0], re.MULTILINE)) - {"persist-credentials"} <= set(told)


def test_an_old_repository_adopts_it_as_the_page_says(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """What is there is known; what comes is not."""
    monkeypatch.chdir(tmp_path)
    (tmp_path / ".git").mkdir()
    (tmp_path / "briefs").mkdir()
    (tmp_path / "briefs/old.yaml").write_text(BRIEF)
    block = PAGE.partition("## An old repository")[2].partition("```sh\n")[2].partition("```")[0]
    writing, checking = (line.split()[1:] for line in block.splitlines() if line.startswith("aligncheck "))

    assert CliRunner().invoke(app, ["check", "briefs"]).exit_code == 1
    assert [CliRunner().invoke(app, words).exit_code for words in (writing, checking)] == [0, 0]

    (tmp_path / "briefs/new.yaml").write_text(BRIEF)
    assert CliRunner().invoke(app, checking).exit_code == 1

    (tmp_path / "aligncheck.toml").write_text('[check]\nbaseline = "known.json"\n')
    (tmp_path / "briefs/new.yaml").write_text(CLEAN)
    assert CliRunner().invoke(app, ["check", "briefs", "--select", "GC01"]).exit_code == 0


@pytest.mark.parametrize("ends", ["2027-12-31", "2026-12-31"])
def test_a_comment_holds_until_its_day(tmp_path: Path, ends: str) -> None:
    """The comment of the page, about a finding of its rule."""
    comment = MARKDOWN[0].partition("\n")[0].replace("GC08", "GC01").replace("2027-12-31", ends)
    file = tmp_path / "brief.md"
    file.write_text(f"---\ncampaign: A\nmarkets: [DE]\n---\n\n{comment}\nOur eco-friendly pouch.\n")
    words = ["check", str(file), "--select", "GC01", "--as-of", "2027-06-01"]

    assert CliRunner().invoke(app, words).exit_code == (0 if ends == "2027-12-31" else 1)


def test_each_exit_code_of_check_is_told() -> None:
    assert re.findall(r"^\| (\d+) \|", PAGE, re.MULTILINE) == ["0", "1", "2", "3", "70"]
