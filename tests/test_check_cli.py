"""`aligncheck check` on the command line: what runs, when it fails, what is known, and what settings change."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING

import pytest
from typer.testing import CliRunner

from aligncheck.__main__ import main
from aligncheck.cli.app import app

if TYPE_CHECKING:
    from pathlib import Path

BRIEF = """\
campaign: Jar month
cause: plastic-waste
markets: [UK]
starts: 2027-04-01
ends: 2027-04-30
posts:
  - text: Our eco-friendly jar is back.
    on: 2027-04-02
"""
CLEAN = BRIEF.replace("eco-friendly ", "")
ONLY_GREEN = ("--select", "GC01", "--format", "concise")


class Ran:
    """What a run printed, and how it ended."""

    def __init__(self, *arguments: str) -> None:
        done = CliRunner().invoke(app, ["check", *arguments], env={"SOURCE_DATE_EPOCH": "1795305600"})
        self.code, self.out, self.err = done.exit_code, done.stdout, done.stderr
        self.error = done.exception


@pytest.fixture
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Return a project of its own, with a brief that has one finding and one that has none."""
    (tmp_path / ".git").mkdir()
    (tmp_path / "jar.yaml").write_text(BRIEF)
    (tmp_path / "clean.yaml").write_text(CLEAN)
    monkeypatch.chdir(tmp_path)
    return tmp_path


def test_a_finding_is_on_its_line(folder: Path) -> None:
    ran = Ran("jar.yaml", *ONLY_GREEN)

    assert folder.exists()
    assert ran.out == "jar.yaml:7:15: warning GC01 “eco-friendly” says nothing that can be checked\n"


@pytest.mark.parametrize(
    ("arguments", "code"),
    [
        (("jar.yaml",), 0),  # a warning in the UK
        (("jar.yaml", "--fail-on", "warning"), 1),
        (("clean.yaml", "--fail-on", "info"), 0),
        (("jar.yaml", "--max-warnings", "0"), 1),
        (("jar.yaml", "--max-warnings", "1"), 0),
        (("jar.yaml", "--markets", "DE"), 1),  # an error in the EU
        (("jar.yaml", "--markets", "US, UK"), 0),
        (("jar.yaml", "--markets", "DE", "--exit-zero"), 0),
        (("jar.yaml", "--markets", "DE", "--as-of", "2026-01-01"), 1),  # the campaign runs in 2027
        (("jar.yaml", "--severity", "GC01=error"), 1),
        (("jar.yaml", "--severity", "gc=error"), 1),
        (("jar.yaml", "--severity", "GC=error,GC01=info", "--fail-on", "warning"), 0),
        (("jar.yaml", "clean.yaml", "missing.yaml"), 3),
    ],
)
@pytest.mark.usefixtures("folder")
def test_the_user_says_what_fails(arguments: tuple[str, ...], code: int) -> None:
    assert Ran(*arguments, *ONLY_GREEN).code == code


@pytest.mark.parametrize(
    ("arguments", "found"),
    [
        (("--select", "GC"), True),
        (("--select", "gc01"), True),
        (("--select", "SU"), False),
        (("--select", "SU", "--extend-select", "GC01"), True),
        (("--select", "SU", "--extend-select", "GC"), True),
        (("--select", "GC", "--ignore", "GC01"), False),
        (("--select", "GC01", "--ignore", "GC"), True),  # a code beats its family
        (("--ignore", "GC"), False),
    ],
)
@pytest.mark.usefixtures("folder")
def test_the_user_says_which_rules_run(arguments: tuple[str, ...], *, found: bool) -> None:
    assert ("GC01" in Ran("jar.yaml", *arguments, "--format", "concise").out) is found


@pytest.mark.parametrize(
    ("arguments", "message"),
    [
        (("--select", "GC1"), "no rule is called 'GC1'; did you mean \"GC01\"?"),
        (("--ignore", "XX99"), "no rule is called 'XX99'"),
        (("--severity", "GC01"), "--severity 'GC01' is not CODE=LEVEL; write GC08=error, =warning or =info"),
        (("--severity", "GC01=fatal"), "is not CODE=LEVEL"),
    ],
)
@pytest.mark.usefixtures("folder")
def test_a_wrong_code_is_wrong_usage(arguments: tuple[str, ...], message: str) -> None:
    assert message in str(Ran("jar.yaml", *arguments).error)


def test_settings_say_it_once_for_all(folder: Path) -> None:
    (folder / "aligncheck.toml").write_text(
        '[check]\nselect = ["GC"]\nerror = ["GC"]\ninfo = ["gc01"]\nfail-on = "info"\nmax-warnings = 3\n'
    )
    assert (Ran("jar.yaml", "--format", "concise").out, Ran("jar.yaml").code) == (
        "jar.yaml:7:15: info GC01 “eco-friendly” says nothing that can be checked\n",
        1,
    )
    assert Ran("jar.yaml", "--fail-on", "error").code == 0
    assert Ran("jar.yaml", "--severity", "GC01=error").code == 1
    assert Ran("jar.yaml", "--isolated", *ONLY_GREEN).code == 0


