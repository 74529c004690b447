"""Generate src/aligncheck/builtin/anchors.json: where to look for the patterns of the rules and of built-in movements.

With --check, only compare.
"""

from __future__ import annotations

import json
import sys
from pathlib import Path
from typing import Any

from aligncheck import rules  # noqa: F401  (the rules bring their lexicons)
from aligncheck.anchors import name_of, worked_out
from aligncheck.lexicon import all_given
from aligncheck.occasions import load_occasions
from aligncheck.rules.slogans import Book

TARGET = Path(__file__).parent.parent / "src/aligncheck/builtin/anchors.json"


def main() -> int:
    """Write the file, or say that it differs."""
    made = json.dumps(indexes(), ensure_ascii=False, separators=(",", ":")).replace("],", "],\n") + "\n"
    same = TARGET.exists() and TARGET.read_text(encoding="utf-8") == made
    if "--check" in sys.argv:
        print("anchors in sync" if same else "not in sync: anchors.json; run `make docs`")
        return not same
    TARGET.write_text(made, encoding="utf-8")
    print("anchors in sync" if same else "written: anchors.json")
    return 0


def indexes() -> dict[str, dict[str, Any]]:
    """Return the indexes by what they are found again by: of all rules together, and of slogans and days apart."""
    movements = load_occasions([], lambda _: sys.exit("the built-in ones are in no file"), builtin=True)
    book = Book(movements.values())
    found: dict[str, dict[str, Any]] = {}
    for lexicons in (all_given(), [book.slogans.given], [book.days.given]):
        words, sizes = worked_out(lexicons)
        found[name_of(lexicons)] = {"sizes": sizes, "words": dict(sorted(words.items()))}
    return found


if __name__ == "__main__":
    sys.exit(main())
