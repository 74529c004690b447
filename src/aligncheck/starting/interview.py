"""The conversation that a first profile comes from."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Protocol

from aligncheck.errors import InputError
from aligncheck.loading import validate
from aligncheck.models import MOST, Brand
from aligncheck.source import parse
from aligncheck.starting.nearest import near_trades
from aligncheck.starting.questions import QUESTIONS
from aligncheck.starting.writing import Answers, profile_text
from aligncheck.trades import find_trade, known_as

if TYPE_CHECKING:
    from collections.abc import Sequence

    from aligncheck.embedding.encoder import Encoder
    from aligncheck.starting.questions import Question
    from aligncheck.trades import Trade


class Person(Protocol):
    """Who is asked."""

    def ask(self) -> str:
        """Return what is typed next; raises EOFError if nothing more will be."""
        ...

    def tell(self, text: str) -> None:
        """Show a text."""
        ...


_INTRODUCTION = f"""\
A first profile, in {2 + len(QUESTIONS)} questions. One thing a line; an empty line goes on.
No answer: not asked, and left out. "none": asked, and there is none."""
_NONE = "none"
_KEYS_OF_A_TERMINAL = re.compile(r"\x1b(?:\[[0-9;?]*[ -/]*[@-~]|O?.)|[\x00-\x08\x0e-\x1f\x7f-\x84\x86-\x9f\ufeff]")


def interview(person: Person, encoder: Encoder) -> Answers:
    """Ask for a first profile and return the answers; raises EOFError if the person leaves."""
    person.tell(_INTRODUCTION)
    name = _name(person)
    industry, trade, read_as = _industry(person, encoder)
    answers = {question.key: _list(person, question, trade) for question in QUESTIONS}
    return Answers(name, industry, {key: lines for key, lines in answers.items() if lines is not None}, read_as)


def _name(person: Person) -> str:
    person.tell("\nWhat is the brand called?")
    while not (name := _one(person)):
        person.tell("  A profile needs a name.")
    return name


def _industry(person: Person, encoder: Encoder) -> tuple[str | None, Trade | None, str]:
    """Return the words for the trade, and the trade; if it is none of those known, what the words would be read as."""
    person.tell(_asked("What is its trade, in a few words?", ("coffee roaster", "insurance", "toy maker")))
    words = _one(person)
    while words and words.casefold() != _NONE:
        found = find_trade(words, encoder)
        if found and words.casefold() in {name.casefold() for name in known_as(found)}:
            return words, found, ""
        near = near_trades(words, encoder)
        answer = _choice(person, near)
        if not answer or answer.casefold() == _NONE:
            return words, None, found.name if found else ""
        if answer.isdecimal() and 1 <= int(answer) <= len(near):
            trade = near[int(answer) - 1]
            return (words if trade == found else trade.name), trade, ""
        words = answer
    return None, None, ""


def _choice(person: Person, near: list[Trade]) -> str:
    """Return which of the trades it is: a number, other words, or nothing for none of these."""
    if not near:
        person.tell("  No such trade is known here. Say it in other words, or go on without.")
        return _one(person)
    names = "\n".join(f"    {number}  {trade.name}" for number, trade in enumerate(near, 1))
    person.tell(f"  The nearest that is known here:\n{names}")
    person.tell("  Type its number, or say it in other words. An empty line: none of these.")
    return _one(person)


def _list(person: Person, question: Question, trade: Trade | None) -> tuple[str, ...] | None:
    """Return the lines of an answer: nothing if it was not answered, and no lines if the answer was none."""
    person.tell(_asked(question.words, question.examples(trade)))
    given: list[str] = []
    while len(given) < MOST and (lines := _lines(person)):
        for line in lines:
            if line.casefold() != _NONE:
                given += _right(person, question.key, line)
            elif not given:
                return ()
            else:
                person.tell('  "none" can only be the whole answer; an empty line goes on.')
    return tuple(given[:MOST]) or None


def _asked(words: str, examples: Sequence[str]) -> str:
    """Return a question with its examples, each on a line, as it would be answered."""
    return "\n".join([f"\n{words}", "  such as", *(f"    {example}" for example in examples)])


def _one(person: Person) -> str:
    """Return one line, or nothing."""
    while lines := _lines(person):
        if not (wrong := _wrong(Answers("x", lines[0]))):
            return lines[0]
        person.tell(f"  {wrong}")
    return ""


def _lines(person: Person) -> list[str]:
    """Return what was typed, without what the keys of a terminal leave; several lines may be pasted at once."""
    typed = _KEYS_OF_A_TERMINAL.sub("", person.ask())
    return [" ".join(line.split()) for line in typed.splitlines() if line.strip()]


def _right(person: Person, key: str, line: str) -> list[str]:
    """Return a line if the reader would take it; else say what is wrong with it."""
    if wrong := _wrong(Answers("x", None, {key: (line,)})):
        person.tell(f"  {wrong}")
        return []
    return [line]


def _wrong(answers: Answers) -> str:
    """Return what the reader would have against an answer, if anything."""
    try:
        validate(Brand, parse(profile_text(answers).encode(errors="ignore"), ""))
    except InputError as error:
        return error.problems[0].message
    return ""
