"""Copy as a linter reads it: what is denied, quoted or asked is no claim; what only looks like it is one."""

from __future__ import annotations

import subprocess
import sys

import pytest
from hypothesis import given
from hypothesis import strategies as st

from aligncheck.anchors import Index, name_of, worked_out
from aligncheck.lexicon import Lexicon, all_given
from aligncheck.prose import Prose
from tests.conftest import ROOT

GREEN = Lexicon("eco friendly, carbon|climate neutral, sustainable")

CLAIMS = [
    "Our eco-friendly socks.",
    "ECO FRIENDLY SOCKS",
    "An eco-\nfriendly jar",
    "#EcoFriendly socks",
    "Not only eco-friendly but soft",
    "Why not go eco-friendly today?",
    "Want eco-friendly socks?",
    "No compromise: eco-friendly and soft",
    "We don't waste food, and our boxes are eco-friendly",
    "It doesn't shrink. Eco-friendly, too.",
    "Our “eco-friendly” socks are here",
    "No doubt eco-friendly",
    "Bus no. 101 stops at our eco-friendly inn",
    "The eco-friendly jar isn't cheap",
    "Want eco-friendly socks? No problem",
    "He says “?!” and our socks are eco-friendly",
    "Looking for eco-friendly socks or shirts?",
    "Eco-friendly socks? Yes.",
    "Did you know that our socks are eco-friendly?",
]
NO_CLAIMS = [
    "Our socks are not eco-friendly.",
    "Our socks aren't eco-friendly yet.",
    "We never call our socks carbon neutral",
    "We are far from carbon neutral",
    "Choose repair instead of eco-friendly slogans",
    "Is it eco-friendly?",
    "So how eco-friendly is a bus?",
    "Carbon neutral is not what we claim",
    "Sustainable means nothing without a number",
    "A customer wrote: “is it sustainable to fly in roses from abroad?”",
    'Others call it "sustainable".',
    "> why do you say eco-friendly\n\nWe stopped.",
    "see https://example.org/eco-friendly for more",
    "Eco-friendly socks? No.",
    "Did you know how eco-friendly a bus is?",
    "Eco-friendly socks or warm socks? Vote now.",
    '"Eco-friendly," says the sign.',
    '"Eco-friendly" is what every shop wrote in June.',
    'The "eco-friendly" button is dead.',
    'A reader found a jar marked "sustainable". Second prize: an "eco-friendly" rocket.',
    "She asked the man at the stall of the other shop about the “eco-friendly” mug.",
]


@pytest.mark.parametrize("text", CLAIMS)
def test_a_claim_is_found(text: str) -> None:
    assert [match.phrase for match in GREEN.find(Prose(text))] != []


@pytest.mark.parametrize("text", NO_CLAIMS)
def test_what_is_denied_quoted_or_asked_is_left_alone(text: str) -> None:
    assert [match.text for match in GREEN.find(Prose(text))] == []


PATTERNS = [
    ("donate~", "we donate", "donate"),
    ("donate~", "Donating now", "Donating"),
    ("plan~", "we planned it", "planned"),
    ("carry~", "she carries", "carries"),
    ("enjoy~", "enjoyed", "enjoyed"),
    ("box+", "two boxes", "boxes"),
    ("berry+", "red berries", "berries"),
    ("percent|% of profits", "5 % of profits", "% of profits"),
    ("# % of profits", "give 5% of profits", "5% of profits"),
    ("portion of the? proceeds", "a portion of proceeds", "portion of proceeds"),
    ("portion of the? proceeds", "a portion of the proceeds", "portion of the proceeds"),
    ("save _2 life", "you save somebody's whole life", "save somebody's whole life"),
    ("save _2 life", "save, they say, a life", None),
    ("save _2 life", "save it. Your life", None),
    ("save _ life", "save a life", "save a life"),
    ("save _ life", "save life", None),
    ("eco friendly", "eco, friendly", None),
    ("eco friendly", "decofriendly", None),
    ("eco friendly, eco friendly socks", "eco-friendly socks", "eco-friendly socks"),
    ("café", "our CAFÉ", None),
    ("cafe", "our CAFÉ", "CAFÉ"),
    ("fogra", "#Fógra today", "Fógra"),
    ("annonce payee", "#AnnoncePayée", "AnnoncePayée"),
    ("max _2 pounds", "(max. five pounds)", "max. five pounds"),
    ("maxim _2 pounds", "Our maxim. Five pounds", None),
]


