"""What is not needed is not loaded: a check in an editor or a hook must not wait for it."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

if TYPE_CHECKING:
    from collections.abc import Mapping

ROOT = Path(__file__).parents[1]
BRAND = "examples/brands/fernwash.yaml"
PROGRAM = """
import sys
from aligncheck.__main__ import main
try:
    main()
except SystemExit as end:
    assert not end.code, end.code
sys.stderr.write("\\n" + " ".join(sorted(name for name, module in sys.modules.items() if module)))
"""


def loaded(*args: str, cwd: Path = ROOT, env: Mapping[str, str] | None = None) -> set[str]:
    """Return the modules that a run of the program has loaded at its end."""
    done = subprocess.run(
        [sys.executable, "-c", PROGRAM, *args],
        capture_output=True,
        text=True,
        encoding="utf-8",
        cwd=cwd,
        env={**os.environ, **(env or {})},
        check=True,
    )
    return set(done.stderr.splitlines()[-1].split())


def families(modules: set[str], *names: str) -> set[str]:
    """Return which of some packages were loaded, wholly or in part."""
    return {name for name in names if any(f"{module}.".startswith(f"{name}.") for module in modules)}


@pytest.mark.parametrize("option", ["--version", "-V"])
def test_the_version_loads_nothing(option: str) -> None:
    modules = loaded(option)

    assert families(modules, "typer", "rich", "pydantic", "yaml", "numpy") == set()
    assert {module for module in modules if module.startswith("aligncheck")} == {
        "aligncheck",
        "aligncheck.__main__",
        "aligncheck.version",
    }


@pytest.mark.parametrize("args", [("--help",), ("score", "--help"), ("schema", "--help"), ("init", "brand", "--help")])
def test_help_loads_no_engine(args: tuple[str, ...]) -> None:
    modules = loaded(*args)

    assert families(modules, "yaml", "numpy", "rich", "aligncheck.embedding", "aligncheck.models") == set()


@pytest.mark.parametrize("args", [("--help",), ("score", "--help"), ("causes", "list", "--help")])
def test_no_command_is_imported_but_the_one_that_is_asked_for(args: tuple[str, ...]) -> None:
    modules = loaded(*args)
    commands = {"init", "detect", "score", "explain", "validate", "settings", "schema", "causes"}

    assert {name for name in commands if f"aligncheck.cli.{name}" in modules} == commands & {args[0]}
    assert families(modules, "pydantic", "tempfile") == set()


@pytest.mark.parametrize("format_", ["json", "markdown", "csv"])
@pytest.mark.parametrize("args", [("score", BRAND), ("explain", BRAND, "plastic-waste"), ("causes", "list")])
def test_what_is_made_for_programs_loads_no_console(args: tuple[str, ...], format_: str) -> None:
    modules = loaded(*args, "--format", format_)

    assert families(modules, "rich", "markdown_it", "pygments", "numpy", "aligncheck.reporters.terminal") == set()


def test_detect_loads_no_model_no_yaml_and_no_other_engine() -> None:
    modules = loaded("detect", "We plant trees.", "--format", "markdown")

    assert families(modules, "rich", "yaml", "numpy", "aligncheck.models", "aligncheck.matching") == set()


@pytest.mark.parametrize("args", [("score", BRAND), ("explain", BRAND, "plastic-waste")])
def test_the_terminal_loads_no_more_of_rich_than_it_prints_with(args: tuple[str, ...]) -> None:
    modules = loaded(*args)

    assert families(modules, "rich.markdown", "rich.syntax", "rich.traceback", "markdown_it", "pygments") == set()
    assert families(modules, "numpy", "aligncheck.reporters.json_v1") == set()


@pytest.mark.parametrize("args", [("score", BRAND), ("explain", BRAND, "plastic-waste"), ("causes", "list")])
def test_without_a_settings_file_nothing_is_loaded_to_read_one(args: tuple[str, ...]) -> None:
    modules = loaded(*args)

    assert families(modules, "tomllib", "aligncheck.toml", "aligncheck.settings") == set()
    assert families(modules, "aligncheck.settled", "aligncheck.project") == {"aligncheck.settled", "aligncheck.project"}


def test_a_settings_file_loads_what_reads_it(tmp_path: Path) -> None:
    """The same modules, so that the test above looks for the right ones."""
    (tmp_path / "team.toml").write_text("bands.good = 0.6\n", encoding="utf-8")
    modules = loaded("score", BRAND, "--config", str(tmp_path / "team.toml"))

    assert families(modules, "tomllib", "aligncheck.toml", "aligncheck.settings") == {
        "tomllib",
        "aligncheck.toml",
        "aligncheck.settings",
    }


def test_validate_loads_no_engine() -> None:
    assert families(loaded("validate", BRAND), "rich", "numpy", "aligncheck.embedding", "aligncheck.catalogue") == set()


def test_a_score_on_the_built_in_catalogue_loads_no_model_of_causes() -> None:
    assert families(loaded("score", BRAND), "aligncheck.models.causes", "aligncheck.models.trades") == set()
