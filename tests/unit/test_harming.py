"""Is the harm said? What makes a phrase harmful must stand in the text, in the same words or in near ones."""

from __future__ import annotations

import pytest

from aligncheck.catalogue import Catalogue
from aligncheck.embedding.encoder import default_encoder
from aligncheck.harming import said, telling
from aligncheck.matching import Matcher


@pytest.fixture(scope="module")
def matcher() -> Matcher:
    return Matcher(Catalogue(()), default_encoder())


@pytest.mark.parametrize(
    ("text", "phrase"),
    [
        ("petrol", "petrol and diesel"),  # one of several things
        ("disposable vapes in mango", "disposable vapes"),
        ("carriers of throwaway plastic", "single-use plastic carriers"),  # other words for the same harm
        ("cola", "sugary cola in large bottles"),  # nothing but a word of harm
        ("beans without origin", "beans without origin"),  # a turned word is said by a turned one
    ],
)
def test_what_says_the_harm(matcher: Matcher, text: str, phrase: str) -> None:
    assert said(text, phrase, matcher) >= 0.45


@pytest.mark.parametrize(
    ("text", "phrase"),
    [
        ("landlord cover", "slum renting and rogue landlords"),  # shares the trade's noun alone
        ("city hotel rooms", "hotel rooms by the hour"),
        ("children's bikes", "quad bikes sold for children"),
        ("beans of known origin", "beans in bulk without origin"),
        ("soap", "oil wells"),
        ("", "oil wells"),
        ("oil wells", ""),
    ],
)
def test_what_only_shares_the_subject(matcher: Matcher, text: str, phrase: str) -> None:
    assert said(text, phrase, matcher) < 0.45


def test_a_share_lies_between_nothing_and_all(matcher: Matcher) -> None:
    assert said("soap", "oil wells", matcher) == 0.0
    assert said("wells, oil", "oil wells", matcher) == 1.0


def test_a_word_of_harm_tells_more_than_one_of_the_trade() -> None:
    assert telling("payday") > 0.8 > telling("rooms")
    assert telling("payday") == telling("paydays")
    assert telling("a word that nobody has written") == 0.5
