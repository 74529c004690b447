"""What holds for any brand: the promises of docs/scoring.md, tried on profiles put together from the words of shops.

The catalogue here is made up and small, so that many profiles can be tried; a few properties are tried on the built-in
one too. Examples are drawn the same way in each run.
"""

from __future__ import annotations

import json
import unicodedata
from functools import lru_cache
from itertools import permutations
from operator import mul
from typing import TYPE_CHECKING, Any, TypeAlias

import pytest
from hypothesis import HealthCheck, example, given, settings
from hypothesis import strategies as st

from aligncheck.assessment import Assessed, assess, assess_cause
from aligncheck.binding import book_of
from aligncheck.catalogue import Catalogue
from aligncheck.document import report_data
from aligncheck.embedding.calibration import Calibration, Natural
from aligncheck.embedding.encoder import default_encoder, quantise
from aligncheck.embedding.packing import ZERO, Columns
from aligncheck.loading import validate
from aligncheck.matching import Matcher
from aligncheck.models import CauseFile
from aligncheck.policy import Policy
from aligncheck.report import report
from aligncheck.source import parse
from aligncheck.statements import read_statements
from tests.conftest import DAY, ROOT, make_profile

if TYPE_CHECKING:
    import subprocess
    from collections.abc import Callable, Sequence

    from aligncheck.scoring import Score
    from aligncheck.verdict import Verdict

Brand: TypeAlias = dict[str, Any]
Answers: TypeAlias = "dict[str, tuple[Score, Verdict]]"

POLICY = Policy(as_of=DAY)
tried = settings(max_examples=30, deadline=None, derandomize=True)
tried_on_all = settings(max_examples=12, deadline=None, derandomize=True, suppress_health_check=[HealthCheck.too_slow])

# --- a small world -------------------------------------------------------------------------------------------------

CAUSES: list[dict[str, Any]] = [
    {
        "id": "plastic-waste",
        "name": "Plastic waste",
        "summary": "Less throwaway plastic in rivers and seas.",
        "facets": {
            "products": ["refills instead of bottles", {"text": "solid soap and shampoo", "strength": 0.8}],
            "operations": ["packaging from recycled bottles", "a paper mill without plastic"],
            "values": ["zero waste homes"],
            "audiences": ["people who sort their rubbish"],
        },
        "duties": ["plastic packaging we sell", "shampoo in throwaway bottles"],
        "contradicted_by": {
            "business": ["throwaway plastic cups and straws", "single-use sachets"],
            "conduct": ["lobbying against bottle deposits", "plastic pellets spilled into a river"],
        },
        "terms": ["plastic pollution", "packaging waste", "refill"],
        "twins": ["clean-rivers"],
        "actions": ["offer refills in shops", "take bottles back"],
    },
    {
        "id": "clean-rivers",
        "name": "Clean rivers",
        "summary": "Rivers and lakes that people can swim in.",
        "facets": {
            "products": ["biodegradable detergent", "canoes and swimwear"],
            "values": ["clean water for all"],
            "audiences": ["anglers and swimmers"],
        },
        "duties": ["waste water from dyeing"],
        "contradicted_by": {"business": ["pesticides"], "conduct": ["dye and bleach dumped into a river"]},
        "terms": ["water quality"],
        "twins": ["plastic-waste"],
    },
    {
        "id": "climate-action",
        "name": "Climate action",
        "summary": "Cutting greenhouse gases.",
        "facets": {
            "products": ["solar panels", "oat milk and plant-based burgers", "electric bikes"],
            "operations": ["own sites run on wind power", "electric delivery vans"],
            "values": ["net zero by a set date"],
        },
        "duties": ["methane from cattle and dairy", "diesel lorries"],
        "contradicted_by": {"business": ["coal mining", "petrol cars"], "conduct": ["hiding emissions data"]},
        "led_by": "community",
        "split": {"default": "medium", "US": "high"},
    },
    {
        "id": "new-parents",
        "name": "Time for new parents",
        "summary": "Paid leave and fair treatment for mothers and fathers.",
        "facets": {
            "products": ["nappies and baby food", "prams and car seats"],
            "operations": ["paid leave for new parents"],
            "values": ["families first"],
            "audiences": ["young parents and families with babies"],
        },
        "contradicted_by": {"conduct": ["dismissing pregnant workers"]},
        "actions": ["give fathers paid leave"],
    },
    {"id": "local-bread", "name": "Local bread", "summary": "Bakeries that stay in small towns."},
]

