"""What a trade's lines come to for the built-in causes is made beforehand, and is what would be worked out."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from aligncheck.embedding.encoder import default_encoder
from aligncheck.errors import Place
from aligncheck.evidence import gather
from aligncheck.meeting import rows_of
from aligncheck.statements import lines_of, read_statements
from aligncheck.trades import find_trade, links_of
from tests.conftest import make_profile

if TYPE_CHECKING:
    from aligncheck.matching import Matcher
    from aligncheck.policy import Policy


@pytest.mark.parametrize("industry", ["soft drinks", "oil and gas", "hotels"])
def test_what_was_made_beforehand_is_what_would_be_worked_out(industry: str, matcher: Matcher, policy: Policy) -> None:
    trade = find_trade(industry, default_encoder())
    assert trade is not None
    entry = next(iter(matcher.catalogue.entries.values()))

    lines = [line for line in lines_of(trade, Place("", 1, 1)) if not line.lead]
    leads = {lead.cause: lead.level for lead in trade.leads}
    around = matcher.around([line.text for line in lines], leads, entry.book)
    worked_out = {f"{line.basis}:{line.text}": rows_of(line, entry, matcher, policy, around) for line in lines}

    assert links_of(trade.id) == worked_out
    assert any(worked_out.values())


def test_other_weights_are_worked_out_anew(matcher: Matcher, policy: Policy) -> None:
    """A duty that counts for nothing gives no inferred link, whatever was made with the usual weights."""
    profile = make_profile("{name: F, industry: soft drinks, products: [cola, lemonade, tonic water]}")
    statements = read_statements(profile)
    entry = matcher.catalogue.entries["oral-health"]
    other = policy._replace(weights=policy.weights._replace(duty=0.001))

    usual = gather(profile, statements, entry, matcher, policy)
    moved = gather(profile, statements, entry, matcher, other)

    assert [link.duty for link in usual.links if link.statement.trade].count(True) > 0
    assert [link.duty for link in moved.links if link.statement.trade].count(True) == 0
