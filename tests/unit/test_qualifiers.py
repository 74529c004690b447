"""A text that means the opposite of the phrase it is near to."""

from __future__ import annotations

import pytest

from aligncheck.qualifiers import opposed, read


@pytest.mark.parametrize(
    ("text", "phrase"),
    [
        ("lobbying for limits", "lobbying against limits"),  # the phrase turns itself, and the text does not
        ("plastic straws", "no plastic straws"),
        ("more coal", "never more coal"),
        ("animal testing of creams", "stop animal testing"),
        ("sun cream without oxybenzone", "oxybenzone in sun cream"),  # the text turns a word of the phrase
        ("soap made without any palm oil", "palm oil"),
        ("we ended animal testing", "animal testing"),
        ("replacing plastic lids with paper", "plastic lids"),
        ("campaigning against fossil fuels", "subsidies to oil firms"),  # `against` turns the whole
        ("palm-oil-free soap", "palm oil"),  # `free` turns what stands before it
        ("Sugar FREE lemonade", "sugar in drinks"),
        ("meals free of sugar: sugar-free", "sugar"),
    ],
)
def test_opposed(text: str, phrase: str) -> None:
    assert opposed(text, phrase) is True


@pytest.mark.parametrize(
    ("text", "phrase"),
    [
        ("lobbying against limits", "lobbying against limits"),  # both turn: they say the same
        ("refusing plastic bags", "no plastic bags"),
        ("lobbying for limits", "lobbying for limits"),  # neither turns
        ("palm oil", "palm oil plantations"),
        ("no queues at the till", "palm oil"),  # turns a word, but none of the phrase
        ("instead of three long years: palm oil", "palm oil"),  # the fourth word behind it is out of reach
        ("free tap water", "tap water"),  # given away, not left out: nothing stands before `free`
        ("a gluten-free loaf", "bread and oats"),  # free of what the phrase does not name
        ("free", "free meals"),
        ("", ""),
        ("", "palm oil"),
    ],
)
def test_not_opposed(text: str, phrase: str) -> None:
    assert opposed(text, phrase) is False


def test_a_turning_word_reaches_three_words() -> None:
    assert opposed("without any refined palm oil", "palm oil") is True
    assert opposed("without any added refined palm", "palm oil") is False


@pytest.mark.parametrize("word", ["against", "without", "no", "never", "banned", "opposing", "replaces", "quit"])
def test_case_accents_and_marks_do_not_matter(word: str) -> None:
    told, marked = f"{word} palm oil", f"  {word.upper()}, — “pálm” oil!"

    assert opposed(told, "palm oil") is opposed(marked, "Palm Oil") is True


@pytest.mark.parametrize(
    ("text", "phrase"),
    [
        ("electric scooters", "petrol scooters"),  # a kind way of the harm
        ("vegan burgers", "double beef burgers"),  # … that turns the word behind it
        ("faux fur hats", "mink and fur coats"),
        ("recycled plastic trays", "virgin plastic film"),
        ("second-hand dresses", "very cheap fast fashion"),
        ("cutlery for rent: reusable", "single-use cutlery"),
        ("free-range eggs", "battery-cage eggs"),
        ("a low-rate personal loan", "payday loans"),
        ("certified helmets", "uncertified cheap helmets"),  # un- turns what it stands before
        ("low-alcohol beer", "strong alcohol"),  # "low" turns one word
        ("soap instead of weedkiller", "weedkiller"),
        ("credit unions as an alternative to payday lenders", "payday lenders"),
        ("cream free of oxybenzone", "oxybenzone lotion"),
        ("palm oil replaced by sunflower oil", "palm oil"),  # what is replaced stands before
        ("fields no longer sprayed with neonicotinoids", "neonicotinoids"),
        ("meatless mince", "meat"),
    ],
)
def test_a_qualifier_makes_the_opposite_in_both_directions(text: str, phrase: str) -> None:
    assert opposed(text, phrase) is opposed(phrase, text) is True


@pytest.mark.parametrize(
    ("text", "phrase"),
    [
        ("petrol and electric scooters", "petrol scooters"),  # the harm stands beside the kind way
        ("not recycled plastic", "no recycled plastic"),
        ("electric scooters", "single-use cups"),  # a kind way, but of another harm
        ("free delivery of petrol", "petrol"),  # given away
        ("smokeless fuel", "petrol"),
    ],
)
def test_a_qualifier_of_something_else_makes_no_opposite(text: str, phrase: str) -> None:
    assert opposed(text, phrase) is False


def test_a_reading_keeps_what_is_said_from_what_is_turned() -> None:
    found = read("meatless pies, uncertified, without palm oil")

    assert found.says == ("meatless", "pies", "uncertified")
    assert found.turns == ("meat", "certified", "palm", "oil")
