"""The score behind the rules: profiles, causes and verdicts, each worked out once for all briefs of a run."""

from __future__ import annotations

from functools import cached_property
from pathlib import Path
from typing import TYPE_CHECKING

from aligncheck.errors import InputError
from aligncheck.loading import STDIN, STDIN_NAME, load_profile
from aligncheck.project import inside

if TYPE_CHECKING:
    from collections.abc import Callable, Hashable, Mapping, Sequence

    from aligncheck.catalogue import Catalogue, Cause
    from aligncheck.embedding.encoder import Encoder
    from aligncheck.errors import Problem
    from aligncheck.loading import Profile
    from aligncheck.matching import Matcher
    from aligncheck.occasions import Movement
    from aligncheck.policy import Policy
    from aligncheck.report import Result
    from aligncheck.settled import Settled

    Load = Callable[[], tuple[Catalogue, Encoder]]
    Keep = Callable[[], Mapping[str, Movement]]


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

    def matcher(self, cause: str) -> Matcher:
        """Return what compares texts with one cause of the catalogue alone."""
        from aligncheck.matching import Matcher  # noqa: PLC0415  (a brief without a cause needs none)

        if cause not in self._matchers:
            self._matchers[cause] = Matcher(self.catalogue.only([cause]), self.encoder)
        return self._matchers[cause]

    def profile(self, file: str, named: str) -> Profile | None:
        """Return the profile that a file names; none if it cannot be had: `problems` then says why."""
        try:
            return self._profile(self._path(file, named))
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
        found = self._profiles[path]
        if isinstance(found, InputError):
            raise found
        return found

    def _path(self, file: str, named: str) -> Path:
        """Return the path that a file names, as short as a reader would write it; raises InputError."""
        here = Path.cwd() if file in (STDIN, STDIN_NAME) else Path(file).resolve().parent
        target = inside(here, named, allow_outside=self.allow_outside)
        return target.relative_to(Path.cwd()) if target.is_relative_to(Path.cwd()) else target

    @property
    def _world(self) -> tuple[Catalogue, Encoder]:
        if self._loaded is None:
            self._loaded = self._load()
        return self._loaded