PRODUCTS = [
    "laundry refill pouches", "shampoo bars", "shampoo in bottles", "oat milk", "sourdough bread", "electric bikes",
    "nappies", "baby food in glass jars", "wool coats", "canned fish", "solar lamps", "paper cups", "petrol cars",
    "plastic straws and cups", "beef burgers", "swimwear", "running shoes", "garden furniture", "pension plans",
]  # fmt: skip
OPERATIONS = [
    "bottles from used bottles", "delivery by electric van", "a bakery in every town we serve",
    "dairy from local farms", "wind power for the mill", "diesel lorries", "paid leave for parents",
    "dye works by the river", "call centre at home",
]  # fmt: skip
VALUES = [
    "leave rivers cleaner",
    "families first",
    "zero waste",
    "net zero by 2035",
    "good bread for all",
    "fair prices",
]
IMAGE = ["trusted by young parents", "friendly and down to earth", "loved by swimmers", "honest about plastic", "fun"]
AUDIENCE = ["families with babies", "cyclists and commuters", "people who sort their rubbish", "anglers", "students"]
DEEDS = [
    "refill points in 40 shops", "paid leave for fathers", "delivery vans replaced by electric ones",
    "bottles taken back", "member of a river trust", "donated 1 % of sales to clean water",
    "no longer sells plastic straws", "yoga at lunch",
    "called for a bottle deposit", "set up a training bakery", "lobbying against bottle deposits",
]  # fmt: skip
AIMS = ["half of sales as refills", "all vans electric", "stop selling plastic cups", "paid leave for all parents"]
HARMS = [
    "plastic pellets spilled into a river", "hid emissions data from inspectors", "dismissed a pregnant worker",
    "dye dumped into the river", "late deliveries at Christmas",
]  # fmt: skip
LINES = {"products": PRODUCTS, "operations": OPERATIONS, "values": VALUES, "image": IMAGE, "audience": AUDIENCE}
ENDS = ["2019", "2021-06", "2026-01-01", "2027"]
IDS = [cause["id"] for cause in CAUSES]


def some(words: Sequence[str]) -> st.SearchStrategy[list[Any] | None]:
    """Draw what a profile may say: not asked, asked and none, or a few lines."""
    return st.none() | st.lists(st.sampled_from(words), max_size=4, unique=True)


def told(**keys: st.SearchStrategy[Any]) -> st.SearchStrategy[dict[str, Any]]:
    """Draw a mapping in which every key but `text` may be absent."""
    return st.fixed_dictionaries(
        {"text": keys.pop("text")}, optional={key.rstrip("_"): value for key, value in keys.items()}
    )


pins = st.lists(st.sampled_from(IDS), min_size=1, max_size=2, unique=True)
practices = st.sampled_from([f"{deed} since 2020" for deed in DEEDS]) | told(
    text=st.sampled_from(DEEDS),
    since=st.sampled_from(ENDS),
    kind=st.sampled_from(["policy", "product", "programme", "certification", "giving", "membership"]),
    by=st.sampled_from(["brand", "group", "supplier"]),
    evidence=st.sampled_from(["https://auditor.example/a", "https://fernwash.example/b", "report.pdf"]),
    causes=pins,
)
goals = told(
    text=st.sampled_from(AIMS),
    set_=st.sampled_from(ENDS[:2]),
    due=st.sampled_from(["2025", "2030"]),
    progress=st.sampled_from(["0", "0.4", "90 %"]),
    reported=st.sampled_from(ENDS),
    published=st.just("https://fernwash.example/goals"),
    status=st.sampled_from(["planned", "on-track", "behind", "missed", "dropped"]),
    lesson=st.just("two partners withdrew"),
    causes=pins,
)
goals_met = st.fixed_dictionaries(
    {"text": st.sampled_from(AIMS), "status": st.just("met"), "reported": st.sampled_from(ENDS[:3])},
    optional={"due": st.sampled_from(["2025", "2030"]), "published": st.just("a report"), "causes": pins},
)
controversies = told(
    text=st.sampled_from(HARMS),
    year=st.sampled_from(["2012", "2024", "2026-05"]),
    severity=st.sampled_from(["minor", "serious", "severe"]),
    status=st.sampled_from(["alleged", "ruled", "settled", "in-repair"]),
    causes=pins,
)
audiences = st.sampled_from(AUDIENCE) | told(
    text=st.sampled_from(AUDIENCE), cares_about=st.lists(st.sampled_from(VALUES), max_size=2, unique=True)
)
brands = st.fixed_dictionaries(
    {
        "name": st.just("Fernwash"),
        "industry": st.none() | st.sampled_from(["household cleaning", "bakery", "car maker"]),
        "products": some(PRODUCTS),
        "operations": some(OPERATIONS),
        "values": some(VALUES),
        "image": some(IMAGE),
        "audience": st.none() | st.lists(audiences, max_size=3),
        "practices": st.none() | st.lists(practices, max_size=3),
        "goals": st.none() | st.lists(goals, max_size=2),
        "controversies": st.none() | st.lists(controversies, max_size=2),
        "stances": st.none() | st.lists(st.sampled_from(["we back bottle deposits", "every river clean"]), max_size=1),
        "partners": st.none() | st.lists(st.sampled_from(["River Trust", "Parents at Work"]), max_size=1),
        "own_site": st.none() | st.just("fernwash.example"),
        "size": st.none() | st.sampled_from(["micro", "large"]),
    }
)
statements = st.sampled_from(sorted(LINES)).flatmap(
    lambda channel: st.tuples(st.just(channel), st.sampled_from(LINES[channel]))
)


