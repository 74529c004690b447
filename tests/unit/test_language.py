"""Is it English? Function words tell; a name or a single foreign word does not."""

from __future__ import annotations

import pytest

from aligncheck.language import Reading, language

ENGLISH, FOREIGN, UNCLEAR = Reading.ENGLISH, Reading.FOREIGN, Reading.UNCLEAR


@pytest.mark.parametrize(
    ("text", "reading"),
    [
        ("We make soap without plastic", ENGLISH),
        ("refills for every home", ENGLISH),
        ("crème brûlée made with love by the Müllers", ENGLISH),
        ("oat milk", UNCLEAR),
        ("laundry refill pouches", UNCLEAR),
        ("pan de molde", UNCLEAR),  # "de" stands in English names too
        ("Häagen Dazs", UNCLEAR),
        ("jabón para el hogar con aceite de oliva", FOREIGN),
        ("Waschmittel ohne Mikroplastik für unsere Flüsse", FOREIGN),
        ("des produits sans plastique", FOREIGN),
        ("sapone della casa e degli abiti", FOREIGN),
        ("produk ramah lingkungan untuk keluarga", FOREIGN),
        ("ev için doğal sabun ve deterjan", FOREIGN),
    ],
)
def test_function_words_tell_the_language(text: str, reading: Reading) -> None:
    assert language(text) is reading


@pytest.mark.parametrize(
    "text", ["", "100 %", "— … —", "水にやさしい洗剤", "Вода для всех", "Fernwash 天然洗衣液补充装好用"]
)
def test_a_text_without_letters_or_mostly_in_another_script_is_not_read(text: str) -> None:
    assert language(text) is FOREIGN


def test_a_few_letters_of_another_script_do_not_matter() -> None:
    assert language("soap made for the home, 水") is ENGLISH
    assert language("Fernwash natural soap 天然") is UNCLEAR


def test_one_foreign_word_in_six_is_running_text_and_one_in_seven_is_a_name() -> None:
    assert language("una vida candles soaps balms lotions") is FOREIGN
    assert language("una vida candles soaps balms lotions gifts") is UNCLEAR


def test_as_many_english_words_as_foreign_ones_are_english() -> None:
    assert language("the casa del sol") is ENGLISH
    assert language("the casa del sol con vista") is FOREIGN


@pytest.mark.parametrize("text", ["JABÓN PARA EL HOGAR", "jabón  para\u00a0el\n hogar", "jabo\u0301n para el hogar"])
def test_case_accents_and_spacing_do_not_matter(text: str) -> None:
    assert language(text) is language("jabón para el hogar") is FOREIGN


def test_an_accent_is_no_other_script_however_it_is_written() -> None:
    """Some accented letters (ấ, ẽ, ẃ) stand far up in Unicode, but they are Latin letters with an accent."""
    composed, decomposed = "\u1ea5m \u1ebf\u1eb9", "a\u0302\u0301m e\u0302\u0301e\u0323"

    assert language(decomposed) is UNCLEAR
    assert language(composed) is UNCLEAR
