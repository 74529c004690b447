"""Manners: what the installed program does on terminals, in pipes and under signals, as a person meets it."""

from __future__ import annotations

import json
import os
import re
import signal
import subprocess
import sys
from pathlib import Path
from typing import IO, TYPE_CHECKING, Any

import pytest
import yaml
from rich.cells import cell_len

from tests.on_a_terminal import PROGRAM, Seen, environment, in_a_pipe, in_a_shell, on_a_terminal, without_choices

if TYPE_CHECKING:
    from collections.abc import Iterator

pytestmark = pytest.mark.skipif(sys.platform == "win32", reason="pseudo-terminals are of Unix")

BRAND = """\
name: Panadería Luna
industry: bakery with a café for everybody who comes along the river on foot or by bicycle
products: [water bottles to refill, bread baked overnight, cloth bags for bread]
values: [use the bottle again]
practices:
  - {text: free tap water for everybody who asks for it in any of our shops, since: 2020, causes: [tap-water]}
"""
CAUSES = """\
causes:
  - id: tap-water
    name: Tap water wherever people are thirsty and have nothing but a bottle with them
    family: food
    summary: Drinking water from the tap, in every street and on every square of every town.
    facets: {products: [water bottles to refill at every tap and fountain], values: [use the bottle again]}
    actions: [offer tap water for nothing to everybody who comes in and asks for it]
  - {id: quiet-streets, name: Quiet streets, summary: Streets where people can sleep.}
"""
OWN = ("--causes", "causes.yaml", "--no-builtin-causes")
SCORE = ("score", "brand.yaml", *OWN)
REPORTS = (
    SCORE,
    ("explain", "brand.yaml", "tap-water", *OWN),
    ("causes", "list", *OWN),
    ("causes", "show", "tap-water", *OWN),
    ("causes", "search", "water", *OWN),
    ("validate", "brand.yaml"),
)
PAGES = (("--help",), ("score", "--help"), ("causes", "list", "--help"))  # the others: test_help.py
COPIED = re.compile(r"(?<!Usage: )aligncheck [a-z]\S*(?: \S+)+")


def pasted(seen: Seen) -> str:
    """Return the lines that are there to be pasted into a file (YAML), or nothing."""
    found = re.search(r"and run:\n.*\n\n((?s:.*?)\n)\nA heuristic", seen.text)
    return found[1] if found else ""


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """Return a folder with a brand and a small catalogue."""
    for name, text in {"brand": BRAND, "causes": CAUSES, "broken": "name: Broken\nsize: huge\n"}.items():
        (tmp_path / f"{name}.yaml").write_text(text, encoding="utf-8")
    return tmp_path


# --- the width ---


@pytest.mark.parametrize("command", [*REPORTS, *PAGES], ids=" ".join)
def test_everything_fits_the_terminal(command: tuple[str, ...], folder: Path) -> None:
    """No line is wider, but for what is there to be copied; no word is broken, but for one that is cut, with a mark."""
    wide = on_a_terminal(*command, columns=200, cwd=folder)
    for columns in (40, 80):
        seen = on_a_terminal(*command, columns=columns, cwd=folder)

        assert (seen.code, seen.err) == (0, "")
        long = [line for line in seen.text.splitlines() if cell_len(line) > columns and not COPIED.search(line)]
        words = without_choices(wide.text)
        more = [word for word in without_choices(seen.text.replace(pasted(seen), "")) if word not in words]

        assert [line for line in long if line not in pasted(seen)] == []
        assert [word for word in more if word[-1] not in "…█░━═─╌●"] == []
        assert yaml.safe_load(pasted(seen)) == yaml.safe_load(pasted(wide))
        assert set(COPIED.findall(seen.text)) == set(COPIED.findall(wide.text))

    piped = in_a_pipe(*command, cwd=folder)

    assert b"\x1b" not in piped.out
    assert (piped.code, piped.text, piped.err) == (0, seen.text, "")  # a pipe is eighty columns wide


