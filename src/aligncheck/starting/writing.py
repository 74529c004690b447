"""Answers → the text of a brand profile, which the reader reads back as they were given."""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from pathlib import Path

from aligncheck.models import Brand

_TEMPLATES = Path(__file__).parent / "templates"
ASKED = ("products", "operations", "values", "audience", "practices", "controversies")
"""The lists that the interview asks for, in the order of the file."""

_HEAD = """\
# yaml-language-server: $schema=brand.schema.json
# A key that is left out was not asked. An empty list, [], means: asked, and there is none.
"""
# Plain YAML in the eyes of every parser: no marks at the start, no ': ' or ' #' within, no number, date or yes.
_PLAIN = re.compile(r"[^\W\d_](?:(?!: | #)[^\n])*(?<!:)")
_WORDS = frozenset({"true", "false", "yes", "no", "on", "off", "null", "y", "n"})


@dataclass(frozen=True, slots=True)
class Answers:
    """What was answered: a list is absent if it was not asked, and empty if the answer was none.

    `read_as` is the trade that the words for it would be taken for, if the answer was that it is not.
    """

    name: str
    industry: str | None = None
    lists: dict[str, tuple[str, ...]] = field(default_factory=dict)
    read_as: str = ""


def template(kind: str) -> str:
    """Return the template of a kind of file: brand, brief or causes."""
    return (_TEMPLATES / f"{kind}.yaml").read_text(encoding="utf-8")


def profile_text(answers: Answers) -> str:
    """Return the profile: what was answered, then a comment for each key that was not."""
    parts = [_HEAD + f"name: {quoted(answers.name)}\n" + _industry(answers)]
    parts += [_list(key, answers.lists[key]) for key in ASKED if key in answers.lists]
    untold = [_comment(key) for key in Brand.model_fields if key not in {"name", "industry", *answers.lists}]
    return "\n".join([*parts, "# Not told yet. A line of each is worth more than many of one:\n" + "".join(untold)])


def quoted(text: str) -> str:
    """Return a text of one line as YAML reads it back: plain if it can be, else in quotes."""
    if _PLAIN.fullmatch(text) and text.lower() not in _WORDS:
        return text
    return "'" + text.replace("'", "''") + "'" if '"' in text or "\\" in text else f'"{text}"'


def _industry(answers: Answers) -> str:
    if answers.industry is None:
        return _comment("industry")
    if answers.read_as:
        words = f"{quoted(answers.industry)} would be read as {quoted(answers.read_as)}"
        return f"# industry: {words}; say it in other words\n"
    return f"industry: {quoted(answers.industry)}\n"


def _list(key: str, lines: tuple[str, ...]) -> str:
    return f"{key}:\n" + "".join(f"  - {quoted(line)}\n" for line in lines) if lines else f"{key}: []\n"


def _comment(key: str) -> str:
    return f"# {key}: {Brand.model_fields[key].description}\n"
