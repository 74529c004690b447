"""What the tests share: profiles from text, the real engine loaded once, and the command line run in place."""

from __future__ import annotations

import os
import subprocess
import sys
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from aligncheck.assessment import Assessed, assess_cause
from aligncheck.embedding.encoder import default_encoder
from aligncheck.library import load_catalogue
from aligncheck.loading import Profile, validate
from aligncheck.matching import Matcher
from aligncheck.models import Brand
from aligncheck.policy import Policy
from aligncheck.source import parse
from aligncheck.statements import read_statements

if TYPE_CHECKING:
    from collections.abc import Callable

    from aligncheck.catalogue import Catalogue

ROOT = Path(__file__).parent.parent
DAY = date(2026, 11, 22)

Run = "Callable[..., subprocess.CompletedProcess[str]]"


def make_profile(text: str, file: str = "brand.yaml") -> Profile:
    """Read a profile from YAML text."""
    source = parse(text.encode(), file)
    return Profile(validate(Brand, source), source)


@pytest.fixture(autouse=True)
def _outside_actions(monkeypatch: pytest.MonkeyPatch) -> None:
    """Run as on a desk: within GitHub Actions `check` writes otherwise, and adds to the summary of the job."""
    for name in ("GITHUB_ACTIONS", "GITHUB_STEP_SUMMARY"):
        monkeypatch.delenv(name, raising=False)


@pytest.fixture(scope="session")
def catalogue() -> Catalogue:
    """Return the built-in catalogue."""
    return load_catalogue([], default_encoder())


@pytest.fixture(scope="session")
def matcher(catalogue: Catalogue) -> Matcher:
    """Return one matcher for the whole session: it remembers what it worked out."""
    return Matcher(catalogue, default_encoder())


@pytest.fixture(scope="session")
def policy() -> Policy:
    """Return the default policy on a fixed day."""
    return Policy(as_of=DAY)


@pytest.fixture(scope="session")
def judge(matcher: Matcher, policy: Policy) -> Callable[..., Assessed]:
    """Return a function that scores a profile (YAML text) on one cause."""

    def judged(text: str, cause: str, policy: Policy = policy) -> Assessed:
        profile = make_profile(text)
        return assess_cause(profile, read_statements(profile), matcher.catalogue.entries[cause], matcher, policy)

    return judged


@pytest.fixture
def run() -> Callable[..., subprocess.CompletedProcess[str]]:
    """Return a function that runs the installed program as a user would: 80 columns, no colour, a fixed day."""

    def ran(*args: str, text: str | None = None, cwd: Path = ROOT, **env: str) -> subprocess.CompletedProcess[str]:
        kept = {key: os.environ[key] for key in ("PATH", "HOME", "PYTHONPATH", "TMPDIR") if key in os.environ}
        settled = {"COLUMNS": "80", "NO_COLOR": "1", "SOURCE_DATE_EPOCH": "1795305600", "PYTHONUTF8": "1"}
        command = [sys.executable, "-m", "aligncheck", *args]
        return subprocess.run(
            command,
            input=text,
            capture_output=True,
            text=True,
            cwd=cwd,
            env={**kept, **settled, **env},
            check=False,
            encoding="utf-8",
        )

    return ran