def test_the_shipped_catalogue_and_a_real_profile_fit_a_narrow_terminal_too(folder: Path) -> None:
    root = Path(__file__).parents[1]
    (folder / "real.yaml").write_bytes((root / "examples/brands/seventh-generation.yaml").read_bytes())
    seen = on_a_terminal("score", "real.yaml", "--all", columns=40, cwd=folder)

    assert seen.code == 0
    assert {line for line in seen.text.splitlines() if cell_len(line) > 40} == set(
        re.findall(r"^More: aligncheck explain real.yaml \S+$", seen.text, re.MULTILINE)
    )


@pytest.mark.parametrize(
    ("env", "columns", "widest"),
    [
        ({"COLUMNS": "50"}, 80, 50),  # said outright, it wins
        ({"TERM": "dumb"}, 60, 60),
        ({"COLUMNS": "none"}, 60, 60),
        ({}, 0, 80),  # a terminal that does not know its width
        ({}, 12, 40),  # nothing can be shown in twelve
    ],
)
def test_how_wide_the_terminal_is(env: dict[str, Any], columns: int, widest: int, folder: Path) -> None:
    lines = on_a_terminal(*SCORE, columns=columns, cwd=folder, **env).text.splitlines()
    used = max(cell_len(line) for line in lines if not COPIED.search(line))

    assert widest - 12 < used <= widest


def test_a_word_longer_than_the_terminal(folder: Path) -> None:
    """It is the one thing that must be broken, letters of two columns too."""
    text = f"name: {'N' * 100}\nindustry: {'漢字' * 60}\nproducts: [water bottles, bread {'x' * 300}, cloth bags]\n"
    (folder / "long.yaml").write_text(text, encoding="utf-8")
    seen = on_a_terminal("score", "long.yaml", *OWN, columns=40, cwd=folder)

    assert seen.code == 0
    assert seen.text.startswith("N" * 40 + "\n" + "N" * 40 + "\n" + "N" * 20)
    assert max(cell_len(line) for line in seen.text.splitlines() if not COPIED.search(line)) == 40


def test_an_error_is_one_line_however_narrow_the_terminal(folder: Path) -> None:
    """`file:line:column: message` is for editors and grep, so it is never wrapped."""
    seen = on_a_terminal("validate", "broken.yaml", columns=40, cwd=folder)
    message = seen.err.splitlines()[0]

    assert (seen.code, seen.out) == (3, b"")
    assert message.startswith("broken.yaml:2:7: size: ")
    assert len(message) > 40


# --- colour and letters ---


def test_other_names_for_colour_change_nothing(folder: Path) -> None:
    """NO_COLOR, FORCE_COLOR and TERM decide, here as in everything that rich prints."""
    assert on_a_terminal(*SCORE, cwd=folder, CLICOLOR="0") == on_a_terminal(*SCORE, cwd=folder)
    assert in_a_pipe(*SCORE, cwd=folder, CLICOLOR_FORCE="1") == in_a_pipe(*SCORE, cwd=folder)


@pytest.mark.parametrize(
    "env",
    [
        {"LANG": "C", "LC_ALL": "C", "PYTHONUTF8": "0", "PYTHONCOERCECLOCALE": "0"},
        {"PYTHONIOENCODING": "ascii"},
        {"PYTHONIOENCODING": "latin-1"},
    ],
)
@pytest.mark.parametrize("command", [SCORE, REPORTS[3], ("score", "--help")], ids=" ".join)
def test_letters_that_the_terminal_does_not_know(command: tuple[str, ...], env: dict[str, Any], folder: Path) -> None:
    seen = on_a_terminal(*command, cwd=folder, **env)

    assert (seen.code, seen.err) == (0, "")
    assert seen.out
    assert seen.out.isascii() or env["PYTHONIOENCODING"] == "latin-1"


# --- files from elsewhere ---


