"""What a rule is: a function that yields hits, with its identity beside it. Its docstring is its documentation."""

from __future__ import annotations

import inspect
from dataclasses import dataclass, field
from types import MappingProxyType
from typing import TYPE_CHECKING, Any, Literal

from aligncheck.errors import did_you_mean
from aligncheck.markets import JURISDICTIONS

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Mapping
    from datetime import date

    from aligncheck.finding import Hit
    from aligncheck.severity import Severity

HEADINGS = ("Looks for", "Why", "Clears it", "Bad", "Good", "Basis")
"""What the docstring of every rule has, in this order, below its first line."""


@dataclass(frozen=True, slots=True, kw_only=True, eq=False)
class Rule:
    """A rule: where it holds, how grave it is there, and from when."""

    code: str
    name: str
    severity: Severity
    look: Callable[[Any], Iterator[Hit]]  # at a Target or, where looks_at says so, at a BrandTarget
    looks_at: Literal["brief", "brand"] = "brief"
    only: tuple[str, ...] = ()  # the jurisdictions it holds in; none: everywhere
    graver: Mapping[str, Severity] = field(default_factory=lambda: MappingProxyType({}))
    since: Mapping[str, date] = field(default_factory=lambda: MappingProxyType({}))
    consumers: tuple[str, ...] = ()  # jurisdictions whose graver severity binds copy for consumers only
    over: tuple[str, ...] = ()  # rules that are silent where this one speaks of the same words
    default: bool = True
    after: bool = False  # it looks at what became of the suppressions, when the others have looked
    reads: bool = False  # it reads the words of the copy, and can say nothing of another language than English

    @property
    def family(self) -> str:
        """Return the two letters of its family."""
        return self.code[:2]

    @property
    def says(self) -> str:
        """Return the first line of its documentation."""
        return self.sections[""]

    @property
    def sections(self) -> dict[str, str]:
        """Return its documentation: the first line under no heading, then a text for each heading."""
        text = inspect.cleandoc(self.look.__doc__ or "")
        first, _, rest = text.partition("\n\n")
        found = {"": " ".join(first.split())}
        for block in rest.split("\n\n"):
            heading, _, body = block.partition(":\n")
            found[heading] = inspect.cleandoc(body)
        return found

    def holds(self, jurisdictions: frozenset[str]) -> bool:
        """Say whether it holds in one of the jurisdictions."""
        return not self.only or bool(jurisdictions.intersection(self.only))

    def severity_in(
        self, jurisdictions: frozenset[str], day: date, *, consumers: bool
    ) -> tuple[Severity, tuple[str, ...]]:
        """Return the gravest severity on a day, and the jurisdictions that make it so (none: everywhere)."""
        grave = [
            (self.graver[where], where)
            for where in JURISDICTIONS
            if where in self.graver
            and where in jurisdictions
            and (where not in self.since or self.since[where] <= day)
            and (consumers or where not in self.consumers)
        ]
        worst = min([self.severity, *(each for each, _ in grave)], key=lambda severity: severity.rank)
        if worst is self.severity:
            return worst, tuple(where for where in JURISDICTIONS if where in self.only and where in jurisdictions)
        return worst, tuple(where for severity, where in grave if severity is worst)


def code_meant(code: str, known: list[str]) -> str:
    """Return a did-you-mean for a code that no rule has: GC01 for GC1, else the nearest; nothing if none is near."""
    padded = f"{code[:2]}0{code[2:]}"
    return f'; did you mean "{padded}"?' if padded in known else did_you_mean(code, known)


def rule(  # noqa: PLR0913  (what a rule is, said once and by name)
    code: str,
    name: str,
    severity: Severity,
    *,
    looks_at: Literal["brief", "brand"] = "brief",
    only: tuple[str, ...] = (),
    graver: Mapping[str, Severity] | None = None,
    since: Mapping[str, date] | None = None,
    consumers: tuple[str, ...] = (),
    over: tuple[str, ...] = (),
    default: bool = True,
    after: bool = False,
    reads: bool = False,
) -> Callable[[Callable[[Any], Iterator[Hit]]], Rule]:
    """Make a rule of a function that yields hits."""

    def made(look: Callable[[Any], Iterator[Hit]]) -> Rule:
        return Rule(
            code=code, name=name, severity=severity, look=look, only=only, graver=MappingProxyType(dict(graver or {})),
            since=MappingProxyType(dict(since or {})), consumers=consumers, over=over, default=default, after=after,
            reads=reads, looks_at=looks_at,
        )  # fmt: skip

    return made
