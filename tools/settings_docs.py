"""What docs/formats.md says about settings: every key with its values and its default, from the models themselves."""

from __future__ import annotations

from typing import Any

from aligncheck.setting_list import settings_of
from aligncheck.settings import Settings
from aligncheck.settled import Search, plain


def settings_table() -> str:
    """Return a row for each setting."""
    described = dict(_described())
    rows = [
        f"| `{setting.name}` | {_kind(described[setting.name])} | {_default(setting.default)} "
        f"| {described[setting.name]['description']} |"
        for setting in settings_of(Search(None, []))
    ]
    return "\n\n" + "\n".join(["| key | value | default | meaning |", "| --- | --- | --- | --- |", *rows]) + "\n\n"


def meanings() -> dict[str, str]:
    """Return what each weight and band means, by its name in policy.py."""
    moving = (each for each in _described() if "." in each[0] and not each[0].startswith("check."))
    return {name.replace("-", "_"): each["description"] for name, each in moving}


def _described() -> list[tuple[str, dict[str, Any]]]:
    """Return the JSON Schema of each setting by its name."""
    schema = Settings.model_json_schema()
    found: list[tuple[str, dict[str, Any]]] = []
    for name, each in schema["properties"].items():
        table = _resolved(each, schema).get("properties", {})
        rows = [(f"{name}.{key}", of) for key, of in table.items()] if table else [(name, each)]
        found += [(key, _resolved(of, schema)) for key, of in rows]
    return found


def _resolved(each: dict[str, Any], schema: dict[str, Any]) -> dict[str, Any]:
    """Return a schema with what it refers to laid under it."""
    inner: dict[str, Any] = schema["$defs"].get(str(each.get("$ref", "")).rpartition("/")[2], {})
    return inner | each


def _kind(schema: dict[str, Any]) -> str:
    if "anyOf" in schema:
        return next(_kind(each) for each in schema["anyOf"] if each.get("type") != "null")
    if "enum" in schema:
        return ", ".join(f"`{word}`" for word in schema["enum"])
    if schema["type"] == "array":
        return "list of texts"
    if schema["type"] == "string":
        return "a text"
    if schema["type"] == "boolean":
        return "`true`, `false`"
    least = f"above {schema['exclusiveMinimum']:g}" if "exclusiveMinimum" in schema else f"{schema['minimum']:g}"
    whole = "whole number, " if schema["type"] == "integer" else ""
    return f"{whole}{least} to {schema['maximum']:g}" if "maximum" in schema else f"{whole}{least} or more"


def _default(value: Any) -> str:  # noqa: ANN401  (whatever a setting holds)
    return f"`{plain(value)}`"
