"""Many pieces of work on all cores: each process is a copy of this one, and hands back what it found, in order."""

from __future__ import annotations

import os
from typing import TYPE_CHECKING, Any, TypeVar

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

T = TypeVar("T")
R = TypeVar("R")

_LEAST = 40  # pieces of work that are worth a process: one costs as much as about ten briefs
_SHARES = 16  # of the work a process: who has easy ones takes more

_work: tuple[Callable[[Any], Any], list[Any]] | None = None


def cores() -> int:
    """Return how many processes may run at once, where a process can be copied; else 1."""
    return len(os.sched_getaffinity(0)) if hasattr(os, "fork") and hasattr(os, "sched_getaffinity") else 1


def shared_out(work: Sequence[T], do: Callable[[Sequence[T]], R], jobs: int) -> list[R]:
    """Return what `do` makes of each part of the work, in order; in so many processes, if there is enough to do."""
    global _work  # noqa: PLW0603  (what a copy of this process finds here need not be sent to it)
    jobs = min(jobs, len(work) // _LEAST)
    if jobs < 2:  # noqa: PLR2004
        return [do(work)]
    import multiprocessing  # noqa: PLC0415  (one brief needs none of it)

    step = -(-len(work) // (jobs * _SHARES))
    parts = [work[at : at + step] for at in range(0, len(work), step)]
    _work = (do, parts)
    try:
        with multiprocessing.get_context("fork").Pool(jobs) as pool:
            return pool.map(_part, range(len(parts)), chunksize=1)
    finally:
        _work = None


def _part(number: int) -> Any:  # noqa: ANN401  (whatever the work gives)
    assert _work is not None  # noqa: S101  (set before the copy was made)
    do, parts = _work
    return do(parts[number])
