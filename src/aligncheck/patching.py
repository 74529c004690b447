"""Patch file → profile: what a brand would be if it changed, each line with its own place (docs/formats.md)."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Any, cast

from aligncheck.changed import Patched, tells
from aligncheck.errors import InputError, did_you_mean, shown
from aligncheck.loading import STDIN, STDIN_NAME, Profile, parent_of, read, validate
from aligncheck.merging import ITEMS, called, filled, name_of, plan, removed
from aligncheck.mistakes import written
from aligncheck.models import MOST, Brand, Model, Parent
from aligncheck.models.fields import Few, Text
from aligncheck.source import Source

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping
    from pathlib import Path

    from aligncheck.errors import Problem
    from aligncheck.merging import Plan
    from aligncheck.nodes import Data
    from aligncheck.source import Route

_WANTED = "a what-if patch holds keys of a brand profile, such as `practices:` and its new lines"
_OTHERS = {"causes": "a cause catalogue", "campaign": "a campaign brief"}


class Removal(Model):
    """What a patch takes away: lines of the profile's lists, by their text (partners: by name)."""

    products: Few[Text] = ()
    operations: Few[Text] = ()
    values: Few[Text] = ()
    image: Few[Text] = ()
    audience: Few[Text] = ()
    practices: Few[Text] = ()
    goals: Few[Text] = ()
    controversies: Few[Text] = ()
    stances: Few[Text] = ()
    partners: Few[Text] = ()
    markets: Few[Text] = ()


class Patch(Brand):
    """A partial profile: what it names replaces, adds to or changes the profile's; `name` may be left out."""

    remove: Removal | None = None


def load_patch(path: str | Path) -> Source:
    """Read a what-if patch (`-` is standard input); raises InputError if it cannot be read or is another kind of file.

    What it says is checked when it is laid over a profile.
    """
    source = read(path, _WANTED)
    for key, what in _OTHERS.items():
        if key in source.root.keys:
            message = f"this is {what} (it has `{key}:`); {_WANTED}"
            raise InputError((source.problem(message, source.key_place((key,))),))
    return source


def changed(profile: Profile, patch: Source, *, allow_outside: bool = False) -> Profile:
    """Return a profile with a patch in it; raises InputError with every problem of the patch."""
    given = cast("dict[str, Any]", patch.data())
    made = plan(profile.brand, given)
    typed = validate(Patch, _checkable(profile.brand, patch, made))
    brand = filled(profile.brand, {key: getattr(typed, key) for key in made.whole if key != "remove"}, made)
    base = profile.source
    source = Patched(
        base.file, base.text, base.sha256, base.root, base.problems,
        base=base, patch=patch, given=given, origins=made.origins,
    )  # fmt: skip
    parent = _parent(profile, brand, patch, allow_outside=allow_outside)
    return Profile(brand, source, parent, original=profile, patch=patch)


@dataclass(frozen=True, slots=True, kw_only=True)
class _Filled(Source):
    """A patch's file, its changed items filled up from the profile: checked whole, and placed where it was written."""

    whole: dict[str, Any]

    def data(self) -> Data:
        """Return what is to be checked."""
        return self.whole


def _checkable(brand: Brand, patch: Source, made: Plan) -> Source:
    """Return the patch as it can be checked like a profile, with what only a patch can have wrong."""
    problems = (*patch.problems, *_blank(patch), *_not_there(brand, patch), *_too_many(brand, patch, made))
    whole = {"name": brand.name, **made.whole}
    return _Filled(patch.file, patch.text, patch.sha256, patch.root, problems, whole=whole)


def _blank(patch: Source) -> Iterator[Problem]:
    """Refuse known keys without a value: one may mean to take something away by them, and nothing would happen."""
    for route, told, model in _mappings(cast("dict[str, Any]", patch.data())):
        for key in [key for key, value in told.items() if value is None and key in model.model_fields]:
            message = f"there is no value here; write one behind `{key}:`, or delete the line"
            yield patch.problem(message, patch.key_place((*route, key)), written((*route, key)))


def _mappings(given: Mapping[str, Any]) -> Iterator[tuple[Route, Mapping[str, Any], type[Model]]]:
    """Yield the mappings that hold what a profile tells, with their model: the whole, the parent and the items."""
    yield (), given, Patch
    if isinstance(given.get("parent"), dict):
        yield ("parent",), given["parent"], Parent
    for key, model in ITEMS.items():
        items = given.get(key)
        for number, item in enumerate(items if model and isinstance(items, list) else ()):
            if model and isinstance(item, dict):
                yield (key, number), item, model


def _not_there(brand: Brand, patch: Source) -> Iterator[Problem]:
    """Say which lines that are to be taken away the profile does not have."""
    for key in ITEMS:
        there = called(brand, key)
        known = {name_of(key, text) for text in there}
        for number, text in enumerate(removed(cast("dict[str, Any]", patch.data()), key)):
            if name_of(key, text) not in known:
                way_out = (
                    "write it as it stands in the profile" if there else "the profile has none, so delete the line"
                )
                near = did_you_mean(text, there) or f"; {way_out}"
                route: Route = ("remove", key, number)
                message = f"no line of `{key}` is {shown(text)}{near}"
                yield patch.problem(message, patch.place(route), written(route))


def _too_many(brand: Brand, patch: Source, made: Plan) -> Iterator[Problem]:
    """Hold a merged list to the limit of a profile's lists."""
    for key, origins in made.origins.items():
        here, there = len(made.whole.get(key, ())), len(called(brand, key))
        if len(origins) > MOST >= here:
            message = f"with the {there} of the profile more than {MOST} items in a list; keep the ones that matter"
            yield patch.problem(message, patch.place((key,)), key)


def _parent(profile: Profile, brand: Brand, patch: Source, *, allow_outside: bool) -> Profile | None:
    """Return the parent's profile: the one that the patch names, or the one that stays."""
    if tells(patch.data(), ("parent", "profile")):
        return parent_of(brand, patch, STDIN if patch.file == STDIN_NAME else patch.file, allow_outside=allow_outside)
    return profile.parent if brand.parent and brand.parent.profile else None
