"""Cause marketing: what is promised, given and shown when a purchase is to do good."""

from __future__ import annotations

from aligncheck.rules.giving_amounts import benefit_exaggerated, vague_amount
from aligncheck.rules.giving_asks import symbol_without_gift, terms_elsewhere
from aligncheck.rules.giving_children import pressure_on_children
from aligncheck.rules.giving_named import charity_not_named
from aligncheck.rules.giving_records import (
    filing_unknown,
    fixed_gift_unclear,
    no_charity_consent,
    result_never_reported,
)
from aligncheck.rules.giving_terms import cap_hidden, cut_off, hidden_trigger, no_dates

RULES = (
    charity_not_named,
    vague_amount,
    no_dates,
    cap_hidden,
    cut_off,
    hidden_trigger,
    symbol_without_gift,
    fixed_gift_unclear,
    no_charity_consent,
    filing_unknown,
    benefit_exaggerated,
    pressure_on_children,
    result_never_reported,
    terms_elsewhere,
)
"""The rules of this family."""
