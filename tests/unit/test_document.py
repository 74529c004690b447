"""The JSON, version 1: its keys are a promise."""

from __future__ import annotations

import hashlib
import json
import re
from typing import TYPE_CHECKING, Any

import pytest

from aligncheck import __version__
from aligncheck.document import document, error_data, points, report_data, validation
from aligncheck.errors import Place, Problem
from tests.unit.told import BRAND, Told, reported

if TYPE_CHECKING:
    from aligncheck.report import BrandReport

TEXT = """\
name: Brook
products:
  - refills
values: [care for rivers, calm]
controversies:
  - {text: dumping waste, year: 2026, status: ruled}
practices: [{text: restore a river bank, kind: policy, since: 2016}]
markets: [UK, US]
"""
RESULT = (
    "rank", "cause", "name", "sdgs", "fit", "authenticity", "verdict", "reliable", "to_next", "stable",
    "functional_fit", "values_fit", "parts", "because", "links", "contradictions", "split", "questions", "next_steps",
)  # fmt: skip
PARTS = ("products", "operations", "values", "image", "audience", "practice", "proof", "contradiction", "exposure")
LINK = ("channel", "statement", "facet", "strength", "duty", "origin", "place", "facet_place")


def told(text: str, world: Told | None = None, top: int | None = None) -> dict[str, Any]:
    return report_data(reported(text, world=world), top)


def of(data: dict[str, Any], cause: str) -> dict[str, Any]:
    (found,) = [result for result in data["results"] if result["cause"] == cause]
    assert isinstance(found, dict)
    return found


def test_the_whole_answer_for_one_cause() -> None:
    """Fit .86; the practice .6; half of proof's way not told; a ruled, serious controversy of this year: .8."""
    found = of(told(TEXT), "rivers")

    # A remedy brings .86 · .76 · .75 up from .28 of it; a second act of .29; an outside look .8 instead of .75.
    mended = {
        "text": "dumping waste",
        "status": "remedied",
        "remedied": "2026-11-22",
        "remedy": "what was done, in a sentence",
    }
    seen = {"text": "restore a river bank", "evidence": "https://the-one-who-checked.example/report"}
    more = {"text": "measure the waste water", "since": "2026", "kind": "programme", "causes": ["rivers"]}
    assert found == {
        "rank": 3,
        "cause": "rivers",
        "name": "Clean rivers",
        "sdgs": [6, 14],
        "fit": 86.0,
        "authenticity": 13.7,
        "verdict": "fix_first",
        "reliable": True,
        "to_next": None,
        "stable": True,
        "functional_fit": 80.0,
        "values_fit": 60.0,
        "parts": {
            "products": 100.0,
            "operations": None,
            "values": 100.0,
            "image": None,
            "audience": None,
            "practice": 60.0,
            "proof": None,
            "contradiction": 80.0,
            "exposure": 60.5,
        },
        "because": "We sell refills, which touches on clean rivers through “refills”.",
        "links": [
            {
                "channel": "products",
                "statement": "refills",
                "facet": "refills",
                "strength": 1.0,
                "duty": False,
                "origin": "stated",
                "place": {"file": "brand.yaml", "line": 3, "column": 5},
                "facet_place": {"file": "causes.yaml", "line": 7, "column": 18},
            },
            {
                "channel": "values",
                "statement": "care for rivers",
                "facet": "care for rivers",
                "strength": 1.0,
                "duty": False,
                "origin": "stated",
                "place": {"file": "brand.yaml", "line": 4, "column": 10},
                "facet_place": {"file": "causes.yaml", "line": 9, "column": 16},
            },
        ],
        "contradictions": [
            {
                "kind": "conduct",
                "statement": "dumping waste",
                "against": "dumping waste",
                "strength": 0.8,
                "open": True,
                "place": {"file": "brand.yaml", "line": 6, "column": 12},
            }
        ],
        "split": {"UK": "low", "US": "high"},
        "questions": ["Who outside your company has looked at it, and where can it be read?"],
        "next_steps": [
            {
                "do": "mend it and say so: dumping waste",
                "patch": {"controversies": [mended]},
                "gain": 35.3,
                "verdict": "back_partner",
            },
            {
                "do": "act: measure the waste water",
                "patch": {"practices": [more]},
                "gain": 1.3,
                "verdict": "fix_first",
            },
            {
                "do": "an outside check of: restore a river bank",
                "patch": {"practices": [seen]},
                "gain": 0.9,
                "verdict": "fix_first",
            },
        ],
    }


def test_the_brand_and_its_coverage() -> None:
    found = told(TEXT.replace("calm]", "calm, el río y los peces]"))

    assert list(found) == ["brand", "coverage", "what_if", "results"]
    assert found["brand"] == {
        "name": "Brook",
        "source": "brand.yaml",
        "sha256": hashlib.sha256(TEXT.replace("calm]", "calm, el río y los peces]").encode()).hexdigest(),
    }
    assert found["coverage"] == {
        "score": 36,  # 5 of 14
        "not_asked": [
            "industry",
            "operations",
            "image",
            "audience",
            "goals",
            "stances",
            "partners",
            "parent",
            "outside checks",
        ],
        "ignored": [
            {
                "statement": "el río y los peces",
                "why": "not in English, which is all it reads",
                "place": {"file": "brand.yaml", "line": 4, "column": 33},
            }
        ],
    }


