"""SARIF: valid by the schema of OASIS, and nothing is lost on the way."""

from __future__ import annotations

import json
from pathlib import Path
from typing import TYPE_CHECKING, Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from inline_snapshot import snapshot
from jsonschema import Draft4Validator

from aligncheck.errors import Problem, Span
from aligncheck.finding import Edit, Excused
from aligncheck.reporters import sarif
from aligncheck.rules import RULES as ALL
from tests.unit.found import BRIEF, FILE, RULES, UNREAD, found, of_each_kind, reviewed, run, whole

if TYPE_CHECKING:
    from aligncheck.reviewing import Review

DATA = Path(__file__).parents[1] / "data/formats"
VALIDATOR = Draft4Validator(json.loads((DATA / "sarif-2.1.0.json").read_text(encoding="utf-8")))


def logged(review: Review) -> dict[str, Any]:
    """Return the run of a log, after it was held against the schema."""
    log = json.loads(sarif.render(review, RULES))
    assert [error.message for error in VALIDATOR.iter_errors(log)] == []
    (run_,) = log["runs"]
    return dict(run_)


def results(*findings: Any, **changes: Any) -> list[dict[str, Any]]:  # noqa: ANN401
    return list(logged(reviewed(*findings, **changes))["results"])


def test_a_result_tells_all_there_is() -> None:
    assert results(of_each_kind()[3]) == snapshot(
        [
            {
                "ruleId": "EV02",
                "ruleIndex": 2,
                "level": "warning",
                "message": {
                    "text": "a screen reader cannot tell the words of “#refillmonth” apart. Way out: use capitals."
                },
                "locations": [
                    {
                        "physicalLocation": {
                            "artifactLocation": {"uri": "briefs/jar.yaml", "uriBaseId": "%SRCROOT%"},
                            "region": {
                                "startLine": 8,
                                "startColumn": 31,
                                "endLine": 8,
                                "endColumn": 43,
                                "snippet": {"text": "#refillmonth"},
                            },
                            "contextRegion": {
                                "startLine": 7,
                                "endLine": 9,
                                "snippet": {
                                    "text": """\
  - text: |
      We are planet friendly, #refillmonth
      and we are kind to the\
"""
                                },
                            },
                        },
                        "logicalLocations": [{"fullyQualifiedName": "posts.0.text"}],
                    }
                ],
                "partialFingerprints": {"aligncheck/v1": "2222222222222222"},
                "suppressions": [],
                "fixes": [
                    {
                        "description": {"text": "write each word of the hashtag with a capital"},
                        "artifactChanges": [
                            {
                                "artifactLocation": {"uri": "briefs/jar.yaml", "uriBaseId": "%SRCROOT%"},
                                "replacements": [
                                    {
                                        "deletedRegion": {
                                            "startLine": 8,
                                            "startColumn": 31,
                                            "endLine": 8,
                                            "endColumn": 43,
                                        },
                                        "insertedContent": {"text": "#RefillMonth"},
                                    }
                                ],
                            }
                        ],
                    }
                ],
                "properties": {"jurisdictions": [], "words": "#refillmonth", "also": [], "post": 1, "claim": None},
            }
        ]
    )


def test_a_run_says_what_it_was() -> None:
    told = logged(whole())
    del told["tool"], told["results"]

    assert told == snapshot(
        {
            "automationDetails": {"id": "aligncheck/"},
            "invocations": [
                {
                    "executionSuccessful": False,
                    "ruleConfigurationOverrides": [{"descriptor": {"id": "EV02"}, "configuration": {"enabled": True}}],
                    "toolExecutionNotifications": [
                        {
                            "level": "error",
                            "message": {"text": "colour: the key is unknown"},
                            "locations": [
                                {
                                    "physicalLocation": {
                                        "artifactLocation": {"uri": "briefs/odd.yaml", "uriBaseId": "%SRCROOT%"},
                                        "region": {"startLine": 3, "startColumn": 1},
                                    }
                                }
                            ],
                        }
                    ],
                }
            ],
            "originalUriBaseIds": {"%SRCROOT%": {"description": {"text": "The folder that holds .git."}}},
            "artifacts": [
                {
                    "location": {"uri": "briefs/jar.yaml", "uriBaseId": "%SRCROOT%"},
                    "hashes": {"sha-256": "aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa"},
                },
                {
                    "location": {"uri": "briefs/clean.yaml", "uriBaseId": "%SRCROOT%"},
                    "hashes": {"sha-256": "bbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbb"},
                },
            ],
            "columnKind": "unicodeCodePoints",
            "properties": {"asOf": "2026-11-22"},
        }
    )


