"""The settings that hold for a run: those of the file that was named or found, else the defaults.

Where there is no file, nothing is loaded to find that out: neither a TOML parser nor the models of settings.
"""

from __future__ import annotations

from pathlib import Path
from types import MappingProxyType
from typing import TYPE_CHECKING, Any, NamedTuple

from aligncheck.errors import UsageError
from aligncheck.policy import Bands, Policy, Weights
from aligncheck.project import candidates, upward
from aligncheck.severity import Severity

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence
    from datetime import date

    from aligncheck.loading import Profile
    from aligncheck.settings import CheckTable, Loaded, Value


class Checks(NamedTuple):
    """What the settings say of `check`: rules by code or family, and when it fails."""

    fail_on: Severity = Severity.ERROR
    max_warnings: int | None = None
    select: tuple[str, ...] = ()
    extend: tuple[str, ...] = ()
    ignore: tuple[str, ...] = ()
    severity: Mapping[str, Severity] = MappingProxyType({})
    baseline: str | None = None
    exclude: tuple[str, ...] = ()  # seen from the folder of the settings file


class Settled(NamedTuple):
    """What holds for a run; `changed` has each setting that is not its default, by its name in the file.

    >>> import aligncheck
    >>> aligncheck.Settled().weights.products
    1.0
    >>> aligncheck.Settled(file="team.toml", changed={"bands.good": 0.7}).line
    'Settings: team.toml (bands.good 0.7)'
    """

    file: str | None = None
    changed: Mapping[str, Value] = MappingProxyType({})
    causes: tuple[str, ...] = ()
    builtin: bool = True
    markets: tuple[str, ...] = ()
    weights: Weights = Weights()
    bands: Bands = Bands()
    engine: str = "static"
    checks: Checks = Checks()

    @property
    def line(self) -> str:
        """Return the line that a report under changed settings shows, or nothing."""
        if not self.changed:
            return ""
        told = ", ".join(f"{name} {plain(value)}" for name, value in self.changed.items())
        return f"Settings: {self.file} ({told})"

    def data(self) -> dict[str, Any]:
        """Return what a JSON report says of the settings."""
        return {"file": self.file, "changed": dict(self.changed)}

    def policy(self, as_of: date) -> Policy:
        """Return the parameters of the score on a day."""
        return Policy(as_of=as_of, weights=self.weights, bands=self.bands)

    def catalogue(self, named: Sequence[Path], *, builtin: bool) -> tuple[list[str | Path], bool]:
        """Return the files of causes, those of the command line last, and whether the built-in ones are used too."""
        return [*self.causes, *named], self.builtin and builtin

    def completed(self, profile: Profile) -> Profile:
        """Return a profile with the markets of the settings, if it tells none; before a patch as after it."""
        if not self.markets:
            return profile
        if profile.original is not None:
            profile = profile._replace(original=self.completed(profile.original))
        if profile.brand.markets is not None:
            return profile
        return profile._replace(brand=profile.brand.model_copy(update={"markets": self.markets}))


class Search(NamedTuple):
    """The settings that were found, if any, and the folders that were looked in, the nearest first."""

    loaded: Loaded | None
    folders: list[Path]


def settle(config: Path | None = None, *, isolated: bool = False, allow_outside: bool = False) -> Settled:
    """Return the settings of the file that is named or found; raises UsageError, InputError."""
    loaded = search(config, isolated=isolated, allow_outside=allow_outside).loaded
    return settled_of(loaded) if loaded else Settled()


def search(config: Path | None = None, *, isolated: bool = False, allow_outside: bool = False) -> Search:
    """Read the file that is named, or look for one from the working directory upward; raises UsageError, InputError."""
    if config and isolated:
        raise UsageError("--config names a settings file and --isolated reads none; pass one of the two")
    if config:
        from aligncheck.settings import load_file  # noqa: PLC0415  (as said above)

        return Search(load_file(config, allow_outside=allow_outside), [])
    folders = [] if isolated else upward()
    found = list(candidates(folders))
    if not found:
        return Search(None, folders)
    from aligncheck.settings import first_of  # noqa: PLC0415

    return Search(first_of(found, allow_outside=allow_outside), folders)


def settled_of(loaded: Loaded) -> Settled:
    """Return what the settings of a file come to."""
    from aligncheck.settings import values  # noqa: PLC0415

    settings, folder = loaded.settings, Path(loaded.source.file).parent
    causes = tuple((folder / name).as_posix() for name in settings.causes)
    # What is set for `check` moves no score, so reports do not name it.
    moved = ((name, value) for name, value, usual in values(settings) if value != usual)
    changed = {name: value for name, value in moved if not name.startswith("check.")}
    return Settled(
        file=loaded.source.file,
        changed=changed | ({"causes": list(causes)} if causes else {}),
        causes=causes,
        builtin=settings.builtin_causes,
        markets=settings.markets,
        weights=Weights(**settings.weights.model_dump()),
        bands=Bands(**settings.bands.model_dump()),
        engine=settings.engine.value,
        checks=_checks(settings.check, folder),
    )


def _checks(table: CheckTable, folder: Path) -> Checks:
    levels = {code: level for level in reversed(Severity) for code in getattr(table, level)}
    return Checks(
        table.fail_on, table.max_warnings, table.select, table.extend_select, table.ignore, MappingProxyType(levels),
        (folder / table.baseline).as_posix() if table.baseline else None, table.exclude,
    )  # fmt: skip


def plain(value: Value) -> str:
    """Write a value as a settings file would, a list without its quotes: `0.6`, `true`, `[UK, US-CA]`."""
    if value is None:
        return "none"
    if isinstance(value, list):
        return f"[{', '.join(value)}]"
    return str(value).lower() if isinstance(value, bool) else str(value).removesuffix(".0")
