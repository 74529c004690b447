"""Paid voices (AD01): which marks tell readers, and where they must stand."""

from __future__ import annotations

import pytest

from tests.unit.rules.looking import findings

TELLING = [
    ("UK", "#ad My hands"),
    ("UK", "AD | Twenty miles"),
    ("UK", "[Advert] Twenty miles"),
    ("UK", "@larkhill #ad Twenty miles"),
    ("UK", "Twenty miles #ad"),
    ("UK", "This is an ad. Twenty miles"),
    ("US", "Sponsored by Larkhill: twenty miles"),
    ("US-CA", "Paid partnership with Larkhill. Twenty miles"),
    ("IE", "#Fógra Twenty miles"),
    ("DE", "#Anzeige Twenty miles"),
    ("FR", "Collaboration commerciale : vingt kilomètres"),
    ("NL", "#reclame Twenty miles"),
    ("EU", "Publicidad. Veinte millas"),
    ("Japan", "Reklama. Twenty miles"),
]
NOT_TELLING = [
    ("UK", "#gifted Twenty miles"),
    ("UK", "#ambassador Twenty miles"),
    ("UK", "Thanks to Larkhill for these"),
    ("UK", "Not an ad, only love"),
    ("UK", "My new ad agency runs"),
    ("UK", "Sponsored by Larkhill: twenty miles"),
    ("DE", "#ad Twenty miles"),
    ("US", "Twenty miles, no blister. #sp"),
]


def brief(copy: str, creator: str = "{name: Dev, paid: yes}") -> str:
    return f"{{campaign: Long run, posts: [{{text: '{copy}', creator: {creator}}}]}}"


@pytest.mark.parametrize(("market", "copy"), TELLING)
def test_a_mark_at_the_start_tells(market: str, copy: str) -> None:
    assert findings("AD01", brief(copy), [market]) == []


@pytest.mark.parametrize(("market", "copy"), NOT_TELLING)
def test_other_words_do_not(market: str, copy: str) -> None:
    assert [each.route for each in findings("AD01", brief(copy), [market])] == [("posts", 0, "creator")]


def test_a_mark_at_the_end_comes_too_late() -> None:
    (finding,) = findings("AD01", brief("Twenty miles and not one blister. #run #ad"), ["UK"])
    assert finding.message == "“ad” comes too late: Dev is paid, and readers are not told at the start"
    assert finding.way_out == "begin the post with “Ad”, and enter it as the creator's `disclosure`"


@pytest.mark.parametrize("creator", ["Dev", "{name: Dev, paid: no}", "{name: Dev, paid: yes, disclosure: Advert}"])
def test_who_is_not_known_to_be_paid_or_discloses_in_the_facts_is_left_alone(creator: str) -> None:
    assert findings("AD01", brief("Twenty miles", creator), ["UK"]) == []
