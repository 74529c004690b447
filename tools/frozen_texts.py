"""The texts that calibrations were made from, kept beside the tools, to make the same numbers of them again."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from aligncheck.binding import phrases
from aligncheck.loading import load_cause_file

if TYPE_CHECKING:
    from collections.abc import Sequence

    from aligncheck.catalogue import Kind

ROOT = Path(__file__).parent.parent


def kept_texts(name: str, kinds: Sequence[Kind]) -> list[str]:
    """Return the texts kept under a name; the first time, all phrases of some kinds, which are kept from then on."""
    path = ROOT / "tools" / "frozen" / f"{name}.txt"
    if not path.exists():
        file, _ = load_cause_file(ROOT / "causes.yaml")
        texts = [text for cause in file.causes for kind in kinds for text, _, _ in phrases(cause, kind, ())]
        path.parent.mkdir(exist_ok=True)
        path.write_text("".join(f"{text}\n" for text in texts), encoding="utf-8")
    return path.read_text(encoding="utf-8").splitlines()
