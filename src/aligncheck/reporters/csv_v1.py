"""CSV, version 1: a table for a spreadsheet or a data frame. Columns are a promise: new ones only come at the end."""

from __future__ import annotations

import csv
import re
from io import StringIO
from typing import TYPE_CHECKING

from aligncheck.browsing import list_data, search_data
from aligncheck.detections import text_data
from aligncheck.document import points
from aligncheck.reporters.plain import clean
from aligncheck.reporters.strands import Sort, against, links, strands
from aligncheck.statements import Channel

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping, Sequence

    from aligncheck.browsing import Hit
    from aligncheck.catalogue import Cause
    from aligncheck.detections import Detected
    from aligncheck.report import BrandReport, Result
    from aligncheck.reporters.strands import Strand

Cell = str | int | float | bool | None
_FORMULA = re.compile(r"[\s']*[=+@-]")  # behind any blank: a sheet may drop them all

_BRAND = ("brand", "source", "as_of")
_PARTS = (*(channel.value for channel in Channel if channel is not Channel.INDUSTRY), "practice", "proof")
SCORES = (
    *_BRAND, "rank", "cause", "name", "family", "sdgs", "verdict", "reliable", "fit", "authenticity", "functional_fit",
    "values_fit", *_PARTS, "contradiction", "exposure", "split", "because", "link_statement", "link_facet",
    "link_strength", "link_channel", "link_duty", "link_origin", "link_file", "link_line", "open_contradiction",
    "open_contradiction_file", "open_contradiction_line",
)  # fmt: skip
DOTS = (
    *_BRAND, "cause", "name", "kind", "statement", "file", "line", "channel", "meets", "meets_file", "meets_line",
    "strength", "duty", "origin", "open", "note",
)  # fmt: skip
CAUSES = ("id", "name", "family", "sdgs", "summary")
HITS = ("id", "name", "strength", "phrase")
TEXTS = ("source", "line", "text", "read", "kind", "id", "name", "confidence", "sdgs", "stance", "words")


def render(reports: Sequence[BrandReport], top: int | None = None) -> str:
    """Return a row for each brand and cause, in the order of the report."""
    return _written(SCORES, (_score(report, result) for report in reports for result in report.results[:top]))


def explained(results: Iterable[tuple[BrandReport, Result]]) -> str:
    """Return a row for each dot of a cause: links, acts, contradictions."""
    rows = (
        _brand(report) | {"cause": result.cause.id, "name": result.cause.name} | _dot(strand)
        for report, result in results
        for strand in strands(result)
    )
    return _written(DOTS, rows)


def render_list(causes: Sequence[Cause]) -> str:
    """Return a row for each cause."""
    return _written(CAUSES, (row | {"sdgs": _spaced(row["sdgs"])} for row in list_data(causes)["causes"]))


def render_hits(hits: Sequence[Hit]) -> str:
    """Return a row for each cause that a search found."""
    return _written(HITS, search_data(hits)["causes"])


def render_texts(detected: Sequence[Detected]) -> str:
    """Return a row for each cause and UN goal of each text; one row for a text about none."""
    return _written(TEXTS, (row for each in detected for row in _text(each)))


def _text(detected: Detected) -> Iterator[dict[str, Cell]]:
    told = text_data(detected)
    head: dict[str, Cell] = {key: told[key] for key in ("source", "line", "text", "read")}
    found = [
        {
            "kind": kind,
            "id": each["cause"],
            "name": each["name"],
            "confidence": each["confidence"],
            "sdgs": _spaced(each["sdgs"]),
            "stance": each["stance"],
            "words": "; ".join(match["text"] for match in each["matches"]),
        }
        for kind in ("causes", "turned")
        for each in told[kind]
    ]
    goals = [
        {"kind": "goals", "id": goal["goal"], "name": goal["name"], "confidence": goal["confidence"]}
        for goal in told["goals"]
    ]
    yield from ({**head, **row} for row in [*found, *goals] or [{}])


def _score(report: BrandReport, result: Result) -> dict[str, Cell]:
    score, cause = result.score, result.cause
    return {
        **_brand(report),
        "rank": result.rank,
        "cause": cause.id,
        "name": cause.name,
        "family": cause.family,
        "sdgs": _spaced(cause.sdgs),
        "verdict": result.verdict.value,
        "reliable": result.reliable,
        "fit": points(score.fit),
        "authenticity": points(score.authenticity),
        "functional_fit": points(score.functional_fit),
        "values_fit": points(score.values_fit),
        **{channel.value: points(share) for channel, share in score.channels.items()},
        "practice": points(score.practice),
        "proof": points(score.proof),
        "contradiction": points(score.contradiction),
        "exposure": points(score.exposure),
        "split": "; ".join(f"{market}: {level}" for market, level in result.split.items()),
        "because": result.because,
        **_best_link(result),
        **_open_contradiction(result),
    }


def _brand(report: BrandReport) -> dict[str, Cell]:
    return {"brand": report.name, "source": report.profile.source.file, "as_of": report.policy.as_of.isoformat()}


def _best_link(result: Result) -> dict[str, Cell]:
    """Return the strongest link, as far as there is one."""
    for link in links(result):
        return {
            "link_statement": link.statement,
            "link_facet": link.side,
            "link_strength": _round(link.strength),
            "link_channel": link.channel,
            "link_duty": link.duty,
            "link_origin": link.origin,
            "link_file": link.place.file,
            "link_line": link.place.line,
        }
    return {}


def _open_contradiction(result: Result) -> dict[str, Cell]:
    """Return the first contradiction that is open, if one is."""
    for each in against(result):
        if each.open:
            return {
                "open_contradiction": each.statement,
                "open_contradiction_file": each.place.file,
                "open_contradiction_line": each.place.line,
            }
    return {}


def _dot(strand: Strand) -> dict[str, Cell]:
    linked, side = strand.sort is Sort.LINK, strand.side_place
    return {
        "kind": strand.sort.value,
        "statement": strand.statement,
        "file": strand.place.file,
        "line": strand.place.line,
        "channel": strand.channel,
        "meets": strand.side,
        "meets_file": side.file if side else None,
        "meets_line": side.line if side else None,
        "strength": _round(strand.strength),
        "duty": strand.duty if linked else None,
        "origin": strand.origin if strand.channel else None,
        "open": strand.open if strand.sort in (Sort.BUSINESS, Sort.CONDUCT) else None,
        "note": strand.note,
    }


def _written(columns: Sequence[str], rows: Iterable[Mapping[str, Cell]]) -> str:
    """Return the rows below their heads, a line each: no cell holds a line break."""
    out = StringIO()
    writer = csv.DictWriter(out, columns, restval="", lineterminator="\n")
    writer.writeheader()
    writer.writerows({name: _shown(cell) for name, cell in row.items()} for row in rows)
    return out.getvalue()


def _shown(cell: Cell) -> Cell:
    """Return a cell as it is written: numbers bare, truth in small letters, a text never as a formula."""
    if isinstance(cell, bool):
        return "true" if cell else "false"
    if not isinstance(cell, str):
        return cell
    words = clean(cell)
    return f"'{words}" if _FORMULA.match(words) else words


def _round(share: float | None) -> float | None:
    return None if share is None else round(share, 2)


def _spaced(numbers: Iterable[int]) -> str:
    return " ".join(map(str, numbers))
