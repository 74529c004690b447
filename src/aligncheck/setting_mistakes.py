"""What a settings file got wrong → a sentence with its place and the way out."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from aligncheck.errors import did_you_mean, short, shown
from aligncheck.toml.slips import written

if TYPE_CHECKING:
    from pydantic import BaseModel, ValidationError
    from pydantic_core import ErrorDetails

    from aligncheck.errors import Problem
    from aligncheck.toml.parsing import TomlSource
    from aligncheck.toml.places import Route

_MOST = 200  # more than will be shown
_WHOLE = 100  # per cent
_COUNTABLE = 10**15  # Python refuses to write out a number of thousands of digits


def problems_of(error: ValidationError, model: type[BaseModel], source: TomlSource, table: Route) -> list[Problem]:
    """Return every mistake in plain words; `table` is the route in the file at which the settings begin."""
    return [_problem(detail, model, source, table) for detail in error.errors(include_url=False)[:_MOST]]


def _problem(detail: ErrorDetails, model: type[BaseModel], source: TomlSource, table: Route) -> Problem:
    route: Route = detail["loc"]
    if detail["type"] == "extra_forbidden":
        place = source.key_place((*table, *route))
        return source.problem(_unknown(model, route, written(table)), place, written(route[:-1]))
    partner = getattr(detail.get("ctx", {}).get("error"), "key", None)
    if partner and (*table, *route) not in source.places.values:  # it has its default; the other one is in the file
        route = (*route[:-1], partner)
    message = _message(detail)
    if detail["type"] == "model_type" and route:
        message += f"; write [{written((*table, *route))}], its keys below"
    return source.problem(message, source.place((*table, *route)), written(route))


def _unknown(model: type[BaseModel], route: Route, table: str) -> str:
    """Say what an unknown key should have been, or where it belongs; `table` is the one that holds all settings."""
    key, tables = str(route[-1]), _tables(model)
    here = ".".join(map(str, route[:-1]))
    known = tables.get(here, [])
    elsewhere = next((name for name, keys in tables.items() if key in keys), None)
    if elsewhere == "":
        top = f"right below [{table}]" if table else "at the top, above the first [table]"
        return f"unknown key {shown(key)} in this table; write it {top}"
    if elsewhere:
        return f"unknown key {shown(key)}; it belongs under [{'.'.join(filter(None, (table, elsewhere)))}]"
    if key == "tool" and not table:
        return "[tool.aligncheck] is for pyproject.toml; here settings stand at the top, and tables as [weights]"
    return f"unknown key {shown(key)}{did_you_mean(key, known) or '; known: ' + ', '.join(known)}"


def _tables(model: type[BaseModel]) -> dict[str, list[str]]:
    """Return the keys of each table, those at the top under an empty name."""
    found: dict[str, list[str]] = {"": []}
    for name, field in model.model_fields.items():
        key = field.alias or name
        found[""].append(key)
        inner = getattr(field.annotation, "model_fields", None)
        if inner:
            found[key] = [each.alias or other for other, each in inner.items()]
    return found


def _message(detail: ErrorDetails) -> str:
    """Return what is wrong with a value and what to write instead; as a last resort in pydantic's words."""
    kind, value, ctx = detail["type"], detail["input"], detail.get("ctx", {})
    if "error" in ctx:
        return str(ctx["error"])
    if kind in _WANTED:
        return _wanted(kind, value)
    if kind == "enum":
        return _choice(value, ctx)
    if kind.startswith(("greater", "less")) or kind == "finite_number":
        return _range(kind, value, ctx)
    words = {
        "string_too_short": "there is no text here; write one, or delete it",
        "string_too_long": f"{len(str(value)):,} characters are too many; keep to {ctx.get('max_length', 0):,}",
        "too_long": f"more than {ctx.get('max_length', 0)} items in a list; keep the ones that matter",
    }
    return words.get(kind) or detail["msg"]


def _wanted(kind: str, value: object) -> str:
    """Say what is wanted, and how what is there would be written so."""
    message = f"{_WANTED[kind]} is wanted here, not {_kind(value)}"
    if kind in {"float_type", "int_type"} and isinstance(value, str) and value.replace(".", "", 1).isdigit():
        return f"{message}; write {value[:20]} without quotes"
    if kind == "float_type" and isinstance(value, int) and not isinstance(value, bool):
        return "this number is too big"
    if kind == "int_type" and isinstance(value, float):
        return f"{_WANTED[kind]} is wanted here, not {short(value)}"
    if kind == "string_type" and isinstance(value, int | float) and not isinstance(value, bool):
        return f'{message}; write "{short(value)}"'
    if kind == "tuple_type" and isinstance(value, str):
        return f'{message}; write ["{short(value)}"]'
    return message


def _choice(value: object, ctx: dict[str, Any]) -> str:
    """Say which words there are."""
    words = [word.strip("'") for word in str(ctx["expected"]).replace(" or ", ", ").split(", ")]
    told = shown(value) if isinstance(value, str) else _kind(value)
    near = did_you_mean(value, words) if isinstance(value, str) else ""
    return f"one of {', '.join(shown(word) for word in words)} is wanted here, not {told}{near}"


def _range(kind: str, value: Any, ctx: dict[str, Any]) -> str:  # noqa: ANN401  (a number that pydantic has refused)
    if kind == "finite_number":
        return f"{value} is no number that can count; write one from 0 to 1"
    told = short(value) if abs(value) < _COUNTABLE else "this number"
    if kind.startswith("greater"):
        least = f"above {ctx['gt']:g}" if kind == "greater_than" else f"at least {ctx['ge']:g}"
        return f"{told} is too small; it must be {least}"
    percent = f"; write {value:g} % as {value / _WHOLE:g}" if ctx["le"] == 1 and 2 <= value <= _WHOLE else ""  # noqa: PLR2004
    return f"{told} is too big; it must be at most {ctx['le']:g}{percent}"


def _kind(value: object) -> str:
    """Return what a value is, as a noun: it may be huge, or nested, so it is not shown."""
    kinds = {bool: "true or false", str: "a text", int: "a number", float: "a number", list: "a list", dict: "a table"}
    return kinds.get(type(value), "a date or a time")


_WANTED = {
    "float_type": "a number",
    "int_type": "a whole number",
    "bool_type": "true or false (no quotes)",
    "string_type": "a text in quotes",
    "tuple_type": "a list",
    "model_type": "a table",
}
