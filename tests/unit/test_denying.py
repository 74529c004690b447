"""Which words of a clause are turned away."""

from __future__ import annotations

import pytest

from aligncheck.denying import Stance, clauses, denials


def turned(said: str) -> list[tuple[str, str]]:
    words = said.split()
    return [(" ".join(words[each.start : each.stop]), each.stance.value) for each in denials(words)]


@pytest.mark.parametrize(
    ("said", "words", "stance"),
    [
        ("we do not support climate action", "climate action", "denied"),
        ("we do not really care about the climate", "the climate", "denied"),
        ("the climate is not our business", "the climate", "denied"),
        ("net zero can wait", "net zero", "denied"),
        ("we oppose gay marriage", "gay marriage", "against"),
        ("our board voted against a carbon tax", "a carbon tax", "against"),
        ("global warming is a hoax", "global warming", "against"),
    ],
)
def test_set_phrases_turn_what_stands_behind_or_before_them(said: str, words: str, stance: str) -> None:
    assert turned(said) == [(words, stance)]


@pytest.mark.parametrize(
    "said",
    [
        "we support climate action",
        "we do not only support climate action",
        "we oppose child labour",
        "we are against racism",
        "we do not support fossil fuels",
        "no plastic",
        "we oppose",
        "can wait",
        "they dropped",
    ],
)
def test_all_else_turns_nothing(said: str) -> None:
    assert turned(said) == []


def test_what_mends_a_harm_is_no_harm() -> None:
    assert turned("we oppose taxes on carbon") == [("taxes on carbon", Stance.AGAINST.value)]


def test_no_more_than_ten_words_are_turned() -> None:
    ((words, _),) = turned("we do not support " + " ".join(str(number) for number in range(20)))

    assert words == " ".join(str(number) for number in range(10))


@pytest.mark.parametrize(
    ("words", "gaps", "expected"),
    [
        ("we act now", ["", " ", " "], [(0, 3)]),
        ("we act they wait", ["", " ", ". ", " "], [(0, 2), (2, 4)]),
        ("we act but wait", ["", " ", " ", " "], [(0, 2), (2, 4)]),
        ("we act we wait", ["", " ", ", ", " "], [(0, 2), (2, 4)]),
        ("", [], []),
    ],
)
def test_a_clause_ends_at_a_stop_or_a_turn(words: str, gaps: list[str], expected: list[tuple[int, int]]) -> None:
    assert list(clauses(words.split(), gaps)) == expected
