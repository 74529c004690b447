"""The schemas: they take what the reader takes, refuse what it refuses, and hold for every JSON the program writes."""

from __future__ import annotations

import copy
import json
import re
import tomllib
from pathlib import Path
from typing import TYPE_CHECKING, Any

import pytest
import yaml
from jsonschema import Draft202012Validator
from typer.testing import CliRunner

from aligncheck.cli.app import app
from aligncheck.errors import InputError, UsageError
from aligncheck.loading import validate
from aligncheck.models import Brand, CauseFile
from aligncheck.models.brief import Brief
from aligncheck.schema.kinds import Kind, file_name, schema_of
from aligncheck.settings import Settings, load_file, values
from aligncheck.source import parse
from tests.as_an_editor import typed

if TYPE_CHECKING:
    import subprocess
    from collections.abc import Callable, Iterator, Mapping

ROOT = Path(__file__).parents[1]
KINDS = {kind.value: kind for kind in Kind} | {"briefs": Kind.BRIEF}
"""By the folders of tests/cases/broken."""
VALIDATORS = {kind: Draft202012Validator(schema_of(kind)) for kind in Kind}
TOML = sorted((ROOT / "tests/cases/broken/settings").glob("*.toml"))
BROKEN = sorted(  # a what-if patch is part of a profile: it has no schema of its own
    path
    for path in (ROOT / "tests/cases/broken").glob("*/*.yaml")
    if path.parent.name in KINDS and "laughs" not in path.stem
)
"""All but the one that grows beyond all bounds: an editor has limits of its own."""
every_kind = pytest.mark.parametrize("kind", Kind)


def refused(kind: Kind, data: Any) -> list[str]:  # noqa: ANN401
    """Return what a schema has against some data."""
    return [error.message for error in VALIDATORS[kind].iter_errors(data)]


def objects(schema: Any) -> Iterator[dict[str, Any]]:  # noqa: ANN401
    """Yield every part of a schema that describes an object with keys of its own."""
    if isinstance(schema, dict):
        if "properties" in schema and "additionalProperties" in schema:
            yield schema
        yield from (found for value in schema.values() for found in objects(value))
    if isinstance(schema, list):
        yield from (found for value in schema for found in objects(value))


# --- what all schemas have


@every_kind
def test_a_schema_is_one_of_draft_2020_12_and_says_what_it_is(kind: Kind) -> None:
    schema = schema_of(kind)

    Draft202012Validator.check_schema(schema)
    assert schema["$schema"] == "https://json-schema.org/draft/2020-12/schema"
    assert schema["$id"] == f"https://pypi.org/project/aligncheck/schemas/{kind}.schema.json"
    assert schema["title"].startswith("aligncheck")
    assert schema["type"] == "object"


@every_kind
def test_every_object_refuses_unknown_keys_and_every_key_is_described(kind: Kind) -> None:
    found = list(objects(schema_of(kind)))

    assert found
    assert {each["additionalProperties"] for each in found} == {False}
    assert [key for each in found for key, value in each["properties"].items() if not value.get("description")] == []


@every_kind
def test_the_published_file_is_what_the_program_prints(
    kind: Kind, run: Callable[..., subprocess.CompletedProcess[str]]
) -> None:
    published = (ROOT / "schemas" / file_name(kind)).read_text(encoding="utf-8")

    assert run("schema", kind).stdout == published


def test_there_is_a_file_for_each_schema_and_no_other() -> None:
    assert {path.name for path in (ROOT / "schemas").iterdir()} == {file_name(kind) for kind in Kind}


# --- files


@pytest.mark.parametrize(
    ("kind", "path"),
    [
        *((Kind.BRAND, path.relative_to(ROOT)) for path in sorted((ROOT / "examples/brands").glob("*.yaml"))),
        *((Kind.BRIEF, path.relative_to(ROOT)) for path in sorted((ROOT / "examples/briefs").glob("*.yaml"))),
        (Kind.CAUSES, Path("causes.yaml")),
        (Kind.TRADES, Path("trades.yaml")),
    ],
)
def test_our_own_files_are_valid(kind: Kind, path: Path) -> None:
    documents = (ROOT / path).read_text(encoding="utf-8").split("\n---\n")

    assert [refused(kind, typed(each)) for each in documents if typed(each) is not None] == [[] for _ in documents]


