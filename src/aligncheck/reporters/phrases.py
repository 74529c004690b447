"""What every format says in words: the same sentence on a screen, in an issue and in an e-mail."""

from __future__ import annotations

from typing import TYPE_CHECKING

from aligncheck.verdict import Verdict

if TYPE_CHECKING:
    from aligncheck.errors import Place
    from aligncheck.facts import Act
    from aligncheck.loading import Profile
    from aligncheck.report import BrandReport, Result

HEURISTIC = "A heuristic, not advice."
WORDS = {
    Verdict.SPEAK_UP: "SPEAK UP",
    Verdict.BACK_PARTNER: "BACK A PARTNER",
    Verdict.ACT_FIRST: "ACT FIRST",
    Verdict.FIX_FIRST: "FIX FIRST",
    Verdict.STAY_OUT: "STAY OUT",
    Verdict.UNKNOWN: "TOO LITTLE TO SAY",
}
_LEAP = 0.005  # years; a year of 365 days is one


def summary(report: BrandReport) -> str:
    """Return the one sentence that matters."""
    results = report.unranked
    if not any(result.reliable for result in results):
        return "Too little to say."
    speak = sum(result.verdict is Verdict.SPEAK_UP for result in results)
    traps = sum(_dangerous(result) for result in results)
    first = f"Speak up on {count(speak, 'cause')} now." if speak else "No cause to speak up on yet."
    if traps:
        first += f" {traps} that look{'s' if traps == 1 else ''} natural would be thrown back at you."
    return first


def _dangerous(result: Result) -> bool:
    """Say whether a cause looks natural and would be thrown back."""
    bands, score = result.policy.bands, result.score
    if score.fit < bands.good:
        return False
    called = result.verdict in (Verdict.ACT_FIRST, Verdict.FIX_FIRST) and score.exposure >= bands.thrown_back
    return called or score.contradiction >= result.policy.conflicts.open_from


def too_little(report: BrandReport) -> str:
    """Say what is needed before anything can be said."""
    lines = report.unranked[0].evidence.statements.different
    need = report.policy.bands.statements
    return (
        f"The profile has {count(lines, 'line')} that can be judged, and fit needs {need}: write down what you sell, "
        "how you work and what you value, in English, one line each (the README shows how)."
    )


def left_out(report: BrandReport) -> str:
    """Say which lines were left out, and why: `lines 4 and 7 (not in English, which is all it reads)`."""
    reasons: dict[str, list[str]] = {}
    for line, why in report.coverage.ignored:
        reasons.setdefault(why, []).append(marked(line.place, report.profile).lstrip(":"))
    return "; ".join(f"{_numbered(list(dict.fromkeys(lines)))} ({why})" for why, lines in reasons.items())


def _numbered(lines: list[str]) -> str:
    if len(lines) == 1:
        return f"line {lines[0]}"
    return f"lines {', '.join(lines[:-1])} and {lines[-1]}"


def marked(place: Place, profile: Profile) -> str:
    """Return the line of a place: `:12`, or `*3` for a line of the patch."""
    patched = profile.patch is not None and place.file == profile.patch.file != profile.source.file
    return f"{'*' if patched else ':'}{place.line}"


def challenged(result: Result) -> str:
    """Say in two words what happens if the brand is challenged."""
    if result.evidence.against and result.score.business >= result.policy.conflicts.open_from:
        return f"sold, line {_line(result.evidence.against[0].statement.place, result)}"
    if result.open_conflicts:
        conflict = result.open_conflicts[0]
        return "open, parent" if conflict.parent else f"open, line {_line(conflict.place, result)}"
    if result.score.exposure >= result.policy.bands.thrown_back:
        return "called out" if result.score.practice is not None else "not told"
    return "holds" if result.score.practice is not None else "not told"


def _line(place: Place, result: Result) -> str:
    return marked(place, result.evidence.profile).lstrip(":")


def missing(result: Result) -> str:
    """Return what is missing, in brackets."""
    bands, score = result.policy.bands, result.score
    if result.verdict is Verdict.ACT_FIRST and score.practice is not None:
        return f"({max(1, round(100 * (bands.practice_fair - score.practice)))} short)"
    if result.verdict is Verdict.BACK_PARTNER and result.questions:
        return f"({len(result.questions)} asked)"
    if result.verdict is Verdict.BACK_PARTNER and result.cause.led_by == "community":
        return "(join)"
    return ""


def weakest(result: Result) -> str:
    """Say which part is weakest, how far the next verdict is, and whether this one hangs by a thread."""
    other, bands = result.assessed.nearest, result.policy.bands
    parts = {"fit": result.score.fit / bands.good}
    if result.score.practice is not None:
        parts["practice"] = result.score.practice / bands.practice_good
    if result.score.proof is not None:
        parts["proof"] = result.score.proof / bands.proof_fair
    name = min(parts, key=lambda part: parts[part])
    text = f"{name} {number(getattr(result.score, name))}"
    if other:
        text += f"; {other.points:g} points from {WORDS[other.verdict]}"
    return text + ("" if result.stable else "; the verdict changes if weights move 20%")


def strength(share: float | None) -> str:
    """Return how strong a link is (0-1), as `.84`: none is certain. What has no strength gives nothing."""
    return "" if share is None else f".{min(99, round(100 * share)):02d}"


def age(years: float | None) -> str:
    """Return how long something has been done."""
    if years is None:
        return "undated"
    whole = int(years + _LEAP)
    return count(whole, "year") if whole else "under a year"


def seen(act: Act) -> str:
    """Say who has looked at what the brand does."""
    known = {"outside": "checked outside", "certified": "certified", "own": "own evidence only"}
    return known.get(act.evidence, "no evidence given")


def public(levels: dict[str, str]) -> str:
    """Return how divided the public is, by market: `high in US; low elsewhere`."""
    by_level: dict[str, list[str]] = {}
    for market, level in levels.items():
        by_level.setdefault(level, []).append(market)
    parts = []
    for level, markets in by_level.items():
        named = ", ".join(market for market in markets if market != "default")
        rest = ("elsewhere" if len(levels) > 1 else "everywhere") if "default" in markets else ""
        where = " and ".join(part for part in (f"in {named}" if named else "", rest) if part)
        parts.append(f"{level} {where}")
    return "; ".join(parts)


def number(share: float | None) -> str:
    """Return a share (0-1) as points, or `?` where it was not told."""
    return "?" if share is None else f"{round(100 * share)}"


def count(number: int, thing: str) -> str:
    """Return a number and its noun."""
    return f"{number} {thing}" if number == 1 else f"{number} {thing}s"
