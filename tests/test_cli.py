"""The command line: what goes where, with which exit code. In place for its words, as a program for its codes."""

from __future__ import annotations

import json
import os
import pty
import re
import runpy
import subprocess
import sys
from datetime import UTC, datetime
from pathlib import Path
from typing import TYPE_CHECKING, Any, NamedTuple

import pytest
from typer.testing import CliRunner

from aligncheck.__main__ import main
from aligncheck.cli.app import app
from aligncheck.errors import InputError, UsageError
from aligncheck.version import __version__

if TYPE_CHECKING:
    from collections.abc import Callable

    from typer.testing import Result

    Run = Callable[..., subprocess.CompletedProcess[str]]
    Program = Callable[..., "Ended"]

ROOT = Path(__file__).parents[1]
ANSI = re.compile(r"\x1b\[[0-9;]*m")
BRAND = """\
name: Panadería Luna
products: [water bottles to refill, bread baked overnight, cloth bags for bread]
values: [use the bottle again]
practices:
  - {text: free tap water for everybody, since: 2020, causes: [tap-water]}
"""
SECOND = BRAND.replace("Panadería Luna", "Second")
LITTLE = "name: Little\nproducts: [bread]\n"
CAUSES = """\
causes:
  - id: tap-water
    name: Tap water
    summary: Drinking water from the tap.
    facets: {products: [water bottles to refill], values: [use the bottle again]}
  - {id: climate-action, name: Our own climate, summary: Less heat., facets: {operations: [bread baked overnight]}}
  - {id: quiet-streets, name: Quiet streets, summary: Streets where people can sleep.}
"""
BROKEN = "name: Broken\nsize: huge\n"
ONLY = ("--causes", "causes.yaml", "--no-builtin-causes")
DAY = ("--as-of", "2026-11-22")


