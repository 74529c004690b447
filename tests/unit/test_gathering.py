"""PATH... → files: a folder as text in, the files to check out."""

from __future__ import annotations

import os
from pathlib import Path

import pytest

from aligncheck.gathering import Exclusion, Gathered, gather

BRIEF = "campaign: Refill month\n"
FRONTED = "---\ncampaign: Refill month\n---\nRefill.\n"


@pytest.fixture(autouse=True)
def _in_an_empty_folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)


def put(**files: str) -> None:
    """Write files; in their names `__` is a slash and `_` a dot."""
    for name, text in files.items():
        write(name.replace("__", "/").replace("_", "."), text)


def write(name: str, text: str | bytes) -> None:
    Path(name).parent.mkdir(parents=True, exist_ok=True)
    Path(name).write_bytes(text if isinstance(text, bytes) else text.encode())


def found(*paths: str, exclude: tuple[str, ...] = (), base: str = ".", stdin_name: str | None = None) -> Gathered:
    return gather(paths, Exclusion((Path(base), each) for each in exclude), stdin_name)


def files(*paths: str, exclude: tuple[str, ...] = (), base: str = ".") -> list[str]:
    return found(*paths, exclude=exclude, base=base).files


# --- what is named


def test_what_is_named_is_taken_whatever_it_is() -> None:
    """Whether it is there, and what it is, its reader says."""
    put(notes_txt="hello", b_yaml=BRIEF)

    assert found("notes.txt", "no-such.yaml", "b.yaml") == (["notes.txt", "no-such.yaml", "b.yaml"], [], [])


def test_a_file_comes_once_under_the_name_it_was_first_given() -> None:
    put(briefs__a_yaml=BRIEF)

    assert files("./briefs/a.yaml", "briefs", "briefs/a.yaml", "-", "-") == ["./briefs/a.yaml", "-"]


@pytest.mark.parametrize("path", ["x" * 5000, "*" * 5000, "a\0b", "a\0*", "*/" + "x" * 5000])
def test_a_name_that_cannot_be_is_no_fault_of_ours(path: str) -> None:
    put(a__b_yaml=BRIEF)
    gathered = found(path)

    assert len(gathered.files) + len(gathered.problems) == 1


# --- folders


def test_a_folder_is_walked_by_name() -> None:
    put(b__z_yaml=BRIEF, b__a__b_yml=BRIEF, b__a_yaml=BRIEF, b__m_md=FRONTED, b__n_MARKDOWN=FRONTED, b__Z_yaml=BRIEF)

    assert files("b") == ["b/Z.yaml", "b/a/b.yml", "b/a.yaml", "b/m.md", "b/n.MARKDOWN", "b/z.yaml"]


@pytest.mark.parametrize(
    ("name", "text"),
    [
        ("a.yaml", "campaign: x"),
        ("a.yaml", "# first\ncause: plastic-waste\ncampaign: x"),
        ("a.yaml", '"campaign": x'),
        ("a.yaml", '{"campaign": "x"}'),
        ("a.yaml", '{\n  "cause": "plastic-waste",\n  "campaign": "x"\n}'),
        ("a.yaml", "  campaign: x\n  cause: y"),
        ("a.yaml", "--- campaign: x"),
        ("a.yaml", "name: x\n---\ncampaign: x"),
        ("a.yaml", "cause: y\r\ncampaign: x\r\n"),
        ("a.yaml", "\ufeffcampaign: x"),
        ("a.yaml", "campaign: [never closed"),  # broken, and said to be
        ("a.yaml", '{"campaign": [never closed'),
        ("a.yaml", "Campaign: x"),
        ("a.yaml", "campaign: x".encode("utf-16")),
        ("a.yaml", b"campaign: caf\xe9"),
        ("a.yaml", "name: Fernwash\nproducts: [soap]"),
        ("a.yaml", "practices: [never closed\nname: Fernwash"),
        ("a.md", "---\ncampaign: x\n---\nbody"),
        ("a.md", "\ufeff---\ncause: y\ncampaign: x\n...\nbody"),
        ("a.md", "---\ncampaign: x\nthe front matter is not closed"),
    ],
)
def test_what_was_meant_as_a_brief_or_a_profile_is_found(name: str, text: str | bytes) -> None:
    write(f"b/{name}", text)

    assert files("b") == [f"b/{name}"]


@pytest.mark.parametrize(
    ("name", "text"),
    [
        ("a.yaml", ""),
        ("a.yaml", "name: Fernwash"),
        ("a.yaml", "name: CI\non: push\njobs: {}"),
        ("a.yaml", "{ our campaign: [never closed"),
        ("a.yaml", "jobs:\n  campaign: x"),
        ("a.yaml", "note: our campaign: [never closed"),
        ("a.yaml", "- campaign: x"),
        ("a.md", "# Campaigns\n\ncampaign: x\n"),
        ("a.md", "---\ntitle: x\n---\ncampaign: x\n"),
        ("a.txt", "campaign: x"),
        ("a.csv", "text\nhello"),
        (".a.yaml", "campaign: x"),
        (".drafts/a.yaml", "campaign: x"),
        (".git/a.yaml", "campaign: x"),
        ("node_modules/p/a.yaml", "campaign: x"),
    ],
)
def test_all_else_in_a_folder_is_passed_over(name: str, text: str) -> None:
    write(f"b/{name}", text)

    assert files("b") == []