def test_windows_line_ends_and_a_byte_order_mark(folder: Path) -> None:
    """The same places and the same text as without them."""
    for name in ("brand", "causes"):
        text = (folder / f"{name}.yaml").read_text(encoding="utf-8")
        (folder / f"windows-{name}.yaml").write_bytes(b"\xef\xbb\xbf" + text.replace("\n", "\r\n").encode())
    asked = ("--no-builtin-causes", "--format", "json")
    here = in_a_pipe("score", "brand.yaml", "--causes", "causes.yaml", *asked, cwd=folder)
    there = in_a_pipe("score", "windows-brand.yaml", "--causes", "windows-causes.yaml", *asked, cwd=folder)

    assert here.code == there.code == 0
    assert without_files(json.loads(there.out)) == without_files(json.loads(here.out))
    assert b"\\r" not in there.out


def without_files(told: object) -> object:
    """Return a document without what names its files."""
    if isinstance(told, dict):
        return {key: without_files(value) for key, value in told.items() if key not in {"file", "source", "sha256"}}
    return [without_files(value) for value in told] if isinstance(told, list) else told


def test_an_error_in_a_file_from_windows_has_its_place(folder: Path) -> None:
    (folder / "windows.yaml").write_bytes(b"\xef\xbb\xbfname: Broken\r\nsize: huge\r\n")
    seen = in_a_pipe("validate", "windows.yaml", cwd=folder)

    assert seen.code == 3
    assert seen.err.replace("windows.yaml", "broken.yaml") == in_a_pipe("validate", "broken.yaml", cwd=folder).err


@pytest.mark.parametrize("name", ["our brand.yaml", "größe 漢字.yaml", 'it\'s "ours".yaml', "sub folder/brand.yaml"])
def test_names_of_files(name: str, folder: Path) -> None:
    (folder / name).parent.mkdir(exist_ok=True)
    (folder / name).write_text(BRAND, encoding="utf-8")

    assert in_a_pipe("validate", name, cwd=folder).text == f"{name}: a valid brand profile\n"
    assert name in in_a_pipe("score", name, *OWN, cwd=folder).text.replace("\n", " ")


@pytest.mark.parametrize("name", ["our brand.yaml", "-b.yaml", 'it\'s "ours".yaml'])
def test_a_command_that_is_shown_runs_as_it_stands(name: str, folder: Path) -> None:
    """Even if a shell, or the program, would take the name for something else."""
    (folder / name).write_text(BRAND, encoding="utf-8")
    shown = in_a_pipe("score", "--", name, cwd=folder, COLUMNS="300").text
    copied = re.search(r"^More: (.*?)  ", shown, re.MULTILINE)

    assert copied
    assert "Panadería Luna" in in_a_shell(copied[1], cwd=folder).text


def test_a_name_that_begins_like_an_option(folder: Path) -> None:
    (folder / "-b.yaml").write_text(BRAND, encoding="utf-8")

    assert in_a_pipe("validate", "--", "-b.yaml", cwd=folder).text == "-b.yaml: a valid brand profile\n"
    assert in_a_pipe("validate", "./-b.yaml", cwd=folder).text == "./-b.yaml: a valid brand profile\n"
    assert in_a_pipe("validate", "-b.yaml", cwd=folder) == Seen(
        2, b"", "aligncheck: no option is called '-b'; for the file, write ./-b.yaml\n"
    )


# --- ends that come early ---


@pytest.mark.parametrize("command", [SCORE, ("causes", "list", "--format", "json"), ("score", "--help")], ids=" ".join)
def test_a_reader_who_takes_one_line(command: tuple[str, ...], folder: Path) -> None:
    """`aligncheck … | head -1`: exit code 0, and not a word on stderr."""
    with subprocess.Popen(
        [PROGRAM, *command], stdout=subprocess.PIPE, stderr=subprocess.PIPE, cwd=folder, env=environment()
    ) as process:
        assert process.stdout
        assert process.stderr
        assert process.stdout.readline()
        process.stdout.close()
        err = process.stderr.read()

    assert (process.returncode, err) == (0, b"")


