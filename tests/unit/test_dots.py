"""The picture of the dots: whole at three widths, then what each line says, and that its columns stay straight."""

from __future__ import annotations

import re

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from inline_snapshot import snapshot
from rich.cells import cell_len

from aligncheck.catalogue import Kind
from aligncheck.errors import Place
from aligncheck.meeting import Link
from aligncheck.reporters.dots import draw
from aligncheck.reporters.page import Page
from aligncheck.statements import Basis, Channel, Statement
from tests.unit.small import report_of

RIVER = """\
causes:
  - id: rivers
    name: Clean rivers
    summary: Rivers and springs.
    facets:
      products: [refill packs for soap, story books about the river]
      operations: [wool washed in the river]
      values: [a river is for everyone]
      audiences: [school classes by the river]
    duties: [dye in waste water]
    contradicted_by:
      business: [coal mines]
      conduct: [dye spilled into the river]
    terms: [sleep]
"""
WEAVERS = """\
name: 北の織物 Weavers
industry: bread
products:
  - refill packs
  - refill packs of bread for every school
  - coal
operations: [dye kitchen, wool washed in the river, 羊毛を川で洗う wool river]
values: [sleep]
image: [a river ☕ for everyone]
audience: [school classes]
practices:
  - {text: a river walk each year, since: 2019, evidence: "https://seen.example"}
  - dye in the river
controversies:
  - {text: dye spilled into the river, year: 2026, status: ruled}
parent: Acme
"""
ACME = "name: Acme\ncontroversies:\n  - {text: the dye scandal of the river, causes: [rivers], status: settled}\n"


def drawn(profile: str = WEAVERS, causes: str = RIVER, *, parent: str = "", width: int = 80) -> str:
    """Return the dots of the first cause, without what stands around them."""
    report = report_of(profile, causes, parent=parent)
    page = Page(width, color=False)
    draw(page, report, report.results[0])
    return page.text()


def test_the_picture() -> None:
    assert drawn(parent=ACME) == snapshot("""\

     北の織物 Weavers                             Clean rivers
PRODUCTS
 :4  refill packs                   ●━━━ .99 ━━━● refill packs for soap
 :5  refill packs of bread for      ●─── .68 ───┘
     every school
OPERATIONS
 :7  羊毛を川で洗う wool river      ●━━━ .99 ━━━● wool washed in the river
 :7  wool washed in the river       ●━━━ .99 ━━━┘
OPERATIONS · a duty: its own footprint
 :7  dye kitchen                    ●─── .60 ───● dye in waste water
VALUES
 :8  sleep                          ●─── .60 ───● ≈ sleep
IMAGE
 :9  a river ☕ for everyone        ●━━━ .99 ━━━● a river is for everyone
AUDIENCE
 :10 school classes                 ●━━━ .89 ━━━● school classes by the river
WHAT IT DOES
 :12 a river walk each year         ●═══════════● 7 years; checked outside
 :13 dye in the river               ●═══════════● undated; no evidence given
AGAINST IT
 :6  coal                           ●━ >< .97 ━━● coal mines (the business
                                                    itself)
 :15 dye spilled into the river     ●━ >< .80 ━━● dye spilled into the river
                                                    (open; ruled)
     the dye scandal of the river   ●╌ >< .41 ╌╌● Clean rivers (open; settled)
     (line 3 of Acme)

━━ .75 and up  ── .50 and up  ╌╌ less: the share of people who find it natural
≈ close to what the cause means as a whole, not to one side of it

""")


