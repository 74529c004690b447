"""Links → fit: one strong link is enough, different ones add to it, the same thing said again adds nothing."""

from __future__ import annotations

import random
from dataclasses import dataclass
from itertools import combinations
from math import prod
from typing import TYPE_CHECKING, cast

import pytest

from aligncheck.catalogue import Kind
from aligncheck.combining import Pull, combine, in_order
from aligncheck.errors import Place
from aligncheck.meeting import Link
from aligncheck.policy import Weights
from aligncheck.statements import Channel, Statement

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from aligncheck.evidence import Evidence

HERE = Place("brand.yaml", 1, 1)
WEIGHTS = Weights(second=0.8, third=0.5, same_channel=0.75, same_side=0.4)


@dataclass
class Likenesses:
    """Stands for the evidence: what the texts are like one another, and which side of the cause each leads to."""

    table: Mapping[frozenset[str], float]
    sides: Mapping[str, str]

    @property
    def matcher(self) -> Likenesses:
        return self

    def likeness(self, one: str, other: str) -> float:
        return 1.0 if one == other else self.table.get(frozenset((one, other)), 0.0)

    def facet(self, link: Link) -> tuple[str, Place]:
        return self.sides.get(link.statement.text, link.statement.text), HERE


def pull(gain: float, text: str, channel: Channel = Channel.PRODUCTS, kind: Kind = Kind.PRODUCTS) -> Pull:
    link = Link(Statement(text, channel, HERE), kind, gain)
    return Pull(gain, link, link.channel)


def value(text: str) -> Channel:
    return Channel.VALUES if text.startswith("value") else Channel.PRODUCTS


def together(
    pulls: Sequence[Pull],
    table: Mapping[tuple[str, str], float] | None = None,
    sides: Mapping[str, str] | None = None,
) -> float:
    likenesses = Likenesses({frozenset(pair): cosine for pair, cosine in (table or {}).items()}, sides or {})
    by_words = sorted(pulls, key=lambda each: each.link.statement.text)
    order = {id(each.link.statement): rank for rank, each in enumerate(by_words)}
    return combine(in_order(pulls, order), WEIGHTS, cast("Evidence", likenesses))


REFILLS = pull(0.5, "refills")
RIVERS = pull(0.4, "cleaner rivers", Channel.VALUES, Kind.VALUES)
FAMILIES = pull(0.2, "families", Channel.AUDIENCE, Kind.AUDIENCES)


def test_no_link_gives_nothing() -> None:
    assert together([]) == 0


def test_one_link_gives_its_own_pull() -> None:
    assert together([REFILLS]) == 0.5


def test_a_link_of_another_channel_adds_a_share_of_what_is_missing() -> None:
    assert together([REFILLS, RIVERS]) == pytest.approx(1 - 0.5 * (1 - 0.8 * 0.4))


def test_a_third_one_adds_less_and_a_fourth_nothing() -> None:
    three = 1 - 0.5 * (1 - 0.8 * 0.4) * (1 - 0.5 * 0.2)

    assert together([REFILLS, RIVERS, FAMILIES]) == pytest.approx(three)
    assert together([REFILLS, RIVERS, FAMILIES, pull(0.1, "fair", Channel.IMAGE, Kind.VALUES)]) == pytest.approx(three)


@pytest.mark.parametrize(
    ("cosine", "difference"),
    [(1.0, 0.0), (0.86, 0.0), (0.7, 0.5), (0.54, 1.0), (-0.2, 1.0)],
)
def test_a_paraphrase_adds_nothing_and_half_a_paraphrase_half(cosine: float, difference: float) -> None:
    table = {("refills", "cleaner rivers"): cosine}

    assert together([REFILLS, RIVERS], table) == pytest.approx(1 - 0.5 * (1 - 0.8 * 0.4 * difference))


def test_another_link_of_the_same_channel_adds_less() -> None:
    other = pull(0.4, "solid soap", kind=Kind.OPERATIONS)

    assert together([REFILLS, other]) == pytest.approx(1 - 0.5 * (1 - 0.8 * 0.4 * 0.75))


def test_another_link_to_the_same_side_of_the_cause_adds_less_still() -> None:
    other = pull(0.4, "solid soap")
    sides = {"refills": "refill shops", "solid soap": "refill shops"}

    assert together([REFILLS, other], sides=sides) == pytest.approx(1 - 0.5 * (1 - 0.8 * 0.4 * 0.75 * 0.4))
    assert together([REFILLS, other]) == pytest.approx(1 - 0.5 * (1 - 0.8 * 0.4 * 0.75))


