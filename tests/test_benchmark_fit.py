"""The fit benchmark: its arithmetic by hand, its rows, and a run with a made-up command line."""

from __future__ import annotations

import json
import math
import shlex
import sys
from pathlib import Path
from typing import Any

import pytest
import yaml

sys.path.insert(0, str(Path(__file__).parents[1] / "benchmarks" / "fit"))

import figures
import judged
import run
import strength
from judged import Pair
from logistic import chance, fit, folds, held_out
from metrics import Contrast, Figure, Middle, Share, interval, measure, rank
from questions import Answers, Result, questions
from rows import Data, load, profile
from scorers import Similarity, cosine, words_in_common

FIT = Path(run.__file__).parent
BRAND = {
    "id": "fernwash",
    "name": "Fernwash",
    "industry": "cleaning",
    "products": ["refills"],
    "values": [],
    "image": ["green"],
    "audience": "families",
    "practices": [{"year": 2018, "fact": "opened refill points"}, {"year": 2020, "fact": "left plastic"}],
    "controversies": [{"year": 2020, "fact": "microbeads"}, {"year": 2021, "fact": "a fine"}],
}
CAUSES = [
    {"id": cause, "name": cause, "summary": cause.upper(), "terms": [cause]}
    for cause in ("air", "bees", "coal", "dogs")
]
PLAIN = ("--no-minilm", "--no-pairs")
FAKE = """
import json, sys, yaml
words = sys.argv[1:]
if "--no-builtin-causes" in words:
    ids = [cause["id"] for cause in yaml.safe_load(open(words[words.index("--causes") + 1]))["causes"]]
else:
    ids = json.loads(open(sys.argv[0] + ".json").read())
files = [word for word in words if word.endswith(".yaml") and not word.endswith("causes.yaml")]
assert words[:4] == ["score", "--format", "json", "--as-of"]
results = [{"cause": id, "fit": 50.0, "authenticity": 40.0, "verdict": "back_partner"} for id in ids]
print(json.dumps({"reports": [{"results": results} for file in files]}))
"""


def everyone(sample: Share | Contrast) -> float | None:
    return sample.of(dict.fromkeys(sample.brands, 1))


def small() -> Data:
    """Two authentic campaigns, two with a backlash, two that are not compared; a few of all else."""

    def campaign(key: str, verdict: str, driver: str) -> dict[str, Any]:
        head = {"id": key, "brand": "fernwash", "cause": "air", "year": 2020}
        return head | {"verdict": verdict, "driver": driver, "verification": "memory"}

    def partnership(key: str, cause: str, link: str, near: list[str]) -> dict[str, Any]:
        head = {"id": key, "brand": "fernwash", "cause": cause, "link": link, "also_acceptable": near}
        return head | {"foils": ["coal", "unheard"], "verification": "verified"}

    return Data(
        brands={"fernwash": BRAND},
        campaigns=[
            campaign("good-1", "authentic", "values"),
            campaign("good-2", "authentic", "heritage"),
            campaign("novel", "authentic", "novelty"),
            campaign("bad-1", "backlash", "trivialising"),
            campaign("bad-2", "backlash", "opportunism"),
            campaign("clumsy", "backlash", "execution"),
        ],
        partnerships=[
            partnership("near", "air", "product", ["bees", "unheard"]),
            partnership("far", "dogs", "values", []),
            partnership("none", "coal", "none_obvious", []),
        ],
        pairs=[
            {"id": "lit", "measure": "topical_fit"}
            | {side: {"brand": "fernwash", "cause": cause} for side, cause in (("higher", "air"), ("lower", "bees"))}
        ],
        conflicts=[{"id": "cf", "cause": "coal", "conflict": {"name": "a mine"}, "control": {"name": "a sun"}}],
        triples={
            "brands": {"soap": {"products": "soap", "values": "clean", "image": "white"}},
            "causes": {key: {"name": key, "text": key} for key in ("hand_wash", "bar_reform")},
            "triples": [["soap", "hand_wash", "bar_reform", "hard", "made"]],
        },
        causes=CAUSES,
    )


