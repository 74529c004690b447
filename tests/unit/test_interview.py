"""The conversation: what is typed in, what is asked and told, and the answers that come out."""

from __future__ import annotations

import pytest

from aligncheck.embedding.encoder import default_encoder
from aligncheck.starting.interview import interview
from aligncheck.starting.questions import QUESTIONS
from aligncheck.starting.writing import ASKED, Answers
from aligncheck.trades import Trade, find_trade, trade_names


class Scripted:
    """Somebody who types what was set down, and leaves when it is used up."""

    def __init__(self, *lines: str) -> None:
        self.lines = list(lines)
        self.told = ""

    def ask(self) -> str:
        if not self.lines:
            raise EOFError
        return self.lines.pop(0)

    def tell(self, text: str) -> None:
        self.told += f"{text}\n"


def answered(*lines: str) -> tuple[Answers, str]:
    """Return the answers, the questions at the end left open, and all that was told."""
    person = Scripted(*lines, *[""] * 8)
    return interview(person, default_encoder()), person.told


def test_a_whole_conversation() -> None:
    answers, told = answered(
        "Fernwash",
        "household cleaning",
        *("laundry refill pouches", "bathroom scrub", ""),
        *("bottles from used bottles", ""),
        *("leave rivers cleaner", ""),
        *("families with small children", ""),
        *("refill points in 40 shops since 2021", ""),
        *("plastic microbeads in the scrub", ""),
    )

    assert answers == Answers(
        "Fernwash",
        "household cleaning",
        {
            "products": ("laundry refill pouches", "bathroom scrub"),
            "operations": ("bottles from used bottles",),
            "values": ("leave rivers cleaner",),
            "audience": ("families with small children",),
            "practices": ("refill points in 40 shops since 2021",),
            "controversies": ("plastic microbeads in the scrub",),
        },
    )
    assert told.startswith("A first profile, in 8 questions.")


def test_each_question_shows_examples_of_the_trade() -> None:
    trade = find_trade("coffee shops", default_encoder())
    assert trade

    _, told = answered("Zoé", "coffee shops")

    for question in QUESTIONS:
        assert f"\n{question.words}\n  such as\n    {question.examples(trade)[0]}\n" in told
    assert trade.sells[1] in told
    assert trade.footprints[0] in told


def test_without_a_trade_the_examples_are_of_any() -> None:
    _, told = answered("Zoé", "")

    assert all(f"\n{question.words}\n  such as\n    {question.of_any[0]}\n" in told for question in QUESTIONS)


@pytest.mark.parametrize("name", ["", *trade_names()])
def test_every_question_has_two_or_three_examples_that_fit_the_screen(name: str) -> None:
    trade = find_trade(name, default_encoder()) if name else None
    examples = [question.examples(trade) for question in QUESTIONS]

    assert {len(each) for each in examples} <= {2, 3}
    assert max(len(line) for each in examples for line in each) <= 76


def test_a_trade_that_lists_nothing_has_the_examples_of_any() -> None:
    assert [question.examples(Trade("x", "X")) for question in QUESTIONS] == [each.of_any for each in QUESTIONS]


def test_the_questions_are_for_the_lists_that_are_written() -> None:
    assert tuple(question.key for question in QUESTIONS) == ASKED


def test_no_answer_is_not_asked_and_none_is_none() -> None:
    answers, _ = answered("Zoé", "", "", "none", "", "", "NONE", "None")

    assert answers == Answers("Zoé", None, {"operations": (), "practices": (), "controversies": ()})


def test_a_name_is_needed() -> None:
    answers, told = answered("", "  ", "Zoé")

    assert answers.name == "Zoé"
    assert told.count("  A profile needs a name.\n") == 2


def test_none_counts_only_as_the_whole_answer() -> None:
    answers, told = answered("Zoé", "", "soap", "none", "")

    assert answers.lists["products"] == ("soap",)
    assert '  "none" can only be the whole answer; an empty line goes on.\n' in told


# --- the trade


