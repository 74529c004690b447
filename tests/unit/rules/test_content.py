"""The five kinds of content: what clears each beside the fields that the cases show."""

from __future__ import annotations

from textwrap import dedent

import pytest

from tests.unit.rules.looking import findings


def said(post: str, code: str = "CT01") -> list[tuple[tuple[str | int, ...], str]]:
    claims = "claims:\n  - {id: a, text: A, evidence: https://a.example}\n  - {id: b, text: B}\n"
    text = f"campaign: A\n{claims}posts:\n  - {{{post}}}\n"
    return [(each.route, each.message) for each in findings(code, text) if each.code == "CT01"]


@pytest.mark.parametrize(
    "post",
    ["claims: [a], text: Bees live alone", "text: Bees live alone (https://beecount.example)"],
)
def test_a_lesson_may_show_its_source_otherwise(post: str) -> None:
    assert said(f"type: educational, {post}") == []


def test_a_claim_that_nothing_shows_is_no_source() -> None:
    assert said("type: educational, claims: [b], text: Bees") == [(("posts", 0), "an educational post names no source")]


def test_a_story_of_nobody_is_found() -> None:
    assert said("type: motivational, text: Never give up") == [(("posts", 0), "a motivational post names nobody real")]


def test_a_person_who_was_not_asked_is_not_one_who_refused() -> None:
    assert said("type: motivational, text: Ron, honours: Ron Tully") == [
        (("posts", 0, "honours"), "Ron Tully was not asked, as far as the brief says, to be shown")
    ]


def test_replies_that_say_nothing_lack_both() -> None:
    assert said("type: interactive, text: Why?, replies: {within: 1 day}") == [
        (("posts", 0, "replies"), "the brief does not say who answers and what becomes of the answers")
    ]


def test_an_actionable_post_is_left_to_the_rule_of_next_steps_where_it_runs() -> None:
    alone = said("type: actionable, text: It is time")
    assert alone == [(("posts", 0), "an actionable post offers no step with a link")]
    assert said("type: actionable, text: It is time", code="C") == []


@pytest.mark.parametrize(
    ("types", "found"),
    [(["educational"] * 3, [("posts",)]), (["educational"] * 2, []), (["educational", "educational", ""], [])],
)
def test_a_plan_has_three_posts_at_least_and_each_has_a_type(types: list[str], found: list[tuple[str]]) -> None:
    posts = "".join(f"  - {{text: See https://a.example{f', type: {each}' if each else ''}}}\n" for each in types)
    assert [each.route for each in findings("CT01", dedent(f"campaign: A\nposts:\n{posts}"))] == found
