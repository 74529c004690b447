"""Make the background of the static engine: the mean vector of a set of brand statements, frozen with a version.

Run by hand, and only for a new version of the calibration: `python tools/freeze_background.py VERSION`. The set is
every facet a brand could state (products, operations, values, audiences) of the catalogue as it stands on that day; a
later change of the catalogue does not move it, so that a cause's score never depends on which other causes there are.
"""

from __future__ import annotations

import json
import sys
from math import fsum
from pathlib import Path

from aligncheck.binding import phrases
from aligncheck.catalogue import Kind
from aligncheck.embedding.encoder import SCALE, default_encoder
from aligncheck.loading import load_cause_file

ROOT = Path(__file__).parent.parent
STATED = (Kind.PRODUCTS, Kind.OPERATIONS, Kind.VALUES, Kind.AUDIENCES)
SLOPE, MIDPOINT = 10.3, 0.535
# Rounded from what benchmarks/fit/pairs/fitting.py prints.
PARTS = {"phrase": 5, "core": 2, "company": 3}
NATURAL = {"slope": 1.14, "midpoint": 5.7, **PARTS, "said": 0.8, "natural": 1.25, "fair": 0.7}


def main() -> None:
    """Write the calibration file of the static engine."""
    encoder = default_encoder()
    file, source = load_cause_file(ROOT / "causes.yaml")
    texts = [text for cause in file.causes for kind in STATED for text, _, _ in phrases(cause, kind, ())]
    vectors = [encoder.encode(text) for text in texts]
    mean = [round(16 * fsum(vector[d] for vector in vectors) / len(vectors)) for d in range(encoder.dims)]
    data = {
        "version": int(sys.argv[1]),
        "made_from": f"{len(texts)} facets of causes.yaml, SHA-256 {source.sha256[:12]}",
        "scale": SCALE * 16,
        "slope": SLOPE,
        "midpoint": MIDPOINT,
        "natural": NATURAL,
        "background": mean,
    }
    (ROOT / f"src/aligncheck/embedding/{encoder.id}.json").write_text(json.dumps(data, indent=1) + "\n")


if __name__ == "__main__":
    main()
