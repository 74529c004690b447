"""The action for GitHub: its steps are run by a real bash, with inputs that nobody means well with."""

from __future__ import annotations

import os
import re
import stat
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest
import yaml

from tests.repositories import BIN, ROOT, checkout, needs_an_index

ACTION: dict[str, Any] = yaml.safe_load((ROOT / "action.yml").read_text("utf-8"))
INSTALL, CHECK = ACTION["runs"]["steps"]
BRIEF = """\
campaign: Jar month
cause: plastic-waste
markets: [DE]
starts: 2027-04-01
ends: 2027-04-30
posts:
  - text: Our eco-friendly jar is back.
    on: 2027-04-02
"""
CLEAN = BRIEF.replace("eco-friendly ", "")
NASTY = """x y' " \\ $(touch stolen) `touch stolen` ; touch stolen & touch stolen > stolen * ${HOME} %0A::error::"""
SEVERAL = ("paths", "args", "version", "working-directory")
RECORDER = """\
#!/bin/sh
for word in "$@"; do printf '%s\\n' "$word"; done >> "$RECORD"
echo end >> "$RECORD"
if [ "$3" = venv ]; then mkdir -p "$4/bin"; cp "$0" "$4/bin/python"; fi
"""


class Runner:
    """What GitHub's runner gives a step: a workspace, some files to write to, and the inputs by `env:`."""

    def __init__(self, folder: Path) -> None:
        self.workspace, self.temp = folder / "work space", folder / "temp"
        self.workspace.mkdir()
        self.temp.mkdir()
        self.output, self.summary = folder / "output", folder / "summary"
        self.output.touch()
        self.environment = {
            "PATH": os.environ["PATH"],
            "HOME": str(folder),
            "GITHUB_ACTIONS": "true",
            "GITHUB_ACTION_PATH": str(ROOT),
            "GITHUB_OUTPUT": str(self.output),
            "GITHUB_STEP_SUMMARY": str(self.summary),
            "RUNNER_TEMP": str(self.temp),
            "SOURCE_DATE_EPOCH": "1795305600",
        }

    def installed(self) -> None:
        """Let the environment of the tests be the one that the first step has made."""
        (self.temp / "aligncheck").symlink_to(sys.prefix, target_is_directory=True)

    def run(self, step: dict[str, Any], **inputs: str) -> subprocess.CompletedProcess[str]:
        """Run a step as the runner does."""
        given = {name: str(each.get("default", "")) for name, each in ACTION["inputs"].items()}
        given |= {name.replace("_", "-"): value for name, value in inputs.items()}
        told = {name: filled(value, given) for name, value in step["env"].items()}
        script = self.temp / "script.sh"
        script.write_text(step["run"], encoding="utf-8")
        return subprocess.run(
            ["bash", "--noprofile", "--norc", "-e", "-o", "pipefail", str(script)],
            cwd=self.workspace / filled(step.get("working-directory", "."), given),
            env={**self.environment, **told}, capture_output=True, text=True, check=False, timeout=300,
        )  # fmt: skip

    @property
    def outputs(self) -> dict[str, str]:
        return dict(line.split("=", 1) for line in self.output.read_text().splitlines())

    def brief(self, name: str, text: str = BRIEF) -> None:
        (self.workspace / name).parent.mkdir(parents=True, exist_ok=True)
        (self.workspace / name).write_text(text, encoding="utf-8")

    @property
    def files(self) -> set[str]:
        return {path.relative_to(self.workspace).as_posix() for path in self.workspace.rglob("*")}


def filled(text: str, inputs: dict[str, str]) -> str:
    """Put inputs for expressions, as the runner does: plainly."""
    return re.sub(r"\$\{\{ inputs\.([\w-]+) \}\}", lambda found: inputs[found[1]], text)


@pytest.fixture
def runner(tmp_path: Path) -> Runner:
    made = Runner(tmp_path)
    made.installed()
    return made


# --- how it is written ---


def test_no_expression_stands_in_a_script() -> None:
    """An expression is put into the script as text, and a shell would run what stands in it."""
    assert [step["name"] for step in ACTION["runs"]["steps"] if "${{" in step["run"]] == []


def test_every_input_reaches_a_step_and_tells_what_it_is_for() -> None:
    used = re.findall(
        r"inputs\.([\w-]+)", str([(step["env"], step.get("working-directory")) for step in (INSTALL, CHECK)])
    )

    assert sorted(set(used)) == sorted(ACTION["inputs"])
    assert all(each["description"].endswith(".") for each in ACTION["inputs"].values())


