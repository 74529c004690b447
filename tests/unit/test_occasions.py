"""When a day is near, what a catalogue says of days and slogans, and whose catalogue it is."""

from __future__ import annotations

import io
from datetime import date
from types import SimpleNamespace
from typing import TYPE_CHECKING

import pytest

from aligncheck.errors import InputError
from aligncheck.loading import validate
from aligncheck.models import CauseFile
from aligncheck.occasions import Moment, builtin_occasions, movement_of, stored
from aligncheck.policy import Policy
from aligncheck.reviewing import judge_of
from aligncheck.settled import Settled
from aligncheck.source import parse
from tests.conftest import DAY

if TYPE_CHECKING:
    from pathlib import Path

    from aligncheck.judging import Judge
    from aligncheck.occasions import Movement

EARTH_DAY = Moment("Earth Day", "04-22", "04-22")
SEASON = Moment("Twelfth nights", "12-26", "01-06")

RIVERS = """\
causes:
  - id: river-access
    name: Access to rivers
    summary: Banks that are open to everybody.
    terms: [right to roam, swimming places, SUP]
    slogans: ["#RightToRoam"]
    led_by: community
    moments:
      - {name: River Sunday, dates: {2027: 2027-09-26, 2028: 2028-09-24, later: 2029-09-23}, where: [UK]}
      - {name: Opening day, from: "05-01"}
      - {name: Leap day, from: "02-29", to: "02-29"}
"""


def movement(text: str = RIVERS) -> Movement:
    return movement_of(validate(CauseFile, parse(text.encode(), "causes.yaml")).causes[0])


def judged(*paths: Path, builtin: bool = True) -> Judge:
    return judge_of(Settled(), Policy(as_of=DAY), paths, builtin=builtin, allow_outside=False)


@pytest.mark.parametrize(
    ("moment", "day", "reach", "near"),
    [
        (EARTH_DAY, date(2027, 4, 22), 0, True),
        (EARTH_DAY, date(2027, 4, 23), 0, False),
        (EARTH_DAY, date(2027, 4, 15), 7, True),
        (EARTH_DAY, date(2027, 4, 30), 7, False),
        (SEASON, date(2027, 12, 31), 0, True),
        (SEASON, date(2028, 1, 6), 0, True),
        (SEASON, date(2028, 1, 7), 0, False),
        (Moment("New year", "01-01", "01-01"), date(2026, 12, 28), 7, True),
        (SEASON, date.min, 7, False),  # nor for its beginning
        (SEASON, date.max, 7, False),  # there is no year for its end
        (EARTH_DAY, date.max, 7, False),
        (Moment("Leap day", "02-29", "02-29"), date(2027, 2, 28), 0, True),
        (Moment("Leap day", "02-29", "02-29"), date(2028, 2, 28), 0, False),
    ],
)
def test_a_day_is_near_as_far_as_it_is_asked(moment: Moment, day: date, reach: int, *, near: bool) -> None:
    assert (moment.near(day, reach) is not None) is near


def test_a_moving_feast_is_known_for_the_years_that_are_written_down() -> None:
    sunday, *_ = movement().moments

    assert sunday.near(date(2027, 9, 26)) == (date(2027, 9, 26), date(2027, 9, 26))
    assert sunday.in_year(2028) == (date(2028, 9, 24), date(2028, 9, 24))
    assert sunday.in_year(2029) is None
    assert sunday.where == ("UK",)


def test_a_day_without_an_end_is_one_day() -> None:
    assert movement().moments[1].in_year(2027) == (date(2027, 5, 1), date(2027, 5, 1))


def test_terms_are_kept_as_stems_without_what_is_too_short_to_tell() -> None:
    assert movement().terms == ("access to riv", "right to roam", "swim plac")


def test_what_is_stored_is_read_back() -> None:
    here = movement()

    assert stored(here)[0] == "river-access"
    assert here.grassroots
    assert not builtin_occasions()["plastic-waste"].grassroots


def test_the_built_in_causes_have_their_days() -> None:
    days = {moment.name: moment for moment in builtin_occasions()["overconsumption"].moments}

    assert days["Buy Nothing Day"].in_year(2027) == (date(2027, 11, 26), date(2027, 11, 26))
    assert builtin_occasions()["lgbtq-inclusion"].grassroots


def test_a_users_catalogue_lies_over_the_built_in_one(tmp_path: Path) -> None:
    path = tmp_path / "rivers.yaml"
    path.write_text(RIVERS.replace("river-access", "plastic-waste"), encoding="utf-8")

    with_builtin, alone = judged(path).occasions, judged(path, builtin=False).occasions

    assert with_builtin["plastic-waste"].slogans == ("#RightToRoam",)
    assert "climate-action" in with_builtin
    assert list(alone) == ["plastic-waste"]


def test_a_term_may_belong_to_several_causes(tmp_path: Path) -> None:
    path = tmp_path / "rivers.yaml"
    path.write_text(RIVERS + RIVERS.partition("\n")[2].replace("river-access", "lake-access"), encoding="utf-8")

    assert judged(path, builtin=False).terms["right to roam"] == ["river-access", "lake-access"]


def test_a_catalogue_from_standard_input_is_read_once(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("sys.stdin", SimpleNamespace(buffer=io.BytesIO(RIVERS.encode())))
    judge = judge_of(Settled(causes=("-",)), Policy(as_of=DAY), [], builtin=False, allow_outside=False)

    assert list(judge.occasions) == ["river-access"]
    assert judge.cause("river-access") is not None


def test_a_catalogue_that_cannot_be_read_is_said(tmp_path: Path) -> None:
    with pytest.raises(InputError):
        _ = judged(tmp_path / "gone.yaml").occasions
