"""JSON, version 1: the shape that docs/formats.md promises, whatever the flags and whatever the text."""

from __future__ import annotations

import json
import unicodedata
from typing import Any

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st
from inline_snapshot import snapshot

from aligncheck.document import document, error_data, report_data, validation
from aligncheck.errors import Place, Problem
from aligncheck.reporters.json_v1 import render
from tests.unit.small import CAUSES, FERN, report_of

BARE = "name: Bare\nproducts: [refill packs, bottles, wool]\n"
NASTY = '\x1b[31mred [red]x[/red] \u202eback\u2028 \x9b31m one\ntwo \\ " “quoted” é 北京 \x07'
RESULT = {
    "rank", "cause", "name", "sdgs", "fit", "authenticity", "verdict", "reliable", "to_next", "stable",
    "functional_fit", "values_fit", "parts", "because", "links", "contradictions", "split", "questions", "next_steps",
}  # fmt: skip
PARTS = {
    "products", "operations", "values", "image", "audience", "practice", "proof", "contradiction", "exposure"
}  # fmt: skip
LINK = {"channel", "statement", "facet", "strength", "duty", "origin", "place", "facet_place"}


def written(profile: str = FERN, causes: str = CAUSES, top: int | None = None) -> dict[str, Any]:
    """Return what a reader gets back from the text."""
    report = report_of(profile, causes)
    told: dict[str, Any] = json.loads(render(document([report], [], as_of="2026-11-22", engine="few-words", top=top)))
    return told


def result(cause: str, profile: str = FERN) -> dict[str, Any]:
    found: dict[str, Any] = next(each for each in written(profile)["reports"][0]["results"] if each["cause"] == cause)
    return found


def test_the_whole_of_one_result() -> None:
    """A small profile and one cause: every key, every number."""
    profile = (
        "name: Fern\nproducts: [refill packs, wool, bread]\npractices: [{text: refill points, since: 2021-11-22}]\n"
    )
    causes = (
        "causes: [{id: refills, name: Refills, summary: Used again., sdgs: [12], facets: {products: [refill packs]}}]"
    )

    assert json.loads(render(report_data(report_of(profile, causes)))) == snapshot(
        {
            "brand": {
                "name": "Fern",
                "source": "brand.yaml",
                "sha256": "26bd70b7d1896525f12af6c16978b5be135dd5204333e76b153c37e125019b55",
            },
            "coverage": {
                "score": 21,
                "not_asked": [
                    "industry",
                    "operations",
                    "values",
                    "image",
                    "audience",
                    "goals",
                    "controversies",
                    "stances",
                    "partners",
                    "parent",
                    "outside checks",
                ],
                "ignored": [],
            },
            "what_if": None,
            "results": [
                {
                    "rank": 1,
                    "cause": "refills",
                    "name": "Refills",
                    "sdgs": [12],
                    "fit": 79.5,
                    "authenticity": 41.6,
                    "verdict": "back_partner",
                    "reliable": True,
                    "to_next": {"verdict": "act_first", "points": 4.8},
                    "stable": True,
                    "functional_fit": 79.5,
                    "values_fit": 0.0,
                    "parts": {
                        "products": 99.3,
                        "operations": None,
                        "values": None,
                        "image": None,
                        "audience": None,
                        "practice": 44.8,
                        "proof": None,
                        "contradiction": 0.0,
                        "exposure": 35.1,
                    },
                    "because": "We sell refill packs, which touches on refills through “refill packs”.",
                    "links": [
                        {
                            "channel": "products",
                            "statement": "refill packs",
                            "facet": "refill packs",
                            "strength": 0.99,
                            "duty": False,
                            "origin": "stated",
                            "place": {"file": "brand.yaml", "line": 2, "column": 12},
                            "facet_place": {"file": "causes.yaml", "line": 1, "column": 93},
                        }
                    ],
                    "contradictions": [],
                    "split": {},
                    "questions": ["Who outside your company has looked at it, and where can it be read?"],
                    "next_steps": [
                        {
                            "do": "an outside check of: refill points",
                            "patch": {
                                "practices": [
                                    {
                                        "text": "refill points",
                                        "evidence": "https://the-one-who-checked.example/report",
                                    }
                                ]
                            },
                            "gain": 3.5,
                            "verdict": "back_partner",
                        }
                    ],
                }
            ],
        }
    )


def test_the_keys_of_the_document_are_those_of_the_promise() -> None:
    told = written()
    report = told["reports"][0]

    assert list(told) == ["schema", "tool", "as_of", "settings", "reports", "errors"]
    assert told["schema"] == "aligncheck/report@1"
    assert list(told["tool"]) == ["name", "version", "engine", "catalogue"]
    assert list(report) == ["brand", "coverage", "what_if", "results"]
    assert list(report["brand"]) == ["name", "source", "sha256"]
    assert list(report["coverage"]) == ["score", "not_asked", "ignored"]
    assert all(set(each) == RESULT and set(each["parts"]) == PARTS for each in report["results"])


@pytest.mark.parametrize(("profile", "top"), [(FERN, 1), (BARE, None), (BARE, 2), ("name: Nobody\n", None)])
def test_the_shape_depends_neither_on_flags_nor_on_what_is_known(profile: str, top: int | None) -> None:
    results = written(profile, top=top)["reports"][0]["results"]

    assert len(results) == (top or 6)
    assert all(set(each) == RESULT and set(each["parts"]) == PARTS for each in results)
    assert [each["rank"] for each in results] == list(range(1, len(results) + 1))


def test_a_link_has_both_places() -> None:
    link = result("refill-culture")["links"][0]

    assert set(link) == LINK
    assert link["place"] == {"file": "brand.yaml", "line": 3, "column": 12}
    assert link["facet_place"] == {"file": "causes.yaml", "line": 7, "column": 18}


