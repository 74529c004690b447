"""Model → JSON Schema: as a program writes a document, and as people write a file (YAML) or settings (TOML).

Each key has one flat schema, without alternatives where it can be helped: an editor then names the one thing that is
wrong. What looks odd here was tried in an editor (docs/decisions/007-schemas.md).
"""

from __future__ import annotations

from typing import Any

from pydantic.json_schema import GenerateJsonSchema

from aligncheck.models import MONTH_DAY, SLUG
from aligncheck.models.base import Line
from aligncheck.models.fields import RULE

JsonSchema = dict[str, Any]


class DocumentSchema(GenerateJsonSchema):
    """What our JSON documents hold."""

    texts: tuple[str, ...] = ("string",)

    def field_title_should_be_set(self, schema: Any) -> bool:  # noqa: ANN401, ARG002  (pydantic's signature)
        """Give a key no title: it would only repeat its name."""
        return False

    def nullable_schema(self, schema: Any) -> JsonSchema:  # noqa: ANN401
        """Let null stand beside what a value otherwise is."""
        return _or_null(self.generate_inner(schema["schema"]))

    def default_schema(self, schema: Any) -> JsonSchema:  # noqa: ANN401
        """Tell a default that can be seen in a file: no null, no empty list."""
        inner, default = self.generate_inner(schema["schema"]), schema.get("default")
        return {**inner, "default": default} if isinstance(default, str | float | int) else inner

    def model_schema(self, schema: Any) -> JsonSchema:  # noqa: ANN401
        """Let a plain text stand for a line."""
        made = super().model_schema(schema)
        return {**made, "type": [*self.texts, "object"]} if issubclass(schema["cls"], Line) else made


class FileSchema(DocumentSchema):
    """What our YAML files hold, as an editor types it: a text may look like a number or a boolean."""

    texts = ("string", "number")

    def model_schema(self, schema: Any) -> JsonSchema:  # noqa: ANN401
        """Let a plain text stand for a line, whatever it looks like."""
        made = super().model_schema(schema)
        if not issubclass(schema["cls"], Line):
            return made
        most = made["properties"][schema["cls"].plain]["maxLength"]
        rest = {key: value for key, value in made.items() if key != "type"}
        return {**rest, **_or_boolean(made["type"]), **_WORDS, "maxLength": most}

    def str_schema(self, schema: Any) -> JsonSchema:  # noqa: ANN401
        """Take a number or a boolean for a text, as the reader does."""
        made = super().str_schema(schema)
        if schema.get("pattern") == SLUG:
            way_out = "An id has small letters, digits and hyphens."
            return {**made, **_spaced(SLUG), "type": ["string", "integer"], "patternErrorMessage": way_out}
        if schema.get("pattern") == MONTH_DAY:
            return {**made, **_spaced(MONTH_DAY), "patternErrorMessage": 'Write month and day, as "04-22".'}
        if schema.get("pattern") == RULE:
            return {
                **made,
                **_spaced(RULE),
                "patternErrorMessage": "Write the code of a rule or a family: GC08, or GC.",
            }
        if "max_length" not in schema:
            return made  # the keys of a mapping
        # An editor that finds no type offers to write the key without its colon; anyOf makes it write the colon.
        words = _WORDS if schema.get("min_length") else {}
        return {"anyOf": [_or_boolean(list(self.texts))], **words, "maxLength": schema["max_length"]}

    def int_schema(self, schema: Any) -> JsonSchema:  # noqa: ANN401
        """Take a number in quotes, as the reader does."""
        return {**super().int_schema(schema), **_quoted("integer", r"[+-]?[0-9]+(\.0*)?")}

    def float_schema(self, schema: Any) -> JsonSchema:  # noqa: ANN401
        """Take a number in quotes, as the reader does."""
        return {**super().float_schema(schema), **_quoted("number", r"[+-]?([0-9]+\.?[0-9]*|\.[0-9]+)(e-?[0-9]+)?")}


class SettingsSchema(DocumentSchema):
    """What our TOML files hold: TOML tells a number from a text."""

    def str_schema(self, schema: Any) -> JsonSchema:  # noqa: ANN401
        """Want a text that is more than white space, as the reader does."""
        made = super().str_schema(schema)
        return made if schema.get("pattern") else {**made, **_WORDS}


_WORDS = {"maxLength": 2000, "pattern": r"\S", "patternErrorMessage": "There is no text here; write one."}


def _or_boolean(kinds: list[str]) -> JsonSchema:
    """Return the schema of these types or a boolean, said so that no editor offers `true` and `false`."""
    return {"if": {"type": "boolean"}, "else": {"type": kinds}}


def _or_null(made: JsonSchema) -> JsonSchema:
    if "$ref" in made:
        return {"anyOf": [made, {"type": "null"}]}
    if "enum" in made:
        return {**{key: value for key, value in made.items() if key != "type"}, "enum": [*made["enum"], None]}
    if len(made.get("anyOf", ())) > 1:
        return {**made, "anyOf": [*made["anyOf"], {"type": "null"}]}
    if "anyOf" in made:
        return {**made, "anyOf": [{**made["anyOf"][0], "if": {"type": ["boolean", "null"]}}]}
    kinds = made["type"] if isinstance(made["type"], list) else [made["type"]]
    return {**made, "type": [*kinds, "null"]}


def _spaced(pattern: str) -> JsonSchema:
    return {"pattern": rf"^\s*{pattern[1:-1]}\s*$"}


def _quoted(kind: str, number: str) -> JsonSchema:
    return {"type": [kind, "string"], "pattern": rf"^\s*{number}\s*$", "patternErrorMessage": "This is not a number."}
