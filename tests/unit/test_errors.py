"""A problem as people see it: a sentence with its place, and the line with a caret."""

from __future__ import annotations

import pytest

from aligncheck.errors import InputError, Place, Problem, did_you_mean, short, shown

HERE = Place("fernwash.yaml", 2, 7)


def test_a_place_is_written_as_editors_write_it() -> None:
    assert str(HERE) == "fernwash.yaml:2:7"


def test_a_problem_shows_its_line_with_a_caret() -> None:
    problem = Problem("is no size", HERE.file, HERE, "size", "size: huge")

    assert str(problem) == (
        "fernwash.yaml:2:7: size: is no size\n"
        "  2 | size: huge\n"
        "    |       ^"
    )  # fmt: skip
    assert problem.told == "size: is no size"


def test_a_problem_of_the_whole_file_has_no_line() -> None:
    assert str(Problem("no such file", "fernwash.yaml")) == "fernwash.yaml: no such file"


def test_an_empty_line_is_not_shown() -> None:
    assert str(Problem("the file is empty", "a.yaml", Place("a.yaml", 1, 1))) == "a.yaml:1:1: the file is empty"


def test_of_a_long_line_the_part_around_the_place_is_shown() -> None:
    problem = Problem("here", "a.yaml", Place("a.yaml", 1, 500), "", "x" * 499 + "Y" + "x" * 500)
    _, shown_line, caret = str(problem).split("\n")

    assert len(shown_line) < 80
    assert shown_line[caret.index("^")] == "Y"


def test_nothing_in_a_file_can_steer_the_terminal() -> None:
    problem = Problem("bad \x1b[2J", "a\n.yaml", Place("a\n.yaml", 1, 1), "", "\x1b[31mred\tand \u202eback")

    assert str(problem) == "a·.yaml:1:1: bad ·[2J\n  1 | ·[31mred and ·back\n    | ^"


def test_an_input_error_holds_every_problem() -> None:
    problems = (Problem("one", "a.yaml"), Problem("two", "a.yaml"))

    assert str(InputError(problems)) == "a.yaml: one\na.yaml: two"
    assert InputError(problems).problems == problems


@pytest.mark.parametrize(
    ("word", "known", "said"),
    [
        ("product", ["products", "practices"], '; did you mean "products"?'),
        ("own-site", ["own_site"], '; did you mean "own_site"?'),
        ("On-Track", ["on-track"], '; did you mean "on-track"?'),
        ("Fernwsh.yaml", ["Fernwash.yaml"], '; did you mean "Fernwash.yaml"?'),
        ("headquarters", ["partners", "name"], ""),
        ("x" * 1_000_000, ["name"], ""),
    ],
)
def test_did_you_mean(word: str, known: list[str], said: str) -> None:
    assert did_you_mean(word, known) == said


def test_a_value_is_shown_short_and_on_one_line() -> None:
    assert shown("two\nlines") == '"two lines"'
    assert short("x" * 50) == "x" * 39 + "…"
