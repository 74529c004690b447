"""Is what trades lead to whole and sound? Each test names all that is amiss at once: the file is mended by hand."""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING

from aligncheck.embedding.tokens import words
from aligncheck.language import Reading, language
from aligncheck.loading import load_cause_file, read, validate
from aligncheck.models import LeadFile, TradeFile
from tests.conftest import ROOT
from tests.test_knowledge import BRANDS

if TYPE_CHECKING:
    from aligncheck.models import Lead

LEADS: dict[str, tuple[Lead, ...]] = validate(LeadFile, read(ROOT / "leads.yaml")).leads
ALL = [(trade, lead) for trade, leads in LEADS.items() for lead in leads]
TRADES = [trade.id for trade in validate(TradeFile, read(ROOT / "trades.yaml")).trades]
CAUSES = {cause.id for cause in load_cause_file(ROOT / "causes.yaml")[0].causes}


def test_every_trade_leads_somewhere_and_in_the_order_of_the_trades() -> None:
    assert list(LEADS) == TRADES
    assert [trade for trade, leads in LEADS.items() if len(leads) < 3] == []


def test_causes_exist_and_stand_once_in_a_trade() -> None:
    found = Counter((trade, lead.cause) for trade, lead in ALL)

    assert [(trade, lead.cause) for trade, lead in ALL if lead.cause not in CAUSES] == []
    assert [pair for pair, count in found.items() if count > 1] == []


def test_the_natural_ones_come_first() -> None:
    levels = {trade: [lead.level for lead in leads] for trade, leads in LEADS.items()}

    assert [trade for trade, told in levels.items() if told != sorted(told, reverse=True)] == []


def test_what_is_a_trades_own_part_to_mend_is_never_natural() -> None:
    """Readers called such leads natural in half of the cases: benchmarks/fit/leads."""
    assert [(trade, lead.cause) for trade, lead in ALL if lead.by == "footprint" and lead.level == "natural"] == []


def test_each_reason_is_a_short_fact_in_plain_words() -> None:
    told = [(trade, lead.because) for trade, lead in ALL]

    assert [(trade, text) for trade, text in told if not 3 <= len(words(text)) <= 12] == []
    assert [(trade, text) for trade, text in told if "," in text or text.endswith(".")] == []
    assert [(trade, text) for trade, text in told if BRANDS.search(text)] == []
    assert [(trade, text) for trade, text in told if language(text) is Reading.FOREIGN] == []


def test_no_reason_stands_twice_in_a_trade() -> None:
    found = Counter((trade, " ".join(words(lead.because))) for trade, lead in ALL)

    assert [reason for reason, count in found.items() if count > 1] == []
