"""TAB: what the shells are offered, through the protocol that their scripts speak, and in a real bash."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
from pathlib import Path
from typing import TYPE_CHECKING

import pytest
import rich

from aligncheck.__main__ import main
from tests.on_a_terminal import PROGRAM, environment, in_a_pipe, read_all
from tests.test_cold_start import families as loaded_of
from tests.test_cold_start import loaded

if TYPE_CHECKING:
    from collections.abc import Callable

    Tab = Callable[..., list[str]]

OWN = """\
causes:
  - id: tap-water
    name: "Tap water"
    summary: Drinking water from the tap.
  - {id: climate-action, name: Our own climate, summary: Less heat.}
  - id: quiet-streets   # no name yet, and the rest is half written
    summary: "Streets where
"""


@pytest.fixture(autouse=True)
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Work in a folder with a few files."""
    monkeypatch.chdir(tmp_path)
    (tmp_path / "brands" / "europe").mkdir(parents=True)
    for name in ("brand.yaml", "bakery.yml", "notes.txt", ".hidden.yaml", "brands/europe/luna.yaml", "brands/old.txt"):
        (tmp_path / name).write_text("name: A\n", encoding="utf-8")
    (tmp_path / "own.yaml").write_text(OWN, encoding="utf-8")
    return tmp_path


@pytest.fixture
def tab(monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]) -> Tab:
    """Return a function that says what a shell is offered behind a line; nothing may go to stderr."""

    def pressed(line: str, shell: str = "bash") -> list[str]:
        monkeypatch.setitem(sys.modules, "rich", rich)  # completion does without, and the other tests do not
        monkeypatch.setattr(sys, "argv", ["aligncheck"])
        for name, value in protocol(line, shell).items():
            monkeypatch.setenv(name, value)
        with pytest.raises(SystemExit) as ended:
            main()
        out, err = capsys.readouterr()
        assert (ended.value.code, err) == (0, "")
        return [row for row in out.splitlines() if row]

    return pressed


def protocol(line: str, shell: str) -> dict[str, str]:
    """Return what a shell's script sets when TAB is pressed at the end of a line."""
    asked = {"_ALIGNCHECK_COMPLETE": f"complete_{shell}"}
    if shell == "bash":
        return asked | {"COMP_WORDS": line, "COMP_CWORD": str(len(line.split(" ")) - 1)}
    return asked | {"_TYPER_COMPLETE_ARGS": line, "_TYPER_COMPLETE_FISH_ACTION": "get-args"}


@pytest.mark.parametrize(
    ("line", "offered"),
    [
        ("aligncheck sc", ["score", "schema"]),
        ("aligncheck causes s", ["show", "search"]),
        ("aligncheck explain brand.yaml climate-a", ["climate-action"]),
        ("aligncheck explain --format json brand.yaml climate-a", ["climate-action"]),
        ("aligncheck causes show plastic-w", ["plastic-waste"]),
        ("aligncheck causes show no-such", []),
        ("aligncheck score brand.yaml --cause climate-a", ["climate-action"]),
        ("aligncheck score brand.yaml --cause climate-action --cause plastic-w", ["plastic-waste"]),
        ("aligncheck causes list --family fo", ["food"]),
        ("aligncheck causes list --family x", []),
        ("aligncheck score brand.yaml --format j", ["json"]),
        ("aligncheck score brand.yaml --format m", ["markdown"]),
        ("aligncheck score brand.yaml --sort ", ["authenticity", "fit"]),
        ("aligncheck schema causes-s", ["causes-show", "causes-search"]),
        ("aligncheck score brand.yaml --what-if b", ["bakery.yml", "brand.yaml", "brands/"]),
        ("aligncheck score brand.yaml --top ten --fail", ["--fail-under"]),
        ("aligncheck causes list --trade bakery --no", ["--no-builtin-causes"]),
    ],
)
def test_what_is_offered(line: str, offered: list[str], tab: Tab) -> None:
    assert tab(line) == offered


