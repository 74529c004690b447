"""What-if patches: a partial profile over a whole one, what it comes to, and where each line stands."""

from __future__ import annotations

import io
import json
from typing import TYPE_CHECKING, Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from aligncheck.errors import InputError, Place
from aligncheck.loading import load_profile
from aligncheck.merging import ITEMS, plain
from aligncheck.patching import Patch, changed, load_patch
from aligncheck.pins import unknown_pins
from aligncheck.source import parse
from tests.conftest import ROOT, make_profile

if TYPE_CHECKING:
    from pathlib import Path

    from aligncheck.catalogue import Catalogue
    from aligncheck.loading import Profile

BRAND = """\
name: Brook
industry: soap
products: [refills, wool]
practices:
  - fish ladders since 2019
  - {text: tidy desks, kind: policy, causes: [rivers], evidence: https://seen.example}
audience:
  - {text: anglers, cares_about: [trout]}
partners: [River Trust]
parent: {name: Acme, visible: endorsed}
markets: [UK]
"""


def patched(patch: str, brand: str = BRAND) -> Profile:
    """Return a profile with a patch in it, both YAML text."""
    return changed(make_profile(brand), parse(patch.encode(), "patch.yaml"))


def told(patch: str, key: str, brand: str = BRAND) -> Any:  # noqa: ANN401
    """Return what the changed profile tells under a key."""
    return plain(getattr(patched(patch, brand).brand, key))


def where(patch: str, *route: str | int) -> str:
    """Return the place of a value of the changed profile."""
    return str(patched(patch).source.place(route))


# --- what it comes to ---


def test_a_scalar_replaces() -> None:
    assert told("industry: laundry\nsize: small", "industry") == "laundry"
    assert told("industry: laundry\nsize: small", "size") == "small"
    assert told("size: small", "industry") == "soap"
    assert told("name: Beck", "name") == "Beck"


def test_list_items_are_added_behind_the_others() -> None:
    assert told("products: [nets, {text: boats, source: a shop}]", "products") == [
        {"text": "refills"},
        {"text": "wool"},
        {"text": "nets"},
        {"text": "boats", "source": "a shop"},
    ]
    assert told("goals: [half as much water]", "goals") == [{"text": "half as much water"}]
    assert told("markets: [EU]", "markets") == ["UK", "EU"]


@pytest.mark.parametrize("text", ["tidy desks", "Tidy  Desks", "TIDY DESKS "])
def test_an_item_with_the_same_text_is_merged_over_the_one_that_is_there(text: str) -> None:
    """Whatever case and spacing; a key of the patch wins, the others stay, and so does the profile's spelling."""
    patch = f"practices: [{{text: '{text}', since: 2020, causes: [lakes]}}]"

    assert told(patch, "practices")[1:] == [
        {
            "text": "tidy desks",
            "since": "2020",
            "kind": "policy",
            "evidence": "https://seen.example",
            "causes": ["lakes"],
        }
    ]


def test_accents_may_be_stored_in_two_ways() -> None:
    composed, apart = "caf\u00e9 corners", "cafe\u0301 corners"

    assert told(
        f"products: [{{text: {apart}, source: a guide}}]", "products", f"name: B\nproducts: [{composed}]\n"
    ) == [{"text": composed, "source": "a guide"}]


@pytest.mark.parametrize(
    "item",
    [
        "{text: fish ladders, evidence: 'https://seen.example'}",
        "{text: Fish ladders since 2019, evidence: 'https://seen.example'}",
        "{text: fish ladders since 2022, evidence: 'https://seen.example'}",
    ],
)
def test_a_practice_is_known_with_or_without_its_year(item: str) -> None:
    assert told(f"practices: [{item}]", "practices")[0] == {
        "text": "fish ladders since 2019",
        "since": "2019",
        "evidence": "https://seen.example",
    }


def test_a_plain_practice_brings_its_year() -> None:
    assert told("practices: [fish ladders since 2015-03]", "practices")[0]["since"] == "2015-03"


def test_only_a_practice_has_a_year_in_its_text() -> None:
    assert told("products: [nets since 2019]", "products", "name: B\nproducts: [nets]\n") == [
        {"text": "nets"},
        {"text": "nets since 2019"},
    ]


def test_partners_are_known_by_name_and_markets_by_themselves() -> None:
    assert told("partners: [{name: river trust, gives: work}]", "partners") == [
        {"name": "River Trust", "gives": "work"}
    ]
    assert told("markets: [uk, EU, eu]", "markets") == ["UK", "EU"]


