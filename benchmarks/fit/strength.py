"""How strong is a link? Its strength fitted to judged pairs, held out by brand, beside plainer ones and what ships.

The terms are those of aligncheck/embedding/calibration.py: the whole parts of nearest phrase, core and company stay as
they are frozen, the rest is fitted. Pairs that the program takes for harm are no links, and left out.
"""

from __future__ import annotations

import math
from dataclasses import asdict
from typing import TYPE_CHECKING, Any, NamedTuple

from logistic import Row, fit, held_out
from metrics import Contrast, Figure, Share, measure

from aligncheck.embedding.calibration import calibration_of
from aligncheck.engines import encoder_of

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from judged import Pair

    from aligncheck.embedding.calibration import Natural

SHIPPED = "as shipped (fitted to these very pairs)"
_BINS = 10
_BAR = 30  # characters for a share of 1
_LEAST = 1e-6
_FROZEN = ("slope", "midpoint", "phrase", "core", "company")
_SAID = {"said": "what is said", "natural": "the trade's leads"}


class Judged(NamedTuple):
    """Strengths of the pairs (0-1) under a formula, and what they are worth."""

    name: str
    strengths: Row
    area: Figure
    loss: Figure


def compared(links: Sequence[Pair], engine: str) -> list[Judged]:
    """Return every formula held out, the plainest first and the whole one last, then what ships."""
    truth, brands = [pair.natural for pair in links], [pair.brand for pair in links]
    found = [judged(name, held_out(rows, truth, brands), links) for name, rows in formulas(links, engine)]
    return [*found, judged(SHIPPED, [pair.strength for pair in links], links)]


def formulas(links: Sequence[Pair], engine: str) -> Iterator[tuple[str, list[Row]]]:
    """Yield formulas with the row of each pair, each with one term more than the one before."""
    rules = frozen(engine)
    yield "the nearest phrase alone", [[pair.nearest] for pair in links]
    rows = [[rules.phrase * pair.nearest + rules.core * pair.core] for pair in links]
    yield f"{rules.phrase} parts nearest phrase, {rules.core} parts core", rows
    rows = [[row[0] + rules.company * pair.company] for row, pair in zip(rows, links, strict=True)]
    yield f"… and {rules.company} parts company", rows
    for name in fitted_terms(rules):
        rows = [[*row, pair.term(name)] for row, pair in zip(rows, links, strict=True)]
        if name != "natural":  # the two levels of a lead come together
            yield f"… and {_SAID.get(name, _SAID['natural'])}", rows


def fitted_terms(rules: Natural) -> list[str]:
    """Return the names of the terms whose numbers are fitted."""
    return [name for name in rules._fields if name not in _FROZEN]


def fitted(links: Sequence[Pair], engine: str) -> dict[str, float]:
    """Return the numbers of the strength, fitted to all pairs, as the calibration file has them."""
    rules, rows = frozen(engine), [row for _, row in formulas(links, engine)][-1:]
    start, slope, *others = fit(rows[0], [pair.natural for pair in links])
    told = {
        "slope": slope,
        "midpoint": -start / slope,
        "phrase": rules.phrase,
        "core": rules.core,
        "company": rules.company,
    }
    told |= {name: weight / slope for name, weight in zip(fitted_terms(rules), others, strict=True)}
    return {name: round(told[name], 3) for name in rules._fields}


def frozen(engine: str) -> Natural:
    """Return the numbers that ship for an engine."""
    return calibration_of(encoder_of(engine).id).natural


def judged(name: str, strengths: Row, links: Sequence[Pair]) -> Judged:
    """Return what strengths are worth, with intervals over resampled brands."""
    voted = list(zip([pair.brand for pair in links], strengths, [pair.natural for pair in links], strict=True))
    contrast = Contrast(
        [(brand, strength) for brand, strength, natural in voted if natural >= 1 / 2],
        [(brand, strength) for brand, strength, natural in voted if natural < 1 / 2],
    )
    area, loss = measure(contrast), measure(Share([(brand, _loss(p, natural)) for brand, p, natural in voted]))
    if area is None or loss is None:
        raise SystemExit("no pairs to judge by")
    return Judged(name, strengths, area, loss)


def _loss(strength: float, natural: float) -> float:
    held = min(1 - _LEAST, max(_LEAST, strength))
    return -natural * math.log(held) - (1 - natural) * math.log(1 - held)


def as_lines(pairs: Sequence[Pair], engine: str) -> list[str]:
    """Return all of it to be printed."""
    links = links_of(pairs)
    found = compared(links, engine)
    whole, shipped = found[-2:]
    brands = len({pair.brand for pair in links})
    return [
        f"Strength of a link, engine {engine}: {len(links)} judged pairs of {brands} brands",
        "",
        *table(found),
        "",
        *_harms(pairs),
        "",
        "held out, the whole formula; ┃ is where the bar should end",
        *reliability(whole.strengths, links),
        "",
        SHIPPED,
        *reliability(shipped.strengths, links),
    ]


def as_data(pairs: Sequence[Pair], engine: str) -> dict[str, Any]:
    """Return area and loss of each formula, for scripts."""
    found = compared(links_of(pairs), engine)
    return {each.name: {"auc": asdict(each.area), "log loss": asdict(each.loss)} for each in found}


def links_of(pairs: Sequence[Pair]) -> list[Pair]:
    """Return the pairs that the program does not take for harm."""
    return [pair for pair in pairs if not pair.against]


def table(found: Sequence[Judged]) -> list[str]:
    """Return a line for each formula: area under the curve, and log loss."""
    width = max(len(each.name) for each in found)
    head = f"  {'':{width}}  {'AUC natural or not':20}  log loss"
    return [head, *(f"  {each.name:{width}}  {_figure(each.area):20}  {_figure(each.loss)}" for each in found)]


def reliability(strengths: Row, links: Sequence[Pair]) -> list[str]:
    """Return, for each step of strength, what the readers say, with a bar for it."""
    lines = ["  strength  pairs  mean  natural"]
    for step in range(_BINS):
        among = [
            (strength, pair.natural)
            for strength, pair in zip(strengths, links, strict=True)
            if min(int(strength * _BINS), _BINS - 1) == step
        ]
        if among:
            mean, natural = (math.fsum(values) / len(among) for values in zip(*among, strict=True))
            span = f"{step / _BINS:.1f}-{(step + 1) / _BINS:.1f}"
            lines.append(f"  {span}   {len(among):6}  {mean:4.2f}   {natural:4.2f}   {_bar(natural, mean)}".rstrip())
    return lines


def _bar(share: float, expected: float) -> str:
    drawn = list(f"{'█' * round(_BAR * share):{_BAR}}")
    drawn[min(_BAR - 1, round(_BAR * expected))] = "┃"
    return "".join(drawn)


def _figure(figure: Figure) -> str:
    return f"{figure.value:.3f} ({figure.low:.3f}-{figure.high:.3f})"


def _harms(pairs: Sequence[Pair]) -> list[str]:
    """Say what becomes of lines that work against a cause."""
    marked = [pair for pair in pairs if pair.against]
    wrong = [pair for pair in pairs if pair.opposed >= 1 / 2]
    agreed, natural = sum(pair.opposed >= 1 / 2 for pair in marked), sum(pair.natural >= 1 / 2 for pair in marked)
    return [
        f"against: the program marks {len(marked)} lines, readers agree on {agreed} and call {natural} natural;",
        f"         of {len(wrong)} that readers call against, it marks {sum(pair.against for pair in wrong)}",
    ]
