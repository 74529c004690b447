"""What `aligncheck check` reads: files, folders, globs, standard input and calendars; what it says of the rest."""

from __future__ import annotations

import io
import sys
from pathlib import Path
from types import SimpleNamespace
from typing import TYPE_CHECKING, NamedTuple

import pytest

from aligncheck.__main__ import main

if TYPE_CHECKING:
    from collections.abc import Callable

BRIEF = """\
campaign: Jar month
brand: ../brands/fernwash.yaml
posts:
  - Our eco-friendly jar is back.
"""
FRONTED = "---\ncampaign: Jar month\n---\nOur eco-friendly jar is back.\n"
SHEET = "Date,Copy\n2027-04-02,Our eco-friendly jar is back.\n"
FOUND = "GC01 “eco-friendly” says nothing that can be checked"


class Ended(NamedTuple):
    """How a run of the program ended."""

    code: int
    out: list[str]
    err: str


@pytest.fixture
def check(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]) -> Callable[..., Ended]:
    """Return a function that runs `check` for GC01 in a project with a brief, a draft, a profile and a calendar."""
    for name, text in {
        "briefs/jar.yaml": BRIEF,
        "briefs/drafts/old.md": FRONTED,
        "briefs/notes.yaml": "to do: everything\n",
        "brands/fernwash.yaml": "name: Fernwash\nproducts: [soap]\n",
        "calendar.csv": SHEET,
        ".git/HEAD": "",
    }.items():
        (tmp_path / name).parent.mkdir(parents=True, exist_ok=True)
        (tmp_path / name).write_text(text, encoding="utf-8")
    monkeypatch.chdir(tmp_path)
    monkeypatch.setenv("SOURCE_DATE_EPOCH", "1795305600")

    def ran(*words: str, text: str = "") -> Ended:
        monkeypatch.setattr(sys, "stdin", SimpleNamespace(buffer=io.BytesIO(text.encode())))
        only = ["--select", "GC01", "--format", "concise", "--markets", "DE"]
        monkeypatch.setattr(sys, "argv", ["aligncheck", "check", *words, *only])
        with pytest.raises(SystemExit) as end:
            main()
        out, err = capsys.readouterr()
        return Ended(int(end.value.code or 0), out.splitlines(), err)

    return ran


def at(place: str) -> str:
    return f"{place}: error {FOUND}"


# --- paths


@pytest.mark.parametrize(
    ("words", "places"),
    [
        (["briefs"], ["briefs/drafts/old.md:4:5", "briefs/jar.yaml:4:9"]),
        (["briefs/jar.yaml", "briefs"], ["briefs/jar.yaml:4:9", "briefs/drafts/old.md:4:5"]),
        (["."], ["briefs/drafts/old.md:4:5", "briefs/jar.yaml:4:9"]),
        (["briefs/**/*.md"], ["briefs/drafts/old.md:4:5"]),
        (["briefs", "--exclude", "drafts"], ["briefs/jar.yaml:4:9"]),
        (["briefs", "--exclude", "briefs/jar.yaml", "--exclude", "*.md"], []),
        (["calendar.csv", "--map", "text=Copy,on=Date"], ["calendar.csv:2:16"]),
        (["calendar.csv", "--map", "text=Copy", "--map", "on=Date"], ["calendar.csv:2:16"]),
    ],
)
def test_what_is_checked(words: list[str], places: list[str], check: Callable[..., Ended]) -> None:
    done = check(*words)

    assert done.out == [at(place) for place in places]
    assert done.code == (1 if places else 0)


def test_a_file_that_is_named_is_a_brief_or_a_mistake(check: Callable[..., Ended]) -> None:
    """In the folder nobody minds it."""
    done = check("briefs/notes.yaml")

    assert done.code == 3
    assert done.err.startswith("briefs/notes.yaml:1:1: `campaign:` is missing; add a line `campaign: …`\n")


@pytest.mark.parametrize(
    ("path", "code", "message"),
    [
        ("brif", 3, "brif: no such file"),
        ("brif/*.yaml", 3, "brif/*.yaml: no file matches; correct the pattern, or name a folder"),
        ("empty", 0, "note: no brief or brand profile in empty"),
        ("plan.xlsx", 3, "plan.xlsx: this is a spreadsheet; save its sheet as CSV (UTF-8), and check that"),
    ],
)
def test_nothing_to_check_is_said(path: str, code: int, message: str, check: Callable[..., Ended]) -> None:
    """And never green where something was misspelt."""
    Path("empty").mkdir()
    Path("plan.xlsx").write_bytes(b"PK\x03\x04")

    assert check(path) == (code, [], f"{message}\n")


def test_what_cannot_be_read_does_not_hide_the_rest(check: Callable[..., Ended]) -> None:
    Path("briefs/broken.yaml").write_text("campaign: [Jar\n")
    done = check("briefs", "*.yml", "--exclude", "drafts")

    assert done.code == 3
    assert done.out == [at("briefs/jar.yaml:4:9")]
    assert [line.partition(";")[0] for line in done.err.splitlines() if line[0] != " "] == [
        "*.yml: no file matches",
        "briefs/broken.yaml:1:11: this '[' is not closed",
    ]


@pytest.mark.parametrize("folder", [".", "briefs"])
def test_the_settings_leave_files_out(folder: str, check: Callable[..., Ended]) -> None:
    """A path there is seen from the folder of the settings file, wherever one stands."""
    Path(folder, "aligncheck.toml").write_text('[check]\nexclude = ["drafts/old.md"]\n')
    excluded = Path(folder, "drafts/old.md").exists()
    done = check("briefs", "--config", f"{folder}/aligncheck.toml")

    assert (at("briefs/drafts/old.md:4:5") in done.out) is not excluded
    assert check("briefs", "--config", f"{folder}/aligncheck.toml", "--exclude", "jar.yaml").out == [
        line for line in done.out if "jar.yaml" not in line
    ]


