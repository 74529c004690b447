"""The terminal: one screen that can be defended in a meeting. Words and bars; nothing is said by colour alone."""

from __future__ import annotations

from typing import TYPE_CHECKING

from rich.cells import cell_len

from aligncheck.catalogue import Kind
from aligncheck.report import fold
from aligncheck.reporters.page import Page, cell
from aligncheck.reporters.plain import clean
from aligncheck.verdict import Verdict

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from aligncheck.evidence import Link
    from aligncheck.report import BrandReport, Result

Row = tuple["Result", list["Result"]]
HEURISTIC = "A heuristic, not advice."
_STYLES = {
    Verdict.SPEAK_UP: "bold green",
    Verdict.BACK_PARTNER: "cyan",
    Verdict.ACT_FIRST: "yellow",
    Verdict.FIX_FIRST: "bold red",
    Verdict.STAY_OUT: "red",
    Verdict.UNKNOWN: "dim",
}
_WORDS = {
    Verdict.SPEAK_UP: "SPEAK UP",
    Verdict.BACK_PARTNER: "BACK A PARTNER",
    Verdict.ACT_FIRST: "ACT FIRST",
    Verdict.FIX_FIRST: "FIX FIRST",
    Verdict.STAY_OUT: "STAY OUT",
    Verdict.UNKNOWN: "TOO LITTLE TO SAY",
}
_USUAL, _WIDE = 76, 110  # columns from which a short bar and a long one have room
_FIXED = 1 + 4 + 1 + 4 + 1 + 5 + 1 + 13 + 1 + 24  # what a row needs beside its name and its bar
_LEAST = 1 + 4 + 1 + 17
_NARROWEST = 12
_LEAP = 0.005  # years; a year of 365 days is one
_FACET_ROOM = 60  # columns; wider, the eye loses the line
_GROUPS = (
    (Verdict.SPEAK_UP, 5),
    (Verdict.ACT_FIRST, 3),
    (Verdict.FIX_FIRST, 3),
    (Verdict.STAY_OUT, 2),  # only those that look natural and are not
    (Verdict.BACK_PARTNER, 4),
)


def render(
    reports: Sequence[BrandReport],
    *,
    width: int = 80,
    color: bool = False,
    top: int | None = None,
    everything: bool = False,
    settings: str = "",
) -> str:
    """Return the reports as text for a terminal of some width; `settings` is a line on what was changed."""
    page = Page(width, color=color)
    _settings(page, settings)
    for number, report in enumerate(reports):
        if number:
            page.line()
        _brand(page, report, top, everything=everything)
    return page.text()


def _settings(page: Page, settings: str) -> None:
    if settings:
        page.line((clean(settings), "dim"), indent=3)


def _brand(page: Page, report: BrandReport, top: int | None, *, everything: bool) -> None:
    _head(page, report)
    rows = _chosen(report, top, everything=everything)
    if not rows:
        page.line("No cause in the catalogue.")
        return
    if not any(result.reliable for result in report.results):
        _too_little(page, report)
        return
    page.line()
    _table(page, report, rows)
    best = _focus([result for result, _ in rows])
    page.line()
    details(page, best, way=report.results, links=4)
    page.line()
    more = f"More: aligncheck explain {clean(report.profile.source.file)} {best.cause.id}"
    if len(more) + 2 + len(HEURISTIC) <= page.width:
        page.line(more, (f"{HEURISTIC:>{page.width - len(more)}}", "dim"))
    else:
        page.whole(more)  # a command is copied: it is never broken
        page.line((HEURISTIC, "dim"))


def _focus(results: Sequence[Result]) -> Result:
    """Return the result to explain first: the best one to speak up on, to back, to fix, then whatever comes first."""
    for verdict in (Verdict.SPEAK_UP, Verdict.BACK_PARTNER, Verdict.FIX_FIRST):
        for result in results:
            if result.verdict is verdict and result.links:
                return result
    return results[0]


