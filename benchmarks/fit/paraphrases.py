"""Does the score hold still? Scores facts that are each said in three ways, and prints what stayed and what moved."""

from __future__ import annotations

import argparse
from dataclasses import dataclass
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING, Any

import yaml

from aligncheck.assessment import assess
from aligncheck.embedding.encoder import default_encoder
from aligncheck.library import load_catalogue
from aligncheck.loading import Profile, validate
from aligncheck.matching import Matcher
from aligncheck.models import Brand
from aligncheck.policy import Policy
from aligncheck.source import parse

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping, Sequence

CASES = Path(__file__).resolve().parents[2] / "tests" / "cases" / "paraphrases.yaml"
WITHIN = 6.0
"""Points of fit between the highest and the lowest of the three."""

FRAMES = (
    "We sell {}.",
    "Our {}",
    "With us you get {}.",
    "We make {} for all of our customers.",
    "It is {} that we offer.",
)
"""Sentences that say no more than the short line that they hold."""

_DAY = date(2026, 11, 22)
_NEAR = 5  # places
_WORST = 20

Fits = dict[str, float]
"""Cause → fit (0-100), of the whole catalogue."""


@dataclass(frozen=True)
class Held:
    """One fact, and the fits of the brands that say it each in its own way."""

    case: Mapping[str, Any]
    fits: Sequence[Fits]
    without: Fits  # of the brand that does not say it at all

    @property
    def tops(self) -> list[str]:
        """Return the cause with the most fit in each."""
        return [top(fits) for fits in self.fits]

    @property
    def same(self) -> bool:
        """Say whether all have the same top cause."""
        return len(set(self.tops)) == 1

    @property
    def moved(self) -> float:
        """Return by how many points the top cause of the first text moves."""
        return self.spread(self.tops[0])

    @property
    def meant(self) -> float:
        """Return by how many points the cause that the fact is about moves."""
        return self.spread(self.case["cause"])

    @property
    def steady(self) -> bool:
        """Say whether it keeps its top cause and stays within the points."""
        return self.same and self.moved <= WITHIN

    @property
    def heard(self) -> bool:
        """Say whether the top cause is due to the fact: the brand that does not say it has another one."""
        return self.same and top(self.without) != self.tops[0]

    def spread(self, cause: str) -> float:
        """Return the highest less the lowest fit of a cause."""
        found = [fits[cause] for fits in self.fits]
        return max(found) - min(found)

    def rank(self, number: int) -> int:
        """Return the place of the cause meant in one of the three, 1 for the top; ties go to it."""
        fits = self.fits[number]
        return 1 + sum(fit > fits[self.case["cause"]] for fit in fits.values())


def top(fits: Fits) -> str:
    """Return the cause with the most fit, a tie going to the first id."""
    return min(fits, key=lambda cause: (-fits[cause], cause))


def main(arguments: Sequence[str] | None = None) -> None:
    """Score, count, print."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--all", action="store_true", help="show every set, not only the worst")
    options = parser.parse_args(arguments)
    facts, fits = cases(), scorer()
    found, sentences = held(facts, fits), held(framed(facts), fits)
    print("\n".join([*figures(found), "", *in_sentences(sentences), ""]))
    print("\n".join(worst(found, len(found) if options.all else _WORST)))


def cases() -> list[dict[str, Any]]:
    """Read the facts."""
    found: list[dict[str, Any]] = yaml.safe_load(CASES.read_text(encoding="utf-8"))
    return found


def scorer() -> Callable[[Profile], Fits]:
    """Return what gives the fit of a profile with every built-in cause."""
    matcher, policy = Matcher(load_catalogue([], default_encoder()), default_encoder()), Policy(as_of=_DAY)

    def fits(profile: Profile) -> Fits:
        return {each.evidence.entry.cause.id: 100 * each.score.fit for each in assess(profile, matcher, policy).causes}

    return fits


def held(facts: Sequence[Mapping[str, Any]], fits: Callable[[Profile], Fits]) -> list[Held]:
    """Score each fact in its three ways."""
    return [Held(case, [fits(profile(case, text)) for text in case["said"]], fits(profile(case))) for case in facts]


def framed(facts: Sequence[Mapping[str, Any]]) -> list[dict[str, Any]]:
    """Return the facts with the short line alone, and in sentences around it, instead of in other words."""
    return [{**case, "said": [case["said"][0], *(frame.format(case["said"][0]) for frame in FRAMES)]} for case in facts]


def profile(case: Mapping[str, Any], text: str = "") -> Profile:
    """Return the brand that says the fact in these words; or not at all."""
    lines = {channel: [line] for channel, line in case["others"].items()}
    brand = {"name": "Brand", "industry": case["trade"], **lines, case["channel"]: [text] if text else []}
    source = parse(yaml.safe_dump(brand, allow_unicode=True).encode(), f"{case['id']}.yaml")
    return Profile(validate(Brand, source), source)


def figures(found: Sequence[Held]) -> list[str]:
    """Return the figures, with counts."""

    def share(name: str, good: Callable[[Held], bool]) -> str:
        counts = [(kind, [good(each) for each in found if kind in ("", each.case["kind"])]) for kind in _KINDS]
        return f"{name:52}" + "".join(f"{sum(them):4} of {len(them):3} {_percent(them)}  " for _, them in counts)

    return [
        " " * 52 + "all               plain             harder",
        share("same top cause, within 6 points", lambda it: it.steady),
        share("… and it is due to the fact, not to the trade", lambda it: it.steady and it.heard),
        share("same top cause", lambda it: it.same),
        share("… and it is due to the fact, not to the trade", lambda it: it.heard),
        share("top cause of the first within 6 points", lambda it: it.moved <= WITHIN),
        share("cause meant within 6 points", lambda it: it.meant <= WITHIN),
        share("cause meant within 12 points", lambda it: it.meant <= 2 * WITHIN),
        share("cause meant on top in all three", lambda it: max(map(it.rank, range(3))) == 1),
        share("cause meant in the top five in all three", lambda it: max(map(it.rank, range(3))) <= _NEAR),
        f"median spread of the cause meant: {_middle([it.meant for it in found]):.1f} points",
    ]


def in_sentences(found: Sequence[Held]) -> list[str]:
    """Return how often a sentence around the short line keeps what the line alone comes to."""
    lines = ["the same line in a sentence: same top cause, within 6 points"]
    for number, frame in enumerate(FRAMES, 1):
        pairs = [Held(it.case, (it.fits[0], it.fits[number]), it.without) for it in found]
        lines.append(f"  {frame:50}{sum(it.steady for it in pairs):4} of {len(pairs):3}")
    return [*lines, f"  {'all of them':50}{sum(it.steady for it in found):4} of {len(found):3}"]


def worst(found: Sequence[Held], count: int) -> list[str]:
    """Return the sets that move most, by the cause meant."""
    lines = []
    for it in sorted(found, key=lambda it: -it.meant)[:count]:
        lines.append(f"{it.case['id']} · {it.case['cause']} moves {it.meant:.0f} points")
        for number, text in enumerate(it.case["said"]):
            fits, top = it.fits[number], it.tops[number]
            mine = fits[it.case["cause"]]
            lines.append(f"  {mine:5.1f} (place {it.rank(number):3})  top {top} {fits[top]:.0f}  | {text}")
    return lines


def _percent(them: Sequence[bool]) -> str:
    return f"{100 * sum(them) / len(them):3.0f} %" if them else "    -"


def _middle(values: Sequence[float]) -> float:
    return sorted(values)[len(values) // 2]


_KINDS = ("", "plain", "harder")


if __name__ == "__main__":
    main()
