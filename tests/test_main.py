"""Where a run ends early: the reader of stdout is gone, or the place to write to is no file."""

from __future__ import annotations

import gc
import os
import subprocess
import sys
from contextlib import contextmanager, suppress
from importlib import import_module
from io import StringIO
from pathlib import Path
from typing import TYPE_CHECKING

import pytest
import typer

from aligncheck.__main__ import main, run, without_plugins
from aligncheck.cli.output import tell, write

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


def test_a_new_file_has_the_rights_that_the_user_gives_new_files(tmp_path: Path) -> None:
    before = os.umask(0o027)
    try:
        write("new\n", tmp_path / "new.txt")
    finally:
        os.umask(before)

    assert (tmp_path / "new.txt").stat().st_mode & 0o777 == 0o640


def test_a_file_that_is_replaced_keeps_its_rights(tmp_path: Path) -> None:
    (tmp_path / "report.txt").touch(mode=0o600)
    write("new\n", tmp_path / "report.txt")

    assert (tmp_path / "report.txt").stat().st_mode & 0o777 == 0o600


def test_a_link_stays_a_link(tmp_path: Path) -> None:
    (tmp_path / "kept").mkdir()
    (tmp_path / "kept" / "report.txt").write_text("old", encoding="utf-8")
    (tmp_path / "report.txt").symlink_to("kept/report.txt")
    write("new\n", tmp_path / "report.txt")

    assert (tmp_path / "report.txt").is_symlink()
    assert (tmp_path / "kept" / "report.txt").read_text(encoding="utf-8") == "new\n"


def test_ctrl_c_while_a_file_is_written_leaves_the_old_one(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def stopped(*_: object) -> None:
        raise KeyboardInterrupt

    (tmp_path / "report.txt").write_text("old", encoding="utf-8")
    monkeypatch.setattr(Path, "replace", stopped)

    with pytest.raises(KeyboardInterrupt):
        write("new\n", tmp_path / "report.txt")

    assert [path.name for path in tmp_path.iterdir()] == ["report.txt"]
    assert (tmp_path / "report.txt").read_text(encoding="utf-8") == "old"


@pytest.mark.parametrize("ended", [KeyboardInterrupt, typer.Abort])
@pytest.mark.parametrize("where", ["aligncheck.cli.app.app", "aligncheck.subjects.kinds_in"])
def test_ctrl_c_ends_quietly(
    where: str, ended: type[BaseException], monkeypatch: pytest.MonkeyPatch, capfd: pytest.CaptureFixture[str]
) -> None:
    """While the program is loaded, and while a command runs, where versions of typer say it in different words."""

    def stopped(*_: object, **__: object) -> None:
        raise KeyboardInterrupt if where.endswith("app") else ended

    monkeypatch.setattr(sys, "argv", ["aligncheck", "validate", BRAND])
    monkeypatch.setattr(where, stopped)

    with pytest.raises(SystemExit) as end:
        main()

    assert end.value.code == 130
    assert capfd.readouterr() == ("", "")


@pytest.mark.parametrize(
    ("closed", "args", "code", "said"),
    [
        ("stdout", ["--version"], 3, "<stdout>: cannot be written: Bad file descriptor\n"),
        ("stdout", ["--help"], 3, "<stdout>: cannot be written: Bad file descriptor\n"),
        ("stdout", ["validate", BRAND], 3, "<stdout>: cannot be written: Bad file descriptor\n"),
        ("stdin", ["validate", "-"], 3, "<stdin>: cannot be read: Bad file descriptor\n"),
        ("stderr", ["validate", "missing.yaml"], 3, ""),
    ],
)
def test_a_stream_that_the_shell_has_closed(
    closed: str,
    args: list[str],
    code: int,
    said: str,
    monkeypatch: pytest.MonkeyPatch,
    capsys: pytest.CaptureFixture[str],
) -> None:
    """Python has None in its place."""
    monkeypatch.setattr(sys, "argv", ["aligncheck", *args])
    monkeypatch.setattr(sys, closed, None)

    with pytest.raises(SystemExit) as ended:
        main()
    with suppress(OSError):
        getattr(sys, closed).close()

    assert ended.value.code == code
    assert capsys.readouterr() == ("", said)


def test_a_message_that_nobody_reads_is_no_fault(monkeypatch: pytest.MonkeyPatch) -> None:
    with deaf(monkeypatch):
        monkeypatch.setattr(sys, "stderr", sys.stdout)
        tell("brand.yaml: no such file")


# --- what a process of its own spares itself ---

LOADER = "pydantic.plugin._loader"
import_module(LOADER)


def test_what_searches_for_plugins_is_not_loaded() -> None:
    asked = [sys.executable, "-X", "importtime", "-m", "aligncheck", "validate", "-"]
    ended = subprocess.run(asked, input="name: Luna\n", capture_output=True, text=True, check=False)

    loaded = {line.rpartition("|")[2].strip() for line in ended.stderr.splitlines()}
    assert ended.returncode == 0, ended.stderr
    assert "pydantic.main" in loaded
    assert "importlib.metadata" not in loaded


def test_there_are_no_plugins_but_all_else_is_as_pydantic_has_it(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(sys.modules, LOADER, sys.modules[LOADER])  # put back at the end
    monkeypatch.delitem(sys.modules, LOADER)
    monkeypatch.setenv("PYDANTIC_DISABLE_PLUGINS", "1")
    without_plugins()
    stand_in = sys.modules[LOADER]

    assert tuple(stand_in.get_plugins()) == ()
    assert not hasattr(stand_in, "__path__")
    assert stand_in.PYDANTIC_ENTRY_POINT_GROUP == "pydantic"
    assert sys.modules[LOADER] is not stand_in


@pytest.mark.parametrize("wish", ["", "one-plugin"])
def test_who_wants_plugins_keeps_them(wish: str, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(sys.modules, LOADER, sys.modules[LOADER])
    monkeypatch.delitem(sys.modules, LOADER)
    monkeypatch.setenv("PYDANTIC_DISABLE_PLUGINS", wish)
    without_plugins()

    assert LOADER not in sys.modules


def test_one_that_is_loaded_stays(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("PYDANTIC_DISABLE_PLUGINS", "1")
    before = sys.modules[LOADER]
    without_plugins()

    assert sys.modules[LOADER] is before
