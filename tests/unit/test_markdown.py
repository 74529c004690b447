"""The report in Markdown: a whole page, what it says of each cause, and that no profile can break it."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from inline_snapshot import snapshot

from aligncheck.errors import Place, Problem
from aligncheck.reporters.markdown import explained, render
from tests.unit.shown import CALLS, READERS, Shown
from tests.unit.small import CAUSES, FERN, everywhere, report_of

if TYPE_CHECKING:
    from aligncheck.report import BrandReport

BARE = "name: Bare\nproducts: [refill packs, bottles, wool]\n"
LITTLE = "name: Little\nproducts: [refill packs, bottles]\n"
TAGS = {"h1", "h2", "p", "em", "strong", "code", "ul", "ol", "li", "table", "thead", "tbody", "tr", "th", "td"}


def told(profile: str, cause: str, causes: str = CAUSES, *, parent: str = "") -> str:
    """Return the account of one cause."""
    report = report_of(profile, causes, parent=parent)
    return explained([(report, next(each for each in report.results if each.cause.id == cause))])


def test_the_page_of_a_brand() -> None:
    assert render([report_of(FERN)], []) == snapshot("""\
# Fern & Foam

soap · `brand.yaml` · as of 2026-11-22 · judged from 12 of 14 kinds of facts

Not asked yet: partners, parent.

Left out: `brand.yaml:6` faceless (an image that speaks against the brand).

**Speak up on 2 causes now. 1 that looks natural would be thrown back at you.**

| cause | fit | acts | proof | if challenged | what to do |
| --- | --: | --: | --: | --- | --- |
| Refill culture (+1) | 90 | 89 | 93 | holds | **speak up** |
| Story hours in every school | 72 | 0 | 0 | called out | **act first**: acts are 40 points short |
| Clean rivers | 45 | 0 | 0 | open, line 16 | **fix first** |

Also: 2 stay out. (+n): near-twins folded in.

## Refill culture: speak up

We sell refill packs, which touches on refill culture through “refill packs”.

**The dots**

- `brand.yaml:3` refill packs → refill packs (.99, can help)
- `brand.yaml:3` soap in a bottle → bottles (.99, can help)
- `brand.yaml:5` use the bottle again → use the bottle again (.99, can help)
- `brand.yaml:2` soap refills → refill packs (.99, inferred)

**What the brand does**

- `brand.yaml:10` every bottle taken back: 6 years; own evidence only
- `brand.yaml:9` refill points in 40 shops: 7 years; checked outside
- `brand.yaml:11` a certified refill label: undated; certified

**Weakest:** practice 89; 28.7 points from BACK A PARTNER

**How divided the public is:** low in UK; high in US

**Next steps**

1. an outside check of: every bottle taken back (+1.3 points)

## Clean rivers: fix first

Rinsing water from the river is part of our own footprint, and clean rivers begins there: “rinsing water from the river”.

**The dots**

- `brand.yaml:4` rinsing water from the river → rinsing water from the river (.60, its duty)
- `brand.yaml:2` antibacterial agents in rivers → rinsing water from the river (.60, its duty)

**Against it**

- `brand.yaml:16` dye spilled into the river >< dye in the river (open; ruled)
- `brand.yaml:12` dye in the river: reads as harm; list under controversies

**Weakest:** practice 0

**How divided the public is:** high in UK; medium in US

**Next steps**

1. mend it and say so: dye spilled into the river (+16.6 points; leads to: stay out)

*A heuristic, not advice.*
""")  # noqa: E501  (a paragraph is one line)


def test_the_account_of_one_cause() -> None:
    assert told(FERN, "clean-rivers") == snapshot("""\
# Fern & Foam: Clean rivers

soap · `brand.yaml` · as of 2026-11-22 · judged from 12 of 14 kinds of facts

Not asked yet: partners, parent.

Left out: `brand.yaml:6` faceless (an image that speaks against the brand).

**Rinsing water from the river is part of our own footprint, and clean rivers begins there: “rinsing water from the river”.**

| cause | fit | acts | proof | if challenged | what to do |
| --- | --: | --: | --: | --- | --- |
| Clean rivers | 45 | 0 | 0 | open, line 16 | **fix first** |

**The dots**

- `brand.yaml:4` rinsing water from the river → rinsing water from the river (.60, its duty)
- `brand.yaml:2` antibacterial agents in rivers → rinsing water from the river (.60, its duty)

