"""Start here: run the command line, and turn every way it can end into an exit code."""

from __future__ import annotations

import gc
import os
import sys
from contextlib import suppress

from aligncheck.version import __version__


def main() -> None:
    """Run `aligncheck`; exits 0 clean, 1 findings, 2 usage, 3 unusable input, 70 our fault."""
    try:
        _run()
        sys.stdout.flush()
    except BrokenPipeError:  # `aligncheck … | head`: the reader has seen enough
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        sys.exit(0)


def run() -> None:
    """Run `aligncheck` as a process of its own: without what only matters to a longer life."""
    # A run makes little that refers to itself, and the system frees all memory at once: collecting garbage on the way
    # and tearing everything down at the end would cost a quarter of the time of `score` (docs/decisions/009).
    gc.set_threshold(500_000)
    os.environ.setdefault("PYDANTIC_DISABLE_PLUGINS", "1")  # ours has none, and looking for some takes 9 ms
    code: str | int | None = 0
    try:
        main()
    except SystemExit as ended:
        code = ended.code
    with suppress(OSError, ValueError):  # the reader is gone: `main` has said what there is to say about that
        sys.stdout.flush()
        sys.stderr.flush()
    os._exit(int(code or 0))


def _run() -> None:
    if sys.argv[1:] in (["--version"], ["-V"]):  # asked by scripts, often: no need to load anything
        sys.stdout.write(f"aligncheck {__version__}\n")
        return
    from aligncheck.cli.app import app  # noqa: PLC0415
    from aligncheck.errors import Exit, InputError, UsageError  # noqa: PLC0415

    try:
        app()
    except SystemExit as ended:
        # Typer exits 1 when the reader of its help is gone, and leaves a pacified stdout behind: that is no finding.
        if ended.code == 1 and type(sys.stdout).__name__ == "PacifyFlushWrapper":
            sys.exit(0)
        raise
    except InputError as error:
        _fail(str(error), Exit.INPUT)
    except UsageError as error:
        _fail(f"aligncheck: {error}", Exit.USAGE)
    except Exception:  # noqa: BLE001  (a crash must not look like findings: Python would exit 1)
        _crash(Exit.FAULT)


def _fail(message: str, code: int) -> None:
    sys.stderr.write(
        message.encode(sys.stderr.encoding or "utf-8", "backslashreplace").decode(sys.stderr.encoding or "utf-8") + "\n"
    )
    sys.exit(code)


def _crash(code: int) -> None:
    import traceback  # noqa: PLC0415

    traceback.print_exc()
    told = (
        f"\naligncheck {__version__}: this is our fault, not yours. Please report it with the lines above and, if you "
        "may, the file that led here: https://pypi.org/project/aligncheck/"
    )
    _fail(told, code)


if __name__ == "__main__":
    run()
