"""The command line where something is changed or only described: --what-if, --cause-text, and steps that are pasted."""

from __future__ import annotations

import json
import re
import shlex
from pathlib import Path
from typing import TYPE_CHECKING, Any

import pytest
from typer.testing import CliRunner

from aligncheck.cli.app import app
from aligncheck.errors import InputError, UsageError

if TYPE_CHECKING:
    import subprocess
    from collections.abc import Callable

    from typer.testing import Result

    Run = Callable[..., subprocess.CompletedProcess[str]]

ROOT = Path(__file__).parents[1]
BRAND = """\
name: Luna
products: [water bottles to refill, bread baked overnight, cloth bags for bread]
values: [use the bottle again]
practices: []
"""
CAUSES = """\
causes:
  - id: tap-water
    name: Tap water
    summary: Drinking water from the tap.
    facets: {products: [water bottles to refill], values: [use the bottle again]}
  - {id: quiet-streets, name: Quiet streets, summary: Streets where people can sleep.}
"""
STEP = "practices:\n  - {text: free tap water, since: 2015, kind: policy, causes: [tap-water]}\n"
ONLY = ("--causes", "causes.yaml", "--no-builtin-causes")
DAY = ("--as-of", "2026-11-22")
REPAIR = "Repair cafés: people mend things together"