def world(causes: Sequence[dict[str, Any]]) -> Matcher:
    """Return a matcher for causes as a user's file would have them."""
    source = parse(json.dumps({"causes": list(causes)}).encode(), "causes.yaml")
    return Matcher(Catalogue([book_of(validate(CauseFile, source), source, default_encoder())]), default_encoder())


@lru_cache
def small_world() -> Matcher:
    return world(CAUSES)


def written(brand: Brand) -> str:
    """Write a profile; JSON is YAML. A key without a value is left out: not asked."""
    return json.dumps({key: value for key, value in brand.items() if value is not None})


def assessed(brand: Brand, matcher: Matcher) -> tuple[Assessed, ...]:
    return assess(make_profile(written(brand)), matcher, POLICY).causes


def answers(brand: Brand, matcher: Matcher | None = None) -> Answers:
    """Return every part and the verdict of each cause."""
    found = assessed(brand, matcher or small_world())
    return {each.evidence.entry.cause.id: (each.score, each.verdict) for each in found}


def document(brand: Brand, matcher: Matcher) -> dict[str, Any]:
    return report_data(report(assess(make_profile(written(brand)), matcher, POLICY), POLICY))


def with_more(brand: Brand, key: str, item: object) -> Brand:
    """Return the profile with one line more, as the last of its list."""
    return brand | {key: [*(brand[key] or ()), item]}


# --- the properties ------------------------------------------------------------------------------------------------


@tried
@given(brands)
def test_scores_lie_between_0_and_100_and_strengths_between_0_and_1(brand: Brand) -> None:
    found = document(brand, small_world())

    assert 0 <= found["coverage"]["score"] <= 100
    assert len(found["results"]) == len(CAUSES)
    for result in found["results"]:
        scores = [result[key] for key in ("fit", "authenticity", "functional_fit", "values_fit")]
        scores += [part for part in result["parts"].values() if part is not None]
        assert all(0 <= score <= 100 for score in scores)
        shown = [*result["links"], *result["contradictions"]]
        assert all(0 <= each["strength"] <= 1 for each in shown)


@tried
@given(brands, st.randoms(use_true_random=False))
def test_the_order_of_lines_changes_nothing(brand: Brand, chance: Any) -> None:  # noqa: ANN401
    def shuffled(value: object) -> object:
        if isinstance(value, dict):
            return dict(chance.sample([(key, shuffled(each)) for key, each in value.items()], len(value)))
        return chance.sample([shuffled(each) for each in value], len(value)) if isinstance(value, list) else value

    moved = shuffled(brand)

    assert isinstance(moved, dict)
    assert answers(moved) == answers(brand)


@pytest.mark.parametrize("key", ["practices", "goals", "controversies"])
def test_a_sum_of_many_is_the_same_to_the_bit_in_any_order(key: str) -> None:
    """Floating-point products differ in their last bit by the order of their factors, unless that is settled."""
    facts: dict[str, list[Brand]] = {
        "practices": [{"text": deed, "kind": "policy", "causes": ["plastic-waste"]} for deed in DEEDS[:4]],
        "goals": [{"text": aim, "progress": "0.37", "reported": "2026", "causes": ["plastic-waste"]} for aim in AIMS],
        "controversies": [{"text": harm, "causes": ["plastic-waste"]} for harm in HARMS[:4]],
    }
    for number, fact in enumerate(facts["practices"]):
        fact |= {"since": str(2025 - number), "evidence": "https://auditor.example/a"}
    for number, fact in enumerate(facts["goals"]):
        fact |= {"progress": str(0.11 + number / 7)[:4]}
    for number, fact in enumerate(facts["controversies"]):
        fact |= {"year": str(2012 + 3 * number)}
    brand = {"name": "Fernwash", "products": ["laundry refill pouches"], **facts}
    expected = answers(brand)

    for order in permutations(facts[key]):
        assert answers(brand | {key: list(order)}) == expected


