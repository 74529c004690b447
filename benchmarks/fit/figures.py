"""The figures: which answers are compared, and what was aimed at."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from metrics import Contrast, Middle, Share, rank
from rows import FITTED, triple_id

if TYPE_CHECKING:
    from collections.abc import Iterator

    from metrics import Figure, Sample, Vote
    from questions import Answers, Question, Result
    from rows import Data, Row

GOOD = {"speak_up", "back_partner", "act_first"}
AGAINST = {"fix_first", "stay_out"}
AUC = "campaign AUC, authenticity"


@dataclass(frozen=True)
class Target:
    """What a figure should reach: at least, or at most."""

    value: float
    at_most: bool = False

    def met_by(self, figure: Figure) -> bool:
        """Whether a figure reaches it."""
        return figure.value <= self.value if self.at_most else figure.value >= self.value


TARGETS = {
    AUC: Target(0.93),
    "campaign AUC, controversies withheld": Target(0.80),
    "campaign cause in top 5, authenticity": Target(0.90),
    "campaign cause in top 5, fit": Target(0.80),
    "partnership cause in top 5": Target(0.80),
    "partnership cause in top 10": Target(0.90),
    "true cause above its foils": Target(0.95),
    "unlinked partnership in top 10 (low is good)": Target(1 / 6, at_most=True),
    "published fit pairs in order": Target(1.0),
    "contradicting business caught": Target(1.0),
    "honest business let through": Target(1.0),
    "answered (verdict not unknown)": Target(0.95),
    "authenticity: honest above contradicting": Target(1.0),
    "triples by meaning alone": Target(0.93),
    "triples, hard ones": Target(0.85),
}


@dataclass(frozen=True)
class Exam:
    """The rows, one scorer's answers to them, and the causes to rank among."""

    data: Data
    answers: Answers
    pool: frozenset[str]

    def at(self, row: Row) -> Result:
        """Return the answer about a row's own cause."""
        return self.answers[row["id"]][row["cause"]]

    def side(self, row: Row, side: str) -> Result:
        """Return the answer about one side of a pair; a side may name its own cause."""
        return self.answers[f"{row['id']} {side}"][row.get("cause") or row[side]["cause"]]

    def rank_by(self, row: Row, field: str, cause: str | None = None) -> float:
        """Return the rank of a row's cause, or of another, by fit or authenticity."""
        scores = {key: getattr(result, field) for key, result in self.answers[row["id"]].items()}
        return rank(scores, cause or row["cause"], self.pool)

    def best_rank(self, row: Row) -> float:
        """Return the rank by fit of a partnership's cause, or of the best near neighbour that counts too."""
        near = [cause for cause in row["also_acceptable"] if cause in self.pool]
        return min(self.rank_by(row, "fit", cause) for cause in [row["cause"], *near])

    @property
    def judges(self) -> bool:
        """Whether the scorer gives verdicts at all."""
        return any(self.at(row).verdict is not None for row in (*self.data.campaigns, *self.data.partnerships))


def samples(exam: Exam) -> dict[str, Sample]:
    """Return the items of every figure, in the order of the table; figures without items are left out."""
    found = _campaigns(exam) | _partnerships(exam) | _published(exam) | _conflicts(exam) | _triples(exam)
    return {name: sample for name, sample in found.items() if sample.brands}


def counting(data: Data, asked: dict[str, Question]) -> dict[str, Sample]:
    """Return the one figure of a scorer that only counts a profile's controversies."""

    def votes(rows: list[Row]) -> list[Vote]:
        return [(row["brand"], -len(asked[row["id"]].profile.get("controversies", []))) for row in rows]

    return {AUC: Contrast(votes(data.authentic), votes(data.backlash))}


def wrong(exam: Exam) -> Iterator[str]:
    """Say each item on which the scorer is wrong."""
    for row in exam.data.authentic:
        yield from _wrong_authentic(exam, row)
    for row in exam.data.backlash:
        if exam.at(row).verdict in GOOD:
            yield f"backlash {_said(row)}: authenticity {exam.at(row).authenticity:g}, {exam.at(row).verdict}"
    for row in exam.data.linked:
        if (place := exam.best_rank(row)) > 10:  # noqa: PLR2004 - the top 10 of the table
            yield f"partnership {row['id']} {row['brand']} {row['cause']} ({row['link']}): rank {place:g}"
    for row in exam.data.conflicts:
        for side, said, wanted in (("conflict", "conflict", AGAINST), ("control", "honest", GOOD)):
            if (verdict := exam.side(row, side).verdict) not in wanted:
                yield f"{said} {row['id']} {row[side]['name']} {row['cause']}: {verdict}"


