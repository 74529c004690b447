"""Statements × facets → links, and what works against a cause."""

from __future__ import annotations

import pytest

from aligncheck.catalogue import Kind
from aligncheck.statements import Basis, Channel
from tests.unit.told import CAUSES, Told, judged


def links(text: str, cause: str = "rivers", world: Told | None = None) -> list[tuple[str, str, str, float]]:
    """Return the links of any strength as statement, channel, kind of facet, strength."""
    found = judged("name: Brook\n" + text, cause, world=world).evidence.links
    return [
        (link.statement.text, link.channel.value, link.kind.name.lower(), link.strength)
        for link in found
        if link.strength
    ]


@pytest.mark.parametrize(
    ("text", "channel", "kind", "strength"),
    [
        ("products: [refills]", "products", "products", 1.0),
        ("operations: [closed water loops]", "operations", "operations", 1.0),
        ("values: [care for rivers]", "values", "values", 1.0),
        ("image: [care for rivers]", "image", "values", 1.0),  # an image is met where values are
        ("audience: [anglers]", "audience", "audiences", 1.0),
        ("industry: refills", "industry", "products", 1.0),
        ("products: [closed water loops]", "products", "operations", 0.5),  # a neighbour
        ("operations: [refills]", "operations", "products", 0.5),
        ("audience: [care for rivers]", "audience", "values", 0.5),
        ("products: [Clean rivers]", "products", "meaning", 0.5),  # by the mere meaning
        ("values: [Clean rivers]", "values", "meaning", 0.5),
        ("image: [Clean rivers]", "image", "meaning", 0.5),
        ("audience: [Clean rivers]", "audience", "meaning", 0.5),
        ("operations: [dye works]", "operations", "duty", 0.5),
        ("products: [dye works]", "operations", "duty", 0.5),  # a duty counts for operations, whatever named it
        ("industry: dye works", "operations", "duty", 0.5),
    ],
)
def test_a_statement_meets_the_facets_of_its_channel(text: str, channel: str, kind: str, strength: float) -> None:
    assert [found[1:] for found in links(text)] == [(channel, kind, strength)]


@pytest.mark.parametrize(
    "text", ["values: [refills]", "image: [anglers]", "audience: [refills]", "products: [care for rivers]"]
)
def test_other_channels_facets_give_no_link(text: str) -> None:
    assert links(text) == []


def test_what_an_audience_cares_about_meets_values_in_full() -> None:
    """Who they are meets audiences; what they care about meets values."""
    found = links("audience:\n  - {text: anglers, cares_about: [care for rivers, anglers]}\n")

    assert found == [
        ("anglers", "audience", "audiences", 1.0),
        ("care for rivers", "audience", "values", 1.0),
        ("anglers", "audience", "audiences", 0.5),
    ]


def test_each_statement_gives_its_best_link() -> None:
    """A neighbour's .9 · .5 is less than the channel's own .5."""
    world = Told(near={"barrels": {"rain barrels": 0.5, "closed water loops": 0.9, "Clean rivers": 0.8}})

    assert links("products: [barrels]", world=world) == [("barrels", "products", "products", 0.5)]


def test_a_link_knows_its_facet_and_where_that_stands_in_the_catalogue() -> None:
    found = judged("name: Brook\nproducts: [refills]\nvalues: [care for rivers]\n").evidence

    assert [(found.facet(link)[0], str(found.facet(link)[1])) for link in found.links] == [
        ("refills", "causes.yaml:7:18"),
        ("care for rivers", "causes.yaml:9:16"),
    ]


# What works against a cause


@pytest.mark.parametrize("text", ["products: [oil wells]", "operations: [oil wells]", "industry: oil wells"])
def test_a_statement_that_contradicts_a_cause_gives_it_no_link(text: str) -> None:
    found = judged("name: Brook\n" + text).evidence

    assert [link for link in found.links if link.statement.basis is Basis.STATED] == []
    assert [(against.statement.text, against.strength) for against in found.against] == [("oil wells", 1.0)]
    assert (found.harm(found.against[0])[0], str(found.harm(found.against[0])[1])) == ("oil wells", "causes.yaml:13:18")