def answers(data: Data) -> Answers:
    """Answer with fit 4, 3, 2, 1 for the four causes everywhere, and authenticity as told below."""
    told = {"good-1": 9.0, "good-2": 5.0, "bad-1": 5.0, "bad-2": 7.0, "cf control": 2.0, "cf conflict": 2.0}
    said = {"cf conflict": "stay_out", "cf control": "unknown", "near": "unknown"}
    found: Answers = {}
    for key, question in questions(data).items():
        ids = ["hand-wash", "bar-reform"] if question.own else ["air", "bees", "coal", "dogs"]
        fits = range(4, 0, -1)
        found[key] = {
            cause: Result(fit, told.get(key, 1.0), said.get(key, "act_first"))
            for cause, fit in zip(ids, fits, strict=False)
        }
    return found


@pytest.fixture
def exam() -> figures.Exam:
    data = small()
    return figures.Exam(data, answers(data), frozenset({"air", "bees", "coal", "dogs"}))


def test_auc_counts_a_tie_as_half_a_win() -> None:
    contrast = Contrast([("a", 3), ("b", 1)], [("c", 1), ("d", 2)])

    assert everyone(contrast) == (1 + 1 + 0.5 + 0) / 4
    assert contrast.count == "2:2"


def test_auc_counts_a_brand_as_often_as_it_was_drawn() -> None:
    contrast = Contrast([("a", 3), ("b", 1)], [("c", 1), ("d", 2)])

    assert contrast.of({"a": 0, "b": 2, "c": 1, "d": 3}) == (2 * 0.5 + 6 * 0) / 8
    assert contrast.of({"a": 1, "b": 1, "c": 0, "d": 0}) is None


def test_rank_counts_a_tie_as_half_a_place_and_only_the_pool() -> None:
    scores = {"air": 5.0, "bees": 7.0, "coal": 5.0, "dogs": 5.0, "outside": 9.0}

    assert rank(scores, "air", ["air", "bees", "coal", "dogs"]) == 1 + 1 + 0.5 + 0.5


def test_share_and_median_by_hand() -> None:
    assert everyone(Share([("a", 1), ("a", 0), ("b", 1)])) == pytest.approx(2 / 3)
    assert Share([("a", True), ("b", False)]).count == "1/2"
    assert Share([("a", 0.5)]).count == ""
    assert everyone(Middle([("a", 4), ("b", 1), ("c", 9), ("c", 2)])) == 3
    assert measure(Share([])) is None


def test_interval_holds_the_figure_and_is_the_same_each_time() -> None:
    share = Share([(f"brand {number}", number % 3 == 0) for number in range(40)])
    low, high = interval(share)
    value = everyone(share)

    assert value is not None
    assert 0.1 < low < value < high < 0.6
    assert interval(share) == (low, high)
    assert interval(share, seed=1) != (low, high)


def test_interval_resamples_brands_not_items() -> None:
    """Forty items of two brands say no more than two brands do."""
    share = Share([("a", 1)] * 20 + [("b", 0)] * 20)

    assert interval(share) == (0, 1)


def test_profile_is_cut_to_practices_before_the_year_and_controversies_up_to_it() -> None:
    known = profile(BRAND, 2020)

    assert known["practices"] == [{"text": "opened refill points", "since": 2018}]
    assert known["controversies"] == [{"text": "microbeads", "year": 2020}]
    assert known["audience"] == ["families"]
    assert "values" not in known
    assert len(profile(BRAND)["practices"]) == 2
    assert "practices" not in profile(BRAND, 2018)


def test_questions_carry_the_day_and_withhold_controversies() -> None:
    asked = questions(small())

    assert asked["good-1"].as_of == "2020-12-31"
    assert "controversies" in asked["good-1"].profile
    assert "controversies" not in asked["good-1 withheld"].profile
    assert asked["near"].as_of == "2026-11-22"
    assert asked["triple soap"].own
    assert asked["triple soap"].profile["products"] == ["soap"]


