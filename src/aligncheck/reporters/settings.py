"""The settings in a terminal: which file holds, and each value with where it came from."""

from __future__ import annotations

from typing import TYPE_CHECKING

from rich.cells import cell_len

from aligncheck.reporters.page import Page, cell
from aligncheck.reporters.plain import clean
from aligncheck.settled import plain

if TYPE_CHECKING:
    from collections.abc import Sequence

    from aligncheck.setting_list import Setting
    from aligncheck.settled import Search

_NEAREST = 3  # folders to name, beside the last
_VALUES = 12  # columns; a longer value takes as many as it needs


def render_settings(
    search: Search, settings: Sequence[Setting], *, named: bool = False, width: int = 80, color: bool = False
) -> str:
    """Return the settings as a table; `named` says that the file was named by --config."""
    page = Page(width, color=color)
    page.line((_head(search, named=named), "bold"))
    if not search.loaded and search.folders:
        page.line((_looked(search), "dim"), indent=11)
    page.line()
    names = max(cell_len(setting.name) for setting in settings)
    told = max(min(_VALUES, max(cell_len(clean(plain(setting.value))) for setting in settings)), len("VALUE"))
    page.line((f"  {'NAME':{names}}  {'VALUE':{told}}  FROM", "bold"))
    for setting in settings:
        value = clean(plain(setting.value))
        value = cell(value, told) if cell_len(value) <= told else value
        line = f"{'*' if setting.changed else ' '} {setting.name:{names}}  {value}  {_origin(setting, named=named)}"
        page.line((line, "bold" if setting.changed else ""), indent=names + 4)
    page.line()
    page.line((_foot(settings), "dim"))
    return page.text()


def _head(search: Search, *, named: bool) -> str:
    """Say which file holds, or why none does."""
    if search.loaded:
        table = ", [tool.aligncheck]" if search.loaded.table else ""
        return f"Settings from {'--config ' * named}{clean(search.loaded.source.file)}{table}."
    return f"No settings file was {'found' if search.folders else 'looked for'}: all values are the defaults."


def _looked(search: Search) -> str:
    """Say which folders have none: this one and those above it."""
    folders = [folder.as_posix() for folder in search.folders]
    shown = [*folders[:_NEAREST], "…", folders[-1]] if len(folders) > _NEAREST + 1 else folders
    return f"Looked in: {'  '.join(shown)}  (aligncheck.toml, or pyproject.toml with [tool.aligncheck])"


def _origin(setting: Setting, *, named: bool) -> str:
    if setting.place is None:
        return "default"
    usual = f" (default: {plain(setting.default)})" if setting.changed and setting.default != [] else ""
    return f"{'--config ' * named}{clean(setting.place.file)}:{setting.place.line}{usual}"


def _foot(settings: Sequence[Setting]) -> str:
    changed = sum(setting.changed for setting in settings)
    return f"{len(settings)} setting{'' if len(settings) == 1 else 's'}, {changed} changed (*)."
