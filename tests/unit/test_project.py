"""Which folders a search goes through, which files in them may hold settings, and what lies inside a project."""

from __future__ import annotations

import os
from pathlib import Path

import pytest

from aligncheck.errors import InputError
from aligncheck.project import candidates, inside, root_of, upward


@pytest.fixture(autouse=True)
def project(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Work two folders below the top of a project, which is itself inside another one."""
    (tmp_path / "top/.git").mkdir(parents=True)
    (tmp_path / "top/team/brand").mkdir(parents=True)
    monkeypatch.chdir(tmp_path / "top/team/brand")
    return tmp_path / "top"


def write(path: str, text: str = "") -> str:
    Path(path).parent.mkdir(parents=True, exist_ok=True)
    Path(path).write_text(text, encoding="utf-8")
    return path


def found() -> list[str]:
    return [path.as_posix() for path in candidates(upward())]


# --- folders


def test_the_search_goes_up_to_the_folder_with_git() -> None:
    assert [folder.as_posix() for folder in upward()] == [".", "..", "../.."]


def test_git_may_be_a_file_as_in_a_worktree(project: Path) -> None:
    (project / "team/.git").write_text("gitdir: elsewhere", encoding="utf-8")

    assert [folder.as_posix() for folder in upward()] == [".", ".."]


def test_without_git_the_search_goes_up_to_the_top(project: Path) -> None:
    (project / ".git").rmdir()

    folders = upward()

    assert len(folders) == len(Path.cwd().parents) + 1 or (folders[-1] / ".git").exists()
    assert len(folders) > 3


def test_a_working_directory_that_is_gone_has_no_settings(project: Path) -> None:
    (project / "team/brand").rmdir()

    assert upward() == []


# --- files


def test_the_nearest_file_comes_first() -> None:
    write("../../aligncheck.toml")
    write("../aligncheck.toml")

    assert found() == ["../aligncheck.toml", "../../aligncheck.toml"]


def test_nothing_is_read_above_the_folder_with_git() -> None:
    write("../../../aligncheck.toml")

    assert found() == []


def test_in_one_folder_our_own_file_comes_first() -> None:
    write("pyproject.toml", "[tool.aligncheck]\n")
    write("aligncheck.toml")

    assert found() == ["aligncheck.toml", "pyproject.toml"]


@pytest.mark.parametrize(
    "text",
    [
        "[tool.aligncheck]\n",
        "[tool.aligncheck.weights]\nproducts = 0.7\n",
        '[project]\nname = "x"\n\n  [ tool . "aligncheck" ]\n',
        "tool.aligncheck.markets = []\n",
        "[tool]\naligncheck.markets = []\n",
        "tool = {aligncheck = {markets = []}}\n",
        "['tool'.'aligncheck']\n",
    ],
)
def test_a_pyproject_that_may_have_settings(text: str) -> None:
    write("pyproject.toml", text)

    assert found() == ["pyproject.toml"]


@pytest.mark.parametrize(
    "text", ["", '[project]\ndependencies = ["aligncheck"]\n', "[tool.ruff]\nline-length = 100\n", "not even TOML\n"]
)
def test_a_pyproject_that_has_none_is_not_a_candidate(text: str) -> None:
    """It is not even parsed: its mistakes are not ours to tell."""
    write("pyproject.toml", text)

    assert found() == []


def test_a_folder_of_that_name_is_passed_over() -> None:
    Path("aligncheck.toml").mkdir()
    Path("pyproject.toml").mkdir()

    assert found() == []


@pytest.mark.parametrize("method", ["is_file", "exists"])
def test_a_folder_that_must_not_be_entered_is_passed_over(method: str, monkeypatch: pytest.MonkeyPatch) -> None:
    write("aligncheck.toml")
    write("../../aligncheck.toml")

    def closed(path: Path) -> bool:
        if path.parent == Path("../.."):
            raise PermissionError(13, "Permission denied")
        return bool(os.path.exists(path))  # noqa: PTH110  (Path's own is what is replaced)

    monkeypatch.setattr(Path, method, closed)

    assert found()[0] == "aligncheck.toml"
    assert ("../../aligncheck.toml" in found()) == (method == "exists")


def test_a_pyproject_that_may_not_be_read_is_somebody_elses(monkeypatch: pytest.MonkeyPatch) -> None:
    write("pyproject.toml", "[tool.aligncheck]\n")

    def closed(path: Path) -> bytes:
        raise PermissionError(13, "Permission denied", str(path))

    monkeypatch.setattr(Path, "read_bytes", closed)

    assert found() == []


# --- inside a project


def test_the_root_is_the_folder_with_git(project: Path) -> None:
    assert root_of(project / "team/brand") == project


def test_without_git_the_root_is_the_folder_itself(project: Path) -> None:
    (project / ".git").rmdir()

    assert root_of(project / "team") == project / "team"


def test_a_path_inside_the_project(project: Path) -> None:
    here = project / "team"

    assert inside(here, "own/causes.yaml", allow_outside=False) == here / "own/causes.yaml"
    assert inside(here, "../common.yaml", allow_outside=False) == project / "common.yaml"


@pytest.mark.parametrize("named", ["../../outside.yaml", "/outside.yaml", "link.yaml"])
def test_a_path_outside_the_project_is_refused_unless_allowed(named: str, project: Path) -> None:
    here = project / "team"
    (here / "link.yaml").symlink_to("../../outside.yaml")

    with pytest.raises(InputError, match=rf"lies outside the project \({project}\); move it inside, or pass --allow"):
        inside(here, named, allow_outside=False)
    assert inside(here, named, allow_outside=True).name == "outside.yaml"


def test_what_is_no_path(project: Path) -> None:
    with pytest.raises(InputError, match="this is no path"):
        inside(project, "a\0b", allow_outside=True)
