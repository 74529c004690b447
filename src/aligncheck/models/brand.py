"""A brand profile. The descriptions are what an editor shows, and what docs/formats.md is made of."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Any, Literal, Self

from pydantic import ConfigDict, Field, model_validator

from aligncheck.models.base import Item, Line, MisfitError, Model, ordered
from aligncheck.models.fields import Date, Few, Share, Slug, Text

if TYPE_CHECKING:
    from pydantic.config import JsonDict

ActKind = Literal["certification", "giving", "policy", "programme", "product", "membership", "advocacy"]
_UNSEEN = str.maketrans("", "", "\u200b\u200c\u200d\ufeff\u00ad")
_TAIL = 80  # characters in which it stands: a page of blanks before it would be looked at from each of them
_SINCE = re.compile(r",?\s+since\s+(\d{4}(?:-\d{2}(?:-\d{2})?)?)\s*$", re.IGNORECASE)
_PINS = "Ids of the causes it is about, if you want to say so. Otherwise it is matched by meaning."
_REMEDIED: JsonDict = {
    "if": {"properties": {"status": {"const": "remedied"}}, "required": ["status"]},
    "then": {"required": ["remedied", "remedy"]},
}
_RECORDED = "Recorded; the score does not use it yet."


class Statement(Item):
    """A line about the brand: plain text, or text with its source."""

    source: Text | None = Field(
        None, description="Who says so: an address or a name. Image without a source counts less."
    )


class Audience(Statement):
    """A group of people the brand serves: plain text, or text with what they care about."""

    cares_about: Few[Text] = Field((), description="What they care about. For example: safe homes")


class Practice(Item):
    """Something the brand does: plain text, or text with its facts."""

    since: Date | None = Field(
        None, description='When it began, counted from the first day. A plain line may end in "since 2021" instead.'
    )
    until: Date | None = Field(None, description="When it ended, or will end, counted to the last day.")
    kind: ActKind | None = Field(None, description="What kind of act it is. Policies and products weigh most.")
    amount: Text | None = Field(None, description=f"How much. For example: 120000 GBP a year. {_RECORDED}")
    share: Text | None = Field(None, description=f"How much, as a share. For example: 1 % of sales. {_RECORDED}")
    by: Literal["brand", "group", "supplier"] = Field(
        "brand", description="Who does it. What the group or a supplier does counts half."
    )
    evidence: Text | None = Field(
        None, description="An address or a path that shows it. The brand's own site counts less than an outside one."
    )
    causes: Few[Slug] = Field((), description=_PINS)

    @model_validator(mode="before")
    @classmethod
    def _plain(cls, data: Any) -> Any:  # noqa: ANN401
        if not isinstance(data, str):
            return data
        found = _SINCE.search(data.translate(_UNSEEN).rstrip()[-_TAIL:])
        return {"text": data, "since": found[1]} if found else {"text": data}

    @model_validator(mode="after")
    def _in_order(self) -> Self:
        return ordered(self, "since", self.since, "until", self.until)


class Goal(Item):
    """A published aim: plain text, or text with how far it has come."""

    set: Date | None = Field(None, description="When it was set, counted from the first day.")
    due: Date | None = Field(None, description="By when it is to be reached, counted to the last day.")
    progress: Share | None = Field(
        None, description="How far it has come, of the whole: 0.35 or 35 %. Counts only with reported."
    )
    reported: Date | None = Field(None, description="When progress and status were last published.")
    published: Text | None = Field(None, description="The address where the goal is published.")
    status: Literal["planned", "on-track", "behind", "met", "missed", "dropped"] | None = Field(
        None, description="How it stands. Counts only with reported."
    )
    lesson: Text | None = Field(None, description="What was learnt. A failure told with its lesson costs nothing.")
    causes: Few[Slug] = Field((), description=_PINS)

    @model_validator(mode="after")
    def _in_order(self) -> Self:
        return ordered(self, "set", self.set, "due", self.due)


class Controversy(Item):
    """Something the brand was criticised for: plain text, or text with where it stands."""

    model_config = ConfigDict(json_schema_extra={"allOf": [_REMEDIED]})

    year: Date | None = Field(None, description="When it happened, or came out.")
    severity: Literal["minor", "serious", "severe"] = Field("serious", description="How grave it is.")
    status: Literal["alleged", "ruled", "settled", "in-repair", "remedied"] | None = Field(
        None, description='Where it stands. "remedied" needs the keys remedied (a date) and remedy (what was done).'
    )
    remedy: Text | None = Field(None, description="What is being done about it, or was done.")
    remedied: Date | None = Field(None, description="When it was put right.")
    evidence: Text | None = Field(None, description="An address or a path that tells of it.")
    causes: Few[Slug] = Field((), description=_PINS)

    @model_validator(mode="after")
    def _told_whole(self) -> Self:
        if self.status == "remedied" and not (self.remedied and self.remedy):
            raise MisfitError(
                "status", "`remedied` needs two more keys: `remedied:` (a date) and `remedy:` (what was done)"
            )
        return ordered(self, "year", self.year, "remedied", self.remedied)


class Stance(Item):
    """Something the brand has said for a cause: plain text, or text with when and where."""

    cause: Slug | None = Field(None, description="Id of the cause it is about. For example: plastic-waste")
    on: Date | None = Field(None, description="When it was said.")
    url: Text | None = Field(None, description="The address where it can be read.")
    withdrawn: Date | None = Field(None, description="When it was taken back.")


class Partner(Line):
    """An organisation the brand works with: its name, or a mapping with its facts."""

    plain = "name"

    name: Text = Field(description="What the organisation is called.")
    causes: Few[Slug] = Field((), description=_PINS)
    since: Date | None = Field(None, description="When the work together began, counted from the first day.")
    until: Date | None = Field(None, description="When it ended, or will end, counted to the last day.")
    gives: Literal["money", "product", "work"] | None = Field(
        None, description="What the brand gives. Money weighs less than product or work."
    )

    @model_validator(mode="after")
    def _in_order(self) -> Self:
        return ordered(self, "since", self.since, "until", self.until)


class Parent(Line):
    """The group a brand belongs to: its name, or a mapping with its facts."""

    plain = "name"

    name: Text = Field(description="What the group is called.")
    visible: Literal["yes", "endorsed", "no"] = Field(
        "yes", description="Whether buyers see the group. The more they do, the more its conflicts are the brand's."
    )
    profile: Text | None = Field(None, description="Path of the group's own profile, seen from this file.")


class Brand(Model):
    """A brand profile. A key that is absent was not asked; an empty list, [], means: asked, and none."""

    name: Text = Field(description="The brand, as people know it. For example: Fernwash")
    industry: Text | None = Field(
        None,
        description="Its trade in a few words. For example: household cleaning. "
        "What nearly every business of that trade has is then added, at a low weight.",
    )
    products: Few[Statement] | None = Field(
        None, description="What people buy, one a line. For example: laundry refill pouches"
    )
    operations: Few[Statement] | None = Field(
        None, description="How it works: inputs, supply chain, people, places. For example: plant-based ingredients"
    )
    values: Few[Statement] | None = Field(
        None, description="What the brand believes, in its own words. For example: leave homes and rivers cleaner"
    )
    image: Few[Statement] | None = Field(None, description="How others see the brand. For example: the refill people")
    audience: Few[Audience] | None = Field(
        None, description="Whom the brand serves. For example: families with small children"
    )
    practices: Few[Practice] | None = Field(
        None, description="What the brand does. For example: refill points in 40 shops since 2021"
    )
    goals: Few[Goal] | None = Field(
        None, description="Published aims, and how far they have come. For example: half of sales as refills"
    )
    controversies: Few[Controversy] | None = Field(
        None, description="What the brand was criticised for, or could be. For example: plastic microbeads in the scrub"
    )
    stances: Few[Stance] | None = Field(
        None, description="What the brand has said for a cause. For example: We back a deposit scheme for bottles"
    )
    partners: Few[Partner] | None = Field(
        None, description="Organisations the brand works with. For example: Alder River Trust"
    )
    parent: Parent | None = Field(None, description="The group the brand belongs to.")
    own_site: Text | None = Field(
        None, description="The brand's own web site: evidence from there counts less. For example: fernwash.example"
    )
    size: Literal["micro", "small", "medium", "large"] | None = Field(
        None, description="How big the business is. Less proof is asked of the small."
    )
    markets: Few[Text] | None = Field(
        None, description="Where it sells. For example: UK. Selects what is shown of how divided a public is."
    )
    sells_to: Literal["consumers", "businesses", "both"] | None = Field(None, description=f"Who buys. {_RECORDED}")