@pytest.mark.parametrize(("pattern", "text", "found"), PATTERNS)
def test_a_pattern_finds_its_forms(pattern: str, text: str, found: str | None) -> None:
    assert next((match.text for match in Lexicon(pattern).every(Prose(text))), None) == found


@pytest.mark.parametrize("gas", ["CO2-neutral", "CO₂-neutral", "co2 neutral", "CO2e neutral"])
def test_a_gas_is_a_word(gas: str) -> None:
    assert [match.text for match in Lexicon("co2|co2e neutral").every(Prose(f"a {gas} pint"))] == [gas]


@pytest.mark.parametrize("pattern", ["_ life", "_3 life", "the? a?"])
def test_a_pattern_must_begin_with_a_word(pattern: str, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("aligncheck.lexicon._SHELF", [])  # it must not stand among the others
    with pytest.raises(ValueError, match=r"begins|has no word"):
        Lexicon(pattern).found(Prose("a life"))


@given(st.text(max_size=80), st.sampled_from(CLAIMS), st.text(max_size=80))
def test_a_match_is_where_it_says(before: str, claim: str, behind: str) -> None:
    text = before + claim + behind
    for match in GREEN.every(Prose(text)):
        assert " ".join(text[match.start : match.end].split()) == match.text


@given(st.sampled_from(CLAIMS + NO_CLAIMS))
def test_letter_case_changes_nothing(text: str) -> None:
    assert len(list(GREEN.find(Prose(text)))) == len(list(GREEN.find(Prose(text.upper().replace("HTTPS", "https")))))


def test_a_lexicon_that_is_kept_apart_finds_the_same() -> None:
    one, other = Lexicon("great lake day"), Lexicon("great lake day", apart=True)
    prose = Prose("On Great Lake Day, and no other day.")

    assert list(one.every(prose)) == list(other.every(prose)) != []
    assert list(other.every(Prose("On no day."))) == []


def test_sentences_are_ranges_of_tokens() -> None:
    prose = Prose("One key. Two names, one key!\n\nAnd tea")

    assert [prose.text[prose.tokens[first].start : prose.tokens[last - 1].end] for first, last in prose.sentences] == [
        "One key",
        "Two names, one key",
        "And tea",
    ]
    assert Prose("").sentences == []


@pytest.mark.parametrize(
    ("text", "sentences"),
    [
        ("Tin by tin 🌊 for the sea", 1),
        ("We bake 🥐 #BreadForAll", 1),
        ("Three, 🎉 two, one", 1),
        ("We bake 🥐 Every day", 2),
        ("We bake! 🥐 every day", 2),
        ("We bake 🥐\nevery day", 2),
    ],
)
def test_an_emoji_inside_a_line_ends_no_sentence(text: str, sentences: int) -> None:
    assert len(Prose(text).sentences) == sentences


def test_what_is_built_is_what_would_be_worked_out() -> None:
    """In a process of its own: the lexicons of tests stand on the shelf too."""
    asked = [sys.executable, str(ROOT / "tools/build_anchors.py"), "--check"]

    assert subprocess.run(asked, capture_output=True, text=True, check=False).stdout == "anchors in sync\n"


def test_all_lexicons_stand_on_the_shelf_but_those_that_are_kept_apart() -> None:
    apart = Lexicon("a lexicon of mine", apart=True)

    assert GREEN.given in all_given()
    assert apart.given not in all_given()
    assert all_given() == sorted(all_given())


def test_a_lexicon_is_found_again_by_all_that_it_holds() -> None:
    names = {name_of(given) for given in ([("a b",)], [("a, b",)], [("a",), ("b",)], [("a", "b")], [("a\nb",)], [])}

    assert len(names) == 5  # a line end parts patterns, as two texts are parted
    assert worked_out([("a, b c", "# d"), ("b",)]) == Index({"a": [0], "b": [1, 3], "d": [2]}, [3, 1])
