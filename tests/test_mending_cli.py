"""`check --fix` and `--diff`: what is mended, what is written, and what is said of the rest."""

from __future__ import annotations

import errno
import json
import os
import subprocess
import sys
import tempfile
from pathlib import Path
from threading import Thread
from typing import TYPE_CHECKING, NamedTuple

import pytest
from typer.testing import CliRunner

from aligncheck.cli import mending
from aligncheck.cli.app import app
from aligncheck.fixing import Fixed, fixed

if TYPE_CHECKING:
    from collections.abc import Sequence

    from aligncheck.briefs import BriefFile
    from aligncheck.finding import Finding
    from aligncheck.fixing import Reload

BRIEF = """\
campaign: Jar month   # kept
cause: plastic-waste
posts:
  - text: 'It''s back: #climateactionnow'
    on: 2027-04-02
"""
MENDED = BRIEF.replace("#climateactionnow", "#ClimateActionNow")
GIFT = """\
campaign: Mug month
cause: homelessness
markets: [US]
starts: 2027-05-01
ends: 2027-05-31
donations:
  - {kind: per-sale, amount: 0.5, currency: GBP, per: mug, beneficiary: Shelter Row, minimum: 100, cap: 2000}
posts:
  - text: "£0.50 of each mug goes to Shelter Row. #endhomelessness"
    on: 2027-05-02
"""
TAGS, GIFTS = ("--select", "EV02"), ("--select", "EV02,CM02,CM04")


class Ran(NamedTuple):
    """How a run ended, and what it said."""

    code: int
    out: str
    err: str


def check(*words: str, stdin: bytes | None = None) -> Ran:
    done = CliRunner().invoke(app, ["check", *words], input=stdin, env={"SOURCE_DATE_EPOCH": "1795305600"})
    if done.exception and not isinstance(done.exception, SystemExit):
        raise done.exception
    return Ran(done.exit_code, done.stdout_bytes.decode(), done.stderr)


