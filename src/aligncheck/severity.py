"""How grave a finding is. The settings know it too, and a score should not load more for it."""

from __future__ import annotations

from enum import StrEnum


class Severity(StrEnum):
    """How grave a finding is: an error is banned or mandatory somewhere, a warning misleads, an info is craft."""

    ERROR = "error"
    WARNING = "warning"
    INFO = "info"

    @property
    def rank(self) -> int:
        """Return 0 for an error, 1 for a warning, 2 for an info: to sort the worst first."""
        return _RANKS[self]


_RANKS = {severity: rank for rank, severity in enumerate(Severity)}
