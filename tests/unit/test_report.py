"""What every reporter gets: ranks, coverage, near-twins."""

from __future__ import annotations

import pytest

from aligncheck.report import Result, fold
from tests.unit.told import BRAND, POLICY, Told, reported

KINDS = (
    "industry",
    "products",
    "operations",
    "values",
    "image",
    "audience",
    "practices",
    "goals",
    "controversies",
    "stances",
    "partners",
    "parent",
    "dates",
    "outside checks",
)
WHOLE = """\
name: Brook
industry: odds and ends
products: [refills]
operations: []
values: [care for rivers]
image: []
audience: []
practices: [{text: restore a river bank, since: 2020, evidence: 'https://auditor.example'}]
goals: []
controversies: []
stances: []
partners: []
parent: Acme
"""


def ranks(text: str, world: Told | None = None, sort: str = "authenticity") -> list[tuple[int, str]]:
    return [(result.rank, result.cause.id) for result in reported(text, world=world, sort=sort).results]


def result(text: str, cause: str = "rivers") -> Result:
    return next(found for found in reported(text).results if found.cause.id == cause)


# Ranks


def test_causes_are_ranked_by_authenticity_and_the_most_fitting_may_not_be_the_first() -> None:
    """Rivers .86 and lakes .8 of fit; a controversy about rivers turns them round."""
    text = BRAND + "controversies: [dumping waste]\n"

    assert ranks(text) == [(1, "marches"), (2, "lakes"), (3, "rivers")]
    assert ranks(text, sort="fit") == [(1, "marches"), (2, "rivers"), (3, "lakes")]


def test_ties_go_by_the_other_score_and_then_by_id() -> None:
    assert ranks("name: Brook\n") == [(1, "lakes"), (2, "marches"), (3, "rivers")]  # nothing fits anything
    assert ranks(BRAND) == [(1, "marches"), (2, "rivers"), (3, "lakes")]


def test_a_tie_in_authenticity_goes_by_fit_before_the_id() -> None:
    """With no floor under contradictions, what is wholly contradicted is not believed at all, however well it fits."""
    causes = "causes:\n" + "".join(
        f"  - {{id: {name}, name: {name}, summary: {name}., facets: {{products: [refills], values: [{value}]}}}}\n"
        for name, value in (("ants", "tea"), ("bees", "care for rivers"))
    )
    text = BRAND + "controversies: [{text: all wrong, severity: severe, status: ruled, causes: [ants, bees]}]\n"
    policy = POLICY._replace(floors=POLICY.floors._replace(contradiction=0.0))

    first, second = reported(text, policy, Told(causes)).results

    assert [(each.cause.id, each.score.authenticity) for each in (first, second)] == [("bees", 0), ("ants", 0)]
    assert first.score.fit > second.score.fit


def test_what_differs_by_less_than_a_tenth_of_a_point_is_a_tie() -> None:
    """.80000 and .80004 are both shown as 80.0; then the id decides."""
    causes = "causes:\n" + "".join(
        f"  - {{id: {name}, name: {name}, summary: {name}., facets: {{products: [{name} food]}}}}\n"
        for name in ("ants", "bees")
    )
    world = Told(causes, near={"cups": {"ants food": 0.9, "bees food": 0.90004}})

    assert ranks("name: Brook\nproducts: [cups]\n", world) == [(1, "ants"), (2, "bees")]


# Coverage


def test_a_whole_profile_tells_fourteen_kinds_of_facts() -> None:
    """An empty list is told: it was asked, and there is none."""
    found = reported(WHOLE).coverage

    assert (found.told, found.not_asked, found.score) == (KINDS, (), 100)


def test_a_name_alone_tells_none() -> None:
    found = reported("name: Brook\n").coverage

    assert (found.told, found.not_asked, found.score) == ((), KINDS, 0)


@pytest.mark.parametrize(
    ("text", "told"),
    [
        (BRAND, {"products", "values", "image"}),
        ("name: Brook\npractices: [restore a river bank]\n", {"practices"}),
        ("name: Brook\npractices: []\n", {"practices", "dates", "outside checks"}),
        ("name: Brook\npractices: [tidy desks, restore a river bank since 2020]\n", {"practices", "dates"}),
        (
            "name: Brook\npractices: [{text: tidy desks, evidence: 'https://auditor.example'}]\n",
            {"practices", "outside checks"},
        ),
        (  # the brand's own word is no outside check
            "name: Brook\nown_site: brook.example\npractices: [{text: desks, evidence: 'https://brook.example'}]\n",
            {"practices"},
        ),
        (
            "name: Brook\nparent: Acme\nmarkets: [UK]\nsize: small\nown_site: brook.example\nsells_to: both\n",
            {"parent"},
        ),
    ],
)
def test_coverage_counts_what_is_told(text: str, told: set[str]) -> None:
    found = reported(text).coverage

    assert set(found.told) == told
    assert set(found.told) | set(found.not_asked) == set(KINDS)
    assert found.score == round(100 * len(told) / 14)


