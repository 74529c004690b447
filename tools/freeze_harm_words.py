"""Make the weights of the words of harm, frozen with a version: how much each tells of harm rather than of help.

Run by hand, and only for a new version: `python tools/freeze_harm_words.py VERSION`. The phrases are kept
(tools/frozen): a later change of the catalogue does not move the weights.
"""

from __future__ import annotations

import json
import sys
from collections import Counter
from pathlib import Path
from typing import TYPE_CHECKING

from aligncheck.catalogue import Kind
from aligncheck.embedding.tokens import words
from aligncheck.inflection import stem
from frozen_texts import kept_texts

if TYPE_CHECKING:
    from collections.abc import Iterable

ROOT = Path(__file__).parent.parent
TARGET = ROOT / "src/aligncheck/builtin/harm-words.json"
HARMS = (Kind.BUSINESS, Kind.CONDUCT)
HELPS = (Kind.PRODUCTS, Kind.OPERATIONS, Kind.AUDIENCES)


def main() -> None:
    """Write the file."""
    version = int(sys.argv[1])
    harms, helps = kept_texts(f"harms-{version}", HARMS), kept_texts(f"helps-{version}", HELPS)
    data = {
        "version": version,
        "made_from": f"{len(harms)} harmful and {len(helps)} helpful phrases, tools/frozen",
        "words": telling(harms, helps),
    }
    TARGET.write_text(json.dumps(data, separators=(",", ":")) + "\n", encoding="ascii")


def telling(harms: Iterable[str], helps: Iterable[str]) -> dict[str, int]:
    """Return how much each stem of the harmful phrases tells of harm, in percent: its share there, by that in helps.

    One use on either side is taken for granted, so that a rare word is neither sure nor nothing.
    """
    harm, good = (Counter(stem(word) for text in texts for word in words(text)) for texts in (harms, helps))
    one = 1 / (harm.total() + good.total())
    found = {}
    for word in sorted(harm):
        bad, kind = harm[word] / harm.total() + one, good[word] / good.total() + one
        found[word] = round(100 * bad / (bad + kind))
    return found


if __name__ == "__main__":
    main()
