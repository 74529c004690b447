"""Where a run ends early: the reader of stdout is gone, or the place to write to is no file."""

from __future__ import annotations

import gc
import os
import subprocess
import sys
from contextlib import contextmanager, suppress
from io import StringIO
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from aligncheck.__main__ import main, run
from aligncheck.cli.output import write

if TYPE_CHECKING:
    from collections.abc import Iterator

ROOT = Path(__file__).parents[1]
BRAND = str(ROOT / "examples" / "brands" / "fernwash.yaml")


@contextmanager
def deaf(monkeypatch: pytest.MonkeyPatch) -> Iterator[None]:
    """Give the program a stdout whose reader has gone, as `aligncheck … | head` does."""
    reader, writer = os.pipe()
    os.close(reader)
    with (
        suppress(BrokenPipeError),
        os.fdopen(writer, "w", encoding="utf-8") as stdout,
        monkeypatch.context() as patched,
    ):
        patched.setattr(sys, "stdout", stdout)
        yield


@pytest.mark.parametrize(
    ("args", "code"), [(("--version",), 0), (("--help",), 0), (("score",), 2), (("score", "no.yaml"), 3)]
)
def test_a_process_of_its_own_ends_with_the_code_and_all_that_was_written(
    args: tuple[str, ...], code: int, monkeypatch: pytest.MonkeyPatch, capfd: pytest.CaptureFixture[str]
) -> None:
    """It leaves at once, and tears nothing down."""
    ended: list[int] = []
    monkeypatch.setattr(sys, "argv", ["aligncheck", *args])
    monkeypatch.setattr(os, "_exit", ended.append)
    monkeypatch.setattr(gc, "set_threshold", lambda *_: None)

    run()

    assert ended == [code]
    out, err = capfd.readouterr()
    assert (out != "", err != "") == (code == 0, code != 0)


@pytest.mark.parametrize(
    "args",
    [
        ("--version",),  # written by `main` itself
        ("--help",),  # written by Typer, which ends with 1
        ("score", "--help"),
        ("validate", BRAND),  # written by a command
        ("causes", "list", "--format", "json"),
    ],
)
def test_a_reader_who_has_seen_enough_is_no_finding(
    args: tuple[str, ...], monkeypatch: pytest.MonkeyPatch, capfd: pytest.CaptureFixture[str]
) -> None:
    """Exit code 1 would say that something was found."""
    monkeypatch.setattr(sys, "argv", ["aligncheck", *args])

    with deaf(monkeypatch), pytest.raises(SystemExit) as ended:
        main()

    assert ended.value.code == 0
    assert capfd.readouterr() == ("", "")


@pytest.mark.parametrize("args", [("--version",), ("--help",), ("causes", "show", "plastic-waste")])
def test_the_installed_program_ends_quietly_too(args: tuple[str, ...]) -> None:
    reader, writer = os.pipe()
    os.close(reader)
    done = subprocess.run(
        [sys.executable, "-m", "aligncheck", *args], stdout=writer, stderr=subprocess.PIPE, text=True, check=False
    )
    os.close(writer)

    assert (done.returncode, done.stderr) == (0, "")


class Full(StringIO):
    """A stdout on a full disk."""

    name = "<stdout>"

    def flush(self) -> None:
        raise OSError(28, "No space left on device")


def test_a_full_disk_is_no_finding_either(monkeypatch: pytest.MonkeyPatch, capfd: pytest.CaptureFixture[str]) -> None:
    """Nor is it our fault: 3, with a sentence."""
    monkeypatch.setattr(sys, "argv", ["aligncheck", "validate", BRAND])
    monkeypatch.setattr(sys, "stdout", Full())

    with pytest.raises(SystemExit) as ended:
        main()

    assert ended.value.code == 3
    assert capfd.readouterr().err == "<stdout>: cannot be written: No space left on device\n"


def test_what_is_no_file_is_written_into() -> None:
    """A pipe or a device cannot be replaced whole: the text goes through it, and it stays what it is."""
    reader, writer = os.pipe()
    try:
        write("bread · 1\r\n", Path(f"/dev/fd/{writer}"))

        assert os.read(reader, 100).decode() == "bread · 1\r\n"
    finally:
        os.close(reader)
        os.close(writer)


def test_a_file_is_replaced_whole_and_nothing_else_is_left(tmp_path: Path) -> None:
    target = tmp_path / "report.txt"
    target.write_text("an older and longer report\n", encoding="utf-8")
    write("new\n", target)

    assert [path.name for path in tmp_path.iterdir()] == ["report.txt"]
    assert target.read_bytes() == b"new\n"
