"""Make the calibration of an engine: the mean vector of a set of brand statements, and its scale of nearness.

Run by hand, and only for a new version of the calibration:

    python tools/freeze_background.py VERSION [--engine minilm] [--natural '{…}'] [--nearness SLOPE MIDPOINT]

The set is every facet a brand could state (products, operations, values, audiences) of the catalogue as it stood on
the day of the version. It is kept (tools/frozen): a later change of the catalogue does not move it, so that a cause's
score never depends on which other causes there are. `--natural` takes the numbers that
benchmarks/fit/pairs/fitting.py prints, rounded; without it they stay.

Nearness means the same in every engine, as limits are set in it (policy.py): another engine's slope and midpoint are
those at which its nearness of the judged brands' lines to the catalogue has the same quantiles as the default engine's.
"""

from __future__ import annotations

import argparse
import json
import math
from math import fsum
from pathlib import Path
from typing import TYPE_CHECKING, Any

from aligncheck.catalogue import Kind
from aligncheck.embedding.calibration import FINER, calibration_of
from aligncheck.embedding.encoder import SCALE, default_encoder, encode_all
from aligncheck.engines import Engine, encoder_of
from aligncheck.library import load_catalogue
from aligncheck.loading import load_profile
from aligncheck.matching import Matcher
from aligncheck.statements import read_statements
from frozen_texts import kept_texts

if TYPE_CHECKING:
    from collections.abc import Sequence

    from aligncheck.embedding.encoder import Encoder

ROOT = Path(__file__).parent.parent
STATED = (Kind.PRODUCTS, Kind.OPERATIONS, Kind.VALUES, Kind.AUDIENCES)
BRANDS = (ROOT / "benchmarks/fit/forty", ROOT / "benchmarks/fit/pairs/brands")
MATCHED = (0.05, 0.95)  # the nearness that decides anything
MOST = 0.30  # see encoder.SCALE; tests/unit/test_packing.py holds what ships to it


def main(arguments: Sequence[str] | None = None) -> None:
    """Write the calibration file of an engine."""
    options = _options(arguments)
    encoder = encoder_of(options.engine)
    path = ROOT / f"src/aligncheck/embedding/{encoder.id}.json"
    before = calibration_of(encoder.id)  # the default engine's, for one without its own
    data = made(encoder, options.version)
    data |= {"slope": before.slope, "midpoint": before.midpoint}
    data |= {"natural": json.loads(options.natural) if options.natural else before.natural._asdict()}
    data |= {"left_out": " ".join(sorted(before.left_out)), "background": data.pop("background")}
    path.write_text(_written(data))
    calibration_of.cache_clear()
    if options.nearness:
        data |= dict(zip(("slope", "midpoint"), options.nearness, strict=True))
    elif encoder is not default_encoder():
        data |= nearness(encoder)
    path.write_text(_written(data))


def made(encoder: Encoder, version: int) -> dict[str, Any]:
    """Return the background, and what it was made from."""
    name = f"statements-{version}"
    texts = kept_texts(name, STATED)
    vectors = encode_all(texts, encoder)
    mean = [round(FINER * fsum(values) / len(vectors)) for values in zip(*vectors, strict=True)]
    length = math.hypot(*mean) / FINER / SCALE
    print(f"background: {length:.3f} of a vector's length; packing.py has room for {MOST} of 384 values")
    return {
        "version": version,
        "made_from": f"{len(texts)} facets, tools/frozen/{name}.txt",
        "scale": SCALE * FINER,
        "slope": 0.0,
        "midpoint": 0.0,
        "natural": {},
        "background": mean,
    }


def nearness(encoder: Encoder) -> dict[str, float]:
    """Return the slope and midpoint at which nearness has the quantiles that it has in the default engine."""
    wanted, found = ranked(default_encoder()), ranked(encoder)
    own, low, high = calibration_of(encoder.id), *MATCHED
    told = [(_logit(one), _logit(other)) for one, other in zip(wanted, found, strict=True) if low <= one <= high]
    closeness = [own.midpoint + other / own.slope for _, other in told]
    targets = [one for one, _ in told]
    middle, aim = fsum(closeness) / len(told), fsum(targets) / len(told)
    spread = fsum((x - middle) ** 2 for x in closeness)
    slope = fsum((x - middle) * (y - aim) for x, y in zip(closeness, targets, strict=True)) / spread
    print(f"nearness: matched over {len(told)} of {len(wanted)} line and cause, kind by kind")
    return {"slope": round(slope, 1), "midpoint": round(middle - aim / slope, 3)}


def ranked(encoder: Encoder) -> list[float]:
    """Return the nearness of every line of the judged brands to every cause, by each kind of phrase, in order."""
    matcher = Matcher(load_catalogue([], encoder, tell=print), encoder)
    book = matcher.catalogue.books[0]
    files = sorted(file for folder in BRANDS for file in folder.glob("[0-9]*.yaml"))
    lines = {line.text for file in files for line in read_statements(load_profile(file)).kept}
    return sorted(each for text in sorted(lines) for kind in Kind for each in matcher.strengths(text, book, kind))


def _logit(share: float) -> float:
    return math.log(share / (1 - share)) if share > 0 else -math.inf


def _written(data: dict[str, Any]) -> str:
    return json.dumps(data, indent=1) + "\n"


def _options(arguments: Sequence[str] | None) -> argparse.Namespace:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("version", type=int, metavar="VERSION", help="of the calibration: one more than the last")
    parser.add_argument("--engine", choices=list(Engine), default=Engine.STATIC, type=Engine, help="default: static")
    parser.add_argument("--natural", metavar="JSON", help="the numbers of a link's strength; default: they stay")
    parser.add_argument("--nearness", nargs=2, type=float, metavar="N", help="slope and midpoint; default: see above")
    return parser.parse_args(arguments)


if __name__ == "__main__":
    main()
