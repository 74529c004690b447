"""Findings as Markdown: a comment that GitHub takes, and in which a brief's words do nothing."""

from __future__ import annotations

from hypothesis import given, settings
from hypothesis import strategies as st
from inline_snapshot import external_file, snapshot

from aligncheck.reporters import check_markdown
from aligncheck.reporters.plain import clean
from aligncheck.severity import Severity
from tests.unit.found import UNREAD, found, of_each_kind, reviewed, whole
from tests.unit.shown import CALLS, Shown


def test_the_whole_page() -> None:
    assert check_markdown.render(whole()) == external_file("whole/check.md", format=".txt")


def test_nothing_found_is_said() -> None:
    assert check_markdown.render(reviewed()) == snapshot("""\
### aligncheck: No findings in 1 file

*A heuristic, not legal advice.*
""")


def test_github_shows_a_table_for_each_file() -> None:
    shown = Shown(check_markdown.render(reviewed(found(), found(file="b.yaml"))), "github")

    assert shown.rows[0] == ["line", "finding", "way out"]
    assert len(shown.rows) == 4
    assert shown.tags.count("table") == 2


def test_a_page_is_no_longer_than_it_may_be_and_keeps_the_worst() -> None:
    infos = [found(severity=Severity.INFO, message=f"craft {number} " + "x" * 100) for number in range(300)]
    page = check_markdown.render(reviewed(*infos, found(message="the worst"), of_each_kind()[2]), 20_000)

    assert 15_000 < len(page.encode()) <= 20_000
    assert "the worst" in page
    assert "cleared by counsel" not in page
    left = 301 - page.count("**info in EU**")
    assert f"\n{left} more lines had no room here.\n" in page


def test_files_that_could_not_be_read_have_a_limit_too() -> None:
    page = check_markdown.render(reviewed(problems=(UNREAD,) * 300), 5_000)

    assert len(page) <= 5_000
    assert "**Not checked**\n\n- `briefs/odd.yaml:3:1` colour: the key is unknown\n" in page


@settings(max_examples=100, deadline=None)
@given(st.text(min_size=1), st.text(min_size=1).filter(lambda file: bool(clean(file).split())))
def test_what_a_brief_holds_is_shown_and_does_nothing(message: str, file: str) -> None:
    shown = Shown(check_markdown.render(reviewed(found(message=message, file=file))), "github")

    assert [len(row) for row in shown.rows] == [3, 3]
    assert " ".join(clean(message).split()) in " ".join(shown.rows[1][1].split())
    assert not any(CALLS.search(said) for said in shown.said)