def test_each_figure_by_hand(exam: figures.Exam) -> None:
    found = {name: everyone(sample) for name, sample in figures.samples(exam).items()}  # type: ignore[arg-type]

    assert found == {
        "campaign AUC, authenticity": (1 + 1 + 0.5 + 0) / 4,  # 9 and 5 against 5 and 7
        "campaign AUC, controversies withheld": 0.5,  # all tie
        "campaign AUC, fit": 0.5,
        "campaign cause in top 5, authenticity": 1,
        "campaign cause in top 5, fit": 1,
        "campaign mean 1/rank, fit": 1,
        "partnership cause in top 5": 1,
        "partnership cause in top 10": 1,
        "partnership median rank": (1 + 4) / 2,
        "true cause above its foils": 1 / 2,  # air above coal, dogs below; the unheard foil is not in the pool
        "unlinked partnership in top 10 (low is good)": 1,
        "published fit pairs in order": 1,
        "contradicting business caught": 1,
        "honest business let through": 0,  # unknown lets nothing through
        "answered (verdict not unknown)": 8 / 9,
        "authenticity: honest above contradicting": 0,  # a tie is not above
        "triples by meaning alone": 1,
        "triples, hard ones": 1,
    }


def test_tied_authenticity_ranks_in_the_middle(exam: figures.Exam) -> None:
    assert exam.rank_by(exam.data.campaigns[0], "authenticity") == 1 + 3 / 2
    assert exam.rank_by(exam.data.campaigns[0], "fit") == 1


def test_wrong_items_are_told(exam: figures.Exam) -> None:
    assert list(figures.wrong(exam)) == [
        "backlash bad-1 (trivialising): authenticity 5, act_first",
        "backlash bad-2 (opportunism): authenticity 7, act_first",
        "honest cf a sun coal: unknown",
    ]


def test_counting_controversies_is_a_scorer_too() -> None:
    data = small()
    (sample,) = figures.counting(data, questions(data)).values()

    assert sample.of({"fernwash": 1}) == 0.5  # the same brand on both sides


def test_a_target_can_be_a_ceiling() -> None:
    assert figures.Target(0.5).met_by(Figure(0.5, 0, 1, ""))
    assert not figures.Target(1 / 6, at_most=True).met_by(Figure(2 / 6, 0, 1, ""))
    assert figures.Target(1 / 6, at_most=True).met_by(Figure(1 / 6, 0, 1, ""))


def test_words_in_common_are_stemmed_and_idle_words_do_not_count() -> None:
    assert words_in_common("recycled bottles", "Recycling of the bottle bank") == 2 / 3
    assert words_in_common("anything", "of the") == 0


def test_cosine_of_a_text_with_itself_is_one() -> None:
    assert cosine("plastic waste", "plastic waste") == pytest.approx(1, abs=0.01)


def test_a_baseline_loses_a_quarter_for_each_controversy_and_gives_no_verdict() -> None:
    data = small()
    baseline = Similarity("same", lambda _brand, _cause: 0.8, CAUSES, [])
    result = baseline.answer(questions(data))["near"]["air"]

    assert result.fit == 0.8
    assert result.authenticity == pytest.approx(0.8 * 0.75 * 0.75)
    assert result.verdict is None


def test_shipped_rows_are_verified_and_each_has_a_source() -> None:
    data = load(FIT / "data")
    rows = [*data.campaigns, *data.partnerships, *data.pairs]

    assert (len(data.campaigns), len(data.partnerships), len(data.pairs)) == (33, 34, 4)
    assert {row["verification"] for row in rows} == {"verified"}
    assert [row["id"] for row in rows if not (row.get("source") or row.get("study"))] == []
    assert [row["id"] for row in (*data.campaigns, *data.pairs) if not row["source_url"].startswith("http")] == []
    assert not data.whole


