"""The JSON document of `aligncheck detect`: every key with its type and range. `detections.py` writes it."""

from __future__ import annotations

from typing import Annotated, Literal

from pydantic import Field

from aligncheck.denying import Stance
from aligncheck.models.base import Model
from aligncheck.models.fields import Sdg
from aligncheck.schema.documents import Count, Failure, Tool, Unit

Offset = Annotated[int, Field(ge=0)]


class Match(Model):
    """Words of the text that tell a cause."""

    text: str = Field(description="The words, as they stand in the text.")
    start: Offset = Field(description="The offset of the first character in the text, from 0.")
    end: Offset = Field(description="The offset behind the last character.")
    by: Literal["words", "meaning"] = Field(description="meaning: no word of the cause, but near to it.")
    stance: Stance = Field(description="Whether the text turns them away: see turned.")


class DetectedCause(Model):
    """A cause, with how sure it is and why."""

    cause: str = Field(description="The id of the cause.")
    name: str = Field(description="What the cause is called.")
    confidence: Unit = Field(description="How sure it is.")
    sdgs: list[Sdg] = Field(description="Numbers of UN Sustainable Development Goals, from the catalogue.")
    stance: Stance = Field(
        description="about: for it, or not against it. against: opposed. denied: not backed, or no matter of its own."
    )
    matches: list[Match] = Field(description="The words that tell it, in the order of the text.")


class DetectedGoal(Model):
    """A UN goal, with how sure it is."""

    goal: Sdg = Field(description="Its number.")
    name: str = Field(description="What it is called.")
    confidence: Unit = Field(description="How sure it is.")


class DetectedText(Model):
    """A text, and what it is about."""

    source: str = Field(description="The file, as it was named; <text> for what was typed.")
    line: Count = Field(description="The line on which the text begins.")
    text: str = Field(description="The text.")
    read: bool = Field(description="false if it is in a language that is not read: then nothing is found in it.")
    causes: list[DetectedCause] = Field(description="The causes it is about, the surest first; none is an answer.")
    turned: list[DetectedCause] = Field(description="Causes that it names and turns away; it is not about these.")
    goals: list[DetectedGoal] = Field(description="The UN goals it is about, the surest first.")


class DetectDocument(Model):
    """What `detect --format json` prints."""

    schema_: Literal["aligncheck/detect@1"] = Field(alias="schema", description="What this document is.")
    tool: Tool = Field(description="What it was made with.")
    least: Unit = Field(description="The confidence from which on a cause or goal is listed.")
    texts: list[DetectedText] = Field(description="The texts, in the order in which they were given.")
    errors: list[Failure] = Field(description="What could not be read. With any, the exit code is 3.")
