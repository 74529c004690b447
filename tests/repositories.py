"""Real git repositories: one of this checkout as it stands, and empty ones to commit into."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[1]
BIN = Path(sys.executable).parent


class Repository:
    """A git repository of a test's own, whatever the user's git is set to."""

    def __init__(self, folder: Path) -> None:
        folder.mkdir(parents=True, exist_ok=True)
        self.folder = folder
        kept = {name: value for name, value in os.environ.items() if not name.startswith(("GIT_", "PRE_COMMIT"))}
        who = {f"GIT_{role}_{what}": "t@example.org" for role in ("AUTHOR", "COMMITTER") for what in ("NAME", "EMAIL")}
        own = {
            "GIT_CONFIG_GLOBAL": os.devnull,
            "GIT_CONFIG_SYSTEM": os.devnull,
            "PATH": f"{BIN}{os.pathsep}{os.environ['PATH']}",
        }
        self.environment = {**kept, **who, **own, "SOURCE_DATE_EPOCH": "1795305600", "NO_COLOR": "1"}
        self.run("git", "init", "--quiet", "--initial-branch=main")

    def write(self, path: str, text: str) -> None:
        (self.folder / path).parent.mkdir(parents=True, exist_ok=True)
        (self.folder / path).write_text(text, encoding="utf-8")

    def run(self, *command: str) -> subprocess.CompletedProcess[str]:
        return subprocess.run(
            command, cwd=self.folder, env=self.environment, capture_output=True, text=True, check=False, timeout=300
        )

    def commit(self, message: str) -> subprocess.CompletedProcess[str]:
        self.run("git", "add", "--all")
        return self.run("git", "commit", "--message", message)

    @property
    def log(self) -> list[str]:
        return self.run("git", "log", "--format=%s").stdout.split("\n")[:-1]

    @property
    def head(self) -> str:
        return self.run("git", "rev-parse", "HEAD").stdout.strip()


def checkout(folder: Path) -> Repository:
    """Return a clone of this checkout with what is not committed yet; skips where this is none."""
    listed = subprocess.run(
        ["git", "ls-files", "--cached", "--others", "--exclude-standard", "-z"],
        cwd=ROOT, capture_output=True, text=True, check=False,
    )  # fmt: skip
    if listed.returncode:
        pytest.skip("this is no git checkout")
    for name in listed.stdout.split("\0"):
        if (ROOT / name).is_file():
            (folder / name).parent.mkdir(parents=True, exist_ok=True)
            shutil.copyfile(ROOT / name, folder / name)
    repository = Repository(folder)
    repository.commit("as it stands")
    return repository


def needs_an_index(folder: Path) -> None:
    """Skip where packages cannot be had."""
    asked = [sys.executable, "-m", "pip", "download", "--quiet", "--no-deps", "--retries=0", "--timeout=5"]
    if subprocess.run([*asked, f"--dest={folder}", "hatchling"], capture_output=True, check=False).returncode:
        pytest.skip("there is no package index to build an environment from")
