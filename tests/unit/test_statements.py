"""Profile → statements: each line with its channel and place, and what is left out with the reason."""

from __future__ import annotations

import pytest

from aligncheck.statements import Channel, Statement, negative, read_statements
from tests.conftest import make_profile

FOREIGN = "not in English, which is all it reads"


def kept(profile: str) -> list[str]:
    return [statement.text for statement in read_statements(make_profile(profile)).kept]


def ignored(profile: str) -> list[tuple[str, str]]:
    return [(statement.text, why) for statement, why in read_statements(make_profile(profile)).ignored]


def found(profile: str) -> list[tuple[str, str, int, int]]:
    """Return text, channel, line and column of every statement that is kept."""
    statements = read_statements(make_profile(profile)).kept
    return [(s.text, s.channel.value, s.place.line, s.place.column) for s in statements]


def test_every_line_that_can_lead_to_a_cause_is_a_statement_with_its_place() -> None:
    profile = """\
name: Fernwash
industry: household cleaning
products:
  - laundry refill pouches
  - text: bathroom scrub
operations: [plant-based ingredients]
values:
  - cleaner rivers
image:
  - {source: https://x.example, text: trusted by parents}
audience:
  - families
  - {text: students, cares_about: [safe homes, low prices]}
practices: [refill points in 40 shops]
goals: [half of sales as refills]
"""

    assert found(profile) == [
        ("household cleaning", "industry", 2, 11),
        ("laundry refill pouches", "products", 4, 5),
        ("bathroom scrub", "products", 5, 11),
        ("plant-based ingredients", "operations", 6, 14),
        ("cleaner rivers", "values", 8, 5),
        ("trusted by parents", "image", 10, 39),
        ("families", "audience", 12, 5),
        ("students", "audience", 13, 12),
        ("safe homes", "audience", 13, 36),
        ("low prices", "audience", 13, 48),
    ]


def test_a_name_alone_says_nothing_to_judge_from() -> None:
    assert kept("name: Fernwash") == []
    assert ignored("name: Fernwash") == []


def test_what_an_audience_cares_about_is_told_from_who_it_is() -> None:
    statements = read_statements(make_profile("{name: F, audience: [{text: students, cares_about: [safe homes]}]}"))

    assert [(s.text, s.cares) for s in statements.kept] == [("students", False), ("safe homes", True)]


def test_an_image_that_others_confirm_is_told_from_a_self_written_one() -> None:
    profile = make_profile("{name: F, image: [friendly, {text: trusted, source: a survey}]}")

    assert [(s.text, s.sourced) for s in read_statements(profile).kept] == [("friendly", False), ("trusted", True)]


def test_only_the_trade_is_inferred() -> None:
    profile = make_profile("{name: F, industry: cleaning, products: [soap]}")

    assert [(s.text, s.origin) for s in read_statements(profile).kept] == [("cleaning", "inferred"), ("soap", "stated")]


def test_a_statement_in_another_language_is_left_out_alone() -> None:
    profile = "{name: F, values: [care for the home, jabón para el hogar], products: [oat milk]}"

    assert kept(profile) == ["oat milk", "care for the home"]
    assert ignored(profile) == [("jabón para el hogar", FOREIGN)]


def test_a_text_too_short_to_tell_is_kept_among_english_ones() -> None:
    profile = "{name: F, values: [care for the home, jabón para el hogar], products: [pan de molde]}"

    assert kept(profile) == ["pan de molde", "care for the home"]


def test_a_text_too_short_to_tell_is_left_out_where_most_lines_are_foreign() -> None:
    half = "{name: F, values: [jabón para el hogar, cleaner rivers], products: [pan de molde, soap bars]}"
    most = "{name: F, values: [jabón para el hogar, cleaner rivers], products: [pan de molde, bollos de mantequilla]}"

    assert kept(half) == ["pan de molde", "soap bars", "cleaner rivers"]
    assert kept(most) == ["cleaner rivers"]
    assert ignored(most)[0] == ("pan de molde", FOREIGN)


def test_one_line_in_another_language_does_not_silence_short_english_ones() -> None:
    """DESIGN: statements in a language that is not covered are left out one by one; a further product lowers no fit."""
    profile = "{name: F, products: [laundry refill pouches, solid shampoo bars, oat milk, %s]}"

    assert kept(profile % "soap") == ["laundry refill pouches", "solid shampoo bars", "oat milk", "soap"]
    assert kept(profile % "jabón para el hogar") == ["laundry refill pouches", "solid shampoo bars", "oat milk"]


def test_an_unfavourable_image_is_left_out_and_the_same_word_elsewhere_is_not() -> None:
    profile = "{name: F, image: [seen as cheap and faceless, not boring], products: [cheap soap]}"

    assert kept(profile) == ["cheap soap", "not boring"]
    assert ignored(profile) == [("seen as cheap and faceless", "an image that speaks against the brand")]


@pytest.mark.parametrize(
    "text",
    ["faceless", "a bit BORING", "thought to be polluting", "Überteuert and overpriced", "never kind, often rude"],
)
def test_an_unfavourable_word_makes_an_image_negative(text: str) -> None:
    assert negative(text)


@pytest.mark.parametrize(
    "text", ["friendly", "not boring", "never pushy", "non-toxic", "no fake smiles", "hardly slow", ""]
)
def test_a_favourable_or_negated_word_does_not(text: str) -> None:
    assert not negative(text)


def test_an_unfavourable_word_with_a_hyphen_counts_too() -> None:
    assert negative("seen as old-fashioned")


def test_a_statement_can_be_told_apart_by_its_place() -> None:
    """The same words twice are two statements (it is the fit that counts them once)."""
    one, other = read_statements(make_profile("{name: F, products: [soap, soap]}")).kept

    assert isinstance(one, Statement)
    assert one.channel is Channel.PRODUCTS
    assert one != other


def test_letter_case_spacing_and_order_do_not_choose_between_lines_of_the_same_strength() -> None:
    """Strengths come in steps, so ties happen; which of two lines comes first must not hang on a capital."""

    def ranked(text: str) -> list[str]:
        found = read_statements(make_profile("name: B\n" + text))
        return [each.text.casefold() for each in sorted(found.kept, key=lambda each: found.order[id(each)])]

    expected = ["oat milk", "soap", "towels"]
    assert ranked("products: [soap, Towels, oat milk]\n") == expected
    assert ranked("products: [OAT milk, towels, Soap]\n") == expected