def test_every_rule_stands_in_the_driver_with_its_help() -> None:
    log = json.loads(sarif.render(reviewed()))

    assert [error.message for error in VALIDATOR.iter_errors(log)] == []
    assert [each["id"] for each in log["runs"][0]["tool"]["driver"]["rules"]] == [rule.code for rule in ALL]
    assert logged(reviewed())["tool"]["driver"]["rules"][1] == snapshot(
        {
            "id": "GC01",
            "name": "generic-green-claim",
            "shortDescription": {"text": "Words that a reader cannot check."},
            "fullDescription": {"text": "Nobody can check it."},
            "help": {
                "text": """\
Words that a reader cannot check.

Looks for: A green word, as in `eco-friendly`.

Why: Nobody can check it.

Clears it: A figure.

Bad: Our {green} jar

Good: Jar: 70 % recycled glass

Basis: EU: Directive 2024/825.\
""",
                "markdown": """\
Words that a reader cannot check.

Severity: warning; error in EU.

**Looks for.** A green word, as in `eco-friendly`.

**Why.** Nobody can check it.

**Clears it.** A figure.

**Bad**

```text
Our {green} jar
```

**Good**

```text
Jar: 70 % recycled glass
```

**Basis.** EU: Directive 2024/825.
""",
            },
            "defaultConfiguration": {"level": "warning", "enabled": True},
            "properties": {
                "tags": ["Green and social claims"],
                "jurisdictions": [],
                "graver": {"EU": "error"},
                "problem.severity": "warning",
            },
        }
    )


def test_each_result_points_to_its_rule() -> None:
    told = logged(run(BRIEF))

    assert [told["tool"]["driver"]["rules"][each["ruleIndex"]]["id"] for each in told["results"]] == ["GC01"] * 3


def test_the_level_is_always_written() -> None:
    assert [each["level"] for each in results(*of_each_kind())] == ["note", "error", "error", "warning", "error"]


def test_what_is_suppressed_stays_with_its_reason() -> None:
    told = [each["suppressions"] for each in results(*of_each_kind())]

    assert told[:2] + told[3:] == [[], [], [], []]  # the standard: all results say so, or none does
    assert told[2] == snapshot(
        [
            {
                "kind": "inSource",
                "status": "accepted",
                "justification": "cleared by counsel",
                "location": {
                    "physicalLocation": {
                        "artifactLocation": {"uri": "briefs/jar.yaml", "uriBaseId": "%SRCROOT%"},
                        "region": {"startLine": 12, "startColumn": 6, "endLine": 12, "endColumn": 10},
                    }
                },
                "properties": {"until": "2027-12-31"},
            }
        ]
    )
    assert "location" not in results(found(excused=Excused("said elsewhere", None)))[0]["suppressions"][0]


def test_with_a_baseline_each_result_says_whether_it_is_new() -> None:
    told = results(*of_each_kind(), baseline="known.json")

    assert [each["baselineState"] for each in told] == ["new", "new", "new", "new", "unchanged"]
    assert not any("baselineState" in each for each in results(found()))


def test_rules_that_were_switched_are_named() -> None:
    (invocation,) = logged(reviewed(rules=RULES[1:]))["invocations"]
    switched = {each["descriptor"]["id"]: each["configuration"] for each in invocation["ruleConfigurationOverrides"]}

    assert switched == {"AL05": {"enabled": False}, "EV02": {"enabled": True}}


def test_a_file_that_could_not_be_read_makes_the_run_fail() -> None:
    (invocation,) = logged(reviewed(problems=(UNREAD, Problem("no such {file}", "gone.yaml"))))["invocations"]

    assert invocation["executionSuccessful"] is False
    assert invocation["toolExecutionNotifications"] == snapshot(
        [
            {
                "level": "error",
                "message": {"text": "colour: the key is unknown"},
                "locations": [
                    {
                        "physicalLocation": {
                            "artifactLocation": {"uri": "briefs/odd.yaml", "uriBaseId": "%SRCROOT%"},
                            "region": {"startLine": 3, "startColumn": 1},
                        }
                    }
                ],
            },
            {
                "level": "error",
                "message": {"text": "no such {{file}}"},
                "locations": [
                    {"physicalLocation": {"artifactLocation": {"uri": "gone.yaml", "uriBaseId": "%SRCROOT%"}}}
                ],
            },
        ]
    )


