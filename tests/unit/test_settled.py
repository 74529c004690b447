"""The settings that hold for a run, and what they come to."""

from __future__ import annotations

from pathlib import Path

import pytest

from aligncheck.errors import InputError, UsageError
from aligncheck.patching import changed
from aligncheck.policy import Bands, Policy, Weights
from aligncheck.settled import Settled, plain, search, settle
from aligncheck.source import parse
from tests.conftest import DAY, make_profile


@pytest.fixture(autouse=True)
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Work in a folder of a project of its own."""
    (tmp_path / ".git").mkdir()
    (tmp_path / "team").mkdir()
    monkeypatch.chdir(tmp_path / "team")
    return tmp_path


def write(path: str, text: str) -> Path:
    Path(path).write_text(text, encoding="utf-8")
    return Path(path)


# --- which file holds


def test_without_a_file_the_defaults_hold() -> None:
    settled = settle()

    assert settled == Settled()
    assert settled.policy(DAY) == Policy(as_of=DAY)
    assert settled.data() == {"file": None, "changed": {}}


def test_the_nearest_file_holds_alone() -> None:
    write("../aligncheck.toml", "bands.good = 0.7\n")
    write("aligncheck.toml", "bands.fair = 0.5\n")

    assert settle().data() == {"file": "aligncheck.toml", "changed": {"bands.fair": 0.5}}


def test_a_file_above_holds_here_too() -> None:
    write("../aligncheck.toml", "bands.good = 0.7\n")

    assert settle().data() == {"file": "../aligncheck.toml", "changed": {"bands.good": 0.7}}


def test_a_pyproject_without_our_table_does_not_stop_the_search() -> None:
    write("pyproject.toml", '[project]\nname = "x"\n# [tool.aligncheck] stands one folder up\n')
    write("../aligncheck.toml", "bands.good = 0.7\n")

    assert settle().file == "../aligncheck.toml"


def test_a_pyproject_with_our_table_does() -> None:
    write("pyproject.toml", "[tool.aligncheck]\n")
    write("../aligncheck.toml", "bands.good = 0.7\n")

    assert settle().data() == {"file": "pyproject.toml", "changed": {}}


def test_a_file_that_is_named_holds_alone() -> None:
    write("aligncheck.toml", "bands.good = 0.7\n")

    assert settle(write("other.toml", "weights.values = 0.5\n")).data() == {
        "file": "other.toml",
        "changed": {"weights.values": 0.5},
    }


def test_isolated_reads_none_not_even_a_broken_one() -> None:
    write("aligncheck.toml", "what is this\n")

    assert settle(isolated=True) == Settled()
    with pytest.raises(InputError, match=r"^aligncheck\.toml:1:6"):
        settle()


def test_naming_one_and_reading_none_is_wrong_usage() -> None:
    with pytest.raises(UsageError, match=r"--config .* --isolated .*; pass one of the two"):
        settle(Path("a.toml"), isolated=True)


def test_where_the_search_looked() -> None:
    assert search() == (None, [Path(), Path("..")])
    assert search(isolated=True) == (None, [])
    assert search(write("a.toml", "")).folders == []


# --- what they come to


def test_weights_and_bands_reach_the_policy() -> None:
    write("aligncheck.toml", "[weights]\nproducts = 0.6\nsame-side = 0\n[bands]\npractice-good = 0.9\nstatements = 1\n")
    policy = settle().policy(DAY)

    assert policy == Policy(
        as_of=DAY,
        weights=Weights()._replace(products=0.6, same_side=0.0),
        bands=Bands()._replace(practice_good=0.9, statements=1),
    )


def test_what_is_written_as_the_default_is_no_change() -> None:
    write("aligncheck.toml", "builtin-causes = true\nmarkets = []\nweights.products = 1.00\nweights.second = 0.85\n")

    assert settle().changed == {}
    assert settle().line == ""


def test_the_line_names_all_that_was_changed_in_the_order_of_the_docs() -> None:
    write("own.yaml", "causes: []\n")
    write(
        "../aligncheck.toml",
        'weights.products = 0.5\nweights.values = 0.35\nbuiltin-causes = false\nmarkets = ["UK", "US-CA"]\n'
        'causes = ["team/own.yaml"]\nbands.statements = 5\n',
    )

    assert settle().line == (
        "Settings: ../aligncheck.toml (causes [../team/own.yaml], builtin-causes false, markets [UK, US-CA], "
        "weights.products 0.5, weights.values 0.35, bands.statements 5)"
    )


def test_catalogues_are_found_from_the_folder_of_the_file(folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Wherever the program runs, the path leads to the same file, and those of the command line come last."""
    write("own.yaml", "causes: []\n")
    write("../aligncheck.toml", 'causes = ["team/own.yaml"]\n')
    here = settle()
    monkeypatch.chdir(folder)
    there = settle()

    assert (here.causes, there.causes) == (("../team/own.yaml",), ("team/own.yaml",))
    assert there.catalogue([Path("more.yaml")], builtin=True) == (["team/own.yaml", Path("more.yaml")], True)


@pytest.mark.parametrize(
    ("setting", "asked", "used"), [("true", True, True), ("true", False, False), ("false", True, False)]
)
def test_the_builtin_causes_are_left_out_if_either_says_so(*, setting: str, asked: bool, used: bool) -> None:
    write("aligncheck.toml", f"builtin-causes = {setting}\n")

    assert settle().catalogue([], builtin=asked) == ([], used)


@pytest.mark.parametrize(
    ("told", "markets"), [("", ("UK", "US-CA")), ("markets: [EU]\n", ("EU",)), ("markets: []\n", ())]
)
def test_markets_of_a_brand_that_tells_none(told: str, markets: tuple[str, ...]) -> None:
    """An empty list was asked, and is none: it stays so."""
    write("aligncheck.toml", 'markets = ["UK", "US-CA"]\n')
    profile = make_profile(f"name: Fernwash\n{told}")

    assert settle().completed(profile).brand.markets == markets
    assert Settled().completed(profile) is profile


@pytest.mark.parametrize(
    ("patch", "before", "after"),
    [
        ("practices: [refills]", ("UK",), ("UK",)),
        ("markets: [EU]", ("UK",), ("EU",)),
    ],
)
def test_a_patched_profile_has_the_markets_before_and_after(
    patch: str, before: tuple[str, ...], after: tuple[str, ...]
) -> None:
    """A cause must not seem to move because the settings reached one of the two alone."""
    write("aligncheck.toml", 'markets = ["UK"]\n')
    profile = settle().completed(changed(make_profile("name: Fernwash\n"), parse(patch.encode(), "patch.yaml")))

    assert profile.original is not None
    assert (profile.original.brand.markets, profile.brand.markets) == (before, after)


@pytest.mark.parametrize(
    ("value", "written"),
    [(0.6, "0.6"), (1.0, "1"), (0.0, "0"), (1e-09, "1e-09"), (3, "3"), (True, "true"), ([], "[]"), (["a b"], "[a b]")],
)
def test_values_as_a_file_would_write_them(value: float | list[str], written: str) -> None:
    assert plain(value) == written