def _head(page: Page, report: BrandReport) -> None:
    brand, coverage = report.profile.brand, report.coverage
    parts = [brand.industry, report.profile.source.file]
    rest = "".join(f" · {clean(part)}" for part in parts if part)
    page.line((clean(brand.name), "bold"), rest)
    told, kinds = len(coverage.told), len(coverage.told) + len(coverage.not_asked)
    asked = f" Not asked yet: {', '.join(coverage.not_asked)}." if coverage.not_asked else ""
    page.line(f"Judged from {told} of {kinds} kinds of facts, as of {report.policy.as_of}.{asked}")
    if coverage.ignored:
        lines = ", ".join(dict.fromkeys(str(statement.place.line) for statement, _ in coverage.ignored))
        reasons = sorted({why for _, why in coverage.ignored})
        page.line((f"Left out: line {lines} ({'; '.join(reasons)}).", "yellow"))
    page.line((summary(report), "bold"))


def summary(report: BrandReport) -> str:
    """Return the one sentence that matters."""
    results = report.results
    if not any(result.reliable for result in results):
        return "Too little to say."
    speak = sum(result.verdict is Verdict.SPEAK_UP for result in results)
    traps = sum(_dangerous(result) for result in results)
    first = f"Speak up on {_count(speak, 'cause')} now." if speak else "No cause to speak up on yet."
    if traps:
        first += f" {traps} that look{'s' if traps == 1 else ''} natural would be thrown back at you."
    return first


def _dangerous(result: Result) -> bool:
    """Say whether a cause looks natural and would be thrown back."""
    policy = result.policy
    called = result.score.exposure >= policy.bands.thrown_back and result.verdict in (
        Verdict.ACT_FIRST,
        Verdict.FIX_FIRST,
    )
    return result.score.fit >= policy.bands.good and (
        called or result.score.contradiction >= policy.conflicts.open_from
    )


def _too_little(page: Page, report: BrandReport) -> None:
    count = len(list(report.results[0].evidence.statements.kept))
    need = report.policy.bands.statements
    page.line(
        f"The profile has {_count(count, 'line')} that can be judged, and fit needs {need}: write down what you sell, "
        "how you work and what you value, in English, one line each (the README shows how)."
    )
    page.line((HEURISTIC, "dim"))


def _chosen(report: BrandReport, top: int | None, *, everything: bool) -> list[Row]:
    """Return the rows to show: a few of each verdict, near-twins folded; or all, or the first so many."""
    if everything or top is not None:
        return [(result, []) for result in report.results[: None if everything else top]]
    rows: list[Row] = []
    for verdict, most in _GROUPS:
        group = [result for result in report.results if result.verdict is verdict]
        if verdict is Verdict.STAY_OUT:
            group = [
                result for result in group if result.evidence.against and result.score.fit >= result.policy.bands.fair
            ]
        if verdict in (Verdict.ACT_FIRST, Verdict.FIX_FIRST):
            group.sort(key=lambda result: (-round(result.score.fit, 3), result.cause.id))
        rows += fold(group)[:most]
    return rows or [(result, []) for result in report.results[:5]]


def _table(page: Page, report: BrandReport, rows: list[Row]) -> None:
    bar = 20 if page.width >= _WIDE else 6 if page.width >= _USUAL else 0
    usual = page.width >= _USUAL
    room = page.width - (_FIXED if usual else _LEAST) - (bar + 1 if bar else 0)
    names = [cell_len(clean(result.cause.name)) + len(_twins(twins)) for result, twins in rows]
    widest = max(_NARROWEST, min(max(names), room))
    cells = [
        f"{'CAUSE':{widest}}",
        " FIT",
        *([" " * bar, "ACTS", "PROOF", f"{'IF CHALLENGED':13}"] if usual else []),
        "DO",
    ]
    page.line((" ".join(cells), "bold"))
    for result, twins in rows:
        _row(page, result, _named(result, twins, widest), bar if usual else None)
    _also(page, report, rows)


def _named(result: Result, twins: list[Result], width: int) -> str:
    """Return the cause's name and the count of near-twins folded under it, which is never cut off."""
    count = _twins(twins)
    return cell(clean(result.cause.name), width - len(count)) + count


def _twins(twins: list[Result]) -> str:
    return f" +{len(twins)}" if twins else ""


