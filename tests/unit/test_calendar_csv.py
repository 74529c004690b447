"""A content calendar: CSV in; briefs with the place of every word out, or what is wrong at its cell."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import pytest

from aligncheck.calendar_csv import MOST_ROWS, calendar_briefs
from aligncheck.calendar_plan import fields, plan_of
from aligncheck.csv_cells import Cell, rows_of
from aligncheck.errors import InputError, Place, UsageError
from aligncheck.sheet import Piece, Sheet, Table

if TYPE_CHECKING:
    from collections.abc import Sequence
    from pathlib import Path

    from aligncheck.sheet import CalendarBrief
    from aligncheck.source import Route

FILE = "plans/spring.csv"
SHEET = """\
Date,Copy,Channel,Creator,Creator paid,Sources
2027-04-02,"We sell refills.
Our ""green"" bottle is back, too.",instagram,Ann,yes,"https://a.example/x, https://b.example/y"
2027-04-03 09:30,Second,,,,
"""
COLUMNS = "Date, Copy, Channel, Creator, Creator paid, Sources"
MAPPED = ("text=Copy,on=Date",)


class Heard(list[str]):
    """What was told."""


def read(
    text: str | bytes,
    *maps: str,
    brand: str | None = None,
    causes: Sequence[str] = (),
    heard: Heard | None = None,
    file: str = FILE,
) -> list[CalendarBrief]:
    raw = text if isinstance(text, bytes) else text.encode()
    return calendar_briefs(raw, file, plan_of(maps, brand, causes), (Heard() if heard is None else heard).append)


def told(text: str | bytes, *maps: str) -> list[str]:
    with pytest.raises(InputError) as caught:
        read(text, *maps)
    return [str(problem).split("\n")[0] for problem in caught.value.problems]


def marked(brief: CalendarBrief, route: Route, start: int = 0, end: int | None = None) -> str:
    """Return what a span marks in the file."""
    span = brief.span(route, start, end)
    lines = brief.text.split("\n")[span.line - 1 : span.end_line]
    lines[-1] = lines[-1][: span.end_column - 1]
    lines[0] = lines[0][span.column - 1 :]
    return "\n".join(lines)


# --- a row is a post


def test_each_row_is_a_post() -> None:
    (found,) = read(SHEET, *MAPPED)
    first, second = found.brief.posts

    assert (found.brief.campaign, found.number, found.file, found.text) == ("spring", 1, FILE, SHEET)
    assert first.text == 'We sell refills.\nOur "green" bottle is back, too.'
    assert (str(first.on), first.channel, first.sources) == (
        "2027-04-02", "instagram", ("https://a.example/x", "https://b.example/y"),
    )  # fmt: skip
    assert first.creator is not None
    assert (first.creator.name, first.creator.paid) == ("Ann", True)
    assert (second.text, str(second.on), second.creator, second.sources) == ("Second", "2027-04-03", None, ())


def test_every_word_has_its_place() -> None:
    (found,) = read(SHEET, *MAPPED)
    text = found.value(("posts", 0, "text"))
    assert text is not None
    at = text.index("green")

    assert found.span(("posts", 0, "text"), at, at + 5) == (FILE, 3, 7, 3, 12)
    assert marked(found, ("posts", 0, "text"), at - 1, at + 6) == '""green""'
    assert marked(found, ("posts", 0, "text")) == 'We sell refills.\nOur ""green"" bottle is back, too.'
    assert marked(found, ("posts", 0, "sources", 1)) == found.value(("posts", 0, "sources", 1)) == "https://b.example/y"
    assert marked(found, ("posts", 0, "creator", "name")) == "Ann"
    assert marked(found, ("posts", 1, "on")) == "2027-04-03 09:30"


@pytest.mark.parametrize(
    ("route", "near"),
    [
        (("posts", 0), "We sell refills."),  # the first line of its text
        (("posts", 0, "cta"), "We sell refills."),
        (("posts", 0, "creator"), "Ann"),
        (("posts", 0, "creator", "disclosure"), "Ann"),
        (("posts", 0, "sources"), "https://a.example/x"),
        (("posts", 1, "sources"), "Second"),
        (("posts",), "We sell refills."),
        (("campaign",), "Date"),  # nothing in the file says it: its header
        (("cause",), "Date"),
        ((), "Date"),
    ],
)
def test_what_is_not_in_the_file_stands_with_what_is_near(route: Route, near: str) -> None:
    (found,) = read(SHEET, *MAPPED, causes=["plastic-waste"])

    assert marked(found, route) == near
    assert found.value(route) is None


def test_a_cell_is_its_own_key() -> None:
    """What asks for places need not know that there are no keys but in the header."""
    header, cell = next(rows_of("text,on\n", FILE)), Cell("2027", 14)
    sheet = Sheet(Table(FILE, "text,on\nHello,2027\n", ""), header[0])
    sheet.put(("posts", 0, "on"), Piece(cell, 0, 4), "on")

    assert sheet.place(("posts", 0, "on")) == sheet.key_place(("posts", 0, "on")) == Place(FILE, 2, 7)
    assert sheet.visible(Place(FILE, 2, 7)) == Place(FILE, 2, 7)
    assert sheet.rest(Place(FILE, 2, 8)) == "027"


def test_a_cell_has_no_comments() -> None:
    (found,) = read("text\n<!-- aligncheck ignore GC01: fine -->\n")

    assert list(found.commented()) == []


# --- columns


@pytest.mark.parametrize(
    "header", ["text,on,prompted_by,creator.paid,creator", "TEXT;On;Prompted By;Creator paid;CREATOR"]
)
def test_columns_that_are_called_like_the_fields_need_no_map(header: str) -> None:
    mark = ";" if ";" in header else ","
    (found,) = read(f"{header}\n{mark.join(('Hello', '2027', 'a strike', 'no', 'Ann'))}\n")
    (post,) = found.brief.posts

    assert (post.text, str(post.on), post.prompted_by) == ("Hello", "2027", "a strike")
    assert post.creator is not None
    assert (post.creator.name, post.creator.paid) == ("Ann", False)


def test_every_field_of_a_post_may_have_a_column() -> None:
    told = {
        "text": "Hello", "type": "actionable", "on": "2027-04-02", "channel": "x", "claims": "pouch; cap",
        "sources": "https://a.example/?q=1;2", "position": "We back it", "position.by": "Ann", "cta": "Sign it",
        "cta.url": "https://c.example", "cta.until": "2027-05-01T00:00", "honours": "Bo", "honours.kind": "person",
        "honours.consent": "yes", "replies.who": "us", "replies.within": "1 day", "creator": "Cy",
        "creator.disclosure": "#ad", "prompted_by": "a strike", "alt": "a bottle",
    }  # fmt: skip
    (found,) = read("\t".join(told) + "\n" + "\t".join(told.values()))
    post: Any = found.brief.posts[0]

    assert set(told) < set(fields())
    assert (post.claims, post.sources) == (("pouch", "cap"), ("https://a.example/?q=1;2",))
    assert (post.position.text, post.position.by) == ("We back it", "Ann")
    assert (post.cta.text, post.cta.url, str(post.cta.until)) == ("Sign it", "https://c.example", "2027-05-01")
    assert (post.honours.name, post.honours.kind, post.honours.consent) == ("Bo", "person", True)
    assert (post.replies.who, post.replies.within, post.prompted_by) == ("us", "1 day", "a strike")
    assert (post.creator.name, post.creator.disclosure, post.alt) == ("Cy", "#ad", "a bottle")


def test_a_map_names_a_column_in_any_case_and_with_commas() -> None:
    (found,) = read('"Copy, English",When\nHello,2027\n', "text=copy, english,on=WHEN")

    assert (found.brief.posts[0].text, str(found.brief.posts[0].on)) == ("Hello", "2027")


def test_of_two_columns_that_differ_in_case_the_exact_one_is_taken() -> None:
    (found,) = read("Copy,copy\nfirst,second\n", "text=copy")

    assert found.brief.posts[0].text == "second"


def test_a_column_that_means_something_else_is_left_out() -> None:
    (found,) = read("text,type\nHello,Reel\n", "type=")

    assert found.brief.posts[0].type is None


@pytest.mark.parametrize(
    ("maps", "message"),
    [
        (["Copy"], "--map 'Copy' is not FIELD=COLUMN; write text=Copy"),
        (["txt=Copy"], "--map: no field is called 'txt'; did you mean \"text\"?"),
        (
            ["text=Cpoy"],
            f'--map text=Cpoy: {FILE} has no such column; did you mean "Copy"? There are {COLUMNS}',
        ),
        (
            ["text=xyz"],
            f"--map text=xyz: {FILE} has no such column; there are {COLUMNS}",
        ),
    ],
)
def test_a_map_that_leads_nowhere(maps: list[str], message: str) -> None:
    with pytest.raises(UsageError) as caught:
        read(SHEET, *maps)

    assert str(caught.value) == message


def test_a_field_that_does_not_exist_is_told_with_all_that_do() -> None:
    with pytest.raises(UsageError, match=r"^--map: no field is called 'zzz'; fields: campaign, brand, cause, .*, alt$"):
        plan_of(["zzz=Copy"])


def test_a_cause_that_cannot_be_an_id() -> None:
    with pytest.raises(UsageError, match=r"^--cause 'Plastic waste' is no id; ids have small letters"):
        plan_of([], None, ["Plastic waste"])


# --- whose calendar it is


def test_the_command_line_says_whose_it_is(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """The brand's profile is named as seen from here; a brief names it as seen from its own folder."""
    monkeypatch.chdir(tmp_path)
    (found,) = read("text\nHello\n", brand="brands/fernwash.yaml", causes=["plastic-waste"])
    (both,) = read("text\nHello\n", brand="b.yaml", causes=["plastic-waste", "food-waste"], file="c.csv")

    assert (found.brief.brand, found.brief.cause) == ("../brands/fernwash.yaml", "plastic-waste")
    assert (both.brief.brand, both.brief.cause, both.brief.causes) == ("b.yaml", None, ("plastic-waste", "food-waste"))


