"""A campaign brief. The descriptions are what an editor shows, and what docs/formats.md is made of.

What is out of order in a valid brief (dates, unknown causes, claims that no post uses) is a finding, not an error:
it can be suppressed, baselined, and seen in a pull request.
"""

from __future__ import annotations

import re
from typing import Annotated, Any, Literal

from pydantic import Field, PlainValidator, StringConstraints, WithJsonSchema, model_validator

from aligncheck.errors import shown
from aligncheck.models.base import Item, Line, MisfitError, Model
from aligncheck.models.fields import Date, Few, RuleCode, Slug, Text

PostType = Literal["educational", "opinionated", "actionable", "motivational", "interactive"]
Copy = Annotated[str, StringConstraints(min_length=1, max_length=20_000)]
Name = Annotated[str, StringConstraints(strip_whitespace=True, min_length=1, max_length=80)]
Currency = Annotated[str, StringConstraints(strip_whitespace=True, max_length=40)]


def _flag(value: object) -> bool:
    """Read `yes` or `no`, as people write them."""
    found = _FLAGS.get(str(value).strip().lower())
    if found is None:
        raise ValueError(f"{shown(value)} is neither yes nor no")
    return found


def _number(value: object) -> float:
    """Read `5000`, `0.10` or `20,000`."""
    text = "" if isinstance(value, list | dict) else str(value).strip()
    if not _NUMBER.fullmatch(text):
        raise ValueError(f"{shown(value)} is not a number; write 20000 or 0.10, and the currency apart")
    return float(text.replace(",", ""))


_DIGITS = r"-?([0-9]{1,15}|[0-9]{1,3}(,[0-9]{3}){1,4})(\.[0-9]{0,10})?"  # `0,10` is no ten, and `20.000,00` no twenty
_NUMBER = re.compile(_DIGITS)
_FLAGS = {"yes": True, "true": True, "on": True, "no": False, "false": False, "off": False}
Flag = Annotated[bool, PlainValidator(_flag), WithJsonSchema({"enum": [*_FLAGS, True, False]})]
Number = Annotated[
    float,
    PlainValidator(_number),
    WithJsonSchema({"type": ["number", "string"], "pattern": rf"^\s*{_DIGITS}\s*$"}),
]


class Budget(Model):
    """What the campaign costs, and what it gives."""

    media: Number | None = Field(None, description="What promoting it costs: media, creators, production.")
    contribution: Number | None = Field(None, description="What goes to the cause.")
    currency: Currency | None = Field(None, description="The currency of both. For example: GBP")


class BriefPartner(Line):
    """An organisation the campaign names: its name, or a mapping with its facts."""

    plain = "name"

    name: Text = Field(description="What the organisation is called, as registered.")
    registry_id: Text | None = Field(None, description="Its number in a register of charities or companies.")
    consent: Text | None = Field(None, description="Path or address of the contract that lets you use its name.")
    since: Date | None = Field(None, alias="from", description="When the consent begins.")
    until: Date | None = Field(None, alias="to", description="When the consent ends, counted to the last day.")


class Donation(Model):
    """What is given, how it is reckoned, and when the total is published."""

    kind: Literal["per-sale", "flat", "match", "in-kind"] = Field(
        description="per-sale (amount or percent), flat, match (of what others give) or in-kind."
    )
    amount: Number | None = Field(None, description="How much: of a per-sale gift, for each.")
    percent: Number | None = Field(None, description="How much, in percent of the price.")
    currency: Currency | None = Field(None, description="The currency of the amounts. For example: GBP")
    per: Text | None = Field(None, description="What each amount is for. For example: pouch sold")
    minimum: Number | None = Field(None, description="What is given in any case.")
    cap: Number | None = Field(None, description="At which total it ends.")
    excess: Literal["given", "kept"] | None = Field(
        None, description='What happens beyond the cap: "given" if it is paid on the same basis.'
    )
    goods: Text | None = Field(None, description="Of a gift in kind: what is given. For example: 2000 school kits")
    beneficiary: Text | None = Field(None, description="Who receives it, by its registered name.")
    registry_id: Text | None = Field(None, description="The beneficiary's number in its register.")
    trigger: Text | None = Field(None, description="What a buyer must do beyond buying: enter a code, sign up.")
    report_on: Date | None = Field(None, description="When the total is published.")
    report: Text | None = Field(None, description="Where the total is published.")


