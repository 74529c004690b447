"""Evidence: what shows a claim, what a link says, and where the words of a hashtag begin."""

from __future__ import annotations

import pytest

from tests.unit.rules.looking import findings, marked, post

GERMAN = "Bring deine Flasche mit. Wir fuellen sie im Laden am Markt wieder auf, und du sparst einen Euro."


@pytest.mark.parametrize(
    "claims",
    [
        "text: Warm\nbacking: {kind: measure, url: https://tests.example}",
        "text: Warm\nbacking: {kind: label, scheme: EU Ecolabel, licence: DE/020/1}",
    ],
)
def test_an_address_or_a_licence_in_the_backing_shows_a_claim(claims: str) -> None:
    assert findings("EV01", post("Warm", claims=claims)) == []


def test_a_label_without_its_licence_shows_nothing() -> None:
    found = findings("EV01", post("Warm", claims="text: Warm\nbacking: {kind: label, scheme: EU Ecolabel}"))
    assert [each.route for each in found] == [("claims", 0)]


@pytest.mark.parametrize(
    ("copy", "words"),
    [
        ("Our report is [ here ](https://a.example).", [" here "]),
        ("[Click here](https://a.example) for more, or tap here.", ["Click here", "tap here"]),
        ("[Read more](https://a.example)", ["Read more"]),
        ("![here](bee.png) [our report](https://a.example)", []),
        ('The audit is <a href="https://a.example">here</a>.', ["here"]),
        ('See <a href="https://a.example">our audit</a>.', []),
        ("Our audit: [👉 Find out more …](https://a.example)", ["👉 Find out more …"]),
        ("The belt should click here.", []),
        ("You should click here.", ["click here"]),
        ("The belt clicks there, and you click here.", []),
        ("All in audit-2026.pdf", ["audit-2026.pdf"]),
    ],
)
def test_the_words_of_a_link_say_where_it_leads(copy: str, words: list[str]) -> None:
    assert marked("EV02", copy) == words


@pytest.mark.parametrize(
    ("channel", "found"), [("Instagram reel", 1), ("TIKTOK", 1), ("newsletter", 0), ("linkedin", 0)]
)
def test_pictures_are_on_some_channels(channel: str, found: int) -> None:
    text = f"campaign: A\nposts:\n  - {{text: Kites, channel: {channel}}}\n"
    assert len(findings("EV02", text)) == found


def test_a_picture_without_words_is_one_in_any_language() -> None:
    text = f"campaign: A\nposts:\n  - {{text: '{GERMAN}', channel: instagram}}\n"
    assert [each.route for each in findings("EV02", text)] == [("posts", 0)]


def test_a_pdf_beside_a_page_in_the_text_is_not_alone() -> None:
    text = "campaign: A\nposts:\n  - {text: See https://a.example/report, sources: [https://a.example/r.pdf?v=2]}\n"
    assert findings("EV02", text) == []
    (found,) = findings("EV02", text.replace("https://a.example/report", "it"))
    assert found.words == "https://a.example/r.pdf?v=2"


@pytest.mark.parametrize(
    ("tag", "better"),
    [
        ("#climateactionnow", "#ClimateActionNow"),
        ("#Everyriverhasaname", "#EveryRiverHasAName"),
        ("#loveislove", "#LoveIsLove"),
        ("#regenerativefarming", "#RegenerativeFarming"),
        ("#zephyrweekends", "#ZephyrWeekends"),
        ("#mendyourjumper", "#MendYourJumper"),
        ("#manchesterunited", "#ManchesterUnited"),
    ],
)
def test_the_words_of_a_hashtag_get_capitals(tag: str, better: str) -> None:
    """Common words, those of the causes, and those of the campaign itself."""
    (found,) = findings("EV02", post(f"Our Zephyr weekends. {tag} is back."))
    assert (found.words, found.way_out) == (tag, f"write {better}")
    assert found.fix is not None
    text = "Our Zephyr weekends. " + tag
    assert text[: found.fix.start] + found.fix.text == f"Our Zephyr weekends. {better}"


def test_the_year_behind_a_hashtag_stays() -> None:
    (found,) = findings("EV02", post("We are back. #internationalwomensday2027"))
    assert found.way_out == "write #InternationalWomensDay"


@pytest.mark.parametrize("tag", ["#thegreatbramblewickfair", "#nowherewithinsightandfar", "#savethehedgehogs"])
def test_a_long_hashtag_that_cannot_be_told_apart_gets_no_fix(tag: str) -> None:
    (found,) = findings("EV02", post(f"We are back. {tag}"))
    assert (found.words, found.fix, found.way_out) == (tag, None, "begin each word with a capital")


@pytest.mark.parametrize(
    "tag",
    [
        "#tea",
        "#shoplocal",
        "#foodwaste",
        "#sustainability",
        "#environmentalism",
        "#storytelling",
        "#understanding",
        "#streetfood",
        "#antidiscrimination",
        "#neurodiversity",
        "#bodybuilding",
        "#EVERYRIVERHASANAME",
        "#refill2027nowandhere",
        "#mañanaesotrodía",
    ],
)
def test_a_short_or_single_word_is_left_alone(tag: str) -> None:
    assert marked("EV02", f"We are back. {tag}") == []