def test_an_environment_of_python_is_passed_over() -> None:
    put(b__env__pyvenv_cfg="home = /usr", b__env__lib__a_yaml=BRIEF, b__a_yaml=BRIEF)

    assert files("b") == ["b/a.yaml"]


def test_a_folder_that_is_named_is_walked_whatever_it_is_called() -> None:
    put(node__modules__a_yaml=BRIEF)
    write(".drafts/a.yaml", BRIEF)

    assert files(".drafts") == [".drafts/a.yaml"]


def test_links_that_are_met_are_not_followed(tmp_path: Path) -> None:
    """Neither out of the folder nor in a circle; a link that is named is."""
    put(b__a_yaml=BRIEF, other__o_yaml=BRIEF)
    Path("b/circle").symlink_to(tmp_path / "b")
    Path("b/out").symlink_to(tmp_path / "other")
    Path("b/o.yaml").symlink_to(tmp_path / "other/o.yaml")

    assert files("b") == files("b/**/*.yaml") == ["b/a.yaml"]
    assert files("b/out") == ["b/out/o.yaml"]


def test_a_pipe_in_a_folder_is_not_waited_for() -> None:
    put(b__a_yaml=BRIEF)
    os.mkfifo("b/pipe.yaml")

    assert files("b") == ["b/a.yaml"]


def test_a_folder_in_hundreds_of_folders() -> None:
    deep = Path("b", *["d"] * 300)
    here = Path.cwd()
    for step in deep.parts:
        Path(step).mkdir()
        os.chdir(step)
    Path("a.yaml").write_text(BRIEF)
    os.chdir(here)

    assert files("b") == [(deep / "a.yaml").as_posix()]


def test_a_folder_that_must_not_be_read_is_a_problem(monkeypatch: pytest.MonkeyPatch) -> None:
    put(b__a_yaml=BRIEF, b__c__a_yaml=BRIEF)
    scandir = os.scandir

    def closed(path: Path) -> object:
        if Path(path).name == "c":
            raise PermissionError(13, "Permission denied")
        return scandir(path)

    monkeypatch.setattr(os, "scandir", closed)
    gathered = found("b", "b/**/*.yaml")

    assert gathered.files == ["b/a.yaml"]
    assert [str(each) for each in gathered.problems] == ["b/c: cannot be read: Permission denied"]


def test_a_file_that_must_not_be_read_may_be_a_brief(monkeypatch: pytest.MonkeyPatch) -> None:
    put(b__a_yaml="name: x")

    def closed(*_: object, **__: object) -> None:
        raise PermissionError(13, "Permission denied")

    monkeypatch.setattr(Path, "open", closed)

    assert files("b") == ["b/a.yaml"]


@pytest.mark.parametrize(
    ("others", "note"),
    [
        ({}, "no brief or brand profile in b"),
        ({"b__n_txt": ""}, "no brief or brand profile in b"),
        (
            {"b__r_md": "", "b__s_yaml": "name: x"},
            "no brief or brand profile in b: none of its 2 YAML and Markdown files has `campaign:` at its top",
        ),
    ],
)
def test_a_folder_without_a_brief_is_told_of(others: dict[str, str], note: str) -> None:
    Path("b").mkdir()
    put(**others)

    assert found("b/") == ([], [], [note])


# --- globs


@pytest.mark.parametrize(
    ("glob", "expected"),
    [
        ("b/*.yaml", ["b/a.yaml", "b/b.yaml"]),
        ("b/?.yaml", ["b/a.yaml", "b/b.yaml"]),
        ("b/[!a].yaml", ["b/b.yaml"]),
        ("b/**/*.yaml", ["b/a.yaml", "b/b.yaml", "b/c/a.yaml", "b/c/d/a.yaml"]),
        ("**/a.yaml", ["b/a.yaml", "b/c/a.yaml", "b/c/d/a.yaml"]),
        ("**/**/d/*", ["b/c/d/a.yaml"]),
        ("b/*/a.yaml", ["b/c/a.yaml"]),
        ("b/**", ["b/a.yaml", "b/b.yaml", "b/c/a.yaml", "b/c/d/a.yaml"]),  # a folder: only briefs
        ("b/c/*", ["b/c/a.yaml", "b/c/notes.txt", "b/c/d/a.yaml"]),  # what it names is checked, whatever it is
        ("./b/*.yaml", ["b/a.yaml", "b/b.yaml"]),
        ("b/.h*", []),
        ("b/.h*/a.yaml", []),
    ],
)
def test_a_glob_that_no_shell_has_expanded(glob: str, expected: list[str]) -> None:
    put(b__a_yaml=BRIEF, b__b_yaml=BRIEF, b__c__a_yaml=BRIEF, b__c__notes_txt="", b__c__d__a_yaml=BRIEF)
    write("b/.hidden/a.yaml", BRIEF)

    assert sorted(files(glob)) == sorted(expected)


