"""The wheel: what is in it, what it asks for, and that it works on its own, away from the repository."""

from __future__ import annotations

import email
import importlib.util
import json
import os
import re
import subprocess
import sys
import sysconfig
import venv
import zipfile
from pathlib import Path

import pytest

from aligncheck.version import __version__

ROOT = Path(__file__).parents[1]
INFO = f"aligncheck-{__version__}.dist-info"
BRAND = ROOT / "examples" / "brands" / "fernwash.yaml"


@pytest.fixture(scope="module")
def wheel(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Build the wheel; where the build backend is at hand, without asking any index for it."""
    folder = tmp_path_factory.mktemp("wheel")
    at_hand = ["--no-build-isolation"] if importlib.util.find_spec("hatchling") else []
    pip = [sys.executable, "-m", "pip", "--disable-pip-version-check"]
    subprocess.run([*pip, "wheel", "--quiet", "--no-deps", *at_hand, "--wheel-dir", str(folder), str(ROOT)], check=True)
    (built,) = folder.glob("*.whl")
    return built


@pytest.fixture(scope="module")
def names(wheel: Path) -> set[str]:
    """Return the names of the files in the wheel."""
    with zipfile.ZipFile(wheel) as archive:
        return set(archive.namelist())


@pytest.fixture(scope="module")
def installed(wheel: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Install the wheel alone into a folder; its dependencies are those of the tests."""
    target = tmp_path_factory.mktemp("installed")
    pip = [sys.executable, "-m", "pip", "--disable-pip-version-check"]
    subprocess.run(
        [*pip, "install", "--quiet", "--no-deps", "--no-index", "--target", str(target), str(wheel)], check=True
    )
    return target


def run(target: Path, cwd: Path, *command: str) -> str:
    """Run Python with the installed package, in a folder that is not the repository."""
    env = {**os.environ, "PYTHONPATH": str(target), "PYTHONUTF8": "1", "NO_COLOR": "1", "COLUMNS": "80"}
    done = subprocess.run(
        [sys.executable, *command], capture_output=True, text=True, encoding="utf-8", cwd=cwd, env=env, check=True
    )
    return done.stdout


@pytest.mark.parametrize(
    "name",
    [
        "aligncheck/causes.yaml",
        "aligncheck/py.typed",
        "aligncheck/embedding/static-en-128.i8",
        "aligncheck/embedding/static-en-128.txt",
        "aligncheck/embedding/static-en-128.json",
        "aligncheck/builtin/catalogue.json",
        "aligncheck/builtin/vectors.bin",
        "aligncheck/builtin/version.json",
        "aligncheck/builtin/occasions.json",
        f"{INFO}/licenses/LICENSE",
        f"{INFO}/licenses/NOTICE",
    ],
)
def test_the_wheel_holds(name: str, names: set[str]) -> None:
    assert name in names


def test_the_wheel_holds_every_file_of_the_package(names: set[str]) -> None:
    package = ROOT / "src" / "aligncheck"
    sources = {path.relative_to(ROOT / "src").as_posix() for path in package.rglob("*") if path.is_file()}

    assert {name for name in sources if "__pycache__" not in name} - names == set()


def test_the_wheel_holds_nothing_else(names: set[str]) -> None:
    """No tests, no benchmarks, no stray files."""
    assert {name.split("/")[0] for name in names} == {"aligncheck", INFO}
    assert [name for name in names if "__pycache__" in name or name.endswith(".pyc")] == []


def test_the_causes_are_those_of_the_repository(wheel: Path) -> None:
    with zipfile.ZipFile(wheel) as archive:
        assert archive.read("aligncheck/causes.yaml") == (ROOT / "causes.yaml").read_bytes()


def test_it_needs_four_packages_at_run_time_and_no_more(wheel: Path) -> None:
    with zipfile.ZipFile(wheel) as archive:
        metadata = email.message_from_bytes(archive.read(f"{INFO}/METADATA"))
    needed = [line for line in metadata.get_all("Requires-Dist", []) if "extra ==" not in line]

    assert {re.split(r"[^a-z0-9-]", line.lower())[0] for line in needed} == {"typer", "rich", "pydantic", "pyyaml"}
    assert len(needed) == 4
    assert metadata["Requires-Python"] == ">=3.11"
    assert metadata["License-Expression"] == "Apache-2.0"


def test_the_program_is_named_in_the_wheel(wheel: Path) -> None:
    with zipfile.ZipFile(wheel) as archive:
        entries = archive.read(f"{INFO}/entry_points.txt").decode()

    assert entries == "[console_scripts]\naligncheck = aligncheck.__main__:run\n"


def test_the_installed_package_is_the_one_that_runs(installed: Path, tmp_path: Path) -> None:
    """Otherwise the tests below would show nothing."""
    where = run(installed, tmp_path, "-c", "import aligncheck; print(aligncheck.__file__)")

    assert Path(where.strip()).is_relative_to(installed)


def test_it_scores_away_from_the_repository(installed: Path, tmp_path: Path) -> None:
    """The same bytes as from the sources."""
    (tmp_path / "brand.yaml").write_bytes(BRAND.read_bytes())
    args = ("-m", "aligncheck", "score", "brand.yaml", "--as-of", "2026-11-22")
    told = run(installed, tmp_path, *args, "--format", "json")

    assert len(json.loads(told)["reports"][0]["results"]) > 100
    assert told == run(ROOT / "src", tmp_path, *args, "--format", "json")
    assert "Fernwash · household cleaning" in run(installed, tmp_path, *args)


def test_the_catalogue_can_be_read_away_from_the_repository(installed: Path, tmp_path: Path) -> None:
    """`causes show` reads causes.yaml itself, from inside the package."""
    shown = run(installed, tmp_path, "-m", "aligncheck", "causes", "show", "plastic-waste")

    assert "plastic-waste" in shown


def test_a_first_profile_is_begun_away_from_the_repository(installed: Path, tmp_path: Path) -> None:
    """The template and the schema come from inside the package."""
    run(installed, tmp_path, "-m", "aligncheck", "init", "brand")

    assert (tmp_path / "brand.schema.json").read_bytes() == (ROOT / "schemas/brand.schema.json").read_bytes()
    assert run(installed, tmp_path, "-m", "aligncheck", "validate", "brand.yaml").startswith("brand.yaml: a valid")


def test_the_library_works_away_from_the_repository(installed: Path, tmp_path: Path) -> None:
    (tmp_path / "brand.yaml").write_bytes(BRAND.read_bytes())
    script = """
import aligncheck
report = aligncheck.assess(aligncheck.load_brand("brand.yaml"), aligncheck.load_causes(), as_of="2026-11-22")
print(report.to_dict()["brand"]["name"])
"""

    assert run(installed, tmp_path, "-c", script) == "Fernwash\n"


RIGHT = """
from pathlib import Path
import aligncheck

def believable(path: Path, patch: str, least: float) -> list[str]:
    causes = aligncheck.load_causes().only(["plastic-waste"])
    brand = aligncheck.what_if(aligncheck.load_brand(path), patch)
    name: str = brand.brand.name
    report: aligncheck.Report = aligncheck.assess(brand, causes, as_of="2026-11-22")
    found: dict[str, object] = report.to_dict()
    return [name, *found, *(each.cause.name for each in report.brand.results if each.score.fit >= least)]

try:
    print(believable(Path("brand.yaml"), "step.yaml", 0.6))
except aligncheck.InputError as error:
    print([problem.place.line for problem in error.problems if problem.place])
"""
WRONG = """
import aligncheck

aligncheck.load_brand(3)
aligncheck.lod_brand("brand.yaml")
aligncheck.assess(aligncheck.load_brand("brand.yaml"), aligncheck.load_causes()).brand = None
"""


@pytest.fixture(scope="module")
def environment(wheel: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Return the Python of a fresh environment with the wheel in it; its dependencies are those of the tests."""
    folder = tmp_path_factory.mktemp("environment")
    venv.create(folder)
    python = folder / ("Scripts" if os.name == "nt" else "bin") / "python"
    ask = "import sysconfig; print(sysconfig.get_path('purelib'))"
    packages = subprocess.run([python, "-c", ask], capture_output=True, text=True, check=True).stdout.strip()
    pip = [sys.executable, "-m", "pip", "--disable-pip-version-check", "install", "--quiet", "--no-deps", "--no-index"]
    subprocess.run([*pip, "--target", packages, str(wheel)], check=True)
    (Path(packages) / "dependencies.pth").write_text(sysconfig.get_path("purelib"), encoding="utf-8")
    return python


@pytest.mark.parametrize(
    ("script", "errors"),
    [
        (RIGHT, []),
        (
            WRONG,
            ["4: error: Argument 1", "5: error: Module has no attribute", "6: error: Property", "6: error: Incompat"],
        ),
    ],
)
def test_a_script_of_a_user_is_checked_with_the_types_of_the_installed_package(
    script: str, errors: list[str], environment: Path, tmp_path: Path
) -> None:
    (tmp_path / "user.py").write_text(script, encoding="utf-8")
    mypy = [
        sys.executable,
        "-m",
        "mypy",
        "--strict",
        "--python-executable",
        str(environment),
        "--config-file",
        os.devnull,
    ]

    done = subprocess.run(
        [*mypy, "--cache-dir", str(environment.parent), "user.py"],
        capture_output=True, text=True, encoding="utf-8", cwd=tmp_path, check=False,
    )  # fmt: skip

    found = [line.removeprefix("user.py:") for line in done.stdout.splitlines() if ": error: " in line]
    assert [line[: len(start)] for line, start in zip(found, errors, strict=True)] == errors, done.stdout + done.stderr
