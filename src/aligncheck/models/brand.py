"""A brand profile. A key that is absent was not asked; an empty list means: asked, and none."""

from __future__ import annotations

import re
from typing import Any, Literal, Self

from pydantic import model_validator

from aligncheck.models.base import Item, MisfitError, Model, ordered
from aligncheck.models.fields import Date, Few, Share, Slug, Text

ActKind = Literal["certification", "giving", "policy", "programme", "product", "membership", "advocacy"]
_UNSEEN = str.maketrans("", "", "\u200b\u200c\u200d\ufeff\u00ad")
_SINCE = re.compile(r",?\s+since\s+(\d{4}(?:-\d{2}(?:-\d{2})?)?)\s*$", re.IGNORECASE)


class Statement(Item):
    """A product, an operation, a value or an image; `source` says who else sees it so."""

    source: Text | None = None


class Audience(Statement):
    """Whom the brand serves, and what they care about."""

    cares_about: Few[Text] = ()


class Practice(Item):
    """What the brand does."""

    since: Date | None = None
    until: Date | None = None
    kind: ActKind | None = None
    amount: Text | None = None
    share: Text | None = None
    by: Literal["brand", "group", "supplier"] = "brand"
    evidence: Text | None = None
    causes: Few[Slug] = ()

    @model_validator(mode="before")
    @classmethod
    def _plain(cls, data: Any) -> Any:  # noqa: ANN401
        if not isinstance(data, str):
            return data
        found = _SINCE.search(data.translate(_UNSEEN))
        return {"text": data, "since": found[1]} if found else {"text": data}

    @model_validator(mode="after")
    def _in_order(self) -> Self:
        return ordered(self, "since", self.since, "until", self.until)


class Goal(Item):
    """A published aim, and how far it has come."""

    set: Date | None = None
    due: Date | None = None
    progress: Share | None = None
    reported: Date | None = None
    published: Text | None = None
    status: Literal["planned", "on-track", "behind", "met", "missed", "dropped"] | None = None
    lesson: Text | None = None
    causes: Few[Slug] = ()

    @model_validator(mode="after")
    def _in_order(self) -> Self:
        return ordered(self, "set", self.set, "due", self.due)


class Controversy(Item):
    """What the brand was criticised for."""

    year: Date | None = None
    severity: Literal["minor", "serious", "severe"] = "serious"
    status: Literal["alleged", "ruled", "settled", "in-repair", "remedied"] | None = None
    remedy: Text | None = None
    remedied: Date | None = None
    evidence: Text | None = None
    causes: Few[Slug] = ()

    @model_validator(mode="after")
    def _told_whole(self) -> Self:
        if self.status == "remedied" and not (self.remedied and self.remedy):
            raise MisfitError(
                "status", "`remedied` needs two more keys: `remedied:` (a date) and `remedy:` (what was done)"
            )
        return ordered(self, "year", self.year, "remedied", self.remedied)


class Stance(Item):
    """What the brand has said, and where."""

    cause: Slug | None = None
    on: Date | None = None
    url: Text | None = None
    withdrawn: Date | None = None


class Partner(Model):
    """An organisation the brand works with."""

    name: Text
    causes: Few[Slug] = ()
    since: Date | None = None
    until: Date | None = None
    gives: Literal["money", "product", "work"] | None = None

    @model_validator(mode="before")
    @classmethod
    def _plain(cls, data: Any) -> Any:  # noqa: ANN401
        return {"name": data} if isinstance(data, str) else data

    @model_validator(mode="after")
    def _in_order(self) -> Self:
        return ordered(self, "since", self.since, "until", self.until)


class Parent(Model):
    """The group a brand belongs to, and whether buyers see it."""

    name: Text
    visible: Literal["yes", "endorsed", "no"] = "yes"
    profile: Text | None = None

    @model_validator(mode="before")
    @classmethod
    def _plain(cls, data: Any) -> Any:  # noqa: ANN401
        return {"name": data} if isinstance(data, str) else data


class Brand(Model):
    """A brand profile. A key that is absent was not asked; an empty list means: asked, and none."""

    name: Text
    industry: Text | None = None
    products: Few[Statement] | None = None
    operations: Few[Statement] | None = None
    values: Few[Statement] | None = None
    image: Few[Statement] | None = None
    audience: Few[Audience] | None = None
    practices: Few[Practice] | None = None
    goals: Few[Goal] | None = None
    controversies: Few[Controversy] | None = None
    stances: Few[Stance] | None = None
    partners: Few[Partner] | None = None
    parent: Parent | None = None
    own_site: Text | None = None
    size: Literal["micro", "small", "medium", "large"] | None = None
    markets: Few[Text] | None = None
    sells_to: Literal["consumers", "businesses", "both"] | None = None
