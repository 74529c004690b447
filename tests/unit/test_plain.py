"""What users write is safe to print: it stays on its line, and steers no terminal."""

from __future__ import annotations

import unicodedata

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from aligncheck.reporters.plain import clean


@pytest.mark.parametrize(
    ("text", "shown"),
    [
        ("Fern & Foam", "Fern & Foam"),
        ("Panadería Łódź 北京 ☕", "Panadería Łódź 北京 ☕"),
        ("[red]x[/red]", "[red]x[/red]"),  # rich's markup is switched off where it is printed
        ("one\ttwo\nthree\r\nfour", "one two three  four"),
        ("\x1b[31mred", "\\x1b[31mred"),
        ("bell\x07 back\x08", "bell\\x07 back\\x08"),
        ("\x9b31m", "\\x9b31m"),  # the same as \x1b[ to some terminals
        ("\x7f", "\\x7f"),
        ("pay\u202ella", "pay\\u202ella"),  # shown backwards
        ("a\u2066b\u2069", "a\\u2066b\\u2069"),
        ("zero\u200bwidth", "zero\\u200bwidth"),
        ("line\u2028paragraph\u2029end", "line\\u2028paragraph\\u2029end"),
        ("half \ud800", "half \\ud800"),  # a file name that is not UTF-8 arrives like this
        ("क्\u200dष 👩\u200d🔬", "क्\u200dष 👩\u200d🔬"),  # joiners belong to words and emoji
        ("", ""),
    ],
)
def test_what_cannot_be_seen_is_spelt_out(text: str, shown: str) -> None:
    assert shown == clean(text)


def test_no_invisible_letter_gets_through() -> None:
    """Tag letters can hide words; joiners are the one kind that is needed inside words."""
    hidden = "\U000e0041\U000e0042\u2060\ufeff\u00ad\u061c"

    assert all(letter not in clean(hidden) for letter in hidden)


@settings(max_examples=60, deadline=None)
@given(st.text(st.characters()))
def test_any_text_stays_on_one_line_and_steers_nothing(text: str) -> None:
    shown = clean(text)

    assert len(shown.splitlines()) <= 1
    assert not {unicodedata.category(letter) for letter in shown} & {"Cc", "Cs", "Zl", "Zp"}
    assert shown == clean(shown)