def _wrong_authentic(exam: Exam, row: Row) -> Iterator[str]:
    if (place := exam.rank_by(row, "fit")) > 5:  # noqa: PLR2004 - the top 5 of the table
        yield f"campaign {row['id']}: fit rank {place:g}"
    if (verdict := exam.at(row).verdict) in AGAINST:
        yield f"authentic {_said(row)}: verdict {verdict}"


def _said(row: Row) -> str:
    return f"{row['id']} ({row['driver']})"


def _campaigns(exam: Exam) -> dict[str, Sample]:
    good, bad = exam.data.authentic, exam.data.backlash

    def votes(rows: list[Row], field: str, kind: str = "") -> list[Vote]:
        results = [(row["brand"], exam.answers[row["id"] + kind][row["cause"]]) for row in rows]
        return [(brand, getattr(result, field)) for brand, result in results]

    def contrast(field: str, kind: str = "") -> Contrast:
        return Contrast(votes(good, field, kind), votes(bad, field, kind))

    ranks = {field: [(row["brand"], exam.rank_by(row, field)) for row in good] for field in ("authenticity", "fit")}
    return {
        AUC: contrast("authenticity"),
        "campaign AUC, controversies withheld": contrast("authenticity", " withheld"),
        "campaign AUC, fit": contrast("fit"),
        "campaign cause in top 5, authenticity": _top(5, ranks["authenticity"]),
        "campaign cause in top 5, fit": _top(5, ranks["fit"]),
        "campaign mean 1/rank, fit": Share([(brand, 1 / place) for brand, place in ranks["fit"]]),
    }


def _partnerships(exam: Exam) -> dict[str, Sample]:
    ranks = [(row["brand"], exam.best_rank(row)) for row in exam.data.linked]
    unlinked = [(row["brand"], exam.best_rank(row)) for row in exam.data.unlinked]
    foils = [(row, foil) for row in exam.data.linked for foil in row["foils"] if foil in exam.pool]
    above = [(row["brand"], exam.at(row).fit > exam.answers[row["id"]][foil].fit) for row, foil in foils]
    return {
        "partnership cause in top 5": _top(5, ranks),
        "partnership cause in top 10": _top(10, ranks),
        "partnership median rank": Middle(ranks),
        "true cause above its foils": Share(above),
        "unlinked partnership in top 10 (low is good)": _top(10, unlinked),
    }


def _published(exam: Exam) -> dict[str, Sample]:
    def ordered(measures: set[str], field: str) -> Share:
        rows = exam.data.published(measures)
        sides = [(row, exam.side(row, "higher"), exam.side(row, "lower")) for row in rows]
        return Share([(row["higher"]["brand"], getattr(a, field) > getattr(b, field)) for row, a, b in sides])

    return {
        "published fit pairs in order": ordered(FITTED, "fit"),
        "published sincerity pairs in order": ordered({"sincerity"}, "authenticity"),
    }


def _conflicts(exam: Exam) -> dict[str, Sample]:
    sides = [(row, exam.side(row, "conflict"), exam.side(row, "control")) for row in exam.data.conflicts]
    asked = [(row["brand"], exam.at(row)) for row in (*exam.data.campaigns, *exam.data.partnerships)]
    found: dict[str, Sample] = {
        "contradicting business caught": Share([(row["id"], bad.verdict in AGAINST) for row, bad, _ in sides]),
    }
    if exam.judges:  # a scorer without verdicts catches nothing, and lets nothing through knowingly
        found |= {
            "honest business let through": Share([(row["id"], fair.verdict in GOOD) for row, _, fair in sides]),
            "answered (verdict not unknown)": Share([(brand, it.verdict != "unknown") for brand, it in asked]),
        }
    better = [(row["id"], fair.authenticity > bad.authenticity) for row, bad, fair in sides]
    return found | {"authenticity: honest above contradicting": Share(better)}


def _triples(exam: Exam) -> dict[str, Sample]:
    votes: dict[str, list[Vote]] = {"hard": [], "medium": [], "easy": []}
    for brand, better, worse, difficulty, _ in exam.data.triples["triples"]:
        results = exam.answers[f"triple {brand}"]
        right = results[triple_id(better)].fit > results[triple_id(worse)].fit
        votes[difficulty].append((brand, right))
    return {
        "triples by meaning alone": Share([vote for some in votes.values() for vote in some]),
        "triples, hard ones": Share(votes["hard"]),
    }


def _top(places: int, ranks: list[Vote]) -> Share:
    return Share([(brand, place <= places) for brand, place in ranks])