def test_a_synonym_needs_no_question() -> None:
    answers, told = answered("Zoé", "Coffee Roaster")

    assert answers.industry == "Coffee Roaster"
    assert "nearest" not in told


def test_a_trade_by_its_number() -> None:
    answers, told = answered("Zoé", "cofee", "1")

    assert "  The nearest that is known here:\n    1  Coffee\n" in told
    assert (answers.industry, answers.read_as) == ("Coffee", "")


def test_words_that_are_read_as_the_trade_that_was_meant_are_kept() -> None:
    assert answered("Zoé", "we mend bikes", "1")[0].industry == "we mend bikes"


def test_a_trade_in_other_words() -> None:
    answers, told = answered("Zoé", "asdf qwer", "cleaning stuff", "laundry care")

    assert answers.industry == "laundry care"
    assert "  No such trade is known here. Say it in other words, or go on without.\n" in told


def test_a_number_that_is_not_in_the_list_is_taken_as_words() -> None:
    assert answered("Zoé", "cofee", "7", "")[0].industry == "7"


@pytest.mark.parametrize("no", ["", "none"])
def test_none_of_the_trades_keeps_the_words_if_they_are_read_as_none(no: str) -> None:
    answers, told = answered("Zoé", "cofee", no)

    assert (answers.industry, answers.read_as) == ("cofee", "")
    assert QUESTIONS[0].of_any[0] in told


def test_none_of_the_trades_where_the_words_are_read_as_one() -> None:
    answers, _ = answered("Zoé", "solar thingies", "")

    assert (answers.industry, answers.read_as) == ("solar thingies", "Renewable energy")


@pytest.mark.parametrize("words", ["", "none"])
def test_no_trade(words: str) -> None:
    assert answered("Zoé", words)[0].industry is None


# --- what is typed


@pytest.mark.parametrize(
    ("typed", "line"),
    [
        ("  soap   and\tmore \n", "soap and more"),
        ("soap\x1b[D\x1b[3~\x1bOA", "soap"),
        ("so\x00ap\x7f", "soap"),
        ("\ufeffsoap", "soap"),
        ("Müsli für Zoë 日本 👩\u200d🔧", "Müsli für Zoë 日本 👩\u200d🔧"),
        ('it\'s: "good" # really', 'it\'s: "good" # really'),
        ("soap\r\n", "soap"),
    ],
)
def test_a_line_is_taken_without_what_the_keys_of_a_terminal_leave(typed: str, line: str) -> None:
    assert answered("Zoé", "", typed, "")[0].lists["products"] == (line,)


def test_several_lines_may_be_pasted_at_once() -> None:
    assert answered("Zoé", "", "soap\nscrub\u2028wax\n\n", "")[0].lists["products"] == ("soap", "scrub", "wax")


@pytest.mark.parametrize(
    ("practice", "message"),
    [
        ("refills since 2021-13", '"2021-13" is not a date: there is no month 13; write 2024, 2024-05 or 2024-05-31'),
        ("x" * 2001, "2,001 characters are too many; keep to 2,000"),
        ("soap\ue000\ufffe", "the invisible character U+FFFE is not allowed here; delete it"),
    ],
)
def test_what_the_reader_would_refuse_is_asked_again(practice: str, message: str) -> None:
    answers, told = answered("Zoé", "", "", "", "", "", practice, "refills since 2021", "")

    assert answers.lists["practices"] == ("refills since 2021",)
    assert f"  {message}\n" in told


def test_a_name_that_the_reader_would_refuse_is_asked_again() -> None:
    answers, told = answered("x" * 2001, "Zoé")

    assert answers.name == "Zoé"
    assert "2,001 characters are too many" in told


def test_a_list_ends_when_it_is_full() -> None:
    answers, _ = answered("Zoé", "", *(f"soap {number}" for number in range(100)), "own workshop", "")

    assert len(answers.lists["products"]) == 100
    assert answers.lists["operations"] == ("own workshop",)


def test_who_leaves_leaves_no_answers() -> None:
    with pytest.raises(EOFError):
        interview(Scripted("Zoé", "coffee shops", "espresso"), default_encoder())