def test_coverage_is_no_part_of_any_score() -> None:
    """Telling that there is no operation, no image and no parent changes coverage alone."""
    more = (
        BRAND + "operations: []\naudience: []\ncontroversies: []\nstances: []\npartners: []\nindustry: odds and ends\n"
    )

    before, after = reported(BRAND), reported(more)

    assert after.coverage.score > before.coverage.score
    assert [(found.score.fit, found.score.authenticity) for found in before.results] == [
        (found.score.fit, found.score.authenticity) for found in after.results
    ]


def test_undated_practices_are_counted_and_ignored_lines_are_named() -> None:
    found = reported(
        "name: Brook\nvalues: [el río y los peces, we care]\npractices: [tidy desks, restore a river bank since 2020]\n"
    ).coverage

    assert found.undated == 1
    assert [(statement.text, statement.place.line, why) for statement, why in found.ignored] == [
        ("el río y los peces", 2, "not in English, which is all it reads")
    ]


def test_a_fact_in_another_language_is_named_unless_its_writer_pinned_it() -> None:
    found = reported(
        "name: Brook\nvalues: [we care]\npractices:\n  - limpiamos el río y los puentes\n  - restore a river bank\n"
        "goals:\n  - {text: el río y los peces, causes: [rivers]}\ncontroversies:\n  - basura en el río y los lagos\n"
    ).coverage

    assert [(fact.text, fact.place.line) for fact, _ in found.ignored] == [
        ("limpiamos el río y los puentes", 4),
        ("basura en el río y los lagos", 9),
    ]


# One result


def test_split_is_shown_for_the_brands_markets() -> None:
    assert result(BRAND).split == {"default": "low", "US": "high"}
    assert result(BRAND + "markets: [UK, US]\n").split == {"UK": "low", "US": "high"}
    assert result(BRAND + "markets: []\n").split == {"default": "low", "US": "high"}
    assert result(BRAND + "markets: [UK, US]\n", "lakes").split == {}  # nothing is known


def test_a_market_without_a_level_and_without_a_default_is_unknown() -> None:
    causes = "causes: [{id: bees, name: Bees, summary: Bees., split: {US: high}}]"

    (found,) = reported(BRAND + "markets: [UK, US]\n", world=Told(causes)).results

    assert found.split == {"UK": "unknown", "US": "high"}


def test_split_never_enters_authenticity() -> None:
    cause = "causes: [{id: bees, name: Bees, summary: Bees., split: {default: %s}, facets: {products: [refills]}}]"

    quiet, divided = (reported(BRAND, world=Told(cause % level)) for level in ("low", "high"))

    assert quiet.results[0].score == divided.results[0].score
    assert quiet.results[0].verdict == divided.results[0].verdict


def test_links_too_weak_to_show_are_left_out_and_the_strongest_comes_first() -> None:
    world = Told(near={"cups": {"refills": 0.29}, "barrels": {"refills": 0.3}, "calm": {"care for rivers": 0.9}})

    found = reported("name: Brook\nproducts: [cups, barrels]\nvalues: [calm]\n", world=world).results

    rivers = next(each for each in found if each.cause.id == "rivers")
    assert [link.statement.text for link in rivers.links] == ["calm", "barrels"]


def test_what_is_open_is_listed_the_heaviest_first() -> None:
    text = BRAND + (
        "controversies:\n"
        "  - {text: dumping waste, severity: minor, status: ruled}\n"
        "  - {text: late trains, causes: [rivers], severity: severe, status: ruled}\n"
        "  - {text: a small thing, causes: [rivers], severity: minor, status: in-repair}\n"
    )

    assert [conflict.text for conflict in result(text).open_conflicts] == ["late trains", "dumping waste"]


def test_an_unknown_verdict_is_not_reliable() -> None:
    assert not result("name: Brook\nproducts: [refills]\n").reliable
    assert result(BRAND).reliable


def test_what_a_reporter_asks_for_is_worked_out_once() -> None:
    found = result(BRAND + "practices: []\n")

    assert found.next_steps is found.next_steps
    assert found.next_steps
    assert found.stable is True
    assert found.questions == ("Who outside your company has looked at it, and where can it be read?",)
    assert found.because.startswith("We sell refills")


# Near-twins


def test_near_twins_with_the_same_verdict_are_folded_under_the_first() -> None:
    """Rivers and lakes are near-twins; marches are not."""
    folded = fold(reported(BRAND).results)

    assert [(first.cause.id, [twin.cause.id for twin in twins]) for first, twins in folded] == [
        ("marches", []),
        ("rivers", ["lakes"]),
    ]


def test_a_twin_named_by_one_side_only_is_folded_too() -> None:
    causes = (
        "causes:\n"
        "  - {id: ants, name: Ants, summary: Ants., twins: [bees], facets: {products: [refills]}}\n"
        "  - {id: bees, name: Bees, summary: Bees., facets: {products: [refills]}}\n"
        "  - {id: cows, name: Cows, summary: Cows., twins: [ants], facets: {products: [refills]}}\n"
    )

    folded = fold(reported(BRAND, world=Told(causes)).results)

    assert [(first.cause.id, [twin.cause.id for twin in twins]) for first, twins in folded] == [
        ("ants", ["bees", "cows"])
    ]


def test_near_twins_with_different_verdicts_stay_apart() -> None:
    folded = fold(reported(BRAND + "controversies: [dumping waste]\n").results)

    assert all(twins == [] for _, twins in folded)
    assert len(folded) == 3
