"""The documentation: generated parts in sync, examples that work, links that lead somewhere."""

from __future__ import annotations

import contextlib
import json
import re
import sys
from pathlib import Path
from typing import TYPE_CHECKING, Any

import pytest
import typer.main
from typer.testing import CliRunner

from aligncheck.assessment import Assessment
from aligncheck.cli import commands
from aligncheck.cli.app import COMMANDS, app
from aligncheck.cli.check_options import CheckFormat
from aligncheck.cli.options import ReportFormat
from aligncheck.document import document, validation
from aligncheck.errors import Exit, Place, Problem
from aligncheck.loading import load_cause_file, load_profile
from aligncheck.models import LeadFile
from aligncheck.patching import Patch, changed, load_patch
from aligncheck.policy import Policy
from aligncheck.report import report
from aligncheck.reporters import csv_v1
from aligncheck.reporters.strands import Sort
from aligncheck.schema.kinds import Kind, schema_of
from aligncheck.setting_list import settings_data, settings_of
from aligncheck.settings import load_file
from aligncheck.settled import Checks, search
from aligncheck.subjects import load_subjects

sys.path.insert(0, str(Path(__file__).parents[1] / "tools"))

import build_docs
import score_docs

if TYPE_CHECKING:
    from collections.abc import Iterator

ROOT = Path(__file__).parents[1]
README = (ROOT / "README.md").read_text(encoding="utf-8")
FORMATS = (ROOT / "docs/formats.md").read_text(encoding="utf-8")
PAGES = sorted([*ROOT.glob("*.md"), *ROOT.glob("docs/**/*.md")])
SHELL = re.compile(r"```sh\n(.*?)```", re.DOTALL)


def fenced(text: str, language: str) -> list[str]:
    return re.findall(rf"```{language}\n(.*?)```", text, re.DOTALL)


def yaml_examples() -> list[tuple[str, str]]:
    pages = [page for page in PAGES if page.name != "ci.md"]  # its examples are other programs' files: test_ci_page.py
    return [(str(page.relative_to(ROOT)), text) for page in pages for text in fenced(page.read_text("utf-8"), "yaml")]


def shape(value: Any) -> Any:  # noqa: ANN401
    """Reduce a document to its keys: a list to the shape of its first item."""
    if isinstance(value, dict):
        return {key: shape(each) for key, each in value.items()}
    return [shape(value[0])] if isinstance(value, list) and value else type(value) if value is None else "…"


def keys(value: Any) -> set[str]:  # noqa: ANN401
    """Return the paths of all keys."""
    if isinstance(value, dict):
        inner = {f"{key}.{path}" for key, each in value.items() for path in keys(each)}
        return set(value) | inner
    return {path for each in value for path in keys(each)} if isinstance(value, list) else set()


def shell_lines(page: Path) -> Iterator[str]:
    for block in SHELL.findall(page.read_text("utf-8")):
        yield from (line.partition("#")[0].strip() for line in block.splitlines() if line.strip())


def test_the_generated_parts_are_in_sync(capsys: pytest.CaptureFixture[str]) -> None:
    """`make docs` would change nothing."""
    code = build_docs.main(["--check"])

    assert (code, capsys.readouterr().out) == (0, "documentation in sync\n")


