"""`aligncheck init`: templates, and the conversation on a real pseudo-terminal, a whole session in and a file out."""

from __future__ import annotations

import json
import os
import re
import sys
from pathlib import Path
from typing import TYPE_CHECKING, Any, NamedTuple, get_args

import pexpect
import pytest

from aligncheck.__main__ import main
from aligncheck.loading import load_cause_file, load_profile
from aligncheck.models import Brand
from aligncheck.models.brief import Brief, PostType
from aligncheck.models.causes import CauseFile
from aligncheck.schema.kinds import Kind, schema_of
from aligncheck.starting.writing import template
from tests.as_an_editor import typed
from tests.test_schemas import objects, refused

if TYPE_CHECKING:
    import subprocess
    from collections.abc import Callable, Iterator

    Run = Callable[..., subprocess.CompletedProcess[str]]
    Program = Callable[..., "Ended"]

ROOT = Path(__file__).parents[1]
AS_OF = ("--as-of", "2026-11-22", "--format", "json")
KINDS = (Kind.BRAND, Kind.BRIEF, Kind.CAUSES)
every_template = pytest.mark.parametrize("kind", KINDS)


@pytest.fixture(autouse=True)
def _in_an_empty_folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)


class Ended(NamedTuple):
    """How a run of the program ended."""

    code: int
    out: str
    err: str


@pytest.fixture
def program(monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]) -> Program:
    """Return a function that runs the program in this process, without a terminal."""

    def ran(*words: str) -> Ended:
        monkeypatch.setattr("sys.argv", ["aligncheck", *words])
        code = 0
        try:
            main()
        except SystemExit as end:
            code = int(end.code or 0)
        return Ended(code, *capsys.readouterr())

    return ran


def scored(run: Run, *words: str) -> dict[str, dict[str, Any]]:
    """Return the results of a score by cause."""
    done = run("score", *words, *AS_OF, cwd=Path.cwd())
    assert done.returncode == 0, done.stderr
    return {result["cause"]: result for result in json.loads(done.stdout)["reports"][0]["results"]}


# --- templates


@every_template
def test_without_a_terminal_a_template_is_written(kind: Kind, program: Program) -> None:
    done = program("init", kind)

    assert (done.code, done.out) == (0, "")
    assert Path(f"{kind}.yaml").read_text(encoding="utf-8") == template(kind)
    assert Path(f"{kind}.schema.json").read_bytes() == (ROOT / f"schemas/{kind}.schema.json").read_bytes()


@every_template
def test_the_last_words_are_the_two_commands_to_run_next(kind: Kind, run: Run) -> None:
    """And they work, as they stand."""
    run("init", "brand", cwd=Path.cwd())
    *_, following, check, use = run("init", kind, "--force", cwd=Path.cwd()).stderr.splitlines()

    assert following == "Next:"
    wanted = "check" if kind is Kind.BRIEF else "score"
    assert (check.split()[:2], use.split()[:2]) == (["aligncheck", "validate"], ["aligncheck", wanted])
    for command in (check, use):
        done = run(*command.split()[1:], cwd=Path.cwd())
        assert (done.returncode, done.stderr) == (0, "")


def test_a_brief_without_its_brand_says_how_to_begin_one(program: Program) -> None:
    Path("my briefs").mkdir()
    told = program("init", "brief", "my briefs/spring.yaml").err

    assert told.partition("Next:\n")[2].splitlines() == [
        "  aligncheck init brand 'my briefs/brand.yaml'",
        "  aligncheck validate 'my briefs/spring.yaml'",
        "  aligncheck check 'my briefs/spring.yaml'",
    ]


@pytest.mark.parametrize("day", ["2026-11-22", "2027-06-09"])
@pytest.mark.parametrize("market", ["UK", "EU", "US"])
def test_the_template_of_a_brief_has_no_findings(day: str, market: str, program: Program) -> None:
    """Beside the template of its brand; before the campaign, and while it runs; wherever it runs."""
    for kind in ("brand", "brief"):
        Path(f"{kind}.yaml").write_text(template(kind), encoding="utf-8")
    done = program(
        "check", "brief.yaml", "--isolated", "--fail-on", "warning", "--as-of", day, "--markets", market,
        "--format", "concise",
    )  # fmt: skip

    assert (done.code, [line for line in done.out.splitlines() if ": info " not in line]) == (0, [])


