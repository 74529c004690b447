"""The main flow: a brand against every cause, and what must not matter to the answer."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from aligncheck.assessment import assess
from aligncheck.binding import book_of
from aligncheck.catalogue import Catalogue
from aligncheck.document import report_data
from aligncheck.embedding.encoder import default_encoder
from aligncheck.loading import load_profile, validate
from aligncheck.matching import Matcher
from aligncheck.models import CauseFile
from aligncheck.report import report
from aligncheck.source import parse
from aligncheck.statements import Statement, read_statements
from tests.conftest import ROOT, make_profile
from tests.unit.told import BRAND, CAUSES, POLICY, Told, judged

if TYPE_CHECKING:
    from collections.abc import Callable
    from random import Random

    from aligncheck.assessment import Assessed
    from aligncheck.policy import Policy


def own(causes: str) -> Matcher:
    """Return the real engine over a catalogue of one's own."""
    source = parse(causes.encode(), "causes.yaml")
    return Matcher(Catalogue([book_of(validate(CauseFile, source), source, default_encoder())]), default_encoder())


RIVERS = CAUSES[: CAUSES.index("  - id: lakes")]
REVERSED = "causes:\n" + CAUSES[CAUSES.index("  - id: lakes") :] + RIVERS.removeprefix("causes:\n")


def test_every_cause_is_judged_in_the_order_of_ids() -> None:
    found = assess(make_profile(BRAND), Told(), POLICY)

    assert [each.evidence.entry.cause.id for each in found.causes] == ["lakes", "marches", "rivers"]
    assert [statement.text for statement in found.statements.kept] == ["refills", "care for rivers", "quiet"]
    assert found.causes[2].score == judged(BRAND, "rivers").score
    assert found.causes[2].verdict == judged(BRAND, "rivers").verdict


def test_a_cause_is_judged_the_same_whichever_others_are_in_the_catalogue_and_wherever_it_stands() -> None:
    profile = make_profile(BRAND + "practices: [restore a river bank]\ncontroversies: [dumping dye]\n")

    (alone,) = assess(profile, own(RIVERS), POLICY).causes
    among = assess(profile, own(CAUSES), POLICY).causes[-1]
    mixed = assess(profile, own(REVERSED), POLICY).causes[-1]

    assert alone.score == among.score == mixed.score
    assert alone.verdict == among.verdict == mixed.verdict
    assert alone.evidence.links == among.evidence.links


def test_a_limited_catalogue_gives_the_same_answers(catalogue: Catalogue, matcher: Matcher, policy: Policy) -> None:
    profile = load_profile(ROOT / "examples/brands/fernwash.yaml")
    some = ["plastic-waste", "climate-action"]

    limited = assess(profile, Matcher(catalogue.only(some), default_encoder()), policy)
    whole = {each.evidence.entry.cause.id: each for each in assess(profile, matcher, policy).causes}

    assert [each.evidence.entry.cause.id for each in limited.causes] == sorted(some)
    assert all(each.score == whole[each.evidence.entry.cause.id].score for each in limited.causes)


PLAIN = """\
name: Fern
products: [laundry refill pouches, cafe cups to bring back]
values: [leave rivers cleaner]
practices: [lobbied for a deposit law since 2021]
controversies: [dumping waste water in a river]
"""


@pytest.mark.parametrize(
    "written",
    [
        PLAIN.replace("laundry refill pouches", "LAUNDRY Refill pouches"),
        PLAIN.replace("cafe cups", "Café cups"),
        PLAIN.replace("leave rivers cleaner", "'  leave   rivers  cleaner '"),
        PLAIN.replace("lobbied for", "LOBBIED For"),
        PLAIN.replace("dumping waste water", "Dumping  Wasté water"),
    ],
)
def test_letter_case_accents_and_odd_spacing_change_nothing(judge: Callable[..., Assessed], written: str) -> None:
    assert written != PLAIN
    for cause in ("plastic-waste", "freshwater-ecosystems", "climate-action"):
        assert judge(written, cause).score == judge(PLAIN, cause).score


@settings(max_examples=15, deadline=None)
@given(st.randoms(use_true_random=False))
def test_the_order_of_statements_changes_nothing(random: Random) -> None:
    """With the real engine, on a whole example."""
    source = (ROOT / "examples/brands/tidewell-optics.yaml").read_bytes()
    data = parse(source, "x.yaml").data()
    assert isinstance(data, dict)
    mixed = {key: random.sample(value, len(value)) if isinstance(value, list) else value for key, value in data.items()}
    engine = own(CAUSES)

    one, other = (assess(make_profile(json.dumps(each)), engine, POLICY) for each in (data, mixed))

    assert [each.score for each in one.causes] == [each.score for each in other.causes]
    assert [each.verdict for each in one.causes] == [each.verdict for each in other.causes]


def test_the_same_inputs_give_the_same_bytes(policy: Policy) -> None:
    profile = load_profile(ROOT / "examples/brands/fernwash.yaml")

    one, other = (json.dumps(report_data(report(assess(profile, own(CAUSES), policy), policy))) for _ in range(2))

    assert one == other


def test_one_more_line_in_another_language_lowers_nothing(judge: Callable[..., Assessed]) -> None:
    """Adding a value never lowers any fit: a line that is not covered is left out by itself."""
    text = "name: Fern\nproducts: [laundry refill pouches, soap bars, reusable cups]\n"
    spanish = text + "values: [dejamos los ríos y las casas más limpios]\n"

    before, after = judge(text, "plastic-waste"), judge(spanish, "plastic-waste")

    assert after.score.fit >= before.score.fit > 0


@pytest.mark.parametrize(
    ("text", "cause", "verdicts"),
    [
        ("products: [cigarettes, rolling tobacco]\nvalues: [a healthier future]\n", "cancer", {"stay_out"}),
        ("products: [crude oil, natural gas]\nvalues: [care for future generations]\n", "climate-action", {"stay_out"}),
        (
            "products: [heat pumps, insulation]\nvalues: [care for future generations]\n",
            "climate-action",
            {"back_partner"},
        ),
    ],
)
def test_closeness_in_topic_is_not_fit(
    judge: Callable[..., Assessed], catalogue: Catalogue, text: str, cause: str, verdicts: set[str]
) -> None:
    """A tobacco maker is close to cancer care, an oil company to climate; both have nothing to say there."""
    ids = [name for name in catalogue.entries if cause in name]
    assert ids

    assert {judge("name: Big\n" + text, name).verdict.value for name in ids} <= verdicts


def test_statements_are_read_once_and_kept_with_the_answer() -> None:
    profile = make_profile(BRAND)

    found = assess(profile, Told(), POLICY)

    assert found.profile is profile
    assert found.statements.kept == read_statements(profile).kept
    assert all(isinstance(statement, Statement) for statement in found.statements.kept)