@pytest.mark.parametrize("line", ["explain brand.yaml ", "causes show ", "score brand.yaml --cause "])
def test_every_id_is_offered(line: str, tab: Tab) -> None:
    listed = in_a_pipe("causes", "list", cwd=Path.cwd(), COLUMNS="40").text.splitlines()

    assert tab(f"aligncheck {line}") == [row.split()[0] for row in listed[:-2]]


def test_the_ids_come_with_their_names(tab: Tab) -> None:
    line = "aligncheck explain brand.yaml plastic-w"

    assert tab(line, "zsh") == ["""_arguments '*: :(("plastic-waste":"Plastic waste"))'"""]
    assert tab(line, "fish") == ["plastic-waste\tPlastic waste"]


def test_options_come_with_their_help(tab: Tab) -> None:
    assert tab("aligncheck causes list --fam", "fish") == ["--family\tOnly causes of this family."]


# --- a user's own causes ---


def test_own_causes_are_offered_too(tab: Tab) -> None:
    """Even of a file that cannot be read yet: it is being written."""
    assert tab("aligncheck causes show --causes own.yaml ta", "fish") == ["tap-water\tTap water"]
    assert tab("aligncheck explain brand.yaml --causes own.yaml qui", "fish") == ["quiet-streets"]
    assert tab("aligncheck causes show --causes own.yaml climate-a", "fish") == ["climate-action\tOur own climate"]


def test_own_causes_alone(tab: Tab) -> None:
    line = "aligncheck score brand.yaml --no-builtin-causes --causes own.yaml --cause "

    assert tab(line) == ["climate-action", "quiet-streets", "tap-water"]


@pytest.mark.parametrize("file", ["missing.yaml", "brands", "noise.yaml", "~nobody-of-this-name/x.yaml", "pipe"])
def test_a_file_that_cannot_be_used_only_adds_nothing(file: str, tab: Tab) -> None:
    Path("noise.yaml").write_bytes(bytes(range(256)) * 10)
    os.mkfifo("pipe")

    assert tab(f"aligncheck causes show --causes {file} plastic-w") == ["plastic-waste"]


def test_a_name_cannot_steer_the_terminal(tab: Tab) -> None:
    Path("own.yaml").write_bytes(b"causes: [{id: tap-water, name: Tap\x1b[31m\xff water}]")

    assert tab("aligncheck causes show --causes own.yaml tap", "fish") == [
        "tap-water\tTap[31m\N{REPLACEMENT CHARACTER} water"
    ]


# --- files ---


@pytest.mark.parametrize(
    ("begun", "offered"),
    [
        ("", ["bakery.yml", "brand.yaml", "brands/", "own.yaml"]),
        ("b", ["bakery.yml", "brand.yaml", "brands/"]),
        ("brand.", ["brand.yaml"]),
        ("brands/", ["brands/europe/luna.yaml"]),  # the only way to go
        ("./b", ["./bakery.yml", "./brand.yaml", "./brands/"]),
        (".h", [".hidden.yaml"]),
        ("notes", []),  # then the shell offers what it finds itself
        ("missing/", []),
        ("~nobody-of-this-name/", []),
    ],
)
@pytest.mark.parametrize("command", ["score", "explain", "validate", "score x --causes", "score x"])
def test_yaml_files_are_offered(command: str, begun: str, offered: list[str], tab: Tab) -> None:
    assert tab(f"aligncheck {command} {begun}") == offered


@pytest.mark.parametrize(
    ("line", "offered"),
    [
        ("score x --config ", ["brands/", "team.toml"]),
        ("settings --config te", ["team.toml"]),
        ("settings --config own", []),
        ("validate te", ["team.toml"]),
        ("score te", []),
    ],
)
def test_settings_files_are_offered(line: str, offered: list[str], folder: Path, tab: Tab) -> None:
    (folder / "team.toml").write_text("bands.good = 0.7\n", encoding="utf-8")

    assert tab(f"aligncheck {line}") == offered


