"""Answers → a profile: read back as it was answered, by our reader and by an editor."""

from __future__ import annotations

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st

from aligncheck.loading import validate
from aligncheck.models import Brand
from aligncheck.source import parse
from aligncheck.starting.writing import ASKED, Answers, profile_text, quoted
from tests.as_an_editor import typed

LINES = (
    st.text(st.characters(codec="utf-8", exclude_categories=("C", "Zl", "Zp")), min_size=1, max_size=40)
    .map(lambda text: " ".join(text.split()))
    .filter(bool)
)


def read(text: str) -> Brand:
    return validate(Brand, parse(text.encode(), "brand.yaml"))


@settings(deadline=None, max_examples=150)
@given(st.dictionaries(st.sampled_from(ASKED), st.lists(LINES, max_size=3).map(tuple)), LINES, st.none() | LINES)
@example({"products": ("a: b", "c #d", "# e", "- f", "it's", 'say "x"', 'it\'s "x"', "back\\slash", "g:")}, "x", None)
@example(
    {"values": ("yes", "No", "null", "~", "true", "2024", "2024-05-31", "1e3", "0x1F", ".5", "[a]", "{b", "*c")},
    "&d",
    "!e",
)
@example(
    {"audience": ("müsli, Café, 日本", "100 % recycled", "% of sales", "@home", "`tick`", ">", "|", "?", "---", "...")},
    "é",
    "y",
)
def test_what_was_answered_is_read_back(lists: dict[str, tuple[str, ...]], name: str, industry: str | None) -> None:
    text = profile_text(Answers(name, industry, lists))
    brand, seen = read(text), typed(text)

    assert (brand.name, brand.industry) == (name, industry)
    assert (seen["name"], seen.get("industry")) == (name, industry)
    for key in ASKED:
        lines = getattr(brand, key)
        assert (None if lines is None else tuple(line.text for line in lines)) == lists.get(key)
        assert seen.get(key) == (list(lists[key]) if key in lists else None)


@pytest.mark.parametrize(
    ("text", "written"),
    [
        ("laundry refill pouches", "laundry refill pouches"),
        ("growers' families", "growers' families"),
        ("espresso: the strong one", '"espresso: the strong one"'),
        ("no #1", '"no #1"'),
        ('the "good" one', 'the "good" one'),
        ('"good": better', "'\"good\": better'"),
        ('it\'s "good": better', "'it''s \"good\": better'"),
        ("yes", '"yes"'),
        ("2024", '"2024"'),
    ],
)
def test_quotes_stand_only_where_they_are_needed(text: str, written: str) -> None:
    assert quoted(text) == written


def test_what_was_not_answered_is_a_comment_with_what_it_is_for() -> None:
    text = profile_text(Answers("Fernwash", lists={"products": ("soap",), "controversies": ()}))
    comments = [line for line in text.splitlines() if line.startswith("# ")]

    assert "# industry: Its trade in a few words. For example: household cleaning." in text
    assert (
        "# values: What the brand believes, in its own words. For example: leave homes and rivers cleaner" in comments
    )
    assert [line for line in comments if line.startswith(("# name", "# products", "# controversies"))] == []
    assert "\ncontroversies: []\n" in text


def test_a_trade_that_would_be_read_as_another_is_left_out_with_the_reason() -> None:
    text = profile_text(Answers("Fernwash", "solar thingies", read_as="Renewable energy"))

    assert "# industry: solar thingies would be read as Renewable energy; say it in other words\n" in text
    assert read(text).industry is None


def test_the_first_line_names_the_schema() -> None:
    assert profile_text(Answers("x")).startswith("# yaml-language-server: $schema=brand.schema.json\n")
