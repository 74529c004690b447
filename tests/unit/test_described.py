"""A cause that is described in a sentence: what becomes of it, and what is said about it."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, Any

import pytest

from aligncheck.catalogue import Catalogue
from aligncheck.described import Described, cause_of, described
from aligncheck.document import report_data
from aligncheck.embedding.encoder import default_encoder
from aligncheck.errors import UsageError
from aligncheck.library import load_catalogue
from aligncheck.loading import load_profile
from aligncheck.matching import Matcher
from aligncheck.whatif import reported
from tests.conftest import ROOT

if TYPE_CHECKING:
    from pathlib import Path

    from aligncheck.policy import Policy

TEXT = "Repair cafés: people mend things together"


def of(text: str, catalogue: Catalogue) -> Described:
    return described(text, catalogue, default_encoder())


@pytest.mark.parametrize(
    ("text", "cause", "name"),
    [
        (TEXT, "repair-cafes", "Repair cafés"),
        ("Slow fashion", "slow-fashion", "Slow fashion"),
        ("CO2: less of it", "co-2", "CO2"),
        (": people mend things", "people-mend-things", ": people mend things"),
        ("a ratio of 3:1 for all", "a-ratio-of-3-1-for-all", "a ratio of 3:1 for all"),
        (
            "People who mend their things together on a Saturday, in a hall, for nothing",
            "people-who-mend-their-things-together-on-a-saturday-in-a",
            "People who mend their things together on a Saturday, in a…",
        ),
        ("x" * 300, "x" * 59, "x" * 59 + "…"),
        ("Ремонт: repair for all of us", "repair-for-all-of-us", "Ремонт: repair for all of us"),
    ],
)
def test_name_and_id(text: str, cause: str, name: str) -> None:
    """What stands before `: ` is the name, if there are words in it; else the text, cut between words."""
    found = cause_of(text)

    assert (found.id, found.name, found.summary) == (cause, name, text)


def test_an_id_is_no_longer_than_ids_are() -> None:
    """A digit and a letter take a hyphen more."""
    assert len(cause_of("a1b2" * 15 + ": x").id) <= 80


def results(brand: str, catalogue: Catalogue, policy: Policy, cause: str) -> dict[str, Any]:
    profile = load_profile(ROOT / f"examples/brands/{brand}.yaml")
    found = report_data(reported(profile, Matcher(catalogue.only([cause]), default_encoder()), policy))
    (result,) = found["results"]
    for link in result["links"]:
        link["facet_place"] = None
    assert isinstance(result, dict)
    return result


@pytest.mark.parametrize("brand", ["fernwash", "seventh-generation", "imperfect-foods"])
@pytest.mark.parametrize("text", [TEXT, "Refills instead of waste: shops where packaging is used again"])
def test_it_scores_as_the_same_three_lines_in_a_file(
    brand: str, text: str, tmp_path: Path, catalogue: Catalogue, policy: Policy
) -> None:
    made = cause_of(text)
    file = tmp_path / "causes.yaml"
    lines = {"id": made.id, "name": made.name, "summary": text}
    file.write_text(json.dumps({"causes": [lines]}), encoding="utf-8")

    from_text = results(brand, of(text, catalogue).catalogue, policy, made.id)
    from_file = results(brand, load_catalogue([file], default_encoder()), policy, made.id)

    assert from_text == from_file
    assert from_text["fit"] > 0


def test_its_phrases_stand_on_the_command_line(catalogue: Catalogue) -> None:
    found = of(f"  {TEXT}\n", catalogue)
    book = found.catalogue.entries["repair-cafes"].book
    places = {text: book.place(block, row) for block in book.blocks for row, text in enumerate(block.texts)}

    assert {text: str(place) for text, place in places.items()} == {
        "Repair cafés": "--cause-text:1:3",
        TEXT: "--cause-text:1:3",
    }


def test_the_catalogue_is_left_as_it_was(catalogue: Catalogue) -> None:
    found = of(TEXT, catalogue)

    assert found.id in found.catalogue.entries
    assert found.id not in catalogue.entries
    assert len(found.catalogue) == len(catalogue) + 1


def test_what_is_said_about_it(catalogue: Catalogue) -> None:
    """That only its meaning counts, what is near, and what may have been meant."""
    near, meant = of(TEXT, catalogue).note, of("Keeping plastic out of the sea", catalogue).note

    assert near.startswith("a cause that is only described is matched by its meaning alone; nearest in the catalogue: ")
    assert near.count(" (0.") == 3
    assert "did you mean" not in near
    assert meant.endswith('; did you mean "plastic-waste"?')


def test_a_product_in_a_facet_is_not_what_was_meant(catalogue: Catalogue) -> None:
    """Ice cream is a thing that several causes are near to, and the name of none."""
    assert "did you mean" not in of("Ice cream day", catalogue).note


def test_where_nothing_is_near() -> None:
    assert of(TEXT, Catalogue([])).note.endswith("; nothing in the catalogue is near")


@pytest.mark.parametrize(
    ("text", "message"),
    [
        ("", 'has no words in it; say what the cause is, as in "Repair cafés: people mend things together"'),
        ("  \n", "has no words in it"),
        ("?!… : —", "has no words in it"),
        ("2030", "has no words in it"),
        ("x " * 1001, "2,001 characters are too many; keep to 2,000"),
        ("Cafés de reparación para los vecinos del barrio", "not in English, which is all it reads; say it in English"),
        ("修理カフェ", "not in English, which is all it reads; say it in English"),
        ("a" * 65, "no word of it is known; say it in other words"),
    ],
)
def test_nothing_can_be_made_of_such_a_text(text: str, message: str, catalogue: Catalogue) -> None:
    with pytest.raises(UsageError) as caught:
        of(text, catalogue)

    assert message in str(caught.value)
    assert str(caught.value).startswith("--cause-text")