@tried
@given(brands, st.permutations(CAUSES))
def test_the_order_of_causes_changes_nothing(brand: Brand, causes: list[dict[str, Any]]) -> None:
    here, there = small_world(), world(causes)
    found = [(r["cause"], r["rank"], r["fit"], r["links"]) for r in document(brand, here)["results"]]
    moved = [(r["cause"], r["rank"], r["fit"], r["links"]) for r in document(brand, there)["results"]]
    for *_, links in (*found, *moved):
        for link in links:
            del link["facet_place"]

    assert moved == found
    assert answers(brand, there) == answers(brand, here)


@tried
@given(brands, st.lists(st.sampled_from(CAUSES), min_size=1, max_size=3, unique_by=lambda cause: cause["id"]))
def test_a_score_does_not_depend_on_the_other_causes(brand: Brand, causes: list[dict[str, Any]]) -> None:
    alone = answers(brand, world(causes))
    among_all = answers(brand)

    assert alone == {cause["id"]: among_all[cause["id"]] for cause in causes}


@pytest.mark.parametrize("cause", ["plastic-waste", "climate-action", "dementia", "living-wage"])
def test_a_built_in_cause_scores_the_same_in_a_file_of_its_own(cause: str, matcher: Matcher) -> None:
    """Packed beforehand among 160, or encoded now and alone: the same to the bit."""
    text = (ROOT / "causes.yaml").read_text(encoding="utf-8")
    start = text.index(f"  - id: {cause}\n")
    end = text.find("\n  - id: ", start)
    source = parse(f"causes:\n{text[start : end if end > 0 else None]}\n".encode(), "mine.yaml")
    alone = Matcher(Catalogue([book_of(validate(CauseFile, source), source, default_encoder())]), default_encoder())
    for path in sorted((ROOT / "examples/brands").glob("*.yaml")):
        profile = make_profile(path.read_text(encoding="utf-8"))
        statements = read_statements(profile)
        own, among = (
            assess_cause(profile, statements, m.catalogue.entries[cause], m, POLICY) for m in (alone, matcher)
        )

        assert (own.score, own.verdict) == (among.score, among.verdict), path.name


@tried
@given(brands, statements)
@example({"name": "F"} | dict.fromkeys((*LINES, "practices")), ("products", "oat milk"))
def test_a_further_line_in_positive_words_never_lowers_a_fit(brand: Brand, more: tuple[str, str]) -> None:
    before, after = answers(brand), answers(with_more(brand, *more))

    for cause in IDS:
        for part in ("fit", "functional_fit", "values_fit"):
            assert getattr(after[cause][0], part) >= getattr(before[cause][0], part) - 1e-12


@tried_on_all
@given(brand=brands, more=statements)
def test_a_further_line_never_lowers_a_fit_to_a_built_in_cause(
    matcher: Matcher, brand: Brand, more: tuple[str, str]
) -> None:
    before, after = answers(brand, matcher), answers(with_more(brand, *more), matcher)

    assert [cause for cause in before if after[cause][0].fit < before[cause][0].fit - 1e-12] == []


@tried
@given(brands, practices)
def test_a_further_practice_never_lowers_authenticity(brand: Brand, practice: object) -> None:
    before, after = answers(brand), answers(with_more(brand, "practices", practice))

    for cause in IDS:
        assert after[cause][0].authenticity >= before[cause][0].authenticity - 1e-12


@tried
@given(brands, goals_met)
def test_a_further_goal_that_is_met_never_lowers_authenticity(brand: Brand, goal: object) -> None:
    before, after = answers(brand), answers(with_more(brand, "goals", goal))

    for cause in IDS:
        assert after[cause][0].authenticity >= before[cause][0].authenticity - 1e-12