def test_a_contradiction_says_of_what_kind_it_is_and_whether_it_is_open() -> None:
    (conduct,) = result("clean-rivers")["contradictions"]
    (business,) = result("coal-exit")["contradictions"]

    assert (conduct["kind"], conduct["statement"], conduct["open"]) == ("conduct", "dye spilled into the river", True)
    assert conduct["against"] == "dye in the river"
    assert conduct["place"] == {"file": "brand.yaml", "line": 16, "column": 12}
    assert (business["kind"], business["statement"], business["open"]) == ("business", "coal tar soap", True)
    assert business["against"] == "coal"


def test_a_part_that_was_not_asked_is_null() -> None:
    """Only products are told: every other channel, practice and proof are not zero but unknown."""
    parts = result("refill-culture", BARE)["parts"]

    assert parts["products"] == 99.3
    assert {name for name, value in parts.items() if value is None} == {
        "operations", "values", "image", "audience", "practice", "proof"
    }  # fmt: skip


def test_a_part_that_was_asked_and_has_nothing_is_zero() -> None:
    parts = result("refill-culture", BARE + "practices: []\ngoals: []\n")["parts"]

    assert (parts["practice"], parts["proof"]) == (0, 0)


def test_fit_and_authenticity_are_numbers_even_where_they_cannot_be_relied_on() -> None:
    """Two statements are fewer than fit needs: the verdict is unknown."""
    found = result("refill-culture", "name: Bare\nproducts: [refill packs, bottles]\n")

    assert (found["verdict"], found["reliable"]) == ("unknown", False)
    assert isinstance(found["fit"], float)
    assert isinstance(found["authenticity"], float)


def test_scores_have_one_decimal() -> None:
    results = written()["reports"][0]["results"]
    numbers = [value for each in results for value in (each["fit"], each["authenticity"], *each["parts"].values())]

    assert all(round(number, 1) == number and 0 <= number <= 100 for number in numbers if number is not None)


def test_each_result_has_its_next_steps() -> None:
    steps = result("refill-culture")["next_steps"]

    assert steps
    assert all(set(step) == {"do", "patch", "gain", "verdict"} for step in steps)


def test_what_was_left_out_is_told_with_its_place() -> None:
    """`faceless` is no image to build on."""
    assert written()["reports"][0]["coverage"]["ignored"] == [
        {
            "statement": "faceless",
            "why": "an image that speaks against the brand",
            "place": {"file": "brand.yaml", "line": 6, "column": 9},
        }
    ]


def test_the_split_is_that_of_the_brands_markets() -> None:
    assert result("refill-culture")["split"] == {"UK": "low", "US": "high"}


def test_errors_stand_beside_the_reports() -> None:
    problems = [
        Problem("no such file", "y.yaml"),
        Problem("is no size", "z.yaml", Place("z.yaml", 2, 7), "size", "size: huge"),
    ]

    assert [error_data(problem) for problem in problems] == [
        {"source": "y.yaml", "message": "no such file", "place": None},
        {"source": "z.yaml", "message": "size: is no size", "place": {"file": "z.yaml", "line": 2, "column": 7}},
    ]


def test_what_validate_prints() -> None:
    told = validation([("brand.yaml", "brand profile")], [Problem("no such file", "y.yaml")])

    assert json.loads(render(told)) == {
        "schema": "aligncheck/validate@1",
        "files": [{"source": "brand.yaml", "kind": "brand profile", "valid": True}],
        "errors": [{"source": "y.yaml", "message": "no such file", "place": None}],
    }


def test_the_same_inputs_give_the_same_bytes() -> None:
    first, second = (render(report_data(report_of(FERN, CAUSES))) for _ in range(2))

    assert first == second
    assert first.endswith("}\n")


def nasty(text: str) -> str:
    """Return the text of a document that holds a text wherever a user can write one."""
    quoted = '"' + "".join(f"\\U{ord(letter):08x}" for letter in text) + '"'
    profile = f"name: {quoted}\nproducts: [{quoted}, refill packs, bottles]\npractices: [{quoted}]\n"
    causes = (
        f"causes: [{{id: refills, name: {quoted}, summary: {quoted}, facets: {{products: [refill packs, {quoted}]}}}}]"
    )
    return render(document([report_of(profile, causes)], [Problem(text, text)], as_of="2026-11-22", engine="few-words"))


def test_texts_come_back_as_they_were_written() -> None:
    told = json.loads(nasty(NASTY))

    assert told["reports"][0]["brand"]["name"] == NASTY
    assert told["reports"][0]["results"][0]["name"] == NASTY
    assert told["errors"][0]["source"] == NASTY


def test_nothing_in_the_text_steers_a_terminal() -> None:
    """JSON is read on screens and in CI logs too: what cannot be seen is written as an escape."""
    text = nasty(NASTY)

    assert {letter for letter in text if unicodedata.category(letter) in {"Cc", "Cf", "Zl", "Zp"}} == {"\n"}


@settings(max_examples=40, deadline=None)
@given(st.text(st.characters()))
@example("caf\udce9.yaml")
def test_any_text_parses_again(text: str) -> None:
    """Half a surrogate pair too: that is how a file name arrives that is not UTF-8."""
    told = {"name": text, "links": [{"statement": text}]}

    assert json.loads(render(told)) == told
    assert json.loads(render(told).encode("utf-8")) == told


@settings(max_examples=25, deadline=None)
@given(st.text(st.characters(codec="utf-8", exclude_characters="\ufffe\uffff"), min_size=1, max_size=30))
def test_any_text_of_a_profile_parses_again(text: str) -> None:
    told = json.loads(nasty(f"({text})"))

    assert told["reports"][0]["brand"]["name"] == f"({text})"
