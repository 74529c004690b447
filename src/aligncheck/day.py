"""The day a report judges by, where none is named."""

from __future__ import annotations

import datetime as dt
import os

from aligncheck.errors import UsageError


def default_day() -> dt.date:
    """Return the day of SOURCE_DATE_EPOCH, else today; raises UsageError if that is no number of seconds."""
    epoch = os.environ.get("SOURCE_DATE_EPOCH")
    if not epoch:
        return dt.datetime.now(tz=dt.UTC).date()
    try:
        return dt.datetime.fromtimestamp(int(epoch), tz=dt.UTC).date()
    except (ValueError, OverflowError, OSError):
        raise UsageError(f"SOURCE_DATE_EPOCH={epoch!r} is not a number of seconds; unset it, or pass --as-of") from None
