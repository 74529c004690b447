"""Generate what `detect` reads: src/aligncheck/builtin/topics.json and rarity.json. With --check, only compare.

Made from causes.yaml, goals.yaml and the frozen numbers in tools/frozen/detect-1.json, so that a run parses no YAML and
encodes nothing. tools/freeze_detect.py makes the frozen numbers, for a new version only.
"""

from __future__ import annotations

import json
import sys
from pathlib import Path
from typing import TYPE_CHECKING, Any

from aligncheck.loading import load_cause_file, read, validate
from aligncheck.models.goals import GoalFile
from aligncheck.topics import Rarity, of_cause, of_goal, stored

if TYPE_CHECKING:
    from aligncheck.topics import Topic

ROOT = Path(__file__).parent.parent
TARGET = ROOT / "src/aligncheck/builtin"
FROZEN = ROOT / "tools/frozen/detect-1.json"


def main() -> int:
    """Write the files, or say which differ."""
    files = made(json.loads(FROZEN.read_text(encoding="utf-8")))
    stale = [name for name, data in files.items() if not _same(TARGET / name, data)]
    if "--check" in sys.argv:
        print(f"not in sync: {', '.join(stale)}; run `make docs`" if stale else "topics in sync")
        return bool(stale)
    for name in stale:
        (TARGET / name).write_bytes(files[name])
    print(f"written: {', '.join(stale)}" if stale else "topics in sync")
    return 0


def made(frozen: dict[str, Any]) -> dict[str, bytes]:
    """Return the files."""
    rare = Rarity(frozen["rarity"]["topics"], frozen["rarity"]["counts"])
    causes, goals = topics(rare)
    data = {
        "version": frozen["version"],
        "numbers": frozen["numbers"],
        "causes": [stored(topic) for topic in causes],
        "goals": [stored(topic) for topic in goals],
    }
    return {"topics.json": _compact(data), "rarity.json": _compact(frozen["rarity"])}


def topics(rare: Rarity) -> tuple[list[Topic], list[Topic]]:
    """Return the built-in causes, and the UN goals."""
    causes, _ = load_cause_file(ROOT / "causes.yaml")
    goals = validate(GoalFile, read(ROOT / "goals.yaml"))
    return [of_cause(cause, rare) for cause in causes.causes], [of_goal(goal, rare) for goal in goals.goals]


def _compact(data: object) -> bytes:
    return json.dumps(data, ensure_ascii=False, separators=(",", ":")).encode()


def _same(path: Path, data: bytes) -> bool:
    return path.exists() and path.read_bytes() == data


if __name__ == "__main__":
    sys.exit(main())
