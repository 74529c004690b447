"""The table of settings, as a terminal shows it."""

from __future__ import annotations

from pathlib import Path

import pytest
from inline_snapshot import snapshot

from aligncheck.reporters.settings import render_settings
from aligncheck.setting_list import settings_of
from aligncheck.settled import search

TEXT = """\
markets = ["UK", "US-CA"]

[weights]
products = 0.65
values = 0.75

[bands]
practice-fair = 0.5
"""


@pytest.fixture(autouse=True)
def _project(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (tmp_path / ".git").mkdir()
    (tmp_path / "a/b").mkdir(parents=True)
    monkeypatch.chdir(tmp_path / "a")


def shown(name: str | None = None, *, config: str | None = None, isolated: bool = False, width: int = 80) -> str:
    found = search(Path(config) if config else None, isolated=isolated)
    return render_settings(found, settings_of(found, name), named=config is not None, width=width)


def test_every_setting_with_where_it_came_from() -> None:
    Path("aligncheck.toml").write_text(TEXT, encoding="utf-8")

    assert shown() == snapshot("""\
Settings from aligncheck.toml.

  NAME                     VALUE        FROM
  causes                   []           default
  builtin-causes           true         default
  engine                   static       default
* markets                  [UK, US-CA]  aligncheck.toml:1
* weights.products         0.65         aligncheck.toml:4 (default: 1)
  weights.operations       0.9          default
  weights.values           0.75         aligncheck.toml:5
  weights.image            0.65         default
  weights.audience         0.65         default
  weights.industry         0.7          default
  weights.lead             0.4          default
  weights.second           0.85         default
  weights.third            0.6          default
  weights.same-channel     0.8          default
  weights.same-side        0.4          default
  weights.neighbour        1            default
  weights.meaning          0.85         default
  weights.duty             0.8          default
  weights.unsourced-image  0.8          default
  check.fail-on            error        default
  check.max-warnings       none         default
  check.select             []           default
  check.extend-select      []           default
  check.ignore             []           default
  check.error              []           default
  check.warning            []           default
  check.info               []           default
  check.exclude            []           default
  check.baseline           none         default
  bands.fair               0.3          default
  bands.good               0.55         default
* bands.practice-fair      0.5          aligncheck.toml:8 (default: 0.4)
  bands.practice-good      0.6          default
  bands.proof-fair         0.5          default
  bands.thrown-back        0.4          default
  bands.statements         3            default

36 settings, 3 changed (*).
""")


def test_a_file_that_was_named() -> None:
    Path("b/team.toml").write_text('markets = ["a market with a long name", "UK"]\n', encoding="utf-8")

    assert shown("markets", config="b/team.toml") == snapshot("""\
Settings from --config b/team.toml.

  NAME     VALUE         FROM
* markets  [a market with a long name, UK]  --config b/team.toml:1

1 setting, 1 changed (*).
""")


def test_a_pyproject_above() -> None:
    Path("../pyproject.toml").write_text("[tool.aligncheck]\nbands.fair = 0.5\n", encoding="utf-8")

    assert shown("bands.fair") == snapshot("""\
Settings from ../pyproject.toml, [tool.aligncheck].

  NAME        VALUE  FROM
* bands.fair  0.5    ../pyproject.toml:2 (default: 0.3)

1 setting, 1 changed (*).
""")


def test_no_file_and_where_it_was_looked_for(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    assert shown("causes") == snapshot("""\
No settings file was found: all values are the defaults.
Looked in: .  ..  (aligncheck.toml, or pyproject.toml with [tool.aligncheck])

  NAME    VALUE  FROM
  causes  []     default

1 setting, 0 changed (*).
""")

    (tmp_path / "a/b/c/d").mkdir(parents=True)
    monkeypatch.chdir("b/c/d")
    assert "Looked in: .  ..  ../..  …  ../../../..  (" in shown()


def test_none_was_looked_for() -> None:
    assert shown("causes", isolated=True) == snapshot("""\
No settings file was looked for: all values are the defaults.

  NAME    VALUE  FROM
  causes  []     default

1 setting, 0 changed (*).
""")


def test_a_narrow_terminal_breaks_lines_under_their_column() -> None:
    Path("aligncheck.toml").write_text(TEXT, encoding="utf-8")
    lines = [line.rstrip() for line in shown("weights", width=50).splitlines()]

    assert max(map(len, lines)) <= 50
    assert lines[3:6] == snapshot(
        [
            "* weights.products         0.65",
            "                           aligncheck.toml:4",
            "                           (default: 1)",
        ]
    )


def test_what_is_changed_is_marked_without_colour_and_with_it() -> None:
    Path("aligncheck.toml").write_text('markets = ["\\u001b[31mred"]\n', encoding="utf-8")
    found = search()
    colored = render_settings(found, settings_of(found), color=True)

    assert "* markets                  [\\x1b[31mred]" in shown()
    assert "\x1b[1m* markets" in colored
    assert "\x1b[31m" not in colored