@pytest.mark.parametrize(
    "text",
    [
        "name: 1883",
        "name: 3.14",
        "name: true",
        "name: x\nindustry:",
        "name: x\nindustry: ~\nproducts:\nsize:\nparent:",
        "name: x\nproducts: []",
        "name: x\nproducts: [soap, 7, true, {text: soap, source: 2024}, {text: 7}]",
        "name: x\nmarkets: [UK, NO, 49]",
        "name: x\npractices: [refills since 2021, {text: refills, since: 2021, until: 2024-05, kind: policy}]",
        "name: x\npractices: [{text: refills, since: '2021', causes: [plastic-waste, 2030]}]",
        "name: x\npractices: [{text: a gift, amount: 120000, share: 0.01, by: group, kind: }]",
        "name: x\ngoals: [{text: half, set: 2023-01-31, due: 2028, progress: 0.35}]",
        "name: x\ngoals: [{text: half, progress: 35 %, reported: 2026-05}, {text: all, progress: '1'}]",
        "name: x\ngoals: [{text: half, progress: 0}, {text: all, progress: 100%}, {text: a, progress: 1e-05}]",
        "name: x\ncontroversies: [{text: beads, status: remedied, remedied: 2025, remedy: new}, {text: b, status: }]",
        "name: x\nstances: [{text: we back it, cause: plastic-waste, on: 2025-03-01, withdrawn: 2026}]",
        "name: x\nstances: [{text: we back it, on: 2024-02-29}, {text: we back it, on: 2024-12-31}]",
        "name: x\npartners: [River Trust, 350, {name: River Trust, since: 2022, gives: work}]",
        "name: x\nparent: Acme",
        "name: x\nparent: {name: Acme, visible: yes, profile: }",
        "name: x\nparent: {name: Acme, visible: no}",
        "name: x\nsells_to: both\nown_site: example.org\nsize: small",
    ],
)
def test_what_the_reader_takes_the_schema_takes(text: str) -> None:
    """Numbers, years and booleans are texts to the reader; an editor sees what YAML makes of them."""
    validate(Brand, parse(text.encode(), "brand.yaml"))

    assert refused(Kind.BRAND, typed(text)) == []


@pytest.mark.parametrize(
    "text",
    [
        "sdgs: [13, '7', ' 8 ']",
        "facets: {products: [{text: maps, strength: 0.8}, {text: boats, strength: '.5'}, 7], values: []}",
        "split: {default: low, NO: high, 49: medium}",
        "moments: [{name: a day, from: 04-22, to: '04-22'}, {name: a feast, dates: {2027: 2027-09-26, 2028: 2028-09}}]",
        "moments: [{name: a day, where: [US, NO]}]",
        "family: 2030\ntwins: [climate-action]\nled_by: community",
    ],
)
def test_what_the_reader_takes_of_a_cause_the_schema_takes(text: str) -> None:
    lines = "\n".join(f"    {line}" for line in text.splitlines())
    whole = f"causes:\n  - id: a-cause\n    name: A cause\n    summary: What it is.\n{lines}\n"
    validate(CauseFile, parse(whole.encode(), "causes.yaml"))

    assert refused(Kind.CAUSES, typed(whole)) == []


SCALARS = [
    *("x", "7", "-1", "0", "1", "0.5", "1e3", "1e-3", "true", "False", "null", "~", "''", "' '", "2019", "2019-05"),
    *("2019-05-31", "2019-13", "2019-02-29", "35 %", "135 %", "04-22", "yes", "on", "NO", "[a]", "{a: b}", "{text: a}"),
    *(
        "{name: a}",
        "'7'",
        "0123",
        "0999",
        "1_000",
        ".5",
        "-0.1",
        "'  a  '",
        "[]",
        "{}",
        "[7, true]",
        "[null]",
        "'true'",
    ),
    *("plastic-waste", "+5", "13.0", "0x1F", "12:30:45", "endorsed", "serious", "policy", "met", "small", "both"),
]
WANTS_QUOTES = {"0123", "0999", "true", "[7, true]", "1e-3"}
"""Years before 1000, and ids that YAML takes for something else: an editor marks them, the reader does not."""


