"""YAML as an editor types it (the core schema of YAML 1.2): numbers, booleans and nulls, and all else a text."""

from __future__ import annotations

import re
from typing import Any

import yaml


class _Core(getattr(yaml, "CSafeLoader", yaml.SafeLoader)):  # type: ignore[misc]
    """PyYAML follows YAML 1.1, where `on` is true and 2024-05-31 a date; editors do not."""

    yaml_implicit_resolvers: dict[str, Any] = {}  # noqa: RUF012  (PyYAML's attribute)


_NUMBER = r"[-+]?(?:[0-9]+(?:\.[0-9]*)?|\.[0-9]+)(?:[eE][-+]?[0-9]+)?"
for tag, pattern, first in (
    ("null", r"~|null|Null|NULL|", [*"~nN", ""]),
    ("bool", r"true|True|TRUE|false|False|FALSE", [*"tTfF"]),
    ("int", r"[-+]?[0-9]+", [*"-+0123456789"]),
    ("float", _NUMBER, [*"-+.0123456789"]),
):
    _Core.add_implicit_resolver(f"tag:yaml.org,2002:{tag}", re.compile(f"(?:{pattern})$"), first)
_Core.add_constructor("tag:yaml.org,2002:int", lambda _, node: int(node.value))
_Core.add_constructor("tag:yaml.org,2002:float", lambda _, node: float(node.value))


def typed(text: str) -> Any:  # noqa: ANN401
    """Return the data of a YAML text, every key as text; raises yaml.YAMLError for what is no YAML."""
    return _with_text_keys(yaml.load(text, Loader=_Core))  # noqa: S506  (a safe loader)


def _with_text_keys(data: Any) -> Any:  # noqa: ANN401
    if isinstance(data, dict):
        return {str(key): _with_text_keys(value) for key, value in data.items()}
    return [_with_text_keys(item) for item in data] if isinstance(data, list) else data