def test_the_same_side_of_two_channels() -> None:
    """A product and an operation that lead to the same phrase."""
    other = pull(0.4, "refilling", Channel.OPERATIONS)
    sides = {"refills": "refill shops", "refilling": "refill shops"}

    assert together([REFILLS, other], sides=sides) == pytest.approx(1 - 0.5 * (1 - 0.8 * 0.4 * 0.4))


def test_the_same_words_in_another_channel_add_nothing() -> None:
    said_again = pull(0.5, "refills", Channel.VALUES, Kind.VALUES)

    assert together([REFILLS, said_again]) == 0.5


def test_a_third_link_is_measured_against_the_nearer_of_the_two() -> None:
    table = {("families", "cleaner rivers"): 0.7}

    assert together([REFILLS, RIVERS, FAMILIES], table) == pytest.approx(
        1 - 0.5 * (1 - 0.8 * 0.4) * (1 - 0.5 * 0.2 * 0.5)
    )


def test_the_best_set_is_taken_not_the_strongest_links() -> None:
    """A paraphrase of the strongest link stands before a weaker but different one."""
    again = pull(0.45, "refill packs")
    table = {("refills", "refill packs"): 0.95}

    assert together([REFILLS, again, RIVERS], table) == pytest.approx(1 - 0.5 * (1 - 0.8 * 0.4))


def test_the_order_in_which_links_come_does_not_matter() -> None:
    pulls = [REFILLS, RIVERS, FAMILIES, pull(0.4, "clean seas", Channel.VALUES, Kind.VALUES)]
    table = {("clean seas", "cleaner rivers"): 0.8, ("clean seas", "families"): 0.7}

    assert len({together(order, table) for order in (pulls, pulls[::-1], pulls[2:] + pulls[:2])}) == 1


def test_a_further_link_never_lowers_what_the_others_give_however_often_a_thing_is_said() -> None:
    """Fifty ways to say refills, and one different, weaker link at the end."""
    ways = [f"refills {n:02}" for n in range(60)]
    table = dict.fromkeys(combinations(ways, 2), 1.0)
    other = pull(0.2, "cleaner rivers", Channel.VALUES, Kind.VALUES)
    expected = 1 - 0.5 * (1 - 0.8 * 0.2)

    for said in (1, 47, 48, 60):
        assert together([*(pull(0.5, way) for way in ways[:said]), other], table) == pytest.approx(expected), said


def brute_force(pulls: Sequence[Pull], table: Mapping[tuple[str, str], float]) -> float:
    """Return the best of all sets of up to three, straight from the formula: 1 - Π(1 - share · pull · difference)."""
    ranked = sorted(pulls, key=lambda p: (-p.pull, p.link.statement.text))

    def difference(one: Pull, other: Pull) -> float:
        texts = one.link.statement.text, other.link.statement.text
        apart = min(1.0, max(0.0, (0.86 - table[min(texts), max(texts)]) / 0.32))
        return apart * (0.75 if one.link.channel is other.link.channel else 1)

    def worth(chosen: Sequence[Pull]) -> float:
        shares = (1.0, 0.8, 0.5)
        apart = [min((difference(other, one) for other in chosen[:n]), default=1.0) for n, one in enumerate(chosen)]
        return 1 - prod(1 - s * p.pull * d for s, p, d in zip(shares, chosen, apart, strict=False))

    return max((worth(found) for size in (1, 2, 3) for found in combinations(ranked, size)), default=0.0)


@pytest.mark.parametrize("seed", range(40))
def test_no_set_of_links_is_overlooked(seed: int) -> None:
    """The search that stops early finds what trying every set finds, and one link more never lowers it."""
    chance = random.Random(seed)  # noqa: S311  (examples, not secrets)
    texts = [f"{'value' if chance.random() < 0.4 else 'line'} {n}" for n in range(chance.randint(1, 9))]
    table = {(min(pair), max(pair)): chance.uniform(0.4, 1) for pair in combinations(texts, 2)}
    pulls = [pull(chance.choice((0.1, 0.3, 0.3, 0.6, chance.random())), text, value(text)) for text in texts]

    assert together(pulls, table) == pytest.approx(brute_force(pulls, table))
    assert together(pulls, table) >= together(pulls[1:], table) - 1e-12