def test_the_picture_on_a_wide_terminal() -> None:
    assert drawn(parent=ACME, width=200) == snapshot("""\

     北の織物 Weavers                                                              Clean rivers
PRODUCTS
 :4  refill packs                                  ●━━━━━━━━━━━━ .99 ━━━━━━━━━━━━● refill packs for soap
 :5  refill packs of bread for every school        ●──────────── .68 ────────────┘
OPERATIONS
 :7  羊毛を川で洗う wool river                     ●━━━━━━━━━━━━ .99 ━━━━━━━━━━━━● wool washed in the river
 :7  wool washed in the river                      ●━━━━━━━━━━━━ .99 ━━━━━━━━━━━━┘
OPERATIONS · a duty: its own footprint
 :7  dye kitchen                                   ●──────────── .60 ────────────● dye in waste water
VALUES
 :8  sleep                                         ●──────────── .60 ────────────● ≈ sleep
IMAGE
 :9  a river ☕ for everyone                       ●━━━━━━━━━━━━ .99 ━━━━━━━━━━━━● a river is for everyone
AUDIENCE
 :10 school classes                                ●━━━━━━━━━━━━ .89 ━━━━━━━━━━━━● school classes by the river
WHAT IT DOES
 :12 a river walk each year                        ●═════════════════════════════● 7 years; checked outside
 :13 dye in the river                              ●═════════════════════════════● undated; no evidence given
AGAINST IT
 :6  coal                                          ●━━━━━━━━━━ >< .97 ━━━━━━━━━━━● coal mines (the business itself)
 :15 dye spilled into the river                    ●━━━━━━━━━━ >< .80 ━━━━━━━━━━━● dye spilled into the river (open; ruled)
     the dye scandal of the river (line 3 of Acme) ●╌╌╌╌╌╌╌╌╌╌ >< .41 ╌╌╌╌╌╌╌╌╌╌╌● Clean rivers (open; settled)

━━ .75 and up  ── .50 and up  ╌╌ less: the share of people who find it natural
≈ close to what the cause means as a whole, not to one side of it

""")  # noqa: E501  (the page is wide)


def test_a_narrow_terminal_gets_a_list() -> None:
    assert drawn(parent=ACME, width=40) == snapshot("""\

PRODUCTS
:4   refill packs
     ━━━ .99 refill packs for soap
:5   refill packs of bread for every \n\
     school
     ─── .68 refill packs for soap
OPERATIONS
:7   羊毛を川で洗う wool river
     ━━━ .99 wool washed in the river
:7   wool washed in the river
     ━━━ .99 wool washed in the river
OPERATIONS · a duty: its own footprint
:7   dye kitchen
     ─── .60 dye in waste water
VALUES
:8   sleep
     ─── .60 ≈ sleep
IMAGE
:9   a river ☕ for everyone
     ━━━ .99 a river is for everyone
AUDIENCE
:10  school classes
     ━━━ .89 school classes by the river
WHAT IT DOES
:12  a river walk each year
     ═══ 7 years; checked outside
:13  dye in the river
     ═══ undated; no evidence given
AGAINST IT
:6   coal
     ━━━ >< .97 coal mines (the business
       itself)
:15  dye spilled into the river
     ━━━ >< .80 dye spilled into the \n\
       river (open; ruled)
     the dye scandal of the river (line \n\
     3 of Acme)
     ╌╌╌ >< .41 Clean rivers (open; \n\
       settled)

━━ .75 and up  ── .50 and up  ╌╌ less:
the share of people who find it natural
≈ close to what the cause means as a
whole, not to one side of it

""")


def ends(text: str) -> set[tuple[int, int]]:
    """Return the columns at which lines begin and end, each pair once."""
    found = set()
    for line in text.splitlines():
        tie = re.search(r"[●] ?[━─╌═].*[━─╌═][●┤┘]", line)
        if tie:
            found.add((cell_len(line[: tie.start()]), cell_len(line[: tie.end()])))
    return found


def test_every_link_is_drawn_with_its_line_and_number() -> None:
    """Six lines of the profile lead to the cause: the picture shows all of them."""
    profile = "name: Six\nproducts: [refill a, refill b, refill c]\nvalues: [refill d, refill e, refill f]\n"
    report = report_of(profile)
    links = next(each for each in report.results if each.cause.id == "refill-culture").links
    page = Page(120, color=False)
    draw(page, report, next(each for each in report.results if each.cause.id == "refill-culture"))

    assert len(links) == 6
    for link in links:
        row = rf"^ :{link.statement.place.line} +{link.statement.text} +●.* \.{round(100 * link.strength):02d} "
        assert re.search(row, page.text(), re.MULTILINE)


