"""One finding for words that several rules mean: held against the plain way to say it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from hypothesis import given
from hypothesis import strategies as st

from aligncheck.checking import one_a_span
from aligncheck.errors import Span
from aligncheck.finding import Finding
from aligncheck.severity import Severity

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

OVER: Mapping[str, Sequence[str]] = {"AA01": ("AA02",), "AA02": ("AA03",)}


@st.composite
def findings(draw: st.DrawFn) -> Finding:
    begin = draw(st.integers(1, 9))
    length = draw(st.integers(0, 4))
    line = draw(st.integers(1, 2))
    end_line = line + draw(st.integers(0, 1))
    return Finding(
        code=draw(st.sampled_from(["AA01", "AA02", "AA03", "BB01"])), name="a-rule",
        severity=draw(st.sampled_from(list(Severity))), message=draw(st.sampled_from(["one", "two"])), way_out="",
        span=Span(draw(st.sampled_from(["a", "b"])), line, begin, end_line, begin + length),
        words="x" * length if draw(st.booleans()) else "", route=(),
    )  # fmt: skip


def meet(one: Finding, other: Finding) -> bool:
    """Say whether two findings mean the same words; where one marks none, the same rule at the same place."""
    a, b = one.span, other.span
    if not (one.words and other.words):
        return (one.code, a, one.message) == (other.code, b, other.message)
    apart = (a.end_line, a.end_column) <= (b.line, b.column) or (b.end_line, b.end_column) <= (a.line, a.column)
    return a.file == b.file and not apart


@given(st.lists(findings(), max_size=12))
def test_each_finding_has_a_host_or_its_own_place(given: list[Finding]) -> None:
    depth = {"AA01": 2, "AA02": 1, "AA03": 0, "BB01": 0}
    kept: list[Finding] = []
    for each in sorted(given, key=lambda e: (-depth[e.code], e.severity.rank, -len(e.words), e.code)):
        host = next((n for n, other in enumerate(kept) if meet(each, other)), None)
        if host is None:
            kept.append(each)
        elif each.code != kept[host].code:
            kept[host] = kept[host]._replace(also=tuple(sorted({*kept[host].also, each.code})))

    assert one_a_span(given, OVER) == kept


def test_ten_thousand_findings_are_no_matter() -> None:
    """As a text that repeats one word: it must not take minutes."""
    many = [
        Finding(
            code="AA03", name="a-rule", severity=Severity.INFO, message="one", way_out="",
            span=Span("a", 1, at, 1, at + 1), words="x", route=(),
        )
        for at in range(1, 10_001)
    ]  # fmt: skip

    assert len(one_a_span(many, {})) == 10_000
