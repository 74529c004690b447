"""A text as words that know where they stand, and what the text turns away."""

from __future__ import annotations

import pytest

from aligncheck.denying import Stance
from aligncheck.tokenising import LONGEST, Wording


def said(text: str) -> list[tuple[str, str]]:
    """Return each word, and what stands at its place in the text."""
    wording = Wording(text)
    return [(word, text[start:end]) for word, (start, end) in zip(wording.words, wording.places, strict=True)]


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("", []),
        ("  Trees, café!", [("trees", "Trees"), ("cafe", "café")]),
        ("We don’t mind.", [("we", "We"), ("dont", "don’t"), ("mind", "mind")]),
        ("CO2 falls", [("co", "CO2"), ("2", "CO2"), ("falls", "falls")]),
        ("日本 trees 木 grow", [("trees", "trees"), ("grow", "grow")]),
    ],
    ids=["none", "folded", "apostrophe", "two in one run", "letters that are not read"],
)
def test_words_know_where_they_stand(text: str, words: list[tuple[str, str]]) -> None:
    assert said(text) == words


@pytest.mark.parametrize(
    ("text", "turned"),
    [
        ("We plant trees.", set()),
        ("There is no palm oil in it.", set()),
        ("We do not support CO2 taxes. We plant trees.", {"co", "2", "taxes"}),
        ("We do not support wells 木. 木 Trees we plant.", {"wells"}),
    ],
    ids=["no cue", "a cue that turns nothing", "up to the end of the clause", "with letters that are not read"],
)
def test_what_is_turned_away_ends_with_its_clause(text: str, turned: set[str]) -> None:
    wording = Wording(text)
    every = range(len(wording.words))
    left = {wording.words[number] for number in every} - {wording.words[number] for number in wording.standing(every)}

    assert left == turned
    assert bool(wording.stances) == bool(turned)
    assert {stance for stance in wording.stances if stance is not Stance.ABOUT} <= {Stance.DENIED}


def test_a_long_text_is_cut_where_a_sentence_ends() -> None:
    wording = Wording("one two three four five six seven eight nine ten. " * 20)

    passages = list(wording.cut(range(200)))

    assert [number for passage in passages for number in passage] == list(range(200))
    assert [len(passage) for passage in passages] == [LONGEST // 10 * 10, 200 - LONGEST // 10 * 10]


def test_a_passage_has_its_own_words_and_stems() -> None:
    wording = Wording("Cages are emptied")

    assert wording.passage([0, 2]).words == ["cages", "emptied"]
    assert wording.passage([0, 2]).stems == ["cag", "empt"]
    assert wording.passage(range(3)).stems == ["cag", "are", "empt"]