@pytest.fixture
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Return a project with two briefs, of which one has something to mend."""
    (tmp_path / ".git").mkdir()
    (tmp_path / "briefs").mkdir()
    (tmp_path / "briefs/jar.yaml").write_text(BRIEF)
    (tmp_path / "briefs/plain.yaml").write_text("campaign: Plain\nposts: [Soap is soap.]\n")
    monkeypatch.chdir(tmp_path)
    return tmp_path


# --- --diff ---


def test_a_patch_shows_what_would_be_mended(folder: Path) -> None:
    ran = check("briefs", *TAGS, "--diff")

    assert ran == (1, (
        "--- briefs/jar.yaml\n"
        "+++ briefs/jar.yaml\n"
        "@@ -1,5 +1,5 @@\n"
        " campaign: Jar month   # kept\n"
        " cause: plastic-waste\n"
        " posts:\n"
        "-  - text: 'It''s back: #climateactionnow'\n"
        "+  - text: 'It''s back: #ClimateActionNow'\n"
        "     on: 2027-04-02\n"
    ), "1 to fix, 0 left.\n")  # fmt: skip
    assert (folder / "briefs/jar.yaml").read_text() == BRIEF


@pytest.mark.usefixtures("folder")
def test_where_there_is_nothing_to_mend_the_patch_is_empty() -> None:
    assert check("briefs/plain.yaml", *TAGS, "--diff") == (0, "", "0 to fix, 0 left.\n")


@pytest.mark.parametrize("end", ["", "\n", "\r\n"])
def test_git_takes_the_patch(folder: Path, end: str) -> None:
    """Line ends of Windows too, and a last line without an end: it does what --fix does."""
    raw = (BRIEF.rstrip("\n").replace("\n", end or "\n") + end).replace("back", "zurück").encode()
    (folder / "briefs/jar.yaml").write_bytes(raw)
    check("briefs", *TAGS, "--diff", "--output", "fixes.patch")
    applied = subprocess.run(["git", "apply", "-p0", "fixes.patch"], capture_output=True, text=True, check=False)

    assert (applied.returncode, applied.stderr) == (0, "")
    assert (folder / "briefs/jar.yaml").read_bytes() == raw.replace(b"#climateactionnow", b"#ClimateActionNow")


@pytest.mark.parametrize(
    ("words", "code"),
    [
        (("briefs",), 1),
        (("briefs", "--exit-zero"), 0),
        (("briefs", "--fail-on", "error"), 1),  # something to mend is something to mend
        (("briefs", "missing.yaml"), 3),
    ],
)
@pytest.mark.usefixtures("folder")
def test_how_it_ends(words: tuple[str, ...], code: int) -> None:
    assert check(*words, *TAGS, "--diff").code == code


@pytest.mark.parametrize("other", ["--fix", "--write-baseline"])
@pytest.mark.usefixtures("folder")
def test_a_patch_goes_with_nothing_else(other: str) -> None:
    words = [other, "known.json"] if other == "--write-baseline" else [other]
    ran = CliRunner().invoke(app, ["check", "briefs", "--diff", *words])

    assert str(ran.exception) == f"--diff shows a patch and nothing else; pass it without {other}"


# --- --fix ---


def test_a_file_is_mended_and_checked_again(folder: Path) -> None:
    brief = folder / "briefs/jar.yaml"
    brief.chmod(0o640)
    plain = (folder / "briefs/plain.yaml").stat().st_mtime_ns, (folder / "briefs/plain.yaml").stat().st_ino
    ran = check("briefs", *TAGS, "--fix", "--format", "concise", "--fail-on", "info")

    assert ran == (0, "", "1 fixed, 0 left.\n")
    assert (brief.read_text(), brief.stat().st_mode & 0o777) == (MENDED, 0o640)
    left = (folder / "briefs/plain.yaml").stat()
    assert (left.st_mtime_ns, left.st_ino) == plain  # it was read, and not written
    assert sorted(path.name for path in (folder / "briefs").iterdir()) == ["jar.yaml", "plain.yaml"]


def test_what_is_left_is_reported_and_decides(folder: Path) -> None:
    (folder / "briefs/jar.yaml").write_text(BRIEF.replace("back", "back, our eco-friendly jar"))
    words = ("briefs", "--select", "EV02,GC01", "--markets", "DE", "--fix")
    ran = check(*words, "--output", "left.json", "--format", "json")

    assert (ran.code, ran.out, ran.err) == (1, "", "1 fixed, 1 left.\n")
    assert [each["rule"] for each in json.loads((folder / "left.json").read_text())["findings"]] == ["GC01"]


def test_a_baseline_is_written_of_what_is_left(folder: Path) -> None:
    (folder / "briefs/jar.yaml").write_text(BRIEF.replace("back", "back, our eco-friendly jar"))
    check("briefs", "--select", "EV02,GC01", "--fix", "--write-baseline", "known.json")

    assert (folder / "known.json").read_text().count('"rule"') == 1


@pytest.mark.parametrize(
    ("name", "before"),
    [
        ("windows.yaml", "\ufeff" + BRIEF.replace("\n", "\r\n")),
        ("two.yaml", BRIEF + "---\n" + BRIEF),
        ("post.md", "---\ncampaign: Jar\ncause: plastic-waste\n---\n\n# Now\n\nIt is back #climateactionnow\n"),
        ("calendar.csv", 'Text,Date\r\n"It is back ""now"" #climateactionnow, twice",2027-04-02\r\n'),
    ],
)
def test_nothing_else_in_the_file_changes(folder: Path, name: str, before: str) -> None:
    (folder / name).write_bytes(before.encode())
    check(name, *TAGS, "--fix", *(("--cause", "plastic-waste") if name.endswith("csv") else ()))

    assert (folder / name).read_bytes() == before.replace("#climateactionnow", "#ClimateActionNow").encode()


def test_a_link_is_followed(folder: Path) -> None:
    (folder / "link.yaml").symlink_to("briefs/jar.yaml")
    ran = check("link.yaml", "briefs/jar.yaml", *TAGS, "--fix", "--format", "concise")

    assert (ran.code, (folder / "briefs/jar.yaml").read_text(), (folder / "link.yaml").is_symlink()) == (
        0,
        MENDED,
        True,
    )


def test_the_terms_of_a_gift_are_put_in_once(folder: Path) -> None:
    """Three rules would put them in behind a hashtag that a fourth mends: one waits for the other."""
    (folder / "gift.yaml").write_text(GIFT)
    ran = check("gift.yaml", *GIFTS, "--fix", "--format", "concise")

    assert (ran.code, ran.out) == (0, "")
    assert (folder / "gift.yaml").read_text() == GIFT.replace(
        "#endhomelessness",
        "#EndHomelessness From 1 to 31 May 2027, £0.50 per mug goes to Shelter Row, at least £100, at most £2,000.",
    )


def test_what_is_accepted_or_known_is_left_alone(folder: Path) -> None:
    suppressed = BRIEF + "suppress: [{rule: EV02, reason: the movement writes it so}]\n"
    (folder / "briefs/plain.yaml").write_text(suppressed)
    check("briefs/jar.yaml", *TAGS, "--write-baseline", "known.json")
    ran = check("briefs", *TAGS, "--fix", "--baseline", "known.json")

    assert (ran.code, ran.err) == (0, "0 fixed, 0 left.\n")
    assert [(folder / "briefs" / name).read_text() for name in ("jar.yaml", "plain.yaml")] == [BRIEF, suppressed]


@pytest.mark.usefixtures("folder")
def test_settings_that_know_a_baseline_are_told_of_what_is_gone_once(folder: Path) -> None:
    check("briefs", *TAGS, "--write-baseline", "known.json")
    (folder / "briefs/jar.yaml").write_text(MENDED)
    ran = check("briefs", *TAGS, "--fix", "--baseline", "known.json")

    assert ran.err.count("1 finding of known.json is gone") == 1


# --- stdin ---


def test_stdin_is_mended_to_stdout(folder: Path) -> None:
    """As an editor's formatter: bytes in, bytes out; what is left is told on stderr."""
    raw = BRIEF.replace("back", "zurück, our eco-friendly jar").replace("\n", "\r\n").encode()
    ran = check("-", "--select", "EV02,GC01", "--fix", "--markets", "DE", "--format", "concise", stdin=raw)

    assert folder.exists()
    assert (ran.code, ran.out) == (1, raw.decode().replace("#climateactionnow", "#ClimateActionNow"))
    assert "<stdin>:4:30: error GC01" in ran.err
    assert "1 fixed, 1 left.\n" in ran.err


