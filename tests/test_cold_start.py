"""What is not needed is not loaded: a check in an editor or a hook must not wait for it."""

from __future__ import annotations

import json
import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[1]
BRAND = "examples/brands/fernwash.yaml"
PROGRAM = """
import json, sys
from aligncheck.__main__ import main
try:
    main()
except SystemExit as end:
    assert not end.code, end.code
sys.stderr.write("\\n" + json.dumps(sorted(sys.modules)))
"""


def loaded(*args: str) -> set[str]:
    """Return the modules that a run of the program has loaded at its end."""
    done = subprocess.run(
        [sys.executable, "-c", PROGRAM, *args], capture_output=True, text=True, encoding="utf-8", cwd=ROOT, check=True
    )
    modules: list[str] = json.loads(done.stderr.splitlines()[-1])
    return set(modules)


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


@pytest.mark.parametrize("args", [("score", BRAND), ("explain", BRAND, "plastic-waste")])
def test_json_loads_no_console(args: tuple[str, ...]) -> None:
    modules = loaded(*args, "--format", "json")

    assert families(modules, "rich", "markdown_it", "pygments", "numpy", "aligncheck.reporters.terminal") == set()


@pytest.mark.parametrize("args", [("score", BRAND), ("explain", BRAND, "plastic-waste")])
def test_the_terminal_loads_no_more_of_rich_than_it_prints_with(args: tuple[str, ...]) -> None:
    modules = loaded(*args)

    assert families(modules, "rich.markdown", "rich.syntax", "rich.traceback", "markdown_it", "pygments") == set()
    assert families(modules, "numpy", "aligncheck.reporters.json_v1") == set()


def test_validate_loads_no_engine() -> None:
    assert families(loaded("validate", BRAND), "rich", "numpy", "aligncheck.embedding", "aligncheck.catalogue") == set()


def test_a_score_on_the_built_in_catalogue_loads_no_model_of_causes() -> None:
    assert families(loaded("score", BRAND), "aligncheck.models.causes", "aligncheck.models.trades") == set()
