"""The score behind the rules: profiles, causes and verdicts, each worked out once for all briefs of a run."""

from __future__ import annotations

import os
from functools import cached_property
from pathlib import Path
from typing import TYPE_CHECKING, TypeVar

from aligncheck.catalogue import BLOCK_OF, Kind
from aligncheck.embedding.tokens import words
from aligncheck.errors import InputError
from aligncheck.loading import STDIN, STDIN_NAME, load_profile
from aligncheck.project import inside

if TYPE_CHECKING:
    from collections.abc import Callable, Hashable, Mapping, Sequence

    from aligncheck.catalogue import Catalogue, Cause, Entry
    from aligncheck.embedding.encoder import Encoder
    from aligncheck.errors import Problem
    from aligncheck.loading import Profile
    from aligncheck.matching import Matcher
    from aligncheck.occasions import Movement
    from aligncheck.policy import Policy
    from aligncheck.report import Result
    from aligncheck.settled import Settled
    from aligncheck.trades import Trade

    Load = Callable[[], tuple[Catalogue, Encoder]]
    Keep = Callable[[], Mapping[str, Movement]]

T = TypeVar("T")


class Judge:
    """Answers what rules ask of brands and causes; the catalogue is loaded with the first question."""

    def __init__(
        self, load: Load, occasions: Keep, policy: Policy, settled: Settled, *, allow_outside: bool = False
    ) -> None:
        """Hold where the catalogue and the occasions of its causes come from, and how scores are made."""
        self._load, self._occasions = load, occasions
        self.policy, self.settled, self.allow_outside = policy, settled, allow_outside
        self._loaded: tuple[Catalogue, Encoder] | None = None
        self._profiles: dict[Path, Profile | InputError] = {}
        self._paths: dict[tuple[str, str], Path | InputError] = {}
        self._words: dict[str, frozenset[str]] = {}
        self._trades: dict[str, Trade | None] = {}
        self._matcher: Matcher | None = None
        self._results: dict[tuple[int, str], Result] = {}
        self._matchers: dict[str, Matcher] = {}
        self.memo: dict[Hashable, object] = {}  # what rules work out once a run
        self.problems: dict[tuple[str, str], tuple[Problem, ...]] = {}
        """What is wrong with the profile that a brief (its file, the path it names) wants."""

    @property
    def markets(self) -> Sequence[str]:
        """Return the markets of the settings."""
        return self.settled.markets

    @property
    def catalogue(self) -> Catalogue:
        """Return the causes."""
        return self._world[0]

    @property
    def encoder(self) -> Encoder:
        """Return what compares by meaning."""
        return self._world[1]

    def cause(self, cause: str) -> Cause | None:
        """Return a cause by its id; none if the catalogue does not have it."""
        entry = self.catalogue.entries.get(cause)
        return entry.cause if entry else None

    @cached_property
    def vocabulary(self) -> frozenset[str]:
        """Return the words of four letters or more in the names and terms of all causes, folded."""
        return frozenset().union(*map(self.words, self.catalogue.entries))

    def words(self, cause: str) -> frozenset[str]:
        """Return the words of four letters or more in a cause's name and terms, folded; none if it is not known."""
        if cause not in self._words:
            entry = self.catalogue.entries.get(cause)
            self._words[cause] = frozenset(
                word for text in terms_of(entry) for word in words(text) if len(word) >= _WORD
            )
        return self._words[cause]

    def harmed(self, text: str) -> Cause | None:
        """Return the cause that a practice reads as a harm to; none if it helps another more."""
        from aligncheck.harmed import harmed  # noqa: PLC0415  (only brand profiles ask)
        from aligncheck.matching import Matcher  # noqa: PLC0415

        if self._matcher is None:
            self._matcher = Matcher(self.catalogue, self.encoder)
        return harmed(text, self._matcher, self.policy)

    @cached_property
    def occasions(self) -> Mapping[str, Movement]:
        """Return the slogans and days of each cause."""
        return self._occasions()

    @cached_property
    def terms(self) -> Mapping[str, Sequence[str]]:
        """Return the causes that each term belongs to, the term as stems with spaces between."""
        found: dict[str, list[str]] = {}
        for movement in self.occasions.values():
            for term in movement.terms:
                found.setdefault(term, []).append(movement.cause)
        return found

    @cached_property
    def term_lengths(self) -> Mapping[str, Sequence[int]]:
        """Return by the first stem of the terms how many stems they have, the most first."""
        found: dict[str, set[int]] = {}
        for term in self.terms:
            found.setdefault(term.partition(" ")[0], set()).add(term.count(" ") + 1)
        return {first: sorted(lengths, reverse=True) for first, lengths in found.items()}

    def matcher(self, cause: str) -> Matcher:
        """Return what compares texts with one cause of the catalogue alone."""
        from aligncheck.matching import Matcher  # noqa: PLC0415  (a brief without a cause needs none)

        if cause not in self._matchers:
            self._matchers[cause] = Matcher(self.catalogue.only([cause]), self.encoder)
        return self._matchers[cause]

    def trade(self, industry: str) -> Trade | None:
        """Return the trade that an industry names, if one is known."""
        from aligncheck.trades import find_trade  # noqa: PLC0415  (few briefs ask)

        if industry not in self._trades:
            self._trades[industry] = find_trade(industry, self.encoder)
        return self._trades[industry]

    def profile(self, file: str, named: str) -> Profile | None:
        """Return the profile that a file names; none if it cannot be had: `problems` then says why."""
        try:
            return self._profile(self.path(file, named))
        except InputError as error:
            self.problems[file, named] = error.problems
            return None

    def result(self, profile: Profile, cause: str) -> Result | None:
        """Return what the score says of a brand and a cause; none for a cause that the catalogue does not have."""
        if cause not in self.catalogue.entries:
            return None
        key = (id(profile), cause)  # profiles are kept for the whole run, so no other can take the place of one
        if key not in self._results:
            self._results[key] = self._judge(profile, cause)
        return self._results[key]

    def _judge(self, profile: Profile, cause: str) -> Result:
        from aligncheck.assessment import assess  # noqa: PLC0415  (a brief without a brand needs no score)
        from aligncheck.report import report  # noqa: PLC0415

        return report(assess(profile, self.matcher(cause), self.policy), self.policy).results[0]

    def _profile(self, path: Path) -> Profile:
        if path not in self._profiles:
            try:
                self._profiles[path] = self.settled.completed(load_profile(path, allow_outside=self.allow_outside))
            except InputError as error:
                self._profiles[path] = error
        return _held(self._profiles[path])

    def path(self, file: str, named: str) -> Path:
        """Return the path that a file names, as short as a reader would write it; raises InputError."""
        folder = "." if file in (STDIN, STDIN_NAME) else os.path.dirname(file)  # noqa: PTH120  (for each of a thousand)
        if (folder, named) not in self._paths:
            try:
                target = inside(Path(folder).resolve(), named, allow_outside=self.allow_outside)
                near = target.is_relative_to(Path.cwd())
                self._paths[folder, named] = target.relative_to(Path.cwd()) if near else target
            except InputError as error:
                self._paths[folder, named] = error
        return _held(self._paths[folder, named])

    @property
    def _world(self) -> tuple[Catalogue, Encoder]:
        if self._loaded is None:
            self._loaded = self._load()
        return self._loaded


def _held(found: T | InputError) -> T:
    """Return what was found, or raise what was raised when it was looked for."""
    if isinstance(found, InputError):
        raise found
    return found


def terms_of(entry: Entry | None) -> list[str]:
    """Return the name and the terms of a cause, not its summary."""
    if entry is None:
        return []
    block = entry.book.blocks[BLOCK_OF[Kind.MEANING]]
    return [text for text in block.texts[slice(*block.span(entry.number, Kind.MEANING))] if text != entry.cause.summary]


_WORD = 4