@pytest.mark.parametrize(
    "text", ["name: Brook\n", BRAND, TEXT, "name: Brook\nproducts: [oil wells]\nindustry: dye works\nvalues: [tea]\n"]
)
def test_the_keys_are_the_same_for_every_brand_and_cause(text: str) -> None:
    for result in told(text)["results"]:
        assert tuple(result) == RESULT
        assert tuple(result["parts"]) == PARTS
        assert all(tuple(link) == LINK for link in result["links"])
        assert all(
            tuple(found) == ("kind", "statement", "against", "strength", "open", "place")
            for found in result["contradictions"]
        )
        assert all(tuple(step) == ("do", "patch", "gain", "verdict") for step in result["next_steps"])
        assert result["to_next"] is None or tuple(result["to_next"]) == ("verdict", "points")


def test_what_was_not_asked_is_null_and_what_is_none_is_nought() -> None:
    absent, empty = (
        of(told(text), "rivers")["parts"] for text in (BRAND, BRAND + "practices: []\ngoals: []\naudience: []\n")
    )

    assert (absent["practice"], absent["proof"], absent["audience"]) == (None, None, None)
    assert (empty["practice"], empty["proof"], empty["audience"]) == (0, 0, 0)


def test_fit_and_authenticity_are_numbers_even_where_nothing_can_be_judged() -> None:
    found = of(told("name: Brook\nproducts: [refills]\n"), "rivers")

    assert (found["verdict"], found["reliable"], found["to_next"]) == ("unknown", False, None)
    assert (found["fit"], found["authenticity"], found["next_steps"]) == (80.0, 42.0, [])  # .8 · .7 · .75


def test_scores_have_one_decimal() -> None:
    """In the text, too: nought is written 0.0."""
    found = json.dumps(told(TEXT + "goals: []\n"))

    scores = re.findall(
        r'"(?:fit|authenticity|functional_fit|values_fit|products|practice|proof|contradiction|exposure)": ([-0-9.e]+)',
        found,
    )
    assert scores
    assert [written for written in scores if not re.fullmatch(r"\d+\.\d", written)] == []


def test_the_distance_to_the_next_verdict() -> None:
    """Practice .6 is on the edge of good; proof .3 · 1.2 is 14 points below fair."""
    text = (
        BRAND
        + "practices: [{text: restore a river bank, kind: policy, since: 2016, evidence: report.pdf}]\nsize: small\n"
    )

    found = of(told(text), "rivers")

    assert found["verdict"] == "back_partner"
    assert found["to_next"] == {"verdict": "speak_up", "points": 14.0}


def test_a_harmful_business_is_a_contradiction_with_its_kind_and_place() -> None:
    found = of(told("name: Brook\nproducts: [refills]\noperations: [oil wells]\nvalues: [calm]\n"), "rivers")

    assert found["verdict"] == "stay_out"
    assert found["contradictions"] == [
        {
            "kind": "business",
            "statement": "oil wells",
            "against": "oil wells",
            "strength": 1.0,
            "open": True,
            "place": {"file": "brand.yaml", "line": 3, "column": 14},
        }
    ]


def test_one_harmful_line_among_many_is_not_open() -> None:
    """A fifteenth of what is sold weighs .2."""
    many = ", ".join(f"tea {number}" for number in range(14))

    found = of(told(f"name: Brook\nproducts: [oil wells, {many}]\n"), "rivers")

    assert [(each["kind"], each["strength"], each["open"]) for each in found["contradictions"]] == [
        ("business", 1.0, False)
    ]
    assert found["parts"]["contradiction"] == 20.0


def test_a_duty_and_an_inferred_link_say_so() -> None:
    (found,) = of(told("name: Brook\nindustry: dye works\n"), "rivers")["links"]

    assert (found["channel"], found["duty"], found["origin"]) == ("operations", True, "inferred")


def test_top_limits_the_results_and_nothing_else() -> None:
    whole, first = told(TEXT), told(TEXT, top=1)

    assert [result["rank"] for result in whole["results"]] == [1, 2, 3]
    assert first["results"] == whole["results"][:1]
    assert (first["brand"], first["coverage"]) == (whole["brand"], whole["coverage"])


def test_the_document_names_its_schema_its_tool_and_its_day() -> None:
    reports: list[BrandReport] = [reported(BRAND), reported(TEXT)]
    problem = Problem("unknown key", "y.yaml", Place("y.yaml", 2, 1), "products, item 1")

    found = document(
        reports, [problem, Problem("no such file", "z.yaml")], as_of="2026-11-22", engine="no-words", top=1
    )

    assert list(found) == ["schema", "tool", "as_of", "settings", "reports", "errors"]
    assert found["schema"] == "aligncheck/report@1"
    assert {key: found["tool"][key] for key in ("name", "version", "engine")} == {
        "name": "aligncheck",
        "version": __version__,
        "engine": "no-words",
    }
    assert list(found["tool"]) == ["name", "version", "engine", "catalogue"]
    assert found["tool"]["catalogue"]
    assert found["as_of"] == "2026-11-22"
    assert found["settings"] == {"file": None, "changed": {}}
    assert [len(each["results"]) for each in found["reports"]] == [1, 1]
    assert found["errors"] == [
        {
            "source": "y.yaml",
            "message": "products, item 1: unknown key",
            "place": {"file": "y.yaml", "line": 2, "column": 1},
        },
        {"source": "z.yaml", "message": "no such file", "place": None},
    ]


def test_validation_lists_what_is_valid_and_what_is_wrong() -> None:
    problem = Problem("no such file", "z.yaml")

    assert validation([("x.yaml", "brand")], [problem]) == {
        "schema": "aligncheck/validate@1",
        "files": [{"source": "x.yaml", "kind": "brand", "valid": True}],
        "errors": [error_data(problem)],
    }


@pytest.mark.parametrize(
    ("share", "shown"), [(None, None), (0.0, 0.0), (1.0, 100.0), (0.12345, 12.3), (0.99999, 100.0)]
)
def test_points_have_one_decimal(share: float | None, shown: float | None) -> None:
    assert points(share) == shown
