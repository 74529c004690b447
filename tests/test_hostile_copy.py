"""Copy that no person would write: pages of one phrase, sentences without an end. It takes seconds, not for ever."""

from __future__ import annotations

import time
from typing import TYPE_CHECKING

import pytest

import aligncheck
from aligncheck.__main__ import main

if TYPE_CHECKING:
    from pathlib import Path

PHRASES = [
    "eco-friendly ",
    "#sustainablefashionforall ",
    "“a b c d e” ",
    "from 1 May to 31 May ",
    "made from 100% recycled plastic ",
    "we give £2 for every pair sold to charity ",
    "is it green? ",
    "not only ",
    "rivals say ",
    "give a voice to refugees ",
    "a-",
    "a.",
    "a/",
    "‘a ",
    "0",
]
BRIEF = """\
campaign: Pages
cause: plastic-pollution
markets: [EU, UK, US]
posts:
"""


@pytest.mark.parametrize("phrase", PHRASES)
def test_pages_of_one_phrase_take_seconds_at_most(phrase: str, tmp_path: Path) -> None:
    text = (phrase * 20_000)[:19_900]
    file = tmp_path / "pages.yaml"
    file.write_text(BRIEF + f"  - {{type: opinionated, text: '{text}'}}\n", encoding="utf-8")
    begin = time.process_time()
    aligncheck.check(file)

    assert time.process_time() - begin < 6  # it was 15 and more with coverage; now it is one, or two


def test_a_calendar_of_hundreds_of_posts_takes_seconds_at_most(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    file = tmp_path / "calendar.csv"
    row = "2027-05-01,Our eco-friendly #sustainablefashionforall bottle: 5% of proceeds to charity\n"
    file.write_text("Date,Copy\n" + row * 500, encoding="utf-8")
    told = ("--map", "text=Copy,on=Date", "--cause", "plastic-pollution", "--output", str(tmp_path / "found.txt"))
    monkeypatch.setattr("sys.argv", ["aligncheck", "check", str(file), *told])
    begin = time.process_time()
    with pytest.raises(SystemExit, match="1"):
        main()

    assert time.process_time() - begin < 12  # it was a minute


def test_a_page_of_blanks_in_a_profile_takes_seconds_at_most(tmp_path: Path) -> None:
    file = tmp_path / "brand.yaml"
    file.write_text(f'name: Luna\npractices: ["free water,{" " * 200_000}since 2015x"]\n', encoding="utf-8")
    begin = time.process_time()
    with pytest.raises(aligncheck.InputError, match="characters are too many"):
        aligncheck.load_brand(file)

    assert time.process_time() - begin < 6  # it was minutes
