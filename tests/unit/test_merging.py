"""Patches as plain data, as next steps make them: tried without a file."""

from __future__ import annotations

import pytest
from pydantic import ValidationError

from aligncheck.merging import called, merged, name_of, plain, plan
from aligncheck.models import Brand, Practice

BRAND = Brand.model_validate({"name": "Brook", "practices": ["fish ladders since 2019"], "markets": ["UK"]})


def test_a_patch_of_lists_makes_another_brand() -> None:
    patch = {
        "practices": [{"text": "fish ladders", "kind": "policy"}],
        "goals": [{"text": "less water", "progress": 0.2}],
    }

    found = merged(BRAND, patch)

    assert plain(found.practices) == [{"text": "fish ladders since 2019", "since": "2019", "kind": "policy"}]
    assert plain(found.goals) == [{"text": "less water", "progress": 0.2}]
    assert called(BRAND, "goals") == []


def test_what_does_not_go_together_is_refused() -> None:
    with pytest.raises(ValidationError, match="lies before"):
        merged(BRAND, {"practices": [{"text": "fish ladders", "until": "2010"}]})


@pytest.mark.parametrize("item", [None, 7, ["a", "b"], {"since": "2020"}, {"text": ["a"]}, "nets since 9999-99"])
def test_a_plan_leaves_what_is_malformed_as_it_is(item: object) -> None:
    """It is said with its place, when the plan is checked."""
    found = plan(BRAND, {"practices": [item], "remove": "wool", "parent": ["a"]})

    assert found.whole["practices"] == [item]
    assert found.whole["parent"] == ["a"]
    assert [tuple(origin) for origin in found.origins["practices"]] == [(0, None), (None, 0)]


@pytest.mark.parametrize("parent", [{"name": ["Acme"]}, {"name": None}])
def test_a_malformed_parent_is_left_as_it_is(parent: object) -> None:
    brand = Brand.model_validate({"name": "Brook", "parent": "Acme"})

    assert plan(brand, {"parent": parent}).whole["parent"] == parent


@pytest.mark.parametrize(
    ("key", "text", "name"),
    [
        ("practices", "Fish  ladders, since 2019", "fish ladders"),
        ("practices", "fish ladders since 2019-05-31", "fish ladders"),
        ("practices", "open since 2019 on Sundays", "open since 2019 on sundays"),
        ("products", "soap since 2019", "soap since 2019"),
        ("values", "STRASSE", "strasse"),
        ("values", "straße", "strasse"),
    ],
)
def test_what_a_line_is_known_by(key: str, text: str, name: str) -> None:
    assert name_of(key, text) == name


def test_plain_data_is_what_was_told_and_no_more() -> None:
    assert plain(Practice.model_validate({"text": "nets", "since": 2019, "causes": ["rivers"]})) == {
        "text": "nets",
        "since": "2019",
        "causes": ["rivers"],
    }
