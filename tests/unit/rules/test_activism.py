"""Words and deeds: what the brand's name, capitals, and the facts of a brief change."""

from __future__ import annotations

import pytest

from tests.unit.rules.looking import findings, marked, post

BRANDS = "tests/cases/rules/brands"
QUILL = f"brand: {BRANDS}/two-quill-staffing.yaml\ncause: pay-equity"


@pytest.mark.parametrize(
    ("copy", "words"),
    [
        ("We stand with Ukraine.", ["We stand with"]),
        ("WE STAND WITH THE NURSES OF LEEDS.", ["WE STAND WITH"]),
        ("We stand with our backs to the wall, says the goalkeeper.", []),
        ("We stand by our guarantee.", []),
        ("We stand with.", []),
        ("We support Apple Pay and Google Pay.", []),
        ("Our charger supports women's bikes.", []),
        ("The council supports women who return to work.", []),
        ("We stand with carers. In 2024 we opened a respite room.", []),
        ("We stand with carers, and carers' leave is paid here.", []),
        ("In solidarity with the strikers. We stand with you.", ["In solidarity with"]),
        ("Our teachers earn too little. We stand by them.", ["We stand by"]),
        ("The oak table is back. We stand by it.", []),
        ("We're with Parcelwell now.", []),
        ("We're with Ukraine.", ["We're with"]),
        ("Muslim neighbours, we are here for you.", ["we are here for you"]),
        ("Muslim neighbours asked for it: we are here for you until ten.", []),
        ("Plum & Sons, tuners since 1911, stands with refugees.", ["stands with"]),
        ("Plum Lodge supports survivors of abuse.", []),
        ("We celebrate Black women.", ["We celebrate"]),
        ("We celebrate Black Friday.", []),
    ],
)
def test_solidarity_needs_people_and_no_act_beside_it(copy: str, words: list[str]) -> None:
    assert marked("PA01", copy) == words


def test_a_brand_that_is_named_speaks_of_itself() -> None:
    assert marked("PA01", "Quill Staffing stands with women.", facts=QUILL) == ["stands with"]
    assert marked("PA01", "The union stands with women.", facts=QUILL) == []


@pytest.mark.parametrize(
    "fact",
    [
        "donations: [{kind: flat, amount: 100, currency: GBP, beneficiary: Elm Trust}]",
        "budget: {contribution: 100, currency: GBP}",
    ],
)
def test_a_gift_in_the_brief_is_an_act(fact: str) -> None:
    assert marked("PA01", "We stand with carers.", facts=fact) == []
    assert marked("PA01", "We stand with carers.", facts="budget: {media: 100, currency: GBP}") == ["We stand with"]


def test_a_step_for_readers_is_an_act() -> None:
    text = "campaign: Plain week\nposts:\n  - {text: We stand with carers., cta: {text: Ring the helpline}}"

    assert findings("PA01", text) == []


@pytest.mark.parametrize(
    ("copy", "words"),
    [
        ("Governments around the world must end subsidies.", ["Governments around the world must end"]),
        ("The government must approve new shops, which takes a year.", []),
        ("We challenge every bank to stop funding coal.", ["challenge every bank"]),
        ("Our own gap is 6 %. Employers, publish your pay gap.", []),
    ],
)
def test_a_demand_is_on_somebody_to_do_something(copy: str, words: list[str]) -> None:
    assert marked("PA02", copy) == words


def test_a_claim_that_was_measured_is_proof_from_within() -> None:
    measured = "text: Half of our managers are women\nbacking: {kind: measure, value: 51 %, date: 2026-05}"
    thought = "text: Women lead here\nbacking: {kind: label, scheme: Fair Desk}"

    assert marked("PA02", "Employers must act.", claims=measured) == []
    assert marked("PA02", "Employers must act.", claims=thought) == ["Employers must act"]


def test_a_published_goal_is_proof_from_within(tmp_path: object) -> None:
    profile = f"{tmp_path}/goal.yaml"
    with open(profile, "w", encoding="utf-8") as file:  # noqa: PTH123
        file.write("name: Goalkeepers\ngoals:\n  - {text: pay gap below 2 %, causes: [pay-equity], ")
        file.write("published: https://goal.example, due: 2028}\npractices:\n")
        file.write("  - {text: money to a pay think tank, kind: giving, causes: [pay-equity]}\n")

    assert marked("PA02", "Employers must act.", facts=f"brand: {profile}\ncause: pay-equity") == []


@pytest.mark.parametrize(
    ("copy", "lacks"),
    [
        ("We pledge to do better.", "a figure, a date and a word on who answers for it"),
        ("We pledge 40 trees.", "a date and a word on who answers for it"),
        ("We pledge 40 trees by 2028.", "a word on who answers for it"),
        ("We pledge 40 trees. By May, says our director.", None),
    ],
)
def test_a_pledge_says_what_it_lacks(copy: str, lacks: str | None) -> None:
    found = [each.message for each in findings("PA04", post(copy))]

    assert found == ([f"“We pledge” is a pledge without {lacks}"] if lacks else [])


@pytest.mark.parametrize(
    ("copy", "words"),
    [
        ("Our mission is to end hunger.", ["Our mission is to end"]),
        ("Our mission is to boldly queue.", []),
        ("She is committed to her garden.", []),
        ("Committed to inclusion", ["Committed to"]),
        ("The poem was committed to memory.", []),
        ("The Elm choir is committed to silence.", []),
        ("We do our part of the dishes.", []),
        ("We are all committed to", ["committed to"]),
        ("We are committed to your smile.", []),
        ("Inclusion is at the heart of what we do.", ["heart of what we"]),
        ("Inclusion is at the heart of what we do: 40 of 60 ramps are built.", []),
        ("An ocean museum is at the heart of what we do.", []),
        ("Our dream? No ocean without fish.", ["Our dream"]),
        ("Are we all in on inclusion?", []),
        ("A fair price is our promise.", []),
    ],
)
def test_a_pledge_is_the_brands_own(copy: str, words: list[str]) -> None:
    assert marked("PA04", copy) == words


@pytest.mark.parametrize(
    "facts", ["honours: {name: Ada}", "creator: {name: Ada}", "position: {text: Bottles need a deposit., by: Ada}"]
)
def test_who_gives_the_word_to_others_is_not_the_hero(facts: str) -> None:
    copy = "We came. We saw. We did it our way."
    text = f"campaign: Plain week\nposts:\n  - text: {copy}\n"

    assert [each.message for each in findings("PA05", text)] == ["3 of 3 sentences are about the brand"]
    assert findings("PA05", f"{text}    {facts}\n") == []


def test_a_report_that_is_linked_tells_both() -> None:
    text = "campaign: Plain week\nposts:\n  - text: We cut waste by 38 %. A record year.\n    sources: [{}]\n"

    assert len(findings("PA06", text.format("https://elm.example/photo"))) == 1
    assert findings("PA06", text.format("https://elm.example/impact-2026")) == []
