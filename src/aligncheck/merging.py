"""A partial profile over a whole one: which items of its lists are added, changed and taken away."""

from __future__ import annotations

import re
import unicodedata
from typing import TYPE_CHECKING, Any, NamedTuple

from pydantic import ValidationError

from aligncheck.models import (
    Audience,
    Brand,
    Controversy,
    Goal,
    Model,
    Parent,
    Partner,
    Practice,
    Stance,
    Statement,
    When,
)

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

ITEMS: Mapping[str, type[Model] | None] = {
    "products": Statement,
    "operations": Statement,
    "values": Statement,
    "image": Statement,
    "audience": Audience,
    "practices": Practice,
    "goals": Goal,
    "controversies": Controversy,
    "stances": Stance,
    "partners": Partner,
    "markets": None,  # plain texts
}
"""The lists of a profile, and the model of their items."""


class Origin(NamedTuple):
    """Where an item of a merged list comes from: its number in the profile's list, and in the patch's."""

    old: int | None
    new: int | None


class Plan(NamedTuple):
    """What a patch does: its values, the changed items filled up from the profile, and where each item comes from."""

    whole: dict[str, Any]
    origins: dict[str, tuple[Origin, ...]]


def plan(brand: Brand, patch: Mapping[str, Any]) -> Plan:
    """Return what a patch (plain data, not validated yet) does to a profile; what is malformed is left as it is."""
    whole = {key: value for key, value in patch.items() if value is not None}
    origins: dict[str, tuple[Origin, ...]] = {}
    for key in ITEMS:
        added, gone = patch.get(key), removed(patch, key)
        if isinstance(added, list):
            whole[key], origins[key] = _laid_over(brand, key, added, gone)
        elif gone:
            _, origins[key] = _laid_over(brand, key, [], gone)
    if "parent" in whole:
        whole["parent"] = _parent(brand.parent, whole["parent"])
    return Plan(whole, origins)


def filled(brand: Brand, typed: Mapping[str, Any], made: Plan) -> Brand:
    """Return the profile with the validated values of a plan in it."""
    changed = {key: value for key, value in typed.items() if key not in ITEMS}
    for key, origins in made.origins.items():
        old, new = getattr(brand, key) or (), typed.get(key, ())
        changed[key] = tuple(new[each.new] if each.new is not None else old[each.old or 0] for each in origins)
    return brand.model_copy(update=changed)


def merged(brand: Brand, patch: Mapping[str, Any]) -> Brand:
    """Return the profile with a patch of lists in it; raises ValidationError."""
    made = plan(brand, patch)
    typed = {
        key: tuple(model.model_validate(item) for item in made.whole[key])
        for key, model in ITEMS.items()
        if key in patch and model
    }
    return filled(brand, typed, made)


def plain(value: Any) -> Any:  # noqa: ANN401  (any part of a profile)
    """Return a part of a profile as it would be written: only what it tells, as plain data."""
    if isinstance(value, Model):
        return {
            name: plain(getattr(value, name)) for name in type(value).model_fields if name in value.model_fields_set
        }
    if isinstance(value, tuple):
        return [plain(each) for each in value]
    return str(value) if isinstance(value, When) else value


def removed(patch: Mapping[str, Any], key: str) -> list[str]:
    """Return what a patch takes away from a list, as far as it can be read."""
    lists = patch.get("remove")
    texts = lists.get(key) if isinstance(lists, dict) else None
    return [text for text in texts if isinstance(text, str)] if isinstance(texts, list) else []


def name_of(key: str, text: str) -> str:
    """Return what an item is known by: its text whatever case and spacing, a practice's without its `since 2021`."""
    return _SINCE.sub("", _same(text)) if key == "practices" else _same(text)


def called(brand: Brand, key: str) -> list[str]:
    """Return the texts (of partners: the names) of a list of the profile."""
    return [item if isinstance(item, str) else getattr(item, _named_by(key)) for item in getattr(brand, key) or ()]


def _laid_over(
    brand: Brand, key: str, added: Sequence[Any], texts: Sequence[str]
) -> tuple[list[Any], tuple[Origin, ...]]:
    """Lay items over a list of the profile; return them filled up, and where each item of the merged list is from."""
    gone = {name_of(key, text) for text in texts}
    named = zip(called(brand, key), getattr(brand, key) or (), strict=True)
    old = [_Line(name_of(key, text), item, Origin(number, None)) for number, (text, item) in enumerate(named)]
    lines = [line for line in old if line.name not in gone]
    known: dict[str, int] = {}
    for number, line in enumerate(lines):
        known.setdefault(line.name, number)  # of two with the same text, the first is meant
    whole = []
    for number, item in enumerate(added):
        line = _line(key, item, number)
        at = known.setdefault(line.name, len(lines)) if line.name else len(lines)
        if at == len(lines):
            lines.append(line)
        else:
            lines[at] = line = _over(key, lines[at], line)
        whole.append(line.told)
    return whole, tuple(line.origin for line in lines)


class _Line(NamedTuple):
    """An item of a list while a patch is laid over it; without a name it is like no other."""

    name: str
    told: Any
    origin: Origin


def _line(key: str, item: Any, number: int) -> _Line:  # noqa: ANN401  (not validated yet)
    told = _told(key, item)
    name = told.get(_named_by(key)) if isinstance(told, dict) and ITEMS[key] else told
    return _Line(name_of(key, name) if isinstance(name, str) else "", item, Origin(None, number))


def _over(key: str, line: _Line, patch: _Line) -> _Line:
    """Lay an item over one of the same name, key by key; the name stays as the profile spells it."""
    origin = Origin(line.origin.old, patch.origin.new)
    before, after = _told(key, line.told), _told(key, patch.told)
    if not isinstance(before, dict):
        return _Line(line.name, before, origin)
    named_by = _named_by(key)
    return _Line(line.name, {**before, **after, named_by: before[named_by]}, origin)


def _told(key: str, item: Any) -> Any:  # noqa: ANN401  (not validated yet)
    """Return what an item tells as plain data: a plain text as the mapping it stands for."""
    model = ITEMS[key]
    if isinstance(item, str) and model:
        try:
            item = model.model_validate(item)
        except ValidationError:  # said when the patch is validated
            return {_named_by(key): item}
    return plain(item)


def _named_by(key: str) -> str:
    """Return the key that says which item of a list one is."""
    return "name" if key == "partners" else "text"


def _parent(parent: Parent | None, given: Any) -> Any:  # noqa: ANN401  (not validated yet)
    """Lay a parent over the profile's, if it is the same; another name is another parent."""
    told = {"name": given} if isinstance(given, str) else given
    if parent is None or not isinstance(told, dict):
        return given
    name = told.get("name", parent.name)
    if not isinstance(name, str) or _same(name) != _same(parent.name):
        return given
    return {**plain(parent), **told, "name": parent.name}


def _same(text: str) -> str:
    """Return what texts have in common that differ in nothing but case, spacing and how letters are stored."""
    return " ".join(unicodedata.normalize("NFKC", text).casefold().split())


_SINCE = re.compile(r",? since \d{4}(-\d\d){0,2}$", re.ASCII)
