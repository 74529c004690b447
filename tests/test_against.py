"""What works against a cause, what is done about it, and what lies in its domain: figures on lines written blind.

The lines in cases/ were written from general knowledge before the rule was, without a look at the catalogue's phrases.
The floors are what was reached, less a line or two; docs/decisions/011 has the figures.
"""

from __future__ import annotations

import csv
import json
from collections import Counter
from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING, Any

import pytest
import yaml

from aligncheck.controversies import conflicts
from aligncheck.embedding.encoder import default_encoder
from aligncheck.errors import Place
from aligncheck.evidence import gather
from aligncheck.facts import acts, harmful
from aligncheck.library import load_catalogue
from aligncheck.matching import Matcher
from aligncheck.meeting import Against, meet
from aligncheck.policy import Policy
from aligncheck.scoring import Score
from aligncheck.statements import Channel, Statement, read_statements
from aligncheck.verdict import Verdict, judge
from tests.conftest import DAY, make_profile

if TYPE_CHECKING:
    from aligncheck.catalogue import Entry
    from aligncheck.loading import Profile

CASES = Path(__file__).parent / "cases"
FIT = Path(__file__).parents[1] / "benchmarks" / "fit"
POLICY = Policy(as_of=DAY)

Row = dict[str, str]


@cache
def matcher() -> Matcher:
    encoder = default_encoder()
    return Matcher(load_catalogue([], encoder), encoder)


def entry(cause: str) -> Entry:
    return matcher().catalogue.entries[cause]


def rows(path: Path) -> list[Row]:
    with path.open(encoding="utf-8", newline="") as file:
        return list(csv.DictReader(file, delimiter="\t", quoting=csv.QUOTE_NONE))


def brand(**lists: Any) -> Profile:  # noqa: ANN401  (whatever a profile may hold)
    return make_profile(json.dumps({"name": "Brook", **lists}))


# Lines


def marked(row: Row, line: str = "line", channel: str = "products") -> bool:
    cause = entry(row["cause"])
    nothing = [0] * len(cause.book.causes)  # the rest of a brand does not matter to harm
    met = meet(Statement(row[line], Channel(channel), Place("", 1, 1)), cause, matcher(), POLICY, nothing)
    return isinstance(met[cause.number], Against)


def test_harms_are_marked_and_honest_near_misses_let_through() -> None:
    found = Counter((row["label"], marked(row)) for row in rows(CASES / "against.tsv"))
    right, wrong = found["harm", True], found["honest", True]

    assert found.total() >= 120
    assert right / (right + wrong) >= 0.92
    assert right / (right + found["harm", False]) > 0.64


def test_of_judged_lines_few_are_marked_that_people_find_natural() -> None:
    judged = [
        row for row in rows(FIT / "pairs" / "judged.tsv") if row["channel"] in ("products", "operations", "industry")
    ]
    found = [{row["first"], row["second"]} for row in judged if marked(row, "statement", row["channel"])]

    assert sum("natural" in labels for labels in found) <= 2
    assert sum(labels == {"against"} for labels in found) >= 17  # it was 18 with calibration 4: docs/decisions/014
    assert len(found) <= 31


def test_a_share_of_the_trades_noun_is_no_harm() -> None:
    for line in ("landlord cover", "renters cover"):
        assert not marked({"cause": "homelessness", "line": line})


@pytest.mark.parametrize("pair", yaml.safe_load((FIT / "data" / "conflicts.yaml").read_text(encoding="utf-8"))["pairs"])
def test_a_contradicting_business_is_caught_and_an_honest_one_let_through(pair: dict[str, Any]) -> None:
    cause = entry(pair["cause"])

    assert verdict(brand(**pair["conflict"]), cause) in (Verdict.STAY_OUT, Verdict.FIX_FIRST)
    assert verdict(brand(**pair["control"]), cause) not in (Verdict.STAY_OUT, Verdict.FIX_FIRST)


def verdict(profile: Profile, cause: Entry) -> Verdict:
    evidence = gather(profile, read_statements(profile), cause, matcher(), POLICY)
    return judge(evidence, Score(evidence, POLICY), POLICY)


# Practices


def counts(practice: str, cause: str) -> bool:
    return bool(acts(brand(practices=[practice]), entry(cause), matcher(), POLICY))


def test_a_practice_counts_for_the_cause_it_is_about_and_for_no_other() -> None:
    told = rows(CASES / "practices.tsv")

    assert len(told) >= 60
    assert sum(counts(row["practice"], row["about"]) for row in told) >= 51
    assert sum(counts(row["practice"], row["not_about"]) for row in told) <= 6  # … and 5