def test_a_brand_on_another_drive(monkeypatch: pytest.MonkeyPatch) -> None:
    def refuse(*_: object) -> None:
        raise ValueError

    monkeypatch.setattr("os.path.relpath", refuse)
    (found,) = read("text\nHello\n", brand="/b.yaml")

    assert found.brief.brand == "/b.yaml"


def test_each_campaign_is_a_brief() -> None:
    first, second, third = read(
        "campaign,brand,cause,markets,language,text\n"
        "Refill,f.yaml,plastic-waste,UK,en,one\n"
        'Swap,,food-waste; plastic-waste,"UK, DE",,two\n'
        "Refill,f.yaml,plastic-waste,UK,en,three\n"
        ",,,,,four\n",
        brand="plans/b.yaml",
        causes=["tap-water"],
    )

    assert [post.text for post in first.brief.posts] == ["one", "three"]
    assert (first.brief.brand, first.brief.cause, first.brief.markets, first.brief.language) == (
        "f.yaml", "plastic-waste", ("UK",), "en",
    )  # fmt: skip
    assert (second.number, second.brief.brand, second.brief.causes, second.brief.markets) == (
        2, "b.yaml", ("food-waste", "plastic-waste"), ("UK", "DE"),
    )  # fmt: skip
    assert (third.brief.campaign, third.brief.cause) == ("spring", "tap-water")
    assert marked(second, ("causes", 1)) == "plastic-waste"
    assert second.span(("causes", 1)) == (FILE, 3, 19, 3, 32)
    assert marked(second, ("markets", 1)) == "DE"
    assert marked(second, ("donations",)) == "campaign"
    assert second.span(("posts", 0, "text")) == (FILE, 3, 43, 3, 46)


