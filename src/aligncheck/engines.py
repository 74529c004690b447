"""The engines a user can name, by what `--engine` and the settings call them."""

from __future__ import annotations

from enum import StrEnum
from typing import TYPE_CHECKING

from aligncheck.errors import UsageError

if TYPE_CHECKING:
    from aligncheck.embedding.encoder import Encoder


class Engine(StrEnum):
    """What turns text into vectors."""

    STATIC = "static"
    MINILM = "minilm"


def encoder_of(engine: str) -> Encoder:
    """Return the encoder of an engine, by the engine's name or the encoder's id.

    Raises UsageError for a name that is none, and for an engine whose packages are not installed.
    """
    if engine in (Engine.MINILM, "minilm-int8-384"):
        from aligncheck.embedding.minilm import minilm_encoder  # noqa: PLC0415  (only who asks for it pays for it)

        return minilm_encoder()
    from aligncheck.embedding.encoder import default_encoder  # noqa: PLC0415  (`--help` names the engines, and no more)

    if engine not in (Engine.STATIC, default_encoder().id):
        raise UsageError(f"no engine is called {engine!r}; there are {' and '.join(Engine)}")
    return default_encoder()
