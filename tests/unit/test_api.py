"""The Python API: the same answers as the command line."""

from __future__ import annotations

import datetime as dt
import doctest
import json
from dataclasses import FrozenInstanceError
from typing import TYPE_CHECKING

import pytest

import aligncheck
from aligncheck import InputError, Report, api, errors, settled
from tests.conftest import ROOT
from tests.unit.told import CAUSES

if TYPE_CHECKING:
    import subprocess
    from collections.abc import Callable
    from pathlib import Path
    from types import ModuleType

    from aligncheck.loading import Profile

BRAND = ROOT / "examples/brands/fernwash.yaml"


@pytest.fixture
def brand() -> Profile:
    return aligncheck.load_brand(BRAND)


@pytest.mark.parametrize("module", [aligncheck, api, errors, settled])
def test_the_examples_in_the_docstrings_hold(module: ModuleType, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(ROOT)

    result = doctest.testmod(module)

    assert result.attempted
    assert result.failed == 0


@pytest.mark.parametrize("name", [name for name in aligncheck.__all__ if name != "__version__"])
def test_everything_public_says_what_it_does_with_an_example(name: str) -> None:
    assert ">>> " in getattr(aligncheck, name).__doc__


def test_the_answers_are_those_of_the_command_line(
    monkeypatch: pytest.MonkeyPatch, run: Callable[..., subprocess.CompletedProcess[str]]
) -> None:
    monkeypatch.chdir(ROOT)
    printed = json.loads(
        run("score", "examples/brands/fernwash.yaml", "--format", "json", "--as-of", "2026-11-22").stdout
    )

    found = aligncheck.assess(
        aligncheck.load_brand("examples/brands/fernwash.yaml"), aligncheck.load_causes(), as_of="2026-11-22"
    ).to_dict()

    assert found["results"] == printed["reports"][0]["results"]
    assert found["coverage"] == printed["reports"][0]["coverage"]
    assert found["brand"]["sha256"] == printed["reports"][0]["brand"]["sha256"]


def test_a_day_may_be_text_or_a_date(brand: Profile) -> None:
    causes = aligncheck.load_causes().only(["plastic-waste"])

    text, day = (aligncheck.assess(brand, causes, as_of=given) for given in ("2020-01-31", dt.date(2020, 1, 31)))

    assert text.brand.policy.as_of == day.brand.policy.as_of == dt.date(2020, 1, 31)
    assert text.to_dict() == day.to_dict()
    with pytest.raises(ValueError, match="isoformat"):
        aligncheck.assess(brand, causes, as_of="31 January")


def test_without_a_day_it_is_today(brand: Profile, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.delenv("SOURCE_DATE_EPOCH", raising=False)
    causes = aligncheck.load_causes().only(["plastic-waste"])

    before = dt.datetime.now(tz=dt.UTC).date()
    found = aligncheck.assess(brand, causes).brand.policy.as_of
    after = dt.datetime.now(tz=dt.UTC).date()

    assert before <= found <= after


def test_source_date_epoch_is_the_day_where_none_is_given(brand: Profile, monkeypatch: pytest.MonkeyPatch) -> None:
    """As for the command line: the same inputs give the same answer on any day."""
    monkeypatch.setenv("SOURCE_DATE_EPOCH", "1577836800")
    causes = aligncheck.load_causes().only(["plastic-waste"])

    assert aligncheck.assess(brand, causes).brand.policy.as_of == dt.date(2020, 1, 1)


def test_causes_of_ones_own_lie_over_the_built_in_ones(tmp_path: Path) -> None:
    file = tmp_path / "causes.yaml"
    file.write_text(CAUSES + "  - {id: plastic-waste, name: Ours, summary: Our own.}\n", encoding="utf-8")

    builtin, both = aligncheck.load_causes(), aligncheck.load_causes(file)

    assert len(both) == len(builtin) + 3
    assert both.entries["plastic-waste"].cause.name == "Ours"
    assert both.entries["rivers"].cause.name == "Clean rivers"


def test_a_changed_profile_is_scored_like_any_other(tmp_path: Path, brand: Profile) -> None:
    """And its report tells what moved."""
    patch = tmp_path / "patch.yaml"
    patch.write_text("remove: {products: [laundry refill pouches]}\n", encoding="utf-8")
    causes = aligncheck.load_causes()

    found = aligncheck.assess(aligncheck.what_if(brand, patch), causes, as_of="2026-11-22").to_dict()

    assert found["what_if"]["source"] == patch.as_posix()
    assert "plastic-waste" in {change["cause"] for change in found["what_if"]["changes"]}
    assert aligncheck.assess(brand, causes, as_of="2026-11-22").to_dict()["what_if"] is None


def test_a_report_is_frozen(brand: Profile) -> None:
    found = aligncheck.assess(brand, aligncheck.load_causes().only(["plastic-waste"]), as_of="2026-11-22")

    assert isinstance(found, Report)
    with pytest.raises(FrozenInstanceError):
        found.brand = found.brand  # type: ignore[misc]


def test_a_file_that_cannot_be_used_raises_with_every_problem(tmp_path: Path) -> None:
    file = tmp_path / "brand.yaml"
    file.write_text("name: Brook\nprodcts: [tea]\nsize: huge\n", encoding="utf-8")

    with pytest.raises(InputError) as caught:
        aligncheck.load_brand(file)

    assert [problem.place.line for problem in caught.value.problems if problem.place] == [2, 3]


def test_every_public_name_can_be_had_and_no_other() -> None:
    assert all(getattr(aligncheck, name) for name in aligncheck.__all__)
    with pytest.raises(AttributeError, match="no attribute 'unheard_of'"):
        aligncheck.unheard_of  # type: ignore[attr-defined]  # noqa: B018


# --- check

JAR = "campaign: Jar month\nmarkets: [EU]\nposts: [Our eco-friendly jar]\n"


@pytest.fixture
def jar(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.chdir(tmp_path)
    (tmp_path / ".git").mkdir()
    (tmp_path / "jar.yaml").write_text(JAR, encoding="utf-8")
    (tmp_path / "team.toml").write_text('check.select = ["GC01"]\n', encoding="utf-8")
    return tmp_path


def test_check_gives_what_the_command_line_gives(
    jar: Path, run: Callable[..., subprocess.CompletedProcess[str]]
) -> None:
    for more, settings in (((), None), (("--config", "team.toml"), aligncheck.load_settings("team.toml"))):
        told = json.loads(run("check", "jar.yaml", "--as-of", "2026-11-22", "--format", "json", *more, cwd=jar).stdout)
        found = aligncheck.check("jar.yaml", as_of=dt.date(2026, 11, 22), settings=settings)

        assert "GC01" in {finding.code for finding in found}
        assert [finding.to_dict() for finding in found] == told["findings"]


@pytest.mark.usefixtures("jar")
def test_a_finding_is_frozen() -> None:
    finding, *_ = aligncheck.check("jar.yaml", settings=aligncheck.load_settings("team.toml"))

    with pytest.raises(AttributeError):
        finding.code = "GC02"  # type: ignore[misc]


@pytest.mark.usefixtures("jar")
@pytest.mark.parametrize(("markets", "severity"), [(None, "error"), (["UK"], "warning")])
def test_markets_take_the_place_of_the_briefs(markets: list[str] | None, severity: str) -> None:
    found = aligncheck.check(
        "jar.yaml", as_of="2026-11-22", settings=aligncheck.load_settings("team.toml"), markets=markets
    )

    assert [each.severity.value for each in found] == [severity]


def test_what_the_baseline_of_the_settings_holds_is_known(
    jar: Path, run: Callable[..., subprocess.CompletedProcess[str]]
) -> None:
    run("check", "jar.yaml", "--select", "GC01", "--write-baseline", "known.json", cwd=jar)
    (jar / "team.toml").write_text('check = {select = ["GC01"], baseline = "known.json"}\n', encoding="utf-8")
    found = aligncheck.check("jar.yaml", settings=aligncheck.load_settings("team.toml"))

    assert [(each.known, each.counts) for each in found] == [(True, False)]


@pytest.mark.usefixtures("jar")
def test_a_brief_that_cannot_be_read_is_an_input_error() -> None:
    with pytest.raises(InputError, match="no such file"):
        aligncheck.check("gone.yaml")
