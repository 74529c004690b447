"""Markdown: what one pastes into an issue, a page or an e-mail. Every word of a profile is escaped (gfm.py)."""

from __future__ import annotations

from typing import TYPE_CHECKING

from aligncheck.reporters import gfm
from aligncheck.reporters.choosing import best, chosen, in_the_way, natural, rest
from aligncheck.reporters.moves_markdown import moves
from aligncheck.reporters.phrases import (
    HEURISTIC,
    WORDS,
    challenged,
    count,
    number,
    public,
    strength,
    summary,
    too_little,
    weakest,
)  # fmt: skip
from aligncheck.reporters.strands import Sort, acts, against, harmful, links
from aligncheck.verdict import Verdict

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from aligncheck.advise import Step
    from aligncheck.errors import Place, Problem
    from aligncheck.report import BrandReport, Result
    from aligncheck.reporters.choosing import Row
    from aligncheck.reporters.strands import Strand

_HEAD = ("cause", "fit", "acts", "proof", "if challenged", "what to do")
_NUMBERS = ("fit", "acts", "proof")
_DETAILED, _WAYS = 3, 5  # of a brand: causes told in full, lines that stand in the way
_DOTS = 4  # links, and acts, of a cause that is one of several


def render(
    reports: Sequence[BrandReport],
    errors: Sequence[Problem],
    *,
    top: int | None = None,
    everything: bool = False,
    settings: str = "",
) -> str:
    """Return the reports as one Markdown page: `settings`, a line on what was changed; what could not be read."""
    blocks = [block for report in reports for block in _brand(report, top, everything=everything)]
    return gfm.page([*_settings(settings), *blocks, *_unread(errors), f"*{HEURISTIC}*"])


def explained(results: Iterable[tuple[BrandReport, Result]], *, settings: str = "") -> str:
    """Return the whole account of one cause for each brand; `settings` is a line on what was changed."""
    blocks = _settings(settings)
    for report, result in results:
        blocks += [f"# {gfm.text(report.name)}: {gfm.text(result.cause.name)}", *_basis(report)]
        if not result.reliable:
            blocks += [f"**{summary(report)}**", gfm.text(too_little(report))]
            continue
        blocks += [f"**{gfm.text(result.because)}**", _table([(result, [])]), *_details(result)]
    return gfm.page([*blocks, f"*{HEURISTIC}*"])


def _settings(settings: str) -> list[str]:
    return [gfm.text(settings)] if settings else []


def _brand(report: BrandReport, top: int | None, *, everything: bool) -> Iterator[str]:
    yield f"# {gfm.text(report.name)}"
    yield from _basis(report)
    rows = chosen(report, top, everything=everything)
    if not rows:
        yield "No cause in the catalogue."
        return
    yield f"**{summary(report)}**"
    if not any(result.reliable for result in report.unranked):
        yield gfm.text(too_little(report))
        return
    yield _table(rows)
    yield _rest(report, rows)
    yield from _ways(report)
    for result in best([result for result, _ in rows], _DETAILED):
        yield f"## {gfm.text(result.cause.name)}: {WORDS[result.verdict].lower()}"
        yield gfm.text(result.because)
        yield from _details(result, _DOTS)


def _basis(report: BrandReport) -> Iterator[str]:
    """Yield what the report goes by: the trade, the file, the day, and what was not asked or was left out."""
    coverage, trade = report.coverage, report.profile.brand.industry
    kinds = len(coverage.told) + len(coverage.not_asked)
    parts = [gfm.text(trade)] if trade else []
    parts += [gfm.code(report.profile.source.file), f"as of {report.policy.as_of}"]
    yield " · ".join([*parts, f"judged from {len(coverage.told)} of {kinds} kinds of facts"])
    if coverage.not_asked:
        yield f"Not asked yet: {', '.join(coverage.not_asked)}."
    if coverage.ignored:
        left = [f"{_place(each.place)} {gfm.text(each.text)} ({why})" for each, why in coverage.ignored]
        yield f"Left out: {'; '.join(left)}."
    yield from moves(report)


