"""Findings and reviews made by hand, and real ones, for the tests of formats."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from aligncheck.briefs import fronted_brief, yaml_briefs
from aligncheck.check_document import Terms
from aligncheck.checking import Choice
from aligncheck.errors import Place, Problem, Span
from aligncheck.finding import Edit, Excused, Finding
from aligncheck.judging import Judge
from aligncheck.policy import Policy
from aligncheck.reviewing import Review, review
from aligncheck.rules.base import Rule, rule
from aligncheck.settled import Settled
from aligncheck.severity import Severity
from aligncheck.spans import span_at
from tests.conftest import DAY

if TYPE_CHECKING:
    from collections.abc import Iterator

    from aligncheck.catalogue import Catalogue
    from aligncheck.embedding.encoder import Encoder
    from aligncheck.finding import Hit
    from aligncheck.target import Target

FILE = "briefs/jar.yaml"
BRIEF = """\
campaign: Jar month
markets: [EU]
claims:
  - id: jar
    text: Our eco-friendly jar
posts:
  - text: |
      We are planet friendly, #refillmonth
      and we are kind to the
      planet too.
suppress:
  - {rule: GC01, post: 1, reason: cleared by counsel, until: 2027-12-31}
"""
MESSAGE = "“eco-friendly” says nothing that can be checked"
WAY_OUT = "say the specific fact instead, or name the label and its licence"
UNREAD = Problem("the key is unknown", "briefs/odd.yaml", Place("briefs/odd.yaml", 3, 1), "colour", "colour: red")


def _made(code: str, name: str, severity: Severity, **how: Any) -> Rule:  # noqa: ANN401
    def look(target: Target) -> Iterator[Hit]:
        """Words that a reader cannot check.

        Looks for:
            A green word, as in `eco-friendly`.

        Why:
            Nobody can check it.

        Clears it:
            A figure.

        Bad:
            Our {green} jar

        Good:
            Jar: 70 % recycled glass

        Basis:
            EU: Directive 2024/825.
        """
        del target
        yield from ()

    return rule(code, name, severity, **how)(look)


RULES = (
    _made("AL05", "dots-not-connected", Severity.INFO),
    _made("GC01", "generic-green-claim", Severity.WARNING, graver={"EU": Severity.ERROR}),
    _made("EV02", "evidence-unreachable", Severity.WARNING, default=False),
)
"""Rules for a driver; no findings are made with them."""


def found(at: str = "eco-friendly", text: str = BRIEF, file: str = FILE, **changes: Any) -> Finding:  # noqa: ANN401
    """Return a finding on the first place where some words stand in a text, `at`."""
    start = text.index(at)
    told: dict[str, Any] = {
        "code": "GC01", "name": "generic-green-claim", "severity": Severity.ERROR, "message": MESSAGE,
        "way_out": WAY_OUT, "span": span_at(text, file, start, start + len(at)), "words": at,
        "route": ("claims", 0, "text"), "jurisdictions": ("EU",), "claim": "jar", "fingerprint": "0123456789abcdef",
    }  # fmt: skip
    return Finding(**told | changes)


def of_each_kind() -> tuple[Finding, ...]:
    """Return five findings in one file: an error, a warning with a fix, an info, one suppressed, one known."""
    span = Span(FILE, 12, 6, 12, 10)
    copy: dict[str, Any] = {"route": ("posts", 0, "text"), "jurisdictions": (), "post": 1, "claim": None}
    accepted = Excused("cleared by counsel", "2027-12-31", span)
    fix = Edit(("posts", 0, "text"), 24, 36, "#RefillMonth", "write each word of the hashtag with a capital")
    tag = found("#refillmonth")
    return (
        found("campaign", severity=Severity.INFO, code="AL05", name="dots-not-connected", words="", route=("campaign",),
              message="no post says why it is you", way_out="write one that does", claim=None, jurisdictions=()),
        found(also=("GC03", "GC08")),
        found("planet friendly", **copy, excused=accepted, fingerprint="1111111111111111"),
        found("#refillmonth", **copy, severity=Severity.WARNING, code="EV02", name="evidence-unreachable",
              message="a screen reader cannot tell the words of “#refillmonth” apart", way_out="use capitals",
              fix=fix, fix_span=tag.span, fingerprint="2222222222222222"),
        found("kind to the\n      planet", **copy, known=True, fingerprint="3333333333333333"),
    )  # fmt: skip


def reviewed(*findings: Finding, text: str = BRIEF, problems: tuple[Problem, ...] = (), **changes: Any) -> Review:  # noqa: ANN401
    """Return a review that found this in one file, or in those that are named."""
    files = list(dict.fromkeys(each.span.file for each in findings)) or [FILE]
    made = Review(
        list(findings), list(problems), files, dict.fromkeys(files, text), RULES, DAY, dict.fromkeys(files, "a" * 64)
    )
    return made._replace(**changes)


def whole() -> Review:
    """Return a review with a finding of each kind, a clean file, and one that could not be read."""
    made = reviewed(*of_each_kind(), problems=(UNREAD,), baseline="known.json", gone=2)
    clean = "briefs/clean.yaml"
    return made._replace(
        checked=[*made.checked, clean], texts={**made.texts, clean: ""}, hashes={**made.hashes, clean: "b" * 64}
    )


def run(text: str, file: str = FILE, *, select: tuple[str, ...] = ("GC01",)) -> Review:
    """Return what the real rules find in a brief."""
    briefs = [fronted_brief(text.encode(), file)] if file.endswith(".md") else yaml_briefs(text.encode(), file)
    return review([lambda: briefs], JUDGE, POLICY, Choice(select=select))


def _never() -> tuple[Catalogue, Encoder]:
    raise AssertionError("these rules need no score")


POLICY = Policy(as_of=DAY)
JUDGE = Judge(_never, dict, POLICY, Settled())
TERMS = Terms(Settled(), Choice(), Severity.ERROR)
