"""The hook for pre-commit: a real one, in a real repository, from this checkout."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Any

import pytest
import yaml

from tests.repositories import ROOT, Repository, checkout, needs_an_index

if TYPE_CHECKING:
    from pathlib import Path

BRIEF = """\
campaign: Jar month
cause: plastic-waste
markets: [DE]
starts: 2027-04-01
ends: 2027-04-30
posts:
  - text: {}
    on: 2027-04-02
"""
CONFIG = """\
repos:
  - repo: {}
    rev: {}
    hooks:
      - id: aligncheck
        args: [--select, GC01]
"""


@pytest.fixture(scope="module")
def hook() -> dict[str, Any]:
    (found,) = yaml.safe_load((ROOT / ".pre-commit-hooks.yaml").read_text("utf-8"))
    assert isinstance(found, dict)
    return found


def test_pre_commit_takes_the_manifest(tmp_path: Path) -> None:
    done = Repository(tmp_path).run("pre-commit", "validate-manifest", str(ROOT / ".pre-commit-hooks.yaml"))

    assert (done.returncode, done.stdout) == (0, "")


@pytest.mark.parametrize(
    ("path", "meant"),
    [
        ("briefs/spring.yaml", True),
        ("clients/acme/briefs/2027/spring.md", True),
        ("brands/acme.yaml", True),
        ("briefs/README.md", False),
        ("briefs/old/Readme.markdown", False),
        ("debriefs/spring.yaml", False),
        ("spring.yaml", False),
    ],
)
def test_the_hook_is_for_what_lies_in_these_folders(hook: dict[str, Any], path: str, *, meant: bool) -> None:
    """As pre-commit matches: searched, not matched whole."""
    assert bool(re.search(hook["files"], path) and not re.search(hook["exclude"], path)) is meant


@pytest.mark.slow
def test_a_bad_commit_is_blocked_and_a_good_one_passes(tmp_path: Path) -> None:
    """A person who never heard of aligncheck commits: the environment is built, the brief checked, the rest left."""
    needs_an_index(tmp_path)
    source = checkout(tmp_path / "aligncheck")
    team = Repository(tmp_path / "team")
    team.environment["PRE_COMMIT_HOME"] = str(tmp_path / "cache")
    team.write(".pre-commit-config.yaml", CONFIG.format(source.folder.as_uri(), source.head))
    team.write("notes.yaml", "Our eco-friendly notes are no brief.\n")
    team.write("briefs/README.md", "Our eco-friendly briefs.\n")
    team.write("briefs/jar spring.yaml", BRIEF.format("Our eco-friendly jar is back."))
    assert team.run("pre-commit", "install").returncode == 0

    blocked = team.commit("Spring")
    assert (blocked.returncode, team.log) == (1, [])
    assert (
        "error[GC01]: “eco-friendly” says nothing that can be checked\n --> briefs/jar spring.yaml:7:15"
        in blocked.stderr
    )

    team.write("briefs/jar spring.yaml", BRIEF.format("Our jar of 90 % old glass is back."))
    passed = team.commit("Spring, with a fact")
    assert (passed.returncode, team.log) == (0, ["Spring, with a fact"])
    assert "aligncheck....." in passed.stderr