# --- what is left out, and what is wrong


def test_rows_without_text_are_left_out_with_a_word() -> None:
    heard = Heard()
    (found,) = read("text,on\nHello,2027\n,2027\n\n,\nagain\n", heard=heard)

    assert [post.text for post in found.brief.posts] == ["Hello", "again"]
    assert heard == [f"{FILE}: 1 row has no text and is left out (line 3)"]


def test_many_rows_without_text() -> None:
    heard = Heard()

    assert read("text,on\n" + ",2027\n" * 9, heard=heard) == []
    assert heard == [
        f"{FILE}: 9 rows have no text and are left out (lines 2, 3, 4, 5, 6, 7, 8, 9, …)",
        f"{FILE}: no row has text, so nothing is checked",
    ]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("", [f"{FILE}:1:1: this is empty; the first row of a calendar names its columns"]),
        (f"text\n{'x' * 20_001}\n", [f"{FILE}:2:1: text: 20,001 characters are too many; keep to 20,000"]),
        ("text\n" + "a\n" * (MOST_ROWS + 1), [f"{FILE}:{MOST_ROWS + 2}:1: more than 5,000 posts; split the file"]),
        ("text\nHello".encode("utf-16"), [f"{FILE}: the file is saved as UTF-16; save it again as UTF-8"]),
        ("text\nCafé".encode("cp1252"), [f"{FILE}:2:4: the 'é' here is not UTF-8; save the file as UTF-8"]),
        (",".join(["text", *"a" * 500]), [f"{FILE}:1:1004: more than 500 cells in a row; a calendar needs twenty"]),
        (b"PK\x03\x04", [f"{FILE}: this is a Word, Excel or zip file; save it as plain text (UTF-8)"]),
    ],
)
def test_what_is_wrong_is_told_at_its_cell(text: str | bytes, expected: list[str]) -> None:
    assert told(text) == expected


def test_no_more_is_told_than_anyone_reads() -> None:
    assert len(told("text,on\n" + "a,never\n" * 4000)) == 51
    assert len(told("text,on\n" + "a,2027,b\n" * 4000)) == 51


def test_a_map_of_the_type_is_the_users_own_word() -> None:
    assert told("text,Kind\na,Reel\n", "type=Kind") == [
        f'{FILE}:2:3: Kind: "Reel" is not one of educational, opinionated, actionable, motivational, interactive'
    ]


def test_a_calendar_without_a_name_has_one_all_the_same() -> None:
    (found,) = read("text\nHello\n", file=" .csv")

    assert found.brief.campaign == "calendar"


def test_a_campaign_without_dates_runs_from_its_first_post_to_its_last() -> None:
    (brief,) = read("text,on\ntwo,2027-05\none,2027-04-02\nnone,\n")

    assert (str(brief.brief.starts), str(brief.brief.ends)) == ("2027-04-02", "2027-05")


def test_without_a_day_nothing_is_made_up() -> None:
    (brief,) = read("text\none\n")

    assert (brief.brief.starts, brief.brief.ends) == (None, None)