def test_shipped_profiles_are_marked_as_memory_and_none_is_idle() -> None:
    data = load(FIT / "data")
    used = {row["brand"] for row in (*data.campaigns, *data.partnerships)}
    used |= {row[side]["brand"] for row in data.pairs for side in ("higher", "lower")}

    assert set(data.brands) == used
    assert {brand["verification"] for brand in data.brands.values()} == {"memory"}
    for name in ("brands", "partnership_brands"):
        assert "never for judging a company" in (FIT / "data" / f"{name}.yaml").read_text(encoding="utf-8")


def test_shipped_causes_are_in_the_catalogue() -> None:
    data = load(FIT / "data")
    rows = [*data.campaigns, *data.partnerships, *data.conflicts]
    near = {cause for row in data.partnerships for cause in (*row["also_acceptable"], *row["foils"])}

    assert {row["cause"] for row in rows} | near <= catalogue_ids()


def catalogue_ids() -> set[str]:
    lines = run.CATALOGUE.read_text(encoding="utf-8").splitlines()
    return {line.removeprefix("  - id: ").strip() for line in lines if line.startswith("  - id: ")}


@pytest.fixture
def fake(tmp_path: Path) -> str:
    """Return a command line that finds every cause as natural as every other."""
    script = tmp_path / "fake.py"
    script.write_text(FAKE, encoding="utf-8")
    Path(f"{script}.json").write_text(json.dumps(sorted(catalogue_ids())), encoding="utf-8")
    return shlex.join([sys.executable, str(script)])


def test_run_prints_counts_and_intervals(fake: str, capsys: pytest.CaptureFixture[str]) -> None:
    run.main(["--cli", fake, *PLAIN])
    lines = capsys.readouterr().out.splitlines()
    caught = next(line for line in lines if line.startswith("contradicting business caught"))

    assert lines[0].split("  ")[-1] == "target"
    assert "words in common" in lines[0]
    assert lines[1].startswith("campaign AUC, authenticity")
    assert "0.50 (0.50-0.50) 8:17" in lines[1]
    assert caught.split()[-3:] == ["0.00", "(0.00-0.00)", "0/12"]
    assert not any("met" in line.split() or "missed" in line.split() for line in lines)


def test_run_in_json_holds_every_column(fake: str, capsys: pytest.CaptureFixture[str]) -> None:
    run.main(["--cli", fake, "--json", "--detail", *PLAIN])
    out, err = capsys.readouterr()
    columns = json.loads(out)["columns"]

    assert list(columns) == ["words in common", "cosine, static table", "aligncheck", "controversies alone"]
    assert columns["aligncheck"]["honest business let through"]["count"] == "12/12"
    assert "honest business let through" not in columns["words in common"]
    assert "conflict cf01" in err


def test_targets_are_shown_for_all_rows_only(exam: figures.Exam) -> None:
    columns = {"aligncheck": run.measured(figures.samples(exam)), run.COUNTING: {}}
    table = run.as_table(exam.data, columns, {})

    assert "≥ 0.93 missed" in table
    assert "≥ 0.80 met" in table
    assert json.loads(run.as_json(exam.data, columns, {}))["targets"]["triples, hard ones"]["value"] == 0.85