def _row(page: Page, result: Result, name: str, bar: int | None) -> None:
    score, why = result.score, _short(result)
    cells = [name, f"{round(100 * score.fit):>4}"]
    if bar is not None:
        cells += [
            _bar(score.fit, bar),
            f"{_number(score.practice):>4}",
            f"{_number(score.proof):>5}",
            f"{challenged(result):13}",
        ]
    more = f" {why}" if why and bar is not None else ""
    page.line(" ".join(cells) + " ", (_WORDS[result.verdict], _STYLES[result.verdict]), more)


def _bar(share: float, width: int) -> str:
    full = round(share * width)
    return "█" * full + "░" * (width - full)


def _number(share: float | None) -> str:
    return "?" if share is None else f"{round(100 * share)}"


def challenged(result: Result) -> str:
    """Say in two words what happens if the brand is challenged."""
    if result.evidence.against and result.score.business >= result.policy.conflicts.open_from:
        return f"sold, line {result.evidence.against[0].statement.place.line}"
    if result.open_conflicts:
        conflict = result.open_conflicts[0]
        return "open, parent" if conflict.parent else f"open, line {conflict.place.line}"
    if result.score.exposure >= result.policy.bands.thrown_back:
        return "called out" if result.score.practice is not None else "not told"
    return "holds" if result.score.practice is not None else "not told"


def _short(result: Result) -> str:
    """Return what is missing, in brackets."""
    bands, score = result.policy.bands, result.score
    if result.verdict is Verdict.ACT_FIRST and score.practice is not None:
        return f"({max(1, round(100 * (bands.practice_fair - score.practice)))} short)"
    if result.verdict is Verdict.BACK_PARTNER and result.questions:
        return f"({len(result.questions)} asked)"
    if result.verdict is Verdict.BACK_PARTNER and result.cause.led_by == "community":
        return "(join)"
    return ""


def _also(page: Page, report: BrandReport, rows: list[Row]) -> None:
    shown = {id(result) for result, twins in rows for result in (result, *twins)}
    rest = [result for result in report.results if id(result) not in shown]
    counts = {verdict: sum(result.verdict is verdict for result in rest) for verdict, _ in _GROUPS}
    words = {
        Verdict.SPEAK_UP: "to speak up on",
        Verdict.ACT_FIRST: "to act on first",
        Verdict.FIX_FIRST: "to fix first",
    }
    words |= {Verdict.BACK_PARTNER: "to back", Verdict.STAY_OUT: "stay out"}
    parts = [f"{count} {words[verdict]}" for verdict, count in counts.items() if count]
    folded = "   +n = near-twins folded in" if any(twins for _, twins in rows) else ""
    if parts:
        page.line((f"   also: {' · '.join(parts)} (--all){folded}", "dim"))


def details(page: Page, result: Result, *, way: Sequence[Result], links: int | None = None) -> None:
    """Write why one cause, what is weakest, what is in the way, how divided the public is, and what to do next."""
    page.line((f"WHY {clean(result.cause.name).upper()}", "bold"), f"   {clean(result.because)}", indent=3)
    for link in result.links[:links]:
        _dots(page, link, result)
    for act in sorted(result.evidence.acts, key=lambda act: (-act.relevance * act.weight, act.text))[:2]:
        age = _age(act.years)
        seen = {"outside": "checked outside", "certified": "certified", "own": "own evidence only"}.get(
            act.evidence, "no evidence given"
        )
        _aligned(page, act.place.line, clean(act.text), "==", f"{age}; {seen}", "acted")
    for text, place in result.evidence.harmful:
        _aligned(page, place.line, clean(text), "><", "reads as harm; list under controversies", "not counted")
    _weakest(page, result)
    levels = result.split
    if levels:
        page.line(("PUBLIC      ", "bold"), f"split: {_split(levels)}", indent=12)
    _next(page, result)
    _in_the_way(page, way)


def _age(years: float | None) -> str:
    if years is None:
        return "undated"
    whole = int(years + _LEAP)
    return _count(whole, "year") if whole else "under a year"


def _dots(page: Page, link: Link, result: Result) -> None:
    facet, _ = result.evidence.facet(link)
    what = (
        "its duty"
        if link.duty
        else "inferred"
        if link.statement.origin == "inferred"
        else "close"
        if link.kind is Kind.MEANING
        else "can help"
    )
    strength = f".{min(99, round(100 * link.strength)):02d}"
    _aligned(page, link.statement.place.line, clean(link.statement.text), "->", clean(facet), f"{strength} {what}")


