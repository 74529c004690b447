"""What a settings file may say, and how it is read: aligncheck.toml, or [tool.aligncheck] in pyproject.toml."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

from pydantic import ConfigDict, Field, ValidationError, ValidationInfo, field_validator

from aligncheck.engines import Engine
from aligncheck.errors import MAX_PROBLEMS, InputError, Problem, shown
from aligncheck.loading import STDIN, read_bytes
from aligncheck.models.base import MisfitError, Model
from aligncheck.models.fields import Few, RuleCode, Text
from aligncheck.policy import Bands, Weights
from aligncheck.project import PYPROJECT, inside
from aligncheck.setting_mistakes import problems_of
from aligncheck.severity import Severity
from aligncheck.toml.parsing import parse
from aligncheck.toml.slips import written

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from aligncheck.errors import Place
    from aligncheck.toml.parsing import TomlSource
    from aligncheck.toml.places import Route

Value = float | bool | str | list[str] | None
_WEIGHTS, _BANDS = Weights(), Bands()

Share = Annotated[float, Field(ge=0, le=1, strict=True, allow_inf_nan=False)]
Positive = Annotated[float, Field(gt=0, le=1, strict=True, allow_inf_nan=False)]


def kebab(name: str) -> str:
    """Return a name as it is written in a settings file: `practice-fair`."""
    return name.replace("_", "-")


class Table(Model):
    """A table of a settings file: each key has one spelling."""

    model_config = ConfigDict(alias_generator=kebab)


class WeightTable(Table):
    """How much each kind of link counts (0-1)."""

    products: Share = Field(_WEIGHTS.products, description="the most that one perfect product link gives to fit")
    operations: Share = Field(
        _WEIGHTS.operations, description="the most that one perfect operations link gives to fit, or any duty"
    )
    values: Share = Field(_WEIGHTS.values, description="the most that one perfect values link gives to fit")
    image: Share = Field(_WEIGHTS.image, description="the most that one perfect image link gives to fit")
    audience: Share = Field(_WEIGHTS.audience, description="the most that one perfect audience link gives to fit")
    industry: Share = Field(
        _WEIGHTS.industry, description="the most for what follows from the industry or its trade, whatever its kind"
    )
    lead: Share = Field(
        _WEIGHTS.lead, description="the most for a cause that the trade leads to, by an editor's judgement"
    )
    second: Share = Field(_WEIGHTS.second, description="share of its pull that the second link of a set adds")
    third: Share = Field(_WEIGHTS.third, description="share of its pull that the third link of a set adds")
    same_channel: Share = Field(
        _WEIGHTS.same_channel, description="what is left of a difference if both links are of one channel"
    )
    same_side: Share = Field(
        _WEIGHTS.same_side, description="what is left of a difference if both lead to the same facet"
    )
    neighbour: Share = Field(
        _WEIGHTS.neighbour,
        description="share for a facet of a neighbouring kind: a product that meets an operations facet",
    )
    meaning: Share = Field(_WEIGHTS.meaning, description="share for a match with the cause's name, summary or terms")
    # Above 0: what is owed is measured in shares of it.
    duty: Positive = Field(_WEIGHTS.duty, description="share for a match with a duty")
    unsourced_image: Share = Field(_WEIGHTS.unsourced_image, description="share for an image line without a source")


class BandTable(Table):
    """Where words begin (0-1): above 0, as the distance to a band is told in shares of it."""

    fair: Positive = Field(_BANDS.fair, description="fit is fair from here")
    good: Positive = Field(_BANDS.good, description="fit is good from here", validate_default=True)
    practice_fair: Positive = Field(_BANDS.practice_fair, description="practice is fair from here")
    practice_good: Positive = Field(
        _BANDS.practice_good, description="practice is good from here", validate_default=True
    )
    proof_fair: Positive = Field(_BANDS.proof_fair, description="proof is fair from here")
    thrown_back: Positive = Field(_BANDS.thrown_back, description="exposure that would be called out, from here")
    statements: Annotated[int, Field(ge=1, le=100, strict=True)] = Field(
        _BANDS.statements, description="fewer lines than this, and fit cannot be judged"
    )

    @field_validator("good", "practice_good")
    @classmethod
    def _not_below_fair(cls, good: float, info: ValidationInfo) -> float:
        name = str(info.field_name)
        fair = info.data.get(name.replace("good", "fair"))  # none, if it has a mistake of its own
        if fair is not None and good < fair:
            low, high = kebab(name.replace("good", "fair")), kebab(name)
            raise MisfitError(low, f"{high} ({good:g}) lies below {low} ({fair:g}); raise {high} or lower {low}")
        return good


class CheckTable(Table):
    """What `aligncheck check` runs, how grave its findings are, and when it fails."""

    fail_on: Severity = Field(Severity.ERROR, description="exit 1 if there is a finding as grave as this")
    max_warnings: Annotated[int, Field(ge=0, strict=True)] | None = Field(
        None, description="exit 1 if there are more warnings than this"
    )
    select: Few[RuleCode] = Field((), description="the rules or families that run; none named: those on by default")
    extend_select: Few[RuleCode] = Field((), description="rules or families that run too, such as `PA06`")
    ignore: Few[RuleCode] = Field((), description="rules or families that do not run")
    error: Few[RuleCode] = Field((), description="rules or families that are errors")
    warning: Few[RuleCode] = Field((), description="rules or families that are warnings")
    info: Few[RuleCode] = Field((), description="rules or families that are infos")
    exclude: Few[Text] = Field(
        (),
        description="files and folders that are not checked: a name, or a path from the folder of the settings file",
    )
    baseline: Text | None = Field(
        None, description="a baseline file, relative to the folder of the settings file: only what is new fails"
    )


class Settings(Table):
    """A settings file. What it leaves out keeps its default."""

    causes: Few[Text] = Field(
        (), description="catalogue files laid over the built-in one, relative to the folder of the settings file"
    )
    builtin_causes: Annotated[bool, Field(strict=True)] = Field(
        default=True, description="whether the built-in catalogue is used"
    )
    engine: Engine = Field(Engine.STATIC, description="what compares by meaning; `minilm` needs aligncheck[onnx]")
    markets: Few[Text] = Field((), description="the markets of brand profiles that name none")
    weights: WeightTable = Field(default_factory=WeightTable, description="how much each kind of link counts")
    check: CheckTable = Field(default_factory=CheckTable, description="what `aligncheck check` runs, and when it fails")
    bands: BandTable = Field(default_factory=BandTable, description="where fair, good and called out begin")


@dataclass(frozen=True, slots=True)
class Loaded:
    """Settings with the file they came from; `table` is the route to them: [tool.aligncheck], or nothing."""

    settings: Settings
    source: TomlSource
    table: Route

    def place(self, name: str) -> Place | None:
        """Return the place of a setting, or nothing if the file does not have it."""
        route = (*self.table, *name.split("."))
        return self.source.key_place(route) if route in self.source.places.keys else None


def load_file(path: str | Path, *, allow_outside: bool = False) -> Loaded:
    """Read the settings in a file: in pyproject.toml its [tool.aligncheck], in any other the whole.

    Raises InputError with every problem found.
    """
    if found := first_of([Path(path)], allow_outside=allow_outside):
        return found
    raise InputError((Problem("there is no [tool.aligncheck] in it; add one, or name another file", _name(path)),))


def first_of(paths: Iterable[Path], *, allow_outside: bool = False) -> Loaded | None:
    """Read the first of some files that has settings: a pyproject.toml may have none. Raises InputError."""
    for path in paths:
        source = parse(read_bytes(path, _name(path)), _name(path))
        table: Route = ("tool", "aligncheck") if path.name == PYPROJECT else ()
        data: object = source.data
        for step in table:
            data = data.get(str(step), {}) if isinstance(data, dict) else {}
        if data or not table or table in source.places.keys:
            return Loaded(_checked(data, source, table, path, allow_outside=allow_outside), source, table)
    return None


def values(table: Table) -> Iterator[tuple[str, Value, Value]]:
    """Yield each setting's name (of one in a table: `table.key`), its value and its default, in order."""
    for name, field in type(table).model_fields.items():
        value, usual = getattr(table, name), field.get_default(call_default_factory=True)
        if isinstance(value, Table):
            yield from ((f"{field.alias}.{inner}", own, its_usual) for inner, own, its_usual in values(value))
        elif isinstance(value, tuple):
            yield str(field.alias), list(value), list(usual)
        elif isinstance(value, StrEnum):
            yield str(field.alias), value.value, usual.value
        else:
            yield str(field.alias), value, usual


