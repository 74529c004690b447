"""Cause marketing: what is promised, given and shown when a purchase is to do good."""

from __future__ import annotations

from aligncheck.rules import giving_asks, giving_records, giving_terms, giving_words

RULES = tuple(
    sorted(
        (*giving_words.RULES, *giving_terms.RULES, *giving_records.RULES, *giving_asks.RULES),
        key=lambda each: each.code,
    )
)
"""The rules of this family."""
