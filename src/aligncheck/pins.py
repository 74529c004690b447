"""Cause ids that a profile names and no catalogue in force knows."""

from __future__ import annotations

from typing import TYPE_CHECKING

from aligncheck.errors import did_you_mean

if TYPE_CHECKING:
    from collections.abc import Iterator

    from aligncheck.catalogue import Catalogue
    from aligncheck.errors import Problem
    from aligncheck.loading import Profile
    from aligncheck.source import Route


def unknown_pins(profile: Profile, catalogue: Catalogue) -> Iterator[Problem]:
    """Yield a problem for each id that is not in the catalogue: the fact is then pinned to nothing."""
    for route, cause in _pins(profile):
        if cause not in catalogue.entries:
            near = did_you_mean(cause, list(catalogue.entries)) or "; no cause has this id"
            message = f"the cause {cause!r} is not in the catalogue{near}"
            yield profile.source.problem(message, profile.source.place(route), ".".join(map(str, route)))


def _pins(profile: Profile) -> Iterator[tuple[Route, str]]:
    brand = profile.brand
    for key in ("practices", "goals", "controversies", "partners"):
        for index, item in enumerate(getattr(brand, key) or ()):
            for number, cause in enumerate(item.causes):
                yield (key, index, "causes", number), cause
    for index, stance in enumerate(brand.stances or ()):
        if stance.cause:
            yield ("stances", index, "cause"), stance.cause