def _checked(data: object, source: TomlSource, table: Route, path: Path, *, allow_outside: bool) -> Settings:
    """Turn the data of a file into settings; raises InputError with every problem, in order."""
    named = data.get("causes") if isinstance(data, dict) else None
    problems = list(_missing(named, source, table, path, allow_outside=allow_outside))
    try:
        settings = Settings.model_validate(data)
    except ValidationError as error:
        problems += problems_of(error, Settings, source, table)
    else:
        if not problems:
            return settings
    problems.sort(key=lambda p: (p.place.line, p.place.column) if p.place else (0, 0))
    more = [Problem("and perhaps more; mend these first", source.file)] * (len(problems) > MAX_PROBLEMS)
    raise InputError((*problems[:MAX_PROBLEMS], *more))


def _missing(named: object, source: TomlSource, table: Route, path: Path, *, allow_outside: bool) -> Iterator[Problem]:
    """Yield what is wrong with the catalogue files that are named: a mistake here stands in the settings file."""
    for index, name in enumerate(named if isinstance(named, list) else []):
        if not isinstance(name, str) or not name.strip():
            continue
        try:
            target = inside(path.resolve().parent, name.strip(), allow_outside=allow_outside)
            read_bytes(target, name, most=0)
        except InputError as error:
            route: Route = (*table, "causes", index)
            message = f"{shown(name)}: {error.problems[0].message}"
            yield source.problem(message, source.place(route), written(route[len(table) :]))


def _name(path: str | Path) -> str:
    return "<stdin>" if str(path) == STDIN else Path(path).as_posix()
