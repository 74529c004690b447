"""Dates, shares and lines of a profile, as people write them."""

from __future__ import annotations

from datetime import date
from typing import Any

import pytest
from pydantic import TypeAdapter, ValidationError

from aligncheck import models
from aligncheck.models import (
    Brand,
    Cause,
    Controversy,
    Goal,
    MonthDay,
    Parent,
    Partner,
    Practice,
    Share,
    Slug,
    When,
)
from aligncheck.models.causes import CauseFile
from aligncheck.models.trades import TradeFile

share = TypeAdapter(Share).validate_python


def said(model: type[Any], data: object) -> str:
    with pytest.raises(ValidationError) as caught:
        model.model_validate(data)
    return str(caught.value.errors()[0]["msg"]).removeprefix("Value error, ")


@pytest.mark.parametrize(
    ("text", "first", "last"),
    [
        ("2024", date(2024, 1, 1), date(2024, 12, 31)),
        ("2024-02", date(2024, 2, 1), date(2024, 2, 29)),
        ("2023-12", date(2023, 12, 1), date(2023, 12, 31)),
        (" 2024-05-31 ", date(2024, 5, 31), date(2024, 5, 31)),
        ("0999", date(999, 1, 1), date(999, 12, 31)),
    ],
)
def test_a_date_is_a_span_of_days(text: str, first: date, last: date) -> None:
    """`since: 2024` counts from 1 January, `until: 2024` to 31 December."""
    when = When.parse(text)

    assert (when.first, when.last) == (first, last)
    assert str(when) == text.strip()
    assert When.parse(when) is when


def test_a_year_may_be_a_number() -> None:
    assert When.parse(2024) == When.parse("2024")


def test_dates_are_ordered() -> None:
    assert When.parse("2023-12-31") < When.parse("2024") < When.parse("2024-02")


WAYS = "; write 2024, 2024-05 or 2024-05-31"


@pytest.mark.parametrize(
    ("value", "message"),
    [
        ("20x", '"20x" is not a date'),
        ("31.12.2024", '"31.12.2024" is not a date'),
        ("2024-5", '"2024-5" is not a date'),
        ("٢٠٢٤", '"٢٠٢٤" is not a date'),
        ("0000", '"0000" is not a date: there is no year 0'),
        ("2021-13", '"2021-13" is not a date: there is no month 13'),
        ("2021-00", '"2021-00" is not a date: there is no month 0'),
        ("2021-02-31", '"2021-02-31" is not a date: that month has days 1 to 28'),
        ("2024-02-00", '"2024-02-00" is not a date: that month has days 1 to 29'),
        (["2024"], "one date is wanted here"),
        ({"year": "2024"}, "one date is wanted here"),
    ],
)
def test_what_is_no_date(value: object, message: str) -> None:
    with pytest.raises(ValueError) as caught:  # noqa: PT011  (the whole message is compared)
        When.parse(value)

    assert str(caught.value) == message + WAYS


@pytest.mark.parametrize(
    ("value", "expected"),
    [
        ("0.35", 0.35),
        ("35 %", 0.35),
        ("12.5%", 0.125),
        ("0", 0),
        ("1", 1),
        ("100 %", 1),
        (0.5, 0.5),
        (1e-5, 1e-5),
    ],
)
def test_a_share(value: object, expected: float) -> None:
    assert share(value) == pytest.approx(expected)


@pytest.mark.parametrize(
    ("value", "message"),
    [
        ("half", '"half" is not a share; write 0.35 or 35 %'),
        ("-5 %", '"-5 %" is not a share; write 0.35 or 35 %'),
        ("nan", '"nan" is not a share; write 0.35 or 35 %'),
        (["1"], "\"['1']\" is not a share; write 0.35 or 35 %"),
        ("150 %", '"150 %" is more than the whole; at most 100 % is possible'),
        ("35", '"35" is more than the whole; write 35 %'),
        ("350", '"350" is more than the whole; at most 100 % is possible'),
    ],
)
def test_what_is_no_share(value: object, message: str) -> None:
    with pytest.raises(ValidationError, match=r"share|whole") as caught:
        share(value)

    assert caught.value.errors()[0]["msg"] == f"Value error, {message}"


@pytest.mark.parametrize(
    ("text", "since"),
    [
        ("refill points in 40 shops since 2021", "2021"),
        ("refill points, since 2021-05 ", "2021-05"),
        ("refill points SINCE 2021-05-03", "2021-05-03"),
        ("since the 2019 flood we clean the river", None),
        ("refill points since 20021", None),
    ],
)
def test_since_at_the_end_of_a_practice_is_its_date(text: str, since: str | None) -> None:
    practice = Practice.model_validate(text)

    assert practice.text == text.strip()
    assert practice.since == (When.parse(since) if since else None)


