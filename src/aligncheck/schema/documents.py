"""The JSON documents: every key with its type and range. `document.py` writes the report."""

from __future__ import annotations

from typing import Annotated, Literal

from pydantic import Field, StringConstraints

from aligncheck.models import Goal, Practice
from aligncheck.models.base import Model
from aligncheck.models.fields import Sdg
from aligncheck.statements import Channel
from aligncheck.verdict import Verdict

Points = Annotated[float, Field(ge=0, le=100)]
Unit = Annotated[float, Field(ge=0, le=1)]
Whole = Annotated[int, Field(ge=0, le=100)]
Count = Annotated[int, Field(ge=1)]
Value = float | bool | str | list[str]
Day = Annotated[str, StringConstraints(pattern=r"^[0-9]{4}-[0-9]{2}-[0-9]{2}$")]
Digest = Annotated[str, StringConstraints(pattern=r"^[0-9a-f]{64}$")]
_ASKED = "null if it was not asked."


class Place(Model):
    """Where something stands in a file."""

    file: str = Field(description="The file, as it was named.")
    line: Count = Field(description="The line, from 1.")
    column: Count = Field(description="The column, from 1.")


class Failure(Model):
    """Something wrong with an input."""

    source: str = Field(description="The file, as it was named.")
    message: str = Field(description="What is wrong, and the way out, in a sentence.")
    place: Place | None = Field(description="Where; null if there is no place, as for a file that does not exist.")


class Tool(Model):
    """What the report was made with."""

    name: Literal["aligncheck"] = Field(description="The program.")
    version: str = Field(description="Its version.")
    engine: str = Field(description="The id of the engine that compares texts.")
    catalogue: str = Field(description="The version of the built-in catalogue: the start of its SHA-256.")


class ChangedSettings(Model):
    """The settings that a report goes by, where they are not the defaults."""

    file: str | None = Field(description="The settings file; null if there was none.")
    changed: dict[str, Value] = Field(description="Each setting that is not its default, by its name in the file.")


class BrandSource(Model):
    """Whose profile it is, and which bytes were read."""

    name: str = Field(description="The brand.")
    source: str = Field(description="The file, as it was named.")
    sha256: Digest = Field(description="The SHA-256 of the file.")


class Ignored(Model):
    """A line that was left out."""

    statement: str = Field(description="The line.")
    why: str = Field(description="Why it was left out.")
    place: Place | None = Field(description="Where it stands.")


class Coverage(Model):
    """How much there was to judge from."""

    score: Whole = Field(description="The share of the kinds of facts that are told.")
    not_asked: list[str] = Field(description="The kinds of facts that are not.")
    ignored: list[Ignored] = Field(description="Lines that were left out.")


class ToNext(Model):
    """The nearest other verdict."""

    verdict: Verdict = Field(description="That verdict.")
    points: Points = Field(description="How many points of fit, practice or proof away it is.")


class Parts(Model):
    """What the scores are made of."""

    products: Points | None = Field(description=f"Fit through products; {_ASKED}")
    operations: Points | None = Field(description=f"Fit through operations; {_ASKED}")
    values: Points | None = Field(description=f"Fit through values; {_ASKED}")
    image: Points | None = Field(description=f"Fit through image; {_ASKED}")
    audience: Points | None = Field(description=f"Fit through audience; {_ASKED}")
    practice: Points | None = Field(description=f"What the brand does about the cause; {_ASKED}")
    proof: Points | None = Field(description=f"How well that is evidenced; {_ASKED}")
    contradiction: Points = Field(description="What works against the cause.")
    exposure: Points = Field(description="How badly speaking up could be thrown back.")


class Link(Model):
    """A line of the profile, and the side of the cause it leads to."""

    channel: Channel = Field(description="The channel of fit. industry: what follows from the trade alone.")
    statement: str = Field(description="The line, or the industry, or a line of its trade.")
    facet: str = Field(description="The phrase of the cause.")
    strength: Unit = Field(description="How natural people would find the link; from 0.3 on it is listed.")
    duty: bool = Field(description="Whether it makes the cause the brand's business to mend.")
    origin: Literal["stated", "inferred"] = Field(description="inferred: it follows from the industry.")
    place: Place | None = Field(description="Where the line stands; for what is inferred, the industry.")
    facet_place: Place | None = Field(description="Where the phrase stands in the catalogue.")


class Contradiction(Model):
    """Something that works against the cause."""

    kind: Literal["business", "conduct"] = Field(description="business: what is sold is the harm.")
    statement: str = Field(description="The line of the profile, or of the trade.")
    against: str = Field(description="The phrase of the cause that it works against.")
    strength: Unit = Field(description="Nearness to the harmful business, or the controversy's weight on the day.")
    open: bool = Field(description="Whether it is still open.")
    place: Place | None = Field(description="Where the line stands; it may lie in the parent's file.")


class Mended(Model):
    """A controversy that is made up for: its text, and what changes."""

    text: str = Field(description="The controversy, as the profile tells it.")
    status: Literal["remedied"] = Field(description="What it becomes.")
    remedied: Day = Field(description="The day it is made up for.")
    remedy: str = Field("", description="What was done, if the profile does not say so yet.")


