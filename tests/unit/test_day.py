"""The day a report judges by: that of SOURCE_DATE_EPOCH, else today; UTC in both cases."""

from __future__ import annotations

import datetime as dt

import pytest

from aligncheck.day import default_day
from aligncheck.errors import UsageError


@pytest.mark.parametrize(
    ("seconds", "day"),
    [
        ("0", dt.date(1970, 1, 1)),
        ("86399", dt.date(1970, 1, 1)),
        ("86400", dt.date(1970, 1, 2)),
        ("1795305600", dt.date(2026, 11, 22)),
        ("1795391999", dt.date(2026, 11, 22)),  # one second before midnight
        ("-1", dt.date(1969, 12, 31)),
    ],
)
@pytest.mark.parametrize("zone", ["UTC", "Pacific/Kiritimati", "Pacific/Honolulu"])
def test_the_day_of_source_date_epoch(seconds: str, day: dt.date, zone: str, monkeypatch: pytest.MonkeyPatch) -> None:
    """The same second is the same day on every machine."""
    monkeypatch.setenv("SOURCE_DATE_EPOCH", seconds)
    monkeypatch.setenv("TZ", zone)

    assert default_day() == day


@pytest.mark.parametrize("value", [None, ""])
def test_today_without_it(value: str | None, monkeypatch: pytest.MonkeyPatch) -> None:
    if value is None:
        monkeypatch.delenv("SOURCE_DATE_EPOCH", raising=False)
    else:
        monkeypatch.setenv("SOURCE_DATE_EPOCH", value)
    before = dt.datetime.now(tz=dt.UTC).date()
    day = default_day()
    after = dt.datetime.now(tz=dt.UTC).date()

    assert before <= day <= after


@pytest.mark.parametrize("value", ["yesterday", "2026-11-22", "1.5", "0x10", " ", "1" + "0" * 30, "-" + "9" * 18])
def test_what_is_no_number_of_seconds(value: str, monkeypatch: pytest.MonkeyPatch) -> None:
    """The message repeats the value, and names both ways out."""
    monkeypatch.setenv("SOURCE_DATE_EPOCH", value)

    with pytest.raises(UsageError) as caught:
        default_day()

    assert str(caught.value) == (f"SOURCE_DATE_EPOCH={value!r} is not a number of seconds; unset it, or pass --as-of")
