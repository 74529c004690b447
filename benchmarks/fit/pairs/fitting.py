"""Fit the strength of a link to the judged pairs, and say what it is worth on brands that it has not seen.

    python benchmarks/fit/pairs/fitting.py [--engine minilm]

The last line is JSON: the fitted numbers, as the engine's calibration file has them. Round them, and freeze them with

    python tools/freeze_background.py VERSION [--engine minilm] --natural '{…}'
"""

from __future__ import annotations

import argparse
import json
import sys
from functools import partial
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parents[1]))

from judged import read_pairs
from strength import as_lines, fitted, links_of

from aligncheck.engines import Engine


def main() -> None:
    """Print the figures and the fit."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--engine", choices=list(Engine), default=Engine.STATIC, type=Engine, help="default: static")
    engine = parser.parse_args().engine
    pairs = read_pairs(engine, tell=partial(print, file=sys.stderr))
    print("\n".join(as_lines(pairs, engine)))
    print(f"\nfitted to all pairs\n{json.dumps(fitted(links_of(pairs), engine))}")


if __name__ == "__main__":
    main()
