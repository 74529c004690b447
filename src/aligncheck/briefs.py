"""Briefs and their files: YAML may hold several; Markdown with front matter holds one, and its body is the copy."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Protocol

from aligncheck.errors import InputError, Place, Problem, Span
from aligncheck.frontmatter import split
from aligncheck.loading import checked, validate
from aligncheck.mistakes import other_kind
from aligncheck.models.brief import Brief, FrontMatter
from aligncheck.source import parse_all

if TYPE_CHECKING:
    from collections.abc import Iterator

    from aligncheck.frontmatter import Fronted
    from aligncheck.source import Route, Source

MARKDOWN = (".md", ".markdown")


class BriefFile(Protocol):
    """A brief and where its words stand, whatever kind of file it came from."""

    brief: Brief
    file: str
    text: str
    sha256: str  # of the file
    number: int  # of the brief in its file, from 1

    def value(self, route: Route) -> str | None:
        """Return the text at a route as it stands in the file, unstripped; none if there is no text."""
        ...

    def commented(self) -> Iterator[tuple[Route, str]]:
        """Yield the texts that may hold comments of Markdown, each with its route."""
        ...

    def span(self, route: Route, start: int = 0, end: int | None = None) -> Span:
        """Return where a part of the text at a route stands; of what is no text, its key or what is near."""
        ...


class YamlBrief:
    """A brief in a YAML file, or one of several in it."""

    def __init__(self, brief: Brief, source: Source, number: int = 1) -> None:
        """Hold a brief with its document."""
        self.brief, self.source, self.number = brief, source, number
        self.file, self.text, self.sha256 = source.file, source.text, source.sha256

    def value(self, route: Route) -> str | None:
        """Return the text at a route as it stands in the file."""
        return self.source.value(route)

    def span(self, route: Route, start: int = 0, end: int | None = None) -> Span:
        """Return where a part of the text at a route stands."""
        return self.source.span(route, start, end)

    def commented(self) -> Iterator[tuple[Route, str]]:
        """Yield nothing: YAML has `suppress:`."""
        yield from ()


class MarkdownBrief:
    """A brief in the front matter of a Markdown file. The body is the text of its last post, `post:` has its facts."""

    number = 1

    def __init__(self, brief: Brief, fronted: Fronted) -> None:
        """Hold a brief with its file."""
        self.brief, self.fronted = brief, fronted
        self.file, self.text, self.sha256 = fronted.source.file, fronted.text, fronted.source.sha256
        self._body: Route | None = ("posts", len(brief.posts) - 1) if fronted.body.strip() else None

    def value(self, route: Route) -> str | None:
        """Return the text at a route as it stands in the file."""
        if self._body and route == (*self._body, "text"):
            return self.fronted.body
        return self.fronted.source.value(self._in_front(route))

    def commented(self) -> Iterator[tuple[Route, str]]:
        """Yield the body."""
        if self._body:
            yield (*self._body, "text"), self.fronted.body

    def span(self, route: Route, start: int = 0, end: int | None = None) -> Span:
        """Return where a part of the text at a route stands."""
        if self._body and route in (self._body, (*self._body, "text")):
            return self.fronted.span(*(_heading(self.fronted.body) if end is None else (start, end)))
        return self.fronted.source.span(self._in_front(route), start, end)

    def _in_front(self, route: Route) -> Route:
        """Return where the front matter has the facts of the body's post."""
        return ("post", *route[2:]) if route[:2] == self._body else route


class _FrontPlaces:
    """Where the values of the front matter stand, and the body, which is the text of the post."""

    def __init__(self, fronted: Fronted) -> None:
        self.fronted, self.source = fronted, fronted.source
        self.key_place, self.visible = self.source.key_place, self.source.visible
        self.rest, self.problem = self.source.rest, self.source.problem

    def place(self, route: Route) -> Place:
        if route != ("post", "text"):
            return self.source.place(route)
        span = self.fronted.span(*_heading(self.fronted.body))
        return Place(span.file, span.line, span.column)


def _heading(body: str) -> tuple[int, int]:
    """Return where the first line of a body with words begins and ends."""
    start = len(body) - len(body.lstrip())
    return start, start + len(body[start:].partition("\n")[0])


def is_markdown(file: str) -> bool:
    """Say whether a file is Markdown, by its ending."""
    return file.lower().endswith(MARKDOWN)


def yaml_briefs(raw: bytes, file: str) -> list[BriefFile]:
    """Return the briefs of a YAML file that holds nothing else; raises InputError."""
    return [yaml_brief(source, number) for number, source in enumerate(parse_all(raw, file), 1)]


def yaml_brief(source: Source, number: int = 1) -> YamlBrief:
    """Return the brief of a YAML document; raises InputError."""
    if not isinstance(source.root.value, dict):
        raise InputError(source.problems or (_no_mapping(source),))
    return YamlBrief(validate(Brief, source), source, number)


def fronted_brief(raw: bytes, file: str) -> BriefFile:
    """Return the brief of a Markdown file; raises InputError, also if it has no front matter."""
    fronted = split(raw, file)
    if fronted is None:
        raise InputError((Problem(_NO_FRONT_MATTER, file, Place(file, 1, 1)),))
    source = fronted.source
    if problem := other_kind(FrontMatter, source):
        raise InputError((problem,))
    data: Any = source.data()
    if not isinstance(data, dict):
        raise InputError(source.problems or (_no_mapping(source),))
    problems = [*source.problems, *_misplaced(data, fronted)]
    facts = data.pop("post", None)
    if fronted.body.strip():
        data["post"] = {**(facts if isinstance(facts, dict) else {}), "text": fronted.body}
    front = checked(FrontMatter, data, _FrontPlaces(fronted), problems)
    posts = (*front.posts, front.post) if front.post else front.posts
    return MarkdownBrief(front.model_copy(update={"posts": posts}), fronted)


def _no_mapping(source: Source) -> Problem:
    """Say that there are no keys."""
    found = source.root.value
    what = "empty" if found is None else "a list" if isinstance(found, list) else "plain text"
    return source.problem(f"this is {what}; {_WANTED}", source.place(()))


def _misplaced(data: dict[str, Any], fronted: Fronted) -> Iterator[Problem]:
    """Yield what is wrong with `post:`, seen with the body it is about."""
    source, facts = fronted.source, data.get("post")
    if facts is None:
        return
    if not fronted.body.strip():
        yield source.problem(_NO_BODY, source.key_place(("post",)))
    elif not isinstance(facts, dict):
        yield source.problem(_NO_FACTS, source.place(("post",)), "post")
    elif "text" in facts:
        yield source.problem(_TEXT_TWICE, source.key_place(("post", "text")), "post")


_WANTED = "a campaign brief holds `key: value` lines and begins with `campaign: …`"
_NO_FRONT_MATTER = "a brief in Markdown begins with front matter: a line ---, `campaign: …`, and a line --- again"
_NO_BODY = "`post:` has the facts of the text below the front matter, and there is none; write it there"
_NO_FACTS = "`post:` has the facts of the text below the front matter: `key: value` lines, as `type: educational`"
_TEXT_TWICE = "the text of this post stands below the front matter; delete `text:` here, or list the post in `posts:`"
