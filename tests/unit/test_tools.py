"""The tools that write what the package ships, run on a copy: what they write is what the program reads."""

from __future__ import annotations

import importlib.util
import json
import shutil
import sys
from typing import TYPE_CHECKING, Any

import pytest

from aligncheck import library as catalogues
from aligncheck.binding import book_of
from aligncheck.embedding.encoder import default_encoder
from aligncheck.library import builtin_book
from aligncheck.loading import load_cause_file
from tests.conftest import ROOT

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from aligncheck.catalogue import Book

CAUSES = """\
causes:
  - id: refills
    name: Refills
    summary: Packaging used again.
    sdgs: [12]
    facets:
      products: [refill pouches, glass jars]
      operations: [used bottles]
      values: [nothing wasted, für alle]
      audiences: [families]
    duties: [plastic wrap]
    split: {default: low}
    twins: [oceans]
  - id: oceans
    name: Oceans
    summary: Life below water.
"""
TRADES = "trades: [{id: bakery, name: Bakery, synonyms: [bread shop], sells: [bread]}, {id: mill, name: Mill}]"
LEADS = """\
leads:
  bakery:
    - {cause: oceans, by: runs, level: fair, because: flour comes by ship}
"""
BUILT = {"catalogue.json", "phrases.txt", "places.bin", "vectors.bin", "version.json", "ids.tsv"} | {
    "occasions.json",
    "trades.json",
    "trades.jsonl",
    "trades.bin",
    "trade-links.bin",
}


def tool(name: str) -> Any:  # noqa: ANN401  (a script, loaded as a module)
    spec = importlib.util.spec_from_file_location(name, ROOT / "tools" / f"{name}.py")
    assert spec
    assert spec.loader
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


@pytest.fixture
def root(tmp_path: Path) -> Path:
    """Return a copy of the project with a small catalogue and nothing built."""
    (tmp_path / "src/aligncheck/embedding").mkdir(parents=True)
    (tmp_path / "causes.yaml").write_text(CAUSES, encoding="utf-8")
    (tmp_path / "trades.yaml").write_text(TRADES, encoding="utf-8")
    (tmp_path / "leads.yaml").write_text(LEADS, encoding="utf-8")
    return tmp_path


@pytest.fixture
def build(root: Path, monkeypatch: pytest.MonkeyPatch) -> Callable[..., int]:
    """Return a function that runs build_catalogue.py in the copy."""
    script = tool("build_catalogue")
    monkeypatch.setattr(script, "ROOT", root)
    monkeypatch.setattr(script, "TARGET", root / "src/aligncheck/builtin")

    def built(*args: str) -> int:
        monkeypatch.setattr(sys, "argv", ["build_catalogue.py", *args])
        return int(script.main())

    return built


def files(root: Path) -> dict[str, bytes]:
    return {path.name: path.read_bytes() for path in sorted((root / "src/aligncheck/builtin").iterdir())}


def read_back(root: Path, monkeypatch: pytest.MonkeyPatch) -> Book:
    """Return what the program reads of the files in the copy."""
    monkeypatch.setattr(catalogues, "_BUILTIN", root / "src/aligncheck/builtin")
    return builtin_book(default_encoder())


def packed(book: Book) -> list[tuple[object, ...]]:
    """Return all that a book holds of its blocks and cores, in plain values."""
    cores = (bytes(book.cores.columns), bytes(book.cores.constants))
    blocks: list[tuple[object, ...]] = [
        (
            block.kinds,
            list(block.texts),
            [tuple(place) for place in block.places],
            list(block.starts),
            bytes(block.columns.columns),
            bytes(block.columns.constants),
            dict(block.strengths),
        )
        for block in book.blocks
    ]
    return [*blocks, cores]