def test_a_stale_page_is_named(capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(build_docs, "pages", lambda: {"docs/cli.md": "something else"})

    assert build_docs.main(["--check"]) == 1
    assert capsys.readouterr().out == "not in sync: docs/cli.md; run `make docs`\n"


def test_pages_are_written_and_then_in_sync(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(build_docs, "ROOT", tmp_path)
    monkeypatch.setattr(build_docs, "pages", lambda: {"page.md": "text\n"})

    assert [build_docs.main([]), build_docs.main(["--check"])] == [0, 0]
    assert (tmp_path / "page.md").read_text() == "text\n"


def test_a_page_without_its_markers_is_refused(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (tmp_path / "page.md").write_text("no markers")
    monkeypatch.setattr(build_docs, "ROOT", tmp_path)

    with pytest.raises(SystemExit, match="<!-- count:start --> and <!-- count:end --> are missing"):
        build_docs.filled("page.md", {"count": lambda: "1"})


def test_an_example_that_no_longer_follows_the_formulas_stops_the_build() -> None:
    with pytest.raises(SystemExit, match=r"its formula gives fit 0\.5, the program 0\.6"):
        score_docs._agree("fit", 0.5, 0.6)  # noqa: SLF001


def test_every_parameter_has_a_meaning() -> None:
    """A new number in policy.py needs a line in tools/score_docs.py; one that has gone needs none."""
    named = {name for name, _ in score_docs.parameters(Policy(as_of=score_docs.AS_OF))}
    other = {name for name in score_docs.MEANINGS if name.startswith(("calibration.", "links.", "combining."))}

    assert set(score_docs.MEANINGS) == named | other


@pytest.mark.parametrize(("page", "text"), yaml_examples())
def test_the_yaml_examples_are_valid(page: str, text: str, tmp_path: Path) -> None:
    file = tmp_path / "example.yaml"
    file.write_text(text, encoding="utf-8")

    assert whole(file, text), page


def whole(file: Path, text: str) -> object:
    """Return what an example holds: causes, a profile, or a profile with a patch in it."""
    if text.startswith("causes:"):
        return load_cause_file(file)[0].causes
    if text.startswith("name:"):
        return load_profile(file).brand
    if text.startswith("campaign:"):
        return load_subjects(file)
    return changed(load_profile(ROOT / "examples/brands/fernwash.yaml"), load_patch(file)).brand


def test_the_settings_example_is_valid(tmp_path: Path) -> None:
    """At the top of a file, and below the table of a pyproject.toml with the headers the page names."""
    (example,) = fenced(FORMATS, "toml")
    (tmp_path / "own").mkdir()
    (tmp_path / "own/causes.yaml").write_text("causes: []\n", encoding="utf-8")
    (tmp_path / "aligncheck.toml").write_text(example, encoding="utf-8")
    tables = "[tool.aligncheck]\n" + re.sub(r"^\[(\w+)\]", r"[tool.aligncheck.\1]", example, flags=re.MULTILINE)
    (tmp_path / "pyproject.toml").write_text(tables, encoding="utf-8")

    alone, among = (load_file(tmp_path / name).settings for name in ("aligncheck.toml", "pyproject.toml"))

    assert alone == among
    assert alone.markets == ("UK", "US-CA")


def test_every_setting_is_documented_with_its_default() -> None:
    """The page is read as a user reads it, and compared with what the score uses."""
    rows = re.findall(r"^\| `([a-z.-]+)` \| [^|]+ \| `([^`]+)` \| [^|]+ \|$", block(Kind.SETTINGS), re.MULTILINE)
    policy = Policy(as_of=score_docs.AS_OF)
    usual = {f"{table}.{name}": value for table in ("weights", "bands") for name, value in _fields(policy, table)}

    moving = [(name, value) for name, value in rows if "." in name and not name.startswith("check.")]
    assert {name.replace("-", "_"): float(value) for name, value in moving} == usual
    assert [row for row in rows if "." not in row[0]] == [
        ("causes", "[]"),
        ("builtin-causes", "true"),
        ("engine", "static"),
        ("markets", "[]"),
    ]
    checks = {name.removeprefix("check."): value for name, value in rows if name.startswith("check.")}
    assert (checks["fail-on"], checks["max-warnings"], checks["select"], checks["baseline"]) == (
        Checks().fail_on,
        "none",
        "[]",
        "none",
    )


def _fields(policy: Policy, table: str) -> Iterator[tuple[str, float]]:
    return iter(getattr(policy, table)._asdict().items())


def test_the_documented_settings_have_the_shape_of_the_real_ones(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (example,) = [json.loads(text) for text in fenced(FORMATS, "json") if "aligncheck/settings@1" in text]
    (tmp_path / ".git").mkdir()
    (tmp_path / "aligncheck.toml").write_text(fenced(FORMATS, "toml")[0].partition("\n")[2], encoding="utf-8")
    monkeypatch.chdir(tmp_path)
    found = search()

    assert settings_data(found, settings_of(found, "weights.products")) | {"settings": None} == example | {
        "settings": None
    }
    assert shape(settings_data(found, settings_of(found, "weights.products"))) == shape(example)


def test_the_first_profile_takes_ten_lines() -> None:
    assert len(fenced(README, "yaml")[0].splitlines()) == 10


def test_the_documented_report_has_the_keys_of_the_real_one() -> None:
    """Every key of a report with links, contradictions, steps and an error is in docs/formats.md, and no other."""
    example = json.loads(fenced(FORMATS, "json")[0])
    real = json.loads(json.dumps(_real_document()))
    for made in (example, real):  # its content is the user's own
        for step in made["reports"][0]["results"][0]["next_steps"]:
            step["patch"] = {}
        made["reports"][0]["results"][0]["split"] = {}

    assert keys({**example, "errors": []}) == keys({**real, "errors": []})
    assert list(example["reports"][0]["results"][0]) == list(real["reports"][0]["results"][0])


OWN = {kind: set(schema_of(kind).get("$defs", {})) for kind in (Kind.BRAND, Kind.CAUSES)}


def block(kind: Kind) -> str:
    """Return the tables of a kind of file or document."""
    return FORMATS.partition(f"<!-- {kind}:start -->")[2].partition(f"<!-- {kind}:end -->")[0]


def documented_keys(kind: Kind) -> list[str]:
    """Return the keys in the tables of a kind of file or document."""
    return sorted(re.findall(r"^\| `(\w+)` \|", block(kind), re.MULTILINE))


@pytest.mark.parametrize("kind", [kind for kind in Kind if kind is not Kind.SETTINGS])  # they have a test of their own
def test_every_key_is_documented_once_and_no_other(kind: Kind) -> None:
    """What a document shares with a file is documented with the file."""
    schema = schema_of(kind)
    shared = set().union(*OWN.values()) if kind not in (*OWN, Kind.TRADES) else set()
    parts = [schema, *(part for name, part in schema.get("$defs", {}).items() if name not in shared)]
    keys = [key for part in parts for key in part.get("properties", {})]

    assert keys
    assert documented_keys(kind) == sorted(keys)


def test_the_text_names_no_key_or_word_that_does_not_exist() -> None:
    """Every plain word in code, outside examples, is a key, or a word that a key takes."""
    text = re.sub(r"```.*?```", "", FORMATS, flags=re.DOTALL)
    schemas = json.dumps([*(schema_of(kind) for kind in Kind), LeadFile.model_json_schema()])
    known = set(re.findall(r'"(\w[\w-]*)"', schemas)) | {*Patch.model_fields, *ReportFormat}
    known |= {word for words, _ in commands.every(COMMANDS) for word in words}
    standards = " ".join(path.read_text(encoding="utf-8") for path in (ROOT / "tests/data/formats").glob("*.json"))
    known |= {*re.findall(r'"(\w+)"', standards), *CheckFormat, "notice"}
    known |= {*csv_v1.SCORES, *csv_v1.DOTS, *csv_v1.CAUSES, *csv_v1.HITS, *Sort}
    known |= {"on", "null", "none", "true", "false", "schemas", "default", "assess", "dumb", "cut", "awk"}
    told = set(re.findall(r"`([a-z][a-z_-]*)`", text))

    assert told - known == set()


def _real_document() -> dict[str, Any]:
    found = score_docs._assessed((ROOT / "docs/scoring.md").read_text("utf-8"))  # noqa: SLF001
    evidence = found.evidence
    brand = report(Assessment(evidence.profile, evidence.statements, (found,)), score_docs.POLICY)
    return document([brand], [], as_of="2026-11-22", engine="x")


def test_the_documented_validation_has_the_shape_of_the_real_one() -> None:
    example = json.loads(fenced(FORMATS, "json")[1])
    problem = Problem("wrong", "b.yaml", Place("b.yaml", 1, 1))
    real = validation([("a.yaml", "brand profile")], [problem])

    assert shape(example) == shape(real)


def test_the_documented_exit_codes_are_all_there_are() -> None:
    """Both tables of exit codes name each code once, in order."""
    codes = [str(code.value) for code in Exit]

    for text in (README, FORMATS):
        table = text.partition("## Exit codes")[2].partition("\n## ")[0]
        assert re.findall(r"^\| (\d+) \|", table, re.MULTILINE) == codes


@pytest.mark.parametrize("page", PAGES, ids=lambda page: page.name)
def test_the_commands_in_shell_blocks_exist(page: Path) -> None:
    """Each `aligncheck` line names a command and options it has; each `make` line a target."""
    targets = set(re.findall(r"^([a-z]+):", (ROOT / "Makefile").read_text("utf-8"), re.MULTILINE))
    for line in shell_lines(page):
        program, *words = line.split()
        if program == "make":
            assert set(words) <= targets, line
        elif program == "aligncheck" and words[0] != "--version":
            assert not _unknown(words), line


def _unknown(words: list[str]) -> set[str]:
    """Return the options of a command line that its command lacks; raises KeyError for an unknown command."""
    command: Any = typer.main.get_command(app)
    while hasattr(command, "commands"):
        command = commands.whole(command.commands[words.pop(0)])
    known = {name for parameter in command.params for name in parameter.opts}
    return {word for word in words if word.startswith("-") and word != "-"} - known


def test_every_command_is_in_the_reference() -> None:
    headings = re.findall(r"^## (.+)$", (ROOT / "docs/cli.md").read_text("utf-8"), re.MULTILINE)

    for name in headings:
        assert f"`aligncheck {name}" in README
        assert CliRunner().invoke(app, [*name.split(), "--help"]).exit_code == 0


def test_the_python_example_runs(capsys: pytest.CaptureFixture[str]) -> None:
    with contextlib.chdir(ROOT):
        exec(fenced(README, "python")[0], {})  # noqa: S102  (our own page)

    first, *rest = capsys.readouterr().out.splitlines()
    assert re.fullmatch(r"[a-z-]+ [a-z_]+ \d+\.\d \d+\.\d", first)
    assert len(rest) == 2


@pytest.mark.parametrize("page", PAGES, ids=lambda page: page.name)
def test_links_lead_somewhere(page: Path) -> None:
    """Files exist, and headings too."""
    for link in re.findall(r"\]\(([^)\s]+)\)", page.read_text("utf-8")):
        if link.startswith(("http://", "https://")):
            continue
        path, _, heading = link.partition("#")
        target = (page.parent / path).resolve() if path else page
        assert target.exists(), link
        assert target.is_relative_to(ROOT), link
        assert not heading or heading in _headings(target), link


def _headings(page: Path) -> set[str]:
    """Return the anchors of a page's headings, as GitHub makes them."""
    titles = re.findall(r"^#+ (.+)$", page.read_text("utf-8"), re.MULTILINE)
    return {re.sub(r"[^\w\- ]", "", title.lower()).replace(" ", "-") for title in titles}
