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
    return {name.replace("-", "_"): each["description"] for name, each in _described() if "." in name}


def _described() -> list[tuple[str, dict[str, Any]]]:
    """Return the JSON Schema of each setting by its name."""
    schema = Settings.model_json_schema()
    found: list[tuple[str, dict[str, Any]]] = []
    for name, each in schema["properties"].items():
        inner = schema["$defs"].get(str(each.get("$ref", "")).rpartition("/")[2], {})
        table = inner.get("properties", {})
        found += [(f"{name}.{key}", of) for key, of in table.items()] if table else [(name, inner | each)]
    return found


def _kind(schema: dict[str, Any]) -> str:
    if "enum" in schema:
        return ", ".join(f"`{word}`" for word in schema["enum"])
    if schema["type"] == "array":
        return "list of texts"
    if schema["type"] == "boolean":
        return "`true`, `false`"
    least = f"above {schema['exclusiveMinimum']:g}" if "exclusiveMinimum" in schema else f"{schema['minimum']:g}"
    whole = "whole number, " if schema["type"] == "integer" else ""
    return f"{whole}{least} to {schema['maximum']:g}"


def _default(value: Any) -> str:  # noqa: ANN401  (whatever a setting holds)
    return f"`{plain(value)}`"