@pytest.mark.parametrize(("text", "code"), [(MENDED, 0), ("campaign: [\n", 3), ("", 3)])
@pytest.mark.usefixtures("folder")
def test_what_needs_no_mending_comes_back_as_it_is(text: str, code: int) -> None:
    ran = check("-", *TAGS, "--fix", stdin=text.encode())

    assert (ran.code, ran.out) == (code, text)


@pytest.mark.usefixtures("folder")
def test_stdin_has_a_patch_too() -> None:
    ran = check("-", *TAGS, "--diff", "--stdin-filename", "briefs/new.yaml", stdin=BRIEF.encode())

    assert ran.out.startswith("--- briefs/new.yaml\n+++ briefs/new.yaml\n")


def test_the_report_of_stdin_may_go_to_a_file(folder: Path) -> None:
    ran = check("-", *TAGS, "--fix", "--output", "left.json", stdin=BRIEF.encode())

    assert (ran.out, ran.err) == (MENDED, "1 fixed, 0 left.\n")
    assert (folder / "left.json").read_text().startswith("{")


def test_bytes_come_back_whatever_the_terminal_can_show(folder: Path) -> None:
    raw = BRIEF.replace("back", "zurück €").encode()
    done = subprocess.run(
        [sys.executable, "-m", "aligncheck", "check", "-", *TAGS, "--fix"],
        input=raw, capture_output=True, cwd=folder, env={**os.environ, "PYTHONIOENCODING": "latin-1"}, check=False,
    )  # fmt: skip

    assert done.stdout == raw.replace(b"#climateactionnow", b"#ClimateActionNow")


# --- what could not be mended ---


def test_a_fix_that_would_reach_further_is_told(folder: Path) -> None:
    """An alias stands twice: mending the anchor would mend the other place too."""
    text = "campaign: A\ncause: plastic-waste\nposts: [&p 'Now #climateactionnow', *p]\n"
    (folder / "briefs/jar.yaml").write_text(text)
    ran = check("briefs", *TAGS, "--fix")

    assert (folder / "briefs/jar.yaml").read_text() == text
    assert (
        "briefs/jar.yaml:3:17: EV02 is not fixed: the change would reach further than the words it is about" in ran.err
    )


