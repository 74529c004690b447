"""Markdown with front matter: text in; values, body and places out."""

from __future__ import annotations

import hashlib

import pytest

from aligncheck.errors import InputError, Place
from aligncheck.frontmatter import Fronted, split

FILE = "a.md"
BRIEF = """\
---
cause: plastic
claims:
  - all green
---

# Greener

We are *greener* now.
"""


def read(text: str) -> Fronted:
    fronted = split(text.encode(), FILE)
    assert fronted is not None
    return fronted


def test_values_and_body_have_the_places_of_the_file() -> None:
    fronted = read(BRIEF)
    start = fronted.body.index("greener")

    assert fronted.source.data() == {"cause": "plastic", "claims": ["all green"]}
    assert fronted.source.place(("cause",)) == Place(FILE, 2, 8)
    assert fronted.source.span(("claims", 0), 4, 9) == (FILE, 4, 9, 4, 14)
    assert fronted.body == "\n# Greener\n\nWe are *greener* now.\n"
    assert fronted.text == BRIEF
    assert fronted.text[fronted.body_start :] == fronted.body
    assert fronted.span(start, start + len("greener")) == (FILE, 9, 9, 9, 16)
    assert fronted.span(0, 0) == (FILE, 6, 1, 6, 1)
    assert fronted.source.sha256 == hashlib.sha256(BRIEF.encode()).hexdigest()


def test_a_problem_of_the_body_can_show_its_line() -> None:
    source = read(BRIEF).source

    assert str(source.problem("too green", Place(FILE, 9, 9))).startswith(
        "a.md:9:9: too green\n  9 | We are *greener* now.\n"
    )


@pytest.mark.parametrize(
    ("text", "data", "body"),
    [
        ("---\na: b\n---\nc\n", {"a": "b"}, "c\n"),
        ("---\na: b\n...\nc\n---\n", {"a": "b"}, "c\n---\n"),
        ("--- \t\na: b\n---  \nc", {"a": "b"}, "c"),
        ("---\na: b\n---", {"a": "b"}, ""),
        ("---\n---\nc", None, "c"),
        ("---\na: |\n  ---\n  ----\n---\nc", {"a": "---\n----\n"}, "c"),
        ("---\na: ----\n---x: ...\n----: b\n---\nc", {"a": "----", "---x": "...", "----": "b"}, "c"),
        ("\ufeff---\r\na: b\r\n---\r\nc\r\n", {"a": "b"}, "c\n"),
        ("---\na: b\n---\nc\u2028\x07 *d: [\n", {"a": "b"}, "c\u2028\x07 *d: [\n"),
    ],
)
def test_where_front_matter_ends(text: str, data: dict[str, str] | None, body: str) -> None:
    fronted = read(text)

    assert (fronted.source.data(), fronted.body) == (data, body)


@pytest.mark.parametrize(
    "text",
    ["", "# Title\n", "\n---\na: b\n---\n", " ---\na: b\n---\n", "----\na\n---\n", "--- a\n---\n", "a: b\n---\n"],
)
def test_a_file_without_front_matter(text: str) -> None:
    assert split(text.encode(), FILE) is None


@pytest.mark.parametrize(
    ("raw", "message"),
    [
        (
            b"---\na: b\n\n# Title\n",
            "1:1: the front matter that begins here is not closed; put a line --- below its last line",
        ),
        (b"---", "1:1: the front matter that begins here is not closed"),
        (b"---\na: [b\n---\nc: ]\n", "2:4: this '[' is not closed"),
        ("---\na: b\u2028\n---\n".encode(), "2:5: the invisible character U+2028 is not allowed here; delete it"),
        (b"---\na: b\n---\n\xe9t\xe9\n", "4:1: the 'é' here is not UTF-8; save the file as UTF-8"),
    ],
)
def test_front_matter_that_cannot_be_read(raw: bytes, message: str) -> None:
    with pytest.raises(InputError) as caught:
        split(raw, FILE)

    assert str(caught.value).startswith(f"{FILE}:{message}")


def test_what_is_wrong_but_readable_is_told_beside_the_values() -> None:
    (problem,) = read("---\na: b\na: c\n---\nd\n").source.problems

    assert str(problem).startswith("a.md:3:1: the key 'a' stands twice (first on line 2); keep one")