@pytest.mark.parametrize(
    "text",
    [
        "campaign: 2027",
        "campaign: true\nbrand:\ncause: ~\nmarkets: []\nstarts:\nbudget:\npartners:\ndonations: []",
        "campaign: x\ncauses: [plastic-waste]\nmarkets: [UK, NO]\nstarts: 2027-04\nends: 2027",
        "campaign: x\nbudget: {media: '20,000', contribution: '20,000.50', currency: 978}",
        "campaign: x\npartners: [Alder River Trust, {name: 350, from: 2027, to: 2027-04, registry_id: 0123}]",
        "campaign: x\ndonations: [{kind: per-sale, amount: 0.5, percent: '5', cap: 5., report_on: 2027}]",
        "campaign: x\nposts: [a, 7, true, {text: a, type: , on: 2027-04-02, claims: [a, 7], creator: {name: a}}]",
        "campaign: x\nposts: [{text: a, honours: {name: a, consent: on}, creator: a, cta: {text: c, url: d}}]",
        f"campaign: x\nposts: [{'x ' * 9999}, {{text: {'x ' * 9999}}}]",
        "campaign: x\nclaims: [a, {text: b, id: 7, backing: {kind: label, date: 2026, required_by_law: no}}]",
        "campaign: x\nsuppress: [{rule: gc08, reason: a, until: 2027, post: 1}, {rule: GC, reason: b, post: '2'}]",
    ],
)
def test_what_the_reader_of_briefs_takes_the_schema_takes(text: str) -> None:
    validate(Brief, parse(text.encode(), "brief.yaml"))

    assert refused(Kind.BRIEF, typed(text)) == []


@pytest.mark.parametrize(
    "value", ["0,10", "20.000,00", "1,00", "1,0000", "10p", "5 %", "1e3", ".5", "--5", "[7]", "7,", "''"]
)
def test_what_may_be_another_number_is_refused_by_both(value: str) -> None:
    """A comma stands before three digits, or is a mistake: `0,10` is no ten."""
    text = (
        f"campaign: x\nbudget:\n  media: '{value}'\n"
        if value[0] not in "['"
        else f"campaign: x\nbudget: {{media: {value}}}"
    )
    with pytest.raises(InputError):
        validate(Brief, parse(text.encode(), "brief.yaml"))

    assert refused(Kind.BRIEF, typed(text))


def items(kind: Kind, below: Mapping[str, tuple[str, bool]], head: str) -> Iterator[str]:
    """Yield a file for each key of the items below its own keys, with a gap for the value; True: it is a list."""
    parts = schema_of(kind)["$defs"]
    for key, (name, several) in below.items():
        required = parts[name].get("required", [])
        for inner in parts[name]["properties"]:
            usual = "".join(f"{each}: {GIVEN.get(each, 'a')}, " for each in required if each != inner)
            item = f"{{{{{usual}{inner}: {{}}}}}}"
            yield f"{head}\n{key}: {f'[{item}]' if several else item}"


WANTS_SMALL_LETTERS = {"NO", "1_000"}
"""Yes and no in capitals, and digits in groups: an editor marks them, the reader does not."""
GIVEN = {"kind": "per-sale", "rule": "GC08"}
"""What a key holds that must be there, where not any word will do."""
BRIEF_ITEMS = {
    "budget": ("Budget", False),
    "partners": ("BriefPartner", True),
    "donations": ("Donation", True),
    "filings": ("Filing", True),
    "permissions": ("Permission", True),
    "consulted": ("Adviser", True),
    "claims": ("Claim", True),
    "posts": ("Post", True),
    "suppress": ("Suppression", True),
}


