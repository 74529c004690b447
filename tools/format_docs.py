"""The tables of docs/formats.md: every key of a file or a document, from its model."""

from __future__ import annotations

import re
from enum import Enum
from types import UnionType
from typing import Annotated, Any, Literal, Union, get_args, get_origin, get_type_hints

from aligncheck.models import MOST, base, brief, fields
from aligncheck.schema import checks, documents
from aligncheck.schema.kinds import Kind, model_of

_NAMED: tuple[tuple[Any, str], ...] = (
    (fields.Text, "text"),
    (brief.Copy, "text, up to 20,000 characters"),
    (brief.Name, "text, up to 80 characters"),
    (brief.Currency, "text, up to 40 characters"),
    (brief.Flag, "`yes`, `no`"),
    (brief.Number, "number"),
    (fields.RuleCode, "code of a rule or a family"),
    (fields.Slug, "id"),
    (fields.Date, "date"),
    (fields.Share, "share"),
    (fields.MonthDay, "month and day"),
    (fields.Sdg, "1 to 17"),
    (fields.Strength, "above 0, up to 1"),
    (documents.Points, "0 to 100"),
    (documents.Unit, "0 to 1"),
    (documents.Whole, "whole number, 0 to 100"),
    (documents.Count, "whole number from 1"),
    (documents.Day, "date"),
    (documents.Digest, "64 hexadecimal digits"),
    (documents.Value, "number, true or false, text, or list of texts"),
    (checks.Code, "code of a rule"),
    (checks.CodeOrFamily, "code of a rule or family"),
    (checks.Number, "whole number from 0"),
    (checks.Step, "text or number"),
    (checks.Print, "16 hexadecimal digits"),
    (str, "text"),
    (float, "number"),
    (bool, "true or false"),
)
_ABSENT = {"Brand": "not asked", "Brief": "not asked", "Cause": "none", "Trade": "none"}


def file_tables(kind: Kind) -> str:
    """Return the tables of a file that has a schema."""
    return model_tables(model_of(kind))


def model_tables(root: type[base.Model]) -> str:
    """Return the tables of a file: the whole, then each kind of item."""
    parts = _parts(root)
    tables = [f"{_heading(model, parts)}{_file_table(model)}" for model in parts]
    return "\n\n" + "\n\n".join(tables) + "\n\n"


def document_tables(kind: Kind) -> str:
    """Return the tables of a document: the whole, then each kind of object."""
    parts = [model for model in _parts(model_of(kind)) if model.__module__.startswith("aligncheck.schema.")]
    tables = [f"{_heading(model, parts)}{_document_table(model)}" for model in parts]
    return "\n\n" + "\n\n".join(tables) + "\n\n"


def _parts(root: type[base.Model]) -> list[type[base.Model]]:
    """Return a model and those within it, in the order in which they are first met."""
    met = [root]
    for model in met:  # it grows on the way
        within = dict.fromkeys(inner for hint in _hints(model).values() for inner in _models(hint))
        met += [inner for inner in within if inner not in met]
    return met


def _hints(model: type[base.Model]) -> dict[str, Any]:
    """Return the types of a model's keys, by the name they have in a file."""
    hints = get_type_hints(model, include_extras=True)
    return {field.alias or name: hints[name] for name, field in model.model_fields.items()}


def _models(kind: Any) -> list[type[base.Model]]:  # noqa: ANN401  (any annotation)
    """Return the models within a type."""
    if isinstance(kind, type) and issubclass(kind, base.Model):
        return [kind]
    return [model for inner in get_args(kind) for model in _models(inner)]


def _heading(model: type[base.Model], parts: list[type[base.Model]]) -> str:
    """Return the keys that a kind of item stands under, and what it is; nothing for the whole."""
    keys = [key for part in parts for key, hint in _hints(part).items() if model in _models(hint)]
    return f"{', '.join(f'`{key}`' for key in dict.fromkeys(keys))}: {model.__doc__}\n\n" if keys else ""


def _file_table(model: type[base.Model]) -> str:
    rows = ["| key | type | if absent | holds |", "|---|---|---|---|"]
    for (key, hint), field in zip(_hints(model).items(), model.model_fields.values(), strict=True):
        default = f"`{field.default:g}`" if isinstance(field.default, float) else f"`{field.default}`"
        absent = default if isinstance(field.default, str | float) else _ABSENT.get(model.__name__, "not told")
        rows.append(
            f"| `{key}` | {_words(hint)} | {'**required**' if field.is_required() else absent} | {_told(field)} |"
        )
    return "\n".join(rows)


def _document_table(model: type[base.Model]) -> str:
    rows = ["| key | type | meaning |", "|---|---|---|"]
    for (key, hint), field in zip(_hints(model).items(), model.model_fields.values(), strict=True):
        absent = "" if field.is_required() else ", or absent"
        rows.append(f"| `{key}` | {_words(hint, null=' or null')}{absent} | {_told(field)} |")
    return "\n".join(rows)


def _told(field: Any) -> str:  # noqa: ANN401  (pydantic's class)
    return str(field.description).replace("|", "\\|")


def _words(kind: Any, null: str = "") -> str:  # noqa: ANN401
    """Return a type in words."""
    if named := next((words for known, words in _NAMED if kind == known), ""):
        return named
    origin, inner = get_origin(kind), get_args(kind)
    many = {
        Annotated: "{}, at most " + str(MOST),
        Union: "{}" + null,
        UnionType: "{}" + null,
        tuple: "list: {}",
        list: "list: {}",
    }
    if origin in many:
        return many[origin].format(_words(inner[0], null))
    if origin is dict:
        return f"mapping to {_words(inner[1], null)}"
    if origin is Literal:
        return ", ".join(f"`{str(word).lower() if word is True else word}`" for word in inner)
    return _name(kind)


def _name(kind: type) -> str:
    """Return the name of a model, or the words of an enumeration."""
    if issubclass(kind, Enum):
        return ", ".join(f"`{member.value}`" for member in kind)
    what = re.sub(r"(?<!^)(?=[A-Z])", " ", kind.__name__).lower()
    return f"text or {what}" if issubclass(kind, base.Line) else what