class Filing(Model):
    """A registration or contract filed where sales-linked giving must be registered."""

    state: Text = Field(description="The state. For example: US-AL")
    filed: Date | None = Field(None, description="When it was filed.")
    reference: Text | None = Field(None, description="Its number, or where it is kept.")


class Permission(Model):
    """A leave to use what belongs to a community: a symbol, a pattern, a word, a dress."""

    of: Text = Field(description="What is used. For example: koru pattern")
    by: Text = Field(description="Who gave the leave.")
    reference: Text | None = Field(None, description="Path or address of the agreement.")
    credit: Text | None = Field(None, description="How they are credited.")
    benefit: Text | None = Field(None, description="What they receive.")


class Adviser(Line):
    """A member of the community a campaign speaks of, and the part they had in it."""

    plain = "name"

    name: Text = Field(description="Who was asked.")
    role: Text | None = Field(None, description="What they did. For example: wrote and approved the copy")
    paid: Flag | None = Field(None, description="Whether they were paid.")
    credited: Flag | None = Field(None, description="Whether they are named in public.")


class Backing(Model):
    """What a claim rests on."""

    kind: Literal["measure", "label", "comparison", "plan", "legal-minimum", "offset"] = Field(
        description="measure (of our own, or audited), label, comparison, plan, legal-minimum or offset."
    )
    value: Text | None = Field(None, description="What was found. For example: 70 %")
    scope: Text | None = Field(None, description="What the finding covers. For example: pouch, without the cap")
    baseline: Text | None = Field(None, description="Of a comparison: against what. For example: our 2022 bottle")
    method: Text | None = Field(None, description="How it was measured. For example: ISO 14044")
    date: Date | None = Field(None, description="When it was measured.")
    verifier: Text | None = Field(None, description="Who checked it, other than the brand.")
    scheme: Text | None = Field(None, description="Of a label: the scheme. For example: EU Ecolabel")
    licence: Text | None = Field(None, description="Of a label: the licence number.")
    url: Text | None = Field(None, description="Where it is published.")
    target: Text | None = Field(None, description="Of a plan: the figure to be reached.")
    due: Date | None = Field(None, description="Of a plan: by when.")
    interim: Text | None = Field(None, description="Of a plan: the target on the way. For example: -42 % by 2030")
    resources: Text | None = Field(None, description="Of a plan: the money and people set aside.")
    owner: Text | None = Field(None, description="Of a plan: who answers for it. For example: COO")
    registry: Text | None = Field(None, description="Of an offset: the register and the project's number there.")
    delivery: Date | None = Field(None, description="Of an offset: by when the tonnes are saved.")
    required_by_law: Flag | None = Field(None, description="Whether the law asks for it anyway.")


class Claim(Item):
    """A statement of fact that the posts make: plain text, or text with what it rests on."""

    id: Name | None = Field(None, description="What posts and suppressions call it. For example: pouch")
    scope: Text | None = Field(None, description="What it is about. For example: pouch")
    backing: Backing | None = Field(None, description="What it rests on.")
    evidence: Text | None = Field(None, description="Address or path of what shows it.")
    review_by: Date | None = Field(None, description="When it must be looked at again.")


class Position(Line):
    """What an opinionated post holds: plain text, or text with who stands behind it."""

    plain = "text"

    text: Text = Field(description="What we hold.")
    by: Text | None = Field(None, description="Who says so: a person of the brand, or an expert.")


class Action(Line):
    """The next step that an actionable post offers."""

    plain = "text"

    text: Text = Field(description="The step. For example: Sign the petition")
    url: Text | None = Field(None, description="Where it is done; a page of the cause's own is best.")
    until: Date | None = Field(None, description="By when.")


class Honours(Line):
    """Whom a motivational post celebrates."""

    plain = "name"

    name: Text = Field(description="Who it is.")
    kind: Literal["person", "organisation", "community"] | None = Field(None, description="What they are.")
    consent: Flag | None = Field(None, description="Whether they agreed to be shown.")


class Replies(Model):
    """Who answers an interactive post, how soon, and what becomes of what people say."""

    who: Text | None = Field(None, description="Who answers. For example: social team, 9 to 18")
    within: Text | None = Field(None, description="How soon. For example: 1 day")
    use: Text | None = Field(None, description="What becomes of the answers. For example: read out in June")
    question: Text | None = Field(None, description="The question that is asked.")


