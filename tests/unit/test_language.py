"""Is it English? The letters of a line tell, and the lines beside it; a name or a dish does not make it foreign."""

from __future__ import annotations

import random
from pathlib import Path

import pytest

from aligncheck.language import LANGUAGES, Reading, foreign, language

ENGLISH, FOREIGN, UNCLEAR = Reading.ENGLISH, Reading.FOREIGN, Reading.UNCLEAR
CASES = Path(__file__).parents[1] / "cases" / "languages"


def lines(name: str) -> list[str]:
    return (CASES / f"{name}.txt").read_text(encoding="utf-8").splitlines()


@pytest.mark.parametrize(
    ("text", "reading"),
    [
        ("We make soap without plastic", ENGLISH),
        ("refills for every home", ENGLISH),
        ("crème brûlée made with love by the Müllers", ENGLISH),
        ("oat milk", ENGLISH),
        ("laundry refill pouches", ENGLISH),
        ("una vida candles, soaps, balms, lotions", ENGLISH),
        ("pan de molde", UNCLEAR),
        ("the casa del sol con vista", UNCLEAR),
        ("Häagen Dazs", UNCLEAR),
        ("mascara", UNCLEAR),
        ("jabón para el hogar", FOREIGN),
        ("Waschmittel ohne Mikroplastik für unsere Flüsse", FOREIGN),
        ("des produits sans plastique pour la maison", FOREIGN),
        ("sapone della casa e degli abiti", FOREIGN),
        ("produk ramah lingkungan", FOREIGN),
        ("geri dönüştürülmüş bez çantalar", FOREIGN),
    ],
)
def test_letters_and_function_words_tell_the_language(text: str, reading: Reading) -> None:
    assert language(text) is reading


@pytest.mark.parametrize(
    "text", ["", "100 %", "— … —", "水にやさしい洗剤", "Вода для всех", "Fernwash 天然洗衣液补充装好用"]
)
def test_a_text_without_letters_or_mostly_in_another_script_is_not_read(text: str) -> None:
    assert language(text) is FOREIGN


def test_a_few_letters_of_another_script_do_not_matter() -> None:
    assert language("soap made for the home, 水") is ENGLISH
    assert language("Fernwash natural soap 天然") is ENGLISH


@pytest.mark.parametrize("text", ["JABÓN PARA EL HOGAR", "jabón  para\u00a0el\n hogar", "jabo\u0301n para el hogar"])
def test_case_accents_and_spacing_do_not_matter(text: str) -> None:
    assert language(text) is language("jabón para el hogar") is FOREIGN


def test_an_accent_is_no_other_script_however_it_is_written() -> None:
    """Some accented letters (ấ, ẽ, ẃ) stand far up in Unicode, but they are Latin letters with an accent."""
    composed, decomposed = "\u1ea5m \u1ebf\u1eb9", "a\u0302\u0301m e\u0302\u0301e\u0323"

    assert language(decomposed) is UNCLEAR
    assert language(composed) is UNCLEAR


def test_letters_that_come_again_say_no_more_than_once() -> None:
    assert language("a" * 10_000) is language("aaaa") is UNCLEAR


def test_a_line_that_may_be_either_goes_with_the_lines_beside_it() -> None:
    assert foreign(["pan de molde"]) == [False]
    assert foreign(["pan de molde", "laundry refill pouches", "oat milk"]) == [False, False, False]
    assert foreign(["pan de molde", "bollos de mantequilla", "familias del barrio"]) == [True, True, True]


def test_a_foreign_line_is_left_out_by_itself_and_an_english_one_stays() -> None:
    assert foreign(["jabón para el hogar", "soap for the home", "oat milk"]) == [True, False, False]
    spanish = ["jabón para el hogar", "agua limpia para los niños", "bollos de mantequilla"]
    assert foreign([*spanish, "refills for every home"]) == [True, True, True, False]


def test_no_lines_are_no_language() -> None:
    assert foreign([]) == []


@pytest.mark.parametrize(
    "name",
    [path.stem for path in sorted(CASES.glob("*.txt")) if path.stem != "english"],
)
def test_a_profile_in_another_language_is_left_out(name: str) -> None:
    """Of profiles of eight such lines, at least 98 of 100 keep fewer than the three that a verdict needs.

    Romanised Hindi is near to no language of the table: 95. Reached: 99 for French and 98 for it, 100 for all others.
    """
    chance, texts = random.Random(1), lines(name)  # noqa: S311 - to be repeated
    kept = [foreign(chance.sample(texts, 8)).count(False) for _ in range(300)]

    assert sum(count < 3 for count in kept) >= (285 if name == "hindi-romanised" else 294)


def test_english_lines_with_foreign_words_are_kept() -> None:
    """Of lines such as "paella kits", "crème brûlée" and "Casa Lola", at most 0.5 % are left out. Reached: 1 of 338."""
    left = [text for text in lines("english") if language(text) is FOREIGN]

    assert len(left) <= 0.005 * len(lines("english"))


def test_half_a_profile_of_foreign_words_leaves_it_english() -> None:
    """Beside four ordinary lines, at most 0.5 % are left out."""
    plain = ["laundry refill pouches", "home delivery", "families with small children", "honest and warm"]
    chance, texts = random.Random(1), lines("english")  # noqa: S311 - to be repeated
    found = [foreign([*chance.sample(texts, 4), *plain]) for _ in range(300)]

    assert sum(map(sum, found)) <= 0.005 * 8 * 300


def test_the_table_has_a_column_for_each_language() -> None:
    table = Path(language.__wrapped__.__code__.co_filename).parent / "languages.i8"

    assert table.stat().st_size == 27**3 * len(LANGUAGES)
