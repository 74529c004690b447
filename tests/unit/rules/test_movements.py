"""Movements and timing: slogans with and without a hashtag, days by market, what a profile has said before."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from aligncheck.briefs import yaml_briefs
from aligncheck.checking import Choice, check
from aligncheck.policy import Policy
from aligncheck.reviewing import judge_of
from aligncheck.rules import RULES
from aligncheck.settled import Settled
from aligncheck.target import Target
from tests.conftest import DAY
from tests.unit.rules.looking import findings, marked

if TYPE_CHECKING:
    from pathlib import Path

BRANDS = "tests/cases/rules/brands"


@pytest.mark.parametrize(
    ("copy", "words"),
    [
        ("#ActNow: 20% off.", ["20% off"]),
        ("Act now: 20% off.", []),  # anybody may say it
        ("#shoplocal and save 10% today.", ["save 10% today"]),
        ("Shop local: 10% off.", []),
        ("Love is love. 10% off.", ["10% off"]),
        ("Enough is enough: 40% off.", []),  # a saying too
        ("#Pride 20% off.", ["20% off"]),
        ("Pride and Prejudice, 20% off.", []),
        ("Pride weekend: two for one.", ["two for one"]),
        ("MLK Day deals of the week.", ["deals of the"]),
        ("The Martin Luther King Jr Day special offer.", ["special offer"]),
        ("Earth day and night our kiln burns. 15% off.", []),
        ("happy earth day, 15% off", ["15% off"]),
        ("Halloween: masks half price.", []),
        ("No justice, no peace. Shop now.", ["Shop now"]),
        ("On Earth Day, buy the mug: £1 of each goes to the river.", []),  # a gift has rules of its own
        ("On Earth Day our mugs cost what they always cost.", []),
        ("Lest we forget. Buy now.", ["Buy now"]),
        ("MLK weekend: sofas from $199.", ["$199"]),
        ("Juneteenth: six ribs, $18.", ["$18"]),
        ("Juneteenth: a ticket for the concert is $18.", []),
        ("For Juneteenth our crew got $4,000 between them.", []),
        ("Juneteenth ribs for 9.90.", ["for 9.90"]),
        ("Juneteenth reading, from five, for 40 of you.", []),
        ("Rest in peace and quiet: earplugs £4.", []),
        ("Rest in peace, Ma'am. Mugs £4.", ["£4"]),
        ("History month by month: calendars £11.", []),
    ],
)
def test_a_movement_is_told_from_what_anybody_may_say(copy: str, words: list[str]) -> None:
    assert marked("MV01", copy) == words


@pytest.mark.parametrize(
    ("on", "cause", "markets", "sold"),
    [
        ("2027-03-22", "water-conservation", "[UK]", True),
        ("2027-03-23", "water-conservation", "[UK]", False),
        ("2027-03", "water-conservation", "[UK]", False),  # no day is told
        ("2027-07-10", "plastic-waste", "[UK]", False),  # in a month of it, which is too long to be avoided
        ("2027-06-17", "clean-air", "[UK]", True),
        ("2027-06-17", "clean-air", "[DE]", False),  # kept elsewhere
        ("2027-06-17", "clean-air", "[]", True),
        ("2027-10-01", "fair-trade", "[UK]", False),  # Coffee Day is the trade's own
        ("2027-03-22", "no-such-cause", "[UK]", False),
    ],
)
def test_a_sale_on_the_very_day_of_the_cause(on: str, cause: str, markets: str, *, sold: bool) -> None:
    text = f"campaign: Sale\ncause: {cause}\nmarkets: {markets}\nposts:\n  - {{on: {on}, text: All taps 20% off.}}\n"

    assert bool(findings("MV01", text)) is sold


def test_a_users_own_day_and_slogan_count(tmp_path: Path) -> None:
    own = tmp_path / "own.yaml"
    own.write_text(
        "causes:\n  - {id: lakes, name: Lakes, summary: Lakes for all., led_by: community, "
        "slogans: [The lake is ours], moments: [{name: Great Lake Day, from: '05-02', to: '05-02'}, "
        "{name: 'Stop. Look.', from: '05-03'}]}\n",
        encoding="utf-8",
    )
    (brief,) = yaml_briefs(b"campaign: Sale\nposts: [The lake is ours! 5% off., Great Lake Day. 6% off.]", "brief.yaml")
    judge = judge_of(Settled(), Policy(as_of=DAY), [own], builtin=False, allow_outside=False)

    found = check(Target(brief, judge, DAY), RULES, Choice(select=("MV01",)))

    assert [each.words for each in found if each.code == "MV01"] == ["5% off", "6% off"]


def osprey(rest: str) -> str:
    return f"campaign: Wonky week\nbrand: {BRANDS}/two-osprey-foods.yaml\ncause: food-waste\n{rest}"


def test_who_answers_for_the_word_taken_back_must_be_named() -> None:
    told = "posts:\n  - {text: We took back our call of 2023., position: {text: It was wrong"

    assert findings("ST01", osprey(told + ", by: Ellen Marsh}}")) == []
    assert [each.route for each in findings("ST01", osprey(told + "}}"))] == [("cause",)]


def test_a_stance_that_stands_beside_it_is_the_word_that_counts(tmp_path: Path) -> None:
    profile = tmp_path / "again.yaml"
    profile.write_text(
        "name: Again\nstances:\n"
        "  - {text: Waste is a shame, cause: food-waste, on: 2020, withdrawn: 2022}\n"
        "  - {text: Waste is a shame after all, cause: food-waste, on: 2024}\n",
        encoding="utf-8",
    )

    assert findings("ST01", f"campaign: Wonky week\nbrand: {profile}\ncause: food-waste\n") == []


def tidemark(rest: str) -> str:
    return f"campaign: June\nbrand: {BRANDS}/two-tidemark-hotels.yaml\ncause: lgbtq-inclusion\n{rest}"


@pytest.mark.parametrize(
    ("on", "said"),
    [
        ("2027-05-15", "2 days before International Day"),
        ("2027-05-18", "1 day behind International Day"),
        ("2027-05-17", "on International Day"),
        ("2027-06-20", "in Pride Month"),
    ],
)
def test_it_is_said_how_near_the_day_is(on: str, said: str) -> None:
    (finding,) = findings("TM01", tidemark(f"posts:\n  - {{on: {on}, text: One key.}}\n  - No day here."))

    assert said in finding.message


def test_one_post_around_the_day_speaks_for_all() -> None:
    posts = "posts:\n  - {on: 2027-05-16, text: One key.}\n  - {on: 2027-05-17, text: Two names.}"

    assert [each.route for each in findings("TM01", tidemark(posts))] == [("posts", 0, "on")]


@pytest.mark.parametrize(
    ("facts", "found"),
    [
        ("practices: []", 1),
        ("", 0),  # practices were not asked for
        ("practices: []\nstances:\n  - {text: Love is love, cause: lgbtq-inclusion, on: 2026-02-10}", 0),
        ("practices: []\nstances:\n  - {text: Love is love, cause: lgbtq-inclusion, on: 2027-05-16}", 1),
        ("practices: []\nstances:\n  - {text: Love is love, cause: lgbtq-inclusion}", 1),
        ("practices: []\nstances:\n  - {text: So it was, cause: lgbtq-inclusion, on: 2020, withdrawn: 2022}", 1),
    ],
)
def test_a_stance_on_another_day_is_a_record(tmp_path: Path, facts: str, found: int) -> None:
    profile = tmp_path / "front-desk.yaml"
    profile.write_text(f"name: Front Desk\nproducts: [rooms]\n{facts}\n", encoding="utf-8")
    text = f"campaign: May\nbrand: {profile}\ncause: lgbtq-inclusion\nposts:\n  - {{on: 2027-05-17, text: One key.}}\n"

    assert len(findings("TM01", text)) == found


def test_a_season_is_no_awareness_day() -> None:
    text = f"campaign: Tea\nbrand: {BRANDS}/two-brackwell-doors.yaml\ncause: elderly-isolation\nposts:\n"

    assert findings("TM01", text + "  - {on: 2027-12-10, text: Ring somebody.}") == []


@pytest.mark.parametrize(
    ("post", "words"),
    [
        ("prompted_by: a storm", 1),  # no day: taken for recent
        ("prompted_by: 'storm of 2027-05-99, seen again in 2027-05'", 1),  # no date, and a month
        ("prompted_by: storm of 2027-04-01", 0),
        ("text: After last week's vote we speak.", 1),
        ("text: This week's vote is on jam or cream.", 0),
        ("text: Last week's earthquake took 40 homes.", 1),
    ],
)
def test_news_are_recent_and_reacted_to(post: str, words: int) -> None:
    given = f"posts:\n  - on: 2027-05-20\n    {post}\n" + ("" if post.startswith("text") else "    text: A word.\n")

    assert len(findings("TM02", tidemark(given))) == words


def test_a_stance_before_the_news_is_a_record(tmp_path: Path) -> None:
    profile = tmp_path / "before.yaml"
    profile.write_text(
        "name: Before\nstances:\n  - {text: Love is love, cause: lgbtq-inclusion, on: 2026-02-10}\n", encoding="utf-8"
    )
    post = "posts:\n  - {text: A word., prompted_by: a verdict}\n"

    assert findings("TM02", f"campaign: May\nbrand: {profile}\ncause: lgbtq-inclusion\n{post}") == []
    assert findings("TM02", f"campaign: May\nbrand: {profile}\n{post}") == []  # no cause: nobody can tell
