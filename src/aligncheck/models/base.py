"""What all models share: frozen, unknown keys refused, a line as plain text or as a mapping."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, ClassVar, TypeVar

from pydantic import BaseModel, ConfigDict, Field, model_validator

from aligncheck.models.fields import Text

if TYPE_CHECKING:
    from aligncheck.models.fields import When

M = TypeVar("M", bound="Model")


class Model(BaseModel):
    """Frozen, strict about its keys, and built when first used (the built-in catalogue needs no Cause)."""

    model_config = ConfigDict(frozen=True, extra="forbid", str_strip_whitespace=True, defer_build=True)


class Line(Model):
    """A mapping that may be written as plain text; `plain` is the key that the text stands for."""

    plain: ClassVar[str]

    @model_validator(mode="before")
    @classmethod
    def _plain(cls, data: Any) -> Any:  # noqa: ANN401  (pydantic's signature)
        return {cls.plain: data} if isinstance(data, str) else data


class Item(Line):
    """A line of a profile: plain text, or a mapping with `text`."""

    plain = "text"

    text: Text = Field(description="The line itself, in a few words.")


class MisfitError(ValueError):
    """Two keys of one item that do not go together; `key` is the one to look at."""

    def __init__(self, key: str, message: str) -> None:
        """Hold the key and what is wrong with it."""
        super().__init__(message)
        self.key = key


def ordered(model: M, early: str, first: When | None, late: str, last: When | None) -> M:
    """Return the model; raises MisfitError if what ends lies before what begins."""
    if first and last and last.last < first.first:
        raise MisfitError(late, f"{last} lies before `{early}: {first}`; one of the two is wrong")
    return model
