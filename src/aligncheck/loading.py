"""Path → Source → model. Every problem of a file is reported at once, with its place and the way out."""

from __future__ import annotations

import sys
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Any, TypeVar

from pydantic import BaseModel, ValidationError

from aligncheck.errors import InputError, Problem, did_you_mean
from aligncheck.models import Brand, CauseFile
from aligncheck.source import Route, Source, parse

if TYPE_CHECKING:
    from collections.abc import Iterator

    from pydantic_core import ErrorDetails

M = TypeVar("M", bound=BaseModel)

STDIN = "-"


@dataclass(frozen=True, slots=True)
class Profile:
    """A brand profile with the file it came from, and its parent's profile where one is named."""

    brand: Brand
    source: Source
    parent: Profile | None = None


def load_profile(path: str | Path, *, allow_outside: bool = False) -> Profile:
    """Read a brand profile (`-` is standard input), and its parent's if it names one.

    Raises InputError with every problem found.
    """
    source = read(path)
    brand = validate(Brand, source)
    if not (brand.parent and brand.parent.profile):
        return Profile(brand, source)
    target = _inside(path, brand.parent.profile, source, allow_outside=allow_outside)
    parent = read(target)
    return Profile(brand, source, Profile(validate(Brand, parent), parent))


def load_cause_file(path: str | Path) -> tuple[CauseFile, Source]:
    """Read a cause catalogue; raises InputError with every problem found."""
    source = read(path)
    causes = validate(CauseFile, source)
    seen: dict[str, int] = {}
    problems = []
    for index, cause in enumerate(causes.causes):
        if cause.id in seen:
            message = f"the id {cause.id!r} stands twice in this file; ids must differ"
            route: Route = ("causes", index, "id")
            problems.append(source.problem(message, source.place(route), written(route)))
        seen[cause.id] = index
    if problems:
        raise InputError(tuple(problems))
    return causes, source


def read(path: str | Path) -> Source:
    """Read and parse a file; raises InputError if it cannot be read or is no YAML mapping."""
    name = "<stdin>" if str(path) == STDIN else Path(path).as_posix()
    source = parse(_bytes(path, name), name)
    if not isinstance(source.root.value, dict):
        message = "the file is empty" if source.root.value is None else "the file must hold `key: value` lines"
        place = source.place(())
        problem = source.problem(f"{message}; begin with `name:` (brand) or `causes:` (catalogue)", place)
        raise InputError((*source.problems, problem))
    return source


def validate(model: type[M], source: Source) -> M:
    """Turn the data of a file into its model; raises InputError with every problem, in the order of the file."""
    problems = list(source.problems)
    try:
        checked = model.model_validate(source.data())
    except ValidationError as error:
        problems += _problems(model, source, error)
        raise InputError(_in_order(problems)) from None
    if problems:
        raise InputError(_in_order(problems))
    return checked


def _bytes(path: str | Path, name: str) -> bytes:
    """Return the bytes of a file, or say why they cannot be had."""
    try:
        return sys.stdin.buffer.read() if str(path) == STDIN else Path(path).read_bytes()
    except FileNotFoundError:
        near = did_you_mean(Path(path).name, _neighbours(Path(path)))
        raise InputError((Problem(f"no such file{near}", name),)) from None
    except IsADirectoryError:
        raise InputError((Problem("this is a folder; name the files in it", name),)) from None
    except (OSError, ValueError) as error:
        raise InputError((Problem(f"cannot be read: {getattr(error, 'strerror', None) or error}", name),)) from None


def _neighbours(path: Path) -> list[str]:
    try:
        return [entry.name for entry in path.parent.iterdir() if entry.suffix in {".yaml", ".yml"}]
    except OSError:
        return []


def _inside(path: str | Path, named: str, source: Source, *, allow_outside: bool) -> Path:
    """Resolve a path that a file names, and keep it within the project."""
    here = Path.cwd() if str(path) == STDIN else Path(path).resolve().parent
    root = next((folder for folder in (here, *here.parents) if (folder / ".git").exists()), here)
    target = (here / named).resolve()
    if not allow_outside and not target.is_relative_to(root):
        place = source.place(("parent", "profile"))
        message = f"{named!r} lies outside the project ({root}); move it inside, or pass --allow-outside"
        raise InputError((source.problem(message, place, "parent.profile"),))
    try:  # as short as a reader would write it
        return target.relative_to(Path.cwd())
    except ValueError:
        return target


def _in_order(problems: list[Problem]) -> tuple[Problem, ...]:
    return tuple(sorted(problems, key=lambda p: (p.place.line, p.place.column) if p.place else (0, 0)))


