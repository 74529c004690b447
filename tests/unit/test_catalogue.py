"""The causes in books that lie over each other, whole or cut to some causes."""

from __future__ import annotations

import pytest

from aligncheck.binding import book_of
from aligncheck.catalogue import BLOCK_OF, BLOCKS, Book, Catalogue, Entry, Kind
from aligncheck.embedding.encoder import default_encoder
from aligncheck.errors import UsageError
from aligncheck.loading import validate
from aligncheck.models import CauseFile
from aligncheck.source import parse

CAUSES = """\
causes:
  - id: refills
    name: Refills
    summary: Packaging used again.
    family: resources
    position: for less packaging
    sdgs: [12, 14]
    facets:
      products: [refill pouches, {text: glass jars, strength: 0.5}]
      operations: [used bottles]
      values: [nothing wasted]
      audiences: [families]
    duties: [plastic wrap]
    contradicted_by:
      business: [throwaway cups]
      conduct: [hidden waste]
    terms: [zero waste]
    led_by: community
    split: {default: low, US: high}
    actions: [offer refills]
    measures: [pouches sold]
    twins: [oceans]
    part_of: [rivers]
  - id: oceans
    name: Oceans
    summary: Life below water.
"""


def book(text: str = CAUSES) -> Book:
    source = parse(text.encode(), "mine.yaml")
    return book_of(validate(CauseFile, source), source, default_encoder())


def phrases(entry: Entry, kind: Kind) -> list[tuple[str, int, int]]:
    """Return text, line and column of a cause's phrases of one kind."""
    block = entry.book.blocks[BLOCK_OF[kind]]
    places = [(block.texts[row], entry.book.place(block, row)) for row in range(*block.span(entry.number, kind))]
    return [(text, place.line, place.column) for text, place in places]


def test_every_kind_stands_in_one_block() -> None:
    assert sorted(kind for kinds in BLOCKS for kind in kinds) == list(Kind)
    assert all(kind in BLOCKS[number] for kind, number in BLOCK_OF.items())


def test_a_catalogue_is_a_sequence_in_the_order_of_ids() -> None:
    causes = Catalogue([book()])

    assert len(causes) == 2
    assert [cause.id for cause in causes] == ["oceans", "refills"]
    assert causes[0].id == "oceans"
    assert [cause.id for cause in causes[1:]] == ["refills"]


def test_a_later_file_overrides_a_cause_of_the_same_id_and_keeps_the_others() -> None:
    mine = book("causes: [{id: oceans, name: My oceans, summary: Mine.}, {id: algae, name: Algae, summary: Green.}]")
    causes = Catalogue([book(), mine])

    assert [cause.name for cause in causes] == ["Algae", "My oceans", "Refills"]
    assert phrases(causes.entries["oceans"], Kind.MEANING) == [("My oceans", 1, 29), ("Mine.", 1, 49)]
    assert phrases(causes.entries["refills"], Kind.DUTY) == [("plastic wrap", 13, 14)]


def test_a_catalogue_can_be_limited_to_some_causes() -> None:
    causes = Catalogue([book()])

    assert [cause.id for cause in causes.only(["refills"])] == ["refills"]
    assert [cause.id for cause in causes.only(["refills", "oceans", "refills"])] == ["oceans", "refills"]
    assert len(causes) == 2


@pytest.mark.parametrize(
    ("asked", "said"),
    [
        ("refill", """no cause has the id 'refill'; did you mean "refills"?"""),
        ("steam-engines", "no cause has the id 'steam-engines'; `aligncheck score BRAND --all` lists them"),
    ],
)
def test_an_unknown_cause_is_refused_with_a_way_out(asked: str, said: str) -> None:
    with pytest.raises(UsageError) as caught:
        Catalogue([book()]).only(["oceans", asked])

    assert str(caught.value) == said


def test_a_book_that_is_cut_keeps_the_phrases_and_the_cores_of_its_causes() -> None:
    """And of one that is cut again, the numbers of its causes in the whole one."""
    whole = book()
    cut = whole.cut([1])
    block = cut.blocks[BLOCK_OF[Kind.MEANING]]

    assert [cause.id for cause in cut.causes] == ["oceans"]
    assert list(block.texts) == ["Oceans", "Life below water."]
    assert cut.cores.sums(0, 1) == whole.cores.sums(1, 2) != whole.cores.sums(0, 1)
    assert cut.cores.constants == whole.cores.constants[2:]
    assert whole.cut([1, 0]).cut([1]).origin == (0,)