def test_a_name_with_a_space_is_quoted_in_the_commands(program: Program) -> None:
    assert "  aligncheck validate 'my brand.yaml'\n" in program("init", "brand", "my brand.yaml")[2]


@every_template
def test_a_template_names_its_schema_and_holds_to_it(kind: Kind) -> None:
    text = template(kind)

    assert text.splitlines()[0] == f"# yaml-language-server: $schema={kind}.schema.json"
    assert refused(kind, typed(text)) == []


@every_template
def test_a_template_shows_every_key_with_a_word_on_it(kind: Kind) -> None:
    """As a line, or as a comment to take the # from."""
    text = template(kind)
    keys = {key for part in objects(schema_of(kind)) for key in part["properties"]}

    assert [key for key in sorted(keys) if not re.search(rf"(?:^|[ {{]){key}: ?", text, re.MULTILINE)] == []
    assert max(map(len, text.splitlines())) <= 120


@every_template
def test_a_template_is_about_nobody(kind: Kind) -> None:
    """Its addresses lead nowhere, and it is none of the examples."""
    text = template(kind)

    assert [host for host in re.findall(r"https?://([^/\s}]+)", text) if not host.endswith(".example")] == []
    assert "fernwash" not in text.lower()


def test_the_template_of_a_brand_says_what_absent_and_empty_mean() -> None:
    assert "A key left out: not asked. []: asked, and there is none." in template("brand")


def test_the_template_of_a_brand_has_a_sensible_score(run: Run) -> None:
    """What a bicycle shop with such facts would expect, and nothing that it would not."""
    Path("brand.yaml").write_text(template("brand"), encoding="utf-8")
    results = scored(run, "brand.yaml")
    likely = ["clean-transport", "clean-air", "traffic-safety"]

    assert results["clean-transport"]["verdict"] in {"speak_up", "back_partner"}
    assert min(results[cause]["fit"] for cause in likely) > max(
        results[cause]["fit"] for cause in ("malaria", "palm-oil", "menstrual-equity")
    )
    assert results["malaria"]["verdict"] == "stay_out"


def test_its_first_ten_lines_are_enough_for_a_first_score(run: Run) -> None:
    Path("brand.yaml").write_text("\n".join(template("brand").splitlines()[:10]) + "\n", encoding="utf-8")
    results = scored(run, "brand.yaml")

    assert {result["reliable"] for result in results.values()} == {True}
    assert results["clean-transport"]["verdict"] != "stay_out"


def test_the_template_of_causes_has_one_told_whole_and_one_with_the_least(run: Run) -> None:
    for kind in KINDS:
        Path(f"{kind}.yaml").write_text(template(kind), encoding="utf-8")
    (whole, least), _ = (load_cause_file("causes.yaml")[0].causes, None)
    results = scored(run, "brand.yaml", "--causes", "causes.yaml")

    assert whole.model_fields_set == set(type(whole).model_fields) - {"opposes"}
    assert least.model_fields_set == {"id", "name", "summary"}
    assert results[whole.id]["verdict"] in {"speak_up", "back_partner"}
    assert results[least.id]["verdict"] == "stay_out"


def test_the_template_of_causes_names_causes_that_exist(catalogue: Any) -> None:  # noqa: ANN401
    Path("causes.yaml").write_text(template("causes"), encoding="utf-8")
    whole, _ = load_cause_file("causes.yaml")[0].causes

    assert {*whole.twins, *whole.part_of} <= set(catalogue.entries)
    assert not {cause.id for cause in load_cause_file("causes.yaml")[0].causes} & set(catalogue.entries)


def test_the_models_are_those_of_the_templates() -> None:
    assert Brand.model_validate(typed(template("brand"))).name == "Brindlewick Cycles"
    assert len(CauseFile.model_validate(typed(template("causes"))).causes) == 2
    assert [post.type for post in Brief.model_validate(typed(template("brief"))).posts] == list(get_args(PostType))


# --- where it is written


def test_stdout_gets_the_file_and_nothing_else(program: Program) -> None:
    done = program("init", "brand", "-")

    assert done == (0, template("brand"), "")
    assert list(Path.cwd().iterdir()) == []


def test_a_file_that_exists_is_left_alone(program: Program) -> None:
    Path("brand.yaml").write_text("name: Mine\n")
    done = program("init", "brand")
    message = "aligncheck: brand.yaml exists; pass --force to replace it, or name another file\n"

    assert done == (2, "", message)
    assert [path.read_text() for path in Path.cwd().iterdir()] == ["name: Mine\n"]


