"""JSON, version 1."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from collections.abc import Mapping


def render(document: Mapping[str, Any]) -> str:
    """Return the document as text: the same bytes for the same inputs, in ASCII, so that no screen can spoil it."""
    return json.dumps(document, ensure_ascii=True, indent=1) + "\n"
