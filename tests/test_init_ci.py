"""`aligncheck init ci`: what it writes is what each service takes, and runs."""

from __future__ import annotations

import re
import shlex
import subprocess
from typing import TYPE_CHECKING, Any

import pytest
import yaml
from typer.testing import CliRunner

from aligncheck.cli.app import app
from aligncheck.errors import InputError, UsageError
from aligncheck.version import __version__
from tests.repositories import BIN
from tests.test_action import BRIEF, CLEAN

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from typer.testing import Result

GITHUB, GITLAB, PRE_COMMIT = ".github/workflows/aligncheck.yml", ".gitlab-ci.yml", ".pre-commit-config.yaml"
FILES = {"github": GITHUB, "gitlab": GITLAB, "pre-commit": PRE_COMMIT}
every_service = pytest.mark.parametrize("service", FILES)


@pytest.fixture
def root(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Work in a repository with a folder of briefs."""
    (tmp_path / ".git").mkdir()
    (tmp_path / "briefs").mkdir()
    monkeypatch.chdir(tmp_path)
    return tmp_path


def init(*words: str) -> Result:
    return CliRunner().invoke(app, ["init", "ci", *words])


def accepted(*command: str | Path) -> str:
    """Return what a program of the tests' environment says against a file: nothing."""
    done = subprocess.run([BIN / command[0], *command[1:]], capture_output=True, text=True, check=False)
    return done.stdout + done.stderr if done.returncode else ""


# --- what is written ---


def test_github_takes_the_workflow(root: Path) -> None:
    init("github")

    assert accepted("check-jsonschema", "--builtin-schema", "vendor.github-workflows", root / GITHUB) == ""
    require = "custom.github-workflows-require-timeout"
    assert accepted("check-jsonschema", "--builtin-schema", require, root / GITHUB) == ""


def test_the_workflow_has_no_known_weakness(root: Path) -> None:
    """Every action pinned by its hash, no credentials kept, no right that is not told for what."""
    init("github")

    assert accepted("zizmor", "--offline", "--pedantic", "--quiet", root / GITHUB) == ""


def test_the_workflow_pins_actions_and_says_which_version_that_is(root: Path) -> None:
    init("github")
    used = re.findall(r"uses: (.*)", (root / GITHUB).read_text("utf-8"))

    assert [re.sub(r"@[0-9a-f]{40} # v\d+\.\d+\.\d+$", "", each) for each in used] == [
        "actions/checkout",
        "actions/setup-python",
        "github/codeql-action/upload-sarif",
    ]


def test_gitlab_takes_the_job(root: Path) -> None:
    init("gitlab")

    assert accepted("check-jsonschema", "--builtin-schema", "vendor.gitlab-ci", root / GITLAB) == ""


def test_pre_commit_takes_the_hook(root: Path) -> None:
    init("pre-commit")

    assert accepted("pre-commit", "validate-config", root / PRE_COMMIT) == ""


@every_service
def test_this_version_is_pinned(root: Path, service: str) -> None:
    init(service)

    assert f"aligncheck=={__version__}" in (root / FILES[service]).read_text("utf-8")


def commands(value: Any) -> Iterator[str]:  # noqa: ANN401
    """Yield the shell commands in a file of a service."""
    if isinstance(value, dict):
        for key, each in value.items():
            yield from ([each] if key == "run" else each if key == "script" else commands(each))
    elif isinstance(value, list):
        for each in value:
            yield from commands(each)


@pytest.mark.parametrize("service", ["github", "gitlab"])
@pytest.mark.parametrize(("text", "code"), [(BRIEF, 1), (CLEAN, 0)])
def test_the_commands_in_it_run(root: Path, service: str, text: str, code: int) -> None:
    """Only the check itself fails; the files that are sent on are written whatever is found."""
    (root / "briefs/jar.yaml").write_text(text)
    (root / "aligncheck.toml").write_text('[check]\nselect = ["GC01"]\n')
    init(service)
    install, *checks = commands(yaml.safe_load((root / FILES[service]).read_text("utf-8")))
    ended = {command: CliRunner().invoke(app, shlex.split(command)[1:]).exit_code for command in checks}

    assert install == f"pip install aligncheck=={__version__}"
    assert {code for command, code in ended.items() if "--exit-zero" in command} == {0}
    assert [code for command, code in ended.items() if "--exit-zero" not in command] == [code]
    sent = re.findall(r"(?:sarif_file|codequality|junit): (\S+)", (root / FILES[service]).read_text("utf-8"))
    assert sent
    assert all((root / name).stat().st_size for name in sent)


# --- what is said ---


@every_service
def test_it_says_what_is_next(root: Path, service: str) -> None:
    told = init(service)

    assert root.exists()
    assert (told.exit_code, told.stdout) == (0, "")
    assert told.stderr.startswith(f"{FILES[service]} is written; it checks what lies in briefs/.\nNext:\n  ")


def test_where_there_are_no_briefs_it_says_so(root: Path) -> None:
    (root / "briefs").rmdir()

    assert "There is no folder briefs: name yours in the file.\n" in init("github").stderr


def test_it_is_written_at_the_root(root: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(root / "briefs")

    assert init("gitlab").stderr.startswith("../.gitlab-ci.yml is written")
    assert (root / GITLAB).exists()


# --- which service ---


@pytest.mark.parametrize(
    ("path", "text", "service"),
    [
        (".github/dependabot.yml", "", "github"),
        (".gitlab/CODEOWNERS", "", "github"),
        (".git/config", '[remote "origin"]\n  url = git@gitlab.example.org:acme/briefs.git\n', "gitlab"),
        (".git/config", '[remote "origin"]\n  url = https://github.com/acme/briefs\n', "github"),
    ],
)
def test_the_repository_shows_where_its_checks_run(root: Path, path: str, text: str, service: str) -> None:
    (root / path).parent.mkdir(exist_ok=True)
    (root / path).write_text(text)

    assert init().stderr.startswith(FILES[service])


def test_a_repository_with_a_gitlab_file_is_for_gitlab(root: Path) -> None:
    (root / GITLAB).write_text("test: {script: [make]}\n")

    assert f"{GITLAB} exists" in str(init().exception)


# --- what is there already ---


@every_service
def test_a_file_with_our_check_in_it_is_left_alone(root: Path, service: str) -> None:
    init(service)
    (root / FILES[service]).write_text("# mine: aligncheck\n")
    again = init(service)

    assert isinstance(again.exception, UsageError)
    assert str(again.exception) == f"{FILES[service]} exists; pass --force to replace it"
    assert (again.stdout, (root / FILES[service]).read_text()) == ("", "# mine: aligncheck\n")


@every_service
def test_force_replaces_it(root: Path, service: str) -> None:
    (root / FILES[service]).parent.mkdir(parents=True, exist_ok=True)
    (root / FILES[service]).write_text("# mine\n")

    assert init(service, "--force").exit_code == 0
    assert "aligncheck check" in (root / FILES[service]).read_text("utf-8")


@pytest.mark.parametrize(
    ("service", "mine", "where"),
    [
        ("gitlab", "test:\n  script: [make]\n", ""),
        ("pre-commit", "repos:\n  - repo: meta\n    hooks: [{id: identity}]\n", "`repos:` in "),
    ],
)
def test_to_a_file_of_others_it_says_what_to_add(root: Path, service: str, mine: str, where: str) -> None:
    """What is printed can be put behind what is there."""
    (root / FILES[service]).write_text(mine)
    told = init(service)
    assert (
        str(told.exception)
        == f"{FILES[service]} exists; add the lines above to {where}it, or pass --force to replace it"
    )
    assert (root / FILES[service]).read_text() == mine

    (root / FILES[service]).write_text(mine + told.stdout)
    if service == "gitlab":
        assert accepted("check-jsonschema", "--builtin-schema", "vendor.gitlab-ci", root / GITLAB) == ""
        assert set(yaml.safe_load(mine + told.stdout)) == {"test", "aligncheck"}
    else:
        assert accepted("pre-commit", "validate-config", root / PRE_COMMIT) == ""
        assert [each["repo"] for each in yaml.safe_load(mine + told.stdout)["repos"]] == ["meta", "local"]


@pytest.mark.parametrize(
    ("service", "there", "message"),
    [
        ("github", ".github", ".github/workflows: cannot be made: "),
        ("gitlab", ".gitlab-ci.yml/x", ".gitlab-ci.yml: this is a folder"),
    ],
)
def test_what_stands_in_the_way_is_named(root: Path, service: str, there: str, message: str) -> None:
    (root / there).parent.mkdir(exist_ok=True)
    (root / there).write_text("")
    told = init(service)

    assert isinstance(told.exception, InputError)
    assert message in str(told.exception)


def test_an_unknown_service_is_wrong_usage(root: Path) -> None:
    assert root.exists()
    assert "is not known" in str(init("jenkins").exception)
