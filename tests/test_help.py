"""Every command explains itself, and its examples run."""

from __future__ import annotations

import json
import re
import shlex
from pathlib import Path
from typing import TYPE_CHECKING, Any

import pytest
from typer.testing import CliRunner

from aligncheck.__main__ import main
from aligncheck.baseline import baseline_data
from aligncheck.cli.app import COMMANDS as COMMANDS_IN_ORDER
from aligncheck.cli.app import app
from aligncheck.cli.commands import Later, every
from tests.on_a_terminal import without_choices

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

ROOT = Path(__file__).parents[1]


COMMANDS = sorted(words for words, _ in every(COMMANDS_IN_ORDER))


def help_of(*command: str) -> str:
    result = CliRunner().invoke(app, [*command, "--help"], env={"COLUMNS": "120", "NO_COLOR": "1"})
    assert result.exit_code == 0
    return result.stdout


def examples_of(*command: str) -> list[str]:
    return re.findall(
        r"^ +(?:Examples: +)?(aligncheck .*?) *$", help_of(*command).partition("Options:")[0], re.MULTILINE
    )


EXAMPLES = [(" ".join(command), example) for command in COMMANDS for example in examples_of(*command)]


@pytest.fixture
def project(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Work in a folder with the files that the examples name."""
    brand = (ROOT / "examples" / "brands" / "fernwash.yaml").read_text(encoding="utf-8")
    (tmp_path / "brands").mkdir()
    (tmp_path / "local").mkdir()
    for path in ("brand.yaml", "brands/fernwash.yaml", "brands/second.yaml"):
        (tmp_path / path).write_text(brand, encoding="utf-8")
    own = "causes: [{id: tap-water, name: Tap water, summary: Drinking water from the tap.}]"
    (tmp_path / "my-causes.yaml").write_text(own, encoding="utf-8")
    (tmp_path / "briefs" / "drafts").mkdir(parents=True)
    brief = "campaign: Refill month\nbrand: ../brand.yaml\ncause: plastic-waste\nposts: [Bring your bottle.]\n"
    (tmp_path / "briefs" / "spring.yaml").write_text(brief, encoding="utf-8")
    (tmp_path / "briefs" / "drafts" / "summer.yaml").write_text(brief, encoding="utf-8")
    (tmp_path / "known.json").write_text(json.dumps(baseline_data([])), encoding="utf-8")
    (tmp_path / "calendar.csv").write_text("Date,Copy\n2027-04-02,Bring your bottle.\n", encoding="utf-8")
    (tmp_path / "step.yaml").write_text("practices: [repair cafés in ten shops since 2026]", encoding="utf-8")
    (tmp_path / "team.toml").write_text("[weights]\nproducts = 0.7\n", encoding="utf-8")
    monkeypatch.chdir(tmp_path)
    monkeypatch.setenv("SOURCE_DATE_EPOCH", "1795305600")
    return tmp_path


def test_there_are_commands() -> None:
    assert {("score",), ("explain",), ("validate",)} <= set(COMMANDS)


@pytest.mark.parametrize("command", COMMANDS, ids=" ".join)
def test_a_command_explains_itself(command: tuple[str, ...]) -> None:
    """What it does, with an example, its exit codes, and a word on each option."""
    text = help_of(*command)
    told, _, options = text.partition("Options:\n")

    assert f"Usage: root {' '.join(command)}" in text or f"Usage: aligncheck {' '.join(command)}" in text
    assert len(told.split("Examples:")[0].splitlines()) > 2
    assert f"aligncheck {' '.join(command)}" in told
    assert "Exit codes: 0 " in told
    assert options
    assert "-h, --help" in options
    assert re.findall(r"^  (-\S+(?:, -\S+)?(?: \S+)?)$(?!\n {10,}\w)", options, re.MULTILINE) == []


@pytest.mark.parametrize("command", COMMANDS, ids=" ".join)
def test_short_help_is_the_same(command: tuple[str, ...]) -> None:
    short = CliRunner().invoke(app, [*command, "-h"], env={"COLUMNS": "120", "NO_COLOR": "1"})

    assert short.stdout == help_of(*command)


def test_the_first_page_names_every_command_and_how_to_start() -> None:
    text = help_of()

    assert all(re.search(rf"^  {words[0]} ", text, re.MULTILINE) for words in COMMANDS)
    assert "aligncheck init brand" in text


def test_no_first_sentence_is_cut_off() -> None:
    """The list of commands shows one whole line for each, at eighty columns too."""
    text = CliRunner().invoke(app, ["--help"], env={"COLUMNS": "80", "NO_COLOR": "1"}).stdout

    assert "..." not in text.partition("Commands:")[2]


@pytest.mark.parametrize("columns", [40, 60, 80, 200])
@pytest.mark.parametrize("command", [(), ("causes",), *COMMANDS], ids=" ".join)
def test_no_line_is_wider_than_the_screen(command: tuple[str, ...], columns: int) -> None:
    """Only an example may be: it is there to be copied, and stands on one line."""
    wide, narrow = (
        CliRunner().invoke(app, [*command, "--help"], env={"COLUMNS": str(each)}).stdout for each in (200, columns)
    )
    long = [line.strip() for line in narrow.splitlines() if len(line) > columns]

    assert [line for line in long if not line.startswith("aligncheck ")] == []
    assert without_choices(narrow) == without_choices(wide)
    assert [line for line in narrow.splitlines() if line != line.rstrip()] == []


def test_what_the_list_says_of_a_command_is_its_own_first_line() -> None:
    """The list is written down beside the names, so that it needs no command: here is where the two meet."""
    said = {command.name: command.short_help for command in leaves(COMMANDS_IN_ORDER)}
    own = {words[-1]: command.help.split("\n")[0] for words, command in every(COMMANDS_IN_ORDER)}

    assert said == own


def leaves(commands: Iterable[Any]) -> Iterator[Later]:
    """Yield the commands as they stand before they are built."""
    for command in commands:
        if isinstance(command, Later):
            yield command
        else:
            yield from leaves(command.commands.values())


@pytest.mark.parametrize("command", COMMANDS, ids=" ".join)
def test_each_example_stands_on_a_line_of_its_own(command: tuple[str, ...]) -> None:
    """A line can be copied whole: it begins with the program, and holds nothing else."""
    lines = [line.strip() for line in help_of(*command).partition("Options:")[0].splitlines()]
    examples = [line for line in lines if "aligncheck " in line and not line.startswith("Usage: ")]

    assert examples
    assert [line for line in examples if line.rfind("aligncheck ") != 0] == []


@pytest.mark.parametrize(("command", "example"), EXAMPLES, ids=[example for _, example in EXAMPLES])
def test_an_example_runs(
    command: str, example: str, project: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    """With a brand.yaml at hand it ends with 0, or 1 where a limit is not met; as a shell would run it."""
    words = [each for word in shlex.split(example) for each in (spread(word, project) if "*" in word else [word])]
    if command == "init brand":
        (project / "brand.yaml").unlink()  # it begins one
    if "--write-baseline" in words:
        (project / "known.json").unlink()  # it writes one
    before = {path for path in project.rglob("*") if path.is_file()}
    monkeypatch.setattr("sys.argv", words)
    code = 0
    try:
        main()
    except SystemExit as end:
        code = int(end.code or 0)
    out, err = capsys.readouterr()

    assert example.startswith(f"aligncheck {command}")
    assert code in ({0, 1} if "--fail-under" in words or command == "check" else {0}), err
    if "--output" in words or "-o" in words:
        out = (project / words[words.index("--output" if "--output" in words else "-o") + 1]).read_text("utf-8")
    assert out or {path for path in project.rglob("*") if path.is_file()} - before
    if "json" in words:
        assert json.loads(out)


def spread(pattern: str, folder: Path) -> list[str]:
    """Return the files of a pattern, as a shell would put them."""
    return sorted(str(path.relative_to(folder)) for path in folder.glob(pattern))
