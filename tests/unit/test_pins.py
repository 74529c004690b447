"""Facts that are pinned to a cause nobody knows."""

from __future__ import annotations

import pytest

from aligncheck.pins import unknown_pins
from tests.conftest import make_profile
from tests.unit.told import Told


def told(text: str) -> list[str]:
    return [
        str(problem).split("\n")[0] for problem in unknown_pins(make_profile("name: Brook\n" + text), Told().catalogue)
    ]


SLIPS = """\
controversies: [{text: spill, causes: [lake]}]
partners: [Club, {name: Trust, causes: [march]}]
stances: [{text: We care, cause: marche}]
"""


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("practices: [{text: tidy desks, causes: [rivers, lakes]}]", []),
        ("practices: [tidy desks]\nstances: [Clean rivers]\npartners: [Trust]\n", []),
        (
            "practices: [{text: tidy desks, causes: [rivers, river]}]",
            [("2:49", "practices.0.causes.1", "river", "rivers")],
        ),
        ("goals: [{text: tidy desks, causes: [space-travel]}]", [("2:37", "goals.0.causes.0", "space-travel", "")]),
        (
            SLIPS,
            [
                ("2:40", "controversies.0.causes.0", "lake", "lakes"),
                ("3:41", "partners.1.causes.0", "march", "marches"),
                ("4:34", "stances.0.cause", "marche", "marches"),
            ],
        ),
    ],
)
def test_an_unknown_id_is_named_with_its_place_and_the_nearest_one(
    text: str, expected: list[tuple[str, str, str, str]]
) -> None:
    assert told(text) == [
        f"brand.yaml:{place}: {route}: the cause {cause!r} is not in the catalogue"
        + (f'; did you mean "{near}"?' if near else "; no cause has this id")
        for place, route, cause, near in expected
    ]
