"""Path → model: what is found, what is refused, and how it is said."""

from __future__ import annotations

import io
import sys
from decimal import Decimal
from pathlib import Path
from types import SimpleNamespace

import pytest
from pydantic import BaseModel, ConfigDict

from aligncheck.errors import InputError, Place
from aligncheck.loading import STDIN, load_cause_file, load_profile, read, validate
from aligncheck.mistakes import written
from aligncheck.models import Brand
from aligncheck.source import MAX_BYTES, parse


@pytest.fixture(autouse=True)
def _in_an_empty_folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)


def write(path: str, text: str) -> str:
    Path(path).parent.mkdir(parents=True, exist_ok=True)
    Path(path).write_text(text, encoding="utf-8")
    return path


def pipe(monkeypatch: pytest.MonkeyPatch, text: str) -> None:
    monkeypatch.setattr(sys, "stdin", SimpleNamespace(buffer=io.BytesIO(text.encode())))


def told(path: str | Path) -> str:
    with pytest.raises(InputError) as caught:
        load_profile(path)
    return str(caught.value).split("\n")[0]


def causes_told(text: str) -> str:
    with pytest.raises(InputError) as caught:
        load_cause_file(write("causes.yaml", text))
    return str(caught.value)


# --- files


def test_a_profile_with_its_source() -> None:
    profile = load_profile(write("brands/fernwash.yaml", "name: Fernwash\nproducts: [soap]\n"))

    assert profile.brand.name == "Fernwash"
    assert profile.parent is None
    assert profile.source.place(("products", 0)) == Place("brands/fernwash.yaml", 2, 12)


def test_a_profile_from_standard_input(monkeypatch: pytest.MonkeyPatch) -> None:
    pipe(monkeypatch, "name: Fernwash\n")

    assert load_profile(STDIN).source.file == "<stdin>"


def test_a_mistake_in_standard_input(monkeypatch: pytest.MonkeyPatch) -> None:
    pipe(monkeypatch, "nmae: Fernwash\n")

    assert told(STDIN) == '<stdin>:1:1: unknown key "nmae"; did you mean "name"?'


def test_a_missing_file_names_the_nearest() -> None:
    write("fernwash.yaml", "name: Fernwash\n")

    assert told("fernwsh.yaml") == 'fernwsh.yaml: no such file; did you mean "fernwash.yaml"?'
    assert told("nowhere/fernwash.yaml") == "nowhere/fernwash.yaml: no such file"


def test_a_folder() -> None:
    assert told(".") == ".: this is a folder; name the files in it"


def test_what_cannot_be_opened() -> None:
    write("fernwash.yaml", "name: Fernwash\n")

    assert told("fernwash.yaml/x.yaml") == "fernwash.yaml/x.yaml: cannot be read: Not a directory"
    assert told("a\0.yaml") == "a·.yaml: cannot be read: embedded null byte"


def test_of_an_endless_file_only_the_first_bytes_are_read() -> None:
    Path("big.yaml").write_bytes(b"#" * (MAX_BYTES + 10))

    assert told("big.yaml") == "big.yaml: the file is too big; at most 4,000,000 bytes are read"


@pytest.mark.parametrize(("text", "what"), [("", "empty"), ("- a\n", "a list"), ("soap\n", "plain text")])
def test_a_file_without_keys(text: str, what: str) -> None:
    assert told(write("a.yaml", text)).startswith(f"a.yaml:1:1: the file is {what}; it must hold `key: value`")


def test_a_file_without_keys_is_told_what_is_wrong_rather_than_that() -> None:
    assert told(write("a.yaml", "---\n---\nname: Fernwash\n")).startswith("a.yaml:2:1: a second document begins here")


# --- the parent


def test_the_profile_of_the_parent_is_read_too() -> None:
    write("brands/acme.yaml", "name: Acme Group\n")
    path = write("brands/fernwash.yaml", "name: Fernwash\nparent: {name: Acme, profile: acme.yaml}\n")
    parent = load_profile(path).parent

    assert parent is not None
    assert (parent.brand.name, parent.source.file) == ("Acme Group", "brands/acme.yaml")