def test_without_the_extra_minilm_has_an_empty_column_and_a_line_says_so(
    fake: str, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(run, "installed", lambda: False)
    run.main(["--cli", fake, "--no-pairs"])
    lines = capsys.readouterr().out.splitlines()

    assert "cosine, MiniLM" in lines[0]
    assert "aligncheck, minilm" in lines[0]
    assert lines[1].split()[-4] == "-"  # aligncheck, minilm; then controversies alone
    assert run.MISSING in lines


def test_a_fit_finds_the_curve_that_the_outcomes_were_made_from() -> None:
    rows = [[x / 10, float(x % 3 == 0)] for x in range(-30, 31)]
    truth = [chance(row, [-1.0, 2.0, 0.5]) for row in rows]

    assert fit(rows, truth) == pytest.approx([-1.0, 2.0, 0.5], abs=0.1)  # a light ridge


def test_a_held_out_brand_is_not_in_its_own_fit() -> None:
    """Turning a brand's outcomes over changes the answers about every other fold's, and none about its own."""
    brands = [f"brand {n // 5}" for n in range(100)]
    rows = [[float(n % 7)] for n in range(100)]
    truth = [float(n % 7 > 3) * 0.8 + 0.1 for n in range(100)]
    turned = [1 - value if brand == "brand 3" else value for brand, value in zip(brands, truth, strict=True)]
    same = [
        one == other for one, other in zip(held_out(rows, truth, brands), held_out(rows, turned, brands), strict=True)
    ]

    fold = folds(brands)
    assert same == [fold[brand] == fold["brand 3"] for brand in brands]


def pair(natural: float, told: float, brand: str = "a") -> Pair:
    return Pair(brand, natural, 0.0, False, told, told, told, 0.1, 1.0, "fair")  # noqa: FBT003  (a made-up one)


def test_area_and_loss_by_hand() -> None:
    links = [pair(1.0, 0.8), pair(0.5, 0.4), pair(0.0, 0.4), pair(0.0, 0.1)]
    found = strength.judged("made up", [link.strength for link in links], links)

    assert found.area.value == (1 + 1 + 0.5 + 1) / 4
    losses = [-math.log(0.8), -0.5 * math.log(0.4) - 0.5 * math.log(0.6), -math.log(0.6), -math.log(0.9)]
    assert found.loss.value == pytest.approx(sum(losses) / 4)


def test_the_reliability_curve_is_a_bar_for_each_tenth_of_strength() -> None:
    links = [pair(1.0, 0.94), pair(0.5, 0.15), pair(0.0, 0.15), pair(0.0, 1.0)]

    assert strength.reliability([link.strength for link in links], links) == [
        "  strength  pairs  mean  natural",
        "  0.1-0.2        2  0.15   0.25   ████┃███",
        "  0.9-1.0        2  0.97   0.50   ███████████████              ┃",
    ]


def test_terms_have_the_sign_that_the_strength_gives_them() -> None:
    assert [pair(1.0, 0.5).term(name) for name in ("said", "natural", "fair")] == [-1.0, 0.0, 1.0]


def test_every_judged_pair_is_found_in_its_profile() -> None:
    """The statement of each row, in its channel; and no brand without a profile."""
    rows = (judged.HERE / "pairs/judged.tsv").read_text(encoding="utf-8").splitlines()[1:]
    told = {tuple(row.split("\t")[:3]) for row in rows}
    known = {
        (brand, line.channel, line.text)
        for brand in {brand for brand, _, _ in told}
        for line in judged.statements_of(brand).kept
    }

    assert len(rows) == 1814
    assert told <= known


def test_a_pool_the_catalogue_lacks_is_refused() -> None:
    data = small()
    given = {"good-1": {"air": Result(1, 1)}}

    with pytest.raises(SystemExit, match="lacks 3 benchmark causes: bees, coal, dogs"):
        run.pool(data, given)


@pytest.mark.parametrize(
    ("command", "message"),
    [
        (
            shlex.join([sys.executable, "-c", "raise SystemExit('no such profile')"]),
            "exited 1: no such profile",
        ),
        ("no-such-program-here", "cannot be run"),
    ],
)
def test_a_failing_command_line_is_told(command: str, message: str) -> None:
    with pytest.raises(SystemExit, match=message):
        run.main(["--cli", command, *PLAIN])


def test_folder_with_a_pool_ranks_among_it(tmp_path: Path) -> None:
    for file in (FIT / "data").glob("*.yaml"):
        (tmp_path / file.name).write_text(file.read_text(encoding="utf-8"), encoding="utf-8")
    (tmp_path / "causes.yaml").write_text(yaml.safe_dump({"causes": CAUSES}), encoding="utf-8")

    assert load(tmp_path).causes == CAUSES
