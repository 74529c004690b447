"""The words of the UN goals, which only `detect` reads."""

from __future__ import annotations

from pydantic import Field

from aligncheck.models.base import Model
from aligncheck.models.fields import Sdg, Text


class GoalWords(Model):
    """How people write about a UN goal."""

    goal: Sdg = Field(description="Its number.")
    name: Text = Field(description="What it is called.")
    telling: tuple[Text, ...] = Field(description="Words and phrases that tell the goal alone.")
    pointing: tuple[Text, ...] = Field(description="Words that point to it, if several do.")


class GoalFile(Model):
    """The words of all goals."""

    goals: tuple[GoalWords, ...] = Field(description="The goals, by number.")
