"""What a trade leads to, by an editor's judgement: a link of its own, and a reason for the brand's own lines."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from aligncheck.catalogue import BUILTIN_FILE, Kind
from aligncheck.embedding.encoder import default_encoder
from aligncheck.errors import Place
from aligncheck.evidence import gather
from aligncheck.library import load_catalogue
from aligncheck.matching import Matcher
from aligncheck.statements import Basis, Channel, Statements, read_statements
from tests.conftest import DAY, make_profile
from tests.unit.told import POLICY, Told, judged

if TYPE_CHECKING:
    from pathlib import Path

    from aligncheck.evidence import Evidence
    from aligncheck.meeting import Link

# In leads.yaml: homelessness natural (people without a home shelter in stations), rural-access fair (branch lines keep
# villages connected), suicide-prevention fair by footprint (people in despair die on its tracks).
CAUSES = """\
causes:
  - {id: homelessness, name: A bed for everyone, summary: Nobody sleeps rough.}
  - {id: rural-access, name: Villages, summary: Shops and doctors near.}
  - {id: suicide-prevention, name: Staying alive, summary: Help in despair.}
  - {id: zebras, name: Zebras, summary: Striped horses.}
"""
RAIL = "name: Fox Rail\nindustry: railways\n"


def led(cause: str, profile: str = RAIL) -> tuple[Evidence, list[Link]]:
    """Return what bears on a cause of the small world, and the leads among it."""
    evidence = judged(profile, cause, world=Told(CAUSES)).evidence
    return evidence, [link for link in evidence.links if link.statement.lead]


@pytest.mark.parametrize(
    ("cause", "text", "kind", "strength"),
    [
        ("homelessness", "people without a home shelter in stations", Kind.OPERATIONS, 0.9),
        ("rural-access", "branch lines keep villages connected", Kind.OPERATIONS, 0.4),
        ("suicide-prevention", "people in despair die on its tracks", Kind.DUTY, 0.4),
    ],
)
def test_a_lead_is_an_inferred_link_as_strong_as_its_level(cause: str, text: str, kind: Kind, strength: float) -> None:
    _, (link,) = led(cause)

    assert (link.statement.text, link.kind, link.strength) == (text, kind, strength)
    assert (link.statement.basis, link.statement.origin) == (Basis.LEADS, "inferred")
    assert link.statement.place == Place("brand.yaml", 2, 11)  # the industry's


def test_its_far_end_is_the_name_of_the_cause() -> None:
    evidence, (link,) = led("homelessness")

    assert evidence.facet(link) == ("A bed for everyone", Place("causes.yaml", 2, 30))


def test_a_lead_by_footprint_is_a_duty_of_operations() -> None:
    _, (link,) = led("suicide-prevention")

    assert link.duty
    assert link.channel is Channel.OPERATIONS


def test_a_cause_that_the_trade_does_not_lead_to_has_none() -> None:
    assert led("zebras")[1] == []
    assert led("homelessness", "name: Fox\nindustry: xyzzy\n")[1] == []


@pytest.mark.parametrize(
    ("cause", "weight", "fit"),
    [
        ("homelessness", 0.4, 0.36),  # .4 · .9
        ("homelessness", 0.2, 0.18),
        ("rural-access", 0.4, 0.16),  # .4 · .4
        ("homelessness", 1.0, 0.45),  # never more than `weights.industry`: .5 · .9
        ("zebras", 0.4, 0.0),
    ],
)
def test_it_counts_with_a_weight_of_its_own(cause: str, weight: float, fit: float) -> None:
    policy = POLICY._replace(weights=POLICY.weights._replace(lead=weight))

    assert judged(RAIL, cause, policy, Told(CAUSES)).score.fit == pytest.approx(fit)


def test_it_counts_instead_of_what_is_stated_not_on_top() -> None:
    stated = "products: [Nobody sleeps rough.]\n"  # meaning: .8 · .5

    assert judged(RAIL + stated, "homelessness", world=Told(CAUSES)).score.fit == pytest.approx(0.4)


def test_a_lead_makes_the_brands_own_lines_more_natural(matcher: Matcher) -> None:
    profile = make_profile(RAIL + "products: [night trains, train tickets]\n")
    statements, entry = read_statements(profile), matcher.catalogue.entries["homelessness"]
    without = Statements(statements.kept, statements.ignored)

    def strength(statements: Statements) -> float:
        links = gather(profile, statements, entry, matcher, POLICY).links
        return next(link.strength for link in links if link.statement.text == "night trains")

    assert statements.leads["homelessness"] == "natural"
    assert strength(statements) > strength(without) > 0


def test_a_cause_of_ones_own_with_the_same_id_gets_it_and_one_that_is_not_there_is_passed_over(tmp_path: Path) -> None:
    path = tmp_path / "mine.yaml"
    path.write_text("causes: [{id: homelessness, name: Mine, summary: A roof.}]")
    encoder = default_encoder()
    both, own = load_catalogue([path], encoder), load_catalogue([path], encoder, builtin=False)
    profile = make_profile(RAIL)

    def far_ends(matcher: Matcher, cause: str) -> list[tuple[str, str]]:
        entry = matcher.catalogue.entries[cause]
        evidence = gather(profile, read_statements(profile), entry, matcher, POLICY._replace(as_of=DAY))
        found = [evidence.facet(link) for link in evidence.links if link.statement.lead]
        return [(name, place.file) for name, place in found]

    assert far_ends(Matcher(both, encoder), "homelessness") == [("Mine", path.as_posix())]
    assert far_ends(Matcher(both, encoder), "accessibility") == [("Accessibility", BUILTIN_FILE)]
    assert far_ends(Matcher(own, encoder), "homelessness") == [("Mine", path.as_posix())]
    assert list(own.entries) == ["homelessness"]