@pytest.fixture(autouse=True)
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Work in a folder with a few files, in 80 columns without colour."""
    monkeypatch.chdir(tmp_path)
    for key, value in {"COLUMNS": "80", "NO_COLOR": "1"}.items():
        monkeypatch.setenv(key, value)
    for key in ("SOURCE_DATE_EPOCH", "FORCE_COLOR"):
        monkeypatch.delenv(key, raising=False)
    files = {"brand": BRAND, "second": SECOND, "little": LITTLE, "causes": CAUSES, "broken": BROKEN}
    for name, text in files.items():
        Path(f"{name}.yaml").write_text(text, encoding="utf-8")
    return tmp_path


def call(*args: str, text: str | None = None) -> Result:
    """Run a command in place. Its own errors come back as exceptions: `main` turns them into exit codes."""
    return CliRunner().invoke(app, list(args), input=text)


def scored(*args: str) -> dict[str, Any]:
    """Return what `score` says as JSON, on the small catalogue."""
    result = call("score", "brand.yaml", *ONLY, *DAY, "--format", "json", *args)
    assert result.exit_code == 0
    told: dict[str, Any] = json.loads(result.stdout)
    return told


def causes_of(told: dict[str, Any], report: int = 0) -> list[str]:
    return [result["cause"] for result in told["reports"][report]["results"]]


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


# --- exit codes ---


def test_0_clean(run: Run, folder: Path) -> None:
    for args in (
        ("score", "brand.yaml", *ONLY),
        ("explain", "brand.yaml", "tap-water", *ONLY),
        ("validate", "brand.yaml"),
    ):
        done = run(*args, cwd=folder)

        assert (done.returncode, done.stderr) == (0, ""), args
        assert done.stdout


def test_1_below_the_limit(run: Run, folder: Path) -> None:
    done = run("score", "brand.yaml", *ONLY, "--cause", "tap-water", "--fail-under", "100", cwd=folder)

    assert (done.returncode, done.stderr) == (1, "")
    assert "Tap water" in done.stdout


@pytest.mark.parametrize(
    ("args", "code"),
    [
        (("brand.yaml", "--cause", "tap-water", "--fail-under", "0"), 0),
        (("brand.yaml", "--cause", "tap-water", "--fail-under", "100", "--exit-zero"), 0),
        (("brand.yaml", "--cause", "tap-water", "--cause", "quiet-streets", "--fail-under", "20"), 1),  # one is enough
        (("brand.yaml", "little.yaml", "--cause", "tap-water", "--fail-under", "0"), 1),  # unknown fails any limit
        (("little.yaml", "--cause", "tap-water"), 0),  # but only if there is a limit
    ],
)
def test_when_a_limit_is_met(args: tuple[str, ...], code: int) -> None:
    assert call("score", *ONLY, *DAY, *args).exit_code == code


def test_the_limit_is_the_score_as_it_is_shown() -> None:
    """A brand that shows 71.4 passes 71.4, and fails 71.5."""
    (result,) = scored("--cause", "tap-water")["reports"][0]["results"]
    args = ("score", "brand.yaml", *ONLY, *DAY, "--cause", "tap-water", "--fail-under")

    assert call(*args, str(result["authenticity"])).exit_code == 0
    assert call(*args, str(round(result["authenticity"] + 0.1, 1))).exit_code == 1


@pytest.mark.parametrize(
    ("args", "said"),
    [
        (("score",), "BRAND is missing"),
        (("nonsense",), "nonsense"),
        (("score", "brand.yaml", "--nonsense"), "--nonsense"),
        (("score", "brand.yaml", "--format", "xml"), "xml"),
        (("score", "brand.yaml", "--top", "0"), "--top"),
        (("score", "brand.yaml", "--cause", "tap-water", "--fail-under", "101"), "--fail-under"),
        (("score", "brand.yaml", "--cause", "tap-water", "--fail-under", "nan"), "--fail-under"),
        (("score", "brand.yaml", "--fail-under", "50"), "--fail-under needs --cause"),
        (
            ("score", "brand.yaml", "--as-of", "22.11.2026"),
            "--as-of '22.11.2026' is not a date; write it as 2026-11-22",
        ),
        (("explain", "brand.yaml", "tap-water", "--as-of", "2026-02-30"), "is not a date"),
        (("score", "-", "-"), "stdin (-) can be read once"),
        (("score", "brand.yaml", "--cause", "climat-action"), 'did you mean "climate-action"?'),
        (("score", "brand.yaml", "--cause", "xyzzy"), "no cause has the id 'xyzzy'; `aligncheck score BRAND --all`"),
        (("explain", "brand.yaml", "plastic_waste"), 'did you mean "plastic-waste"?'),
    ],
)
def test_2_wrong_usage(args: tuple[str, ...], said: str, program: Program) -> None:
    done = program(*args)

    assert (done.code, done.out) == (2, "")
    assert said in done.err
    assert "Traceback" not in done.err


def test_2_of_the_installed_program(run: Run, folder: Path) -> None:
    assert run("score", cwd=folder).returncode == 2
    assert run("score", "brand.yaml", "--fail-under", "50", cwd=folder).returncode == 2


@pytest.mark.parametrize(
    ("args", "said"),
    [
        (("score", "brnad.yaml"), 'brnad.yaml: no such file; did you mean "brand.yaml"?'),
        (("score", "broken.yaml"), "broken.yaml:2:7: size: "),
        (("score", "."), "this is a folder"),
        (("score", "brand.yaml", "--causes", "missing.yaml"), "missing.yaml: no such file"),
        (("explain", "missing.yaml", "climate-action"), "missing.yaml: no such file"),
        (("validate", "missing.yaml"), "missing.yaml: no such file"),
        (("validate", "broken.yaml"), "broken.yaml:2:7: size: "),
    ],
)
def test_3_unusable_input(args: tuple[str, ...], said: str, program: Program) -> None:
    done = program(*args)

    assert (done.code, done.out) == (3, "")
    assert said in done.err
    assert "Traceback" not in done.err


def test_one_bad_file_does_not_hide_the_others(run: Run, folder: Path) -> None:
    done = run("score", "missing.yaml", "brand.yaml", "broken.yaml", "second.yaml", *ONLY, cwd=folder)

    assert done.returncode == 3
    assert "Panadería Luna · brand.yaml" in done.stdout
    assert "Second · second.yaml" in done.stdout
    assert done.stderr.startswith("missing.yaml: no such file\nbroken.yaml:2:7: size: ")


def test_json_lists_the_good_files_and_the_errors(program: Program) -> None:
    done = program("score", "missing.yaml", "brand.yaml", "broken.yaml", *ONLY, "--format", "json")
    told = json.loads(done.out)

    assert done.code == 3
    assert [report["brand"]["source"] for report in told["reports"]] == ["brand.yaml"]
    assert [error["source"] for error in told["errors"]] == ["missing.yaml", "broken.yaml"]
    assert [error["place"] for error in told["errors"]] == [None, {"file": "broken.yaml", "line": 2, "column": 7}]


def test_json_is_json_even_if_no_file_can_be_used() -> None:
    result = call("score", "missing.yaml", "--format", "json")

    assert result.exit_code == 3
    assert json.loads(result.stdout)["reports"] == []


def test_70_our_fault(program: Program, monkeypatch: pytest.MonkeyPatch) -> None:
    """A crash is never 1: that would look like a finding. The traceback is what we need to mend it."""
    monkeypatch.setattr("aligncheck.whatif.assess", lambda *_: 1 / 0)
    done = program("score", "brand.yaml", *ONLY)

    assert (done.code, done.out) == (70, "")
    assert done.err.startswith("Traceback (most recent call last):")
    assert "ZeroDivisionError" in done.err
    assert f"aligncheck {__version__}: this is our fault, not yours. Please report it" in done.err
    assert "https://" in done.err.splitlines()[-1]


@pytest.mark.parametrize("error", [RecursionError, MemoryError, OSError, ValueError, KeyError])
def test_70_for_any_crash(error: type[Exception], program: Program, monkeypatch: pytest.MonkeyPatch) -> None:
    def crash(*_: object) -> None:
        raise error("oh")

    monkeypatch.setattr("aligncheck.whatif.assess", crash)
    done = program("score", "brand.yaml", *ONLY)

    assert done.code == 70
    assert "our fault" in done.err


def test_70_before_3_before_1(program: Program, monkeypatch: pytest.MonkeyPatch) -> None:
    limit = ("--cause", "tap-water", "--fail-under", "100")

    assert program("score", "brand.yaml", *ONLY, *limit).code == 1
    assert program("score", "brand.yaml", "missing.yaml", *ONLY, *limit).code == 3
    assert program("score", "brand.yaml", "missing.yaml", *ONLY, *limit, "--exit-zero").code == 3

    monkeypatch.setattr("aligncheck.whatif.assess", lambda *_: 1 / 0)

    assert program("score", "missing.yaml", "brand.yaml", *ONLY, *limit).code == 70


@pytest.mark.parametrize("option", ["--version", "-V"])
def test_the_version(option: str, program: Program) -> None:
    assert program(option) == (0, f"aligncheck {__version__}\n", "")
    assert call(option).stdout == f"aligncheck {__version__}\n"


def test_run_as_a_module(monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]) -> None:
    """`python -m aligncheck` is the same program."""
    monkeypatch.setattr(sys, "argv", ["aligncheck", "--version"])
    monkeypatch.delitem(sys.modules, "aligncheck.__main__")
    monkeypatch.setattr(os, "_exit", lambda _: None)
    runpy.run_module("aligncheck", run_name="__main__")

    assert capsys.readouterr().out == f"aligncheck {__version__}\n"


def test_without_a_command_there_is_help(program: Program) -> None:
    done = program()

    assert done.code == 2
    assert "Commands:" in done.out + done.err


# --- what goes where ---


@pytest.mark.parametrize("command", [("score", "typo.yaml"), ("explain", "typo.yaml", "tap-water")])
def test_warnings_go_to_stderr_and_leave_the_exit_code_alone(command: tuple[str, ...], program: Program) -> None:
    """A cause id that no catalogue knows pins a fact to nothing: worth a word, not a failure."""
    Path("typo.yaml").write_text(BRAND.replace("[tap-water]", "[tap-watr]"), encoding="utf-8")
    done = program(*command, *ONLY, "--format", "json")

    assert done.code == 0
    assert json.loads(done.out)["errors"] == []
    assert done.err.startswith("warning: typo.yaml:5:")
    assert 'did you mean "tap-water"?' in done.err


def test_standard_input(run: Run, folder: Path) -> None:
    done = run("score", "-", "second.yaml", *ONLY, "--format", "json", text=BRAND, cwd=folder)

    assert [report["brand"]["source"] for report in json.loads(done.stdout)["reports"]] == ["<stdin>", "second.yaml"]
    assert "Panadería Luna" in call("explain", "-", "tap-water", *ONLY, text=BRAND).stdout
    assert call("validate", "-", text=BRAND).stdout.endswith(": a valid brand profile\n")


def test_empty_standard_input_is_unusable() -> None:
    done = call("score", "-", text="")

    assert done.exit_code == 3
    assert done.stderr.startswith("<stdin>:1:1: the file is empty")


def test_a_file_instead_of_stdout(folder: Path) -> None:
    shown = call("score", "brand.yaml", *ONLY, *DAY)
    written = call("score", "brand.yaml", *ONLY, *DAY, "--output", "report.txt")

    assert (written.exit_code, written.stdout) == (0, "")
    assert (folder / "report.txt").read_text(encoding="utf-8") == shown.stdout
    assert call("explain", "brand.yaml", "tap-water", *ONLY, "-o", "dots.txt").exit_code == 0
    assert "Tap water" in (folder / "dots.txt").read_text(encoding="utf-8")


def test_a_file_is_replaced_whole(folder: Path) -> None:
    (folder / "report.json").write_text("old" * 100_000, encoding="utf-8")
    call("score", "brand.yaml", *ONLY, *DAY, "--format", "json", "--output", "report.json")

    assert json.loads((folder / "report.json").read_text(encoding="utf-8"))["as_of"] == "2026-11-22"


@pytest.mark.parametrize("target", ["missing/report.txt", "folder", "brand.yaml/report.txt"])
def test_a_file_that_cannot_be_written_leaves_nothing_behind(target: str, program: Program, folder: Path) -> None:
    (folder / "folder").mkdir()
    before = sorted(folder.rglob("*"))
    done = program("score", "brand.yaml", *ONLY, "--output", target)

    assert (done.code, done.out) == (3, "")
    assert done.err.startswith(f"{target}: cannot be written: ")
    assert sorted(folder.rglob("*")) == before


def test_a_file_is_left_as_it_was_if_writing_fails_half_way(folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def full(*_: object) -> None:
        raise OSError(28, "No space left on device")

    (folder / "report.txt").write_text("old", encoding="utf-8")
    before = sorted(folder.iterdir())
    monkeypatch.setattr(Path, "replace", full)
    result = call("score", "brand.yaml", *ONLY, "--output", "report.txt")

    assert isinstance(result.exception, InputError)
    assert str(result.exception) == "report.txt: cannot be written: No space left on device"
    assert (folder / "report.txt").read_text(encoding="utf-8") == "old"
    assert sorted(folder.iterdir()) == before


@pytest.mark.skipif(sys.platform != "linux", reason="other systems refuse such names")
@pytest.mark.parametrize("options", [("--format", "json"), ()])
def test_a_file_name_that_is_no_text(options: tuple[str, ...], run: Run, folder: Path) -> None:
    """A name in Latin-1 can be read, shown and written about, into a file too."""
    name = os.fsdecode(b"caf\xe9.yaml")
    (folder / name).write_text(BRAND, encoding="utf-8")
    shown = run("score", name, *ONLY, *options, cwd=folder)
    written = run("score", name, *ONLY, *options, "--output", "out.txt", cwd=folder)

    assert (shown.returncode, shown.stderr) == (0, "")
    assert (written.returncode, written.stderr) == (0, "")
    assert (folder / "out.txt").read_text(encoding="utf-8") == shown.stdout
    if options:
        assert json.loads(shown.stdout)["reports"][0]["brand"]["source"] == name


# --- what is asked ---


def test_the_day_to_judge_by(monkeypatch: pytest.MonkeyPatch) -> None:
    """--as-of wins over SOURCE_DATE_EPOCH, which wins over today."""
    args = ("score", "brand.yaml", *ONLY, "--format", "json")
    today = datetime.now(tz=UTC).date().isoformat()
    monkeypatch.setenv("SOURCE_DATE_EPOCH", "")
    judged = json.loads(call(*args).stdout)["as_of"]

    assert today <= judged <= datetime.now(tz=UTC).date().isoformat()

    monkeypatch.setenv("SOURCE_DATE_EPOCH", "86400")

    assert json.loads(call(*args).stdout)["as_of"] == "1970-01-02"
    assert json.loads(call(*args, "--as-of", "2024-02-29").stdout)["as_of"] == "2024-02-29"


@pytest.mark.parametrize("epoch", ["yesterday", "9" * 30, "99999999999999"])
def test_an_epoch_that_is_no_day(epoch: str, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("SOURCE_DATE_EPOCH", epoch)
    result = call("score", "brand.yaml", *ONLY)

    assert isinstance(result.exception, UsageError)
    assert str(result.exception).endswith("is not a number of seconds; unset it, or pass --as-of")


def test_facts_that_came_later_do_not_count() -> None:
    """The tap is free since 2020; seen from 2019 nobody could have told what is done."""
    (now,) = scored("--cause", "tap-water")["reports"][0]["results"]
    told = json.loads(call("score", "brand.yaml", *ONLY, "--as-of", "2019-06-30", "-f", "json").stdout)
    then = next(result for result in told["reports"][0]["results"] if result["cause"] == "tap-water")

    assert now["parts"]["practice"] > 0
    assert then["parts"]["practice"] is None


def test_json_lists_every_cause_unless_told_otherwise() -> None:
    assert sorted(causes_of(scored())) == ["climate-action", "quiet-streets", "tap-water"]
    assert sorted(causes_of(scored("--all"))) == ["climate-action", "quiet-streets", "tap-water"]
    assert causes_of(scored("--top", "2")) == causes_of(scored())[:2]
    assert causes_of(scored("--top", "99")) == causes_of(scored())
    assert sorted(causes_of(scored("--cause", "tap-water", "--cause", "quiet-streets"))) == [
        "quiet-streets",
        "tap-water",
    ]


def test_the_terminal_lists_every_cause_on_demand() -> None:
    shown = call("score", "brand.yaml", *ONLY, "--all").stdout

    assert all(name in shown for name in ("Tap water", "Our own climate", "Quiet streets"))
    assert "Quiet streets" in call("score", "brand.yaml", *ONLY, "--cause", "quiet-streets").stdout
    assert "Quiet streets" not in call("score", "brand.yaml", *ONLY, "--top", "1").stdout


@pytest.mark.parametrize(
    ("option", "keys"),
    [
        ((), ("authenticity", "fit")),
        (("--sort", "authenticity"), ("authenticity", "fit")),
        (("--sort", "fit"), ("fit", "authenticity")),
    ],
)
def test_the_order_of_the_causes(option: tuple[str, ...], keys: tuple[str, str]) -> None:
    """A contradiction acts on authenticity and never on fit: the two orders differ here."""
    Path("fined.yaml").write_text(
        BRAND + "controversies: [{text: a fine, causes: [tap-water], severity: severe, status: ruled}]\n",
        encoding="utf-8",
    )
    told = json.loads(call("score", "fined.yaml", *ONLY, *DAY, "--format", "json", *option).stdout)
    results = told["reports"][0]["results"]

    assert results == sorted(results, key=lambda each: (-each[keys[0]], -each[keys[1]], each["cause"]))
    assert [result["rank"] for result in results] == [1, 2, 3]
    assert results[0]["cause"] == ("tap-water" if option[-1:] == ("fit",) else "climate-action")


def test_own_causes_add_to_the_catalogue_and_override_it() -> None:
    builtin = json.loads(call("score", "brand.yaml", *DAY, "--format", "json").stdout)
    both = json.loads(call("score", "brand.yaml", *DAY, "--causes", "causes.yaml", "--format", "json").stdout)
    names = {result["cause"]: result["name"] for result in both["reports"][0]["results"]}

    assert "tap-water" not in causes_of(builtin)
    assert "climate-action" in causes_of(builtin)
    assert len(names) == len(causes_of(builtin)) + 2
    assert names["tap-water"] == "Tap water"
    assert names["climate-action"] == "Our own climate"


def test_of_two_files_the_later_overrides() -> None:
    Path("more.yaml").write_text("causes: [{id: tap-water, name: Later, summary: Water.}]", encoding="utf-8")
    (result,) = scored("--causes", "more.yaml", "--cause", "tap-water")["reports"][0]["results"]

    assert result["name"] == "Later"


def test_no_cause_at_all() -> None:
    shown = call("score", "brand.yaml", "--no-builtin-causes")

    assert shown.exit_code == 0
    assert "No cause in the catalogue." in shown.stdout


def test_a_cause_of_ones_own_does_not_change_the_others() -> None:
    """A score does not depend on which other causes there are."""
    alone = scored("--cause", "tap-water")["reports"][0]["results"][0]
    among = next(result for result in scored()["reports"][0]["results"] if result["cause"] == "tap-water")

    assert {**alone, "rank": 0} == {**among, "rank": 0}


def test_several_brands_in_the_order_they_are_named() -> None:
    told = json.loads(call("score", "second.yaml", "brand.yaml", *ONLY, *DAY, "--format", "json").stdout)
    shown = call("score", "second.yaml", "brand.yaml", *ONLY, *DAY).stdout

    assert [report["brand"]["name"] for report in told["reports"]] == ["Second", "Panadería Luna"]
    assert shown.index("Second") < shown.index("Panadería Luna")


def test_the_dots_for_one_cause() -> None:
    shown = call("explain", "brand.yaml", "tap-water", *ONLY, *DAY)
    told = json.loads(call("explain", "brand.yaml", "tap-water", *ONLY, *DAY, "--format", "json").stdout)

    assert shown.exit_code == 0
    assert re.search(r":2 +water bottles to refill +●━+ \.\d\d ━+● water bottles to refill", shown.stdout)
    assert "WEAKEST" in shown.stdout
    assert causes_of(told) == ["tap-water"]
    assert told["reports"] == scored("--cause", "tap-water")["reports"]


@pytest.fixture
def family(folder: Path) -> Path:
    """Make a project with a brand whose parent, elsewhere, was fined."""
    project = folder / "project"
    (project / ".git").mkdir(parents=True)
    (project / "brands").mkdir()
    parent = "name: Acme\ncontroversies: [{text: a fine, causes: [tap-water], severity: severe, status: ruled}]\n"
    for place in (folder, project):
        (place / "acme.yaml").write_text(parent, encoding="utf-8")
    for name, path in {"inside": "../acme.yaml", "outside": "../../acme.yaml"}.items():
        text = f"{BRAND}parent: {{name: Acme, profile: {path}}}\n"
        (project / "brands" / f"{name}.yaml").write_text(text, encoding="utf-8")
    return project / "brands"


def test_a_parent_inside_the_project_is_read(family: Path) -> None:
    """Its conflicts weigh on a brand whose buyers see it."""
    shown = call("score", str(family / "inside.yaml"), *ONLY, "--all").stdout

    assert "open, parent" in shown


@pytest.mark.parametrize("command", [("score",), ("explain", "tap-water"), ("validate",)])
def test_a_parent_outside_the_project_is_refused_unless_allowed(
    command: tuple[str, ...], family: Path, program: Program
) -> None:
    args = (command[0], str(family / "outside.yaml"), *command[1:], *(ONLY if command[0] != "validate" else ()))
    refused, allowed = program(*args), program(*args, "--allow-outside")

    assert (refused.code, refused.out) == (3, "")
    assert "lies outside the project" in refused.err
    assert "--allow-outside" in refused.err
    assert (allowed.code, allowed.err) == (0, "")


# --- validate ---


def test_validate_says_of_each_file_what_it_is() -> None:
    shown = call("validate", "brand.yaml", "causes.yaml")

    assert shown.exit_code == 0
    assert shown.stdout == "brand.yaml: a valid brand profile\ncauses.yaml: a valid cause catalogue\n"


def test_validate_goes_on_after_a_bad_file() -> None:
    shown = call("validate", "missing.yaml", "brand.yaml", "broken.yaml")

    assert shown.exit_code == 3
    assert shown.stdout == "brand.yaml: a valid brand profile\n"
    assert shown.stderr.startswith("missing.yaml: no such file\nbroken.yaml:2:7: size: ")


def test_validate_as_json() -> None:
    told = json.loads(call("validate", "brand.yaml", "broken.yaml", "--format", "json").stdout)

    assert told["files"] == [{"source": "brand.yaml", "kind": "brand profile", "valid": True}]
    assert [error["place"] for error in told["errors"]] == [{"file": "broken.yaml", "line": 2, "column": 7}]


def test_validate_finds_every_problem_of_a_catalogue() -> None:
    Path("bad.yaml").write_text(
        "causes:\n  - {id: A B, name: x}\n  - {id: c, name: y, summary: z, sdgs: [18]}\n", encoding="utf-8"
    )
    shown = call("validate", "bad.yaml")

    assert shown.exit_code == 3
    assert [line.split(": ")[0] for line in shown.stderr.splitlines() if line.startswith("bad.yaml:")] == [
        "bad.yaml:2:5",
        "bad.yaml:2:10",
        "bad.yaml:3:41",
    ]


# --- pipes and terminals ---


@pytest.mark.parametrize(
    "command",
    [
        ("score", "brand.yaml", *ONLY),
        ("score", "brand.yaml", *ONLY, "--format", "json"),  # more than a buffer holds
        ("--version",),
        ("--help",),
    ],
)
def test_a_reader_who_has_seen_enough_is_no_fault(command: tuple[str, ...], folder: Path) -> None:
    """`aligncheck … | head -1`: no traceback, and no exit code that means something else."""
    reader, writer = os.pipe()
    os.close(reader)
    program = [sys.executable, "-m", "aligncheck", *command]
    done = subprocess.run(
        program, stdin=subprocess.DEVNULL, stdout=writer, stderr=subprocess.PIPE, cwd=folder, check=False
    )
    os.close(writer)

    assert (done.returncode, done.stderr) == (0, b"")


def test_a_closed_pipe_in_place(program: Program, monkeypatch: pytest.MonkeyPatch) -> None:
    reader, writer = os.pipe()
    os.close(reader)
    stream = os.fdopen(writer, "w", encoding="utf-8")
    monkeypatch.setattr(sys, "stdout", stream)

    assert program("score", "brand.yaml", *ONLY) == (0, "", "")
    stream.close()  # as Python does at its end: nothing is left that would fail then


def on_terminal(*args: str, cwd: Path, **env: str) -> str:
    """Return what a pseudo-terminal of 80 columns shows."""
    kept = {key: os.environ[key] for key in ("PATH", "HOME", "PYTHONPATH") if key in os.environ}
    settled = {"COLUMNS": "80", "SOURCE_DATE_EPOCH": "1795305600", "TERM": "xterm-256color", "PYTHONUTF8": "1"}
    controller, terminal = pty.openpty()
    command = [sys.executable, "-m", "aligncheck", *args]
    with subprocess.Popen(
        command, stdin=subprocess.DEVNULL, stdout=terminal, stderr=terminal, cwd=cwd, env={**kept, **settled, **env}
    ) as process:
        os.close(terminal)
        shown = b""
        try:
            while part := os.read(controller, 65536):
                shown += part
        except OSError:  # the other end is closed: how Linux says the end of the file
            pass
        process.wait()
    os.close(controller)
    return shown.decode("utf-8").replace("\r\n", "\n")


SCORE = ("score", "brand.yaml", *ONLY)


def test_a_terminal_has_colour_and_the_same_words(run: Run, folder: Path) -> None:
    shown = on_terminal(*SCORE, cwd=folder)

    assert ANSI.search(shown)
    assert ANSI.sub("", shown) == run(*SCORE, cwd=folder).stdout


@pytest.mark.parametrize("env", [{"NO_COLOR": "1"}, {"TERM": "dumb"}, {"NO_COLOR": "1", "FORCE_COLOR": "1"}])
def test_a_terminal_without_colour(env: dict[str, str], run: Run, folder: Path) -> None:
    assert on_terminal(*SCORE, cwd=folder, **env) == run(*SCORE, cwd=folder).stdout


def test_colour_can_be_forced_into_a_pipe_but_not_into_a_file(run: Run, folder: Path) -> None:
    plain = run(*SCORE, cwd=folder).stdout
    forced = run(*SCORE, cwd=folder, NO_COLOR="", FORCE_COLOR="1")
    run(*SCORE, "--output", "out.txt", cwd=folder, NO_COLOR="", FORCE_COLOR="1")

    assert "\x1b" not in plain
    assert ANSI.search(forced.stdout)
    assert ANSI.sub("", forced.stdout) == plain
    assert (folder / "out.txt").read_text(encoding="utf-8") == plain


def test_json_has_no_colour_on_a_terminal(folder: Path) -> None:
    shown = on_terminal(*SCORE, "--format", "json", cwd=folder)

    assert json.loads(shown)["schema"] == "aligncheck/report@1"


@pytest.mark.parametrize(("width", "used"), [(40, 30), (80, 60), (200, 81)])
def test_the_width_of_the_terminal_is_kept(width: int, used: int, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("COLUMNS", str(width))
    lines = [line for line in call(*SCORE).stdout.splitlines() if not line.startswith("More: ")]

    assert used <= max(len(line) for line in lines) <= width


@pytest.mark.parametrize(
    "env", [{"PYTHONIOENCODING": "ascii"}, {"LANG": "C", "LC_ALL": "C", "PYTHONCOERCECLOCALE": "0"}]
)
def test_a_screen_that_knows_few_letters(env: dict[str, str], run: Run, folder: Path) -> None:
    """Nothing crashes; what cannot be shown becomes a plain sign or an escape."""
    done = run(*SCORE, cwd=folder, PYTHONUTF8="0", **env)

    assert (done.returncode, done.stderr) == (0, "")
    assert done.stdout.startswith("Panader\\xeda Luna - brand.yaml\n")
    assert done.stdout.isascii()


def test_the_dots_on_a_screen_that_knows_few_letters(run: Run, folder: Path) -> None:
    """The picture keeps its columns: each mark has a plain one of the same width."""
    (folder / "plain.yaml").write_text(BRAND.replace("Panadería", "Bakery"), encoding="utf-8")
    drawn = run("explain", "plain.yaml", "tap-water", *ONLY, cwd=folder).stdout.splitlines()
    plain = run(
        "explain", "plain.yaml", "tap-water", *ONLY, cwd=folder, PYTHONUTF8="0", PYTHONIOENCODING="ascii"
    ).stdout

    assert plain.isascii()
    assert "\\" not in plain
    assert [len(line) for line in plain.splitlines()] == [len(line) for line in drawn]
    assert any(" o###" in line for line in plain.splitlines())


def test_a_screen_that_knows_some_letters() -> None:
    """Latin-1 has the í, and neither bars nor curly quotes."""
    shown = CliRunner(charset="latin-1").invoke(app, [*SCORE])

    assert shown.exit_code == 0
    assert shown.stdout.startswith("Panadería Luna")
    assert "###" in shown.stdout


@pytest.mark.parametrize("charset", ["ascii", "latin-1", "utf-8"])
def test_json_is_json_on_any_screen(charset: str) -> None:
    """Quotation marks of sentences and letters of names come back as they were."""
    args = [*SCORE, *DAY, "--format", "json"]
    told = json.loads(CliRunner(charset=charset).invoke(app, args).stdout)

    assert told == json.loads(call(*args).stdout)
    assert told["reports"][0]["brand"]["name"] == "Panadería Luna"


@pytest.mark.parametrize("args", [("score", "größe.yaml"), ("score", "brand.yaml", "--cause", "größe")])
def test_errors_on_a_screen_that_knows_few_letters(args: tuple[str, ...], run: Run, folder: Path) -> None:
    done = run(*args, cwd=folder, PYTHONUTF8="0", PYTHONIOENCODING="ascii:strict", LC_ALL="C.UTF-8")

    assert done.returncode == (3 if len(args) == 2 else 2)
    assert "gr\\xf6\\xdfe" in done.stderr
    assert "Traceback" not in done.stderr