**Against it**

- `brand.yaml:16` dye spilled into the river >< dye in the river (open; ruled)
- `brand.yaml:12` dye in the river: reads as harm; list under controversies

**Weakest:** practice 0

**How divided the public is:** high in UK; medium in US

**Next steps**

1. mend it and say so: dye spilled into the river (+16.6 points; leads to: stay out)

*A heuristic, not advice.*
""")  # noqa: E501  (a paragraph is one line)


def test_a_profile_that_says_little() -> None:
    assert render([report_of(LITTLE)], []) == snapshot("""\
# Little

`brand.yaml` · as of 2026-11-22 · judged from 1 of 14 kinds of facts

Not asked yet: industry, operations, values, image, audience, practices, goals, controversies, stances, partners, parent, dates, outside checks.

**Too little to say.**

The profile has 2 lines that can be judged, and fit needs 3: write down what you sell, how you work and what you value, in English, one line each (the README shows how).

*A heuristic, not advice.*
""")  # noqa: E501  (a paragraph is one line)


def test_the_account_of_a_cause_hides_numbers_that_cannot_be_relied_on() -> None:
    lines = Shown(told(LITTLE, "refill-culture")).lines

    assert "Too little to say." in lines
    assert Shown(told(LITTLE, "refill-culture")).rows == []


@pytest.mark.parametrize("reader", READERS)
def test_the_page_as_it_is_read(reader: str) -> None:
    """Two tables of six columns, headings in order, no link but those of the text."""
    shown = Shown(render([report_of(FERN), report_of(BARE)], []), reader)

    assert [line for tag, line in zip(blocks(shown), shown.lines, strict=True) if tag == "h1"] == [
        "Fern & Foam",
        "Bare",
    ]
    assert [len(row) for row in shown.rows] == [6] * len(shown.rows)
    assert shown.rows[0] == ["cause", "fit", "acts", "proof", "if challenged", "what to do"]
    assert shown.lines[-1] == "A heuristic, not advice."
    assert set(shown.tags) <= TAGS


def blocks(shown: Shown) -> list[str]:
    return [tag for tag in shown.tags if tag in {"p", "h1", "h2", "li", "td", "th"}]


def row(text: str, name: str) -> list[str]:
    return next(cells for cells in Shown(text).rows if cells[0].startswith(name))


@pytest.mark.parametrize(
    ("profile", "cause", "what"),
    [
        (FERN, "Refill culture", "speak up"),
        (FERN, "Story hours", "act first: acts are 40 points short"),
        (FERN, "Clean rivers", "fix first"),
        (FERN, "An end to coal", "stay out"),
        (BARE, "Refill culture", "back a partner: 2 questions would decide"),
        (
            BARE.replace("wool]", "wool]\nvalues: [a story for each child]"),
            "Story hours",
            "back a partner: 2 questions",
        ),
    ],
)
def test_what_to_do_is_said_in_words(profile: str, cause: str, what: str) -> None:
    assert row(render([report_of(profile)], [], everything=True), cause)[5].startswith(what)


JOIN = """\
name: Story
products: [story]
values: [a story for each child, school]
practices:
  - {text: a story in a school, since: 2015, kind: programme, evidence: "https://seen.example"}