@pytest.mark.parametrize("share", [100, 90, 77, 76, 75, 60, 52, 51, 50, 49, 40, 32])
def test_the_stronger_the_heavier(share: int) -> None:
    """The weight of a line says what its number says, at the edges too."""
    facet = f"{{text: refill, strength: {share / 100}}}"
    text = drawn("name: X\nproducts: [refill, wool, bread]\n", RIVER.replace("[refill packs for soap,", f"[{facet},"))
    found = re.search(r"●(.)\1* \.(\d\d) ", text)

    assert found
    assert found[1] == ("━" if int(found[2]) >= 75 else "─" if int(found[2]) >= 50 else "╌")


LETTERS = st.lists(
    st.sampled_from(["a", "é", "e\u0301", " ", "-", "北京", "の石", "ﾊ", "☕", "👩\u200d🔬", "กำ", "()", "…", "word "]),
    min_size=1,
    max_size=60,
).map("".join)


@settings(max_examples=25, deadline=None)
@given(LETTERS, LETTERS, st.sampled_from([60, 61, 80, 100, 200]))
def test_the_columns_stay_straight(first: str, second: str, width: int) -> None:
    """Whatever people write: lines begin and end below each other, and none is longer than the page."""
    profile = f"name: X\nproducts: ['refill {first}', 'refill packs for soap', '{second} refill', wool]\n"
    profile += "practices: ['river', 'dye in the river']\ncontroversies: ['dye spilled into the river']\n"
    text = drawn(profile, RIVER.replace("packs for soap", f"packs for {second}"), width=width)

    assert len(ends(text)) == 1
    assert max(cell_len(line) for line in text.splitlines()) <= width


def test_a_text_without_end_takes_three_lines_at_most() -> None:
    text = drawn(f"name: X\nproducts: [refill {'packs for every street ' * 20}, wool, bread]\n", width=60)
    lines = [line for line in text.splitlines() if "packs" in line or "street" in line]

    assert len(lines) == 3
    assert "…" in lines[2]


def test_nothing_to_draw() -> None:
    assert drawn("name: X\nproducts: [wool, bread, bus]\n", "causes: [{id: a, name: A, summary: A tree.}]") == ""


def test_what_the_trade_leads_to_is_drawn_to_the_cause_itself_and_says_so() -> None:
    """Marked as inferred; one by footprint as a duty too."""
    causes = """\
causes:
  - {id: homelessness, name: A bed for all, summary: Sleep.}
  - {id: suicide-prevention, name: Staying alive, summary: Help.}
"""
    homelessness, despair = (
        drawn("name: Fox\nindustry: railways\nproducts: [bus]\n", causes.replace(f"id: {other}", "id: other"))
        for other in ("suicide-prevention", "homelessness")
    )

    assert "INDUSTRY · inferred: its trade leads here\n :2 people without" in homelessness
    assert "━━━● A bed for all" in homelessness
    assert "OPERATIONS · a duty: its own footprint · inferred: its trade leads here\n :2 people in despair" in despair


def test_of_what_only_follows_from_the_trade_the_strongest_four_are_drawn() -> None:
    """A trade may lead to a dozen sides of a cause; what the brand says itself must not be buried under them."""
    causes = """\
causes:
  - id: wheels
    name: Wheels
    summary: A bus for all.
    facets:
      products: [bus, tree, bread, wool, sleep, bottle]
"""
    lines = [("bus", 0), ("tree", 1), ("bread", 2), ("wool", 3), ("sleep", 4), ("bottle", 5)]
    result = report_of("name: B\nproducts: [bus, river, school]\n", causes).results[0]
    inferred = [
        Link(
            Statement(text, Channel.INDUSTRY, Place("brand.yaml", 1, 1), basis=Basis.SELLS),
            Kind.PRODUCTS,
            0.9 - n / 100,
        )
        for text, n in lines
    ]
    result.__dict__["links"] = (*result.links, *inferred)
    page = Page(80, color=False)

    draw(page, report_of("name: B\nproducts: [bus]\n", causes), result)

    shown = page.text()
    assert [text for text, _ in lines if f" {text} " in shown.split("INDUSTRY")[1]] == ["bus", "tree", "bread", "wool"]
    assert "and 2 more that only follow from its trade" in shown
