"""Where a team's checks run → the file that has `aligncheck check` run there."""

from __future__ import annotations

from enum import StrEnum
from pathlib import Path

from aligncheck.version import __version__

_TEMPLATES = Path(__file__).parent / "templates"


class Service(StrEnum):
    """What runs the checks of a team."""

    GITHUB = "github"
    GITLAB = "gitlab"
    PRE_COMMIT = "pre-commit"


FILES = {
    Service.GITHUB: ".github/workflows/aligncheck.yml",
    Service.GITLAB: ".gitlab-ci.yml",
    Service.PRE_COMMIT: ".pre-commit-config.yaml",
}
"""Where each service looks for its file, seen from the root of the repository."""


def set_up(service: Service) -> str:
    """Return the file for a service, with this version of aligncheck pinned in it."""
    text = (_TEMPLATES / f"{service}.yml").read_text(encoding="utf-8")
    return text.replace("@VERSION@", __version__)


def part(service: Service) -> str | None:
    """Return what to add to a file that is there for other things too; none if the file is ours alone."""
    if service is Service.GITHUB:
        return None
    return set_up(service).rpartition("repos:\n")[2]


def guessed(root: Path) -> Service:
    """Return what runs the checks of a repository, by the files in it, and by where it was cloned from."""
    if (root / FILES[Service.GITLAB]).exists():
        return Service.GITLAB
    if (root / ".github").exists():
        return Service.GITHUB
    try:
        config = (root / ".git" / "config").read_text(encoding="utf-8", errors="replace")
    except OSError:
        return Service.GITHUB
    return Service.GITLAB if "gitlab" in config else Service.GITHUB