def test_a_file_that_is_named_and_excluded_is_told_of(check: Callable[..., Ended]) -> None:
    assert check("briefs/jar.yaml", "--exclude", "briefs") == (
        0, [], "note: 1 of the files named is excluded, and not checked\n",
    )  # fmt: skip


def test_nothing_is_excluded_by_nothing(check: Callable[..., Ended]) -> None:
    """A variable that is not set must not make everything green."""
    message = "aligncheck: --exclude is empty; it takes a name or a path, as drafts or briefs/old.yaml\n"

    assert check("briefs", "--exclude", " ") == (2, [], message)


# --- standard input


@pytest.mark.parametrize(
    ("name", "text", "place"),
    [
        (None, BRIEF, "<stdin>:4:9"),
        ("briefs/new.yaml", BRIEF, "briefs/new.yaml:4:9"),
        ("briefs/new.MD", FRONTED, "briefs/new.MD:4:5"),
    ],
)
def test_standard_input(name: str | None, text: str, place: str, check: Callable[..., Ended]) -> None:
    words = ["--stdin-filename", name] if name else []

    assert check("-", *words, text=text) == (1, [at(place)], "")


def test_a_calendar_from_standard_input(check: Callable[..., Ended]) -> None:
    done = check("-", "--stdin-filename", "plans/new.csv", "--map", "text=Copy", text=SHEET)

    assert done.out == [at("plans/new.csv:2:16")]


def test_paths_in_standard_input_are_seen_from_where_it_would_stand(check: Callable[..., Ended]) -> None:
    """A parent's profile beside the file, as an editor hands it over."""
    profile = "name: Sub\nproducts: [soap]\nparent: {name: Fernwash, profile: fernwash.yaml}\n"

    assert check("-", "--stdin-filename", "brands/sub.yaml", text=profile).code == 0
    assert "brands/sub.yaml" not in check("-", text=profile).err
    assert check("-", text=profile).code == 3


def test_a_name_for_standard_input_needs_it(check: Callable[..., Ended]) -> None:
    message = "aligncheck: --stdin-filename is a name for standard input; pass - as the path\n"

    assert check("briefs", "--stdin-filename", "a.yaml") == (2, [], message)


# --- calendars


@pytest.mark.parametrize("option", [("--map", "text=Copy"), ("--brand", "brands/fernwash.yaml"), ("--cause", "a")])
def test_what_is_said_of_calendars_needs_one(option: tuple[str, str], check: Callable[..., Ended]) -> None:
    message = "aligncheck: --map, --brand and --cause are for calendars (CSV), and none is named\n"

    assert check("briefs", *option) == (2, [], message)


def test_a_calendar_with_a_brand_that_is_not_there(check: Callable[..., Ended]) -> None:
    done = check("calendar.csv", "--map", "text=Copy", "--brand", "brands/fernwsh.yaml")

    assert done == (3, [], 'brands/fernwsh.yaml: no such file; did you mean "fernwash.yaml"?\n')


def test_a_column_that_is_not_there(check: Callable[..., Ended]) -> None:
    done = check("calendar.csv", "--map", "text=Text")

    assert done == (2, [], "aligncheck: --map text=Text: calendar.csv has no such column; there are Date, Copy\n")


def test_rows_without_text_are_told_of(check: Callable[..., Ended]) -> None:
    Path("calendar.csv").write_text(SHEET + "2027-04-03,\n")
    done = check("calendar.csv", "--map", "text=Copy", "--cause", "plastic-waste", "--brand", "brands/fernwash.yaml")

    assert done == (1, [at("calendar.csv:2:16")], "note: calendar.csv: 1 row has no text and is left out (line 3)\n")


# --- validate


@pytest.mark.parametrize(
    ("text", "name", "told"),
    [
        (BRIEF, "a.yaml", "a.yaml: a valid campaign brief"),
        (FRONTED, "a.md", "a.md: a valid campaign brief"),
        (f"{BRIEF}---\n{BRIEF}", "a.yaml", "a.yaml: 2 valid campaign briefs"),
        (f"{BRIEF}---\nname: Fernwash\n", "a.yaml", "a.yaml: 1 valid campaign brief, 1 valid brand profile"),
        ('{"campaign": "Jar month"}', "a.yaml", "a.yaml: a valid campaign brief"),
        ("name: Fernwash\nproducts: [our campaign buttons]\n", "a.yaml", "a.yaml: a valid brand profile"),
        ("causes: []\n", "a.yaml", "a.yaml: a valid cause catalogue"),
    ],
)
def test_validate_says_what_a_file_is(
    text: str, name: str, told: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    (tmp_path / name).write_text(text, encoding="utf-8")
    monkeypatch.chdir(tmp_path)
    monkeypatch.setattr(sys, "argv", ["aligncheck", "validate", name])
    with pytest.raises(SystemExit) as end:
        main()

    assert (end.value.code or 0, capsys.readouterr().out) == (0, f"{told}\n")


def test_validate_leaves_a_calendar_to_check(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    (tmp_path / "a.csv").write_text(SHEET)
    monkeypatch.chdir(tmp_path)
    monkeypatch.setattr(sys, "argv", ["aligncheck", "validate", "a.csv"])
    with pytest.raises(SystemExit) as end:
        main()

    assert end.value.code == 3
    assert capsys.readouterr().err == "a.csv: a calendar has the form you give it; `aligncheck check` reads it\n"
