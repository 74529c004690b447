"""Precision and recall of the text rules on the rows held out: tests/cases/held_out (its README says what a row is).

Of a rule that speaks: how often is it right; of what it should find: how much does it. With 95 % Wilson intervals. The
rows were written before the matcher and blind to it. `--rows FOLDER` measures on other rows (tests/cases/copy: those
that the rules were mended with), `--wrong` prints what came out wrong.
"""

from __future__ import annotations

import argparse
import csv
import datetime as dt
import json
from collections import Counter
from math import sqrt
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

from aligncheck.briefs import yaml_briefs
from aligncheck.checking import check
from aligncheck.policy import Policy
from aligncheck.reviewing import judge_of
from aligncheck.rules import FAMILIES, RULES
from aligncheck.settled import Settled
from aligncheck.target import Target

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from aligncheck.judging import Judge

ROWS = Path(__file__).resolve().parents[2] / "tests" / "cases" / "held_out"
DAY = dt.date(2026, 11, 22)


class Row(NamedTuple):
    """A line of copy, and whether a rule must speak of it; `words` is what should be underlined."""

    code: str
    markets: str
    fires: bool
    words: str
    text: str


class Answer(NamedTuple):
    """What the rule did: whether it spoke, and whether of the right words."""

    row: Row
    spoke: bool
    there: bool


def rows(path: Path) -> Iterator[Row]:
    """Yield the rows of a file."""
    with path.open(encoding="utf-8", newline="") as file:
        for each in csv.DictReader(file, delimiter="\t", quoting=csv.QUOTE_NONE):
            yield Row(each["code"], each["markets"], each["fires"] == "yes", each["words"], each["text"])


def answers(paths: Iterable[Path]) -> list[Answer]:
    """Return what the rules say of every row of files."""
    judge = judge_of(Settled(), Policy(as_of=DAY), [], builtin=True, allow_outside=False)
    return [answer(row, judge) for path in paths for row in rows(path)]


def answer(row: Row, judge: Judge) -> Answer:
    """Return what the rules say of a row."""
    brief = yaml_briefs(written(row), "row.yaml")[0]
    found = [each for each in check(Target(brief, judge, DAY), RULES) if row.code in (each.code, *each.also)]
    place = row.text.find(row.words)
    said = set(range(place, place + len(row.words)))
    there = any(not each.words or said & _offsets(row.text, each.words) for each in found)
    return Answer(row, bool(found), there)


def written(row: Row) -> bytes:
    """Return a brief with nothing but the row's copy; JSON is YAML."""
    post: dict[str, object] = {"text": row.text}
    if row.code == "AD01":
        post["creator"] = {"name": "Sam Ortiz", "paid": "yes"}
    if row.code == "CA01":
        post["type"] = "actionable"
    brief: dict[str, object] = {"campaign": "Spring campaign", "posts": [post]}
    if row.code == "CA03":  # commands are found where the public is divided, which a brief says by its cause
        brief["cause"] = "refugees"
    if row.markets != "all":
        brief["markets"] = row.markets.split(",")
    return json.dumps(brief, ensure_ascii=False).encode()


def _offsets(text: str, words: str) -> set[int]:
    at = text.find(words)
    return set(range(at, at + len(words))) if at >= 0 else set()


def table(given: Sequence[Answer]) -> str:
    """Return a row for each family, and one for each rule with enough rows, as Markdown."""
    lines = ["| | rows | precision | recall | right place |", "| --- | --- | --- | --- | --- |"]
    families = Counter(each.row.code[:2] for each in given)
    lines += [
        _line(f"**{title}** ({family})", [each for each in given if each.row.code.startswith(family)])
        for family, title in FAMILIES.items()
        if family in families
    ]
    lines.append(_line("**all**", given))
    return "\n".join(lines)


def codes(given: Sequence[Answer]) -> str:
    """Return a row for each rule."""
    names = sorted({each.row.code for each in given})
    return "\n".join(_line(code, [a for a in given if a.row.code == code]) for code in names)


def _line(name: str, given: Sequence[Answer]) -> str:
    right = sum(each.spoke and each.row.fires for each in given)
    spoke, wanted = sum(each.spoke for each in given), sum(each.row.fires for each in given)
    placed = sum(each.there and each.row.fires for each in given)
    return f"| {name} | {len(given)} | {_share(right, spoke)} | {_share(right, wanted)} | {_share(placed, right)} |"


def _share(part: int, whole: int) -> str:
    """Return a share in per cent with its 95 % interval (Wilson)."""
    if not whole:
        return "–"
    p, z = part / whole, 1.96
    middle = (p + z * z / (2 * whole)) / (1 + z * z / whole)
    half = z * sqrt(p * (1 - p) / whole + z * z / (4 * whole * whole)) / (1 + z * z / whole)
    return f"{p:.0%} ({max(0, middle - half):.0%}-{min(1, middle + half):.0%}; {part}/{whole})"


def main() -> None:
    """Print the tables."""
    asked = argparse.ArgumentParser(description=__doc__)
    asked.add_argument("--rows", type=Path, default=ROWS, metavar="FOLDER", help="a folder of .tsv files")
    asked.add_argument("--wrong", action="store_true", help="print the rows that came out wrong")
    options = asked.parse_args()
    given = answers(sorted(options.rows.glob("*.tsv")))
    print(table(given))
    print(codes(given))
    for each in given:
        if options.wrong and each.spoke != each.row.fires:
            print(f"{each.row.code}\t{'false alarm' if each.spoke else 'missed'}\t{each.row.text}")


if __name__ == "__main__":
    main()
