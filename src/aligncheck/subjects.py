"""Path → what `check` looks at: the briefs in a file, or the brand profile it is."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from aligncheck.briefs import MARKDOWN, BriefFile, YamlBrief, fronted_brief
from aligncheck.errors import InputError, Problem
from aligncheck.loading import STDIN, STDIN_NAME, Profile, parent_of, read_bytes, validate
from aligncheck.models import Brand
from aligncheck.models.brief import Brief
from aligncheck.source import parse_all

if TYPE_CHECKING:
    from aligncheck.errors import Span
    from aligncheck.source import Route, Source


class BrandFile:
    """A brand profile and where its words stand."""

    number = 1

    def __init__(self, profile: Profile) -> None:
        """Hold a profile with its file."""
        self.profile = profile
        self.file, self.text, self.sha256 = profile.source.file, profile.source.text, profile.source.sha256

    def value(self, route: Route) -> str | None:
        """Return the text at a route as it stands in the file; none if there is no text."""
        return self.profile.source.value(route)

    def span(self, route: Route, start: int = 0, end: int | None = None) -> Span:
        """Return where a part of the text at a route stands; of what is no text, its key or what is near."""
        return self.profile.source.span(route, start, end)


Subject = BriefFile | BrandFile


def load_subjects(path: str | Path, *, name: str | None = None, allow_outside: bool = False) -> list[Subject]:
    """Read what a file holds (`-` is standard input, called `name`): briefs, or a brand profile.

    A document with `name:` and no `campaign:` is a profile. Raises InputError with every problem found, also for a
    catalogue of causes, which `check` has no rules for.
    """
    called = name or (STDIN_NAME if str(path) == STDIN else Path(path).as_posix())
    return subjects_of(read_bytes(path, called), called, path, allow_outside=allow_outside)


def subjects_of(
    raw: bytes, called: str, path: str | Path | None = None, *, allow_outside: bool = False
) -> list[Subject]:
    """Return what the bytes of a file hold, as `load_subjects` does; `path` is what its paths are seen from."""
    if called.lower().endswith(MARKDOWN):
        return [fronted_brief(raw, called)]
    sources = parse_all(raw, called)
    if not sources:
        raise InputError((Problem(_EMPTY, called),))
    from_ = called if path is None else path
    return [_subject(source, number, from_, allow_outside=allow_outside) for number, source in enumerate(sources, 1)]


def kind_of(source: Source) -> str:
    """Return what a YAML document is by its keys: `brief`, `brand` or `causes`; without any of theirs, `brief`."""
    keys = source.root.keys
    if "campaign" in keys or not ("name" in keys or "causes" in keys):
        return "brief"
    return "brand" if "name" in keys else "causes"


def _subject(source: Source, number: int, path: str | Path, *, allow_outside: bool) -> Subject:
    kind = kind_of(source)
    if kind == "causes":
        raise InputError((source.problem(_CATALOGUE, source.key_place(("causes",))),))
    if kind == "brief":
        return YamlBrief(validate(Brief, source), source, number)
    brand = validate(Brand, source)
    return BrandFile(Profile(brand, source, parent_of(brand, source, path, allow_outside=allow_outside)))


_EMPTY = "the file is empty; a campaign brief begins with `campaign: …`, a brand profile with `name: …`"
_CATALOGUE = (
    "this is a cause catalogue (it has `causes:`), which `check` has no rules for; see `aligncheck validate FILE`"
)
