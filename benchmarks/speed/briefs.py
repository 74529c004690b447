"""A thousand briefs in one run: aligncheck check beside yamllint, proselint and textlint on the same files.

The briefs are the examples, a thousand times over with names of their own; each tool gets all of them at once. The
peers are installed into .venv/peers (from PyPI) and .venv/textlint (from npm); what cannot be installed is named, and
its row left out. Rounds are interleaved; files a second are by the clock on the wall, as a user waits for it, median
over the rounds. Ours shares many files out to all cores, the others use one; CPU seconds of all cores stand beside.
"""

from __future__ import annotations

import argparse
import json
import os
import shutil
import subprocess
import sys
import time
from pathlib import Path
from statistics import median
from tempfile import TemporaryDirectory
from typing import TYPE_CHECKING, NamedTuple

from peers import HOME, installed

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

ROOT = Path(__file__).resolve().parents[2]
EXAMPLES = ROOT / "examples"
TEXTLINT = ROOT / ".venv" / "textlint"
RULES = ("textlint-rule-write-good@2.0.0", "textlint-rule-alex@5.0.0")
NAMES = ("refill-month", "eyes-for-all", "climate-neutral-socks", "pride-sale", "oceans-day", "pink-box")


class Tool(NamedTuple):
    """A tool with the command that reads all files, and how many times its speed ours must reach."""

    name: str
    command: tuple[str, ...]
    target: float | None = None


def main(arguments: Sequence[str] | None = None) -> None:
    """Install what is missing, make the briefs, run, and print the table."""
    parser = argparse.ArgumentParser(description="Check a thousand briefs with aligncheck and its peers.")
    parser.add_argument("--runs", type=int, default=3, metavar="N", help="rounds to take the median of (default: 3)")
    parser.add_argument("--briefs", type=int, default=1000, metavar="N", help="how many briefs (default: 1000)")
    asked = parser.parse_args(arguments)
    with TemporaryDirectory() as folder:
        files = made(Path(folder), asked.briefs)
        tools = tuple(each for each in (ours(files), *peers(files, Path(folder))) if each)
        rounds = [{tool.name: timed(tool, Path(folder)) for tool in tools} for _ in range(asked.runs)]
    times = {
        tool.name: [median(times) for times in zip(*(each[tool.name] for each in rounds), strict=True)]
        for tool in tools
    }
    print(table(tools, times, asked.briefs))


def made(folder: Path, count: int) -> list[str]:
    """Write so many briefs with the profiles they name, and return their files."""
    shutil.copytree(EXAMPLES / "brands", folder / "brands")
    (folder / ".git").mkdir()  # a project of its own: what a brief names lies inside
    (folder / "briefs").mkdir()
    texts = [(EXAMPLES / "briefs" / f"{name}.yaml").read_text(encoding="utf-8") for name in NAMES]
    files = []
    for number in range(count):
        text = texts[number % len(texts)].replace("campaign: ", f"campaign: No. {number}, ", 1)
        file = folder / "briefs" / f"{NAMES[number % len(NAMES)]}-{number}.yaml"
        file.write_text(text, encoding="utf-8")
        files.append(f"briefs/{file.name}")
    return files


def ours(files: list[str]) -> Tool:
    """Return our own command."""
    return Tool("aligncheck check", (sys.executable, "-m", "aligncheck", "check", *files, "-f", "concise"))


def peers(files: list[str], folder: Path) -> list[Tool | None]:
    """Return the peers that could be installed."""
    return [
        Tool("yamllint", (str(HOME / "bin" / "yamllint"), "-d", "relaxed", *files), 4)
        if installed("yamllint", ("yamllint==1.38.0",), ())
        else None,
        Tool("proselint", (str(HOME / "bin" / "proselint"), "check", *files), 4)
        if installed("proselint", ("proselint==0.16.0",), ())
        else None,
        textlint(files, folder),
    ]


def textlint(files: list[str], folder: Path) -> Tool | None:
    """Install textlint with two prose rules, and return its command; it reads the briefs as plain text."""
    if not (TEXTLINT / "node_modules" / ".bin" / "textlint").exists():
        TEXTLINT.mkdir(parents=True, exist_ok=True)
        words = ["npm", "install", "--silent", "--no-audit", "--no-fund", "textlint@15.8.0", *RULES]
        try:
            subprocess.run(words, cwd=TEXTLINT, check=True, capture_output=True, text=True)
        except (OSError, subprocess.CalledProcessError) as error:
            print(f"textlint: left out, as npm cannot install it: {getattr(error, 'stderr', None) or error}")
            return None
    settings = {
        "plugins": {"@textlint/text": {"extensions": [".yaml"]}},
        "rules": {rule.rpartition("@")[0].removeprefix("textlint-rule-"): True for rule in RULES},
    }
    (folder / ".textlintrc.json").write_text(json.dumps(settings), encoding="utf-8")
    modules = str(TEXTLINT / "node_modules")
    command = (f"{modules}/.bin/textlint", "--rules-base-directory", modules, "--format", "unix", *files)
    return Tool("textlint (write-good, alex)", command, 20)


def timed(tool: Tool, folder: Path) -> tuple[float, float]:
    """Return the seconds of a run, by the clock and of CPU time; what a linter exits with is its finding."""
    begin = time.perf_counter()
    environment = {**os.environ, "SOURCE_DATE_EPOCH": "1795305600"}
    with (folder / "out").open("wb") as out:
        process = subprocess.Popen(tool.command, cwd=folder, env=environment, stdout=out, stderr=subprocess.STDOUT)
        _, status, used = os.wait4(process.pid, 0)
        process.returncode = os.waitstatus_to_exitcode(status)
    if process.returncode not in (0, 1):
        raise SystemExit(f"{tool.name} exits {process.returncode}:\n{(folder / 'out').read_text()[-2000:]}")
    return time.perf_counter() - begin, used.ru_utime + used.ru_stime


def medians(rounds: Iterable[tuple[float, float]]) -> list[float]:
    """Return the medians of both times over the rounds."""
    return [median(times) for times in zip(*rounds, strict=True)]


def table(tools: Sequence[Tool], times: dict[str, list[float]], count: int) -> str:
    """Return a line a tool: its files a second, and how many times as fast we are."""
    first = times[tools[0].name][0]
    lines = [f"{'':30} {'CPU s':>7} {'files/s':>8} {'we are':>8} {'target':>7}"]
    for tool in tools:
        waited, used = times[tool.name]
        target = f">= {tool.target:g}" if tool.target else ""
        lines.append(f"{tool.name:30} {used:7.2f} {count / waited:8.0f} {waited / first:7.1f}x {target:>7}")
    return "\n".join(lines)


if __name__ == "__main__":
    main()
