"""Annotations on GitHub: one line each, the worst first, and no more than it shows."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING
from urllib.parse import unquote

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from inline_snapshot import external_file

from aligncheck.errors import Problem
from aligncheck.reporters import github
from aligncheck.reporters.plain import clean
from aligncheck.severity import Severity
from tests.unit.found import UNREAD, found, reviewed, whole

if TYPE_CHECKING:
    from aligncheck.finding import Finding

COMMAND = re.compile(r"::(error|warning|notice) ([^:\r\n]*)::([^\r\n]*)")


def read(line: str) -> tuple[str, dict[str, str], str]:
    """Return what GitHub reads from a line, by its own rules."""
    command = COMMAND.fullmatch(line)
    assert command, line
    told = dict(part.split("=", 1) for part in command[2].split(","))
    return command[1], {name: unquote(value) for name, value in told.items()}, unquote(command[3])


def many(severity: Severity, number: int) -> list[Finding]:
    return [found(severity=severity, message=f"number {each}") for each in range(1, number + 1)]


def test_the_whole_output() -> None:
    assert github.render(whole()) == external_file("whole/check.txt", format=".txt")


def test_nothing_found_is_said() -> None:
    assert github.render(reviewed()) == "No findings in 1 file. A heuristic, not legal advice.\n"


@pytest.mark.parametrize(
    ("summarised", "where"), [(True, "the job summary lists all"), (False, "--format concise lists all")]
)
def test_ten_of_a_kind_are_written_and_the_others_counted(*, summarised: bool, where: str) -> None:
    findings = [*many(Severity.INFO, 13), *many(Severity.WARNING, 10), *many(Severity.ERROR, 12)]
    *lines, more, _ = github.render(reviewed(*findings), summarised=summarised).splitlines()

    assert [read(line)[0] for line in lines] == ["error"] * 10 + ["warning"] * 10 + ["notice"] * 10
    assert more == f"2 more errors and 3 more notices not shown here, as GitHub shows 10 of a kind for a step: {where}."


def test_one_kind_too_many() -> None:
    *_, more, _ = github.render(reviewed(*many(Severity.ERROR, 11))).splitlines()

    assert more.startswith("1 more error not shown here, ")


def test_what_could_not_be_read_is_an_error_with_its_place() -> None:
    lines = github.render(reviewed(problems=(UNREAD, Problem("no such file", "gone.yaml")))).splitlines()

    assert [read(line)[:2] for line in lines[:2]] == [
        ("error", {"file": "briefs/odd.yaml", "line": "3", "col": "1", "title": "not checked"}),
        ("error", {"file": "gone.yaml", "title": "not checked"}),
    ]


def test_columns_are_for_words_on_one_line() -> None:
    within, across = github.render(reviewed(found(), found("kind to the\n      planet"))).splitlines()[:2]

    assert {"col", "endColumn"} <= set(read(within)[1])
    assert read(across)[1] == {
        "file": "briefs/jar.yaml",
        "line": "9",
        "endLine": "10",
        "title": "GC01 generic-green-claim (error in EU)",
    }


@settings(deadline=None)
@given(
    st.text(),
    st.text(min_size=1).filter(lambda file: "\0" not in file and file.strip("./\\")),
    st.lists(st.sampled_from([",", ":", "%", "\n", "\r", "::", "%0A", "##[error]", "a"]), max_size=8).map("".join),
)
def test_a_line_stays_one_line_and_is_read_as_it_was_meant(message: str, file: str, odd: str) -> None:
    line, _summary, end = re.split(
        r"\r\n|\r|\n", github.render(reviewed(found(message=message + odd, file=file + odd)))
    )
    kind, told, text = read(line)

    assert (kind, end, list(told)) == ("error", "", ["file", "line", "endLine", "col", "endColumn", "title"])
    assert text.startswith(clean(message + odd).rstrip())
    assert told["title"] == "GC01 generic-green-claim (error in EU)"
    assert "," not in line.split("::")[1].replace(",line=", "").replace(",endLine=", "").replace(",col=", "").replace(
        ",endColumn=", ""
    ).replace(",title=", "")