def test_force_replaces_it(program: Program) -> None:
    Path("brand.yaml").write_text("name: Mine\n")

    assert program("init", "brand", "--force")[0] == 0
    assert Path("brand.yaml").read_text(encoding="utf-8") == template("brand")


def test_a_schema_that_is_there_is_left_alone(program: Program) -> None:
    Path("brand.schema.json").write_text("{}")
    done = program("init", "brand")

    assert Path("brand.schema.json").read_text() == "{}"
    assert "schema" not in done.err


@pytest.mark.parametrize(
    ("file", "message"),
    [
        ("brands", "aligncheck: brands is a folder; name a file in it\n"),
        ("nowhere/brand.yaml", "aligncheck: there is no folder nowhere; make it first\n"),
    ],
)
def test_where_nothing_can_be_written(file: str, message: str, program: Program) -> None:
    Path("brands").mkdir()
    done = program("init", "brand", file, "--force")

    assert (done.code, done.err) == (2, message)
    assert [path.name for path in Path.cwd().iterdir()] == ["brands"]


# --- a conversation, in this process


@pytest.fixture
def terminal(monkeypatch: pytest.MonkeyPatch) -> Iterator[Callable[..., tuple[int, str]]]:
    """Return a function that runs the program on a pseudo-terminal; it returns the exit code, and stdout if apart."""
    ours, theirs = os.openpty()

    def ran(*words: str, keys: str, stdout: Path | None = None) -> tuple[int, str]:
        os.write(ours, keys.encode("utf-8", "surrogateescape"))
        monkeypatch.setattr("sys.argv", ["aligncheck", "init", *words])
        with (
            open(theirs, encoding="utf-8", closefd=False) as stdin,
            open(theirs, "w", encoding="utf-8", closefd=False) as screen,
            (stdout or Path(os.devnull)).open("w", encoding="utf-8") as file,
            monkeypatch.context() as patched,
        ):
            patched.setattr(sys, "stdin", stdin)
            patched.setattr(sys, "stderr", screen)
            patched.setattr(sys, "stdout", file if stdout else screen)
            try:
                main()
            except SystemExit as end:
                return int(end.code or 0), stdout.read_text(encoding="utf-8") if stdout else ""
        return 0, stdout.read_text(encoding="utf-8") if stdout else ""

    yield ran
    os.close(ours)
    os.close(theirs)


KEYS = "Fernwash\nhousehold cleaning\nsoap\n\n\n\n\n\nnone\n"


def test_in_a_terminal_the_answers_become_a_profile(terminal: Callable[..., tuple[int, str]]) -> None:
    code, _ = terminal("brand", keys=KEYS)
    brand = load_profile("brand.yaml").brand

    assert code == 0
    assert (brand.name, brand.industry, brand.controversies) == ("Fernwash", "household cleaning", ())
    assert [line.text for line in brand.products or ()] == ["soap"]
    assert brand.values is None


def test_a_template_is_written_in_a_terminal_too_if_asked_for(terminal: Callable[..., tuple[int, str]]) -> None:
    assert terminal("brand", "--template", keys="")[0] == 0
    assert Path("brand.yaml").read_text(encoding="utf-8") == template("brand")


def test_the_profile_alone_goes_to_stdout(terminal: Callable[..., tuple[int, str]]) -> None:
    code, out = terminal("brand", "-", keys=KEYS, stdout=Path("out.yaml"))

    assert code == 0
    assert out.startswith("# yaml-language-server: $schema=brand.schema.json\n# A key that is left out")
    assert load_profile("out.yaml").brand.name == "Fernwash"
    assert [path.name for path in Path.cwd().iterdir()] == ["out.yaml"]


@pytest.mark.parametrize("stdout", [None, Path("out.yaml")])
def test_answers_that_end_early_leave_nothing(terminal: Callable[..., tuple[int, str]], stdout: Path | None) -> None:
    code, _ = terminal("brand", keys="Fernwash\nhousehold cleaning\nsoap\n\x04", stdout=stdout)

    assert code == 3
    assert not Path("brand.yaml").exists()


def test_answers_that_are_stopped_leave_nothing(
    terminal: Callable[..., tuple[int, str]], monkeypatch: pytest.MonkeyPatch
) -> None:
    def stop(*_: object) -> None:
        raise KeyboardInterrupt

    monkeypatch.setattr("aligncheck.cli.terminal.Terminal.ask", stop)

    assert terminal("brand", keys="")[0] == 130
    assert list(Path.cwd().iterdir()) == []


