"""Which schemas there are, and the model that each is made from."""

from __future__ import annotations

from enum import StrEnum
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from aligncheck.models import Model

# Where the project's documentation is; an identifier need not lead anywhere (docs/formats.md).
_HOME = "https://pypi.org/project/aligncheck/schemas"


class Kind(StrEnum):
    """What a schema describes: a file that is read, or a JSON document that is written."""

    BRAND = "brand"
    BRIEF = "brief"
    CAUSES = "causes"
    TRADES = "trades"
    SETTINGS = "settings"
    REPORT = "report"
    VALIDATE = "validate"
    CHECK = "check"
    SETTINGS_LIST = "settings-list"
    CAUSES_LIST = "causes-list"
    CAUSES_SHOW = "causes-show"
    CAUSES_SEARCH = "causes-search"
    DETECT = "detect"
    RULES = "rules"


def schema_of(kind: Kind) -> dict[str, Any]:
    """Return the JSON Schema of a kind of file or document."""
    from aligncheck.schema.making import DocumentSchema, FileSchema, SettingsSchema  # noqa: PLC0415  (`--help` needs no pydantic)

    model, title = (_files() | _documents())[kind]
    how = FileSchema if kind in _files() else SettingsSchema if kind is Kind.SETTINGS else DocumentSchema
    made = model.model_json_schema(schema_generator=how)
    head = {"$schema": how.schema_dialect, "$id": f"{_HOME}/{file_name(kind)}", "title": title}
    body = ("description", "type", "properties", "required", "additionalProperties", "$defs")
    return {**head, **{key: made[key] for key in body if key in made}}


def model_of(kind: Kind) -> type[Model]:
    """Return the model that a schema is made from."""
    return (_files() | _documents())[kind][0]


def file_name(kind: Kind) -> str:
    """Return the name that the file of a schema has."""
    return f"{kind}.schema.json"


def _files() -> dict[Kind, tuple[type[Model], str]]:
    """Return the models of the YAML files, each with a title."""
    from aligncheck.models import Brand, CauseFile, TradeFile  # noqa: PLC0415
    from aligncheck.models.brief import Brief  # noqa: PLC0415

    return {
        Kind.BRAND: (Brand, "aligncheck brand profile"),
        Kind.BRIEF: (Brief, "aligncheck campaign brief"),
        Kind.CAUSES: (CauseFile, "aligncheck cause catalogue"),
        Kind.TRADES: (TradeFile, "aligncheck trades"),
    }


def _documents() -> dict[Kind, tuple[type[Model], str]]:
    """Return the models of what tells numbers from texts: JSON documents, each with its version, and TOML files."""
    from aligncheck.schema import browsed, checks, detected, documents, ruled  # noqa: PLC0415
    from aligncheck.settings import Settings  # noqa: PLC0415

    return {
        Kind.SETTINGS: (Settings, "aligncheck settings"),
        Kind.REPORT: (documents.Report, "aligncheck/report@1"),
        Kind.VALIDATE: (documents.Validation, "aligncheck/validate@1"),
        Kind.CHECK: (checks.Check, "aligncheck/check@1"),
        Kind.SETTINGS_LIST: (documents.SettingList, "aligncheck/settings@1"),
        Kind.CAUSES_LIST: (browsed.CauseList, "aligncheck/causes@1"),
        Kind.CAUSES_SHOW: (browsed.ShownCause, "aligncheck/cause@1"),
        Kind.CAUSES_SEARCH: (browsed.Search, "aligncheck/search@1"),
        Kind.DETECT: (detected.DetectDocument, "aligncheck/detect@1"),
        Kind.RULES: (ruled.RuleList, "aligncheck/rules@1"),
    }