@tried
@given(brands, controversies)
def test_a_further_open_controversy_never_raises_authenticity_and_leaves_fit_alone(
    brand: Brand, controversy: object
) -> None:
    before, after = answers(brand), answers(with_more(brand, "controversies", controversy))

    for cause in IDS:
        assert after[cause][0].authenticity <= before[cause][0].authenticity + 1e-12
        assert after[cause][0].fit == before[cause][0].fit


def in_texts(change: Callable[[str], str], value: Any, key: str = "") -> Any:  # noqa: ANN401
    """Return a profile with its words (not its dates, addresses, ids and levels) written in another way."""
    if isinstance(value, dict):
        return {name: in_texts(change, each, name) for name, each in value.items()}
    if isinstance(value, list):
        return [in_texts(change, each, key) for each in value]
    worded = {"text", "industry", "cares_about", "practices", "partners", "stances", *LINES}
    return change(value) if isinstance(value, str) and key in worded else value


def accented(text: str) -> str:
    """Put an accent on every letter that commonly has one, but not on the "since" of a date."""
    head, since, year = text.partition(" since ")
    return head.translate(str.maketrans("aeiouncAEIOU", "áèîöüñçÅÉÏÔÛ")) + since + year


WAYS: dict[str, Callable[[str], str]] = {
    "capitals": str.upper,
    "title case": str.title,
    "swapped case": str.swapcase,
    "accents": accented,
    "accents as letters of their own": lambda text: unicodedata.normalize("NFD", accented(text)),
    "two spaces": lambda text: text.replace(" ", "  "),
    "spaces that do not break": lambda text: text.replace(" ", "\u00a0"),
    "tabs": lambda text: text.replace(" ", "\t"),
    "line ends": lambda text: text.replace(" ", "\n"),
    "spaces around": lambda text: f" \t{text} \n",
    "zero-width spaces": lambda text: text.replace(" ", " \u200b"),
}


@pytest.mark.parametrize("way", WAYS)
@settings(tried, max_examples=20)
@given(brand=brands)
@example(brand={"name": "F", "products": ["nappies"], "practices": ["paid leave for fathers since 2020"]})
def test_letter_case_accents_and_odd_spacing_change_nothing(way: str, brand: Brand) -> None:
    assert answers(in_texts(WAYS[way], brand)) == answers(brand)


@pytest.mark.parametrize("site", ["Fernwash.example", "www.fernwash.example", "https://FERNWASH.example/"])
def test_the_case_of_the_own_site_changes_nothing(site: str) -> None:
    brand = {
        "name": "Fernwash",
        "products": ["laundry refill pouches"],
        "practices": [{"text": "refill points in 40 shops", "evidence": "https://fernwash.example/refills"}],
    }

    assert answers(brand | {"own_site": site}) == answers(brand | {"own_site": "fernwash.example"})


@tried
@given(brands)
def test_what_a_matcher_remembers_changes_nothing(brand: Brand) -> None:
    assert document(brand, world(CAUSES)) == document(brand, small_world())


def test_the_same_inputs_give_the_same_bytes(run: Callable[..., subprocess.CompletedProcess[str]]) -> None:
    """Whatever the order in which Python keeps its sets."""
    brands = ("examples/brands/fernwash.yaml", "examples/brands/zipcar.yaml")
    first, second = (run("score", *brands, "--format", "json", PYTHONHASHSEED=seed) for seed in ("1", "2"))

    assert first.returncode == 0, first.stderr
    assert first.stdout == second.stdout
    assert len(json.loads(first.stdout)["reports"]) == 2


@tried
@given(st.data(), st.integers(1, 128), st.integers(0, 12))
def test_packed_products_are_plain_dot_products_to_the_bit(data: st.DataObject, dims: int, rows: int) -> None:
    """For any unit vectors, and any background of up to 0.27 of their length."""
    unit = st.lists(st.integers(-9, 9), min_size=dims, max_size=dims).map(quantise)
    vectors, text = data.draw(st.lists(unit, min_size=rows, max_size=rows)), data.draw(unit)
    background = tuple(round(0.27 * 16 * value) for value in data.draw(unit))
    bias = [
        Calibration("any", 1, 12.0, 0.5, background, Natural(1.0, 5.0, 2, 1, 1, 0.2, 0.6, 0.3)).bias(vector)
        for vector in vectors
    ]

    products = Columns.of(vectors, dims, bias).products(text)

    expected = [sum(map(mul, text, vector)) - less for vector, less in zip(vectors, bias, strict=True)]
    assert [lane - ZERO for lane in products] == expected
