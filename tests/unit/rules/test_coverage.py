"""What the rules do not cover is said: markets without rules, copy that they cannot read."""

from __future__ import annotations

from tests.unit.rules.looking import findings, post

GERMAN = "Bring deine Flasche mit. Wir fuellen sie im Laden am Markt wieder auf, und du sparst einen Euro."


def said(code: str, text: str, markets: list[str] | None = None) -> list[tuple[tuple[str | int, ...], str]]:
    return [(each.route, each.message) for each in findings(code, text, markets)]


def test_a_misspelt_market_is_told_what_was_meant() -> None:
    assert said("JU01", post("Hello", facts="markets: [UK, Germny]")) == [
        (("markets", 1), 'no rules are kept for the market “Germny”; did you mean "Germany"?')
    ]


def test_a_market_of_elsewhere_is_no_slip() -> None:
    assert said("JU01", post("Hello", facts="markets: [Australia]")) == [
        (("markets", 0), "no rules are kept for the market “Australia”")
    ]


def test_a_market_that_the_brief_does_not_name_is_said_at_its_campaign() -> None:
    assert said("JU01", post("Hello", facts="markets: [UK]"), ["Japan"]) == [
        (("campaign",), "no rules are kept for the market “Japan”")
    ]


def test_rules_that_read_words_do_not_read_what_they_cannot() -> None:
    text = post(f"{GERMAN} Eco-friendly, sustainable products.", facts="markets: [UK]")
    assert [each.code for each in findings("", text)] == ["LG01"]


def test_what_can_be_read_is_read() -> None:
    text = f"""
        campaign: An eco-friendly week
        because: We sell eco-friendly socks
        claims: [Eco-friendly socks]
        posts:
          - {GERMAN} Eco-friendly.
          - {{text: Come to our shop on the market and see the eco-friendly socks, cta: Get eco-friendly socks}}
          - {GERMAN}
    """
    found = findings("", text)
    assert {each.route for each in found if each.code == "GC01"} == {
        ("campaign",), ("because",), ("claims", 0), ("posts", 1, "text"), ("posts", 1, "cta"),
    }  # fmt: skip
    (unread,) = [each for each in found if each.code == "LG01"]
    assert unread.route == ("posts", 0)
    assert unread.message.endswith("rules read English only, and did not read this text, nor 1 more")


def test_a_declared_language_counts_for_all_copy() -> None:
    text = post("Eco-friendly socks", facts="language: de\nmarkets: [UK]")
    (found,) = findings("", text)
    assert found.route == ("language",)
    assert found.message.endswith("did not read this copy in “de”")


def test_english_by_any_name_is_read() -> None:
    for language in ("en", "en-GB", "en_US", "English"):
        assert said("LG01", post("Hello there", facts=f"language: {language}")) == []