def test_answers_that_cannot_be_written_are_shown(
    terminal: Callable[..., tuple[int, str]], monkeypatch: pytest.MonkeyPatch
) -> None:
    """What was typed is not lost."""

    def full(*_: object) -> None:
        raise OSError(28, "No space left on device")

    monkeypatch.setattr("pathlib.Path.replace", full)
    code, out = terminal("brand", keys=KEYS, stdout=Path("out.yaml"))

    assert code == 3
    assert "\nname: Fernwash\n" in out


def test_bytes_that_are_no_text_are_left_out(terminal: Callable[..., tuple[int, str]]) -> None:
    assert terminal("brand", keys="Fern\udcffwash\n\n\n\n\n\n\n\n")[0] == 0
    assert load_profile("brand.yaml").brand.name == "Fernwash"


# --- a conversation with the installed program, on a pseudo-terminal


def begun(*words: str, term: str = "dumb") -> pexpect.spawn[str]:
    """Start the program as a person would."""
    env = {**os.environ, "TERM": term, "PYTHONUTF8": "1", "COLUMNS": "80"}
    return pexpect.spawn(
        sys.executable, ["-m", "aligncheck", "init", *words], env=env, encoding="utf-8", timeout=60, dimensions=(40, 80)
    )


def told(session: pexpect.spawn[str], lines: list[str]) -> str:
    """Type the lines, each at its prompt, and return all that was on the screen."""
    shown = ""
    for line in lines:
        session.expect("> ")
        shown += session.before or ""
        session.sendline(line)
    session.expect(pexpect.EOF)
    shown += session.before or ""
    session.close()
    return shown.replace("\r\n", "\n")


@pytest.mark.parametrize("term", ["dumb", "xterm"])
def test_a_whole_session(term: str) -> None:
    """Text in, a file out; with and without the keys of a real terminal."""
    session = begun("brand", term=term)
    shown = told(
        session,
        [
            *("", 'Café "Zoé": Rösterei'),
            *("coffe shops and such", "1"),
            *("espresso: the strong one", "filter coffee", "# 1 blend", ""),
            *("none",),
            *("fair pay for growers' families", ""),
            *("",),
            *("beans bought direct since 2021-13", "beans bought direct since 2021", ""),
            *("none",),
        ],
    )

    assert session.exitstatus == 0
    assert "A profile needs a name." in shown
    assert "    1  Coffee" in shown
    assert "    coffee to go\n" in shown
    assert "there is no month 13" in shown
    assert shown.endswith("Next:\n  aligncheck validate brand.yaml\n  aligncheck score brand.yaml\n")
    brand = load_profile("brand.yaml").brand
    assert brand.name == 'Café "Zoé": Rösterei'
    assert [line.text for line in brand.products or ()] == ["espresso: the strong one", "filter coffee", "# 1 blend"]
    assert [line.text for line in brand.values or ()] == ["fair pay for growers' families"]
    assert [str(act.since) for act in brand.practices or ()] == ["2021"]
    assert (brand.operations, brand.controversies, brand.audience) == ((), (), None)


def test_ctrl_c_leaves_nothing_and_says_so() -> None:
    session = begun("brand")
    session.expect("> ")
    session.sendline("Fernwash")
    session.expect("> ")
    session.sendintr()
    session.expect("Stopped; nothing is written.")
    session.expect(pexpect.EOF)
    session.close()

    assert session.exitstatus == 130
    assert list(Path.cwd().iterdir()) == []


def test_ctrl_d_leaves_nothing_and_says_so() -> None:
    session = begun("brand")
    session.expect("> ")
    session.sendline("Fernwash")
    session.expect("> ")
    session.sendeof()
    session.expect("the answers ended early; nothing is written")
    session.expect(pexpect.EOF)
    session.close()

    assert session.exitstatus == 3
    assert list(Path.cwd().iterdir()) == []


def test_no_question_is_asked_for_a_file_that_exists() -> None:
    Path("brand.yaml").write_text("name: Mine\n")
    session = begun("brand")
    shown = told(session, [])

    assert session.exitstatus == 2
    assert shown == "aligncheck: brand.yaml exists; pass --force to replace it, or name another file\n"
    assert Path("brand.yaml").read_text() == "name: Mine\n"
