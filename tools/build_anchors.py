"""Generate src/aligncheck/builtin/anchors.tsv: for each pattern of the rules, the words one of which a text must have.

With --check, only compare. A run works out the anchors of patterns that are not in it, so it is never wrong to leave
one out; an anchor that is out of date would be.
"""

from __future__ import annotations

import sys
from pathlib import Path
from typing import TYPE_CHECKING

from aligncheck import rules  # noqa: F401  (the rules bring their lexicons)
from aligncheck.lexicon import all_patterns
from aligncheck.occasions import load_occasions
from aligncheck.patterns import phrase
from aligncheck.rules.slogans import Book

if TYPE_CHECKING:
    from collections.abc import Iterator

TARGET = Path(__file__).parent.parent / "src/aligncheck/builtin/anchors.tsv"


def main() -> int:
    """Write the file, or say that it differs."""
    made = "".join(f"{pattern}\t{words}\n" for pattern, words in anchors().items())
    same = TARGET.exists() and TARGET.read_text(encoding="utf-8") == made
    if "--check" in sys.argv:
        print("anchors in sync" if same else "not in sync: anchors.tsv; run `make docs`")
        return not same
    TARGET.write_text(made, encoding="utf-8")
    print("anchors in sync" if same else "written: anchors.tsv")
    return 0


def anchors() -> dict[str, str]:
    """Return the anchors by pattern, both in order."""
    return {pattern: " ".join(sorted(phrase(pattern).anchor)) for pattern in sorted(set(_patterns()))}


def _patterns() -> Iterator[str]:
    yield from all_patterns()
    book = Book(load_occasions([], lambda _: sys.exit("the built-in ones are in no file"), builtin=True).values())
    yield from (*book.slogans.patterns, *book.days.patterns)


if __name__ == "__main__":
    sys.exit(main())