@pytest.fixture
def heard() -> Iterator[None]:
    """Let what is started here hear Ctrl-C, where the tests themselves were started in the background, deaf to it."""
    before = signal.signal(signal.SIGINT, signal.default_int_handler)
    yield
    signal.signal(signal.SIGINT, before)


@pytest.mark.usefixtures("heard")
@pytest.mark.parametrize(("sent", "code"), [(signal.SIGINT, 130), (signal.SIGTERM, -signal.SIGTERM)])
def test_a_run_that_is_stopped_leaves_all_as_it_was(sent: signal.Signals, code: int, folder: Path) -> None:
    """Stopped while it reads: a pipe that has taken more than it holds has a reader."""
    (folder / "report.txt").write_text("old", encoding="utf-8")
    before = sorted(folder.iterdir())
    command = [PROGRAM, "score", "-", *OWN, "--output", "report.txt"]
    with subprocess.Popen(
        command, stdin=subprocess.PIPE, stdout=subprocess.PIPE, stderr=subprocess.PIPE, cwd=folder, env=environment()
    ) as process:
        assert process.stdin
        fill(process.stdin)
        process.send_signal(sent)
        out, err = process.communicate(timeout=60)

    assert (process.returncode, out, err) == (code, b"", b"")
    assert sorted(folder.iterdir()) == before
    assert (folder / "report.txt").read_text(encoding="utf-8") == "old"


def fill(pipe: IO[bytes]) -> None:
    """Write more than a pipe can hold: it returns when the other end has begun to read."""
    pipe.write(b"# a comment\n" * 100_000)
    pipe.flush()


@pytest.mark.parametrize("command", ["--version", "score --help", "validate brand.yaml"])
@pytest.mark.parametrize(
    ("where", "why"),
    [
        (">&-", "Bad file descriptor"),
        pytest.param(
            ">/dev/full",
            "No space left on device",
            marks=pytest.mark.skipif(not os.path.exists("/dev/full"), reason="Linux has it"),  # noqa: PTH110
        ),
    ],
)
def test_results_that_cannot_be_written_are_no_success(command: str, where: str, why: str, folder: Path) -> None:
    assert in_a_shell(f"aligncheck {command} {where}", cwd=folder) == Seen(
        3, b"", f"<stdout>: cannot be written: {why}\n"
    )


@pytest.mark.parametrize("where", ["2>&-", "2>/dev/full"])
@pytest.mark.parametrize(("command", "code"), [("validate broken.yaml", 3), ("scroe", 2), ("", 2)])
def test_errors_that_cannot_be_told_keep_their_exit_code(command: str, where: str, code: int, folder: Path) -> None:
    """And nothing of them strays to stdout."""
    assert in_a_shell(f"aligncheck {command} {where}", cwd=folder) == Seen(code, b"", "")


def test_closed_streams_that_are_not_needed_do_no_harm(folder: Path) -> None:
    line = f"aligncheck {' '.join(SCORE)} --output report.txt <&- >&- 2>&-"

    assert in_a_shell(line, cwd=folder) == Seen(0, b"", "")
    assert (folder / "report.txt").read_text(encoding="utf-8") == in_a_pipe(*SCORE, cwd=folder).text


def test_closed_standard_input_is_unusable(folder: Path) -> None:
    assert in_a_shell("aligncheck validate - <&-", cwd=folder) == Seen(
        3, b"", "<stdin>: cannot be read: Bad file descriptor\n"
    )


@pytest.mark.skipif(sys.platform != "linux", reason="a folder that not even root can write into")
def test_a_folder_that_cannot_be_written_into(folder: Path) -> None:
    seen = in_a_pipe(*SCORE, "--output", "/proc/report.txt", cwd=folder)

    assert (seen.code, seen.out) == (3, b"")
    assert re.fullmatch(r"/proc/report\.txt: cannot be written: .+\n", seen.err)
