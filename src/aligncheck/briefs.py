"""Path → briefs. A YAML file may hold several; a Markdown file with front matter holds one, its body is the copy."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Any, Protocol

from pydantic import ValidationError

from aligncheck.errors import InputError, Problem, Span
from aligncheck.frontmatter import split
from aligncheck.loading import STDIN, in_order, read_bytes, validate
from aligncheck.mistakes import problems_of
from aligncheck.models.brief import Brief
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
        self._body: Route = ("posts", len(brief.posts) - 1)

    def value(self, route: Route) -> str | None:
        """Return the text at a route as it stands in the file."""
        return self.fronted.body if route == (*self._body, "text") else self.fronted.source.value(self._in_front(route))

    def commented(self) -> Iterator[tuple[Route, str]]:
        """Yield the body."""
        yield (*self._body, "text"), self.fronted.body

    def span(self, route: Route, start: int = 0, end: int | None = None) -> Span:
        """Return where a part of the text at a route stands."""
        if route in (self._body, (*self._body, "text")):
            return self.fronted.span(*(self._heading() if end is None else (start, end)))
        return self.fronted.source.span(self._in_front(route), start, end)

    def _heading(self) -> tuple[int, int]:
        """Return where the first line of the body with words begins and ends."""
        body = self.fronted.body
        start = len(body) - len(body.lstrip())
        return start, start + len(body[start:].partition("\n")[0])

    def _in_front(self, route: Route) -> Route:
        """Return where the front matter has the facts of the body's post."""
        return ("post", *route[2:]) if route[:2] == self._body else route


def load_briefs(path: str | Path, *, name: str | None = None) -> list[BriefFile]:
    """Read the briefs of a file (`-` is standard input, called `name`); raises InputError with every problem found."""
    called = name or ("<stdin>" if str(path) == STDIN else Path(path).as_posix())
    raw = read_bytes(path, called)
    return [fronted_brief(raw, called)] if called.lower().endswith(MARKDOWN) else yaml_briefs(raw, called)


def yaml_briefs(raw: bytes, file: str) -> list[BriefFile]:
    """Return the briefs of a YAML file."""
    sources = parse_all(raw, file)
    return [YamlBrief(validate(Brief, source), source, number) for number, source in enumerate(sources, 1)]


def fronted_brief(raw: bytes, file: str) -> BriefFile:
    """Return the brief of a Markdown file; raises InputError, also if it has no front matter."""
    fronted = split(raw, file)
    if fronted is None:
        raise InputError((Problem(_NO_FRONT_MATTER, file),))
    source = fronted.source
    data: Any = source.data()
    facts = data.pop("post", None) if isinstance(data, dict) else None
    if not isinstance(data, dict):
        return MarkdownBrief(validate(Brief, source), fronted)  # which says what is wrong
    posts = data.get("posts")
    if fronted.body.strip():
        data["posts"] = [*(posts if isinstance(posts, list) else []), {**(facts or {}), "text": fronted.body}]
    try:
        brief = Brief.model_validate(data)
    except ValidationError as error:
        problems = [*source.problems, *problems_of(Brief, source, error.errors(include_url=False))]
        raise InputError(in_order(problems)) from None
    return MarkdownBrief(brief, fronted)


_NO_FRONT_MATTER = "a brief in Markdown begins with front matter: a line ---, `campaign: …`, and a line --- again"