def _problems(model: type[BaseModel], source: Source, error: ValidationError) -> Iterator[Problem]:
    """Say every validation error in plain words, with its place."""
    details = error.errors(include_url=False)
    sentences = {_item(e["loc"]) for e in details if e["type"] == "missing" and e["loc"][-1] == "text"}
    for detail in details:
        route = _route(detail["loc"])
        if detail["type"] == "extra_forbidden" and _item(detail["loc"]) in sentences:
            continue  # said once, at the item: it was a sentence, not a mapping
        at = source.key_place(route) if detail["type"] == "extra_forbidden" else source.place(route)
        yield source.problem(_message(model, detail), at, written(route))


def _item(loc: tuple[str | int, ...]) -> tuple[str | int, ...]:
    return loc[:-1]


def _route(loc: tuple[str | int, ...]) -> Route:
    return tuple(loc)


def written(route: Route) -> str:
    """Write a route as `practices.1.since`."""
    return ".".join(str(step) for step in route)


def _message(model: type[BaseModel], detail: ErrorDetails) -> str:
    """Return what is wrong and what to write instead."""
    kind, loc, ctx = detail["type"], detail["loc"], detail.get("ctx", {})
    if kind == "extra_forbidden":
        known = _keys(model, loc[:-1])
        return f"unknown key{did_you_mean(str(loc[-1]), known) or '; known: ' + ', '.join(known)}"
    if kind == "missing":
        if loc[-1] == "text" and len(loc) > 1:
            return "this item has no `text:`; if it is a sentence with ': ' in it, put it in quotes"
        return f"required key is missing; add `{loc[-1]}: …`"
    if kind in {"tuple_type", "list_type"}:
        return "must be a list; write `[one, two]`, or one item a line after '- '"
    if kind in {"model_type", "dict_type", "model_attributes_type"}:
        return _not_a_mapping(detail["input"], loc)
    if kind == "literal_error":
        expected = [word.strip("'") for word in str(ctx["expected"]).replace(" or ", ", ").split(", ")]
        return f"{_shown(detail['input'])} is not one of {', '.join(expected)}{did_you_mean(_shown(detail['input']), expected)}"
    if kind in {"value_error", "assertion_error"}:
        return str(ctx["error"])
    return _plain(kind, ctx, detail)


def _not_a_mapping(value: object, loc: tuple[str | int, ...]) -> str:
    if value is None and loc and isinstance(loc[-1], int):
        return "empty list item; write a text after the '- ', or delete the line"
    if isinstance(value, list):
        return "must be one text, not a list; give each its own '- ' line"
    return "must be a mapping of `key: value` lines"


def _plain(kind: str, ctx: dict[str, Any], detail: ErrorDetails) -> str:
    """Word the remaining kinds of error; pydantic's own words are the last resort."""
    value = _shown(detail["input"])
    if kind == "string_type":
        what = "no value" if detail["input"] is None else "a list or a mapping"
        return f"must be a text, found {what}; write it on this line, in quotes if it contains ': '"
    words = {
        "string_too_short": "must not be empty",
        "string_too_long": f"longer than {ctx.get('max_length')} characters; shorten it, or split it into several lines",
        "string_pattern_mismatch": f"{value} does not have the expected form (small letters, digits and hyphens, as in plastic-waste)",
        "float_parsing": f"{value} is not a number; write 0.35 or 35 %",
        "int_parsing": f"{value} is not a whole number",
        "greater_than": f"{value} must be above {ctx.get('gt')}",
        "greater_than_equal": f"{value} must be at least {ctx.get('ge')}",
        "less_than_equal": f"{value} must be at most {ctx.get('le')}",
    }
    return words.get(kind, detail["msg"])


def _shown(value: object, width: int = 40) -> str:
    text = str(value)
    return text if len(text) <= width else text[: width - 1] + "…"


def _keys(model: type[BaseModel], loc: tuple[str | int, ...]) -> list[str]:
    """Return the keys that are known where a route ends."""
    current: type[BaseModel] | None = model
    for step in loc:
        if isinstance(step, str) and current:
            current = _inner(current, step)
    return [field.alias or name for name, field in current.model_fields.items()] if current else []


def _inner(model: type[BaseModel], key: str) -> type[BaseModel] | None:
    """Return the model that stands under a key, through optionals and tuples."""
    field = model.model_fields.get(key)
    waiting: list[Any] = [field.annotation] if field else []
    while waiting:
        annotation = waiting.pop()
        if isinstance(annotation, type) and issubclass(annotation, BaseModel):
            return annotation
        waiting += getattr(annotation, "__args__", ())
    return None
