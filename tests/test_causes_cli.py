"""`aligncheck causes`: list, show, search; what they print, and with which exit code."""

from __future__ import annotations

import json
import sys
from pathlib import Path
from typing import TYPE_CHECKING, Any

import pytest
from typer.testing import CliRunner

from aligncheck.__main__ import main
from aligncheck.cli.app import app
from aligncheck.embedding.encoder import default_encoder
from aligncheck.errors import InputError, UsageError
from aligncheck.library import load_catalogue

if TYPE_CHECKING:
    import subprocess
    from collections.abc import Callable

    from typer.testing import Result

    from aligncheck.catalogue import Catalogue

    Run = Callable[..., subprocess.CompletedProcess[str]]

CAUSES = """\
causes:
  - id: tap-water
    name: Tap water
    family: our-own
    sdgs: [6]
    summary: Drinking water from the tap.
    facets: {products: [water bottles to refill], values: [use the bottle again]}
  - {id: plastic-waste, name: Our own plastic, summary: Less of it.}
"""
OWN = ("--causes", "causes.yaml")
ONLY = (*OWN, "--no-builtin-causes")


@pytest.fixture(autouse=True)
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Work in a folder with a small catalogue, in 80 columns without colour."""
    monkeypatch.chdir(tmp_path)
    for key, value in {"COLUMNS": "80", "NO_COLOR": "1"}.items():
        monkeypatch.setenv(key, value)
    monkeypatch.delenv("FORCE_COLOR", raising=False)
    Path("causes.yaml").write_text(CAUSES, encoding="utf-8")
    Path("broken.yaml").write_text("causes:\n  - {id: A B, name: A, summary: B}\n", encoding="utf-8")
    return tmp_path


def call(*args: str) -> Result:
    """Run a command in place. Its own errors come back as exceptions: `main` turns them into exit codes."""
    return CliRunner().invoke(app, ["causes", *args])


def shown(*args: str) -> str:
    result = call(*args)
    assert (result.exit_code, result.stderr) == (0, "")
    return result.stdout


def told(*args: str) -> dict[str, Any]:
    data: dict[str, Any] = json.loads(shown(*args, "--format", "json"))
    return data


def ids(*args: str) -> list[str]:
    return [cause["id"] for cause in told(*args)["causes"]]


# --- list ---


def test_list_names_every_cause(catalogue: Catalogue) -> None:
    lines = shown("list").splitlines()

    assert [line.split()[0] for line in lines[:-1]] == list(catalogue.entries)
    assert lines[-1] == f"{len(catalogue)} causes. One whole: aligncheck causes show ID"
    assert max(map(len, lines)) <= 80


def test_list_as_json(catalogue: Catalogue) -> None:
    data = told("list")

    assert data["schema"] == "aligncheck/causes@1"
    assert data["causes"] == [
        {"id": c.id, "name": c.name, "family": c.family, "sdgs": list(c.sdgs), "summary": c.summary} for c in catalogue
    ]


def test_list_of_a_family_and_a_goal(catalogue: Catalogue) -> None:
    of_food = [cause.id for cause in catalogue if cause.family == "food"]
    of_hunger = [cause.id for cause in catalogue if 2 in cause.sdgs]

    assert ids("list", "--family", "food") == of_food
    assert ids("list", "--sdg", "2") == of_hunger
    assert ids("list", "--family", "food", "--sdg", "2") == [cause for cause in of_food if cause in of_hunger]


def test_list_of_ones_own_causes() -> None:
    """Laid over the built-in catalogue, or alone."""
    plastic, water, last = shown("list", *ONLY).splitlines()

    assert plastic.split()[:5] == ["plastic-waste", "Our", "own", "plastic", "-"]
    assert water.split() == ["tap-water", "Tap", "water", "our-own", "SDG", "6"]
    assert len(water) == 80
    assert last == "2 causes. One whole: aligncheck causes show ID"
    assert ids("list", *OWN, "--family", "our-own") == ["tap-water"]
    assert "plastic-waste" not in ids("list", *OWN, "--family", "resources")  # one's own has no family


def test_list_of_a_trade() -> None:
    """By any name of the trade; the nearest first, and far from all."""
    of_coffee = ids("list", "--trade", "coffee shops")

    assert of_coffee == ids("list", "--trade", "Cafés")
    assert set(of_coffee) < set(ids("list"))
    assert of_coffee != sorted(of_coffee)
    assert {"fair-trade", "plastic-waste"} <= set(of_coffee)
    assert ids("list", "--trade", "coffee shops", "--family", "food") == [
        cause for cause in of_coffee if cause in ids("list", "--family", "food")
    ]


@pytest.mark.parametrize(
    ("trade", "cause"),
    [
        ("palm oil", "palm-oil"),
        ("chocolate", "cocoa-labour"),
        ("gambling", "gambling-harm"),
        ("dating apps", "online-safety"),
        ("soft drinks", "plastic-waste"),
        ("beer", "drink-driving"),
        ("fast fashion", "overconsumption"),
        ("beekeeping", "pollinators"),
    ],
)
def test_list_of_a_trade_holds_what_it_is_known_for(trade: str, cause: str, catalogue: Catalogue) -> None:
    assert cause in catalogue.entries
    assert cause in ids("list", "--trade", trade)


@pytest.mark.parametrize(
    ("args", "said"),
    [
        (("--family", "foot"), "no family is called 'foot'; did you mean \"food\"?"),
        (("--family", "xyzzy", *ONLY), "no family is called 'xyzzy'; our-own"),
        (("--family", "food", *ONLY), "no family is called 'food'; our-own"),
        (("--trade", "vidoe gmaes"), "no trade is called 'vidoe gmaes'; did you mean \"video games\"?"),
        (("--trade", "xyzzy"), "no trade is called 'xyzzy'"),
        (("--trade", ""), "no trade is called ''"),
    ],
)
def test_list_of_what_does_not_exist(args: tuple[str, ...], said: str) -> None:
    result = call("list", *args)

    assert isinstance(result.exception, UsageError)
    assert str(result.exception).startswith(said)
    assert result.stdout == ""


# --- show ---


def test_show() -> None:
    lines = shown("show", "plastic-waste").splitlines()

    assert lines[0].startswith("Plastic waste · plastic-waste · ")
    assert {"WHAT A BRAND SELLS THAT LEADS HERE", "DUTIES: ITS OWN FOOTPRINT", "WHAT A BRAND CAN DO"} <= set(lines)
    assert max(map(len, lines)) <= 80


def test_show_ones_own() -> None:
    assert shown("show", "tap-water", *ONLY) == (
        "Tap water · tap-water · our-own · SDG 6\n"
        "Drinking water from the tap.\n"
        "Led by institutions.\n"
        "\n"
        "WHAT A BRAND SELLS THAT LEADS HERE\n"
        "  water bottles to refill\n"
        "\n"
        "WHAT IT STANDS FOR\n"
        "  use the bottle again\n"
    )
    assert shown("show", "plastic-waste", *OWN).startswith("Our own plastic · plastic-waste\n")


def test_show_as_json() -> None:
    assert told("show", "tap-water", *ONLY) == {
        "schema": "aligncheck/cause@1",
        "cause": {
            "id": "tap-water",
            "name": "Tap water",
            "family": "our-own",
            "summary": "Drinking water from the tap.",
            "sdgs": [6],
            "facets": {"products": ["water bottles to refill"], "values": ["use the bottle again"]},
        },
    }


def test_show_of_what_does_not_exist() -> None:
    result = call("show", "plastic_waste")

    assert isinstance(result.exception, UsageError)
    assert str(result.exception) == "no cause has the id 'plastic_waste'; did you mean \"plastic-waste\"?"


# --- search ---


def test_search() -> None:
    """Words may be quoted or not; the nearest comes first."""
    lines = shown("search", "bees", "and", "orchards").splitlines()

    assert lines[0].split()[1] == "pollinators"
    strengths = [line[:3] for line in lines if not line.startswith(" ")]  # a long phrase goes on below
    assert len(strengths) == 8
    assert sorted(strengths, reverse=True) == strengths
    assert shown("search", "bees and orchards").splitlines() == lines


def test_search_for_the_first_few() -> None:
    assert len(ids("search", "girls who stop playing sport", "--top", "3")) == 3
    assert (
        ids("search", "girls who stop playing sport", "--top", "3") == ids("search", "girls who stop playing sport")[:3]
    )


def test_search_as_json() -> None:
    data = told("search", "refill", "water", "bottles", *ONLY)

    assert data["schema"] == "aligncheck/search@1"
    assert data["causes"][0] | {"strength": 0} == {
        "id": "tap-water",
        "name": "Tap water",
        "phrase": "water bottles to refill",
        "strength": 0,
    }
    assert data["causes"][0]["strength"] >= 0.9


@pytest.mark.parametrize(
    ("text", "cause"),
    [
        ("homeless people", "homelessness"),
        ("plastic in the sea", "plastic-waste"),
        ("stray dogs", "pet-adoption"),
        ("forced labour on cocoa farms", "cocoa-labour"),
        ("lonely old people", "elderly-isolation"),
        ("equal pay", "pay-equity"),
        ("drunk drivers", "drink-driving"),
        ("cutting down rainforest", "rainforest"),
    ],
)
def test_search_by_meaning(text: str, cause: str) -> None:
    assert cause in ids("search", text, "--top", "2")


@pytest.mark.parametrize("text", ["", "日本", "?!"])
def test_search_for_nothing_that_is_known(text: str) -> None:
    assert ids("search", text) == []
    assert shown("search", text).startswith("Nothing in the catalogue is near to that.")


# --- exit codes ---


@pytest.mark.parametrize(
    "args",
    [
        ("list", "--sdg", "18"),
        ("list", "--sdg", "0"),
        ("search", "bees", "--top", "0"),
        ("search",),
        ("show",),
        ("find",),
        ("list", "--format", "xml"),
        ("list", "plastic-waste"),
    ],
)
def test_2_wrong_usage(args: tuple[str, ...]) -> None:
    result = call(*args)

    assert isinstance(result.exception, UsageError)
    assert result.output == ""


@pytest.mark.parametrize("command", [("list",), ("show", "tap-water"), ("search", "water")])
@pytest.mark.parametrize("file", ["missing.yaml", "broken.yaml"])
def test_3_a_catalogue_that_cannot_be_used(command: tuple[str, ...], file: str) -> None:
    result = call(*command, "--causes", file)

    assert isinstance(result.exception, InputError)
    assert str(result.exception).startswith(f"{file}:")
    assert result.stdout == ""


@pytest.mark.parametrize(
    ("args", "code"),
    [
        (("list", "--family", "xyzzy"), 2),
        (("list", "--trade", "xyzzy"), 2),
        (("show", "xyzzy"), 2),
        (("search", "water", "--causes", "missing.yaml"), 3),
    ],
)
def test_errors_end_as_a_sentence(
    args: tuple[str, ...], code: int, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setattr(sys, "argv", ["aligncheck", "causes", *args])
    with pytest.raises(SystemExit) as ended:
        main()
    out, err = capsys.readouterr()

    assert (ended.value.code, out) == (code, "")
    assert len(err.splitlines()) == 1


def test_as_an_installed_program(run: Run, folder: Path) -> None:
    listed = run("causes", "list", *ONLY, cwd=folder)
    show = run("causes", "show", "tap-water", *ONLY, "--format", "json", cwd=folder)
    search = run("causes", "search", "water", "bottles", *ONLY, cwd=folder)
    wrong = run("causes", "list", "--family", "xyzzy", cwd=folder)
    unusable = run("causes", "search", "water", "--causes", "broken.yaml", cwd=folder)

    assert [done.returncode for done in (listed, show, search, wrong, unusable)] == [0, 0, 0, 2, 3]
    assert listed.stdout.splitlines()[-1].startswith("2 causes.")
    assert json.loads(show.stdout)["cause"]["id"] == "tap-water"
    assert search.stdout.splitlines()[0].split()[1] == "tap-water"
    assert wrong.stderr.startswith("aligncheck: no family is called 'xyzzy'; ")
    assert unusable.stderr.startswith("broken.yaml:2:10: ")
    assert wrong.stdout == unusable.stdout == ""


def test_without_a_command_there_is_help() -> None:
    result = call()

    assert result.exit_code == 2
    assert all(name in result.stdout + result.stderr for name in ("list", "show", "search"))


def test_what_follows_from_a_file_does_not_depend_on_the_terminal(monkeypatch: pytest.MonkeyPatch) -> None:
    """JSON is the same at any width and with colour forced."""
    first = shown("show", "tap-water", *ONLY, "--format", "json")
    monkeypatch.setenv("COLUMNS", "40")
    monkeypatch.setenv("FORCE_COLOR", "1")

    assert shown("show", "tap-water", *ONLY, "--format", "json") == first
    assert len(load_catalogue(["causes.yaml"], default_encoder(), builtin=False)) == 2
