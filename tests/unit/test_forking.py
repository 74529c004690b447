"""Much work is shared out to copies of the process, and comes back in order; little is done here."""

from __future__ import annotations

import multiprocessing
import os
from typing import TYPE_CHECKING, Any, Self

import pytest

from aligncheck import forking

if TYPE_CHECKING:
    import subprocess
    from collections.abc import Callable, Iterable, Sequence
    from pathlib import Path

    Run = Callable[..., subprocess.CompletedProcess[str]]

BRIEF = "campaign: No. {}\nmarkets: [UK]\nposts:\n  - Our eco-friendly jar\n"


class Pool:
    """Stands for processes: does the same here, and notes how many there would be."""

    sizes: list[int]

    def __init__(self) -> None:
        self.sizes = []

    def Pool(self, size: int) -> Self:  # noqa: N802  (as multiprocessing has it)
        self.sizes.append(size)
        return self

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_: object) -> None:
        pass

    def map(self, do: Callable[[int], Any], numbers: Iterable[int], chunksize: int) -> list[Any]:
        assert chunksize == 1
        return [do(number) for number in numbers]


@pytest.fixture
def pool(monkeypatch: pytest.MonkeyPatch) -> Pool:
    made = Pool()
    monkeypatch.setattr(multiprocessing, "get_context", {"fork": made}.__getitem__)
    return made


def together(work: Sequence[int]) -> list[int]:
    return [2 * each for each in work]


@pytest.mark.parametrize(
    ("much", "jobs", "sizes"),
    [(10, 8, []), (79, 8, []), (80, 8, [2]), (1000, 8, [8]), (1000, 1, []), (100, 2, [2])],
)
def test_work_is_shared_out_where_there_is_enough(pool: Pool, much: int, jobs: int, sizes: list[int]) -> None:
    done = forking.shared_out(range(much), together, jobs)

    assert [each for part in done for each in part] == together(range(much))
    assert pool.sizes == sizes


def test_nothing_to_do_is_done_at_once(pool: Pool) -> None:
    assert forking.shared_out([], together, 4) == [[]]
    assert pool.sizes == []


def test_where_no_process_can_be_copied_there_is_one(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.delattr(os, "fork", raising=False)
    assert forking.cores() == 1


@pytest.mark.skipif(not hasattr(os, "sched_getaffinity"), reason="only Linux tells which cores a process may use")
def test_else_as_many_as_it_may_use(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(os, "sched_getaffinity", lambda _: {0, 3, 5})
    assert forking.cores() == 3


def test_many_files_give_the_same_as_a_few_at_a_time(tmp_path: Path, run: Run) -> None:
    """The real program, in as many processes as there are cores."""
    names = [f"b{number:03}.yaml" for number in range(150)]
    for number, name in enumerate(names):
        (tmp_path / name).write_text(BRIEF.format(number), encoding="utf-8")
    (tmp_path / "b077.yaml").write_text("campaign: [\n", encoding="utf-8")
    options = ("--select", "GC01", "--format", "concise")

    whole = run("check", *names, *options, cwd=tmp_path)
    halves = [run("check", *half, *options, cwd=tmp_path) for half in (names[:75], names[75:])]

    assert whole.returncode == 3
    assert whole.stdout == "".join(half.stdout for half in halves)
    assert whole.stdout.count("\n") == 149
    assert whole.stderr == "".join(half.stderr for half in halves)