def briefs() -> Iterator[str]:
    """Yield a brief for each key of it and of its items, with a gap for the value."""
    yield from ("campaign: {}" if key == "campaign" else f"campaign: x\n{key}: {{}}" for key in Brief.model_fields)
    yield from items(Kind.BRIEF, BRIEF_ITEMS, "campaign: x")


@pytest.mark.parametrize("brief", list(briefs()))
def test_for_every_key_of_a_brief_the_schema_takes_every_value_that_the_reader_takes(brief: str) -> None:
    surprises = []
    for value in SCALARS:
        text = brief.format(value)
        try:
            validate(Brief, parse(text.encode(), "brief.yaml"))
        except InputError:
            continue
        if refused(Kind.BRIEF, typed(text)):
            surprises.append(value)

    assert set(surprises) <= WANTS_QUOTES | WANTS_SMALL_LETTERS


def profiles() -> Iterator[str]:
    """Yield a profile for each key of a brand and of its items, with a gap for the value."""
    parts = schema_of(Kind.BRAND)["$defs"]
    yield from ("name: {}" if key == "name" else f"name: x\n{key}: {{}}" for key in Brand.model_fields)
    for key, name in {
        "products": "Statement",
        "audience": "Audience",
        "practices": "Practice",
        "goals": "Goal",
        "controversies": "Controversy",
        "stances": "Stance",
        "partners": "Partner",
        "parent": "Parent",
    }.items():
        (first,) = parts[name]["required"]
        for inner in parts[name]["properties"]:
            item = f"{{{{{first}: {{}}}}}}" if inner == first else f"{{{{{first}: a, {inner}: {{}}}}}}"
            yield f"name: x\n{key}: {item if key == 'parent' else f'[{item}]'}"


@pytest.mark.parametrize("profile", list(profiles()))
def test_for_every_key_the_schema_takes_every_value_that_the_reader_takes(profile: str) -> None:
    surprises = []
    for value in SCALARS:
        text = profile.format(value)
        try:
            validate(Brand, parse(text.encode(), "brand.yaml"))
        except InputError:
            continue
        if refused(Kind.BRAND, typed(text)):
            surprises.append(value)

    assert set(surprises) <= WANTS_QUOTES


NOT_SEEN_BY_A_SCHEMA = {
    "brand/10-quote-swallows-a-key": "YAML reads it as one text",
    "brand/22-duplicate-key": "YAML keeps one of the two",
    "brand/27-date-month-13": "the date stands in a plain text",
    "brand/29-until-before-since": "two keys that do not go together",
    "brand/36-remedied-before-it-happened": "two keys that do not go together",
    "brand/47-line-separator": "an invisible character within a text",
    "brand/56-ampersand-at-start": "YAML reads an anchor",
    "brand/80-item-indented-too-far": "YAML reads it as one text",
    "briefs/30-cause-and-causes": "two keys that do not go together",
    "briefs/43-campaign-twice": "YAML keeps one of the two",
    "causes/07-same-id-twice": "two items that do not go together",
    "settings/19-not-a-number": "nan is neither too small nor too big",
    "settings/23-good-below-fair": "two keys that do not go together",
    "settings/24-fair-above-the-usual-good": "a key and the default of another do not go together",
    "settings/33-missing-catalogue": "the disk tells",
    "settings/34-catalogue-is-a-folder": "the disk tells",
}
"""Broken files that a schema cannot refuse, each with the reason."""


@pytest.mark.parametrize("path", BROKEN, ids=lambda path: f"{path.parent.name}/{path.stem}")
def test_what_the_reader_refuses_the_schema_refuses(path: Path) -> None:
    """Unless it is no YAML at all, which an editor shows without a schema."""
    try:
        data = typed(path.read_bytes().decode())
    except (yaml.YAMLError, UnicodeDecodeError, RecursionError):
        return
    known = f"{path.parent.name}/{path.stem}" in NOT_SEEN_BY_A_SCHEMA

    assert bool(refused(KINDS[path.parent.name], data)) is not known


