"""Which social causes a brand can speak on naturally and believably.

>>> import aligncheck
>>> brand = aligncheck.load_brand("examples/brands/fernwash.yaml")
>>> report = aligncheck.assess(brand, aligncheck.load_causes(), as_of="2026-11-22")
>>> report.to_dict()["results"][0]["verdict"]
'speak_up'
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from aligncheck.version import __version__

__all__ = [
    "Detection", "Detector", "InputError", "Report", "Settled", "__version__", "assess", "check", "detect",
    "load_brand", "load_causes", "load_detector", "load_settings", "what_if",
]  # fmt: skip

if TYPE_CHECKING:
    from aligncheck.api import (
        Detection,
        Detector,
        Report,
        Settled,
        assess,
        check,
        detect,
        load_brand,
        load_causes,
        load_detector,
        load_settings,
        what_if,
    )
    from aligncheck.errors import InputError
else:  # a type checker would take any name for one of these

    def __getattr__(name: str) -> Any:  # noqa: ANN401  (whatever the API holds)
        """Import the API when it is first used: `aligncheck --version` must not pay for it."""
        if name not in __all__:
            raise AttributeError(f"module 'aligncheck' has no attribute {name!r}")
        from aligncheck import api  # noqa: PLC0415

        return getattr(api, name)
