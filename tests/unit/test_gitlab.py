"""Code Quality of GitLab: what its widget reads, each with a fingerprint of its own."""

from __future__ import annotations

import json
from pathlib import Path
from typing import TYPE_CHECKING, Any

from hypothesis import given, settings
from hypothesis import strategies as st
from inline_snapshot import external_file
from jsonschema import Draft202012Validator

from aligncheck.errors import Problem
from aligncheck.reporters import gitlab
from tests.unit.found import BRIEF, found, of_each_kind, reviewed, run, whole

if TYPE_CHECKING:
    from aligncheck.reviewing import Review

DATA = Path(__file__).parents[1] / "data/formats"
VALIDATOR = Draft202012Validator(json.loads((DATA / "gitlab-code-quality.json").read_text(encoding="utf-8")))


def issues(review: Review) -> list[dict[str, Any]]:
    """Return the issues of a report, after it was held against the schema."""
    told: list[dict[str, Any]] = json.loads(gitlab.render(review))
    assert [error.message for error in VALIDATOR.iter_errors(told)] == []
    return told


def test_the_whole_report() -> None:
    assert gitlab.render(whole()) == external_file("whole/check.gitlab.json", format=".txt")


def test_a_clean_file_makes_an_empty_list() -> None:
    assert gitlab.render(reviewed()) == "[]\n"


def test_what_does_not_count_is_left_out() -> None:
    assert issues(reviewed(of_each_kind()[2], of_each_kind()[4])) == []


def test_no_fingerprint_comes_twice() -> None:
    """Two briefs in one file may hold the same words, and GitLab would show one of them."""
    told = issues(run(f"{BRIEF}---\n{BRIEF}"))

    assert len({each["fingerprint"] for each in told}) == len(told) == 2


def test_fingerprints_stay_when_lines_move() -> None:
    moved = run(f"# a comment\n{BRIEF}")

    assert [each["fingerprint"] for each in issues(moved)] == [each["fingerprint"] for each in issues(run(BRIEF))]


def test_a_file_that_does_not_exist_blocks() -> None:
    (told,) = issues(reviewed(problems=(Problem("no such file", "gone.yaml"),)))

    assert (told["severity"], told["location"]) == ("blocker", {"path": "gone.yaml", "lines": {"begin": 1, "end": 1}})


@settings(deadline=None)
@given(st.text(), st.text(), st.text(min_size=1).filter(lambda file: "\0" not in file and file.strip("./\\")))
def test_it_can_be_read_whatever_it_holds(message: str, way_out: str, file: str) -> None:
    assert len(issues(reviewed(found(message=message, way_out=way_out, file=file)))) == 1
