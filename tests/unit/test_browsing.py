"""The catalogue to look at: filters, one cause as it stands in its file, and search by meaning.

The world of `small`: an engine that knows twelve words, where a text of the same known words as a phrase is as strong
as .99, one that shares one of two .89, one of three .64, one of four .50, and none .01.
"""

from __future__ import annotations

import json
from typing import TYPE_CHECKING
from unittest.mock import patch

import pytest

from aligncheck import binding as catalogues
from aligncheck import browsing, matching
from aligncheck.binding import book_of
from aligncheck.browsing import cause_data, cause_model, list_data, listed, search_data, searched
from aligncheck.catalogue import Catalogue, Kind
from aligncheck.errors import InputError, UsageError
from aligncheck.library import builtin_source, models_of
from aligncheck.loading import validate
from aligncheck.models import CauseFile
from aligncheck.source import parse
from aligncheck.trades import Trade
from tests.unit.small import FewWords, by_hand

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

CAUSES = """\
causes:
  - id: wool-farms
    name: Sheep
    summary: Farms.
    family: nature
    sdgs: [12, 15]
    facets:
      products: [wool, {text: bread, strength: 0.5}]
      values: [sleep and story]
  - id: school-buses
    name: A bus to every school
    summary: Safe ways.
    family: children
    sdgs: [4]
    duties: [dye]
    contradicted_by:
      business: [coal]
  - id: night-rest
    name: Rest
    summary: Quiet nights.
    family: children
    sdgs: [3, 4]
    facets:
      operations: [sleep, wool]
      audiences: [tree and river and coal and bottle]
  - {id: bare, name: Bare, summary: Nothing more.}
"""


def catalogue_of(text: str) -> Catalogue:
    source = parse(text.encode(), "causes.yaml")
    return Catalogue([book_of(validate(CauseFile, source), source, FewWords())])


@pytest.fixture(autouse=True)
def _calibrated() -> Iterator[None]:
    with patch.object(catalogues, "calibration_of", by_hand), patch.object(matching, "calibration_of", by_hand):
        yield


def found(trade: Trade | None, **filters: int | str) -> list[str]:
    """Return the causes that follow from a trade."""
    with patch("aligncheck.trades.find_trade", lambda *_: trade):
        causes = listed(catalogue_of(CAUSES), FewWords(), trade="made up", **filters)  # type: ignore[arg-type]
        return [cause.id for cause in causes]


# --- list ---


@pytest.mark.parametrize(
    ("family", "sdg", "ids"),
    [
        (None, None, ["bare", "night-rest", "school-buses", "wool-farms"]),  # in the order of ids
        ("children", None, ["night-rest", "school-buses"]),
        ("nature", None, ["wool-farms"]),
        (None, 4, ["night-rest", "school-buses"]),
        (None, 15, ["wool-farms"]),
        (None, 1, []),
        ("children", 3, ["night-rest"]),  # every filter must be passed
        ("nature", 4, []),
        ("child", None, []),  # a family is named whole
    ],
)
def test_listed(family: str | None, sdg: int | None, ids: list[str]) -> None:
    causes = listed(catalogue_of(CAUSES), FewWords(), family=family, sdg=sdg)

    assert [cause.id for cause in causes] == ids


def test_a_trade_leads_by_what_it_sells_runs_leaves_and_serves() -> None:
    """Each of its four kinds of lines is held against the like of a cause, and only that."""
    assert found(Trade("a", "A", sells=("wool",))) == ["wool-farms"]
    assert found(Trade("a", "A", operations=("wool",))) == ["night-rest"]
    assert found(Trade("a", "A", footprints=("dye",))) == ["school-buses"]
    assert found(Trade("a", "A", audiences=("tree and river and coal and bottle",))) == ["night-rest"]


def test_what_a_trade_is_criticised_for_or_buys_in_leads_nowhere() -> None:
    """Selling coal brings nobody to school buses: what a cause is contradicted by is no way to it."""
    assert found(Trade("a", "A", sells=("coal",), inputs=("wool",), workforce=("sleep",), contentious=("dye",))) == []


