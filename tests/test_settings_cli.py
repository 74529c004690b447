"""Settings on the command line: which file holds, what it changes, and that a report says so."""

from __future__ import annotations

import json
import sys
from pathlib import Path
from typing import TYPE_CHECKING, Any, NamedTuple

import pytest
from typer.testing import CliRunner

from aligncheck import api, meeting
from aligncheck.__main__ import main
from aligncheck.cli.app import app
from aligncheck.reporters import gfm

if TYPE_CHECKING:
    import subprocess
    from collections.abc import Callable

    Run = Callable[..., subprocess.CompletedProcess[str]]

BRAND = """\
name: Panadería Luna
industry: bakery
products: [water bottles to refill, bread baked overnight, cloth bags for bread]
values: [use the bottle again]
practices:
  - {text: free tap water for everybody, since: 2020, causes: [tap-water]}
"""
CAUSES = """\
causes:
  - id: tap-water
    name: Tap water
    summary: Drinking water from the tap.
    facets: {products: [water bottles to refill], values: [use the bottle again]}
    split: {default: low, UK: high}
"""
TEAM = """\
causes = ["own/causes.yaml"]
builtin-causes = false
markets = ["UK", "US-CA"]

[weights]
products = 0.5

[bands]
good = 0.99
"""
COMMANDS = {
    "score": ("score", "brand.yaml"),
    "explain": ("explain", "brand.yaml", "tap-water"),
    "list": ("causes", "list"),
    "show": ("causes", "show", "tap-water"),
    "search": ("causes", "search", "tap"),
    "settings": ("settings",),
}
every_command = pytest.mark.parametrize("command", COMMANDS.values(), ids=COMMANDS)


