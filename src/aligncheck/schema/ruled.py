"""The JSON document of `aligncheck rules`: every key with its type. `rulebook.py` writes it."""

from __future__ import annotations

from typing import Literal

from pydantic import Field

from aligncheck.models.base import Model
from aligncheck.schema.documents import Day
from aligncheck.severity import Severity


class Graver(Model):
    """A jurisdiction in which a rule is graver than elsewhere."""

    jurisdiction: str = Field(description="EU, UK or US.")
    severity: Severity = Field(description="How grave it is there.")
    since: Day | None = Field(description="From which day on; null: always.")


class ListedRule(Model):
    """A rule."""

    code: str = Field(description="Its code. For example: GC01")
    name: str = Field(description="Its name. For example: generic-green-claim")
    family: str = Field(description="The title of its family.")
    says: str = Field(description="What it finds, in a sentence.")
    looks_at: Literal["brief", "brand"] = Field(description="What it is for: campaign briefs, or brand profiles.")
    severity: Severity = Field(description="How grave it is, unless graver_in says otherwise.")
    only_in: list[str] = Field(description="The jurisdictions it holds in; empty: everywhere.")
    graver_in: list[Graver] = Field(description="Where it is graver.")
    consumers_only: list[str] = Field(description="Where it is graver in copy for consumers only.")
    on_by_default: bool = Field(description="Whether it runs if it is not asked for.")
    reads_copy: bool = Field(description="Whether it reads the words of the copy, in English.")
    speaks_for: list[str] = Field(description="The rules that are silent where this one speaks of the same words.")
    looks_for: str = Field(description="What it looks for.")
    why: str = Field(description="Why that matters.")
    clears_it: str = Field(description="The field, or the words, that clear it.")
    bad: str = Field(description="An example that it finds.")
    good: str = Field(description="The same, put right.")
    basis: str = Field(description="The law, code or study behind it.")


class RuleList(Model):
    """What `rules --format json` prints."""

    schema_: Literal["aligncheck/rules@1"] = Field(alias="schema", description="What this document is.")
    rules: list[ListedRule] = Field(description="The rules, family by family.")