def _aligned(page: Page, number: int, left: str, arrow: str, right: str, note: str) -> None:
    """Write one pair of dots in columns; text that does not fit is cut, never wrapped into its neighbour."""
    place = f"  :{number}"
    room = min(page.width - 7 - 4 - 15, 2 * _FACET_ROOM)
    half = room // 2
    page.line(
        f"{place:6} {cell(left, half)} {arrow} {cell(right, room - half)} ",
        (note, "dim"),
    )


def _weakest(page: Page, result: Result) -> None:
    conclusion, bands = result.assessed.conclusion, result.policy.bands
    parts = {"fit": result.score.fit / bands.good}
    if result.score.practice is not None:
        parts["practice"] = result.score.practice / bands.practice_good
    if result.score.proof is not None:
        parts["proof"] = result.score.proof / bands.proof_fair
    name = min(parts, key=lambda part: parts[part])
    text = f"{name} {_number(getattr(result.score, name))}"
    if conclusion.next_verdict is not None:
        text += f"; {conclusion.points:g} points from {_WORDS[conclusion.next_verdict]}"
    text += "" if result.stable else "; the verdict changes if weights move 20%"
    page.line(("WEAKEST     ", "bold"), text, indent=12)


def _in_the_way(page: Page, results: Sequence[Result]) -> None:
    """Write what is open or harmful: each line of the profile once, with the natural causes it stands in the way of."""
    found: dict[tuple[int, str], list[str]] = {}
    for result in results:
        if result.score.fit < result.policy.bands.fair and len(results) > 1:
            continue
        name = clean(result.cause.name)
        for against in result.evidence.against[:2]:
            found.setdefault((against.statement.place.line, clean(against.statement.text)), []).append(name)
        for conflict in result.open_conflicts[:2]:
            told = f" ({conflict.status})" if conflict.status else ""
            found.setdefault((conflict.place.line, clean(conflict.text) + told), []).append(name)
    for (line, text), names in list(found.items())[:3]:
        more = f" +{len(names) - 2}" if len(names) > 2 else ""  # noqa: PLR2004
        page.line(("IN THE WAY  ", "bold"), f":{line} {text} >< {', '.join(names[:2])}{more}", indent=12)


def _split(levels: dict[str, str]) -> str:
    """Return how divided the public is, by market: `high in US; low elsewhere`."""
    by_level: dict[str, list[str]] = {}
    for market, level in levels.items():
        by_level.setdefault(level, []).append(market)
    parts = []
    for level, markets in by_level.items():
        named = ", ".join(clean(market) for market in markets if market != "default")
        rest = ("elsewhere" if len(levels) > 1 else "everywhere") if "default" in markets else ""
        where = " and ".join(part for part in (f"in {named}" if named else "", rest) if part)
        parts.append(f"{level} {where}")
    return "; ".join(parts)


def _next(page: Page, result: Result) -> None:
    for number, step in enumerate(result.next_steps, 1):
        gain = f"   +{step.gain:g}" if step.gain > 0 else ""
        leads = f" → {_WORDS[step.verdict]}" if step.verdict is not result.verdict else ""
        head = (f"{'NEXT' if number == 1 else '':12}", "bold")
        page.line(head, f"{number} {clean(step.do)}{gain}{leads}", indent=14)
    for question in result.questions:
        page.line(("ASKED       ", "bold"), clean(question), indent=12)


def _count(number: int, thing: str) -> str:
    return f"{number} {thing}" if number == 1 else f"{number} {thing}s"


def explained(results: Iterable[tuple[BrandReport, Result]], *, width: int, color: bool, settings: str = "") -> str:
    """Return the whole account of one cause for each brand; `settings` is a line on what was changed."""
    page = Page(width, color=color)
    _settings(page, settings)
    for report, result in results:
        _head(page, report)
        if not result.reliable:
            _too_little(page, report)
            continue
        page.line()
        _table(page, report, [(result, [])])
        page.line()
        details(page, result, way=[result])
        page.line((HEURISTIC, "dim"))
    return page.text()
