"""check@1: every finding with all there is to say of it, suppressed and known ones too."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from inline_snapshot import snapshot
from jsonschema import Draft202012Validator

from aligncheck.briefs import yaml_briefs
from aligncheck.check_document import Terms, document, rules_version, tally
from aligncheck.checking import Choice, check
from aligncheck.errors import Problem
from aligncheck.finding import Edit, Hit
from aligncheck.reporters.json_v1 import render
from aligncheck.rules.base import rule
from aligncheck.schema.kinds import Kind, schema_of
from aligncheck.settled import Settled
from aligncheck.severity import Severity
from aligncheck.target import Target
from aligncheck.version import __version__
from tests.conftest import DAY
from tests.unit.found import BRIEF, JUDGE, TERMS, UNREAD, found, of_each_kind, reviewed, run, whole

if TYPE_CHECKING:
    from collections.abc import Iterator

    from aligncheck.reviewing import Review

VALIDATOR = Draft202012Validator(schema_of(Kind.CHECK))


def written(review: Review, terms: Terms = TERMS) -> dict[str, Any]:
    """Return a document, after it was held against its schema and through JSON and back."""
    data: dict[str, Any] = json.loads(render(document(review, terms)))
    assert [error.message for error in VALIDATOR.iter_errors(data)] == []
    return data


def test_a_finding_tells_all_there_is() -> None:
    assert written(reviewed(of_each_kind()[3]))["findings"] == snapshot(
        [
            {
                "rule": "EV02",
                "name": "evidence-unreachable",
                "severity": "warning",
                "jurisdictions": [],
                "message": "a screen reader cannot tell the words of “#refillmonth” apart",
                "help": "use capitals",
                "span": {"file": "briefs/jar.yaml", "line": 8, "column": 31, "end_line": 8, "end_column": 43},
                "words": "#refillmonth",
                "document": 1,
                "route": ["posts", 0, "text"],
                "post": 1,
                "claim": None,
                "also": [],
                "fix": {
                    "says": "write each word of the hashtag with a capital",
                    "text": "#RefillMonth",
                    "span": {"file": "briefs/jar.yaml", "line": 8, "column": 31, "end_line": 8, "end_column": 43},
                },
                "fingerprint": "2222222222222222",
                "suppressed": None,
                "baselined": False,
            }
        ]
    )


def test_one_that_is_suppressed_says_why_to_when_and_where() -> None:
    told = written(reviewed(*of_each_kind()))["findings"]

    assert [each["baselined"] for each in told] == [False, False, False, False, True]
    assert [each["suppressed"] for each in told if each["suppressed"]] == [
        {
            "reason": "cleared by counsel",
            "until": "2027-12-31",
            "place": {"file": "briefs/jar.yaml", "line": 12, "column": 6},
        }
    ]


def test_what_stands_around_the_findings() -> None:
    choice = Choice(("GC",), ("PA06",), ("GC08",), {"GC": Severity.INFO})
    terms = Terms(Settled("team.toml", {"bands.good": 0.7}), choice, Severity.WARNING, 3, ["UK"])
    told = written(whole(), terms)
    del told["findings"]

    assert told.pop("tool") == {"name": "aligncheck", "version": __version__, "rules": rules_version()}
    assert told == snapshot(
        {
            "schema": "aligncheck/check@1",
            "as_of": "2026-11-22",
            "settings": {"file": "team.toml", "changed": {"bands.good": 0.7}},
            "options": {
                "select": ["GC"],
                "extend_select": ["PA06"],
                "ignore": ["GC08"],
                "severity": {"GC": "info"},
                "markets": ["UK"],
                "fail_on": "warning",
                "max_warnings": 3,
                "baseline": "known.json",
            },
            "files": [
                {
                    "source": "briefs/jar.yaml",
                    "sha256": "aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa",
                },
                {
                    "source": "briefs/clean.yaml",
                    "sha256": "bbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbb",
                },
            ],
            "errors": [
                {
                    "source": "briefs/odd.yaml",
                    "message": "colour: the key is unknown",
                    "place": {"file": "briefs/odd.yaml", "line": 3, "column": 1},
                }
            ],
            "summary": {
                "files": 2,
                "unread": 1,
                "errors": 1,
                "warnings": 1,
                "infos": 1,
                "suppressed": 1,
                "known": 1,
                "gone": 2,
            },
        }
    )


def test_no_option_changes_the_shape() -> None:
    bare, full = written(reviewed()), written(whole(), TERMS._replace(max_warnings=1, markets=["UK"]))

    assert list(bare) == list(full)
    assert list(bare["options"]) == list(full["options"])
    assert list(bare["summary"]) == list(full["summary"])


def test_the_rules_say_where_in_a_real_brief() -> None:
    told = written(run(BRIEF))["findings"]
    lines = BRIEF.split("\n")

    assert [(each["route"], each["post"], each["claim"]) for each in told] == [
        (["claims", 0, "text"], None, "jar"),
        (["posts", 0, "text"], 1, None),
        (["posts", 0, "text"], 1, None),
    ]
    for each in told[:2]:
        span = each["span"]
        assert lines[span["line"] - 1][span["column"] - 1 : span["end_column"] - 1] == each["words"]


def test_a_file_with_several_mistakes_is_one_that_could_not_be_read() -> None:
    other = Problem("no such file", "briefs/gone.yaml")

    assert tally(reviewed(problems=(UNREAD, other, UNREAD))).unread == 2


def test_the_version_of_the_rules_is_that_of_their_text() -> None:
    assert len(rules_version()) == 12
    assert rules_version() == rules_version()


@settings(max_examples=50, deadline=None)
@given(st.text(), st.text(), st.text(min_size=1), st.text())
def test_it_can_be_read_back_whatever_it_holds(message: str, way_out: str, file: str, words: str) -> None:
    finding = found(message=message, way_out=way_out, file=file, words=words)
    (told,) = written(reviewed(finding))["findings"]

    assert (told["message"], told["help"], told["span"]["file"], told["words"]) == (message, way_out, file, words)


@pytest.mark.parametrize("kind", ["claim", "fix", "post", "suppressed"])
def test_what_is_not_told_is_null(kind: str) -> None:
    assert written(reviewed(found(claim=None)))["findings"][0][kind] is None


@pytest.mark.parametrize(
    ("start", "end", "columns"),
    [
        (4, 16, (17, 29)),  # “eco-friendly”
        (4, 4, (17, 17)),  # put in before it
        (0, 0, (13, 13)),  # put in at the start
    ],
)
def test_a_fix_says_what_of_the_file_it_changes(start: int, end: int, columns: tuple[int, int]) -> None:
    def look(_: Target) -> Iterator[Hit]:
        yield Hit(("posts", 0, "text"), "m", "w", fix=Edit(("posts", 0), start, end, "new", "say it so"))

    text = 'campaign: Jar\nposts:\n  -        "Our eco-friendly jar"\n'
    (brief,) = yaml_briefs(text.encode(), "jar.yaml")
    target = Target(brief, JUDGE, DAY)
    (finding,) = check(target, [rule("EV02", "x", Severity.WARNING)(look)])

    assert finding.fix_span is not None
    assert (finding.fix_span.line, finding.fix_span.end_line) == (3, 3)
    assert (finding.fix_span.column, finding.fix_span.end_column) == columns