def test_the_profile_of_the_parent_for_standard_input(monkeypatch: pytest.MonkeyPatch) -> None:
    write("acme.yaml", "name: Acme Group\n")
    pipe(monkeypatch, "name: Fernwash\nparent: {name: Acme, profile: acme.yaml}\n")

    assert load_profile(STDIN).parent is not None


def test_a_parent_elsewhere_in_the_project_is_read() -> None:
    Path(".git").mkdir()
    write("groups/acme.yaml", "name: Acme Group\n")
    path = write("brands/fernwash.yaml", "name: Fernwash\nparent: {name: Acme, profile: ../groups/acme.yaml}\n")

    assert load_profile(path).parent is not None


def test_a_parent_outside_the_project_is_refused_unless_allowed(tmp_path: Path) -> None:
    write("groups/acme.yaml", "name: Acme Group\n")
    path = write("brands/fernwash.yaml", "name: Fernwash\nparent: {name: Acme, profile: ../groups/acme.yaml}\n")
    root = (tmp_path / "brands").as_posix()

    assert told(path) == (
        'brands/fernwash.yaml:2:31: parent, profile: "../groups/acme.yaml": '
        f"lies outside the project ({root}); move it inside, or pass --allow-outside"
    )
    assert load_profile(path, allow_outside=True).parent is not None


