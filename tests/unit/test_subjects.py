"""What `check` takes a file for."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from aligncheck.errors import InputError
from aligncheck.subjects import BrandFile, load_subjects

if TYPE_CHECKING:
    from pathlib import Path


def written(folder: Path, text: str, name: str = "a.yaml") -> Path:
    path = folder / name
    path.write_text(text, encoding="utf-8")
    return path


def refused(path: Path) -> str:
    with pytest.raises(InputError) as caught:
        load_subjects(path)
    return str(caught.value)


def test_a_name_without_a_campaign_is_a_brand_profile(tmp_path: Path) -> None:
    (found,) = load_subjects(written(tmp_path, "name: Fernwash\ngoals:\n  - text: Half as refills\n    due: 2027\n"))

    assert isinstance(found, BrandFile)
    assert found.profile.brand.name == "Fernwash"
    assert found.value(("goals", 0, "text")) == "Half as refills"
    assert found.value(("goals", 0, "lesson")) is None
    assert (found.span(("goals", 0, "due")).line, found.span(("goals", 0, "due")).column) == (4, 10)


def test_a_campaign_is_a_brief_and_a_file_may_hold_several(tmp_path: Path) -> None:
    found = load_subjects(written(tmp_path, "campaign: One\n---\ncampaign: Two\n"))

    assert [(each.number, isinstance(each, BrandFile)) for each in found] == [(1, False), (2, False)]


def test_a_markdown_file_is_a_brief(tmp_path: Path) -> None:
    (found,) = load_subjects(written(tmp_path, "---\ncampaign: One\n---\nCopy.\n", "a.md"))

    assert not isinstance(found, BrandFile)


def test_a_profile_that_names_no_file_of_its_parent_is_refused_at_that_line(tmp_path: Path) -> None:
    path = written(tmp_path, "name: Fernwash\nparent: {name: Group, profile: group.yaml}\n")

    assert f"{path.as_posix()}:2:" in refused(path)


def test_a_catalogue_is_refused_with_the_command_that_takes_it(tmp_path: Path) -> None:
    path = written(tmp_path, "# ours\ncauses:\n  - {id: a, name: A, summary: About a}\n")

    said = refused(path)

    assert said.startswith(f"{path.as_posix()}:2:1: this is a cause catalogue")
    assert "`aligncheck validate FILE`" in said


def test_a_file_of_another_kind_is_read_as_a_brief_and_refused_as_one(tmp_path: Path) -> None:
    assert "campaign" in refused(written(tmp_path, "title: Refill month\n"))


def test_an_empty_file_is_refused(tmp_path: Path) -> None:
    assert "the file is empty" in refused(written(tmp_path, "# nothing yet\n---\n"))