def test_a_fix_that_does_not_help_is_made_once(folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Should a rule find the same again behind its own fix, the text does not grow and grow."""

    def unhelpful(raw: bytes, briefs: Sequence[BriefFile], findings: Sequence[Finding], reload: Reload) -> Fixed:
        return fixed(raw, briefs, findings, reload)._replace(raw=raw + b"# more\n")

    monkeypatch.setattr(mending, "fixed", unhelpful)
    ran = check("briefs", *TAGS, "--fix")

    assert (folder / "briefs/jar.yaml").read_text() == BRIEF + "# more\n"
    assert "EV02 is not fixed: its fix is made, and it is found again; mend it by hand\n1 fixed, 1 left.\n" in ran.err


def test_there_is_an_end_to_it(folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """More fixes at one place than there are passes: the rest is left, and said."""
    monkeypatch.setattr(mending, "PASSES", 1)
    (folder / "gift.yaml").write_text(GIFT)

    told = "gift.yaml:9:51: EV02 is not fixed: many fixes meet at this place; run this again\n1 fixed, 1 left.\n"

    assert check("gift.yaml", *GIFTS, "--fix").err == told
    assert check("gift.yaml", *GIFTS, "--fix").err == "1 fixed, 0 left.\n"


def test_a_file_that_cannot_be_written_is_named_and_the_others_are_mended(
    folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (folder / "briefs/zoo.yaml").write_text(BRIEF)
    real = tempfile.mkstemp

    def one_fails(*, dir: Path, prefix: str) -> tuple[int, str]:  # noqa: A002  (its name)
        if "jar" in prefix:
            raise OSError(errno.ENOSPC, os.strerror(errno.ENOSPC))
        return real(dir=dir, prefix=prefix)

    monkeypatch.setattr(tempfile, "mkstemp", one_fails)
    ran = check("briefs", *TAGS, "--fix", "--format", "concise")

    assert (ran.code, [(folder / "briefs" / name).read_text() for name in ("jar.yaml", "zoo.yaml")]) == (
        3,
        [BRIEF, MENDED],
    )
    assert "briefs/jar.yaml: cannot be written: No space left on device\n" in ran.err
    assert ran.err.endswith("1 fixed, 1 left.\n")
    assert ran.out.startswith("briefs/jar.yaml:4:")


def test_what_somebody_else_wrote_meanwhile_is_not_lost(folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:

    def meanwhile(raw: bytes, briefs: Sequence[BriefFile], findings: Sequence[Finding], reload: Reload) -> Fixed:
        (folder / "briefs/jar.yaml").write_text("campaign: another\n")
        return fixed(raw, briefs, findings, reload)

    monkeypatch.setattr(mending, "fixed", meanwhile)
    ran = check("briefs", *TAGS, "--fix")

    assert (ran.code, (folder / "briefs/jar.yaml").read_text()) == (3, "campaign: another\n")
    assert "briefs/jar.yaml: is not fixed, as it was changed meanwhile; run this again\n" in ran.err


@pytest.mark.skipif(sys.platform == "win32", reason="named pipes are of Unix")
def test_a_pipe_is_not_written_to(folder: Path) -> None:
    os.mkfifo(folder / "pipe.yaml")
    Thread(target=(folder / "pipe.yaml").write_text, args=(BRIEF,)).start()
    ran = check("pipe.yaml", *TAGS, "--fix")

    assert (ran.code, Path("pipe.yaml").is_fifo()) == (3, True)
    assert "pipe.yaml: cannot be fixed, as it is a pipe; pass - to have the fixed text on stdout\n" in ran.err


def test_notes_on_a_file_are_told_once(folder: Path) -> None:
    (folder / "calendar.csv").write_text("Text,Mood\nIt is back #climateactionnow,sad\n,sad\n")
    ran = check("calendar.csv", *TAGS, "--fix", "--cause", "plastic-waste")
    notes = [line for line in ran.err.splitlines() if line.startswith("note: ")]

    assert len(notes) == len(set(notes)) > 0