@pytest.mark.parametrize("step", [INSTALL, CHECK], ids=lambda step: step["name"])
def test_the_scripts_are_sound(step: dict[str, Any], tmp_path: Path) -> None:
    (tmp_path / "script.sh").write_text("#!/usr/bin/env bash\n" + step["run"], encoding="utf-8")
    done = subprocess.run([BIN / "shellcheck", tmp_path / "script.sh"], capture_output=True, text=True, check=False)

    assert (done.returncode, done.stdout) == (0, "")


def test_it_is_what_github_takes_and_has_no_known_weakness() -> None:
    for command in (
        ("check-jsonschema", "--builtin-schema", "vendor.github-actions"),
        ("zizmor", "--offline", "--quiet", "--pedantic"),
    ):
        done = subprocess.run(
            [BIN / command[0], *command[1:], ROOT / "action.yml"], capture_output=True, text=True, check=False
        )

        assert done.returncode == 0, done.stdout


# --- what it does ---


def test_findings_are_annotations_and_the_step_fails(runner: Runner) -> None:
    runner.brief("briefs/jar.yaml")
    done = runner.run(CHECK, select="GC01")

    assert done.stdout.startswith("::error file=briefs/jar.yaml,line=7,")
    assert (done.returncode, runner.outputs) == (1, {"exit-code": "1", "sarif-file": ""})
    assert "eco-friendly" in runner.summary.read_text("utf-8")


def test_a_clean_brief_lets_it_pass(runner: Runner) -> None:
    runner.brief("briefs/jar.yaml", CLEAN)

    assert (runner.run(CHECK, select="GC01").returncode, runner.outputs["exit-code"]) == (0, "0")


def test_sarif_is_written_whatever_is_found(runner: Runner) -> None:
    runner.brief("briefs/jar.yaml")
    done = runner.run(CHECK, select="GC01", sarif_file="the results.sarif")

    assert (done.returncode, runner.outputs["sarif-file"]) == (1, "the results.sarif")
    assert '"GC01"' in (runner.workspace / "the results.sarif").read_text("utf-8")


def test_sarif_that_cannot_be_written_fails_and_says_so(runner: Runner) -> None:
    runner.brief("briefs/jar.yaml", CLEAN)
    done = runner.run(CHECK, select="GC01", sarif_file="no/such/folder.sarif")

    assert (done.returncode, runner.outputs) == (3, {"exit-code": "3", "sarif-file": ""})
    assert "no/such/folder.sarif: cannot be written" in done.stdout


@pytest.mark.parametrize(
    ("inputs", "code"),
    [
        ({}, 1),
        ({"markets": "UK"}, 0),
        ({"markets": "UK, US", "fail_on": "warning"}, 1),
        ({"markets": "UK", "max_warnings": "0"}, 1),
        ({"ignore": "GC01"}, 0),
        ({"paths": "clean.yaml"}, 0),
        ({"paths": "clean.yaml\n\nbriefs/the jar.yaml\n"}, 1),
        ({"paths": "the jar.yaml", "working_directory": "briefs"}, 1),
        ({"args": "--severity=GC01=info\n--as-of=2026-11-22"}, 0),
        ({"paths": "missing.yaml"}, 3),
        ({"fail_on": "never"}, 2),
        ({"fail_on": "error\nwarning"}, 2),
        ({"sarif_file": "a\nexit-code=0"}, 2),
    ],
)
def test_inputs_are_the_options(runner: Runner, inputs: dict[str, str], code: int) -> None:
    runner.brief("briefs/the jar.yaml")
    runner.brief("clean.yaml", CLEAN)

    assert runner.run(CHECK, **{"select": "GC01", "paths": "briefs/the jar.yaml", **inputs}).returncode == code


def test_what_the_baseline_knows_does_not_fail(runner: Runner) -> None:
    runner.brief("briefs/jar.yaml")
    writing = runner.run(CHECK, select="GC01", args="--write-baseline=known.json")
    known = runner.run(CHECK, select="GC01", baseline="known.json")

    assert (writing.returncode, known.returncode) == (0, 0)


# --- what it does not do ---