def test_the_nearest_to_a_trade_comes_first() -> None:
    """One of two words is .89, the same word .99; what ties goes by id."""
    near_then_same = Trade("a", "A", sells=("wool and river",), footprints=("dye",))

    assert found(near_then_same) == ["school-buses", "wool-farms"]
    assert found(Trade("a", "A", sells=("wool",), operations=("sleep",))) == ["night-rest", "wool-farms"]


def test_half_a_strength_is_near_enough_and_less_is_not() -> None:
    """Bread counts half here: .99 · .5 is below the .5 that a trade must reach; one word of three (.64) is above."""
    assert found(Trade("a", "A", sells=("bread",))) == []
    assert found(Trade("a", "A", sells=("wool and river and coal",))) == ["wool-farms"]


def test_a_trade_and_the_other_filters() -> None:
    trade = Trade("a", "A", sells=("wool",), operations=("sleep",), footprints=("dye",))

    assert found(trade, family="children") == ["night-rest", "school-buses"]
    assert found(trade, sdg=12) == ["wool-farms"]


@pytest.mark.parametrize(
    ("told", "said"),
    [
        ("vidoe gmaes", "no trade is called 'vidoe gmaes'; did you mean \"video games\"?"),
        ("xyzzy", "no trade is called 'xyzzy'"),
    ],
)
def test_a_trade_nobody_knows(told: str, said: str) -> None:
    with pytest.raises(UsageError) as caught:
        listed(catalogue_of(CAUSES), FewWords(), trade=told)

    assert str(caught.value).startswith(said)


# --- search ---


def test_searched_by_every_side_of_a_cause_that_leads_to_it() -> None:
    """`coal` is what speaks against school buses, which is no way to find them."""
    catalogue = catalogue_of(CAUSES)
    hits = {
        text: [(hit.cause.id, hit.phrase, hit.kind) for hit in searched(text, catalogue, FewWords())]
        for text in ("bread", "sleep and story", "dye", "coal")
    }

    assert hits == {
        "bread": [("wool-farms", "bread", Kind.PRODUCTS)],
        "sleep and story": [
            ("wool-farms", "sleep and story", Kind.VALUES),
            ("night-rest", "sleep", Kind.OPERATIONS),
        ],
        "dye": [("school-buses", "dye", Kind.DUTY)],
        "coal": [("night-rest", "tree and river and coal and bottle", Kind.AUDIENCES)],
    }


def test_searched_by_name_summary_and_terms() -> None:
    catalogue = catalogue_of("""\
causes:
  - {id: a, name: Story, summary: No more., terms: [wool]}
  - {id: b, name: Wood, summary: A tree.}
""")

    assert [(h.cause.id, h.phrase, h.kind) for h in searched("wool", catalogue, FewWords())] == [
        ("a", "wool", Kind.MEANING)
    ]
    assert [(h.cause.id, h.phrase) for h in searched("story", catalogue, FewWords())] == [("a", "Story")]
    assert [(h.cause.id, h.phrase) for h in searched("trees", catalogue, FewWords())] == [("b", "A tree.")]


def test_strength_is_that_of_the_best_phrase_and_counts_as_the_catalogue_says() -> None:
    (whole,) = searched("wool and bread", catalogue_of(CAUSES), FewWords())[:1]
    (half,) = searched("bread", catalogue_of(CAUSES), FewWords())

    assert (whole.cause.id, whole.phrase) == ("night-rest", "wool")  # as strong as wool farms' wool; ties go by id
    assert whole.strength == pytest.approx(0.89, abs=0.005)
    assert half.strength == pytest.approx(0.99 * 0.5, abs=0.005)


@pytest.mark.parametrize("text", ["", "xyzzy", "日本"])
def test_what_no_phrase_is_near_to(text: str) -> None:
    assert searched(text, catalogue_of(CAUSES), FewWords()) == []


# --- show ---