class Creator(Line):
    """Who speaks for the brand in a post."""

    plain = "name"

    name: Text = Field(description="The creator or partner who speaks.")
    paid: Flag | None = Field(None, description="Whether they get money, goods or a favour for it.")
    disclosure: Text | None = Field(None, description='How the post says so. For example: "#ad"')


class Suppression(Model):
    """A finding that is accepted, with the reason; it stays visible."""

    rule: RuleCode = Field(description="The rule, or a whole family. For example: GC08, or GC")
    reason: Text = Field(description="Why it is accepted, and by whom. For example: cleared by counsel 2027-02-01")
    until: Date | None = Field(None, description="To when; after that it is a finding again.")
    claim: Name | None = Field(None, description="Only for the claim of this id.")
    post: int | None = Field(None, ge=1, description="Only for this post, counted from 1.")


class Post(Item):
    """A post of the campaign: plain text, or text with its facts."""

    text: Copy = Field(description="The copy, as it will be read.")
    type: PostType | None = Field(None, description="What kind of post it is; each has what it must hold.")
    on: Date | None = Field(None, description="When it appears.")
    channel: Name | None = Field(None, description="Where it appears. For example: instagram")
    claims: Few[Name] = Field((), description="Ids of the claims it makes.")
    sources: Few[Text] = Field((), description="Addresses that a reader can follow.")
    position: Position | None = Field(None, description="Of an opinionated post: what we hold, and who says so.")
    cta: Action | None = Field(None, description="Of an actionable post: the next step.")
    honours: Honours | None = Field(None, description="Of a motivational post: the person it celebrates.")
    replies: Replies | None = Field(None, description="Of an interactive post: who answers.")
    creator: Creator | None = Field(None, description="Who speaks, if not the brand.")
    prompted_by: Text | None = Field(None, description="The news it reacts to, if it does.")
    alt: Text | None = Field(None, description="What a picture or film shows, for those who cannot see it.")


class Brief(Model):
    """A campaign brief. A key that is absent was not asked; an empty list, [], means: asked, and none."""

    campaign: Text = Field(description="What the campaign is called. For example: Refill month")
    brand: Text | None = Field(None, description="Path of the brand's profile, seen from this file.")
    cause: Slug | None = Field(None, description="Id of the cause it speaks for. For example: plastic-waste")
    causes: Few[Slug] = Field((), description="Ids of the causes, if there are several.")
    markets: Few[Text] | None = Field(None, description="Where it runs. For example: UK, EU, DE, US, US-CA")
    language: Text | None = Field(None, description="The language of the copy. For example: en")
    starts: Date | None = Field(None, description="Its first day.")
    ends: Date | None = Field(None, description="Its last day.")
    because: Text | None = Field(
        None, description="Why this brand: the sentence that connects what you sell or do with the cause."
    )
    audience: Few[Text] | None = Field(None, description="Whom it addresses. For example: parents, children under 12")
    budget: Budget | None = Field(None, description="What it costs, and what it gives.")
    partners: Few[BriefPartner] | None = Field(None, description="Whom it names, with their consent.")
    donations: Few[Donation] | None = Field(None, description="What is given. [] means: nothing is.")
    filings: Few[Filing] | None = Field(None, description="Registrations for sales-linked giving, by state.")
    permissions: Few[Permission] | None = Field(None, description="Leave to use what belongs to a community.")
    consulted: Few[Adviser] | None = Field(None, description="Who of the community had a part in it.")
    setbacks: Few[Text] | None = Field(None, description="What did not work, and what was learnt.")
    claims: Few[Claim] = Field((), description="The facts that the posts state, each with what it rests on.")
    posts: Few[Post] = Field((), description="The posts, in order.")
    suppress: Few[Suppression] = Field((), description="Findings that are accepted, each with its reason.")

    @model_validator(mode="before")
    @classmethod
    def _one_or_several(cls, data: Any) -> Any:  # noqa: ANN401  (pydantic's signature)
        if isinstance(data, dict) and data.get("cause") and data.get("causes"):
            raise MisfitError("causes", "`cause:` and `causes:` stand together; keep one of the two")
        return data

    @property
    def about(self) -> tuple[str, ...]:
        """Return the ids of the causes it speaks for."""
        return (self.cause,) if self.cause else self.causes


class FrontMatter(Brief):
    """What stands above the text of a brief in Markdown: a brief, and the facts of the post that the text is."""

    post: Post | None = Field(None, description="The facts of the post that stands below the front matter.")