goals: [{text: a story in every school, set: 2020, due: 2030, published: "https://seen.example/goals"}]
"""


def test_a_movement_is_joined() -> None:
    assert row(render([report_of(JOIN)], []), "Story hours")[5] == "back a partner: join those who lead it"


def test_the_first_so_many_and_all() -> None:
    report = report_of(FERN)

    assert len(Shown(render([report], [], top=2)).rows) == 1 + 2
    assert len(Shown(render([report], [], everything=True)).rows) == 1 + len(report.results)
    assert "Also: " not in render([report], [], everything=True)


def test_what_was_not_told_is_a_question_mark() -> None:
    assert row(render([report_of(BARE)], []), "Refill culture")[1:5] == ["90", "?", "?", "not told"]


def test_a_cause_of_many_dots_shows_the_first_and_says_how_many_there_are() -> None:
    many = "name: Six\nproducts: [refill a, refill b, refill c]\nvalues: [refill d, refill e, refill f]\n"

    assert "The dots (the first 4 of 6)" in Shown(render([report_of(many)], [])).lines
    assert "The dots" in Shown(told(many, "refill-culture")).lines
    assert told(many, "refill-culture").count(" → ") == 6


def test_a_parents_controversy_names_the_parents_file() -> None:
    acme = "name: Acme\ncontroversies:\n  - {text: a fine, causes: [refill-culture], severity: severe}\n"

    assert "`parent.yaml:3` a fine >< Refill culture (open)" in told(
        BARE + "parent: Acme\n", "refill-culture", parent=acme
    )


def test_what_stands_in_the_way_of_many_is_named_once() -> None:
    fine = BARE + "controversies: [{text: a fine, causes: [a, b, c, d], severity: severe}]\n"
    causes = "causes:\n" + "".join(
        f"  - {{id: {name}, name: Cause {name}, summary: S., facets: {{products: [bottles]}}}}\n" for name in "abcd"
    )

    assert "a fine >< Cause a, Cause b, Cause c and 1 more" in Shown(render([report_of(fine, causes)], [])).words


def test_a_profile_told_in_full_is_not_asked_for_more() -> None:
    full = FERN + "partners: []\nparent: Acme\n"

    assert "Not asked yet" in render([report_of(FERN)], [])
    assert "Not asked yet" not in render([report_of(full)], [])


def test_an_empty_catalogue() -> None:
    assert "No cause in the catalogue." in Shown(render([report_of(FERN, "causes: []")], [])).lines


def test_what_could_not_be_read_stands_at_the_end() -> None:
    problems = [
        Problem('unknown key "prodcts"', "two.yaml", Place("two.yaml", 2, 1), "products"),
        Problem("cannot be read: no such file", "three|.yaml"),
    ]
    lines = Shown(render([report_of(BARE)], problems)).lines

    assert lines[-4:] == [
        "Could not be read",
        'two.yaml:2:1 products: unknown key "prodcts"',
        "three|.yaml cannot be read: no such file",
        "A heuristic, not advice.",
    ]


def test_a_page_of_nothing_but_problems() -> None:
    assert Shown(render([], [Problem("the file is empty", "one.yaml")])).lines[0] == "Could not be read"


def pages(report: BrandReport) -> list[str]:
    return [render([report], []), explained([(report, each) for each in report.results])]


NASTY = (
    "a|b `c` <b>x</b> <!-- *d* _e_ # f #12 @bob [g](http://h.example) ![i](j) https://k.example a@l.example "
    "~~m~~ &amp; $n$ :o:"
)


@pytest.mark.parametrize("reader", READERS)
def test_nothing_that_a_user_writes_is_mark_up(reader: str) -> None:
    for page in pages(everywhere(NASTY)):
        shown = Shown(page, reader)

        assert set(shown.tags) <= TAGS
        assert {len(cells) for cells in shown.rows} == {6}
        assert shown.rows[1][0] == NASTY
        assert shown.words.count(NASTY) >= 8
        assert not any(CALLS.search(said) for said in shown.said)


@pytest.mark.parametrize("reader", READERS)
@settings(max_examples=25, deadline=None)
@given(st.text(st.characters(codec="utf-8"), min_size=1, max_size=40))
def test_no_text_breaks_a_page(reader: str, text: str) -> None:
    for page in pages(everywhere(f"({text})")):
        shown = Shown(page, reader)

        assert set(shown.tags) <= TAGS
        assert {len(cells) for cells in shown.rows} <= {6}
        assert not any(CALLS.search(said) for said in shown.said)


def test_a_patch_shows_what_it_moves_before_the_page_it_makes() -> None:
    """What is pasted in an e-mail must not pass for what is."""
    shown = Shown(render([report_of(FERN, what_if="practices: [{text: read a story in a school, since: 2019}]\n")], []))

    assert "What if patch.yaml: 1 move, 5 stay; the page shows what would be." in shown.words
    moved = next(row for row in shown.rows if "Story hours" in row[0] and "→" in " ".join(row))
    assert moved[3] == "0 → 45"


def test_a_patch_that_moves_nothing_says_so_and_without_a_patch_nothing_is_said() -> None:
    assert "0 move, 6 stay" in Shown(render([report_of(FERN, what_if="size: medium\n")], [])).words
    assert "What if" not in Shown(render([report_of(FERN)], [])).words


def test_what_was_not_told_has_no_number_before_a_patch() -> None:
    shown = Shown(
        render([report_of("name: B\nproducts: [refill packs, wool, bread]\n", what_if="practices: []\n")], [])
    )

    assert any(row[3] == "? → 0" for row in shown.rows)