@pytest.mark.parametrize("path", TOML, ids=lambda path: f"settings/{path.stem}")
def test_what_the_reader_of_settings_refuses_the_schema_refuses(path: Path) -> None:
    """Unless it is no TOML at all, which an editor shows without a schema."""
    try:
        data = tomllib.loads(path.read_bytes().decode())
    except (ValueError, RecursionError):
        return
    known = f"settings/{path.stem}" in NOT_SEEN_BY_A_SCHEMA

    assert bool(refused(Kind.SETTINGS, data)) is not known


@pytest.mark.parametrize(
    "text",
    [
        "",
        'causes = ["own.yaml"]\nbuiltin-causes = false\nmarkets = ["UK"]\n[weights]\nproducts = 0\nsame-side = 1\n',
        "[bands]\nfair = 0.1\npractice-good = 1.0\nstatements = 1\n",
    ],
)
def test_what_the_reader_of_settings_takes_the_schema_takes(text: str, tmp_path: Path) -> None:
    (tmp_path / "own.yaml").write_text("causes: []\n", encoding="utf-8")
    (tmp_path / "aligncheck.toml").write_text(text, encoding="utf-8")
    load_file(tmp_path / "aligncheck.toml")

    assert refused(Kind.SETTINGS, tomllib.loads(text)) == []


def test_the_schema_of_settings_tells_every_default() -> None:
    """An editor shows them; an empty list says nothing."""
    schema = schema_of(Kind.SETTINGS)
    names = {"weights": "WeightTable", "bands": "BandTable", "check": "CheckTable"}
    tables = {name: schema["$defs"][table] for name, table in names.items()}
    told = {key: each.get("default") for key, each in schema["properties"].items()}
    told |= {
        f"{name}.{key}": each.get("default")
        for name, table in tables.items()
        for key, each in table["properties"].items()
    }
    usual: dict[str, object] = {name: default or None for name, _, default in values(Settings())}

    assert told == {**usual, **dict.fromkeys(names)}


def test_the_exceptions_are_still_there() -> None:
    names = {f"{path.parent.name}/{path.stem}" for path in [*BROKEN, *TOML]}

    assert set(NOT_SEEN_BY_A_SCHEMA) <= names


@pytest.mark.parametrize(
    "text",
    [
        "name: [x]",
        "name: ' '",
        "name: x\nproducts: soap",
        "name: x\nproducts: [[soap]]",
        "name: x\nproducts: [{source: somebody}]",
        "name: x\npractices: [{text: refills, since: 20}]",
        "name: x\npractices: [{text: refills, since: 2021-02-30}]",
        "name: x\npractices: [{text: refills, since: 2021-04-31}]",
        "name: x\npractices: [{text: refills, causes: plastic-waste}]",
        "name: x\npractices: [{text: refills, causes: [Plastic Waste]}]",
        "name: x\ngoals: [{text: half, progress: 135 %}]",
        "name: x\ngoals: [{text: half, progress: -0.1}]",
        "name: x\nsize: huge",
        "name: x\nparent: {visible: yes}",
        f"name: x\nproducts: [{', '.join(['soap'] * 101)}]",
        f"name: {'x' * 2001}",
    ],
)
def test_both_refuse(text: str) -> None:
    with pytest.raises(InputError):
        validate(Brand, parse(text.encode(), "brand.yaml"))

    assert refused(Kind.BRAND, typed(text))


# --- documents