def test_the_built_files_hold_what_causes_yaml_holds(
    build: Callable[..., int], root: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    assert build() == 0
    assert capsys.readouterr().out == "2 causes, 11 phrases\n"  # 6 facets, a duty, two names and summaries

    expected = book_of(*load_cause_file(root / "causes.yaml"), default_encoder())
    found = read_back(root, monkeypatch)

    assert found.causes == expected.causes
    assert packed(found) == packed(expected)


def test_a_facet_that_counts_less_counts_less_in_the_built_files_too(
    build: Callable[..., int], root: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """formats: items may be mappings with `text` and `strength`; nothing says that the built-in file may not use it."""
    causes = root / "causes.yaml"
    causes.write_text(CAUSES.replace("glass jars", "{text: glass jars, strength: 0.5}"), encoding="utf-8")

    assert build() == 0
    assert packed(read_back(root, monkeypatch)) == packed(book_of(*load_cause_file(causes), default_encoder()))


def test_building_twice_gives_the_same_bytes(build: Callable[..., int], root: Path) -> None:
    assert build() == 0
    first = files(root)
    assert build() == 0

    assert files(root) == first
    assert set(first) == BUILT


def test_check_compares_and_writes_nothing(
    build: Callable[..., int], root: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert build("--check") == 1
    said = capsys.readouterr().out
    assert set(said.partition(": ")[2].partition(";")[0].split(", ")) == BUILT
    assert said.endswith("; run `make docs`\n")
    assert not (root / "src/aligncheck/builtin").exists()

    build()
    capsys.readouterr()

    assert build("--check") == 0
    assert capsys.readouterr().out == "catalogue in sync\n"


def test_what_a_shell_completes_is_one_line_a_cause(build: Callable[..., int], root: Path) -> None:
    build()
    rows = (root / "src/aligncheck/builtin/ids.tsv").read_text(encoding="utf-8").splitlines()

    assert [row.split("\t")[0] for row in rows] == sorted(row.split("\t")[0] for row in rows)
    assert "oceans\tOceans\t" in rows


def test_a_trade_is_built_with_what_it_leads_to(build: Callable[..., int], root: Path) -> None:
    build()
    rows = (root / "src/aligncheck/builtin/trades.jsonl").read_text(encoding="utf-8").splitlines()
    bakery, mill = (json.loads(row) for row in rows)

    assert bakery["leads"] == [{"cause": "oceans", "by": "runs", "level": "fair", "because": "flour comes by ship"}]
    assert mill["leads"] == []


def test_the_links_of_a_trade_gain_by_what_it_leads_to(build: Callable[..., int], root: Path) -> None:
    """A lead is no line of the trade itself: it has no links here."""
    (root / "trades.yaml").write_text("trades: [{id: bakery, name: Bakery, sells: [jam jars]}]", encoding="utf-8")

    def made(level: str) -> float:
        leads = LEADS.replace("oceans", "refills").replace("fair", level)
        (root / "leads.yaml").write_text(leads, encoding="utf-8")
        build()
        links = json.loads((root / "src/aligncheck/builtin/trade-links.bin").read_bytes())
        ((cause, kind, strength),) = links.pop("sells:jam jars")
        assert (cause, kind, links) == (0, 0, {})
        return float(strength)

    assert made("natural") > made("fair") > 0


@pytest.mark.parametrize(
    ("leads", "unknown"),
    [
        (LEADS.replace("oceans", "seas"), "seas"),
        (LEADS.replace("bakery", "bakeries"), "bakeries"),
        (LEADS.replace("bakery", "bakeries").replace("oceans", "seas"), "bakeries, seas"),
    ],
)
def test_a_lead_of_no_trade_or_to_no_cause_stops_the_build(
    build: Callable[..., int], root: Path, leads: str, unknown: str
) -> None:
    (root / "leads.yaml").write_text(leads, encoding="utf-8")

    with pytest.raises(SystemExit) as stopped:
        build()

    assert str(stopped.value) == f"leads.yaml: no such trade or cause: {unknown}"
    assert not (root / "src/aligncheck/builtin").exists()


def test_check_names_what_a_change_of_causes_yaml_makes_stale(
    build: Callable[..., int], root: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    build()
    with (root / "causes.yaml").open("a", encoding="utf-8") as file:
        file.write("# a comment at the end moves no line and no phrase\n")
    capsys.readouterr()

    assert build("--check") == 1
    assert capsys.readouterr().out == "not in sync with causes.yaml: version.json; run `make docs`\n"


def freeze(root: Path, monkeypatch: pytest.MonkeyPatch, *arguments: str) -> dict[str, Any]:
    """Freeze a calibration in the copy, and return it."""
    monkeypatch.syspath_prepend(str(ROOT / "tools"))
    script = tool("freeze_background")
    monkeypatch.setattr(script, "ROOT", root)
    monkeypatch.setattr(sys.modules["frozen_texts"], "ROOT", root)
    (root / "tools").mkdir(exist_ok=True)
    script.main(arguments)
    data = json.loads((root / "src/aligncheck/embedding/static-en-128.json").read_text(encoding="ascii"))
    assert isinstance(data, dict)
    return data


def test_the_background_is_the_mean_of_what_brands_could_state(root: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Products, operations, values and audiences of the catalogue; not duties, names or summaries."""
    stated = ["refill pouches", "glass jars", "used bottles", "nothing wasted", "für alle", "families"]
    vectors = [default_encoder().encode(text) for text in stated]

    data = freeze(root, monkeypatch, "7")

    assert data["version"] == 7
    assert data["made_from"] == "6 facets, tools/frozen/statements-7.txt"
    assert data["background"] == [round(16 * sum(values) / 6) for values in zip(*vectors, strict=True)]


def test_a_later_catalogue_does_not_move_what_a_version_was_made_of(
    root: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    before = freeze(root, monkeypatch, "7")
    causes = root / "causes.yaml"
    causes.write_text(CAUSES.replace("glass jars", "steel cans"), encoding="utf-8")

    assert freeze(root, monkeypatch, "7") == before
    assert freeze(root, monkeypatch, "8")["background"] != before["background"]


def test_the_shipped_background_is_reproducible(root: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """From the texts kept beside the tools, whatever causes.yaml says today."""
    shipped = json.loads((ROOT / "src/aligncheck/embedding/static-en-128.json").read_text(encoding="ascii"))
    shutil.copytree(ROOT / "tools/frozen", root / "tools/frozen")

    assert freeze(root, monkeypatch, str(shipped["version"])) == shipped


def test_the_shipped_words_of_harm_are_reproducible(root: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """As the background is."""
    shipped = ROOT / "src/aligncheck/builtin/harm-words.json"
    monkeypatch.syspath_prepend(str(ROOT / "tools"))
    script = tool("freeze_harm_words")
    monkeypatch.setattr(script, "TARGET", root / "harm-words.json")
    monkeypatch.setattr(sys, "argv", ["freeze_harm_words.py", "1"])

    script.main()

    assert (root / "harm-words.json").read_bytes() == shipped.read_bytes()