@pytest.fixture(autouse=True)
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Work in a folder with a few files, in 80 columns without colour."""
    monkeypatch.chdir(tmp_path)
    for key, value in {"COLUMNS": "80", "NO_COLOR": "1", "SOURCE_DATE_EPOCH": "1795305600"}.items():
        monkeypatch.setenv(key, value)
    files = {"brand": BRAND, "second": BRAND.replace("Luna", "Second"), "causes": CAUSES, "step": STEP}
    for name, text in files.items():
        Path(f"{name}.yaml").write_text(text, encoding="utf-8")
    return tmp_path


def call(*args: str, text: str | None = None) -> Result:
    return CliRunner().invoke(app, list(args), input=text)


def told(*args: str, text: str | None = None) -> dict[str, Any]:
    """Return what a command says as JSON."""
    result = call(*args, "--format", "json", text=text)
    assert result.exit_code == 0, result.output
    found: dict[str, Any] = json.loads(result.stdout)
    return found


# --- score --what-if ---


def test_the_change_stands_above_the_report_of_the_changed_profile() -> None:
    shown = call("score", "brand.yaml", *ONLY, "--what-if", "step.yaml").stdout

    assert shown.startswith("WHAT IF step.yaml\n  Tap water: ACT FIRST → BACK A PARTNER\n")
    assert "   1 stays as it is\n" in shown
    assert re.search(r"^  \*2   free tap water +== 11 years", shown, re.MULTILINE)
    assert "More: aligncheck explain brand.yaml tap-water --what-if step.yaml" in shown


def test_the_json_holds_the_change_and_the_changed_profile() -> None:
    before, after = (
        told("score", "brand.yaml", *ONLY, *more)["reports"][0] for more in ((), ("--what-if", "step.yaml"))
    )
    ((change,), source) = after["what_if"]["changes"], after["what_if"]["source"]

    assert before["what_if"] is None
    assert (source, change["cause"]) == ("step.yaml", "tap-water")
    for report, side in ((before, "before"), (after, "after")):
        (result,) = [each for each in report["results"] if each["cause"] == "tap-water"]
        assert change[side] == {
            "verdict": result["verdict"],
            "fit": result["fit"],
            "authenticity": result["authenticity"],
            "practice": result["parts"]["practice"],
            "proof": result["parts"]["proof"],
        }


def test_the_changes_do_not_depend_on_how_many_results_are_listed() -> None:
    one, all_ = (told("score", "brand.yaml", *ONLY, "--what-if", "step.yaml", *more) for more in (("--top", "1"), ()))

    assert one["reports"][0]["what_if"] == all_["reports"][0]["what_if"]
    assert told("score", "brand.yaml", *ONLY, "--what-if", "step.yaml", "--cause", "quiet-streets")["reports"][0][
        "what_if"
    ] == {"source": "step.yaml", "changes": []}


def test_a_patch_applies_to_each_brand() -> None:
    found = told("score", "brand.yaml", "second.yaml", *ONLY, "--what-if", "step.yaml")

    assert [report["brand"]["name"] for report in found["reports"]] == ["Luna", "Second"]
    assert [len(report["what_if"]["changes"]) for report in found["reports"]] == [1, 1]


@pytest.mark.parametrize("args", [("brand.yaml", "--what-if", "-"), ("-", "--what-if", "step.yaml")])
def test_one_of_the_two_may_come_from_a_pipe(args: tuple[str, ...]) -> None:
    text = STEP if args[-1] == "-" else BRAND

    found = told("score", *args, *ONLY, text=text)["reports"][0]

    assert (
        found["what_if"]["changes"]
        == told("score", "brand.yaml", *ONLY, "--what-if", "step.yaml")["reports"][0]["what_if"]["changes"]
    )
    assert found["what_if"]["source"] == ("<stdin>" if args[-1] == "-" else "step.yaml")


@pytest.mark.parametrize("command", [("score",), ("explain", "tap-water")])
def test_both_may_not(command: tuple[str, ...]) -> None:
    found = call(command[0], "-", *command[1:], *ONLY, "--what-if", "-", text=BRAND)

    assert isinstance(found.exception, UsageError)
    assert str(found.exception) == "stdin (-) can be read once"


@pytest.mark.parametrize(("what_if", "code"), [((), 1), (("--what-if", "step.yaml"), 0)])
def test_a_limit_judges_the_changed_profile(what_if: tuple[str, ...], code: int) -> None:
    limit = ("--cause", "tap-water", "--fail-under", "40")

    assert call("score", "brand.yaml", *ONLY, *DAY, *limit, *what_if).exit_code == code


def test_what_the_patch_tells_counts_from_its_day() -> None:
    early = told("score", "brand.yaml", *ONLY, "--what-if", "step.yaml", "--as-of", "2014-12-31")["reports"][0]

    assert early["results"][0]["parts"]["practice"] is None  # all that is told is later


def test_a_mistake_in_a_patch_is_said_once_and_no_report_is_given(run: Run, folder: Path) -> None:
    (folder / "bad.yaml").write_text("practises: [tea]\n", encoding="utf-8")
    args = ("score", "brand.yaml", "second.yaml", *ONLY, "--what-if", "bad.yaml")

    done = run(*args, cwd=folder)
    data = json.loads(run(*args, "--format", "json", cwd=folder).stdout)

    assert (done.returncode, done.stdout) == (3, "")
    assert done.stderr.startswith('bad.yaml:1:1: unknown key "practises"; did you mean "practices"?\n')
    assert done.stderr.count("unknown key") == 1
    assert data["reports"] == []
    assert [error["place"] for error in data["errors"]] == [{"file": "bad.yaml", "line": 1, "column": 1}]


def test_a_patch_that_fits_one_brand_and_not_another(run: Run, folder: Path) -> None:
    (folder / "third.yaml").write_text(BRAND.replace("bread baked overnight, ", ""), encoding="utf-8")
    (folder / "less.yaml").write_text("remove: {products: [bread baked overnight]}\n", encoding="utf-8")

    done = run("score", "brand.yaml", "third.yaml", *ONLY, "--what-if", "less.yaml", cwd=folder)

    assert done.returncode == 3
    assert done.stdout.startswith("WHAT IF less.yaml\n")
    assert 'no line of `products` is "bread baked overnight"' in done.stderr


@pytest.mark.parametrize(
    ("name", "says"), [("missing.yaml", "no such file"), ("empty.yaml", "the file is empty; a what-if")]
)
def test_a_patch_that_cannot_be_read(name: str, says: str) -> None:
    Path("empty.yaml").write_text("", encoding="utf-8")
    found = call("score", "brand.yaml", *ONLY, "--what-if", name)

    assert isinstance(found.exception, InputError)
    assert says in str(found.exception)


def test_an_id_that_the_patch_names_and_nobody_knows_is_a_warning() -> None:
    Path("pinned.yaml").write_text(STEP.replace("tap-water", "tap-watter"), encoding="utf-8")
    found = call("score", "brand.yaml", *ONLY, "--what-if", "pinned.yaml")

    assert found.exit_code == 0
    assert found.stderr.startswith("warning: pinned.yaml:2:")
    assert 'did you mean "tap-water"?' in found.stderr


def test_the_dots_of_a_changed_profile() -> None:
    shown = call("explain", "brand.yaml", "tap-water", *ONLY, "--what-if", "step.yaml").stdout
    data = told("explain", "brand.yaml", "tap-water", *ONLY, "--what-if", "step.yaml")["reports"][0]

    assert shown.startswith("WHAT IF step.yaml\n  Tap water: ACT FIRST → BACK A PARTNER\n")
    assert [change["cause"] for change in data["what_if"]["changes"]] == ["tap-water"]


# --- steps, pasted ---


def pasted(shown: str) -> tuple[list[str], str]:
    """Return the command of a step to try, and the lines to save before it."""
    command, yaml = shown.partition("and run:\n")[2].partition("\n\nA heuristic")[0].split("\n\n", 1)
    return shlex.split(command), yaml


@pytest.mark.parametrize(
    ("brand", "cause"),
    [
        ("fernwash", ("plastic-waste",)),
        ("cobalt-threads", ("sustainable-fashion",)),
        ("harbour-line", ("clean-air",)),
        ("pebble-and-pine", ("play",)),
        ("seventh-generation", ("climate-action", "--as-of", "2026-11-22")),
        ("fernwash", ("--cause-text", "Plastic bottles: fewer of them, and refills")),
    ],
)
def test_a_step_pasted_into_a_file_brings_what_it_promises(brand: str, cause: tuple[str, ...], folder: Path) -> None:
    """As a user would: copy the lines, run the command that stands there."""
    (folder / "brand.yaml").write_bytes((ROOT / f"examples/brands/{brand}.yaml").read_bytes())
    step = told("explain", "brand.yaml", *cause)["reports"][0]["results"][0]["next_steps"][0]

    command, lines = pasted(call("explain", "brand.yaml", *cause).stdout)
    (folder / "step.yaml").write_text(lines, encoding="utf-8")
    changes = told(*command[1:])["reports"][0]["what_if"]["changes"]

    wanted = told("explain", "brand.yaml", *cause)["reports"][0]["results"][0]["cause"]
    (change,) = [each for each in changes if each["cause"] == wanted]
    assert command[0] == "aligncheck"
    assert change["after"]["verdict"] == step["verdict"]
    assert round(change["after"]["authenticity"] - change["before"]["authenticity"], 1) == step["gain"]


OPTIONS = {
    "day": ("--as-of", "2020-01-01"),
    "causes": ONLY,
    "settings": ("--config", "my team.toml"),
    "none": ("--isolated",),
    "engine": ("--engine", "static"),
    "outside": ("--allow-outside",),
}


@pytest.mark.parametrize("options", OPTIONS.values(), ids=list(OPTIONS))
def test_a_command_to_copy_has_the_options_that_were_given(options: tuple[str, ...], folder: Path) -> None:
    """Else it would explain another figure than the one above it."""
    (folder / "my team.toml").write_text("[weights]\nproducts = 0.5\n", encoding="utf-8")
    scored = told("score", "brand.yaml", "--top", "1", *options)["reports"][0]["results"][0]

    more = call("score", "brand.yaml", "--top", "1", *options).stdout.partition("More: ")[2].splitlines()[0]
    command = shlex.split(more.replace("A heuristic, not advice.", ""))

    assert told(*command[1:])["reports"][0]["results"][0]["authenticity"] == scored["authenticity"]
    assert command[4:] == [*options]


# --- explain --cause-text ---


def test_a_cause_that_is_only_described() -> None:
    found = call("explain", "brand.yaml", "--cause-text", "Bread: for the hungry")

    assert found.exit_code == 0
    assert "WHY BREAD " in found.stdout
    assert found.stderr.startswith("note: a cause that is only described is matched by its meaning alone; nearest in ")
    assert found.stderr.count("\n") == 1


def test_a_described_cause_as_json() -> None:
    data = told("explain", "brand.yaml", "--cause-text", "Bread: baked overnight")
    (result,) = data["reports"][0]["results"]

    assert (result["cause"], result["name"]) == ("bread", "Bread")
    assert {link["facet_place"]["file"] for link in result["links"]} == {"--cause-text"}
    assert list(data) == list(told("score", "brand.yaml"))


@pytest.mark.parametrize("args", [(), ("tap-water", "--cause-text", "Bread")])
def test_one_of_the_two_ways_to_name_a_cause_is_needed(args: tuple[str, ...], run: Run, folder: Path) -> None:
    done = run("explain", "brand.yaml", *args, *ONLY, cwd=folder)

    assert (done.returncode, done.stdout) == (2, "")
    assert done.stderr == "aligncheck: which cause? name one (CAUSE) or describe one (--cause-text), not both\n"
    assert isinstance(call("explain", "brand.yaml", *args, *ONLY).exception, UsageError)


@pytest.mark.parametrize("text", ["", "…", "Cafés de reparación para los vecinos del barrio"])
def test_a_text_that_describes_nothing(text: str, run: Run, folder: Path) -> None:
    done = run("explain", "brand.yaml", "--cause-text", text, cwd=folder)

    assert (done.returncode, done.stdout) == (2, "")
    assert done.stderr.startswith("aligncheck: --cause-text ")
    assert done.stderr.count("\n") == 1


def test_a_fact_may_be_pinned_to_a_cause_that_is_described() -> None:
    Path("mend.yaml").write_text(
        "practices: [{text: mending evenings, since: 2020, causes: [repair-cafes]}]\n", "utf-8"
    )
    found = call("explain", "brand.yaml", "--cause-text", REPAIR, "--what-if", "mend.yaml")

    assert "mending evenings" in found.stdout
    assert "warning" not in found.stderr