def test_two_items_of_a_patch_with_the_same_text_are_one() -> None:
    assert told("goals: [less water, {text: Less water, due: 2030}]", "goals") == [
        {"text": "less water", "due": "2030"}
    ]


def test_of_two_lines_with_the_same_text_the_first_changes() -> None:
    brand = "name: B\nproducts: [nets, boats, nets]\n"

    assert told("products: [{text: nets, source: a shop}]", "products", brand) == [
        {"text": "nets", "source": "a shop"},
        {"text": "boats"},
        {"text": "nets"},
    ]


def test_an_empty_list_says_asked_and_none_where_nothing_was_told() -> None:
    assert patched("goals: []").brand.goals == ()
    assert patched("size: small").brand.goals is None
    assert told("products: []", "products") == [{"text": "refills"}, {"text": "wool"}]


def test_the_same_parent_is_merged_and_another_replaces_it() -> None:
    assert told("parent: {visible: 'no'}", "parent") == {"name": "Acme", "visible": "no"}
    assert told("parent: {name: acme, visible: 'no'}", "parent") == {"name": "Acme", "visible": "no"}
    assert told("parent: ACME", "parent") == {"name": "Acme", "visible": "endorsed"}
    assert told("parent: Other Group", "parent") == {"name": "Other Group"}
    assert told("parent: {name: Other Group}", "parent", "name: B\n") == {"name": "Other Group"}


def test_lines_are_taken_away_by_their_text() -> None:
    patch = "remove: {products: [WOOL], practices: [fish ladders, tidy  desks], partners: [river trust]}"
    found = patched(patch).brand

    assert plain(found.products) == [{"text": "refills"}]
    assert (found.practices, found.partners) == ((), ())  # asked, and none: they were there
    assert plain(found.markets) == ["UK"]


def test_a_line_is_taken_away_as_it_stands_in_the_profile() -> None:
    assert [item["text"] for item in told("remove: {practices: [fish ladders since 2019]}", "practices")] == [
        "tidy desks"
    ]


def test_what_is_taken_away_first_may_come_back_another() -> None:
    """Nothing of the old line is left in the new one."""
    assert told("remove: {practices: [tidy desks]}\npractices: [tidy desks]", "practices")[1:] == [
        {"text": "tidy desks"}
    ]


@pytest.mark.parametrize("brand", sorted((ROOT / "examples/brands").glob("*.yaml")), ids=lambda path: path.stem)
def test_a_profile_over_itself_changes_nothing(brand: Path) -> None:
    profile = load_profile(brand)

    assert plain(changed(profile, load_patch(brand)).brand) == plain(profile.brand)


def test_what_it_was_is_kept() -> None:
    profile, patch = make_profile(BRAND), parse(b"size: small", "patch.yaml")
    found = changed(profile, patch)

    assert (found.original, found.patch) == (profile, patch)
    assert (found.source.file, found.source.sha256) == ("brand.yaml", profile.source.sha256)
    assert profile.brand.size is None


# --- where it stands ---


def test_each_line_keeps_its_own_place() -> None:
    patch = "industry: laundry\nproducts:\n  - nets\n  - {text: Wool, source: a shop}\n"

    assert where(patch, "industry") == "patch.yaml:1:11"
    assert where("size: small", "industry") == "brand.yaml:2:11"
    assert [where(patch, "products", number, "text") for number in range(3)] == [
        "brand.yaml:3:12",
        "brand.yaml:3:21",
        "patch.yaml:3:5",
    ]


def test_of_a_changed_line_the_text_stands_in_the_profile_and_what_changes_in_the_patch() -> None:
    patch = "practices: [{text: tidy desks, causes: [lakes]}]"

    assert where(patch, "practices", 1) == "brand.yaml:6:5"
    assert where(patch, "practices", 1, "text") == "brand.yaml:6:12"
    assert where(patch, "practices", 1, "causes", 0) == "patch.yaml:1:41"
    assert where(patch, "practices", 1, "evidence") == "brand.yaml:6:66"
    assert where(patch, "practices", 0, "text") == "brand.yaml:5:5"
    assert where("partners: [{name: River Trust, gives: work}]", "partners", 0) == "brand.yaml:9:12"


def test_places_hold_where_lines_before_were_taken_away() -> None:
    patch = "remove: {products: [refills]}\nproducts: [nets]\n"

    assert where(patch, "products", 0, "text") == "brand.yaml:3:21"
    assert where(patch, "products", 1, "text") == "patch.yaml:2:12"


