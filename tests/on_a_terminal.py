"""Runs the installed program on a pseudo-terminal of a given size, as a person would see it."""

from __future__ import annotations

import fcntl
import os
import re
import struct
import subprocess
import sysconfig
import termios
from pathlib import Path
from typing import NamedTuple

PROGRAM = str(Path(sysconfig.get_path("scripts")) / "aligncheck")
KEPT = ("PATH", "HOME", "TMPDIR")  # of our own environment; the rest would decide what the tests see
USUAL = {"TERM": "xterm-256color", "LANG": "C.UTF-8", "SOURCE_DATE_EPOCH": "1795305600"}


class Seen(NamedTuple):
    """How a run ended, what the terminal got, and what went to stderr."""

    code: int
    out: bytes
    err: str

    @property
    def text(self) -> str:
        """What stands on the screen, without colours."""
        shown = self.out.decode("utf-8", "surrogateescape").replace("\r\n", "\n")
        return re.sub(r"\x1b\[[0-9;]*m", "", shown)


def without_choices(text: str) -> list[str]:
    """Return the words of a page of help without the choices of its options: narrow pages tell those in the text."""
    told = re.sub(r"One\s+of:\s[^.]+\.", "", text)
    return re.sub(r"[<[]\S+\|\S+[>\]]", "WORD", told).split()


def on_a_terminal(*args: str, columns: int = 80, cwd: Path, text: str = "", **env: str) -> Seen:
    """Run `aligncheck ARGS` with stdout on a terminal so many columns wide, and stderr on a pipe."""
    controller, terminal = os.openpty()
    fcntl.ioctl(terminal, termios.TIOCSWINSZ, struct.pack("HHHH", 24, columns, 0, 0))
    with subprocess.Popen(
        [PROGRAM, *args],
        stdin=subprocess.PIPE,
        stdout=terminal,
        stderr=subprocess.PIPE,
        cwd=cwd,
        env=environment(**env),
    ) as process:
        os.close(terminal)
        assert process.stdin
        assert process.stderr
        process.stdin.write(text.encode())
        process.stdin.close()
        out = read_all(controller)
        err = process.stderr.read().decode("utf-8", "surrogateescape")
    os.close(controller)
    return Seen(process.returncode, out, err)


def in_a_pipe(*args: str, cwd: Path, **env: str) -> Seen:
    """Run `aligncheck ARGS` with nothing but pipes around it."""
    done = subprocess.run([PROGRAM, *args], capture_output=True, cwd=cwd, env=environment(**env), check=False)
    return Seen(done.returncode, done.stdout, done.stderr.decode("utf-8", "surrogateescape"))


def in_a_shell(line: str, *, cwd: Path) -> Seen:
    """Run a line of shell in which `aligncheck` is the installed program."""
    command = ["sh", "-c", f'aligncheck() {{ "{PROGRAM}" "$@"; }}; {line}']
    done = subprocess.run(command, capture_output=True, cwd=cwd, env=environment(), check=False)
    return Seen(done.returncode, done.stdout, done.stderr.decode("utf-8", "surrogateescape"))


def environment(**env: str) -> dict[str, str]:
    """Return an environment with nothing in it that was not asked for."""
    return {key: os.environ[key] for key in KEPT if key in os.environ} | USUAL | env


def read_all(controller: int) -> bytes:
    """Read what a terminal gets, until the program has closed it."""
    shown = b""
    try:
        while part := os.read(controller, 65536):
            shown += part
    except OSError:  # how Linux says that the other end is closed
        pass
    return shown
