"""What the models refuse → what the user did there and what to write instead, in plain words and at its place."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Any, Protocol

from pydantic import BaseModel

from aligncheck.errors import did_you_mean, short, shown
from aligncheck.models import MONTH_DAY, SLUG
from aligncheck.models.fields import RULE
from aligncheck.slips import bulleted

if TYPE_CHECKING:
    from collections.abc import Iterator

    from pydantic.fields import FieldInfo
    from pydantic_core import ErrorDetails

    from aligncheck.errors import Place, Problem
    from aligncheck.source import Route, Source


class Places(Protocol):
    """What knows where the values of a file stand: a Source, or the like for what is no YAML."""

    def place(self, route: Route) -> Place:
        """Return the place of the value at a route, or of the deepest value on the way there."""
        ...

    def key_place(self, route: Route) -> Place:
        """Return the place of the key that a route ends in."""
        ...

    def visible(self, place: Place) -> Place:
        """Return the place of the first character from a place on in its line; if none, the place itself."""
        ...

    def rest(self, place: Place) -> str:
        """Return what stands on a line from a place on."""
        ...

    def problem(self, message: str, place: Place, route: str = "") -> Problem:
        """Return a problem that shows its line."""
        ...


def problems_of(model: type[BaseModel], source: Places, details: list[ErrorDetails]) -> Iterator[Problem]:
    """Say every validation error in plain words, with its place; one mistake is said once."""
    meant = _meant(details)
    said = set(meant.values())
    for detail in details:
        route: Route = detail["loc"]
        if detail["type"] == "extra_forbidden":
            place = source.key_place(route)
            message = _unknown(model, route, meant.get(route))
            if detail["input"] is None and _behind_a_comma(source, place) and "; did you mean" not in message:
                message = (
                    f"unknown key {shown(route[-1])}; if the comma before it belongs to a text, put that in quotes"
                )
            yield source.problem(message, place, written(route[:-1]))
        elif route not in said:
            key = getattr(detail.get("ctx", {}).get("error"), "key", None)
            route = (*route, key) if key else route
            place = source.place(route)
            if detail["input"] is None:
                place = source.visible(place)  # the '#' that took the text away, if there is one
            message = _message(model, detail, source.rest(place))
            yield source.problem(message, place, written(route[:-1] if detail["type"] == "missing" else route))


def _behind_a_comma(source: Places, place: Place) -> bool:
    """Say whether a key stands behind a comma in braces: it may be the rest of a text."""
    before = source.rest(place._replace(column=1))[: place.column - 1]
    return before.rstrip().endswith(",")


def other_kind(model: type[BaseModel], source: Source) -> Problem | None:
    """Say that a file is of another kind than was asked for, rather than that all its keys are wrong."""
    keys = source.root.keys
    wanted = next(iter(model.model_fields))
    if wanted in keys or wanted not in _KINDS:
        return None
    found = next((key for key in _KINDS if key in keys and (key not in model.model_fields or len(keys) == 1)), None)
    if not found:
        return None
    message = f"this is {_KINDS[found]} (it has `{found}:`); {_KINDS[wanted]} is wanted here, with `{wanted}:`"
    return source.problem(message, source.key_place((found,)))


_KINDS = {"campaign": "a campaign brief", "causes": "a cause catalogue", "name": "a brand profile"}


def written(route: Route) -> str:
    """Write a route for people, who count from 1: `practices, item 2, since`."""
    return ", ".join(f"item {step + 1}" if isinstance(step, int) else short(step) for step in route)


def _meant(details: list[ErrorDetails]) -> dict[Route, Route]:
    """Return which missing key an unknown one stands for: it is misspelt, or a sentence with ': ' in it."""
    unknown: dict[Route, list[Route]] = {}
    for detail in details:
        if detail["type"] == "extra_forbidden":
            unknown.setdefault(detail["loc"][:-1], []).append(detail["loc"])
    meant: dict[Route, Route] = {}
    for missing in (detail["loc"] for detail in details if detail["type"] == "missing"):
        beside = unknown.get(missing[:-1], [])
        close = [route for route in beside if did_you_mean(str(route[-1]), [str(missing[-1])])]
        if close or (len(beside) == 1 and _like_a_sentence(beside[0], missing)):
            meant[(close or beside)[0]] = missing
    return meant


def _like_a_sentence(unknown: Route, missing: Route) -> bool:
    """Return whether an unknown key looks like the first half of an item that was meant as a text."""
    return missing[-1] == "text" or (missing[-1] == "name" and len(missing) > 1 and " " in str(unknown[-1]))


def _unknown(model: type[BaseModel], route: Route, missing: Route | None) -> str:
    """Say what an unknown key should have been."""
    known = [str(missing[-1])] if missing else _keys(model, route[:-1])
    if near := did_you_mean(str(route[-1]), known):
        return f"unknown key {shown(route[-1])}{near}"
    if missing:
        sentence = "if this is a sentence with ': ' in it, put all of it in quotes"
        return f"an item is a text or has `{missing[-1]}:`; {sentence}"
    if holder := _holder(model, route):
        return f"unknown key {shown(route[-1])}; it belongs under `{holder}:`"
    return f"unknown key {shown(route[-1])}; known: {', '.join(known)}"


def _holder(model: type[BaseModel], route: Route) -> str:
    """Return the key under which an unknown one is known, if there is one such; nothing else is sure."""
    holders = [
        key
        for key, field in _fields(model, route[:-1]).items()
        if (inner := _within(field.annotation)) and str(route[-1]) in inner.model_fields
    ]
    return holders[-1] if len(holders) == 1 or holders[-1:] == ["post"] else ""


def _message(model: type[BaseModel], detail: ErrorDetails, rest: str) -> str:
    """Return what is wrong with a value and what to write instead; as a last resort in pydantic's words."""
    kind, route, value, ctx = detail["type"], detail["loc"], detail["input"], detail.get("ctx", {})
    if kind == "missing":
        return f"`{route[-1]}:` is missing; add a line `{route[-1]}: …`"
    if value is None and route:
        return _empty(route, rest, _fields(model, route[:-1]))
    if kind == "literal_error":
        return _not_one_of(value, str(ctx["expected"]))
    if kind == "string_type" and isinstance(value, list) and route and f"{route[-1]}s" in _keys(model, route[:-1]):
        return f"one text is wanted here, not a list; write several under `{route[-1]}s:`"
    if kind in {"tuple_type", "list_type", "model_type", "dict_type", "string_type"}:
        return _shape(kind, value, _keys(model, route))
    return _plain(kind, value, ctx) or detail["msg"]


