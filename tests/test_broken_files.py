"""Profiles, briefs, catalogues and settings as people break them; beside each file stands what we say about it.

A new case is a new file: tests/cases/broken/<kind>/NN-what.yaml (or .toml, .md, .csv), and NN-what.txt with the whole
message.
"""

from __future__ import annotations

import re
from pathlib import Path
from typing import TYPE_CHECKING

import pytest
import yaml

from aligncheck import nodes
from aligncheck.calendar_plan import plan_of
from aligncheck.errors import InputError
from aligncheck.gathering import How, load
from aligncheck.loading import load_cause_file, load_profile
from aligncheck.patching import changed, load_patch
from aligncheck.settings import load_file

if TYPE_CHECKING:
    from collections.abc import Callable

ROOT = Path(__file__).parents[1]
LOAD: dict[str, Callable[[Path], object]] = {
    "brand": load_profile,
    "causes": load_cause_file,
    "patch": lambda path: changed(load_profile("tests/cases/patched.yaml"), load_patch(path)),
    "settings": load_file,
    "briefs": lambda path: load(str(path), How(plan_of([]), print)),
}


def files(*endings: str) -> list[Path]:
    found = [path for ending in endings for path in (ROOT / "tests/cases/broken").glob(f"*/*.{ending}")]
    return sorted(path.relative_to(ROOT) for path in found)


YAML = files("yaml", "md")
CASES = YAML + files("toml", "csv")


def each(cases: list[Path]) -> pytest.MarkDecorator:
    return pytest.mark.parametrize("path", cases, ids=lambda path: f"{path.parent.name}/{path.stem}")


def told(path: Path) -> str:
    with pytest.raises(InputError) as caught:
        LOAD[path.parent.name](path)
    return f"{caught.value}\n"


@pytest.fixture(autouse=True)
def _at_the_top(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(ROOT)


@each(CASES)
def test_a_broken_file_says_where_what_and_what_to_write_instead(path: Path) -> None:
    assert told(path) == path.with_suffix(".txt").read_text(encoding="utf-8")


@each(YAML)
def test_the_parser_without_libyaml_says_the_same(path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """PyYAML may come without its C half; the two parsers word their errors differently, and we do not."""
    monkeypatch.setattr(nodes, "_PARSER", yaml.SafeLoader)

    assert told(path) == path.with_suffix(".txt").read_text(encoding="utf-8")


def test_no_message_speaks_the_language_of_a_parser() -> None:
    said = "\n".join(path.with_suffix(".txt").read_text(encoding="utf-8") for path in CASES)

    assert not re.findall(
        r"(?i)token|scalar|expected <|indicator|traceback|pydantic|input should|node|stream|valid string",
        said,
    )


def test_every_message_belongs_to_a_file() -> None:
    texts = {path.with_suffix("") for path in (ROOT / "tests/cases/broken").glob("*/*.txt")}

    assert texts == {(ROOT / path).with_suffix("") for path in CASES}
