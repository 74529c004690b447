"""Text → words → WordPiece tokens: the same for any letter case, accents and spacing."""

from __future__ import annotations

import pytest

from aligncheck.embedding.tokens import fold, pieces, words

VOCABULARY = {token: row for row, token in enumerate(["re", "refill", "##fill", "##s", "oat", "milk", "2", "##0", "9"])}


@pytest.mark.parametrize(
    ("text", "folded"),
    [
        ("CRÈME Brûlée", "creme brulee"),
        ("Cre\u0300me", "creme"),  # the accent as a letter of its own
        ("Straße, STRASSE", "strasse, strasse"),
        ("Ørsted, Łódź, Đà Nẵng", "orsted, lodz, da nang"),
        ("Œuvre, ÆRØ, ÍSLAND, Þór, ıssız", "oeuvre, aero, island, thor, issiz"),
        ("İstanbul", "istanbul"),  # small letters of a capital with a dot carry the dot as an accent
        (
            "\ufb01nest \uff26\uff32\uff25\uff33\uff28 ½",
            "finest fresh 1\u20442",
        ),  # ligatures, wide letters and fractions in plain ones
    ],
)
def test_fold_takes_case_and_accents_off(text: str, folded: str) -> None:
    assert fold(text) == folded


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("Refill pouches, 70% less plastic!", ["refill", "pouches", "70", "less", "plastic"]),
        ("  two\u00a0\tlines\n\nof  it ", ["two", "lines", "of", "it"]),
        ("plant-based CO2e", ["plant", "based", "co", "2", "e"]),
        ("don't, don’t", ["dont", "dont"]),
        ("re\u00adfill re\u200bfill \ufeffrefill", ["refill", "refill", "refill"]),  # not seen in print
        ("水 … —", []),
        ("", []),
    ],
)
def test_words_are_runs_of_letters_or_of_digits(text: str, found: list[str]) -> None:
    assert words(text) == found


@pytest.mark.parametrize(
    ("text", "tokens"),
    [
        ("refill", ["refill"]),  # the whole word, not "re" and "##fill"
        ("refills", ["refill", "##s"]),  # the longest match first
        ("OAT milk", ["oat", "milk"]),
        ("200", ["2", "##0", "##0"]),
        ("milk milk", ["milk", "milk"]),
        ("refillery", []),  # what is left matches nothing, so the word is not known at all
        ("refillery milk", ["milk"]),
        ("fill", []),  # "##fill" only goes on a word
        ("9" * 64, []),
        ("", []),
    ],
)
def test_a_word_becomes_its_longest_pieces(text: str, tokens: list[str]) -> None:
    assert pieces(text, VOCABULARY) == [VOCABULARY[token] for token in tokens]


def test_a_word_of_over_64_letters_is_no_word() -> None:
    known = {"a": 0, "##a": 1}

    assert pieces("a" * 64, known) == [0] + 63 * [1]
    assert pieces("a" * 65, known) == []
    assert pieces("a" * 65 + " a", known) == [0]