def test_regions_are_exact_in_code_points() -> None:
    text = "posts: ['🌍 日本 an eco-friendly jar']\n"
    (told,) = results(found(text=text), text=text)

    assert told["locations"][0]["physicalLocation"]["region"] == {
        "startLine": 1,
        "startColumn": 18,
        "endLine": 1,
        "endColumn": 30,
        "snippet": {"text": "eco-friendly"},
    }


def test_words_over_two_lines_are_shown_as_they_are_written() -> None:
    place = results(of_each_kind()[4])[0]["locations"][0]["physicalLocation"]

    assert place["region"]["snippet"]["text"] == "kind to the\n      planet"
    assert place["contextRegion"] == {
        "startLine": 8,
        "endLine": 11,
        "snippet": {"text": "\n".join(BRIEF.split("\n")[7:11])},
    }


def test_a_place_without_a_width_has_no_snippet() -> None:
    (told,) = results(found(span=Span(FILE, 1, 1, 1, 1), words="", route=()))

    assert "snippet" not in told["locations"][0]["physicalLocation"]["region"]
    assert "logicalLocations" not in told["locations"][0]


@pytest.mark.parametrize(
    ("old", "new", "fits"),
    [
        ("#refillmonth", "#RefillMonth", True),
        ("planet friendly", "made of 70 % recycled glass", True),
        ("planet friendly", "#ad planet friendly", False),  # in plain style a comment
        ("planet friendly", "friendly: planet", False),
        ("planet friendly", "planet, friendly", False),  # in a list, two items
        ("planet friendly", 'the "planet"', False),
        ("kind to the\n      planet", "recycled", False),
    ],
)
def test_a_fix_is_passed_on_where_it_fits_whatever_the_style(old: str, new: str, *, fits: bool) -> None:
    span = found(old).span
    (told,) = results(found(old, fix=Edit(("posts", 0, "text"), 7, 22, new, "say it so"), fix_span=span))
    made = [change["replacements"][0] for fix in told.get("fixes", ()) for change in fix["artifactChanges"]]

    assert [each["insertedContent"]["text"] for each in made] == ([new] if fits else [])


def test_braces_of_a_message_are_no_places_to_fill_in() -> None:
    (told,) = results(found(message="“{first_name}” is a place"))

    assert told["message"]["text"].startswith("“{{first_name}}” is a place. Way out: ")


@pytest.mark.parametrize(
    ("file", "uri"),
    [
        ("briefs/jar month.yaml", "briefs/jar%20month.yaml"),
        ("briefs/100%, #1?.yaml", "briefs/100%25%2C%20%231%3F.yaml"),
        ("日本.yaml", "%E6%97%A5%E6%9C%AC.yaml"),
        ("./briefs/../jar.yaml", "jar.yaml"),
    ],
)
def test_files_are_named_from_the_root(file: str, uri: str) -> None:
    artifact = results(found(file=file))[0]["locations"][0]["physicalLocation"]["artifactLocation"]

    assert artifact == {"uri": uri, "uriBaseId": "%SRCROOT%"}


def test_a_file_outside_is_named_whole(tmp_path: Path) -> None:
    file = tmp_path / "jar.yaml"
    artifact = results(found(file=str(file)))[0]["locations"][0]["physicalLocation"]["artifactLocation"]

    assert artifact == {"uri": file.as_uri()}


@settings(max_examples=60, deadline=None)
@given(st.text(), st.text(), st.text(min_size=1).filter(lambda file: "\0" not in file), st.text())
def test_it_is_valid_whatever_it_holds(message: str, way_out: str, file: str, words: str) -> None:
    (told,) = results(found(message=message, way_out=way_out, file=file, words=words))

    assert told["properties"]["words"] == words
    assert told["locations"][0]["physicalLocation"]["artifactLocation"]["uri"].isascii()
