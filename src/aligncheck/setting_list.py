"""Every setting with its value and where that came from: what `aligncheck settings` shows."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, NamedTuple

from aligncheck.errors import UsageError, did_you_mean
from aligncheck.settings import Settings, values

if TYPE_CHECKING:
    from collections.abc import Sequence
    from pathlib import Path

    from aligncheck.errors import Place
    from aligncheck.settings import Value
    from aligncheck.settled import Search


class Setting(NamedTuple):
    """A setting by its name in the file (`weights.products`); `place` is where it was set, none if nowhere."""

    name: str
    value: Value
    default: Value
    place: Place | None

    @property
    def changed(self) -> bool:
        """Say whether the value is another than the default."""
        return self.value != self.default


def settings_of(search: Search, prefix: str | None = None) -> list[Setting]:
    """Return every setting, or those of a table, or one; raises UsageError if there is none of that name."""
    loaded = search.loaded
    rows = [
        Setting(name, value, usual, loaded.place(name) if loaded else None)
        for name, value, usual in values(loaded.settings if loaded else Settings())
    ]
    found = [row for row in rows if prefix is None or f"{row.name}.".startswith(f"{prefix}.")]
    if not found:
        known = list(dict.fromkeys(part for row in rows for part in (row.name.partition(".")[0], row.name)))
        near = did_you_mean(str(prefix), known) or "; `aligncheck settings` lists them"
        raise UsageError(f"no setting is called {prefix!r}{near}")
    return found


def settings_data(search: Search, settings: Sequence[Setting]) -> dict[str, Any]:
    """Return what `aligncheck settings --format json` prints."""
    return {
        "schema": "aligncheck/settings@1",
        "file": search.loaded.source.file if search.loaded else None,
        "looked_in": [_posix(folder) for folder in search.folders],
        "settings": [_row(setting) for setting in settings],
    }


def _row(setting: Setting) -> dict[str, Any]:
    place = setting.place
    return {
        "name": setting.name,
        "value": setting.value,
        "default": setting.default,
        "changed": setting.changed,
        "place": {"file": place.file, "line": place.line, "column": place.column} if place else None,
    }


def _posix(folder: Path) -> str:
    return folder.as_posix()