def _empty(route: Route, rest: str, fields: dict[str, FieldInfo]) -> str:
    """Say that there is no value, and why, if a '#' took it away."""
    if rest.startswith("#"):
        return "what stands behind '#' is a comment, so there is no text here; put the text in quotes"
    if isinstance(route[-1], int):
        return "this list item is empty; write a text behind the '- ', or delete the line"
    field = fields.get(str(route[-1]))
    way_out = "" if field and field.is_required() else ", or delete the line"
    return f"there is no value here; write one behind `{route[-1]}:`{way_out}"


def _not_one_of(value: object, expected: str) -> str:
    words = [word.strip("'") for word in expected.replace(" or ", ", ").split(", ")]
    if isinstance(value, list | dict):
        return f"one word is wanted here: {', '.join(words)}"
    return f"{shown(value)} is not one of {', '.join(words)}{did_you_mean(str(value), words)}"


def _shape(kind: str, value: object, keys: list[str]) -> str:
    """Say that a text, a list or a mapping stands where another of the three is wanted."""
    text = value.strip() if isinstance(value, str) else ""
    if kind in {"tuple_type", "list_type"}:
        if message := bulleted(text):
            return message
        example = text if 0 < len(text) <= 40 else "one, two"  # noqa: PLR2004
        return f"a list is wanted here; write `[{example}]`, or one item a line after '- '"
    if kind == "string_type" or "text" in keys:
        what = "a list" if isinstance(value, list) else "a mapping"
        return f"one text is wanted here, not {what}; put it in quotes if it has ': ' or brackets in it"
    return f"`key: value` lines are wanted here{' (' + ', '.join(keys) + ')' if keys else ''}"


def _plain(kind: str, value: object, ctx: dict[str, Any]) -> str:
    """Word the remaining kinds of error, or return nothing."""
    if "error" in ctx:
        return str(ctx["error"])
    if kind == "string_pattern_mismatch":
        what = _PATTERNS.get(ctx["pattern"], "does not have the expected form")
        return f"{shown(value)} {what}{_slug(value, ctx)}"
    if kind.startswith(("int_", "float_", "decimal_")):
        return f"{shown(value)} is not a {'whole ' if kind.startswith('int_') else ''}number"
    most = ctx.get("max_length", 0)
    words = {
        "string_too_short": "there is no text here; write one, or delete the line",
        "string_too_long": f"{len(str(value)):,} characters are too many; keep to {most:,}",
        "too_long": f"more than {most} items in a list; keep the ones that matter",
        "greater_than": f"{shown(value)} is too small; it must be above {ctx.get('gt', 0):g}",
        "greater_than_equal": f"{shown(value)} is too small; it must be at least {ctx.get('ge', 0):g}",
        "less_than_equal": f"{shown(value)} is too big; it must be at most {ctx.get('le', 0):g}",
    }
    return words.get(kind, "")


_PATTERNS = {
    SLUG: "is no id; ids have small letters, digits and hyphens",
    RULE: "is no rule; write its code, as GC08, or its family, as GC",
    MONTH_DAY: 'is no day of the year; write month and day as "04-22"',
}


def _slug(value: object, ctx: dict[str, Any]) -> str:
    """Return the id that was probably meant, if an id is wanted."""
    meant = "-".join(re.findall(r"[a-z0-9]+", str(value).lower()[:80]))
    return f', as in "{meant}"' if meant and ctx["pattern"] == SLUG else ""


def _keys(model: type[BaseModel], route: Route) -> list[str]:
    """Return the keys that are known where a route ends."""
    return [field.alias or name for name, field in _fields(model, route).items()]


def _fields(model: type[BaseModel], route: Route) -> dict[str, FieldInfo]:
    """Return the fields of the model where a route ends."""
    current: type[BaseModel] | None = model
    for step in route:
        if isinstance(step, str) and current:
            current = _inner(current, step)
    return current.model_fields if current else {}


def _inner(model: type[BaseModel], key: str) -> type[BaseModel] | None:
    """Return the model that stands under a key, through optionals and tuples."""
    field = model.model_fields.get(key)
    return _within(field.annotation) if field else None


def _within(annotation: object) -> type[BaseModel] | None:
    """Return the model within an annotation, through optionals and tuples."""
    waiting: list[Any] = [annotation]
    while waiting:
        annotation = waiting.pop()
        if isinstance(annotation, type) and issubclass(annotation, BaseModel):
            return annotation
        waiting += getattr(annotation, "__args__", ())
    return None
