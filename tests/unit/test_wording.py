"""The sentence that connects the dots, and the questions that would decide."""

from __future__ import annotations

import pytest

from aligncheck.catalogue import Cause, Kind
from aligncheck.errors import Place
from aligncheck.meeting import Link
from aligncheck.scoring import strongest
from aligncheck.statements import Basis, Channel, Statement
from aligncheck.trades import Lead
from aligncheck.wording import because, in_a_sentence, questions
from tests.unit.told import BRAND, POLICY, judged

CAUSE = Cause("rivers", "Clean rivers", "Rivers that people can swim in.", actions=("restore a river bank",))


def sentence(text: str) -> str:
    evidence = judged("name: Brook\n" + text).evidence
    return because(evidence, strongest(evidence, POLICY))


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("products: [refills]", "We sell refills, which touches on clean rivers through “refills”."),
        (
            "operations: [closed water loops]",
            "We run on closed water loops, which touches on clean rivers through “closed water loops”.",
        ),
        ("values: [care for rivers]", "We stand for “care for rivers”, and clean rivers asks for “care for rivers”."),
        (
            "image: [care for rivers]",
            "People see us as “care for rivers”, and clean rivers asks for “care for rivers”.",
        ),
        ("audience: [anglers]", "We serve anglers, and clean rivers concerns “anglers”."),
        ("industry: refills", "Our trade is refills, which touches on clean rivers through “refills”."),
        (
            "operations: [dye works]",
            "Dye works is part of our own footprint, and clean rivers begins there: “dye works”.",
        ),
        (
            "products: [dye works]",
            "Dye works is part of our own footprint, and clean rivers begins there: “dye works”.",
        ),
        ("values: [Clean rivers]", "Clean rivers is close to what clean rivers is about: “Clean rivers”."),
        ("products: [oil wells]", "Nothing in the profile leads here."),
    ],
)
def test_one_sentence_connects_the_brands_own_words_with_the_cause(text: str, expected: str) -> None:
    assert sentence(text) == expected


@pytest.mark.parametrize(
    ("basis", "kind", "text", "expected"),
    [
        (
            Basis.SELLS, Kind.PRODUCTS, "rain barrels",
            "Our trade sells rain barrels, which touches on clean rivers through “rain barrels”.",
        ),
        (
            Basis.RUNS, Kind.OPERATIONS, "closed water loops",
            "Our trade has to do with closed water loops, which touches on clean rivers through “closed water loops”.",
        ),
        (Basis.SERVES, Kind.AUDIENCES, "anglers", "Our trade serves anglers, and clean rivers concerns “anglers”."),
        (
            Basis.FOOTPRINT, Kind.DUTY, "dye works",
            "Dye works is part of our trade's footprint, and clean rivers begins there: “dye works”.",
        ),
        (Basis.LEADS, Kind.PRODUCTS, "boats need water", "Our trade leads to clean rivers: boats need water."),
        (Basis.LEADS, Kind.DUTY, "boats leak oil", "Our trade leads to clean rivers: boats leak oil."),
    ],
)  # fmt: skip
def test_what_follows_from_the_trade_is_not_said_to_be_the_brands_own(
    basis: Basis, kind: Kind, text: str, expected: str
) -> None:
    lead = Lead("rivers", "sells", "natural", text) if basis is Basis.LEADS else None
    statement = Statement(text, Channel.INDUSTRY, Place("brand.yaml", 2, 11), basis=basis, trade="boats", lead=lead)

    assert because(judged(BRAND).evidence, [Link(statement, kind, 0.9)]) == expected


def test_the_strongest_link_makes_the_sentence() -> None:
    assert sentence("values: [care for rivers]\nproducts: [refills]\n").startswith("We sell refills")


def test_braces_in_a_text_are_only_braces() -> None:
    text = "audience: [{text: anglers}]\nproducts: ['{facet} {0}']\n"

    assert sentence(text).startswith("We serve anglers")


@pytest.mark.parametrize(
    ("name", "expected"),
    [
        ("Plastic waste", "plastic waste"),
        ("HIV and AIDS", "HIV and AIDS"),
        ("LGBTQ+ rights", "LGBTQ+ rights"),
        ("Braille and large print", "Braille and large print"),
        ("A fair wage", "a fair wage"),
    ],
)
def test_a_name_within_a_sentence(name: str, expected: str) -> None:
    assert in_a_sentence(name) == expected


def test_questions_ask_for_what_was_not_asked_practice_first() -> None:
    neither = judged(BRAND).score
    no_proof = judged(BRAND + "practices: []\n").score
    no_practice = judged(BRAND + "goals: []\n").score
    both = judged(BRAND + "practices: []\ngoals: []\n").score
    act = "What do you do about this yourselves, and since when? For example: restore a river bank."
    look = "Who outside your company has looked at it, and where can it be read?"

    assert questions(CAUSE, neither) == (act, look)
    assert questions(CAUSE, no_proof) == (look,)
    assert questions(CAUSE, no_practice) == (act,)
    assert questions(CAUSE, both) == ()


def test_a_cause_without_actions_is_asked_about_in_its_own_words() -> None:
    plain = Cause("lakes", "Lakes", "Lakes full of life.")

    assert questions(plain, judged(BRAND).score)[0].endswith("For example: lakes full of life.")
