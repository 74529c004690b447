"""JUnit XML: valid by the schema that Jenkins goes by, a suite a file."""

from __future__ import annotations

import io
from pathlib import Path
from typing import TYPE_CHECKING
from xml.etree import ElementTree as ET

from hypothesis import given, settings
from hypothesis import strategies as st
from inline_snapshot import external_file
from xmlschema import XMLSchema

from aligncheck.reporters import junit
from aligncheck.reporters.plain import clean
from tests.unit.found import BRIEF, UNREAD, found, of_each_kind, reviewed, run, whole

if TYPE_CHECKING:
    from aligncheck.reviewing import Review

SCHEMA = XMLSchema(Path(__file__).parents[1] / "data/formats/junit-10.xsd")


def report(review: Review) -> ET.Element:
    """Return a report, after it was held against the schema."""
    text = junit.render(review)
    assert [error.reason for error in SCHEMA.iter_errors(io.StringIO(text))] == []
    return ET.fromstring(text.encode())  # noqa: S314  (our own report)


def test_the_whole_report() -> None:
    assert report(whole()) is not None
    assert junit.render(whole()) == external_file("whole/check.xml", format=".txt")


def test_a_suite_for_each_file_with_its_numbers() -> None:
    told = [
        [suite.attrib[key] for key in ("name", "tests", "failures", "errors", "skipped")] for suite in report(whole())
    ]

    assert told == [
        ["briefs/jar.yaml", "5", "3", "0", "2"],
        ["briefs/clean.yaml", "1", "0", "0", "0"],
        ["briefs/odd.yaml", "1", "0", "1", "0"],
    ]


def test_a_clean_file_passes() -> None:
    ((*_, case, _, _),) = report(reviewed())

    assert (case.tag, case.attrib["name"], list(case)) == ("testcase", "no findings", [])


def test_what_does_not_count_is_skipped_with_the_reason() -> None:
    told = [each.attrib["message"] for each in report(reviewed(*of_each_kind())).iter("skipped")]

    assert told == ["suppressed: cleared by counsel, until 2027-12-31", "known: it is in the baseline"]


def names(review: Review) -> list[str]:
    return [case.attrib["name"] for case in report(review).iter("testcase")]


def test_names_stay_when_lines_move_and_none_comes_twice() -> None:
    """A server follows a test by its name."""
    twice = BRIEF.replace("planet too", "planet too, and planet friendly")

    assert names(run(f"# a comment\n{twice}")) == names(run(twice))
    assert len(set(names(run(twice)))) == 4
    assert names(run(twice))[-1].endswith(" says nothing that can be checked (2)")


def test_each_mistake_of_a_file_is_an_error() -> None:
    (suite,) = report(reviewed(problems=(UNREAD, UNREAD._replace(place=None)), checked=[]))

    assert [case.attrib["name"] for case in suite.iter("testcase")] == ["not checked 3:1", "not checked"]


@settings(deadline=None)
@given(st.text(), st.text(), st.text(min_size=1))
def test_it_can_be_read_whatever_it_holds(message: str, way_out: str, file: str) -> None:
    told = report(reviewed(found(message=message, way_out=way_out, file=file)))

    assert [each.attrib["message"] for each in told.iter("failure")] == [clean(message)]
    assert [each.attrib["name"] for each in told.iter("testsuite")] == [clean(file)]
