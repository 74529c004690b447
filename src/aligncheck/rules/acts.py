"""When the acts that rules rest on begin to bind."""

from __future__ import annotations

from datetime import date

EMPOWERING = date(2026, 9, 27)
"""From here on Directive (EU) 2024/825 is to be applied; some member states are late."""