AS_OF = ("--as-of", "2026-11-22", "--format", "json")
OTHER = "nombre: Panadería\n"
FOREIGN = "name: Luna\nproducts: [pan recién hecho todos los días, dulces de temporada para las fiestas]\n"
WITHIN = "name: Sub\nproducts: [soap]\nparent: {name: Acme, profile: acme.yaml}\n"
ACME = "name: Acme\ncontroversies: [{text: plastic microbeads in the scrub, year: 2025, severity: severe}]\n"
TEAM = 'causes = ["own.yaml"]\nmarkets = ["UK"]\nbuiltin-causes = true\nweights.products = 0.7\nbands.statements = 2\n'
BRIEFS = [str(path.relative_to(ROOT)) for path in sorted((ROOT / "examples/briefs").glob("*.yaml"))]
EXAMPLES = [str(path.relative_to(ROOT)) for path in sorted((ROOT / "examples/brands").glob("*.yaml"))]


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Return a folder with a broken profile, one that cannot be judged, one with a parent, and settings."""
    made = tmp_path_factory.mktemp("brands")
    for name, text in {"broken": OTHER, "foreign": FOREIGN, "sub": WITHIN, "acme": ACME, "own": "causes: []\n"}.items():
        (made / f"{name}.yaml").write_text(text, encoding="utf-8")
    (made / "team.toml").write_text(TEAM, encoding="utf-8")
    return made


@pytest.mark.parametrize(
    ("kind", "command"),
    [
        (Kind.REPORT, ("score", EXAMPLES[0], *AS_OF)),
        (Kind.REPORT, ("score", *EXAMPLES, "--top", "8", *AS_OF)),
        (Kind.REPORT, ("score", "{folder}/foreign.yaml", "{folder}/sub.yaml", "--top", "30", *AS_OF)),
        (Kind.REPORT, ("score", EXAMPLES[0], "no-such.yaml", "{folder}/broken.yaml", "--top", "3", *AS_OF)),
        (Kind.REPORT, ("score", "no-such.yaml", *AS_OF)),
        (Kind.REPORT, ("score", EXAMPLES[0], "--cause", "climate-action", *AS_OF)),
        (Kind.REPORT, ("explain", "examples/brands/harbour-line.yaml", "clean-air", *AS_OF)),
        (Kind.VALIDATE, ("validate", *EXAMPLES, "causes.yaml", "--format", "json")),
        (Kind.VALIDATE, ("validate", EXAMPLES[0], "{folder}/broken.yaml", "no-such.yaml", "--format", "json")),
        (Kind.CHECK, ("check", *BRIEFS, *AS_OF)),
        (Kind.CHECK, ("check", BRIEFS[0], "no-such.yaml", "{folder}/broken.yaml", "--markets", "UK", *AS_OF)),
        (Kind.REPORT, ("score", EXAMPLES[0], "--top", "1", "--config", "{folder}/team.toml", *AS_OF)),
        (Kind.VALIDATE, ("validate", "{folder}/team.toml", "--format", "json")),
        (Kind.SETTINGS_LIST, ("settings", "--format", "json")),
        (Kind.SETTINGS_LIST, ("settings", "--config", "{folder}/team.toml", "--format", "json")),
        (Kind.CAUSES_LIST, ("causes", "list", "--format", "json")),
        (Kind.CAUSES_LIST, ("causes", "list", "--trade", "coffee shops", "--format", "json")),
        (Kind.CAUSES_SHOW, ("causes", "show", "plastic-waste", "--format", "json")),
        (Kind.CAUSES_SEARCH, ("causes", "search", "refill", "--format", "json")),
        (Kind.CAUSES_SEARCH, ("causes", "search", "qqqq", "--format", "json")),
        (Kind.RULES, ("rules", "--format", "json")),
        (Kind.RULES, ("rules", "SU01", "--format", "json")),
    ],
)
def test_what_the_program_writes_is_what_its_schema_says(
    kind: Kind, command: tuple[str, ...], folder: Path, run: Callable[..., subprocess.CompletedProcess[str]]
) -> None:
    done = run(*(word.format(folder=folder) if "{" in word else word for word in command))

    assert refused(kind, json.loads(done.stdout)) == []


@pytest.fixture(scope="module")
def whole_report() -> dict[str, Any]:
    """Return the documented report, with an error and a line that was left out: every key there is."""
    page = (ROOT / "docs/formats.md").read_text(encoding="utf-8")
    document: dict[str, Any] = json.loads(re.findall(r"```json\n(.*?)```", page, re.DOTALL)[0])
    place = {"file": "brand.yaml", "line": 1, "column": 1}
    document["errors"] = [{"source": "brand.yaml", "message": "wrong", "place": place}]
    document["reports"][0]["coverage"]["ignored"] = [{"statement": "pan", "why": "a language", "place": None}]
    return document


FREE = {"patch", "split", "changed"}
"""Where the keys are a user's own, or may be absent."""


