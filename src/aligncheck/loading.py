"""Path → Source → model. Every problem of a file is reported at once, with its place and the way out."""

from __future__ import annotations

import sys
from itertools import islice
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple, TypeVar

from pydantic import BaseModel, ValidationError

from aligncheck.errors import MAX_PROBLEMS, InputError, Problem, did_you_mean, shown
from aligncheck.mistakes import other_kind, problems_of, written
from aligncheck.models import Brand
from aligncheck.project import inside
from aligncheck.source import MAX_BYTES, Route, Source, parse

if TYPE_CHECKING:
    from collections.abc import Sequence

    from aligncheck.mistakes import Places
    from aligncheck.models import CauseFile

M = TypeVar("M", bound=BaseModel)

STDIN = "-"
STDIN_NAME = "<stdin>"
_WANTED = "it must hold `key: value` lines and begin with `name: …` (brand) or `causes:` (catalogue)"


class Profile(NamedTuple):
    """A brand profile with its file, its parent's profile where one is named, and what it was without a patch."""

    brand: Brand
    source: Source
    parent: Profile | None = None
    original: Profile | None = None  # what it was without the patch that is in it …
    patch: Source | None = None  # … and the file of that patch


def load_profile(path: str | Path, *, allow_outside: bool = False) -> Profile:
    """Read a brand profile (`-` is standard input), and its parent's if it names one.

    Raises InputError with every problem found.
    """
    return _profile(read(path), path, allow_outside=allow_outside)


def kind_in(raw: bytes, path: str | Path, *, allow_outside: bool = False) -> str:
    """Return whether a file is a brand profile or a catalogue, by its bytes; raises InputError with every problem."""
    source = _read(raw, _called(path), _WANTED)
    if "causes" in (source.data() or ()) and "name" not in (source.data() or ()):
        _causes(source)
        return "cause catalogue"
    _profile(source, path, allow_outside=allow_outside)
    return "brand profile"


def load_cause_file(path: str | Path) -> tuple[CauseFile, Source]:
    """Read a cause catalogue; raises InputError with every problem found."""
    source = read(path)
    return _causes(source), source


def read(path: str | Path, wanted: str = _WANTED) -> Source:
    """Read and parse a file; raises InputError if it cannot be read or is no YAML mapping, saying what is wanted."""
    return _read(read_bytes(path, _called(path)), _called(path), wanted)


def _called(path: str | Path) -> str:
    return STDIN_NAME if str(path) == STDIN else Path(path).as_posix()


def _read(raw: bytes, name: str, wanted: str) -> Source:
    source = parse(raw, name)
    found = source.root.value
    if isinstance(found, dict):
        return source
    what = "empty" if found is None else "a list" if isinstance(found, list) else "plain text"
    message = f"the file is {what}; {wanted}"
    raise InputError(source.problems or (source.problem(message, source.place(())),))


def validate(model: type[M], source: Source) -> M:
    """Turn the data of a file into its model; raises InputError with every problem, in order."""
    if problem := other_kind(model, source):
        raise InputError((problem,))
    return checked(model, source.data(), source, source.problems)


def checked(model: type[M], data: object, places: Places, found: Sequence[Problem] = ()) -> M:
    """Turn data into its model; raises InputError with every problem, in order, those `found` before among them."""
    problems = list(found)
    try:
        made = model.model_validate(data)
    except ValidationError as error:
        said = {problem.place.line for problem in problems if problem.place}
        more = problems_of(model, places, error.errors(include_url=False)[:1000])
        problems += islice((p for p in more if p.place and p.place.line not in said), MAX_PROBLEMS)
        raise InputError(in_order(problems)) from None
    if problems:
        raise InputError(in_order(problems))
    return made


def parent_of(brand: Brand, source: Source, path: str | Path, *, allow_outside: bool = False) -> Profile | None:
    """Return the profile of a brand's parent, if one is named; `path` is the file that names it. Raises InputError."""
    if not (brand.parent and brand.parent.profile):
        return None
    parent = _parent(path, brand.parent.profile, source, allow_outside=allow_outside)
    return Profile(validate(Brand, parent), parent)


def _profile(source: Source, path: str | Path, *, allow_outside: bool) -> Profile:
    brand = validate(Brand, source)
    return Profile(brand, source, parent_of(brand, source, path, allow_outside=allow_outside))


def _causes(source: Source) -> CauseFile:
    from aligncheck.models import CauseFile  # noqa: PLC0415  (a score on the built-in catalogue needs no model of causes)

    causes = validate(CauseFile, source)
    first: dict[str, int] = {}
    problems = []
    for index, cause in enumerate(causes.causes):
        route: Route = ("causes", index, "id")
        place = source.place(route)
        if cause.id in first:
            message = f'the id "{cause.id}" stands twice (first on line {first[cause.id]}); ids must differ'
            problems.append(source.problem(message, place, written(route)))
        first.setdefault(cause.id, place.line)
    if problems:
        raise InputError(in_order(problems))
    return causes


def read_bytes(path: str | Path, name: str, most: int = MAX_BYTES + 1) -> bytes:
    """Return the first bytes of a file (`-` is standard input); raises InputError if they cannot be had."""
    try:
        if str(path) == STDIN:
            return sys.stdin.buffer.read(most)
        with Path(path).open("rb") as file:
            return file.read(most)
    except FileNotFoundError:
        near = did_you_mean(Path(path).name, _neighbours(Path(path)))
        raise InputError((Problem(f"no such file{near}", name),)) from None
    except IsADirectoryError:
        raise InputError((Problem("this is a folder; name the files in it", name),)) from None
    except (OSError, ValueError) as error:
        raise InputError((Problem(f"cannot be read: {getattr(error, 'strerror', None) or error}", name),)) from None


def _neighbours(path: Path) -> list[str]:
    try:
        kinds = {".toml"} if path.suffix == ".toml" else {".yaml", ".yml"}
        return [entry.name for entry in path.parent.iterdir() if entry.suffix in kinds]
    except OSError:
        return []


def _parent(path: str | Path, named: str, source: Source, *, allow_outside: bool) -> Source:
    """Read the profile that `parent.profile` names; if it cannot be had, say so where it is named."""
    try:
        return read(_inside(path, named, allow_outside=allow_outside))
    except InputError as error:
        if any(problem.place for problem in error.problems):
            raise  # the file is there, and has its own mistakes
        message = f"{shown(named)}: {error.problems[0].message}"
    route: Route = ("parent", "profile")
    raise InputError((source.problem(message, source.place(route), written(route)),))


def _inside(path: str | Path, named: str, *, allow_outside: bool) -> Path:
    """Resolve a path that a file names, and keep it within the project."""
    here = Path.cwd() if str(path) == STDIN else Path(path).resolve().parent
    target = inside(here, named, allow_outside=allow_outside)
    if str(path) != STDIN and target == Path(path).resolve():
        raise InputError((Problem("this is the brand itself; name the profile of its parent", named),))
    try:  # as short as a reader would write it
        return target.relative_to(Path.cwd())
    except ValueError:
        return target


def in_order(problems: list[Problem]) -> tuple[Problem, ...]:
    """Return the problems in the order of the file, each once, and no more than anyone would read."""
    once = {(p.message, p.place): p for p in problems}  # a value with aliases is one mistake, not many
    found = sorted(once.values(), key=lambda p: (p.place.line, p.place.column) if p.place else (0, 0))
    if len(found) < MAX_PROBLEMS:
        return tuple(found)
    return (*found[:MAX_PROBLEMS], Problem("and perhaps more; mend these first", found[0].file))