def test_a_cause_as_it_stands_in_its_file(tmp_path: Path) -> None:
    """What was told, in the short form where there is one; nothing that was not."""
    told = {
        "id": "river-access",
        "name": "Access to rivers",
        "summary": "Paths along rivers.",
        "sdgs": [11, 6],
        "facets": {"products": ["boats", {"text": "maps", "strength": 0.8}], "values": []},
        "contradicted_by": {"business": ["fences"]},
        "led_by": "community",
        "split": {"default": "low", "UK": "medium"},
        "moments": [
            {"name": "Rivers Day", "dates": {"2027": "2027-09-26", "2028": "2028"}},
            {"name": "Spring", "from": "04-01", "to": "04-22", "where": ["UK"]},
        ],
        "opposes": ["fences"],
    }
    path = tmp_path / "causes.yaml"
    path.write_text(json.dumps({"causes": [told]}), encoding="utf-8")
    data = cause_data(cause_model("river-access", [path], builtin=False))

    assert data == {"schema": "aligncheck/cause@1", "cause": told}
    assert list(data["cause"]) == ["id", "name", "summary", *list(told)[3:]]  # in the order of the format


def test_a_full_strength_needs_no_mapping(tmp_path: Path) -> None:
    path = tmp_path / "causes.yaml"
    path.write_text(
        "causes: [{id: a, name: A, summary: B, duties: [{text: c, strength: 1.0}, {text: d}]}]", encoding="utf-8"
    )

    assert cause_data(cause_model("a", [path], builtin=False))["cause"]["duties"] == ["c", "d"]


def test_every_cause_that_ships_can_be_read_back_from_what_show_prints(tmp_path: Path) -> None:
    causes = models_of(builtin_source())
    path = tmp_path / "again.yaml"
    path.write_text(json.dumps({"causes": [cause_data(cause)["cause"] for cause in causes]}), encoding="utf-8")

    assert models_of(path) == causes


def test_the_last_file_with_an_id_counts(tmp_path: Path) -> None:
    for name in ("one", "two"):
        (tmp_path / f"{name}.yaml").write_text(
            f"causes: [{{id: plastic-waste, name: {name}, summary: B}}]", encoding="utf-8"
        )
    one, two = tmp_path / "one.yaml", tmp_path / "two.yaml"

    assert cause_model("plastic-waste", [one]).name == "one"
    assert cause_model("plastic-waste", [one, two], builtin=False).name == "two"
    assert cause_model("plastic-waste", [two, one], builtin=False).name == "one"


@pytest.mark.parametrize(
    ("cause", "builtin", "said"),
    [
        ("plastic-wast", True, "no cause has the id 'plastic-wast'; did you mean \"plastic-waste\"?"),
        ("xyzzy", True, "no cause has the id 'xyzzy'; see `aligncheck causes list`"),
        ("plastic-waste", False, "no cause has the id 'plastic-waste'; see `aligncheck causes list`"),
    ],
)
def test_an_id_nobody_knows(cause: str, builtin: bool, said: str) -> None:  # noqa: FBT001
    with pytest.raises(UsageError) as caught:
        cause_model(cause, [], builtin=builtin)

    assert str(caught.value) == said


def test_a_file_that_cannot_be_used(tmp_path: Path) -> None:
    with pytest.raises(InputError, match="no such file"):
        cause_model("plastic-waste", [tmp_path / "missing.yaml"])


# --- JSON ---


def test_what_list_prints_as_json() -> None:
    causes = listed(catalogue_of(CAUSES), FewWords(), family="nature") + list(catalogue_of(CAUSES))[:1]

    assert list_data(causes) == {
        "schema": "aligncheck/causes@1",
        "causes": [
            {"id": "wool-farms", "name": "Sheep", "family": "nature", "sdgs": [12, 15], "summary": "Farms."},
            {"id": "bare", "name": "Bare", "family": "", "sdgs": [], "summary": "Nothing more."},
        ],
    }


def test_what_search_prints_as_json() -> None:
    cause = catalogue_of(CAUSES)[0]
    hits = [browsing.Hit(cause, 0.876, "wool", Kind.PRODUCTS)]

    assert search_data(hits) == {
        "schema": "aligncheck/search@1",
        "causes": [{"id": "bare", "name": "Bare", "strength": 0.88, "phrase": "wool"}],
    }
    assert search_data([]) == {"schema": "aligncheck/search@1", "causes": []}
