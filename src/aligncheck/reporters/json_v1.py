"""JSON, version 1."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from collections.abc import Mapping


def render(document: Mapping[str, Any]) -> str:
    """Return the document as text: the same bytes for the same inputs."""
    return json.dumps(document, ensure_ascii=False, indent=1) + "\n"
