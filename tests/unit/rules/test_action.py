"""Calls to action: what is a step, what is another way to help, what is an order."""

from __future__ import annotations

from textwrap import dedent

import pytest

from aligncheck.models import Brand
from aligncheck.rules.addresses import owned
from tests.unit.rules.looking import findings, post


def codes(code: str, text: str) -> list[tuple[tuple[str | int, ...], str]]:
    return [(each.route, each.words) for each in findings(code, text)]


def actionable(copy: str, cta: str = "") -> str:
    return dedent(
        f"""
        campaign: Weir week
        posts:
          - type: actionable
            text: {copy}
        """
    ) + (f"    cta: {cta}\n" if cta else "")


@pytest.mark.parametrize(
    "copy",
    [
        "Join us at the weir on 9 May",
        "The hearing is next week. Please write to weirfriends.example/hearing",
        "Call 020 7946 0000 and ask for Ida",
    ],
)
def test_a_step_in_the_text_is_one(copy: str) -> None:
    assert codes("CA01", actionable(copy)) == []


@pytest.mark.parametrize("copy", ["Join us", "We joined 40 neighbours", "The river is low"])
def test_a_text_that_leads_nowhere_is_none(copy: str) -> None:
    assert codes("CA01", actionable(copy)) == [(("posts", 0), "")]


def test_weak_words_beside_a_deed_are_left_alone() -> None:
    assert codes("CA01", actionable("It is time", "{text: Learn more and sign, url: https://weir.example/sign}")) == []


def test_weak_words_with_the_link_in_the_text_are_left_alone() -> None:
    assert codes("CA01", actionable("All of it on https://weir.example/help", "Learn more")) == []


@pytest.mark.parametrize(
    ("address", "own"),
    [
        ("https://fernwash.example/help", True),
        ("https://www.fernwash.example", True),
        ("https://shop.fernwash.example/a", True),
        ("https://fern-wash.org/join", True),
        ("https://rivers.example/fernwash", False),
        ("https://[oops", False),
    ],
)
def test_an_address_is_the_brands_own_by_its_site_or_its_name(address: str, own: bool) -> None:  # noqa: FBT001
    assert owned(address, Brand(name="Fern Wash", own_site="fernwash.example")) is own


@pytest.mark.parametrize(
    "copy",
    [
        "Buy a tin and help the river. Or come on Monday and bring a rake.",
        "Buy a tin and help the river. Entry to the river day is free.",
        "We buy tins that help the river.",
        "Order a free tin opener and help the river.",
        "Buy a tin or give a day to help the river.",
        "Shop our tins for your kids: we help your kids grow.",
        "Buy a tin, bake a cake.",
        "Order yours today: it is made for better sleep, and you save 20 %.",
        "Kauf eine Dose Tee, und du hilfst dem Fluss. Er wird dann wieder sauber, und alle freuen sich sehr.",
    ],
)
def test_buying_is_not_the_only_way(copy: str) -> None:
    assert codes("CA02", post(copy)) == []


@pytest.mark.parametrize(
    ("copy", "words"),
    [
        ("Every purchase helps the river.", "Every purchase"),
        ("When you buy a tin, we give 10p to the river.", "When you buy"),
        ("Support the pickers. Just grab a box.", "grab a box"),
        ("Order a cake, give a lunch to a child.", "Order a cake"),
    ],
)
def test_buying_is_the_only_way(copy: str, words: str) -> None:
    assert [found for _, found in codes("CA02", post(copy))] == [words]


@pytest.mark.parametrize(("cause", "found"), [("farmworker-rights", 1), ("literacy", 0), ("no-such-cause", 0)])
def test_words_of_the_cause_tell_that_a_purchase_is_to_help(cause: str, found: int) -> None:
    assert len(codes("CA02", post("Want better days for pickers? Order a box.", facts=f"cause: {cause}"))) == found


def test_a_step_that_is_not_to_buy_is_another_way() -> None:
    text = """
        campaign: Tin for the river
        posts:
          - text: Buy a tin and help the river.
          - text: Low water.
            cta: {text: Rake with us, url: https://weir.example/rake}
    """
    assert codes("CA02", text) == []


def test_a_step_to_the_till_of_a_post_that_asks_for_nothing_else_is_a_plain_sale() -> None:
    text = """
        campaign: Scarf week
        posts:
          - text: New scarves.
            cta: {text: Shop now, url: https://scarves.example}
    """
    assert codes("CA02", text) == []


def test_what_posts_in_another_language_offer_is_not_known() -> None:
    text = """
        campaign: Tin for the river
        posts:
          - Buy a tin and help the river.
          - Oder komm am Montag mit einer Harke vorbei, wir machen das Ufer zusammen wieder sauber.
    """
    assert codes("CA02", text) == []


@pytest.mark.parametrize(
    ("facts", "found"),
    [
        ("cause: refugees\nmarkets: [US]", ["You must act"]),
        ("cause: refugees\nmarkets: [US-CA]", ["You must act"]),
        ("cause: safe-water\nmarkets: [US]", []),
        ("cause: safe-water", []),
        ("cause: abortion-access-of-nowhere\nmarkets: [US]", []),
        ("markets: [US]", []),
    ],
)
def test_an_order_is_one_where_the_public_is_divided(facts: str, found: list[str]) -> None:
    assert [words for _, words in codes("CA03", post("You must act.", facts=facts))] == found


@pytest.mark.parametrize(
    "copy",
    [
        "All you need to do is listen.",
        "To get in you must show a hand stamp.",
        "You must show your ticket.",
        "We must do better: our own forms were late.",
        "We had no choice but to close on Monday.",
    ],
)
def test_what_a_visit_asks_and_what_a_brand_asks_of_itself_is_no_order(copy: str) -> None:
    assert codes("CA03", post(copy, facts="cause: refugees\nmarkets: [US]")) == []


def test_where_no_market_is_told_the_usual_split_holds(divided: str) -> None:
    assert [words for _, words in codes("CA03", post("You must act.", facts=f"cause: {divided}"))] == ["You must act"]


@pytest.fixture
def divided() -> str:
    """Return a cause that divides the public nearly everywhere."""
    from tests.unit.rules.looking import judge  # noqa: PLC0415

    return next(each.id for each in judge().catalogue if (each.split or {}).get("default") == "high")


@pytest.mark.parametrize(
    "copy",
    [
        "To speak at the hearing you must sign up first, you must sign below.",
        "You must be 18.",
        "You must see the river.",
        "You must not park here.",
    ],
)
def test_a_condition_is_no_order(copy: str) -> None:
    assert codes("CA03", post(copy, facts="cause: refugees\nmarkets: [US]")) == []


@pytest.mark.parametrize("copy", ["Silence is violence.", "If you stay silent, you are part of the problem."])
def test_shaming_is_found(copy: str) -> None:
    assert codes("CA03", post(copy, facts="cause: refugees\nmarkets: [US]"))


def test_where_the_brand_is_not_known_no_page_is_its_own() -> None:
    assert codes("CA01", actionable("It is time", "{text: Learn more, url: https://ploverbooks.example/about}")) == []
