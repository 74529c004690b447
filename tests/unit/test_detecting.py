"""Which causes a text is about: the words shown, several, none, and what a text turns away."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

import aligncheck
from aligncheck.denying import Stance
from aligncheck.detecting import default_detector, load_detector
from aligncheck.errors import InputError
from aligncheck.tokenising import LONGEST
from tests.conftest import ROOT

if TYPE_CHECKING:
    from pathlib import Path

NEUTRAL = (ROOT / "tests/data/neutral.txt").read_text(encoding="utf-8").splitlines()
WELLS = "We pay for wells, so that villages have safe drinking water."
TREES = "We plant trees where the forest has burnt."
OWN = """\
causes:
  - id: dry-stone-walls
    name: Dry stone walls
    summary: Keeping the craft of walls built without mortar.
    sdgs: [11]
    facets: {products: [walling courses]}
    terms: [dry stone wall, walling, drystone]
    slogans: ["#StoneOnStone"]
"""


def about(text: str) -> list[str]:
    return [cause.id for cause in aligncheck.detect(text).causes]


def turned(text: str) -> dict[str, str]:
    return {cause.id: cause.stance.value for cause in aligncheck.detect(text).turned}


# --- what a text is about


def test_a_cause_is_told_with_its_goals_and_the_words_as_they_stand() -> None:
    (found, *_) = aligncheck.detect(WELLS).causes

    assert (found.id, found.name, found.stance) == ("safe-water", "Safe drinking water", Stance.ABOUT)
    assert found.sdgs == (6, 3)
    assert 0.5 <= found.confidence <= 1
    assert "safe drinking water" in [match.text for match in found.matches]
    assert all(WELLS[match.start : match.end] == match.text for match in found.matches)


def test_a_text_may_be_about_several_causes() -> None:
    assert set(about(f"{WELLS} {TREES}")) >= {"safe-water", "reforestation"}


def test_the_surest_comes_first() -> None:
    detection = aligncheck.detect(f"{WELLS} {TREES} #WorldWaterDay")
    sure = [cause.confidence for cause in detection.causes]

    assert sure == sorted(sure, reverse=True)
    assert [goal.number for goal in detection.goals][:1] == [6]
    assert [goal.confidence for goal in detection.goals] == sorted(
        (goal.confidence for goal in detection.goals), reverse=True
    )


@pytest.mark.parametrize("text", ["", "   \n", "🙂 🙂", "1234 5678", "Two for one on all pizzas this Tuesday."])
def test_none_is_an_answer(text: str) -> None:
    detection = aligncheck.detect(text)

    assert (detection.causes, detection.turned, detection.goals, detection.read) == ((), (), (), True)


@pytest.mark.parametrize(
    "text", ["Plantamos árboles para cuidar el clima y los bosques.", "我们植树造林"], ids=["es", "zh"]
)
def test_a_language_that_is_not_read_is_said(text: str) -> None:
    detection = aligncheck.detect(text)

    assert (detection.read, detection.causes, detection.goals) == (False, (), ())


def test_a_text_that_begins_in_english_is_read() -> None:
    """Its first words are enough to know it by, as a post with a translation below."""
    below = "Plantamos árboles para cuidar el clima y los bosques de todo el país con nuestros vecinos. " * 3
    begun = f"{TREES} {WELLS} It is what we have done in every village for more than ten years."

    assert aligncheck.detect(f"{begun} {below}").read
    assert not aligncheck.detect(f"{below} {TREES}").read


def test_neutral_sentences_stay_silent() -> None:
    """Seventy that were written beside the method; two name a cause that they are not about: docs/detect.md."""
    assert len(NEUTRAL) >= 60

    loud = {text for text in NEUTRAL if about(text)}

    assert loud == {"Who wore it better? Vote with an emoji.", "Hand wash in cold water and dry flat."}


@pytest.mark.parametrize("text", ["#ClimateAction now!", "#climateaction now!", "Climate action, now."])
def test_a_hashtag_is_its_words(text: str) -> None:
    assert about(text)[0] == "climate-action"


def test_words_that_are_only_near_are_said_to_be_so() -> None:
    """A cause without a word in the text is shown by the words nearest to it in meaning."""
    everything = default_detector().detect("The nurses of the ward gave the babies their injections.", 0.02)
    near = [match for cause in everything.causes for match in cause.matches if match.by == "meaning"]

    assert near
    assert {match.text for match in near} & {"nurses", "babies", "injections", "ward"}


def test_a_word_that_nothing_is_known_of_tells_nothing() -> None:
    assert aligncheck.detect("Ωμέγα qzxv").causes == ()


def test_a_long_text_is_looked_at_in_passages() -> None:
    filler = "The desk lamp has a dimmer, and it folds flat. "
    text = filler * (3 * LONGEST // 9) + TREES + " " + filler * (3 * LONGEST // 9)

    found = next(cause for cause in aligncheck.detect(text).causes if cause.id == "reforestation")

    assert text[found.matches[0].start : found.matches[-1].end] in TREES


def test_a_long_text_without_a_stop_is_cut_too() -> None:
    assert "reforestation" in about("the desk has a lamp and " * (LONGEST // 6) + TREES)


# --- what it turns away


@pytest.mark.parametrize(
    ("text", "cause"),
    [
        ("We do not support climate action.", "climate-action"),
        ("We don’t support trans rights.", "lgbtq-inclusion"),
        ("Climate change is not our business.", "climate-action"),
        ("Refugees are none of our business.", "refugees"),
        ("We refuse to talk about refugees.", "refugees"),
        ("We take no position on gender equality.", "gender-equality"),
        ("Racism is not our problem.", "racial-justice"),
        ("We have nothing to do with climate change.", "climate-action"),
    ],
)
def test_what_a_text_does_not_back_it_is_not_about(text: str, cause: str) -> None:
    assert about(text) == []
    assert turned(text)[cause] == "denied"
    assert aligncheck.detect(text).goals == ()


@pytest.mark.parametrize(
    ("text", "cause"),
    [
        ("We oppose gay marriage.", "lgbtq-inclusion"),
        ("We are against gay rights.", "lgbtq-inclusion"),
        ("I stand against gender equality.", "gender-equality"),
    ],
)
def test_who_opposes_a_cause_names_it_and_is_not_for_it(text: str, cause: str) -> None:
    """Such a text is about the topic; it stands with those that are turned away, as opposed."""
    assert about(text) == []
    assert turned(text)[cause] == "against"


def test_a_hoax_is_opposed_too() -> None:
    assert turned("Climate change is a hoax.")["climate-action"] == "against"


@pytest.mark.parametrize(
    ("text", "cause"),
    [
        ("We oppose child labour.", "child-labour"),
        ("We stand against racism.", "racial-justice"),
        ("We do not use child labour.", "child-labour"),
        ("Not tested on animals.", "animal-testing"),
        ("There is no excuse for domestic violence.", "domestic-violence"),
        ("We don't only support climate action, we live it.", "climate-action"),
        ("Mental health is no joke.", "mental-health"),
        ("No palm oil in our spreads.", "palm-oil"),
        ("We do not support deforestation of the Amazon rainforest.", "rainforest"),
    ],
)
def test_to_be_against_a_harm_is_to_be_for_its_cause(text: str, cause: str) -> None:
    assert cause in about(text)
    assert turned(text) == {}


def test_only_the_clause_is_turned() -> None:
    text = "We do not support climate action, but we pay for safe drinking water."

    assert "safe-water" in about(text)
    assert turned(text) == {"climate-action": "denied"}


def test_what_is_said_again_and_meant_stays() -> None:
    text = "Some say that climate change is not our business. Climate action is what we live for."

    assert "climate-action" in about(text)
    assert "climate-action" not in turned(text)


# --- what changes nothing


@settings(max_examples=25, deadline=None)
@given(st.sampled_from([WELLS, TREES, "We do not support climate action."]), st.randoms(use_true_random=False))
def test_letter_case_and_spacing_change_nothing(text: str, random: object) -> None:
    loud = "  ".join(word.upper() if random.random() < 0.5 else word for word in text.split())  # type: ignore[attr-defined]

    assert default_detector().confidences(loud) == default_detector().confidences(text)
    assert about(loud) == about(text)


def test_accents_change_nothing() -> None:
    plain, marked = "Our cafe pays a living wage", "Our café pays a lïving wáge"

    assert default_detector().confidences(marked) == default_detector().confidences(plain)


@pytest.mark.parametrize("text", [WELLS, TREES, "A dry stone wall needs no mortar."])
def test_other_causes_change_no_confidence(text: str, tmp_path: Path) -> None:
    file = tmp_path / "own.yaml"
    file.write_text(OWN, encoding="utf-8")
    wide, narrow = load_detector([file]), load_detector([file], builtin=False)
    with_all, alone = wide.confidences(text)[0], narrow.confidences(text)[0]

    assert alone.keys() == {"dry-stone-walls"}
    assert with_all["dry-stone-walls"] == pytest.approx(alone["dry-stone-walls"])
    assert {key: with_all[key] for key in default_detector().confidences(text)[0]} == pytest.approx(
        default_detector().confidences(text)[0]
    )


def test_causes_of_ones_own_are_found(tmp_path: Path) -> None:
    file = tmp_path / "own.yaml"
    file.write_text(OWN, encoding="utf-8")
    detector = load_detector([file])

    assert [each.id for each in detector.detect("A dry stone wall needs no mortar. #StoneOnStone").causes] == [
        "dry-stone-walls"
    ]


def test_a_user_s_file_overrides_a_built_in_cause(tmp_path: Path) -> None:
    file = tmp_path / "own.yaml"
    file.write_text("causes: [{id: reforestation, name: Kites, summary: Flying kites on the beach.}]", encoding="utf-8")

    found = load_detector([file]).detect("We fly kites on the beach.", 0.1)

    assert "Kites" in [cause.name for cause in found.causes]
    assert "reforestation" not in [cause.id for cause in load_detector([file]).detect(TREES).causes]


def test_no_cause_at_all_can_be_asked() -> None:
    assert load_detector([], builtin=False).detect(WELLS).causes == ()


def test_a_file_that_cannot_be_read_is_said(tmp_path: Path) -> None:
    with pytest.raises(InputError, match="no such file"):
        load_detector([tmp_path / "none.yaml"])


@pytest.mark.parametrize("least", [0.0, 1.0])
def test_the_ends_of_confidence(least: float) -> None:
    found = default_detector().detect(WELLS, least)

    assert len(found.causes) == (160 if least == 0 else 0)
    assert len(found.goals) == (17 if least == 0 else 0)
