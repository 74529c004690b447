"""The JSON document of `aligncheck check`: every key with its type and range. `check_document.py` writes it."""

from __future__ import annotations

from typing import Annotated, Literal

from pydantic import Field, StringConstraints

from aligncheck.models.base import Model
from aligncheck.schema.documents import ChangedSettings, Count, Day, Digest, Failure, Place
from aligncheck.severity import Severity

Code = Annotated[str, StringConstraints(pattern=r"^[A-Z]{2}[0-9]{2}$")]
CodeOrFamily = Annotated[str, StringConstraints(pattern=r"^[A-Z]{2}([0-9]{2})?$")]
Number = Annotated[int, Field(ge=0)]
Step = str | int
Print = Annotated[str, StringConstraints(pattern=r"^[0-9a-f]{16}$")]


class CheckTool(Model):
    """What the document was made with."""

    name: Literal["aligncheck"] = Field(description="The program.")
    version: str = Field(description="Its version.")
    rules: str = Field(description="The version of the rules: the start of their SHA-256.")


class Options(Model):
    """What the run went by, from the settings and the command line together."""

    select: list[CodeOrFamily] = Field(description="Rules or families that ran; none: those on by default.")
    extend_select: list[CodeOrFamily] = Field(description="Rules or families that ran beside those.")
    ignore: list[CodeOrFamily] = Field(description="Rules or families that did not run.")
    severity: dict[str, Severity] = Field(description="How grave a rule or family was set to be.")
    markets: list[str] | None = Field(description="The markets of --markets; null: those of each brief.")
    fail_on: Severity = Field(description="The run fails if a finding that counts is as grave as this.")
    max_warnings: Number | None = Field(description="It fails if more warnings than this count; null: no limit.")
    baseline: str | None = Field(description="The baseline, as it was named; null if there was none.")


class CheckedFile(Model):
    """A file that was checked."""

    source: str = Field(description="The file, as it was named.")
    sha256: Digest = Field(description="The SHA-256 of the file.")


class Stretch(Model):
    """A range of characters in a file."""

    file: str = Field(description="The file, as it was named.")
    line: Count = Field(description="The line it begins on, from 1.")
    column: Count = Field(description="The column it begins at, from 1, in characters (Unicode code points).")
    end_line: Count = Field(description="The line it ends on.")
    end_column: Count = Field(description="The column behind its last character.")


class Fix(Model):
    """A safe change."""

    says: str = Field(description="What it does.")
    text: str = Field(description="The text that takes the place of what is there.")
    span: Stretch = Field(description="What is there; without a width where text is only added.")


class Suppressed(Model):
    """Why a finding is accepted."""

    reason: str = Field(description="The reason that was given.")
    until: str | None = Field(description="To when; null: without an end. A day, a month or a year.")
    place: Place | None = Field(description="Where the suppression stands.")


class CheckFinding(Model):
    """A finding."""

    rule: Code = Field(description="The code of the rule.")
    name: str = Field(description="The name of the rule.")
    severity: Severity = Field(description="How grave it is in this run.")
    jurisdictions: list[str] = Field(description="Where the law makes it so; none: it is so everywhere.")
    message: str = Field(description="What is wrong.")
    help: str = Field(description="The way out.")
    span: Stretch = Field(description="Where: the words, or the key that is meant.")
    words: str = Field(description="The words that are meant; empty if there are none.")
    document: Count = Field(description="Which brief of the file, from 1.")
    route: list[Step] = Field(description="The way through the file's data; list items count from 0.")
    post: Count | None = Field(description="The post it is in, from 1; null if it is in none.")
    claim: str | None = Field(description="The id of the claim it is in; null if it is in none that has one.")
    also: list[Code] = Field(description="Other rules that mean the same words.")
    fix: Fix | None = Field(description="A safe change that mends it; null if there is none.")
    fingerprint: Print = Field(description="Stays when lines move: made of rule, file, keys and words.")
    suppressed: Suppressed | None = Field(description="Why it does not count; null if it is not suppressed.")
    baselined: bool = Field(description="Whether it is in the baseline, and so does not count.")


class Summary(Model):
    """How many findings there are. errors, warnings and infos are those that count."""

    files: Number = Field(description="Files that were checked.")
    unread: Number = Field(description="Files that could not be read.")
    errors: Number = Field(description="Errors that count.")
    warnings: Number = Field(description="Warnings that count.")
    infos: Number = Field(description="Infos that count.")
    suppressed: Number = Field(description="Findings that are suppressed.")
    known: Number = Field(description="Findings that are in the baseline.")
    gone: Number = Field(description="Findings of the baseline that are found no more.")


class Check(Model):
    """What `check --format json` prints."""

    schema_: Literal["aligncheck/check@1"] = Field(alias="schema", description="What this document is.")
    tool: CheckTool = Field(description="What it was made with.")
    as_of: Day = Field(description="The day it judges by.")
    settings: ChangedSettings = Field(description="What a settings file changed of the score.")
    options: Options = Field(description="What the run went by.")
    files: list[CheckedFile] = Field(description="The files that were checked, in their order.")
    findings: list[CheckFinding] = Field(
        description="The findings, file by file, in the order of the file; suppressed and known ones too."
    )
    errors: list[Failure] = Field(description="What could not be read. With any, the exit code is 3.")
    summary: Summary = Field(description="How many there are.")
