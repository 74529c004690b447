"""The cache folder: where it is, and that what is in it comes back whole or not at all."""

from __future__ import annotations

import sys
from pathlib import Path

import pytest

from aligncheck.kept import folder, keep, recall


@pytest.fixture
def cache(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.setenv("ALIGNCHECK_CACHE", str(tmp_path / "cache"))
    return tmp_path / "cache"


@pytest.mark.parametrize(
    ("platform", "told", "expected"),
    [
        ("linux", {}, "home/.cache/aligncheck"),
        ("linux", {"XDG_CACHE_HOME": "xdg"}, "xdg/aligncheck"),
        ("linux", {"XDG_CACHE_HOME": ""}, "home/.cache/aligncheck"),
        ("linux", {"XDG_CACHE_HOME": "xdg", "ALIGNCHECK_CACHE": "mine"}, "mine"),
        ("darwin", {}, "home/Library/Caches/aligncheck"),
        ("win32", {}, "home/AppData/Local/aligncheck/cache"),
        ("win32", {"LOCALAPPDATA": "local"}, "local/aligncheck/cache"),
    ],
)
def test_the_folder_is_where_the_system_keeps_caches(
    platform: str, told: dict[str, str], expected: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    for name in ("ALIGNCHECK_CACHE", "XDG_CACHE_HOME", "LOCALAPPDATA"):
        monkeypatch.delenv(name, raising=False)
    for name, value in told.items():
        monkeypatch.setenv(name, value)
    monkeypatch.setattr(sys, "platform", platform)
    monkeypatch.setattr(Path, "home", lambda: Path("home"))

    assert folder().as_posix() == expected


def test_what_was_kept_comes_back(cache: Path) -> None:
    keep("one.bin", b"vectors")
    keep("one.bin", b"newer vectors")

    assert recall("one.bin") == b"newer vectors"
    assert recall("two.bin") is None
    assert [file.name for file in cache.iterdir()] == ["one.bin"]


@pytest.mark.parametrize("broken", [b"", b"short", b"\0" * 40, None])
def test_what_is_not_whole_does_not_come_back(broken: bytes | None, cache: Path) -> None:
    keep("one.bin", b"vectors")
    file = cache / "one.bin"
    file.write_bytes(file.read_bytes()[:-1] if broken is None else broken)

    assert recall("one.bin") is None


def test_a_file_in_the_place_of_the_folder_is_an_error_of_the_system(cache: Path) -> None:
    cache.write_text("")

    with pytest.raises(OSError, match="cache"):
        keep("one.bin", b"vectors")
    assert recall("one.bin") is None


def test_a_user_without_a_home_has_no_cache(monkeypatch: pytest.MonkeyPatch) -> None:
    def home() -> Path:
        raise RuntimeError("Could not determine home directory.")

    for name in ("ALIGNCHECK_CACHE", "XDG_CACHE_HOME"):
        monkeypatch.delenv(name, raising=False)
    monkeypatch.setattr(Path, "home", home)

    with pytest.raises(OSError, match="home"):
        keep("one.bin", b"vectors")
    assert recall("one.bin") is None


def test_a_stop_leaves_what_was_there(cache: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def stopped(_self: Path, _target: Path) -> Path:
        raise KeyboardInterrupt

    keep("one.bin", b"vectors")
    monkeypatch.setattr(Path, "replace", stopped)

    with pytest.raises(KeyboardInterrupt):
        keep("one.bin", b"newer vectors")
    assert recall("one.bin") == b"vectors"
    assert [file.name for file in cache.iterdir()] == ["one.bin"]