@pytest.fixture(autouse=True)
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Work in the folder of a brand, within a project of its own."""
    (tmp_path / ".git").mkdir()
    (tmp_path / "own").mkdir()
    (tmp_path / "luna").mkdir()
    (tmp_path / "own/causes.yaml").write_text(CAUSES, encoding="utf-8")
    (tmp_path / "luna/brand.yaml").write_text(BRAND, encoding="utf-8")
    monkeypatch.chdir(tmp_path / "luna")
    for key, value in {"COLUMNS": "80", "NO_COLOR": "1", "SOURCE_DATE_EPOCH": "1795305600"}.items():
        monkeypatch.setenv(key, value)
    return tmp_path


@pytest.fixture
def team(folder: Path) -> Path:
    """Give the project settings."""
    (folder / "aligncheck.toml").write_text(TEAM, encoding="utf-8")
    return folder / "aligncheck.toml"


class Ended(NamedTuple):
    """How a run of the program ended."""

    code: int
    out: str
    err: str


@pytest.fixture
def program(monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]) -> Callable[..., Ended]:
    """Return a function that runs the whole program in place, `main` included."""

    def ran(*args: str) -> Ended:
        monkeypatch.setattr(sys, "argv", ["aligncheck", *args])
        code = 0
        try:
            main()
        except SystemExit as end:
            code = int(end.code or 0)
        return Ended(code, *capsys.readouterr())

    return ran


def out(*args: str) -> str:
    result = CliRunner().invoke(app, list(args))
    assert result.exit_code == 0, result.exception
    return result.stdout


def told(*args: str) -> dict[str, Any]:
    data: dict[str, Any] = json.loads(out(*args, "--format", "json"))
    return data


def result_of(*args: str) -> dict[str, Any]:
    (result,) = told("explain", "brand.yaml", "tap-water", *args)["reports"][0]["results"]
    assert isinstance(result, dict)
    return result


# --- what settings do


@pytest.mark.usefixtures("team")
def test_weights_bands_causes_and_markets_reach_the_report() -> None:
    with_settings = result_of()
    without = result_of("--isolated", "--causes", "../own/causes.yaml", "--no-builtin-causes")

    assert with_settings["fit"] < without["fit"]
    assert with_settings["split"] == {"UK": "high", "US-CA": "low"}
    assert without["split"] == {"default": "low", "UK": "high"}


def test_a_weight_is_the_most_that_a_link_can_give(team: Path) -> None:
    """With only products counting, and only one of them, fit is the weight times its strength."""
    silent = "".join(f"{name} = 0\n" for name in ("values", "industry", "second", "third"))
    team.write_text(f'causes = ["own/causes.yaml"]\n[weights]\nproducts = 0.37\n{silent}', encoding="utf-8")
    found = result_of()

    assert found["links"][0]["strength"] > 0.9
    assert found["fit"] == pytest.approx(37 * found["links"][0]["strength"], abs=0.3)  # strengths are shown rounded


def test_a_band_moves_the_verdict(team: Path) -> None:
    verdicts = []
    for least in (0.05, 0.9):
        team.write_text(
            f'causes = ["own/causes.yaml"]\n[bands]\npractice-fair = {least}\npractice-good = 1\n', encoding="utf-8"
        )
        verdicts.append(result_of()["verdict"])

    assert verdicts == ["back_partner", "act_first"]


@pytest.mark.usefixtures("team")
def test_markets_of_the_brand_go_first() -> None:
    Path("brand.yaml").write_text(f"{BRAND}markets: [EU]\n", encoding="utf-8")

    assert result_of()["split"] == {"EU": "low"}


def test_what_was_made_beforehand_for_the_usual_weights_is_not_used_for_others(
    team: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """A brand with a trade, on the built-in causes: the same answer as if nothing had been made beforehand."""
    team.write_text("[weights]\nduty = 0.9\nindustry = 0.8\n", encoding="utf-8")
    asked = ("score", "brand.yaml", "--cause", "plastic-waste", "--cause", "food-waste")
    as_shipped, usual = told(*asked), told(*asked, "--isolated")
    monkeypatch.setattr(meeting, "_made", lambda *_: None)

    assert told(*asked) == as_shipped
    assert told(*asked, "--isolated") == usual
    assert as_shipped["reports"] != usual["reports"]


# --- that a report says so


@pytest.mark.usefixtures("team")
def test_a_report_under_changed_settings_says_so() -> None:
    said = (
        "Settings: ../aligncheck.toml (causes [../own/causes.yaml], builtin-causes false, "
        "markets [UK, US-CA], weights.products 0.5, bands.good 0.99)"
    )

    for command in ("score", "explain"):
        assert said in " ".join(out(*COMMANDS[command]).split())
        assert gfm.text(said) in out(*COMMANDS[command], "--format", "markdown").splitlines()
        assert told(*COMMANDS[command])["settings"] == {
            "file": "../aligncheck.toml",
            "changed": {
                "causes": ["../own/causes.yaml"],
                "builtin-causes": False,
                "markets": ["UK", "US-CA"],
                "weights.products": 0.5,
                "bands.good": 0.99,
            },
        }


@pytest.mark.parametrize("text", [None, "", "weights.products = 1.0\n"])
def test_a_report_under_the_usual_settings_does_not(text: str | None, folder: Path) -> None:
    """The shape of the JSON is the same, whether there is a file or not."""
    if text is not None:
        (folder / "aligncheck.toml").write_text(text, encoding="utf-8")
    asked = ("score", "brand.yaml", "--cause", "plastic-waste")

    assert "Settings:" not in out(*asked)
    assert "Settings:" not in out(*asked, "--format", "markdown")
    assert told(*asked)["settings"] == {"file": None if text is None else "../aligncheck.toml", "changed": {}}


def test_the_same_values_give_the_same_report(team: Path) -> None:
    asked = ("score", "brand.yaml", "--cause", "plastic-waste", "--cause", "climate-action")
    team.write_text("[weights]\nproducts = 1.00\n[bands]\ngood = 0.55\n", encoding="utf-8")

    found, isolated = (out(*asked, *more).partition("More: ")[0] for more in ((), ("--isolated",)))

    assert found == isolated


# --- which file holds


@every_command
def test_a_file_may_be_named_or_none_read(
    command: tuple[str, ...], folder: Path, program: Callable[..., Ended]
) -> None:
    """A broken file where the search would find it shows which one was read."""
    (folder / "aligncheck.toml").write_text("what is this\n", encoding="utf-8")
    (folder / "team.toml").write_text("bands.good = 0.7\n", encoding="utf-8")
    asked = command if command == ("settings",) else (*command, "--causes", "../own/causes.yaml")

    assert program(*asked).code == 3
    assert program(*asked, "--config", "../team.toml").code == 0
    assert program(*asked, "--isolated").code == 0


@every_command
def test_a_file_named_and_none_read_is_wrong_usage(command: tuple[str, ...], program: Callable[..., Ended]) -> None:
    ended = program(*command, "--config", "a.toml", "--isolated")

    assert ended == (
        2,
        "",
        "aligncheck: --config names a settings file and --isolated reads none; pass one of the two\n",
    )


@every_command
def test_a_broken_file_is_unusable_input(command: tuple[str, ...], folder: Path, program: Callable[..., Ended]) -> None:
    (folder / "aligncheck.toml").write_text("[weights]\nproduct = 0.6\nvalues = 6\n", encoding="utf-8")
    ended = program(*command, "--format", "json")

    assert (ended.code, ended.out) == (3, "")
    assert ended.err == (
        '../aligncheck.toml:2:1: weights: unknown key "product"; did you mean "products"?\n'
        "  2 | product = 0.6\n    | ^\n"
        "../aligncheck.toml:3:10: weights.values: 6 is too big; it must be at most 1; write 6 % as 0.06\n"
        "  3 | values = 6\n    |          ^\n"
    )


@every_command
def test_a_catalogue_outside_the_project_needs_leave(
    command: tuple[str, ...], folder: Path, program: Callable[..., Ended]
) -> None:
    (folder / ".git").rmdir()
    (folder / "luna/.git").mkdir()
    Path("aligncheck.toml").write_text('causes = ["../own/causes.yaml"]\n', encoding="utf-8")

    refused = program(*command)

    assert refused.code == 3
    assert "lies outside the project" in refused.err
    assert program(*command, "--allow-outside").code == 0


@pytest.mark.parametrize(
    ("config", "said"),
    [
        ("nowhere.toml", "nowhere.toml: no such file\n"),
        ("..", "..: this is a folder; name the files in it\n"),
        ("brand.yaml", "brand.yaml:1:5: settings are TOML: write '=' instead of ':'\n"),
        ("pyproject.toml", "pyproject.toml: there is no [tool.aligncheck] in it; add one, or name another file\n"),
    ],
)
def test_a_named_file_that_cannot_be_used(config: str, said: str, program: Callable[..., Ended]) -> None:
    Path("pyproject.toml").write_text("[tool.ruff]\n", encoding="utf-8")
    ended = program("score", "brand.yaml", "--config", config)

    assert (ended.code, ended.out) == (3, "")
    assert ended.err.startswith(said)


def test_settings_from_standard_input(run: Run, folder: Path) -> None:
    ended = run("settings", "bands.good", "--config", "-", text="bands.good = 9\n", cwd=folder)

    assert ended.returncode == 3
    assert ended.stderr.startswith("<stdin>:1:14: bands.good: 9 is too big")


# --- catalogues


@pytest.mark.usefixtures("team")
def test_causes_of_the_settings_are_listed_shown_and_searched() -> None:
    assert [cause["id"] for cause in told("causes", "list")["causes"]] == ["tap-water"]
    assert told("causes", "show", "tap-water")["cause"]["name"] == "Tap water"
    assert [hit["id"] for hit in told("causes", "search", "tap", "water")["causes"]] == ["tap-water"]


@pytest.mark.usefixtures("team")
def test_causes_of_the_command_line_are_laid_over_those_of_the_settings() -> None:
    Path("mine.yaml").write_text(CAUSES.replace("name: Tap water", "name: Mine"), encoding="utf-8")

    assert [cause["name"] for cause in told("causes", "list", "--causes", "mine.yaml")["causes"]] == ["Mine"]


def test_builtin_causes_are_left_out_by_the_option_too(team: Path) -> None:
    team.write_text('causes = ["own/causes.yaml"]\n', encoding="utf-8")

    assert len(told("causes", "list")["causes"]) > 100
    assert len(told("causes", "list", "--no-builtin-causes")["causes"]) == 1


# --- the commands about settings


@pytest.mark.usefixtures("team")
def test_settings_are_shown_with_where_they_came_from() -> None:
    lines = [" ".join(line.split()) for line in out("settings").splitlines()]

    assert lines[0] == "Settings from ../aligncheck.toml."
    assert "* weights.products 0.5 ../aligncheck.toml:6 (default: 1)" in lines
    assert "weights.values 0.75 default" in lines


def test_settings_of_a_named_file(folder: Path) -> None:
    (folder / "team.toml").write_text("bands.good = 0.7\n", encoding="utf-8")

    assert "* bands.good  0.7    --config ../team.toml:1 (default: 0.55)" in out(
        "settings", "bands.good", "--config", "../team.toml"
    )


@pytest.mark.usefixtures("team")
def test_settings_as_json() -> None:
    data = told("settings", "weights.products")

    assert data == {
        "schema": "aligncheck/settings@1",
        "file": "../aligncheck.toml",
        "looked_in": [".", ".."],
        "settings": [
            {
                "name": "weights.products",
                "value": 0.5,
                "default": 1.0,
                "changed": True,
                "place": {"file": "../aligncheck.toml", "line": 6, "column": 1},
            }
        ],
    }
    assert set(told("settings", "--isolated")) == set(data)


@pytest.mark.parametrize(
    ("name", "said"),
    [
        ("weight", "no setting is called 'weight'; did you mean \"weights\"?"),
        ("weights.product", "no setting is called 'weights.product'; did you mean \"weights.products\"?"),
        ("bands.practice_fair", "no setting is called 'bands.practice_fair'; did you mean \"bands.practice-fair\"?"),
        ("zebra", "no setting is called 'zebra'; `aligncheck settings` lists them"),
    ],
)
def test_a_setting_that_does_not_exist(name: str, said: str, program: Callable[..., Ended]) -> None:
    assert program("settings", name) == (2, "", f"aligncheck: {said}\n")


def test_validate_knows_a_settings_file(team: Path, program: Callable[..., Ended]) -> None:
    assert program("validate", "../aligncheck.toml", "brand.yaml") == (
        0,
        "../aligncheck.toml: a valid settings file\nbrand.yaml: a valid brand profile\n",
        "",
    )
    team.write_text("[weights]\nproduct = 0.6\n", encoding="utf-8")
    ended = program("validate", "../aligncheck.toml")
    assert (ended.code, ended.out) == (3, "")
    assert ended.err.startswith('../aligncheck.toml:2:1: weights: unknown key "product"')


# --- from Python


@pytest.mark.usefixtures("team")
def test_python_reads_no_settings_unless_told() -> None:
    """A library must not depend on the working directory; with settings it gives the program's answer."""
    brand, causes = api.load_brand("brand.yaml"), api.load_causes("../own/causes.yaml")
    plain = api.assess(brand, causes, as_of="2026-11-22").to_dict()
    settled = api.assess(brand, causes, as_of="2026-11-22", settings=api.load_settings("../aligncheck.toml")).to_dict()

    found = {each["cause"]: each for each in settled["results"]}["tap-water"]
    assert plain["results"] != settled["results"]
    assert {key: found[key] for key in ("fit", "verdict", "split")} == {
        key: result_of()[key] for key in ("fit", "verdict", "split")
    }
