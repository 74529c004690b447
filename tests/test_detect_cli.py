"""`aligncheck detect`: texts, files, lines and stdin; what each format prints, and with which exit code."""

from __future__ import annotations

import csv
import io
import json
from pathlib import Path
from typing import TYPE_CHECKING, Any

import pytest
from jsonschema import Draft202012Validator
from typer.testing import CliRunner

from aligncheck.cli.app import app
from aligncheck.errors import UsageError
from aligncheck.schema.kinds import Kind, schema_of

if TYPE_CHECKING:
    import subprocess
    from collections.abc import Callable

    from typer.testing import Result

    Run = Callable[..., subprocess.CompletedProcess[str]]

TREES = "We plant trees and pay a living wage."
DENIED = "We do not support climate action."
OWN = "causes: [{id: kites, name: Kites, summary: Flying kites on the beach., terms: [kite flying, kites]}]"


@pytest.fixture(autouse=True)
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Work in a folder with a text, in 80 columns without colour."""
    monkeypatch.chdir(tmp_path)
    for key, value in {"COLUMNS": "80", "NO_COLOR": "1"}.items():
        monkeypatch.setenv(key, value)
    monkeypatch.delenv("FORCE_COLOR", raising=False)
    Path("post.txt").write_text(f"{TREES}\n\n{DENIED}\n", encoding="utf-8")
    Path("own.yaml").write_text(OWN, encoding="utf-8")
    Path("folder").mkdir()
    return tmp_path


def call(*args: str, stdin: str | None = None) -> Result:
    return CliRunner().invoke(app, ["detect", *args], input=stdin)


def shown(*args: str, stdin: str | None = None) -> str:
    result = call(*args, stdin=stdin)
    assert (result.exit_code, result.stderr) == (0, "")
    return result.stdout


def told(*args: str, stdin: str | None = None) -> dict[str, Any]:
    document: dict[str, Any] = json.loads(shown(*args, "--format", "json", stdin=stdin))
    assert list(Draft202012Validator(schema_of(Kind.DETECT)).iter_errors(document)) == []
    return document


def test_the_terminal_shows_causes_words_and_goals_with_their_names() -> None:
    text = shown(TREES)

    assert text.splitlines()[0] == TREES
    assert "reforestation  “plant trees”" in text
    assert "living-wage  “pay”, “living wage”" in text
    assert "SDG 15 Life on land, 13 Climate action" in text
    assert "UN GOALS" in text
    assert max(map(len, text.splitlines())) <= 80


def test_none_is_an_answer_and_no_error() -> None:
    assert shown("Two for one on pizza.") == "Two for one on pizza.\nAbout no cause that the catalogue knows.\n"


def test_what_is_turned_away_stands_apart_and_says_how() -> None:
    lines = shown(DENIED).splitlines()

    assert lines[1:3] == ["About no cause that the catalogue knows.", "NAMED, BUT NOT BACKED"]
    assert "climate-action" in lines[3]
    assert "not backed, or no matter of its own" in " ".join(" ".join(lines[4:]).split())


def test_an_opposed_cause_is_said_to_be_opposed() -> None:
    assert "opposed" in shown("We oppose gay marriage.")


def test_a_language_that_is_not_read_is_said() -> None:
    assert "Not in English" in shown("Plantamos árboles para cuidar el clima y los bosques.")
    assert "Not in English" in shown("Plantamos árboles para el clima y los bosques.", "-f", "markdown")


def test_several_texts_each_get_their_answer() -> None:
    document = told(TREES, "Two for one on pizza.")

    assert [len(text["causes"]) > 0 for text in document["texts"]] == [True, False]
    assert shown(TREES, "Two for one on pizza.").count("\n\n") == 1


def test_a_file_is_read_if_it_is_there() -> None:
    (text,) = told("post.txt")["texts"]

    assert (text["source"], text["line"], text["text"]) == ("post.txt", 1, f"{TREES}\n\n{DENIED}\n")
    assert {cause["cause"] for cause in text["causes"]} >= {"reforestation", "living-wage"}
    assert [cause["cause"] for cause in text["turned"]] == ["climate-action"]


def test_each_line_can_be_a_text_of_its_own() -> None:
    texts = told("post.txt", "--lines")["texts"]

    assert [(text["line"], text["text"]) for text in texts] == [(1, TREES), (3, DENIED)]


def test_stdin_is_read_once() -> None:
    (text,) = told("-", stdin=TREES)["texts"]

    assert (text["source"], text["text"]) == ("<stdin>", TREES)
    with pytest.raises(UsageError, match="can be read once"):
        CliRunner().invoke(app, ["detect", "-", "-"], catch_exceptions=False)


@pytest.mark.parametrize(
    ("path", "message"),
    [
        ("posst.txt", 'posst.txt: no such file; did you mean "post.txt"?'),
        ("texts/none.md", "texts/none.md: no such file; a text of one word needs no dot or slash"),
        ("folder", "folder: this is a folder"),
        ("latin.txt", "latin.txt:2:4: this is no UTF-8 text"),
        ("big.txt", "big.txt: the text is longer than 4 MB"),
    ],
)
def test_a_file_that_cannot_be_read_is_a_sentence(path: str, message: str) -> None:
    Path("latin.txt").write_bytes("so\ncaf\xe9".encode("latin-1"))
    Path("big.txt").write_bytes(b"a" * 4_000_001)

    result = call(path, TREES)

    assert result.exit_code == 3
    assert result.stderr.startswith(message)
    assert TREES in result.stdout


def test_a_file_that_may_not_be_read_is_a_sentence(monkeypatch: pytest.MonkeyPatch) -> None:
    def refuse(*_: object) -> None:
        raise PermissionError(13, "Permission denied")

    monkeypatch.setattr(Path, "open", refuse)
    result = call("post.txt")

    assert (result.exit_code, result.stderr) == (3, "post.txt: cannot be read: Permission denied\n")


@pytest.mark.parametrize("text", ["Trees.", "and/or", "x" * 2000, "x" * 300, "bad\0name", "We plant trees/forests."])
def test_what_is_no_path_is_a_text(text: str) -> None:
    assert told(text)["texts"][0]["source"] == "<text>"


def test_where_nothing_could_be_read_json_says_so() -> None:
    result = call("none.txt", "--format", "json")

    assert result.exit_code == 3
    assert [error["source"] for error in json.loads(result.stdout)["errors"]] == ["none.txt"]
    assert call("none.txt").stdout == ""


def test_offsets_lead_to_the_words() -> None:
    (text,) = told(TREES)["texts"]
    matches = [match for cause in text["causes"] for match in cause["matches"]]

    assert matches
    assert all(TREES[match["start"] : match["end"]] == match["text"] for match in matches)


def test_confidence_and_number_can_be_limited() -> None:
    assert len(told(TREES, "--top", "1")["texts"][0]["causes"]) == 1
    assert told(TREES, "--min-confidence", "1")["texts"][0]["causes"] == []
    low = told("Crispy outside, soft inside: our best cookie.", "--min-confidence", "0")["texts"][0]
    assert len(low["causes"]) == 160


def test_causes_of_ones_own() -> None:
    (alone,) = told("We love kite flying and kites.", "--causes", "own.yaml", "--no-builtin-causes")["texts"]

    assert [cause["cause"] for cause in alone["causes"]] == ["kites"]
    assert "kites  “kite flying”, “kites”" in shown("We love kite flying and kites.", "--causes", "own.yaml")
    assert "SDG" not in shown("Kite flying, kites.", "--causes", "own.yaml", "--no-builtin-causes").split("UN GOALS")[0]


def test_markdown_is_a_table_for_each_text() -> None:
    text = shown(TREES, "Two for one on pizza.", DENIED, "--format", "markdown")

    assert text.count("### ") == 3
    assert "| `reforestation` | “plant trees” |" in text
    assert "About no cause that the catalogue knows." in text
    assert "| not backed, or no matter of its own |" in text
    assert "UN goals: " in text


def test_csv_has_a_row_for_each_cause_and_goal_and_one_for_none() -> None:
    rows = list(csv.DictReader(io.StringIO(shown(TREES, "Two for one on pizza.", DENIED, "--format", "csv"))))
    kinds = [(row["text"][:6], row["kind"]) for row in rows]

    assert ("We pla", "causes") in kinds
    assert ("We pla", "goals") in kinds
    assert kinds.count(("Two fo", "")) == 1
    assert [(row["id"], row["stance"]) for row in rows if row["kind"] == "turned"] == [("climate-action", "denied")]


def test_the_answer_can_go_to_a_file() -> None:
    assert shown(TREES, "-o", "found.json") == ""
    assert json.loads(Path("found.json").read_text(encoding="utf-8"))["schema"] == "aligncheck/detect@1"


def test_the_terminal_is_the_same_without_colour(monkeypatch: pytest.MonkeyPatch) -> None:
    plain = shown(TREES)
    monkeypatch.delenv("NO_COLOR")
    monkeypatch.setenv("FORCE_COLOR", "1")

    assert shown(TREES).replace("\x1b[1m", "").replace("\x1b[0m", "") == plain


def test_words_near_in_meaning_are_said_to_be_so() -> None:
    text = shown("The nurses of the ward gave the babies their injections.", "--min-confidence", "0.02")

    assert "near in meaning: “" in text


def test_the_installed_program_answers(run: Run, folder: Path) -> None:
    done = run("detect", DENIED, cwd=folder)

    assert done.returncode == 0
    assert "NAMED, BUT NOT BACKED" in done.stdout