def _table(rows: Sequence[Row]) -> str:
    return gfm.table(_HEAD, [_row(result, len(twins)) for result, twins in rows], right=_NUMBERS)


def _row(result: Result, twins: int) -> list[str]:
    score = result.score
    name = gfm.text(result.cause.name) + (f" (+{twins})" if twins else "")
    numbers = (number(score.fit), number(score.practice), number(score.proof))
    return [name, *numbers, challenged(result), f"**{WORDS[result.verdict].lower()}**{_missing(result)}"]


def _missing(result: Result) -> str:
    """Return what is missing, in words for someone who has never seen a report."""
    practice, questions = result.score.practice, result.questions
    if result.verdict is Verdict.ACT_FIRST and practice is not None:
        return f": acts are {max(1, round(100 * (result.policy.bands.practice_fair - practice)))} points short"
    if result.verdict is not Verdict.BACK_PARTNER:
        return ""
    if questions:
        return f": {count(len(questions), 'question')} would decide"
    return ": join those who lead it" if result.cause.led_by == "community" else ""


def _rest(report: BrandReport, rows: Sequence[Row]) -> str:
    left = rest(report, rows)
    folded = "(+n): near-twins folded in." if any(twins for _, twins in rows) else ""
    return " ".join(filter(None, (f"Also: {', '.join(left)}." if left else "", folded)))


def _ways(report: BrandReport) -> Iterator[str]:
    """Yield what is in the way: each line once, with the causes it stands against."""
    found = in_the_way(natural(report))[:_WAYS]
    if found:
        yield "**In the way**"
        yield gfm.items([f"{_place(place)} {gfm.text(text)} >< {_names(names)}" for place, text, names in found])


def _names(names: Sequence[str]) -> str:
    more = f" and {len(names) - 3} more" if len(names) > 3 else ""  # noqa: PLR2004
    return ", ".join(gfm.text(name) for name in names[:3]) + more


def _details(result: Result, most: int | None = None) -> Iterator[str]:
    """Yield the dots, what is weakest, how divided the public is, what was not asked and what to do next."""
    yield from _listed("The dots", [_dot(link) for link in links(result)], most)
    yield from _listed("What the brand does", [_dot(act) for act in acts(result)], most)
    yield from _listed("Against it", [_dot(each) for each in (*against(result), *harmful(result))])
    yield f"**Weakest:** {weakest(result)}"
    if result.split:
        yield f"**How divided the public is:** {gfm.text(public(result.split))}"
    yield from _listed("Questions", [gfm.text(question) for question in result.questions])
    if result.next_steps:
        yield "**Next steps**"
        yield gfm.steps([_step(step, result) for step in result.next_steps])


def _listed(head: str, lines: Sequence[str], most: int | None = None) -> Iterator[str]:
    if lines:
        yield f"**{head}**" + (f" (the first {most} of {len(lines)})" if most and len(lines) > most else "")
        yield gfm.items(lines[:most])


def _dot(strand: Strand) -> str:
    """Return a line of the profile with its place, and what it meets."""
    told = f"{_place(strand.place)} {gfm.text(strand.statement)}"
    if strand.sort is Sort.LINK:
        return f"{told} → {gfm.text(strand.side)} ({strength(strand.strength)}, {strand.kind})"
    if not strand.side:
        return f"{told}: {strand.note}"
    return f"{told} >< {gfm.text(strand.side)} ({strand.note})"


def _step(step: Step, result: Result) -> str:
    gain = f"+{step.gain:g} points" if step.gain > 0 else ""
    leads = f"leads to: {WORDS[step.verdict].lower()}" if step.verdict is not result.verdict else ""
    more = "; ".join(filter(None, (gain, leads)))
    return gfm.text(step.do) + (f" ({more})" if more else "")


def _unread(errors: Sequence[Problem]) -> Iterator[str]:
    if errors:
        yield "## Could not be read"
        yield gfm.items([f"{gfm.code(str(error.place or error.file))} {gfm.text(error.told)}" for error in errors])


def _place(place: Place) -> str:
    return gfm.code(f"{place.file}:{place.line}")