def test_what_settings_ask_of_check_moves_no_score_report(folder: Path) -> None:
    (folder / "aligncheck.toml").write_text('[check]\nfail-on = "info"\n')
    (folder / "brand.yaml").write_text("name: A\nproducts: [refill jars, soap, brushes]\n")
    done = CliRunner().invoke(app, ["score", "brand.yaml"])

    assert "fail-on" not in done.stdout


def test_a_baseline_lets_only_what_is_new_fail(folder: Path) -> None:
    """Adopt it in an old repo: what is there is known; lines may move; the same words once more are new."""
    written = Ran("jar.yaml", *ONLY_GREEN, "--markets", "DE", "--write-baseline", "known.json")
    assert (written.code, written.out) == (0, "")
    assert "1 finding written to known.json" in written.err

    with_baseline = ("jar.yaml", *ONLY_GREEN, "--markets", "DE", "--baseline", "known.json")
    assert (Ran(*with_baseline).code, Ran(*with_baseline).out) == (0, "")

    (folder / "jar.yaml").write_text("# a new line\n\n" + BRIEF)
    assert Ran(*with_baseline).code == 0

    (folder / "jar.yaml").write_text(BRIEF + "  - eco-friendly again\n")
    assert Ran(*with_baseline).out == "jar.yaml:9:5: error GC01 “eco-friendly” says nothing that can be checked\n"

    (folder / "jar.yaml").write_text(CLEAN)
    assert "1 finding of known.json is gone" in Ran(*with_baseline).err


def test_of_a_file_that_was_not_checked_nothing_is_gone(folder: Path) -> None:
    """A hook names the files of a commit only."""
    (folder / "second.yaml").write_text(BRIEF)
    Ran("jar.yaml", "second.yaml", *ONLY_GREEN, "--write-baseline", "known.json")

    assert Ran("jar.yaml", *ONLY_GREEN, "--baseline", "known.json").err == ""


def test_a_baseline_holds_from_any_folder(folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    Ran("jar.yaml", *ONLY_GREEN, "--markets", "DE", "--write-baseline", "known.json")
    (folder / "sub").mkdir()
    monkeypatch.chdir(folder / "sub")

    assert Ran("../jar.yaml", *ONLY_GREEN, "--markets", "DE", "--baseline", "../known.json").code == 0


def test_settings_name_a_baseline(folder: Path) -> None:
    Ran("jar.yaml", *ONLY_GREEN, "--markets", "DE", "--write-baseline", "known.json")
    (folder / "aligncheck.toml").write_text('[check]\nbaseline = "known.json"\n')

    assert Ran("jar.yaml", *ONLY_GREEN, "--markets", "DE").code == 0


@pytest.mark.parametrize(
    ("text", "message"),
    [
        ("{", "this is no baseline: Expecting property name"),
        ("[]", "this is no baseline of this version (aligncheck/baseline@1) but another file"),
        ('{"schema": "aligncheck/baseline@9"}', 'but "aligncheck/baseline@9"; write one with --write-baseline'),
        ('{"schema": "aligncheck/baseline@1", "findings": 7}', "must be a list of rows, each with a fingerprint"),
        ('{"schema": "aligncheck/baseline@1", "findings": [{}]}', "must be a list of rows, each with a fingerprint"),
        (json.dumps({"schema": "aligncheck/baseline@1", "findings": [1]}), "must be a list of rows"),
    ],
)
def test_a_file_that_is_no_baseline(folder: Path, text: str, message: str) -> None:
    (folder / "known.json").write_text(text)

    assert message in str(Ran("jar.yaml", *ONLY_GREEN, "--baseline", "known.json").error)


@pytest.mark.usefixtures("folder")
def test_a_suppression_stays_out_of_the_exit_code(folder: Path) -> None:
    suppress = "suppress:\n  - {rule: GC01, post: 1, reason: cleared by counsel, until: 2027-12-31}\n"
    (folder / "jar.yaml").write_text(BRIEF + suppress)

    assert Ran("jar.yaml", "--select", "GC,SU", "--markets", "DE").code == 0
    assert Ran("jar.yaml", "--select", "GC,SU", "--markets", "DE", "--as-of", "2028-01-01").code == 1


def test_one_run_from_the_shell(folder: Path, capsys: pytest.CaptureFixture[str]) -> None:
    (folder / "bad.yaml").write_text("campaign: [\n")
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr("sys.argv", ["aligncheck", "check", "bad.yaml", "jar.yaml", *ONLY_GREEN])
        with pytest.raises(SystemExit, match="3"):
            main()
    told = capsys.readouterr()

    assert told.out.startswith("jar.yaml:7:15: warning GC01")
    assert told.err.startswith("bad.yaml:")