def routes(data: Any, route: tuple[str | int, ...] = ()) -> Iterator[tuple[str | int, ...]]:  # noqa: ANN401
    """Yield the way to every object of a document whose keys are promised."""
    if isinstance(data, dict):
        yield route
        yield from (way for key, value in data.items() if key not in FREE for way in routes(value, (*route, key)))
    if isinstance(data, list):
        yield from (way for number, value in enumerate(data) for way in routes(value, (*route, number)))


def at(data: Any, route: tuple[str | int, ...]) -> Any:  # noqa: ANN401
    for step in route:
        data = data[step]
    return data


def test_no_key_may_be_missing_from_a_report(whole_report: dict[str, Any]) -> None:
    taken = []
    for route in routes(whole_report):
        for key in at(whole_report, route):
            changed = copy.deepcopy(whole_report)
            del at(changed, route)[key]
            taken += [] if refused(Kind.REPORT, changed) else [(*route, key)]

    assert len(list(routes(whole_report))) > 12
    assert taken == []


def test_no_key_may_be_added_to_a_report(whole_report: dict[str, Any]) -> None:
    taken = []
    for route in [*routes(whole_report), ("reports", 0, "results", 0, "next_steps", 0, "patch")]:
        changed = copy.deepcopy(whole_report)
        at(changed, route)["more"] = 1
        taken += [] if refused(Kind.REPORT, changed) else [route]

    assert refused(Kind.REPORT, whole_report) == []
    assert taken == []


@pytest.mark.parametrize(
    ("route", "value"),
    [
        (("schema",), "aligncheck/report@2"),
        (("as_of",), "2026"),
        (("reports", 0, "brand", "sha256"), "abc"),
        (("reports", 0, "coverage", "score"), 101),
        (("reports", 0, "results", 0, "rank"), 0),
        (("reports", 0, "results", 0, "fit"), 100.1),
        (("reports", 0, "results", 0, "fit"), None),
        (("reports", 0, "results", 0, "verdict"), "speak-up"),
        (("reports", 0, "results", 0, "parts", "exposure"), None),
        (("reports", 0, "results", 0, "links", 0, "channel"), "trade"),
        (("reports", 0, "results", 0, "links", 0, "strength"), 1.1),
        (("reports", 0, "results", 0, "split", "US"), "mixed"),
        (("reports", 0, "results", 0, "next_steps", 0, "patch", "practices"), [{"txt": "x"}]),
        (("errors", 0, "place", "line"), 0),
    ],
)
def test_a_value_out_of_its_range_is_refused(
    route: tuple[str | int, ...], value: object, whole_report: dict[str, Any]
) -> None:
    changed = copy.deepcopy(whole_report)
    at(changed, route[:-1])[route[-1]] = value

    assert refused(Kind.REPORT, changed)


# --- the command


def test_a_schema_goes_into_a_file(tmp_path: Path) -> None:
    path = tmp_path / "brand.schema.json"
    done = CliRunner().invoke(app, ["schema", "brand", "-o", str(path)])

    assert (done.exit_code, done.output) == (0, "")
    assert path.read_bytes() == (ROOT / "schemas/brand.schema.json").read_bytes()


@pytest.mark.parametrize(
    ("asked", "message"),
    [
        ("brnd", "no schema is called 'brnd'; did you mean \"brand\"?"),
        ("x", f"no schema is called 'x'; {', '.join(Kind)}"),
    ],
)
def test_a_schema_that_does_not_exist(asked: str, message: str) -> None:
    result = CliRunner().invoke(app, ["schema", asked])

    assert isinstance(result.exception, UsageError)
    assert str(result.exception) == message
