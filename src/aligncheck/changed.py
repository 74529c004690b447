"""The file of a profile with a patch in it: where each of its lines stands."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from aligncheck.source import Source

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from aligncheck.errors import Place, Problem
    from aligncheck.merging import Origin
    from aligncheck.source import Route


@dataclass(frozen=True, slots=True, kw_only=True)
class Patched(Source):
    """A brand's file with a patch over it: each value stands where it was written."""

    base: Source
    patch: Source
    given: Mapping[str, Any]
    origins: Mapping[str, tuple[Origin, ...]]

    def place(self, route: Sequence[str | int]) -> Place:
        """Return the place of a value: in the patch if it is told there, else in the profile."""
        if len(route) > 1 and route[0] in self.origins:
            return self._in_item(str(route[0]), int(route[1]), tuple(route[2:]))
        return (self.patch if tells(self.given, route) else self.base).place(route)

    def _in_item(self, key: str, number: int, inner: Route) -> Place:
        origins = self.origins[key]
        if number >= len(origins):
            return self.base.place((key,))  # a step that is being tried: it stands nowhere yet
        old, new = origins[number]
        named = inner in ((), ("text",), ("name",))
        if old is not None and (new is None or named or not tells(self.given, (key, new, *inner))):
            return self.base.place((key, old, *inner))
        return self.patch.place((key, new or 0, *inner))

    def problem(self, message: str, place: Place, route: str = "") -> Problem:
        """Return a problem that shows its line."""
        return (self.patch if place.file == self.patch.file else self.base).problem(message, place, route)


def tells(given: Any, route: Sequence[str | int]) -> bool:  # noqa: ANN401  (any part of a patch)
    """Say whether plain data has a value at a route."""
    for step in route:
        if not (step in given if isinstance(given, dict) else isinstance(given, list) and isinstance(step, int)):
            return False
        given = given[step]
    return True