def test_a_harmful_practice_is_told_and_its_honest_near_miss_is_not() -> None:
    told = rows(CASES / "harmful_practices.tsv")
    found = Counter(
        (row["label"], bool(harmful(brand(practices=[row["practice"]]), entry(row["cause"]), matcher(), POLICY)))
        for row in told
    )

    assert found["honest", True] <= 1
    assert found["harm", True] >= 10


# Controversies

FAR = {
    "resources": ("burned unsold clothes for years", "sustainable-fashion"),
    "nature": ("eggs came from hens in battery cages", "animal-welfare"),
    "food": ("tomatoes picked by workers paid below the legal wage", "farmworker-rights"),
    "disease": ("sold counterfeit pills through its pharmacies", "access-to-medicines"),
    "wellbeing": ("sold cigarettes and vapes to teenagers", "youth-smoking"),
    "equality": ("women on the staff filed sexual harassment complaints", "gender-equality"),
    "children": ("child labour found at its cotton suppliers", "child-labour"),
    "community": ("fined over money laundering failings", "anti-corruption"),
}
"""A controversy of each family of causes, and the cause in whose domain it lies."""


def farthest(cause: Entry) -> str:
    """Return the controversy of the family that has the fewest near-twins and wider causes with the cause's own."""
    ties: Counter[str] = Counter()
    for other in matcher().catalogue:
        for near in (*other.twins, *other.part_of):
            families = {other.family, entry(near).cause.family}
            if cause.cause.family in families:
                ties.update(families)
    return FAR[min(FAR, key=lambda family: (family == cause.cause.family, ties[family], family))][0]


def shipped() -> list[tuple[dict[str, Any], str]]:
    """Return the benchmark's brands, each with the causes that it was asked or judged about."""
    data = {name: _read(FIT / "data" / f"{name}.yaml") for name in ("brands", "partnership_brands", "conflicts")}
    named = {each["id"]: each for name in ("brands", "partnership_brands") for each in data[name]["brands"]}
    found = [(named[row["brand"]], row["cause"]) for row in _read(FIT / "data" / "campaigns.yaml")["campaigns"]]
    found += [(named[row["brand"]], row["cause"]) for row in _read(FIT / "data" / "partnerships.yaml")["partnerships"]]
    found += [(pair[side], pair["cause"]) for pair in data["conflicts"]["pairs"] for side in ("conflict", "control")]
    files = {path.stem: path for folder in ("forty", "pairs/brands") for path in (FIT / folder).glob("[0-9]*.yaml")}
    found += [
        (_read(files[row["brand"]]), row["cause"])
        for row in rows(FIT / "pairs" / "judged.tsv")
        if row["first"] == row["second"] == "natural"
    ]
    return [(lines_of(each), cause) for each, cause in found if cause in matcher().catalogue.entries]


@cache
def _read(path: Path) -> Any:  # noqa: ANN401
    return yaml.safe_load(path.read_text(encoding="utf-8"))


def lines_of(told: dict[str, Any]) -> dict[str, Any]:
    """Return what a brand sells, runs, believes and is seen as; its practices and controversies are left out."""
    kept = ("industry", "products", "operations", "values", "image")
    return {key: told[key] for key in kept if told.get(key)}


def severe(text: str) -> list[dict[str, Any]]:
    return [{"text": text, "year": DAY.year, "severity": "severe", "status": "ruled"}]


def test_a_controversy_in_an_unrelated_domain_changes_no_verdict() -> None:
    """The same brand with and without it, for the cause of its campaign or partnership."""
    moved = [
        (lines, cause, text)
        for lines, cause in shipped()
        if (text := farthest(entry(cause)))
        and verdict(brand(**lines), entry(cause)) != verdict(brand(**lines, controversies=severe(text)), entry(cause))
    ]

    assert moved == []


@pytest.mark.parametrize(("text", "cause"), FAR.values())
def test_the_same_controversy_is_open_in_its_own_domain(text: str, cause: str) -> None:
    (found,) = conflicts(brand(controversies=severe(text)), entry(cause), matcher(), POLICY)

    assert found.open


def test_a_remedied_controversy_weighs_least_and_a_severe_one_most() -> None:
    def weight(**told: str) -> float:
        (found,) = conflicts(
            brand(controversies=[{"text": "fined over money laundering failings", **told}]),
            entry("anti-corruption"),
            matcher(),
            POLICY,
        )
        return found.weight

    assert weight(severity="severe", status="ruled") > weight(severity="minor", status="ruled")
    assert weight(severity="severe", status="ruled") > weight(severity="severe", status="in-repair")
    mended = {"remedied": "2026-01-01", "remedy": "an outsider checks every account"}
    assert weight(severity="severe", status="remedied", **mended) == 0.0
