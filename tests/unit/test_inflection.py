"""Forms of one word."""

from __future__ import annotations

import pytest

from aligncheck.inflection import stem


@pytest.mark.parametrize(
    "forms",
    [
        ("cage", "cages", "caged", "caging"),
        ("stop", "stops", "stopped", "stopping"),
        ("trawl", "trawls", "trawled", "trawlers", "trawling"),
        ("sugar", "sugars", "sugary"),
        ("dairies", "dairy"),
    ],
)
def test_the_forms_of_a_word_have_one_stem(forms: tuple[str, ...]) -> None:
    assert len({stem(form) for form in forms}) == 1


@pytest.mark.parametrize("word", ["gas", "glass", "fur", "sled", "2024", ""])
def test_what_only_looks_like_an_ending_stays(word: str) -> None:
    assert stem(word) == word


def test_different_words_stay_apart() -> None:
    assert len({stem(word) for word in ("vape", "fur", "coal", "veal", "bet", "loan", "rent", "rental")}) == 8