@pytest.mark.parametrize(
    ("near", "helps", "is_against"),
    [(0.25, 0.15, True), (0.24, 0.0, False), (0.8, 0.71, False), (0.8, 0.7, True), (1.0, 1.0, False)],
)
def test_a_contradiction_says_the_harm_and_is_clearly_nearer_to_it_than_to_any_help(
    near: float, helps: float, *, is_against: bool
) -> None:
    """Closeness in topic is not enough: what helps may be as close."""
    world = Told(near={"wells for oil": {"oil wells": near, "rain barrels": helps}})

    found = judged("name: Brook\nproducts: [wells for oil]", world=world).evidence

    assert (len(found.against), len(found.links)) == ((1, 0) if is_against else (0, 1))
    assert [each.strength for each in found.against] == [near**0.5] * is_against  # all of it is said


def test_a_line_near_to_a_harm_that_it_does_not_say_does_not_contradict() -> None:
    """The cover of a landlord is near to a rogue landlord; what makes the harm is not said."""
    world = Told(near={"barrels": {"oil wells": 0.95}})

    found = judged("name: Brook\nproducts: [barrels]", world=world).evidence

    assert (len(found.against), len(found.links)) == (0, 1)


def test_the_opposite_of_a_help_is_no_help() -> None:
    """It is as near to it in meaning as what helps."""
    harmful = {"refills with oil wells": {"oil wells": 0.8, "no oil wells any more": 0.9}}
    causes = CAUSES.replace("refills, rain barrels", "refills, no oil wells any more")

    found = judged("name: Brook\nproducts: [refills with oil wells]", world=Told(causes, near=harmful)).evidence

    assert len(found.against) == 1


@pytest.mark.parametrize("text", ["no oil wells", "heat without oil wells", "Heat WITHOUT oil wells"])
def test_the_opposite_of_a_harmful_business_does_not_contradict(text: str) -> None:
    """By meaning alone it is as near as the business itself."""
    found = judged(f"name: Brook\nproducts: [{text}]", world=Told(near={text: {"oil wells": 0.9}})).evidence

    assert (len(found.against), len(found.links)) == (0, 1)


@pytest.mark.parametrize("text", ["values: [oil wells]", "image: [oil wells]", "audience: [oil wells]"])
def test_only_what_is_sold_or_run_can_be_the_harm(text: str) -> None:
    assert judged("name: Brook\n" + text).evidence.against == ()


def test_a_contradiction_of_one_cause_may_be_a_link_to_another() -> None:
    world = Told(near={"crude oil": {"oil wells": 0.9, "refills": 0.7}})

    rivers = judged("name: Brook\nproducts: [crude oil]", "rivers", world=world).evidence
    lakes = judged("name: Brook\nproducts: [crude oil]", "lakes", world=world).evidence

    assert (len(rivers.against), len(rivers.links)) == (1, 0)
    assert (len(lakes.against), [link.strength for link in lakes.links]) == (0, [0.7])


def test_ignored_statements_give_no_link() -> None:
    """A language that is not covered, and image words that speak against the brand."""
    world = Told(near={"el río y los peces": {"care for rivers": 1.0}, "dirty rivers": {"care for rivers": 1.0}})

    found = judged(
        "name: Brook\nvalues: [el río y los peces, care for the rivers]\nimage: [dirty rivers]\n", world=world
    ).evidence

    assert [link.statement.text for link in found.links] == ["care for the rivers"]
    assert [(statement.text, statement.channel) for statement, _ in found.statements.ignored] == [
        ("el río y los peces", Channel.VALUES),
        ("dirty rivers", Channel.IMAGE),
    ]


def test_links_and_facts_are_in_the_order_of_the_profile() -> None:
    """Whatever was gathered, its place is where it stands in the file."""
    found = judged(
        "name: Brook\n"
        "products:\n"
        "  - refills\n"
        "values:\n"
        "  - care for rivers\n"
        "practices:\n"
        "  - restore a river bank\n"
        "goals:\n"
        "  - text: fish counted in the river\n"
        "    causes: [rivers]\n"
        "controversies:\n"
        "  - dumping waste\n"
    ).evidence

    places = [link.statement.place for link in found.links] + [
        fact.place for facts in (found.acts, found.aims, found.conflicts) for fact in facts
    ]
    assert [(place.line, place.column) for place in places] == [(3, 5), (5, 5), (7, 5), (9, 11), (12, 5)]


def test_a_link_says_whether_it_is_a_duty() -> None:
    (found,) = judged("name: Brook\nproducts: [dye works]").evidence.links

    assert (found.duty, found.kind, found.channel, found.statement.channel) == (
        True,
        Kind.DUTY,
        Channel.OPERATIONS,
        Channel.PRODUCTS,
    )
