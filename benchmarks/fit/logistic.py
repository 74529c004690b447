"""Logistic regression for outcomes from 0 to 1, and its answers on brands that it has not seen."""

from __future__ import annotations

import math
import random
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Sequence

Row = list[float]

FOLDS = 10
_RIDGE = 0.1  # holds a column that is nearly empty
_ROUNDS, _SETTLED = 30, 1e-9


def folds(brands: Sequence[str]) -> dict[str, int]:
    """Return the fold of each brand."""
    order = sorted(set(brands))
    random.Random(0).shuffle(order)  # noqa: S311 - to be repeated, not to be secret
    return {brand: number % FOLDS for number, brand in enumerate(order)}


def held_out(rows: Sequence[Row], truth: Row, brands: Sequence[str]) -> Row:
    """Return the chance of each row by a fit to the brands of the other folds."""
    fold = folds(brands)
    fits = []
    for number in range(FOLDS):
        others = [n for n, brand in enumerate(brands) if fold[brand] != number]
        fits.append(fit([rows[n] for n in others], [truth[n] for n in others]))
    return [chance(row, fits[fold[brand]]) for row, brand in zip(rows, brands, strict=True)]


def chance(row: Row, weights: Row) -> float:
    """Return what a fit says of a row (0-1); the constant stands first."""
    return 1 / (1 + math.exp(-weights[0] - math.fsum(map(float.__mul__, weights[1:], row))))


def fit(rows: Sequence[Row], truth: Row) -> Row:
    """Return the weights of a logistic regression, the constant first, by Newton's steps with a light ridge."""
    weights = [0.0] * (len(rows[0]) + 1)
    size = range(len(weights))
    for _ in range(_ROUNDS):
        slope = [_RIDGE * weight * (n > 0) for n, weight in enumerate(weights)]
        bend = [[_RIDGE * (n == m > 0) for m in size] for n in size]
        for plain, is_so in zip(rows, truth, strict=True):
            guess, row = chance(plain, weights), [1.0, *plain]
            wide, off = guess * (1 - guess), guess - is_so
            for n in size:
                slope[n] += off * row[n]
                for m in range(n + 1):
                    bend[n][m] += wide * row[n] * row[m]
        step = _solved([[bend[max(n, m)][min(n, m)] for m in size] for n in size], slope)
        weights = [weight - each for weight, each in zip(weights, step, strict=True)]
        if max(map(abs, step)) < _SETTLED:
            break
    return weights


def _solved(matrix: list[Row], right: Row) -> Row:
    """Return the solution of a small system of equations, by elimination; the matrix is positive definite."""
    rows = [[*row, value] for row, value in zip(matrix, right, strict=True)]
    for n, pivot in enumerate(rows):
        pivot[:] = [value / pivot[n] for value in pivot]
        for other in rows:
            if other is not pivot:
                factor = other[n]
                other[:] = [value - factor * taken for value, taken in zip(other, pivot, strict=True)]
    return [row[-1] for row in rows]