class Patch(Model):
    """A what-if patch: what is new, and of a line that changes its text and the changed keys."""

    practices: list[Practice] = Field([], description="Practices that are new or changed.")
    goals: list[Goal] = Field([], description="Goals that are new or changed.")
    controversies: list[Mended] = Field([], description="Controversies that are made up for.")


class Step(Model):
    """A change that would help, tried by scoring the changed profile."""

    do: str = Field(description="What to do.")
    patch: Patch = Field(description="The change, as `score --what-if` takes it.")
    gain: float = Field(
        description="What it brings, in points of authenticity; 0 is possible where the verdict changes."
    )
    verdict: Verdict = Field(description="The verdict it leads to.")


class Judged(Model):
    """A cause, before or after a patch."""

    verdict: Verdict = Field(description="What to do.")
    fit: Points = Field(description="How naturally the cause belongs to the brand.")
    authenticity: Points = Field(description="Whether people would believe it.")
    practice: Points | None = Field(description=f"What the brand does about the cause; {_ASKED}")
    proof: Points | None = Field(description=f"How well that is evidenced; {_ASKED}")


class Change(Model):
    """A cause that a patch moves."""

    cause: str = Field(description="The id of the cause.")
    before: Judged = Field(description="Without the patch.")
    after: Judged = Field(description="With it.")


class WhatIf(Model):
    """What a patch moves: causes with another verdict, or half a point more or less of authenticity."""

    source: str = Field(description="The file of the patch, as it was named.")
    changes: list[Change] = Field(description="The causes that move, the most important first.")


class Result(Model):
    """One cause, for one brand."""

    rank: Count = Field(description="Its rank among the causes that were scored.")
    cause: str = Field(description="The id of the cause.")
    name: str = Field(description="What the cause is called.")
    sdgs: list[Sdg] = Field(description="Numbers of UN Sustainable Development Goals.")
    fit: Points = Field(description="How naturally the cause belongs to the brand.")
    authenticity: Points = Field(description="Whether people would believe it.")
    verdict: Verdict = Field(description="What to do.")
    reliable: bool = Field(description="false with the verdict unknown: there is too little to judge from.")
    to_next: ToNext | None = Field(description="The nearest other verdict; null if none can be reached so.")
    stable: bool = Field(description="Whether the verdict holds if any one weight moves by a fifth.")
    functional_fit: Points = Field(description="Fit through products and operations alone.")
    values_fit: Points = Field(description="Fit through values, image and audience alone.")
    parts: Parts = Field(description="The parts that the scores are made of.")
    because: str = Field(description="The sentence that connects the dots.")
    links: list[Link] = Field(description="The links that are strong enough to show, the strongest pull first.")
    contradictions: list[Contradiction] = Field(description="What works against the cause.")
    split: dict[str, Literal["low", "medium", "high", "unknown"]] = Field(
        description="How divided the public is, by the brand's markets, else as the catalogue has it."
    )
    questions: list[str] = Field(description="What would decide the verdict if it were known.")
    next_steps: list[Step] = Field(description="Up to three changes that would help most.")


class BrandReport(Model):
    """One brand's report."""

    brand: BrandSource = Field(description="Whose profile it is.")
    coverage: Coverage = Field(description="How much there was to judge from; apart from every score.")
    what_if: WhatIf | None = Field(description="What the patch moves; null without --what-if.")
    results: list[Result] = Field(description="The causes, by authenticity, then fit, then id.")


class Report(Model):
    """What `score --format json` and `explain --format json` print."""

    schema_: Literal["aligncheck/report@1"] = Field(alias="schema", description="What this document is.")
    tool: Tool = Field(description="What it was made with.")
    as_of: Day = Field(description="The day it judges by; later facts are ignored.")
    settings: ChangedSettings = Field(description="What a settings file changed.")
    # A new key of the document gets its line here, at the depth where document.py writes it.
    reports: list[BrandReport] = Field(description="One for each brand that could be read.")
    errors: list[Failure] = Field(description="What could not be read. With any, the exit code is 3.")


class ValidFile(Model):
    """A file that is valid."""

    source: str = Field(description="The file, as it was named.")
    kind: Literal["brand profile", "campaign brief", "cause catalogue", "settings file"] = Field(
        description="What it is."
    )
    valid: Literal[True] = Field(description="Always true: what is not valid stands in errors.")


class Validation(Model):
    """What `validate --format json` prints."""

    schema_: Literal["aligncheck/validate@1"] = Field(alias="schema", description="What this document is.")
    files: list[ValidFile] = Field(description="The files that are valid.")
    errors: list[Failure] = Field(description="What is wrong with the others. With any, the exit code is 3.")


class Setting(Model):
    """A setting, and where its value came from."""

    name: str = Field(description="Its name; of a key in a table, as weights.products.")
    value: Value | None = Field(description="What holds; null: nothing.")
    default: Value | None = Field(description="What holds if no file says otherwise; null: nothing.")
    changed: bool = Field(description="Whether the value is another than the default.")
    place: Place | None = Field(description="Where it was set; null if it was not.")


class SettingList(Model):
    """What `settings --format json` prints."""

    schema_: Literal["aligncheck/settings@1"] = Field(alias="schema", description="What this document is.")
    file: str | None = Field(description="The settings file; null if there is none.")
    looked_in: list[str] = Field(description="The folders that were looked in, the nearest first.")
    settings: list[Setting] = Field(description="The settings.")
