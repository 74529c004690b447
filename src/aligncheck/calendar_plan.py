"""What --map, --brand and --cause say of a content calendar: which column fills which field, and whose it is."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, NamedTuple, get_args

from aligncheck.errors import UsageError, did_you_mean
from aligncheck.models.base import Line, Model
from aligncheck.models.brief import Post
from aligncheck.models.fields import SLUG

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping, Sequence

CALENDARS = (".csv", ".tsv")
HEADS = ("campaign", "brand", "cause", "markets", "language")
"""The fields of a campaign; all others are of a post."""


class Plan(NamedTuple):
    """What the command line says of calendars: which column a field is in (none: it is left out), and whose it is."""

    columns: Mapping[str, str]
    brand: str | None = None
    causes: tuple[str, ...] = ()


def fields() -> tuple[str, ...]:
    """Return the fields that a column may fill: of a campaign, of a post, and of what a post has (`creator.paid`)."""
    return (*HEADS, *(name for key in Post.model_fields for name in _names(key)))


def plan_of(maps: Iterable[str], brand: str | None = None, causes: Sequence[str] = ()) -> Plan:
    """Return what --map options say, each FIELD=COLUMN or several with commas; raises UsageError."""
    columns: dict[str, str] = {}
    for given in maps:
        for part in re.split(r",(?=\s*[\w.]+\s*=)", given):
            field, mark, column = (word.strip() for word in part.partition("="))
            if not mark:
                raise UsageError(f"--map {part.strip()!r} is not FIELD=COLUMN; write text=Copy")
            if field not in fields():
                known = did_you_mean(field, fields()) or f"; fields: {', '.join(fields())}"
                raise UsageError(f"--map: no field is called {field!r}{known}")
            columns[field] = column
    for cause in causes:
        if not re.fullmatch(SLUG, cause):
            raise UsageError(
                f"--cause {cause!r} is no id; ids have small letters, digits and hyphens, as plastic-waste"
            )
    return Plan(columns, brand, tuple(causes))


def _names(key: str) -> Iterator[str]:
    """Yield what a column for a key of a post may be called: `creator`, `creator.paid`."""
    model = model_of(key)
    if model is None or issubclass(model, Line):
        yield key
    yield from (f"{key}.{inner}" for inner in (model.model_fields if model else ()))


def model_of(key: str) -> type[Model] | None:
    """Return the model of what stands under a key of a post, if it has keys of its own."""
    field = Post.model_fields.get(key)
    kinds = get_args(field.annotation) if field else ()
    return next((each for each in kinds if isinstance(each, type) and issubclass(each, Model)), None)


def plain(name: str) -> str:
    """Return a name as it is compared: `Creator paid` is `creator.paid`."""
    return re.sub(r"[\s_.-]+", "_", name.strip().lower())