def test_a_glob_of_a_whole_path(tmp_path: Path) -> None:
    put(b__a_yaml=BRIEF)

    assert files(f"{tmp_path}/b/*.yaml") == [f"{tmp_path}/b/a.yaml"]


def test_a_glob_that_matches_nothing_is_a_problem() -> None:
    """Unlike an empty folder: it is misspelt, and a check of nothing must not be green."""
    gathered = found("b/*.yaml", "b/*/x.yaml")

    assert [str(each) for each in gathered.problems] == [
        "b/*.yaml: no file matches; correct the pattern, or name a folder",
        "b/*/x.yaml: no file matches; correct the pattern, or name a folder",
    ]


def test_a_file_with_brackets_in_its_name_is_that_file() -> None:
    write("brief [1].yaml", BRIEF)

    assert files("brief [1].yaml") == ["brief [1].yaml"]


# --- exclusion


@pytest.mark.parametrize(
    ("pattern", "expected"),
    [
        ("drafts", ["b/a.yaml", "b/old.yaml"]),
        ("drafts/", ["b/a.yaml", "b/old.yaml"]),
        ("b/old.yaml", ["b/a.yaml", "b/drafts/x.yaml"]),
        ("drafts/x.yaml", ["b/a.yaml", "b/drafts/x.yaml", "b/old.yaml"]),  # with a slash: from here
        ("b/drafts", ["b/a.yaml", "b/old.yaml"]),
        ("b/drafts/", ["b/a.yaml", "b/old.yaml"]),
        ("./b/drafts", ["b/a.yaml", "b/old.yaml"]),
        ("b/drafts/**", ["b/a.yaml", "b/old.yaml"]),
        ("**/drafts/x.yaml", ["b/a.yaml", "b/old.yaml"]),
        ("old*", ["b/a.yaml", "b/drafts/x.yaml"]),
        ("*.yaml", []),
        ("b/*.yaml", ["b/drafts/x.yaml"]),
        ("b/[ao]*.yaml", ["b/drafts/x.yaml"]),
        ("b", []),
        ("**", []),
        ("a", ["b/a.yaml", "b/drafts/x.yaml", "b/old.yaml"]),
        ("x/b", ["b/a.yaml", "b/drafts/x.yaml", "b/old.yaml"]),
    ],
)
def test_what_is_excluded(pattern: str, expected: list[str]) -> None:
    put(b__a_yaml=BRIEF, b__old_yaml=BRIEF, b__drafts__x_yaml=BRIEF)

    assert files("b", exclude=(pattern,)) == expected
    assert files("b/**/*.yaml", exclude=(pattern,)) == expected


def test_a_pattern_of_the_settings_is_seen_from_their_folder() -> None:
    put(b__a_yaml=BRIEF, b__c__a_yaml=BRIEF)

    assert files("b", exclude=("c/a.yaml",), base="b") == ["b/a.yaml"]


def test_what_is_excluded_by_its_whole_path(tmp_path: Path) -> None:
    put(b__a_yaml=BRIEF, b__drafts__x_yaml=BRIEF)

    assert files("b", exclude=(f"{tmp_path}/b/drafts",)) == ["b/a.yaml"]


def test_what_is_named_and_excluded_is_left_out_with_a_word() -> None:
    """A hook hands over every file that has changed, those too that are none of its business."""
    put(a_yaml=BRIEF, b_yaml=BRIEF)

    assert found("a.yaml", "b.yaml", exclude=("a.yaml",)) == (
        ["b.yaml"], [], ["1 of the files named is excluded, and not checked"],
    )  # fmt: skip
    assert found("a.yaml", "b.yaml", exclude=("*.yaml",)).notes == [
        "2 of the files named are excluded, and not checked"
    ]


def test_standard_input_is_excluded_by_its_name_alone() -> None:
    assert found("-", exclude=("*",)).files == ["-"]
    assert found("-", exclude=("drafts",), stdin_name="drafts/a.yaml").files == []
    assert found("-", exclude=("drafts",), stdin_name="a.yaml").files == ["-"]


def test_a_path_on_another_drive_is_compared_as_it_stands(monkeypatch: pytest.MonkeyPatch) -> None:
    def refuse(*_: object) -> None:
        raise ValueError

    monkeypatch.setattr(os.path, "relpath", refuse)

    assert [Exclusion([(Path(), "drafts")]).covers(path) for path in ("x/drafts/a.yaml", "x/a.yaml")] == [True, False]
