"""A brand profile under review: which rules hold, and what `check` makes of it."""

from __future__ import annotations

from textwrap import dedent
from typing import TYPE_CHECKING

import pytest

from aligncheck.brand_target import BrandTarget
from aligncheck.checking import Choice, check
from aligncheck.policy import Policy
from aligncheck.reviewing import judge_of, target_of
from aligncheck.rules import RULES
from aligncheck.settled import Settled
from aligncheck.severity import Severity
from aligncheck.subjects import subjects_of
from tests.conftest import DAY

if TYPE_CHECKING:
    import subprocess
    from collections.abc import Callable
    from pathlib import Path

OVERDUE = "name: Fernwash\ngoals:\n  - {text: Half as refills, due: 2024}\n"


def target(text: str, markets: list[str] | None = None, settled: Settled | None = None) -> BrandTarget:
    settled = settled or Settled()
    judge = judge_of(settled, Policy(as_of=DAY), [], builtin=True, allow_outside=False)
    made = target_of(subjects_of(dedent(text).encode(), "brands/a.yaml")[0], judge, DAY, markets)
    assert isinstance(made, BrandTarget)
    return made


@pytest.mark.parametrize(
    ("own", "asked", "settings", "found"),
    [
        ("", None, (), {"EU", "UK", "US"}),
        ("markets: [UK, US-CA, Japan]\n", None, (), {"UK", "US"}),
        ("markets: [UK]\n", ["DE"], (), {"EU"}),
        ("", None, ("US",), {"US"}),
    ],
)
def test_where_rules_hold(own: str, asked: list[str] | None, settings: tuple[str, ...], found: set[str]) -> None:
    """The markets asked for go first, then the profile's, then those of the settings."""
    assert target(f"name: A\n{own}", asked, Settled(markets=settings)).jurisdictions == found


def test_whom_it_sells_to() -> None:
    assert target("name: A").consumers
    assert target("name: A\nsells_to: both").consumers
    assert not target("name: A\nsells_to: businesses").consumers


def test_only_rules_for_profiles_look_at_one() -> None:
    found = target("name: A\ngoals: [{text: No plough, due: 2024}]\n")
    codes = {each.code for each in check(found, RULES)}

    assert codes == {"BP01"}
    assert {code[:2] for code in found.ran} == {"BP"}


def test_a_finding_has_its_place_and_its_severity() -> None:
    (found,) = check(target(OVERDUE), RULES, Choice(severity={"BP": Severity.ERROR}))

    assert (found.span.line, found.span.column, found.severity) == (3, 34, Severity.ERROR)
    assert (found.message, found.post, found.claim) == ("the goal was due 2024, and it has no status", None, None)


def test_a_profile_has_no_copy_to_leave_out() -> None:
    found = target("name: Sauberwelle\nvalues: [Wir machen das Ufer zusammen wieder sauber]\n")
    assert found.readable is found


def test_a_path_is_seen_from_the_profile() -> None:
    text = "name: A\npractices:\n  - {text: bikes lent, evidence: ../pyproject.toml}\n"
    assert [each.code for each in check(target(text), RULES)] == []


def test_the_command_takes_briefs_and_profiles_together(
    run: Callable[..., subprocess.CompletedProcess[str]], tmp_path: Path
) -> None:
    (tmp_path / "brand.yaml").write_text(OVERDUE, encoding="utf-8")
    (tmp_path / "brief.yaml").write_text("campaign: Spring\n", encoding="utf-8")

    done = run(
        "check", "brand.yaml", "brief.yaml", "--select", "BP01", "--select", "BR09", "--format", "concise", cwd=tmp_path
    )

    assert done.stdout.splitlines() == [
        "brand.yaml:3:34: warning BP01 the goal was due 2024, and it has no status",
        "brief.yaml:1:11: error BR09 the brief has neither posts nor claims",
    ]
    assert done.returncode == 1


def test_the_command_refuses_a_catalogue(run: Callable[..., subprocess.CompletedProcess[str]], tmp_path: Path) -> None:
    (tmp_path / "ours.yaml").write_text("causes:\n  - {id: a, name: A, summary: All of A}\n", encoding="utf-8")

    done = run("check", "ours.yaml", cwd=tmp_path)

    assert done.returncode == 3
    assert "`aligncheck validate FILE`" in done.stderr
