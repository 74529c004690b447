"""The brief is whole: dates, amounts and currencies that the cases do not show."""

from __future__ import annotations

import pytest

from tests.unit.rules.looking import findings


def said(code: str, text: str) -> list[tuple[tuple[str | int, ...], str]]:
    return [(each.route, each.message) for each in findings(code, text)]


def gift(facts: str, budget: str = "") -> str:
    return "campaign: A\n" + (f"budget: {{{budget}}}\n" if budget else "") + f"donations: [{{{facts}}}]\n"


@pytest.mark.parametrize(("told", "missing"), [("starts", "ends"), ("ends", "starts")])
def test_one_date_of_two_is_missing(told: str, missing: str) -> None:
    found = said("BR03", f"campaign: A\n{told}: 2027-05-01\n")
    assert found == [((told,), f"the campaign has `{told}` and no `{missing}`")]


def test_where_the_dates_are_out_of_order_no_post_is_outside_of_them() -> None:
    text = "campaign: A\nstarts: 2027-05-31\nends: 2027-05-01\nposts:\n  - {text: Hi, on: 2027-06-03}\n"
    assert [code for code, _ in said("BR04", text)] == []
    assert len(said("BR03", text)) == 1


@pytest.mark.parametrize(
    ("dates", "message"),
    [
        ("starts: 2027-05-01", "the post appears on 2027-04, before the campaign"),
        ("ends: 2027-03-31", "the post appears on 2027-04, after the campaign"),
    ],
)
def test_one_date_is_enough_to_be_outside(dates: str, message: str) -> None:
    assert said("BR04", f"campaign: A\n{dates}\nposts:\n  - {{text: Hi, on: 2027-04}}\n") == [
        (("posts", 0, "on"), message)
    ]


def test_a_claim_whose_name_is_misspelt_or_stands_twice_is_told_once() -> None:
    claims = "campaign: A\nclaims: [{id: tray, text: A}, {id: lid, text: B}, {id: lid, text: C}]\n"
    text = f"{claims}posts: [{{text: Hi, claims: [trays]}}]\n"
    assert said("BR06", text) == [(("claims", 1), 'no post makes the claim "lid"')]


def test_an_unreadable_profile_is_told_with_the_line_of_its_first_mistake() -> None:
    (found,) = said("BR01", "campaign: A\nbrand: tests/cases/rules/BR02/fail-empty-list.md\n")
    assert found[0] == ("brand",)
    assert "this is a campaign brief" in found[1]
    assert found[1].endswith("(line 4)")


def test_an_unknown_cause_is_told_what_was_meant() -> None:
    (found,) = said("BR02", "campaign: A\ncause: plastics-waste\n")
    assert found == (("cause",), 'no cause has the id "plastics-waste"; did you mean "plastic-waste"?')


@pytest.mark.parametrize(
    ("donation", "budget", "route"),
    [
        ("kind: flat", "", ("donations", 0)),
        ("kind: per-sale, amount: -0.1", "", ("donations", 0, "amount")),
        ("kind: per-sale, percent: -5", "", ("donations", 0, "percent")),
        ("kind: per-sale, amount: 1, minimum: 9000, currency: GBP", "contribution: 5000", ("donations", 0, "minimum")),
    ],
)
def test_what_cannot_be(donation: str, budget: str, route: tuple[str | int, ...]) -> None:
    assert [place for place, _ in said("BR07", gift(donation, budget))] == [route]


@pytest.mark.parametrize(
    ("donation", "budget"),
    [
        ("kind: match, currency: GBP", ""),
        ("kind: flat, percent: 1", ""),
        ("kind: in-kind, amount: 9000, goods: books", "contribution: 5000, currency: GBP"),
        ("kind: flat, amount: 9000, currency: USD", "contribution: 5000, currency: GBP"),
        ("kind: flat, amount: 9000, currency: USD", "media: 5000, currency: USD"),
        ("kind: per-sale, amount: 1, currency: GBP", "contribution: 0, currency: GBP"),
    ],
)
def test_what_can_be(donation: str, budget: str) -> None:
    assert said("BR07", gift(donation, budget)) == []


def test_two_gifts_come_to_more_than_the_budget_at_the_second() -> None:
    text = """
        campaign: A
        budget: {contribution: 10000, currency: GBP}
        donations:
          - {kind: flat, amount: 6000, currency: GBP}
          - {kind: flat, amount: 6000, currency: GBP}
          - {kind: flat, amount: 6000, currency: GBP}
    """
    assert said("BR07", text) == [
        (("donations", 1, "amount"), "12,000 is promised, and the budget has a contribution of 10,000")
    ]


@pytest.mark.parametrize(
    ("donation", "budget", "found"),
    [
        ("kind: flat, amount: 1, currency: GBP or EUR", "", [("donations", 0, "currency")]),
        ("kind: flat, amount: 1, currency: £", "contribution: 5, currency: pounds", []),
        ("kind: flat, amount: 1, currency: €", "contribution: 5, currency: EUR", []),
        ("kind: per-sale, amount: 1, currency: EUR", "contribution: 5, currency: GBP", []),
        ("kind: flat, amount: 1, goods: trees", "", []),
        ("kind: per-sale, minimum: 100", "", [("donations", 0, "minimum")]),
    ],
)
def test_currencies(donation: str, budget: str, found: list[tuple[str | int, ...]]) -> None:
    assert [place for place, _ in said("BR08", gift(donation, budget))] == found
