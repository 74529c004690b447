"""The terms of a gift in a sentence, from the brief's own facts; nothing where a fact is missing."""

from __future__ import annotations

import pytest

from aligncheck.briefs import yaml_briefs
from aligncheck.disclosing import sentence

HEAD = "campaign: A\nstarts: 2027-10-04\nends: 2027-10-31\ndonations:\n  - "


@pytest.mark.parametrize(
    ("facts", "told"),
    [
        (
            "{kind: per-sale, amount: 2, currency: GBP, per: pair sold, minimum: 30000, beneficiary: Eye Trust}",
            "From 4 to 31 October 2027, £2 per pair sold goes to Eye Trust, at least £30,000.",
        ),
        (
            "{kind: per-sale, amount: 0.1, currency: usd, per: box, cap: 2000, beneficiary: Eye Trust, registry_id: 7}",
            "From 4 to 31 October 2027, $0.10 per box goes to Eye Trust (registered no. 7), at most $2,000.",
        ),
        (
            "{kind: per-sale, percent: 5, per: box, beneficiary: T, report_on: 2028-01-15}",
            "From 4 to 31 October 2027, 5 % of the price per box goes to T. The total is published on 15 January 2028.",
        ),
        (
            "{kind: flat, amount: 5000, currency: CHF, beneficiary: Eye Trust, report_on: 2028}",
            "We give 5,000 CHF, whatever is sold, to Eye Trust.",
        ),
        (
            "{kind: match, cap: 5000, currency: EUR, beneficiary: Eye Trust}",
            "From 4 to 31 October 2027, we match what others give to Eye Trust, at most €5,000.",
        ),
        (
            "{kind: in-kind, goods: 200 school kits, beneficiary: Eye Trust}",
            "From 4 to 31 October 2027, we give 200 school kits to Eye Trust.",
        ),
        ("{kind: per-sale, amount: 2, currency: GBP, per: pair sold}", None),
        ("{kind: per-sale, amount: 2, per: pair sold, beneficiary: Eye Trust}", None),
        ("{kind: per-sale, amount: 2, currency: GBP, beneficiary: Eye Trust}", None),
        ("{kind: per-sale, percent: 2, per: box, cap: 9, beneficiary: Eye Trust}", None),
        ("{kind: flat, beneficiary: Eye Trust}", None),
        ("{kind: match, beneficiary: Eye Trust}", None),
        ("{kind: in-kind, beneficiary: Eye Trust}", None),
    ],
)
def test_the_terms_in_a_sentence(facts: str, told: str | None) -> None:
    brief = yaml_briefs((HEAD + facts).encode(), "a.yaml")[0].brief

    assert [sentence(each, brief) for each in brief.donations or ()] == [told]


def test_a_gift_per_sale_needs_its_dates() -> None:
    facts = "{kind: per-sale, amount: 2, currency: GBP, per: box, beneficiary: T}"
    text = HEAD.replace("ends: 2027-10-31\n", "") + facts
    brief = yaml_briefs(text.encode(), "a.yaml")[0].brief

    assert [sentence(each, brief) for each in brief.donations or ()] == [None]


def test_dates_in_two_months() -> None:
    facts = "{kind: in-kind, goods: kits, beneficiary: T}"
    brief = yaml_briefs((HEAD.replace("10-31", "11-02") + facts).encode(), "a.yaml")[0].brief

    assert [sentence(each, brief) for each in brief.donations or ()] == [
        "From 4 October 2027 to 2 November 2027, we give kits to T."
    ]
