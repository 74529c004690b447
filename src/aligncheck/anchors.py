"""Where to look for the patterns of lexicons: each stands under its least common words, one of which a text has.

For the lexicons that come with the program, that is worked out when it is built (builtin/anchors.json, by
tools/build_anchors.py), and found again by what they hold; for any others, and for those that were changed since, when
they are first used.
"""

from __future__ import annotations

import json
import re
from functools import cache
from hashlib import sha256
from pathlib import Path
from typing import TYPE_CHECKING, Any, NamedTuple

from aligncheck.patterns import phrase

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

_BUILTIN = Path(__file__).parent / "builtin"

Given = tuple[str, ...]
"""The patterns of a lexicon as its author wrote them: texts with commas or line ends between."""


class Index(NamedTuple):
    """The patterns of several lexicons, numbered through: by their anchors, and how many each lexicon has."""

    words: Mapping[str, Sequence[int]]
    sizes: Sequence[int]


def split(given: Given) -> tuple[str, ...]:
    """Return the patterns of a lexicon one by one."""
    return tuple(each.strip() for text in given for each in re.split(r"[,\n]", text) if each.strip())


def index_of(lexicons: Sequence[Given]) -> Index:
    """Return where to look for the patterns of lexicons; raises ValueError for one that cannot be looked for."""
    built = _built().get(name_of(lexicons))
    return Index(built["words"], built["sizes"]) if built else worked_out(lexicons)


def name_of(lexicons: Sequence[Given]) -> str:
    """Return what an index is found again by: a digest of all that its lexicons hold."""
    return sha256("\0".join("\n".join(given) for given in lexicons).encode()).hexdigest()[:16]


def worked_out(lexicons: Sequence[Given]) -> Index:
    """Return the same as it is made: takes some 50 ms for all lexicons of the rules."""
    words: dict[str, list[int]] = {}
    sizes, number = [], 0
    for given in lexicons:
        patterns = split(given)
        sizes.append(len(patterns))
        for pattern in patterns:
            for word in sorted(phrase(pattern).anchor):
                words.setdefault(word, []).append(number)
            number += 1
    return Index(words, sizes)


@cache
def _built() -> dict[str, Any]:
    built: dict[str, Any] = json.loads((_BUILTIN / "anchors.json").read_bytes())
    return built
