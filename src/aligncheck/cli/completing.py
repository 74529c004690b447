"""What a shell offers behind TAB: ids of causes, families, and files. It loads no engine, and never fails."""

from __future__ import annotations

import os
import re
from pathlib import Path

import typer  # noqa: TC002  (typer reads the annotation when it builds a command)

_IDS = Path(__file__).parents[1] / "builtin" / "ids.tsv"  # by tools/build_catalogue.py: id, name, family
_CAUSE = rb"""\bid:[ ]*["']?([a-z0-9][a-z0-9-]*)["']?[ ]*,?\s*(?:name:[ ]*["']?([^"',}\r\n]*))?"""
_MOST = 4_000_000  # bytes of a file; what is larger is refused anyway
_YAML, _TOML, _MARKDOWN, _CSV = (".yaml", ".yml"), (".toml",), (".md", ".markdown"), (".csv", ".tsv")
_UNQUOTED = r"[\w@%+=:,./~-]+"


def cause_ids(ctx: typer.Context) -> list[tuple[str, str]]:
    """Return the ids of the causes with their names, those of the --causes files on the line too."""
    found = {} if ctx.params.get("no_builtin_causes") else {row[0]: row[1] for row in _builtin()}
    for path in ctx.params.get("causes") or ():
        found |= _causes_in(Path(path))
    return sorted(found.items())


def families() -> list[str]:
    """Return the families of the built-in causes."""
    return sorted({row[2] for row in _builtin()})


def rule_codes() -> list[str]:
    """Return the codes of the rules."""
    from aligncheck.rules import RULES  # noqa: PLC0415  (only TAB pays for it)

    return [rule.code for rule in RULES]


def yaml_files(incomplete: str) -> list[str]:
    """Return the YAML files and the folders that a path may go on with, or nothing: then the shell lists all files."""
    return _files(incomplete, _YAML)


def toml_files(incomplete: str) -> list[str]:
    """Return the TOML files and the folders that a path may go on with, or nothing."""
    return _files(incomplete, _TOML)


def json_files(incomplete: str) -> list[str]:
    """Return the JSON files and folders that begin so."""
    return _files(incomplete, (".json",))


def input_files(incomplete: str) -> list[str]:
    """Return the files of any kind that we read, and the folders, that a path may go on with, or nothing."""
    return _files(incomplete, (*_YAML, *_TOML, *_MARKDOWN))


def brief_files(incomplete: str) -> list[str]:
    """Return the files that may hold briefs, and the folders, that a path may go on with, or nothing."""
    return _files(incomplete, (*_YAML, *_MARKDOWN, *_CSV))


def _files(incomplete: str, endings: tuple[str, ...]) -> list[str]:
    head, _, begun = incomplete.rpartition("/")
    head += "/" if "/" in incomplete else ""
    names = [name for name in _entries(head, endings) if name.startswith(begun) and (begun or not name.startswith("."))]
    if len(names) == 1 and names[0].endswith("/"):  # the only way to go: a shell would put a space behind it
        return _files(head + names[0], endings)
    paths = [head + name for name in names]
    plain = all(re.fullmatch(_UNQUOTED, path) for path in paths)  # the shell knows how to quote, we do not
    return paths if plain else []


def _builtin() -> list[list[str]]:
    return [line.split("\t") for line in _IDS.read_text(encoding="utf-8").splitlines()]


def _causes_in(path: Path) -> dict[str, str]:
    """Find ids and names in a file that may be half written: no parser would read it."""
    try:
        if not path.expanduser().is_file():  # a pipe would never end
            return {}
        with path.expanduser().open("rb") as file:
            found = re.findall(_CAUSE, file.read(_MOST))
    except (OSError, ValueError, RuntimeError):
        return {}
    return {cause.decode(): _readable(name) for cause, name in found}


def _readable(name: bytes) -> str:
    return "".join(letter for letter in name.decode("utf-8", "replace") if letter.isprintable()).strip()


def _entries(folder: str, endings: tuple[str, ...]) -> list[str]:
    try:
        with os.scandir(Path(folder or ".").expanduser()) as entries:
            names = [entry.name + "/" * entry.is_dir() for entry in entries]
    except (OSError, ValueError, RuntimeError):  # no such folder, or no such user's home
        return []
    return sorted(name for name in names if name.endswith(("/", *endings)))
