"""What a found cause says in words, in every format."""

from __future__ import annotations

from typing import TYPE_CHECKING

from aligncheck.denying import Stance
from aligncheck.reporters.plain import clean

if TYPE_CHECKING:
    from collections.abc import Mapping

    from aligncheck.detecting import Found

NOTHING = "About no cause that the catalogue knows."
UNREAD = "Not in English, which is all it reads: nothing can be said of it."
HEAD = {"turned": "NAMED, BUT NOT BACKED", "goals": "UN GOALS"}
_STANCES = {Stance.ABOUT: "", Stance.AGAINST: "opposed", Stance.DENIED: "not backed, or no matter of its own"}


def words_quoted(found: Found) -> str:
    """Return the words that tell a cause, in quotes."""
    quoted = ", ".join(f"“{clean(match.text)}”" for match in found.matches)
    return f"near in meaning: {quoted}" if found.matches and found.matches[0].by == "meaning" else quoted


def goals_named(sdgs: tuple[int, ...], names: Mapping[int, str]) -> str:
    """Return UN goals by number and name: `SDG 13 Climate action, 7 Affordable and clean energy`."""
    return f"SDG {', '.join(f'{goal} {names[goal]}' for goal in sdgs)}" if sdgs else ""


def stance_words(found: Found) -> str:
    """Say how a text turns a cause away; nothing if it does not."""
    return _STANCES[found.stance]
