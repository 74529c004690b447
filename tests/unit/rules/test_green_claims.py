"""Green claims (GC): what the case files do not show. The words are marked in the copy of one post."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

import pytest

from tests.unit.rules.looking import findings, marked, post

if TYPE_CHECKING:
    from pathlib import Path

SPOKEN = [
    ("GC01", "Our sustainable trellises", "sustainable trellises"),
    ("GC02", "Our net-zero beer", "net-zero"),
    ("GC03", "We are a sustainable brand", "sustainable brand"),
    ("GC03", "All our socks are sustainable", "All our socks are sustainable"),
    ("GC03", "All our socks are organic, except the black ones", "All our socks are organic"),
    ("GC05", "One day our shops will run without plastic", "One day"),
    ("GC07", "Our mats are gluten-free", "gluten-free"),
    ("GC14", "The UK's first net zero pub", "net zero"),
    ("GC14", "Carbon neutral parcels across the UK", "Carbon neutral"),
    ("GC14", "Sent across the UK, carbon neutral", "carbon neutral"),
    ("GC14", "Our bakery went carbon neutral", "carbon neutral"),
    ("GC15", "Fly with us: our crews planted 300 trees", "planted 300 trees"),
    ("GC01", "Our candles are truly sustainable.", "sustainable"),
    ("GC01", "Good soap. It's sustainable.", "sustainable"),
    ("GC01", "A sustainable soft wool sock", "sustainable soft wool"),
    ("GC01", "Shop the Conscious Collection", "Conscious Collection"),
    ("GC01", "Kinder soap in a green bottle: love for nature", "green bottle"),
    ("GC01", "An eco-friendly 500 ml mug, now 20% off", "eco-friendly"),
    ("GC01", "Our socks are 100% eco-friendly.", "eco-friendly"),
    ("GC01", "#ecofriendly socks", "ecofriendly"),
    ("GC02", "co2-neutral beer", "co2-neutral"),
    ("GC04", "Every box wears the Tidy Sea seal", "Tidy Sea seal"),
    ("GC05", "Waste: our shops will recycle all of it by 2031.", "by 2031"),
    ("GC05", "We are on our way to net zero.", "on our way to net zero"),
    ("GC08", "Saves 40% water", "Saves 40% water"),
    ("GC11", "No nasties", "No nasties"),
    ("GC12", "Baked with renewable energy", "renewable energy"),
    ("GC13", "We buy carbon offsets.", "carbon offsets"),
    ("GC16", "Our farmers get a fair price.", "farmers get a fair"),
    ("GC04", "The Kind to Rivers badge", "Kind to Rivers badge"),
    ("GC04", "Sea-Kind certified fish fingers", "Sea-Kind certified"),
    ("GC06", "Proud that we take back your old fridge", "take back your old fridge"),
    ("GC06", "We pay our staff the National Living Wage", "pay our staff the National Living Wage"),
    ("GC16", "Call us for our ethically made tiles", "ethically made"),
    ("GC16", "100% ethical", "100% ethical"),
]
SILENT = [
    ("GC03", "Stay at the Green Hotel Company House"),
    ("GC03", "All our socks are sustainable: 100% organic cotton, GOTS"),
    ("GC03", "Everything we sew is sustainable: 100% wool of our own sheep"),
    ("GC03", "We are a sustainable brand, as the B Corp label says"),
    ("GC03", "All our coffee is organic"),
    ("GC03", "A sustainable company is one that pays its bills"),
    ("GC05", "The gas grid will be closed by 2040, the city says"),
    ("GC05", "Our rivals will be plastic-free by 2030"),
    ("GC06", "Lead-free petrol came in 1986"),
    ("GC07", "Gluten-free apple pie"),
    ("GC07", "Charcoal for the grill, vegan skewers for the guests"),
    ("GC13", "Denmark's ferries are carbon offset by law"),
    ("GC14", "How the island of Eigg went carbon neutral"),
    ("GC14", "Energy bills and net zero"),
    ("GC14", "We used to say carbon neutral"),
    ("GC14", "Carbon neutral: 62% cut since 2019. We tell you more below. Scope 1 and 2 are counted."),
    ("GC01", "A sustainable pace, and a coat"),
    ("GC01", "Is sustainable. Sustainable"),
    ("GC01", "What you run is sustainable"),
    ("GC01", "Join the Sustainable Fashion Week in Ghent"),
    ("GC01", "Join the Sustainable Fashion people in Ghent: 40% recycled"),
    ("GC01", "The green kettle is back"),
    ("GC01", "The responsible owner of a dog has a bag"),
    ("GC01", "Eco-friendly paper: 80% recycled fibres"),
    ("GC01", "Eco-friendly paint with the EU Ecolabel"),
    ("GC01", "Eco-friendly pump: it draws 40 W of power"),
    ("GC01", "Eco-friendly? No."),
    ("GC02", "We are a carbon-neutral company"),
    ("GC04", "The seal of approval from my mother"),
    ("GC04", "Sew on the Otter badge"),
    ("GC04", "Draw our own badge at the harbour"),
    ("GC04", "The climate label maker"),
    ("GC04", "Certified timber grader wanted"),
    ("GC06", "We take back your old fridge on Mondays"),
    ("GC06", "We pay 18% above the National Living Wage"),
    ("GC06", "Like all aerosols sold here, ours are CFC-free"),
    ("GC16", "A better deal for farmers' markets"),
    ("GC16", "We treat every dog like family"),
    ("GC16", "Treat your staff well with our hampers"),
    ("GC16", "Our brace supports workers who kneel"),
    ("GC04", "Certified organic, licence number 4471"),
    ("GC05", "By 20,000 steps a day the waste line shrinks"),
    ("GC05", "Net zero by 2019, they said"),
    ("GC08", "A more sustainable world is what we march for"),
    ("GC08", "Less plastic than in 2022: 4 g"),
    ("GC10", "Biodegrades within 12 weeks"),
    ("GC11", "A non-toxic relationship"),
    ("GC12", "Volunteers recycled paper"),
    ("GC12", "Sign for a city on renewable energy"),
    ("GC12", "Vote for renewable energy"),
    ("GC13", "We buy carbon credits: Woodmark Register 1182"),
    ("GC16", "Fair pay is what the nurses are asking for"),
    ("GC16", "Fair wages: 14.10 euros an hour"),
    ("GC16", "Read on at the Fair Trade Coffee Alliance"),
]


@pytest.mark.parametrize(("code", "copy", "words"), SPOKEN)
def test_the_telling_words_are_marked(code: str, copy: str, words: str) -> None:
    assert marked(code, copy) == [words]


@pytest.mark.parametrize(("code", "copy"), SILENT)
def test_other_senses_and_told_facts_are_left_alone(code: str, copy: str) -> None:
    assert marked(code, copy) == []


@pytest.mark.parametrize(
    ("code", "copy", "claims"),
    [
        ("GC01", "Eco-friendly paint", "{text: It is, backing: {kind: label, scheme: EU Ecolabel, licence: FR/1}}"),
        ("GC10", "Compostable", "{text: It is, backing: {kind: label, scheme: OK compost, licence: S 9}}"),
        ("GC12", "Recycled wool", "{text: It is, backing: {kind: measure, value: 30 %}}"),
        ("GC13", "We offset parcels", "{text: We do, backing: {kind: offset, registry: W 1, required_by_law: no}}"),
        ("GC16", "Ethically made", "{text: It is, backing: {kind: measure, value: 4 sites, method: SA audit}}"),
        ("GC16", "Ethically made", "{text: It is, backing: {kind: label, scheme: Fairtrade, licence: FLO 1}}"),
    ],
)
def test_what_a_post_claims_is_cleared_by_its_backing(code: str, copy: str, claims: str) -> None:
    facts = f"claims: [{claims.replace('{text', '{id: it, text', 1)}]"
    cited = f"campaign: Plain week\n{facts}\nposts: [{{text: {copy}, claims: [it]}}]\n"
    assert [each.words for each in findings(code, cited)] == []
    assert marked(code, copy) != []


NAMED = """
partners: [{name: Eco-Friendly Otters}]
consulted: [Eco-friendly Ada]
donations: [{kind: flat, beneficiary: The eco-friendly few}, {kind: flat}]
"""


@pytest.mark.parametrize("name", ["Eco-Friendly Otters", "Eco-friendly Ada", "The eco-friendly few"])
def test_names_that_the_brief_gives_claim_nothing(name: str) -> None:
    assert marked("GC01", f"Thank you, {name}!", facts=NAMED) == []
    assert marked("GC01", f"Thank you, {name}, for an eco-friendly day", facts=NAMED) == ["eco-friendly"]


def test_people_who_are_shown_are_names_too() -> None:
    text = """
        campaign: Plain week
        posts:
          - {text: Meet Eco-friendly Ada and the Planet-friendly Three, honours: Eco-friendly Ada,
             creator: Planet-friendly Three}
    """
    assert findings("GC01", text) == []


@pytest.mark.parametrize(("day", "severity"), [("2026-09-26", "warning"), ("2026-09-27", "error")])
def test_a_generic_claim_is_an_error_in_the_eu_from_the_day_of_the_directive(day: str, severity: str) -> None:
    (found,) = findings("GC01", post("Eco-friendly socks", facts="markets: [DE, UK]"), as_of=date.fromisoformat(day))
    assert found.severity == severity


def test_elsewhere_it_is_a_warning() -> None:
    (found,) = findings("GC01", post("Eco-friendly socks", facts="markets: [UK]"))
    assert (found.severity, found.jurisdictions) == ("warning", ())


def test_one_rule_speaks_for_a_span() -> None:
    (found,) = findings("GC", post("Our carbon-neutral socks", facts="markets: [DE, UK]"))
    assert (found.code, found.also) == ("GC02", ("GC14",))


def test_a_sentence_promises_once() -> None:
    copy = "By 2030 our waste will be zero: net zero by 2040. And plastic-free by 2031."
    assert marked("GC05", copy) == ["By 2030", "plastic-free by 2031"]


def test_a_plan_says_what_it_lacks() -> None:
    claims = "text: Later\nbacking: {kind: plan, url: plan.html, target: 0 t, due: 2040, verifier: Tessel}"
    (found,) = findings("GC05", post("Net zero by 2040", claims=claims))
    assert found.message == "“Net zero by 2040” is a promise; its plan lacks `resources`"


def test_a_claim_that_the_law_asks_for_is_marked_whole() -> None:
    claims = "text: Our toys pass the strictest test\nbacking: {kind: legal-minimum}"
    (found,) = findings("GC06", post("Quack", claims=claims))
    assert (found.message, found.words) == ("the brief says that the law asks for this anyway", "")


def test_a_known_label_goes_beyond_the_law() -> None:
    assert marked("GC06", "Mascara, never tested on animals") == ["never tested on animals"]
    assert marked("GC06", "Mascara, never tested on animals (Leaping Bunny)") == []


def test_a_trade_in_other_words_weighs_too(tmp_path: Path) -> None:
    brand = tmp_path / "brand.yaml"
    told = f"brand: {brand}"
    for industry, words in [("poultry abattoirs", ["Tree planting"]), ("poetry", []), ("", [])]:
        brand.write_text(f"name: Nimbus\nproducts: [x]\n{industry and f'industry: {industry}'}\n", encoding="utf-8")
        copy = post("Tree planting with us", facts=told.replace("brand.yaml", f"{industry or 'none'}.yaml"))
        brand.rename(tmp_path / f"{industry or 'none'}.yaml")
        assert [each.words for each in findings("GC15", copy)] == words