def test_since_is_only_read_in_plain_practices() -> None:
    assert Practice.model_validate({"text": "refills since 2021"}).since is None
    assert Goal.model_validate("half of sales since 2021").set is None


def test_a_plain_text_is_an_item_a_partner_or_a_parent() -> None:
    brand = Brand.model_validate(
        {"name": " Fernwash ", "products": ["soap"], "partners": ["River Trust"], "parent": "Acme Group"}
    )

    assert brand.name == "Fernwash"
    assert brand.products is not None
    assert brand.products[0].text == "soap"
    assert brand.partners == (Partner(name="River Trust"),)
    assert brand.parent == Parent(name="Acme Group", visible="yes")


def test_absent_is_not_asked_and_empty_is_none() -> None:
    brand = Brand.model_validate({"name": "Fernwash", "practices": []})

    assert (brand.practices, brand.goals) == ((), None)


@pytest.mark.parametrize(
    ("model", "data", "message"),
    [
        (Practice, {"since": "2022", "until": "2019"}, "2019 lies before `since: 2022`"),
        (Partner, {"since": "2022-05", "until": "2022-04"}, "2022-04 lies before `since: 2022-05`"),
        (Goal, {"set": "2024", "due": "2023"}, "2023 lies before `set: 2024`"),
        (Controversy, {"year": "2024", "remedied": "2023"}, "2023 lies before `year: 2024`"),
    ],
)
def test_what_ends_before_it_begins(model: type[Any], data: dict[str, str], message: str) -> None:
    required = {"name": "x"} if model is Partner else {"text": "x"}

    assert said(model, required | data) == f"{message}; one of the two is wrong"


def test_one_year_may_hold_both_ends() -> None:
    assert Practice.model_validate({"text": "x", "since": "2022-06", "until": "2022"}).until == When.parse("2022")


@pytest.mark.parametrize("told", [{}, {"remedied": "2025"}, {"remedy": "new recipe"}])
def test_a_remedied_controversy_tells_when_and_how(told: dict[str, str]) -> None:
    assert said(Controversy, {"text": "x", "status": "remedied", **told}).startswith("`remedied` needs two more keys")


def test_a_remedy_told_whole() -> None:
    data = {"text": "x", "status": "remedied", "remedied": "2025", "remedy": "new recipe"}

    assert Controversy.model_validate(data).remedied == When.parse("2025")


def test_a_list_of_a_profile_has_at_most_100_items() -> None:
    items = [f"soap {i}" for i in range(101)]

    assert len(Brand.model_validate({"name": "x", "products": items[:100]}).products or ()) == 100
    assert "at most 100 items" in said(Brand, {"name": "x", "products": items})
    assert "at most 100 items" in said(Practice, {"text": "x", "causes": ["plastic-waste"] * 101})


@pytest.mark.parametrize("text", ["plastic-waste", "a", "sdg-14"])
def test_an_id(text: str) -> None:
    assert TypeAdapter(Slug).validate_python(text) == text


@pytest.mark.parametrize("text", ["Plastic", "plastic waste", "-plastic", "plastic--waste", "plastic-\n", "é"])
def test_no_id(text: str) -> None:
    with pytest.raises(ValidationError):
        TypeAdapter(Slug).validate_python(text if text.strip() == text else f"{text}x")


@pytest.mark.parametrize(("text", "valid"), [("04-22", True), ("12-31", True), ("22-04", False), ("4-22", False)])
def test_a_day_of_the_year(text: str, valid: bool) -> None:  # noqa: FBT001
    try:
        TypeAdapter(MonthDay).validate_python(text)
    except ValidationError:
        assert not valid
    else:
        assert valid


def test_a_cause_needs_only_id_name_and_summary() -> None:
    cause = Cause.model_validate({"id": "plastic-waste", "name": "Plastic waste", "summary": "Less plastic."})

    assert (cause.facets.products, cause.led_by, cause.split) == ((), "institutions", {})


def test_a_model_that_does_not_exist_cannot_be_had() -> None:
    with pytest.raises(AttributeError, match=r"module 'aligncheck\.models' has no attribute 'Campaign'"):
        _ = models.Campaign


def test_models_that_are_loaded_when_asked_for_are_those_of_their_modules() -> None:
    assert (models.CauseFile, models.TradeFile) == (CauseFile, TradeFile)
