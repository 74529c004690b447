"""How strong is a link? Fits the curve to the judged pairs, and prints what it is worth on brands it has not seen.

Run it from a checkout: `python benchmarks/fit/pairs/fitting.py`. The frozen numbers stand in the engine's calibration
file; the fit below says what they would be, unrounded. Ten folds by brand: no brand is in its own fit.
"""

from __future__ import annotations

import csv
import math
import random
from collections.abc import Callable
from datetime import date
from itertools import pairwise
from pathlib import Path
from typing import NamedTuple

from aligncheck.catalogue import Kind
from aligncheck.embedding.calibration import Calibration, calibration_of
from aligncheck.embedding.encoder import SCALE, default_encoder
from aligncheck.evidence import KINDS, SAID, Against, meet
from aligncheck.library import load_catalogue
from aligncheck.loading import load_profile
from aligncheck.matching import Matcher
from aligncheck.policy import Policy
from aligncheck.statements import Statement, read_statements

HERE = Path(__file__).resolve().parent
FOLDS, ROUNDS, RIDGE = 10, 30, 1.0
EDGES = (0.0, 0.05, 0.1, 0.2, 0.3, 0.4, 0.5, 0.6, 0.7, 0.8, 1.0)
READERS = ("first", "second")
LABELS = ("natural", "stretch", "against")
POLICY = Policy(as_of=date(2026, 11, 22))

Row = list[float]
Formula = Callable[["Pair"], Row]


class Pair(NamedTuple):
    """A judged pair: what the readers say (shares, 0-1), what the program says, and what a fit may look at."""

    brand: str
    natural: float
    stretch: float
    opposed: float
    against: bool  # the program takes the line for harm
    strength: float
    plain: float  # the uncalibrated nearness of the nearest phrase
    facet: float  # closeness
    meaning: float
    background: float
    said: float


def main() -> None:
    """Print the figures."""
    pairs = read_pairs()
    links = [pair for pair in pairs if not pair.against]
    brands = sorted({pair.brand for pair in links})
    random.Random(0).shuffle(brands)  # noqa: S311  (folds, not secrets)
    fold = {brand: number % FOLDS for number, brand in enumerate(brands)}
    truth = [pair.natural for pair in links]
    print(
        f"{len(pairs)} pairs, {len(links)} of them links, {len(brands)} brands\n\narea under the curve, natural or not"
    )
    for name, columns in FORMULAS.items():
        print(f"  {name:58} {area(held_out(links, columns, fold), truth):.3f}")
    print(f"  {'as shipped (not held out)':58} {area([pair.strength for pair in links], truth):.3f}")
    told(links)
    print("\nheld out: strength, pairs, mean strength, natural, natural or a stretch")
    reliability(held_out(links, FORMULAS[CHOSEN], fold), links)
    print("\nas shipped: the same")
    reliability([pair.strength for pair in links], links)
    harms(pairs)


def read_pairs() -> list[Pair]:
    """Return the judged pairs with what the program makes of them today."""
    encoder = default_encoder()
    matcher = Matcher(load_catalogue([], encoder), encoder)
    kept: dict[str, tuple[Statement, ...]] = {}
    with (HERE / "judged.tsv").open(encoding="utf-8", newline="") as file:
        rows = list(csv.DictReader(file, delimiter="\t"))
    for brand in {row["brand"] for row in rows}:
        path = next(folder / f"{brand}.yaml" for folder in FOLDERS if (folder / f"{brand}.yaml").exists())
        kept[brand] = read_statements(load_profile(path)).kept
    return [pair_of(row, kept[row["brand"]], matcher) for row in rows]


def pair_of(row: dict[str, str], kept: tuple[Statement, ...], matcher: Matcher) -> Pair:
    """Look a judged pair up in its profile, and let the program judge it too."""
    entry = matcher.catalogue.entries[row["cause"]]
    statement = next(each for each in kept if (each.text, each.channel) == (row["statement"], row["channel"]))
    met = meet(statement, entry, matcher, POLICY)[entry.number]
    kinds = [kind for kind in KINDS[statement.channel] if kind is not Kind.MEANING]
    nearness = [matcher.strength(statement.text, entry, kind) for kind in kinds]
    meaning = matcher.strength(statement.text, entry, Kind.MEANING)
    natural, stretch, opposed = (sum(row[reader] == label for reader in READERS) / 2 for label in LABELS)
    calibration = calibration_of(matcher.encoder.id)
    return Pair(
        row["brand"],
        natural,
        stretch,
        opposed,
        isinstance(met, Against),
        met.strength if met else 0.0,
        max(*nearness, meaning),
        closeness(max(nearness), calibration),
        closeness(meaning, calibration),
        calibration.bias(matcher.vector(statement.text)) / SCALE**2,
        float(statement.channel in SAID),
    )


def closeness(nearness: float, calibration: Calibration) -> float:
    """Return the closeness behind a nearness; -1 for no phrase."""
    if nearness <= 0.0:
        return -1.0
    return calibration.midpoint + math.log(nearness / (1 - nearness)) / calibration.slope


def _mixed(pair: Pair, part: float) -> float:
    far = calibration_of(default_encoder().id).natural.named
    return part * max(pair.facet, pair.meaning - far) + (1 - part) * pair.meaning


