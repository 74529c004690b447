"""The JSON documents of `aligncheck causes`: every key with its type and range. `browsing.py` writes them."""

from __future__ import annotations

from typing import Literal

from pydantic import Field

from aligncheck.models.base import Model
from aligncheck.models.causes import Cause
from aligncheck.models.fields import Sdg
from aligncheck.schema.documents import Unit


class ListedCause(Model):
    """A cause, in short."""

    id: str = Field(description="Its id.")
    name: str = Field(description="What it is called.")
    family: str | None = Field(description="The shelf it stands on.")
    sdgs: list[Sdg] = Field(description="Numbers of UN Sustainable Development Goals.")
    summary: str = Field(description="What it is about.")


class CauseList(Model):
    """What `causes list --format json` prints."""

    schema_: Literal["aligncheck/causes@1"] = Field(alias="schema", description="What this document is.")
    causes: list[ListedCause] = Field(
        description="The causes, in the order of the catalogue; by nearness with --trade."
    )


class ShownCause(Model):
    """What `causes show --format json` prints."""

    schema_: Literal["aligncheck/cause@1"] = Field(alias="schema", description="What this document is.")
    cause: Cause = Field(description="The cause, with the keys that its file tells.")


class Hit(Model):
    """A cause that a text is near to."""

    id: str = Field(description="Its id.")
    name: str = Field(description="What it is called.")
    strength: Unit = Field(description="How near; from 0.1 on it is listed.")
    phrase: str = Field(description="The phrase of the cause that was met best.")


class Search(Model):
    """What `causes search --format json` prints."""

    schema_: Literal["aligncheck/search@1"] = Field(alias="schema", description="What this document is.")
    causes: list[Hit] = Field(description="The causes that the text is near to, the nearest first.")
