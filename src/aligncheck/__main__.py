"""Start here: run the command line, and turn every way it can end into an exit code."""

from __future__ import annotations

import gc
import os
import sys
from contextlib import suppress
from types import ModuleType

from aligncheck.version import __version__


def main() -> None:
    """Run `aligncheck`; exits 0 clean, 1 findings, 2 usage, 3 unusable input, 70 our fault, 130 stopped by Ctrl-C."""
    _open_closed_streams()
    try:
        _run()
        sys.stdout.flush()
    except SystemExit as ended:
        # Typer exits 1 when the reader of its help is gone, and leaves a pacified stdout behind: that is no finding.
        pacified = type(sys.stdout).__name__ == "PacifyFlushWrapper"
        sys.exit(0 if ended.code == 1 and pacified else ended.code)
    except KeyboardInterrupt:
        from aligncheck.errors import Exit  # noqa: PLC0415  (as below: only what is needed)

        sys.exit(Exit.STOPPED)
    except Exception as error:  # noqa: BLE001  (a crash must not look like findings: Python would exit 1)
        sys.exit(_failed(error))


def _open_closed_streams() -> None:
    """Put a file that refuses where the shell has closed a stream (`>&-`): it fails as a full disk does."""
    for name, mode, refused in (
        ("stdin", "r", os.O_WRONLY),
        ("stdout", "w", os.O_RDONLY),
        ("stderr", "w", os.O_RDONLY),
    ):
        if getattr(sys, name) is None:
            setattr(sys, name, os.fdopen(os.open(os.devnull, refused), mode, encoding="utf-8"))


def run() -> None:
    """Run `aligncheck` as a process of its own: without what only matters to a longer life."""
    # A run makes little that refers to itself, and the system frees all memory at once: collecting garbage on the way
    # and tearing everything down at the end would cost a quarter of the time of `score` (docs/decisions/009).
    gc.set_threshold(500_000)
    without_plugins()
    code: str | int | None = 0
    try:
        main()
    except SystemExit as ended:
        code = ended.code
    with suppress(OSError, ValueError):  # the reader is gone: `main` has said what there is to say about that
        sys.stdout.flush()
        sys.stderr.flush()
    os._exit(int(code or 0))


def without_plugins() -> None:
    """Spare pydantic the search for plugins, of which ours has none: it takes 9 ms, and loading what searches 12.

    A module stands in for the one that searches. If more is ever asked of it, the real one takes its place.
    """
    os.environ.setdefault("PYDANTIC_DISABLE_PLUGINS", "1")
    name = "pydantic.plugin._loader"
    if os.environ["PYDANTIC_DISABLE_PLUGINS"] != "1" or name in sys.modules:
        return
    stand_in = sys.modules[name] = ModuleType(name)

    def real(attribute: str) -> object:
        from importlib import import_module  # noqa: PLC0415

        if attribute.startswith("__"):  # asked by the import itself: is it a package?
            raise AttributeError(attribute)
        del sys.modules[name]
        return getattr(import_module(name), attribute)

    vars(stand_in).update(get_plugins=tuple, __getattr__=real)


def _run() -> None:
    if sys.argv[1:] in (["--version"], ["-V"]):  # asked by scripts, often: no need to load anything
        sys.stdout.write(f"aligncheck {__version__}\n")
        return
    from aligncheck.cli.app import app  # noqa: PLC0415

    app(prog_name="aligncheck")  # however it was started


def _failed(error: Exception) -> int:
    """Say what has ended the run, and return its exit code."""
    from aligncheck.cli.output import abandon, tell  # noqa: PLC0415
    from aligncheck.errors import Exit, InputError, UsageError  # noqa: PLC0415

    if isinstance(error, BrokenPipeError):  # `aligncheck … | head`: the reader has seen enough
        abandon(sys.stdout)
        return Exit.CLEAN
    if isinstance(error, UsageError):
        tell(f"aligncheck: {error}")
        return Exit.USAGE
    if isinstance(error, InputError):
        tell(str(error))
        return Exit.INPUT
    if isinstance(error, OSError) and error.errno and not error.filename:  # help or version, onto a full disk
        abandon(sys.stdout)
        tell(f"<stdout>: cannot be written: {error.strerror}")
        return Exit.INPUT
    return _crashed(error)


def _crashed(error: Exception) -> int:
    import traceback  # noqa: PLC0415

    from aligncheck.cli.output import tell  # noqa: PLC0415
    from aligncheck.errors import Exit  # noqa: PLC0415

    tell("".join(traceback.format_exception(error)))
    tell(
        f"aligncheck {__version__}: this is our fault, not yours. Please report it with the lines above and, if you "
        "may, the file that led here: https://pypi.org/project/aligncheck/"
    )
    return Exit.FAULT


if __name__ == "__main__":
    run()