def test_what_an_audience_cares_about() -> None:
    assert where("audience: [{text: swimmers, cares_about: [calm, trout]}]", "audience", 1, "cares_about", 1) == (
        "patch.yaml:1:49"
    )
    assert where("products: [nets]", "audience", 0, "cares_about", 0) == "brand.yaml:8:35"


def test_a_line_that_is_only_being_tried_stands_at_its_list() -> None:
    assert where("practices: [nets]", "practices", 7, "text") == "brand.yaml:5:3"


def test_a_problem_shows_the_line_of_its_own_file(catalogue: Catalogue) -> None:
    found = patched("practices: [{text: nets, causes: [no-such-cause]}]")
    problems = {problem.file: problem for problem in unknown_pins(found, catalogue)}

    assert problems["patch.yaml"].place == Place("patch.yaml", 1, 35)
    assert problems["patch.yaml"].line == "practices: [{text: nets, causes: [no-such-cause]}]"
    assert problems["brand.yaml"].line.startswith("  - {text: tidy desks")


# --- files ---


def test_a_patch_may_come_from_a_pipe(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("sys.stdin", io.TextIOWrapper(io.BytesIO(b"size: small")))

    patch = load_patch("-")

    assert (patch.file, changed(make_profile(BRAND), patch).brand.size) == ("<stdin>", "small")


GROUP = "name: Acme\ncontroversies: [a spill]\n"


@pytest.fixture
def family(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Make a brand with its parent's profile, and a patch in a folder with another one."""
    (tmp_path / "ideas").mkdir()
    for path, text in {
        "brand.yaml": "name: Brook\nparent: {name: Acme, profile: acme.yaml}\n",
        "acme.yaml": GROUP,
        "ideas/other.yaml": "name: Other\n",
        "ideas/sold.yaml": "parent: {name: Other, profile: other.yaml}\n",
        "ideas/hidden.yaml": "parent: {visible: 'no'}\n",
        "ideas/free.yaml": "parent: Ourselves\n",
    }.items():
        (tmp_path / path).write_text(text, encoding="utf-8")
    (tmp_path / ".git").mkdir()
    monkeypatch.chdir(tmp_path)
    return tmp_path


@pytest.mark.parametrize(("patch", "parent"), [("hidden", "Acme"), ("sold", "Other"), ("free", None)])
def test_the_parents_profile(patch: str, parent: str | None, family: Path) -> None:
    """It stays with the parent; a path in a patch starts from the patch."""
    found = changed(load_profile(family / "brand.yaml"), load_patch(family / f"ideas/{patch}.yaml"))

    assert (found.parent.brand.name if found.parent else None) == parent


def test_a_parent_outside_the_project_is_refused_unless_allowed(tmp_path: Path, family: Path) -> None:
    away = tmp_path / "ideas" / "away.yaml"
    away.write_text("parent: {name: Far, profile: ../acme.yaml}\n", encoding="utf-8")
    (tmp_path / "ideas" / ".git").mkdir()
    profile, patch = load_profile(family / "brand.yaml"), load_patch(away)

    with pytest.raises(InputError, match="lies outside the project"):
        changed(profile, patch)
    parent = changed(profile, patch, allow_outside=True).parent
    assert parent
    assert parent.brand.name == "Acme"


def test_a_huge_patch_takes_no_long_time() -> None:
    many = "products:\n" + "".join(f"  - net {number}\n" for number in range(50_000))

    with pytest.raises(InputError, match="more than 100 items"):
        patched(many)


TEXTS = st.sampled_from(
    ["refills", "Wool", "fish ladders since 2019", "tidy desks", "Acme", "2020", "small", "", "a: b"]
)
KEYS = st.sampled_from(
    ["text", "name", "since", "until", "causes", "cares_about", "visible", "products", "practices", "x"]
)
VALUES = st.recursive(
    TEXTS | st.none(),
    lambda inner: st.lists(inner, max_size=4) | st.dictionaries(KEYS, inner, max_size=4),
    max_leaves=8,
)


@given(st.dictionaries(st.sampled_from([*Patch.model_fields, "x"]), VALUES, min_size=1))
def test_any_patch_makes_a_profile_or_says_what_is_wrong(data: dict[str, Any]) -> None:
    """And a profile that it makes has a place for each of its lines."""
    try:
        found = changed(make_profile(BRAND), parse(json.dumps(data).encode(), "patch.yaml"))
    except InputError as error:
        assert {problem.file for problem in error.problems} == {"patch.yaml"}  # noqa: PT017  (either is right)
        return
    for key in ITEMS:
        for number in range(len(getattr(found.brand, key) or ())):
            assert found.source.place((key, number, "text")).file in {"brand.yaml", "patch.yaml"}