@pytest.mark.parametrize("name", [each for each in ACTION["inputs"] if each not in ("version", "working-directory")])
def test_what_stands_in_an_input_is_never_run(runner: Runner, name: str) -> None:
    runner.brief("briefs/jar.yaml")
    before = runner.files
    done = runner.run(CHECK, **{"select": "GC01", "fail_on": "info", name.replace("-", "_"): NASTY})
    written = {NASTY} if name == "sarif-file" else set()

    assert runner.files - written == before
    assert done.returncode in {1, 2, 3}


@pytest.mark.parametrize("name", [each for each in ACTION["inputs"] if each not in SEVERAL])
def test_a_second_line_is_refused_where_one_is_meant(runner: Runner, name: str) -> None:
    """It could end a line of a file that GitHub reads."""
    done = runner.run(CHECK, **{name.replace("-", "_"): "x\n$(touch stolen)"})

    assert (done.returncode, done.stdout) == (2, f"::error::aligncheck: the input {name} must be one line\n")
    assert runner.files == set()


@pytest.mark.parametrize("name", ["paths", "markets", "baseline"])
def test_an_input_is_no_option(runner: Runner, name: str) -> None:
    runner.brief("briefs/jar.yaml")

    assert runner.run(CHECK, **{"select": "GC01", "fail_on": "info", name: "--exit-zero"}).returncode != 0


def test_a_brief_may_have_any_name(runner: Runner) -> None:
    name = "briefs/$(touch stolen) `touch stolen` 'a' \"b\" ;.yaml"
    runner.brief(name)
    before = runner.files
    done = runner.run(CHECK, select="GC01", paths=name)

    assert (done.returncode, runner.files) == (1, before)
    assert "title=GC01" in done.stdout


# --- what is installed ---


@pytest.fixture
def recorded(tmp_path: Path) -> Runner:
    """Return a runner whose python3 writes down what it is called with."""
    runner = Runner(tmp_path)
    stub = tmp_path / "bin" / "python3"
    stub.parent.mkdir()
    stub.write_text(RECORDER, encoding="utf-8")
    stub.chmod(stub.stat().st_mode | stat.S_IXUSR)
    runner.environment |= {"PATH": f"{stub.parent}:{os.environ['PATH']}", "RECORD": str(tmp_path / "record")}
    return runner


def installed(runner: Runner) -> str:
    """Return what pip is asked for, the last word of the last call."""
    return Path(runner.environment["RECORD"]).read_text("utf-8").removesuffix("\nend\n").split("\n")[-1]


def test_the_actions_own_checkout_is_installed(recorded: Runner) -> None:
    assert recorded.run(INSTALL).returncode == 0
    assert installed(recorded) == str(ROOT)


def test_or_the_version_that_is_named(recorded: Runner) -> None:
    assert recorded.run(INSTALL, version="1.2.0rc1").returncode == 0
    assert installed(recorded) == "aligncheck==1.2.0rc1"


@pytest.mark.parametrize(
    "value", [NASTY, "1.0 --index-url=http://example.org", "1.0\n2.0", "@ file:///tmp", "-r x", "*"]
)
def test_a_version_is_nothing_else(recorded: Runner, value: str) -> None:
    done = recorded.run(INSTALL, version=value)

    assert (done.returncode, recorded.files) == (2, set())
    assert done.stdout == "::error::aligncheck: the input version must be a version, as 0.1.0\n"
    assert not Path(recorded.environment["RECORD"]).exists()


def test_an_old_python_is_refused(recorded: Runner) -> None:
    old = Path(recorded.environment["PATH"].partition(":")[0]) / "python3"
    old.write_text("#!/bin/sh\nexit 1\n", encoding="utf-8")
    done = recorded.run(INSTALL)

    assert (done.returncode, done.stdout) == (
        2,
        "::error::aligncheck needs Python 3.11 or newer; put actions/setup-python before it\n",
    )


@pytest.mark.slow
def test_both_steps_as_they_are(tmp_path: Path) -> None:
    """From a checkout of the action to a finding; a pip.py in the repository is not taken for Python's own."""
    needs_an_index(tmp_path)
    runner = Runner(tmp_path)
    runner.environment["GITHUB_ACTION_PATH"] = str(checkout(tmp_path / "aligncheck").folder)
    runner.brief("briefs/jar.yaml")
    for name in ("pip", "venv", "aligncheck", "yaml", "typer", "sitecustomize"):
        runner.brief(f"{name}.py", "open('stolen', 'w')\n")
    before = runner.files

    assert runner.run(INSTALL).returncode == 0
    assert (runner.run(CHECK, select="GC01").returncode, runner.files) == (1, before)