def test_a_parent_far_away_keeps_its_whole_path(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    write("acme.yaml", "name: Acme Group\n")
    path = write("fernwash.yaml", "name: Fernwash\nparent: {name: Acme, profile: acme.yaml}\n")
    (tmp_path / "elsewhere").mkdir()
    monkeypatch.chdir(tmp_path / "elsewhere")
    parent = load_profile(tmp_path / path).parent

    assert parent is not None
    assert parent.source.file == (tmp_path / "acme.yaml").as_posix()


@pytest.mark.parametrize(
    ("named", "message"),
    [
        ("acmee.yaml", '"acmee.yaml": no such file; did you mean "acme.yaml"?'),
        (".", '".": this is a folder; name the files in it'),
        ("fernwash.yaml", '"fernwash.yaml": this is the brand itself; name the profile of its parent'),
        ('"a\\0b"', '"a·b": this is no path'),
        ("x" * 300, '"' + "x" * 39 + '…": cannot be read: File name too long'),
    ],
)
def test_a_parent_that_cannot_be_had_is_told_where_it_is_named(named: str, message: str) -> None:
    write("acme.yaml", "name: Acme Group\n")
    path = write("fernwash.yaml", f"name: Fernwash\nparent:\n  name: Acme\n  profile: {named}\n")

    assert told(path) == f"fernwash.yaml:4:12: parent, profile: {message}"


def test_a_mistake_in_the_parent_is_told_there() -> None:
    write("acme.yaml", "name: [Acme\n")
    path = write("fernwash.yaml", "name: Fernwash\nparent: {name: Acme, profile: acme.yaml}\n")

    assert told(path).startswith("acme.yaml:1:7: this '[' is not closed")
    write("acme.yaml", "nmae: Acme\n")
    assert told(path) == 'acme.yaml:1:1: unknown key "nmae"; did you mean "name"?'


# --- catalogues


CAUSE = "  - {id: plastic-waste, name: Plastic waste, summary: Less plastic.}\n"


def test_a_catalogue() -> None:
    causes, source = load_cause_file(write("causes.yaml", f"causes:\n{CAUSE}"))

    assert [cause.id for cause in causes.causes] == ["plastic-waste"]
    assert source.place(("causes", 0, "id")) == Place("causes.yaml", 2, 10)


def test_an_id_that_stands_twice() -> None:
    assert causes_told(f"causes:\n{CAUSE}{CAUSE}").startswith(
        'causes.yaml:3:10: causes, item 2, id: the id "plastic-waste" stands twice (first on line 2); ids must differ'
    )


def test_an_id_that_stands_twice_on_one_line() -> None:
    item = '{"id": "a", "name": "A", "summary": "A."}'

    assert causes_told(f'{{"causes": [{item}, {item}]}}').startswith("causes.yaml:1:63: causes, item 2, id: the id")


# --- messages


@pytest.mark.parametrize(
    ("route", "text"),
    [((), ""), (("practices", 1, "since"), "practices, item 2, since"), (("x" * 99,), "x" * 39 + "…")],
)
def test_a_route_is_written_for_people(route: tuple[str | int, ...], text: str) -> None:
    assert written(route) == text


def test_all_mistakes_of_a_file_are_told_in_its_order() -> None:
    path = write("a.yaml", "products: soap\nname: Fernwash\nsize: huge\nname: Moss\nkolor: red\n")
    with pytest.raises(InputError) as caught:
        load_profile(path)

    assert [(p.place.line, p.told.split()[0]) for p in caught.value.problems if p.place] == [
        (1, "products:"),
        (3, "size:"),
        (4, "the"),
        (5, "unknown"),
    ]


def test_a_mistake_behind_an_anchor_is_told_once() -> None:
    path = write("a.yaml", "name: Fernwash\nproducts: [&x {txt: soap}]\nvalues: [*x, *x]\n")
    with pytest.raises(InputError) as caught:
        load_profile(path)

    assert len(caught.value.problems) == 1


def test_no_more_than_fifty_mistakes_are_told() -> None:
    path = write("a.yaml", "name: Fernwash\n" + "".join(f"field_{i}: x\n" for i in range(5_000)))
    with pytest.raises(InputError) as caught:
        load_profile(path)

    assert len(caught.value.problems) == 51
    assert str(caught.value).endswith("a.yaml: and perhaps more; mend these first")


class Settings(BaseModel):
    """A kind of file that loading.py knows nothing about."""

    model_config = ConfigDict(extra="forbid")
    level: Decimal | None = None
    loud: bool = False
    words: dict[str, list[str]] = {}
    count: int = 0
    by: dict[str, Decimal] = {}


@pytest.mark.parametrize(
    ("text", "message"),
    [
        ("level: high", 'a.yaml:1:8: level: "high" is not a number'),
        ("loud: ah", "a.yaml:1:7: loud: Input should be a valid boolean, unable to interpret input"),
        (
            "words: {a: b}",
            "a.yaml:1:12: words, a: a list is wanted here; write `[b]`, or one item a line after '- '",
        ),
        ("words: x", "a.yaml:1:8: words: `key: value` lines are wanted here"),
        ("count: [1]", "a.yaml:1:8: count: \"['1']\" is not a whole number"),
        (
            "count:",
            "a.yaml:1:7: count: there is no value here; write one behind `count:`, or delete the line",
        ),
        ("by: {a: }", "a.yaml:1:9: by, a: there is no value here; write one behind `a:`, or delete the line"),
        ("cuont: 1", 'a.yaml:1:1: unknown key "cuont"; did you mean "count"?'),
        ("name: x", 'a.yaml:1:1: unknown key "name"; known: level, loud, words, count, by'),
        ("- a", "a.yaml:1:1: `key: value` lines are wanted here (level, loud, words, count, by)"),
        ("", "a.yaml:1:1: `key: value` lines are wanted here (level, loud, words, count, by)"),
    ],
)
def test_other_models_are_told_in_the_same_words(text: str, message: str) -> None:
    with pytest.raises(InputError) as caught:
        validate(Settings, parse(text.encode(), "a.yaml"))

    assert str(caught.value).split("\n")[0] == message


def test_a_problem_of_the_parser_alone_is_enough_to_refuse() -> None:
    with pytest.raises(InputError) as caught:
        validate(Brand, read(write("a.yaml", "name: Fernwash\nname: Moss\n")))

    assert len(caught.value.problems) == 1
