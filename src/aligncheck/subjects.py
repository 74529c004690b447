"""Path → what `check` looks at: the briefs in a file, or the brand profile it is."""

from __future__ import annotations

import re
from pathlib import Path
from typing import TYPE_CHECKING

from aligncheck.briefs import BriefFile, MarkdownBrief, YamlBrief, fronted_brief, is_markdown, yaml_brief
from aligncheck.calendar_plan import CALENDARS
from aligncheck.errors import InputError, Place, Problem
from aligncheck.loading import STDIN, STDIN_NAME, Profile, in_order, kind_in, parent_of, read_bytes, validate
from aligncheck.models import Brand
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
    if is_markdown(called):
        return [fronted_brief(raw, called)]
    sources = parse_all(raw, called)
    if not sources:
        raise InputError((Problem(_EMPTY, called, Place(called, 1, 1)),))
    from_ = called if path is None else path
    found: list[Subject] = []
    problems: list[Problem] = []
    for number, source in enumerate(sources, 1):
        try:
            found.append(_subject(source, number, from_, allow_outside=allow_outside))
        except InputError as error:
            problems += error.problems
    if problems:
        raise InputError(in_order(problems))
    return found


def kinds_in(path: str | Path, *, allow_outside: bool = False) -> list[str]:
    """Read a file of any kind and return what each document in it is; raises InputError with every problem found."""
    called = STDIN_NAME if str(path) == STDIN else Path(path).as_posix()
    raw = read_bytes(path, called)
    if called.lower().endswith(CALENDARS):
        raise InputError((Problem("a calendar has the form you give it; `aligncheck check` reads it", called),))
    if not (is_markdown(called) or _holds_a_brief(raw, called)):
        return [kind_in(raw, path, allow_outside=allow_outside)]
    return [_NAMES[type(each)] for each in subjects_of(raw, called, path, allow_outside=allow_outside)]


def _holds_a_brief(raw: bytes, called: str) -> bool:
    """Say whether the documents of a file are those of campaigns: then there may be several."""
    return b"campaign" in _keys(raw) | (_parsed_keys(raw, called) if b"campaign" in raw else set())


def is_subject(raw: bytes, called: str) -> bool:
    """Say whether a file was meant as a brief or a profile, be it broken: by the keys at the top of its YAML."""
    raw = _MARK.sub(b"", raw.replace(b"\0", b""))  # UTF-16 too, which the reader refuses with a word on it
    if is_markdown(called):
        return b"campaign" in _keys(raw[: _front_end(raw)])
    keys = _keys(raw)
    if not keys and b"campaign" in raw:  # JSON, or all of it is indented
        keys = _parsed_keys(raw, called)
    return b"campaign" in keys or (b"name" in keys and not keys.isdisjoint(_OF_A_BRAND))


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
        return yaml_brief(source, number)
    brand = validate(Brand, source)
    return BrandFile(Profile(brand, source, parent_of(brand, source, path, allow_outside=allow_outside)))


def _keys(raw: bytes) -> set[bytes]:
    """Return what stands at the beginning of a line as keys do."""
    return {key.lower() for key in _KEY.findall(raw)}


def _parsed_keys(raw: bytes, called: str) -> set[bytes]:
    try:
        return {key.encode() for source in parse_all(raw, called) for key in source.root.keys}
    except InputError:
        return {b"campaign"} if _BRACED.match(raw) else set()


def _front_end(raw: bytes) -> int:
    """Return where the front matter of a Markdown file ends; 0 if it has none."""
    begin = _FENCE.match(raw)
    if begin is None:
        return 0
    closing = _FENCE.search(raw, begin.end())
    return closing.start() if closing else len(raw)


_NAMES = {YamlBrief: "campaign brief", MarkdownBrief: "campaign brief", BrandFile: "brand profile"}
_MARK = re.compile(rb"\A(?:\xef\xbb\xbf|\xff\xfe|\xfe\xff)")
_KEY = re.compile(rb"""^(?:---[ ]+)?["']?([A-Za-z_]+)["']?[ \t]*:""", re.MULTILINE)
_BRACED = re.compile(rb"""\s*\{\s*["']?campaign["']?\s*:""", re.IGNORECASE)
_FENCE = re.compile(rb"^(?:---|\.\.\.)[ \t]*\r?$", re.MULTILINE)
_OF_A_BRAND = frozenset(
    b"industry products operations values image audience practices goals controversies stances sells_to".split()
)
_EMPTY = "the file is empty; a campaign brief begins with `campaign: …`, a brand profile with `name: …`"
_CATALOGUE = (
    "this is a cause catalogue (it has `causes:`), which `check` has no rules for; see `aligncheck validate FILE`"
)