@pytest.mark.parametrize(
    ("line", "offered"),
    [
        ("check s", ["spring.csv", "spring.md", "spring.tsv", "spring.yaml"]),
        ("check x --stdin-filename spring.m", ["spring.md"]),
        ("check spring.csv --brand b", ["bakery.yml", "brand.yaml", "brands/"]),
        ("check spring.csv --cause plastic-w", ["plastic-waste"]),
        ("check spring.csv --causes own.yaml --cause ta", ["tap-water"]),
        ("validate spring", ["spring.md", "spring.yaml"]),
    ],
)
def test_briefs_and_calendars_are_offered(line: str, offered: list[str], folder: Path, tab: Tab) -> None:
    for ending in ("yaml", "md", "csv", "tsv", "xlsx"):
        (folder / f"spring.{ending}").write_text("", encoding="utf-8")

    assert tab(f"aligncheck {line}") == offered


def test_files_at_home(folder: Path, monkeypatch: pytest.MonkeyPatch, tab: Tab) -> None:
    monkeypatch.setenv("HOME", str(folder))

    assert tab("aligncheck score ~/brand.") == ["~/brand.yaml"]
    assert tab("aligncheck causes show --causes ~/own.yaml tap") == ["tap-water"]


def test_names_that_need_quotes_are_left_to_the_shell(tab: Tab) -> None:
    """Which knows how to quote: no word of ours stands in its way."""
    Path("brand two.yaml").write_text("name: B\n", encoding="utf-8")

    assert tab("aligncheck score br") == []
    assert tab("aligncheck score ba") == ["bakery.yml"]


# --- what it costs ---


@pytest.mark.parametrize("shell", ["bash", "zsh", "fish"])
@pytest.mark.parametrize(
    "line", ["aligncheck ", "aligncheck explain b.yaml --causes own.yaml ", "aligncheck score x --f"]
)
def test_nothing_heavy_is_loaded_to_complete(line: str, shell: str, folder: Path) -> None:
    modules = loaded(cwd=folder, env=protocol(line, shell))

    assert loaded_of(modules, "pydantic", "yaml", "json", "rich.console", "aligncheck.embedding") == set()
    assert loaded_of(modules, "aligncheck.catalogue", "aligncheck.models", "aligncheck.cli.causes") == set()


# --- a real shell ---


@pytest.mark.skipif(not shutil.which("bash"), reason="needs bash")
@pytest.mark.parametrize(
    "install", ["source <(aligncheck --show-completion)", 'eval "$(_ALIGNCHECK_COMPLETE=source_bash aligncheck)"']
)
def test_tab_in_bash(install: str, folder: Path) -> None:
    """Typed into a bash on a terminal: half of each word, and TAB."""
    shown = typed_into_bash(
        install,
        "aligncheck causes sh\tplastic-w\t",
        "aligncheck validate bran\t.\t",
        "aligncheck validate brands/\t",
        cwd=folder,
    )

    assert "Plastic waste" in shown
    assert "plastic-waste · " in shown
    assert "\nbrand.yaml: a valid brand profile" in shown
    assert "\nbrands/europe/luna.yaml: a valid brand profile" in shown


def typed_into_bash(*lines: str, cwd: Path) -> str:
    """Return what a terminal shows when lines are typed into a bash."""
    controller, terminal = os.openpty()
    path = os.pathsep.join([str(Path(PROGRAM).parent), os.environ["PATH"]])
    with subprocess.Popen(
        ["bash", "--norc", "--noprofile", "-i"],
        stdin=terminal,
        stdout=terminal,
        stderr=terminal,
        cwd=cwd,
        env=environment(TERM="dumb", PATH=path),
        start_new_session=True,
    ):
        os.close(terminal)
        os.write(controller, "".join(f"{line}\n" for line in (*lines, "exit")).encode())
        shown = read_all(controller)
    os.close(controller)
    return shown.decode().replace("\r\n", "\n")