CHOSEN = "2 parts facet, 1 part meaning, both backgrounds, said"
FORMULAS: dict[str, Formula] = {
    "nearest phrase": lambda pair: [max(pair.facet, pair.meaning)],
    "nearest facet": lambda pair: [pair.facet],
    "nearest meaning": lambda pair: [pair.meaning],
    "2 parts facet, 1 part meaning": lambda pair: [_mixed(pair, 2 / 3)],
    "2 parts facet, 1 part meaning, both backgrounds": lambda pair: [_mixed(pair, 2 / 3) - pair.background],
    CHOSEN: lambda pair: [_mixed(pair, 2 / 3) - pair.background, -pair.said],
    "1 part facet, 1 part meaning, both backgrounds, said": lambda pair: [
        _mixed(pair, 1 / 2) - pair.background,
        -pair.said,
    ],
}
FOLDERS = (HERE / "brands", HERE.parent / "forty")


def told(links: list[Pair]) -> None:
    """Print the numbers of the chosen formula, fitted to all pairs."""
    rows = [FORMULAS[CHOSEN](pair) for pair in links]
    start, slope, said = fit(rows, [pair.natural for pair in links])
    print(f"\nfitted to all: slope {slope:.2f}, midpoint {-start / slope:.3f}, said {said / slope:.3f}")
    print(f"frozen:        {calibration_of(default_encoder().id).natural}")


def held_out(links: list[Pair], formula: Formula, fold: dict[str, int]) -> list[float]:
    """Return the strength of each pair by a fit to the other folds."""
    rows, truth = [formula(pair) for pair in links], [pair.natural for pair in links]
    fits = []
    for number in range(FOLDS):
        others = [n for n, pair in enumerate(links) if fold[pair.brand] != number]
        fits.append(fit([rows[n] for n in others], [truth[n] for n in others]))
    return [chance(row, fits[fold[pair.brand]]) for row, pair in zip(rows, links, strict=True)]


def chance(row: Row, weights: Row) -> float:
    """Return what a fit says of a row (0-1)."""
    return 1 / (1 + math.exp(-sum(map(float.__mul__, weights, [1.0, *row]))))


def fit(rows: list[Row], truth: Row) -> Row:
    """Return the weights of a logistic regression (the constant first), by Newton's steps, with a light ridge."""
    weights = [0.0] * (len(rows[0]) + 1)
    wide = [[1.0, *row] for row in rows]
    for _ in range(ROUNDS):
        slope = [RIDGE / 10 * weight * bool(n) for n, weight in enumerate(weights)]
        bend = [[RIDGE / 10 * (n == m > 0) for m in range(len(weights))] for n in range(len(weights))]
        for row, plain, is_so in zip(wide, rows, truth, strict=True):
            guess = chance(plain, weights)
            for n, one in enumerate(row):
                slope[n] += (guess - is_so) * one
                for m, other in enumerate(row):
                    bend[n][m] += guess * (1 - guess) * one * other
        weights = [weight - step for weight, step in zip(weights, solved(bend, slope), strict=True)]
    return weights


def solved(matrix: list[Row], right: Row) -> Row:
    """Return the solution of a small system of equations, by elimination; the matrix is positive definite."""
    rows = [[*row, value] for row, value in zip(matrix, right, strict=True)]
    for n, pivot in enumerate(rows):
        pivot[:] = [value / pivot[n] for value in pivot]
        for other in rows:
            if other is not pivot:
                factor = other[n]
                other[:] = [value - factor * taken for value, taken in zip(other, pivot, strict=True)]
    return [row[-1] for row in rows]


def area(strengths: Row, truth: Row) -> float:
    """Return how often a natural pair (by half of the readers or more) stands above one that is not; a tie is half."""
    above = [strength for strength, is_so in zip(strengths, truth, strict=True) if is_so >= 1 / 2]
    below = [strength for strength, is_so in zip(strengths, truth, strict=True) if is_so < 1 / 2]
    return sum((one > other) + (one == other) / 2 for one in above for other in below) / len(above) / len(below)


def reliability(strengths: Row, links: list[Pair]) -> None:
    """Print, for each step of strength, what the readers say."""
    for low, high in pairwise(EDGES):
        step = [(s, pair) for s, pair in zip(strengths, links, strict=True) if low <= s < high]
        if step:
            mean = [
                sum(values) / len(step) for values in zip(*[(s, p.natural, p.stretch) for s, p in step], strict=True)
            ]
            print(f"  {low:.2f}-{high:.2f} {len(step):5}   {mean[0]:.2f}   {mean[1]:.2f}   {mean[1] + mean[2]:.2f}")


def harms(pairs: list[Pair]) -> None:
    """Print what becomes of lines that work against a cause."""
    marked = [pair for pair in pairs if pair.against]
    wrong = [pair for pair in pairs if pair.opposed >= 1 / 2]
    caught = sum(pair.against for pair in wrong)
    natural = sum(pair.natural >= 1 / 2 for pair in marked)
    share = sum(pair.opposed for pair in marked) / len(marked)
    print(
        f"\nagainst: the program marks {len(marked)} lines; readers say so of {share:.0%}, and call {natural} natural"
    )
    print(f"         of {len(wrong)} that readers call against, it marks {caught}")


if __name__ == "__main__":
    main()
