"""Days in copy: 1 October 2027, October 1 to 31, 2027-10-31, all May."""

from __future__ import annotations

import re
from functools import cache

_MONTH = (
    r"(?:jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?"
    r"|nov(?:ember)?|dec(?:ember)?)\b"
)
_NUMBER = r"\b\d{1,2}(?:st|nd|rd|th)?\b"
_FIGURES = r"\b\d{4}-\d\d-\d\d\b|\b\d{1,2}[./]\d{1,2}[./]\d{2,4}\b"
_DAY = rf"(?:{_NUMBER}(?: of)? {_MONTH}|\b{_MONTH}\.? {_NUMBER}|{_FIGURES})"
_TO = r"\s*(?:-|–|—|to|until|till|through|and)\s*"
_YEAR = r"(?:,? \d{4})?"
_SPAN = (
    rf"{_DAY}{_YEAR}{_TO}(?:the )?{_DAY}|{_NUMBER}{_TO}(?:the )?{_NUMBER}(?: of)? {_MONTH}"
    rf"|\b{_MONTH} {_NUMBER}{_TO}(?:the )?{_NUMBER}"
    rf"|\bbetween [^.!?]{{1,30}} and {_DAY}"
    rf"|\b(?:all|in|during|throughout|through|month of|whole of|all of|each day of) {_MONTH}"
)
_NEAR = r"\b(?:today|tonight|tomorrow|this (?:week|weekend|\w+day)|black friday|giving tuesday)\b"
_END = (
    rf"{_SPAN}|\b(?:on|until|till|by|before|through|to|ends?|ending)(?: on)?(?: \w+day,?)?(?: the)? {_DAY}"
    rf"|\bone day only\W+{_DAY}|{_NEAR}"
)


def has_day(text: str) -> bool:
    """Say whether a text names a day of the calendar."""
    return _found(_DAY, text)


def has_span(text: str) -> bool:
    """Say whether a text names a first and a last day, or a month."""
    return _found(_SPAN, text)


def has_end(text: str) -> bool:
    """Say whether a text names a last day, or the only one."""
    return _found(_END, text)


def _found(pattern: str, text: str) -> bool:
    return _compiled(pattern).search(" ".join(text.split())) is not None


@cache
def _compiled(pattern: str) -> re.Pattern[str]:
    """Return a pattern, compiled when first used: most briefs have their days in the facts."""
    return re.compile(pattern, re.IGNORECASE)
