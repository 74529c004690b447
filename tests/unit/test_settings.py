"""What a settings file may say. What is said about broken ones stands in tests/cases/broken/settings."""

from __future__ import annotations

from pathlib import Path

import pytest
from pydantic import ValidationError

from aligncheck.errors import MAX_PROBLEMS, InputError, Place
from aligncheck.policy import Bands, Weights
from aligncheck.setting_list import Setting, settings_data, settings_of
from aligncheck.settings import Loaded, Settings, first_of, load_file, values
from aligncheck.settled import Search

WEIGHTS, BANDS = Weights._fields, Bands._fields
SHARES = [f"weights.{name}" for name in WEIGHTS] + [f"bands.{name}" for name in BANDS if name != "statements"]
ABOVE_0 = ["weights.duty", *[name for name in SHARES if name.startswith("bands.")]]


@pytest.fixture(autouse=True)
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Work in a project of its own."""
    (tmp_path / ".git").mkdir()
    monkeypatch.chdir(tmp_path)
    return tmp_path


def write(path: str, text: str) -> Path:
    Path(path).parent.mkdir(parents=True, exist_ok=True)
    Path(path).write_text(text, encoding="utf-8")
    return Path(path)


def load(text: str, *, path: str = "aligncheck.toml") -> Loaded:
    return load_file(write(path, text))


def told(text: str, *, path: str = "aligncheck.toml") -> str:
    with pytest.raises(InputError) as caught:
        load(text, path=path)
    return str(caught.value)


def one(name: str, value: object) -> str:
    """Write a file with one key in a table."""
    table, key = name.replace("_", "-").split(".")
    return f"[{table}]\n{key} = {value}\n"


# --- the model


def test_an_empty_file_is_the_defaults() -> None:
    assert load("").settings == Settings()
    assert all(value == usual for _, value, usual in values(Settings()))


def test_the_defaults_are_those_of_the_score() -> None:
    """Every weight and band of the policy is a setting, no other is, and none has a default of its own."""
    usual = {name: value for name, value, _ in values(Settings()) if not name.startswith("check.")}
    weights = {f"weights.{name.replace('_', '-')}": getattr(Weights(), name) for name in WEIGHTS}
    bands = {f"bands.{name.replace('_', '-')}": getattr(Bands(), name) for name in BANDS}

    assert usual == {"causes": [], "builtin-causes": True, "engine": "static", "markets": [], **weights, **bands}


def test_every_key() -> None:
    write("own.yaml", "causes: []\n")
    found = load(
        'causes = ["own.yaml"]\nbuiltin-causes = false\nmarkets = ["UK", "US-CA"]\n\n'
        "[weights]\nproducts = 0.7\nsame-side = 0\n\n[bands]\npractice-fair = 0.5\nstatements = 5\n"
    ).settings

    assert (found.causes, found.builtin_causes, found.markets) == (("own.yaml",), False, ("UK", "US-CA"))
    assert (found.weights.products, found.weights.same_side, found.weights.values) == (0.7, 0.0, Weights().values)
    assert (found.bands.practice_fair, found.bands.statements, found.bands.fair) == (0.5, 5, Bands().fair)


def test_settings_are_frozen() -> None:
    with pytest.raises(ValidationError, match="frozen"):
        load("").settings.builtin_causes = False  # type: ignore[misc]


def test_every_key_has_a_description_in_its_schema() -> None:
    """An editor shows them, and docs/formats.md."""
    schema = Settings.model_json_schema()
    tables = [schema, schema["$defs"]["WeightTable"], schema["$defs"]["BandTable"]]

    assert all(each.get("description") for table in tables for each in table["properties"].values())
    assert "practice-fair" in schema["$defs"]["BandTable"]["properties"]
    assert all(table["additionalProperties"] is False for table in tables)


PARTNERS = {
    "fair": "good = 1",
    "good": "fair = 0.001",
    "practice_fair": "practice-good = 1",
    "practice_good": "practice-fair = 0.001",
}


@pytest.mark.parametrize("name", SHARES)
def test_the_range_of_a_weight_and_a_band(name: str) -> None:
    """From 0 to 1; 0 itself only where nothing is told in shares of it."""
    table, key = name.split(".")
    partner = PARTNERS.get(key, "")

    for value in (0.001 if name in ABOVE_0 else 0, 0.5, 1, 1.0):
        assert getattr(getattr(load(f"{one(name, value)}{partner}\n").settings, table), key) == value
    assert "is too big; it must be at most 1" in told(one(name, "1.001"))
    least, below = ("above 0", "0") if name in ABOVE_0 else ("at least 0", "-0.001")
    assert f"is too small; it must be {least}" in told(one(name, below))


def test_how_many_statements() -> None:
    assert [load(one("bands.statements", number)).settings.bands.statements for number in (1, 100)] == [1, 100]
    assert "0 is too small; it must be at least 1" in told(one("bands.statements", 0))
    assert "101 is too big; it must be at most 100" in told(one("bands.statements", 101))


@pytest.mark.parametrize("name", ["fair", "practice-fair"])
def test_fair_may_be_as_much_as_good_and_no_more(name: str) -> None:
    good = name.replace("fair", "good")

    load(f"bands.{name} = 0.55\n")
    load(f"bands.{name} = 0.9\nbands.{good} = 0.9\n")

    assert told(f"bands.{name} = 0.9\nbands.{good} = 0.8\n").startswith(
        f"aligncheck.toml:2:{len(f'bands.{good} = ') + 1}: bands.{good}: {good} (0.8) lies below {name} (0.9); "
    )


def test_a_band_with_a_mistake_of_its_own_is_not_compared() -> None:
    said = told("[bands]\nfair = 9\ngood = 0.5\n")

    assert said.startswith("aligncheck.toml:2:8: bands.fair: 9 is too big")
    assert "lies below" not in said


# --- files


def test_the_table_of_a_pyproject() -> None:
    text = '[project]\nname = "shop"\n\n[tool.aligncheck]\nmarkets = ["UK"]\n\n[tool.aligncheck.bands]\ngood = 0.7\n'
    found = load(text, path="pyproject.toml")

    assert (found.settings.markets, found.settings.bands.good) == (("UK",), 0.7)
    assert found.place("markets") == Place("pyproject.toml", 5, 1)
    assert found.place("bands.good") == Place("pyproject.toml", 8, 1)
    assert found.place("bands.fair") is None


def test_an_empty_table_of_a_pyproject_holds() -> None:
    assert load("[tool.aligncheck]\n", path="pyproject.toml").settings == Settings()


def test_mistakes_in_a_pyproject() -> None:
    """What is ours is checked, and nothing else; the way out names the whole table."""
    text = (
        '[project]\nnmae = "shop"\n[tool.aligncheck]\ngood = 0.7\nbands = ""\n'
        '[tool.aligncheck.weights]\nmarkets = ["UK"]\nprodcts = 1\n'
    )
    said = [line for line in told(text, path="pyproject.toml").splitlines() if line.startswith("pyproject")]

    assert said == [
        'pyproject.toml:4:1: unknown key "good"; it belongs under [tool.aligncheck.bands]',
        "pyproject.toml:5:9: bands: a table is wanted here, not a text; write [tool.aligncheck.bands], its keys below",
        'pyproject.toml:7:1: weights: unknown key "markets" in this table; write it right below [tool.aligncheck]',
        'pyproject.toml:8:1: weights: unknown key "prodcts"; did you mean "products"?',
    ]


def test_a_tool_key_within_our_table_is_just_unknown() -> None:
    said = told("[tool.aligncheck]\ntool = 1\n", path="pyproject.toml")

    assert said.startswith('pyproject.toml:2:1: unknown key "tool"; known: causes,')


@pytest.mark.parametrize("text", ["[tool]\naligncheck = 3\n", "[[tool.aligncheck]]\nmarkets = []\n"])
def test_our_table_must_be_a_table(text: str) -> None:
    assert "a table is wanted here, not a" in told(text, path="pyproject.toml")


@pytest.mark.parametrize("text", ["", "[tool.ruff]\n", "tool = 3\n", "[tool]\nruff = {}\n"])
def test_a_pyproject_that_was_named_must_have_the_table(text: str) -> None:
    assert told(text, path="pyproject.toml") == (
        "pyproject.toml: there is no [tool.aligncheck] in it; add one, or name another file"
    )


def test_the_first_file_that_has_settings_holds_alone() -> None:
    paths = [write("a/pyproject.toml", "# [tool.aligncheck]\n"), write("aligncheck.toml", 'markets = ["UK"]\n')]
    further = write("c/aligncheck.toml", "not read\n")
    found = first_of([*paths, further])

    assert found is not None
    assert found.source.file == "aligncheck.toml"
    assert first_of(paths[:1]) is None
    assert first_of([]) is None


def test_a_missing_file_names_the_nearest_of_its_kind() -> None:
    write("team.toml", "")
    write("team.yaml", "")

    with pytest.raises(InputError, match=r'^taem\.toml: no such file; did you mean "team\.toml"\?$'):
        load_file("taem.toml")


def test_files_that_cannot_be_read(folder: Path) -> None:
    write("aligncheck.toml", "")
    for path, said in {
        ".": ".: this is a folder; name the files in it",
        "aligncheck.toml/x.toml": "aligncheck.toml/x.toml: cannot be read: Not a directory",
        "a\0.toml": "a·.toml: cannot be read: embedded null byte",
    }.items():
        with pytest.raises(InputError) as caught:
            load_file(path)
        assert str(caught.value) == said
    assert folder.exists()


# --- catalogue files


def test_a_catalogue_is_named_from_the_folder_of_the_settings() -> None:
    write("team/own/causes.yaml", "causes: []\n")

    for named in ("own/causes.yaml", "../team/own/causes.yaml", " own/causes.yaml "):
        found = load(f'causes = ["{named}"]\n', path="team/aligncheck.toml")
        assert found.settings.causes == (named.strip(),)


def test_a_catalogue_that_is_not_there_is_told_where_it_is_named() -> None:
    write("own/causes.yaml", "causes: []\n")
    said = told('markets = []\ncauses = [\n  "own/causes.yaml",\n  "own/cuases.yaml",\n]\n')

    assert said == (
        'aligncheck.toml:4:3: causes, item 2: "own/cuases.yaml": no such file; did you mean "causes.yaml"?\n'
        '  4 |   "own/cuases.yaml",\n    |   ^'
    )


def test_a_catalogue_outside_the_project_needs_leave(folder: Path) -> None:
    write("../common.yaml", "causes: []\n")
    text = 'causes = ["../common.yaml"]\n'

    assert told(text).startswith(
        f'aligncheck.toml:1:11: causes, item 1: "../common.yaml": lies outside the project ({folder}); '
        "move it inside, or pass --allow-outside"
    )
    assert load_file("aligncheck.toml", allow_outside=True).settings.causes == ("../common.yaml",)


def test_missing_catalogues_are_told_along_with_all_else() -> None:
    said = told('causes = ["a.yaml", 3, ""]\n\n[weights]\nproducts = 2\n')

    assert [line.split(":")[1] for line in said.splitlines() if line.startswith("aligncheck")] == ["1", "1", "1", "4"]


def test_no_more_problems_than_anyone_would_read() -> None:
    said = [line for line in told("".join(f"k{n} = 1\n" for n in range(300))).splitlines() if ": unknown key" in line]

    assert len(said) == MAX_PROBLEMS
    assert told("".join(f"k{n} = 1\n" for n in range(300))).endswith("and perhaps more; mend these first")


# --- the list of settings


def listed(text: str, prefix: str | None = None) -> list[Setting]:
    return settings_of(Search(load(text), [Path()]), prefix)


def test_each_setting_with_its_place() -> None:
    rows = {row.name: row for row in listed("[weights]\nproducts = 0.7\nvalues = 0.75\n")}

    assert rows["weights.products"] == ("weights.products", 0.7, 1.0, Place("aligncheck.toml", 2, 1))
    assert [row.name for row in rows.values() if row.place] == ["weights.products", "weights.values"]
    assert [row.name for row in rows.values() if row.changed] == ["weights.products"]
    assert list(rows) == [name for name, _, _ in values(Settings())]


@pytest.mark.parametrize(
    ("prefix", "names"),
    [
        ("markets", ["markets"]),
        ("bands.good", ["bands.good"]),
        ("bands", [f"bands.{name.replace('_', '-')}" for name in BANDS]),
        ("weights", [f"weights.{name.replace('_', '-')}" for name in WEIGHTS]),
    ],
)
def test_one_setting_or_one_table(prefix: str, names: list[str]) -> None:
    assert [row.name for row in listed("", prefix)] == names


def test_without_a_file_all_are_defaults() -> None:
    rows = settings_of(Search(None, []))

    assert not any(row.place or row.changed for row in rows)


def test_settings_as_data() -> None:
    search = Search(load("bands.good = 0.7\n", path="team/aligncheck.toml"), [Path(), Path("..")])

    assert settings_data(search, settings_of(search, "bands.good")) == {
        "schema": "aligncheck/settings@1",
        "file": "team/aligncheck.toml",
        "looked_in": [".", ".."],
        "settings": [
            {
                "name": "bands.good",
                "value": 0.7,
                "default": 0.55,
                "changed": True,
                "place": {"file": "team/aligncheck.toml", "line": 1, "column": 7},
            }
        ],
    }
    assert settings_data(Search(None, []), [])["file"] is None
