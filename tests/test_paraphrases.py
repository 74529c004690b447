"""The same fact said in three ways: does the score hold still? The facts were written before any was scored."""

from __future__ import annotations

import sys
from pathlib import Path
from typing import Any

import pytest

sys.path.insert(0, str(Path(__file__).parents[1] / "benchmarks" / "fit"))

import paraphrases
from inline_snapshot import snapshot
from paraphrases import WITHIN, Held, figures, framed, held, in_sentences, profile, worst

TARGET = 0.9
"""In nine of ten facts, the three brands keep the same top cause, and its fit stays within WITHIN points."""

# What is reached, of 128 facts: a floor for each figure, to be raised when the score gets steadier, never lowered. Most
# of the movement is the engine's: static vectors see "wonky vegetables" and "misshapen fruit" far apart.
STEADY = 62
SAME_TOP = 107
HEARD = 19  # of these, by the fact; of the others, the trade or the other lines settle the top cause
MEANT_WITHIN = 42
MEANT_IN_TOP_FIVE = 92
FIVE = 5


@pytest.fixture(scope="module")
def found() -> list[Held]:
    """Return all facts, scored against the whole built-in catalogue."""
    return held(paraphrases.cases(), paraphrases.scorer())


def test_enough_facts_about_enough_causes_and_trades() -> None:
    facts = paraphrases.cases()

    assert len({fact["id"] for fact in facts}) == len(facts) >= 60
    assert len({fact["cause"] for fact in facts}) >= 45
    assert len({fact["trade"] for fact in facts}) >= 72
    assert {len(set(fact["said"])) for fact in facts} == {3}
    assert {len(fact["others"]) for fact in facts} == {2}
    assert [fact["id"] for fact in facts if fact["channel"] in fact["others"]] == []


def test_the_score_holds_as_still_as_it_ever_did(found: list[Held]) -> None:
    reached = {
        "steady": sum(fact.steady for fact in found),
        "same top": sum(fact.same for fact in found),
        "heard": sum(fact.heard for fact in found),
        "meant within": sum(fact.meant <= WITHIN for fact in found),
        "meant in top five": sum(max(map(fact.rank, range(3))) <= FIVE for fact in found),
    }
    floors = {
        "steady": STEADY,
        "same top": SAME_TOP,
        "heard": HEARD,
        "meant within": MEANT_WITHIN,
        "meant in top five": MEANT_IN_TOP_FIVE,
    }

    assert {name: max(reached[name], floor) for name, floor in floors.items()} == reached


def test_a_sentence_around_a_line_adds_nothing_to_it() -> None:
    """The words that tell of no cause are left out: "We sell toys." is "toys"; "customers" tells a little."""
    found = held(framed(paraphrases.cases()), paraphrases.scorer())

    lines = [" ".join(line.split()) for line in in_sentences(found)]

    assert lines == snapshot(
        [
            "the same line in a sentence: same top cause, within 6 points",
            "We sell {}. 128 of 128",
            "Our {} 128 of 128",
            "With us you get {}. 120 of 128",
            "We make {} for all of our customers. 103 of 128",
            "It is {} that we offer. 125 of 128",
            "all of them 101 of 128",
        ]
    )


@pytest.mark.xfail(strict=True, reason="the target is not reached; when it is, this says so")
def test_the_target_is_reached(found: list[Held]) -> None:
    assert sum(fact.steady for fact in found) >= TARGET * len(found)


def fact(*fits: dict[str, float], **more: Any) -> Held:  # noqa: ANN401
    case = {"id": "bins", "cause": "waste", "kind": "plain", "said": ["bins", "We make bins.", "tubs"]}
    return Held(case | more, fits, without={"waste": 10.0, "air": 20})


def test_a_fact_is_steady_if_its_top_cause_stays_and_hardly_moves() -> None:
    still = fact({"waste": 60.0, "air": 50}, {"waste": 57.0, "air": 51}, {"waste": 63.0, "air": 52})
    moved = fact({"waste": 60.0, "air": 50}, {"waste": 53.0, "air": 51}, {"waste": 60.0, "air": 52})
    other = fact({"waste": 60.0, "air": 50}, {"waste": 60.0, "air": 61}, {"waste": 60.0, "air": 52})

    assert (still.steady, still.meant, still.moved) == (True, 6, 6)
    assert (moved.steady, moved.same, moved.moved) == (False, True, 7)
    assert (other.steady, other.tops) == (False, ["waste", "air", "waste"])
    assert [other.rank(number) for number in range(3)] == [1, 2, 1]


def test_a_fact_is_heard_if_the_top_cause_is_due_to_it() -> None:
    """A brand whose trade alone settles the top cause holds still without anybody having listened."""
    heard = fact({"waste": 60.0, "air": 20}, {"waste": 57.0, "air": 20}, {"waste": 63.0, "air": 20})
    deaf = fact({"waste": 10.0, "air": 20}, {"waste": 10.0, "air": 20}, {"waste": 12.0, "air": 20})

    assert (heard.steady, heard.heard) == (True, True)
    assert (deaf.steady, deaf.heard) == (True, False)


def test_a_tie_goes_to_the_first_cause_and_the_first_text_says_which_one_is_watched() -> None:
    tied = fact({"waste": 60.0, "air": 60}, {"waste": 60.0, "air": 59}, {"waste": 60.0, "air": 52})

    assert tied.tops == ["air", "waste", "waste"]
    assert (tied.moved, tied.meant) == (8, 0)


def test_the_brand_has_three_statements_and_says_the_fact_in_the_words_asked_for() -> None:
    case = paraphrases.cases()[0]

    brand = profile(case, "tubs").brand
    told = {name: getattr(brand, name) for name in ("products", "operations", "values", "image", "audience")}

    assert [item.text for item in told[case["channel"]]] == ["tubs"]
    assert brand.industry == case["trade"]
    assert sum(len(lines or ()) for lines in told.values()) == 3


def test_figures_have_counts_and_the_worst_stand_first() -> None:
    still = fact({"waste": 60.0, "air": 50}, {"waste": 57.0, "air": 51}, {"waste": 63.0, "air": 52})
    moved = fact({"waste": 90.0, "air": 70}, {"waste": 20.0, "air": 70}, {"waste": 90.0, "air": 70}, id="moved")

    steady = " ".join(figures([still, moved])[1].split())

    assert steady == "same top cause, within 6 points 1 of 2 50 % 1 of 2 50 % 0 of 0 -"
    assert [line for line in worst([still, moved], 2) if "moves" in line] == [
        "moved · waste moves 70 points",
        "bins · waste moves 6 points",
    ]


def test_main_prints_the_figures_and_the_facts(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    few = paraphrases.cases()[:2]
    monkeypatch.setattr(paraphrases, "cases", lambda: few)

    paraphrases.main(["--all"])
    out = capsys.readouterr().out

    assert "of   2" in out
    assert all(text in out for each in few for text in each["said"])
