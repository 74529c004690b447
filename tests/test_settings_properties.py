"""Whatever weights and bands a team agrees on, a score stays a score."""

from __future__ import annotations

from functools import lru_cache
from typing import Any

from hypothesis import example, given, settings
from hypothesis import strategies as st

from aligncheck.assessment import assess
from aligncheck.binding import book_of
from aligncheck.catalogue import Catalogue
from aligncheck.document import report_data
from aligncheck.embedding.encoder import default_encoder
from aligncheck.loading import validate
from aligncheck.matching import Matcher
from aligncheck.models import CauseFile
from aligncheck.policy import Bands, Policy, Weights
from aligncheck.report import report
from aligncheck.reporters.terminal import render
from aligncheck.settings import Settings, values
from aligncheck.source import parse
from tests.conftest import DAY, make_profile
from tests.unit.small import CAUSES, FERN

Setting = dict[str, Any]

SILENT = {name.replace("_", "-"): 0.0 for name in Weights._fields} | {"duty": 0.001}
LOUD = {name.replace("_", "-"): 1.0 for name in Weights._fields}
STRICT = dict.fromkeys(("fair", "good", "practice-fair", "practice-good", "proof-fair", "thrown-back"), 1.0)
LAX = dict.fromkeys(STRICT, 1e-9)

shares = st.floats(0, 1)
above_0 = st.floats(0, 1, exclude_min=True)
weights = st.fixed_dictionaries({}, optional={name: above_0 if name == "duty" else shares for name in sorted(SILENT)})
pairs = st.tuples(above_0, above_0).map(sorted)


@st.composite
def bands(draw: st.DrawFn) -> Setting:
    """Draw thresholds in their ranges, good never below fair."""
    fair, good = draw(pairs)
    acting, doing = draw(pairs)
    return {
        "fair": fair, "good": good, "practice-fair": acting, "practice-good": doing,
        "proof-fair": draw(above_0), "thrown-back": draw(above_0), "statements": draw(st.integers(1, 100)),
    }  # fmt: skip


@lru_cache
def world() -> Matcher:
    source = parse(CAUSES.encode(), "causes.yaml")
    return Matcher(Catalogue([book_of(validate(CauseFile, source), source, default_encoder())]), default_encoder())


@settings(max_examples=60, deadline=None, derandomize=True)
@given(weights, bands())
@example(SILENT, STRICT)
@example(SILENT, LAX)
@example(LOUD, STRICT | {"statements": 100})
@example(LOUD, LAX)
def test_scores_lie_between_0_and_100_under_any_settings(weighed: Setting, judged: Setting) -> None:
    """And the report can be written: no threshold divides by nothing."""
    told = Settings.model_validate({"weights": weighed, "bands": judged})
    policy = Policy(as_of=DAY, weights=Weights(**told.weights.model_dump()), bands=Bands(**told.bands.model_dump()))
    made = report(assess(make_profile(FERN), world(), policy), policy)

    for result in report_data(made)["results"]:
        scores = [result[key] for key in ("fit", "authenticity", "functional_fit", "values_fit")]
        scores += [part for part in result["parts"].values() if part is not None]
        assert all(0 <= score <= 100 for score in scores)
        assert all(0 <= link["strength"] <= 1 for link in result["links"])
        assert result["to_next"] is None or result["to_next"]["verdict"] != result["verdict"]
    assert render([made], everything=True)


@settings(max_examples=60, deadline=None, derandomize=True)
@given(weights, bands())
def test_what_is_in_range_is_accepted_as_it_is(weighed: Setting, judged: Setting) -> None:
    told = {name: value for name, value, _ in values(Settings.model_validate({"weights": weighed, "bands": judged}))}

    assert {f"weights.{name}": value for name, value in weighed.items()}.items() <= told.items()
    assert {f"bands.{name}": value for name, value in judged.items()}.items() <= told.items()
